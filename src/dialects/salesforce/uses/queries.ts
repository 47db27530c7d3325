import { type Code, codeOf } from "./code/brackets.js";
import { Wanted } from "./code/found.js";
import { readFragment, readQuery } from "./code/soql.js";
import { apexTokens } from "./code/tokens.js";
import type { Mentions } from "./mentions.js";

const SELECT = /^\s*select\s/i;
/** How a piece of a query begins that says so itself. */
const PIECE = /^\s*(?:where|order\s+by|group\s+by)\s/i;
/** What a field or parameter is called that holds another piece. */
const HOLDS_PIECE = /soql|query|where|filter|condition|order/i;

/** A text that may be a query, and where it begins. */
export interface QueryText {
	readonly text: string;
	readonly line: number;
}

/** Adds those of the wanted fields that a text names where it is a query: `SELECT … FROM …`, of `object` where it does not say. Says whether it is one. */
export function addQuery(query: QueryText, object: string, wanted: ReadonlySet<string>, into: Mentions): boolean {
	if (!SELECT.test(query.text)) return false;
	readQuery(codeIn(query), 0, readerOf(wanted, into), object);
	return true;
}

/** The same for a piece of a query, such as its conditions; only where it begins so, or what holds it is called so. */
export function addPiece(piece: QueryText, holder: string, object: string, wanted: ReadonlySet<string>, into: Mentions): void {
	const is = PIECE.test(piece.text) || (HOLDS_PIECE.test(holder) && /\S\s+\S/.test(piece.text));
	if (is) readFragment(codeIn(piece), readerOf(wanted, into), object);
}

function codeIn({ text, line }: QueryText): Code {
	return codeOf(apexTokens(text, line, true));
}

function readerOf(wanted: ReadonlySet<string>, into: Mentions): Parameters<typeof readQuery>[2] {
	return { wanted: new Wanted(wanted, into), constant: () => undefined };
}
