const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * The words of a piece of rich text: tags go (those of blocks become line ends), entities are decoded, runs of white space become one space.
 * Linear, and never trusted as safe: what a reader is shown is escaped where it is printed.
 */
export function stripHtml(html: string): string {
	const text = withoutTags(html).replace(
		/&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,5});/g,
		(whole, name: string) => ENTITIES[name] ?? numeric(name) ?? whole,
	);
	return text
		.split("\n")
		.map((line) => line.replace(/[^\S\n]+/g, " ").trim())
		.filter((line) => line !== "")
		.join("\n");
}

const BLOCK = /^\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table)\b/i;

function withoutTags(html: string): string {
	let text = "";
	let from = 0;
	for (;;) {
		const open = html.indexOf("<", from);
		if (open < 0) return text + html.slice(from).replaceAll("\r", "");
		text += html.slice(from, open).replace(/\s+/g, " ");
		// `2 < 3` is no tag, and a tag that never ends is text.
		const close = /[a-zA-Z/!]/.test(html.charAt(open + 1)) ? html.indexOf(">", open) : open;
		if (close < 0) return text + html.slice(open);
		if (close === open) {
			text += "<";
			from = open + 1;
			continue;
		}
		text += BLOCK.test(html.slice(open + 1, close)) ? "\n" : "";
		from = close + 1;
	}
}

function numeric(name: string): string | undefined {
	if (!name.startsWith("#")) return undefined;
	const code = name.charAt(1) === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
	return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
