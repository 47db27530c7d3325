import { describe, expect, test } from "vitest";
import { loadPolicy } from "../../src/policy/index.js";
import { givenChanges } from "../../src/policy-test/given.js";
import { mutate } from "../../src/policy-test/mutate.js";
import { type PolicyTest, runTests } from "../../src/policy-test/run.js";
import type { Expected, GivenChange } from "../../src/policy-test/schema.js";

const RULES = `
  - id: stages
    title: Stages
    when: { kind: stage, change: [added, removed], has: { probability: { above: 50 } } }
    unless: { object: tickets }
    level: revops-review
    owned_by: sales-ops
    also_approves: [finance]
    ask: [why]
    why: They are shared.
  - id: views
    title: Views
    when: { kind: list-view }
    level: none
    why: They are local.
`;

function policyOf(rules: string, more = "") {
	const text = `version: 1
teams: { sales-ops: { owns: { object: Opportunity } }, finance: { owns: { object: tickets } } }
questions: { why: { ask: Why? } }
rules:${rules}${more}`;
	return loadPolicy({ name: "test", files: new Map([["policy.yml", text]]) });
}

const POLICY = policyOf(RULES);
const ALL = () => true;

function testOf(name: string, given: readonly GivenChange[], expect: Expected, policy = POLICY): PolicyTest {
	return {
		path: "a.test.yml",
		line: 1,
		name,
		policy,
		context: { now: new Date("2026-01-15T00:00:00Z") },
		cases: [givenChanges(given)],
		expect,
	};
}

const has = { probability: 80 };
const STAGE = { kind: "stage", change: "added", object: "Opportunity", name: "Commit", has } as const;
const SAID = { level: "revops-review", rules: ["stages"], ask: ["why"], also_approves: ["finance"], owned_by: "sales-ops" } as const;
const said = (more: Partial<Expected> = {}): Expected => ({
	...SAID,
	rules: ["stages"],
	ask: ["why"],
	also_approves: ["finance"],
	...more,
});
const SILENT: Expected = { level: "none", quiet: ["no-rule"] };

/** Tests that leave nothing open about `stages`. */
const THOROUGH: readonly PolicyTest[] = [
	testOf("a stage comes", [STAGE], said()),
	testOf("a stage goes", [{ ...STAGE, change: "removed" }], said()),
	testOf("of no object", [{ kind: "stage", change: "added", name: "Commit", has }], said()),
	testOf("a stage changes", [{ ...STAGE, change: "modified" }], SILENT),
	testOf("a stage that is far", [{ ...STAGE, has: { probability: 50 } }], SILENT),
	testOf("a field", [{ ...STAGE, kind: "field" }], SILENT),
	testOf("a ticket's stage", [{ ...STAGE, object: "tickets" }], SILENT),
];

function surviving(tests: readonly PolicyTest[], rule = "stages"): string[] {
	expect(runTests(tests)).toEqual([]);
	return mutate(tests, ({ id }) => id === rule).survivors.map(({ what }) => what);
}

test("tests that leave nothing open let no mutant through", () => {
	expect(surviving(THOROUGH)).toEqual([]);
	expect(mutate(THOROUGH, ({ id }) => id === "stages")).toMatchObject({ rules: 1, killed: 14, mutants: 14, few: [] });
});

describe("what no test asks about, may change", () => {
	const without = (...names: string[]) => surviving(THOROUGH.filter(({ name }) => !names.includes(name)));

	test("a key, a value, an `unless`", () => {
		expect(without("a field")).toEqual(["when.kind left out"]);
		expect(without("a stage goes")).toEqual(["when.change: removed left out"]);
		expect(without("a stage changes")).toEqual(["when.change left out"]);
		expect(without("a stage that is far")).toEqual(["when.has left out"]);
		expect(without("a ticket's stage")).toEqual(["unless left out"]);
	});

	test("the owner", () => {
		const open = THOROUGH.map((one) => ({ ...one, expect: { ...one.expect, owned_by: undefined, quiet: one.expect.quiet } }));
		expect(surviving(open)).toEqual([
			"owned_by: sales-ops → finance",
			"owned_by: sales-ops → revops",
			"owned_by: sales-ops → the component's",
		]);
		expect(without("of no object")).toEqual(["owned_by: sales-ops → the component's"]);
	});

	test("everything, where there is no test of the rule", () => {
		const other = [testOf("a view", [{ kind: "list-view", name: "Mine" }], { level: "none", quiet: ["views"] })];
		expect(surviving(other)).toHaveLength(14);
		expect(surviving(THOROUGH, "views")).toContain("owned_by: the component's → finance");
	});
});

test("a rule that documents is asserted by `quiet`", () => {
	const view = [{ kind: "list-view", name: "Mine" }] as const;
	const stated = testOf("a view", view, { level: "none", quiet: ["views"], owned_by: "sales-ops" });
	expect(surviving([testOf("a view", view, { level: "none", quiet: ["views"] })], "views")).toHaveLength(4);
	expect(runTests([stated])).toMatchObject([{ differences: [{ key: "owned_by", found: [] }] }]);
});

test("rules with few mutants are named: their score says little", () => {
	expect(mutate(THOROUGH, ALL).few).toEqual([{ rule: "views", line: "policy.yml:14", mutants: 4 }]);
});

test("a rule of several policies is one rule: a test under any of them notices", () => {
	const low = policyOf(RULES, "ceiling: notify\n");
	const told = testOf("told", [STAGE], { level: "notify", rules: ["stages"], owned_by: "sales-ops" }, low);
	const { mutants, survivors } = mutate([...THOROUGH, told], ({ id }) => id === "stages");
	expect([mutants, survivors]).toEqual([14, []]);
});

test("a level that the policy sets itself is no mutant there", () => {
	const set = policyOf(RULES, "levels: { stages: notify }\n");
	const told = testOf("told", [STAGE], { level: "notify", rules: ["stages"], owned_by: "sales-ops" }, set);
	const levels = (tests: readonly PolicyTest[]) =>
		mutate(tests, ({ id }) => id === "stages").survivors.filter(({ operator }) => operator === "level");
	expect(levels([told])).toEqual([]);
	expect(mutate([told], ({ id }) => id === "stages").mutants).toBe(11);
});

test("a rule that cannot be checked is a rule that is asked", () => {
	const policy = policyOf(`
  - { id: read, title: t, when: { kind: field, read_by: { at_least: 2 } }, level: notify, why: w }
`);
	const field = [{ kind: "field", name: "A" }] as const;
	const expected: Expected = { level: "none", quiet: ["no-rule"] };
	const left = (test: PolicyTest) => mutate([test], ALL).survivors.map(({ what }) => what);
	expect(left(testOf("a", field, expected, policy))).not.toContain("when.read_by left out");
	expect(left(testOf("a", field, expected, policy))).toContain("level: notify → none");
	expect(left(testOf("a", field, { ...expected, not_checkable: ["read"] }, policy))).not.toContain("level: notify → none");
});
