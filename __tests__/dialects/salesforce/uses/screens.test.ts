import { describe, expect, it } from "vitest";
import { namedIn } from "./named-in.js";

describe("a layout names", () => {
	const layout = (name: string, body: string): string[] =>
		namedIn(`force-app/layouts/${name}.layout-meta.xml`, `<Layout>\n${body}</Layout>`);

	it("the fields, links and charts on it", () => {
		expect(
			layout(
				"Opportunity-Sales %28EMEA%29",
				`<layoutSections><layoutColumns><layoutItems><behavior>Required</behavior><field>StageName</field></layoutItems>
<layoutItems><customLink>Search</customLink></layoutItems>
<layoutItems><reportChartComponent><reportName>Sales/Pipeline</reportName></reportChartComponent></layoutItems></layoutColumns></layoutSections>
<miniLayout><fields>Amount</fields></miniLayout>
<multilineLayoutFields>Quantity</multilineLayoutFields>
<relatedContent><relatedContentItems><layoutItem><field>AccountId</field></layoutItem></relatedContentItems></relatedContent>
<relatedObjects>CampaignId</relatedObjects>
<summaryLayout><masterLabel>00h</masterLabel><summaryLayoutItems><field>Seats__c</field></summaryLayoutItems></summaryLayout>`,
			),
		).toEqual([
			"2 read layout: Opportunity.StageName",
			"5 read layout: Opportunity.Amount",
			"6 read layout: Opportunity.Quantity",
			"7 read layout: Opportunity.AccountId",
			"8 read layout: Opportunity.CampaignId",
			"9 read layout: Opportunity.Seats__c",
			"3 link: web-link Opportunity/Search",
			"4 chart: report Sales/Pipeline",
		]);
	});

	it("the columns of its related lists, which are of the other object", () => {
		expect(
			layout(
				"Account-Sales",
				`<relatedLists><fields>OPPORTUNITY.STAGE_NAME</fields><fields>Seats__c</fields><relatedList>RelatedOpportunityList</relatedList><sortField>OPPORTUNITY.CLOSE_DATE</sortField></relatedLists>
<relatedLists><fields>NAME</fields><fields>Total__c</fields><customButtons>Send</customButtons><relatedList>Invoice__c.Account__c</relatedList></relatedLists>
<relatedLists><fields>TASK.STATUS</fields><fields>Kind__c</fields><relatedList>RelatedActivityList</relatedList></relatedLists>
<relatedLists><fields>CASES.STATUS</fields><fields>Odd__c</fields><fields>NAME</fields><relatedList>RelatedOddList</relatedList></relatedLists>
<miniLayout><relatedLists><fields>CONTACT.EMAIL</fields><relatedList>RelatedContactList</relatedList></relatedLists></miniLayout>`,
			),
		).toEqual([
			"2 read related list: Opportunity.StageName",
			"2 read related list: Opportunity.Seats__c",
			"2 read sort: Opportunity.CloseDate",
			"3 read related list: Invoice__c.Account__c",
			"3 read related list: Invoice__c.Name",
			"3 read related list: Invoice__c.Total__c",
			"4 read related list: Task.Status",
			"4 read related list: Activity.Kind__c",
			"5 read related list: Case.Status",
			"5 read related list: ?.Odd__c",
			"6 read related list: Contact.Email",
			"3 button: web-link Invoice__c/Send",
		]);
	});

	it("its buttons and actions", () => {
		expect(
			layout(
				"Opportunity-Sales",
				`<customButtons>Close</customButtons>
<quickActionList><quickActionListItems><quickActionName>Opportunity.Renew</quickActionName></quickActionListItems>
<quickActionListItems><quickActionName>Log</quickActionName></quickActionListItems></quickActionList>
<platformActionList><platformActionListItems><actionName>Account.Merge</actionName><actionType>QuickAction</actionType></platformActionListItems>
<platformActionListItems><actionName>Print</actionName><actionType>CustomButton</actionType></platformActionListItems>
<platformActionListItems><actionName>Edit</actionName><actionType>StandardButton</actionType></platformActionListItems></platformActionList>`,
			),
		).toEqual([
			"2 button: web-link Opportunity/Close",
			"3 action: quick-action Opportunity/Renew",
			"4 action: quick-action Log",
			"5 action: quick-action Account/Merge",
			"6 action: web-link Opportunity/Print",
		]);
	});
});

describe("a page names", () => {
	const page = (body: string, object = "<sobjectType>Opportunity</sobjectType>"): string[] =>
		namedIn(
			"force-app/flexipages/Deal.flexipage-meta.xml",
			`<FlexiPage><flexiPageRegions>\n${body}</flexiPageRegions>${object}</FlexiPage>`,
		);
	const component = (...settings: readonly (readonly [string, string])[]): string =>
		`<itemInstances><componentInstance>${settings.map(([name, value]) => `<componentInstanceProperties><name>${name}</name>${value.startsWith("<") ? value : `<value>${value}</value>`}</componentInstanceProperties>`).join("\n")}</componentInstance></itemInstances>`;
	const list = (...values: readonly string[]): string =>
		`<valueList>${values.map((value) => `<valueListItems><value>${value}</value></valueListItems>`).join("")}</valueList>`;

	it("the fields on it, and what makes its parts visible", () => {
		expect(
			page(`<itemInstances><fieldInstance><fieldItem>Record.Amount</fieldItem></fieldInstance></itemInstances>
<itemInstances><fieldInstance><fieldItem>Record.Partner__r.Tier__c</fieldItem><visibilityRule><criteria>
<leftValue>{!Record.StageName}</leftValue><operator>EQUAL</operator><rightValue>Closed Won</rightValue></criteria>
<criteria><leftValue>{!$User.Profile.Name}</leftValue><operator>NE</operator><rightValue>Sales</rightValue></criteria>
<criteria><leftValue>{!$Permission.CustomPermission.Deal}</leftValue><operator>EQUAL</operator><rightValue>true</rightValue></criteria>
<criteria><leftValue>{!Record.RecordType.DeveloperName}</leftValue><operator>EQUAL</operator><rightValue>Renewal</rightValue></criteria>
</visibilityRule></fieldInstance></itemInstances>`),
		).toEqual([
			"2 read layout: Opportunity.Amount",
			"3 read layout: Opportunity.Partner__c",
			"3 read layout: Opportunity.Partner__r.Tier__c",
			"4 read visibility: Opportunity.StageName = Closed Won",
			"5 read visibility: User.ProfileId = Sales",
			"5 read visibility: User.Profile.Name = Sales",
			"7 read visibility: Opportunity.RecordTypeId = Renewal",
			"7 read visibility: Opportunity.RecordType.DeveloperName = Renewal",
			"7 visibility: record-type Opportunity/Renewal",
		]);
	});

	it("the flows, lists, reports and actions in its components", () => {
		expect(
			page(
				[
					component(["flowName", "Next_Step"], ["flowArguments", '[{"value":"{!Record.Seats__c}"}]']),
					component(["entityName", "Case"], ["filterName", "My_Open"]),
					component(
						["reportName", "Neglected"],
						["actionNames", list("Edit", "Global.Log", "Opportunity.Close", "CustomButton.Case.Print")],
					),
				].join("\n"),
			),
		).toEqual([
			"3 read component: Opportunity.Seats__c",
			"2 flow: flow Next_Step",
			"5 list view: list-view Case/My_Open",
			"6 report: report Neglected",
			"7 action: quick-action Log",
			"7 action: quick-action Opportunity/Close",
			"7 action: web-link Case/Print",
		]);
	});

	it("the columns of its related lists", () => {
		expect(
			page(
				[
					component(
						["parentFieldApiName", "Account.Id"],
						["relatedListApiName", "Opportunities"],
						["relatedListFieldAliases", list("OPPORTUNITY.STAGE_NAME", "Seats__c")],
						["sortFieldAlias", "OPPORTUNITY.CLOSE_DATE"],
						["adminFilters", list('OPPORTUNITY.RECORDTYPE|EQUALS|["New","Renewal"]')],
					),
					component(
						["parentFieldApiName", "Opportunity.AccountId"],
						["relatedListApiName", "Invoices__r"],
						["relatedListFieldAliases", list("NAME", "Total__c")],
						["sortFieldAlias", "__DEFAULT__"],
					),
				].join("\n"),
			),
		).toEqual([
			"4 read related list: Opportunity.StageName",
			"4 read related list: Opportunity.Seats__c",
			"5 read sort: Opportunity.CloseDate",
			"6 read filter: Opportunity.RecordTypeId = New | Renewal",
			"7 read related list: Opportunity.AccountId",
			"9 read related list: Account.Invoices__r.Total__c",
			"6 filter: record-type Opportunity/New",
			"6 filter: record-type Opportunity/Renewal",
		]);
	});

	it("likely the fields in the settings of a component that nobody knows", () => {
		expect(
			page(
				component(
					["ObjectApi", "Visit__c"],
					["fields", "Name,Score__c"],
					["filter", "Status__c = 'Done'"],
					["relatedField", "Account.Domain__c"],
					["key", "Other__c"],
					["title", "About Visit__c"],
					["label", "Status and Name"],
				),
			),
		).toEqual([
			"3 read component: Visit__c.Name (likely)",
			"3 read component: Visit__c.Score__c (likely)",
			"4 read component: Visit__c.Status__c = Done (likely)",
			"5 read component: Account.Domain__c (likely)",
			"6 read component: ?.Other__c (likely)",
		]);
	});

	it("without an object, what does not need one", () => {
		const rule =
			"<itemInstances><componentInstance><visibilityRule><criteria><leftValue>{!$User.Tier__c}</leftValue></criteria></visibilityRule></componentInstance></itemInstances>";
		expect(page(rule, "")).toEqual(["2 read visibility: User.Tier__c"]);
	});
});

describe("a quick action names", () => {
	it("what it asks for, what it fills in, and what it starts", () => {
		expect(
			namedIn(
				"force-app/quickActions/Contact.New_Deal.quickAction-meta.xml",
				`<QuickAction><targetObject>Opportunity</targetObject>
<fieldOverrides><field>StageName</field><literalValue>Closed Won</literalValue></fieldOverrides>
<fieldOverrides><field>Name</field><formula>Contact.LastName &amp; " deal" &amp; $User.Alias</formula></fieldOverrides>
<quickActionLayout><quickActionLayoutColumns><quickActionLayoutItems><emptySpace>false</emptySpace><field>Amount</field></quickActionLayoutItems></quickActionLayoutColumns></quickActionLayout>
<targetParentField>Account</targetParentField>
<targetRecordType>Opportunity.Renewal</targetRecordType></QuickAction>`,
			),
		).toEqual([
			"2 write default: Opportunity.StageName = Closed Won",
			"3 write default: Opportunity.Name =  deal",
			"3 read default: Contact.LastName",
			"3 read default: User.Alias",
			"4 read layout: Opportunity.Amount",
			"5 write default: Opportunity.AccountId",
			"1 action: object Opportunity",
			"6 record type: record-type Opportunity/Renewal",
		]);
		expect(
			namedIn(
				"force-app/quickActions/Order.Sync.quickAction-meta.xml",
				"<QuickAction><flowDefinition>Sync</flowDefinition><fieldOverrides/></QuickAction>",
			),
		).toEqual(["1 flow: flow Sync"]);
	});
});

describe("parts of an object name", () => {
	it("the fields of a field set and of a compact layout", () => {
		expect(
			namedIn(
				"force-app/objects/Opportunity/fieldSets/Edit.fieldSet-meta.xml",
				"<FieldSet><availableFields><field>Partner__r.Tier__c</field></availableFields>\n<displayedFields><field>StageName</field></displayedFields></FieldSet>",
			),
		).toEqual([
			"1 read on offer: Opportunity.Partner__c",
			"1 read on offer: Opportunity.Partner__r.Tier__c",
			"2 read field set: Opportunity.StageName",
		]);
		expect(
			namedIn(
				"force-app/objects/Opportunity/compactLayouts/Top.compactLayout-meta.xml",
				"<CompactLayout><fields>Name</fields>\n<fields>Account.Tier__c</fields></CompactLayout>",
			),
		).toEqual([
			"1 read compact layout: Opportunity.Name",
			"2 read compact layout: Opportunity.AccountId",
			"2 read compact layout: Opportunity.Account.Tier__c",
		]);
	});

	it("the merge fields of a link", () => {
		expect(
			namedIn(
				"force-app/objects/Opportunity/webLinks/New.webLink-meta.xml",
				`<WebLink><url>/x?a={!Opportunity.Seats__c}
&amp;b={!Contact_MailingCity}&amp;c={!$User.Alias}&amp;d={!Opportunity.Link}&amp;e={!Opportunity.PartnerId__c}
&amp;f={!IF(ISPICKVAL(Opportunity.StageName, "Closed Won"), "a", Opportunity.Account)}&amp;g={!URLFOR($Action.Opportunity.New)}&amp;h={!API.Session_ID}</url></WebLink>`,
			),
		).toEqual([
			"1 read link: Opportunity.Seats__c",
			"2 read link: Contact.MailingCity (likely)",
			"2 read link: User.Alias",
			"2 read link: Opportunity.PartnerId__c",
			"2 read link: Opportunity.Partner__c (likely)",
			"3 read link: Opportunity.StageName = Closed Won",
			"3 read link: Opportunity.AccountId",
		]);
	});
});
