import type { Action, Direction, Kind } from "../../model/words.js";
import { canonical, isArray } from "../value.js";

/** Two sides of a property; `undefined` is absent. */
type Compare<T> = (before: unknown, after: unknown) => T;

/** What a change of one property means, for some kinds. */
export interface Meaning {
	/** Left out: every kind. */
	readonly kinds?: readonly Kind[];
	/** Property names; `*` at one end stands for any text. */
	readonly properties: readonly string[];
	/** Which way it went. Built from the comparisons below, so swapping the sides gives the mirrored answer. */
	readonly direction?: Compare<Direction | undefined>;
	/** Can records, values or references be lost by it? Only asked where a component changes, not where it comes. */
	readonly destroys?: Compare<boolean>;
	/** Why, in one sentence. */
	readonly why: string;
}

export const MIRROR: Readonly<Record<Direction, Direction>> = {
	increased: "decreased",
	decreased: "increased",
	widened: "narrowed",
	narrowed: "widened",
	tightened: "loosened",
	loosened: "tightened",
};

export const MIRROR_ACTION: Readonly<Record<Action, Action>> = {
	added: "removed",
	removed: "added",
	enabled: "disabled",
	disabled: "enabled",
	renamed: "renamed",
	moved: "moved",
	reordered: "reordered",
	modified: "modified",
};

/** A larger number is `increased`. */
export const byNumber: Compare<Direction | undefined> = (before, after) => {
	if (typeof before !== "number" || typeof after !== "number" || before === after) return undefined;
	return before < after ? "increased" : "decreased";
};

/** `true` is `on`; absent is off. */
export function bySwitch(on: Direction): Compare<Direction | undefined> {
	return (before, after) => {
		if (![before, after].every((value) => value === undefined || typeof value === "boolean")) return undefined;
		if ((before === true) === (after === true)) return undefined;
		return after === true ? on : MIRROR[on];
	};
}

/** Words in order, compared without case, blanks and punctuation; a later word is `up`. Absent and other words have no place. */
export function byRank(words: readonly string[], up: Direction): Compare<Direction | undefined> {
	const rank = (value: unknown) => (typeof value === "string" ? words.indexOf(value.toLowerCase().replace(/[^a-z]/g, "")) : -1);
	return (before, after) => {
		const [x, y] = [rank(before), rank(after)];
		if (x < 0 || y < 0 || x === y) return undefined;
		return x < y ? up : MIRROR[up];
	};
}

/** A list that only gains is `widened`, one that only loses `narrowed`; absent is the empty list. */
export const byMembers: Compare<Direction | undefined> = (before, after) => {
	const [lost, gained] = [missing(before, after), missing(after, before)];
	return lost === gained ? undefined : gained ? "widened" : "narrowed";
};

/** Something stated is more than nothing stated. */
export const byPresence: Compare<Direction | undefined> = (before, after) => {
	if ((before === undefined) === (after === undefined)) return undefined;
	return before === undefined ? "widened" : "narrowed";
};

/** Does the first list have members that the second lacks? */
export function missing(from: unknown, among: unknown): boolean {
	const members = (value: unknown) => new Set((value === undefined ? [] : isArray(value) ? value : [value]).map((item) => canonical(item)));
	const others = members(among);
	return [...members(from)].some((member) => !others.has(member));
}

/** Was stated and is different or gone now? */
export const replaced: Compare<boolean> = (before) => before !== undefined;
