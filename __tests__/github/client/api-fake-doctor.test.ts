import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask } from "../../support/connected.js";
import { type FakeGitHub, startFakeGitHub, TOKENS, type Token } from "../../support/fake-github.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	await github.close();
});

const REPO = "/repos/acme/crm";

describe("what `doctor` asks", () => {
	const ADMIN: Token = {
		...TOKENS.app,
		permissions: { ...TOKENS.app.permissions, administration: "write", actions: "read" },
	};
	afterEach(() => expect(github.violations).toEqual([]));

	test("files, folders and trees", async () => {
		const sha = github.git.commit("refs/heads/main", { ".github/CODEOWNERS": "* @acme/revops\n", ".github/workflows/a.yml": "on: push\n" });
		const file = await ask(github, "GET", `${REPO}/contents/.github%2FCODEOWNERS?ref=${sha}`);
		expect(Buffer.from(file.body.content, "base64").toString()).toBe("* @acme/revops\n");
		expect((await ask(github, "GET", `${REPO}/contents/.github/CODEOWNERS`)).body.sha).toBe(file.body.sha);
		const folder = await ask(github, "GET", `${REPO}/contents/.github?ref=main`);
		expect(folder.body.map(({ path, type }: { path: string; type: string }) => [path, type])).toEqual([
			[".github/CODEOWNERS", "file"],
			[".github/workflows", "dir"],
		]);
		expect((await ask(github, "GET", `${REPO}/contents/none`)).status).toBe(404);
		const top = await ask(github, "GET", `${REPO}/git/trees/${sha}`);
		expect(top.body.tree).toEqual([{ mode: "040000", type: "tree", path: ".github", sha: expect.stringMatching(/^[0-9a-f]{40}$/) }]);
		const all = await ask(github, "GET", `${REPO}/git/trees/${top.body.tree[0].sha}?recursive=1`);
		expect(all.body.tree.map(({ path }: { path: string }) => path)).toEqual(["CODEOWNERS", "workflows", "workflows/a.yml"]);
		expect((await ask(github, "GET", `${REPO}/git/trees/${"f".repeat(40)}`)).status).toBe(404);
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
		expect((await ask(github, "GET", REPO)).body).toMatchObject({ full_name: "acme/crm", default_branch: "main", private: true });
		expect((await ask(github, "GET", `${REPO}/branches/main`)).body).toMatchObject({
			protected: true,
			protection: { enabled: true, required_status_checks: { contexts: [check.context], checks: [check] } },
		});
		expect((await ask(github, "GET", `${REPO}/branches/release%2F1`)).body).toMatchObject({ name: "release/1", protected: false });
		expect((await ask(github, "GET", `${REPO}/branches/none`)).status).toBe(404);
		expect((await ask(github, "GET", `${REPO}/rules/branches/main`)).body).toHaveLength(2);
		expect((await ask(github, "GET", `${REPO}/rulesets/3`)).body).not.toHaveProperty("bypass_actors");
		expect((await ask(github, "GET", `${REPO}/rulesets/3`, { token: ADMIN })).body.bypass_actors).toHaveLength(1);
		expect((await ask(github, "GET", `${REPO}/codeowners/errors?ref=main`)).body.errors).toHaveLength(1);
		expect((await ask(github, "GET", `${REPO}/branches/main/protection`)).status).toBe(403);
		expect(
			(await ask(github, "GET", `${REPO}/branches/main/protection`, { token: ADMIN })).body.required_pull_request_reviews,
		).toMatchObject({
			require_code_owner_reviews: true,
			dismiss_stale_reviews: false,
		});
		expect((await ask(github, "GET", `${REPO}/branches/release%2F1/protection`, { token: ADMIN })).body.message).toBe(
			"Branch not protected",
		);
	});

	test("environments and the branches that may use them", async () => {
		for (const [name, branches] of [
			["gate", ["main", "release/*"]],
			["open", "any"],
			["held", "protected"],
		] as const)
			github.settings.environments.set(name, { branches });
		const policy = async (name: string) =>
			(await ask(github, "GET", `${REPO}/environments/${name}`, { token: ADMIN })).body.deployment_branch_policy;
		expect(await policy("gate")).toEqual({ protected_branches: false, custom_branch_policies: true });
		expect(await policy("held")).toEqual({ protected_branches: true, custom_branch_policies: false });
		expect(await policy("open")).toBeNull();
		const names = await ask(github, "GET", `${REPO}/environments/gate/deployment-branch-policies`, { token: ADMIN });
		expect(names.body.branch_policies.map(({ name }: { name: string }) => name)).toEqual(["main", "release/*"]);
		expect((await ask(github, "GET", `${REPO}/environments/none`, { token: ADMIN })).status).toBe(404);
		expect((await ask(github, "GET", `${REPO}/environments/gate`)).status).toBe(403);
	});

	test("teams and people", async () => {
		github.collaborators.add("ann");
		github.teams.set("revops", { slug: "revops", members: ["rita"], access: "maintain" });
		github.teams.set("guests", { slug: "guests", members: ["gil"], access: "none" });
		github.teams.set("hidden", { slug: "hidden", members: ["hal"], secret: true });
		expect((await ask(github, "GET", "/orgs/acme/teams")).body.map(({ slug }: { slug: string }) => slug)).toEqual(["revops", "guests"]);
		expect((await ask(github, "GET", "/orgs/acme/teams/revops")).body).toMatchObject({ slug: "revops", privacy: "closed" });
		expect((await ask(github, "GET", "/orgs/acme/teams/hidden")).status).toBe(404);
		expect((await ask(github, "GET", "/orgs/acme/teams/revops", { token: TOKENS.workflow })).status).toBe(403);
		expect((await ask(github, "GET", `/orgs/acme/teams/revops${REPO}`)).status).toBe(204);
		const accept = "application/vnd.github.v3.repository+json";
		expect((await ask(github, "GET", `/orgs/acme/teams/revops${REPO}`, { accept })).body).toMatchObject({
			role_name: "maintain",
			permissions: { pull: true, push: true, maintain: true, admin: false },
		});
		expect((await ask(github, "GET", `/orgs/acme/teams/guests${REPO}`)).status).toBe(404);
		const permission = async (login: string) => (await ask(github, "GET", `${REPO}/collaborators/${login}/permission`)).body.permission;
		expect([await permission("ann"), await permission("Rita"), await permission("gil"), await permission("zoe")]).toEqual([
			"write",
			"write",
			"none",
			undefined,
		]);
		expect((await ask(github, "GET", "/apps/github-actions")).body.id).toBe(15_368);
	});
});
