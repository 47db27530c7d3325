import { terminal } from "./escape.js";

type Style = "good" | "wait" | "bad" | "strong" | "quiet";
const SGR: Readonly<Record<Style, string>> = { good: "1;32", wait: "1;33", bad: "1;31", strong: "1", quiet: "2" };

/** One paragraph: `first` stands before its first line; further lines hang under the text. */
export interface Line {
	readonly text: string;
	readonly first?: string;
	readonly style?: Style;
}

/** Sections with an empty line between them; sections without a line are left out. Input: columns, of which at least 40 are used. */
export function lineText(
	sections: readonly (readonly Line[])[],
	{ width, colour }: { readonly width: number; readonly colour: boolean },
): string {
	const columns = Math.max(40, width);
	const lines = sections
		.filter((section) => section.length > 0)
		.map((section) => section.flatMap((line) => wrapped(line, columns, colour)).join("\n"));
	return `${lines.join("\n\n")}\n`;
}

/** Breaks at spaces; a word longer than a line (a path) is left whole, so that it can be copied. */
function wrapped({ text, first = "", style }: Line, columns: number, colour: boolean): string[] {
	const room = columns - first.length;
	const lines: string[] = [];
	let line = "";
	for (const word of terminal(text).split(/ (?![%→])/)) {
		if (line !== "" && cells(line) + 1 + cells(word) > room) {
			lines.push(line);
			line = word;
		} else line = line === "" ? word : `${line} ${word}`;
	}
	lines.push(line);
	const hanging = " ".repeat(first.length);
	return lines.map((one, index) => {
		const whole = `${index === 0 ? first : hanging}${one}`.trimEnd();
		return colour && style ? `\u001b[${SGR[style]}m${whole}\u001b[0m` : whole;
	});
}

/** Columns that a terminal uses for a text: two for East Asian letters and pictographs, none for combining marks. */
function cells(text: string): number {
	let width = 0;
	for (const character of text) {
		if (/[\p{M}\u200b]/u.test(character)) continue;
		width +=
			/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
				character,
			)
				? 2
				: 1;
	}
	return width;
}
