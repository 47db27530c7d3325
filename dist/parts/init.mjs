import { __exportAll } from "./rolldown-runtime.mjs";
import { DIALECTS, POLICY_FOLDER, PolicyError, TreeError, anyGlob, changesBetween, count, cut, decide, decisionContext, defaultBranch, destructiveAction, many, matcherTest, openPolicy, policyFiles, shown, standsFor, subjectOf, terminal } from "./review.mjs";
import { UsageError, namedPolicy, oneOf, openWorktree, organisationOf, parseOptions, progressLine, topLevel, treeOf } from "./commands.mjs";
import { loadPolicy } from "./policy-file.mjs";
import { DEFAULT_PRESET, presetNames, presetSource } from "./presets.mjs";
import { stringify } from "./yaml.mjs";
import { capitalised, list, noun, plural, subject } from "./report.mjs";
import { DEFAULT_SYSTEM, givenChanges } from "./policy-test.mjs";
import { basename, join } from "node:path";
import { lstat, mkdir, writeFile } from "node:fs/promises";
// src/init/files.ts
const POLICY_PATH = ".revops-gate/policy.yml";
const TESTS_PATH = ".revops-gate/tests/decision-rights.test.yml";
const WORKFLOW_PATH = ".github/workflows/revops-gate.yml";
const RELAY_PATH = ".github/workflows/revops-gate-relay.yml";
const CODEOWNERS_PATH = ".github/CODEOWNERS";
function schemaLine(schema) {
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/revops-gate/revops-gate/main/policies/${schema}\n`;
}
function comment(lines, indent = "") {
	return lines.map((line) => `${indent}#${line === "" ? "" : ` ${line}`}\n`).join("");
}
// src/init/codeowners-file.ts
const WORKFLOWS = ".github/workflows/revops-gate*.yml";
function codeownersLines({ handles, suggestion }, path = CODEOWNERS_PATH) {
	const plain = handles.filter((handle) => /^@[\w./-]+$/.test(handle));
	const [mark, owners] = plain.length > 0 ? ["", plain.join(" ")] : ["# ", suggestion];
	return [
		`${POLICY_FOLDER}/`,
		WORKFLOWS,
		path
	].map((owned) => `${mark}/${owned} ${owners}`);
}
function codeownersFile(owners) {
	const about = ["Who has to approve a change of the decision rights, of the workflows that apply them, and of this file."];
	const fill = owners.handles.length > 0 ? [] : ["Put in a team that may write to this repository and take the marks off the lines."];
	return `${comment([...about, ...fill])}${codeownersLines(owners).map((line) => `${line}\n`).join("")}`;
}
// src/init/inline.ts
function inline(value) {
	if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
	if (typeof value !== "object" || value === null) return scalar(value);
	return `{ ${Object.entries(value).map(([key, item]) => `${scalar(key)}: ${inline(item)}`).join(", ")} }`;
}
function scalar(value) {
	return stringify([value], {
		collectionStyle: "flow",
		lineWidth: 0
	}).slice(2, -3);
}
// src/init/names.ts
const LONGEST = 100;
function nameOf(change) {
	const { lead, name, of } = subject(change);
	return cut(`${lead}${name}${of}`, LONGEST);
}
function namesOf(changes, most = 3) {
	return list([...new Set(changes.map(nameOf))], most);
}
function isLegible(value) {
	if (typeof value === "string") return shown(value, 200) === value;
	if (typeof value !== "object" || value === null) return true;
	return Object.entries(value).every(([key, item]) => isLegible(key) && isLegible(item));
}
// src/init/policy-file.ts
const TRIAL_DAYS = 30;
const DAY = 864e5;
function policyFile(draft, survey, company) {
	const until = new Date(draft.now.getTime() + TRIAL_DAYS * DAY).toISOString().slice(0, 10);
	return [
		`${schemaLine("policy.schema.json")}#\n${comment(opening(draft))}`,
		`version: 1\nname: ${inline(`${draft.company} decision rights`)}\nextends: [${inline(`preset:${draft.preset}`)}]\n`,
		`${comment(["It says what it would ask for and holds nothing. For the merge to wait: enforce: hold, and the trial over or gone."])}enforce: advisory\ntrial_until: ${until}\n`,
		teams(draft),
		tags(draft.base, survey, company)
	].join("\n");
}
function opening({ preset, reasons }) {
	return ["Who decides which change of CRM configuration. How to write it: docs/policy.md of revops-gate.", ...reasons.length === 0 ? [] : [`Proposed is ${preset}, because`, ...reasons.map((reason) => `  - ${reason}`)]];
}
function teams({ base, owners, organisation = "your-org" }) {
	const lines = [...base.teams.keys()].sort((a, b) => Number(b === "revops") - Number(a === "revops")).flatMap((id) => {
		const taken = owners.teams.filter(({ team }) => team === id);
		const handles = taken.map(({ handle }) => handle);
		if (taken.length > 0) {
			const where = ` # as in ${owners.path}:${taken.map(({ line }) => line).join(", ")}`;
			return [`  ${id}: { github: ${inline(handles.length === 1 ? handles[0] : handles)} }${where}\n`];
		}
		if ((base.teams.get(id)?.actsAs.length ?? 0) > 0) return [];
		return [`  # ${id}: { github: "@${organisation}/${id}" }\n`];
	});
	const known = lines.some((line) => !line.startsWith("  #"));
	return `${comment(["Who decides. Fill in the GitHub teams that exist, or people: { users: [\"@login\"] }, where the token cannot read teams.", "A team that does not exist is somebody else's job: { acts_as: [sales-ops] }."])}${known ? "" : "# "}teams:\n${lines.join("")}`;
}
function tags(base, { subjects }, company) {
	const found = [];
	const open = [];
	for (const [tag, means] of Object.entries(company.tags)) {
		const source = base.tags.get(tag)?.source;
		if (source === void 0) continue;
		const tagged = subjects.filter((subject) => subject.tag(tag) === true).map(({ change }) => change);
		const entry = `${tag}:\n${many(source).map((matcher) => `    - ${inline(matcher)}\n`).join("")}`;
		if (tagged.length > 0) found.push(`${comment([`${means}; here: ${namesOf(tagged)}`], "  ")}  ${entry}`);
		else open.push(`${tag}: ${means}`);
	}
	const told = open.length === 0 ? [] : [comment(["Nothing here is called as the preset expects. Where you have it, tag it by its name:", ...open.map((line) => `  ${line}`)])];
	if (found.length === 0) return told.join("");
	return [`${comment(["What only you know. The preset guesses it by name; these guesses fit something here. Make them yours: a tag replaces the guess."])}label_as:\n${found.join("")}`, ...told].join("\n");
}
// src/init/propose.ts
function propose({ subjects }, owners, { signs, teams }, presets) {
	const seen = signs.flatMap(({ points_to, says, at_least = 1, when }) => {
		const fits = matcherTest(when);
		const found = subjects.filter((subject) => fits(subject) === true).map(({ change }) => change);
		return found.length < at_least ? [] : [{
			preset: points_to,
			says,
			found: namesOf(found)
		}];
	});
	for (const { team, handle, line } of owners.teams) {
		const preset = teams[team]?.points_to;
		if (preset !== void 0) seen.push({
			preset,
			says: `there is a team for it (${team})`,
			found: `${handle} in ${owners.path}:${line}`
		});
	}
	const rank = ({ preset }) => presets.indexOf(preset);
	const sorted = seen.sort((a, b) => rank(b) - rank(a));
	return {
		preset: sorted[0]?.preset ?? presets[0],
		signs: sorted
	};
}
// src/init/shipped.generated.ts
const WORKFLOW = `# Copy to .github/workflows/ on the default branch, together with revops-gate-relay.yml; put in the commit of a release.
# Then require the status "revops-gate: main" in a ruleset of the branch (docs/permissions.md).
name: RevOps gate

on:
  # Runs this file from the default branch, never the pull request's, and has a token that may write for forks too.
  # Safe because nothing of the pull request is checked out or run. No \`paths:\`: a required status must always be posted.
  pull_request_target: # zizmor: ignore[dangerous-triggers]
    types: [opened, synchronize, reopened, edited, ready_for_review]
  # Reviews, through revops-gate-relay.yml.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [RevOps gate relay]
    types: [completed]
  # Comments that begin with /revops.
  issue_comment:
    types: [created]
  # The merge queue.
  merge_group:
    types: [checks_requested]
  # A new policy: all open pull requests to that branch are judged again. Another branch than main? Name it.
  push:
    branches: [main]
    paths: [".revops-gate/**"]
  # After each day (UTC): an exception or a trial may have ended with it, so open pull requests are judged again.
  schedule:
    - cron: "7 0 * * *"
  # By hand.
  workflow_dispatch:
    inputs:
      pull-request:
        description: Number of the pull request to judge again; empty for all open ones
        type: string

permissions: {}

jobs:
  evaluate:
    # What is no news to the gate is left out here, so that it takes no waiting run's place.
    if: >-
      github.event_name == 'merge_group' || github.event_name == 'push' || github.event_name == 'workflow_dispatch' || github.event_name == 'schedule'
      || (github.event_name == 'pull_request_target'
      && (github.event.action != 'edited' || github.event.changes.base || github.event.changes.body))
      || (github.event_name == 'workflow_run' && github.event.workflow_run.event == 'pull_request_review')
      || (github.event_name == 'issue_comment' && github.event.issue.pull_request
      && startsWith(github.event.comment.body, '/revops') && github.event.comment.user.type != 'Bot')
    runs-on: ubuntu-latest
    timeout-minutes: 10
    # One run after the other for each pull request; of those that wait the last one is enough. An edit waits for nobody and displaces
    # nobody: most edits concern no answer and judge nothing.
    concurrency:
      group: >-
        revops-gate-\${{ github.event.action == 'edited' && github.run_id
        || github.event.pull_request.number || github.event.issue.number || github.event.inputs.pull-request
        || (github.event.workflow_run
        && format('{0}:{1}', github.event.workflow_run.head_repository.full_name, github.event.workflow_run.head_branch))
        || format('{0}:{1}', github.event_name, github.ref) }}
      cancel-in-progress: false
    permissions:
      contents: read # to read the commits and the policy
      pull-requests: write # to keep one comment, ask for reviews, set one label
      statuses: write # to post the gate
      # checks: write # for the input \`annotations: check-run\`
      # issues: write # to make the label \`revops-review\` the first time; or make it once by hand
    steps:
      - uses: revops-gate/revops-gate@0000000000000000000000000000000000000000 # v0.1.0
`;
const RELAY = `# Says to the gate that a review was written, or that a merge queue asks. GitHub runs this file as the pull request or the merge group
# has it, so it may do nothing: no permission, no step worth changing. The gate's workflow runs from the default branch after it.
# Copy to .github/workflows/ on the default branch, beside revops-gate.yml or revops-gate-app.yml.
name: RevOps gate relay

on:
  pull_request_review:
    types: [submitted, dismissed]
  merge_group: # heard by revops-gate-app.yml alone
    types: [checks_requested]

permissions: {}

jobs:
  relay:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
      - run: "true"
`;
const COMPANY = {
	project_files: { "id": "salesforce:other:ProjectFile/*" },
	signs: [
		{
			"points_to": "first-sales-team",
			"says": "deals have a process of their own",
			"when": [{
				"kind": ["sales-process", "pipeline"],
				"object": ["Opportunity", "deals"]
			}, {
				"kind": "record-type",
				"object": "Opportunity"
			}]
		},
		{
			"points_to": "first-sales-team",
			"says": "several roles have a profile of their own",
			"at_least": 2,
			"when": {
				"kind": "profile",
				"has": { "custom": true }
			}
		},
		{
			"points_to": "first-sales-team",
			"says": "leads are routed by rules",
			"when": {
				"kind": "assignment-rule",
				"object": "Lead"
			}
		},
		{
			"points_to": "marketing-sales",
			"says": "marketing automation is connected",
			"when": [
				{
					"kind": "installed-package",
					"name": [
						"pi",
						"et4ae5",
						"mkto_si",
						"bizible2",
						"HubSpot_Inc"
					]
				},
				{
					"kind": "field",
					"namespace": [
						"pi",
						"et4ae5",
						"mkto_si",
						"bizible2",
						"HubSpot_Inc"
					]
				},
				{
					"kind": "field",
					"object": ["Lead", "Contact"],
					"name": [
						"mkto71_*",
						"pi__*",
						"et4ae5__*",
						"mkto_si__*",
						"bizible2__*",
						"HubSpot_Inc__*",
						"Marketo_*",
						"Pardot_*",
						"HubSpot_*"
					]
				}
			]
		},
		{
			"points_to": "marketing-sales",
			"says": "lead or lifecycle stages are tracked in fields of their own",
			"when": [{
				"kind": "field",
				"tag": ["lifecycle", "rejection-reason"],
				"standard": false
			}, { "kind": "lifecycle-stage" }]
		},
		{
			"points_to": "marketing-sales",
			"says": "the source of revenue is tracked in fields of its own",
			"at_least": 2,
			"when": {
				"kind": "field",
				"tag": "attribution",
				"standard": false
			}
		},
		{
			"points_to": "marketing-sales",
			"says": "campaigns are credited with revenue",
			"when": { "kind": "campaign-influence" }
		},
		{
			"points_to": "marketing-sales",
			"says": "what a lead becomes when it converts is mapped",
			"when": {
				"kind": "lead-conversion",
				"has": { "mapping": { "present": true } }
			}
		},
		{
			"points_to": "marketing-sales",
			"says": "systems are mapped to each other",
			"when": {
				"kind": "custom-metadata",
				"tag": "integration-mapping"
			}
		},
		{
			"points_to": "sales-cs",
			"says": "renewals, churn or customer health are tracked",
			"when": [
				{
					"kind": "field",
					"tag": "renewal",
					"standard": false
				},
				{
					"kind": [
						"flow",
						"workflow",
						"validation-rule"
					],
					"tag": "renewal"
				},
				{
					"kind": [
						"record-type",
						"sales-process",
						"pipeline"
					],
					"object": ["Opportunity", "deals"],
					"name": "*Renewal*"
				},
				{
					"kind": "pipeline",
					"object": "deals",
					"label": "*Renewal*"
				}
			]
		},
		{
			"points_to": "sales-cs",
			"says": "a deal is handed over when it is won",
			"when": { "tag": "closed-won-handoff" }
		},
		{
			"points_to": "sales-cs",
			"says": "customers are supported in the CRM",
			"when": [
				{ "kind": ["support-process", "escalation-rule"] },
				{
					"kind": "record-type",
					"object": "Case"
				},
				{
					"kind": "pipeline",
					"object": "tickets"
				}
			]
		},
		{
			"points_to": "multi-segment",
			"says": "accounts are divided into territories",
			"at_least": 2,
			"when": { "kind": ["territory", "territory-rule"] }
		},
		{
			"points_to": "multi-segment",
			"says": "customers are divided into segments",
			"when": [{
				"kind": "field",
				"tag": "segment",
				"standard": false,
				"not": { "fields": ["*.Industry", "companies.industry"] }
			}]
		}
	],
	teams: {
		"revops": {
			"names": [
				"revops",
				"rev-ops",
				"revops-*",
				"revenue-operations",
				"revenue-ops",
				"gtm-ops"
			],
			"points_to": "marketing-sales"
		},
		"sales-ops": {
			"names": [
				"sales-ops",
				"salesops",
				"sales-operations"
			],
			"points_to": "first-sales-team"
		},
		"marketing-ops": {
			"names": [
				"marketing-ops",
				"marketingops",
				"marketing-operations",
				"mktg-ops",
				"mops"
			],
			"points_to": "marketing-sales"
		},
		"cs-ops": {
			"names": [
				"cs-ops",
				"csops",
				"customer-success",
				"customer-success-ops",
				"customer-success-operations"
			],
			"points_to": "sales-cs"
		},
		"finance": { "names": [
			"finance",
			"finance-ops",
			"fpna",
			"fpa",
			"fp-{a,and-a}",
			"revenue-finance"
		] },
		"data": { "names": [
			"data",
			"data-team",
			"data-ops",
			"data-eng",
			"data-engineering",
			"data-platform",
			"analytics",
			"analytics-engineering",
			"bi",
			"business-intelligence"
		] },
		"systems": { "names": [
			"systems",
			"business-systems",
			"biz-systems",
			"bizsys",
			"enterprise-systems",
			"crm",
			"crm-{team,admins,platform}",
			"salesforce{,-team,-admins,-platform}",
			"sfdc{,-team,-admins}"
		] }
	},
	tags: {
		"closed-won-handoff": "what must be complete when a deal is won, and who accepts it",
		"stage-gate": "what must hold before a deal enters a stage",
		"deal-desk": "which discounts and terms need approval",
		"forecast-submission": "how managers submit their forecast",
		"shared-metric": "reports that define a number that several functions use"
	},
	verbal_commit: [{
		"kind": "stage",
		"name": "Verbal Commit",
		"change": "added",
		"object": "Opportunity",
		"fields": ["Opportunity.StageName"],
		"has": {
			"probability": 80,
			"forecast_category": "Commit"
		}
	}, {
		"kind": "stage",
		"name": "verbal-commit",
		"change": "added",
		"object": "deals",
		"label": "Verbal Commit",
		"fields": ["deals.dealstage"],
		"system": "hubspot",
		"has": {
			"label": "Verbal Commit",
			"probability": 80
		}
	}]
};
// src/init/starters.ts
const tagged = (...tags) => (subject) => tags.some((tag) => subject.tag(tag) === true);
const IDEAS = [
	({ change }) => {
		const before = stated(change, "probability");
		if (change.kind !== "stage" || typeof before !== "number" || before <= 0 || before >= 100 || stated(change, "closed")) return void 0;
		const after = before > 89 ? before - 10 : before + 10;
		const properties = [{
			name: "probability",
			before,
			after,
			direction: after > before ? "increased" : "decreased"
		}];
		return starter(change, "modified", `goes from ${before} % to ${after} %`, { properties });
	},
	({ change }) => change.kind === "stage" && !stated(change, "won") ? starter(change, "removed", "goes away") : void 0,
	({ change }) => [
		"list-view",
		"report",
		"layout",
		"page"
	].includes(change.kind) ? starter(change, "modified", "looks otherwise", { properties: [{ name: "columns" }] }) : void 0,
	(subject) => subject.change.kind === "field" && subject.metrics.length === 0 && subject.change.standard !== true ? starter(subject.change, "modified", "gets another label", {
		label_only: true,
		properties: [{ name: "label" }]
	}) : void 0,
	(subject) => subject.change.kind === "picklist-value" && tagged("attribution")(subject) ? starter(subject.change, "disabled", "is no longer offered", { properties: [{
		name: "active",
		before: true,
		after: false
	}] }) : void 0,
	({ change }) => ["lead-status", "lifecycle-stage"].includes(change.kind) ? starter(change, "removed", "goes away") : void 0,
	(subject) => subject.change.kind === "field" && subject.change.standard !== true && tagged("shared-object")(subject) ? starter(subject.change, "removed", "is deleted") : void 0,
	(subject) => subject.change.kind === "validation-rule" && tagged("closed-won-handoff", "stage-gate", "shared-object")(subject) ? starter(subject.change, "modified", "asks for something else", { properties: [{ name: "formula" }] }) : void 0
];
const PREFERRED = [
	tagged("closed-won-handoff", "stage-gate"),
	({ change }) => change.kind === "stage" && stated(change, "forecast_category") === "Commit",
	tagged("shared-list"),
	tagged("attribution", "shared-object")
];
function startersOf({ subjects, systems }, { verbal_commit }) {
	const names = new Set(systems.map(({ name }) => name));
	const spoken = verbal_commit.filter(({ system = DEFAULT_SYSTEM }) => names.has(system));
	const verbal = (spoken.length > 0 ? spoken : verbal_commit).map((given) => ({
		name: `${given.label ?? given.name} is added to the stages of ${given.object}`,
		given
	}));
	const sorted = subjects.filter(({ change }) => change.namespace === void 0 && stated(change, "active") !== false).map((subject) => ({
		subject,
		place: placeOf$1(subject)
	})).sort((a, b) => a.place - b.place || b.subject.metrics.length - a.subject.metrics.length);
	return [...verbal, ...IDEAS.flatMap((idea) => firstOf(idea, sorted) ?? [])];
}
function placeOf$1(subject) {
	const place = PREFERRED.findIndex((prefers) => prefers(subject));
	return place < 0 ? PREFERRED.length : place;
}
function firstOf(idea, subjects) {
	for (const { subject } of subjects) {
		const found = idea(subject);
		if (found && isLegible(found.given)) return found;
	}
}
function starter(component, change, what, more = {}) {
	const { kind, object, name, label, fields, reads, system } = component;
	const has = Object.fromEntries(KNOWN.filter((property) => !more.properties?.some((changed) => changed.name === property)).flatMap((property) => {
		const value = stated(component, property);
		return value === void 0 ? [] : [[property, value]];
	}));
	return {
		name: `${nameOf(component)} ${what}`,
		given: {
			kind,
			change,
			...system !== "salesforce" && { system },
			...object !== void 0 && { object },
			name,
			...label !== void 0 && label !== name && { label },
			...fields && { fields: [...fields] },
			...component.standard && { standard: true },
			...destructiveAction(kind, change) && change !== "removed" && { destructive: true },
			...reads && { reads: [...reads] },
			...Object.keys(has).length > 0 && { has },
			...more
		}
	};
}
const KNOWN = [
	"type",
	"required",
	"active",
	"probability",
	"forecast_category",
	"closed",
	"won",
	"converted"
];
function stated({ properties }, name) {
	return properties.find((property) => property.name === name && property.key === void 0)?.after;
}
// src/init/tests-file.ts
function testsFile(policy, starters, now) {
	const day = now.toISOString().slice(0, 10);
	const context = decisionContext({ now: new Date(`${day}T00:00:00Z`) });
	const tests = new Map();
	for (const { name, given } of starters) {
		const [decision] = decide(givenChanges([given]).groups, policy, context);
		if (!decision) continue;
		const expect = Object.entries(expected(decision)).map(([key, value]) => `      ${key}: ${inline(value)}\n`);
		tests.set(name, `  - name: ${inline(name)}\n    given:\n      - ${inline(given)}\n    expect:\n${expect.join("")}`);
	}
	return [
		`${schemaLine("policy-test.schema.json")}#\n`,
		comment(["What the policy decides about your own configuration as of today. `revops-gate policy test` tells when it decides otherwise:", "then either the policy has a mistake, or the expectation here is what has to change."]),
		`version: 1\nnow: ${day}\ntests:\n`,
		...tests.values()
	].join("");
}
function expected({ level, owned_by, decided_by, also_approves, inform, rules, quiet, questions }) {
	const ids = (items) => items.map(({ id }) => id);
	return {
		level,
		...owned_by !== void 0 && { owned_by },
		...decided_by !== void 0 && { decided_by },
		...also_approves.length > 0 && { also_approves },
		...inform.length > 0 && { inform },
		...rules.length > 0 ? { rules: ids(rules) } : { quiet: ids(quiet) },
		...questions.length > 0 && { ask: ids(questions) }
	};
}
// src/init/plan.ts
async function planOf({ survey, owners }, circumstances) {
	const { company, preset, organisation, branch, policy, now } = circumstances;
	const proposed = policy === void 0 ? propose(survey, owners, COMPANY, presetNames()) : void 0;
	const proposal = proposed && {
		...proposed,
		preset: preset ?? proposed.preset
	};
	const files = new Map();
	let holds = policy === "broken" ? void 0 : policy;
	if (proposal) {
		const base = await openPolicy(presetSource(proposal.preset));
		const reasons = (preset === void 0 ? proposal.signs.filter((sign) => sign.preset === proposal.preset) : []).map(({ says, found }) => `${says}: ${found}`);
		const text = policyFile({
			company,
			preset: proposal.preset,
			reasons,
			base,
			owners,
			organisation,
			now
		}, survey, COMPANY);
		files.set(POLICY_PATH, text);
		holds = loadPolicy({
			name: POLICY_PATH,
			files: new Map([[POLICY_PATH, text]])
		});
	}
	if (holds) files.set(TESTS_PATH, testsFile(holds, startersOf(survey, COMPANY), now));
	files.set(WORKFLOW_PATH, workflowFor(branch));
	files.set(RELAY_PATH, RELAY);
	const decides = revopsOf(holds, organisation);
	files.set(CODEOWNERS_PATH, codeownersFile(decides));
	return {
		files,
		codeowners: codeownersLines(decides, owners.path),
		...proposal && { proposal }
	};
}
function workflowFor(branch = "main") {
	if (branch === "main" || !/^[\w./-]+$/.test(branch)) return WORKFLOW;
	return WORKFLOW.replace("branches: [main]", `branches: ["${branch}"]`).replace("the status \"revops-gate: main\"", "its status");
}
function revopsOf(policy, organisation = "your-org") {
	const teams = policy ? standsFor(["revops"], policy) : [];
	return {
		handles: teams.flatMap((id) => policy?.teams.get(id)?.handles ?? []),
		suggestion: `@${organisation}/${teams[0] ?? "revops"}`
	};
}
// src/init/owners.ts
const PLACES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
async function ownersOf(tree, company, folder) {
	for (const path of PLACES) {
		const entry = await tree.entry(path);
		if (!entry) continue;
		for await (const { text = "" } of tree.read([entry])) return {
			path,
			...read(text, company, folder)
		};
	}
	return {
		teams: [],
		namesPolicy: false
	};
}
function read(text, { teams }, folder) {
	const fits = Object.entries(teams).map(([team, { names }]) => ({
		team,
		fits: anyGlob(names)
	}));
	const taken = new Map();
	let namesPolicy = false;
	for (const [index, line] of text.split("\n").entries()) {
		const [pattern = "", ...owners] = line.replace(/(?:^|\s)#.*/, "").trim().split(/\s+/);
		if (new RegExp(`^/?${folder.replace(".", "\\.")}(?:/|$)`).test(pattern)) namesPolicy = true;
		for (const handle of owners) {
			const name = /^@[A-Za-z0-9-]{1,39}\/([\w.-]{1,100})$/.exec(handle)?.[1];
			const team = name === void 0 ? void 0 : fits.find((candidate) => candidate.fits(name))?.team;
			if (team !== void 0 && !taken.has(handle.toLowerCase())) taken.set(handle.toLowerCase(), {
				team,
				handle,
				line: index + 1
			});
		}
	}
	return {
		teams: [...taken.values()],
		namesPolicy
	};
}
// src/init/survey.ts
function surveyOf(components, policy, { project_files }) {
	const context = { now: new Date(0) };
	const isProjectFile = matcherTest(project_files);
	const subjects = components.filter(({ kind }) => kind !== "policy").map((component) => subjectOf(component, component, policy, context)).filter((subject) => isProjectFile(subject) !== true).sort((a, b) => a.change.id < b.change.id ? -1 : 1);
	return {
		subjects,
		systems: [...new Set(subjects.map(({ change }) => change.system))].sort().map((name) => systemOf(name, subjects))
	};
}
function systemOf(name, subjects) {
	const files = new Set();
	const kinds = new Map();
	let unreadable = 0;
	for (const { change } of subjects) {
		if (change.system !== name) continue;
		for (const path of [change.path, ...change.other_paths ?? []]) files.add(path);
		if (change.kind === "unreadable") unreadable++;
		else kinds.set(change.kind, (kinds.get(change.kind) ?? 0) + 1);
	}
	const byNumber = [...kinds].map(([kind, number]) => ({
		kind,
		number
	})).sort((a, b) => b.number - a.number);
	return {
		name,
		files: files.size,
		kinds: byNumber,
		unreadable
	};
}
// src/init/seen.ts
async function seenIn(tree) {
	const { groups } = await changesBetween(treeOf({}), tree);
	const policy = await openPolicy(presetSource(DEFAULT_PRESET));
	const workflow = await workflowOf(tree);
	return {
		survey: surveyOf(groups.flat(), policy, COMPANY),
		owners: await ownersOf(tree, COMPANY, POLICY_FOLDER),
		...workflow !== void 0 && { workflow }
	};
}
async function workflowOf(tree) {
	const entries = (await tree.entries(".github/workflows")).filter(({ path }) => /\.ya?ml$/.test(path));
	for await (const { path, text = "" } of tree.read(entries)) if (/^[\s-]*uses:\s*["']?revops-gate\/revops-gate@/m.test(text)) return path;
}
// src/init/told.ts
const KINDS_SHOWN = 6;
function told(seen, plan, { written, left }, named) {
	const { owners, survey } = seen;
	const teams = owners.teams.map(({ team, handle, line }) => `${handle} (line ${line}) is taken for ${team}`);
	return [
		["Here", survey.systems.flatMap(systemLines)],
		...plan.proposal ? [proposed(plan.proposal, named)] : [],
		[`Teams, by their names in ${owners.path}`, teams],
		["Left as it was", [...left].map(([path, why]) => `${path}: ${why}`)],
		["Written", written],
		[`Add at the end of ${owners.path}`, owners.path === void 0 || owners.namesPolicy ? [] : plan.codeowners],
		["Next", written.length > 0 ? next(written) : []]
	].filter(([, lines]) => lines.length > 0).map(([title, lines]) => `${terminal(title)}\n${lines.map((line) => `  ${terminal(line)}\n`).join("")}`).join("\n");
}
function systemLines({ name, files, kinds, unreadable }) {
	const total = kinds.reduce((sum, { number }) => sum + number, 0);
	const named = kinds.filter(({ kind }) => kind !== "other");
	const some = named.slice(0, KINDS_SHOWN).map(({ kind, number }) => plural(number, noun(kind)));
	const rest = total - named.slice(0, KINDS_SHOWN).reduce((sum, { number }) => sum + number, 0);
	const what = list(rest > 0 ? [...some, `${count(rest)} others`] : some);
	return [`${shown(name)}: ${plural(total, "component")} in ${plural(files, "file")}: ${what}`, ...unreadable > 0 ? [`${shown(name)}: ${count(unreadable)} of the files cannot be read`] : []];
}
function proposed({ preset, signs }, named) {
	const seen = signs.map((sign) => `${sign.preset}: ${sign.says} (${sign.found})`);
	const lines = seen.length > 0 ? seen : ["nothing here shows a sales process of its own, marketing automation, renewals, support, territories or segments"];
	return named === void 0 ? [`Proposed: ${preset}, because`, [...lines, "Not yours? Delete what is written and run revops-gate init --company NAME."]] : [`As you say: ${preset}. Seen here`, lines];
}
function next(written) {
	const fill = [...written.includes(".revops-gate/policy.yml") ? [`the teams in ${POLICY_PATH}`] : [], ...written.includes(".github/workflows/revops-gate.yml") ? [`the commit of a release in ${WORKFLOW_PATH}`] : []];
	return [
		`1. ${fill.length > 0 ? `Fill in ${list(fill)}` : "Read what was written"}.`,
		"2. revops-gate policy lint, then revops-gate policy test: both pass as it stands.",
		"3. Commit it on a branch of its own, then revops-gate check: it asks for RevOps, as every change of the decision rights does."
	];
}
// src/init/write.ts
async function placeOf(root, path) {
	const steps = path.split("/");
	for (let length = 1; length <= steps.length; length++) {
		const step = steps.slice(0, length).join("/");
		const found = await lstat(join(root, step)).catch((error) => {
			if (error.code === "ENOENT") return void 0;
			throw error;
		});
		if (!found) return "free";
		if (length === steps.length) return "taken";
		if (!found.isDirectory()) return { blocked: step };
	}
	return "free";
}
async function writeNew(root, path, text) {
	await mkdir(join(root, path, ".."), { recursive: true });
	await writeFile(join(root, path), text, { flag: "wx" });
}
// src/cli/init.ts
var init_exports = __exportAll({
	INIT_HELP: () => INIT_HELP,
	run: () => run
});
const INIT_HELP = `revops-gate init: a first policy, its tests and the workflows, from what the repository shows

  revops-gate init                writes ${POLICY_PATH},
                                  ${TESTS_PATH},
                                  ${WORKFLOW_PATH},
                                  ${RELAY_PATH}, ${CODEOWNERS_PATH};
                                  what is there already is left as it is

  --repo DIR          the repository (default: here)
  --company NAME      what the company is like, in place of what is proposed: founder-led,
                      first-sales-team, marketing-sales, sales-cs, multi-segment

  The policy only advises, for 30 days at least. Nothing leaves this machine.

Exit codes
  0  written
  1  nothing to write: all of it is there, or there is no CRM configuration here
  2  could not run
`;
const OPTIONS = {
	repo: { type: "string" },
	company: { type: "string" },
	help: {
		type: "boolean",
		short: "h"
	}
};
async function run(words, console) {
	const stray = (word) => new UsageError(`init does not take "${word}".`, "Name the repository with --repo DIR, a preset with --company NAME.");
	const { values } = parseOptions(words, OPTIONS, {
		atMost: 0,
		stray
	});
	if (values.help) {
		console.out(INIT_HELP);
		return 0;
	}
	const named = values.company === void 0 ? void 0 : oneOf("company", values.company, presetNames());
	const repo = values.repo ?? ".";
	const root = await topLevel({ repo });
	const seen = await look(root, console);
	if (seen.survey.systems.length === 0) {
		console.err(nothingHere(root));
		return 1;
	}
	const left = await inTheWay(root, seen);
	const policy = left.has(".revops-gate/policy.yml") ? await standing(root) : void 0;
	if (policy !== void 0 && named !== void 0) left.set(POLICY_PATH, "it is there already, so --company changes nothing");
	const organisation = await organisationOf(root);
	const plan = await planOf(seen, {
		company: shown(capitalised(organisation ?? basename(root)), 60),
		preset: named,
		organisation,
		branch: await branchOf(root),
		policy,
		now: console.now
	});
	if (!plan.files.has(".revops-gate/tests/decision-rights.test.yml") && !left.has(".revops-gate/tests/decision-rights.test.yml")) left.set(TESTS_PATH, "not written, as the policy cannot be used; revops-gate policy lint says why");
	const done = await write(root, plan, left);
	console.out(told(seen, plan, done, named));
	if (done.written.length > 0) return 0;
	console.err("Nothing to write: all of it is there already.\n");
	return 1;
}
async function branchOf(root) {
	try {
		return (await defaultBranch(root)).replace(/^origin\//, "");
	} catch (error) {
		if (error instanceof TreeError) return void 0;
		throw error;
	}
}
async function look(root, console) {
	const progress = progressLine(console);
	progress.show("Reading the configuration …");
	const tree = await openWorktree(root);
	try {
		return await seenIn(tree);
	} finally {
		await tree.close();
		progress.clear();
	}
}
function nothingHere(root) {
	const systems = DIALECTS.filter((dialect) => dialect !== policyFiles).map(({ name }) => name);
	return [`There is no CRM configuration in ${root}: none of its files defines anything for ${list(systems, void 0, "or")}.`, "Run init in the repository that holds it, or name that one with --repo DIR. Nothing was written."].map((line) => `${terminal(line)}\n`).join("");
}
async function inTheWay(root, { owners, workflow }) {
	const left = new Map();
	for (const path of [
		POLICY_PATH,
		TESTS_PATH,
		WORKFLOW_PATH,
		RELAY_PATH,
		CODEOWNERS_PATH
	]) {
		const place = await placeOf(root, path);
		if (typeof place === "object") throw new UsageError(`${place.blocked} is no folder, so ${path} cannot be written.`, "Make it a folder of the repository.");
		if (place === "taken") left.set(path, "it is there already");
	}
	if (workflow !== void 0) {
		for (const path of [WORKFLOW_PATH, RELAY_PATH]) if (!left.has(path)) left.set(path, `${workflow} runs revops-gate already`);
	}
	if (owners.path !== void 0 && !left.has(".github/CODEOWNERS")) left.set(CODEOWNERS_PATH, `there is ${owners.path}`);
	return left;
}
async function standing(root) {
	try {
		return await openPolicy(await namedPolicy(join(root, POLICY_FOLDER)));
	} catch (error) {
		if (error instanceof PolicyError) return "broken";
		throw error;
	}
}
async function write(root, { files }, left) {
	const written = [];
	for (const [path, text] of files) {
		if (left.has(path)) continue;
		await writeNew(root, path, text);
		written.push(path);
	}
	return {
		written,
		left
	};
}
export { init_exports };
