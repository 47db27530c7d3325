import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GitHubApi } from "../../../src/github/api.js";
import { connectTo, refused } from "../../support/connected.js";
import { type FakeGitHub, startFakeGitHub, TOKENS, type Token } from "../../support/fake-github.js";

let github: FakeGitHub;
let head: string;
beforeEach(async () => {
	github = await startFakeGitHub();
	head = github.git.commit("refs/heads/main", { a: "1" });
	github.pulls.set(7, { number: 7, head, base: "main" });
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

const status = { state: "pending", context: "c", description: "d" } as const;
const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice", title: "t", message: "m" } as const;
const run = (annotations: readonly object[] = [annotation], more: object = {}) =>
	({ sha: head, name: "marks", title: "T", summary: "S", annotations, ...more }) as Parameters<GitHubApi["createCheckRun"]>[0];

describe("what a token may not do is told as a permission that it lacks", () => {
	const lacks = async (permissions: Token["permissions"], call: (api: GitHubApi) => Promise<unknown>) =>
		(await refused(call(await connectTo(github, { permissions })))).kind;

	test("reading", async () => {
		const all = TOKENS.app.permissions;
		const without = (scope: string) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== scope)) as Token["permissions"];
		expect(await lacks(without("contents"), (api) => api.branchTip("main"))).toBe("permission");
		expect(await lacks(without("contents"), (api) => api.compare(head, head))).toBe("permission");
		expect(await lacks(without("statuses"), (api) => api.statuses(head))).toBe("permission");
		const talk = ["pullRequest", "reviews", "comments", "everRequested"] as const;
		for (const call of talk) expect(await lacks(without("pull-requests"), (api) => api[call](7))).toBe("permission");
		expect(await lacks(without("pull-requests"), (api) => api.history(7, "main"))).toBe("permission");
		expect(await lacks(without("pull-requests"), (api) => api.openPullRequests({}))).toBe("permission");
	});

	test("writing, with the token of a fork's run", async () => {
		const { permissions } = TOKENS.readOnly;
		github.labels.add("revops");
		expect(await lacks(permissions, (api) => api.createStatus(head, status))).toBe("permission");
		expect(await lacks(permissions, (api) => api.createComment(7, "x"))).toBe("permission");
		expect(await lacks(permissions, (api) => api.updateComment(1, "x"))).toBe("permission");
		expect(await lacks(permissions, (api) => api.deleteComment(1))).toBe("permission");
		expect(await lacks(permissions, (api) => api.addLabel(7, "revops"))).toBe("permission");
		expect(await lacks(permissions, (api) => api.removeLabel(7, "revops"))).toBe("permission");
		expect(await lacks(permissions, (api) => api.requestReviewers(7, { users: ["rita"] }))).toBe("permission");
		expect(await lacks(permissions, (api) => api.createCheckRun(run()))).toBe("permission");
		expect(await lacks(permissions, (api) => api.addAnnotations(1, run()))).toBe("permission");
		expect([github.statuses, github.comments, github.checkRuns, github.events]).toEqual([[], [], [], []]);
	});

	test("making a label, which takes more than putting it on", async () => {
		expect(await lacks(TOKENS.workflow.permissions, (api) => api.addLabel(7, "new"))).toBe("permission");
		expect([...github.labels]).toEqual([]);
	});

	test("asking a team for a review, though it answers with another number", async () => {
		github.teams.set("finance", { slug: "finance", members: ["fay"] });
		const { permissions } = TOKENS.workflow;
		expect(await lacks(permissions, (api) => api.requestReviewers(7, { users: ["fay"], teams: ["finance"] }))).toBe("permission");
		expect(github.pulls.get(7)).not.toHaveProperty("requestedUsers");
	});
});

describe("a team that cannot be seen", () => {
	test("is a missing permission to GITHUB_TOKEN, and missing to any other token", async () => {
		github.teams.set("revops", { slug: "revops", members: ["rita"] });
		github.teams.set("hidden", { slug: "hidden", members: ["rita"], secret: true });
		const kind = async (token: Partial<Token>, org: string, slug: string) =>
			(await refused((await connectTo(github, token)).teamMembers(org, slug))).kind;
		expect(await kind(TOKENS.workflow, "acme", "revops")).toBe("permission");
		expect(await kind({ ...TOKENS.app, permissions: TOKENS.workflow.permissions }, "acme", "revops")).toBe("missing");
		expect(await kind(TOKENS.app, "acme", "hidden")).toBe("missing");
		expect(await kind(TOKENS.app, "acme", "nobody")).toBe("missing");
		expect(await kind(TOKENS.app, "other", "revops")).toBe("missing");
	});

	test.each([
		["acme", ".."],
		["acme", "."],
		["acme", ""],
		["..", "revops"],
		["", "revops"],
	])("%j/%j names another address and is never asked for", async (org, slug) => {
		expect((await refused((await connectTo(github, TOKENS.app)).teamMembers(org, slug))).kind).toBe("missing");
		expect(github.calls).toEqual([]);
	});

	test("a name with any other signs stays one part of the address", async () => {
		const slug = "a/../b?c#d%2e";
		github.teams.set(slug, { slug, members: ["rita"] });
		expect(await (await connectTo(github, TOKENS.app)).teamMembers("acme", slug)).toEqual(["rita"]);
	});

	test.each(["..", "."])("nor does a label %j take all labels off", async (name) => {
		const api = await connectTo(github);
		expect((await refused(api.removeLabel(7, name))).kind).toBe("missing");
		expect((await refused(api.addLabel(7, name))).kind).toBe("missing");
		expect(github.calls).toEqual([]);
	});
});

describe("what GitHub refuses", () => {
	const why = async (call: (api: GitHubApi) => Promise<unknown>) => {
		const { kind, message } = await refused(call(await connectTo(github, TOKENS.app)));
		return `${kind}: ${message}`;
	};
	const gone = "f".repeat(40);

	test("what is not there", async () => {
		expect(await why((api) => api.branchTip("gone"))).toBe("missing: Not Found");
		expect(await why((api) => api.compare(head, gone))).toBe("missing: Not Found");
		expect(await why((api) => api.pullRequest(8))).toBe("missing: Not Found");
		expect(await why((api) => api.history(8, "main"))).toBe("missing: Could not resolve to a PullRequest with the number of 8.");
		expect(await why((api) => api.createComment(8, "x"))).toBe("missing: Not Found");
		expect(await why((api) => api.addLabel(8, "x"))).toBe("missing: Not Found");
		expect(await why((api) => api.removeLabel(8, "x"))).toBe("missing: Not Found");
		expect(await why((api) => api.createStatus(gone, status))).toBe(`refused: No commit found for SHA: ${gone}`);
		expect(await why((api) => api.createCheckRun(run([], { sha: gone })))).toBe(`refused: No commit found for SHA: ${gone}`);
		const other = github.git.commit("refs/heads/other", { b: "1" });
		expect(await why((api) => api.compare(head, other))).toBe(`missing: No common ancestor between ${head} and ${other}.`);
	});

	test("what is too long", async () => {
		expect(await why((api) => api.createComment(7, "x".repeat(65_537)))).toBe(
			"too-long: Validation Failed: Body is too long (maximum is 65536 characters)",
		);
		expect(await why((api) => api.createStatus(head, { ...status, description: "x".repeat(141) }))).toMatch(/^too-long: .*140/);
		expect(await why((api) => api.addLabel(7, "x".repeat(51)))).toMatch(/^too-long: .*50/);
		expect(await why((api) => api.createCheckRun(run([{ ...annotation, title: "x".repeat(256) }])))).toMatch(/^too-long: .*255/);
		expect(await why((api) => api.createCheckRun(run([{ ...annotation, message: "€".repeat(30_000) }])))).toMatch(/^too-long: .*64 KB/);
	});

	test("lines that no file has", async () => {
		expect(await why((api) => api.createCheckRun(run([{ ...annotation, start_line: 0 }])))).toMatch(/^refused: .*begin at 1/);
		expect(await why((api) => api.createCheckRun(run([{ ...annotation, start_line: 3, end_line: 2 }])))).toMatch(/^refused: /);
	});

	test("reviewers: all or nobody", async () => {
		github.collaborators.add("rita");
		github.teams.set("guests", { slug: "guests", members: ["gil"], access: "none" });
		expect(await why((api) => api.requestReviewers(7, { users: ["rita", "Ann"] }))).toBe(
			"refused: Review cannot be requested from pull request author.",
		);
		expect(await why((api) => api.requestReviewers(7, { users: ["rita", "gil"] }))).toMatch(/^refused: Reviews may only be requested from/);
		expect(await why((api) => api.requestReviewers(7, { users: ["rita"], teams: ["guests"] }))).toMatch(/^refused: /);
		expect(await why((api) => api.requestReviewers(7, { users: ["rita"], teams: ["nobody"] }))).toMatch(/^refused: /);
		expect(github.events).toEqual([]);
	});

	test("a token it does not know", async () => {
		const api = await connectTo(github);
		github.tokens.clear();
		expect(await refused(api.branchTip("main"))).toEqual({ kind: "credentials", message: "Bad credentials" });
		expect(api.waits).toEqual([]);
	});

	test("without having to do with permissions", async () => {
		github.faults.push({ operation: "git/get-ref", status: 403, message: "This repository was archived" });
		expect(await why((api) => api.branchTip("main"))).toBe("refused: This repository was archived");
	});
});

test("a list without an end is an error, never a short list", async () => {
	const next = '<https://api.github.com/next>; rel="next"';
	const operation = "issues/list-comments";
	github.faults.push({ operation, status: 200, answer: [], headers: { link: next }, times: 101 });
	expect(await refused((await connectTo(github)).comments(7))).toEqual({ kind: "too-many", message: "more than 10000 comments" });
	expect(github.calls).toHaveLength(100);
});

test("one page that fails fails the list", async () => {
	for (let count = 1; count <= 250; count++) github.people.comment(7, "ann", `${count}`);
	const api = await connectTo(github);
	github.meanwhile = ({ path }) => {
		if (path.includes("page=2")) github.faults.push({ operation: "issues/list-comments", status: 403, message: "no" });
	};
	expect((await refused(api.comments(7))).kind).toBe("refused");
});
