import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/explain.js";
import { UsageError } from "../../src/cli/usage.js";
import type { Explained } from "../../src/explain/index.js";
import { recordingConsole } from "../support/console.js";
import { type Files, makeFolder, makeRepository } from "../support/repository.js";

const EXAMPLE = join(__dirname, "../../examples/verbal-commit");
const SIDES = ["--before", join(EXAMPLE, "before"), "--after", join(EXAMPLE, "after")];
const MULTI = [...SIDES, "--policy", "preset:multi-segment"];

async function text(...words: string[]): Promise<string> {
	const console = recordingConsole();
	expect(await run(words, console)).toBe(0);
	expect(console.said.err).toBe("");
	return console.said.out;
}

async function json(...words: string[]): Promise<Explained> {
	return JSON.parse(await text(...words, "--format", "json")) as Explained;
}

async function mistake(...words: string[]): Promise<string> {
	const error: unknown = await run(words, recordingConsole()).catch((thrown: unknown) => thrown);
	if (error instanceof UsageError) return `${error.message} ${error.hint}`;
	throw new Error(`no mistake found: ${error}`);
}

/** The example under a policy of its own. */
function ownPolicy(policy: string, exceptions?: string): string[] {
	const dir = makeFolder();
	for (const side of ["before", "after"]) cpSync(join(EXAMPLE, side), join(dir, side), { recursive: true });
	const files: Files = {
		"policy.yml": `version: 1\nextends: [preset:multi-segment]\n${policy}`,
		...(exceptions && { "exceptions.yml": exceptions }),
	};
	for (const side of ["before", "after"]) cpSync(makeFolder(files), join(dir, side, ".revops-gate"), { recursive: true });
	return ["--before", join(dir, "before"), "--after", join(dir, "after")];
}

/** A text without its line breaks, so that a sentence can be looked for wherever it was wrapped. */
const joined = (report: string): string => report.replace(/\s+/g, " ");

describe("why Verbal Commit needs RevOps", () => {
	const POLICY = `version: 1
name: Acme
enforce: hold
teams:
  sales-ops: { name: Sales Ops, owns: { object: Opportunity } }
  finance: { name: Finance }
  cs-ops: { name: CS Ops }
functions: { sales: {}, finance: {} }
metrics:
  forecast: { name: Forecast accuracy, depends_on: [Opportunity.StageName], read_by: [finance], owned_by: finance }
label_as:
  late: { kind: stage, name: ["*Commit*", "Closed*"] }
questions:
  evidence: { ask: What evidence moves a deal into this stage?, to: sales-ops }
  category: { ask: Which category?, to: finance, already_answered_when: { has: { forecast_category: Commit } } }
rules:
  - id: stage-new
    title: A new stage
    when: { kind: stage, change: [added, enabled] }
    unless: { object: tickets }
    level: revops-review
    owned_by: sales-ops
    inform: [cs-ops]
    ask: [evidence, category]
    why: RevOps governs stage definitions.
  - id: stage-late
    title: A stage that counts
    when:
      - { kind: stage, change: added, has: { forecast_category: [Best Case, Commit] } }
      - { kind: stage, change: added, has: { probability: { above: 50 } } }
      - { kind: stage, change: added, has: { closed: true } }
    level: revops-review
    also_approves: [finance]
    why: Finance reads it.
  - id: stage-gone
    title: A stage goes away
    when: { kind: stage, change: [removed, disabled] }
    level: revops-review
    why: Deals stand in it.
`;

	it("says who decides, each rule that spoke with its conditions, what came near, tags and metrics", async () => {
		const policy = join(makeFolder({ "acme.yml": POLICY }), "acme.yml");
		const report = (await text("Verbal Commit", ...SIDES, "--policy", policy)).replaceAll(policy, "acme.yml");
		expect(report).toMatchInlineSnapshot(`
			"Judged by Acme (acme.yml).

			Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review
			  salesforce:stage:Opportunity/Verbal Commit
			  force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml:40

			Decision: revops-review; the merge waits
			  RevOps decides; Finance approves too; CS Ops is told.
			  Owned by Sales Ops: stage-new says so.

			Questions before the decision
			  [ ] What evidence moves a deal into this stage? (Sales Ops)
			  – Which category? Not asked: forecast_category is Commit

			Rules that spoke
			  ● stage-late → revops-review
			    A stage that counts (acme.yml:26)
			    Finance reads it.
			    ✓ kind is stage
			    ✓ change is added
			    ✓ forecast_category is Best Case or Commit: it is Commit
			    ✓ also: probability is above 50: it is 80 %
			  ● stage-new → revops-review
			    A new stage (acme.yml:17)
			    RevOps governs stage definitions.
			    ✓ kind is stage
			    ✓ change is added or enabled: it is added
			    ✓ unless object is tickets: it is Opportunity, so it does not excuse

			Near misses: rules that were one condition short
			  ● stage-gone → revops-review
			    A stage goes away (acme.yml:35)
			    ✗ change is removed or disabled: it is added
			    ✓ kind is stage

			Tags that hold
			  - late: kind is stage; name is *Commit* or Closed*: it is Verbal Commit
			    (acme.yml:12)

			Metrics that it feeds
			  - Opportunity.StageName: Forecast accuracy

			Who uses it
			  Nobody's yet (1 layout, 1 list view, 1 path, 1 report and 1 more):
			  \`functions.<id>.reads_from\` of the policy says whose they are
			    - layout Opportunity-Sales Layout: layout ·
			      force-app/main/default/layouts/Opportunity-Sales Layout.layout-meta.xml:30
			    - list view Opportunity/My_Open_Deals: column ·
			      force-app/main/default/objects/Opportunity/listViews/My_Open_Deals.listView-meta.xml:5
			    - path New_Business_Path: path, path step “Verbal Commit” ·
			      force-app/main/default/pathAssistants/New_Business_Path.pathAssistant-meta.xml:21
			    and 3 more (--all lists them)
			  Not visible here: dashboards, flows (none in this repository); data warehouse
			  and BI models (no SQL, dbt or LookML file in this repository); marketing
			  automation, billing and other systems outside this repository.
			"
		`);
	});

	it("lists what else would have spoken, the tags with their lines and the metrics with their fields", async () => {
		const report = joined(await text("Verbal Commit", ...MULTI));
		expect(report).toContain("Near misses: rules that were one condition short ");
		expect(report).toMatch(/- shared-object: object is Opportunity \(one of \d+\) \(policies\/core\.yml:\d+, a shipped default\)/);
		expect(report).toContain("- Opportunity.StageName: Quota attainment, Pipeline coverage, Win rate");
	});

	it("keeps to 80 columns but for paths, and colours only when asked", async () => {
		const report = await text("*", ...MULTI);
		for (const line of report.split("\n")) if (line.length > 80) expect(line.trim()).not.toContain(" ");
		expect(report).not.toContain("\u001b");
		const console = recordingConsole({ colour: () => true });
		await run(["Verbal Commit", ...MULTI], console);
		expect(console.said.out).toContain("\u001b[1m");
	});

	it("tells of a change that follows what it is decided with", async () => {
		const policy = `${POLICY}  - { id: offered, title: t, when: { kind: sales-process, property: values }, unless: { follows: [added, removed, renamed, enabled, disabled] }, level: revops-review, why: w }\n`;
		const report = joined(await text("Opportunity/Expansion", ...SIDES, "--policy", join(makeFolder({ "acme.yml": policy }), "acme.yml")));
		expect(report).toContain(
			"It belongs to the decision about “Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review”; by itself it would be `none`.",
		);
		expect(report).toContain(
			"✗ unless it follows what is added (one of 5): it follows Verbal Commit, which is added, so the rule does not speak",
		);
	});
});

describe("why others need no review", () => {
	it("names the rule that leaves a list view to its team", async () => {
		const report = await text("my_open_deals", ...MULTI);
		expect(report).toContain("Decision: no review needed\n");
		expect(report).toMatch(/ {2}· sales-view-layout → none\n[^●○]*✓ kind is list-view \(one of \d+\)/);
	});

	it("says that nobody can feel it, and that no rule was asked", async () => {
		const report = await text("Opportunity.Next_Meeting__c", ...MULTI);
		expect(report).toContain("● cosmetic → none: No record, report, automation or person's work can feel it.\n    So no rule was asked.");
		expect(report).not.toContain("Near misses");
	});

	it("marks the one condition that kept a rule from speaking, strictest rules first, and `unless` as such", async () => {
		const sides = ownPolicy(`rules:
  - { id: a-view, title: Views, when: { kind: list-view, property: filters }, level: notify, why: Why. }
  - { id: b-view, title: Views of all, when: { kind: list-view, property: columns }, unless: [{ name: Team_* }, { name: My_* }], level: revops-review, why: Why. }
  - { id: c-view, title: Two short, when: { kind: list-view, change: added, property: filters }, level: revops-review, why: Why. }
  - { id: d-view, title: Another kind, when: { kind: field, property: columns }, level: revops-review, why: Why. }
  - { id: e-view, title: No kind, when: { object: Lead }, level: revops-review, why: Why. }
  - { id: f-view, title: Nested, when: { kind: list-view, not: { property: columns } }, level: owner-review, why: Why. }
`);
		const [change] = (await json("My_Open_Deals", ...sides)).changes;
		expect(change!.near.map(({ id }) => id)).toEqual(["b-view", "f-view", "a-view"]);
		const report = joined(await text("My_Open_Deals", ...sides));
		expect(report).toContain(
			"✗ unless name is My_*: it is My_Open_Deals, so the rule does not speak ✓ kind is list-view; a change of columns: columns gain OPPORTUNITY.CLOSE_DATE",
		);
		expect(report).toContain("✗ a change of filters: what changed is columns ✓ kind is list-view");
		expect(report).toContain("✗ it is not so that a change of columns: columns gain OPPORTUNITY.CLOSE_DATE ✓ kind is list-view");
	});

	it("counts near misses beyond five, and lists them with --all", async () => {
		const rules = Array.from(
			{ length: 7 },
			(_, index) => `  - { id: near-${index}, title: t, when: { kind: list-view, change: added }, level: notify, why: w }`,
		);
		const sides = ownPolicy(`rules:\n${rules.join("\n")}\n`);
		const report = await text("My_Open_Deals", ...sides);
		expect(report.match(/near-\d/g)).toHaveLength(5);
		expect(report).toContain("and 2 more (--all lists them)");
		expect((await text("My_Open_Deals", ...sides, "--all")).match(/near-\d/g)).toHaveLength(7);
	});

	it("says that no rule speaks of it, and that none came near", async () => {
		const policy =
			"version: 1\nrules:\n  - { id: a, title: t, when: { kind: list-view, change: added, label_only: true }, level: notify, why: w }\n";
		const report = joined(await text("My_Open_Deals", ...SIDES, "--policy", join(makeFolder({ "acme.yml": policy }), "acme.yml")));
		expect(report).toContain("No rule speaks of it 1 rule can speak of a change of a list view; none fits this one.");
		expect(report).toContain("No near miss No other rule that can speak of a change of a list view was one condition short.");
	});
});

describe("what revops-gate decides by itself", () => {
	const PATH = "force-app/main/default/objects/Lead/fields/A__c.field-meta.xml";
	const POLICY = ".revops-gate/policy.yml";
	const sides = (before: Files, after: Files) => ["--before", makeFolder(before), "--after", makeFolder(after)];

	it("is what cannot be read", async () => {
		const report = await text("*unreadable*", ...sides({}, { [PATH]: "<CustomField" }));
		expect(report).toContain("Decision: revops-review; advisory, nothing is held");
		expect(report).toContain("● unreadable → revops-review: The file cannot be read, so nobody can say what");
		expect(report).toContain("So no rule was asked.");
	});

	it("is what the policy calls nobody's configuration", async () => {
		const policy = { [POLICY]: "version: 1\nsources: { ignore: ['force-app/**'] }\n" };
		const [change] = (await json("Lead.A__c", ...sides(policy, { ...policy, [PATH]: FIELD }))).changes;
		expect([change!.engine.map(({ id, level }) => `${id} ${level}`), change!.asked_rules, change!.near]).toEqual([["ignored none"], 0, []]);
	});

	it("is the policy, beside its own rules", async () => {
		const before = "version: 1\nname: A\nrules: [{ id: own, title: t, when: { kind: policy }, level: notify, why: w }]\n";
		const [change] = (await json("*policy*", ...sides({ [POLICY]: before }, { [POLICY]: before.replace("name: A", "name: B") }))).changes;
		expect(change!.engine.map(({ id, level }) => `${id} ${level}`)).toEqual(["policy-change revops-review"]);
		expect(change!.rules.map(({ id, level }) => `${id} ${level}`)).toEqual(["own notify"]);
	});

	const FIELD =
		'<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>A__c</fullName><label>A</label><type>Checkbox</type></CustomField>';
});

describe("what lowers a rule", () => {
	const EXCEPTIONS = `version: 1
exceptions:
  - { id: EX-1, rules: [stage-in-forecast], when: { name: "Verbal Commit" }, lower_to: notify, reason: "MIG-88 stages are renamed before go-live", owner: "@ana", approver: revops, expires: 2026-12-31 }
  - { id: EX-2, rules: [stage-added], when: { object: Opportunity }, lower_to: none, reason: "MIG-88 stages are renamed before go-live", owner: "@ana", approver: revops, expires: 2026-01-14 }
  - { id: EX-3, rules: [stage-added], when: { name: "Tmp_*" }, lower_to: none, reason: "MIG-88 stages are renamed before go-live", owner: "@ana", approver: revops, expires: 2026-12-31 }
`;

	it("is told step by step: levels, pack, exception; and which exceptions do not hold, and why", async () => {
		const sides = ownPolicy(
			"packs: { stages: owner-review }\nlevels:\n  stage-added: { level: notify, because: Our stages are few. }\ntrial_until: 2026-03-01\n",
			EXCEPTIONS,
		);
		const [change] = (await json("Verbal Commit", ...sides)).changes;
		expect(
			change!.rules.map(({ id, written, level, steps }) => [id, written, level, steps.map(({ by, level }) => `${by} ${level}`)]),
		).toEqual([
			["stage-added", "revops-review", "notify", ["levels notify"]],
			["stage-in-forecast", "revops-review", "notify", ["pack owner-review", "exception notify"]],
		]);
		expect(change!.rules.flatMap(({ exceptions }) => exceptions.map(({ id, state }) => `${id} ${state}`))).toEqual([
			"EX-2 expired",
			"EX-3 does-not-fit",
			"EX-1 used",
		]);
		const report = joined(await text("Verbal Commit", ...sides));
		expect(report).toContain(
			"→ notify: `levels` of the policy gives it this level in place of revops-review (.revops-gate/policy.yml:5): Our stages are few",
		);
		expect(report).toContain(
			"→ notify: exception EX-1 lowers it until 2026-12-31 (.revops-gate/exceptions.yml:3) “MIG-88 stages are renamed before go-live” @ana, approved by revops, until 2026-12-31",
		);
		expect(report).toContain(
			"exception EX-3 names this rule, but it does not fit: name is Tmp_*: it is Verbal Commit (.revops-gate/exceptions.yml:5)",
		);
		expect(report).toContain("The policy is on trial until 2026-03-01: it only advises.");
	});

	it("is the ceiling; an expired exception lowers nothing", async () => {
		const sides = ownPolicy("ceiling: owner-review\n", EXCEPTIONS);
		const [change] = (await json("Verbal Commit", ...sides)).changes;
		const [added] = change!.rules;
		expect([added!.id, added!.level, added!.steps.map(({ by }) => by)]).toEqual(["stage-added", "owner-review", ["ceiling"]]);
		expect(joined(await text("Verbal Commit", ...sides))).toContain("exception EX-2 names this rule, but it expired after 2026-01-14");
	});

	it("is another branch", async () => {
		const repository = makeRepository();
		cpSync(join(EXAMPLE, "before"), repository.dir, { recursive: true });
		repository.commit({ ".revops-gate/policy.yml": "version: 1\nextends: [preset:multi-segment]\ntargets: [production]\n" });
		repository.git("checkout", "--quiet", "-b", "fix");
		cpSync(join(EXAMPLE, "after"), repository.dir, { recursive: true });
		repository.commit({});
		const report = joined(await text("Verbal Commit", "--repo", repository.dir, "--base", "main", "--head", "fix"));
		expect(report).toContain("→ notify: on main changes are only told (`targets`)");
		expect(report).toContain("The policy decides on other branches (`targets`); on main changes are only told.");
	});
});

describe("what cannot be known", () => {
	it("is told beside the conditions that hold, and is no near miss", async () => {
		const sides = ownPolicy(`rules:
  - { id: read-by-sales, title: Only Sales, when: { kind: list-view, read_by: { only: sales } }, level: notify, why: Why. }
`);
		const [change] = (await json("My_Open_Deals", ...sides)).changes;
		expect(change!.not_checkable.map(({ id, unknown }) => [id, unknown.map(({ words }) => words)])).toEqual([
			["read-by-sales", ["read by sales only: no reader is known in this repository"]],
		]);
		expect(change!.near).toEqual([]);
		expect(await text("My_Open_Deals", ...sides)).toContain("? read by sales only: no reader is known in this repository");
		expect(await text("My_Open_Deals", "--no-impact", ...sides)).toContain("? read by sales only: who reads it was not looked for");
	});

	it("leaves a tag of one's own without the words of a shipped one", async () => {
		const sides = ownPolicy('label_as:\n  pet: { kind: list-view, name: "My_*" }\n');
		expect(joined(await text("My_Open_Deals", ...sides))).toContain(
			"- pet: kind is list-view; name is My_*: it is My_Open_Deals (.revops-gate/policy.yml:4)",
		);
	});
});

describe("who reads it", () => {
	const field = "force-app/main/default/objects/Opportunity/fields/Note__c.field-meta.xml";
	const report = (folder: string) => ({
		[`force-app/main/default/reports/${folder}/Notes.report-meta.xml`]:
			'<Report xmlns="http://soap.sforce.com/2006/04/metadata"><columns><field>Opportunity.Note__c</field></columns><name>Notes</name><reportType>Opportunity</reportType></Report>',
	});
	const gone = (reports: Readonly<Record<string, string>>): string[] => {
		const repository = makeRepository();
		const note =
			'<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Note__c</fullName><label>Note</label><type>Text</type><length>9</length></CustomField>';
		repository.commit({ [field]: note, ...reports });
		repository.git("checkout", "--quiet", "-b", "fix");
		repository.git("rm", "--quiet", field);
		repository.commit({});
		return ["--repo", repository.dir, "--base", "main", "--head", "fix", "--policy", "preset:multi-segment"];
	};

	it("stands beside the rules that name teams by it, with whom it breaks", async () => {
		const said = joined(await text("Note__c", ...gone(report("Finance"))));
		expect(said).toContain("RevOps decides; Finance approves too. Owned by Sales Ops");
		expect(said).toContain("– broken-readers: what belongs to Finance breaks – readers: it is read by what belongs to Finance");
		expect(said).toContain("What breaks ! report Finance/Notes (Finance)");
		expect(said).toMatch(/Who uses it Finance \(1 report\) - report Finance\/Notes breaks: column · \S+Notes\.report-meta\.xml:1/);
	});

	it("and where it is nobody's, or nobody does, that is said", async () => {
		const nobodys = joined(await text("Note__c", ...gone(report("Misc"))));
		expect(nobodys).toContain("– broken-readers: nothing breaks that is known to be a team's – readers: no team's reader of it is known");
		expect(nobodys).toContain("`functions.<id>.reads_from` of the policy says whose they are");
		const [none] = (await json("Note__c", ...gone({}))).changes;
		expect(none!.footprint.readers).toEqual([]);
		expect(none!.footprint.unseen).toContain("no reader found in this repository");
	});
});

describe("what can be asked about", () => {
	const ids = async (asked: string) => (await json(asked, ...MULTI)).changes.map(({ change }) => change.id);

	it.each([
		["salesforce:stage:Opportunity/Verbal Commit"],
		["SALESFORCE:stage:opportunity/verbal commit"],
		["stage:Opportunity/Verbal Commit"],
		["Opportunity/Verbal Commit"],
		["opportunity.verbal commit"],
		["Verbal Commit"],
		["*:stage:*"],
		["*verbal*"],
		["force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml"],
	])("%s", async (asked) => expect(await ids(asked)).toEqual(["salesforce:stage:Opportunity/Verbal Commit"]));

	it("is every change that fits a pattern", async () => {
		expect(await ids("Opportunity/*")).toHaveLength(6);
		expect(joined(await text("Opportunity/*", ...MULTI))).toMatch(
			/^6 changes fit Opportunity\/\*\. .* 1 of 6: Stage Verbal Commit .* 6 of 6: /,
		);
	});

	it("is a field that changes carry, or an object, where nothing else is called so", async () => {
		const field = await json("Opportunity.StageName", ...MULTI);
		expect([field.as, field.changes.map(({ change }) => change.kind)]).toEqual([
			"field",
			["stage", "sales-process", "sales-process", "path"],
		]);
		expect((await json("opportunity", ...MULTI)).as).toBe("object");
		expect(await text("Opportunity.StageName", ...MULTI)).toContain("Opportunity.StageName itself is not changed; 4 changes carry it.");
	});

	it("is explained 20 times at most", async () => {
		const field = (index: number) =>
			`<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>F${index}__c</fullName><label>F</label><type>Checkbox</type></CustomField>`;
		const after = makeFolder(
			Object.fromEntries(
				Array.from({ length: 25 }, (_, index) => [`force-app/main/default/objects/Lead/fields/F${index}__c.field-meta.xml`, field(index)]),
			),
		);
		const sides = ["--before", makeFolder(), "--after", after];
		const explained = await json("Lead.*", ...sides);
		expect([explained.matches, explained.changes.length]).toEqual([25, 20]);
		expect(await text("Lead.*", ...sides)).toMatch(/and 5 more changes; name one, or a narrower pattern\.\n$/);
	});

	it("is an error where nothing that changes is called so, with what is called nearly so", async () => {
		expect(await mistake("Verbl Comit", ...MULTI)).toMatch(
			/^Verbl Comit is not changed between .*before and .*after\. What changes and is called nearly so: Stage Verbal Commit \(salesforce:stage:Opportunity\/Verbal Commit\)\.$/,
		);
		expect(await mistake("Opportunity.Amount__c", ...MULTI)).toContain("is not changed between");
		expect(await mistake("Zebra", ...MULTI)).toContain('"revops-gate check --all" lists what changes.');
		const [before] = [join(EXAMPLE, "before")];
		expect(await mistake("Verbal Commit", "--before", before, "--after", before)).toMatch(/^No CRM configuration changed between/);
	});

	it("cannot hide in what it is called", async () => {
		expect(await mistake("a\u001b[31m", ...MULTI)).toContain("a⟨U+001B⟩[31m is not changed");
	});
});

describe("explain's options", () => {
	it.each([
		[
			[],
			'explain needs the name of what changes. Write revops-gate explain "Verbal Commit"; "revops-gate check --all" lists what changes.',
		],
		[["Verbal", "Commit"], 'explain does not take "Commit" beside the first name. Put a name with spaces in quotes: "Verbal Commit".'],
		[["x", "--format", "markdown"], '"markdown" is not a known value of --format. Known: text, json.'],
		[["x", "--al"], '"--al" is not a known option. Did you mean --all?'],
	])("%j", async (words, expected) => expect(await mistake(...words)).toBe(expected));

	it("tells them", async () => expect(await text("--help")).toContain("--all"));
});
