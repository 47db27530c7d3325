import { afterEach, test as anyTest, describe, expect } from "vitest";
import { MARKER } from "../../src/github/sticky-comment.js";
import { BOT } from "../support/fake-github.js";
import { findNode24 } from "../support/node24.js";
import { commandsIn } from "../support/runner-commands.js";
import { AFTER, BEFORE, openScenario, POLICY, type Scenario, TOKEN } from "../support/scenario.js";

const test = anyTest.skipIf(findNode24() === undefined);

let scenario: Scenario;
afterEach(async () => {
	const { violations } = scenario.github;
	await scenario.github.close();
	expect(violations).toEqual([]);
});

const open = async (setup: Parameters<typeof openScenario>[0]) => {
	scenario = await openScenario(setup);
	return scenario;
};
const bodies = () => scenario.github.comments.map(({ body }) => body);
const QUIET = { "src/app.ts": "export {};\n" };

describe("a governed change", () => {
	test("opened: report, summary, status and comment say that RevOps is waited for; the job itself does not fail", async () => {
		const { github, run } = await open({ change: AFTER });
		const head = github.pulls.get(7)!.head;
		const result = await run();

		expect(github.statuses).toEqual([
			{
				sha: head,
				state: "pending",
				context: "revops-gate: main",
				description: expect.stringMatching(/^waiting for .*RevOps/i),
				target_url: `${github.serverUrl}/acme/crm/actions/runs/42`,
			},
		]);
		expect(bodies()).toEqual([expect.stringContaining("Verbal Commit")]);
		expect(bodies()[0]!.startsWith(`${MARKER}\n`)).toBe(true);
		expect(result.summary).toContain("Verbal Commit");
		expect(result.summary).not.toContain("Not written");
		expect(result.outputs).toEqual({
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: expect.any(String),
			governed: expect.stringMatching(/^[1-9]\d*$/),
			teams: expect.stringContaining('"@acme/revops"'),
			fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
			report: expect.stringMatching(/revops-gate\.json$/),
			"head-sha": head,
			"comment-url": `${github.serverUrl}/acme/crm/pull/7#issuecomment-1000`,
		});
		expect(result.report).toMatchObject({
			base: { name: "main", sha: scenario.root },
			head: { sha: head },
			policy: { name: "acme", sha: scenario.root },
			fingerprint: result.outputs.fingerprint,
		});
		expect(result.code).toBe(0);
		expect(result.leftovers).toEqual([]);
		expect(result.log).not.toContain(TOKEN);
		expect(commandsIn(result.log)).toEqual([]);
	});

	test("pushed again: the same comment is rewritten, there is no second; equal again: it is left alone", async () => {
		const { push, run } = await open({ change: { "README.md": "x\n", ...AFTER } });
		await run();
		const [first] = bodies();
		push({ "force-app/main/default/objects/Opportunity/fields/Next_Meeting__c.field-meta.xml": null });
		const second = await run({ action: "synchronize" });
		expect(bodies()).toHaveLength(1);
		expect(bodies()[0]).not.toBe(first);
		expect(second.calls).toContain("issues/update-comment");
		const third = await run({ action: "synchronize" });
		expect(third.calls).not.toContain("issues/update-comment");
		expect(bodies()).toHaveLength(1);
	});

	test("taken back: the comment says so shortly and the status is green", async () => {
		const { github, push, run } = await open({ change: AFTER });
		await run();
		const [long] = bodies();
		push(BEFORE);
		const result = await run({ action: "synchronize" });
		expect(result.outputs.state).toBe("not-required");
		expect(github.statuses.at(-1)).toMatchObject({ state: "success" });
		expect(bodies()).toHaveLength(1);
		expect(bodies()[0]!.length).toBeLessThan(Math.min(800, long!.length));
	});

	test("the merge base is the base: what main gained meanwhile is not the author's", async () => {
		const { push, pushToMain, run } = await open({ change: QUIET });
		pushToMain(AFTER);
		push({ "src/app.ts": "export const a = 1;\n" });
		expect((await run()).outputs).toMatchObject({ state: "not-required", level: "none" });
	});

	test("another target branch: another status, judged by that branch's policy", async () => {
		const { github, run } = await open({ change: AFTER });
		github.git.commit("refs/heads/release/1", { ".revops-gate/policy.yml": POLICY.replace("hold", "advisory") }, scenario.root);
		github.pulls.get(7)!.base = "release/1";
		await run({ action: "edited" });
		expect(github.statuses).toEqual([expect.objectContaining({ context: "revops-gate: release/1", state: "success" })]);
	});
});

describe("nothing governed", () => {
	test("green status, no comment, at most five calls, none twice", async () => {
		const { github, run } = await open({ change: QUIET });
		const result = await run();
		expect(github.statuses).toEqual([expect.objectContaining({ state: "success", context: "revops-gate: main" })]);
		expect(bodies()).toEqual([]);
		expect(result.calls).toEqual([
			"git/get-ref",
			"repos/compare-commits-with-basehead",
			"repos/create-commit-status",
			"pulls/get",
			"issues/list-comments",
		]);
		expect(result).toMatchObject({ code: 0, outputs: { state: "not-required", level: "none", governed: "0", "comment-url": "" } });
	});

	test("`comment: never` does not even look, `comment: always` comments; the report goes where it was asked for", async () => {
		const { run } = await open({ change: QUIET });
		expect((await run({ inputs: { comment: "never" } })).calls).not.toContain("issues/list-comments");
		expect(bodies()).toEqual([]);
		const { outputs, report } = await run({ inputs: { comment: "always", report: "out/review.json" } });
		expect(bodies()).toHaveLength(1);
		expect(outputs.report).toMatch(/[\\/]work[\\/]out[\\/]review\.json$/);
		expect(report?.verdict.state).toBe("not-required");
	});
});

describe("a token that may not", () => {
	const READ_ONLY = { contents: "read", "pull-requests": "read", statuses: "read" } as const;

	test("write: a fork on `pull_request` gets its verdict in the summary, which says why there is no more", async () => {
		const { github, run } = await open({ change: AFTER, fork: true });
		const result = await run({ event: "pull_request", token: { permissions: READ_ONLY } });
		expect(github.statuses).toEqual([]);
		expect(bodies()).toEqual([]);
		expect(result.code).toBe(0);
		expect(result.outputs.state).toBe("required");
		expect(result.summary).toContain("Verbal Commit");
		expect(result.summary).toContain("The commit status could not be written: the token lacks \\`statuses: write\\`");
		expect(result.summary).toContain("The comment could not be written: the token lacks \\`pull-requests: write\\`");
		expect(result.summary).toContain("forks and Dependabot get a token that may only read");
		expect(commandsIn(result.log).map(({ name }) => name)).toEqual(["warning", "warning"]);
	});

	test("comment: status and summary stay", async () => {
		const { github, run } = await open({ change: AFTER });
		const result = await run({ token: { permissions: { ...READ_ONLY, statuses: "write" } } });
		expect(github.statuses).toEqual([expect.objectContaining({ state: "pending" })]);
		expect(result.code).toBe(0);
		expect(result.summary).toContain("Verbal Commit");
		expect(result.summary).toContain("The comment could not be written");
		expect(result.summary).not.toContain("The commit status could not be written");
	});

	test("post a status: the comment stays", async () => {
		const { run } = await open({ change: AFTER });
		const result = await run({ token: { permissions: { ...READ_ONLY, "pull-requests": "write" } } });
		expect(bodies()).toHaveLength(1);
		expect(result.code).toBe(0);
		expect(result.summary).toContain("The commit status could not be written");
	});

	test("read the repository: an error that names the permission, and a status that holds", async () => {
		const { github, run } = await open({ change: AFTER });
		const result = await run({ token: { permissions: { "pull-requests": "write", statuses: "write" } } });
		expect(result.code).toBe(2);
		expect(github.statuses).toEqual([expect.objectContaining({ state: "error", description: expect.stringContaining("contents: read") })]);
		expect(bodies()).toEqual([]);
	});

	test("do anything: the job fails and says so", async () => {
		const { github, run } = await open({ change: AFTER });
		const result = await run({ inputs: { token: "expired" } });
		expect(github.statuses).toEqual([]);
		expect(result.code).toBe(2);
		expect(result.log).toContain("GitHub does not accept the token (Bad credentials)");
	});
});

describe("the policy", () => {
	test("of the target branch is broken: status error and a message with file, line and column, no comment for the author", async () => {
		const { github, run } = await open({ change: AFTER, main: { ".revops-gate/policy.yml": "version: 1\nenforce: hodl\n" } });
		const result = await run();
		expect(github.statuses).toEqual([
			expect.objectContaining({ state: "error", description: expect.stringContaining(".revops-gate/policy.yml:2:") }),
		]);
		expect(result.code).toBe(2);
		expect(result.outputs).toMatchObject({ state: "error", level: "", report: "" });
		expect(result.summary).toMatch(/\.revops-gate\/policy\.yml:2:\d+ {2}/);
		expect(commandsIn(result.log).map(({ name }) => name)).toEqual(["error", "error"]);
		expect(bodies()).toEqual([]);
	});

	test("was repaired: the next run is green again and the error in the old comment goes away", async () => {
		const { github, pushToMain, run } = await open({ change: AFTER });
		await run();
		pushToMain({ ".revops-gate/policy.yml": "version: 1\nenforce: hodl\n" });
		await run();
		expect(bodies()).toEqual([expect.stringContaining("could not be judged")]);
		pushToMain({ ".revops-gate/policy.yml": POLICY });
		await run();
		expect(bodies()).toEqual([expect.not.stringContaining("could not be judged")]);
		expect(github.statuses.map(({ state }) => state)).toEqual(["pending", "error", "pending"]);
	});

	test("of the head decides nothing: what it would change is told, and the change to it is governed", async () => {
		const { github, run } = await open({ change: { ...AFTER, ".revops-gate/policy.yml": `${POLICY}ceiling: none\n` } });
		const result = await run();
		expect(github.statuses).toEqual([expect.objectContaining({ state: "pending" })]);
		expect(result.report?.verdict.level).toBe("revops-review");
		expect(result.report?.policy.sha).toBe(scenario.root);
		expect(result.report?.proposed).toBeDefined();
		expect(result.report?.decisions.map(({ change }) => change.kind)).toContain("policy");
	});

	test("of the head is broken: told with file, line and column", async () => {
		const { github, run } = await open({ change: { ".revops-gate/policy.yml": POLICY.replace("hold", "hodl") } });
		const result = await run();
		expect(github.statuses).toEqual([expect.not.objectContaining({ state: "success" })]);
		expect(result.report?.proposed?.problems).toEqual([expect.objectContaining({ path: ".revops-gate/policy.yml", line: 4 })]);
		expect(bodies()).toEqual([expect.stringContaining(".revops-gate/policy.yml:4")]);
	});

	test("of the tip holds, not that of the commit the branch left from", async () => {
		const { github, pushToMain, run } = await open({ change: AFTER, main: { ".revops-gate/policy.yml": `${POLICY}ceiling: none\n` } });
		const tip = pushToMain({ ".revops-gate/policy.yml": POLICY });
		const result = await run();
		expect(github.statuses).toEqual([expect.objectContaining({ state: "pending" })]);
		expect(result.report?.policy.sha).toBe(tip);
		expect(result.report?.proposed).toBeUndefined();
	});

	test("is not there yet: the named preset holds, and the comment says so", async () => {
		const { run } = await open({ change: AFTER, main: {} });
		const result = await run({ inputs: { policy: "preset:founder-led", comment: "always" } });
		expect(result.report?.policy.source).toBe("preset:founder-led");
		expect(bodies()).toEqual([expect.stringContaining("Judged by the preset `founder-led`")]);
	});

	test("that is named does not exist: an error that says what was meant", async () => {
		const { run } = await open({ change: AFTER, main: {} });
		const result = await run({ inputs: { policy: "preset:founder-lead" } });
		expect(result.code).toBe(2);
		expect(result.log).toContain("Did you mean `preset:founder-led`?");
	});
});

describe("other people's text", () => {
	test("a spoofed marker among 130 comments is neither edited nor believed", async () => {
		const { github, run } = await open({ change: AFTER });
		const mallory = { login: "mallory", type: "User" } as const;
		github.comments.push({ id: 1, pull: 7, author: mallory, body: `${MARKER}\n## Approved` });
		for (let id = 2; id <= 130; id++) github.comments.push({ id, pull: 7, author: mallory, body: "+1" });
		await run();
		await run({ action: "synchronize" });
		expect(github.comments).toHaveLength(131);
		expect(github.comments[0]).toMatchObject({ author: mallory, body: `${MARKER}\n## Approved` });
		expect(github.comments[130]).toMatchObject({ author: BOT });
	});

	test("names and labels do not reach the log as commands, nor the comment as mentions", async () => {
		const field = (label: string) =>
			`<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Tier__c</fullName><label>${label}</label><type>Text</type><length>20</length></CustomField>\n`;
		const folder = "force-app/main/default/objects/Opportunity/fields";
		const { run } = await open({
			change: {
				[`${folder}/a ##[add-mask]true.field-meta.xml`]: "<broken",
				[`${folder}/b\n::stop-commands::x\n.field-meta.xml`]: "<broken",
				[`${folder}/Tier__c.field-meta.xml`]: field("::add-mask::true\n##[group]x @acme/everyone &lt;!-- revops-gate:v1:review --&gt;"),
			},
		});
		const result = await run();
		expect(result.outputs.state).toBe("required");
		expect(commandsIn(result.log).filter(({ name }) => name !== "warning" && name !== "error")).toEqual([]);
		expect(commandsIn(result.log)).toHaveLength(2);
		expect(bodies()).toHaveLength(1);
		expect(bodies()[0]).not.toContain("@acme/everyone");
		expect(bodies()[0]!.split(MARKER)).toHaveLength(2);
	});
});

describe("a push during the run", () => {
	test("is judged too: the new head gets its own status, the comment is about it", async () => {
		const { github, push, run } = await open({ change: QUIET });
		github.meanwhile = ({ operation }) => {
			if (operation !== "repos/create-commit-status" || github.statuses.length > 1) return;
			push(AFTER);
		};
		const result = await run();
		expect(github.statuses.map(({ state }) => state)).toEqual(["success", "pending"]);
		expect(github.statuses[1]!.sha).toBe(github.pulls.get(7)!.head);
		expect(result.outputs).toMatchObject({ "head-sha": github.pulls.get(7)!.head, state: "required" });
		expect(result.log).toContain("moved while it was judged");
		expect(bodies()).toHaveLength(1);
	});

	test("after push after push: three more looks, then the newest run decides", async () => {
		const { github, push, run } = await open({ change: QUIET });
		let count = 0;
		github.meanwhile = ({ operation }) => {
			if (operation === "repos/create-commit-status") push({ "src/app.ts": `${++count}\n` });
		};
		const result = await run();
		expect(github.statuses).toHaveLength(4);
		expect(result.calls).not.toContain("issues/list-comments");
		expect(result.log).toContain("the run of its latest push decides");
		expect(result.code).toBe(0);
	});

	test("an old run that is repeated judges the head of today", async () => {
		const { github, push, run } = await open({ change: AFTER });
		const old = github.pulls.get(7)!.head;
		const head = push({ "src/app.ts": "1\n" });
		const result = await run({ headThen: old });
		expect(result.outputs["head-sha"]).toBe(head);
		expect(github.statuses.map(({ sha }) => sha)).toEqual([old, head]);
	});
});

describe("GitHub has a bad day", () => {
	test("server errors and a rate limit: one status, one comment", async () => {
		const { github, run } = await open({ change: AFTER });
		github.faults.push(
			{ operation: "git/get-ref", status: 502 },
			{ operation: "issues/create-comment", status: 502, carriedOut: true },
			{ operation: "repos/create-commit-status", status: 429, message: "slow down", headers: { "retry-after": "1" } },
		);
		const result = await run();
		expect(result.code).toBe(0);
		expect(github.statuses).toHaveLength(1);
		expect(bodies()).toHaveLength(1);
		expect(result.summary).not.toContain("Not written");
	});

	test("a head without a common commit: an error that says what to do", async () => {
		const { github, run } = await open({ change: QUIET });
		github.pulls.get(7)!.head = github.git.commit("refs/pull/7/head", { "README.md": "other history\n" });
		const result = await run();
		expect(result.code).toBe(2);
		expect(github.statuses).toEqual([expect.objectContaining({ state: "error" })]);
		expect(result.log).toContain("share no history. Rebase the pull request onto its target branch.");
	});
});
