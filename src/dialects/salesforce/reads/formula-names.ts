/** A name in a formula that is neither a function nor a constant: `StageName`, `Account.Industry`, `$User.Department`. */
export interface FormulaName {
	readonly name: string;
	/** How many lines of the formula end before it. */
	readonly line: number;
	/** Texts that it is compared with. */
	readonly values: readonly string[];
}

/** What may hold a name and is none; a name with its path; what joins, compares and sets apart. A comment or text that never ends reaches to the end: it makes no names up. */
const TOKENS = [
	/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/,
	/"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)/,
	/'[^'\\]*(?:\\.[^'\\]*)*(?:'|\\?$)/,
	/\d[\w.]*/,
	/[A-Za-z_$][\w$]*(?:\[[^\][]*\])?(?:[.:][A-Za-z_]\w*)*/,
	/&&|\|\||[<>!=]=?|[(),]/,
];
const TOKEN = new RegExp(TOKENS.map(({ source }) => source).join("|"), "gs");
const CALL = /\s*\(/y;
const CONSTANTS: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** How many names one comparison, and how many texts one result, can have: a bound for hostile formulas, far beyond real ones. */
const MAX_NAMES = 16;
const MAX_RESULTS = 64;

/** A name while its comparisons are gathered. */
interface Found extends FormulaName {
	readonly lists: (readonly string[])[];
}

/** What stands between two commas or logical operators. */
interface Clause {
	names: Found[];
	texts: string[];
	compares: boolean;
}

/** A call or a pair of parentheses that is not closed yet. */
interface Frame {
	/** Name of the function in lower case; empty for parentheses and for the formula as a whole. */
	readonly call: string;
	argument: number;
	/** What the later arguments are compared with: the first one of `CASE`, `ISPICKVAL`, `INCLUDES`. */
	subject: readonly Found[];
	/** All that stands in the call, and what its value can be. */
	readonly names: Found[];
	readonly texts: string[];
	clause: Clause;
}

const LOGIC: ReadonlySet<string> = new Set(["and", "or", "not", "ispickval", "includes"]);
const PICKS: ReadonlySet<string> = new Set(["ispickval", "includes"]);
/** Functions that look for one of several texts written as one: `CONTAINS("Prospecting:Closed Won", TEXT(StageName))`. */
const JOINED: ReadonlySet<string> = new Set(["contains", "find", "regex"]);

/**
 * The names in a formula, in order, as often as they stand, each with the texts that it is compared with: those on the other side of `=` or
 * `<>`, the values of its `ISPICKVAL`, `INCLUDES` and `CASE`; where it is not clear what is compared with what, all texts of the innermost call.
 * Not what an `IF` or `CASE` gives as its result. Time is linear in the text.
 */
export function namesIn(formula: string): readonly FormulaName[] {
	return read(formula).names;
}

/** The texts that a formula may give as its value: `IF(IsWon, "Won", "Lost")` gives two. */
export function textsGivenBy(formula: string): readonly string[] {
	return read(formula).texts;
}

function read(formula: string): { readonly names: readonly FormulaName[]; readonly texts: readonly string[] } {
	const found: Found[] = [];
	const open: Frame[] = [frame("")];
	let top = open[0]!;
	let call = "";
	let line = 0;
	let lineEnd = formula.indexOf("\n");
	for (const match of formula.matchAll(TOKEN)) {
		const token = match[0];
		const first = token.charAt(0);
		if (first === "(") {
			top = frame(call);
			open.push(top);
			call = "";
		} else if (first === ")") {
			if (open.length === 1) continue;
			endClause(top, true);
			const done = open.pop()!;
			top = open[open.length - 1]!;
			giveBack(done, top.clause);
		} else if (first === ",") {
			endClause(top, false);
			top.argument++;
		} else if (token === "&&" || token === "||") {
			endClause(top, false);
		} else if (first === '"' || first === "'") {
			top.clause.texts.push(textIn(token));
		} else if ("<>!=".includes(first)) {
			if (token !== "!") top.clause.compares = true;
		} else if (/[A-Za-z_$]/.test(first)) {
			CALL.lastIndex = match.index + token.length;
			if (CALL.test(formula)) call = token.toLowerCase();
			else if (!CONSTANTS.has(token.toLowerCase())) {
				for (; lineEnd >= 0 && lineEnd < match.index; lineEnd = formula.indexOf("\n", lineEnd + 1)) line++;
				const name: Found = { name: token, line, values: [], lists: [] };
				found.push(name);
				if (top.clause.names.length < MAX_NAMES) top.clause.names.push(name);
			}
		}
	}
	for (; open.length > 1; top = open[open.length - 1]!) {
		const done = open.pop()!;
		endClause(done, true);
		giveBack(done, open[open.length - 1]!.clause);
	}
	endClause(top, true);
	const names = found.map(({ name, line, lists }) => ({ name, line, values: lists.length === 0 ? [] : [...new Set(lists.flat())] }));
	return { names, texts: top.texts };
}

function frame(call: string): Frame {
	return { call, argument: 0, subject: [], names: [], texts: [], clause: clause() };
}

function clause(): Clause {
	return { names: [], texts: [], compares: false };
}

function pair(names: readonly Found[], texts: readonly string[]): void {
	if (texts.length > 0) for (const { lists } of names) lists.push(texts);
}

/** Pairs what the clause compares; what it does not compare stays for the call that it is in. */
function endClause(top: Frame, last: boolean): void {
	const { names, texts, compares } = top.clause;
	top.clause = clause();
	if (compares) {
		pair(names, texts);
		return;
	}
	const { call, argument } = top;
	if (argument === 0 && (call === "case" || PICKS.has(call))) {
		top.subject = names;
	} else if (PICKS.has(call) || (call === "case" && argument % 2 === 1 && !last)) {
		pair(top.subject, texts);
	} else if (!LOGIC.has(call) && !(call === "if" && argument === 0)) {
		for (const name of names) if (top.names.length < MAX_NAMES) top.names.push(name);
		for (const text of texts) top.texts.push(text);
	}
}

/** What a closed call or parenthesis is in the clause that it stands in. */
function giveBack({ call, names, texts }: Frame, into: Clause): void {
	const value = call === "" || call === "if" || call === "case";
	if (!value) pair(names, JOINED.has(call) ? texts.flatMap(withParts) : texts);
	for (const name of names) if (into.names.length < MAX_NAMES) into.names.push(name);
	if (value) for (const text of texts.slice(0, MAX_RESULTS)) into.texts.push(text);
}

function withParts(text: string): readonly string[] {
	const parts = text.split(/[;:,|^$()]/).map((part) => part.trim());
	return parts.length === 1 ? [text] : [text, ...parts.filter((part) => part !== "")];
}

/** The text without its quotes; a quote or backslash in it is escaped. */
function textIn(token: string): string {
	const inside = token.length > 1 && token.endsWith(token.charAt(0)) ? token.slice(1, -1) : token.slice(1);
	return inside.includes("\\") ? inside.replace(/\\(.)/gs, "$1") : inside;
}
