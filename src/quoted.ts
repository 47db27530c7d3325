/**
 * Where a text in quotes ends that uses backslashes: the index after its closing quote; without one the end of the line, or of everything where a text
 * may take several lines. A loop, because a regular expression overflows the stack on a text with millions of escapes.
 * Input: the whole text, the index of the opening quote.
 */
export function endOfQuoted(text: string, open: number, lines: "one" | "many"): number {
	const quote = text.charCodeAt(open);
	for (let at = open + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) return at + 1;
		if (code === 0x5c) at++;
		else if (code === 0x0a && lines === "one") return at;
	}
	return text.length;
}

/** How many lines end between two places of a text. Looks at no character beyond them. */
export function lineEnds(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) count++;
	return count;
}
