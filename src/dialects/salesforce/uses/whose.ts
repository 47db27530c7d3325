import type { Sure } from "../../../model/use.js";
import { bareName } from "../names.js";
import { isCustomRelationship, lookupOf, objectBehind, UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { FieldsIndex } from "./fields-index.js";
import type { FieldMention } from "./mentions.js";
import { isCommon } from "./standard-fields.js";

/** A field that a file names, with its object. */
export interface Settled {
	/** In lower case. */
	readonly object: string;
	readonly field: string;
	readonly sure: Sure;
}

/** What the objects of one file are settled by. */
export interface Surroundings {
	readonly index: FieldsIndex;
	readonly namespace: string | undefined;
	/** Objects, in lower case, of which a field of this name is looked for. */
	readonly wanted: (field: string) => ReadonlySet<string> | undefined;
	/** Does the file name an object anywhere? */
	readonly names: (object: string) => boolean;
}

/**
 * Whose field a mention is: its relationships are followed through the tree's own definitions. Where the file does not say the object, it is the only one that has a field
 * of this name, or the only one of them that the file names; else it is possible for each that is looked for. Nothing where the field is not looked for.
 */
export async function settle(mention: FieldMention, surroundings: Surroundings): Promise<readonly Settled[]> {
	const { index, namespace, names } = surroundings;
	const personAccount = /__pc$/i.test(mention.field);
	const field = bareName(personAccount ? mention.field.replace(/pc$/i, "c") : mention.field, namespace).toLowerCase();
	const wanted = surroundings.wanted(field);
	if (wanted === undefined) return [];
	const end = await follow(mention, index, namespace);
	// A contact's fields are an account's where people are accounts.
	const object = personAccount && end === "account" ? "contact" : end;
	if (object !== UNKNOWN_OBJECT) {
		if (wanted.has(object)) return [{ object, field, sure: mention.sure }];
		// Tasks and events share the fields of activities.
		return ACTIVITY.has(object)
			? [...wanted].filter((one) => ACTIVITY.has(one)).map((one) => ({ object: one, field, sure: mention.sure }))
			: [];
	}
	const owners = await index.ownersOf(field);
	if (isCommon(field)) return [...wanted].filter(names).map((one) => ({ object: one, field, sure: "possible" }));
	const named = [...owners].filter(names);
	const [only] = owners.size === 1 ? owners : named.length === 1 ? named : [];
	// A name that stands in a text, or where anything may stand, is the object's that the same file names.
	if (only !== undefined)
		return wanted.has(only) ? [{ object: only, field, sure: names(only) ? "likely" : weaker(mention.sure, "likely") }] : [];
	const maybe = named.length > 0 ? named.filter((one) => wanted.has(one)) : [...wanted].filter((one) => owners.size === 0 && names(one));
	return maybe.map((one) => ({ object: one, field, sure: "possible" }));
}

const ACTIVITY: ReadonlySet<string> = new Set(["activity", "event", "task"]);
const SURENESS: readonly Sure[] = ["possible", "likely", "certain"];

/** The less sure of two. */
export function weaker(a: Sure, b: Sure): Sure {
	return SURENESS.indexOf(a) < SURENESS.indexOf(b) ? a : b;
}

/** The object at the end of a mention's way, in lower case; `?` where it cannot be told. */
async function follow({ object, way }: FieldMention, index: FieldsIndex, namespace: string | undefined): Promise<string> {
	let at = bareName(object, namespace);
	for (const step of way) {
		const relationship = bareName(step, namespace);
		const known = objectBehind(at, relationship);
		at =
			known !== UNKNOWN_OBJECT || !isCustomRelationship(relationship) || at === UNKNOWN_OBJECT
				? known
				: ((await index.referenceTo(at, lookupOf(relationship))) ?? (await index.childrenOf(at, relationship)) ?? UNKNOWN_OBJECT);
		if (at === UNKNOWN_OBJECT) return at;
	}
	return ALIASES.get(at.toLowerCase()) ?? at.toLowerCase();
}

/** Where people are accounts, their rules name an object of their own; its fields are those of accounts. */
const ALIASES: ReadonlyMap<string, string> = new Map([["personaccount", "account"]]);
