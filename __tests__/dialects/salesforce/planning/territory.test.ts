import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("territories, their rules, types and models", () => {
	expect(differences("territory")).toEqual({
		"salesforce:territory-model:FY27": { label: ["FY 27", "Fiscal year 27"] },
		"salesforce:territory-rule:FY27/By_Country": {
			rule_items: [
				[
					{ field: "Account.BillingCountry", operation: "equals", value: "DE" },
					{ field: "Account.Industry", operation: "equals", value: "Banking" },
				],
				[
					{ field: "Account.Industry", operation: "equals", value: "Banking" },
					{ field: "Account.BillingCountry", operation: "equals", value: "DE" },
				],
			],
		},
		"salesforce:territory:FY27/Germany": { account_access: ["Read", "Edit"], parent: ["EMEA", "DACH"] },
		"salesforce:territory-type:Region": { priority: [1, 2] },
	});
});
