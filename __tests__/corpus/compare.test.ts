import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenRules, disagreement } from "../../scripts/corpus-agree.js";
import { type CorpusCase, readCases } from "../../scripts/corpus-cases.js";
import { compare, readExpected } from "../../scripts/corpus-expected.js";
import type { Change, Decision, Review } from "../../src/model/review.js";

/** Only what the comparison looks at. */
function review(level: Review["verdict"]["level"], changes: readonly Partial<Change>[], more: Partial<Decision> = {}): Review {
	const decisions = changes.map((change) => ({ level, also_approves: [], with: [], change: { cosmetic: false, ...change }, ...more }));
	return { verdict: { level, summary: "" }, decisions, warnings: [] } as unknown as Review;
}

function table(...rows: readonly string[]) {
	const path = join(mkdtempSync(join(tmpdir(), "table-")), "expected.tsv");
	writeFileSync(path, ["case\taction\tid\tconfidence\tunclear", ...rows.map((row) => `C1\t${row}`)].join("\n"));
	return readExpected(path).get("C1")!;
}

function someCase(part: Partial<CorpusCase>): CorpusCase {
	return { id: "C1", category: "stage", format: "dx", what: "", decision: "revops", confidence: "high", before: "", after: "", ...part };
}

const CHANGE = { change: "modified", id: "salesforce:field:Account/Tier__c", kind: "field" } as const;

describe("the comparison with the table", () => {
	it("finds, misses and invents, each change once", () => {
		const rows = table("modified\tsalesforce:field:Account/Tier__c\thigh\t", "added\tsalesforce:stage:Opportunity/Demo\thigh\t");
		expect(compare(rows, review("notify", [CHANGE, CHANGE]))).toEqual({
			found: ["modified salesforce:field:Account/Tier__c"],
			missed: ["added salesforce:stage:Opportunity/Demo"],
			invented: ["modified salesforce:field:Account/Tier__c"],
			otherReading: [],
		});
	});

	it("calls another action a miss and an invention", () => {
		const rows = table("removed\tsalesforce:field:Account/Tier__c\thigh\t");
		expect(compare(rows, review("notify", [CHANGE]))).toMatchObject({
			missed: ["removed salesforce:field:Account/Tier__c"],
			invented: ["modified salesforce:field:Account/Tier__c"],
		});
	});

	it("leaves out what is cosmetic, repaired or ignored, and judges what follows a decision's first change", () => {
		const rows = table("none\t-\thigh\t", "ignore\tsalesforce:user-permission:profile/*\thigh\t");
		const quiet = [
			{ ...CHANGE, cosmetic: true },
			{ ...CHANGE, repaired: true },
			{ ...CHANGE, id: "salesforce:user-permission:profile/Admin/ApiEnabled" },
		];
		expect(compare(rows, review("none", quiet))).toEqual({ found: [], missed: [], invented: [], otherReading: [] });
		expect(compare(rows, review("none", quiet, { with: [{ ...CHANGE, cosmetic: false }] as Change[] })).invented).toHaveLength(3);
	});

	it("takes either spelling of a rename, with or without a namespace token", () => {
		const rows = table("renamed\tsalesforce:field:Account/Teir__c => salesforce:field:Account/Tier__c\thigh\t");
		for (const id of ["salesforce:field:Account/Teir__c", "salesforce:field:Account/%25%25%25NAMESPACE%25%25%25Tier__c"]) {
			expect(compare(rows, review("notify", [{ ...CHANGE, change: "renamed", id }])).found).toHaveLength(1);
		}
	});

	it("counts the other reading of an open question apart", () => {
		const quiet = table("none\tsalesforce:value-set:LeadSource\thigh\tstandard-set");
		const said = review("notify", [{ change: "added", id: "salesforce:value-set:LeadSource", kind: "value-set" }]);
		expect(compare(quiet, said)).toMatchObject({
			found: [],
			missed: [],
			invented: [],
			otherReading: [expect.stringContaining("standard-set")],
		});
		const stated = table("renamed\tsalesforce:picklist-value:A/No Show => salesforce:picklist-value:A/No-Show\thigh\tspace");
		const pair = review("notify", [
			{ change: "removed", id: "salesforce:picklist-value:A/No Show", kind: "picklist-value" },
			{ change: "added", id: "salesforce:picklist-value:A/No-Show", kind: "picklist-value" },
		]);
		expect(compare(stated, pair)).toMatchObject({ missed: [], invented: [], otherReading: [expect.stringContaining("removed")] });
		expect(compare(stated, review("notify", []))).toMatchObject({ missed: [], otherReading: [expect.stringContaining("nothing")] });
	});
});

describe("the agreement of verdicts", () => {
	it.each([
		["none", "notify", true],
		["none", "owner-review", false],
		["repaired", "revops-review", false],
		["sales-ops", "owner-review", true],
		["sales-ops", "revops-review", false],
		["revops", "revops-review", true],
		["revops", "owner-review", false],
		["revops+finance", "revops-review", false],
		["unreadable", "revops-review", false],
	] as const)("%s and %s: %s", (decision, level, agrees) => {
		expect(disagreement(someCase({ decision }), review(level, [CHANGE])) === undefined).toBe(agrees);
	});

	it("wants Finance among the approvers of money, and a line for what cannot be read", () => {
		const money = review("revops-review", [CHANGE], { also_approves: ["finance"] });
		expect(disagreement(someCase({ decision: "revops+finance" }), money)).toBeUndefined();
		const located = { ...review("revops-review", [CHANGE]), warnings: [{ code: "malformed-xml", path: "a.xml", line: 3, message: "" }] };
		expect(disagreement(someCase({ decision: "unreadable" }), located)).toBeUndefined();
	});

	it("breaks a rule when a cosmetic commit is governed, a component changes twice or an unreadable file is not named", () => {
		const moved = someCase({ decision: "none", category: "move-rename" });
		expect(brokenRules(moved, review("notify", [CHANGE]))).toEqual([]);
		expect(brokenRules(moved, review("owner-review", [CHANGE]))).toEqual([
			"move-rename is governed: modified salesforce:field:Account/Tier__c",
		]);
		expect(brokenRules(someCase({}), review("notify", [CHANGE, CHANGE]))).toEqual([
			"more than one change of salesforce:field:Account/Tier__c",
		]);
		expect(brokenRules(someCase({ decision: "unreadable" }), review("revops-review", [CHANGE]))).toHaveLength(1);
	});
});

it("says nothing where there is no corpus", () => {
	expect(readCases(mkdtempSync(join(tmpdir(), "no-corpus-")))).toBeUndefined();
});
