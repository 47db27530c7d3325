import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("duplicate and matching rules, with the defaults they may leave out", () => {
	expect(differences("duplicate-rule")).toEqual({
		"salesforce:duplicate-rule:Lead/Standard.EMEA": { action_on_insert: ["Allow", "Block"], "~description": ["x", "y"] },
		"salesforce:matching-rule:Lead/By_Email": {
			active: [true, false],
			matching_rule_items: [
				[
					{ field_name: "Email", matching_method: "Exact" },
					{ field_name: "LastName", matching_method: "Exact" },
				],
				[
					{ field_name: "Email", matching_method: "CompanyName" },
					{ field_name: "LastName", matching_method: "Exact" },
				],
			],
			status: ["Active", "Inactive"],
		},
	});
});
