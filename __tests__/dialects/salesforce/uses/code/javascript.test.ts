import { describe, expect, it } from "vitest";
import { seen } from "./seen.js";

const script = (...lines: readonly string[]) => seen("lwc/deal/deal.js", lines.join("\n"), "StageName", "Status__c", "Name", "Partner__c");

describe("imports of the schema", () => {
	it("name a field for certain, and again wherever the import is used", () => {
		expect(
			script(
				'import STAGE from "@salesforce/schema/Opportunity.StageName";',
				"import PARTNER from '@salesforce/schema/Opportunity.Partner__r.Name';",
				'if (getFieldValue(this.deal, STAGE) === "Closed Won") close();',
				'fields[STAGE.fieldApiName] = "Closed Lost";',
				'const record = { [STAGE.fieldApiName]: "New" };',
			),
		).toEqual([
			"1 read import Opportunity.StageName",
			"2 read import Opportunity.Partner__c",
			"2 read import Opportunity.Partner__r.Name",
			"3 read code Opportunity.StageName = Closed Won",
			"4 write assignment Opportunity.StageName = Closed Lost",
			"5 write assignment Opportunity.StageName = New",
		]);
	});

	it("may be of objects alone", () => expect(script('import DEAL from "@salesforce/schema/Opportunity";')).toEqual([]));
});

describe("members, keys and strings", () => {
	it.each([
		["x(row.Status__c);", "1 read code ?.Status__c ~"],
		["x(row?.Partner__r?.Status__c);", "1 read code ?.Partner__c ~ & 1 read code ?.Partner__r.Status__c ~"],
		['row.Status__c = "New";', "1 write assignment ?.Status__c = New ~"],
		['row["Status__c"] = "New";', "1 write assignment ?.Status__c = New ~"],
		['save({ Id: id, Status__c: "New" });', "1 write assignment ?.Status__c = New ~"],
		['if (row.Status__c === "New") x();', "1 read code ?.Status__c = New ~"],
		['switch (row.Status__c) { case "A": case "B": x(); }', "1 read code ?.Status__c = A|B ~"],
		["x(data.fields.StageName.value);", "1 read code ?.StageName ~"],
		["const FIELDS = ['Opportunity.Name', 'Opportunity.StageName'];", "1 read code Opportunity.Name & 1 read code Opportunity.StageName"],
		["x('Opportunity.StageName');", "1 read code Opportunity.StageName ~"],
		['component.set("v.deal.Status__c", "New");', "1 write assignment ?.Status__c = New ~"],
		["x({ 'sobjectType': 'Opportunity', 'StageName': 'New' });", "1 write assignment Opportunity.StageName = New"],
		['conn.query("SELECT Id, StageName FROM Opportunity");', "1 read query Opportunity.StageName"],
		["x(`$" + "{prefix}Status__c`);", "1 read code ?.Status__c ~"],
		["x(row.StageName, row.Name, 'Name', { Name: 1 });", ""],
		["x(row.Status__c());", ""],
		["// row.Status__c", ""],
		["x(/'Status__c/); y('a');", ""],
		["x(a / b, row.Status__c / 2);", "1 read code ?.Status__c ~"],
	])("%s", (line, expected) => expect(script(line)).toEqual(expected === "" ? [] : expected.split(" & ")));

	it("takes a plain name for a field only where the file names the object, and then only as a possibility", () => {
		expect(script("x(row.StageName);", "create('Opportunity');")).toEqual(["1 read code Opportunity.StageName ~~"]);
		expect(script("x(row.StageName);", "create('Opportunity', 'Lead');")).toEqual(["1 read code ?.StageName ~~"]);
	});
});

it("reads hostile text once through", () => {
	for (const piece of ["`${", "a.", "{'a':", "/", "'", "x[", "a?.", '"Status__c",', "((", "x.Name = "]) {
		const text = `x(row.Status__c);\n${piece.repeat(300_000 / piece.length)}`;
		expect(script(text)[0], piece).toBe("1 read code ?.Status__c ~");
	}
});
