import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, LEVELS } from "../../src/model/words.js";
import { matcherTest } from "../../src/policy/match.js";
import { PolicyFile } from "../../src/policy/schema.js";
import { type Deciding, type Mutant, mutantsOf, type Operator } from "../../src/policy-test/operators.js";

const RULE: Deciding = { when: { kind: "field" }, level: "none" };
const TEAMS: string[] = [];

function by(operator: Operator, rule: Partial<Deciding>, teams = TEAMS): Mutant[] {
	return mutantsOf({ ...RULE, ...rule }, teams).filter((mutant) => mutant.operator === operator);
}

function whens(operator: Operator, when: Deciding["when"]): unknown[] {
	return by(operator, { when }).map((mutant) => mutant.rule.when);
}

describe("a key of `when`", () => {
	test("is left out, the last one too: then every change is meant", () => {
		expect(whens("key", { kind: "field", object: "Lead" })).toEqual([{ object: "Lead" }, { kind: "field" }]);
		expect(whens("key", { kind: "field" })).toEqual([{}]);
		expect(matcherTest({})({} as never)).toBe(true);
	});

	test("is left out of every map inside, and a map that has nothing left goes with it", () => {
		expect(whens("key", { kind: "stage", has: { closed: true, probability: { above: 5, below: 9 } } })).toEqual([
			{ has: { closed: true, probability: { above: 5, below: 9 } } },
			{ kind: "stage" },
			{ kind: "stage", has: { probability: { above: 5, below: 9 } } },
			{ kind: "stage", has: { closed: true } },
			{ kind: "stage", has: { closed: true, probability: { below: 9 } } },
			{ kind: "stage", has: { closed: true, probability: { above: 5 } } },
		]);
		expect(whens("key", { kind: "flow", not: { name: "A" } })).toEqual([{ not: { name: "A" } }, { kind: "flow" }]);
		expect(whens("key", { any: [{ name: "A" }, { label: "B", change: "added" }] })).toEqual([
			{},
			{ any: [{ name: "A" }, { change: "added" }] },
			{ any: [{ name: "A" }, { label: "B" }] },
		]);
		expect(whens("key", [{ kind: "field" }, { kind: "flow", name: "A" }])).toEqual([
			[{ kind: "field" }, { name: "A" }],
			[{ kind: "field" }, { kind: "flow" }],
		]);
	});

	test("of `unless` stays: only `unless` as a whole goes, or one of several", () => {
		expect(by("key", { unless: { kind: "flow", name: "A" } }).map(({ what }) => what)).toEqual(["when.kind left out"]);
		expect(by("unless", { unless: { kind: "flow", name: "A" } }).map(({ rule }) => rule)).toEqual([RULE]);
		expect(by("unless", {})).toEqual([]);
	});
});

describe("a value", () => {
	test("of several is left out, in `when` and in `unless`", () => {
		expect(whens("value", { kind: ["field", "flow"], becomes: ["A", 1, true] })).toEqual([
			{ kind: ["flow"], becomes: ["A", 1, true] },
			{ kind: ["field"], becomes: ["A", 1, true] },
			{ kind: ["field", "flow"], becomes: [1, true] },
			{ kind: ["field", "flow"], becomes: ["A", true] },
			{ kind: ["field", "flow"], becomes: ["A", 1] },
		]);
		const unless = [{ name: ["A", "B"] }, { kind: "flow" as const }];
		expect(by("value", { unless }).map(({ rule }) => rule.unless)).toEqual([
			[{ kind: "flow" }],
			[{ name: ["B"] }, { kind: "flow" }],
			[{ name: ["A"] }, { kind: "flow" }],
			[{ name: ["A", "B"] }],
		]);
	});

	test("alone is no list: its key says the same", () => {
		expect(whens("value", { kind: ["field"], name: "A" })).toEqual([]);
		expect(by("value", { unless: [{ name: ["A"] }] })).toEqual([]);
	});

	test("in braces is left out too, wherever a pattern stands", () => {
		expect(whens("value", { name: "{a,b}_{c,}" })).toEqual([
			{ name: "{b}_{c,}" },
			{ name: "{a}_{c,}" },
			{ name: "{a,b}_{}" },
			{ name: "{a,b}_{c}" },
		]);
		expect(whens("value", { object: ["X", "{a,b}"], has: { type: "{c,d}" } })).toHaveLength(6);
		expect(by("value", { unless: { name: "{a,b}" } }).map(({ rule }) => rule.unless)).toEqual([{ name: "{b}" }, { name: "{a}" }]);
		expect(whens("value", { name: "{a}" })).toEqual([]);
	});
});

test("each question and each approver is left out", () => {
	const rule = { ask: ["a", "b"], also_approves: ["finance", "data"] };
	expect(by("question", rule).map((mutant) => mutant.rule.ask)).toEqual([["b"], ["a"]]);
	expect(by("approver", rule).map((mutant) => mutant.rule.also_approves)).toEqual([["data"], ["finance"]]);
	expect(by("question", { ask: ["a"] }).map(({ rule: { ask } }) => ask)).toEqual([[]]);
});

test("the level falls to each lower one", () => {
	for (const [index, level] of LEVELS.entries())
		expect(by("level", { level }).map(({ rule }) => rule.level)).toEqual(LEVELS.slice(0, index).reverse());
});

test("the owner becomes each other team, and is left to the component", () => {
	const owners = (rule: Partial<Deciding>) => by("owner", rule, ["sales-ops", "finance"]).map((mutant) => mutant.rule.owned_by);
	expect(owners({ owned_by: "finance" })).toEqual(["sales-ops", undefined]);
	expect(owners({})).toEqual(["sales-ops", "finance"]);
});

test("mutants that come to the same rule count once, and what comes to the rule itself does not count", () => {
	expect(whens("key", { not: { any: [{ name: "A" }] } })).toEqual([{}]);
	expect(whens("value", { kind: ["field", "field", "flow"] })).toEqual([{ kind: ["field", "flow"] }, { kind: ["field", "field"] }]);
	expect(whens("value", { name: ["A{b,c}", "A{b}", "Ab"] })).toHaveLength(4);
});

describe("of any rule", () => {
	const name = fc.constantFrom("A", "A*", "{A,B}", "x{a,}y{b,c}", "Lead");
	const names = fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 3 }));
	const kinds = fc.oneof(fc.constantFrom(...KINDS), fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 3 }));
	const limits = fc.constantFrom({ above: 1 }, { above: 1, below: 5 }, { present: true });
	const flat = {
		kind: kinds,
		name: names,
		object: names,
		destructive: fc.boolean(),
		becomes: fc.oneof(names, limits),
		has: fc.dictionary(fc.constantFrom("type", "active"), fc.oneof(names, limits), { minKeys: 1 }),
	};
	const some = <T>(keys: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
		fc.record(keys, { requiredKeys: [] }).filter((record) => Object.keys(record).length > 0);
	const inner = some(flat);
	const matcher = some({
		...flat,
		any: fc.array(inner, { minLength: 1, maxLength: 2 }),
		not: fc.oneof(inner, some({ not: inner, all: fc.tuple(inner) })),
	});
	const matchers = fc.oneof(matcher, fc.array(matcher, { minLength: 1, maxLength: 2 })) as fc.Arbitrary<Deciding["when"]>;
	const rule = fc.record(
		{
			when: matchers,
			unless: matchers,
			level: fc.constantFrom(...LEVELS),
			owned_by: fc.constantFrom("finance", "revops"),
			also_approves: fc.uniqueArray(fc.constantFrom("finance", "data")),
			ask: fc.uniqueArray(fc.constantFrom("a", "b")),
		},
		{ requiredKeys: ["when", "level"] },
	) as fc.Arbitrary<Deciding>;

	test("every mutant is a rule that the format allows, no two are the same, and none is the rule", () => {
		fc.assert(
			fc.property(rule, (given) => {
				const mutants = mutantsOf(given, ["finance", "revops", "data"]);
				const texts = [given, ...mutants.map((mutant) => mutant.rule)].map((one) => JSON.stringify(one));
				expect(new Set(texts).size).toBe(texts.length);
				const rules = mutants.map(({ rule: mutated }, index) => {
					const everything = Object.keys(mutated.when).length === 0;
					return { ...mutated, ...(everything && { when: { kind: "field" } }), id: `r${index}`, title: "t", why: "w" };
				});
				expect(PolicyFile.safeParse({ version: 1, rules: rules.slice(0, 500) }).error).toBeUndefined();
			}),
			{ numRuns: 50 },
		);
	});
});
