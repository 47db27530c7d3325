import { expect, test } from "vitest";
import { differences, readSalesforce, salesforceFixture } from "../../../support/salesforce.js";

test("a flow that writes another stage says so, beside the elements that changed", () => {
	expect(differences("flow")).toEqual({
		"salesforce:flow:Close_Deals": {
			active: [true, false],
			status: ["Active", "Draft"],
			entry_conditions: [
				[{ field: "Amount", operator: "GreaterThan", value: { number_value: 0 } }],
				[{ field: "Amount", operator: "GreaterThan", value: { number_value: 5000 } }],
			],
			"decisions[Check_Stage]": [
				{
					rules: [
						{
							conditions: [
								{ left_value_reference: "$Record.Signed__c", operator: "EqualTo", right_value: { boolean_value: true } },
								{ left_value_reference: "$Record.StageName", operator: "EqualTo", right_value: { string_value: "Verbal Commit" } },
							],
							connector: { target_reference: "Set_Next_Step" },
							name: "Signed",
						},
					],
				},
				{
					rules: [
						{
							conditions: [
								{ left_value_reference: "$Record.Signed__c", operator: "EqualTo", right_value: { boolean_value: true } },
								{ left_value_reference: "$Record.StageName", operator: "EqualTo", right_value: { string_value: "Negotiation/Review" } },
							],
							connector: { target_reference: "Set_Next_Step" },
							name: "Signed",
						},
					],
				},
			],
			"record_updates[Close_Deal]": [
				{
					connector: { target_reference: "Make_Renewal" },
					input_assignments: [{ field: "StageName", value: { string_value: "Closed Won" } }],
					input_reference: "$Record",
				},
				{
					connector: { target_reference: "Make_Renewal" },
					input_assignments: [{ field: "StageName", value: { string_value: "Closed Lost" } }],
					input_reference: "$Record",
				},
			],
			"writes[Opportunity.StageName]": [
				["assign Set_Next_Step = {!firstStage}", "update Close_Deal = Closed Won"],
				["assign Set_Next_Step = {!firstStage}", "update Close_Deal = Closed Lost"],
			],
		},
	});
});

test("a canvas laid out anew and renamed labels touch nothing but what is cosmetic", () => {
	expect(differences("flow-canvas")).toEqual({
		"salesforce:flow:Close_Deals": {
			"~description": ["Closes signed deals", "Closes deals that are signed"],
			"~labels[Set_Next_Step]": ["Set next step", "Next step"],
			"~labels[Check_Stage/default]": ["Not yet", "Otherwise"],
		},
	});
});

test("a process saved again carries new numbers in its names, and no change", () => {
	expect(differences("flow-process")).toEqual({});
});

test("what a flow writes is resolved through variables, loops, lookups and screens, and said to be unknown where the flow does not tell", () => {
	const [flow] = salesforceFixture("flow-writes", "after").flatMap(({ path, text }) => readSalesforce(path, text));
	const writes = flow!.properties.filter((item) => ["writes", "creates", "deletes"].includes(item.name));
	expect(writes.map((item) => [`${item.name} ${item.key}`, item.value, item.refers, item.line])).toEqual([
		["writes Lead.Score__c", ["assign Score = {!Score.score}"], "salesforce:field:Lead/Score__c", 7],
		["writes Opportunity.Amount", ["assign Touch_Each += 10.0"], "salesforce:field:Opportunity/Amount", 14],
		["writes Account.Industry", ["assign Touch_Each = null"], "salesforce:field:Account/Industry", 19],
		["writes ?.Rating__c", ["assign Touch_Each = true"], undefined, 23],
		["writes Task.Subject", ["create Make_Task = Call back"], "salesforce:field:Task/Subject", 59],
		["writes Task.OwnerId", ["create Make_Task = {!lead.OwnerId}"], "salesforce:field:Task/OwnerId", 63],
		["writes Lead.Last_Deal__c", ["assign Get_Deals = {!Get_Deals.Id}"], "salesforce:field:Lead/Last_Deal__c", 81],
		["writes Account.Type", ["update Update_Account = Customer"], "salesforce:field:Account/Type", 94],
		["writes Lead.Title", ["input Ask"], "salesforce:field:Lead/Title", 105],
		["writes Lead.OwnerId", ["assign Route = {!Route.owner}"], "salesforce:field:Lead/OwnerId", 112],
		["creates Task", ["Make_Task"], "salesforce:object:Task", 57],
		["creates ?", ["Make_Unknown"], undefined, 69],
		["deletes Opportunity", ["Drop_Deals"], "salesforce:object:Opportunity", 73],
	]);
});
