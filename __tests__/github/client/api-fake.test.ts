import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fetchCommits } from "../../../src/trees/index.js";
import { ask, connectTo, refused } from "../../support/connected.js";
import { HANDLERS } from "../../support/fake-github/desk.js";
import { mayCall } from "../../support/fake-github/tokens.js";
import { type FakeGitHub, startFakeGitHub, TOKENS, type Token } from "../../support/fake-github.js";
import { loadOpenApi } from "../../support/openapi.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	await github.close();
});

const REPO = "/repos/acme/crm";

describe("the fake GitHub takes nothing that the real one would not", () => {
	test("a request that the description does not have is a violation", async () => {
		await ask(github, "GET", `${REPO}/pulls?per_page=101`);
		await ask(github, "GET", `${REPO}/pulls?sorted=up`);
		await ask(github, "GET", `${REPO}/hooks`);
		await ask(github, "POST", `${REPO}/statuses/${"a".repeat(40)}`, { body: { state: "waiting", colour: "red" } });
		await ask(github, "POST", `${REPO}/check-runs`, {
			body: { name: "x", head_sha: "a", output: { title: "t", summary: "s", annotations: [{ path: "a", line: 1 }] } },
		});
		await fetch(`${github.apiUrl}${REPO}/pulls`, { headers: { authorization: "token asked" } });
		await ask(github, "POST", "/../graphql", { body: { query: "query { viewer { email } }" } });
		const found = github.violations.join("\n");
		for (const part of [
			"pulls/list: per_page is over 100",
			"pulls/list: no parameter sorted",
			"GitHub has no GET /api/v3/repos/acme/crm/hooks",
			"repos/create-commit-status body/state: must be equal to one of the allowed values",
			"repos/create-commit-status: no body property colour",
			"checks/create: no body property output.annotations.line",
			"checks/create body/output/annotations/0: must have required property 'start_line'",
			"does not say which version of the API it means",
			'graphql: Cannot query field "email" on type "User".',
		]) {
			expect(found).toContain(part);
		}
	});

	test("it answers exactly the operations of the description, most of them only with a permission", () => {
		const operations = loadOpenApi()
			.operations()
			.map(({ id }) => id);
		expect(Object.keys(HANDLERS).sort()).toEqual([...operations].sort());
		const nobody: Token = { account: TOKENS.workflow.account, permissions: {} };
		expect(operations.filter((id) => mayCall(nobody, id)).sort()).toEqual([
			"apps/get-by-slug",
			"repos/get",
			"repos/get-branch-rules",
			"repos/get-collaborator-permission-level",
			"repos/get-repo-ruleset",
		]);
		const scopes = ["contents", "pull-requests", "issues", "statuses", "checks", "members", "administration", "actions"];
		const everybody: Token = { ...nobody, permissions: Object.fromEntries(scopes.map((scope) => [scope, "write"])) };
		expect(operations.filter((id) => !mayCall(everybody, id))).toEqual([]);
	});

	test("what is limited in prose only", async () => {
		const sha = github.git.commit("refs/heads/main", { a: "1" });
		github.pulls.set(1, { number: 1, head: sha, base: "main" });
		const token: Token = { ...TOKENS.app, permissions: { ...TOKENS.app.permissions, issues: "write" } };
		const why = async (path: string, body: unknown) => {
			const { status, body: answer } = await ask(github, "POST", `${REPO}${path}`, { token, body });
			return `${status} ${answer.errors?.[0].message ?? answer.message}`;
		};
		const mark = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice", message: "m" };
		const run = (more: object, marks: object[] = []) => ({
			name: "x",
			head_sha: sha,
			output: { title: "t", summary: "s", annotations: marks },
			...more,
		});
		expect(await why(`/statuses/${sha}`, { state: "error", description: "x".repeat(141) })).toMatch(/^422 .*140/);
		expect(await why("/issues/1/comments", { body: "x".repeat(65_537) })).toMatch(/^422 .*65536/);
		expect(await why("/issues/1/comments", { body: " \n" })).toMatch(/^422 .*blank/);
		expect(await why("/issues/1/labels", { labels: ["x".repeat(51)] })).toMatch(/^422 .*50/);
		expect(await why("/issues/1/labels", { labels: [" "] })).toMatch(/^422 .*blank/);
		expect(await why("/pulls/1/requested_reviewers", { reviewers: [] })).toMatch(/^422 /);
		expect(await why("/check-runs", run({ status: "completed" }))).toMatch(/^422 .*conclusion/);
		expect(await why("/check-runs", run({}, [{ ...mark, title: "x".repeat(256) }]))).toMatch(/^422 .*255/);
		expect(await why("/check-runs", run({}, [{ ...mark, message: "€".repeat(30_000) }]))).toMatch(/^422 .*64 KB/);
		expect(await why("/check-runs", run({}, [{ ...mark, start_line: 0 }]))).toMatch(/^422 .*begin at 1/);
		expect(await why("/check-runs", run({}, [{ ...mark, end_line: 2, start_column: 1 }]))).toMatch(/^422 .*columns/);
		expect(await why("/check-runs", run({}, Array(51).fill(mark)))).toMatch(/^422 .*50/);
		expect([github.statuses, github.comments, github.checkRuns, [...github.labels]]).toEqual([[], [], [], []]);
	});

	test("pages are linked to each other", async () => {
		const sha = github.git.commit("refs/heads/main", { a: "1" });
		github.pulls.set(1, { number: 1, head: sha, base: "main" });
		for (let count = 1; count <= 5; count++) github.people.comment(1, "ann", `${count}`);
		const { link, body } = await ask(github, "GET", `${REPO}/issues/1/comments?per_page=2&page=2`);
		expect(body.map((comment: { body: string }) => comment.body)).toEqual(["3", "4"]);
		const to = (page: number, rel: string) => `<${github.apiUrl}${REPO}/issues/1/comments?per_page=2&page=${page}>; rel="${rel}"`;
		expect(link).toBe([to(1, "prev"), to(3, "next"), to(3, "last"), to(1, "first")].join(", "));
		expect((await ask(github, "GET", `${REPO}/issues/1/comments`)).link).toBeNull();
	});
});

describe("git", () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "fetched-"));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	test("the head of a fork's pull request is fetched by its number of commit, until it is thrown away after a force-push", async () => {
		github.tokens.set("secret", TOKENS.readOnly);
		const root = github.git.commit("refs/heads/main", { a: "1" });
		const old = github.git.commit("refs/pull/7/head", { a: "2" }, root, { author: "mallory" });
		github.pulls.set(7, { number: 7, head: old, base: "main", fork: true });
		const request = { url: `${github.serverUrl}/acme/crm.git`, dir: folder, token: "secret", env: process.env };
		await fetchCommits({ ...request, commits: [old] });
		expect(spawnSync("git", ["-C", folder, "log", "-1", "--format=%ae", old], { encoding: "utf8" }).stdout).toBe("mallory@example.org\n");

		github.pulls.get(7)!.head = github.git.commit("refs/pull/7/head", { a: "3" }, root, { author: "mallory" });
		const api = await connectTo(github);
		expect((await api.compare(root, old)).commits).toHaveLength(1);
		github.git.prune();
		expect((await refused(api.compare(root, old))).kind).toBe("missing");
		const other = mkdtempSync(join(tmpdir(), "fetched-"));
		await expect(fetchCommits({ ...request, dir: other, commits: [old] })).rejects.toThrow();
		rmSync(other, { recursive: true, force: true });
		expect(github.violations).toEqual([]);
	});
});
