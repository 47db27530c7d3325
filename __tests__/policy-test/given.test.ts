import { expect, test } from "vitest";
import { loadPolicy, presetSource } from "../../src/policy/index.js";
import { givenChanges } from "../../src/policy-test/given.js";
import { judge } from "../../src/policy-test/run.js";
import { changesBetween, decisionContext } from "../../src/review.js";
import { treeOf } from "../../src/trees/memory.js";

const context = decisionContext({ now: new Date("2026-01-15T00:00:00Z") });

test("what a new component has is what it states, of a removed one what it stated, of any other what stays", () => {
	const has = { probability: 80 };
	const built = (change: "added" | "removed" | "modified") =>
		givenChanges([{ kind: "stage", name: "Commit", change, has, properties: [{ name: "label", before: "A", after: "B" }] }]).groups[0]![0]!;
	const label = { name: "label", before: "A", after: "B" };
	expect(built("added").properties).toEqual([label, { name: "probability", after: 80 }]);
	expect(built("removed").properties).toEqual([label, { name: "probability", before: 80 }]);
	expect(built("modified")).toMatchObject({ properties: [label], facts: [{ name: "probability", value: 80 }], side: "head" });
	expect(built("added").facts).toBeUndefined();
	expect(built("removed")).toMatchObject({ side: "base", destructive: true });
});

test("what automation writes is stated by a new or removed one, and stays as it is of any other", () => {
	const built = (change: "added" | "removed" | "modified") =>
		givenChanges([{ kind: "flow", name: "Close", change, writes: ["Opportunity.StageName"] }]).groups[0]![0]!;
	const key = "Opportunity.StageName";
	expect(built("added").properties).toEqual([{ name: "writes", key, after: ["as stated"] }]);
	expect(built("removed").properties).toEqual([{ name: "writes", key, before: ["as stated"] }]);
	expect(built("modified")).toMatchObject({ properties: [], facts: [{ name: "writes", key, value: ["as stated"] }] });
});

test("the id is the one that the diff gives, and the digest covers what changed", () => {
	const { groups } = givenChanges([
		{ kind: "stage", object: "Opportunity", name: "Negotiation/Review", change: "added" },
		{ kind: "stage", object: "Opportunity", name: "Negotiation/Review", change: "removed" },
	]);
	const [added, removed] = groups.flat();
	expect(added).toMatchObject({ id: "salesforce:stage:Opportunity/Negotiation%2FReview", system: "salesforce" });
	expect(added!.digest).toMatch(/^[0-9a-f]{64}$/);
	expect(added!.digest).not.toBe(removed!.digest);
});

test("changes stated with another follow it, also those stated with them", () => {
	const { groups } = givenChanges([
		{
			kind: "field",
			object: "Lead",
			name: "Score__c",
			change: "added",
			with: [{ kind: "layout", name: "Lead", with: [{ kind: "page", name: "Lead" }] }],
		},
		{ kind: "flow", name: "Route" },
	]);
	expect(groups.map((group) => group.map(({ id, follows }) => [id, follows]))).toEqual([
		[
			["salesforce:field:Lead/Score__c", undefined],
			["salesforce:layout:Lead", "salesforce:field:Lead/Score__c"],
			["salesforce:page:Lead", "salesforce:field:Lead/Score__c"],
		],
		[["salesforce:flow:Route", undefined]],
	]);
});

test("who reads a component is known only where the test says so", () => {
	const { groups, readersOf } = givenChanges([
		{ kind: "field", name: "A", readers: [{ function: "sales" }, { function: "sales", name: "Pipeline" }, { function: "finance" }] },
		{ kind: "field", name: "B", readers: [] },
		{ kind: "field", name: "C" },
	]);
	const functions = groups.map(([change]) => readersOf(change!)?.uses.map((use) => use.function));
	expect(functions).toEqual([["sales", "sales", "finance"], [], undefined]);
});

test("a stated change is decided like the same change of two trees", async () => {
	const field = (type: string) =>
		`<?xml version="1.0" encoding="UTF-8"?><CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Deal_Value__c</fullName><label>Deal Value</label><type>${type}</type></CustomField>`;
	const path = "force-app/main/default/objects/Opportunity/fields/Deal_Value__c.field-meta.xml";
	const { groups } = await changesBetween(treeOf({}), treeOf({ [path]: field("Currency") }));
	const stated = givenChanges([
		{ kind: "field", change: "added", object: "Opportunity", name: "Deal_Value__c", has: { type: "Currency", custom: true } },
	]);
	const policy = loadPolicy(presetSource("multi-segment"));
	const outcome = (given: typeof stated) =>
		judge({ context }, given, policy).decisions.map(({ level, owned_by, rules, also_approves }) => [level, owned_by, rules, also_approves]);
	expect(groups).toHaveLength(1);
	expect(outcome(stated)).toEqual(outcome({ groups, readersOf: () => undefined }));
});
