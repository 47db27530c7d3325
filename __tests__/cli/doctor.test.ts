import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/cli/doctor.js";
import type { DoctorReport } from "../../src/doctor/report.js";
import { APP, but, CODEOWNERS, COMMIT, POLICY, recipe } from "../doctor/support.js";
import { bundleCli, type Cli } from "../support/cli.js";
import { recordingConsole } from "../support/console.js";
import { type Answers, type DoctorGitHub, filesOf, startDoctorGitHub } from "../support/doctor-github.js";
import { findNode24 } from "../support/node24.js";
import { loadOpenApi } from "../support/openapi.js";
import { startProxy } from "../support/proxy.js";
import { makeRepository } from "../support/repository.js";

let cli: Cli;
let github: DoctorGitHub;
beforeAll(async () => {
	cli = await bundleCli();
	github = await startDoctorGitHub();
});
afterAll(async () => {
	cli.remove();
	await github.close();
});

const FILES = {
	".revops-gate/policy.yml": POLICY,
	".github/CODEOWNERS": CODEOWNERS,
	".github/workflows/revops-gate.yml": APP,
	".github/workflows/revops-gate-relay.yml": recipe("revops-gate-relay.yml"),
	"docs/CODEOWNERS": "* @acme/nobody\n",
};
const { ".revops-gate/policy.yml": _policy, ...WITHOUT_POLICY } = FILES;
const RULESET = { ruleset_source_type: "Organization", ruleset_source: "acme", ruleset_id: 7 };
const STATUS_RULE = {
	type: "required_status_checks",
	parameters: {
		strict_required_status_checks_policy: false,
		required_status_checks: [{ context: "revops-gate: main", integration_id: 4711 }],
	},
	...RULESET,
};
const REVIEW_RULE = {
	type: "pull_request",
	parameters: {
		require_code_owner_review: true,
		dismiss_stale_reviews_on_push: true,
		require_last_push_approval: false,
		required_approving_review_count: 1,
		required_review_thread_resolution: false,
	},
	...RULESET,
};
const queueRule = (grouping_strategy: "ALLGREEN" | "HEADGREEN") => ({
	type: "merge_queue",
	parameters: {
		check_response_timeout_minutes: 60,
		grouping_strategy,
		max_entries_to_build: 5,
		max_entries_to_merge: 5,
		merge_method: "SQUASH",
		min_entries_to_merge: 1,
		min_entries_to_merge_wait_minutes: 5,
	},
	...RULESET,
});
const member = (login: string): unknown => loadOpenApi().example("simple-user", { login });
const MEMBERS: Readonly<Record<string, readonly string[]>> = { revops: ["Rita", "ravi"], "sales-ops": ["sam", "sue"] };
const UNPROTECTED = { enabled: false, required_status_checks: { enforcement_level: "off", contexts: [], checks: [] } };

/** A repository in which everything is in place. */
const SOUND: Answers = {
	"repos/get": {
		body: {
			full_name: "acme/crm",
			name: "crm",
			html_url: "https://github.example/acme/crm",
			default_branch: "main",
			owner: { login: "acme", type: "Organization" },
		},
	},
	"repos/get-branch": { body: { name: "main", commit: { sha: COMMIT }, protected: true, protection: UNPROTECTED } },
	"repos/get-branch-rules": { body: [REVIEW_RULE, STATUS_RULE] },
	"repos/get-repo-ruleset": {
		body: {
			id: 7,
			name: "main",
			bypass_actors: [],
			_links: { html: { href: "https://github.example/organizations/acme/settings/rules/7" } },
		},
	},
	"apps/get-by-slug": { body: loadOpenApi().example("integration", { id: 42 }) },
	"repos/codeowners-errors": { body: { errors: [] } },
	"teams/get-by-name": ({ parameters: { team_slug = "" } }) =>
		MEMBERS[team_slug] ? { body: { slug: team_slug, id: team_slug.length } } : { status: 404 },
	// Two pages, so that both have to be read.
	"teams/list-members-in-org": ({ parameters: { team_slug = "" } }, query) => {
		const [first, second] = MEMBERS[team_slug]!;
		const next = { link: `<${github.apiUrl}/x?page=2>; rel="next"` };
		return query.get("page") === "2" ? { body: [member(second!)] } : { body: [member(first!)], headers: next };
	},
	"teams/check-permissions-for-repo-in-org": { status: 204 },
	"repos/get-collaborator-permission-level": { body: { permission: "read" } },
	"repos/get-environment": {
		body: { name: "revops-gate", deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } },
	},
	"repos/list-deployment-branch-policies": { body: { total_count: 1, branch_policies: [{ id: 1, name: "main", type: "branch" }] } },
	...filesOf(FILES, COMMIT),
};

beforeEach(() => {
	github.answers = SOUND;
	github.calls.length = 0;
	github.violations.length = 0;
	github.tokens.clear();
});

const token = (): Record<string, string> => ({ GITHUB_TOKEN: "s3cret", GITHUB_API_URL: github.apiUrl });
const ask = (...words: readonly string[]) => cli.run(["doctor", "--repo", "acme/crm", ...words], { env: token() });

/** The same in this process. */
async function report(...words: readonly string[]): Promise<DoctorReport & { readonly code: number }> {
	const console = recordingConsole({ env: token() });
	const code = await run(["--repo", "acme/crm", "--format", "json", ...words], console);
	expect(console.said.err).toBe("");
	expect(github.violations).toEqual([]);
	return { code, ...JSON.parse(console.said.out) };
}

/** What is found, by name; what is not checked with a question mark. */
async function told(answers: Answers): Promise<string[]> {
	github.answers = { ...SOUND, ...answers };
	const { findings, not_checked } = await report();
	return [...findings.map(({ id }) => id), ...not_checked.map(({ check, needs }) => `? ${check}: ${needs}`)];
}

const forbidden = { status: 403, body: { message: "Resource not accessible by integration" } };

describe("a repository in which everything is in place", () => {
	test("nothing is found, and the calls are few", async () => {
		expect(await report()).toMatchObject({
			code: 0,
			repository: "acme/crm",
			branch: "main",
			commit: COMMIT,
			status: "revops-gate: main",
			findings: [],
			not_checked: [],
		});
		expect([...github.tokens]).toEqual(["token s3cret"]);
		expect(github.calls.length).toBeLessThanOrEqual(25);
	});

	test("text says what holds", async () => {
		const { code, out } = await ask();
		expect({ code, violations: github.violations }).toEqual({ code: 0, violations: [] });
		expect(out).toMatch(/^acme\/crm, branch main at 0123456: nothing found\./);
		expect(out).toContain("✓ The branch requires the status of the gate.");
	});
});

describe("what GitHub tells", () => {
	test.each<[what: string, answers: Answers, expected: readonly string[]]>([
		["no rules", { "repos/get-branch-rules": { body: [] } }, ["status-not-required", "owners-not-asked"]],
		[
			"a plan without rulesets",
			{
				"repos/get-branch-rules": {
					status: 403,
					body: { message: "Upgrade to GitHub Pro or make this repository public to enable this feature." },
				},
			},
			["status-not-required", "owners-not-asked"],
		],
		[
			"a merge queue of whose entries only the last has to pass",
			{ "repos/get-branch-rules": { body: [REVIEW_RULE, STATUS_RULE, queueRule("HEADGREEN")] } },
			["queue-last-only"],
		],
		[
			"a merge queue of whose entries each has to pass",
			{ "repos/get-branch-rules": { body: [REVIEW_RULE, STATUS_RULE, queueRule("ALLGREEN")] } },
			[],
		],
		[
			"a status from anybody",
			{
				"repos/get-branch-rules": {
					body: [
						REVIEW_RULE,
						{ ...STATUS_RULE, parameters: { ...STATUS_RULE.parameters, required_status_checks: [{ context: "revops-gate: main" }] } },
					],
				},
			},
			["status-not-pinned"],
		],
		[
			"GitHub Actions has another number here",
			{ "apps/get-by-slug": { body: loadOpenApi().example("integration", { id: 4711 }) } },
			["status-pinned-to-actions", "status-from-elsewhere"],
		],
		[
			"who may bypass",
			{
				"repos/get-repo-ruleset": {
					body: { id: 7, bypass_actors: [{ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }] },
				},
			},
			["bypass-by-admins"],
		],
		["not who may bypass", { "repos/get-repo-ruleset": { body: { id: 7 } } }, ["? bypass: administration: write"]],
		[
			"a broken policy",
			filesOf({ ...FILES, ".revops-gate/policy.yml": "version: 2\n" }, COMMIT),
			["policy-broken", "? policy-owned: undefined", "? workflow-owned: undefined", "? teams: undefined", "? same-people: undefined"],
		],
		[
			"files beside a policy that is not there",
			filesOf({ ...WITHOUT_POLICY, ".revops-gate/policy.yaml": POLICY }, COMMIT),
			["policy-broken", "? policy-owned: undefined", "? workflow-owned: undefined", "? teams: undefined", "? same-people: undefined"],
		],
		["an environment for everybody", { "repos/get-environment": { body: { deployment_branch_policy: null } } }, ["environment-open"]],
		[
			"an environment for tags too",
			{
				"repos/list-deployment-branch-policies": {
					body: {
						total_count: 2,
						branch_policies: [
							{ name: "main", type: "branch" },
							{ name: "main", type: "tag" },
						],
					},
				},
			},
			["environment-open"],
		],
		["no environment", { "repos/get-environment": { status: 404 } }, ["environment-missing"]],
		[
			"a team without access",
			{ "teams/check-permissions-for-repo-in-org": { status: 404 } },
			["team-without-access", "team-without-access"],
		],
		["a person nobody knows", { "repos/get-collaborator-permission-level": { status: 404 } }, ["user-missing"]],
		["a person without access", { "repos/get-collaborator-permission-level": { body: { permission: "none" } } }, ["user-without-access"]],
		[
			"a wrong line of CODEOWNERS",
			{
				"repos/codeowners-errors": {
					body: { errors: [{ line: 2, column: 1, kind: "Unknown owner", message: "m", path: ".github/CODEOWNERS" }] },
				},
			},
			["codeowners-errors"],
		],
		[
			"not the files",
			{ "git/get-tree": forbidden },
			[
				"? policy-present: contents: read",
				"? policy-owned: undefined",
				"? workflow: contents: read",
				"? teams: undefined",
				"? same-people: undefined",
			],
		],
		["not the rules", { "repos/get-branch-rules": forbidden }, ["? status-required: metadata: read", "? policy-owned: metadata: read"]],
	])("%s", async (_what, answers, expected) => {
		expect((await told(answers)).sort()).toEqual([...expected].sort());
	});

	test("a team that the token may not see is not one that is missing", async () => {
		const gone = { "teams/get-by-name": { status: 404 } };
		const blind = ["? teams: members: read", "? teams: members: read", "? same-people: members: read"];
		expect(await told({ ...gone, "teams/list": forbidden })).toEqual(blind);
		expect(await told({ ...gone, "teams/list": { body: [] } })).toEqual(blind);
		expect(await told({ ...gone, "teams/list": { body: [loadOpenApi().example("team", {})] } })).toEqual(["team-missing", "team-missing"]);
	});

	test("the branch's own protection, with a context that names no App", async () => {
		const own = {
			enabled: true,
			required_status_checks: {
				enforcement_level: "non_admins",
				contexts: ["revops-gate: main"],
				checks: [{ context: "revops-gate: main", app_id: null }],
			},
		};
		const branch = {
			"repos/get-branch": { body: { name: "main", commit: { sha: COMMIT }, protected: true, protection: own } },
			"repos/get-branch-rules": { body: [] },
		};
		const asked = { required_pull_request_reviews: { require_code_owner_reviews: true, dismiss_stale_reviews: true } };
		expect(await told({ ...branch, "repos/get-branch-protection": { body: asked } })).toEqual(["status-not-pinned", "bypass-by-admins"]);
		expect(await told({ ...branch, "repos/get-branch-protection": forbidden })).toEqual([
			"status-not-pinned",
			"bypass-by-admins",
			"? policy-owned: administration: read",
		]);
		expect(await told({ ...branch, "repos/get-branch-protection": { status: 404, body: { message: "Branch not protected" } } })).toEqual([
			"status-not-pinned",
			"owners-not-asked",
			"bypass-by-admins",
		]);
	});

	test("rules of more than one page", async () => {
		const next = { link: `<${github.apiUrl}/x?page=2>; rel="next"` };
		expect(
			await told({
				"repos/get-branch-rules": (_asked, query) =>
					query.get("page") === "1" ? { body: [REVIEW_RULE], headers: next } : { body: [STATUS_RULE] },
			}),
		).toEqual([]);
	});

	test("a branch that was renamed is looked at by its new name", async () => {
		const { status, branch, findings } = await report("--branch", "master");
		expect({ status, branch, findings }).toEqual({ status: "revops-gate: main", branch: "main", findings: [] });
	});

	test("workflows come from the default branch, whatever the branch", async () => {
		const branch = (name: string): Answers[string] => ({ body: { name, commit: { sha: COMMIT }, protection: UNPROTECTED } });
		github.answers = { ...SOUND, "repos/get-branch": ({ parameters: { branch: name = "" } }) => branch(name) as object };
		const { status, findings } = await report("--branch", "release/1");
		expect(status).toBe("revops-gate: release/1");
		expect(findings.map(({ id }) => id)).toEqual(["status-not-required", "policy-pushes-unheard"]);
		expect(findings[0]!.evidence).toBe("https://github.example/acme/crm/rules?ref=refs%2Fheads%2Frelease%2F1");
	});
});

test("text for somebody who set this up an hour ago", async () => {
	github.answers = {
		...SOUND,
		...filesOf({ ...FILES, ".github/workflows/revops-gate.yml": but(APP, /@0123\S+/, "@v1") }, COMMIT),
		"repos/get-branch-rules": { body: [REVIEW_RULE] },
		"teams/get-by-name": forbidden,
	};
	const { code, out } = await ask();
	expect(code).toBe(1);
	expect(out.replace(/#L\d+/, "#L9")).toMatchInlineSnapshot(`
		"acme/crm, branch main at 0123456: 1 hole, 1 piece of advice; 3 things could not
		be checked.

		Holes: the gate can be walked around
		  status-not-required
		    No rule of main requires the status \`revops-gate: main\`: a pull request
		    merges whatever the gate says.
		    See:  https://github.example/acme/crm/rules?ref=refs%2Fheads%2Fmain
		    Mend: In a ruleset of main, under "Require status checks to pass", add
		          \`revops-gate: main\` and choose your App as its source. It can be
		          picked once the gate has posted it.

		Advice: it holds less than it could
		  action-not-pinned
		    .github/workflows/revops-gate.yml takes the Action at \`v1\`, a name that can
		    be moved to other code.
		    See:  https://github.example/acme/crm/blob/0123456789012345678901234567890123456789/.github/workflows/revops-gate.yml#L9
		    Mend: Put in the commit of a release, with its version behind it: \`@<commit>
		          # v1.2.3\`.

		Not checked, and so not known to be fine
		  ? @acme/revops, which is RevOps: the token lacks \`members: read\`.
		  ? @acme/sales-ops, which is Sales Ops: the token lacks \`members: read\`.
		  ? Whether RevOps and Sales Ops are the same people as another team: the token
		    lacks \`members: read\`.

		Found to hold
		  ✓ The branch has a policy that can be used, and it holds.
		  ✓ RevOps owns the policy's files.
		  ✓ RevOps owns the workflow that runs the gate.

		docs/doctor.md says more about each finding, by its name.
		"
	`);
});

test("a hostile name prints as text", async () => {
	github.answers = {
		...SOUND,
		...filesOf({ ...FILES, ".revops-gate/policy.yml": but(POLICY, "name: Finance, users", 'name: "\\e[31m::error::F", users') }, COMMIT),
		"repos/get-collaborator-permission-level": { status: 404 },
	};
	const { out } = await ask();
	expect(out).toContain("user-missing");
	expect(out).not.toContain("\u001b");
	expect(out).not.toContain("::error::");
});

describe("could not run", () => {
	const refused = async (words: readonly string[], env: Record<string, string>, cwd?: string): Promise<string> => {
		const { code, out, err } = await cli.run(["doctor", ...words], { env, ...(cwd !== undefined && { cwd }) });
		expect({ code, out }).toEqual({ code: 2, out: "" });
		return err;
	};

	test("no token, no such repository or branch, a token that is not accepted, no GitHub", async () => {
		expect(await refused(["--repo", "acme/crm"], {})).toContain("There is no token to look with.");
		expect(await refused(["--repo", "acme"], token())).toContain("names no repository");
		expect(await refused(["--repo", "acme/crm"], { ...token(), GITHUB_API_URL: "x" })).toContain("is no address");
		expect(await refused(["--repo", "acme/crm"], { ...token(), GITHUB_API_URL: "http://127.0.0.1:9/api/v3" })).toContain(
			"GitHub could not be asked",
		);
		github.answers = {};
		expect(await refused(["--repo", "acme/crm"], token())).toContain("GitHub shows no repository acme/crm");
		github.answers = { "repos/get": SOUND["repos/get"]! };
		expect(await refused(["--repo", "acme/crm", "--branch", "x"], token())).toContain("shows no branch x");
		github.answers = { ...SOUND, "repos/get-branch-rules": { status: 401, body: { message: "Bad credentials" } } };
		expect(await refused(["--repo", "acme/crm"], token())).toContain("does not accept the token (Bad credentials)");
	});

	test("the remote origin of the repository here, never one of another server", async () => {
		const repository = makeRepository();
		expect(await refused([], token(), repository.dir)).toContain("has no remote origin");
		repository.git("remote", "add", "origin", "git@github.com:acme/crm.git");
		expect(await refused([], token(), repository.dir)).toContain("is on github.com");
		expect(github.calls).toEqual([]);
		repository.git("remote", "set-url", "origin", `http://x:y@${new URL(github.apiUrl).host}/acme/crm.git`);
		expect((await cli.run(["doctor"], { env: token(), cwd: repository.dir })).code).toBe(0);
	});
});

test("GH_TOKEN will do, and --help tells", async () => {
	const { code } = await cli.run(["doctor", "--repo", "acme/crm"], { env: { GH_TOKEN: "s3cret", GITHUB_API_URL: github.apiUrl } });
	expect(code).toBe(0);
	expect((await cli.run(["doctor", "--help"])).out).toMatch(/^revops-gate doctor: has the gate real authority on GitHub/);
});

const node = findNode24();
test.skipIf(node === undefined)("where GitHub is only reached through a proxy, every call goes through it", async () => {
	const proxy = await startProxy(Number(new URL(github.apiUrl).port));
	const env = { GITHUB_TOKEN: "s3cret", GITHUB_API_URL: "http://github.invalid/api/v3", HTTP_PROXY: proxy.url };
	try {
		const { code, err } = await cli.run(["doctor", "--repo", "acme/crm"], { env, node: node! });
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(new Set(proxy.hosts.map((host) => host.replace(/:80$/, "")))).toEqual(new Set(["github.invalid"]));
	} finally {
		proxy.close();
	}
});
