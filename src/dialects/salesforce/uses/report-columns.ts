/** Columns of one object: `COLUMN=Field`, `COLUMN=Way.Field`, or `COLUMN=~Field` where the column is worked out from the field. */
export interface Columns {
	/** `""` where the report type says which object it is. */
	readonly object: string;
	readonly columns: string;
}

/*
 * Reports on standard objects call standard fields by names of their own, with no object, and one name is another field in another type of report.
 * No page of the vendor lists them. What stands here was seen in 1,075 reports of 11 organisations, or is the same name with another prefix; a name
 * that is not here means nothing.
 */

const AUDIT =
	"CREATED_DATE=CreatedDate CREATED=CreatedBy.Name CREATED_BY=CreatedBy.Name CREATED_MONTH=~CreatedDate LAST_UPDATE=LastModifiedDate LAST_UPDATE_BY=LastModifiedBy.Name";

/** The parts of an address: `ADDRESS1_CITY=BillingCity`. */
export function address(prefix: string, field: string): string {
	const parts = "STREET=Street CITY=City STATE=State STATE_CODE=StateCode ZIP=PostalCode COUNTRY=Country COUNTRY_CODE=CountryCode";
	const lines = "LINE1=Street LINE2=Street LINE3=Street STREET_LINE1=Street STREET_LINE2=Street STREET_LINE3=Street";
	return `${parts} ${lines}`.replace(/(\w+)=(\w+)/g, `${prefix}$1=${field}$2`);
}

/** Columns of opportunities that are called so in no other object. */
const DEAL =
	"STAGE_NAME=StageName STAGE_DURATION=~StageName LAST_STAGE_CHANGE_DATE=~StageName CLOSE_DATE=CloseDate CLOSE_DATE2=~CloseDate CLOSE_MONTH=~CloseDate " +
	"FISCAL_QUARTER=~CloseDate FISCAL_YEAR=~CloseDate AMOUNT=Amount EXP_AMOUNT=ExpectedRevenue PROBABILITY=Probability " +
	"FORECAST_CATEGORY=ForecastCategoryName NEXT_STEP=NextStep WON=IsWon OPPORTUNITY_NAME=Name OPPORTUNITY.NAME=Name OPPORUNITY.NAME=Name " +
	"OPPORTUNITY_ID=Id CAMPAIGN_SOURCE=Campaign.Name OPP_NAME=Name OPP_OWNER=Owner.Name OPP_OWNER_ROLE=Owner.UserRole.Name OPP_ACCT_NAME=Account.Name " +
	"OPP_ACCOUNT=Account.Name OPP_RECORDTYPE=RecordTypeId OPP_CREATED_DATE=CreatedDate OPP_CLOSE_DATE=CloseDate";

const deal: Columns = { object: "Opportunity", columns: DEAL };
const opportunity: Columns = {
	object: "Opportunity",
	columns: `AGE=~CreatedDate TYPE=Type LEAD_SOURCE=LeadSource RECORDTYPE=RecordTypeId DESCRIPTION=Description CLOSED=IsClosed ACCOUNT_NAME=Account.Name FULL_NAME=Owner.Name ROLLUP_DESCRIPTION=Owner.UserRole.Name LAST_ACTIVITY=LastActivityDate ${AUDIT}`,
};
const trend: Columns = { object: "Opportunity", columns: "TSTAGE=StageName TAMOUNT=Amount ALIAS=Owner.Alias" };
const history: Columns = {
	object: "Opportunity",
	columns: "FROM_OPPORTUNITY_STAGE_NAME=StageName OWNER_NAME=Owner.Name ACCOUNT.NAME=Account.Name",
};
const team: Columns = { object: "Opportunity", columns: "OWNER_FULL_NAME=Owner.Name ACCOUNT.NAME=Account.Name RECORDTYPE=RecordTypeId" };
const primaryContact: Columns = { object: "OpportunityContactRole", columns: "CONTACT=~ContactId" };
const contactOfDeal: Columns = { object: "Contact", columns: "CON.TITLE=~Title CON.PHONE=~Phone CON.EMAIL=~Email" };

const lineItem: Columns = {
	object: "OpportunityLineItem",
	columns:
		"QUANTITY=Quantity UNIT_PRICE=UnitPrice TOTAL_PRICE=TotalPrice SERVICE_DATE=ServiceDate SERVICE_MONTH=~ServiceDate PRODUCT_PRICE=~ListPrice",
};
const productOfItem: Columns = {
	object: "Product2",
	columns: "PRODUCT_NAME=Name FAMILY=Family PRODUCT_ACTIVE=IsActive PRODUCT_CUSTOMER_ID=ProductCode",
};
const product: Columns = {
	object: "Product2",
	columns: `NAME=Name CUSTOMER_PRODUCT_ID=ProductCode ACTIVE=IsActive DESCRIPTION=Description FAMILY=Family ${AUDIT}`,
};

/** Columns that say of themselves that they are of the account. */
const ACCOUNT =
	"ACCOUNT_ID=Id ACCOUNT_TYPE=Type ACCOUNT_OWNER=Owner.Name ACCOUNT_OWNER_NAME=Owner.Name ACCOUNT_RECORDTYPE=RecordTypeId ACCOUNT_LAST_UPDATE=LastModifiedDate " +
	"ACCOUNT_LAST_ACTIVITY=LastActivityDate ACCOUNT.LAST_ACTIVITY=LastActivityDate ACCOUNT.DESCRIPTION=Description ACCOUNT.NAME=Name ACCOUNT_NAME=Name";
const accountNamed: Columns = { object: "Account", columns: ACCOUNT };
const accountBeside: Columns = {
	object: "Account",
	columns: `INDUSTRY=Industry RATING=Rating ${address("ADDRESS1_", "Billing")} ${address("ADDRESS2_", "Shipping")}`,
};
const account: Columns = {
	object: "Account",
	columns: `USERS.NAME=Owner.Name TYPE=Type RECORDTYPE=RecordTypeId PHONE1=Phone PHONE2=Fax DESCRIPTION=Description DUE_DATE=LastActivityDate EMPLOYEES=NumberOfEmployees SALES=AnnualRevenue URL=Website ${AUDIT}`,
};

const LEAD_NAMED =
	"LEAD_STATUS=Status LEAD_CREATED_DATE=CreatedDate LEAD_OWNER=Owner.Name LEAD_OWNER_ALIAS=Owner.Alias LEAD_ID=Id COMPANY_ACCT=Company";
const CONVERTED =
	"CONVERTED=IsConverted CONVERTED_DATE=ConvertedDate CONVERTED_OPPORTUNITY_ID=ConvertedOpportunityId CONVERTED_ACCOUNT_ID=ConvertedAccountId CONVERTED_CONTACT_ID=ConvertedContactId";
const leadNamed: Columns = { object: "Lead", columns: `${LEAD_NAMED} ${CONVERTED}` };
const lead: Columns = {
	object: "Lead",
	columns: `STATUS=Status LEAD_SOURCE=LeadSource RATING=Rating INDUSTRY=Industry COMPANY=Company FIRST_NAME=FirstName LAST_NAME=LastName SALUTATION=Salutation TITLE=Title EMAIL=Email PHONE=Phone MOBILE_PHONE=MobilePhone FAX=Fax URL=Website ANNUAL_REVENUE=AnnualRevenue EMPLOYEES=NumberOfEmployees ${address("", "")} OWNER=Owner.Name OWNER_ROLE=Owner.UserRole.Name OWNER_ROLE_DISPLAY=Owner.UserRole.Name RECORDTYPE=RecordTypeId DESCRIPTION=Description LAST_ACTIVITY=LastActivityDate UNREAD=IsUnreadByOwner EMAIL_OPT_OUT=HasOptedOutOfEmail ${AUDIT}`,
};

const contact: Columns = {
	object: "Contact",
	columns: `FIRST_NAME=FirstName LAST_NAME=LastName SALUTATION=Salutation TITLE=Title EMAIL=Email PHONE1=Phone PHONE2=Fax PHONE3=MobilePhone CONTACT_ID=Id CONTACT_OWNER=Owner.Name CONTACT_LAST_ACTIVITY=LastActivityDate LEAD_SOURCE=LeadSource EMAIL_OPT_OUT=HasOptedOutOfEmail ${address("ADDRESS2_", "Mailing")} ${AUDIT}`,
};
const contactsAccount: Columns = { object: "Contact", columns: "ACCOUNT.NAME=Account.Name CONTACT_ACCOUNT.NAME=Account.Name" };

const supportCase: Columns = {
	object: "Case",
	columns: `STATUS=Status SUBJECT=Subject PRIORITY=Priority TYPE=Type ORIGIN=Origin REASON=Reason CASE_NUMBER=CaseNumber OWNER=Owner.Name ACCOUNT.NAME=Account.Name OPEN=~IsClosed CLOSED=IsClosed AGE=~CreatedDate CREATED_DATEONLY=CreatedDate CLOSED_DATE=ClosedDate CLOSED_DATEONLY=ClosedDate RECORDTYPE=RecordTypeId DESCRIPTION=Description ${AUDIT}`,
};

const CAMPAIGN =
	"CAMPAIGN_NAME=Name CAMPAIGN_STATUS=Status CAMPAIGN_TYPE=Type CAMPAIGN_OWNER=Owner.Name CAMPAIGN_ID=Id CAMPAIGN_DESCRIPTION=Description CAMPAIGN_STARTDATE=StartDate " +
	"CAMPAIGN_ENDDATE=EndDate CAMPAIGN_PARENT_NAME=Parent.Name NUM_CONTACTS=NumberOfContacts NUM_LEADS=NumberOfLeads NUM_SENT=NumberSent NUM_RESPONSES=NumberOfResponses " +
	"NUM_OPPORTUNITIES=NumberOfOpportunities NUM_WON_OPPORTUNITIES=NumberOfWonOpportunities NUM_CONVERTED_LEADS=NumberOfConvertedLeads AMOUNT_ALL=AmountAllOpportunities " +
	"AMOUNT_WON=AmountWonOpportunities ACTUAL_COST=ActualCost BUDGETED_COST=BudgetedCost";
const campaignNamed: Columns = { object: "Campaign", columns: CAMPAIGN };
const campaign: Columns = {
	object: "Campaign",
	columns: `START_DATE=StartDate END_DATE=EndDate ACTIVE=IsActive RECORDTYPE=RecordTypeId ROI=~AmountWonOpportunities AVGCOST_CUST=~ActualCost AVGCOST_RESP=~ActualCost ${AUDIT}`,
};
const MEMBER =
	"MEMBER_STATUS=Status HAS_RESPONDED=HasResponded MEMBER_FIRST_RESPONDED_DATE=FirstRespondedDate MEMBER_CREATED_DATE=CreatedDate MEMBER_LAST_UPDATE=LastModifiedDate LC_OWNER=LeadOrContactOwnerId";
const memberNamed: Columns = { object: "CampaignMember", columns: MEMBER };
const member: Columns = {
	object: "CampaignMember",
	columns: `MEMBER_TYPE=Type MEMBER_ID=Id FIRST_NAME=FirstName LAST_NAME=LastName SALUTATION=Salutation TITLE=Title EMAIL=Email PHONE=Phone COMPANY=CompanyOrAccount LEAD_SOURCE=LeadSource ${address("", "")}`,
};

const activity: Columns = {
	object: "Activity",
	columns: `SUBJECT=Subject DUE_DATE=ActivityDate ASSIGNED=Owner.Name OWNER_ROLE=Owner.UserRole.Name ACCOUNT=Account.Name WHO_NAME=WhoId WHAT_NAME=WhatId TASK_TYPE=Type DESCRIPTION=Description FULL_DESCRIPTION=Description ${AUDIT}`,
};
const task: Columns = {
	object: "Task",
	columns:
		"STATUS=Status PRIORITY=Priority TASK_SUBTYPE=TaskSubtype CALLDISPOSITION=CallDisposition CALLTYPE=CallType CALLDURATIONFORMATTED=CallDurationInSeconds",
};
const event: Columns = { object: "Event", columns: "EVENT_SUBTYPE=EventSubtype" };
const beside: readonly Columns[] = [
	{ object: "Opportunity", columns: "OPPORTUNITY=Name" },
	{ object: "Contact", columns: "CONTACT=Name" },
	{ object: "Lead", columns: "LEAD=Name" },
	{ object: "Account", columns: "ACCOWNER=Owner.Name" },
];

const user: Columns = {
	object: "User",
	columns:
		"LAST_LOGIN=LastLoginDate ACTIVE=IsActive USERNAME=Username FIRST_NAME=FirstName LAST_NAME=LastName PROFILE=ProfileId ROLE=UserRoleId ALIAS=Alias COMPANY_NAME=CompanyName DEPARTMENT=Department DIVISION=Division TITLE=Title EMAIL=Email ADDRESS_COUNTRY=Country CREATED_DATE=CreatedDate",
};
const contract: Columns = {
	object: "Contract",
	columns: `START_DATE=StartDate END_DATE=EndDate STATUS=Status CONTRACT_OWNER=Owner.Name CONTRACT_NUMBER=ContractNumber CONTRACT_ID=Id CONTRACT_NAME=Name ACCOUNT_NAME=Account.Name ${AUDIT}`,
};
const solution: Columns = { object: "Solution", columns: `STATUS=Status OWNER=Owner.Name ${AUDIT}` };

/** Columns of the object that a report type names itself: `CustomEntity$Deal__c`. */
export const OWN: Columns = { object: "", columns: customColumns("CUST_") };
/** Of the second object that it names. */
export const CHILD: Columns = { object: "", columns: customColumns("CHILD_") };
/** Of the object behind the lookup in `…@Deal__c.Account__c`, whatever object that is. */
export const BEHIND: Columns = {
	object: "",
	columns: `FK_NAME=Name FK_ID=Id ${AUDIT.replace(/(\w+)=/g, "FK_$1=")}`,
};

function customColumns(prefix: string): string {
	const columns =
		"NAME=Name ID=Id RECORDTYPE=RecordTypeId OWNER_NAME=Owner.Name OWNER_ALIAS=Owner.Alias OWNER_ROLE=Owner.UserRole.Name CREATED_DATE=CreatedDate CREATED_NAME=CreatedBy.Name CREATED_ALIAS=CreatedBy.Alias LAST_UPDATE=LastModifiedDate LAST_UPDATE_NAME=LastModifiedBy.Name LAST_UPDATE_ALIAS=LastModifiedBy.Alias LAST_ACTIVITY=LastActivityDate";
	return columns.replace(/(\w+)=/g, `${prefix}$1=`);
}

/** Of the object behind a lookup, where the column says which it is. */
const BEHIND_NAMED: readonly Columns[] = [
	{
		object: "Opportunity",
		columns:
			"FK_OPP_STAGE_NAME=StageName FK_OPP_CLOSE_DATE=CloseDate FK_OPP_AMOUNT=Amount FK_OPP_PROBABILITY=Probability FK_OPP_WON=IsWon FK_OPP_CLOSED=IsClosed FK_OPP_RECORDTYPE=RecordTypeId FK_OPP_TYPE=Type FK_OPP_LEAD_SOURCE=LeadSource FK_OPP_NEXT_STEP=NextStep FK_OPP_FORECAST_CATEGORY=ForecastCategoryName FK_OPP_OWNER_NAME=Owner.Name FK_OPP_ID=Id",
	},
	{
		object: "Account",
		columns: `FK_ACC_NAME=Name FK_ACC_RECORDTYPE=RecordTypeId FK_ACC_INDUSTRY=Industry FK_ACC_TYPE=Type FK_ACC_RATING=Rating FK_ACC_PHONE1=Phone FK_ACC_ID=Id FK_ACC_OWNER_NAME=Owner.Name ${address("FK_ACC_ADDR1_", "Billing")} ${address("FK_ACC_ADDR2_", "Shipping")}`,
	},
	{
		object: "Contact",
		columns: `FK_CNTC_FIRST_NAME=FirstName FK_CNTC_LAST_NAME=LastName FK_CNTC_EMAIL=Email FK_CNTC_TITLE=Title FK_CNTC_ID=Id FK_PC_TITLE=~Title ${address("FK_CNTC_ADDR2_", "Mailing")}`,
	},
	{
		object: "Contract",
		columns:
			"FK_CTRC_STATUS=Status FK_CTRC_START_DATE=StartDate FK_CTRC_END_DATE=EndDate FK_CTRC_CONTRACT_TERM=ContractTerm FK_CTRC_ISO_CODE=CurrencyIsoCode FK_CTRC_OWNER_NAME=Owner.Name FK_CTRC_ID=Id",
	},
	{
		object: "Product2",
		columns:
			"FK_PROD_ID=Id FK_PROD_ACTIVE=IsActive FK_PROD_FAMILY=Family FK_PROD_DESCRIPTION=Description FK_PROD_CUSTOMER_PRODUCT_ID=ProductCode",
	},
];

/** What means the same field in whatever type of report; the first that has a name wins. */
export const ANYWHERE: readonly Columns[] = [deal, accountNamed, leadNamed, campaignNamed, memberNamed, ...BEHIND_NAMED];

const DEALS = [opportunity, deal, primaryContact, contactOfDeal, accountNamed, accountBeside];

/** Type of report, up to what it names itself (`OpportunityCustomEntity$Deal__c`) → what its columns are; the first that has a name wins. */
export const FAMILIES: ReadonlyMap<string, readonly Columns[]> = byName({
	Opportunity: DEALS,
	OpportunityProduct: [lineItem, productOfItem, ...DEALS],
	OpportunityCampaign: [...DEALS, campaignNamed],
	OpportunityTrend: [trend, ...DEALS],
	OpportunityHistory: [history, deal, { object: "Opportunity", columns: "CREATED_DATE=CreatedDate RECORDTYPE=RecordTypeId" }],
	OpportunityFieldAuditHistory: [{ object: "Opportunity", columns: "RECORDTYPE=RecordTypeId" }, deal],
	OpportunityTeam: [team, deal, { object: "Opportunity", columns: "CREATED_DATE=CreatedDate" }],
	OpportunityContact: [deal, { object: "OpportunityContactRole", columns: "PRIMARY=IsPrimary ROLE=Role" }, contactsAccount, contact],
	OpportunityLead: [lead, leadNamed, deal],
	CampaignLeadLifetime: [lead, leadNamed, deal, campaignNamed],
	LeadList: [lead, leadNamed],
	LeadAuditHistory: [
		{ object: "Lead", columns: "FIRST_NAME=FirstName LAST_NAME=LastName COMPANY=Company RECORDTYPE=RecordTypeId" },
		leadNamed,
	],
	CampaignLead: [leadNamed, lead, campaignNamed, memberNamed],
	AccountList: [account, accountNamed, accountBeside],
	AccountTeam: [accountNamed, accountBeside, { object: "Account", columns: "DUE_DATE=LastActivityDate" }],
	AccountActivity: [activity, task, event, accountNamed, accountBeside],
	ContactList: [contactsAccount, contact, accountNamed, { object: "Account", columns: "INDUSTRY=Industry RATING=Rating" }],
	ContactActivity: [activity, contactsAccount, contact, task, event],
	CampaignContact: [contactsAccount, contact, campaignNamed, memberNamed, accountNamed],
	CampaignList: [campaign, campaignNamed],
	CampaignWithCampaignMembers: [
		memberNamed,
		member,
		campaignNamed,
		{ object: "Campaign", columns: "START_DATE=StartDate END_DATE=EndDate" },
	],
	CaseList: [supportCase],
	Activity: [activity, task, event, ...beside],
	User: [user],
	ContractList: [contract, accountNamed],
	ContractAuditHistory: [
		{ object: "Contract", columns: "START_DATE=StartDate END_DATE=EndDate CONTRACT_NAME=Name CONTRACT_OWNER=Owner.Name" },
	],
	ProductList: [product],
	SolutionList: [solution],
});

/** Types of report on one standard object and custom ones of it: `AccountCustomEntity$Address__c` has the columns of `AccountList`. */
export const SHORT: ReadonlyMap<string, string> = byName({
	Account: "AccountList",
	Campaign: "CampaignList",
	Case: "CaseList",
	Contact: "ContactList",
	Contract: "ContractList",
	Lead: "LeadList",
	Product: "ProductList",
});

/** A map, as what is looked up in it comes from files. */
export function byName<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
	return new Map(Object.entries(entries));
}
