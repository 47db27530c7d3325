import { describe, expect, it } from "vitest";
import { DEFINITIONS_AND_AUTOMATION } from "../../../../src/dialects/salesforce/uses/definitions.js";
import { ANY_TYPE } from "../../../../src/dialects/salesforce/uses/readers.js";
import { fieldLines, mentionsIn } from "../../../support/mentions.js";

const read = (type: string, inside: string, names: readonly string[] = ["X"], root = type) =>
	fieldLines(mentionsIn(DEFINITIONS_AND_AUTOMATION[type]!, root, names, inside));

describe("lead conversion", () => {
	it("reads fields of the lead and writes those of the object that is named after them", () => {
		const inside = `<objectMapping><inputObject>Lead</inputObject>
<mappingFields><inputField>Source__c</inputField><outputField>LeadSource</outputField></mappingFields>
<outputObject>Opportunity</outputObject></objectMapping>`;
		expect(read("LeadConvertSettings", inside)).toEqual([
			"3 read lead conversion: Lead.Source__c",
			"3 write lead conversion: Opportunity.LeadSource",
		]);
	});
});

describe("a forecast", () => {
	it("source measures, sorts and groups by fields", () => {
		const inside = "<categoryField>Opportunity.ForecastCategoryName</categoryField>\n<measureField>Deal__c.ARR__c</measureField>";
		expect(read("ForecastingSourceDefinition", inside)).toEqual([
			"2 read forecast: Opportunity.ForecastCategoryName",
			"3 read forecast: Deal__c.ARR__c",
		]);
	});

	it.each([
		["<amount>true</amount><dateType>OpportunityCloseDate</dateType><quantity>false</quantity>", ["CloseDate", "Amount (likely)"]],
		["<amount>false</amount><dateType>0</dateType><quantity>true</quantity>", ["CloseDate", "TotalOpportunityQuantity (likely)"]],
		["<amount>true</amount><dateType>0</dateType><opportunitySplitType>Overlay</opportunitySplitType>", ["CloseDate"]],
		["<amount>true</amount>", []],
	])("type adds up opportunities: %s", (inside, fields) => {
		expect(read("ForecastingType", inside)).toEqual(fields.map((field) => `2 read forecast: Opportunity.${field}`));
	});

	it("type over products counts from their date, and does not say what it adds up", () => {
		expect(read("ForecastingType", "<amount>true</amount><dateType>ProductDate</dateType>")).toEqual([
			"2 read forecast: OpportunityLineItem.ServiceDate",
		]);
	});

	it("is shown with the columns chosen for it, of the types in use", () => {
		const type = (active: boolean, column: string) =>
			`<forecastingTypeSettings><active>${active}</active><opportunityListFieldsSelectedSettings><field>${column}</field></opportunityListFieldsSelectedSettings><opportunityListFieldsUnselectedSettings><field>OPPORTUNITY.AMOUNT</field></opportunityListFieldsUnselectedSettings></forecastingTypeSettings>`;
		const inside = `${type(true, "OPPORTUNITY.STAGE_NAME")}\n${type(false, "OPPORTUNITY.TYPE")}`;
		expect(read("Settings", inside, ["Forecasting"], "ForecastingSettings")).toEqual(["2 read forecast: Opportunity.StageName"]);
	});
});

describe("a record of custom metadata", () => {
	const value = (field: string, text: string, type = "string") => `<values>
<field>${field}</field>
<value xsi:type="xsd:${type}" xmlns:xsi="a">${text}</value>
</values>`;
	const record = (...values: readonly string[]) =>
		read("CustomMetadata", values.join("\n"), ["Mapping.One"]).filter((line) => !line.includes("Mapping__mdt"));

	it("states the fields of its type", () => {
		expect(read("CustomMetadata", value("Active__c", "true", "boolean"), ["Mapping.One"])).toEqual([
			"3 write record: Mapping__mdt.Active__c = true",
		]);
	});

	it("names a field of the object that it names, and what else it says may be a value of it", () => {
		expect(record(value("Object__c", "Opportunity"), value("Field_API__c", "StageName"), value("Default__c", "Discovery/Engaged"))).toEqual(
			["8 read record: Opportunity.StageName = Opportunity | StageName | Discovery/Engaged (likely)"],
		);
	});

	it.each([
		["a custom name is a field, of nobody knows what", [value("Source__c", "Tier__c")], ["?.Tier__c = Tier__c"]],
		["an object and a field", [value("Source__c", "Account.Tier")], ["Account.Tier = Account.Tier"]],
		["a standard name without an object is none", [value("Field__c", "StageName")], []],
		["a word is none where nothing says that it is a field", [value("Object__c", "Case"), value("Label__c", "Status")], []],
	])("%s", (_, values, expected) => {
		expect(record(...values)).toEqual(
			expected.map((line) => expect.stringMatching(`^\\d+ read record: ${line.replace("?", "\\?")}.* \\(likely\\)$`)),
		);
	});

	it("names lists of fields, and ways over relationships", () => {
		expect(record(value("Object_Name__c", "Case"), value("Field_Names__c", "Status, Account__r.Tier__c;\nOrigin"))).toEqual([
			"8 read record: Case.Status (likely)",
			"8 read record: Case.Account__c (likely)",
			"8 read record: Case.Account__r.Tier__c (likely)",
			"9 read record: Case.Origin (likely)",
		]);
	});

	it("holds queries, and pieces of them where it says so", () => {
		const values = [
			value("Query__c", "SELECT Id FROM Lead WHERE Status IN ('Open')"),
			value("Object__c", "Case"),
			value("Value__c", "WHERE Status = 'New'"),
			value("Filter__c", "Status = 'Old' AND Origin != null"),
			value("Text__c", "Status = 'Other'"),
		];
		const lines = fieldLines(
			mentionsIn(DEFINITIONS_AND_AUTOMATION.CustomMetadata!, "CustomMetadata", ["M.One"], values.join("\n"), ["status"]),
		);
		expect(lines.filter((line) => !line.includes("M__mdt"))).toEqual([
			expect.stringMatching(/^4 read query: Lead\.Status = Open/),
			expect.stringMatching(/^12 read query: Case\.Status = New/),
			expect.stringMatching(/^16 read query: Case\.Status = Old/),
		]);
	});

	it("names a list with a custom field in it, whatever that is called", () => {
		expect(record(value("Object__c", "Case"), value("Order__c", "Status,Tier__c"), value("Hint__c", "Status, Tier__c, or none"))).toEqual([
			"8 read record: Case.Status (likely)",
			"8 read record: Case.Tier__c (likely)",
		]);
	});

	it("pairs fields with objects that are called alike", () => {
		const values = [
			value("Amount_Object__c", "Gift__c"),
			value("Date_Object__c", "Opportunity"),
			value("Amount_Field__c", "Sum__c"),
			value("Other_Field__c", "Extra__c"),
		];
		const texts = "Gift__c | Opportunity | Sum__c | Extra__c";
		expect(record(...values)).toEqual([
			`12 read record: Gift__c.Sum__c = ${texts} (likely)`,
			`16 read record: ?.Extra__c = ${texts} (likely)`,
		]);
	});
});

describe("any other type", () => {
	it("names a field where a whole text is one, and nothing else", () => {
		const inside = "<a><b>Case.Origin</b><c>see Case.Origin</c><d>Origin__c</d><e>www.example.com</e></a>";
		expect(fieldLines(mentionsIn(ANY_TYPE, "Thing", ["X"], inside))).toEqual(["2 read setting: Case.Origin (likely)"]);
	});
});
