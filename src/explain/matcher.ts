import { many, matcherTest, PROPERTY_KEYS, type Subject } from "../policy/match.js";
import type { Policy } from "../policy/policy.js";
import type { Matcher, Matchers } from "../policy/schema.js";
import { allOf, anyOf, type Truth as Known, not } from "../policy/truth.js";
import { type Condition, inWords } from "./words.js";

export type Truth = boolean | "unknown";

/** One condition on a change: what was wanted, what was found, whether it holds. */
export interface Predicate {
	/** The key of the policy, `has.probability`; `property` speaks for all keys about one changed property. */
	readonly key: string;
	/** `change is added or enabled: it is modified` */
	readonly words: string;
	/** As the policy writes it. */
	readonly wanted: unknown;
	readonly found: unknown;
	readonly truth: Truth;
	/** Why it cannot be known. */
	readonly why?: string;
}

export interface Combined {
	readonly op: "all" | "any" | "not";
	readonly of: readonly Explanation[];
	readonly truth: Truth;
}

export type Explanation = Predicate | Combined;

export function isCombined(explanation: Explanation): explanation is Combined {
	return "op" in explanation;
}

/**
 * Why a matcher holds for a change, or does not. Each predicate is asked by the test that decides, so an explanation cannot differ from a
 * decision. Input: `when`, `unless` or their like, as the policy writes it; the change as rules see it; the policy's tags, to name their lines.
 */
export function explainMatcher(matchers: Matchers, subject: Subject, tags: Policy["tags"] = new Map()): Explanation {
	if (!Array.isArray(matchers)) return explainMap(matchers, subject, tags);
	return combined(
		"any",
		matchers.map((map) => explainMap(map, subject, tags)),
	);
}

function explainMap(matcher: Matcher, subject: Subject, tags: Policy["tags"]): Combined {
	const maps = (op: "all" | "any", given: readonly Matcher[]): Combined =>
		combined(
			op,
			given.map((map) => explainMap(map, subject, tags)),
		);
	const parts: Explanation[] = [];
	for (const condition of conditionsOf(matcher)) parts.push(predicate(condition, subject, tags));
	if (matcher.any) parts.push(maps("any", matcher.any));
	if (matcher.all) parts.push(maps("all", matcher.all));
	if (matcher.not) parts.push(combined("not", [explainMatcher(matcher.not, subject, tags)]));
	return combined("all", parts);
}

/** The conditions of one map that stand for themselves, as maps of their own, in the order in which they are written. */
export function conditionsOf({ any: _any, all: _all, not: _not, has = {}, ...rest }: Matcher): Condition[] {
	const conditions: Condition[] = [];
	const keys = Object.keys(rest) as (keyof typeof rest)[];
	const ofProperty = keys.filter((key) => isPropertyKey(key) && rest[key] !== undefined);
	for (const key of keys) {
		if (rest[key] === undefined) continue;
		if (!isPropertyKey(key)) conditions.push({ key, map: { [key]: rest[key] } });
		else if (key === ofProperty[0])
			conditions.push({ key: "property", map: Object.fromEntries(ofProperty.map((one) => [one, rest[one]])) });
	}
	for (const [property, wanted] of Object.entries(has)) conditions.push({ key: "has", property, map: { has: { [property]: wanted } } });
	return conditions;
}

function isPropertyKey(key: string): boolean {
	return PROPERTY_KEYS.some((one) => one === key);
}

function predicate(condition: Condition, subject: Subject, tags: Policy["tags"]): Predicate {
	const known = matcherTest(condition.map)(subject);
	const { wanted, found, wish, fact } = inWords(known === true ? narrowed(condition, subject) : condition, subject, tags);
	const why = typeof known === "boolean" ? undefined : known.unknown;
	return {
		key: condition.property === undefined ? condition.key : `${condition.key}.${condition.property}`,
		words: why !== undefined ? `${wish}: ${why}` : known === true && isSaid(condition, wanted, found) ? wish : `${wish}: ${fact}`,
		wanted: wantedOf(condition),
		found: found ?? null,
		truth: truthOf(known),
		...(why !== undefined && { why }),
	};
}

/** A list of more than this is told by what of it fits. */
const LONG = 4;

/** Of a long list, only what fits. */
function narrowed({ key, property, map }: Condition, subject: Subject): Condition {
	const wanted: unknown = map[key];
	if (!Array.isArray(wanted) || wanted.length <= LONG || Object.keys(map).length > 1)
		return { key, map, ...(property !== undefined && { property }) };
	const fitting = wanted.filter((one) => matcherTest({ [key]: one })(subject) === true);
	return { key, map: { [key]: fitting }, of: wanted.length };
}

function wantedOf({ property, map }: Condition): unknown {
	if (property !== undefined) return map.has?.[property];
	const keys = Object.keys(map);
	return keys.length === 1 ? map[keys[0] as keyof Matcher] : map;
}

/** One plain value was wanted and is there: nothing is left to say. */
function isSaid({ key }: Condition, wanted: unknown, found: unknown): boolean {
	if (key === "property" || key === "follows") return false;
	const [only, another] = many(wanted);
	const [there, more] = many(found);
	if (another !== undefined || more !== undefined || typeof only === "object") return false;
	return String(only).toLowerCase() === String(there).toLowerCase();
}

function combined(op: Combined["op"], of: readonly Explanation[]): Combined {
	const tests = of.map(
		({ truth }) =>
			() =>
				knownOf(truth),
	);
	const known = op === "all" ? allOf(tests)(undefined) : op === "any" ? anyOf(tests)(undefined) : not(tests[0]!)(undefined);
	return { op, of, truth: truthOf(known) };
}

function truthOf(known: Known): Truth {
	return typeof known === "boolean" ? known : "unknown";
}

function knownOf(truth: Truth): Known {
	return truth === "unknown" ? { unknown: "" } : truth;
}
