import { objectNamed } from "./objects.js";
import { isSign, isWord, type Token } from "./tokens.js";

/** The type of an expression, as far as one file of Apex shows it. */
export interface Type {
	/** `record`: of one object, or of some (`?`). `token`: a field's or an object's own description. `plain`: has no fields. `unknown`: may be anything. */
	readonly is: "record" | "list" | "map" | "class" | "plain" | "unknown";
	/** Of a record its object; of a class its name, in lower case; else empty. */
	readonly name: string;
	/** Of a list its elements, of a map its values. */
	readonly of?: Type;
	/** Of a map its keys. */
	readonly key?: Type;
}

export const UNKNOWN: Type = { is: "unknown", name: "" };
export const PLAIN: Type = { is: "plain", name: "" };
export const ANY_RECORD: Type = { is: "record", name: "?" };

const PLAIN_TYPES: ReadonlySet<string> = new Set(
	"blob boolean date datetime decimal double id integer long string time void sobjectfield sobjecttype describesobjectresult describefieldresult".split(
		" ",
	),
);
const LISTS: ReadonlySet<string> = new Set(["list", "set", "iterator", "iterable"]);
const MAX_DEPTH = 6;
const MAX_ARGUMENTS = 8;

export function listOf(of: Type): Type {
	return { is: "list", name: "", of };
}

export function recordOf(object: string): Type {
	return { is: "record", name: object };
}

/** The names of classes that a file declares, in lower case: they hide objects of the same name. */
export type Classes = ReadonlyMap<string, unknown>;

export interface TypeRead {
	readonly type: Type;
	readonly end: number;
}

/** The type that is written at a token: `Opportunity`, `Schema.Lead`, `Map<Id, List<Contact>>`, `Case[]`; nothing where none can be. */
export function typeAt(tokens: readonly Token[], at: number, classes: Classes, depth = 0): TypeRead | undefined {
	if (!isWord(tokens[at]) || depth > MAX_DEPTH) return undefined;
	let end = at;
	while (isSign(tokens[end + 1], ".") && isWord(tokens[end + 2])) end += 2;
	const word = tokens[end]!;
	const qualified = end > at && tokens[end - 2]!.name !== "schema";
	end++;
	const args: Type[] = [];
	if (isSign(tokens[end], "<")) {
		do {
			const arg = args.length < MAX_ARGUMENTS ? typeAt(tokens, end + 1, classes, depth + 1) : undefined;
			if (arg === undefined) return undefined;
			args.push(arg.type);
			end = arg.end;
		} while (isSign(tokens[end], ","));
		if (!isSign(tokens[end], ">")) return undefined;
		end++;
	}
	let type = named(word, args, classes, qualified);
	while (isSign(tokens[end], "[") && isSign(tokens[end + 1], "]")) {
		type = listOf(type);
		end += 2;
	}
	return { type, end };
}

function named(word: Token, args: readonly Type[], classes: Classes, qualified: boolean): Type {
	const { name } = word;
	if (LISTS.has(name)) return listOf(args[0] ?? UNKNOWN);
	if (name === "map") return { is: "map", name: "", key: args[0] ?? UNKNOWN, of: args[1] ?? UNKNOWN };
	if (classes.has(name)) return { is: "class", name };
	if (PLAIN_TYPES.has(name)) return PLAIN;
	if (name === "sobject") return ANY_RECORD;
	if (name === "object") return UNKNOWN;
	const object = qualified ? undefined : objectNamed(word.text);
	return object === undefined ? { is: "class", name } : recordOf(object);
}

/** Words that are no type and no name. */
const RESERVED: ReadonlySet<string> = new Set(
	`abstract as break catch class continue delete do else enum extends final finally for get global if implements in inherited insert instanceof interface
	merge new null on override private protected public return select sharing static super switch testmethod this throw transient trigger
	try undelete update upsert virtual webservice when while with without true false`.split(/\s+/),
);
/** Is the word one of the language's own, in lower case? */
export function isReserved(name: string): boolean {
	return RESERVED.has(name);
}

/** After a word comes no declaration: `upsert deals Key__c`. */
const NO_DECLARATION_AFTER: ReadonlySet<string> = new Set([
	"new",
	"upsert",
	"merge",
	"as",
	"class",
	"enum",
	"interface",
	"trigger",
	"instanceof",
]);

export interface Declaration {
	readonly type: Type;
	/** Index of the name that is declared. */
	readonly name: number;
}

/** What is declared at a token: `Opportunity deal =`, `Contact c :`, `List<Case> open(`. Of a method the type is that of its result. */
export function declarationAt(tokens: readonly Token[], at: number, classes: Classes): Declaration | undefined {
	const token = tokens[at]!;
	if (token.kind !== "word" || RESERVED.has(token.name)) return undefined;
	const next = tokens[at + 1];
	if (next === undefined || !(next.kind === "word" || next.text === "<" || next.text === "." || next.text === "[")) return undefined;
	const before = tokens[at - 1];
	if (before !== undefined && (before.text === "." || before.text === "?." || NO_DECLARATION_AFTER.has(before.name))) return undefined;
	const read = typeAt(tokens, at, classes);
	if (read === undefined) return undefined;
	const name = tokens[read.end];
	if (!isWord(name) || RESERVED.has(name.name)) return undefined;
	const after = tokens[read.end + 1];
	return after !== undefined && after.kind === "sign" && "=;,):{(".includes(after.text) ? { type: read.type, name: read.end } : undefined;
}
