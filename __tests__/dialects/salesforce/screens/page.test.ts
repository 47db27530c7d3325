import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("fields, components and visibility of a record page", () => {
	expect(differences("page")).toEqual({
		"salesforce:page:Deal_Page": {
			"fields[StageName]": ["edit", "readonly"],
			"components[force:chatter]": [[{}], [{ context: "GROUP" }, {}]],
			arrangement: [
				[{ region: "main", items: [{ component: "flexipage:tab", body: ["StageName", "Amount"] }, "force:chatter"] }],
				[
					{
						region: "main",
						items: [{ component: "flexipage:tab", body: ["StageName", "Amount", "Account.Industry"] }, "force:chatter", "force:chatter"],
					},
				],
			],
			"visibility[StageName]": [
				undefined,
				{ criteria: [{ left_value: "{!Record.StageName}", operator: "EQUAL", right_value: "Closed Won" }] },
			],
			"fields[Account.Industry]": [undefined, "required"],
		},
	});
});

test("random ids of regions and items are no change", () => {
	expect(differences("page-saved-again")).toEqual({});
});
