import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("reports, report types, dashboards, folders and e-mail templates", () => {
	expect(differences("report")).toEqual({
		"salesforce:dashboard:Finance/Forecast": {
			"~background_end_color": ["#FFFFFF", "#000000"],
			components: [
				[{ component_type: "Metric", header: "Commit", report: "Sales/Commit_Forecast" }],
				[{ component_type: "Metric", header: "Commit", report: "Sales/Commit_Forecast_2" }],
			],
			arrangement: [
				[{ col_span: 3, column_index: 0, row_index: 0, row_span: 4 }],
				[{ col_span: 6, column_index: 0, row_index: 0, row_span: 4 }],
			],
			"~component_styles": [[{ indicator_high_color: "#FFFFFF" }], [{ indicator_high_color: "#000000" }]],
		},
		"salesforce:email-template:Sales/Deal_Closed": { subject: ["Deal closed", "{!Opportunity.Name} closed"] },
		"salesforce:report:Sales/EMEA/Commit_Forecast": {
			columns: [
				["OPPORTUNITY_NAME", "AMOUNT"],
				["OPPORTUNITY_NAME", "ACCOUNT_NAME", "AMOUNT"],
			],
			groupings: [[{ direction: "down", field: "STAGE_NAME" }], [{ direction: "down", field: "STAGE_NAME", sort_order: "Desc" }]],
			filters: [
				[
					{ column: "AMOUNT", operator: "greaterThan", value: "0" },
					{ column: "STAGE_NAME", is_unlocked: true, operator: "equals", value: "Verbal Commit" },
				],
				[
					{ column: "AMOUNT", operator: "greaterThan", value: "0" },
					{ column: "STAGE_NAME", is_unlocked: true, operator: "equals", value: "Commit" },
				],
			],
			"~chart_style": [
				{ background_color1: "#FFFFFF", size: "Medium" },
				{ background_color1: "#000000", size: "Medium" },
			],
			"column_summaries[AMOUNT]": [undefined, { aggregate_types: ["Sum"] }],
		},
		"salesforce:report-type:Deals_with_Contacts": {
			"fields[Opportunity.OpportunityContactRoles.Role]": ["shown", undefined],
			arrangement: [
				[{ section: "Deals", fields: ["Opportunity.StageName", "Opportunity.OpportunityContactRoles.Role"] }],
				[{ section: "Deals", fields: ["Opportunity.StageName", "Opportunity.OpportunityContactRoles.IsPrimary"] }],
			],
			"fields[Opportunity.OpportunityContactRoles.IsPrimary]": [undefined, "shown"],
		},
		"salesforce:folder:ReportFolder/Sales": {
			folder_shares: [
				[{ access_level: "View", shared_to: "Finance", shared_to_type: "Group" }],
				[{ access_level: "Manage", shared_to: "Finance", shared_to_type: "Group" }],
			],
		},
	});
});
