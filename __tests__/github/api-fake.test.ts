import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fetchCommits } from "../../src/trees/index.js";
import { connectTo, refused } from "../support/connected.js";
import { HANDLERS } from "../support/fake-github/desk.js";
import { mayCall } from "../support/fake-github/tokens.js";
import { type FakeGitHub, startFakeGitHub, TOKENS, type Token } from "../support/fake-github.js";
import { loadOpenApi } from "../support/openapi.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	await github.close();
});

/** A call as no code of this tool would make it. */
async function ask(
	method: string,
	path: string,
	options: { readonly token?: Token; readonly body?: unknown; readonly accept?: string } = {},
) {
	github.tokens.set("asked", options.token ?? TOKENS.app);
	const response = await fetch(`${github.apiUrl}${path}`, {
		method,
		headers: {
			authorization: "token asked",
			"user-agent": "test",
			"x-github-api-version": "2022-11-28",
			...(options.accept && { accept: options.accept }),
		},
		...(options.body !== undefined && { body: JSON.stringify(options.body) }),
	});
	const text = await response.text();
	return { status: response.status, link: response.headers.get("link"), body: text === "" ? undefined : JSON.parse(text) };
}

const REPO = "/repos/acme/crm";

describe("the fake GitHub takes nothing that the real one would not", () => {
	test("a request that the description does not have is a violation", async () => {
		await ask("GET", `${REPO}/pulls?per_page=101`);
		await ask("GET", `${REPO}/pulls?sorted=up`);
		await ask("GET", `${REPO}/hooks`);
		await ask("POST", `${REPO}/statuses/${"a".repeat(40)}`, { body: { state: "waiting", colour: "red" } });
		await ask("POST", `${REPO}/check-runs`, {
			body: { name: "x", head_sha: "a", output: { title: "t", summary: "s", annotations: [{ path: "a", line: 1 }] } },
		});
		await fetch(`${github.apiUrl}${REPO}/pulls`, { headers: { authorization: "token asked" } });
		await ask("POST", "/../graphql", { body: { query: "query { viewer { email } }" } });
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
			"graphql: not a query of this tool: query { viewer { email } }",
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
			const { status, body: answer } = await ask("POST", `${REPO}${path}`, { token, body });
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
		const { link, body } = await ask("GET", `${REPO}/issues/1/comments?per_page=2&page=2`);
		expect(body.map((comment: { body: string }) => comment.body)).toEqual(["3", "4"]);
		const to = (page: number, rel: string) => `<${github.apiUrl}${REPO}/issues/1/comments?per_page=2&page=${page}>; rel="${rel}"`;
		expect(link).toBe([to(1, "prev"), to(3, "next"), to(3, "last"), to(1, "first")].join(", "));
		expect((await ask("GET", `${REPO}/issues/1/comments`)).link).toBeNull();
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

describe("what `doctor` asks", () => {
	const ADMIN: Token = {
		...TOKENS.app,
		permissions: { ...TOKENS.app.permissions, administration: "write", actions: "read" },
	};
	afterEach(() => expect(github.violations).toEqual([]));

	test("files, folders and trees", async () => {
		const sha = github.git.commit("refs/heads/main", { ".github/CODEOWNERS": "* @acme/revops\n", ".github/workflows/a.yml": "on: push\n" });
		const file = await ask("GET", `${REPO}/contents/.github%2FCODEOWNERS?ref=${sha}`);
		expect(Buffer.from(file.body.content, "base64").toString()).toBe("* @acme/revops\n");
		expect((await ask("GET", `${REPO}/contents/.github/CODEOWNERS`)).body.sha).toBe(file.body.sha);
		const folder = await ask("GET", `${REPO}/contents/.github?ref=main`);
		expect(folder.body.map(({ path, type }: { path: string; type: string }) => [path, type])).toEqual([
			[".github/CODEOWNERS", "file"],
			[".github/workflows", "dir"],
		]);
		expect((await ask("GET", `${REPO}/contents/none`)).status).toBe(404);
		const top = await ask("GET", `${REPO}/git/trees/${sha}`);
		expect(top.body.tree).toEqual([{ mode: "040000", type: "tree", path: ".github", sha: expect.stringMatching(/^[0-9a-f]{40}$/) }]);
		const all = await ask("GET", `${REPO}/git/trees/${top.body.tree[0].sha}?recursive=1`);
		expect(all.body.tree.map(({ path }: { path: string }) => path)).toEqual(["CODEOWNERS", "workflows", "workflows/a.yml"]);
		expect((await ask("GET", `${REPO}/git/trees/${"f".repeat(40)}`)).status).toBe(404);
	});

	test("the repository, its branches and their rules", async () => {
		github.git.commit("refs/heads/main", { a: "1" });
		github.git.commit("refs/heads/release/1", { a: "1" });
		const check = { context: "revops-gate: main", app_id: 5 };
		github.settings.protection.set("main", {
			checks: [check],
			reviews: { require_code_owner_reviews: true, dismiss_stale_reviews: false },
		});
		github.settings.rules.set("main", [
			{ type: "deletion", ruleset_id: 3, ruleset_source: "acme/crm", ruleset_source_type: "Repository" },
			{
				type: "required_status_checks",
				ruleset_id: 3,
				parameters: {
					strict_required_status_checks_policy: false,
					required_status_checks: [{ context: "revops-gate: main", integration_id: 5 }],
				},
			},
		]);
		github.settings.rulesets.set(3, {
			id: 3,
			name: "main",
			source: "acme/crm",
			enforcement: "active",
			bypass_actors: [{ actor_id: 1, actor_type: "Team", bypass_mode: "always" }],
		});
		github.settings.codeownersErrors.push({
			line: 1,
			column: 1,
			kind: "Unknown owner",
			message: "Unknown owner",
			path: ".github/CODEOWNERS",
		});
		expect((await ask("GET", REPO)).body).toMatchObject({ full_name: "acme/crm", default_branch: "main", private: true });
		expect((await ask("GET", `${REPO}/branches/main`)).body).toMatchObject({
			protected: true,
			protection: { enabled: true, required_status_checks: { contexts: [check.context], checks: [check] } },
		});
		expect((await ask("GET", `${REPO}/branches/release%2F1`)).body).toMatchObject({ name: "release/1", protected: false });
		expect((await ask("GET", `${REPO}/branches/none`)).status).toBe(404);
		expect((await ask("GET", `${REPO}/rules/branches/main`)).body).toHaveLength(2);
		expect((await ask("GET", `${REPO}/rulesets/3`)).body).not.toHaveProperty("bypass_actors");
		expect((await ask("GET", `${REPO}/rulesets/3`, { token: ADMIN })).body.bypass_actors).toHaveLength(1);
		expect((await ask("GET", `${REPO}/codeowners/errors?ref=main`)).body.errors).toHaveLength(1);
		expect((await ask("GET", `${REPO}/branches/main/protection`)).status).toBe(403);
		expect((await ask("GET", `${REPO}/branches/main/protection`, { token: ADMIN })).body.required_pull_request_reviews).toMatchObject({
			require_code_owner_reviews: true,
			dismiss_stale_reviews: false,
		});
		expect((await ask("GET", `${REPO}/branches/release%2F1/protection`, { token: ADMIN })).body.message).toBe("Branch not protected");
	});

	test("environments and the branches that may use them", async () => {
		for (const [name, branches] of [
			["gate", ["main", "release/*"]],
			["open", "any"],
			["held", "protected"],
		] as const)
			github.settings.environments.set(name, { branches });
		const policy = async (name: string) =>
			(await ask("GET", `${REPO}/environments/${name}`, { token: ADMIN })).body.deployment_branch_policy;
		expect(await policy("gate")).toEqual({ protected_branches: false, custom_branch_policies: true });
		expect(await policy("held")).toEqual({ protected_branches: true, custom_branch_policies: false });
		expect(await policy("open")).toBeNull();
		const names = await ask("GET", `${REPO}/environments/gate/deployment-branch-policies`, { token: ADMIN });
		expect(names.body.branch_policies.map(({ name }: { name: string }) => name)).toEqual(["main", "release/*"]);
		expect((await ask("GET", `${REPO}/environments/none`, { token: ADMIN })).status).toBe(404);
		expect((await ask("GET", `${REPO}/environments/gate`)).status).toBe(403);
	});

	test("teams and people", async () => {
		github.collaborators.add("ann");
		github.teams.set("revops", { slug: "revops", members: ["rita"], access: "maintain" });
		github.teams.set("guests", { slug: "guests", members: ["gil"], access: "none" });
		github.teams.set("hidden", { slug: "hidden", members: ["hal"], secret: true });
		expect((await ask("GET", "/orgs/acme/teams")).body.map(({ slug }: { slug: string }) => slug)).toEqual(["revops", "guests"]);
		expect((await ask("GET", "/orgs/acme/teams/revops")).body).toMatchObject({ slug: "revops", privacy: "closed" });
		expect((await ask("GET", "/orgs/acme/teams/hidden")).status).toBe(404);
		expect((await ask("GET", "/orgs/acme/teams/revops", { token: TOKENS.workflow })).status).toBe(403);
		expect((await ask("GET", `/orgs/acme/teams/revops${REPO}`)).status).toBe(204);
		const accept = "application/vnd.github.v3.repository+json";
		expect((await ask("GET", `/orgs/acme/teams/revops${REPO}`, { accept })).body).toMatchObject({
			role_name: "maintain",
			permissions: { pull: true, push: true, maintain: true, admin: false },
		});
		expect((await ask("GET", `/orgs/acme/teams/guests${REPO}`)).status).toBe(404);
		const permission = async (login: string) => (await ask("GET", `${REPO}/collaborators/${login}/permission`)).body.permission;
		expect([await permission("ann"), await permission("Rita"), await permission("gil"), await permission("zoe")]).toEqual([
			"write",
			"write",
			"none",
			undefined,
		]);
		expect((await ask("GET", "/apps/github-actions")).body.id).toBe(15_368);
	});
});
