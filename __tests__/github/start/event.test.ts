import { describe, expect, test } from "vitest";
import { EventError, type GateEvent, readEvent } from "../../../src/github/start/event.js";
import {
	BASE,
	commentEvent,
	dispatchEvent,
	editEvent,
	FORK_HEAD,
	HEAD,
	mergeGroupEvent,
	pullRequest,
	pullRequestEvent,
	pushEvent,
	QUEUE_BRANCH,
	relayEvent,
	reviewEvent,
} from "../../support/events.js";

const read = (name: string, payload: object): GateEvent => readEvent(name, JSON.stringify(payload));
const nothing = (reason: string) => ({ kind: "nothing-to-do", reason });
const error = (name: string, payload: object | string): string => {
	try {
		readEvent(name, typeof payload === "string" ? payload : JSON.stringify(payload));
	} catch (caught) {
		if (caught instanceof EventError) return caught.message;
		throw caught;
	}
	return "no error";
};

describe("a pull request", () => {
	test("is taken from the payload as the calls would tell it", () => {
		expect(read("pull_request_target", pullRequestEvent("synchronize"))).toEqual({
			kind: "pull-request",
			trigger: "pull_request_target",
			action: "synchronize",
			pullRequest: {
				number: 7,
				url: "https://github.com/acme/crm/pull/7",
				headSha: HEAD,
				targetBranch: "main",
				open: true,
				draft: false,
				fork: false,
				author: { login: "ana", bot: false },
				body: "Adds Verbal Commit.",
				labels: ["crm"],
				requestedUsers: ["ben"],
				requestedTeams: ["revops"],
			},
		});
	});

	test.each(["opened", "synchronize", "reopened", "ready_for_review", "converted_to_draft", "labeled"])("%s is judged", (action) => {
		expect(read("pull_request", pullRequestEvent(action))).toMatchObject({ kind: "pull-request", trigger: "pull_request", action });
	});

	test("with nothing in it: a draft of a deleted account, no description, nobody asked", () => {
		const { requested_reviewers, requested_teams, ...bare } = pullRequest({ user: null, body: null, draft: true, labels: [] });
		const event = read("pull_request_target", { action: "opened", pull_request: bare });
		expect(event).toMatchObject({ pullRequest: { draft: true, body: "", labels: [], requestedUsers: [], requestedTeams: [] } });
		expect(event).not.toHaveProperty("pullRequest.author");
	});

	test("of a bot", () => {
		const changes = { user: { login: "dependabot[bot]", type: "Bot" } };
		expect(read("pull_request", pullRequestEvent("opened", changes))).toMatchObject({
			pullRequest: { author: { login: "dependabot[bot]", bot: true } },
		});
	});

	test("of a fork, also of one that was deleted", () => {
		for (const head of [FORK_HEAD, { ...FORK_HEAD, repo: null }])
			expect(read("pull_request", pullRequestEvent("opened", { head }))).toMatchObject({ pullRequest: { fork: true } });
	});

	test("that is closed holds nothing, whatever happens to it", () => {
		const closed = nothing("Pull request #7 is closed: there is nothing to hold.");
		expect(read("pull_request_target", pullRequestEvent("closed", { state: "closed" }))).toEqual(closed);
		expect(read("pull_request_target", editEvent({ base: { ref: { from: "dev" } } }, { state: "closed" }))).toEqual(closed);
		expect(read("pull_request_review", reviewEvent("submitted", { state: "closed" }))).toEqual(closed);
	});

	test.each(["submitted", "dismissed"])("a review that was %s, where the workflow runs on it directly", (action) => {
		const event = read("pull_request_review", reviewEvent(action));
		expect(event).toMatchObject({ kind: "pull-request", trigger: "pull_request_review", action, pullRequest: { number: 7 } });
	});
});

describe("an edit", () => {
	const only = nothing("Only the title or other text of pull request #7 changed: neither its target branch nor an answer.");
	const judged = { kind: "pull-request", action: "edited" };

	test("of the title, or of text beside the answers, is no news", () => {
		expect(read("pull_request_target", editEvent({ title: { from: "Stage" } }))).toEqual(only);
		expect(read("pull_request_target", editEvent({ body: { from: "Adds a stage." } }))).toEqual(only);
		expect(read("pull_request_target", editEvent({ body: { from: null } }))).toEqual(only);
		expect(read("pull_request_target", editEvent({ body: {} }, { body: null }))).toEqual(only);
		const answered = { body: "Adds Verbal Commit.\n\n- `evidence:1a2b3c4d` Signed order form\n" };
		expect(read("pull_request_target", editEvent({ body: { from: answered.body.slice("Adds".length) } }, answered))).toEqual(only);
	});

	test("of an answer is judged, also of the first and the last one", () => {
		const answer = (text: string) => `Adds Verbal Commit.\n\n- \`evidence:1a2b3c4d\`${text}\n`;
		for (const [from, to] of [
			[answer(" Verbal yes"), answer(" Signed order form")],
			["Adds Verbal Commit.", answer(" Signed order form")],
			[null, answer(" Signed order form")],
			[answer(" Signed order form"), null],
		])
			expect(read("pull_request_target", editEvent({ body: { from } }, { body: to }))).toMatchObject(judged);
	});

	test("of a machine's description that has answers is judged: whoever edits it makes them theirs", () => {
		const user = { login: "crm-sync[bot]", type: "Bot" };
		const answered = { user, body: "Checked.\n\n- `evidence:1a2b3c4d` Signed order form\n" };
		expect(read("pull_request_target", editEvent({ body: { from: answered.body.slice("Checked.".length) } }, answered))).toMatchObject(
			judged,
		);
		expect(read("pull_request_target", editEvent({ title: { from: "Stage" } }, answered))).toEqual(only);
		expect(read("pull_request_target", editEvent({ body: { from: "Nightly" } }, { user, body: "Nightly." }))).toEqual(only);
	});

	test("of the target branch is judged, also together with the title", () => {
		const base = { ref: { from: "release" }, sha: { from: BASE } };
		expect(read("pull_request_target", editEvent({ base }))).toMatchObject(judged);
		expect(read("pull_request_target", editEvent({ base, title: { from: "Stage" } }))).toMatchObject(judged);
	});

	test("that does not say what was there before is judged", () => {
		expect(read("pull_request_target", pullRequestEvent("edited"))).toMatchObject(judged);
	});
});

describe("a relayed review", () => {
	test("names the branch it is of", () => {
		expect(read("workflow_run", relayEvent())).toEqual({
			kind: "head",
			head: "mallory:verbal-commit",
			headSha: HEAD,
			trigger: "workflow_run",
		});
	});

	test("of a branch or a fork that is gone", () => {
		for (const gone of [{ head_repository: null }, { head_branch: null }])
			expect(read("workflow_run", relayEvent("pull_request_review", gone))).toEqual(
				nothing("The review is of a branch that is gone. Comment `/revops recheck` on the pull request to have it judged again."),
			);
	});

	test("a run of another workflow is no news", () => {
		expect(read("workflow_run", relayEvent("pull_request"))).toEqual(
			nothing("A run of another workflow ended, which `pull_request` had started: only relayed reviews and merge groups are judged."),
		);
	});
});

describe("a comment", () => {
	test("that is a command, or nearly one, names its pull request", () => {
		for (const body of ["/revops recheck", "/REVOPS recheck", "/revopsrecheck", "/revops override 1a2b3c4d Quarter end\n\nMore text."])
			expect(read("issue_comment", commentEvent(body))).toEqual({ kind: "number", number: 7 });
	});

	test.each([
		[
			"is ordinary",
			commentEvent("Looks good. /revops recheck"),
			"The comment is no command: its first line does not begin with `/revops`.",
		],
		[
			"names a command in its second line",
			commentEvent("Done:\n/revops recheck"),
			"The comment is no command: its first line does not begin with `/revops`.",
		],
		["is a bot's", commentEvent("/revops recheck", { type: "Bot" }), "The comment is a bot's: it decides nothing."],
		[
			"was changed",
			commentEvent("/revops recheck", { action: "edited" }),
			"A comment was changed or deleted: a command counts as it was first written.",
		],
		[
			"is on an issue",
			commentEvent("/revops recheck", { issue: { pull_request: undefined } }),
			"#7 is no pull request: there is nothing to judge.",
		],
		[
			"is on a closed pull request",
			commentEvent("/revops recheck", { issue: { state: "closed" } }),
			"Pull request #7 is closed: there is nothing to hold.",
		],
	])("that %s is none", (_, payload, reason) => {
		expect(read("issue_comment", payload)).toEqual(nothing(reason));
	});

	test("of a deleted account, without text", () => {
		const payload = commentEvent("");
		const comment = { ...payload.comment, user: null, body: null };
		expect(read("issue_comment", { ...payload, comment })).toMatchObject({ kind: "nothing-to-do" });
	});
});

describe("a merge group", () => {
	const group = { kind: "merge-group", targetBranch: "main", headSha: HEAD, headRef: `refs/heads/${QUEUE_BRANCH}` };

	test("names its branch without refs/heads", () => {
		expect(read("merge_group", mergeGroupEvent())).toEqual({ ...group, baseSha: BASE });
	});

	test("that is relayed names it in its own branch, also one with slashes, and not what it is built on", () => {
		const relayed = (head_branch: string) => read("workflow_run", relayEvent("merge_group", { head_branch }));
		expect(relayed(QUEUE_BRANCH)).toEqual(group);
		expect(relayed(`gh-readonly-queue/release/pr-9/pr-7-${BASE}`)).toMatchObject({ targetBranch: "release/pr-9" });
		expect(error("workflow_run", relayEvent("merge_group", { head_branch: "gh-readonly-queue/pr-7" }))).toBe(
			'A merge group was relayed whose branch "gh-readonly-queue/pr-7" is not `gh-readonly-queue/BRANCH/pr-NUMBER-COMMIT`.',
		);
	});

	test("that was taken apart holds nothing", () => {
		expect(read("merge_group", mergeGroupEvent("destroyed"))).toEqual(nothing("The merge group is gone: there is nothing to hold."));
	});
});

describe("a sweep", () => {
	test("by hand or by the clock", () => {
		expect(read("schedule", { schedule: "0 6 * * *" })).toEqual({ kind: "sweep" });
		for (const inputs of [null, {}, { "pull-request": "" }, { "pull-request": " " }])
			expect(read("workflow_dispatch", dispatchEvent(inputs))).toEqual({ kind: "sweep" });
	});

	test("by hand, of one pull request", () => {
		for (const number of ["7", "#7", " 7 ", 7])
			expect(read("workflow_dispatch", dispatchEvent({ "pull-request": number }))).toEqual({ kind: "number", number: 7 });
		expect(error("workflow_dispatch", dispatchEvent({ "pull-request": "seven" }))).toBe(
			'`pull-request` of the dispatch is "seven", not the number of a pull request.',
		);
		for (const number of ["0", "-1", "7.5", "9999999999"])
			expect(error("workflow_dispatch", dispatchEvent({ "pull-request": number }))).toContain("not the number");
	});

	test("after a push, of what goes to that branch", () => {
		expect(read("push", pushEvent({ ref: "refs/heads/release/2026" }))).toEqual({ kind: "sweep", targetBranch: "release/2026" });
		expect(read("push", pushEvent({ deleted: true }))).toEqual(nothing("The branch `main` was deleted: no pull request goes to it."));
		expect(read("push", pushEvent({ ref: "refs/tags/v1" }))).toEqual(nothing("A tag was pushed: no pull request goes to one."));
	});
});

describe("what cannot be answered", () => {
	test("another event, or none", () => {
		expect(error("check_run", "{}")).toBe(
			"revops-gate does not answer the event `check_run`. Start the workflow on `pull_request_target`; examples/workflows/ has workflows ready to copy.",
		);
		expect(error("", "{}")).toContain("On your own machine use `revops-gate check`.");
	});

	test("a payload that is no JSON or lacks a part, which is named", () => {
		expect(error("pull_request", "{")).toContain("is not JSON");
		expect(error("pull_request", { action: "opened" })).toContain("pull_request: Invalid input: expected object");
		const head = { ...FORK_HEAD, sha: "--upload-pack=x" };
		expect(error("pull_request", pullRequestEvent("opened", { head }))).toContain("pull_request.head.sha: a full commit id");
		expect(error("workflow_run", relayEvent("merge_group", { head_sha: "main" }))).toContain("workflow_run.head_sha: a full commit id");
		expect(error("merge_group", mergeGroupEvent("checks_requested", { base_sha: "" }))).toContain("merge_group.base_sha");
		expect(error("issue_comment", { action: "created", issue: { number: -1 } })).toContain("issue.number");
		expect(error("push", { ref: 1 })).toContain("ref: Invalid input: expected string");
	});
});
