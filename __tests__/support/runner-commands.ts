/**
 * The commands that the Actions runner would obey in a step's output, told by its own rules: actions/runner, ActionCommand.cs,
 * ActionCommandManager.cs and OutputManager.cs.
 *
 * - `::name properties::data` where a line begins with it, white space apart;
 * - the older `##[name properties]data` anywhere in a line;
 * - the name without regard to case, and only one that is registered.
 *
 * The runner compares text by the rules of the machine's language, not character by character: signs without a width of their own are passed
 * over. Where it then cuts, it counts characters all the same. Each way to read a line is tried; one that gives a command is enough.
 */
export function commandsIn(output: string): { readonly name: string; readonly data: string }[] {
	return parsed(output).map(({ name, data }) => ({ name, data }));
}

export interface RunnerCommand {
	/** In lower case. */
	readonly name: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly data: string;
}

/** The same with what stands between a command's name and its text: `file`, `line`, `title`. */
export function parsed(output: string): RunnerCommand[] {
	// .NET's ReadLine knows these three line ends only.
	return output.split(/\r\n|\r|\n/).flatMap((line) => {
		for (const indexOf of READINGS) {
			const found = current(line, indexOf) ?? older(line, indexOf);
			if (found) return [found];
		}
		return [];
	});
}

/** Remarks of one level that the runner takes from a step, `_maxCountPerIssueType` of ExecutionContext.cs; it drops the rest. */
export const MOST_REMARKS = 10;

const REGISTERED: ReadonlySet<string> = new Set([
	"add-mask",
	"add-matcher",
	"add-path",
	"debug",
	"echo",
	"endgroup",
	"error",
	"group",
	"notice",
	"remove-matcher",
	"save-state",
	"set-env",
	"set-output",
	"stop-commands",
	"warning",
]);

type IndexOf = (text: string, sought: string, from: number) => number;

/** Signs that a comparison by language passes over: they have no weight in the Unicode collation. */
const WEIGHTLESS = /(?!\s|\u0085)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u;

const READINGS: readonly IndexOf[] = [
	(text, sought, from) => text.indexOf(sought, from),
	(text, sought, from) => weightless(text, sought, from, true),
	(text, sought, from) => weightless(text, sought, from, false),
];

function weightless(text: string, sought: string, from: number, leading: boolean): number {
	for (let start = from; start < text.length; start++) {
		let at = start;
		let matched = 0;
		while (at < text.length && matched < sought.length) {
			if (text[at] === sought[matched]) matched++;
			else if (!WEIGHTLESS.test(text[at]!) || (matched === 0 && !leading)) break;
			at++;
		}
		if (matched === sought.length) return start;
	}
	return -1;
}

function current(line: string, indexOf: IndexOf): RunnerCommand | undefined {
	const message = line.replace(/^[\s\u0085]+/, "");
	if (indexOf(message, "::", 0) !== 0) return undefined;
	const end = indexOf(message, "::", 2);
	return end < 0 ? undefined : command(message.slice(2, end), ",", message.slice(end + 2), unescaped);
}

function older(line: string, indexOf: IndexOf): RunnerCommand | undefined {
	const start = indexOf(line, "##[", 0);
	const end = start < 0 ? -1 : line.indexOf("]", start);
	if (end < 0) return undefined;
	const more = (text: string) => unescaped(text.replaceAll("%3B", ";").replaceAll("%5D", "]"));
	return command(line.slice(start + 3, end), ";", line.slice(end + 1), more);
}

function command(info: string, separator: string, data: string, plain: (text: string) => string): RunnerCommand | undefined {
	const space = info.indexOf(" ");
	const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
	if (!REGISTERED.has(name)) return undefined;
	const pairs =
		space > 0
			? info
					.slice(space + 1)
					.trim()
					.split(separator)
			: [];
	const properties = pairs.flatMap((pair) => {
		const equals = pair.indexOf("=");
		const value = pair
			.slice(equals + 1)
			.replaceAll("%3A", ":")
			.replaceAll("%2C", ",");
		return equals > 0 && value !== "" ? [[pair.slice(0, equals), plain(value)] as const] : [];
	});
	return { name, properties: Object.fromEntries(properties), data: plain(data) };
}

function unescaped(text: string): string {
	return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
