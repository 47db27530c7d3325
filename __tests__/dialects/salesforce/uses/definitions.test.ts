import { describe, expect, it } from "vitest";
import { DEFINITIONS_AND_AUTOMATION } from "../../../../src/dialects/salesforce/uses/definitions.js";
import { fieldLines, mentionsIn, nameLines } from "../../../support/mentions.js";

const read = (type: string, names: readonly string[], inside: string) => mentionsIn(DEFINITIONS_AND_AUTOMATION[type]!, type, names, inside);
const field = (inside: string) => read("CustomField", ["Opportunity", "Score__c"], inside);

describe("a field", () => {
	it("is worked out from what its formula names, on the formula's own lines", () => {
		const formula = '<formula>IF(ISPICKVAL(StageName, &quot;Closed Won&quot;),\n  Account.Tier__c,\n  "-")</formula>';
		expect(fieldLines(field(formula))).toEqual([
			"2 read formula: Opportunity.StageName = Closed Won (derives)",
			"3 read formula: Opportunity.AccountId (derives)",
			"3 read formula: Opportunity.Account.Tier__c (derives)",
		]);
	});

	it("is worked out from what a roll-up sums, over which lookup and by which filter", () => {
		const inside = `<summarizedField>Deal_Line__c.Sum__c</summarizedField>
<summaryFilterItems>
<field>Deal_Line__c.Status__c</field>
<operation>equals</operation>
<value>Booked, Paid</value>
</summaryFilterItems>
<summaryForeignKey>Deal_Line__c.Deal__c</summaryForeignKey>`;
		expect(fieldLines(field(inside))).toEqual([
			"2 read roll-up: Deal_Line__c.Sum__c (derives)",
			"4 read roll-up: Deal_Line__c.Status__c = Booked, Paid | Booked | Paid (derives)",
			"8 read roll-up: Deal_Line__c.Deal__c (derives)",
		]);
	});

	it("is not worked out from its default, its lookup filter or the field that controls it", () => {
		const inside = `<defaultValue>$User.Region__c</defaultValue>
<lookupFilter>
<filterItems>
<field>Account.Type</field>
<operation>equals</operation>
<value>Partner</value>
</filterItems>
<filterItems>
<field>Account.OwnerId</field>
<operation>equals</operation>
<valueField>$Source.OwnerId</valueField>
</filterItems>
</lookupFilter>
<referenceTo>Account</referenceTo>
<valueSet>
<controllingField>Type</controllingField>
<valueSetName>Tiers</valueSetName>
<valueSettings>
<controllingFieldValue>New Business</controllingFieldValue>
<controllingFieldValue>Renewal</controllingFieldValue>
<valueName>Gold</valueName>
</valueSettings>
</valueSet>`;
		const mentions = field(inside);
		expect(fieldLines(mentions)).toEqual([
			"5 read filter: Account.Type = Partner",
			"10 read filter: Account.OwnerId",
			"12 read filter: Opportunity.OwnerId",
			"2 read default value: User.Region__c",
			"17 read controlling field: Opportunity.Type",
			"20 read controlling field: Opportunity.Type = New Business",
			"21 read controlling field: Opportunity.Type = Renewal",
		]);
		expect(nameLines(mentions)).toEqual(["15 lookup: object Account", "18 values: value-set Tiers"]);
	});
});

describe("a validation rule", () => {
	it("reads its formula, and names the field that its message stands at", () => {
		const inside = `<errorConditionFormula>AND(
  ISPICKVAL(StageName, &quot;Closed Won&quot;),
  RecordType.DeveloperName = &quot;Renewal&quot;)</errorConditionFormula>
<errorDisplayField>Amount</errorDisplayField>`;
		const mentions = read("ValidationRule", ["Opportunity", "Won"], inside);
		expect(fieldLines(mentions)).toEqual([
			"3 read formula: Opportunity.StageName = Closed Won",
			"4 read formula: Opportunity.RecordTypeId = Renewal",
			"4 read formula: Opportunity.RecordType.DeveloperName = Renewal",
			"5 read message: Opportunity.Amount",
		]);
		expect(nameLines(mentions)).toContain("4 formula: record-type Opportunity/Renewal");
	});
});

describe("a record type", () => {
	it("offers values, percent-encoded, and follows a process", () => {
		const inside = `<businessProcess>Direct %28EMEA%29</businessProcess>
<compactLayoutAssignment>Short</compactLayoutAssignment>
<picklistValues>
<picklist>Type</picklist>
<values>
<fullName>New %2F Upsell</fullName>
<default>false</default>
</values>
</picklistValues>`;
		const mentions = read("RecordType", ["Opportunity", "Direct"], inside);
		expect(fieldLines(mentions)).toEqual(["5 read offers: Opportunity.Type", "7 read offers: Opportunity.Type = New / Upsell"]);
		expect(nameLines(mentions)).toEqual([
			"2 process: sales-process Opportunity/Direct (EMEA)",
			"3 compact layout: compact-layout Opportunity/Short",
		]);
	});
});

describe("a process", () => {
	it.each([
		["Opportunity", "StageName"],
		["Lead", "Status"],
		["Case", "Status"],
	])("of %s offers values of %s", (object, of) => {
		const inside = "<isActive>true</isActive>\n<values>\n<fullName>Negotiation%2FReview</fullName>\n<default>false</default>\n</values>";
		expect(fieldLines(read("BusinessProcess", [object, "Direct"], inside))).toEqual([
			`4 read offers: ${object}.${of} = Negotiation/Review`,
		]);
	});
});

describe("a path", () => {
	it("shows the values of a field as steps, and asks for fields in them", () => {
		const inside = `<entityName>Opportunity</entityName>
<fieldName>StageName</fieldName>
<pathAssistantSteps>
<fieldNames>CloseDate</fieldNames>
<info>&lt;p&gt;Amount&lt;/p&gt;</info>
<picklistValueName>Negotiation/Review</picklistValueName>
</pathAssistantSteps>
<recordTypeName>Renewal</recordTypeName>`;
		const mentions = read("PathAssistant", ["Sales"], inside);
		expect(fieldLines(mentions)).toEqual([
			"3 read path: Opportunity.StageName",
			"7 read path step: Opportunity.StageName = Negotiation/Review",
			"5 read key field: Opportunity.CloseDate",
		]);
		expect(nameLines(mentions)).toEqual(["9 path: record-type Opportunity/Renewal"]);
	});
});
