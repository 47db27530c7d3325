import type * as z from "zod";
import { Review } from "../../src/model/review.js";
import { SOLE_OPERATOR } from "../../src/model/words.js";

/** What to put in the place of a text. Input: the text, and the key that it stands under (`why`, `url`). */
export type Poison = (text: string, key: string) => string;

/**
 * A review in which every free text is replaced, wherever its schema has one: a field that a later version adds is poisoned too. Equal texts
 * stay equal, so that teams and changes are still found by their ids. Words of a fixed list and numbers stay.
 */
export function poisoned(review: Review, poison: Poison): Review {
	const known = new Map<string, string>();
	const replace: Poison = (text, key) => {
		const id = `${key === "url" || key === "evidence" ? key : ""} ${text}`;
		const found = known.get(id) ?? (text === SOLE_OPERATOR ? text : poison(text, key));
		known.set(id, found);
		return found;
	};
	return Review.parse(bySchema(review, Review, "", replace));
}

function bySchema(value: unknown, schema: z.core.$ZodType, key: string, replace: Poison): unknown {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	if (value === undefined) return value;
	switch (def.type) {
		case "object":
			return Object.fromEntries(
				Object.entries(value as object).map(([name, inner]) => [name, bySchema(inner, def.shape[name]!, name, replace)]),
			);
		case "array":
			return (value as unknown[]).map((inner) => bySchema(inner, def.element, key, replace));
		case "optional":
			return bySchema(value, def.innerType, key, replace);
		case "string":
			return replace(value as string, key);
		case "enum":
		case "literal":
		case "number":
		case "boolean":
		case "record":
			return value;
		default:
			return everywhere(value, key, replace);
	}
}

/** A value of the CRM: any JSON. */
function everywhere(value: unknown, key: string, replace: Poison): unknown {
	if (typeof value === "string") return replace(value, key);
	if (Array.isArray(value)) return value.map((inner) => everywhere(inner, key, replace));
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value);
	// `{unknown: why}` says that a side cannot be known.
	if (entries.length === 1 && "unknown" in value) return { unknown: everywhere(value.unknown, key, replace) };
	return Object.fromEntries(entries.map(([name, inner]) => [replace(name, key), everywhere(inner, key, replace)]));
}
