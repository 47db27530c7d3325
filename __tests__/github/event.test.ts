import { describe, expect, test } from "vitest";
import { EventError, readEvent } from "../../src/github/event.js";

const SHA = "a".repeat(40);
const payload = (changes: object = {}) => ({
	action: "opened",
	number: 12,
	pull_request: {
		number: 12,
		title: "Add a stage",
		base: { ref: "main", sha: "b".repeat(40), repo: { full_name: "acme/crm" } },
		head: { ref: "verbal-commit", sha: SHA, repo: { full_name: "acme/crm" } },
	},
	...changes,
});
const withHead = (head: object) => payload({ pull_request: { ...payload().pull_request, head } });

describe("a pull request", () => {
	test.each(["opened", "synchronize", "reopened", "edited", "ready_for_review", "labeled"])("%s is judged", (action) => {
		expect(readEvent("pull_request_target", JSON.stringify(payload({ action })))).toEqual({
			kind: "pull-request",
			number: 12,
			targetBranch: "main",
			headSha: SHA,
			fork: false,
			trigger: "pull_request_target",
		});
	});

	test("of a fork, also of one that was deleted", () => {
		for (const repo of [{ full_name: "mallory/crm" }, null]) {
			expect(readEvent("pull_request", JSON.stringify(withHead({ sha: SHA, repo })))).toMatchObject({
				fork: true,
				trigger: "pull_request",
			});
		}
	});

	test("that is closed holds nothing", () => {
		expect(readEvent("pull_request_target", JSON.stringify(payload({ action: "closed" })))).toEqual({
			kind: "nothing-to-do",
			reason: "Pull request #12 is closed: there is nothing to hold.",
		});
	});
});

test("a merge group names its branch without refs/heads", () => {
	const group = { action: "checks_requested", merge_group: { base_ref: "refs/heads/main", base_sha: SHA, head_sha: SHA, head_ref: "x" } };
	expect(readEvent("merge_group", JSON.stringify(group))).toEqual({ kind: "merge-group", targetBranch: "main", headSha: SHA });
});

describe("what cannot be answered", () => {
	const error = (name: string, text: string) => {
		try {
			readEvent(name, text);
		} catch (caught) {
			if (caught instanceof EventError) return caught.message;
			throw caught;
		}
		return "no error";
	};

	test("another event", () => {
		expect(error("push", "{}")).toBe(
			"revops-gate does not answer the event `push`. Start the workflow on `pull_request_target`, `pull_request` or `merge_group`.",
		);
	});

	test("a payload that is no JSON or lacks a part, which is named", () => {
		expect(error("pull_request", "{")).toContain("is not JSON");
		expect(error("pull_request", JSON.stringify({ action: "opened" }))).toContain("pull_request: Invalid input: expected object");
		expect(error("pull_request", JSON.stringify(withHead({ sha: "--upload-pack=x", repo: null })))).toContain("pull_request.head.sha");
	});
});
