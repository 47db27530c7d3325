import { describe, expect, it } from "vitest";
import { namedIn } from "./named-in.js";

const report = (body: string, type = "Opportunity"): string[] =>
	namedIn("force-app/reports/Sales/Pipeline.report-meta.xml", `<Report>\n${body}\n<reportType>${type}</reportType></Report>`);

describe("a report names", () => {
	it("its columns, groupings, sorting and dates", () => {
		expect(
			report(
				[
					"<columns><field>STAGE_NAME</field></columns>",
					"<columns><aggregateTypes>Sum</aggregateTypes>",
					"<field>Opportunity.Seats__c</field></columns>",
					"<groupingsDown><dateGranularity>Day</dateGranularity><field>FULL_NAME</field><sortByName>AMOUNT</sortByName></groupingsDown>",
					"<groupingsAcross><field>CLOSE_MONTH</field></groupingsAcross>",
					"<sortColumn>PROBABILITY</sortColumn>",
					"<timeFrameFilter><dateColumn>CLOSE_DATE</dateColumn><interval>INTERVAL_CURFY</interval></timeFrameFilter>",
				].join("\n"),
			),
		).toEqual([
			"2 read column: Opportunity.StageName",
			"4 read column: Opportunity.Seats__c",
			"5 read grouping: Opportunity.OwnerId",
			"5 read grouping: Opportunity.Owner.Name",
			"5 read sort: Opportunity.Amount",
			"6 read grouping: Opportunity.CloseDate (likely)",
			"7 read sort: Opportunity.Probability",
			"8 read date filter: Opportunity.CloseDate",
		]);
	});

	it("what it filters by, with the values, and the record types among them", () => {
		expect(
			report(
				`<filter><criteriaItems><column>STAGE_NAME</column><operator>equals</operator><value>Closed Won,"Won, lost"</value></criteriaItems>
<criteriaItems><column>RECORDTYPE</column><operator>equals</operator><value>Opportunity.New,Opportunity.Renewal</value></criteriaItems>
<criteriaItems><column>LAST_UPDATE</column><columnToColumn>true</columnToColumn><operator>equals</operator><value>CREATED_DATE</value></criteriaItems>
<language>en_US</language></filter>`,
			),
		).toEqual([
			'2 read filter: Opportunity.StageName = Closed Won,"Won, lost" | Closed Won | Won, lost',
			"3 read filter: Opportunity.RecordTypeId = Opportunity.New,Opportunity.Renewal | Opportunity.New | Opportunity.Renewal",
			"4 read filter: Opportunity.LastModifiedDate",
			"4 read filter: Opportunity.CreatedDate",
			"3 filter: record-type Opportunity/New",
			"3 filter: record-type Opportunity/Renewal",
		]);
	});

	it("what its buckets are made of", () => {
		expect(
			report(`<buckets><developerName>BucketField_1</developerName>
<sourceColumnName>STAGE_NAME</sourceColumnName>
<values><sourceValues><sourceValue>Qualifying</sourceValue></sourceValues><sourceValues><sourceValue>Engage</sourceValue></sourceValues><value>Early</value></values>
<values><sourceValues><sourceValue>Closed Won</sourceValue></sourceValues><value>Done</value></values></buckets>`),
		).toEqual(["3 read bucket: Opportunity.StageName = Qualifying | Engage | Closed Won"]);
	});

	it("what its formulas and its chart count", () => {
		expect(
			report(
				`<aggregates><calculatedFormula>AMOUNT:SUM / RowCount +
Opportunity.Seats__c:SUM</calculatedFormula><downGroupingContext>FULL_NAME</downGroupingContext></aggregates>
<customDetailFormulas><calculatedFormula>IF(TYPE = "New", OpportunityLineItem.Cost__c * QUANTITY, 0)</calculatedFormula></customDetailFormulas>
<chart><chartSummaries><column>AMOUNT</column></chartSummaries><groupingColumn>STAGE_NAME</groupingColumn><secondaryGroupingColumn>BucketField_1</secondaryGroupingColumn></chart>
<colorRanges><columnName>s!AMOUNT</columnName></colorRanges>`,
				"OpportunityProduct",
			),
		).toEqual([
			"2 read summary formula: Opportunity.Amount",
			"3 read summary formula: Opportunity.Seats__c",
			"3 read grouping: Opportunity.OwnerId",
			"3 read grouping: Opportunity.Owner.Name",
			"4 read row formula: Opportunity.Type = New",
			"4 read row formula: OpportunityLineItem.Cost__c",
			"4 read row formula: OpportunityLineItem.Quantity",
			"5 read chart: Opportunity.Amount",
			"5 read chart: Opportunity.StageName",
			"6 read colour: Opportunity.Amount",
		]);
	});

	it("what it asks of related records", () => {
		expect(
			report(
				`<crossFilters><criteriaItems><column>StageName</column><operator>equals</operator><value>Closed Won,Closed Lost</value></criteriaItems>
<operation>with</operation><primaryTableColumn>CONTACT_ID</primaryTableColumn><relatedTable>OCR-Opportunity</relatedTable><relatedTableJoinColumn>Contact</relatedTableJoinColumn></crossFilters>`,
				"ContactList",
			),
		).toEqual([
			"3 read filter: Contact.Id",
			"3 read filter: Opportunity.ContactId",
			"2 read filter: Opportunity.StageName = Closed Won,Closed Lost | Closed Won | Closed Lost",
		]);
	});

	it("what its panel asks, unless it asks for all", () => {
		const panel = (name: string, value: string): string[] => report(`<params><name>${name}</name><value>${value}</value></params>`);
		expect(panel("open", "closedwon")).toEqual(["2 read filter: Opportunity.IsWon (likely)"]);
		expect(panel("open", "open")).toEqual(["2 read filter: Opportunity.IsClosed (likely)"]);
		expect(panel("probability", ">70")).toEqual(["2 read filter: Opportunity.Probability (likely)"]);
		expect(panel("open", "all")).toEqual([]);
		expect(panel("probability", "&gt;0")).toEqual([]);
		expect(panel("co", "1")).toEqual([]);
		expect(report("<scope>user</scope>")).toEqual(["2 read filter: Opportunity.OwnerId (likely)"]);
		expect(report("<scope>organization</scope>")).toEqual([]);
	});

	it("its type, or what its type is made of", () => {
		expect(report("<columns><field>Opportunity$Account</field></columns>", "Deals_with_Quotes__c")).toEqual([
			"2 read column: Opportunity.AccountId",
			"3 report type: report-type Deals_with_Quotes",
		]);
		expect(report("<columns><field>CUST_NAME</field></columns>", "CustomEntity$Visit__c@Visit__c.Deal__c")).toEqual([
			"2 read column: Visit__c.Name",
			"3 read report type: Visit__c.Deal__c",
			"3 report type: object Visit__c",
		]);
	});

	it("in each block what the block's own type calls it", () => {
		const text = `<block><columns><field>STATUS</field></columns><reportType>LeadList</reportType></block>
<block><columns><field>STATUS</field></columns><reportType>CaseList</reportType></block>
<groupingsDown><field>B0#LEAD_SOURCE</field></groupingsDown>`;
		expect(report(text, "LeadList")).toEqual([
			"4 read grouping: Lead.LeadSource",
			"2 read column: Lead.Status",
			"3 read column: Case.Status",
		]);
	});

	it("nothing of a column that is not known", () => {
		expect(report("<columns><field>CDF1</field></columns><columns><field>SOMETHING</field></columns><columns/><buckets/><chart/>")).toEqual(
			[],
		);
	});
});

describe("a list view names", () => {
	it("its columns, filters and scope", () => {
		expect(
			namedIn(
				"force-app/objects/Opportunity/listViews/Mine.listView-meta.xml",
				`<ListView><fullName>Mine</fullName>
<columns>OPPORTUNITY.NAME</columns>
<columns>Account.Tier__c</columns>
<columns>CORE.USERS.ALIAS</columns>
<filterScope>Mine</filterScope>
<filters><field>OPPORTUNITY.STAGE_NAME</field><operation>equals</operation><value>Closed Won,Closed Lost</value></filters>
<filters><field>OPPORTUNITY.RECORDTYPE</field><operation>equals</operation><value>Opportunity.New</value></filters></ListView>`,
			),
		).toEqual([
			"2 read column: Opportunity.Name",
			"3 read column: Opportunity.AccountId",
			"3 read column: Opportunity.Account.Tier__c",
			"4 read column: Opportunity.OwnerId",
			"4 read column: Opportunity.Owner.Alias",
			"6 read filter: Opportunity.StageName = Closed Won,Closed Lost | Closed Won | Closed Lost",
			"7 read filter: Opportunity.RecordTypeId = Opportunity.New",
			"5 read filter: Opportunity.OwnerId",
			"7 filter: record-type Opportunity/New",
		]);
	});
});
