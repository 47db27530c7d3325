import { lineEnds } from "../../quoted.js";

/**
 * One piece of SQL text. `word`: a name or keyword as it stands; `quoted`: a name (or, in some databases, a text) in `"` or backquotes; `text`: a
 * literal in `'`; `mark`: one character; `table`: a table that a template names (`{{ ref('x') }}`); `hole`: any other template expression.
 */
export interface Token {
	readonly kind: "word" | "quoted" | "text" | "mark" | "table" | "hole";
	/** Without quotes; of a table its name. */
	readonly text: string;
	/** The text in lower case. */
	readonly lower: string;
	readonly line: number;
	/** It stands inside a template's braces: it is an argument, no part of the statement. */
	readonly template: boolean;
	/** Of a table: what stands before its name, outermost first. */
	readonly qualifiers?: readonly string[];
}

const WORD = /[\p{L}\p{N}_$]+/uy;
/** Calls that stand for a table: a model, a declared source, a variable that holds one of them. */
const TABLE_CALLS = new Set(["ref", "source", "var"]);

/** Statements of a template after which the text goes on as it did at their beginning. */
const BRANCHES = new Set(["if", "elif", "elsif", "else", "endif", "for", "endfor"]);

/**
 * Parts SQL with or without templates (Jinja, Liquid) into tokens, in one pass. Comments (`--`, `//`, `/* … *\/`, lines that begin with `#`, `{# … #}`) are left
 * out. Never throws: what is not closed ends with the text.
 * Input: the text, the line that it begins in. Output: tokens in order.
 */
export function sqlTokens(text: string, firstLine = 1): Token[] {
	const tokens: Token[] = [];
	let line = firstLine;
	let at = 0;
	/** Where the template that is open begins in `tokens`; -1 outside. */
	let template = -1;
	let templateLine = 1;
	let statement = false;
	let fresh = true;

	const push = (kind: Token["kind"], value: string, where = line): void => {
		tokens.push({ kind, text: value, lower: value.toLowerCase(), line: where, template: template >= 0 });
	};
	const skipTo = (end: number): void => {
		const stop = end < 0 ? text.length : end;
		line += lineEnds(text, at, stop);
		at = stop;
	};
	const past = (found: number, length: number): number => (found < 0 ? -1 : found + length);

	while (at < text.length) {
		const char = text[at]!;
		const two = text.slice(at, at + 2);
		if (char === "\n") {
			line++;
			at++;
			fresh = true;
			continue;
		}
		if (char === " " || char === "\t" || char === "\r") {
			at++;
			continue;
		}
		const begins = fresh;
		fresh = false;
		if (two === "{#") skipTo(past(text.indexOf("#}", at + 2), 2));
		else if (template < 0 && (two === "{{" || two === "{%")) {
			template = tokens.length;
			templateLine = line;
			statement = two === "{%";
			at += 2;
		} else if (template >= 0 && (two === "}}" || two === "%}")) {
			const inner = tokens.splice(template);
			template = -1;
			tokens.push(...closed(inner, statement, templateLine));
			at += 2;
		} else if (two === "/*") skipTo(past(text.indexOf("*/", at + 2), 2));
		else if (template < 0 && (two === "--" || two === "//" || (begins && char === "#"))) skipTo(text.indexOf("\n", at));
		else if (two === "${" || two === "@{") at += 2;
		else if (char === "'" || char === '"' || char === "`") {
			const end = closing(text, at, char);
			const where = line;
			const value = text.slice(at + 1, end < 0 ? text.length : end);
			push(char === "'" ? "text" : "quoted", value.includes(char + char) ? value.replaceAll(char + char, char) : value, where);
			skipTo(past(end, 1));
		} else {
			WORD.lastIndex = at;
			const word = WORD.exec(text)?.[0];
			if (word === undefined) {
				// The closing brace of `${view.field}` parts nothing.
				if (char !== "}" && char !== "{") push("mark", char);
				at++;
			} else {
				push("word", word);
				at += word.length;
			}
		}
	}
	return tokens;
}

/** Where a quote ends: two in a row are one of the text, and so is one after a backslash, but for `'\'`, a text of its own. */
function closing(text: string, open: number, quote: string): number {
	for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
		if (text[at + 1] === quote) at++;
		else if (text[at - 1] !== "\\" || at - 1 === open || /[\s),;]|^$/.test(text[at + 1] ?? "")) return at;
	}
	return -1;
}

/** A template expression as the statement sees it: the table that it stands for, or a hole with the texts that it is given. */
function closed(inner: readonly Token[], statement: boolean, line: number): Token[] {
	const texts = inner.filter(({ kind }) => kind === "text" || kind === "quoted");
	const call = inner.find(({ kind, text }) => kind === "word" || text !== "-");
	if (!statement && call?.kind === "word") {
		const names = call.lower === "this" ? ["this"] : TABLE_CALLS.has(call.lower) ? texts.slice(0, 2).map(({ text }) => text) : [];
		const name = call.lower === "var" ? names[0] : names.at(-1);
		if (name !== undefined)
			return [
				{
					kind: "table",
					text: name,
					lower: name.toLowerCase(),
					line,
					template: false,
					qualifiers: call.lower === "source" ? names.slice(0, -1) : [],
				},
			];
	}
	const hole: Token = { kind: "hole", text: "", lower: "", line, template: false };
	if (!statement) return [hole, ...texts];
	const word = call?.kind === "word" ? call.lower : "";
	return BRANCHES.has(word) ? [{ kind: "mark", text: `%${word}`, lower: `%${word}`, line, template: true }, ...texts] : texts;
}
