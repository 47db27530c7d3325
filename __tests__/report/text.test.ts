import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderText } from "../../src/report/index.js";
import { hostileText } from "../support/hostile.js";
import { advisory, approved, hostile, huge, mixed, quietOnly, unreadable, verbalCommit } from "../support/reviews.js";

describe("the report in a terminal", () => {
	test.each([
		["verbal-commit", verbalCommit],
		["mixed", mixed()],
		["unreadable", unreadable],
		["approved", approved],
		["advisory", advisory],
		["quiet", quietOnly],
	])("%s, 80 columns", async (name, review) => {
		await expect(renderText(review, { width: 80, colour: false })).toMatchFileSnapshot(`../fixtures/report/${name}.txt`);
	});

	test("all lists the quiet changes", () => {
		expect(renderText(quietOnly, { width: 80, colour: false, all: true })).toBe(`No review needed
4 changes, none to decide.

No review needed
  List views belong to the team that uses them (2)
    - List view Opportunity/My_Deals added
    - List view Opportunity/Big_Deals: columns gain STAGE
  No record, report, automation or person's work can feel it (1)
    - Field Opportunity.Notes__c: description changed
  Layout sections are rep guidance (1)
    - Layout Opportunity/Opportunity Layout: arrangement changed
`);
	});

	test("several reasons of one quiet change are sentences", () => {
		const [first] = quietOnly.decisions;
		const hit = (why: string) => ({ id: why, why });
		const given = { ...quietOnly, decisions: [{ ...first!, quiet: [hit("Views are a team's own."), hit("no rule speaks of it.")] }] };
		expect(renderText(given, { width: 80, colour: false }).split("\n\n")[1]).toBe(
			"1 change needs no review (--all lists it)\n  1  Views are a team's own. No rule speaks of it\n",
		);
	});

	test("a doubt that stands on both sides is told once; where nobody decides, doubts are one line", () => {
		const twice = (side: "base" | "head", line: number) => ({
			code: "duplicate-name",
			path: "permissionsets/Sales.permissionset",
			line,
			side,
			message: `Field ${line % 2 === 0 ? "A" : "B"} is listed twice`,
		});
		const doubtful = { ...quietOnly, warnings: [twice("base", 1), twice("head", 3), twice("base", 2), twice("head", 2)] };
		expect(renderText(doubtful, { width: 80, colour: false }).split("\n\n")[1]).toBe(
			"2 warnings about permissionsets/Sales.permissionset; --all lists them.",
		);
		const listed = `Warnings
  - permissionsets/Sales.permissionset:3: Field B is listed twice
  - permissionsets/Sales.permissionset:2: Field A is listed twice`;
		expect(renderText(doubtful, { width: 80, colour: false, all: true }).split("\n\n")[1]).toBe(listed);
		expect(renderText({ ...verbalCommit, warnings: doubtful.warnings }, { width: 80, colour: false }).split("\n\n")[1]).toBe(listed);
	});

	test("lines keep the width, but for a single long word", () => {
		fc.assert(
			fc.property(fc.constantFrom(verbalCommit, mixed(), unreadable, approved), fc.integer({ min: 0, max: 200 }), (review, width) => {
				const limit = Math.max(40, width);
				for (const line of renderText(review, { width, colour: false }).split("\n")) {
					if ([...line].length > limit)
						expect(
							line
								.trim()
								.replace(/^[●○!-] |^\[.\] /, "")
								.split(" ").length,
						).toBeLessThanOrEqual(3);
				}
			}),
		);
	});

	test("colour is asked for, and closed on every line", () => {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
		const colours = /\u001b\[[\d;]*m/g;
		const coloured = renderText(verbalCommit, { width: 80, colour: true });
		expect(renderText(verbalCommit, { width: 80, colour: false })).not.toMatch(colours);
		expect(coloured.replace(colours, "")).toBe(renderText(verbalCommit, { width: 80, colour: false }));
		for (const line of coloured.split("\n")) expect([0, 2]).toContain(line.match(colours)?.length ?? 0);
	});

	test("nothing of a pull request moves the cursor or speaks to the runner", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const lines = renderText(hostile(text), { width: 80, colour: false, all: true }).split("\n");
				for (const line of lines) {
					expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|##\[/u);
					expect(line.trim().startsWith("::")).toBe(false);
				}
			}),
			{ numRuns: 200 },
		);
	});

	test("a long pull request is counted, and whole when asked", () => {
		const short = renderText(huge(1_000), { width: 80, colour: false });
		expect(short.split("\n").length).toBeLessThan(250);
		expect(short).toContain("and 475 more (--all lists them)");
		expect(renderText(huge(1_000), { width: 80, colour: false, all: true })).toContain(
			"Field_with_a_name_of_usual_length_998__c: help text changed",
		);
	});
});
