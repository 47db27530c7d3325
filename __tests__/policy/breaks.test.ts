import { describe, expect, test } from "vitest";
import type { Change } from "../../src/model/review.js";
import type { Use } from "../../src/model/use.js";
import { breaks } from "../../src/policy/breaks.js";
import { added, change, field, removed } from "../support/changes.js";
import { file, use, user } from "../support/uses.js";

const report = user("report", "Board/Pipeline");
const flow = user("flow", "Set_Amount");
const reads = use(report);
const writes = use(flow, { access: "write" });
const both = (of: Change): boolean[] => [breaks(of, reads), breaks(of, writes)];
const amount = (sides: Parameters<typeof change>[0]["sides"]): Change => change(field("Opportunity.Amount", { sides: sides ?? {} }));

describe("who uses a field breaks", () => {
	test("where the field goes, gets another type, or links elsewhere", () => {
		expect(both(removed(field("Opportunity.Amount")))).toEqual([true, true]);
		expect(both(amount({ type: ["Currency", "Text"] }))).toEqual([true, true]);
		expect(both(amount({ reference_to: ["Account", "Contact"] }))).toEqual([true, true]);
		expect(both(amount({ archived: [false, true] }))).toEqual([true, true]);
	});

	test("where it gets another API name, if it still uses the old one", () => {
		const renamed = change(field("Opportunity.Amount", { change: "renamed", destructive: true }));
		expect(both(renamed)).toEqual([false, false]);
		expect(breaks(renamed, { ...reads, oldName: true })).toBe(true);
		expect(breaks({ ...renamed, destructive: false }, { ...reads, oldName: true })).toBe(false);
	});

	test("only where it writes, if the field takes less than before", () => {
		expect(both(amount({ length: [80, 40, { direction: "decreased" }] }))).toEqual([false, true]);
		expect(both(amount({ scale: [2, 0] }))).toEqual([false, true]);
		for (const name of ["required", "unique", "restricted"]) expect(both(amount({ [name]: [false, true] })), name).toEqual([false, true]);
		expect(both(amount({ formula: [undefined, "1"] }))).toEqual([false, true]);
	});

	test("not where it takes more, is worked out or shown otherwise, or is new", () => {
		const harmless = [
			amount({ length: [40, 80, { direction: "increased" }] }),
			amount({ required: [true, false] }),
			amount({ formula: ["1", "2"] }),
			amount({ label: ["Amount", "ARR"] }),
			amount({ type: [undefined, "Text"] }),
			added(field("Opportunity.Amount", {})),
			removed({ ...field("Opportunity.Amount"), destructive: false }),
		];
		for (const of of harmless) expect(both(of), JSON.stringify(of.properties)).toEqual([false, false]);
	});

	test("not where it no longer uses it, or only may", () => {
		const gone = removed(field("Opportunity.Amount"));
		expect([breaks(gone, { ...reads, sure: "likely" }), breaks(gone, { ...reads, sure: "possible" })]).toEqual([true, false]);
		expect(breaks(gone, { ...reads, side: "base" })).toBe(false);
	});
});

describe("who names a value breaks", () => {
	const named = (value: string, by = report): Use => use(by, { value });
	const stage = (given: Partial<Parameters<typeof change>[0]>): Change =>
		change({ kind: "stage", object: "Opportunity", name: "Commit", ...given });

	test("where the value goes, is switched off or gets another API name; who only uses the field does not", () => {
		const gone = [
			stage({ change: "removed", destructive: true }),
			stage({ change: "disabled" }),
			stage({ sides: { active: [true, false] } }),
			stage({ change: "renamed", name: "Verbal", destructive: true, sides: { name: ["Commit", "Verbal"] } }),
		];
		for (const of of gone) expect([breaks(of, named("Commit")), breaks(of, reads), breaks(of, writes)]).toEqual([true, false, false]);
		expect(breaks(gone[3]!, named("Verbal"))).toBe(false);
		expect(breaks(stage({ change: "removed", destructive: false }), named("Commit"))).toBe(false);
	});

	test("where its label goes, if people filter by that or the CRM does not know", () => {
		const relabelled = stage({ name: "Commit", sides: { label: ["Best guess", "Verbal"] } });
		const from = (by: Use["by"], value = "best guess"): boolean => breaks(relabelled, named(value, by));
		expect([from(report), from(user("list-view", "Mine")), from(file("sql", "a.sql"))]).toEqual([true, true, true]);
		expect([from(flow), from(user("apex-class", "A")), from(report, "Commit")]).toEqual([false, false, false]);
		expect(breaks(stage({ sides: { label: [undefined, "Verbal"] } }), named("Commit"))).toBe(true);
		expect(breaks(stage({ sides: { label: ["A", "a", { cosmetic: true }] } }), named("A"))).toBe(false);
	});

	test("not where it counts otherwise or moves", () => {
		for (const of of [stage({ sides: { probability: [60, 70] } }), stage({ change: "reordered" }), stage({ change: "enabled" })])
			expect(breaks(of, named("Commit"))).toBe(false);
	});
});

test("who reads what automation wrote goes on when the automation goes", () => {
	for (const kind of ["flow", "workflow", "validation-rule", "report"] as const)
		expect(breaks(removed({ kind, name: "A" }), reads), kind).toBe(false);
	expect(breaks(removed({ kind: "object", name: "A__c" }), reads)).toBe(true);
	expect(breaks(change({ kind: "record-type", name: "A", change: "disabled" }), reads)).toBe(true);
});
