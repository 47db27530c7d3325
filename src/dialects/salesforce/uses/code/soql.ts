import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import { type Code, endOf, isOpening } from "./brackets.js";
import { isCustomField, type Wanted } from "./found.js";
import { childObject, objectNamed } from "./objects.js";
import { HOLE, isSign, isWord, TOUCHING_HOLE, type Token } from "./tokens.js";

const MAX_DEPTH = 20;
/** Words that end the list of objects after FROM. */
const AFTER_FROM: ReadonlySet<string> = new Set([
	"where",
	"with",
	"group",
	"order",
	"limit",
	"offset",
	"for",
	"using",
	"all",
	"having",
	"update",
]);
const COMPARED: ReadonlySet<string> = new Set(["=", "!=", "<>", "<", ">", "<=", ">=", "in", "like", "includes", "excludes"]);

/** Words of a query before the name of a field. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(["select", "where", "and", "or", "not", "by", "having"]);

/** What a query is read for. */
export interface QueryReader {
	readonly wanted: Wanted;
	/** The values behind a name that is bound (`:OPEN_STAGES`), where the file says them. */
	constant(name: string): readonly string[] | undefined;
	/** An expression of the program inside the query: the tokens from `start` to before `end`. */
	bound?(start: number, end: number): void;
}

/** What was read: the token after it, and the object of the records it returns, `?` where it does not say. */
export interface QueryRead {
	readonly end: number;
	readonly object: string;
}

interface Scope {
	readonly object: string;
	/** Names given to objects of the FROM clause, in lower case. */
	readonly aliases: ReadonlyMap<string, { readonly object: string; readonly path: readonly string[] }>;
	readonly depth: number;
	/** `query`: what stands there is a field. `list`: a SELECT without FROM, `piece`: not even that, may be plain words. */
	readonly form: "query" | "list" | "piece";
}

/** Where a query begins at this token. */
export function isQuery(tokens: readonly Token[], at: number): boolean {
	return isWord(tokens[at]) && (tokens[at].name === "select" || tokens[at].name === "find");
}

/**
 * Reads one query (SOQL or SOSL) that begins at token `at`, up to its end or the bracket that closes it. `unless` is the object where it has no FROM.
 * Grammar: https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/
 */
export function readQuery(code: Code, at: number, reader: QueryReader, unless = UNKNOWN_OBJECT): QueryRead {
	return code.tokens[at]?.name === "find" ? search(code, at + 1, reader) : select(code, at, reader, unless, undefined, 0);
}

/** Reads what goes on about records of `object` after a query was read: of a text with a bracket too many. */
export function readRest(code: Code, start: number, end: number, reader: QueryReader, object: string): void {
	clauses(code, start, end, reader, { object, aliases: new Map(), depth: 0, form: "query" });
}

/** Reads a piece of a query that has no SELECT: `StageName = 'x' AND`, or the fields of one. Only what must be a field counts. */
export function readFragment(code: Code, reader: QueryReader, object: string): void {
	clauses(code, 0, code.tokens.length, reader, { object, aliases: new Map(), depth: 0, form: "piece" });
}

function select(code: Code, at: number, reader: QueryReader, unless: string, parent: string | undefined, depth: number): QueryRead {
	const { tokens } = code;
	const from = endOf(code, at + 1, "from");
	const aliases = new Map<string, { object: string; path: readonly string[] }>();
	let object = unless;
	let rest = from;
	if (isWord(tokens[from])) {
		const first = pathAt(tokens, from + 1);
		const [name = UNKNOWN_OBJECT] = first.path.slice(-1);
		object = isWord(tokens[from + 1]) ? rowsOf(name, parent) : UNKNOWN_OBJECT;
		rest = Math.max(first.end, from + 1);
		rest = alias(tokens, rest, (given) => aliases.set(given, { object, path: [] }));
		aliases.set(object.toLowerCase(), { object, path: [] });
		while (isSign(tokens[rest], ",") && isWord(tokens[rest + 1])) {
			const { path, end } = pathAt(tokens, rest + 1);
			const root = aliases.get(path[0]?.toLowerCase() ?? "");
			const way = root === undefined ? path : [...root.path.slice(0, MAX_DEPTH), ...path.slice(1)];
			rest = alias(tokens, end, (given) => aliases.set(given, { object, path: way }));
		}
	}
	const scope: Scope = { object, aliases, depth, form: from < tokens.length && isWord(tokens[from]) ? "query" : "list" };
	clauses(code, at + 1, from, reader, scope, true);
	const end = endOf(code, rest, "select");
	clauses(code, rest, end, reader, scope);
	return { end, object };
}

/** The object that FROM names: in a list of fields (`parent`) a list of children, else an object; a piece of a list may stand alone. */
function rowsOf(name: string, parent: string | undefined): string {
	if (parent !== undefined) return childObject(name) ?? UNKNOWN_OBJECT;
	return objectNamed(name) ?? childObject(name) ?? name;
}

/** Passes the name that an object is given: `FROM Opportunity o`, `FROM Opportunity AS o`. */
function alias(tokens: readonly Token[], at: number, give: (name: string) => void): number {
	const next = isWord(tokens[at]) && tokens[at].name === "as" ? at + 1 : at;
	const token = tokens[next];
	if (!isWord(token) || AFTER_FROM.has(token.name)) return next;
	give(token.name);
	return next + 1;
}

function search(code: Code, at: number, reader: QueryReader): QueryRead {
	const { tokens, close } = code;
	const end = endOf(code, at);
	let next = endOf(code, at, "returning");
	if (next > at) reader.bound?.(at, Math.min(next, end));
	for (next++; next < end; next++) {
		const object = tokens[next];
		if (!isWord(object) || !isSign(tokens[next + 1], "(")) continue;
		const last = Math.min(close[next + 1]!, end);
		clauses(code, next + 2, last, reader, { object: objectNamed(object.text) ?? object.text, aliases: new Map(), depth: 0, form: "query" });
		next = last;
	}
	return { end, object: UNKNOWN_OBJECT };
}

interface Path {
	readonly path: readonly string[];
	readonly end: number;
}

/** The names joined by dots that begin at a word. */
function pathAt(tokens: readonly Token[], at: number): Path {
	const path: string[] = [];
	let end = at;
	while (isWord(tokens[end])) {
		path.push(tokens[end]!.text);
		end++;
		if (!isSign(tokens[end], ".") || !isWord(tokens[end + 1])) break;
		end++;
	}
	return { path, end };
}

function clauses(code: Code, start: number, end: number, reader: QueryReader, scope: Scope, listed = false): void {
	const { tokens } = code;
	for (let at = start; at < end; ) {
		const token = tokens[at]!;
		if (isSign(token, ":")) at = bound(code, at + 1, end, reader);
		else if (!isWord(token)) at++;
		else if (token.name === "select" && isSign(tokens[at - 1], "(")) {
			const inner = Math.min(endOf(code, at), end);
			if (scope.depth < MAX_DEPTH) select(code, at, reader, UNKNOWN_OBJECT, listed ? scope.object : undefined, scope.depth + 1);
			at = inner;
		} else if (token.name === "typeof" && isWord(tokens[at + 1])) {
			while (at < end && !(isWord(tokens[at]) && tokens[at]!.name === "end")) at++;
		} else {
			const { path, end: after } = pathAt(tokens, at);
			if (!isSign(tokens[after], "(")) name(tokens, at, after, path, reader, scope);
			at = after;
		}
	}
}

function name(
	tokens: readonly Token[],
	at: number,
	after: number,
	path: readonly string[],
	reader: QueryReader,
	{ object, aliases, form }: Scope,
): void {
	const last = path[path.length - 1]!;
	// What goes on with a part that only the running code knows is another name.
	if (touches(tokens, after) || (touches(tokens, at - 1) && !isCustomField(last))) return;
	const custom = isCustomField(last);
	const values = comparedWith(tokens, after, reader);
	// Settings and histories hold names of fields.
	for (const value of values) {
		if (isCustomField(value)) reader.wanted.add(UNKNOWN_OBJECT, [value], { line: tokens[after - 1]!.line, how: "query", sure: "likely" });
	}
	const listed = form !== "piece" && (isSign(tokens[at - 1], ",") || isSign(tokens[after], ","));
	const inClause = listed || isCompared(tokens, after) || CLAUSE_WORDS.has(tokens[at - 1]?.name ?? "");
	if (form !== "query" && !custom && !listed && !isCompared(tokens, after)) return;
	const root = path.length > 1 ? aliases.get(path[0]!.toLowerCase()) : undefined;
	const way = root === undefined ? path : [...root.path, ...path.slice(1)];
	const known = object !== UNKNOWN_OBJECT;
	const sure = form === "query" && known ? "certain" : form === "query" || (inClause && (known || custom)) ? "likely" : "possible";
	const line = tokens[after - 1]!.line;
	reader.wanted.add(object, way, { line, how: "query", sure, values });
}

/** Does a part that only the running code knows begin or end right beside the word? */
function touches(tokens: readonly Token[], at: number): boolean {
	return isSign(tokens[at], TOUCHING_HOLE);
}

function isCompared(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	return COMPARED.has(token.name) || (token.name === "not" && tokens[at + 1]?.name === "in");
}

/** The values that a field is compared with by what follows it. */
function comparedWith(tokens: readonly Token[], at: number, reader: QueryReader): readonly string[] {
	if (!isCompared(tokens, at)) return [];
	const like = tokens[at]!.name === "like";
	let next = tokens[at]!.name === "not" ? at + 2 : at + 1;
	// `!=` comes as one sign, `> =` as two.
	if (isSign(tokens[next], "=")) next++;
	const values: string[] = [];
	const listed = isSign(tokens[next], "(");
	if (listed) next++;
	for (let token = tokens[next]; token !== undefined; token = tokens[++next]) {
		if (token.kind === "text") values.push(token.text);
		else if (isSign(token, ":") && isWord(tokens[next + 1])) values.push(...(reader.constant(constantName(tokens, next + 1)) ?? []));
		else if (!listed || !isSign(token, ",")) break;
		if (!listed) break;
	}
	return values.filter((value) => value !== "" && !value.includes(HOLE) && !(like && /[%_]/.test(value)));
}

/** Of `STAGES` and `Deals.STAGES` the last word. */
function constantName(tokens: readonly Token[], at: number): string {
	const { path } = pathAt(tokens, at);
	return path[path.length - 1] ?? "";
}

/** Passes an expression of the program: a name, text or `new` thing, then calls, indexes and members. */
function bound(code: Code, at: number, end: number, reader: QueryReader): number {
	const { tokens, close } = code;
	let next = at;
	const made = tokens[next]?.name === "new";
	if (made) while (next < end && !isOpening(tokens[next])) next++;
	while (next < end) {
		if (isOpening(tokens[next]) && (next > at || !isSign(tokens[next], "{"))) next = close[next]! + 1;
		else if (next === at && tokens[next]!.kind !== "sign") next++;
		else if ((isSign(tokens[next], ".") || isSign(tokens[next], "?.")) && isWord(tokens[next + 1])) next += 2;
		else break;
	}
	const stop = Math.min(next, end);
	if (stop > at) reader.bound?.(at, stop);
	return Math.max(stop, at);
}
