import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("rules, alerts, field updates and messages of a workflow file are components of their own", () => {
	expect(differences("workflow")).toEqual({
		"salesforce:workflow:Opportunity/WorkflowAlert/Tell_Finance": {
			recipients: [[{ recipient: "Finance", type: "group" }], [{ recipient: "Finance", type: "group" }, { type: "owner" }]],
		},
		"salesforce:workflow:Opportunity/WorkflowFieldUpdate/Set_Stage": { "writes[Opportunity.StageName]": ["Closed Won", "Closed Lost"] },
		"salesforce:workflow:Opportunity/WorkflowFieldUpdate/Stamp": {
			"writes[Opportunity.Stamped__c]": ["formula: TODAY()", "formula: TODAY() + 1"],
		},
		"salesforce:workflow:Opportunity/WorkflowOutboundMessage/To_Billing": { "fields[StageName]": [undefined, "sent"] },
		"salesforce:workflow:Opportunity/WorkflowRule/Close %2F Won": { active: [true, false], "~description": ["x", "y"] },
	});
});

test("the order of criteria has meaning only where the filter tells them apart", () => {
	expect(differences("workflow-filter")).toEqual({
		"salesforce:workflow:Lead/WorkflowRule/Close %2F Won": {
			criteria: [
				[
					{ field: "Lead.Signed__c", operation: "equals", value: "True" },
					{ field: "Lead.Paid__c", operation: "equals", value: "True" },
				],
				[
					{ field: "Lead.Paid__c", operation: "equals", value: "True" },
					{ field: "Lead.Signed__c", operation: "equals", value: "True" },
				],
			],
		},
	});
});

test("a workflow taken apart into files is the same workflow", () => {
	expect(differences("workflow-decomposed")).toEqual({});
});
