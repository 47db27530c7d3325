import type { Action, Direction, Kind } from "../../model/words.js";
import { VALUE_KINDS } from "../kinds.js";
import { ACCESSES } from "./access.js";
import { FIELDS } from "./fields.js";
import { byNumber, type Meaning } from "./meaning.js";
import { OFFERS } from "./offers.js";
import { RULES } from "./rules.js";
import { SCREENS } from "./screens.js";

export { MIRROR, MIRROR_ACTION } from "./meaning.js";

export const MEANINGS: readonly Meaning[] = [...FIELDS, ...OFFERS, ...RULES, ...SCREENS, ...ACCESSES];

/** Which way a property went; `undefined` where no way is better or worse. Sides that are `undefined` are absent. */
export function direction(kind: Kind, property: string, before: unknown, after: unknown): Direction | undefined {
	if (property.endsWith(".order")) return undefined;
	for (const meaning of meanings(kind, property)) {
		const found = meaning.direction?.(before, after);
		if (found) return found;
	}
	return byNumber(before, after);
}

/** Can records, values or references be lost by this change of a property? */
export function destroys(kind: Kind, property: string, before: unknown, after: unknown): boolean {
	return meanings(kind, property).some((meaning) => meaning.destroys?.(before, after) === true);
}

/** Is the action itself one that can lose something, whatever the properties? */
export function destructiveAction(kind: Kind, action: Action): boolean {
	if (action === "removed" || action === "renamed") return true;
	return action === "disabled" && (kind === "field" || VALUE_KINDS.has(kind));
}

function meanings(kind: Kind, property: string): Meaning[] {
	return MEANINGS.filter(
		(meaning) => (meaning.kinds?.includes(kind) ?? true) && meaning.properties.some((pattern) => fits(pattern, property)),
	);
}

function fits(pattern: string, property: string): boolean {
	if (pattern.startsWith("*")) return property.endsWith(pattern.slice(1));
	if (pattern.endsWith("*")) return property.startsWith(pattern.slice(0, -1));
	return pattern === property;
}
