import type { CodeUses } from "../use-reader.js";
import { apexUses } from "./apex.js";
import { apexTokens, scriptTokens } from "./tokens.js";

/** Files of code in which fields and values may stand, as globs of git from the root of the tree. */
export const CODE_FILES: readonly string[] = ["cls", "trigger", "apex", "js", "ts", "html", "cmp", "app", "evt", "page", "component"].map(
	(ending) => `**/*.${ending}`,
);

/** How a file of code names fields, by its file name; nothing for a file that is none. */
export function codeUsesOf(path: string): CodeUses | undefined {
	return /\.(?:cls|trigger|apex)$/.test(path) ? apexUses : undefined;
}

/** A string of code. */
export interface Literal {
	readonly text: string;
	/** 1-based. */
	readonly line: number;
}

/** Every string of a file of code, and each string within one (of a query). Input: the file's text and its path, whose ending says the language. */
export function* literalsIn(text: string, path: string): Generator<Literal> {
	const isApex = /\.(?:cls|trigger|apex)$/.test(path);
	if (!isApex && !/\.[jt]s$/.test(path)) return;
	for (const token of isApex ? apexTokens(text) : scriptTokens(text)) {
		if (token.kind !== "text") continue;
		yield { text: token.text, line: token.line };
		if (!token.text.includes("'")) continue;
		for (const { kind, text: inner, line } of apexTokens(token.text, token.line)) if (kind === "text") yield { text: inner, line };
	}
}
