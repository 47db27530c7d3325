import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/check.js";
import { recordingConsole } from "../support/console.js";

const EXAMPLES = join(__dirname, "../../examples/footprint");

/** The sections of the report by their titles, each a line. */
async function check(example: string, ...words: string[]): Promise<Map<string, string>> {
	const console = recordingConsole();
	const sides = ["--before", join(EXAMPLES, example, "before"), "--after", join(EXAMPLES, example, "after")];
	expect(await run([...sides, "--policy", "preset:multi-segment", ...words], console)).toBe(1);
	return new Map(
		console.said.out.split("\n\n").map((section) => {
			const [title, ...lines] = section.trim().split("\n");
			return [title!, lines.map((line) => line.trim()).join(" ")];
		}),
	);
}

describe("who feels the examples", () => {
	it("a value goes that a report filters by and a dbt model quotes", async () => {
		const sections = await check("removed-value");
		expect(sections.get("Breaks")).toBe("! report Marketing/Recycled_Leads (Marketing) and dbt model stg_leads (Data)");
		expect(sections.get("Who feels it")).toMatch(
			/^Marketing \(1 report\) - report Marketing\/Recycled_Leads breaks: .* Data \(1 dbt model\) - dbt model stg_leads breaks: .*“Recycled” · warehouse\/models\/staging\/stg_leads\.sql:9 Not visible here: /,
		);
	});

	it("a field gets another type that Finance sums, and a formula carries on", async () => {
		const sections = await check("retyped-field");
		expect(sections.get("Breaks")).toMatch(
			/field Opportunity\.Weighted_ARR__c .*report Finance\/ARR_by_Stage \(Finance\) and report Finance\/Weighted_ARR \(Finance\)$/,
		);
		expect(sections.get("Who feels it")).toContain("- report Finance/Weighted_ARR breaks: column, through Opportunity.Weighted_ARR__c · ");
		expect(sections.get("Who feels it")).toContain(
			"Not visible here: dashboards, list views, flows (none in this repository); data warehouse ",
		);
	});

	it("a field goes together with the one list view column that showed it: nothing breaks", async () => {
		const sections = await check("one-list-view");
		expect(sections.has("Breaks")).toBe(false);
		expect(sections.get("Who feels it")).toMatch(
			/^Sales \(1 list view\) - list view Opportunity\/Sales_Team_Open_Deals, until now: column · .*Sales_Team_Open_Deals\.listView-meta\.xml:6 \(before\) Not visible here: /,
		);
	});

	it("says nothing of readers when they are not looked for", async () => {
		const sections = await check("retyped-field", "--no-impact");
		expect(sections.has("Breaks")).toBe(false);
		expect(sections.has("Who feels it")).toBe(false);
		expect(sections.get("Metrics that depend on it")).toMatch(/^Customer lifetime value and Net revenue retention, which .* read\.$/);
	});
});
