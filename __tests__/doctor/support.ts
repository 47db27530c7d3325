import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examine } from "../../src/doctor/examine.js";
import type { BranchRules, Facts, GitHubTeam, Known, RequiredCheck } from "../../src/doctor/facts.js";
import { readWorkflow } from "../../src/doctor/read-workflow.js";
import type { Workflow } from "../../src/doctor/workflow.js";
import { loadPolicy } from "../../src/policy/index.js";

export const COMMIT = "0123456789012345678901234567890123456789";
const PAGE = "https://github.com/acme/crm";

export const POLICY = `version: 1
name: Acme
enforce: hold
teams:
  revops: { name: RevOps, github: "@acme/revops" }
  sales-ops: { name: Sales Ops, github: "@acme/sales-ops" }
  finance: { name: Finance, users: ["@fay"] }
rules:
  - { id: stages, title: Stages, when: { kind: stage }, level: revops-review, owned_by: sales-ops, also_approves: [finance], why: All read them. }
  - { id: views, title: Views, when: { kind: list-view }, level: owner-review, owned_by: sales-ops, why: Their own. }
`;

export const CODEOWNERS = "* @acme/everybody\n/.revops-gate/ @acme/revops\n/.github/ @acme/revops\n";

/** A workflow that ships, with a release of the Action put in. */
export function recipe(name: string): string {
	return readFileSync(join(__dirname, "../../examples/workflows", name), "utf8").replaceAll(
		"@0000000000000000000000000000000000000000",
		`@${COMMIT}`,
	);
}

export function workflow(text: string, path = ".github/workflows/revops-gate.yml"): Workflow {
	return readWorkflow(path, text, `${PAGE}/blob/${COMMIT}/${path}`);
}

export const RELAY = workflow(recipe("revops-gate-relay.yml"), ".github/workflows/revops-gate-relay.yml");
export const APP = recipe("revops-gate-app.yml");
export const BASIC = recipe("revops-gate.yml");

/** The text with one part of it replaced, which has to be there. */
export function but(text: string, part: string | RegExp, by: string): string {
	const changed = text.replace(part, by);
	if (changed === text) throw new Error(`there is no ${part} in it`);
	return changed;
}

export function valid(
	text: string,
	paths: readonly string[] = [".revops-gate/policy.yml"],
	more: Readonly<Record<string, string>> = {},
): Facts["policy"] {
	const files = new Map(Object.entries({ ".revops-gate/policy.yml": text, ...more }));
	return { state: "valid", policy: loadPolicy({ name: "test", files }), paths };
}

export function team(members: readonly string[], given: Partial<GitHubTeam> = {}): Known<GitHubTeam> {
	return { value: { id: 1, members: { value: members }, access: { value: true }, ...given } };
}

export function codeowners(text: string): Facts["codeowners"] {
	return { value: { path: ".github/CODEOWNERS", text, url: `${PAGE}/blob/${COMMIT}/.github/CODEOWNERS` } };
}

const AT = { where: "ruleset 7 of acme/crm", url: `${PAGE}/rules/7` };
export const REQUIRED: RequiredCheck = { context: "revops-gate: main", app: 4711, ruleset: 7, ...AT };
export const REVIEWS = { ...AT, codeOwners: true, dismissesStale: true, reviewers: [] };

export function rules(given: Partial<BranchRules> = {}): Facts["rules"] {
	return { value: { checks: [REQUIRED], reviews: [REVIEWS], queue: false, workflows: false, ...given } };
}

/** A branch at which nothing is to be found, with what a test says of it. */
export function facts(given: Partial<Facts> = {}): Facts {
	return {
		repository: "acme/crm",
		url: PAGE,
		server: "https://github.com",
		organisation: true,
		defaultBranch: "main",
		branch: "main",
		commit: COMMIT,
		context: "revops-gate: main",
		actionsApp: { value: 15368 },
		rules: rules(),
		rulesets: new Map([[7, { value: { url: AT.url, bypassers: { value: [] } } }]]),
		policy: valid(POLICY),
		codeowners: codeowners(CODEOWNERS),
		codeownersErrors: { value: [] },
		workflows: { value: [workflow(APP), RELAY] },
		environments: new Map([["revops-gate", { value: { branches: { value: ["main"] } } }]]),
		teams: new Map([
			["@acme/revops", team(["rita", "ravi"])],
			["@acme/sales-ops", team(["sam", "sue"], { id: 2 })],
		]),
		users: new Map([["@fay", { value: "reads" }]]),
		now: new Date("2026-01-15T00:00:00Z"),
		...given,
	};
}

/** What is found, by name; what is not checked with a question mark. */
export function told(given: Partial<Facts> = {}): string[] {
	const { findings, notChecked } = examine(facts(given));
	return [...findings.map(({ id }) => id), ...notChecked.map(({ check }) => `? ${check}`)];
}
