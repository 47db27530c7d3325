import type { PropertyChange } from "../../model/review.js";

/** Words about some properties: the weightiest of them decides where the words stand. */
export interface Phrase {
	readonly text: string;
	readonly about: readonly PropertyChange[];
}

/** What a vendor writes where nobody chose anything. */
const SAYS_NOTHING = new Set<unknown>([false, "false", "", "NONE", "None", 0, "0", null]);

/** The phrases in the order in which a reviewer wants them: what has a direction, what goes, what comes, what changes, defaults, layout. */
export function byWeight(phrases: readonly Phrase[]): Phrase[] {
	const weighed = phrases.map((phrase) => ({ phrase, weight: Math.min(...phrase.about.map(weight)) }));
	return weighed.sort((one, other) => one.weight - other.weight).map(({ phrase }) => phrase);
}

function weight({ name, before, after, direction }: PropertyChange): number {
	if (direction !== undefined) return 0;
	if (name === "arrangement" || name.startsWith("arrangement.")) return 6;
	if (before === undefined || after === undefined) {
		const value = before ?? after;
		if (SAYS_NOTHING.has(value)) return 5;
		if (typeof value !== "object") return 4;
		return after === undefined ? 1 : 2;
	}
	return 3;
}
