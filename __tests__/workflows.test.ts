import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadWorkflowParser } from "./support/workflow-parser.js";

const FOLDER = join(__dirname, "../.github/workflows");

let parser: Awaited<ReturnType<typeof loadWorkflowParser>>;
beforeAll(async () => {
	parser = await loadWorkflowParser();
});

describe.each(readdirSync(FOLDER))("%s", (name) => {
	const content = readFileSync(join(FOLDER, name), "utf8");
	const workflow: { permissions: unknown; jobs: Record<string, Job> } = parse(content);
	interface Job {
		readonly permissions?: unknown;
		readonly "timeout-minutes"?: number;
		readonly steps: readonly { readonly uses?: string; readonly with?: Record<string, unknown> }[];
	}

	it("is a workflow that GitHub takes", () => {
		expect(parser.workflowProblems(name, content)).toEqual([]);
	});

	it("gives nothing by default, reads at most, and ends", () => {
		expect(workflow.permissions).toEqual({});
		for (const job of Object.values(workflow.jobs)) {
			expect([{}, { contents: "read" }]).toContainEqual(job.permissions);
			expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
		}
	});

	it("uses no action that can change under it, and keeps no token on disk", () => {
		for (const { uses, with: inputs } of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
			if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
			if (uses?.startsWith("actions/checkout@")) expect(inputs).toMatchObject({ "persist-credentials": false });
		}
	});
});
