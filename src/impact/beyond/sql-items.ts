import type { Token } from "./sql-tokens.js";

/** One item of what a query selects: the tokens from `start` up to `end`. */
export interface Item {
	readonly start: number;
	readonly end: number;
	/** The column is given a name: the expression may be anything. */
	readonly labelled: boolean;
}

/** What one item of a `select` makes. */
export interface Made {
	/** Name of the column in lower case; empty where it has none. */
	readonly name: string;
	/** Token that names it. */
	readonly at: number;
	readonly labelled: boolean;
	/** It makes columns that it does not name: `*`, a template. */
	readonly open: boolean;
}

/** Words before a name that make it a part of the expression. */
const OPERATORS = new Set("not and or is in like ilike then else when between over case".split(" "));

/** The column that an item makes: what it is called, or the column that it is. Input: the tokens from `begin` up to `end`. */
export function itemOf(tokens: readonly Token[], begin: number, end: number): Made {
	let [start, last] = [begin, end - 1];
	while (start < last && tokens[start]!.template) start++;
	while (last >= start && tokens[last]!.template) last--;
	const open = isStar(tokens, start) || tokens[last]?.kind === "hole";
	const made = (name: string, labelled = false): Made => ({ name, at: last, labelled, open });
	if (last < start || !isName(tokens[last])) return made("");
	const name = tokens[last]!.lower;
	const before = tokens[last - 1];
	if (last === start || before?.text === ".") return made(name);
	// `x::date` is still x.
	if (before?.text === ":") {
		if (tokens[last - 2]?.text !== ":") return made(name);
		return made(isName(tokens[last - 3]) && last - 3 >= start ? tokens[last - 3]!.lower : "");
	}
	if ((before?.kind === "mark" && before.text !== ")") || OPERATORS.has(before?.lower ?? "") || name === "end") return made("");
	return made(name, true);
}

function isStar(tokens: readonly Token[], start: number): boolean {
	return tokens[start]?.text === "*" || (tokens[start + 1]?.text === "." && tokens[start + 2]?.text === "*");
}

function isName(token: Token | undefined): boolean {
	return token !== undefined && !token.template && (token.kind === "word" || token.kind === "quoted");
}
