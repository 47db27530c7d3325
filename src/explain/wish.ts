import { many, type Subject } from "../policy/match.js";
import type { Policy } from "../policy/policy.js";
import type { Matcher, Matchers } from "../policy/schema.js";
import { conditionsOf } from "./matcher.js";
import { inWords } from "./words.js";

/** Conditions in words, without a change that they are held against. */
export type Wish = string | { readonly op: "all" | "any" | "not"; readonly of: readonly Wish[] };

/** What a matcher asks for, in the words in which {@link explainMatcher} says it. Input: `when`, `unless` or their like; the policy's tags. */
export function wishesOf(matchers: Matchers, tags: Policy["tags"]): Wish {
	const [only, ...others] = many(matchers).map((map) => ofMap(map, tags));
	return others.length === 0 ? only! : { op: "any", of: [only!, ...others] };
}

function ofMap(matcher: Matcher, tags: Policy["tags"]): Wish {
	const of: Wish[] = conditionsOf(matcher).map((condition) => inWords(condition, NOTHING, tags).wish);
	if (matcher.any) of.push({ op: "any", of: matcher.any.map((map) => ofMap(map, tags)) });
	for (const map of matcher.all ?? []) of.push(ofMap(map, tags));
	if (matcher.not) of.push({ op: "not", of: [wishesOf(matcher.not, tags)] });
	return of.length === 1 ? of[0]! : { op: "all", of };
}

const NO_CHANGE: Subject["change"] = {
	id: "",
	digest: "",
	system: "",
	kind: "other",
	type: "",
	name: "",
	change: "modified",
	cosmetic: false,
	destructive: false,
	label_only: false,
	properties: [],
	path: "",
	line: 1,
	side: "head",
};

/** A change of which nothing is known but its kind. */
export function subjectOfKind(kind: Subject["change"]["kind"]): Subject {
	const change = { ...NO_CHANGE, kind };
	return { change, leader: change, blind: [], metrics: [], readers: [], breaking: [], tag: () => false };
}

/** What is wanted is said alike of every change; of this one nothing is found. */
const NOTHING = subjectOfKind("other");
