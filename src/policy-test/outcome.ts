import type { Decision, RuleHit } from "../model/review.js";
import { LEVELS } from "../model/words.js";
import type { DecisionContext } from "../policy/context.js";
import { glob } from "../policy/glob.js";
import { many } from "../policy/match.js";
import type { Policy } from "../policy/policy.js";
import { verdict } from "../policy/verdict.js";
import type { Expected, ExpectedDecision } from "./schema.js";

/** What decisions were made with. */
export interface Decided {
	readonly decisions: readonly Decision[];
	readonly policy: Policy;
	readonly context: DecisionContext;
}

/** One key of an expectation that came out otherwise. */
export interface Difference {
	readonly key: string;
	/** Pattern of the single decision it is about. */
	readonly of?: string;
	readonly expected: readonly string[];
	readonly found: readonly string[];
	/** Why each rule spoke that nobody expected. */
	readonly unexpected: readonly RuleHit[];
}

type Key = Exclude<keyof ExpectedDecision, "of">;

/** How each key is read off the decisions. */
const FOUND: Readonly<Record<Key, (decided: Decided) => readonly (string | undefined)[]>> = {
	level: ({ decisions }) => [LEVELS.findLast((level) => decisions.some((decision) => decision.level === level)) ?? "none"],
	rules: ({ decisions }) => ids(decisions.flatMap(({ rules }) => rules)),
	ask: ({ decisions }) => ids(decisions.flatMap(({ questions }) => questions)),
	also_approves: ({ decisions }) => decisions.flatMap(({ also_approves }) => also_approves),
	quiet: ({ decisions }) => ids(decisions.flatMap(({ quiet }) => quiet)),
	owned_by: ({ decisions }) => decisions.map(({ owned_by }) => owned_by),
	decided_by: ({ decisions }) => decisions.map(({ decided_by }) => decided_by),
	inform: ({ decisions }) => decisions.flatMap(({ inform }) => inform),
	enforce: ({ decisions, policy, context }) => [verdict(decisions, policy, context).enforce],
	state: ({ decisions, policy, context }) => [verdict(decisions, policy, context).state],
	not_checkable: ({ decisions }) => ids(decisions.flatMap(({ not_checkable }) => not_checkable)),
	exceptions: ({ decisions }) =>
		decisions
			.flatMap(({ rules, quiet }) => [...rules, ...quiet])
			.map(({ exception }) => (exception && !exception.expired ? exception.id : undefined)),
	with: ({ decisions }) => ids(decisions.flatMap((decision) => decision.with)),
};
const KEYS = Object.keys(FOUND) as readonly Key[];
/** Compared with nothing where they are not stated. */
const ALWAYS: ReadonlySet<Key> = new Set<Key>(["rules", "ask", "also_approves"]);

/** Every key of the expectation that came out otherwise, one by one: whoever only asks whether there is any stops at the first. */
export function* differences({ decisions: single = [], ...expected }: Expected, decided: Decided): Generator<Difference> {
	yield* compare(expected, decided);
	for (const { of, ...one } of single) {
		const fits = glob(of);
		const found = decided.decisions.filter(({ change }) => fits(change.id));
		if (found.length === 1) for (const difference of compare(one, { ...decided, decisions: found })) yield { ...difference, of };
		else
			yield {
				key: "decisions",
				of,
				expected: ["exactly one decision"],
				found: (found.length === 0 ? decided.decisions : found).map(({ change }) => change.id),
				unexpected: [],
			};
	}
}

function* compare(expected: Omit<ExpectedDecision, "of">, decided: Decided): Generator<Difference> {
	for (const key of KEYS) {
		const stated = expected[key] ?? (ALWAYS.has(key) ? [] : undefined);
		if (stated === undefined) continue;
		const wanted = new Set<string>(many<string>(stated));
		const found = new Set(FOUND[key](decided).filter((item) => item !== undefined));
		if (wanted.size === found.size && [...wanted].every((item) => found.has(item))) continue;
		const unexpected = decided.decisions
			.flatMap(({ rules, quiet, not_checkable }) =>
				key === "rules" ? rules : key === "quiet" ? quiet : key === "not_checkable" ? not_checkable : [],
			)
			.filter(({ id }) => !wanted.has(id));
		yield {
			key,
			expected: [...wanted].sort(),
			found: [...found].sort(),
			unexpected: [...new Map(unexpected.map((hit) => [hit.id, hit])).values()],
		};
	}
}

function ids(items: readonly { readonly id: string }[]): string[] {
	return items.map(({ id }) => id);
}
