import type { Change } from "../../src/model/review.js";
import { added, change, field, removed } from "../support/changes.js";

/** The change a rule is asked about stands first; the others are what it belongs to, the leader first. */
type Given = Parameters<typeof change>[0];
type Case = Change | readonly [asked: Change, ...group: Change[]];

const stage = (name: string): Given => ({ kind: "stage", object: "Opportunity", name, fields: ["Opportunity.StageName"] });
const leadStatus = (name: string): Given => ({ kind: "lead-status", object: "Lead", name, fields: ["Lead.Status"] });
const value = (of: string, name: string): Given => ({ kind: "picklist-value", name, fields: [of], object: of.split(".")[0]! });
const listValue = (fields: string[], name: string): Given => ({ kind: "picklist-value", name, fields });
const process: Given = { kind: "sales-process", object: "Opportunity", name: "New" };
const report = (name: string): Given => ({ kind: "report", name });
const rule = (object: string, name = "Rule"): Given => ({ kind: "validation-rule", object, name });
const recordType = (object: string): Given => ({ kind: "record-type", object, name: "Partner" });
const assignment: Given = { kind: "assignment-rule", object: "Lead", name: "Standard" };
const permission = (kind: "field-permission" | "object-permission" | "user-permission", id: string): Given => ({
	kind,
	name: id.split("/").at(-1)!,
	id: `salesforce:${kind}:${id}`,
});
const label = { label: ["Old", "New"] } as const;
const SOURCES = ["Lead.LeadSource", "Contact.LeadSource", "Opportunity.LeadSource", "Account.AccountSource"];
const newStage = added({ ...stage("Verbal Commit"), has: { forecast_category: "Commit", probability: 80 } });

const readers = new WeakMap<Change, readonly string[]>();

/** The same change, read by these functions. */
function readBy(functions: readonly string[], given: Change): Change {
	readers.set(given, functions);
	return given;
}

/** Who reads a change of the table, as `decide` asks it; nothing where that is not said. */
export function readersOf(given: Change): readonly string[] | undefined {
	return readers.get(given);
}

/** For each rule of core.yml: a change it speaks of, and a near neighbour it does not. */
const projectFile = { kind: "other", name: ".forceignore", id: "salesforce:other:ProjectFile/.forceignore" } as const;

export const CORE_RULES: Readonly<Record<string, readonly [speaks: Case, silent: Case]>> = {
	"sales-view-layout": [change({ kind: "list-view", object: "Lead", name: "Mine" }), change(report("Mine"))],
	"report-local": [added(report("Rep activity")), added(report("Forecast_Accuracy_Q1"))],
	"report-changes-shared-metric": [
		change({ ...report("Source_to_Revenue"), sides: { filters: [undefined, { field: "StageName" }] } }),
		change({ ...report("Source_to_Revenue"), sides: { chart: ["Line", "Bar"] } }),
	],
	"report-type-changed": [
		change({ kind: "report-type", name: "Deals", sides: { "join.relationship": ["Contacts", "Products"] } }),
		change({ kind: "report-type", name: "Deals", sides: { "fields/Opportunity.Amount": [undefined, "shown"] } }),
	],
	"report-type-added": [added({ kind: "report-type", name: "Deals" }), removed({ kind: "report-type", name: "Deals" })],
	"stage-sales-behaviour": [
		change({ kind: "path", name: "Sales", sides: { steps: [["A"], ["A", "B"]] } }),
		change({ kind: "path", name: "Sales", fields: ["Opportunity.StageName"], sides: { "guidance/A": ["x", "y"] } }),
	],
	"stage-added": [newStage, added({ ...stage("Waiting"), object: "tickets", has: { probability: 80 } })],
	"stage-in-forecast": [newStage, added({ ...stage("Early"), has: { forecast_category: "Pipeline", probability: 10 } })],
	"stage-removed": [
		change({ ...stage("Proposal"), change: "disabled", sides: { active: [true, false] } }),
		change({ ...stage("Proposal"), change: "enabled" }),
	],
	"stage-order": [
		change({ ...stage("Proposal"), change: "reordered", sides: { position: ["after Discovery", "first"] } }),
		change(stage("Proposal")),
	],
	"stage-forecast-impact": [
		change({ ...stage("Proposal"), sides: { probability: [60, 70] } }),
		change({ ...stage("Proposal"), sides: label }),
	],
	"stage-category-changed": [
		change({ ...stage("Proposal"), sides: { forecast_category: ["Best Case", "Commit"] } }),
		change({ ...stage("Proposal"), sides: { probability: [60, 70] } }),
	],
	"stage-exit-criteria": [
		change({ kind: "path", name: "Sales", fields: ["Opportunity.StageName"], sides: { "guidance/Proposal": ["x", "y"] } }),
		[
			change({ kind: "path", name: "Sales", fields: ["Opportunity.StageName"], sides: { "guidance/Verbal Commit": [undefined, "y"] } }),
			newStage,
		],
	],
	"stage-availability": [
		change({ ...process, sides: { "values/Proposal": ["available", "default"] } }),
		change({ ...process, sides: { "values/Proposal": ["available", undefined] } }),
	],
	"stage-unavailable": [
		change({ ...process, sides: { "values/Proposal": ["available", undefined, { direction: "narrowed" }] } }),
		change({ ...process, sides: { "values/Proposal": [undefined, "available", { direction: "widened" }] } }),
	],
	"stage-offered": [
		change({ ...process, sides: { "values/Proposal": [undefined, "available", { direction: "widened" }] } }),
		[change({ ...process, sides: { "values/Verbal Commit": [undefined, "available", { direction: "widened" }] } }), newStage],
	],
	"shared-meaning-relabelled": [
		change({ ...field("Opportunity.Amount"), sides: label }),
		change({ ...field("Opportunity.NextStep"), sides: label }),
	],
	"territory-leaf": [
		added({ kind: "territory", object: "FY26", name: "Bavaria", has: { parent: "Germany" } }),
		added({ kind: "territory", object: "FY26", name: "Germany" }),
	],
	"territory-segment": [
		added({ kind: "territory", object: "FY26", name: "Germany" }),
		change({ kind: "territory", object: "FY26", name: "Bavaria", sides: { account_access: ["Read", "Edit"] } }),
	],
	"quota-communication": [
		change({ ...field("Sales_Quota__c.Target__c"), label_only: true, sides: label }),
		change({ ...field("Sales_Quota__c.Target__c"), sides: { formula: ["1", "2"] } }),
	],
	"quota-plan": [
		change({ ...field("Sales_Quota__c.Target__c"), sides: { formula: ["1", "2"] } }),
		change({ ...field("Sales_Quota__c.Target__c"), label_only: true, sides: label }),
	],
	"quota-crediting": [
		change({ ...field("OpportunitySplit.SplitPercentage__c"), sides: { default_value: [undefined, "50"] } }),
		change({ ...field("Opportunity.SplitPercentage__c"), sides: { default_value: [undefined, "50"] } }),
	],
	"commission-logic": [
		change({ ...field("User.Commission_Rate__c"), id: "salesforce:field:User/Commission_Rate__c", sides: { formula: ["1", "2"] } }),
		change({ ...field("User.Permission_Rate__c"), sides: { formula: ["1", "2"] } }),
	],
	"commission-keys": [
		change({ ...permission("field-permission", "profile/Sales/Opportunity.Amount"), sides: { editable: [false, true] } }),
		change({ ...permission("field-permission", "profile/Sales/Opportunity.Amount"), sides: { editable: [true, false] } }),
	],
	"forecast-submission": [change({ kind: "flow", name: "Weekly_Forecast_Submission" }), change({ kind: "flow", name: "Weekly_Forecast" })],
	"forecast-category": [
		change({ kind: "forecast-setting", name: "Revenue", sides: { active: [false, true] } }),
		change({ kind: "forecast-setting", name: "Revenue", label_only: true, sides: label }),
	],
	"fiscal-currency": [
		change({ kind: "setting", name: "Company", sides: { "fiscal_year.start_month": ["January", "April"] } }),
		change({ kind: "setting", name: "Company", sides: { default_locale: ["en", "de"] } }),
	],
	"history-tracking-off": [
		change({ ...field("Opportunity.Amount"), sides: { track_history: [true, false] } }),
		change({ ...field("Opportunity.Amount"), sides: { track_history: [false, true] } }),
	],
	"field-relabelled": [
		change({ ...field("Opportunity.NextStep"), label_only: true, sides: label }),
		change({ ...field("Opportunity.Amount"), label_only: true, sides: label }),
	],
	"new-local-field": [added(field("Opportunity.SO_Note__c")), added(field("Opportunity.NextStep", { standard: true }))],
	"new-shared-field": [
		added({ ...field("Account.Erp_Id__c"), has: { external_id: true } }),
		added({ ...field("Account.Note__c"), has: { type: "Text" } }),
	],
	"field-deleted": [removed(field("Account.Note__c")), removed(field("Account.Site", { standard: true, destructive: false }))],
	"field-deleted-local": [removed(field("Visit__c.Note__c")), removed(field("Account.Note__c"))],
	"no-longer-stated": [removed(field("Account.Note__c", { destructive: false })), removed(field("Account.Note__c"))],
	"project-scope": [
		change({ ...projectFile, sides: { "rules/**/old": [true, undefined] } }),
		change({ ...projectFile, sides: { "rules/**/new": [undefined, true] } }),
	],
	"project-scope-widened": [
		change({ ...projectFile, sides: { "rules/**/new": [undefined, true] } }),
		change({ kind: "other", name: "Deals", id: "salesforce:other:CustomTab/Deals" }),
	],
	"package-coverage": [
		change({ ...field("Account.Note__c"), sides: { coverage: ["full", "overlay"] } }),
		change({ ...field("Account.Note__c"), sides: { length: [80, 255] } }),
	],
	"shared-field-changed": [
		change({ ...field("Account.Note__c"), destructive: true, sides: { length: [255, 80] } }),
		change({ ...field("Account.Note__c"), sides: { length: [80, 255] } }),
	],
	"shared-field-read": [
		readBy(["sales", "finance"], change({ ...field("Visit__c.Note__c"), destructive: true, sides: { type: ["Text", "Number"] } })),
		readBy(["sales"], change({ ...field("Visit__c.Note__c"), destructive: true, sides: { type: ["Text", "Number"] } })),
	],
	"crosses-behaviour": [
		readBy(["sales", "cs"], change({ ...rule("Visit__c"), sides: { formula: ["a", "b"] } })),
		readBy(["sales", "cs"], change({ ...rule("Visit__c"), label_only: true, sides: label })),
	],
	"crosses-functions": [
		readBy(["sales", "cs"], change({ ...field("Visit__c.Note__c"), sides: { length: [80, 255] } })),
		readBy(["sales"], change({ ...field("Visit__c.Note__c"), sides: { length: [80, 255] } })),
	],
	"field-made-required": [
		change({ ...field("Account.Note__c"), sides: { required: [false, true, { direction: "tightened" }] } }),
		change({ ...field("Account.Note__c"), sides: { required: [true, false, { direction: "loosened" }] } }),
	],
	"formula-changed": [
		change({ ...field("Account.Score__c"), sides: { formula: ["1", "2"] } }),
		change({ ...field("Visit__c.Score__c"), sides: { formula: ["1", "2"] } }),
	],
	"metric-input": [
		change({ ...field("Opportunity.CloseDate"), sides: { default_value: [undefined, "TODAY()"] } }),
		change({ ...field("Opportunity.CloseDate"), sides: { track_history: [false, true] } }),
	],
	"metric-formula": [
		change({ ...field("Account.ARR__c"), sides: { formula: ["1", "2"] } }),
		change({ ...field("Account.ARR__c"), sides: { length: [80, 255] } }),
	],
	"shared-field-values-at-risk": [
		change({ ...field("Account.Note__c"), destructive: true, sides: { length: [255, 80, { direction: "decreased" }] } }),
		change({ ...field("Account.Note__c"), sides: { length: [80, 255, { direction: "increased" }] } }),
	],
	"field-no-longer-required": [
		change({ ...field("Account.Note__c"), sides: { required: [true, false, { direction: "loosened" }] } }),
		change({ ...field("Account.Note__c"), sides: { required: [false, true, { direction: "tightened" }] } }),
	],
	"shared-field-widened": [
		change({ ...field("Account.Note__c"), sides: { length: [80, 255, { direction: "increased" }] } }),
		change({ ...field("Account.Note__c"), destructive: true, sides: { type: ["LongTextArea", "TextArea"], length: [32768, undefined] } }),
	],
	"shared-field-choices": [
		change({ ...field("Account.Colour__c"), sides: { "value_settings/Blue": [["a"], ["a", "b"]] } }),
		change({ ...field("Account.Colour__c"), sides: { default_value: [undefined, "Blue"] } }),
	],
	"relationship-type": [
		change({ ...field("Visit__c.Account__c"), sides: { type: ["Lookup", "MasterDetail"] } }),
		change({ ...field("Visit__c.Account__c"), sides: { type: ["Text", "Lookup"] } }),
	],
	"local-field-values-at-risk": [
		change({ ...field("Visit__c.Note__c"), destructive: true, sides: { type: ["Text", "Number"] } }),
		change({ ...field("Visit__c.Note__c"), sides: { length: [80, 255, { direction: "increased" }] } }),
	],
	"local-field-changed": [
		change({ ...field("Visit__c.Note__c"), sides: { length: [80, 255] } }),
		change({ ...field("Visit__c.Note__c"), sides: { track_history: [false, true] } }),
	],
	"configuration-field": [added(field("Trigger__mdt.Active__c")), added(field("Trigger__c.Active__c"))],
	"object-added": [
		added({ kind: "object", object: "Visit__c", name: "Visit__c", standard: false }),
		added({ kind: "object", object: "Lead", name: "Lead", standard: true }),
	],
	"object-removed": [
		removed({ kind: "object", object: "Visit__c", name: "Visit__c" }),
		removed({ kind: "object", object: "Visit__mdt", name: "Visit__mdt" }),
	],
	"revenue-field": [
		change({ ...field("Visit__c.Discount__c"), sides: { formula: ["1", "2"] } }),
		change({ ...field("Visit__c.Duration__c"), sides: { formula: ["1", "2"] } }),
	],
	"lead-source-attribution": [added(listValue(SOURCES, "Podcast")), added(listValue(["Account.Industry", "Lead.Industry"], "Podcast"))],
	"shared-list-value": [added(listValue(["Account.Industry", "Lead.Industry"], "Energy")), added(value("Account.Colour__c", "Blue"))],
	"picklist-value-removed": [removed(value("Account.Colour__c", "Blue")), removed(value("Visit__c.Colour__c", "Blue"))],
	"picklist-value-local": [removed(value("Visit__c.Colour__c", "Blue")), removed(listValue(SOURCES, "Podcast"))],
	"picklist-order": [
		change({ ...value("Account.Colour__c", "Blue"), change: "reordered" }),
		change({ ...value("Account.Colour__c", "Blue"), sides: { default: [false, true] } }),
	],
	"record-type-definition": [added(recordType("Opportunity")), added(recordType("Visit__c"))],
	"record-type-values": [
		change({ ...recordType("Visit__c"), sides: { "picklist_values/Colour__c": [["a", "b"], ["a"]] } }),
		[
			change({ ...recordType("Visit__c"), sides: { "picklist_values/Colour__c": [["a"], ["a", "Blue"]] } }),
			added(value("Visit__c.Colour__c", "Blue")),
		],
	],
	"record-type-shared-values": [
		change({ ...recordType("Opportunity"), destructive: true, sides: { "picklist_values/Type": [["a", "b"], ["a"]] } }),
		change({ ...recordType("Opportunity"), destructive: true, sides: { "picklist_values/Colour__c": [["a", "b"], ["a"]] } }),
	],
	"record-type-local": [added(recordType("Visit__c")), added(recordType("Opportunity"))],
	"customer-status": [removed(listValue(["Account.Type"], "Customer")), added(field("Broker__c.Account_Status__c"))],
	"segment-definition": [added(field("Account.Segment__c")), added(field("Visit__c.Segment__c"))],
	"renewal-retention": [added(field("Account.Renewal_Date__c")), added(field("Account.Start_Date__c"))],
	"cross-functional-sla": [added({ kind: "flow", name: "SLA_Breach" }), added({ kind: "flow", name: "Slack_Breach" })],
	"lifecycle-definition": [added(leadStatus("MQL")), change({ ...leadStatus("MQL"), sides: { color: ["#fff", "#000"] } })],
	"mql-rejection": [added(value("Lead.Rejection_Reason__c", "Budget")), added(value("Lead.Reason__c", "Budget"))],
	"lead-conversion": [
		change({ kind: "lead-conversion", name: "Lead", sides: { "mapping/Contact/Role__c": ["Role__c", undefined] } }),
		added(field("Lead.Conversion__c")),
	],
	"support-status": [
		added({ kind: "case-status", object: "Case", name: "Waiting" }),
		change({ kind: "case-status", object: "Case", name: "Waiting", label_only: true, sides: label }),
	],
	"support-status-removed": [
		removed({ kind: "case-status", object: "Case", name: "Waiting" }),
		added({ kind: "case-status", object: "Case", name: "Waiting" }),
	],
	"closed-won-completion": [
		change({ kind: "layout", object: "Opportunity", name: "Closed Won Layout" }),
		change({ kind: "layout", object: "Opportunity", name: "Sales Layout" }),
	],
	"closed-won-handoff": [
		change({ ...rule("Opportunity", "CW_Context_Complete"), sides: { formula: ["a", "b"] } }),
		change({ ...rule("Opportunity", "Context_Complete"), sides: { formula: ["a", "b"] } }),
	],
	"save-blocked": [
		change({ kind: "layout", object: "Account", name: "Main", sides: { "fields/Site": ["edit", "required"] } }),
		change({ kind: "layout", object: "Account", name: "Main", sides: { arrangement: [["a"], ["b"]] } }),
	],
	"check-dropped": [
		change({ ...rule("Lead"), change: "disabled", sides: { active: [true, false] } }),
		change({ ...rule("Visit__c"), change: "disabled", sides: { active: [true, false] } }),
	],
	"validation-message": [
		change({ ...rule("Lead"), sides: { error_message: ["a", "b"] } }),
		change({ ...rule("Lead"), sides: { formula: ["a", "b"] } }),
	],
	"validation-local": [
		change({ ...rule("Visit__c"), sides: { formula: ["a", "b"] } }),
		change({ ...rule("Lead"), sides: { formula: ["a", "b"] } }),
	],
	"duplicate-matching": [
		change({ kind: "duplicate-rule", object: "Lead", name: "Email" }),
		change({ kind: "duplicate-rule", object: "Lead", name: "Email", label_only: true, sides: label }),
	],
	"automation-writes-shared-value": [
		change({ kind: "flow", name: "Route", sides: { "writes/Lead.OwnerId": [undefined, ["update"]] } }),
		change({ kind: "flow", name: "Route", sides: { "writes/Lead.Note__c": [undefined, ["update"]] } }),
	],
	"automation-writes-forecast": [
		change({ kind: "flow", name: "Close", sides: { "writes/?.StageName": [["update = A"], ["update = B"]] } }),
		change({ kind: "flow", name: "Close", sides: { "writes/Lead.Status": [["update = A"], ["update = B"]] } }),
	],
	"quote-to-cash": [
		change({ kind: "flow", name: "Order", sides: { "creates/Order": [undefined, ["create"]] } }),
		change({ kind: "flow", name: "Order", sides: { "creates/Task": [undefined, ["create"]] } }),
	],
	"workflow-shared": [
		change({ kind: "workflow", object: "Lead", name: "Notify", sides: { boolean_filter: ["1", "1 AND 2"] } }),
		change({ kind: "workflow", object: "Lead", name: "Notify", sides: { recipients: [["a"], ["b"]] } }),
	],
	"automation-local": [
		change({ kind: "flow", name: "Remind", change: "disabled", sides: { active: [true, false] } }),
		change({ kind: "flow", name: "Remind", sides: { "decisions/A": ["x", "y"] } }),
	],
	"automation-changed": [
		change({ kind: "flow", name: "Remind", sides: { "decisions/A": ["x", "y"] } }),
		change({ kind: "approval-process", name: "Remind" }),
	],
	"automation-code": [
		change({
			kind: "other",
			name: "LeadTrigger",
			id: "salesforce:other:ApexTrigger/LeadTrigger",
			sides: { status: ["Active", "Inactive"] },
		}),
		change({ kind: "other", name: "LeadTrigger", id: "salesforce:other:ApexTrigger/LeadTrigger", sides: { source: ["a", "b"] } }),
	],
	"deal-desk": [
		change({ kind: "approval-process", object: "Opportunity", name: "Discount" }),
		change({ kind: "approval-process", object: "Visit__c", name: "Trip" }),
	],
	"lead-assignee-swap": [
		change({ ...assignment, sides: { "entries.assignee/#2": ["ana", "bo"] } }),
		change({ ...assignment, sides: { "entries.criteria/#2": ["a", "b"] } }),
	],
	"lead-routing-criteria": [
		change({ ...assignment, sides: { "entries.criteria/#2": ["a", "b"] } }),
		change({ ...assignment, sides: { "entries.assignee/#2": ["ana", "bo"] } }),
	],
	"routing-in-two-places": [
		change({ kind: "flow", name: "Route", sides: { "writes/Lead.OwnerId": [undefined, ["update"]] } }),
		change({ kind: "flow", name: "Route", sides: { "writes/Case.OwnerId": [undefined, ["update"]] } }),
	],
	"case-routing": [change({ ...assignment, object: "Case" }), change(assignment)],
	"shared-permission": [
		added({ ...permission("user-permission", "permission-set/Loader/ModifyAllData"), has: { enabled: true } }),
		added({ ...permission("user-permission", "profile/Admin/ModifyAllData"), has: { enabled: true } }),
	],
	"metric-access": [
		change({
			...permission("field-permission", "profile/Sales/Opportunity.Probability"),
			name: "Opportunity.Probability",
			sides: { editable: [false, true] },
		}),
		change({
			...permission("field-permission", "profile/Sales/Opportunity.Probability"),
			name: "Opportunity.Probability",
			sides: { editable: [true, false] },
		}),
	],
	"integration-access": [
		change({
			...permission("field-permission", "permission-set/Erp_Integration/Account.Site"),
			sides: { editable: [true, false, { direction: "narrowed" }] },
		}),
		change({
			...permission("field-permission", "permission-set/Erp_Integration/Account.Site"),
			sides: { editable: [false, true, { direction: "widened" }] },
		}),
	],
	"permission-local": [change({ kind: "profile", name: "Sales" }), change({ kind: "sharing-rule", object: "Lead", name: "Sales" })],
	"record-visibility-widened": [
		change({ kind: "object", name: "Visit__c", sides: { sharing_model: ["Private", "ReadWrite", { direction: "widened" }] } }),
		change({ kind: "object", name: "Visit__c", sides: { sharing_model: ["ReadWrite", "Private", { direction: "narrowed" }] } }),
	],
	"record-visibility-narrowed": [
		change({ kind: "object", name: "Visit__c", sides: { sharing_model: ["ReadWrite", "Private", { direction: "narrowed" }] } }),
		change({ kind: "object", name: "Visit__c", sides: { sharing_model: ["Private", "ReadWrite", { direction: "widened" }] } }),
	],
	"sharing-rule": [added({ kind: "sharing-rule", object: "Lead", name: "All" }), added({ kind: "profile", name: "All" })],
	"integration-mapping": [
		change({ kind: "custom-metadata", object: "Erp_Field_Mapping__mdt", name: "Amount" }),
		change({ kind: "custom-metadata", object: "Trigger__mdt", name: "Amount" }),
	],
	"installed-package": [change({ kind: "installed-package", name: "cpq" }), change({ kind: "setting", name: "cpq" })],
	"setting-changed": [change({ kind: "setting", name: "Case" }), change({ kind: "installed-package", name: "Case" })],
	"names-and-addresses": [
		change({ kind: "setting", name: "Name", sides: { enable_middle_name: [false, true] } }),
		change({ kind: "setting", name: "NamedCredential", sides: { enable_middle_name: [false, true] } }),
	],
	translation: [change({ kind: "translation", name: "de" }), change({ kind: "custom-label", name: "de" })],
};
