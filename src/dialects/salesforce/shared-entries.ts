/**
 * Files that list thousands of entries, each of which says one thing by itself: what both commits say alike changes nothing, whatever stands around it.
 * A release that grants one field rewrites profiles of fifty thousand lines.
 */
const LISTS = /\.(?:profile|permissionset)(?:-meta\.xml)?$/;

export function listsEntries(path: string): boolean {
	return LISTS.test(path);
}

/**
 * Two versions of such a file without the entries that stand in both, as often in each. An emptied place keeps its line ends, so every line keeps its number.
 * Only entries of plain leaves, as the vendor's tools write them, are taken out: whatever is unusual stays for the parser to judge.
 * Input: both texts. Output: both texts, shorter or as they were. Time is linear.
 */
export function withoutSharedEntries(before: string, after: string): readonly [string, string] {
	// A comment or CDATA may span what looks like entries.
	if (before.includes("<!") || after.includes("<!")) return [before, after];
	const [left, right] = [entriesOf(before), entriesOf(after)];
	const counts = new Map<string, number>();
	for (const { text } of left) counts.set(text, (counts.get(text) ?? 0) + 1);
	for (const { text } of right) counts.set(text, (counts.get(text) ?? 0) - 1);
	const shared = ({ text }: Entry): boolean => counts.get(text) === 0;
	return [emptied(before, left.filter(shared)), emptied(after, right.filter(shared))];
}

interface Entry {
	readonly start: number;
	readonly text: string;
	readonly lines: number;
}

const OPEN = /^ {4}<(\w+)>$/;

/** `<fieldPermissions>`, its leaves one a line, `</fieldPermissions>`, indented as the vendor's tools do. */
function entriesOf(text: string): Entry[] {
	const entries: Entry[] = [];
	let open: { tag: string; start: number; lines: number } | undefined;
	let start = 0;
	while (start < text.length) {
		const feed = text.indexOf("\n", start);
		const end = feed < 0 ? text.length : feed;
		const line = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
		if (open !== undefined && line === `    </${open.tag}>`) {
			entries.push({ start: open.start, text: text.slice(open.start, end), lines: open.lines });
			open = undefined;
		} else if (open !== undefined && isLeaf(line)) open.lines++;
		else {
			const tag = OPEN.exec(line)?.[1];
			open = tag === undefined ? undefined : { tag, start, lines: 1 };
		}
		start = end + 1;
	}
	return entries;
}

/** `        <name>text</name>`, without entities. */
function isLeaf(line: string): boolean {
	if (!line.startsWith("        <") || !line.endsWith(">") || line.includes("&")) return false;
	const opened = line.indexOf(">");
	const closing = line.indexOf("<", opened);
	return closing === line.length - (opened - 8) - 2 && line.startsWith(`</${line.slice(9, opened)}>`, closing);
}

function emptied(text: string, entries: readonly Entry[]): string {
	if (entries.length === 0) return text;
	const kept: string[] = [];
	let from = 0;
	for (const { start, text: entry, lines } of entries) {
		kept.push(text.slice(from, start), "\n".repeat(lines));
		from = start + entry.length;
	}
	kept.push(text.slice(from));
	return kept.join("");
}
