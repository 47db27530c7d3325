import { describe, expect, it } from "vitest";
import type { Component } from "../../../../src/model/component.js";
import { readSalesforce } from "../../../support/salesforce.js";

const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

function read(path: string, type: string, inside: string, namespace?: string): readonly Component[] {
	return readSalesforce(path, `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${XMLNS}>${inside}</${type}>\n`, namespace);
}

/** What the only component of the file reads. */
function reads(path: string, type: string, inside: string, namespace?: string): readonly string[] | undefined {
	const [only, ...more] = read(path, type, inside, namespace);
	expect(more).toEqual([]);
	return only!.reads;
}

describe("definitions", () => {
	it("a validation rule reads what its formula names, not the field its message stands at", () => {
		const path = "objects/Opportunity/validationRules/Paid.validationRule-meta.xml";
		const inside = `<fullName>Paid</fullName><errorConditionFormula>ISPICKVAL(StageName, "Closed Won") &amp;&amp; Account.Debt__c &gt; 0</errorConditionFormula><errorDisplayField>Amount</errorDisplayField>`;
		expect(reads(path, "ValidationRule", inside)).toEqual(["Account.Debt__c", "Opportunity.AccountId", "Opportunity.StageName"]);
	});

	it.each([
		["a formula", "<formula>Amount * Probability</formula><type>Currency</type>", ["Opportunity.Amount", "Opportunity.Probability"]],
		["a default", "<defaultValue>$User.Region__c</defaultValue><type>Text</type>", ["User.Region__c"]],
		[
			"a roll-up summary",
			"<summarizedField>OpportunityLineItem.TotalPrice</summarizedField><summaryForeignKey>OpportunityLineItem.OpportunityId</summaryForeignKey><summaryFilterItems><field>OpportunityLineItem.Family__c</field><operation>equals</operation><value>X</value></summaryFilterItems>",
			["OpportunityLineItem.Family__c", "OpportunityLineItem.OpportunityId", "OpportunityLineItem.TotalPrice"],
		],
		[
			"a lookup filter",
			"<lookupFilter><active>true</active><filterItems><field>Contact.AccountId</field><operation>equals</operation><valueField>$Source.AccountId</valueField></filterItems></lookupFilter><type>Lookup</type>",
			["Contact.AccountId", "Opportunity.AccountId"],
		],
		[
			"a dependent list",
			"<type>Picklist</type><valueSet><controllingField>StageName</controllingField><valueSetName>Reasons</valueSetName></valueSet>",
			["Opportunity.StageName"],
		],
	])("a field reads the fields of %s", (_, inside, expected) => {
		const path = "objects/Opportunity/fields/Sum__c.field-meta.xml";
		expect(reads(path, "CustomField", `<fullName>Sum__c</fullName>${inside}`)).toEqual(expected);
	});

	it("a plain field reads nothing", () => {
		const path = "objects/Opportunity/fields/Plain__c.field-meta.xml";
		expect(reads(path, "CustomField", "<fullName>Plain__c</fullName><type>Text</type><length>5</length>")).toBeUndefined();
	});

	it("a field inside an object file reads the same", () => {
		const inside = "<fields><fullName>Sum__c</fullName><type>Number</type><formula>Amount</formula></fields>";
		expect(read("objects/Opportunity.object", "CustomObject", inside).map(({ id, reads }) => [id, reads])).toEqual([
			["salesforce:field:Opportunity/Sum__c", ["Opportunity.Amount"]],
		]);
	});

	it("the project's own prefix is left out, another's stays", () => {
		const path = "objects/Deal__c/fields/Sum__c.field-meta.xml";
		const inside =
			"<fullName>Sum__c</fullName><type>Number</type><formula>own__Price__c * Price__c * other__Rate__c + own__Parent__r.Name</formula>";
		expect(reads(path, "CustomField", inside, "own")).toEqual([
			"?.Name",
			"Deal__c.Parent__c",
			"Deal__c.Price__c",
			"Deal__c.other__Rate__c",
		]);
	});

	it("a lead's conversion reads the fields of the lead", () => {
		const inside =
			"<objectMapping><inputObject>Lead</inputObject><mappingFields><inputField>Score__c</inputField><outputField>Score__c</outputField></mappingFields><outputObject>Contact</outputObject></objectMapping>";
		expect(reads("LeadConvertSettings/LeadConvertSettings.LeadConvertSetting-meta.xml", "LeadConvertSettings", inside)).toEqual([
			"Lead.Score__c",
		]);
	});
});

describe("rules", () => {
	const criteria = (field: string, more = "") =>
		`<criteriaItems><field>${field}</field><operation>equals</operation><value>x</value>${more}</criteriaItems>`;

	it("a workflow rule reads its criteria, its formula and what its timers count from", () => {
		const inside = `<rules><fullName>R</fullName>${criteria("Opportunity.StageName", "<valueField>Opportunity.Type</valueField>")}${criteria("Account.Industry")}<workflowTimeTriggers><offsetFromField>Opportunity.CloseDate</offsetFromField></workflowTimeTriggers></rules><rules><fullName>F</fullName><formula>ISCHANGED(Amount)</formula></rules>`;
		const found = read("workflows/Opportunity.workflow-meta.xml", "Workflow", inside);
		expect(found.map(({ name, reads }) => [name, reads])).toEqual([
			["R", ["Account.Industry", "Opportunity.CloseDate", "Opportunity.StageName", "Opportunity.Type"]],
			["F", ["Opportunity.Amount"]],
		]);
	});

	it("a field update reads its formula, a message the fields that it sends, an alert its recipients' fields", () => {
		const inside =
			"<alerts><fullName>A</fullName><recipients><field>Buyer__c</field><type>contactLookup</type></recipients></alerts><fieldUpdates><fullName>U</fullName><field>Sum__c</field><formula>Amount * 2</formula><operation>Formula</operation></fieldUpdates><outboundMessages><fullName>M</fullName><fields>Amount</fields><fields>Id</fields></outboundMessages>";
		const found = read("workflows/Opportunity.workflow-meta.xml", "Workflow", inside);
		expect(Object.fromEntries(found.map(({ name, reads }) => [name, reads]))).toEqual({
			A: ["Opportunity.Buyer__c"],
			U: ["Opportunity.Amount"],
			M: ["Opportunity.Amount", "Opportunity.Id"],
		});
	});

	it("an approval process reads its criteria, those of its steps, and who approves by a field", () => {
		const inside = `<approvalStep><assignedApprover><approver><name>Head__c</name><type>relatedUserField</type></approver><approver><name>Owner</name><type>relatedUserField</type></approver><approver><name>Queue_1</name><type>queue</type></approver></assignedApprover><entryCriteria><formula>Discount__c &gt; 0.2</formula></entryCriteria><name>S</name></approvalStep><approvalPageFields><field>Name</field></approvalPageFields><entryCriteria>${criteria("Opportunity.Amount")}</entryCriteria>`;
		expect(reads("approvalProcesses/Opportunity.Discount.approvalProcess-meta.xml", "ApprovalProcess", inside)).toEqual([
			"Opportunity.Amount",
			"Opportunity.Discount__c",
			"Opportunity.Head__c",
			"Opportunity.OwnerId",
		]);
	});

	it.each([
		["assignmentRules/Lead.assignmentRules-meta.xml", "AssignmentRules", "assignmentRule"],
		["escalationRules/Lead.escalationRules-meta.xml", "EscalationRules", "escalationRule"],
		["autoResponseRules/Lead.autoResponseRules-meta.xml", "AutoResponseRules", "autoResponseRule"],
	])("a rule of %s reads the criteria and formulas of its entries", (path, type, element) => {
		const inside = `<${element}><fullName>R</fullName><ruleEntry>${criteria("Lead.Country")}</ruleEntry><ruleEntry><formula>Rating = "Hot"</formula></ruleEntry></${element}>`;
		expect(reads(path, type, inside)).toEqual(["Lead.Country", "Lead.Rating"]);
	});

	it("a sharing rule and a territory rule read their criteria", () => {
		const shared = `<sharingCriteriaRules><fullName>R</fullName>${criteria("Type")}</sharingCriteriaRules>`;
		expect(reads("sharingRules/Account.sharingRules-meta.xml", "SharingRules", shared)).toEqual(["Account.Type"]);
		const rule =
			"<name>R</name><objectType>Account</objectType><ruleItems><field>Account.BillingCountry</field><operation>equals</operation><value>DE</value></ruleItems>";
		expect(reads("territory2Models/FY/rules/R.territory2Rule-meta.xml", "Territory2Rule", rule)).toEqual(["Account.BillingCountry"]);
	});

	it("a duplicate rule reads its filter and the fields that it compares, a matching rule its items", () => {
		const duplicate =
			"<duplicateRuleFilter><duplicateRuleFilterItems><field>Status</field><operation>notEqual</operation><table>Lead</table></duplicateRuleFilterItems></duplicateRuleFilter><duplicateRuleMatchRules><objectMapping><inputObject>Lead</inputObject><mappingFields><inputField>LastName</inputField><outputField>Surname__c</outputField></mappingFields><outputObject>Contact</outputObject></objectMapping></duplicateRuleMatchRules>";
		expect(reads("duplicateRules/Lead.R.duplicateRule-meta.xml", "DuplicateRule", duplicate)).toEqual([
			"Contact.Surname__c",
			"Lead.LastName",
			"Lead.Status",
		]);
		const matching =
			"<matchingRules><fullName>R</fullName><matchingRuleItems><fieldName>Email</fieldName></matchingRuleItems></matchingRules>";
		expect(reads("matchingRules/Lead.matchingRule-meta.xml", "MatchingRules", matching)).toEqual(["Lead.Email"]);
	});

	it("a forecast reads what it measures", () => {
		const inside =
			"<masterLabel>S</masterLabel><measureField>Opportunity.Amount</measureField><dateField>Opportunity.CloseDate</dateField>";
		expect(reads("forecastingSourceDefinitions/S.forecastingSourceDefinition-meta.xml", "ForecastingSourceDefinition", inside)).toEqual([
			"Opportunity.Amount",
			"Opportunity.CloseDate",
		]);
	});
});

describe("a flow", () => {
	const flow = (inside: string) => reads("flows/F.flow-meta.xml", "Flow", `${inside}<status>Active</status>`);
	const start = (inside: string) => `<start><object>Opportunity</object><triggerType>RecordBeforeSave</triggerType>${inside}</start>`;
	const decision = (reference: string) =>
		`<decisions><name>D</name><rules><name>Yes</name><conditions><leftValueReference>${reference}</leftValueReference><operator>EqualTo</operator><rightValue><stringValue>x</stringValue></rightValue></conditions></rules></decisions>`;

	it("reads its entry conditions, their formula and what its paths are timed by", () => {
		const conditions =
			"<filters><field>StageName</field><operator>IsChanged</operator><value><booleanValue>true</booleanValue></value></filters>";
		expect(flow(start(conditions))).toEqual(["Opportunity.StageName"]);
		expect(
			flow(start("<filterFormula>ISCHANGED({!$Record.Amount}) &amp;&amp; {!$Record.Account.Type} = &quot;x&quot;</filterFormula>")),
		).toEqual(["Account.Type", "Opportunity.AccountId", "Opportunity.Amount"]);
		expect(flow(start("<scheduledPaths><name>P</name><recordField>CloseDate</recordField></scheduledPaths>"))).toEqual([
			"Opportunity.CloseDate",
		]);
	});

	it.each([
		["$Record.StageName", ["Opportunity.StageName"]],
		["$Record__Prior.StageName", ["Opportunity.StageName"]],
		["$Record.Owner.Email", ["Opportunity.OwnerId", "User.Email"]],
		["$User.Department", ["User.Department"]],
		["$Flow.CurrentDate", []],
		["Deal.Amount", ["Contract.Amount"]],
		["Each_Line.Quantity", ["OpportunityLineItem.Quantity"]],
		["Plain.Amount", []],
		["Call.result", []],
		["Call.record.Amount", ["?.Amount"]],
		["Typed_in.value", []],
		["Nobody.Amount", ["?.Amount"]],
	])("reads what a decision looks at: %s", (reference, expected) => {
		const named = `<variables><name>Deal</name><dataType>SObject</dataType><objectType>Contract</objectType></variables><variables><name>Plain</name><dataType>String</dataType></variables><variables><name>Lines</name><dataType>SObject</dataType><objectType>OpportunityLineItem</objectType></variables><loops><name>Each_Line</name><collectionReference>Lines</collectionReference></loops><actionCalls><name>Call</name></actionCalls><screens><name>S</name><fields><name>Section</name><fields><name>Typed_in</name></fields></fields></screens>`;
		expect(flow(start("") + named + decision(reference))).toEqual(expected);
	});

	it("reads the filters, the sorting and the fields of a lookup, and the values that it is given", () => {
		const lookup =
			"<recordLookups><name>Get</name><object>Contract</object><filters><field>AccountId</field><operator>EqualTo</operator><value><elementReference>$Record.AccountId</elementReference></value></filters><outputAssignments><assignToReference>Deal.Amount</assignToReference><field>Total__c</field></outputAssignments><queriedFields>Status</queriedFields><sortField>StartDate</sortField></recordLookups>";
		expect(flow(start("") + lookup)).toEqual([
			"Contract.AccountId",
			"Contract.StartDate",
			"Contract.Status",
			"Contract.Total__c",
			"Opportunity.AccountId",
		]);
	});

	it("reads where it takes a value from, not the field that it writes", () => {
		const update =
			"<recordUpdates><name>U</name><inputAssignments><field>Total__c</field><value><elementReference>$Record.Amount</elementReference></value></inputAssignments><inputReference>$Record</inputReference></recordUpdates><assignments><name>A</name><assignmentItems><assignToReference>$Record.Sum__c</assignToReference><operator>Assign</operator><value><stringValue>{!$Record.Name} now</stringValue></value></assignmentItems></assignments>";
		expect(flow(start("") + update)).toEqual(["Opportunity.Amount", "Opportunity.Name"]);
	});

	it("reads the filters of an update and of a choice, and a list's field", () => {
		const update = "<recordUpdates><name>U</name><object>Contact</object><filters><field>Email</field></filters></recordUpdates>";
		const choice =
			"<dynamicChoiceSets><name>C</name><picklistField>StageName</picklistField><picklistObject>Opportunity</picklistObject></dynamicChoiceSets><dynamicChoiceSets><name>E</name><object>Campaign</object><displayField>Name</displayField><valueField>Id</valueField></dynamicChoiceSets>";
		expect(flow(update + choice)).toEqual(["Campaign.Id", "Campaign.Name", "Contact.Email", "Opportunity.StageName"]);
	});

	it("reads the names in its formulas and texts, also of one item of a list", () => {
		const inside =
			"<formulas><name>Sum</name><expression>{!$Record.Amount} * 2</expression></formulas><textTemplates><name>T</name><text>Dear {!$Record.Account.Name}, {! {!$Record.Type}</text></textTemplates>";
		expect(flow(start("") + inside + decision("Get[$EachItem].Total__c"))).toEqual([
			"?.Total__c",
			"Account.Name",
			"Opportunity.AccountId",
			"Opportunity.Amount",
			"Opportunity.Type",
		]);
	});
});
