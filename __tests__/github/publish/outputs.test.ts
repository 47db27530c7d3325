import { expect, test } from "vitest";
import { outputsOf, type Told, writeOutputs } from "../../../src/github/publish/outputs.js";
import type { Review } from "../../../src/model/review.js";
import { decisionRecord } from "../../../src/report/index.js";
import { approved, huge, verbalCommit } from "../../support/reviews.js";

const told = (given: Partial<Told>) =>
	outputsOf({ publication: { report: "/tmp/r.json", commentUrl: "https://x/1" }, headSha: "b", ...given });
const parsed = (text: string | undefined): unknown => JSON.parse(text ?? "");

test("of a review: what waits, what was approved, and the record of it", () => {
	const outputs = told({ review: verbalCommit });
	expect(outputs).toMatchObject({
		state: "required",
		level: "revops-review",
		enforce: "hold",
		governed: "1",
		report: "/tmp/r.json",
		"head-sha": "b",
	});
	expect(outputs.fingerprint).toBe(verbalCommit.fingerprint);
	expect(outputs["comment-url"]).toBe("https://x/1");
	expect(parsed(outputs["waiting-for"])).toEqual(["RevOps", "Finance", "Sales Ops", "CS Ops"]);
	expect(parsed(outputs.approvals)).toEqual([]);
	expect(parsed(outputs.record)).toEqual(decisionRecord(verbalCommit));
	expect(parsed(outputs["pull-requests"])).toEqual([]);
});

test("a team that approved and one whose questions are answered is waited for no more; nobody where all is decided", () => {
	const one: Review = { ...verbalCommit, approvals: [{ team: "revops", by: "@ana" }] };
	expect(parsed(told({ review: one })["waiting-for"])).toEqual(["Finance", "Sales Ops", "RevOps", "CS Ops"]);
	const answered: Review = { ...one, decisions: approved.decisions };
	expect(parsed(told({ review: answered })["waiting-for"])).toEqual(["Finance"]);
	expect(parsed(told({ review: { ...verbalCommit, verdict: { ...verbalCommit.verdict, state: "overridden" } } })["waiting-for"])).toEqual(
		[],
	);
	expect(parsed(told({ review: approved }).approvals)).toEqual(approved.approvals);
});

test("of an error: the message, and nothing that could be taken for a verdict", () => {
	expect(told({ message: "The policy is broken.", publication: {} })).toEqual({
		state: "error",
		level: "",
		enforce: "",
		summary: "The policy is broken.",
		governed: "",
		teams: "[]",
		fingerprint: "",
		record: "",
		approvals: "[]",
		"waiting-for": "[]",
		"pull-requests": "[]",
		report: "",
		"head-sha": "b",
		"comment-url": "",
	});
});

test("of several pull requests: each with its state, and no verdict that would be another's", () => {
	const pullRequests = [
		{ number: 7, state: "required" },
		{ number: 9, state: "error" },
	];
	expect(parsed(told({ pullRequests, headSha: "" })["pull-requests"])).toEqual(pullRequests);
	expect(told({ pullRequests, headSha: "" })).toMatchObject({ state: "", summary: "", record: "" });
});

test("what is too long for an output is left to the report file, never cut", () => {
	const outputs = told({ review: huge(5_000) });
	expect(outputs.record).toBe("");
	expect(Object.values(outputs).join("").length).toBeLessThan(400_000);
});

test("are written in the order of action.yml", () => {
	const written: string[] = [];
	const runner = { summarise: async () => {}, annotate: () => {}, output: (name: string) => void written.push(name) };
	writeOutputs(runner, { message: "x", publication: {}, headSha: "b" });
	expect(written).toEqual(Object.keys(told({})));
});
