import type { Action, Kind } from "../model/words.js";
import { PLACED } from "./move.js";
import { NEVER_RENAMED } from "./rename.js";

/** What has to be known of a kind to say what can happen to it. */
export interface Changeable {
	readonly kind: Kind;
	/** Its components have a place in a list. */
	readonly ordered: boolean;
	/** Names of all properties that it can state; `*` is any. */
	readonly properties: readonly string[];
}

/** Every action that a change of this kind can have. */
export function possibleActions({ kind, ordered, properties }: Changeable): Action[] {
	// What the list of deletions plans is `removed` of the component; the plan itself can only be dropped.
	if (kind === "planned-deletion") return ["removed"];
	const switched: Action[] = properties.includes("active") || properties.includes("*") ? ["enabled", "disabled"] : [];
	return [
		"added",
		"removed",
		...(NEVER_RENAMED.has(kind) ? [] : (["renamed"] as const)),
		...(PLACED.has(kind) || kind === "picklist-value" || kind === "territory" ? (["moved"] as const) : []),
		...(ordered ? (["reordered"] as const) : []),
		"modified",
		...switched,
	];
}

/** Names of properties that only the comparison states: another name, parent, place, or another share of the files that define it. */
export function comparedProperties(actions: readonly Action[]): string[] {
	if (!actions.includes("modified")) return [];
	return ["name", "coverage", ...(actions.includes("moved") ? ["parent"] : []), ...(actions.includes("reordered") ? ["position"] : [])];
}
