import { describe, expect, test } from "vitest";
import { loadPolicy } from "../../src/policy/index.js";
import { givenChanges } from "../../src/policy-test/given.js";
import { differences } from "../../src/policy-test/outcome.js";
import { judge } from "../../src/policy-test/run.js";
import type { Expected } from "../../src/policy-test/schema.js";

const POLICY = loadPolicy({
	name: "test",
	files: new Map([
		[
			"policy.yml",
			`version: 1
enforce: hold
functions: { sales: {}, finance: {} }
teams:
  sales-ops: { serves: [sales], owns: { object: Opportunity } }
  finance: { serves: [finance] }
questions:
  why: { ask: Why? }
rules:
  - { id: stages, title: t, when: { kind: stage }, level: revops-review, also_approves: [finance], ask: [why], why: They are shared. }
  - { id: views, title: t, when: { kind: list-view }, level: none, why: They are local. }
  - { id: read, title: t, when: { kind: field, read_by: { at_least: 2 } }, level: notify, why: Two functions read it. }
  - { id: told, title: t, when: { kind: report }, level: notify, inform: [finance], why: Worth knowing. }
`,
		],
		[
			"exceptions.yml",
			`version: 1
exceptions:
  - { id: EX-1, rules: [stages], when: { name: Tmp }, lower_to: notify, reason: A stage of the migration only, owner: "@ana", approver: revops, expires: 2026-01-15 }
`,
		],
	]),
});
const STAGE = { kind: "stage", object: "Opportunity", name: "Commit" } as const;
const VIEW = { kind: "list-view", object: "Opportunity", name: "Mine" } as const;

function compare(expected: Partial<Expected>, given: Parameters<typeof givenChanges>[0] = [STAGE, VIEW]) {
	const decided = judge({ context: { now: new Date("2026-01-15T00:00:00Z") } }, givenChanges(given), POLICY);
	const right: Expected = { level: "revops-review", rules: ["stages"], ask: ["why"], also_approves: ["finance"] };
	return [...differences({ ...right, ...expected }, decided)];
}

test("what is as expected makes no difference, in whatever order it is written", () => {
	expect(compare({})).toEqual([]);
	expect(
		compare({
			quiet: ["views"],
			owned_by: "sales-ops",
			decided_by: ["revops"],
			inform: ["sales-ops"].slice(1),
			enforce: "hold",
			state: "required",
			not_checkable: [],
			exceptions: [],
		}),
	).toEqual([]);
});

test.each([
	[{ level: "notify" as const }, "level", ["notify"], ["revops-review"]],
	[{ rules: [] }, "rules", [], ["stages"]],
	[{ rules: ["stages", "told"] }, "rules", ["stages", "told"], ["stages"]],
	[{ ask: undefined }, "ask", [], ["why"]],
	[{ also_approves: undefined }, "also_approves", [], ["finance"]],
	[{ quiet: [] }, "quiet", [], ["views"]],
	[{ owned_by: "finance" }, "owned_by", ["finance"], ["sales-ops"]],
	[{ decided_by: "finance" }, "decided_by", ["finance"], ["revops"]],
	[{ inform: ["finance"] }, "inform", ["finance"], []],
	[{ enforce: "lock" as const }, "enforce", ["lock"], ["hold"]],
	[{ state: "approved" as const }, "state", ["approved"], ["required"]],
	[{ not_checkable: ["read"] }, "not_checkable", ["read"], []],
	[{ exceptions: ["EX-1"] }, "exceptions", ["EX-1"], []],
])("%j is told with what was found", (expected, key, wanted, found) => {
	expect(compare(expected)).toMatchObject([{ key, expected: wanted, found }]);
});

test("a rule that nobody expected says why it spoke, and where it stands", () => {
	expect(compare({ rules: [] })[0]!.unexpected).toEqual([{ id: "stages", why: "They are shared.", line: "policy.yml:10" }]);
});

test("exceptions that lowered a rule, and rules that cannot be checked, are told by id", () => {
	const used: Expected = { level: "notify", rules: ["stages"], ask: [], also_approves: [], exceptions: ["EX-1"] };
	expect(compare(used, [{ ...STAGE, name: "Tmp" }])).toEqual([]);
	const unknown: Expected = { level: "none", rules: [], ask: [], also_approves: [], quiet: ["no-rule"], not_checkable: ["read"] };
	expect(compare(unknown, [{ kind: "field", name: "A" }])).toEqual([]);
});

describe("a single decision", () => {
	const single = { of: "*:stage:*", level: "revops-review", rules: ["stages"], ask: ["why"], also_approves: ["finance"] } as const;
	const one = (more: object) => ({
		...single,
		rules: [...single.rules],
		ask: [...single.ask],
		also_approves: [...single.also_approves],
		...more,
	});

	test("is compared by itself", () => {
		expect(compare({ decisions: [one({}), { of: "*:list-view:*", level: "none", quiet: ["views"] }] })).toEqual([]);
		expect(compare({ decisions: [one({ level: "notify" })] })).toMatchObject([{ key: "level", of: "*:stage:*", found: ["revops-review"] }]);
	});

	test("is compared with what goes with it, where that is stated", () => {
		const given = [{ ...STAGE, with: [{ kind: "path" as const, name: "P" }] }];
		expect(compare({ decisions: [one({ with: ["salesforce:path:P"] })] }, given)).toEqual([]);
		expect(compare({ decisions: [one({ with: [] })] }, given)).toMatchObject([{ key: "with", found: ["salesforce:path:P"] }]);
	});

	test("must be exactly one", () => {
		expect(compare({ decisions: [one({ of: "*" })] })).toMatchObject([
			{ key: "decisions", found: ["salesforce:stage:Opportunity/Commit", "salesforce:list-view:Opportunity/Mine"] },
		]);
		expect(compare({ decisions: [one({ of: "nothing" })] })).toMatchObject([{ key: "decisions", of: "nothing" }]);
	});
});
