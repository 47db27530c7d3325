import { describe, expect, it } from "vitest";
import { DEFINITIONS_AND_AUTOMATION } from "../../../../src/dialects/salesforce/uses/definitions.js";
import { fieldLines, mentionsIn, nameLines } from "../../../support/mentions.js";

const flow = (inside: string) => mentionsIn(DEFINITIONS_AND_AUTOMATION.Flow!, "Flow", ["Deal_Saved"], inside);
/** Elements on one line each, after a start for opportunities on line 2. */
const triggered = (...elements: readonly string[]) => flow(`<start><object>Opportunity</object></start>\n${elements.join("\n")}`);
const text = (value: string) => `<stringValue>${value}</stringValue>`;
const of = (reference: string) => `<elementReference>${reference}</elementReference>`;

describe("what a flow reads", () => {
	it("entry conditions and scheduled paths", () => {
		const inside = `<start>
<filterLogic>and</filterLogic>
<filters>
<field>StageName</field>
<operator>EqualTo</operator>
<value>${text("Closed Won")}</value>
</filters>
<filterFormula>ISCHANGED({!$Record.Amount}) &amp;&amp; TEXT({!$Record.Type}) = &quot;New&quot;</filterFormula>
<object>Opportunity</object>
<scheduledPaths><recordField>CloseDate</recordField></scheduledPaths>
</start>`;
		expect(fieldLines(flow(inside))).toEqual([
			"5 read entry condition: Opportunity.StageName = Closed Won",
			"9 read entry condition: Opportunity.Amount",
			"9 read entry condition: Opportunity.Type = New",
			"11 read scheduled path: Opportunity.CloseDate",
		]);
	});

	it("decisions, with the values of constants and of what a screen offers", () => {
		const condition = (left: string, right: string) =>
			`<rules><conditions><leftValueReference>${left}</leftValueReference><operator>EqualTo</operator><rightValue>${right}</rightValue></conditions></rules>`;
		const mentions = triggered(
			`<constants><name>Won</name><value>${text("Closed Won")}</value></constants>`,
			`<choices><name>Gold</name><value>${text("Gold Tier")}</value></choices>`,
			`<choices><name>Silver</name><value>${text("Silver Tier")}</value></choices>`,
			"<screens><name>Ask</name><fields><name>Tier</name><choiceReferences>Gold</choiceReferences><choiceReferences>Silver</choiceReferences></fields></screens>",
			`<decisions><name>D1</name>${condition("$Record.StageName", of("Won"))}${condition("$Record__Prior.Account.Tier__c", of("Tier"))}</decisions>`,
			`<decisions><name>D2</name>${condition("$Record.Type", text("New;Renewal"))}${condition("$User.Department", text("Sales"))}</decisions>`,
		);
		expect(fieldLines(mentions)).toEqual([
			"7 read decision: Opportunity.StageName = Closed Won",
			"7 read decision: Opportunity.AccountId = Gold Tier | Silver Tier",
			"7 read decision: Opportunity.Account.Tier__c = Gold Tier | Silver Tier",
			"8 read decision: Opportunity.Type = New;Renewal | New | Renewal",
			"8 read decision: User.Department = Sales",
		]);
	});

	it("lookups, loops over what they found, and formulas and texts about it", () => {
		const mentions = triggered(
			`<recordLookups><name>Get_Leads</name><filters><field>Status</field><value>${text("Open")}</value></filters><object>Lead</object><queriedFields>Rating</queriedFields><sortField>CreatedDate</sortField><outputAssignments><assignToReference>x</assignToReference><field>Name</field></outputAssignments></recordLookups>`,
			"<loops><name>Each</name><collectionReference>Get_Leads</collectionReference></loops>",
			"<formulas><name>F</name><expression>{!Each.Score__c} * 2</expression></formulas>",
			"<textTemplates><name>T</name><text>Dear {!Each.Owner.Name},\n{!$Record.NextStep}</text></textTemplates>",
		);
		expect(fieldLines(mentions)).toEqual([
			"3 read filter: Lead.Status = Open",
			"3 read query: Lead.Rating",
			"3 read sort: Lead.CreatedDate",
			"3 read query: Lead.Name",
			"5 read formula: Lead.Score__c",
			"6 read text: Lead.OwnerId",
			"6 read text: Lead.Owner.Name",
			"7 read text: Opportunity.NextStep",
		]);
	});

	it("choices of a picklist, and fields that the vendor's screen components and waits name in texts", () => {
		const parameter = (name: string, value: string) => `<inputParameters><name>${name}</name><value>${value}</value></inputParameters>`;
		const columns = text('[{"apiName":"Tier__c","guid":"1"},{"type":"text"},null]');
		const mentions = triggered(
			"<dynamicChoiceSets><name>C</name><picklistField>Status</picklistField><picklistObject>Case</picklistObject></dynamicChoiceSets>",
			`<screens><name>S</name><fields><name>L</name>${parameter("fieldApiName", text("AccountId"))}${parameter("objectApiName", text("Contact"))}</fields></screens>`,
			`<screens><name>S2</name><fields><name>T</name>${parameter("columns", columns)}${parameter("tableData", of("Accounts"))}</fields></screens>`,
			"<variables><name>Accounts</name><dataType>SObject</dataType><objectType>Account</objectType></variables>",
			`<waits><name>W</name><waitEvents><name>E</name>${parameter("TimeTableColumnEnumOrId", text("Task"))}${parameter("TimeFieldColumnEnumOrId", text("ActivityDate"))}</waitEvents></waits>`,
		);
		expect(fieldLines(mentions)).toEqual([
			"3 read choices: Case.Status",
			"4 read screen: Contact.AccountId",
			"5 read screen: Account.Tier__c",
			"7 read wait: Task.ActivityDate",
		]);
	});

	it("what a journey of a marketing tool is handed of each record", () => {
		const config = JSON.stringify({
			objects: [
				{ dePrefix: "CampaignMember:", fields: ["Status", "", 5] },
				{ dePrefix: "CampaignMember:Campaign:", fields: ["Type"] },
				{ dePrefix: "CampaignMember:Common:", fields: ["Score__c"] },
				{ dePrefix: 5, fields: ["No"] },
			],
		});
		const parameter = (name: string, value: string) =>
			`<inputParameters><name>${name}</name><value>${text(value)}</value></inputParameters>`;
		const mentions = triggered(
			`<actionCalls><name>J</name>${parameter("EventDataConfig", config)}${parameter("OwnerMID", "1")}</actionCalls>`,
		);
		expect(fieldLines(mentions)).toEqual([
			"3 read action: CampaignMember.Status",
			"3 read action: CampaignMember.CampaignId",
			"3 read action: CampaignMember.Campaign.Type",
			"3 read action: Contact.Score__c",
			"3 read action: Lead.Score__c",
		]);
	});

	it("fields handed on in texts: lists of custom fields, and of wanted ones queries and pieces of them", () => {
		const parameter = (name: string, value: string) =>
			`<inputParameters><name>${name}</name><value>${text(value)}</value></inputParameters>`;
		const action = (...parameters: readonly string[]) => `<actionCalls><name>A</name>${parameters.join("")}</actionCalls>`;
		const inside = [
			action(parameter("fields", "Reason__c, Competitor__c"), parameter("objectName", "Opportunity")),
			action(parameter("q", "SELECT Id FROM Lead WHERE Status = 'Open'")),
			action(parameter("whereClause", "Status = 'New'"), parameter("title", "Status = 'Old'")),
			action(parameter("text", "Reason__c is asked")),
		];
		const mentions = mentionsIn(DEFINITIONS_AND_AUTOMATION.Flow!, "Flow", ["F"], inside.join("\n"), ["status"]);
		expect(fieldLines(mentions)).toEqual([
			"2 read text: Opportunity.Reason__c (likely)",
			"2 read text: Opportunity.Competitor__c (likely)",
			expect.stringMatching(/^3 read query: Lead\.Status = Open/),
			expect.stringMatching(/^4 read query: \?\.Status = New/),
		]);
	});

	it("a record behind a lookup that is updated or filtered, and the lookup", () => {
		const mentions = triggered(
			`<recordUpdates><name>U</name><filters><field>Active__c</field><value>${text("Yes")}</value></filters><inputAssignments><field>Tier__c</field><value>${text("Gold")}</value></inputAssignments><inputReference>$Record.Partner__r</inputReference></recordUpdates>`,
		);
		expect(fieldLines(mentions)).toEqual([
			"3 read update: Opportunity.Partner__c",
			"3 read filter: Opportunity.Partner__c = Yes",
			"3 read filter: Opportunity.Partner__r.Active__c = Yes",
			"3 write update: Opportunity.Partner__r.Tier__c = Gold",
		]);
	});

	it("a table's columns that are no JSON name nothing", () => {
		const parameter = (name: string, value: string) => `<inputParameters><name>${name}</name><value>${value}</value></inputParameters>`;
		const inside = `<screens><name>S</name><fields>${parameter("columns", text("[{"))}${parameter("tableData", of("$Record"))}</fields></screens>`;
		expect(fieldLines(triggered(inside))).toEqual([]);
	});
});

describe("what a flow writes", () => {
	it("creates, updates, assignments to records and fields typed into a screen, each with the values set", () => {
		const mentions = triggered(
			`<recordCreates><name>C</name><inputAssignments><field>Status</field><value>${text("New")}</value></inputAssignments><object>Case</object></recordCreates>`,
			`<recordUpdates><name>U</name><inputAssignments><field>StageName</field><value>${of("$Record.Stage_Copy__c")}</value></inputAssignments><inputReference>$Record</inputReference></recordUpdates>`,
			`<assignments><name>A</name><assignmentItems><assignToReference>$Record.Type</assignToReference><operator>Assign</operator><value>${text("Renewal")}</value></assignmentItems></assignments>`,
			"<screens><name>S</name><fields><objectFieldReference>Draft.Amount</objectFieldReference></fields></screens>",
			"<variables><name>Draft</name><dataType>SObject</dataType><objectType>Quote</objectType></variables>",
		);
		expect(fieldLines(mentions)).toEqual([
			"4 read update: Opportunity.Stage_Copy__c",
			"6 read screen: Quote.Amount",
			"3 write create: Case.Status = New",
			"4 write update: Opportunity.StageName",
			"5 write assignment: Opportunity.Type = Renewal",
			"6 write screen: Quote.Amount",
		]);
	});

	it("what a formula gives and what is assigned to a variable, where a field is set to it", () => {
		const set = (to: string, value: string) =>
			`<assignments><name>A</name><assignmentItems><assignToReference>${to}</assignToReference><operator>Assign</operator><value>${value}</value></assignmentItems></assignments>`;
		const mentions = triggered(
			'<formulas><name>Result</name><expression>IF(ISPICKVAL({!$Record.Type}, "New"), "Closed Won", "Verbal")</expression></formulas>',
			`<variables><name>Next</name><dataType>String</dataType><value>${text("Discovery")}</value></variables>`,
			set("Next", text("Proposal")),
			set("Next", of("Result")),
			set("$Record.StageName", of("Result")),
			set("$Record.Next_Stage__c", of("Next")),
		);
		expect(fieldLines(mentions)).toEqual([
			"3 read formula: Opportunity.Type = New",
			"7 write assignment: Opportunity.StageName = Closed Won | Verbal",
			"8 write assignment: Opportunity.Next_Stage__c = Discovery | Proposal | Closed Won | Verbal",
		]);
	});

	it("a quick action's parameters are fields of the record that it makes, whatever that is", () => {
		const parameter = `<inputParameters><name>Priority</name><value>${text("High")}</value></inputParameters>`;
		const mentions = triggered(
			`<actionCalls><name>Q</name><actionName>Account.New_Task</actionName><actionType>quickAction</actionType>${parameter}</actionCalls>`,
		);
		expect(fieldLines(mentions)).toEqual(["3 write action: ?.Priority (likely)"]);
		expect(nameLines(mentions)).toEqual(["3 action: quick-action Account/New_Task"]);
	});
});

describe("what a flow starts", () => {
	it("flows, alerts, messages, Apex and approvals; and the record types that it looks up", () => {
		const action = (type: string, name: string, more = "") =>
			`<actionCalls><name>N</name><actionName>${name}</actionName><actionType>${type}</actionType>${more}</actionCalls>`;
		const filter = (name: string, value: string) => `<filters><field>${name}</field><value>${text(value)}</value></filters>`;
		const mentions = triggered(
			"<subflows><name>S</name><flowName>Set_Owner</flowName></subflows>",
			action("emailAlert", "Case.Escalated"),
			action("outboundMessage", "Lead.Sync"),
			action("apex", "Router"),
			action(
				"submit",
				"submit",
				`<inputParameters><name>processDefinitionNameOrId</name><value>${text("Discount")}</value></inputParameters>`,
			),
			`<recordLookups><name>R</name>${filter("DeveloperName", "Renewal")}${filter("SobjectType", "Opportunity")}<object>RecordType</object></recordLookups>`,
		);
		expect(nameLines(mentions)).toEqual([
			"3 subflow: flow Set_Owner",
			"4 action: workflow Case/WorkflowAlert/Escalated",
			"5 action: workflow Lead/WorkflowOutboundMessage/Sync",
			"6 action: other ApexClass/Router",
			"7 action: approval-process Opportunity/Discount",
			"8 query: record-type Opportunity/Renewal",
		]);
	});

	it("an action whose parameters are another's results names no field of them", () => {
		const inside = `<actionCalls><name>Score</name><actionName>X</actionName><actionType>apex</actionType><inputParameters><name>in</name><value>${of("$Record.Amount")}</value></inputParameters></actionCalls>`;
		const mentions = triggered(
			inside,
			`<recordUpdates><name>U</name><inputAssignments><field>Amount</field><value>${of("Score.result")}</value></inputAssignments><inputReference>$Record</inputReference></recordUpdates>`,
		);
		expect(fieldLines(mentions)).toEqual(["3 read action: Opportunity.Amount", "4 write update: Opportunity.Amount"]);
	});
});

describe("a hostile flow", () => {
	it.each([
		["a long way", (size: number) => `<loops><name>L</name><collectionReference>$Record${".a".repeat(size)}</collectionReference></loops>`],
		[
			"loops over each other",
			(size: number) =>
				Array.from(
					{ length: size },
					(_, at) => `<loops><name>L${at}</name><collectionReference>L${(at + 1) % size}</collectionReference></loops>`,
				).join(""),
		],
		["texts that never end", (size: number) => `<textTemplates><name>T</name><text>${"{!$Record.A ".repeat(size)}</text></textTemplates>`],
		[
			"many choices",
			(size: number) =>
				`<screens><name>S</name>${`<fields><name>F</name>${"<choiceReferences>C</choiceReferences>".repeat(10)}</fields>`.repeat(size / 10)}</screens>`,
		],
		[
			"many parameters",
			(size: number) =>
				`<actionCalls><name>A</name>${"<inputParameters><name>objectName</name><value><stringValue>a__c</stringValue></value></inputParameters>".repeat(size)}</actionCalls>`,
		],
	])("takes time in line with its length: %s", (_, make) => {
		const size = 50_000;
		expect(triggered(make(size)).fields.length).toBeLessThanOrEqual(size);
	});
});
