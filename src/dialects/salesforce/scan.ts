import type { Element } from "./element.js";

const NO_CHILDREN: readonly Element[] = [];
const MAX_DEPTH = 200;

const SLASH = 47;
const BANG = 33;
const NEWLINE = 10;

const DECLARATION =
	/^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[uU][tT][fF]-8"|'[uU][tT][fF]-8'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/;
/** Characters that XML has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/** Names beyond ASCII, and names with a prefix, are for the full parser. */
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*/;
const ATTRIBUTE = /[ \t\n]+([A-Za-z_][A-Za-z0-9_.:-]*)=(?:"([^"<&\t\n]*)"|'([^'<&\t\n]*)')/y;
const TAG_END = /[ \t\n]*(\/?)$/y;
const WHITE_SPACE = /^[ \t\n]*$/;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

/** Of ES2024, in every Node that this runs on. */
type WellFormed = string & { isWellFormed(): boolean };

/** What stands between `<` and `>` of a start tag. */
interface Tag {
	readonly name: string;
	/** Its end tag. */
	readonly close: string;
	/** `<a/>` */
	readonly empty: boolean;
	/** Line ends inside it. */
	readonly lines: number;
	readonly nil: boolean;
	readonly xsiType: string | undefined;
}

interface Open {
	readonly tag: Tag;
	readonly line: number;
	readonly children: Element[];
}

/**
 * Tags, and the white space between them, are few: each is taken apart once and found again as a whole. So the loop looks at a text tag by
 * tag and not letter by letter, which is what makes it quick from the first file on.
 */
const tags = new Map<string, Tag>();
const gaps = new Map<string, number>();

/**
 * The tree of a text that is plainly well-formed, several times as fast as the full parser; nothing for whatever is unusual (CDATA, processing
 * instructions, DOCTYPE, names beyond ASCII) or wrong: then the full parser decides, and says what is wrong and where. What it does
 * return is what the full parser returns.
 */
export function scan(source: string): Element | undefined {
	const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
	if (NO_CHARACTER.test(text) || text.includes("]]>") || !(text as WellFormed).isWellFormed()) return undefined;
	const stack: Open[] = [];
	let parent: Open | undefined;
	let root: Element | undefined;
	let line = 1;
	let at = DECLARATION.exec(text)?.[0].length ?? 0;

	for (;;) {
		const open = text.indexOf("<", at);
		if (open !== at) {
			const lines = linesOfGap(open < 0 ? text.slice(at) : text.slice(at, open));
			if (lines < 0) return undefined;
			if (open < 0) return stack.length === 0 ? root : undefined;
			line += lines;
		}
		const next = text.charCodeAt(open + 1);
		if (next === SLASH) {
			if (parent === undefined || !text.startsWith(parent.tag.close, open)) return undefined;
			at = open + parent.tag.close.length;
			const done = made(parent.tag, "", parent.children, parent.line);
			stack.pop();
			parent = stack[stack.length - 1];
			if (parent === undefined) root = done;
			else parent.children.push(done);
			continue;
		}
		if (next === BANG) {
			at = afterComment(text, open);
			if (at < 0) return undefined;
			line += linesIn(text.slice(open, at));
			continue;
		}

		const end = text.indexOf(">", open);
		if (end < 0 || (parent === undefined && root !== undefined)) return undefined;
		const tag = tagOf(text.slice(open + 1, end));
		if (tag === undefined) return undefined;
		const start = line;
		line += tag.lines;
		at = end + 1;
		let content: string | undefined = "";
		if (!tag.empty) {
			const close = endOfLeaf(text, at);
			if (close === undefined) {
				if (stack.length >= MAX_DEPTH) return undefined;
				parent = { tag, line: start, children: [] };
				stack.push(parent);
				continue;
			}
			if (!text.startsWith(tag.close, close)) return undefined;
			const raw = text.slice(at, close);
			content = raw.includes("<") ? decode(withoutComments(raw)) : decode(raw);
			if (content === undefined) return undefined;
			line += linesIn(raw);
			at = close + tag.close.length;
		}
		const leaf = made(tag, content, NO_CHILDREN, start);
		if (parent === undefined) root = leaf;
		else parent.children.push(leaf);
	}
}

function made({ name, nil, xsiType }: Tag, text: string, children: readonly Element[], line: number): Element {
	if (!nil && xsiType === undefined) return { name, text, children, line };
	return { name, text, children, line, ...(nil && { nil }), ...(xsiType !== undefined && { xsiType }) };
}

/** Index of the `</` that ends a leaf whose content begins at `at`; nothing where an element, or no end, comes first. Comments are passed over. */
function endOfLeaf(text: string, at: number): number | undefined {
	let open = text.indexOf("<", at);
	while (text.charCodeAt(open + 1) === BANG && open >= 0) {
		const end = afterComment(text, open);
		if (end < 0) return undefined;
		open = text.indexOf("<", end);
	}
	return open >= 0 && text.charCodeAt(open + 1) === SLASH ? open : undefined;
}

function withoutComments(raw: string): string {
	let kept = "";
	let at = 0;
	for (let open = raw.indexOf("<"); open >= 0; open = raw.indexOf("<", at)) {
		kept += raw.slice(at, open);
		at = afterComment(raw, open);
	}
	return kept + raw.slice(at);
}

/** Index after the comment at `at`, or -1 where there is none that XML allows. */
function afterComment(text: string, at: number): number {
	if (!text.startsWith("<!--", at)) return -1;
	const end = text.indexOf("--", at + 4);
	return end >= 0 && text.startsWith(">", end + 2) ? end + 3 : -1;
}

/** Line ends in white space; -1 where it is not only white space. */
function linesOfGap(gap: string): number {
	const known = gaps.get(gap);
	if (known !== undefined) return known;
	const lines = WHITE_SPACE.test(gap) ? linesIn(gap) : -1;
	if (gap.length < MAX_CACHED && gaps.size < 1000) gaps.set(copied(gap), lines);
	return lines;
}

function linesIn(text: string): number {
	let count = 0;
	if (text.includes("\n")) for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === NEWLINE) count++;
	return count;
}

function tagOf(inside: string): Tag | undefined {
	const known = tags.get(inside);
	if (known !== undefined) return known;
	if (inside.length >= MAX_CACHED || tags.size >= 10_000) return takeApart(inside);
	const copy = copied(inside);
	const tag = takeApart(copy);
	if (tag !== undefined) tags.set(copy, tag);
	return tag;
}

const MAX_CACHED = 100;

/** A string of its own: a slice would keep the whole file it was cut from alive. */
function copied(slice: string): string {
	return [...slice].join("");
}

/** A value with `>` in it ends the tag too early and is for the full parser, as is everything else that does not fit. */
function takeApart(inside: string): Tag | undefined {
	const name = NAME.exec(inside)?.[0];
	if (name === undefined) return undefined;
	const seen = new Set<string>();
	let nil = false;
	let xsiType: string | undefined;
	let at = name.length;
	for (;;) {
		ATTRIBUTE.lastIndex = at;
		const match = ATTRIBUTE.exec(inside);
		if (match === null) break;
		const attribute = match[1]!;
		if (seen.has(attribute)) return undefined;
		seen.add(attribute);
		const value = match[2] ?? match[3] ?? "";
		if (attribute === "xsi:nil") nil = value === "true" || value === "1";
		else if (attribute === "xsi:type") xsiType = value.slice(value.indexOf(":") + 1);
		at = ATTRIBUTE.lastIndex;
	}
	TAG_END.lastIndex = at;
	const end = TAG_END.exec(inside);
	if (end === null) return undefined;
	return { name, close: `</${name}>`, empty: end[1] === "/", lines: linesIn(inside), nil, xsiType };
}

/** Every `&` has to begin an entity of XML's own five or a number; else nothing. */
function decode(raw: string): string | undefined {
	if (!raw.includes("&")) return raw;
	let wrong = false;
	let ampersands = 0;
	const decoded = raw.replace(ENTITY, (entity) => {
		ampersands++;
		const known = ENTITIES[entity];
		if (known !== undefined) return known;
		const code = entity.charCodeAt(2) === 120 ? Number.parseInt(entity.slice(3, -1), 16) : Number.parseInt(entity.slice(2, -1), 10);
		// Other numbers are for the full parser to allow or refuse.
		if (code < 32 || code > 0xd7ff) {
			wrong = true;
			return "";
		}
		return String.fromCharCode(code);
	});
	return wrong || ampersands !== raw.split("&").length - 1 ? undefined : decoded;
}
