import type { Kind } from "../../model/words.js";
import { kindsOf, matcherTest } from "../match.js";
import type { Policy, Rule } from "../policy.js";
import { type Deciding, type Mutant, mutantsOf, type Operator } from "./operators.js";
import { differences } from "./outcome.js";
import { judge, type PolicyTest } from "./run.js";

/** Fewer mutants than this and a rule's score says little. */
export const FEW_MUTANTS = 8;

/** A mutant that every test lets pass. */
export interface Survivor {
	readonly rule: string;
	/** `path:line` of the rule. */
	readonly line: string;
	readonly operator: Operator;
	readonly what: string;
}

export interface Mutation {
	readonly mutants: number;
	readonly killed: number;
	/** Rules that were changed. */
	readonly rules: number;
	/** By rule, in the order of the policies. */
	readonly survivors: readonly Survivor[];
	/** Rules with less than {@link FEW_MUTANTS} mutants. */
	readonly few: readonly { readonly rule: string; readonly line: string; readonly mutants: number }[];
}

/** A rule as it is written once, in every policy that has it. */
interface Definition {
	readonly rule: Rule;
	readonly places: readonly Place[];
}

/** A rule in one policy, and the tests of that policy. */
interface Place {
	readonly policy: Policy;
	readonly rule: Rule;
	readonly tests: readonly Rehearsed[];
}

/** A test that passes. */
interface Rehearsed {
	readonly test: PolicyTest;
	readonly kinds: ReadonlySet<Kind>;
	/** Ids of all rules that said something. */
	readonly heard: ReadonlySet<string>;
}

/**
 * Changes each rule a little, many times, and asks whether a test notices.
 * Input: tests that all pass; which of the rules that their policies compile are meant. Only the changed rule is compiled, the diffs are kept.
 */
export function mutate(tests: readonly PolicyTest[], isMeant: (rule: Rule, policy: Policy) => boolean): Mutation {
	const found = definitions(tests, isMeant).map(survivorsOf);
	const mutants = found.reduce((sum, one) => sum + one.mutants, 0);
	const survivors = found.flatMap((one) => one.survivors);
	return {
		mutants,
		killed: mutants - survivors.length,
		rules: found.length,
		survivors,
		few: found.filter((one) => one.mutants < FEW_MUTANTS).map(({ rule, mutants }) => ({ rule: rule.id, line: rule.line, mutants })),
	};
}

function definitions(tests: readonly PolicyTest[], isMeant: (rule: Rule, policy: Policy) => boolean): Definition[] {
	const byPolicy = new Map<Policy, Rehearsed[]>();
	for (const test of tests) byPolicy.set(test.policy, [...(byPolicy.get(test.policy) ?? []), rehearse(test)]);
	const found = new Map<string, { rule: Rule; places: Place[] }>();
	for (const [policy, rehearsed] of byPolicy)
		for (const rule of policy.rules.filter((candidate) => isMeant(candidate, policy))) {
			const key = `${rule.line} ${rule.id}`;
			const places = found.get(key)?.places ?? [];
			places.push({ policy, rule, tests: rehearsed });
			found.set(key, { rule, places });
		}
	return [...found.values()];
}

function rehearse(test: PolicyTest): Rehearsed {
	const changes = test.cases.flatMap(({ groups }) => groups.flat());
	const decisions = test.cases.flatMap((given) => judge(test, given, test.policy).decisions);
	return {
		test,
		kinds: new Set(changes.map(({ kind }) => kind)),
		heard: new Set(decisions.flatMap(({ rules, quiet, not_checkable }) => [...rules, ...quiet, ...not_checkable]).map(({ id }) => id)),
	};
}

function survivorsOf({ rule, places }: Definition): { readonly rule: Rule; readonly mutants: number; readonly survivors: Survivor[] } {
	const teams = [...new Set(places.flatMap(({ policy }) => [...policy.teams.keys()]))];
	const mutants = mutantsOf(written(rule), teams).filter((mutant) => places.some((place) => applies(mutant, place)));
	// Tests in which the rule speaks first, and of those the one that noticed most lately.
	const trials = places
		.flatMap((place) => place.tests.map((rehearsed) => ({ place, rehearsed })))
		.sort((a, b) => Number(b.rehearsed.heard.has(rule.id)) - Number(a.rehearsed.heard.has(rule.id)));
	const survivors = mutants.filter((mutant) => {
		const kinds = kindsOf(mutant.rule.when);
		const policies = new Map(places.filter((place) => applies(mutant, place)).map((place) => [place, mutated(mutant, place)]));
		const killer = trials.findIndex(({ place, rehearsed }) => {
			const policy = policies.get(place);
			return policy !== undefined && speaksOf(rehearsed, place.rule.kinds, kinds) && fails(rehearsed.test, policy);
		});
		if (killer > 0) trials.unshift(...trials.splice(killer, 1));
		return killer < 0;
	});
	return {
		rule,
		mutants: mutants.length,
		survivors: survivors.map(({ operator, what }) => ({ rule: rule.id, line: rule.line, operator, what })),
	};
}

/** A rule's level where its own file sets it. */
function written(rule: Rule): Deciding {
	const { owned_by, also_approves, ask } = rule;
	return {
		...rule.source,
		level: rule.relevelled?.from ?? rule.level,
		...(owned_by !== undefined && { owned_by }),
		...(also_approves && { also_approves }),
		...(ask && { ask }),
	};
}

/** Is this another rule in this policy? Not where the policy sets the level itself, or has no such team. */
function applies({ operator, rule: { owned_by } }: Mutant, { policy, rule }: Place): boolean {
	if (operator === "level") return rule.relevelled === undefined;
	return operator !== "owner" || owned_by === undefined || policy.teams.has(owned_by);
}

/** The policy with the mutant in the rule's place. */
function mutated({ rule: { when, unless, level, ...said } }: Mutant, { policy, rule }: Place): Policy {
	const { kinds: _kinds, unless: _unless, owned_by: _owner, also_approves: _approvers, ask: _ask, ...kept } = rule;
	const kinds = kindsOf(when);
	const changed: Rule = {
		...kept,
		...said,
		level: rule.relevelled ? rule.level : level,
		when: matcherTest(when),
		...(kinds && { kinds }),
		...(unless && { unless: matcherTest(unless) }),
	};
	return { ...policy, rules: policy.rules.map((one) => (one === rule ? changed : one)) };
}

/** Can either rule have a say in this test? */
function speaksOf({ kinds }: Rehearsed, ...spoken: readonly (ReadonlySet<string> | undefined)[]): boolean {
	return spoken.some((some) => some === undefined || [...kinds].some((kind) => some.has(kind)));
}

function fails(test: PolicyTest, policy: Policy): boolean {
	return test.cases.some((given) => differences(test.expect, judge(test, given, policy)).next().done !== true);
}
