import type { Decision, Reader, Review } from "../../src/model/review.js";
import { change, decision, QUIET, review } from "./reviews.js";

/** Reviews whose changes somebody feels, as the tool would make them. */

const FOLDER = "force-app/main/default";
export const UNSEEN = ["dashboards (none in this repository)", "marketing automation", "saved exports"];

export function reader(given: Partial<Reader> & Pick<Reader, "kind" | "name">): Reader {
	return {
		path: `${FOLDER}/${given.kind}s/${given.name}.${given.kind}-meta.xml`,
		line: 12,
		access: "read",
		how: "column",
		sure: "certain",
		...given,
	};
}

function deciding(given: Partial<Decision> & Pick<Decision, "change">): Decision {
	return decision({ owned_by: "sales-ops", decided_by: "revops", ...given });
}

/** A picklist value goes that a dbt model quotes and a flow still writes. */
const recycled = deciding({
	owned_by: "marketing-ops",
	change: change({
		id: "salesforce:picklist-value:Lead/Status__c/Recycled",
		kind: "picklist-value",
		type: "CustomValue",
		object: "Lead",
		name: "Recycled",
		change: "removed",
		destructive: true,
		path: `${FOLDER}/objects/Lead/fields/Status__c.field-meta.xml`,
		line: 24,
		side: "base",
	}),
	rules: [{ id: "value-removed", why: "Records, reports and automation that name the value lose it", line: ".revops-gate/policy.yml:90" }],
	questions: [{ id: "records", ask: "What happens to the records that have it?", to: "marketing-ops" }],
	footprint: {
		functions: ["data", "finance", "marketing"],
		metrics: ["lead-conversion"],
		readers: [
			reader({
				function: "data",
				kind: "dbt-model",
				name: "stg_leads",
				path: "warehouse/models/staging/stg_leads.sql",
				line: 14,
				how: "filter",
				value: "Recycled",
				breaks: true,
			}),
			reader({
				function: "marketing",
				kind: "flow",
				name: "Recycle_Leads",
				path: `${FOLDER}/flows/Recycle_Leads.flow-meta.xml`,
				line: 41,
				access: "write",
				how: "record update",
				value: "Recycled",
				breaks: true,
			}),
			reader({
				function: "marketing",
				kind: "report",
				name: "Marketing/Recycled_Leads",
				path: `${FOLDER}/reports/Marketing/Recycled_Leads.report-meta.xml`,
				line: 33,
				how: "column, filter",
				value: "Recycled",
				breaks: true,
			}),
			reader({
				function: "marketing",
				kind: "list-view",
				object: "Lead",
				name: "Nurture",
				path: `${FOLDER}/objects/Lead/listViews/Nurture.listView-meta.xml`,
				line: 9,
				how: "filter",
			}),
			reader({
				kind: "apex-class",
				name: "LeadScoring",
				path: `${FOLDER}/classes/LeadScoring.cls`,
				line: 118,
				how: "query",
				sure: "likely",
			}),
			reader({
				kind: "permission-set",
				name: "Marketing_User",
				how: "access",
				path: `${FOLDER}/permissionsets/Marketing_User.permissionset-meta.xml`,
			}),
			reader({ kind: "permission-set", name: "SDR", how: "access", path: `${FOLDER}/permissionsets/SDR.permissionset-meta.xml` }),
			reader({ kind: "profile", name: "Admin", how: "access", path: `${FOLDER}/profiles/Admin.profile-meta.xml` }),
			reader({ kind: "file", name: "scripts/sync.py", path: "scripts/sync.py", line: 77, how: "named", sure: "possible" }),
			reader({ kind: "file", name: "docs/leads.md", path: "docs/leads.md", line: 3, how: "named", sure: "possible" }),
		],
		unseen: UNSEEN,
	},
});

/** A field gets another type that a Finance report shows, and a formula carries on. */
const retyped = deciding({
	also_approves: ["finance"],
	change: change({
		id: "salesforce:field:Opportunity/ARR__c",
		kind: "field",
		object: "Opportunity",
		name: "ARR__c",
		path: `${FOLDER}/objects/Opportunity/fields/ARR__c.field-meta.xml`,
		line: 7,
		properties: [{ name: "type", before: "Currency", after: "Text", line: 7, side: "head" }],
	}),
	rules: [{ id: "field-retyped", why: "Every sum and every comparison of it stops", line: ".revops-gate/policy.yml:70" }],
	questions: [{ id: "history", ask: "What happens to the values that are there?", to: "finance" }],
	footprint: {
		functions: ["cs", "finance", "sales"],
		metrics: ["arr", "forecast-accuracy"],
		readers: [
			reader({
				function: "finance",
				kind: "report",
				name: "Finance/ARR_by_stage",
				path: `${FOLDER}/reports/Finance/ARR_by_stage.report-meta.xml`,
				line: 18,
				how: "sum",
				breaks: true,
			}),
			reader({
				function: "finance",
				kind: "report",
				name: "Finance/Bookings",
				path: `${FOLDER}/reports/Finance/Bookings.report-meta.xml`,
				line: 21,
				how: "column",
				via: "Opportunity.ARR_Weighted__c",
			}),
			reader({
				function: "sales",
				kind: "field",
				object: "Opportunity",
				name: "ARR_Weighted__c",
				path: `${FOLDER}/objects/Opportunity/fields/ARR_Weighted__c.field-meta.xml`,
				line: 5,
				how: "formula",
				breaks: true,
			}),
		],
		unseen: UNSEEN,
	},
});

/** A field that one list view of one team shows. */
const oneListView = deciding({
	level: "owner-review",
	decided_by: "sales-ops",
	change: change({
		id: "salesforce:field:Opportunity/Next_Meeting__c",
		kind: "field",
		object: "Opportunity",
		name: "Next_Meeting__c",
		change: "removed",
		destructive: true,
		side: "base",
		path: `${FOLDER}/objects/Opportunity/fields/Next_Meeting__c.field-meta.xml`,
		line: 1,
	}),
	rules: [{ id: "field-of-one-team", why: "Only its own team works with it", line: ".revops-gate/policy.yml:75" }],
	footprint: {
		functions: ["sales"],
		metrics: [],
		readers: [
			reader({
				function: "sales",
				kind: "list-view",
				object: "Opportunity",
				name: "My_Open_Deals",
				path: `${FOLDER}/objects/Opportunity/listViews/My_Open_Deals.listView-meta.xml`,
				line: 6,
				side: "base",
			}),
		],
		unseen: UNSEEN,
	},
});

function reviewOf(...decisions: Decision[]): Review {
	const level = decisions.some((one) => one.level === "revops-review") ? "revops-review" : "owner-review";
	const summary =
		level === "revops-review" ? "RevOps review required: waiting for RevOps." : "Owner review required: waiting for Sales Ops.";
	return review({
		verdict: { state: "required", level, enforce: "hold", summary, clears: [] },
		decisions: [...decisions, ...QUIET],
	});
}

export const removedValue = reviewOf(recycled);
export const retypedField = reviewOf(retyped);
export const listViewField = reviewOf(oneListView);

/** A governed field that nothing in the repository uses. */
const unread = deciding({
	...retyped,
	change: { ...retyped.change, id: "salesforce:field:Opportunity/Region__c", name: "Region__c" },
	questions: [],
	footprint: { functions: [], metrics: [], readers: [], unseen: UNSEEN },
});
export const noReader = reviewOf(unread);

const probability = deciding({
	change: change({
		id: "salesforce:stage:Opportunity/Proposal",
		kind: "stage",
		object: "Opportunity",
		name: "Proposal",
		properties: [{ name: "probability", before: 60, after: 70, direction: "increased" }],
	}),
	rules: [{ id: "probability", why: "It moves the forecast" }],
	footprint: {
		functions: ["finance", "sales"],
		metrics: ["forecast-accuracy"],
		readers: [
			reader({ ...retyped.footprint.readers[0]!, breaks: undefined, line: 44, how: "filter", value: "Proposal" } as Reader),
			reader({ function: "sales", kind: "dashboard", name: "Sales/Pipeline", line: 90, how: "grouping" }),
		],
		unseen: UNSEEN,
	},
});

/** Six decisions: two break something, one nobody looked for readers of, one has none. */
export const sixDecisions = reviewOf(
	recycled,
	retyped,
	probability,
	unread,
	deciding({
		change: change({
			id: "revops-gate:policy:.revops-gate/policy.yml",
			kind: "policy",
			name: "policy.yml",
			system: "revops-gate",
			path: ".revops-gate/policy.yml",
		}),
		rules: [{ id: "policy", why: "The policy itself" }],
	}),
	oneListView,
);

/** `number` readers of one field, of several functions and kinds. */
export function readBy(number: number): Review {
	const kinds = ["report", "flow", "list-view", "apex-class"];
	const functions = ["finance", "sales", "marketing", undefined];
	const readers = Array.from({ length: number }, (_, index) => {
		const of = functions[index % 4];
		return reader({
			...(of !== undefined && { function: of }),
			kind: kinds[Math.floor(index / 4) % 4]!,
			name: `A_reader_with_a_name_of_usual_length_${index}`,
			...(index < 400 && { breaks: true as const }),
		});
	});
	return reviewOf({ ...retyped, footprint: { functions: ["finance", "marketing", "sales"], metrics: [], readers, unseen: UNSEEN } });
}
