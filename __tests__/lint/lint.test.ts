import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DIALECTS } from "../../src/dialects/index.js";
import { vocabularyOf } from "../../src/dialects/vocabulary.js";
import { type LintContext, lint } from "../../src/lint/index.js";
import type { Change } from "../../src/model/review.js";
import { added, field } from "../support/changes.js";

const VOCABULARY: LintContext["vocabulary"] = new Map([
	["stage", { systems: ["salesforce"], actions: ["added", "removed", "modified"], properties: ["probability", "label"], object: true }],
	["field", { systems: ["salesforce"], actions: ["added", "modified"], properties: ["type", "formula", "values*"], object: true }],
	["profile", { systems: ["salesforce"], actions: ["added"], properties: [], object: false }],
]);

function found(text: string, context: Partial<LintContext> & { readonly exceptions?: string } = {}): string[] {
	const { exceptions, ...more } = context;
	const files = new Map([["policy.yml", `version: 1\n${text}`], ...(exceptions ? [["exceptions.yml", exceptions] as const] : [])]);
	const all = lint({ name: "policy.yml", files }, { now: new Date("2026-05-01T00:00:00Z"), vocabulary: VOCABULARY, ...more });
	return all.map(({ path, line, column, severity, code, message }) => `${path}:${line}:${column} ${severity} ${code} ${message}`);
}

const codes = (lines: readonly string[]): string[] => lines.map((line) => line.split(" ")[2]!);

const RULE = (keys: string): string => `  - { title: t, why: w, ${keys} }`;
/** A rule that leaves something to its owner, so that RevOps does not own everything. */
const LOCAL = RULE("id: local, when: { kind: stage }, level: owner-review, owned_by: sales-ops");
const PEOPLE = 'teams:\n  revops: { github: "@acme/revops" }\n  sales-ops: { github: "@acme/sales-ops" }\n';

test("a sound policy has no findings", () => {
	expect(found(`${PEOPLE}rules:\n${LOCAL}\n${RULE("id: a, when: { kind: field, property: formula }, level: revops-review")}\n`)).toEqual(
		[],
	);
});

test("a policy whose form is wrong has only its errors, all of them", () => {
	expect(found("rules:\n  - { id: a, titel: t, when: { kind: stagge }, level: none, why: w }\nsources: {}\nteam: {}\n")).toEqual([
		"policy.yml:3:5 error missing-key an entry of `rules` needs `title`",
		"policy.yml:3:14 error unknown-key `titel` is no key here; did you mean `title`?",
		"policy.yml:3:38 error bad-value `stagge` is not allowed for `kind`; did you mean `stage`?",
		"policy.yml:5:1 error unknown-key `team` is no key here; did you mean `teams`?",
	]);
});

describe("the charter", () => {
	const rules = `rules:\n${LOCAL}\n${RULE("id: a, when: { kind: field }, level: revops-review, also_approves: [finance]")}\n`;

	test("RevOps and Sales Ops are the same people", () => {
		expect(
			found(`teams:\n  revops: { users: ["@ana"] }\n  sales-ops: { users: ["@ana"] }\n  finance: { users: ["@fay"] }\n${rules}`),
		).toEqual([
			"policy.yml:4:3 warning renamed-not-rechartered sales-ops and RevOps are the same people, so RevOps decides about its own changes: the title changed, the mandate did not",
		]);
		expect(
			codes(found(`teams:\n  revops: { users: ["@ana"] }\n  finance: { users: ["@ana"] }\n  sales-ops: { users: ["@bo"] }\n${rules}`)),
		).toEqual(["one-sided-panel"]);
		expect(
			found(`sole_operator: "@ana"\nteams:\n  revops: { users: ["@ana"] }\n  sales-ops: { users: ["@ana"] }\n  finance: {}\n${rules}`),
		).toEqual([]);
	});

	test("a team that has to approve has no people: a note while the policy advises, a warning once it holds", () => {
		const text = `${PEOPLE}  finance: { name: Finance }\n${rules}`;
		expect(found(text)).toEqual([
			'policy.yml:5:3 note no-team a team has to approve and no people to do it: Finance; name them with `github: "@org/team"` or `users: ["@login"]`',
		]);
		expect(found(`enforce: hold\n${text}`)[0]).toMatch(/^policy.yml:6:3 warning no-team/);
		expect(found(`ceiling: notify\n${text}`)).toEqual([]);
	});

	test("nothing is left to the owner", () => {
		const all = RULE("id: a, when: { kind: field }, level: revops-review");
		expect(codes(found(`${PEOPLE}rules:\n${all}\n`))).toEqual(["revops-owns-everything"]);
	});

	test("holding the merges of a company that is just beginning", () => {
		expect(codes(found('extends: [preset:founder-led]\nenforce: hold\nteams: { revops: { users: ["@ana"] } }\n'))).toContain(
			"too-much-too-early",
		);
	});

	test("a rule lowered without a word why", () => {
		const lowered = (entry: string): string[] => codes(found(`extends: [preset:multi-segment]\nlevels: { deal-desk: ${entry} }\n`));
		expect(lowered("notify")).toContain("relaxed-without-reason");
		expect(lowered("{ level: notify, because: no discount approval yet }")).not.toContain("relaxed-without-reason");
		expect(lowered("revops-review")).not.toContain("relaxed-without-reason");
	});
});

describe("metrics of RevOps", () => {
	const metrics = (rule: string): string[] =>
		found(
			`${PEOPLE}metrics:\n  cac: { name: CAC, depends_on: ["Campaign.{ActualCost,BudgetedCost}", Opportunity.IsWon, "*.Cost*"], owned_by: revops }\nrules:\n${LOCAL}\n${rule}\n`,
		);

	test("an input whose new formula would not reach RevOps", () => {
		expect(metrics(RULE("id: a, when: { kind: field, object: Opportunity, metric: cac }, level: revops-review"))).toEqual([
			"policy.yml:6:3 warning ungoverned-metric-input CAC is RevOps', and a new formula of Campaign.ActualCost, Campaign.BudgetedCost would not reach RevOps: add a rule with `metric: cac`",
		]);
		expect(metrics(RULE("id: a, when: { kind: field, metric: cac }, level: revops-review"))).toEqual([]);
	});

	test("every preset that leaves anything to RevOps governs what its metrics are made of", () => {
		for (const preset of ["marketing-sales", "sales-cs", "multi-segment"])
			expect(codes(found(`extends: [preset:${preset}]\n`))).not.toContain("ungoverned-metric-input");
	});
});

test.each(readdirSync("policies").filter((name) => name.endsWith(".yml")))(
	"the shipped %s has no errors, and lowers nothing without a reason",
	(name) => {
		const files = new Map([[name, readFileSync(`policies/${name}`, "utf8")]]);
		const all = lint({ name, files }, { now: new Date("2026-05-01T00:00:00Z"), vocabulary: vocabularyOf(DIALECTS) });
		expect(all.filter(({ severity, code }) => severity === "error" || !["no-team", "unreachable-rule"].includes(code))).toEqual([]);
	},
);

describe("what nothing uses", () => {
	test("questions, tags and metrics that no rule refers to", () => {
		const text = `${PEOPLE}questions: { q: { ask: "Q?" } }\nlabel_as: { t: { kind: stage } }\nmetrics: { m: { depends_on: [A.b] } }\nrules:\n${LOCAL}\n`;
		expect(codes(found(text)).sort()).toEqual(["unused-metric", "unused-question", "unused-tag"]);
		const rule = RULE("id: a, when: { kind: field, tag: t, metric: m }, level: revops-review, ask: [q]");
		expect(found(`${text}${rule}\n`)).toEqual([]);
	});

	test("a shipped tag or question that the company replaces is in use", () => {
		expect(
			codes(found('extends: [preset:multi-segment]\nlabel_as: { deal-desk: { kind: approval-process, name: "DD_*" } }\n')),
		).not.toContain("unused-tag");
	});

	test("a team of the preset that is misspelt", () => {
		const teams = (text: string) =>
			found(`extends: [preset:multi-segment]\nteams:\n  ${text}\n`).filter((line) => line.includes("unused-team"));
		expect(teams('salesops: { users: ["@sam"] }')).toEqual([
			expect.stringContaining("nothing refers to the team `salesops`; did you mean `sales-ops`?"),
		]);
		const asking = `rules:\n${RULE("id: a, when: { kind: field }, level: revops-review, also_approves: [salesops]")}`;
		for (const used of ['systems: { users: ["@sam"] }', "salesops: { serves: [finance] }", "legal: {}", `salesops: {}\n${asking}`])
			expect(teams(used), used).toEqual([]);
	});

	test("a tag that nothing in the repository has", () => {
		const components: Change[] = [added(field("Opportunity.Score__c"))];
		const tagged = (name: string): string[] =>
			codes(
				found(
					`${PEOPLE}label_as: { t: { kind: field, name: "${name}" } }\nrules:\n${LOCAL}\n${RULE("id: a, when: { tag: t }, level: revops-review")}\n`,
					{ components },
				),
			);
		expect(tagged("Score2*")).toEqual(["empty-tag"]);
		expect(tagged("Score__*")).toEqual([]);
	});
});

describe("rules that nothing can trigger", () => {
	const reach = (when: string): string[] =>
		codes(found(`${PEOPLE}rules:\n${LOCAL}\n${RULE(`id: a, when: ${when}, level: revops-review`)}\n`));

	test.each([
		["a kind that no dialect reads", "{ kind: quick-action }"],
		["an action that it cannot have", "{ kind: field, change: removed }"],
		["a property that it does not have", "{ kind: stage, property: formula }"],
		["an object where it has none", "{ kind: profile, object: Opportunity }"],
		["a value of a property that it does not have", "{ kind: stage, has: { formula: x } }"],
		["alternatives none of which can be", "{ kind: stage, any: [{ property: formula }, { change: renamed }] }"],
	])("%s", (_, when) => {
		expect(reach(when)).toEqual(["unreachable-rule"]);
	});

	test.each([
		["a pattern that may name a property", '{ kind: field, property: ["value*"] }'],
		["a property that is absent", "{ kind: stage, has: { formula: { present: false } } }"],
		["one of its kinds", "{ kind: [quick-action, stage] }"],
		["no kind at all", '{ name: "SO_*" }'],
	])("not: %s", (_, when) => {
		expect(reach(when)).toEqual([]);
	});
});

describe("readers that can never be", () => {
	const SERVED = `functions: { sales: { reads_from: { words: Sales } } }\n${PEOPLE.replace('"@acme/sales-ops"', '"@acme/sales-ops", serves: [sales]')}`;
	const rule = (keys: string, policy = SERVED): string[] => found(`${policy}rules:\n${LOCAL}\n${RULE(`id: a, ${keys}`)}\n`);

	test("what comes breaks nobody, and what nobody builds on neither", () => {
		expect(rule("when: { kind: field, change: added }, level: revops-review, also_approves: [broken-readers]")).toEqual([
			"policy.yml:8:108 warning no-readers `broken-readers` can never name anybody in `a`: nothing that it speaks of can break who reads it",
		]);
		expect(codes(rule("when: { kind: profile }, level: revops-review, inform: [broken-readers]"))).toEqual(["no-readers"]);
		expect(rule("when: { kind: field, change: [added, modified] }, level: revops-review, also_approves: [broken-readers]")).toEqual([]);
		expect(rule("when: { name: a }, level: revops-review, also_approves: [broken-readers], inform: [readers]")).toEqual([]);
	});

	test("nobody is told at `none`", () => {
		expect(rule("when: { kind: field, name: a }, level: none, inform: [readers]")).toEqual([
			"policy.yml:8:86 warning no-readers `readers` can never name anybody in `a`: at `level: none` nobody is told or asked",
		]);
	});

	test("no team serves a function of which anything is known", () => {
		const asked = "when: { kind: field, name: a }, level: revops-review, inform: [readers]";
		for (const policy of [PEOPLE, `functions: { sales: {} }\n${SERVED.slice(SERVED.indexOf("\n") + 1)}`])
			expect(codes(rule(asked, policy)), policy).toEqual(["no-readers"]);
		const owning = PEOPLE.replace('"@acme/sales-ops"', '"@acme/sales-ops", serves: [sales], owns: { object: Opportunity }');
		expect(rule(asked, `functions: { sales: {} }\n${owning}`)).toEqual([]);
	});

	test("a function that reads from what reads nothing", () => {
		const reads = (map: string): string[] => found(`functions: { sales: { reads_from: ${map} } }\n${PEOPLE}rules:\n${LOCAL}\n`);
		expect(reads("[{ kinds: report }, { kinds: [profile, permission-set], words: Sales }]")).toEqual([
			"policy.yml:2:23 warning reads-nothing a right or a list of values reads nothing: `sales` names profile, permission-set by `components`, or not at all",
		]);
		expect(reads('{ kinds: profile, components: "*:profile:Sales*" }')).toEqual([]);
	});

	test("who may have to approve as a reader breaks needs people, too", () => {
		const text = SERVED.replace('github: "@acme/sales-ops", ', "");
		const asked = "when: { kind: field }, level: revops-review, also_approves: [broken-readers]";
		expect(rule(asked, text).join()).toContain("no-team a team has to approve and no people to do it: sales-ops");
	});
});

describe("dates", () => {
	const exceptions = (expires: string): string =>
		`version: 1\nexceptions:\n  - id: EX-1\n    rules: [local]\n    when: { object: Opportunity }\n    lower_to: notify\n    reason: "a reason of twenty characters"\n    owner: "@ana"\n    approver: revops\n    expires: ${expires}\n`;
	const dated = (expires: string): string[] => found(`${PEOPLE}rules:\n${LOCAL}\n`, { exceptions: exceptions(expires) });

	test("exceptions that expired, end soon, or never seem to end", () => {
		expect(dated("2026-04-30")).toEqual([
			"exceptions.yml:10:14 warning expired-exception EX-1 expired after 2026-04-30: its rules hold again; @ana renews or removes it",
		]);
		expect(codes(dated("2026-05-10"))).toEqual(["expiring-exception"]);
		expect(dated("2026-08-01")).toEqual([]);
		expect(codes(dated("2027-12-31"))).toEqual(["long-exception"]);
	});

	test("a trial that is over", () => {
		expect(codes(found(`trial_until: 2026-04-30\n${PEOPLE}rules:\n${LOCAL}\n`))).toEqual(["trial-over"]);
		expect(found(`trial_until: 2026-05-01\n${PEOPLE}rules:\n${LOCAL}\n`)).toEqual([]);
	});
});
