import { kindsOf, matcherTest, type Subject } from "../policy/match.js";
import type { Policy, Rule } from "../policy/policy.js";
import { subjectOf } from "../policy/subject.js";
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

/** A test that passes, and its changes as rules see them. */
interface Rehearsed {
	readonly test: PolicyTest;
	readonly subjects: readonly Subject[];
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
	const subjects = test.cases.flatMap(({ groups, readersOf }) =>
		groups.flatMap((group) => group.map((change) => subjectOf(change, group[0]!, test.policy, { ...test.context, readersOf }))),
	);
	return { test, subjects };
}

/** A test under one rule of its policy. */
interface Trial extends Rehearsed {
	readonly place: Place;
	/** What the rule says of each change. */
	readonly answers: string;
}

function survivorsOf({ rule, places }: Definition): { readonly rule: Rule; readonly mutants: number; readonly survivors: Survivor[] } {
	// Teams that only one of these policies has are no part of a rule that others have too.
	const teams = [...places[0]!.policy.teams.keys()].filter((team) => places.every(({ policy }) => policy.teams.has(team)));
	const mutants = mutantsOf(written(rule), teams).filter((mutant) => places.some((place) => applies(mutant, place)));
	const trials = places.flatMap((place) =>
		place.tests.map((rehearsed): Trial => ({ ...rehearsed, place, answers: answers(place.rule, rehearsed) })),
	);
	const speaking = trials.filter((trial) => /[^-]/.test(trial.answers));
	const survivors = mutants.filter((mutant) => {
		const policies = new Map(places.filter((place) => applies(mutant, place)).map((place) => [place, mutated(mutant, place)]));
		const elsewhere = mutant.operator === "key" || mutant.operator === "value" || mutant.operator === "unless";
		return !(elsewhere ? trials : speaking).some((trial) => {
			const found = policies.get(trial.place);
			if (found === undefined || (elsewhere && answers(found.rule, trial) === trial.answers)) return false;
			return fails(trial.test, found.policy);
		});
	});
	return {
		rule,
		mutants: mutants.length,
		survivors: survivors.map(({ operator, what }) => ({ rule: rule.id, line: rule.line, operator, what })),
	};
}

/** One character for each change of a test: the rule speaks, is silent, or cannot be checked. Equal answers make equal decisions. */
function answers({ kinds, when, unless }: Rule, { subjects }: Rehearsed): string {
	let said = "";
	for (const subject of subjects) {
		const spoken = kinds?.has(subject.change.kind) !== false && when(subject);
		said += spoken === false || unless?.(subject) === true ? "-" : spoken === true ? "+" : "?";
	}
	return said;
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

/** The mutant, compiled, and the policy with it in the rule's place. */
function mutated(
	{ rule: { when, unless, level, ...said } }: Mutant,
	{ policy, rule }: Place,
): { readonly rule: Rule; readonly policy: Policy } {
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
	return { rule: changed, policy: { ...policy, rules: policy.rules.map((one) => (one === rule ? changed : one)) } };
}

function fails(test: PolicyTest, policy: Policy): boolean {
	return test.cases.some((given) => differences(test.expect, judge(test, given, policy)).next().done !== true);
}
