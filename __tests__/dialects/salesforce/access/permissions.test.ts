import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("an entry that grants nothing equals no entry", () => {
	expect(differences("permission-set")).toEqual({
		"salesforce:permission-set:Deal_Desk": { "class_accesses[Pricing]": [true, undefined], "class_accesses[Discounts]": [undefined, true] },
		"salesforce:field-permission:permission-set/Deal_Desk/Opportunity.Amount": { editable: [undefined, true] },
		"salesforce:field-permission:permission-set/Deal_Desk/Quote__c.Total__c": { editable: [true, undefined], readable: [true, undefined] },
		"salesforce:object-permission:permission-set/Deal_Desk/Opportunity": { view_all_records: [undefined, true] },
		"salesforce:user-permission:permission-set/Deal_Desk/ExportReport": { enabled: [true, undefined] },
		"salesforce:user-permission:permission-set/Deal_Desk/EditForecast": { enabled: [undefined, true] },
	});
});

test("a permission set taken apart into files is the same permission set", () => {
	expect(differences("permission-set-decomposed")).toEqual({});
});

test("a profile: layouts by record type, tabs and applications", () => {
	expect(differences("profile")).toEqual({
		"salesforce:profile:Sales & Service": {
			"layout_assignments[Opportunity.New/Business]": ["Old (EMEA)", "New (EMEA)"],
			"application_visibilities[Sales]": [undefined, { default: false, visible: true }],
			"tab_settings[standard-Opportunity]": [undefined, "DefaultOn"],
		},
		"salesforce:field-permission:profile/Sales & Service/Opportunity.ns__Score__c": { editable: [true, undefined] },
	});
});

test("sharing rules", () => {
	expect(differences("sharing-rule")).toEqual({
		"salesforce:sharing-rule:Opportunity/SharingCriteriaRule/Big_Deals": {
			criteria: [
				[{ field: "Amount", operation: "greaterThan", value: "100000" }],
				[{ field: "Amount", operation: "greaterThan", value: "50000" }],
			],
			shared_to: [["group Finance"], ["allInternalUsers"]],
		},
	});
});
