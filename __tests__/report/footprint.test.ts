import fc from "fast-check";
import { Marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import type { Reader, Review } from "../../src/model/review.js";
import { readersOf } from "../../src/policy/footprint.js";
import { compilePolicy } from "../../src/policy/policy.js";
import { presetSource } from "../../src/policy/presets.js";
import { shippedLayers } from "../../src/policy/shipped.js";
import { annotations, renderMarkdown, renderSummary, renderText } from "../../src/report/index.js";
import { listViewField, noReader, readBy, reader, removedValue, retypedField, sixDecisions } from "../support/footprints.js";
import { hostileText } from "../support/hostile.js";

const marked = new Marked({ gfm: true });
const links = {
	blob: (side: "base" | "head", path: string, line: number) => `https://github.com/acme/crm/blob/${side}/${encodeURI(path)}#L${line}`,
};
const text = (review: Review, all = false) => renderText(review, { width: 100, colour: false, all });

/** The same review with other readers of its first decision. */
function readers(review: Review, ...readers: readonly Reader[]): Review {
	const [first, ...rest] = review.decisions;
	return { ...review, decisions: [{ ...first!, footprint: { ...first!.footprint, readers: [...readers] } }, ...rest] };
}

/** What GitHub shows of a text: without marks, spaces as they are. */
function seen(written: string): string[] {
	const html = marked.parse(written, { async: false });
	return html
		.replace(/<\/(?:p|li|summary)>/g, "\n")
		.replace(/<[^>]*>/g, "")
		.replaceAll("&#39;", "'")
		.replaceAll("&quot;", '"')
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

describe("who feels it, in a comment", () => {
	test.each([
		["footprint-removed-value", removedValue],
		["footprint-retyped-field", retypedField],
		["footprint-one-list-view", listViewField],
		["footprint-six-decisions", sixDecisions],
	])("%s", async (name, review) => {
		await expect(renderMarkdown(review, { links })).toMatchFileSnapshot(`../fixtures/report/${name}.md`);
		await expect(renderText(review, { width: 80, colour: false })).toMatchFileSnapshot(`../fixtures/report/${name}.txt`);
	});

	test("what breaks stands before everything but the decisions, with whose it is", () => {
		const lines = seen(renderMarkdown(removedValue));
		const at = (beginning: string) => lines.findIndex((line) => line.startsWith(beginning));
		expect(lines[at("Breaks")]).toBe(
			"Breaks: dbt model stg_leads (Data), flow Recycle_Leads (Marketing) and report Marketing/Recycled_Leads (Marketing).",
		);
		expect(at("Breaks")).toBeLessThan(at("Before the decision"));
		expect(at("Breaks")).toBeLessThan(at("Who feels it"));
		expect(renderMarkdown(listViewField)).not.toContain("Breaks");
	});

	test("functions with what of theirs reads it, then nobody's, metrics and what is not visible; names and permissions are beside", () => {
		const lines = seen(renderMarkdown(removedValue));
		expect(lines).toContain(
			"Who feels it: Marketing (1 flow, 1 report and 1 list view) and Data (1 dbt model); nobody's yet: likely 1 Apex class. Lead conversion moves, which Finance reads. Not visible here: dashboards (none in this repository); marketing automation; saved exports.",
		);
		expect(lines).toContain(
			"Named in 2 files of which it cannot be told whether they mean it · 2 permission sets and 1 profile give access",
		);
		expect(seen(renderMarkdown(retypedField))).toContain(
			"Who feels it: Finance (2 reports) and Sales (1 field). ARR and Forecast accuracy move, which CS reads. Not visible here: dashboards (none in this repository); marketing automation; saved exports.",
		);
	});

	test("each reader is told once, by function, most affected first, with its line; permissions are not told", () => {
		const fold = renderMarkdown(removedValue).split("<summary>Readers")[1]!.split("</details>")[0]!;
		expect(fold.match(/^\*\*.*$/gm)).toEqual([
			"**Marketing** (1 flow, 1 report and 1 list view)",
			"**Data** (1 dbt model)",
			"**Nobody's yet** (likely 1 Apex class): `functions.<id>.reads_from` of the policy says whose they are",
			"**Possibly**: Named in 2 files of which it cannot be told whether they mean it",
		]);
		expect(fold).toContain(
			"- flow **Recycle_Leads** breaks: writes “Recycled” (record update) · `force-app/main/default/flows/Recycle_Leads.flow-meta.xml:41`",
		);
		expect(fold).toContain("- Apex class **LeadScoring**, likely: query · `force-app/main/default/classes/LeadScoring.cls:118`");
		expect(fold).not.toContain("permissionset");
		expect(renderMarkdown(retypedField)).toContain("report **Finance/Bookings**: column, through Opportunity.ARR_Weighted__c · ");
	});

	test("who used it before and no longer does is linked to the base commit", () => {
		const path = "force-app/main/default/objects/Opportunity/listViews/My_Open_Deals.listView-meta.xml";
		expect(renderMarkdown(listViewField, { links })).toContain(
			`- list view **Opportunity/My_Open_Deals**, until now: column · [\`${path}:6\`](https://github.com/acme/crm/blob/base/${path}#L6) (before)`,
		);
		expect(renderMarkdown(removedValue, { links })).toContain(
			"(https://github.com/acme/crm/blob/head/warehouse/models/staging/stg_leads.sql#L14)",
		);
	});

	test("of several decisions each says who feels it, and a reader of two is one reader with two uses", () => {
		const lines = seen(renderMarkdown(sixDecisions));
		expect(lines).toContain(
			"Field Opportunity.ARR__c: report Finance/ARR_by_stage (Finance) and field Opportunity.ARR_Weighted__c (Sales)",
		);
		expect(lines).toContain("Stage Proposal: Finance (1 report) and Sales (1 dashboard)");
		expect(lines.find((line) => line.startsWith("Who feels it"))).toContain(
			"Finance (2 reports) and Data (1 dbt model); nobody's yet: likely 1 Apex class. No reader found in this repository (Opportunity.Region__c). ",
		);
		const shared = lines.filter((line) => line.startsWith("report Finance/ARR_by_stage"));
		expect(shared).toHaveLength(1);
		expect(shared[0]).toMatch(/breaks: sum \(Opportunity\.ARR__c\) · .*:18; filter “Proposal” \(Proposal\) · .*:44$/);
	});

	test("one decision of several is named where only that one has readers", () => {
		const quiet = { functions: [], metrics: [], readers: [], unseen: [] };
		const decisions = sixDecisions.decisions.map((one, index) => (index === 1 ? one : { ...one, footprint: quiet }));
		const lines = seen(renderMarkdown({ ...sixDecisions, decisions }));
		expect(lines.find((line) => line.startsWith("Breaks"))).toMatch(/^Breaks \(Opportunity\.ARR__c\): report /);
		expect(lines.find((line) => line.startsWith("Who feels it"))).toMatch(/^Who feels it \(Opportunity\.ARR__c\): Finance /);
	});

	test("decisions felt in the same way are one line", () => {
		const same = sixDecisions.decisions.map((one, index) =>
			index > 3
				? one
				: {
						...one,
						footprint: {
							...retypedField.decisions[0]!.footprint,
							readers: [reader({ function: "sales", kind: "list-view", name: `V${index}` })],
						},
					},
		);
		expect(seen(renderMarkdown({ ...sixDecisions, decisions: same }))).toContain(
			"Lead.Status__c value Recycled, Field Opportunity.ARR__c and 3 more: Sales (1 list view) each",
		);
	});

	test("no reader is never said to mean nobody", () => {
		expect(seen(renderMarkdown(noReader))).toContain(
			"Who feels it: No reader found in this repository. Not visible here: dashboards (none in this repository); marketing automation; saved exports.",
		);
		const named = readers(noReader, reader({ kind: "file", name: "a.py", path: "a.py", sure: "possible" }));
		expect(seen(renderMarkdown(named)).find((line) => line.startsWith("Who feels it"))).toContain(
			": No certain reader found in this repository. ",
		);
		expect(seen(renderMarkdown(named))).toContain("Named in 1 file of which it cannot be told whether it means it");
		const allowed = readers(noReader, reader({ kind: "profile", name: "Admin" }));
		expect(seen(renderMarkdown(allowed)).find((line) => line.startsWith("Who feels it"))).toContain(
			": No reader found in this repository. ",
		);
		expect(seen(renderMarkdown(allowed))).toContain("1 profile gives access");
		for (const review of [noReader, named, allowed]) expect(renderMarkdown(review) + text(review)).not.toMatch(/nobody uses|local|safe/i);
	});

	test("what nobody looked for is not said to have no reader", () => {
		const [first, ...rest] = noReader.decisions;
		const footprint = { functions: ["finance"], metrics: ["arr"], readers: [], unseen: [] };
		const review = { ...noReader, decisions: [{ ...first!, footprint }, ...rest] };
		expect(renderMarkdown(review)).toContain("**Metrics that depend on it**: ARR, which Finance reads.");
		expect(renderMarkdown(review) + text(review)).not.toMatch(/reader found|Who feels it/);
	});

	test("what the footprint itself says of no reader is not a place that is not visible", () => {
		const policy = compilePolicy(presetSource("multi-segment"), shippedLayers(presetSource("multi-segment"))!);
		const { change } = noReader.decisions[0]!;
		const found = readersOf([{ change, evidence: { uses: [], unseen: ["billing"] } }], policy);
		const review = { ...noReader, decisions: [{ ...noReader.decisions[0]!, footprint: { functions: [], metrics: [], ...found } }] };
		expect(seen(renderMarkdown(review))).toContain("Who feels it: No reader found in this repository. Not visible here: billing.");
	});

	test("translations are counted beside permissions", () => {
		const some = [
			reader({ kind: "translation", name: "de" }),
			reader({ kind: "translation", name: "fr" }),
			reader({ kind: "profile", name: "P" }),
		];
		expect(seen(renderMarkdown(readers(noReader, ...some)))).toContain("1 profile gives access · 2 translations name it");
	});

	test("a reader of two functions is counted in both and breaks once", () => {
		const both = (["finance", "sales"] as const).map((of) => reader({ function: of, kind: "report", name: "R", breaks: true }));
		const lines = seen(renderMarkdown(readers(retypedField, ...both)));
		expect(lines).toContain("Breaks: report R (Finance and Sales).");
		expect(lines.find((line) => line.startsWith("Who feels it"))).toContain("Finance (1 report) and Sales (1 report).");
	});

	test("permissions that name what goes are counted behind what breaks", () => {
		const many = Array.from({ length: 30 }, (_, index) => reader({ kind: "profile", name: `P${index}`, breaks: true }));
		const lines = seen(renderMarkdown(readers(retypedField, ...many, reader({ kind: "flow", name: "F", breaks: true, sure: "likely" }))));
		expect(lines).toContain("Breaks: likely flow F and 30 profiles.");
	});
});

describe("who feels it, in a terminal", () => {
	test("the first three of each function, all when asked", () => {
		const short = text(readBy(40));
		expect(short).toContain("  Finance (3 reports, 3 flows, 2 list views and 2 Apex classes)\n");
		expect(short.match(/and 7 more \(--all lists them\)/g)).toHaveLength(4);
		expect(short.match(/- report A_reader_with/g)).toHaveLength(4);
		expect(short).toContain(" and 34 more (10 flows, 8 list views, 8 Apex classes and 8 reports)");
		expect(text(readBy(40), true).match(/A_reader_with_a_name_of_usual_length_\d+ breaks: column/g)).toHaveLength(40);
		expect(text(removedValue)).not.toContain("scripts/sync.py");
		expect(text(removedValue, true)).toContain("file: named · scripts/sync.py:77");
	});

	test("what breaks is said before the questions", () => {
		const said = text(sixDecisions);
		expect(said).toContain("\nBreaks\n  ! Lead.Status__c value Recycled: dbt model stg_leads (Data), flow Recycle_Leads (Marketing)");
		expect(said.indexOf("\nBreaks\n")).toBeLessThan(said.indexOf("Before the decision"));
		expect(text(listViewField)).not.toContain("Breaks");
	});
});

describe("readers and the ladder", () => {
	test.each([1, 300, 3_000])("%d readers fit, and what blocks is all there", (number) => {
		const review = readBy(number);
		const written = renderMarkdown(review, { links });
		expect(written.length).toBeLessThanOrEqual(64_000);
		expect(Buffer.byteLength(renderSummary(review, { links }))).toBeLessThanOrEqual(1_000_000);
		expect(written).toContain("| ● | Field **Opportunity.ARR__c**: type Currency → Text");
		expect(written).toContain("- [ ] What happens to the values that are there?");
		expect(written).toContain("**Breaks**: report **A_reader");
		expect(written).toContain("**Who feels it**: ");
	});

	test("readers shrink before the quiet changes, to counts by function at last", () => {
		const lines = (budget: number) => renderMarkdown(readBy(400), { budget });
		expect(lines(1e6).match(/^- .* \*\*A_reader/gm)).toHaveLength(400);
		const shorter = lines(50_000);
		expect(shorter.match(/^- .* \*\*A_reader/gm)).toHaveLength(200);
		expect(shorter).toContain("- and 50 more: ");
		expect(shorter).toContain("- List view Opportunity/My_Deals added");
		const least = lines(3_500);
		expect(least).not.toContain("Readers: function by function");
		expect(least).toContain("**Who feels it**: Finance (25 reports, 25 flows, 25 list views and 25 Apex classes)");
		for (const budget of [400, 1_000, 2_000, 5_000, 20_000]) expect(lines(budget).length).toBeLessThanOrEqual(budget);
	});
});

describe("hostile readers", () => {
	function hostile(given: string): Review {
		const all: Reader[] = (["certain", "likely", "possible"] as const).flatMap((sure) => [
			{
				function: given,
				kind: given,
				name: given,
				object: given,
				path: given,
				line: 3,
				access: "read",
				how: given,
				sure,
				value: given,
				via: given,
				breaks: true,
			},
			{ kind: given, name: `${given}2`, path: given, line: 3, access: "write", how: given, sure, value: given, side: "base" },
			{ kind: "profile", name: given, path: given, line: 3, access: "read", how: given, sure, breaks: true },
		]);
		const footprint = { functions: [given], metrics: [given], readers: all, unseen: [given] };
		return { ...sixDecisions, decisions: sixDecisions.decisions.map((one) => ({ ...one, footprint })) };
	}

	/** Headings, links, images, lists and folds: all that a name could add. */
	function shape(written: string): string[] {
		const walk = (tokens: readonly Token[]): string[] =>
			tokens.flatMap((token) => {
				const inner = "tokens" in token && token.tokens ? walk(token.tokens) : [];
				if (token.type === "heading" || token.type === "code") return [token.type, ...inner];
				if (token.type === "link" || token.type === "image") return [`${token.type} ${token.href}`];
				if (token.type === "html") return [token.raw.trim(), ...inner];
				if (token.type === "list")
					return [`list of ${token.items.length}`, ...token.items.flatMap((item: { tokens: Token[] }) => walk(item.tokens))];
				return inner;
			});
		return walk(marked.lexer(written)).filter((one) => !/^<\/?(?:span|code)>/.test(one));
	}

	test("no name, path, value or function makes a heading, link, list item or fold", () => {
		const plain = shape(renderMarkdown(hostile("word"), { budget: 1e9 }));
		expect(plain.filter((one) => one === "heading")).toHaveLength(1);
		fc.assert(
			fc.property(hostileText, (given) => {
				const written = renderMarkdown(hostile(`x${given}`), { budget: 1e9 });
				expect(shape(written)).toEqual(plain);
				expect(written).not.toMatch(/@[a-z0-9]/i);
				expect(written).not.toMatch(/\p{Cs}/u);
			}),
			{ numRuns: 150 },
		);
	});

	test("a terminal is safe from them", () => {
		fc.assert(
			fc.property(hostileText, (given) => {
				for (const line of text(hostile(given), true).split("\n")) {
					expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|##\[/u);
					expect(line.trim().startsWith("::")).toBe(false);
				}
			}),
			{ numRuns: 150 },
		);
	});
});

test("an annotation says what breaks", () => {
	expect(annotations(retypedField).map(({ message }) => message.split("\n").at(-1))).toEqual([
		"Breaks: report Finance/ARR_by_stage (Finance) and field Opportunity.ARR_Weighted__c (Sales).",
	]);
	expect(annotations(noReader)[0]?.message).not.toContain("Breaks");
});
