import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeError, errorMarkdown } from "../../src/github/error-report.js";
import type { CommentWhen } from "../../src/github/inputs.js";
import type { Judgement } from "../../src/github/judge.js";
import { commitStatus, linksTo, type Place, wantsComment } from "../../src/github/publish.js";
import { LEVELS, type State } from "../../src/model/words.js";
import { hostileText } from "../support/hostile.js";
import { hostile, review } from "../support/reviews.js";

const judged = (verdict: { level: (typeof LEVELS)[number]; state: State }): Judgement => {
	const plain = review();
	return { kind: "review", review: { ...plain, verdict: { ...plain.verdict, ...verdict } } };
};
const BROKEN: Judgement & { kind: "error" } = {
	kind: "error",
	message: "The policy of the target branch is broken.",
	problems: [
		{ code: "unknown-key", path: ".revops-gate/policy.yml", line: 3, column: 5, message: "`ruels` is not a key: did you mean `rules`?" },
		{ code: "bad", path: ".revops-gate/rules/```.yml", message: "@acme/everyone\nlook" },
	],
};
const PLACE: Place = {
	pullRequest: 7,
	headSha: "a".repeat(40),
	targetBranch: "main",
	repositoryUrl: "https://github.com/acme/crm",
	trigger: "pull_request_target",
};

describe("a new comment is wanted", () => {
	const table = (when: CommentWhen) =>
		LEVELS.filter((level) => wantsComment(when, judged({ level, state: level.endsWith("review") ? "required" : "not-required" })));

	test("at these levels", () => {
		expect(table("when-required")).toEqual(["owner-review", "revops-review"]);
		expect(table("when-notified")).toEqual(["notify", "owner-review", "revops-review"]);
		expect(table("always")).toEqual([...LEVELS]);
		expect(table("never")).toEqual([]);
	});

	test("for an error that the pull request makes, not for one of the target branch", () => {
		expect(wantsComment("when-required", judged({ level: "none", state: "error" }))).toBe(true);
		expect(wantsComment("when-required", BROKEN)).toBe(false);
		expect(wantsComment("always", BROKEN)).toBe(true);
	});
});

test("links lead to the commits that were compared, those of the policy to the one it was read from", () => {
	const given = review();
	const links = linksTo(PLACE, { ...given, policy: { ...given.policy, sha: "c".repeat(40) } });
	expect(links.blob?.("base", "a b/c#.xml", 3)).toBe(`https://github.com/acme/crm/blob/${"a".repeat(40)}/a%20b/c%23.xml#L3`);
	expect(links.blob?.("head", "x", 1)).toBe(`https://github.com/acme/crm/blob/${"b".repeat(40)}/x#L1`);
	expect(links.policy?.(".revops-gate/policy.yml", 41)).toBe(
		`https://github.com/acme/crm/blob/${"c".repeat(40)}/.revops-gate/policy.yml#L41`,
	);
	expect(links.policy?.("policies/core.yml", 353)).toBeUndefined();
	const { sha: _, ...preset } = given.policy;
	expect(linksTo(PLACE, { ...given, policy: preset }).policy?.(".revops-gate/policy.yml", 41)).toBeUndefined();
});

test("a status never says more than GitHub takes", () => {
	fc.assert(
		fc.property(hostileText, (text) => {
			const { description } = commitStatus(PLACE, { kind: "review", review: hostile(text) });
			expect(description.length).toBeLessThanOrEqual(140);
			expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
		}),
	);
});

describe("an error", () => {
	test("as a commit status: the first cause, where it is", () => {
		expect(commitStatus({ ...PLACE, runUrl: "https://github.com/acme/crm/actions/runs/1" }, BROKEN)).toEqual({
			state: "error",
			context: "revops-gate: main",
			description: "Could not be judged: .revops-gate/policy.yml:3:5 `ruels` is not a key: did you mean `rules`?",
			targetUrl: "https://github.com/acme/crm/actions/runs/1",
		});
		expect(describeError({ ...BROKEN, problems: [] })).toBe("Could not be judged: The policy of the target branch is broken.");
	});

	test("as Markdown: all causes, in a fence that none of them closes, pinging nobody", () => {
		const text = errorMarkdown(BROKEN);
		expect(text).toContain("\n````text\n.revops-gate/policy.yml:3:5  `ruels` is not a key");
		expect(text.match(/^`{3,}\S*$/gm)).toEqual(["````text", "````"]);
		expect(text).not.toContain("@acme");
	});
});
