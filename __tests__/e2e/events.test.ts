import { afterEach, test as anyTest, beforeEach, expect } from "vitest";
import { FULL_ACCESS } from "../support/connected.js";
import { BOT, type FakeGitHub, startFakeGitHub } from "../support/fake-github.js";
import { findNode24 } from "../support/node24.js";
import { runAction } from "../support/run-action.js";
import { commandsIn } from "../support/runner-commands.js";

const test = anyTest.skipIf(findNode24() === undefined);

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
	github.tokens.set("secret", { account: BOT, permissions: FULL_ACCESS });
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

const INPUTS = { token: "secret" };

test("a closed pull request: nothing to hold, no call", async () => {
	const repo = { full_name: "acme/crm" };
	const pull_request = { number: 7, base: { ref: "main", repo }, head: { sha: "a".repeat(40), repo } };
	const result = await runAction(github, { event: "pull_request_target", payload: { action: "closed", pull_request }, inputs: INPUTS });
	expect(result).toMatchObject({ code: 0, calls: [] });
	expect(commandsIn(result.log)).toEqual([{ name: "notice", data: "Pull request #7 is closed: there is nothing to hold." }]);
});

test("a merge group: a status that says why, so that the queue does not wait", async () => {
	const head = github.git.commit("refs/heads/gh-readonly-queue/main/pr-7", { a: "1" });
	const merge_group = { base_ref: "refs/heads/main", base_sha: head, head_sha: head, head_ref: "refs/heads/gh-readonly-queue/main/pr-7" };
	const result = await runAction(github, { event: "merge_group", payload: { action: "checks_requested", merge_group }, inputs: INPUTS });
	expect(result.code).toBe(2);
	expect(github.statuses).toEqual([expect.objectContaining({ sha: head, state: "error", context: "revops-gate: main" })]);
});

test("another event: what to use instead", async () => {
	const result = await runAction(github, { event: "push", payload: {}, inputs: INPUTS });
	expect(result).toMatchObject({ code: 2, calls: [] });
	expect(commandsIn(result.log)).toEqual([{ name: "error", data: expect.stringContaining("does not answer the event `push`") }]);
});

test("a payload that is broken, and an input with a typo", async () => {
	const broken = await runAction(github, { event: "pull_request", payload: "{", inputs: INPUTS });
	expect(broken.code).toBe(2);
	expect(broken.log).toContain("is not JSON");
	const typo = await runAction(github, { event: "pull_request", payload: {}, inputs: { ...INPUTS, comment: "alway" } });
	expect(typo.code).toBe(2);
	expect(typo.log).toContain("did you mean `always`?");
});
