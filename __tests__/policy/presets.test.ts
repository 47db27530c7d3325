import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/generators/policies.js";
import { namedPolicy } from "../../src/cli/policy-source.js";
import { type Change, Decision } from "../../src/model/review.js";
import { ENFORCE, LEVELS, type Level } from "../../src/model/words.js";
import { DEFAULT_PRESET, decide, loadPolicy, presetNames, presetSource, verdict } from "../../src/policy/index.js";
import { loadTests } from "../../src/policy-test/load.js";
import { renderFailure } from "../../src/policy-test/render.js";
import { runTests } from "../../src/policy-test/run.js";
import { review } from "../../src/review.js";
import { openFolder } from "../../src/trees/index.js";
import { added, change, field } from "../support/changes.js";

const ROOT = join(__dirname, "../..");
const NOW = new Date("2026-05-01T12:00:00Z");
const policies = new Map([...presetNames(), "core"].map((name) => [name, loadPolicy(presetSource(name))]));

function decideOne(group: readonly Change[], preset = "multi-segment"): Decision {
	return decide([group], policies.get(preset)!, { now: NOW })[0]!;
}

test("the shipped modules and the schema are made from policies/*.yml", async () => {
	for (const [path, content] of await generate(ROOT)) expect(readFileSync(join(ROOT, path), "utf8"), path).toBe(content);
});

test("the default is one of the presets, and only advises", () => {
	expect(presetNames()).toContain(DEFAULT_PRESET);
	expect([...policies].map(([name, { enforce, ceiling }]) => [name, enforce, ceiling])).toEqual([
		["founder-led", "advisory", "notify"],
		["first-sales-team", "advisory", "owner-review"],
		["marketing-sales", "advisory", "revops-review"],
		["sales-cs", "advisory", "revops-review"],
		["multi-segment", "hold", "revops-review"],
		["core", "advisory", "revops-review"],
	]);
});

test("a name that is no preset is an error that lists them", () => {
	expect(() => presetSource("constructor")).toThrow(
		"There is no preset called constructor; there are founder-led, first-sales-team, marketing-sales, sales-cs, multi-segment.",
	);
});

test("every question is asked by a rule", () => {
	const { questions, rules } = policies.get("core")!;
	expect([...questions.keys()].filter((id) => !rules.some(({ ask }) => ask?.includes(id)))).toEqual([]);
});

test("a record type that comes is spoken of as such, not by the values it offers", () => {
	const has = { "picklist_values/Colour__c": ["Blue"], "picklist_values/LeadSource": ["Web"], "picklist_default/Colour__c": "Blue" };
	const rules = (object: string) => decideOne([added({ kind: "record-type", object, name: "Partner", has })]).rules.map(({ id }) => id);
	expect([rules("Lead"), rules("Visit__c")]).toEqual([["record-type-definition"], ["record-type-local"]]);
});

describe("presets by maturity", async () => {
	const folder = join(ROOT, "policies/tests");
	const shipped = (names: readonly string[], policy?: string) =>
		loadTests(
			names.map((name) => ({ path: `policies/tests/${name}`, file: join(folder, name).replaceAll("\\", "/") })),
			{ open: namedPolicy, ...(policy !== undefined && { policy }) },
		);
	const suite = (await shipped(readdirSync(folder).filter((name) => name.endsWith(".test.yml")))).tests.flatMap((one) =>
		one.cases.map((given) => ({ what: `${one.path}: ${one.name}`, given })),
	);
	const rank = (level: Level) => LEVELS.indexOf(level);

	test("each is what its company is said to need", () => {
		const dials = presetNames().map((name) => {
			const { packs, ceiling, enforce, trialUntil, budget, rules } = policies.get(name)!;
			const relevelled = rules.filter((rule) => rule.relevelled).map(({ id, level }) => [id, level]);
			return { name, ceiling, enforce, trialUntil, packs: Object.fromEntries(packs), levels: Object.fromEntries(relevelled), budget };
		});
		expect(dials).toEqual([
			{
				name: "founder-led",
				ceiling: "notify",
				enforce: "advisory",
				packs: {},
				levels: {},
				budget: { revops_review_share: 0, questions_per_pr: 0, reviewers_per_pr: 0 },
			},
			{
				name: "first-sales-team",
				ceiling: "owner-review",
				enforce: "advisory",
				packs: {
					lifecycle: "notify",
					attribution: "notify",
					handoff: "notify",
					systems: "notify",
					reporting: "notify",
					segment: "notify",
					renewal: "none",
				},
				levels: { "duplicate-matching": "notify", "shared-meaning-relabelled": "notify" },
				budget: { revops_review_share: 0, questions_per_pr: 3, reviewers_per_pr: 1 },
			},
			{
				name: "marketing-sales",
				ceiling: "revops-review",
				enforce: "advisory",
				packs: { handoff: "notify", renewal: "notify", segment: "notify" },
				levels: { "territory-segment": "owner-review", "quota-plan": "owner-review" },
				budget: { revops_review_share: 0.12, questions_per_pr: 5, reviewers_per_pr: 2 },
			},
			{
				name: "sales-cs",
				ceiling: "revops-review",
				enforce: "advisory",
				packs: { segment: "notify" },
				levels: {},
				budget: { revops_review_share: 0.15, questions_per_pr: 6, reviewers_per_pr: 3 },
			},
			{
				name: "multi-segment",
				ceiling: "revops-review",
				enforce: "hold",
				packs: {},
				levels: {},
				budget: { revops_review_share: 0.18, questions_per_pr: 6, reviewers_per_pr: 3 },
			},
		]);
	});

	test("every pack of a preset is a pack of rules", () => {
		const known = new Set(policies.get("core")!.rules.map(({ pack }) => pack));
		for (const name of presetNames()) for (const pack of policies.get(name)!.packs.keys()) expect(known).toContain(pack);
		expect(known).not.toContain(undefined);
	});

	test("only the handoff holds by itself, and nothing is locked but the rights themselves", () => {
		const { rules } = policies.get("core")!;
		expect(rules.flatMap(({ id, enforce }) => (enforce === undefined ? [] : [[id, enforce]]))).toEqual([["closed-won-handoff", "hold"]]);
		const rights = change({ kind: "policy", name: "policy.yml", path: ".revops-gate/policy.yml" });
		for (const name of presetNames()) expect(decideOne([rights], name)).toMatchObject({ level: "revops-review", enforce: "lock" });
	});

	test("no rule goes less far in a later one", () => {
		const { rules } = policies.get("core")!;
		for (const { id } of rules) {
			const reached = presetNames().map((name) => {
				const { rules, packs, ceiling } = policies.get(name)!;
				const rule = rules.find((candidate) => candidate.id === id)!;
				return Math.min(rank(rule.level), rank(packs.get(rule.pack ?? "") ?? ceiling), rank(ceiling));
			});
			// What is off at first may be told of a company in which everything is told.
			const [, ...asking] = reached;
			expect(asking, id).toEqual([...asking].sort((a, b) => a - b));
		}
	});

	test.each(presetNames())("the quiet set is quiet in %s", async (name) => {
		const { tests } = await shipped(["quiet.test.yml"], `preset:${name}`);
		expect(tests.length).toBeGreaterThanOrEqual(14);
		expect(runTests(tests).map(renderFailure).join("\n")).toBe("");
	});

	test("one that is read at build time decides every case like one that is read from its text, and as the report's schema says", () => {
		const text = presetSource("sales-cs").files.values().next().value!;
		const again = loadPolicy({ name: "copy", files: new Map([["policy.yml", `${text}\n# read again\n`]]) });
		for (const { what, given } of suite) {
			const decided = decide(given.groups, policies.get("sales-cs")!, { now: NOW });
			expect(decide(given.groups, again, { now: NOW }), what).toEqual(decided);
			for (const decision of decided) Decision.parse(decision);
		}
	});

	test("a later one is never laxer, in any case of the shipped tests", () => {
		expect(suite.length).toBeGreaterThan(1000);
		for (const { what, given } of suite) {
			const context = { now: NOW, readersOf: given.readersOf };
			const verdicts = presetNames().map((name) => {
				const policy = policies.get(name)!;
				return verdict(decide(given.groups, policy, context), policy, context);
			});
			const levels = verdicts.map(({ level }) => rank(level));
			expect(levels, what).toEqual([...levels].sort((a, b) => a - b));
			const enforced = verdicts.map(({ enforce }) => ENFORCE.indexOf(enforce));
			expect(enforced, what).toEqual([...enforced].sort((a, b) => a - b));
		}
	});

	test("a later one is never laxer, whatever comes together", () => {
		const groups = suite.flatMap(({ given }) => given.groups).filter((group) => group.length > 0);
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...groups), { minLength: 2, maxLength: 5 }), (some) => {
				const [leader, ...rest] = some.flat();
				const together = [leader!, ...rest.map((follower) => ({ ...follower, follows: leader!.id }))];
				const levels = presetNames().map((name) => rank(decideOne(together, name).level));
				expect(levels).toEqual([...levels].sort((a, b) => a - b));
			}),
			{ numRuns: 300 },
		);
	});
});

describe("Verbal Commit", () => {
	const folder = join(ROOT, "examples/verbal-commit");
	const run = async (preset: string) =>
		review({
			base: await openFolder(join(folder, "before")),
			head: await openFolder(join(folder, "after")),
			policy: presetSource(preset),
			now: NOW,
			names: { base: { name: "before" }, head: { name: "after" } },
			version: "0",
		});

	test("three files are one decision with four questions", async () => {
		const { decisions, verdict } = await run("multi-segment");
		const governed = decisions.filter(({ level }) => level === "owner-review" || level === "revops-review");
		expect(
			governed.map(({ level, enforce, owned_by, decided_by, also_approves, inform, questions, change: { name } }) => ({
				name,
				level,
				enforce,
				owned_by,
				decided_by,
				also_approves,
				inform,
				questions: questions.map(({ digest: _digest, ...question }) => question),
			})),
		).toEqual([
			{
				name: "Verbal Commit",
				level: "revops-review",
				enforce: "hold",
				owned_by: "sales-ops",
				decided_by: "revops",
				also_approves: ["finance"],
				inform: ["cs-ops"],
				questions: [
					{
						id: "stage-evidence",
						ask: "What evidence moves a deal into this stage?",
						to: "sales-ops",
						proposed: { answer: "Signed order form attached.", from: "the path" },
					},
					{
						id: "stage-forecast-category",
						ask: "Which forecast category does the stage count in, and which category totals move?",
						to: "sales-ops",
						proposed: { answer: "Commit", from: "the stage" },
					},
					{ id: "stage-finance-reading", ask: "How should Finance read an amount in this stage?", to: "finance" },
					{ id: "stage-cs-field", ask: "Does Customer Success need any field downstream once the deal closes?", to: "cs-ops" },
				],
			},
		]);
		expect(verdict.summary).toBe("RevOps review required: waiting for RevOps and Finance.");
	});

	test.each([
		["founder-led", "notify", []],
		["first-sales-team", "owner-review", ["sales-ops"]],
		["marketing-sales", "revops-review", ["revops", "finance"]],
		["sales-cs", "revops-review", ["revops", "finance"]],
	])("%s: %s", async (preset, level, approvers) => {
		const [decision] = (await run(preset)).decisions;
		expect({ level: decision!.level, approvers: [decision!.decided_by, ...decision!.also_approves].filter(Boolean) }).toEqual({
			level,
			approvers,
		});
	});

	test("in Pipeline, the configuration answers the question about the category", () => {
		const early = added({ kind: "stage", object: "Opportunity", name: "Verbal", has: { forecast_category: "Pipeline", probability: 20 } });
		expect(decideOne([early])).toMatchObject({ also_approves: [], inform: ["cs-ops", "finance"] });
		expect(decideOne([early]).questions.map(({ id }) => id)).toEqual(["stage-evidence", "stage-finance-reading", "stage-cs-field"]);
	});

	test("an open stage in Omitted takes pipeline away and asks Finance; a lost one does not", () => {
		const omitted = (closed: boolean) =>
			added({ kind: "stage", object: "Opportunity", name: "Parked", has: { forecast_category: "Omitted", ...(closed && { closed }) } });
		expect(decideOne([omitted(false)]).questions.map(({ id }) => id)).toContain("stage-forecast-category");
		expect(decideOne([omitted(true)]).questions.map(({ id }) => id)).not.toContain("stage-forecast-category");
		expect(decideOne([omitted(false)]).also_approves).toEqual(["finance"]);
	});
});

describe("an ordinary month", () => {
	const stage = (given: Partial<Parameters<typeof change>[0]>) =>
		change({ kind: "stage", object: "Opportunity", name: "Proposal", fields: ["Opportunity.StageName"], ...given });
	/** A flow that goes on writing a field. */
	const writing = (key: string, sides: NonNullable<Parameters<typeof change>[0]["sides"]>) =>
		change({ kind: "flow", name: "F", sides, facts: [{ name: "writes", key, value: ["="] }] });
	const sources = ["Lead.LeadSource", "Contact.LeadSource", "Opportunity.LeadSource", "Account.AccountSource"];
	const month: [string, Change[], string, string | undefined, string[]][] = [
		["a list view", [change({ kind: "list-view", object: "Lead", name: "Mine" })], "none", "marketing-ops", []],
		["probability 60 → 70", [stage({ sides: { probability: [60, 70] } })], "revops-review", "sales-ops", ["revops", "finance"]],
		[
			"a lead source value",
			[added({ kind: "picklist-value", name: "Podcast", fields: sources })],
			"revops-review",
			"marketing-ops",
			["revops", "marketing-ops"],
		],
		[
			"a layout section moved",
			[change({ kind: "layout", object: "Case", name: "L", sides: { arrangement: [["a"], ["b"]] } })],
			"none",
			"cs-ops",
			[],
		],
		[
			"a page makes a field required",
			[change({ kind: "page", object: "Account", name: "P", sides: { "fields/Site": ["edit", "required"] } })],
			"revops-review",
			"sales-ops",
			["revops"],
		],
		[
			"a sales process loses a stage",
			[change({ kind: "sales-process", object: "Opportunity", name: "S", sides: { "values/Proposal": ["available", undefined] } })],
			"revops-review",
			"sales-ops",
			["revops", "finance"],
		],
		[
			"a leaver's name in lead assignment",
			[change({ kind: "assignment-rule", object: "Lead", name: "A", sides: { "entries.assignee/#1": ["ana", "bo"] } })],
			"owner-review",
			"sales-ops",
			["sales-ops"],
		],
		[
			"the criteria of lead assignment",
			[change({ kind: "assignment-rule", object: "Lead", name: "A", sides: { "entries.criteria/#1": ["a", "b"] } })],
			"revops-review",
			"sales-ops",
			["revops", "marketing-ops"],
		],
		[
			"a flow writes the stage",
			[change({ kind: "flow", name: "F", sides: { "writes/Opportunity.StageName": [undefined, ["update"]] } })],
			"revops-review",
			undefined,
			["revops", "finance"],
		],
		[
			"a territory under an existing region",
			[added({ kind: "territory", object: "FY", name: "T", has: { parent: "DACH" } })],
			"owner-review",
			"sales-ops",
			["sales-ops"],
		],
		[
			"Amount becomes ARR",
			[change({ ...field("Opportunity.Amount"), label_only: true, sides: { label: ["Amount", "ARR"] } })],
			"revops-review",
			"finance",
			["revops"],
		],
		[
			"HubSpot SQL becomes SAL",
			[change({ kind: "lifecycle-stage", object: "contacts", name: "sql", label_only: true, sides: { label: ["SQL", "SAL"] } })],
			"revops-review",
			"marketing-ops",
			["revops"],
		],
		[
			"the formula of a money field, whatever its name",
			[change({ ...field("Opportunity.Fee__c"), sides: { formula: ["1", "2"] }, facts: [{ name: "type", value: "Currency" }] })],
			"revops-review",
			"finance",
			["revops", "finance"],
		],
		[
			"the formula of a metric field, whatever its type",
			[change({ ...field("Account.Churn_Risk__c"), sides: { formula: ["1", "2"] }, facts: [{ name: "type", value: "Number" }] })],
			"revops-review",
			"cs-ops",
			["revops", "cs-ops", "finance"],
		],
		[
			"a money field becomes text",
			[change({ ...field("Visit__c.Fee__c"), destructive: true, sides: { type: ["Currency", "Text"] } })],
			"revops-review",
			"finance",
			["revops", "finance"],
		],
		[
			"a flow writes the stage in other cases",
			[writing("Opportunity.StageName", { "decisions/D": ["a", "b"] })],
			"revops-review",
			undefined,
			["revops", "finance"],
		],
		[
			"a flow routes leads in other cases",
			[writing("Lead.OwnerId", { entry_formula: ["a", "b"] })],
			"revops-review",
			"sales-ops",
			["revops", "marketing-ops"],
		],
		[
			"a flow that writes the stage asks in other words",
			[writing("Opportunity.StageName", { "screens/S": ["a", "b"] })],
			"notify",
			undefined,
			[],
		],
		["a flow that writes a note decides differently", [writing("Lead.Note__c", { "decisions/D": ["a", "b"] })], "notify", undefined, []],
		[
			"a flow that writes the stage is switched on",
			[{ ...writing("Opportunity.StageName", { active: [false, true] }), change: "enabled" }],
			"revops-review",
			undefined,
			["revops", "finance"],
		],
		[
			"a validation rule that is off says something else",
			[
				change({
					kind: "validation-rule",
					object: "Lead",
					name: "R",
					sides: { formula: ["a", "b"] },
					facts: [{ name: "active", value: false }],
				}),
			],
			"notify",
			"marketing-ops",
			[],
		],
		[
			"a long text becomes a short one",
			[
				change({
					...field("Opportunity.Note__c"),
					destructive: true,
					sides: { type: ["LongTextArea", "TextArea"], length: [32768, undefined] },
				}),
			],
			"revops-review",
			"sales-ops",
			["revops"],
		],
		[
			"a list of what a payment is paid by comes with its values",
			[
				added({ ...field("Acme_Payment__c.Debit_Type__c"), has: { type: "Picklist" } }),
				added({
					kind: "picklist-value",
					object: "Acme_Payment__c",
					name: "SEPA",
					fields: ["Acme_Payment__c.Debit_Type__c"],
					follows: "salesforce:field:Acme_Payment__c/Debit_Type__c",
				}),
			],
			"owner-review",
			"finance",
			["finance"],
		],
		[
			"a payment can have another status",
			[added({ kind: "picklist-value", object: "Acme_Payment__c", name: "Refunded", fields: ["Acme_Payment__c.Status__c"] })],
			"revops-review",
			"finance",
			["revops", "finance"],
		],
		[
			"bank digits on an object of imports",
			[added({ ...field("Import__c.Payment_Last_4__c"), has: { type: "Text" } })],
			"owner-review",
			undefined,
			["revops"],
		],
		[
			"a new object holds an amount",
			[
				added({ kind: "object", object: "Fee__c", name: "Fee__c", standard: false }),
				added({ ...field("Fee__c.Total__c"), has: { type: "Currency" } }),
			],
			"revops-review",
			"finance",
			["revops", "finance"],
		],
		[
			"an amount on an object of imports",
			[added({ ...field("Import__c.Gift__c"), has: { type: "Currency" } })],
			"revops-review",
			"finance",
			["revops", "finance"],
		],
		[
			"the terms a payment is due by",
			[added({ ...field("Opportunity.Payment_Terms__c"), has: { type: "Picklist" } })],
			"revops-review",
			"finance",
			["revops", "finance"],
		],
		["a translation", [change({ kind: "translation", name: "de" })], "none", undefined, []],
		["a package's upgrade", [change({ kind: "installed-package", name: "cpq" })], "notify", "systems", []],
		[
			"permission for a field that is added too",
			[added(field("Account.Note__c")), added({ kind: "field-permission", name: "Account.Note__c", has: { editable: true } })],
			"owner-review",
			"sales-ops",
			["sales-ops"],
		],
	];

	test.each(month)("%s", (_what, group, level, owner, approvers) => {
		const decision = decideOne(group);
		expect({
			level: decision.level,
			owner: decision.owned_by,
			approvers: [decision.decided_by, ...decision.also_approves].filter(Boolean),
		}).toEqual({ level, owner, approvers });
	});
});
