import { parse } from "yaml";

interface Action {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
	readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/**
 * The README with the tables of inputs and outputs up to date, between the markers `<!-- inputs:begin -->` and `<!-- inputs:end -->`, and
 * the same with `outputs`.
 * Input: the texts of README.md and action.yml. Output: the new text of README.md.
 * @throws Error where a marker is missing
 */
export function withTables(readme: string, actionYml: string): string {
	const { inputs, outputs } = parse(actionYml) as Action;
	const inputRows = Object.entries(inputs).map(([name, input]) => [
		code(name),
		input.description,
		input.default ? code(input.default) : "–",
	]);
	const outputRows = Object.entries(outputs).map(([name, output]) => [code(name), output.description]);
	const withInputs = between(readme, "inputs", table(["Input", "What it does", "Default"], inputRows));
	return between(withInputs, "outputs", table(["Output", "What it says"], outputRows));
}

function between(text: string, name: string, content: string): string {
	const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`README.md needs the markers ${begin} and ${end}, in this order.`);
	return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
	return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function code(text: string): string {
	return `\`${text}\``;
}
