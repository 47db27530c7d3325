import { objectBehind, UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { Outline } from "./apex-outline.js";
import { ANY_RECORD, listOf, PLAIN, recordOf, type Type, UNKNOWN } from "./apex-types.js";
import { childObject, objectNamed } from "./objects.js";

/** An expression of names, calls and indexes joined by dots, as far as it was read. */
export interface Chain {
	/** What the part before {@link path} is. */
	type: Type;
	/** Fields and relationships since. */
	path: string[];
	/** Index of its first token. */
	readonly start: number;
	/** `object`: names an object and not a record. `objects`: the next word does. `rows`: a query in brackets, whose one record may be meant. */
	mode?: "object" | "objects" | "rows" | undefined;
	/** What the call that comes next gives, and whether its first string names a field of the record. */
	call?: { readonly result: Type; readonly method: string };
}

const LIST_METHODS: ReadonlySet<string> = new Set(
	"add addall clear clone contains containsall deepclone equals get indexof isempty iterator remove removeall retainall set size sort".split(
		" ",
	),
);
const ONE_OF_LIST: ReadonlySet<string> = new Set(["get", "remove", "next"]);
const SAME_LIST: ReadonlySet<string> = new Set(["clone", "deepclone", "iterator"]);
/** Methods of a custom setting or custom metadata type that give a record of it. */
const OF_SETTING: ReadonlySet<string> = new Set(["getinstance", "getorgdefaults", "getvalues"]);
/** Parts of `Opportunity.SObjectType.fields.Amount` that are not the field. */
const OF_OBJECT: ReadonlySet<string> = new Set(["sobjecttype", "fields"]);
/** Methods that take the name of a field of the record. */
export const BY_FIELD_NAME: ReadonlySet<string> = new Set([
	"get",
	"put",
	"getsobject",
	"getsobjects",
	"putsobject",
	"isset",
	"adderror",
	"getpopulatedfieldsasmap",
]);

/** What a value of the type turns the next member into. Of an unknown value the class named by `name` may be the whole truth. */
export function called(chain: Chain, method: string, outline: Outline): Type {
	const { type, path } = chain;
	if (path.length > 0) return method === "getsobject" ? ANY_RECORD : method === "getsobjects" ? listOf(ANY_RECORD) : UNKNOWN;
	if (chain.mode === "object") {
		if (OF_SETTING.has(method)) return type;
		return method === "getall" ? { is: "map", name: "", key: PLAIN, of: type } : PLAIN;
	}
	if (type.is === "record") return recordCall(type, method);
	if (type.is === "list") return ONE_OF_LIST.has(method) ? (type.of ?? UNKNOWN) : SAME_LIST.has(method) ? type : PLAIN;
	if (type.is === "map") {
		if (method === "values") return listOf(type.of ?? UNKNOWN);
		if (method === "keyset") return listOf(type.key ?? UNKNOWN);
		return method === "get" || method === "remove" || method === "put" ? (type.of ?? UNKNOWN) : method.endsWith("clone") ? type : PLAIN;
	}
	if (type.is === "class") return outline.classes.get(type.name)?.methods.get(method) ?? UNKNOWN;
	return type.is === "plain" ? PLAIN : UNKNOWN;
}

function recordCall(type: Type, method: string): Type {
	if (method === "clone") return type;
	if (method === "getsobject") return ANY_RECORD;
	if (method === "getsobjects") return listOf(ANY_RECORD);
	return method === "get" ? UNKNOWN : PLAIN;
}

/** Takes a member into the chain that is no method. Output: whether it is a field, or a relationship, of a record. */
export function takeMember(chain: Chain, word: string, nextSign: string, nextWord: string, outline: Outline): boolean {
	const name = word.toLowerCase();
	if (chain.mode === "objects") {
		const object = objectNamed(word);
		chain.type = object === undefined ? UNKNOWN : recordOf(object);
		chain.mode = object === undefined ? undefined : "object";
		return false;
	}
	if (chain.mode === "object" && chain.path.length === 0) {
		if (OF_OBJECT.has(name)) return false;
		if (name === "fieldsets" || name === "class") {
			become(chain, PLAIN);
			return false;
		}
	}
	if (chain.mode === "rows") become(chain, chain.type.of ?? ANY_RECORD);
	if (chain.path.length === 0) {
		if (chain.type.is === "list" || chain.type.is === "map" || chain.type.is === "plain") {
			become(chain, chain.type.is === "plain" ? PLAIN : UNKNOWN);
			return false;
		}
		if (chain.type.is === "class" && !name.includes("__")) {
			become(chain, outline.classes.get(chain.type.name)?.members.get(name) ?? UNKNOWN);
			return false;
		}
	}
	const children = childOf(word, nextSign, nextWord);
	if (children !== undefined) {
		become(chain, listOf(recordOf(children)));
		return false;
	}
	chain.path.push(word);
	return true;
}

/** The object of a list of child records: custom ones are told from parents by what is done with them. */
function childOf(word: string, nextSign: string, nextWord: string): string | undefined {
	const object = childObject(word);
	if (object !== UNKNOWN_OBJECT) return object;
	return nextSign === "[" || LIST_METHODS.has(nextWord) ? object : undefined;
}

function become(chain: Chain, type: Type): void {
	chain.type = type;
	chain.path = [];
	chain.mode = undefined;
}

/** The type of the value that a whole chain stands for. */
export function typeOfChain(chain: Chain | undefined): Type {
	if (chain === undefined || chain.mode === "object" || chain.mode === "objects") return UNKNOWN;
	if (chain.path.length === 0) return chain.type;
	if (chain.type.is !== "record") return UNKNOWN;
	let object = chain.type.name;
	for (const part of chain.path) object = objectBehind(object, part);
	return object === UNKNOWN_OBJECT ? UNKNOWN : recordOf(object);
}
