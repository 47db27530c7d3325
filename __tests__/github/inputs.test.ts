import { expect, test } from "vitest";
import { InputError, readInputs } from "../../src/github/inputs.js";

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

test("nothing given: quiet, annotated, the default policy, the report in a temporary folder", () => {
	expect(read({})).toEqual({ token: "secret", comment: "when-required", annotations: true });
});

test("everything given", () => {
	expect(read({ comment: "always", annotations: "False", policy: " preset:founder-led ", report: "out/report.json" })).toEqual({
		token: "secret",
		comment: "always",
		annotations: false,
		preset: "founder-led",
		report: "out/report.json",
	});
});

test("a typo is an error that says what was meant, never a default", () => {
	expect(problems({ comment: "when-requried" })).toEqual([
		'Input `comment` is "when-requried": did you mean `when-required`? It may be when-required, when-notified, always or never.',
	]);
	expect(problems({ annotations: "flase" })).toEqual(['Input `annotations` is "flase": did you mean `false`? It may be true or false.']);
	expect(problems({ annotations: "no" })).toEqual(['Input `annotations` is "no". It may be true or false.']);
});

test("a policy in a file of the workflow's choice would not come from the target branch", () => {
	expect(problems({ policy: "./policy.yml" })).toEqual([
		'Input `policy` is "./policy.yml": it may only name a preset (`preset:NAME`). A policy of your own is read from `.revops-gate/` of the target branch.',
	]);
	expect(problems({ policy: "preset:" })).toHaveLength(1);
});

test("every wrong input is named at once", () => {
	expect(problems({ token: " ", comment: "?", annotations: "?" })).toHaveLength(3);
});
