import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Review } from "../../src/model/review.js";
import { Review as ReviewSchema } from "../../src/model/review.js";
import { annotations, renderJson, statusDescription, workflowCommand } from "../../src/report/index.js";
import { ORDER } from "../../src/report/json.js";
import { reportJsonSchema } from "../../src/report/schema.js";
import { hostileText } from "../support/hostile.js";
import { advisory, approved, hostile, huge, mixed, notified, quietOnly, unreadable, verbalCommit } from "../support/reviews.js";

const REVIEWS: Record<string, Review> = {
	verbalCommit,
	mixed: mixed(),
	approved,
	advisory,
	unreadable,
	notified,
	quietOnly,
	hostile: hostile("<x> @y"),
	huge: huge(50),
};

interface Schema {
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
}

/** Names of properties in the schema's order, nested as in {@link ORDER}. */
function orderOf(schema: Schema): unknown {
	const inner = schema.items ?? schema;
	if (!inner.properties) return null;
	return Object.entries(inner.properties).map(([name, property]) => [name, orderOf(property)]);
}

function entries(order: object | null): unknown {
	return order === null ? null : Object.entries(order).map(([name, inner]) => [name, entries(inner as object | null)]);
}

/** The same document with the properties of its objects in another order; a CRM's own values keep theirs. */
function shuffled(value: unknown): unknown {
	if (Array.isArray(value)) return value.map((item) => shuffled(item));
	if (typeof value !== "object" || value === null) return value;
	const isProperty = "name" in value && !("id" in value) && !("object" in value);
	const entries = Object.entries(value).map(([name, inner]) => [
		name,
		isProperty && (name === "before" || name === "after") ? inner : shuffled(inner),
	]);
	return Object.fromEntries(entries.reverse());
}

describe("JSON", () => {
	test.each(Object.entries(REVIEWS))("%s is valid, and the same bytes however it was built", (_, review) => {
		const text = renderJson(review);
		expect(ReviewSchema.parse(JSON.parse(text))).toEqual(review);
		expect(renderJson(shuffled(review) as Review)).toBe(text);
		expect(renderJson(JSON.parse(text))).toBe(text);
		expect(text.endsWith("}\n")).toBe(true);
		expect(text.startsWith('{\n  "version": 1,\n  "tool": {\n    "name": "revops-gate",')).toBe(true);
	});

	test("the order is the schema's", () => {
		expect(entries(ORDER)).toEqual(orderOf(reportJsonSchema() as Schema));
	});

	test("the JSON Schema accepts every report and refuses another document", () => {
		const ajv = new Ajv2020({ strict: false });
		addFormats.default(ajv);
		const validate = ajv.compile(reportJsonSchema());
		for (const review of Object.values(REVIEWS)) {
			validate(JSON.parse(renderJson(review)));
			expect(validate.errors).toBeNull();
		}
		expect(validate({ ...verbalCommit, version: 2 })).toBe(false);
		expect(validate({ ...verbalCommit, surprise: true })).toBe(false);
	});
});

describe("the commit status", () => {
	test.each([
		[verbalCommit, "waiting for RevOps and Finance: Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review"],
		[mixed(), "waiting for RevOps, Sales Ops and Finance: 4 decisions"],
		[advisory, "advisory: RevOps and Finance would decide: Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review"],
		[approved, "approved by RevOps (@ana), Finance (@bo)"],
		[quietOnly, "no review needed"],
		[notified, "no review needed: 1 change for information"],
		[unreadable, "waiting for RevOps: File OpportunityStage.standardValueSet-meta.xml cannot be read, so what it changes is unknown"],
	])("says %#", (review, said) => {
		expect(statusDescription(review)).toBe(said);
	});

	test("is one line without an invisible character", () => {
		const states = ["required", "approved", "overridden", "returned", "error", "not-required"] as const;
		fc.assert(
			fc.property(hostileText, fc.constantFrom(...states), (text, state) => {
				const review = hostile(text);
				const said = statusDescription({ ...review, verdict: { ...review.verdict, state }, approvals: [{ team: "t", by: text }] });
				expect(said.length).toBeGreaterThan(0);
				expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
			}),
		);
	});
});

describe("annotations", () => {
	test("stand at the lines of the head commit, what is unreadable first", () => {
		expect(annotations(unreadable)).toEqual([
			{
				path: "force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml",
				line: 14,
				level: "failure",
				title: "Could not be read",
				message: "Conflict marker `<<<<<<< HEAD` in XML. Resolve the merge and commit again",
			},
		]);
		expect(annotations(verbalCommit)).toEqual([
			{
				path: "force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml",
				line: 58,
				level: "warning",
				title: "RevOps and Finance to decide",
				message:
					"Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review\nRevOps governs stage definitions, exit criteria and forecast impact. Finance reads amounts by forecast category.",
			},
		]);
		expect(annotations(advisory).map(({ level }) => level)).toEqual(["notice"]);
	});

	test("none where nothing is left to decide, none for what has no line in head, fifty at most unless fewer are asked for", () => {
		expect([approved, quietOnly, notified].flatMap((review) => annotations(review))).toEqual([]);
		const all = annotations(huge(1_000));
		expect(all).toHaveLength(50);
		expect(all.filter(({ message }) => message.includes("removed"))).toEqual([]);
		expect(annotations(huge(1_000), 10)).toEqual(all.slice(0, 10));
	});

	test("the strictest decisions first, what could not be read before them", () => {
		const both = { ...unreadable, decisions: [...mixed().decisions, ...unreadable.decisions] };
		expect(annotations({ ...both, teams: both.teams }).map(({ title }) => title)).toEqual([
			"Could not be read",
			"RevOps and Finance to decide",
			"RevOps and Finance to decide",
			"RevOps to decide",
			"Sales Ops to decide",
		]);
	});

	test("what was removed is told at the line of what held it, and says so", () => {
		const [first, ...rest] = verbalCommit.decisions;
		const gone = (parent: { path: string; line: number } | undefined): Review => ({
			...verbalCommit,
			decisions: [{ ...first!, change: { ...first!.change, change: "removed", side: "base", ...(parent && { parent }) } }, ...rest],
		});
		const { path } = first!.change;
		const [beside] = annotations(gone({ path, line: 2 }));
		expect([beside?.path, beside?.line]).toEqual([path, 2]);
		expect(beside?.message).toMatch(/^Stage Verbal Commit removed\n.*\nIt stood in line 58 before; this is the line of what held it\.$/);
		const [elsewhere] = annotations(gone({ path: "objects/Opportunity.object", line: 7 }));
		expect([elsewhere?.path, elsewhere?.line]).toEqual(["objects/Opportunity.object", 7]);
		expect(elsewhere?.message).toContain(`It stood in ${path}:58 before`);
		expect(annotations(gone(undefined))).toEqual([]);
	});

	test("names only who has not approved yet", () => {
		const half = { ...verbalCommit, approvals: [{ team: "revops", by: "@ana" }] };
		expect(annotations(half).map(({ title }) => title)).toEqual(["Finance to decide"]);
		const both = { ...half, approvals: [...half.approvals, { team: "finance", by: "@bo" }] };
		expect(annotations(both).map(({ title }) => title)).toEqual(["Approved, and not cleared yet"]);
	});

	test("as a workflow command, nothing breaks out", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				for (const annotation of annotations(hostile(text))) {
					const command = workflowCommand(annotation);
					expect(command).toMatch(/^::(error|warning|notice) file=[^:,]*,line=\d+,title=[^:,]*::/u);
					expect(command).not.toMatch(/[\r\n]|##\[/);
				}
			}),
		);
		expect(annotations(hostile("x")).length).toBeGreaterThan(0);
	});
});
