import { partsOf } from "./tags.js";
import { apexTokens, scriptTokens, type Token } from "./tokens.js";

/** A string of code. */
export interface Literal {
	readonly text: string;
	/** 1-based. */
	readonly line: number;
}

const APEX = /\.(?:cls|trigger|apex)$/;
const SCRIPT = /\.[jt]s$/;
const MARKUP = /\.(?:html|cmp|app|evt|page|component)$/;

/**
 * Every string of a file of code, and each string within one (of a query); of markup the attributes, and the strings of expressions and scripts.
 * Input: the file's text and its path, whose ending says the language; none for other files.
 */
export function* literalsIn(text: string, path: string): Generator<Literal> {
	if (APEX.test(path)) yield* strings(apexTokens(text));
	else if (SCRIPT.test(path)) yield* strings(scriptTokens(text));
	else if (MARKUP.test(path)) {
		for (const part of partsOf(text)) {
			if (part.is === "open") for (const { value, line } of part.attributes) yield* within(value, line);
			else if (part.is !== "close") yield* strings(scriptTokens(part.text, part.line));
		}
	}
}

function* strings(tokens: readonly Token[]): Generator<Literal> {
	for (const { kind, text, line } of tokens) if (kind === "text") yield* within(text, line);
}

function* within(text: string, line: number): Generator<Literal> {
	yield { text, line };
	if (!text.includes("'")) return;
	for (const token of apexTokens(text, line)) if (token.kind === "text") yield { text: token.text, line: token.line };
}
