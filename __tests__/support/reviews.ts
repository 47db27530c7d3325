import { createHash } from "node:crypto";
import type { Change, Decision, PipelineStage, PropertyChange, Review } from "../../src/model/review.js";

/** Reviews as the tool would make them, for the tests of everything that prints one. */

export function change(given: Partial<Change> & Pick<Change, "id" | "kind" | "name">): Change {
	const full = {
		system: "salesforce",
		type: "CustomField",
		change: "modified",
		cosmetic: false,
		destructive: false,
		label_only: false,
		properties: [],
		path: "force-app/main/default/objects/Opportunity/Opportunity.object-meta.xml",
		line: 12,
		side: "head",
		...given,
	} as const;
	return { digest: createHash("sha256").update(JSON.stringify(full)).digest("hex"), ...full, properties: [...full.properties] };
}

export function decision(given: Partial<Decision> & Pick<Decision, "change">): Decision {
	return {
		level: "revops-review",
		enforce: "hold",
		also_approves: [],
		inform: [],
		with: [],
		rules: [],
		quiet: [],
		not_checkable: [],
		questions: [],
		footprint: { functions: [], metrics: [], readers: [], unseen: [] },
		...given,
	};
}

export function review(given: Partial<Review> = {}): Review {
	return {
		version: 1,
		tool: { name: "revops-gate", version: "0.1.0" },
		base: { name: "main", sha: "a".repeat(40) },
		head: { name: "verbal-commit", sha: "b".repeat(40) },
		policy: { source: ".revops-gate/policy.yml in main at aaaaaaa", name: "Acme", sha: "a".repeat(40), hash: "c".repeat(64) },
		fingerprint: "d".repeat(64),
		verdict: {
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: "RevOps review required: waiting for RevOps.",
			clears: [],
		},
		decisions: [],
		teams: TEAMS,
		approvals: [],
		answers: [],
		exceptions: [],
		warnings: [],
		pipelines: [],
		stats: { files: 1, components: 1, changes: 1, ignored: 0 },
		...given,
	};
}

export const TEAMS: Review["teams"] = [
	{ id: "revops", name: "RevOps", handles: ["@acme/revops"], functions: ["sales", "marketing", "cs", "finance"] },
	{ id: "sales-ops", name: "Sales Ops", handles: ["@acme/sales-ops"], functions: ["sales"] },
	{ id: "finance", name: "Finance", handles: [], functions: ["finance"] },
	{ id: "cs-ops", name: "CS Ops", handles: ["@acme/cs-ops"], functions: ["cs"] },
	{ id: "marketing-ops", name: "Marketing Ops", handles: ["@acme/marketing-ops"], functions: ["marketing"] },
];

const VALUE_SET = "force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml";
const STAGES: readonly [string, number, string][] = [
	["Prospecting", 10, "Pipeline"],
	["Qualification", 10, "Pipeline"],
	["Needs Analysis", 20, "Pipeline"],
	["Value Proposition", 50, "Pipeline"],
	["Proposal/Price Quote", 75, "Best Case"],
	["Negotiation/Review", 90, "Commit"],
	["Closed Won", 100, "Closed"],
	["Closed Lost", 0, "Omitted"],
];

export function stage(name: string, probability: number, forecast_category: string, more: Partial<PipelineStage> = {}): PipelineStage {
	const closed = name.startsWith("Closed");
	return {
		id: `salesforce:stage:Opportunity/${name.replaceAll("/", "%2F")}`,
		name,
		label: name,
		probability,
		forecast_category,
		...(closed && { closed, won: name === "Closed Won" }),
		active: true,
		...more,
	};
}

export const STAGES_BEFORE: PipelineStage[] = STAGES.map((one) => stage(...one));
export const VERBAL_COMMIT_ID = "salesforce:stage:Opportunity/Verbal Commit";

const verbalCommitStage = change({
	id: VERBAL_COMMIT_ID,
	kind: "stage",
	type: "StandardValue",
	object: "Opportunity",
	name: "Verbal Commit",
	change: "added",
	path: VALUE_SET,
	line: 58,
	properties: [
		{ name: "probability", after: 80, line: 62, side: "head" },
		{ name: "forecast_category", after: "Commit", line: 61, side: "head" },
		{ name: "label", after: "Verbal Commit", line: 60, side: "head" },
	],
});

const salesProcess = (name: string, line: number): Change =>
	change({
		id: `salesforce:sales-process:Opportunity/${name}`,
		kind: "sales-process",
		type: "BusinessProcess",
		object: "Opportunity",
		name,
		path: `force-app/main/default/objects/Opportunity/businessProcesses/${name}.businessProcess-meta.xml`,
		line,
		properties: [{ name: "values", key: "Verbal Commit", after: "available", refers: VERBAL_COMMIT_ID, line, side: "head" }],
	});

const path = change({
	id: "salesforce:path:Sales_Path",
	kind: "path",
	type: "PathAssistant",
	object: "Opportunity",
	name: "Sales_Path",
	path: "force-app/main/default/pathAssistants/Sales_Path.pathAssistant-meta.xml",
	line: 40,
	properties: [
		{ name: "guidance", key: "Verbal Commit", after: "Signed order form attached", refers: VERBAL_COMMIT_ID, line: 44, side: "head" },
	],
});

export function quiet(given: Partial<Change> & Pick<Change, "id" | "kind" | "name">, why?: string): Decision {
	return decision({
		level: "none",
		enforce: "advisory",
		change: change(given),
		quiet: why === undefined ? [] : [{ id: "sales-view", why, line: "preset:multi-segment:210" }],
	});
}

export const QUIET: Decision[] = [
	quiet(
		{ id: "salesforce:list-view:Opportunity/My_Deals", kind: "list-view", name: "My_Deals", object: "Opportunity", change: "added" },
		"List views belong to the team that uses them",
	),
	quiet(
		{
			id: "salesforce:list-view:Opportunity/Big_Deals",
			kind: "list-view",
			name: "Big_Deals",
			object: "Opportunity",
			properties: [{ name: "columns", before: ["AMOUNT"], after: ["AMOUNT", "STAGE"] }],
		},
		"List views belong to the team that uses them",
	),
	quiet({
		id: "salesforce:field:Opportunity/Notes__c",
		kind: "field",
		name: "Notes__c",
		object: "Opportunity",
		cosmetic: true,
		properties: [{ name: "description", before: "Old", after: "New", cosmetic: true }],
	}),
	quiet(
		{
			id: "salesforce:layout:Opportunity/Opportunity Layout",
			kind: "layout",
			name: "Opportunity Layout",
			object: "Opportunity",
			properties: [{ name: "arrangement", before: ["a", "b"], after: ["b", "a"] }],
		},
		"Layout sections are rep guidance",
	),
];

/** The sources' own example: a new stage that counts in the Commit forecast. */
export const verbalCommit: Review = review({
	verdict: {
		state: "required",
		level: "revops-review",
		enforce: "hold",
		summary: "RevOps review required: waiting for RevOps and Finance.",
		clears: ["RevOps (@acme/revops) approves", "Finance approves", "4 questions are answered"],
	},
	decisions: [
		decision({
			owned_by: "sales-ops",
			decided_by: "revops",
			also_approves: ["finance"],
			inform: ["cs-ops"],
			change: verbalCommitStage,
			with: [salesProcess("Default", 31), salesProcess("Enterprise", 28), path],
			rules: [
				{
					id: "stage-added",
					why: "RevOps governs stage definitions, exit criteria and forecast impact",
					line: ".revops-gate/policy.yml:41",
				},
				{ id: "forecast-category", why: "Finance reads amounts by forecast category", line: ".revops-gate/policy.yml:63" },
			],
			questions: [
				{
					id: "exit-evidence",
					ask: "What evidence moves a deal into this stage?",
					to: "sales-ops",
					proposed: { answer: "Signed order form attached", from: "the path" },
				},
				{
					id: "forecast",
					ask: "Does it count in the forecast, and from when?",
					to: "revops",
					proposed: { answer: "Commit", from: "the forecast category" },
				},
				{ id: "finance-reading", ask: "How should Finance read an amount in this stage?", to: "finance" },
				{ id: "cs-handoff", ask: "Does CS need a field once the deal closes?", to: "cs-ops" },
			],
			footprint: {
				functions: ["finance", "marketing"],
				metrics: ["forecast-accuracy", "pipeline-velocity"],
				readers: [
					{
						function: "finance",
						kind: "report",
						name: "Finance/Commit_Forecast",
						path: "force-app/main/default/reports/Finance/Commit_Forecast.report-meta.xml",
						line: 22,
						access: "read",
						how: "filter StageName",
						sure: "certain",
					},
					{
						function: "finance",
						kind: "report",
						name: "Finance/Bookings",
						path: "force-app/main/default/reports/Finance/Bookings.report-meta.xml",
						line: 17,
						access: "read",
						how: "grouping StageName",
						sure: "certain",
					},
					{
						function: "marketing",
						kind: "flow",
						name: "Campaign_Attribution",
						path: "force-app/main/default/flows/Campaign_Attribution.flow-meta.xml",
						line: 88,
						access: "write",
						how: "update Stage_Update",
						sure: "likely",
					},
				],
				unseen: ["marketing automation", "billing"],
			},
		}),
		...QUIET,
	],
	pipelines: [
		{
			system: "salesforce",
			object: "Opportunity",
			name: "Opportunity",
			before: STAGES_BEFORE,
			after: [...STAGES_BEFORE.slice(0, 6), stage("Verbal Commit", 80, "Commit", { change: "added" }), ...STAGES_BEFORE.slice(6)],
		},
	],
	stats: { files: 8, components: 120, changes: 8, ignored: 0 },
});

export const approved: Review = {
	...verbalCommit,
	verdict: { ...verbalCommit.verdict, state: "approved", summary: "Approved by RevOps and Finance.", clears: [] },
	approvals: [
		{ team: "revops", by: "@ana", commit: "b".repeat(40), url: "https://github.com/acme/crm/pull/7#pullrequestreview-1" },
		{ team: "finance", by: "@bo", commit: "b".repeat(40) },
	],
	decisions: verbalCommit.decisions.map((one) => ({
		...one,
		questions: one.questions.map((question) => ({ ...question, answered: { answer: "Signed order form", by: "@cara" } })),
	})),
};

export const advisory: Review = {
	...verbalCommit,
	policy: { source: "preset:marketing-sales", name: "marketing-sales", hash: "c".repeat(64) },
	verdict: { ...verbalCommit.verdict, enforce: "advisory" },
	decisions: verbalCommit.decisions.map((one) => ({ ...one, enforce: "advisory" })),
};

export const quietOnly: Review = review({
	verdict: { state: "not-required", level: "none", enforce: "advisory", summary: "No review required: 4 changes.", clears: [] },
	decisions: QUIET,
	stats: { files: 4, components: 90, changes: 4, ignored: 0 },
});

export const notified: Review = review({
	verdict: {
		state: "not-required",
		level: "notify",
		enforce: "advisory",
		summary: "No review required: 5 changes, 1 worth knowing.",
		clears: [],
	},
	decisions: [
		decision({
			level: "notify",
			enforce: "advisory",
			inform: ["revops", "marketing-ops"],
			change: change({
				id: "salesforce:picklist-value:Lead/LeadSource/Podcast",
				kind: "picklist-value",
				name: "Podcast",
				object: "Lead",
				change: "added",
			}),
			rules: [{ id: "additive", why: "Several functions read this list" }],
		}),
		...QUIET,
	],
});

export const unreadable: Review = review({
	verdict: {
		state: "required",
		level: "revops-review",
		enforce: "hold",
		summary: "RevOps review required: waiting for RevOps.",
		clears: ["RevOps (@acme/revops) approves", `or the author repairs ${VALUE_SET}, which is then decided by what it changes`],
	},
	decisions: [
		decision({
			decided_by: "revops",
			change: change({
				id: `salesforce:unreadable:${VALUE_SET.replaceAll("/", "%2F")}`,
				kind: "unreadable",
				name: VALUE_SET,
				path: VALUE_SET,
				line: 14,
			}),
			note: "What cannot be read cannot be judged",
		}),
		...QUIET,
	],
	warnings: [
		{
			code: "malformed-xml",
			path: VALUE_SET,
			line: 14,
			column: 7,
			side: "head",
			message: "Conflict marker `<<<<<<< HEAD` in XML. Resolve the merge and commit again",
		},
		{
			code: "duplicate-name",
			path: "force-app/main/default/profiles/Admin.profile-meta.xml",
			line: 301,
			side: "head",
			message: "Field Opportunity.Amount is listed twice; the last one counts",
		},
	],
});

/** A change of every sort that reviewers meet, governed by several teams. */
export function mixed(): Review {
	const governed = (changed: Change, given: Partial<Decision> = {}): Decision =>
		decision({
			owned_by: "sales-ops",
			decided_by: "revops",
			change: changed,
			rules: [{ id: "shared-definition", why: "Several functions work with it" }],
			...given,
		});
	const longFormula = (rate: string) => `IF(\n  ISPICKVAL(Type, "Renewal"),\n  Amount * ${rate},\n  Amount * 0.10\n)`;
	const properties = (...list: PropertyChange[]) => ({ properties: list });
	return {
		...verbalCommit,
		decisions: [
			governed(
				change({
					id: "salesforce:field:Opportunity/ARR__c",
					kind: "field",
					object: "Opportunity",
					name: "ARR__c",
					...properties({ name: "formula", before: longFormula("0.15"), after: longFormula("0.20") }),
				}),
				{
					also_approves: ["finance"],
					rules: [{ id: "money-formula", why: "A money formula feeds the revenue metrics" }],
					questions: [{ id: "restate", ask: "Is history restated, and from which period?", to: "finance" }],
				},
			),
			governed(
				change({
					id: "salesforce:stage:Opportunity/Proposal",
					kind: "stage",
					object: "Opportunity",
					name: "Proposal",
					...properties({ name: "probability", before: 60, after: 70, direction: "increased" }),
				}),
				{ also_approves: ["finance"] },
			),
			governed(
				change({
					id: "salesforce:flow:Set_Stage",
					kind: "flow",
					name: "Set_Stage",
					label: "Opportunity: set the stage",
					...properties({ name: "writes", key: "Opportunity.StageName", after: ["update Stage_Update = Closed Won"] }),
				}),
			),
			governed(
				change({
					id: "salesforce:assignment-rule:Lead/Standard",
					kind: "assignment-rule",
					object: "Lead",
					name: "Standard",
					...properties({
						name: "entries",
						before: [{ assignee: "x@acme.com" }, { assignee: "y@acme.com" }, { assignee: "ana@acme.com", criteria: "Country = DE" }],
						after: [{ assignee: "x@acme.com" }, { assignee: "y@acme.com" }, { assignee: "bo@acme.com", criteria: "Country = DE" }],
					}),
				}),
				{ level: "owner-review", decided_by: "sales-ops", rules: [{ id: "lead-assignee-swap", why: "Sales Ops assigns leads" }] },
			),
			...QUIET,
		],
	};
}

/** `number` changes: half governed (deleted fields and changed formulas), half quiet. */
export function huge(number = 5_000): Review {
	const fields = Array.from({ length: number }, (_, index) => {
		const name = `Field_with_a_name_of_usual_length_${index}__c`;
		const one = {
			id: `salesforce:field:Account/${name}`,
			kind: "field",
			object: "Account",
			name,
			path: `force-app/main/default/objects/Account/fields/${name}.field-meta.xml`,
			line: 3,
		} as const;
		if (index % 2 === 0)
			return quiet({ ...one, properties: [{ name: "help_text", before: "a", after: "b", cosmetic: true }], cosmetic: true });
		const rule =
			index % 10 === 1
				? { id: "money-formula", why: "A money formula feeds the revenue metrics" }
				: { id: `rule-${index % 5}`, why: `A shared field, case ${index % 5}` };
		const deleted = index % 10 !== 1;
		return decision({
			owned_by: "sales-ops",
			decided_by: "revops",
			also_approves: deleted ? [] : ["finance"],
			change: change(
				deleted
					? { ...one, change: "removed", destructive: true, side: "base" }
					: {
							...one,
							properties: [{ name: "formula", before: `Amount * ${index}\n+ 1`, after: `Amount * ${index + 1}\n+ ${"x".repeat(500)}` }],
						},
			),
			rules: [rule],
			questions: [{ id: "why-removed", ask: `Who confirmed that nobody uses ${name}?`, to: "sales-ops" }],
			footprint: {
				functions: ["sales"],
				metrics: [],
				readers: [
					{
						function: "sales",
						kind: "report",
						name: `Sales/R${index}`,
						path: `reports/R${index}.report`,
						line: 1,
						access: "read",
						how: "column",
						sure: "certain",
					},
				],
				unseen: ["billing"],
			},
		});
	});
	return review({
		decisions: [...fields.filter(({ level }) => level !== "none"), ...fields.filter(({ level }) => level === "none")],
		stats: { files: number, components: number, changes: number, ignored: 0 },
	});
}

/** The same hostile text in every place that a pull request, or its policy, can fill. */
export function hostile(text: string): Review {
	const stageName = {
		id: `salesforce:stage:Opportunity/${text.replaceAll("%", "%25").replaceAll("/", "%2F")}`,
		kind: "stage",
		object: text,
		name: text,
		label: `${text} label`,
	} as const;
	const properties: PropertyChange[] = [
		{ name: "forecast_category", before: text, after: `${text}!` },
		{ name: text, key: text, before: text, after: [text, text] },
		{ name: "formula", before: `${text}\n${text}`, after: `${text}\n\n${text}` },
		{ name: "values", key: text, after: text },
		{ name: "entries", before: [{ [text]: text }], after: [{ [text]: `${text}.` }] },
		{ name: "guidance", key: text, before: { unknown: text }, after: text },
	];
	const hits = [{ id: text, why: text, line: `${text}:12` }];
	const warning = { code: text, path: text, line: 3, column: 4, side: "head", message: text } as const;
	const verdict = { state: "required", level: "revops-review", enforce: "hold", summary: text, clears: [text, text] } as const;
	const hostileStage = (suffix: string): PipelineStage => ({
		id: text + suffix,
		name: text,
		label: text + suffix,
		probability: 50,
		forecast_category: text,
		active: true,
	});
	return review({
		base: { name: text, sha: text },
		head: { name: text, sha: text },
		policy: { source: text, name: text, sha: text, hash: text },
		verdict: { ...verdict, clears: [...verdict.clears] },
		decisions: [
			decision({
				owned_by: "t",
				decided_by: "t",
				also_approves: ["u"],
				inform: ["t"],
				change: change({ ...stageName, path: text, change: "modified", properties }),
				with: [
					change({ ...stageName, kind: "picklist-value", change: "added", path: text }),
					change({ ...stageName, kind: "field", change: "renamed", properties: [{ name: "name", before: text, after: text }] }),
				],
				rules: hits,
				not_checkable: hits,
				questions: [
					{ id: text, ask: text, to: "u", digest: text, proposed: { answer: text, from: text } },
					{ id: `${text}3`, ask: text, to: "t", digest: text, earlier: { answer: text } },
					{
						id: `${text}2`,
						ask: text,
						to: text,
						answered: { answer: text, by: text, url: text, confirmed_by: text, edited_after: text },
					},
				],
				footprint: {
					functions: [text],
					metrics: [text],
					readers: [{ function: text, kind: text, name: text, path: text, line: 1, access: "read", how: text, sure: "likely" }],
					unseen: [text],
				},
				note: text,
			}),
			decision({ level: "revops-review", decided_by: "t", change: change({ ...stageName, kind: "unreadable", path: text }), note: text }),
			decision({ level: "notify", inform: ["t"], change: change({ ...stageName, change: "added" }), rules: hits }),
			decision({ level: "none", change: change({ ...stageName, kind: "other", type: text, change: "removed" }), quiet: hits }),
		],
		teams: [
			{ id: "t", name: text, handles: [text], functions: [text] },
			{ id: "u", name: text, handles: [], functions: [] },
		],
		fingerprint: text,
		author: text,
		approvals: [
			...(["review", "author", "record", "second-person", "sole-operator"] as const).map((how, index) => ({
				team: `${text}${index}`,
				by: text,
				how,
				at: text,
				url: text,
				recorded_by: text,
				evidence: text,
				reason: text,
				stands_in: "t",
			})),
		],
		not_counted: [{ what: "approval", by: text, why: text, url: text, news: [stageName.id, text] }],
		exceptions: [{ id: text, rules: [text], changes: [text], state: "used", reason: text, owner: text, approver: text, expires: text }],
		override: { by: text, reason: text, at: text, url: text },
		returned: { team: "t", by: text, reason: text, at: text, url: text },
		proposed: { verdict: { ...verdict, clears: [...verdict.clears] }, problems: [warning] },
		warnings: [warning, { ...warning, path: `${text}/other` }],
		pipelines: [
			{ system: "salesforce", object: text, name: text, before: [hostileStage("1")], after: [hostileStage("1"), hostileStage("2")] },
		],
	});
}
