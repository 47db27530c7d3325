import { describe, expect } from "vitest";
import { CHANGES, field } from "../support/crm.js";
import type { Files } from "../support/git-world.js";
import { MOST_REMARKS, parsed } from "../support/runner-commands.js";
import { openScenario, test } from "../support/scenario.js";

/** So many new fields, each of which RevOps decides about. */
function fields(count: number, more: (index: number) => Parameters<typeof field>[1] = () => ({})): Files {
	return Object.assign({}, ...Array.from({ length: count }, (_, index) => field(`New_Field_Number_${index}`, more(index)))) as Files;
}

describe("a huge pull request", () => {
	const label = (index: number) => ({ label: `${"長い名前".repeat(12)} ${index}` });

	test("has one comment that GitHub takes, a summary below its limit, and a report that has everything", async () => {
		const { pull, run } = await openScenario({ change: fields(700, label) });
		const result = await run(pull.event());
		expect(result.outputs).toMatchObject({ state: "required", governed: "700" });
		const [comment = ""] = pull.comments();
		expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000);
		expect(Buffer.byteLength(comment)).toBeGreaterThan(10_000);
		expect(comment).toMatch(/^## RevOps review required/m);
		expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1_048_576);
		expect(result.report!.decisions).toHaveLength(700);
		expect(pull.statuses()).toEqual(["pending, waiting for RevOps: 700 decisions"]);
		expect(result.summary).not.toContain("Not written");
	});

	test("that GitHub finds too long all the same is told more shortly", async () => {
		const { github, pull, run } = await openScenario({ change: fields(200, label) });
		github.faults.push({
			operation: "issues/create-comment",
			status: 422,
			message: "Validation Failed: Body is too long (maximum is 65536 characters)",
		});
		const result = await run(pull.event());
		const tries = github.calls.filter(({ operation }) => operation === "issues/create-comment");
		expect(tries.map(({ status }) => status)).toEqual([422, 201]);
		const [comment = ""] = pull.comments();
		expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(30_000);
		expect(result.summary).not.toContain("Not written");
	});
});

describe("hundreds of lines to mark", () => {
	test("by a check run: 400 of them, 50 in a request; it decides nothing", async () => {
		const { github, pull, run } = await openScenario({ change: fields(430) });
		const result = await run(pull.event(), { token: "app", inputs: { annotations: "check-run" } });
		expect(github.checkRuns).toEqual([expect.objectContaining({ sha: pull.facts.head, conclusion: "neutral", status: "completed" })]);
		expect(github.checkRuns[0]!.annotations).toHaveLength(400);
		expect(github.checkRuns[0]!.name).not.toBe("revops-gate: main");
		const calls = result.calls.filter((operation) => operation.startsWith("checks/"));
		expect(calls).toEqual(["checks/create", ...Array(7).fill("checks/update")]);
		expect(result.log).toBeDefined();
		expect(github.checkRuns[0]!.summary).toContain("30 more");
	});

	test("by commands under `pull_request`: no more than the runner takes, and the last one counts the rest", async () => {
		const { pull, run } = await openScenario({ change: fields(40) });
		const result = await run(pull.event("opened", {}, "pull_request"));
		const remarks = parsed(result.log).filter(({ properties }) => properties.file !== undefined);
		expect(remarks.length).toBeGreaterThan(1);
		expect(remarks.length).toBeLessThanOrEqual(MOST_REMARKS);
		expect(remarks.at(-1)!.data).toMatch(/And 3\d more/);
		expect(new Set(remarks.map(({ properties }) => properties.line))).toEqual(new Set(["2"]));
	});

	test("a removed one is marked where it was held, in a file that is still there", async () => {
		const { pull, run } = await openScenario({ change: { "force-app/main/default/objects/Account/fields/Tier__c.field-meta.xml": null } });
		const result = await run(pull.event("opened", {}, "pull_request"));
		const files = parsed(result.log).flatMap(({ properties }) => properties.file ?? []);
		expect(files).not.toContain("force-app/main/default/objects/Account/fields/Tier__c.field-meta.xml");
		expect(result.outputs.state).toBe("required");
	});
});

describe("calls", () => {
	test("where nothing is governed and where something is, none twice but the second look", async () => {
		const { open, pull, run } = await openScenario({ change: CHANGES.quiet });
		const quiet = await run(pull.event());
		expect(quiet.calls).toEqual([
			"git/get-ref",
			"repos/compare-commits-with-basehead",
			"pulls/get",
			"repos/create-commit-status",
			"pulls/get",
			"issues/list-comments",
		]);
		const governed = open({ change: CHANGES.tier });
		const first = await run(governed.event());
		expect(Math.max(...countOf(first.calls).values())).toBeLessThanOrEqual(2);
		expect(withoutSecondLook(first.calls)).toHaveLength(9);

		governed.approve("ana");
		const approved = await run(governed.reviewed("ana"));
		expect(governed.statuses().at(-1)).toBe("success, approved by RevOps (@ana)");
		expect(withoutSecondLook(approved.calls)).toEqual([
			"git/get-ref",
			"repos/compare-commits-with-basehead",
			"pulls/get",
			"pulls/list-reviews",
			"issues/list-comments",
			"graphql",
			"repos/create-commit-status",
			"issues/update-comment",
			"issues/remove-label",
		]);
	});
});

function countOf(calls: readonly string[]): Map<string, number> {
	return new Map(calls.map((operation) => [operation, calls.filter((other) => other === operation).length]));
}

/** The calls but those that see, after the status is written, whether the page is still the same. */
function withoutSecondLook(calls: readonly string[]): string[] {
	const look = ["pulls/get", "pulls/list-reviews", "issues/list-comments"];
	const from = calls.indexOf("repos/create-commit-status") + 1;
	expect(calls.slice(from, from + look.length)).toEqual(look);
	return [...calls.slice(0, from), ...calls.slice(from + look.length)];
}
