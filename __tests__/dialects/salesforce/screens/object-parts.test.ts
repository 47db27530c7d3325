import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("list views, field sets, compact layouts and links", () => {
	expect(differences("object-parts")).toEqual({
		"salesforce:compact-layout:Opportunity/Deal": {
			"fields[Amount]": ["shown", undefined],
			arrangement: [
				["Name", "Amount"],
				["Name", "StageName"],
			],
			"fields[StageName]": [undefined, "shown"],
		},
		"salesforce:field-set:Opportunity/Deal_Desk": { "fields[Amount]": ["shown", "required"] },
		"salesforce:list-view:Opportunity/Open_Deals": {
			columns: [
				["OPPORTUNITY.NAME", "OPPORTUNITY.AMOUNT"],
				["OPPORTUNITY.NAME", "OPPORTUNITY.STAGE_NAME"],
			],
			shared_to: [["allInternalUsers"], ["role Sales"]],
		},
		"salesforce:web-link:Opportunity/Order_Form": {
			url: ["https://forms.example.com/v1?deal={!Opportunity.Id}", "https://forms.example.com/v2?deal={!Opportunity.Id}"],
		},
	});
});

test("the same inside a `.object` file of the metadata API", () => {
	expect(differences("object-parts-mdapi")).toEqual({});
});

test("quick actions of an object and global ones", () => {
	expect(differences("quick-action")).toEqual({
		"salesforce:quick-action:Account/New_Deal": {
			"fields[CloseDate]": ["edit", "required"],
			"field_overrides[StageName]": ["Discovery", "Qualified"],
		},
		"salesforce:quick-action:Log": { label: ["Log", "Log a call"] },
	});
});
