import { describe, expect, it } from "vitest";
import { DEFINITIONS_AND_AUTOMATION } from "../../../../src/dialects/salesforce/uses/definitions.js";
import { fieldLines, mentionsIn, nameLines } from "../../../support/mentions.js";

const read = (type: string, names: readonly string[], inside: string) => mentionsIn(DEFINITIONS_AND_AUTOMATION[type]!, type, names, inside);

describe("a workflow", () => {
	it("reads criteria, formulas and dates, and starts actions", () => {
		const inside = `<rules>
<fullName>Won</fullName>
<actions>
<name>Tell Finance%2E</name>
<type>Alert</type>
</actions>
<criteriaItems>
<field>Opportunity.StageName</field>
<operation>equals</operation>
<value>Closed Won,Verbal</value>
</criteriaItems>
<criteriaItems><field>Account.Type</field><value>Partner</value></criteriaItems>
<criteriaItems><field>Opportunity.RecordTypeId</field><value>Renewal</value></criteriaItems>
<formula>ISPICKVAL(Type, "New")</formula>
<workflowTimeTriggers><actions><name>Set</name><type>FieldUpdate</type></actions><offsetFromField>Opportunity.CloseDate</offsetFromField></workflowTimeTriggers>
</rules>`;
		const mentions = read("Workflow", ["Opportunity"], inside);
		expect(fieldLines(mentions)).toEqual([
			"9 read criteria: Opportunity.StageName = Closed Won,Verbal | Closed Won | Verbal",
			"13 read criteria: Account.Type = Partner",
			"14 read criteria: Opportunity.RecordTypeId = Renewal",
			"15 read formula: Opportunity.Type = New",
			"16 read timer: Opportunity.CloseDate",
		]);
		expect(nameLines(mentions)).toEqual([
			"5 action: workflow Opportunity/WorkflowAlert/Tell Finance.",
			"16 action: workflow Opportunity/WorkflowFieldUpdate/Set",
			"14 criteria: record-type Opportunity/Renewal",
		]);
	});

	it("writes a field of the record, or of the parent behind a lookup", () => {
		const inside = `<fieldUpdates><fullName>A</fullName><field>StageName</field><literalValue>Verbal</literalValue></fieldUpdates>
<fieldUpdates><fullName>B</fullName><field>Tier__c</field><formula>TEXT(Type)</formula><targetObject>Partner__c</targetObject></fieldUpdates>
<fieldUpdates><fullName>C</fullName><field>RecordTypeId</field><lookupValue>Renewal</lookupValue><lookupValueType>RecordType</lookupValueType></fieldUpdates>`;
		const mentions = read("Workflow", ["Opportunity"], inside);
		expect(fieldLines(mentions)).toEqual([
			"2 write field update: Opportunity.StageName = Verbal",
			"3 read formula: Opportunity.Type",
			"3 read field update: Opportunity.Partner__c",
			"3 write field update: Opportunity.Partner__r.Tier__c",
			"4 write field update: Opportunity.RecordTypeId = Renewal",
		]);
		expect(nameLines(mentions)).toEqual(["4 field update: record-type Opportunity/Renewal"]);
	});

	it("sends fields, and mail to the people that fields name", () => {
		const inside = `<alerts><fullName>A</fullName><recipients><field>Buyer__c</field><type>contactLookup</type></recipients><template>Sales/Won%21</template></alerts>
<outboundMessages><fullName>M</fullName><fields>Amount</fields><fields>Id</fields></outboundMessages>`;
		const mentions = read("Workflow", ["Opportunity"], inside);
		expect(fieldLines(mentions)).toEqual([
			"2 read recipient: Opportunity.Buyer__c",
			"3 read message: Opportunity.Amount",
			"3 read message: Opportunity.Id",
		]);
		expect(nameLines(mentions)).toEqual(["2 template: email-template Sales/Won!"]);
	});
});

describe("an approval process", () => {
	it("reads criteria, shows fields, asks who fields and the hierarchy name, and starts actions", () => {
		const inside = `<approvalPageFields><field>Amount</field><field>Owner</field></approvalPageFields>
<approvalStep><approvalActions><action><name>Lock</name><type>FieldUpdate</type></action></approvalActions><assignedApprover><approver><name>Deal_Desk__c</name><type>relatedUserField</type></approver><approver><name>ann@example.com</name><type>user</type></approver></assignedApprover><entryCriteria><criteriaItems><field>Opportunity.Discount__c</field><value>20</value></criteriaItems></entryCriteria></approvalStep>
<emailTemplate>Sales/Ask</emailTemplate>
<entryCriteria><criteriaItems><field>Opportunity.RecordType</field><value>Direct,Partner</value></criteriaItems></entryCriteria>
<finalApprovalActions><action><name>Mail</name><type>Alert</type></action></finalApprovalActions>
<nextAutomatedApprover><userHierarchyField>Manager</userHierarchyField></nextAutomatedApprover>`;
		const mentions = read("ApprovalProcess", ["Opportunity.Discount"], inside);
		expect(fieldLines(mentions)).toEqual([
			"3 read criteria: Opportunity.Discount__c = 20",
			"5 read criteria: Opportunity.RecordType = Direct,Partner | Direct | Partner",
			"3 read approver: Opportunity.Deal_Desk__c",
			"2 read approval page: Opportunity.Amount",
			"2 read approval page: Opportunity.OwnerId",
			"7 read approver: User.ManagerId",
		]);
		expect(nameLines(mentions)).toEqual([
			"4 template: email-template Sales/Ask",
			"3 action: workflow Opportunity/WorkflowFieldUpdate/Lock",
			"6 action: workflow Opportunity/WorkflowAlert/Mail",
			"5 criteria: record-type Opportunity/Direct,Partner",
			"5 criteria: record-type Opportunity/Direct",
			"5 criteria: record-type Opportunity/Partner",
		]);
	});
});

describe("rules of one object", () => {
	it.each([
		["AssignmentRules", "assignmentRule", "template"],
		["EscalationRules", "escalationRule", "template"],
		["AutoResponseRules", "autoResponseRule", "template"],
	])("%s read the criteria of their entries and send templates", (type, rule, template) => {
		const entry = `<ruleEntry><criteriaItems><field>Lead.Status</field><value>Open</value></criteriaItems><${template}>unfiled$public/New</${template}></ruleEntry>`;
		const mentions = read(type, ["Lead"], `<${rule}>\n<fullName>R</fullName>\n${entry}\n</${rule}>`);
		expect(fieldLines(mentions)).toEqual(["4 read criteria: Lead.Status = Open"]);
		expect(nameLines(mentions)).toEqual(["4 template: email-template unfiled$public/New"]);
	});

	it("an escalation mails who takes over", () => {
		const inside =
			"<escalationRule><ruleEntry><escalationAction><assignedToTemplate>Cases/Yours</assignedToTemplate><notifyToTemplate>Cases/Told</notifyToTemplate></escalationAction></ruleEntry></escalationRule>";
		expect(nameLines(read("EscalationRules", ["Case"], inside))).toEqual([
			"2 template: email-template Cases/Yours",
			"2 template: email-template Cases/Told",
		]);
	});
});

describe("what tells duplicates", () => {
	it("a duplicate rule filters, compares fields of two objects, and goes by matching rules", () => {
		const inside = `<duplicateRuleFilter><duplicateRuleFilterItems><field>Status</field><value>Open</value><table>Lead</table></duplicateRuleFilterItems></duplicateRuleFilter>
<duplicateRuleMatchRules><matchRuleSObjectType>Contact</matchRuleSObjectType><matchingRule>By_Email</matchingRule><objectMapping><inputObject>Lead</inputObject><mappingFields><inputField>Company</inputField><outputField>AccountName__c</outputField></mappingFields><outputObject>Contact</outputObject></objectMapping></duplicateRuleMatchRules>`;
		const mentions = read("DuplicateRule", ["Lead.Known"], inside);
		expect(fieldLines(mentions)).toEqual([
			"2 read filter: Lead.Status = Open",
			"3 read matching: Lead.Company",
			"3 read matching: Contact.AccountName__c",
		]);
		expect(nameLines(mentions)).toEqual(["3 matching: matching-rule Contact/By_Email"]);
	});

	it("matching rules compare fields", () => {
		const inside =
			"<matchingRules><fullName>R</fullName>\n<matchingRuleItems><fieldName>Email</fieldName></matchingRuleItems></matchingRules>";
		expect(fieldLines(read("MatchingRules", ["Lead"], inside))).toEqual(["3 read matching: Lead.Email"]);
	});
});

describe("who gets records", () => {
	it("sharing rules read their criteria", () => {
		const inside =
			"<sharingCriteriaRules><fullName>R</fullName>\n<criteriaItems><field>Type__c</field><value>A</value></criteriaItems></sharingCriteriaRules>";
		expect(fieldLines(read("SharingRules", ["Deal__c"], inside))).toEqual(["3 read criteria: Deal__c.Type__c = A"]);
	});

	it("a sharing set compares a lookup of the record with one of the user", () => {
		const inside =
			"<accessMappings><object>Opportunity</object><objectField>Partner__c</objectField><userField>Contact.Account</userField></accessMappings>";
		expect(fieldLines(read("SharingSet", ["Partners"], inside))).toEqual([
			"2 read sharing: Opportunity.Partner__c",
			"2 read sharing: User.ContactId",
			"2 read sharing: User.Contact.AccountId",
		]);
	});

	it("a territory rule reads fields of its object, with or without its name; values stand between commas or semicolons", () => {
		const item = (field: string, value: string) =>
			`<ruleItems><field>${field}</field><operation>equals</operation><value>${value}</value></ruleItems>`;
		const inside = `<objectType>Account</objectType>\n${item("BillingCountry", "DE;AT")}\n${item("Account.Industry", '"Oil, Gas",Energy')}`;
		expect(fieldLines(read("Territory2Rule", ["EMEA", "DACH"], inside))).toEqual([
			"3 read criteria: Account.BillingCountry = DE;AT | DE | AT",
			'4 read criteria: Account.Industry = "Oil, Gas",Energy | Oil, Gas | Energy',
		]);
	});

	it("a territory has a parent, a type and rules in its model", () => {
		const inside = `<parentTerritory>World</parentTerritory>
<ruleAssociations><ruleName>DACH</ruleName></ruleAssociations>
<territory2Type>Country</territory2Type>`;
		expect(nameLines(read("Territory2", ["EMEA", "Germany"], inside))).toEqual([
			"2 parent: territory EMEA/World",
			"4 type: territory-type Country",
			"3 rule: territory-rule EMEA/DACH",
		]);
	});
});
