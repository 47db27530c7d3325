import { describe, expect, test } from "vitest";
import { readWorkflow } from "../../src/doctor/read-workflow.js";

const read = (text: string) => readWorkflow("w.yml", text, "https://x.example/w.yml");

describe("a workflow file", () => {
	test("events as a word, a list or a map, each with its line", () => {
		expect([...read("on: push\n").triggers]).toEqual([["push", { line: 1, paths: false }]]);
		expect([...read("on: [push, merge_group]\n").triggers.keys()]).toEqual(["push", "merge_group"]);
		const { triggers } = read(
			"on:\n  push: &filter\n    branches: main\n    paths-ignore: [a]\n  pull_request: *filter\n  issue_comment:\n    types: [created]\n",
		);
		expect(triggers.get("pull_request")).toEqual({ line: 5, branches: ["main"], paths: true });
		expect(triggers.get("issue_comment")).toEqual({ line: 6, types: ["created"], paths: false });
	});

	test("jobs with their steps, rights and places", () => {
		const { name, jobs, permissions } = read(
			"name: Gate\npermissions: read-all\njobs:\n  a:\n    environment: { name: prod }\n    permissions: { contents: read }\n    steps:\n      - uses: x/y@v1\n        with: { Token: t, count: 3 }\n  b:\n    name: Bee\n    uses: ./.github/workflows/c.yml\n",
		);
		expect({ name, permissions }).toEqual({ name: "Gate", permissions: { all: "read" } });
		expect(jobs).toEqual([
			{
				id: "a",
				name: "a",
				line: 4,
				environment: "prod",
				permissions: new Map([["contents", "read"]]),
				steps: [
					{
						line: 8,
						uses: "x/y@v1",
						inputs: new Map([
							["token", "t"],
							["count", "3"],
						]),
					},
				],
			},
			{ id: "b", name: "Bee", line: 10, uses: "./.github/workflows/c.yml", steps: [] },
		]);
	});

	test.each(["on: [", "- a\n", "", `on: ${"[".repeat(2000)}`, "x".repeat(600_000)])(
		"broken ones say why, and are otherwise empty (%#)",
		(text) => {
			expect(read(text)).toMatchObject({ name: "w.yml", problem: expect.stringMatching(/./), jobs: [] });
		},
	);

	test("parts of a wrong form are left out", () => {
		expect(read("on: 7\njobs:\n  a: 1\n  b: { steps: 2 }\n  c: { steps: [3, null, { with: 4 }] }\n")).toMatchObject({
			jobs: [
				{ id: "a", steps: [] },
				{ id: "b", steps: [] },
				{ id: "c", steps: [{ inputs: new Map() }, { inputs: new Map() }, { inputs: new Map() }] },
			],
		});
	});
});
