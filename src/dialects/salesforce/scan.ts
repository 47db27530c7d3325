import type { Element } from "./element.js";

const NO_CHILDREN: readonly Element[] = [];
const MAX_DEPTH = 200;

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const AMPERSAND = 38;
const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;

const DECLARATION =
	/^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[uU][tT][fF]-8"|'[uU][tT][fF]-8'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/;
/** Characters that XML has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ATTRIBUTE = /[ \t\n]+([A-Za-z_][A-Za-z0-9_.:-]*)=(?:"([^"<&\t\n]*)"|'([^'<&\t\n]*)')/y;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

/**
 * Element names are few. One string for each makes every later comparison one of pointers; a name is found again by its length and ends,
 * so that it is neither copied nor hashed.
 */
const names: (string | undefined)[] = new Array(1024).fill(undefined);

/** Of ES2024, in every Node that this runs on. */
type WellFormed = string & { isWellFormed(): boolean };

interface Open {
	readonly name: string;
	readonly line: number;
	readonly children: Element[];
	readonly nil: boolean;
	readonly xsiType: string | undefined;
}

/**
 * The tree of a text that is plainly well-formed, in a fifth of the time of a full parser; nothing for whatever is unusual (CDATA, processing
 * instructions, DOCTYPE, names beyond ASCII) or wrong: then the full parser decides, and says what is wrong and where. What it does
 * return is what the full parser returns.
 */
export function scan(source: string): Element | undefined {
	const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
	if (NO_CHARACTER.test(text) || text.includes("]]>") || !(text as WellFormed).isWellFormed()) return undefined;
	const stack: Open[] = [];
	let parent: Element[] | undefined;
	let root: Element | undefined;
	let line = 1;
	let at = DECLARATION.exec(text)?.[0].length ?? 0;

	for (;;) {
		// White space between elements, then markup; anything else there is stray text.
		let code = text.charCodeAt(at);
		while (code === SPACE || code === NEWLINE || code === TAB) {
			if (code === NEWLINE) line++;
			code = text.charCodeAt(++at);
		}
		if (at >= text.length) return stack.length === 0 ? root : undefined;
		if (code !== LT) return undefined;
		const next = text.charCodeAt(at + 1);

		if (next === SLASH) {
			const open = stack.pop();
			if (open === undefined) return undefined;
			const end = closes(text, at, open.name);
			if (end < 0) return undefined;
			at = end;
			const element = made(open.name, "", open.children, open.line, open.nil, open.xsiType);
			parent = stack[stack.length - 1]?.children;
			if (parent === undefined) root = element;
			else parent.push(element);
			continue;
		}
		if (next === BANG) {
			const end = afterComment(text, at);
			if (end < 0) return undefined;
			line += newlines(text, at, end);
			at = end;
			continue;
		}

		if (parent === undefined && root !== undefined) return undefined;
		const nameEnd = endOfName(text, at + 1);
		if (nameEnd === at + 1) return undefined;
		const name = nameOf(text, at + 1, nameEnd);
		const start = line;
		let nil = false;
		let xsiType: string | undefined;
		at = nameEnd;
		code = text.charCodeAt(at);
		if (code === SPACE || code === NEWLINE || code === TAB) {
			const attributes = attributesFrom(text, at);
			if (attributes === undefined) return undefined;
			line += newlines(text, at, attributes.end);
			({ nil, xsiType } = attributes);
			at = attributes.end;
			code = text.charCodeAt(at);
		}
		if (code === SLASH) {
			if (text.charCodeAt(at + 1) !== GT) return undefined;
			at += 2;
			const empty = made(name, "", NO_CHILDREN, start, nil, xsiType);
			if (parent === undefined) root = empty;
			else parent.push(empty);
			continue;
		}
		if (code !== GT) return undefined;
		at++;

		// A leaf is text up to its own end tag; comments inside it are not part of the text.
		const leafStart = at;
		const leafLine = line;
		code = text.charCodeAt(at);
		while (code === SPACE || code === NEWLINE || code === TAB) {
			if (code === NEWLINE) line++;
			code = text.charCodeAt(++at);
		}
		if (code === LT && text.charCodeAt(at + 1) !== SLASH && text.charCodeAt(at + 1) !== BANG) {
			if (stack.length >= MAX_DEPTH) return undefined;
			parent = [];
			stack.push({ name, line: start, children: parent, nil, xsiType });
			continue;
		}
		at = leafStart;
		line = leafLine;
		let content: string | undefined;
		let from = at;
		let entities = false;
		for (;;) {
			code = text.charCodeAt(at);
			while (code !== LT && at < text.length) {
				if (code === NEWLINE) line++;
				else if (code === AMPERSAND) entities = true;
				code = text.charCodeAt(++at);
			}
			if (code !== LT) return undefined;
			if (text.charCodeAt(at + 1) !== BANG) break;
			const end = afterComment(text, at);
			if (end < 0) return undefined;
			content = (content ?? "") + text.slice(from, at);
			line += newlines(text, at, end);
			at = end;
			from = end;
		}
		if (text.charCodeAt(at + 1) === SLASH) {
			const end = closes(text, at, name);
			if (end < 0) return undefined;
			const raw = content === undefined ? text.slice(from, at) : content + text.slice(from, at);
			const decoded = entities ? decode(raw) : raw;
			if (decoded === undefined) return undefined;
			at = end;
			const leaf = made(name, decoded, NO_CHILDREN, start, nil, xsiType);
			if (parent === undefined) root = leaf;
			else parent.push(leaf);
			continue;
		}
		if (stack.length >= MAX_DEPTH) return undefined;
		// Comments before the first child: they are read again as what stands between elements.
		at = leafStart;
		line = leafLine;
		parent = [];
		stack.push({ name, line: start, children: parent, nil, xsiType });
	}
}

function made(name: string, text: string, children: readonly Element[], line: number, nil: boolean, xsiType: string | undefined): Element {
	if (!nil && xsiType === undefined) return { name, text, children, line };
	return { name, text, children, line, ...(nil && { nil }), ...(xsiType !== undefined && { xsiType }) };
}

/** Index after `</name>` at `at`, or -1. */
function closes(text: string, at: number, name: string): number {
	const from = at + 2;
	for (let index = 0; index < name.length; index++) if (text.charCodeAt(from + index) !== name.charCodeAt(index)) return -1;
	const end = from + name.length;
	return text.charCodeAt(end) === GT ? end + 1 : -1;
}

/** Index after the comment at `at`, or -1 where there is none that XML allows. */
function afterComment(text: string, at: number): number {
	if (!text.startsWith("<!--", at)) return -1;
	const end = text.indexOf("--", at + 4);
	return end >= 0 && text.charCodeAt(end + 2) === GT ? end + 3 : -1;
}

function newlines(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) if (text.charCodeAt(at) === NEWLINE) count++;
	return count;
}

/** Prefixed names are for the full parser. */
function endOfName(text: string, from: number): number {
	let at = from;
	for (;;) {
		const code = text.charCodeAt(at);
		const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
		if (!letter && (at === from || !((code >= 48 && code <= 57) || code === 45 || code === 46))) return at;
		at++;
	}
}

function nameOf(text: string, from: number, to: number): string {
	const length = to - from;
	const slot = (length * 37 + text.charCodeAt(from) * 5 + text.charCodeAt(to - 1) * 11 + text.charCodeAt(from + (length >> 1))) & 1023;
	const known = names[slot];
	if (known !== undefined && known.length === length && text.startsWith(known, from)) return known;
	const name = text.slice(from, to);
	names[slot] = name;
	return name;
}

function attributesFrom(text: string, from: number): { end: number; nil: boolean; xsiType: string | undefined } | undefined {
	const seen: string[] = [];
	let nil = false;
	let xsiType: string | undefined;
	let end = from;
	for (;;) {
		ATTRIBUTE.lastIndex = end;
		const match = ATTRIBUTE.exec(text);
		if (match === null) break;
		const name = match[1]!;
		if (seen.includes(name) || seen.length > 20) return undefined;
		seen.push(name);
		const value = match[2] ?? match[3] ?? "";
		if (name === "xsi:nil") nil = value === "true" || value === "1";
		else if (name === "xsi:type") xsiType = value.slice(value.indexOf(":") + 1);
		end = ATTRIBUTE.lastIndex;
	}
	while (text.charCodeAt(end) === SPACE || text.charCodeAt(end) === NEWLINE || text.charCodeAt(end) === TAB) end++;
	return { end, nil, xsiType };
}

/** Every `&` has to begin an entity of XML's own five or a number; else nothing. */
function decode(raw: string): string | undefined {
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
