import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "../../src/github/failure.js";
import { connectTo } from "../support/connected.js";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

function twoBranches() {
	const root = github.git.commit("refs/heads/main", { a: "1" });
	const tip = github.git.commit("refs/heads/main", { b: "1" }, root);
	const head = github.git.commit("refs/pull/7/head", { a: "2" }, root);
	github.pulls.set(7, { number: 7, head, base: "main", fork: false });
	return { root, tip, head };
}

describe("reading", () => {
	test("the tip of a branch, not of a tag that has its name", async () => {
		const { root, tip } = twoBranches();
		github.git.commit("refs/tags/main", { trap: "1" }, root);
		expect(await (await connectTo(github)).branchTip("main")).toBe(tip);
	});

	test("a branch with slashes and signs in its name", async () => {
		const sha = github.git.commit("refs/heads/release/2026#1+x%41", { a: "1" });
		expect(await (await connectTo(github)).branchTip("release/2026#1+x%41")).toBe(sha);
	});

	test("where the head left the target branch", async () => {
		const { root, tip, head } = twoBranches();
		expect((await (await connectTo(github)).compare(tip, head)).mergeBase).toBe(root);
	});

	test("the state of a pull request", async () => {
		const { head } = twoBranches();
		expect(await (await connectTo(github)).pullRequest(7)).toEqual({ headSha: head, targetBranch: "main" });
	});

	test("all pages of comments, oldest first", async () => {
		twoBranches();
		for (let id = 1; id <= 230; id++) github.comments.push({ id, pull: 7, author: { login: "ann", type: "User" }, body: `comment ${id}` });
		const comments = await (await connectTo(github)).comments(7);
		expect(comments.map(({ id }) => id)).toEqual(Array.from({ length: 230 }, (_, index) => index + 1));
		expect(comments[0]).toEqual({ id: 1, author: "ann", body: "comment 1", url: `${github.serverUrl}/acme/crm/pull/7#issuecomment-1` });
		expect(github.calls).toHaveLength(3);
	});
});

describe("failures", () => {
	const refused = async (call: Promise<unknown>) =>
		failureOf(
			await call.then(
				() => undefined,
				(error: unknown) => error,
			),
		);
	const status = { state: "pending", context: "c", description: "d" } as const;

	test("are sorted by what would help", async () => {
		const { head } = twoBranches();
		const reader = await connectTo(github, { permissions: { contents: "read", "pull-requests": "read" } });
		expect(await refused(reader.createStatus(head, status))).toEqual({
			kind: "permission",
			message: "Resource not accessible by integration",
		});
		expect(await refused(reader.branchTip("gone"))).toEqual({ kind: "missing", message: "Not Found" });

		const api = await connectTo(github);
		expect(await refused(api.createStatus("f".repeat(40), status))).toEqual({
			kind: "refused",
			message: `No commit found for SHA: ${"f".repeat(40)}`,
		});
		expect(await refused(api.createComment(7, "x".repeat(65_537)))).toEqual({
			kind: "too-long",
			message: "Validation Failed: Body is too long (maximum is 65536 characters)",
		});
		github.faults.push({ operation: "git/get-ref", status: 403, message: "This repository was archived" });
		expect(await refused(api.branchTip("main"))).toEqual({ kind: "refused", message: "This repository was archived" });
	});

	test("a token GitHub does not know", async () => {
		twoBranches();
		const api = await connectTo(github);
		github.tokens.clear();
		expect(await refused(api.branchTip("main"))).toEqual({ kind: "credentials", message: "Bad credentials" });
	});

	test("a server that is not there", async () => {
		const other = await startFakeGitHub();
		const api = await connectTo(other);
		await other.close();
		expect((await refused(api.branchTip("main"))).kind).toBe("unavailable");
		expect(api.waits).toEqual([250, 1000, 4000]);
	});
});

describe("trying again", () => {
	test("after a server error, for what may be done twice", async () => {
		const { tip, head } = twoBranches();
		github.faults.push({ operation: "git/get-ref", status: 502 }, { operation: "repos/create-commit-status", status: 500 });
		const api = await connectTo(github);
		expect(await api.branchTip("main")).toBe(tip);
		await api.createStatus(head, { state: "pending", context: "c", description: "d" });
		expect(api.waits).toEqual([250, 250]);
		expect(github.statuses).toHaveLength(1);
	});

	test("never after a server error on a comment that may be there", async () => {
		twoBranches();
		github.faults.push({ operation: "issues/create-comment", status: 502, carriedOut: true });
		const api = await connectTo(github);
		await expect(api.createComment(7, "hello")).rejects.toThrow();
		expect(github.comments).toHaveLength(1);
		expect(api.waits).toEqual([]);
	});

	test("as long as GitHub asks for, also for a comment: a rate limit means nothing was done", async () => {
		twoBranches();
		github.faults.push(
			{
				operation: "issues/create-comment",
				status: 403,
				message: "You have exceeded a secondary rate limit",
				headers: { "retry-after": "7" },
			},
			{ operation: "issues/create-comment", status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1030" } },
		);
		const api = await connectTo(github);
		await api.createComment(7, "hello");
		expect(api.waits).toEqual([7000, 30_000]);
		expect(github.comments).toHaveLength(1);
	});

	test("not at all where GitHub asks for an hour", async () => {
		twoBranches();
		github.faults.push({
			operation: "git/get-ref",
			status: 403,
			message: "API rate limit exceeded",
			headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4600" },
		});
		const api = await connectTo(github);
		await expect(api.branchTip("main")).rejects.toThrow("API rate limit exceeded");
		expect(api.waits).toEqual([]);
	});

	test("not after a plain refusal", async () => {
		const { head } = twoBranches();
		const api = await connectTo(github, { permissions: {} });
		await expect(api.createStatus(head, { state: "pending", context: "c", description: "d" })).rejects.toThrow();
		expect(github.calls).toHaveLength(1);
	});
});
