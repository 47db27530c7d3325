import { describe, expect, it } from "vitest";
import { namedIn } from "./named-in.js";

describe("a dashboard names", () => {
	it("the reports behind it, and what their columns are called where that is one field", () => {
		expect(
			namedIn(
				"force-app/dashboards/Sales/Board.dashboard-meta.xml",
				`<Dashboard>
<dashboardFilters><dashboardFilterOptions><operator>equals</operator><values>Closed Won</values></dashboardFilterOptions>
<dashboardFilterOptions><operator>equals</operator><values>Closed Lost</values></dashboardFilterOptions><name>Stage</name></dashboardFilters>
<dashboardFilters><dashboardFilterOptions><operator>equals</operator><values>Gold</values></dashboardFilterOptions><name>Tier</name></dashboardFilters>
<leftSection><components>
<chartSummary><aggregate>Sum</aggregate><column>AMOUNT</column></chartSummary>
<dashboardFilterColumns><column>STAGE_NAME</column></dashboardFilterColumns>
<dashboardFilterColumns><column>Account.Tier__c</column></dashboardFilterColumns>
<groupingColumn>CLOSE_MONTH</groupingColumn>
<report>Sales/Pipeline</report>
</components></leftSection>
<dashboardGridLayout><dashboardGridComponents><dashboardComponent>
<dashboardTableColumn><column>ACCOUNT_NAME</column></dashboardTableColumn>
<dashboardTableColumn><column>STATUS</column></dashboardTableColumn>
<groupingColumn>BucketField_1</groupingColumn>
<report>unfiled$public/Old</report>
</dashboardComponent></dashboardGridComponents></dashboardGridLayout></Dashboard>`,
			),
		).toEqual([
			"6 read chart: Opportunity.Amount (likely)",
			"7 read filter: Opportunity.StageName = Closed Won | Closed Lost (likely)",
			"8 read filter: Account.Tier__c = Gold",
			"9 read grouping: Opportunity.CloseDate (likely)",
			"13 read column: Account.Name (likely)",
			"10 report: report Sales/Pipeline",
			"16 report: report unfiled$public/Old",
		]);
	});
});

describe("a report type names", () => {
	const column = (table: string, field: string): string =>
		`<columns><checkedByDefault>true</checkedByDefault><field>${field}</field><table>${table}</table></columns>`;

	it("its objects and the columns on offer, by the table that they are in", () => {
		expect(
			namedIn(
				"force-app/reportTypes/Deals.reportType-meta.xml",
				`<ReportType><baseObject>Opportunity</baseObject>
<join><join><outerJoin>true</outerJoin><relationship>Visits__r</relationship></join><relationship>OpportunityContactRoles</relationship></join>
<sections>
${column("Opportunity", "StageName")}
${column("Opportunity", "Account")}
${column("Opportunity", "Partner__c.Tier__c")}
${column("Opportunity.OpportunityContactRoles", "Email")}
${column("Opportunity.OpportunityContactRoles", "Role")}
${column("Opportunity.OpportunityContactRoles.Visits__r", "Score__c")}
${column("Account.Contacts.OpportunityContactRoles", "NextStep")}
</sections></ReportType>`,
			),
		).toEqual([
			"4 read column: Opportunity.StageName",
			"5 read column: Opportunity.AccountId",
			"6 read column: Opportunity.Partner__c",
			"6 read column: Opportunity.Partner__r.Tier__c",
			"7 read column: Contact.Email",
			"8 read column: OpportunityContactRole.Role",
			"9 read column: Contact.Visits__r.Score__c",
			"10 read column: Opportunity.NextStep",
			"1 report type: object Opportunity",
			"2 join: object Contact",
		]);
	});

	it("no table for ever", () => {
		const deep = `${"<join>".repeat(90)}<relationship>Contacts</relationship>${"</join>".repeat(90)}`;
		expect(namedIn("force-app/reportTypes/Deep.reportType-meta.xml", `<ReportType><sections/>${deep}</ReportType>`)).toEqual([]);
	});
});
