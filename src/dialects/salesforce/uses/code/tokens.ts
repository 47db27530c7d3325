/** One word, string, number or sign of code, without the comments between. */
export interface Token {
	readonly kind: "word" | "text" | "number" | "sign";
	/** As written; of a string what it says, escapes resolved. */
	readonly text: string;
	/** In lower case where it is a word, for languages that ignore case; of a string empty, of others the text. */
	readonly name: string;
	/** 1-based. */
	readonly line: number;
}

const NUMBER = /\d[\w.]*/y;
/** Longest first. `>` always stands alone: `Map<Id, List<Id>>` closes twice. */
const SIGN = /===|!==|\?\.(?!\d)|\?\?|==|!=|<>|<=|>=(?!=)|=>|[+\-*/|&^]=|\+\+|--|&&|\|\||[^\s\w]/y;
/** By character code: 1 begins a word, 2 goes on with it, 3 is a sign that always stands alone. */
const CLASSES = new Uint8Array(128);
for (const [kind, chars] of ["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$", "0123456789", ".,;:()[]{}@#~"].entries()) {
	for (const char of chars) CLASSES[char.charCodeAt(0)] = kind + 1;
}
const ESCAPED: Readonly<Record<string, string>> = { n: " ", r: " ", t: " ", b: " ", f: " " };

const NEWLINE = 10;
const QUOTE = 34;
const DOLLAR = 36;
const APOSTROPHE = 39;
const STAR = 42;
const SLASH = 47;
const BACKTICK = 96;
const OPEN_BRACE = 123;

/** Stands, in a text that code joins, for a part that only the running code knows; the second one where a word goes on across its border. */
export const HOLE = "\uE000";
export const TOUCHING_HOLE = "\uE001";

export function isWord(token: Token | undefined): token is Token {
	return token?.kind === "word";
}

export function isSign(token: Token | undefined, sign: string): boolean {
	return token !== undefined && token.kind === "sign" && token.text === sign;
}

/** Reads characters from left to right, each once, and counts lines. */
class Reader {
	readonly tokens: Token[] = [];
	at = 0;
	constructor(
		readonly text: string,
		public line: number,
	) {}

	push(kind: Token["kind"], text: string, line = this.line): void {
		this.tokens.push({ kind, text, name: kind === "word" ? text.toLowerCase() : kind === "text" ? "" : text, line });
	}

	word(): void {
		const { text } = this;
		const start = this.at;
		let end = start + 1;
		for (let code = text.charCodeAt(end); code < 128 && (CLASSES[code] === 1 || CLASSES[code] === 2); code = text.charCodeAt(end)) end++;
		this.at = end;
		this.push("word", text.slice(start, end));
	}

	sign(): void {
		const code = this.text.charCodeAt(this.at);
		if (code >= 128 || CLASSES[code] !== 3) this.match(SIGN, "sign");
		else this.push("sign", this.text[this.at++]!);
	}

	match(pattern: RegExp, kind: Token["kind"]): void {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0] ?? this.text.charAt(this.at);
		this.push(kind, found);
		this.at += found.length;
	}

	/** Moves to an index further on. */
	to(index: number): void {
		const end = index < 0 ? this.text.length : index;
		for (let newline = this.text.indexOf("\n", this.at); newline >= 0 && newline < end; newline = this.text.indexOf("\n", newline + 1))
			this.line++;
		this.at = end;
	}

	/** A string that ends at `quote`, or where its line does if it has to. */
	quoted(quote: string, overLines = false): void {
		const { text } = this;
		const start = this.at + 1;
		let end = start;
		let escapes = false;
		let lines = 0;
		for (; end < text.length; end++) {
			const char = text.charCodeAt(end);
			if (char === 92) {
				escapes = true;
				end++;
				if (text.charCodeAt(end) === NEWLINE) lines++;
			} else if (char === NEWLINE && overLines) lines++;
			else if (char === NEWLINE || text[end] === quote) break;
		}
		const inside = text.slice(start, end);
		this.push("text", escapes ? unescaped(inside) : inside);
		this.line += lines;
		this.at = text[end] === quote ? end + 1 : end;
	}

	/** Of `/…` a comment, or nothing. */
	comment(): boolean {
		const next = this.text.charCodeAt(this.at + 1);
		if (next === SLASH) this.to(this.text.indexOf("\n", this.at));
		else if (next === STAR) {
			const end = this.text.indexOf("*/", this.at + 2);
			this.to(end < 0 ? -1 : end + 2);
		} else return false;
		return true;
	}
}

/**
 * The tokens of Apex, and of queries in the language of Salesforce. Input: any text, and the line that it begins in; a query that code joins from
 * several lines may have strings over lines (`joined`); what is asked at each `{` where to go on, if not right behind it. Linear in the text.
 */
export function apexTokens(
	text: string,
	line = 1,
	joined = false,
	skip?: (tokens: readonly Token[], at: number) => number | undefined,
): Token[] {
	const reader = new Reader(text, line);
	while (reader.at < text.length) {
		const char = text.charCodeAt(reader.at);
		if (char === NEWLINE) {
			reader.line++;
			reader.at++;
		} else if (char <= 32) reader.at++;
		else if (isWordStart(char)) reader.word();
		else if (char === APOSTROPHE) {
			if (!joined && text.startsWith("'''", reader.at)) longText(reader);
			else reader.quoted("'", joined);
		} else if (isDigit(char)) reader.match(NUMBER, "number");
		else if (char !== SLASH || !reader.comment()) {
			reader.sign();
			const end = char === OPEN_BRACE ? skip?.(reader.tokens, reader.at - 1) : undefined;
			if (end !== undefined) reader.to(end);
		}
	}
	return reader.tokens;
}

/** Text over several lines, between three apostrophes. */
function longText(reader: Reader): void {
	const start = reader.at + 3;
	const end = reader.text.indexOf("'''", start);
	reader.push("text", reader.text.slice(start, end < 0 ? reader.text.length : end));
	reader.to(end < 0 ? -1 : end + 3);
}

/** Words of JavaScript after which `/` begins a pattern and is no division. */
const BEFORE_PATTERN: ReadonlySet<string> = new Set(["return", "typeof", "case", "in", "of", "delete", "void", "throw", "else", "do"]);

/** The tokens of JavaScript or TypeScript; of a template each piece of its text is a string. Linear in the text. */
export function scriptTokens(text: string, line = 1): Token[] {
	const reader = new Reader(text, line);
	/** Open braces: does closing one lead back into a template? */
	const braces: boolean[] = [];
	while (reader.at < text.length) {
		const char = text.charCodeAt(reader.at);
		if (char === NEWLINE) {
			reader.line++;
			reader.at++;
		} else if (char <= 32) reader.at++;
		else if (isWordStart(char)) reader.word();
		else if (char === APOSTROPHE || char === QUOTE) reader.quoted(char === QUOTE ? '"' : "'");
		else if (char === BACKTICK) template(reader, braces);
		else if (isDigit(char)) reader.match(NUMBER, "number");
		else if (char === SLASH && (reader.comment() || pattern(reader))) continue;
		else {
			if (text[reader.at] === "{") braces.push(false);
			else if (text[reader.at] === "}" && braces.pop() === true) {
				reader.push("sign", "}");
				template(reader, braces);
				continue;
			}
			reader.sign();
		}
	}
	return reader.tokens;
}

/** A piece of a template, from its backtick or the `}` of a substitution up to the next substitution or the end. */
function template(reader: Reader, braces: boolean[]): void {
	const { text } = reader;
	const start = reader.at + 1;
	let end = start;
	for (; end < text.length; end++) {
		const char = text.charCodeAt(end);
		if (char === 92) end++;
		else if (char === BACKTICK || (char === DOLLAR && text[end + 1] === "{")) break;
	}
	const piece = text.slice(start, end);
	if (piece !== "") reader.push("text", piece);
	const opens = text[end] === "$";
	reader.to(Math.min(text.length, end + (opens ? 2 : 1)));
	if (!opens) return;
	reader.push("sign", "{");
	braces.push(true);
}

/** Passes over a pattern (`/[/]x/g`); false where the slash divides. */
function pattern(reader: Reader): boolean {
	const before = reader.tokens[reader.tokens.length - 1];
	const begins =
		before === undefined ||
		(before.kind === "sign" ? !/^[)\]}]$/.test(before.text) : before.kind === "word" && BEFORE_PATTERN.has(before.text));
	if (!begins) return false;
	const { text } = reader;
	let inSet = false;
	for (let end = reader.at + 1; end < text.length; end++) {
		const char = text[end];
		if (char === "\n") return false;
		if (char === "\\") end++;
		else if (char === "[") inSet = true;
		else if (char === "]") inSet = false;
		else if (char === "/" && !inSet) {
			reader.at = end + 1;
			return true;
		}
	}
	return false;
}

function unescaped(text: string): string {
	return text.replace(/\\([\s\S])/g, (_, char: string) => ESCAPED[char] ?? char);
}

function isWordStart(char: number): boolean {
	return char < 128 && CLASSES[char] === 1;
}

function isDigit(char: number): boolean {
	return char < 128 && CLASSES[char] === 2;
}
