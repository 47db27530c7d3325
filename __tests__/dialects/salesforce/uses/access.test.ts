import { describe, expect, it } from "vitest";
import { XML_USES } from "../../../../src/dialects/salesforce/uses/readers.js";
import { fieldLines, mentionsIn, nameLines } from "../../../support/mentions.js";

const read = (type: string, names: readonly string[], inside: string) => mentionsIn(XML_USES[type]!, type, names, inside);

describe.each(["PermissionSet", "Profile"])("%s", (type) => {
	it("gives access to fields; an entry that grants nothing is named apart, as it goes with the field", () => {
		const entry = (field: string, readable: boolean) =>
			`<fieldPermissions><editable>false</editable><field>${field}</field><readable>${readable}</readable></fieldPermissions>`;
		const inside = `${entry("Opportunity.Amount", true)}\n${entry("Deal__c.Sum__c", true)}\n${entry("Case.Origin", false)}`;
		expect(fieldLines(read(type, ["Sales"], inside))).toEqual([
			"2 read access: Opportunity.Amount",
			"3 read access: Deal__c.Sum__c",
			"4 read no access: Case.Origin",
		]);
	});

	it("gives access to record types, flows and code, and assigns layouts", () => {
		const inside = `<recordTypeVisibilities><recordType>Opportunity.Renewal</recordType><visible>true</visible></recordTypeVisibilities>
<recordTypeVisibilities><recordType>Opportunity.Hidden</recordType><visible>false</visible></recordTypeVisibilities>
<flowAccesses><enabled>true</enabled><flow>Set_Owner</flow></flowAccesses>
<classAccesses><apexClass>Router</apexClass><enabled>true</enabled></classAccesses>
<layoutAssignments><layout>Opportunity-Renewal %28EMEA%29</layout><recordType>Opportunity.Renewal</recordType></layoutAssignments>`;
		expect(nameLines(read(type, ["Sales"], inside))).toEqual([
			"2 access: record-type Opportunity/Renewal",
			"4 access: flow Set_Owner",
			"5 access: other ApexClass/Router",
			"6 layout: layout Opportunity/Renewal (EMEA)",
			"6 layout: record-type Opportunity/Renewal",
		]);
	});
});

describe("an object", () => {
	it("shows fields in its search layouts, under their names or those of lists", () => {
		const inside = `<compactLayoutAssignment>Short</compactLayoutAssignment>
<searchLayouts>
<customTabListAdditionalFields>LEAD.STATUS</customTabListAdditionalFields>
<listViewButtons>Mass_Edit__c</listViewButtons>
<searchResultsAdditionalFields>Tier__c</searchResultsAdditionalFields>
</searchLayouts>
<actionOverrides><actionName>View</actionName><content>Lead_Page</content><type>Flexipage</type></actionOverrides>`;
		const mentions = read("CustomObject", ["Lead"], inside);
		expect(fieldLines(mentions)).toEqual(["4 read search layout: Lead.Status", "6 read search layout: Lead.Tier__c"]);
		expect(nameLines(mentions)).toEqual(["2 compact layout: compact-layout Lead/Short", "8 action: page Lead_Page"]);
	});

	it("holds fields, rules and lists in the metadata API's format, each read as if it were a file of its own", () => {
		const inside = `<fields><fullName>Score__c</fullName><formula>Amount * 2</formula></fields>
<businessProcesses><fullName>Direct</fullName><values><fullName>Closed%2FWon</fullName></values></businessProcesses>
<validationRules><fullName>V</fullName><errorConditionFormula>ISBLANK(NextStep)</errorConditionFormula></validationRules>
<listViews><fullName>All</fullName><columns>OPPORTUNITY.STAGE_NAME</columns></listViews>
<indexes><fullName>I</fullName><fields><name>Key__c</name></fields></indexes>`;
		expect(fieldLines(read("CustomObject", ["Opportunity"], inside))).toEqual([
			"2 read formula: Opportunity.Amount (derives)",
			"3 read offers: Opportunity.StageName = Closed/Won",
			"4 read formula: Opportunity.NextStep",
			"5 read column: Opportunity.StageName",
			"6 read index: Opportunity.Key__c",
		]);
	});
});
