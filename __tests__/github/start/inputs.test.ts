import { expect, test } from "vitest";
import { InputError, readInputs } from "../../../src/github/start/inputs.js";

const read = (given: Record<string, string>) => readInputs((name) => ({ token: "secret", ...given })[name] ?? "");
const problems = (given: Record<string, string>): readonly string[] => {
	try {
		read(given);
	} catch (error) {
		if (error instanceof InputError) return error.problems;
		throw error;
	}
	return [];
};

test("nothing given: quiet, annotated, nobody labelled, the default policy, the report in a temporary folder", () => {
	expect(read({})).toEqual({ token: "secret", comment: "when-required", annotations: true, requestReviewers: true });
});

test("everything given", () => {
	const given = { comment: "always", annotations: "False", policy: " preset:founder-led ", report: "out/report.json" };
	expect(read({ ...given, label: "needs a decision", "request-reviewers": "false", origin: "already-live" })).toEqual({
		token: "secret",
		comment: "always",
		annotations: false,
		label: "needs a decision",
		requestReviewers: false,
		origin: "already-live",
		preset: "founder-led",
		report: "out/report.json",
	});
	expect(read({ annotations: "check-run" }).annotations).toBe("check-run");
});

test("a label that GitHub would refuse", () => {
	expect(read({ label: "x".repeat(50) }).label).toHaveLength(50);
	expect(problems({ label: "x".repeat(51) })).toEqual([`Input \`label\` is "${"x".repeat(51)}": 51 characters, where GitHub takes 50.`]);
	expect(problems({ label: "one\ntwo" })).toEqual(['Input `label` is "one\\ntwo": the name of a label is one line.']);
});

test("a typo is an error that says what was meant, never a default", () => {
	expect(problems({ comment: "when-requried" })).toEqual([
		'Input `comment` is "when-requried": did you mean `when-required`? It may be when-required, when-notified, always or never.',
	]);
	expect(problems({ annotations: "flase" })).toEqual([
		'Input `annotations` is "flase": did you mean `false`? It may be true, false or check-run.',
	]);
	expect(problems({ annotations: "check-runs" })).toEqual([
		'Input `annotations` is "check-runs": did you mean `check-run`? It may be true, false or check-run.',
	]);
	expect(problems({ "request-reviewers": "no" })).toEqual(['Input `request-reviewers` is "no". It may be true or false.']);
});

test("a policy in a file of the workflow's choice would not come from the target branch", () => {
	expect(problems({ policy: "./policy.yml" })).toEqual([
		'Input `policy` is "./policy.yml": it may only name a preset (`preset:NAME`). A policy of your own is read from `.revops-gate/` of the target branch.',
	]);
	expect(problems({ policy: "preset:" })).toHaveLength(1);
});

test("every wrong input is named at once", () => {
	expect(problems({ token: " ", comment: "?", annotations: "?", label: "x".repeat(51), "request-reviewers": "?" })).toHaveLength(5);
});
