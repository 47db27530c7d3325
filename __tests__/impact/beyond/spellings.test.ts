import { describe, expect, it } from "vitest";
import { isDistinctive, singular, spellingsOf, tableSpellingsOf, wordsOf } from "../../../src/impact/beyond/spellings.js";
import { bondOf, objectName } from "../../../src/impact/beyond/tables.js";

describe("the ways a field is written", () => {
	it.each([
		["StageName", ["stagename", "stage_name"]],
		["Foo_Bar__c", ["foo_bar__c", "foo_bar_c"]],
		["FooBar__c", ["foobar__c", "foo_bar_c", "foobar_c"]],
		["ARRValue__c", ["arrvalue__c", "arr_value_c", "arrvalue_c"]],
		["Pricebook2Id", ["pricebook2id", "pricebook2_id", "pricebook_2_id"]],
		["lv_icp_tier", ["lv_icp_tier", "property_lv_icp_tier"]],
		["Type", ["type"]],
	])("%s", (name, expected) => {
		expect(spellingsOf(name).sort()).toEqual([...expected].sort());
	});

	it("tells a common word from a name of its own", () => {
		expect(["Type", "Name", "amount", "dealstage"].filter(isDistinctive)).toEqual([]);
		expect(["StageName", "Tier__c", "lv_icp_tier"].every(isDistinctive)).toBe(true);
	});

	it("parts words of any script and knows no name by heart", () => {
		expect(wordsOf("Größe_derFirma__c")).toEqual(["größe", "der", "firma", "c"]);
		expect(wordsOf("__")).toEqual([]);
	});
});

describe("the ways an object is written", () => {
	it("one record or many, with its system before it", () => {
		expect(tableSpellingsOf("Opportunity", "salesforce")).toEqual(
			expect.arrayContaining([
				"opportunity",
				"opportunities",
				"salesforce_opportunity",
				"stg_salesforce__opportunity",
				"dim_opportunities",
			]),
		);
		expect(tableSpellingsOf("companies", "hubspot")).toContain("company");
		expect(tableSpellingsOf("OpportunityLineItem", "salesforce")).toEqual(
			expect.arrayContaining(["opportunitylineitem", "opportunity_line_items"]),
		);
	});

	it.each([
		["opportunities", "opportunity"],
		["deals", "deal"],
		["status", "status"],
		["address", "address"],
		["taxes", "tax"],
	])("one of many %s", (many, one) => {
		expect(singular(many)).toBe(one);
	});
});

describe("what a table's name says of an object", () => {
	const opportunity = objectName("Opportunity", "salesforce")!;
	it.each([
		[["salesforce", "opportunity"], "its"],
		[["stg_salesforce__opportunity"], "its"],
		[["sf_opportunities"], "its"],
		[["raw", "opportunity"], "named"],
		[["opportunity"], "named"],
		[["sap", "opportunity"], "near"],
		[["won_opportunities"], "near"],
		[["opportunity_line_item"], "near"],
		[["opportunitylineitem"], undefined],
		[["salesforce", "account"], undefined],
		[["opp"], undefined],
		[[], undefined],
	])("%j", (parts, bond) => {
		expect(bondOf(parts, false, opportunity)).toBe(bond);
	});

	it("takes the system from the path of the file where the table does not say it", () => {
		expect(bondOf(["opportunity"], true, opportunity)).toBe("its");
		expect(bondOf(["stripe", "opportunity"], true, opportunity)).toBe("near");
	});

	it("knows a custom object with its suffix, and no object where it cannot be told", () => {
		expect(bondOf(["stg_salesforce__netsuite_financial__c"], false, objectName("Netsuite_Financial__c", "salesforce")!)).toBe("its");
		expect(objectName("?", "salesforce")).toBeUndefined();
	});
});
