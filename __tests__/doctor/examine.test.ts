import { describe, expect, test } from "vitest";
import { examine } from "../../src/doctor/examine.js";
import type { Bypasser, Facts } from "../../src/doctor/facts.js";
import { CHECKS } from "../../src/doctor/finding.js";
import {
	APP,
	BASIC,
	but,
	CODEOWNERS,
	codeowners,
	facts,
	POLICY,
	RELAY,
	REQUIRED,
	REVIEWS,
	recipe,
	rules,
	team,
	told,
	valid,
	workflow,
} from "./support.js";

const UNSEEN = { unseen: "the token lacks it", needs: "x: read" };
type Case = readonly [what: string, given: Partial<Facts>, told: readonly string[]];

const files = (...texts: readonly string[]): Partial<Facts> => ({ workflows: { value: [...texts.map((text) => workflow(text)), RELAY] } });
const policy = (text: string): Partial<Facts> => ({ policy: valid(text) });
const teams = (revops: Parameters<typeof team>, sales: Parameters<typeof team>): Partial<Facts> => ({
	teams: new Map([
		["@acme/revops", team(...revops)],
		["@acme/sales-ops", team(...sales)],
	]),
});
const passing = (...bypassers: readonly Bypasser[]): Partial<Facts> => ({
	rulesets: new Map([[7, { value: { url: "https://x.example", bypassers: { value: bypassers } } }]]),
});
const BY_ACTIONS = { ...REQUIRED, app: 15368 };
const { app: _app, ...FROM_ANYBODY } = REQUIRED;
const CLASSIC = { context: REQUIRED.context, where: "the branch protection of main", url: "https://x.example", app: 4711 };

test("with the App's recipe and all rules in place, nothing is found and every check is made", () => {
	expect(examine(facts())).toEqual({ findings: [], notChecked: [], passed: Object.keys(CHECKS) });
});

const STATUS: readonly Case[] = [
	["nothing requires it", { rules: rules({ checks: [] }) }, ["status-not-required"]],
	["another branch's is required", { rules: rules({ checks: [{ ...REQUIRED, context: "revops-gate: next" }] }) }, ["status-not-required"]],
	["what rulesets require is not seen", { rules: UNSEEN }, ["? status-required", "? policy-owned"]],
	[
		"a job has its name",
		{ workflows: { value: [workflow(but(APP, "  evaluate:", '  evaluate:\n    name: "revops-gate: main"')), RELAY] } },
		["job-named-like-status"],
	],
	[
		"a merge queue of whose entries only the last has to pass",
		{ rules: rules({ queue: true, lastOfQueueOnly: "https://x.example" }) },
		["queue-last-only"],
	],
	["anybody may post it", { rules: rules({ checks: [FROM_ANYBODY] }) }, ["status-not-pinned"]],
	["two rules, one of them pinned", { rules: rules({ checks: [FROM_ANYBODY, REQUIRED] }) }, []],
	[
		"expected from GitHub Actions, and posted by it",
		{ rules: rules({ checks: [BY_ACTIONS] }), ...files(BASIC), ...policy(byUsers()) },
		["status-pinned-to-actions"],
	],
	[
		"expected from GitHub Actions, and posted by an App",
		{ rules: rules({ checks: [BY_ACTIONS] }) },
		["status-pinned-to-actions", "status-from-elsewhere"],
	],
	["expected from an App, and posted by GitHub Actions", { ...files(BASIC), ...policy(byUsers()) }, ["status-from-elsewhere"]],
	["a server that does not say which App is GitHub Actions", { actionsApp: UNSEEN }, ["? status-pinned"]],
];

const EXCEPTION = `version: 1
exceptions:
  - { id: EX-7, rules: [stages], when: { kind: stage, object: Opportunity }, lower_to: notify, reason: Temporary until go-live, owner: "@ana", approver: revops, expires: 2026-02-28 }
`;
const excepted = (): Partial<Facts> => ({
	policy: valid(POLICY, [".revops-gate/policy.yml"], { ".revops-gate/exceptions.yml": EXCEPTION }),
});

/** The policy with people in place of teams: the token of a workflow sees no team. */
function byUsers(): string {
	return POLICY.replace('github: "@acme/revops"', 'github: "@acme/revops", users: ["@rita", "@ravi"]').replace(
		'github: "@acme/sales-ops"',
		'users: ["@sam", "@sue"]',
	);
}

const POLICIES: readonly Case[] = [
	["none", { policy: { state: "missing" } }, ["policy-missing", "? policy-owned", "? workflow-owned", "? teams", "? same-people"]],
	[
		"not seen",
		{ policy: { state: "unseen", ...UNSEEN } },
		["? policy-present", "? policy-owned", "? workflow-owned", "? teams", "? same-people"],
	],
	[
		"broken",
		{ policy: { state: "broken", problems: [{ place: ".revops-gate/policy.yml:3:1", url: "https://x.example", message: "no" }] } },
		["policy-broken", "? policy-owned", "? workflow-owned", "? teams", "? same-people"],
	],
	["only advises", policy(but(POLICY, "enforce: hold\n", "")), ["policy-only-advises"]],
	[
		"only advises, but for one rule",
		policy(but(but(POLICY, "enforce: hold\n", ""), "why: Their own.", "why: Their own., enforce: hold")),
		[],
	],
	["on trial to the end of today", policy(`${POLICY}trial_until: 2026-01-15\n`), ["policy-on-trial"]],
	["the trial is over", policy(`${POLICY}trial_until: 2026-01-14\n`), []],
	["after the fact", policy(`${POLICY}origin: already-live\n`), ["policy-after-the-fact"]],
	["for other branches", policy(`${POLICY}targets: [release]\n`), ["policy-for-other-branches"]],
];

const owners = (text: string, given: Partial<Facts> = {}): Partial<Facts> => ({ codeowners: codeowners(text), ...given });
const OWNERS: readonly Case[] = [
	["no file", { codeowners: { value: undefined } }, ["workflow-not-owned", "new-workflow-not-owned", "policy-not-owned"]],
	["not seen", { codeowners: UNSEEN }, ["? policy-owned", "? workflow-owned"]],
	[
		"somebody else's",
		owners("* @acme/everybody"),
		["codeowners-not-owned", "workflow-not-owned", "new-workflow-not-owned", "policy-not-owned"],
	],
	["the last line decides", owners(`${CODEOWNERS}*.yml @acme/devs`), ["workflow-not-owned", "new-workflow-not-owned", "policy-not-owned"]],
	["a line without owners takes them away", owners(`${CODEOWNERS}/.revops-gate/`), ["policy-not-owned"]],
	[
		"a star reaches no deeper folder",
		owners("/.revops-gate/* @acme/revops\n/.github/* @acme/revops"),
		["workflow-not-owned", "new-workflow-not-owned"],
	],
	[
		"only the file that there is",
		owners(`${CODEOWNERS}/.github/workflows/ @acme/devs\n/.github/workflows/revops-gate.yml @acme/revops`),
		["new-workflow-not-owned"],
	],
	["with others, of whom one is enough", owners(`${CODEOWNERS}/.github/CODEOWNERS @acme/revops @ann`), ["codeowners-not-owned"]],
	["people of RevOps by name", owners("* @Rita @RAVI"), []],
	["an e-mail address", owners(`${CODEOWNERS}/.revops-gate/ rita@acme.example`), ["? policy-owned"]],
	[
		"the policy matters more where the status can be forged",
		owners(`${CODEOWNERS}/.revops-gate/`, { rules: rules({ checks: [FROM_ANYBODY] }) }),
		["status-not-pinned", "policy-not-owned"],
	],
	["no rule asks them", { rules: rules({ reviews: [{ ...REVIEWS, codeOwners: false }] }) }, ["owners-not-asked"]],
	["an approval stays after a push", { rules: rules({ reviews: [{ ...REVIEWS, dismissesStale: false }] }) }, ["approval-outlives-push"]],
	["a line that GitHub passes over", { codeownersErrors: { value: [{ line: 2, kind: "Unknown owner" }] } }, ["codeowners-errors"]],
	[
		"a ruleset names the team for the files",
		{
			codeowners: { value: undefined },
			rules: rules({
				reviews: [{ ...REVIEWS, codeOwners: false, reviewers: [{ patterns: [".revops-gate/**", ".github/**"], approvals: 1, team: 1 }] }],
			}),
		},
		[],
	],
	[
		"a ruleset asks the team, and does not wait for it",
		{
			codeowners: { value: undefined },
			rules: rules({ reviews: [{ ...REVIEWS, reviewers: [{ patterns: ["**"], approvals: 0, team: 1 }] }] }),
		},
		["workflow-not-owned", "new-workflow-not-owned", "policy-not-owned"],
	],
	[
		"another team's files",
		{
			codeowners: { value: undefined },
			rules: rules({ reviews: [{ ...REVIEWS, reviewers: [{ patterns: ["**"], approvals: 1, team: 2 }] }] }),
		},
		["workflow-not-owned", "new-workflow-not-owned", "policy-not-owned"],
	],
	[
		"the branch's own protection is not seen",
		{ rules: rules({ reviews: [] }), protection: { checks: [], holdsAdmins: true, reviews: UNSEEN } },
		["? policy-owned"],
	],
];

const TEAMS: readonly Case[] = [
	["named nobody", policy(but(POLICY, ', users: ["@fay"]', "")), ["team-without-people"]],
	["no such team", { teams: new Map([...facts().teams, ["@acme/sales-ops", { value: undefined }]]) }, ["team-missing"]],
	["no team of this organisation", policy(but(POLICY, "@acme/sales-ops", "@other/sales-ops")), ["team-elsewhere", "? same-people"]],
	["a person's repository", { organisation: false }, ["team-elsewhere", "team-elsewhere"]],
	["empty", teams([["rita", "ravi"]], [[], { id: 2 }]), ["team-empty"]],
	["no access", teams([["rita", "ravi"]], [["sam"], { id: 2, access: { value: false } }]), ["team-without-access"]],
	["access not seen", teams([["rita", "ravi"]], [["sam"], { id: 2, access: UNSEEN }]), ["? teams"]],
	["members not seen", teams([["rita", "ravi"]], [[], { id: 2, members: UNSEEN }]), ["? teams", "? same-people"]],
	["not seen", { teams: new Map([...facts().teams, ["@acme/sales-ops", UNSEEN]]) }, ["? teams", "? same-people"]],
	["a person nobody knows", { users: new Map([["@fay", { value: "unknown" }]]) }, ["user-missing"]],
	["a person without access", { users: new Map([["@fay", { value: "no-access" }]]) }, ["user-without-access"]],
	["a person that is not seen", { users: new Map([["@fay", UNSEEN]]) }, ["? teams"]],
	["RevOps is one person", teams([["rita"]], [["sam"], { id: 2 }]), ["revops-of-one"]],
	["one person decides alone, and says so", { ...policy(`${POLICY}sole_operator: "@fay"\n`), codeowners: codeowners("* @fay") }, []],
	[
		"a token that sees no team",
		{ ...files(BASIC), rules: rules({ checks: [BY_ACTIONS] }) },
		["status-pinned-to-actions", "team-unseen-by-gate"],
	],
];

const PEOPLE: readonly Case[] = [
	["RevOps is Sales Ops", teams([["sam", "sue"]], [["sue", "sam"], { id: 2 }]), ["renamed-not-rechartered"]],
	["RevOps is a part of Sales Ops", teams([["sam", "sue"]], [["sue", "sam", "sid"], { id: 2 }]), ["revops-inside-sales-ops"]],
	["Sales Ops is a part of RevOps, which is sound", teams([["sam", "sue", "rita"]], [["sue", "sam"], { id: 2 }]), []],
	["Finance is Sales Ops", { ...policy(but(POLICY, '["@fay"]', '["@Sam", "@sue"]')) }, ["one-sided-panel"]],
	[
		"one team of GitHub under two names, whoever is in it",
		{ ...policy(but(POLICY, "@acme/sales-ops", "@acme/RevOps")), teams: new Map([["@acme/revops", UNSEEN]]) },
		["renamed-not-rechartered", "? teams", "? teams", "? same-people"],
	],
	[
		"Sales Ops stands in for RevOps, and the policy says so",
		policy(but(POLICY, 'github: "@acme/revops"', "acts_as: [sales-ops]")),
		["policy-not-owned", "workflow-not-owned", "codeowners-not-owned", "new-workflow-not-owned"],
	],
];

const WORKFLOWS: readonly Case[] = [
	["not seen", { workflows: UNSEEN }, ["? workflow"]],
	["none", { workflows: { value: [] } }, ["workflow-missing"]],
	[
		"only that of another company's Action",
		{ workflows: { value: [workflow(but(APP, "revops-gate/revops-gate@", "acme/other@"))] } },
		["workflow-missing"],
	],
	[
		"perhaps in a workflow of another repository",
		{ workflows: { value: [workflow("on: pull_request_target\njobs: { a: { uses: acme/shared/.github/workflows/gate.yml@v1 } }")] } },
		["? workflow"],
	],
	["perhaps by a ruleset", { workflows: { value: [] }, rules: rules({ workflows: true }) }, ["? workflow"]],
	["not YAML", { workflows: { value: [workflow("on: [")] } }, ["workflow-missing", "workflow-unreadable"]],
	["not on pull requests", files(but(APP, "pull_request_target:", "pull_request_review_comment:")), ["pull-requests-unheard"]],
	["on pull_request only", files(but(APP, "pull_request_target:", "pull_request:")), ["forks-unheard"]],
	[
		"the usual types, without `edited`",
		files(but(APP, /pull_request_target:.*\n.*types.*\n/, "pull_request_target:\n")),
		["event-types-missing"],
	],
	["no pushes", files(but(APP, "opened, synchronize,", "opened,")), ["event-types-missing"]],
	["some files only", files(but(APP, "    types: [opened", '    paths: ["force-app/**"]\n    types: [opened')), ["paths-left-out"]],
	["other branches", files(but(APP, "    types: [opened", "    branches: [next]\n    types: [opened")), ["branch-left-out"]],
	["all branches but this", files(but(APP, "    types: [opened", "    branches-ignore: main\n    types: [opened")), ["branch-left-out"]],
	["this branch", files(but(APP, "    types: [opened", "    branches: [next, main]\n    types: [opened")), []],
	["branches by a pattern", files(but(APP, "    types: [opened", '    branches: ["ma*"]\n    types: [opened')), ["? workflow"]],
	["no comments", files(but(APP, "issue_comment:", "issues:")), ["comments-unheard"]],
	["no reviews", files(but(APP, "workflow_run:", "fork:")), ["reviews-unheard"]],
	[
		"the recipe for `pull_request`, which hears reviews itself, but not those of forks",
		{
			workflows: { value: [workflow(recipe("revops-gate-pull-request.yml"))] },
			rules: rules({ checks: [BY_ACTIONS] }),
			...policy(byUsers()),
		},
		["status-pinned-to-actions", "forks-unheard"],
	],
	[
		"reviews that are heard without a relay, but not those of forks",
		{
			workflows: { value: [workflow(but(BASIC, / {2}workflow_run:.*\n.*\n.*\n/, "  pull_request_review:\n"))] },
			rules: rules({ checks: [BY_ACTIONS] }),
			...policy(byUsers()),
		},
		["status-pinned-to-actions", "reviews-unheard"],
	],
	[
		"reviews that are heard without a relay, from which the environment keeps the key",
		{ workflows: { value: [workflow(but(APP, / {2}workflow_run:.*\n.*\n.*\n/, "  pull_request_review:\n"))] } },
		["reviews-unheard"],
	],
	["a relay that is not there", { workflows: { value: [workflow(APP)] } }, ["reviews-unheard"]],
	[
		"a relay that hears no reviews",
		{ workflows: { value: [workflow(APP), workflow("name: RevOps gate relay\non: push\njobs: {}", "r.yml")] } },
		["reviews-unheard"],
	],
	[
		"a relay that hears no dismissals",
		{
			workflows: {
				value: [workflow(APP), workflow("name: RevOps gate relay\non: { pull_request_review: { types: submitted } }\njobs: {}", "r.yml")],
			},
		},
		["reviews-unheard"],
	],
	[
		"a relay of some branches",
		files(but(APP, "    workflows: [RevOps gate relay]", "    workflows: [RevOps gate relay]\n    branches: [main]")),
		["reviews-unheard"],
	],
	["no push of a policy", files(but(APP, / {2}push:\n.*\n.*\n/, "")), ["policy-pushes-unheard"]],
	["pushes to another branch", files(but(APP, "branches: [main]", "branches: [next]")), ["policy-pushes-unheard"]],
	["pushes to branches by a pattern", files(but(APP, "branches: [main]", 'branches: ["ma*"]')), ["? workflow"]],
	["pushes to all branches", files(but(APP, "    branches: [main]\n", "")), []],
	[
		"pushes to a branch that the environment shuts out",
		{
			...other(),
			rules: rules({ checks: [{ ...REQUIRED, context: "revops-gate: next" }] }),
			...files(but(APP, "branches: [main]", "branches: [next]")),
			branchWorkflows: { value: [workflow(but(APP, "branches: [main]", "branches: [next]")), RELAY] },
		},
		["policy-pushes-unheard"],
	],
	["no schedule, where nothing ends with a day", files(but(APP, / {2}schedule:\n.*\n/, "")), []],
	["no schedule, where an exception ends", { ...files(but(APP, / {2}schedule:\n.*\n/, "")), ...excepted() }, ["days-unheard"]],
	["a schedule, where an exception ends", excepted(), []],
	["a merge queue that the relay hears", { rules: rules({ queue: true }) }, []],
	[
		"a merge queue that nobody hears",
		{
			rules: rules({ queue: true }),
			workflows: { value: [workflow(APP), { ...RELAY, triggers: new Map([["pull_request_review", { line: 1, paths: false }]]) }] },
		},
		["queue-unheard"],
	],
	[
		"a merge queue that GitHub does not tell of",
		{
			protection: { checks: [], holdsAdmins: true, reviews: { value: undefined } },
			workflows: { value: [workflow(APP), { ...RELAY, triggers: new Map([["pull_request_review", { line: 1, paths: false }]]) }] },
		},
		["? workflow"],
	],
	[
		"a merge queue that the environment shuts out",
		{
			rules: rules({ queue: true }),
			workflows: {
				value: [
					workflow(but(APP, "  issue_comment:", "  merge_group:\n  issue_comment:")),
					{ ...RELAY, triggers: new Map([["pull_request_review", { line: 1, paths: false }]]) },
				],
			},
		},
		["queue-unheard"],
	],
	[
		"a merge queue of a branch that has no such workflow yet",
		{ ...other(), rules: rules({ queue: true, checks: [{ ...REQUIRED, context: "revops-gate: next" }] }), branchWorkflows: { value: [] } },
		["policy-pushes-unheard", "queue-unheard"],
	],
	[
		"a checkout beside the gate",
		files(but(APP, "    steps:\n", "    steps:\n      - uses: actions/checkout@v4\n")),
		["checkout-beside-gate"],
	],
	["the key of the App without an environment", files(but(APP, / {4}environment:\n.*\n.*\n/, "")), ["app-key-in-reach"]],
	[
		"an environment for every branch",
		{ environments: new Map([["revops-gate", { value: { branches: { value: "any" } } }]]) },
		["environment-open"],
	],
	[
		"an environment for more branches",
		{ environments: new Map([["revops-gate", { value: { branches: { value: ["main", "feature/*"] } } }]]) },
		["environment-open"],
	],
	[
		"an environment for protected branches",
		{ environments: new Map([["revops-gate", { value: { branches: { value: "protected" } } }]]) },
		[],
	],
	["an environment that is not there", { environments: new Map([["revops-gate", { value: undefined }]]) }, ["environment-missing"]],
	["an environment that is not seen", { environments: new Map([["revops-gate", UNSEEN]]) }, ["? workflow"]],
	[
		"an environment whose branches are not seen",
		{ environments: new Map([["revops-gate", { value: { branches: UNSEEN } }]]) },
		["? workflow"],
	],
	[
		"no right to post the status",
		{
			...files(but(BASIC, "      statuses: write", "      statuses: read")),
			...policy(byUsers()),
			rules: rules({ checks: [FROM_ANYBODY] }),
		},
		["status-not-pinned", "status-not-writable"],
	],
	["a token of somebody", files(but(APP, "steps.app.outputs.token", "secrets.PAT")), ["? workflow"]],
	["no release put in", files(but(APP, /@0123\S+/, `@${"0".repeat(40)}`)), ["action-not-released"]],
	["a tag", files(but(APP, /@0123\S+/, "@v1")), ["action-not-pinned"]],
	[
		"the gate in a reusable workflow of the same repository",
		{
			workflows: {
				value: [
					workflow(APP.replace(/^on:[\s\S]*?^permissions/m, "on: workflow_call\npermissions"), ".github/workflows/gate.yml"),
					workflow(APP.replace(/^jobs:[\s\S]*/m, "jobs:\n  gate:\n    uses: ./.github/workflows/gate.yml\n")),
					RELAY,
				],
			},
		},
		[],
	],
];

/** Another branch than the default one. */
function other(): Partial<Facts> {
	return { branch: "next", context: "revops-gate: next" };
}

const BYPASS: readonly Case[] = [
	["not seen", { rulesets: new Map([[7, { value: { url: "", bypassers: UNSEEN } }]]) }, ["? bypass"]],
	["the ruleset is not seen", { rulesets: new Map([[7, UNSEEN]]) }, ["? bypass"]],
	[
		"somebody of a kind that GitHub may add",
		passing({ kind: "EnterpriseTeam" as Bypasser["kind"], id: 3, mode: "always" }),
		["bypass-open"],
	],
	["administrators", passing({ kind: "OrganizationAdmin", mode: "always" }), ["bypass-by-admins"]],
	["the role admin", passing({ kind: "RepositoryRole", id: 5, mode: "pull_request" }), ["bypass-by-admins"]],
	["everybody who may write", passing({ kind: "RepositoryRole", id: 4, mode: "pull_request" }), ["bypass-open"]],
	[
		"an App and a team",
		passing({ kind: "Integration", id: 9, mode: "always" }, { kind: "Team", id: 3, mode: "always" }),
		["bypass-open", "bypass-open"],
	],
	[
		"administrators, where the branch protection leaves them out",
		{ rules: rules({ checks: [] }), protection: { checks: [CLASSIC], holdsAdmins: false, reviews: { value: undefined } } },
		["bypass-by-admins"],
	],
	[
		"a ruleset holds whom the branch protection does not",
		{ protection: { checks: [CLASSIC], holdsAdmins: false, reviews: { value: undefined } } },
		[],
	],
];

describe.each([
	["the status", STATUS],
	["the policy", POLICIES],
	["owners", OWNERS],
	["teams", TEAMS],
	["people", PEOPLE],
	["the workflow", WORKFLOWS],
	["bypass", BYPASS],
])("%s", (_name, cases) => {
	test.each(cases)("%s", (_what, given, expected) => {
		expect(told(given).sort()).toEqual([...expected].sort());
	});
});

test("the basic recipe needs nothing but rules around it", () => {
	expect(
		told({ ...files(BASIC), ...policy(byUsers()), rules: rules({ checks: [FROM_ANYBODY], queue: true }), environments: new Map() }),
	).toEqual(["status-not-pinned"]);
});

describe("how bad it is", () => {
	const severity = (id: string, given: Partial<Facts>): string | undefined =>
		examine(facts(given)).findings.find((one) => one.id === id)?.severity;

	test("the policy's files, while the gate itself asks about them, are no hole", () => {
		const given = owners(`${CODEOWNERS}/.revops-gate/`);
		expect(severity("policy-not-owned", given)).toBe("advice");
		expect(severity("policy-not-owned", { ...given, rules: rules({ checks: [FROM_ANYBODY] }) })).toBe("hole");
	});

	test("what RevOps owns with others is no hole", () => {
		expect(severity("codeowners-not-owned", owners(`${CODEOWNERS}/.github/CODEOWNERS @acme/revops @ann`))).toBe("advice");
		expect(severity("codeowners-not-owned", owners(`${CODEOWNERS}/.github/CODEOWNERS @ann`))).toBe("hole");
	});

	test("holes come first", () => {
		const { findings } = examine(
			facts({ ...files(but(APP, /@0123\S+/, "@v1")), codeowners: { value: undefined }, rules: rules({ checks: [] }) }),
		);
		const order = findings.map((one) => ["hole", "fault", "advice"].indexOf(one.severity));
		expect(order).toEqual([...order].sort());
		expect(new Set(order).size).toBe(2);
	});
});

test("a check that found nothing to look at has not passed", () => {
	const { passed } = examine(facts({ rules: rules({ checks: [] }), workflows: { value: [] } }));
	expect(passed).not.toContain("status-pinned");
	expect(passed).not.toContain("bypass");
	expect(passed).not.toContain("workflow-owned");
});

test("what is said of reviews and forks holds for the recipe at hand", () => {
	const text = (name: string, by: string) =>
		examine(facts({ workflows: { value: [workflow(name)] } }))
			.findings.filter(({ id }) => id === by)
			.map(({ what }) => what);
	const plain = recipe("revops-gate-pull-request.yml");
	expect(text(plain, "forks-unheard")).toEqual([
		expect.stringContaining('stays "Expected" until somebody comments `/revops recheck`; and'),
	]);
	expect(text(but(plain, "  issue_comment:", "  fork:"), "forks-unheard")).toEqual([
		expect.stringContaining('stays "Expected" for ever; and'),
	]);
	expect(text(but(BASIC, / {2}workflow_run:.*\n.*\n.*\n/, "  pull_request_review:\n"), "reviews-unheard")).toEqual([
		".github/workflows/revops-gate.yml hears reviews itself, which on a fork's or Dependabot's pull request may only read, so that there an approval turns the status green only at the next push or `/revops recheck`.",
	]);
	expect(text(but(BASIC, "  workflow_run:", "  fork:"), "reviews-unheard")).toEqual([
		".github/workflows/revops-gate.yml is not started by `workflow_run`: an approval turns the status green only at the next push or `/revops recheck`.",
	]);
});
