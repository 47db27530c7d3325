import { describe, expect } from "vitest";
import { MARKER } from "../../src/github/publish/sticky-comment.js";
import { CHANGES, CRM, field, POLICY_PATH, policyText } from "../support/crm.js";
import { account, BOT, TOKENS } from "../support/fake-github.js";
import { commandsIn, parsed } from "../support/runner-commands.js";
import { openScenario, TOKEN, test } from "../support/scenario.js";

describe("a governed change", () => {
	test("opened: report, summary, status and comment say that RevOps is waited for; the job itself does not fail", async () => {
		const { github, pull, root, run } = await openScenario({ change: CHANGES.tier });
		const result = await run(pull.event());

		expect(github.statuses).toEqual([
			{
				sha: pull.facts.head,
				state: "pending",
				context: "revops-gate: main",
				description: "waiting for RevOps: Field Account.Tier__c: length 20 → 40",
				target_url: `${github.serverUrl}/acme/crm/actions/runs/42?pr=7`,
				creator: BOT,
				created_at: expect.any(String),
			},
		]);
		expect(pull.comments()).toEqual([expect.stringContaining("Field **Account.Tier__c**: length 20 → 40")]);
		expect(pull.comments()[0]!.startsWith(`${MARKER}\n`)).toBe(true);
		expect(result.summary).toContain("Tier");
		expect(result.summary).not.toContain("Not written");
		expect(result.outputs).toMatchObject({
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: "RevOps review required: waiting for RevOps.",
			governed: "1",
			teams: expect.stringContaining('"@ana","@bo"'),
			fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
			report: expect.stringMatching(/revops-gate\.json$/),
			approvals: "[]",
			"waiting-for": '["RevOps"]',
			"head-sha": pull.facts.head,
			"comment-url": `${github.serverUrl}/acme/crm/pull/7#issuecomment-1000`,
		});
		expect(JSON.parse(result.outputs.record ?? "")).toMatchObject({ fingerprint: result.outputs.fingerprint });
		expect(result.report).toMatchObject({
			base: { name: "main", sha: root },
			head: { sha: pull.facts.head },
			policy: { name: "acme", sha: root },
			author: "@sam",
			fingerprint: result.outputs.fingerprint,
		});
		expect(pull.facts).toMatchObject({ labels: ["revops-review"], requestedUsers: ["ana", "bo"] });
		expect(result.code).toBe(0);
		expect(result.leftovers).toEqual([]);
		expect(commandsIn(result.log)).toEqual([]);
	});

	test("pushed again: the same comment is rewritten, there is no second; equal again: it is left alone", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		await run(pull.event());
		const [first] = pull.comments();
		pull.push(CHANGES.region);
		const second = await run(pull.event("synchronize"));
		expect(pull.comments()).toHaveLength(1);
		expect(pull.comments()[0]).not.toBe(first);
		expect(second.calls).toContain("issues/update-comment");
		const third = await run(pull.event("synchronize"));
		expect(third.calls).not.toContain("issues/update-comment");
		expect(pull.comments()).toHaveLength(1);
	});

	test("taken back: the comment says so shortly, the status is green and the label is gone", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		await run(pull.event());
		const [long] = pull.comments();
		pull.push(field("Tier"));
		const result = await run(pull.event("synchronize"));
		expect(result.outputs.state).toBe("not-required");
		expect(pull.statuses()).toEqual(["success, no review needed"]);
		expect(pull.comments()).toHaveLength(1);
		expect(pull.comments()[0]!.length).toBeLessThan(Math.min(800, long!.length));
		expect(pull.facts.labels).toEqual([]);
	});

	test("the merge base is the base: what main gained meanwhile is not the author's", async () => {
		const { pull, pushTo, run } = await openScenario({ change: CHANGES.quiet });
		pushTo(CHANGES.tier);
		pull.push({ "src/app.ts": "export const a = 1;\n" });
		expect((await run(pull.event("synchronize"))).outputs).toMatchObject({ state: "not-required", level: "none" });
	});

	test("another target branch: another status, judged by that branch's policy", async () => {
		const { github, pull, root, run } = await openScenario({ change: CHANGES.tier });
		github.git.commit("refs/heads/release/1", { [POLICY_PATH]: policyText({ enforce: "advisory" }) }, root);
		await run(pull.retarget("release/1"));
		expect(github.statuses).toEqual([expect.objectContaining({ context: "revops-gate: release/1", state: "success" })]);
		expect(pull.statuses()).toEqual(["success, advisory: RevOps would decide: Field Account.Tier__c: length 20 → 40"]);
	});
});

describe("nothing governed", () => {
	test("green status, no comment, at most five calls, none twice", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.quiet });
		const result = await run(pull.event());
		expect(pull.statuses()).toEqual(["success, no review needed"]);
		expect(pull.comments()).toEqual([]);
		expect(result.calls.length).toBeLessThanOrEqual(6);
		expect(result).toMatchObject({ code: 0, outputs: { state: "not-required", level: "none", governed: "0", "comment-url": "" } });
	});

	test("`comment: never` does not even look, `comment: always` comments; the report goes where it was asked for", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.quiet });
		expect((await run(pull.event(), { inputs: { comment: "never" } })).calls).not.toContain("issues/list-comments");
		expect(pull.comments()).toEqual([]);
		const { outputs, report } = await run(pull.event(), { inputs: { comment: "always", report: "out/review.json" } });
		expect(pull.comments()).toHaveLength(1);
		expect(outputs.report).toMatch(/[\\/]work[\\/]out[\\/]review\.json$/);
		expect(report?.verdict.state).toBe("not-required");
	});
});

describe("a token that may not", () => {
	const { account: job, permissions: READ_ONLY } = TOKENS.readOnly;

	test("write: a fork on `pull_request` gets its verdict in the summary, which says why there is no more", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier, fork: true, author: "mallory" });
		const result = await run(pull.event("opened", {}, "pull_request"), { token: "readOnly" });
		expect(github.statuses).toEqual([]);
		expect(pull.comments()).toEqual([]);
		expect(result.code).toBe(0);
		expect(result.outputs.state).toBe("required");
		expect(result.summary).toContain("Tier");
		expect(result.summary).toContain("forks and Dependabot a token that may only read");
		expect(commandsIn(result.log).filter(({ name }) => name !== "warning")).toEqual([expect.objectContaining({ name: "notice" })]);
	});

	test("comment: status and summary stay", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		const result = await run(pull.event(), { token: { account: job, permissions: { ...READ_ONLY, statuses: "write" } } });
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending, /)]);
		expect(result.code).toBe(0);
		expect(result.summary).toContain("Tier");
		expect(result.summary).toContain("The comment could not be written: the token lacks `pull-requests: write`");
		expect(result.summary).not.toContain("The commit status could not be written");
	});

	test("post a status: the comment stays, and the job fails in its place", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		const result = await run(pull.event(), { token: { account: job, permissions: { ...READ_ONLY, "pull-requests": "write" } } });
		expect(pull.comments()).toHaveLength(1);
		expect(github.statuses).toEqual([]);
		expect(result.code).toBe(2);
		expect(result.summary).toContain("The commit status could not be written: the token lacks `statuses: write`");
	});

	test("read the repository: an error that names the permission, and a status that holds", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		const result = await run(pull.event(), { token: { account: job, permissions: { "pull-requests": "write", statuses: "write" } } });
		expect(result.code).toBe(2);
		expect(pull.statuses()).toEqual([expect.stringMatching(/^error, .*contents: read/)]);
		expect(pull.comments()).toEqual([]);
	});

	test("do anything: the job fails and says so", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		const result = await run(pull.event(), { inputs: { token: "expired" } });
		expect(github.statuses).toEqual([]);
		expect(result.code).toBe(2);
		expect(result.log).toContain("GitHub does not accept the token (Bad credentials)");
	});
});

describe("the policy", () => {
	const BROKEN = "version: 1\nenforce: hodl\n";

	test("of the target branch is broken: status error and a message with file, line and column, no comment for the author", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier, policy: BROKEN });
		const result = await run(pull.event());
		expect(pull.statuses()).toEqual([expect.stringMatching(/^error, .*\.revops-gate\/policy\.yml:2:/)]);
		expect(result.code).toBe(2);
		expect(result.outputs).toMatchObject({ state: "error", level: "", report: "" });
		expect(result.summary).toMatch(/\.revops-gate\/policy\.yml:2:\d+ {2}/);
		expect(commandsIn(result.log).map(({ name }) => name)).toEqual(["error", "error"]);
		expect(pull.comments()).toEqual([]);
	});

	test("was repaired: the push that does so judges again, and the error in the old comment goes away", async () => {
		const { github, pull, pushTo, run } = await openScenario({ change: CHANGES.tier });
		await run(pull.event());
		expect((await run(pushTo({ [POLICY_PATH]: BROKEN }))).code).toBe(2);
		expect(pull.comments()).toEqual([expect.stringContaining("could not be judged")]);
		expect((await run(pushTo({ [POLICY_PATH]: policyText() }))).code).toBe(0);
		expect(pull.comments()).toEqual([expect.not.stringContaining("could not be judged")]);
		expect(github.statuses.map(({ state }) => state)).toEqual(["pending", "error", "pending"]);
	});

	test("is weakened in the pull request: it decides nothing there, what it would change is told, and changing it is governed", async () => {
		const weak = policyText({ more: "ceiling: none\n" });
		const { pull, root, run } = await openScenario({ change: { ...CHANGES.probability, [POLICY_PATH]: weak } });
		const result = await run(pull.event());
		expect(pull.statuses()).toEqual(["pending, waiting for RevOps and Finance: 2 decisions"]);
		expect(result.outputs).toMatchObject({ level: "revops-review", enforce: "lock", governed: "2" });
		expect(result.report?.policy.sha).toBe(root);
		expect(result.report?.proposed?.verdict?.summary).toBe("RevOps review required: waiting for RevOps.");
		expect(result.report?.decisions.map(({ change }) => change.kind)).toContain("policy");
	});

	test("of the head is broken: told with file, line and column", async () => {
		const { pull, run } = await openScenario({ change: { [POLICY_PATH]: policyText().replace("enforce: hold", "enforce: hodl") } });
		const result = await run(pull.event());
		expect(pull.statuses()).toEqual([expect.not.stringMatching(/^success/)]);
		expect(result.report?.proposed?.problems).toEqual([expect.objectContaining({ path: POLICY_PATH, line: 3 })]);
		expect(pull.comments()).toEqual([expect.stringContaining(`${POLICY_PATH}:3`)]);
	});

	test("of the tip holds, not that of the commit the branch left from", async () => {
		const { pull, pushTo, run } = await openScenario({ change: CHANGES.tier, policy: policyText({ more: "ceiling: none\n" }) });
		const { sha } = pushTo({ [POLICY_PATH]: policyText() });
		const result = await run(pull.event());
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending/)]);
		expect(result.report?.policy.sha).toBe(sha);
		expect(result.report?.proposed).toBeUndefined();
	});

	test("is not there yet: the named preset holds, and the comment says so", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier, policy: null });
		const result = await run(pull.event(), { inputs: { policy: "preset:founder-led", comment: "always" } });
		expect(result.report?.policy.source).toBe("preset:founder-led");
		expect(pull.comments()).toEqual([expect.stringContaining("Judged by the preset `founder-led`")]);
	});

	test("that is named does not exist: an error that says what was meant", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier, policy: null });
		const result = await run(pull.event(), { inputs: { policy: "preset:founder-lead" } });
		expect(result.code).toBe(2);
		expect(result.log).toContain("Did you mean `preset:founder-led`?");
	});

	test("decides on some branches only: on the others a change is told, not decided four times", async () => {
		const { github, pull, root, open, run } = await openScenario({
			change: CHANGES.tier,
			policy: policyText({ more: "targets: [main]\n" }),
		});
		github.git.commit("refs/heads/staging", { "README.md": "staging\n" }, root);
		const promoted = open({ base: "staging", change: CHANGES.tier });
		await run(pull.event());
		const result = await run(promoted.event());
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending/)]);
		expect(promoted.statuses()).toEqual([expect.stringMatching(/^success, no review needed/)]);
		expect(result.outputs).toMatchObject({ state: "not-required", level: "notify" });
		expect(promoted.comments()).toEqual([]);
	});
});

describe("other people's text", () => {
	test("a spoofed marker among 130 comments is neither edited nor believed", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		const spoofed = `${MARKER}\n## Approved`;
		pull.comment("mallory", spoofed);
		for (let count = 2; count <= 130; count++) pull.comment("mallory", "+1");
		await run(pull.event());
		await run(pull.event("synchronize"));
		expect(github.comments).toHaveLength(131);
		expect(github.comments[0]).toMatchObject({ author: account("mallory"), body: spoofed });
		expect(github.comments[130]).toMatchObject({ author: BOT });
		expect(pull.statuses().at(-1)).toMatch(/^pending/);
	});

	test("names and labels do not reach the log as commands, nor the comment as mentions", async () => {
		const folder = "force-app/main/default/objects/Opportunity/fields";
		const label = "::add-mask::true\n##[group]x @acme/everyone &lt;!-- revops-gate:v1:review --&gt;";
		const { pull, run } = await openScenario({
			change: {
				[`${folder}/a ##[add-mask]true.field-meta.xml`]: "<broken",
				[`${folder}/b\n::stop-commands::x\n.field-meta.xml`]: "<broken",
				...field("New", { label }),
			},
		});
		const result = await run(pull.event("opened", {}, "pull_request"));
		expect(result.outputs.state).toBe("required");
		expect(new Set(parsed(result.log).map(({ name }) => name))).toEqual(new Set(["error", "warning"]));
		expect(pull.comments()).toHaveLength(1);
		expect(pull.comments()[0]).not.toContain("@acme/everyone");
		expect(pull.comments()[0]!.split(MARKER)).toHaveLength(2);
	});
});

describe("GitHub has a bad day", () => {
	test("a head without a common commit: an error that says what to do", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.quiet });
		pull.facts.head = github.git.commit("refs/pull/7/head", CRM);
		const result = await run(pull.event());
		expect(result.code).toBe(2);
		expect(pull.statuses()).toEqual([expect.stringMatching(/^error, /)]);
		expect(result.log).toContain("share no history. Rebase the pull request onto its target branch.");
	});

	test("a job whose log is secret: the token is in no output, no summary and no report", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		const result = await run(pull.event());
		expect(JSON.stringify([result.outputs, result.summary, result.report])).not.toContain(TOKEN);
	});
});
