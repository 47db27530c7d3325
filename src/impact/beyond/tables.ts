import { LAYERS, singular, wordsOf } from "./spellings.js";

/**
 * What a table's name says of an object: `its`, this is the object's own table in a copy of its system; `named`, it has exactly the object's
 * name and nothing says of which system; `near`, the object's name stands there among other words.
 */
export type Bond = "its" | "named" | "near";

/** An object as tables are compared with it. */
export interface ObjectName {
	/** Its words written together, the last one in the singular. */
	readonly key: string;
	readonly system: string;
}

/** Words of layers and forms, which say nothing of where a table comes from. */
const PLAIN: ReadonlySet<string> = new Set([
	...LAYERS,
	..."intermediate dimension snap snapshot snapshots model models view vw tbl v".split(" "),
]);

/** Objects that every system has a table of: without a word of its system it may be anybody's. */
const COMMON: ReadonlySet<string> = new Set(
	"user account contact company customer person event task case ticket order product campaign group note invoice payment contract subscription asset role".split(
		" ",
	),
);

/** Longest table name looked at, in words: no warehouse takes one. */
const MAX_WORDS = 40;

/** Input: the object's API name and its system. A name that cannot be told (`?`) gives nothing. */
export function objectName(object: string, system: string): ObjectName | undefined {
	const key = together(wordsOf(object));
	return key === "" ? undefined : { key, system: system.toLowerCase() };
}

/**
 * Input: a table's or model's name with what stands before it (`["crm", "opportunity"]`: a source and its table, a schema and its table), whether the path of
 * the file names the system, and the object. Output: nothing where it is another table.
 */
export function bondOf(parts: readonly string[], systemInPath: boolean, object: ObjectName): Bond | undefined {
	const words = wordsOf(parts.at(-1) ?? "");
	if (words.length > MAX_WORDS) return undefined;
	for (let from = 0; from < words.length; from++) {
		if (together(words.slice(from)) !== object.key) continue;
		const isSystem = (word: string): boolean => word === object.system || abbreviates(word, object.system);
		const before = words.slice(0, from).filter((word) => !PLAIN.has(word));
		// `billing_accounts` are no accounts, wherever they come from; `fivetran_crm_account` is.
		if (before.length > 0) return isSystem(before.at(-1)!) ? "its" : "near";
		const around = parts
			.slice(0, -1)
			.flatMap(wordsOf)
			.filter((word) => !PLAIN.has(word));
		if (around.some(isSystem)) return "its";
		if (around.length > 0) return "near";
		if (systemInPath) return "its";
		return COMMON.has(object.key) ? "near" : "named";
	}
	for (let from = 0; from < words.length; from++)
		for (let to = from + 1; to < words.length; to++) if (together(words.slice(from, to)) === object.key) return "near";
	return undefined;
}

/** Does the path name the system, as a word? */
export function namesSystem(path: string, system: string): boolean {
	return wordsOf(path).includes(system.toLowerCase());
}

/**
 * A short form of a system's name: its first letter and one that does not come next in it (`sf`, `hs`), with at most two letters more. The first
 * letters of a name (`sal`) are no short form: another system may begin so.
 */
function abbreviates(word: string, system: string): boolean {
	return word.length >= 2 && word.length <= 4 && word[0] === system[0] && word[1] !== system[1] && system.slice(2).includes(word[1]!);
}

function together(words: readonly string[]): string {
	return words.length === 0 ? "" : words.slice(0, -1).join("") + singular(words.at(-1)!);
}
