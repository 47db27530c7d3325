import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("entries of an assignment rule are a sequence, since the first that matches decides", () => {
	expect(differences("assignment-rule")).toEqual({
		"salesforce:assignment-rule:Lead/Standard (EMEA)": {
			entries: [
				[
					{
						assignee: "EMEA_Queue",
						assignee_type: "Queue",
						criteria: [{ field: "Lead.Country", operation: "equals", value: "DE" }],
						template: "Sales/New_Lead",
					},
					{
						assignee: "ana@example.com",
						assignee_type: "User",
						criteria: [{ field: "Lead.Country", operation: "equals", value: "FR" }],
						template: "Sales/New_Lead",
					},
				],
				[
					{
						assignee: "Partner_Queue",
						assignee_type: "Queue",
						boolean_filter: "1",
						criteria: [{ field: "Lead.LeadSource", operation: "equals", value: "Partner" }],
						template: "Sales/New_Lead",
					},
					{
						assignee: "ana@example.com",
						assignee_type: "User",
						criteria: [{ field: "Lead.Country", operation: "equals", value: "FR" }],
						template: "Sales/New_Lead",
					},
					{
						assignee: "EMEA_Queue",
						assignee_type: "Queue",
						criteria: [{ field: "Lead.Country", operation: "equals", value: "DE" }],
						template: "Sales/New_Lead",
					},
				],
			],
		},
	});
});

test("escalation and auto-response rules are read in the same words", () => {
	expect(differences("routing")).toEqual({
		"salesforce:auto-response-rule:Lead/Web": {
			entries: [
				undefined,
				[{ formula: 'ISPICKVAL(LeadSource, "Web")', sender_email: "hello@example.com", sender_name: "Acme", template: "Sales/Thanks" }],
			],
		},
		"salesforce:escalation-rule:Case/Standard": {
			active: [false, true],
			entries: [
				undefined,
				[
					{
						business_hours_source: "None",
						criteria: [{ field: "Case.Priority", operation: "equals", value: "High" }],
						escalation_actions: [{ assignee: "Tier_2", assignee_type: "Queue", minutes_to_escalation: 60 }],
						escalation_start_time: "CaseCreation",
					},
				],
			],
		},
	});
});
