import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog } from "../../../src/github/publish/log.js";
import { type Place, type PublishContext, publishTalk, publishVerdict } from "../../../src/github/publish/publish.js";
import type { Review } from "../../../src/model/review.js";
import { connectTo } from "../../support/connected.js";
import { type FakeGitHub, startFakeGitHub, TOKENS, type Token } from "../../support/fake-github.js";
import { change, decision, mixed, verbalCommit } from "../../support/reviews.js";

/** The writes as GitHub itself gets them: every request is checked against its description. */

let github: FakeGitHub;
let home: string;
let head: string;
/** Operations of the last run. */
let calls: string[];
beforeEach(async () => {
	github = await startFakeGitHub();
	home = mkdtempSync(join(tmpdir(), "publish-http-"));
	head = github.git.commit("refs/heads/change", { "a.txt": "a" });
	github.pulls.set(7, { number: 7, head, base: "main" });
	for (const slug of ["revops", "sales-ops"]) github.teams.set(slug, { slug, members: ["ana"] });
});
afterEach(async () => {
	rmSync(home, { recursive: true, force: true });
	expect(github.violations).toEqual([]);
	await github.close();
});

/** One run on the page as it is now. */
async function publish(review: Review, token: Partial<Token>, place: Partial<Place> = {}): Promise<readonly string[]> {
	const api = await connectTo(github, token);
	const silent = () => {};
	const context: PublishContext = {
		api,
		log: createLog({ info: silent, notice: silent, warning: silent, error: silent }),
		runner: { summarise: async () => {}, output: silent, annotate: silent },
		inputs: { comment: "when-required", annotations: "check-run", requestReviewers: true, label: "revops-review" },
		reportPath: join(home, "report.json"),
	};
	const at: Place = {
		pullRequest: 7,
		headSha: head,
		targetBranch: "main",
		repositoryUrl: `${github.serverUrl}/${github.repository}`,
		trigger: "pull_request_target",
		...place,
	};
	const pullRequest = await api.pullRequest(7);
	const comments = await api.comments(7);
	const before = github.calls.length;
	const publication = await publishVerdict(context, at, { kind: "review", review });
	await publishTalk(context, at, { kind: "review", review }, publication, { pullRequest, comments, reviewers: [] });
	calls = github.calls.slice(before).map(({ operation }) => operation);
	return publication.notes;
}
test("an App's token writes everything", async () => {
	github.labels.add("revops-review");
	expect(await publish(mixed(), TOKENS.app, { action: "opened" })).toEqual([]);
	expect(calls).toEqual([
		"repos/create-commit-status",
		"issues/create-comment",
		"checks/create",
		"pulls/request-reviewers",
		"issues/add-labels",
	]);
	expect(github.pulls.get(7)).toMatchObject({ requestedTeams: ["revops", "sales-ops"], labels: ["revops-review"] });
	expect(github.checkRuns).toMatchObject([{ name: "revops-gate lines", status: "completed", conclusion: "neutral" }]);
	expect(await publish(mixed(), TOKENS.app)).toEqual([]);
	expect(calls).toEqual(["repos/create-commit-status"]);
});

test("the job's own token writes what it may, and each note names what it lacks", async () => {
	expect(await publish(verbalCommit, TOKENS.workflow)).toEqual([
		"The check run that marks lines could not be written: the token lacks `checks: write`.",
		expect.stringMatching(/^@acme\/revops could not be asked for a review: .* needs an App token with `members: read`/),
		expect.stringMatching(/^The label "revops-review" could not be changed: .*`issues: write`\.$/),
	]);
	expect(github.statuses).toHaveLength(1);
	expect(github.comments).toHaveLength(1);
});

test("a token that may only read costs one call", async () => {
	expect(await publish(verbalCommit, TOKENS.readOnly, { trigger: "pull_request" })).toEqual([]);
	expect(calls).toEqual(["repos/create-commit-status"]);
});

test("of 410 lines 400 in eight requests, in order", async () => {
	github.labels.add("revops-review");
	const lines = Array.from({ length: 410 }, (_, index) => index + 1);
	const decisions = lines.map((line) =>
		decision({
			decided_by: "revops",
			change: change({ id: `salesforce:field:A/F${line}`, kind: "field", object: "A", name: `F${line}`, line }),
		}),
	);
	expect(await publish({ ...verbalCommit, decisions }, TOKENS.app)).toEqual([]);
	expect(calls.filter((call) => call.startsWith("checks/"))).toEqual(["checks/create", ...Array(7).fill("checks/update")]);
	expect(github.checkRuns.map(({ annotations }) => annotations.map(({ start_line }) => start_line))).toEqual([lines.slice(0, 400)]);
});

test("two runs at once leave one comment", async () => {
	const both = await Promise.all([publish(verbalCommit, TOKENS.app), publish(verbalCommit, TOKENS.app)]);
	expect(github.calls.filter(({ operation }) => operation === "issues/create-comment")).toHaveLength(2);
	expect(github.comments).toHaveLength(1);
	expect(both.flat().filter((note) => note.includes("comment"))).toEqual([]);
});
