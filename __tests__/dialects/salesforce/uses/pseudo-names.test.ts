import { describe, expect, it } from "vitest";
import { columnsOf, fieldOfColumn } from "../../../../src/dialects/salesforce/uses/pseudo-names.js";

/** `Object.children.way`, and how sure where it is not certain. */
function field(where: string, column: string): string | undefined {
	const found = fieldOfColumn(where, column);
	if (found === undefined) return undefined;
	const name = [found.object, ...found.children, found.way].join(".");
	return found.sure === "certain" ? name : `${name} ${found.sure}`;
}

describe("a column of a report", () => {
	it.each([
		["Opportunity", "STAGE_NAME", "Opportunity.StageName"],
		["LeadList", "STATUS", "Lead.Status"],
		["CaseList", "STATUS", "Case.Status"],
		["Activity", "STATUS", "Task.Status"],
		["ContractList@Contract.Quote__c", "STATUS", "Contract.Status"],
		["OpportunityLead", "STATUS", "Lead.Status"],
		["OpportunityLead", "OPP_OWNER", "Opportunity.Owner.Name"],
		["Opportunity", "TYPE", "Opportunity.Type"],
		["AccountCustomEntity$Address__c", "TYPE", "Account.Type"],
		["CampaignList", "CAMPAIGN_TYPE", "Campaign.Type"],
		["AccountList", "DUE_DATE", "Account.LastActivityDate"],
		["Activity", "DUE_DATE", "Activity.ActivityDate"],
		["OpportunityTrend", "TSTAGE", "Opportunity.StageName"],
		["OpportunityProduct", "AMOUNT.CONVERT", "Opportunity.Amount"],
	])("means the field of its type: %s %s", (type, column, expected) => {
		expect(field(type, column)).toBe(expected);
	});

	it.each([
		["Opportunity", "CLOSE_MONTH", "Opportunity.CloseDate likely"],
		["Opportunity", "FISCAL_QUARTER", "Opportunity.CloseDate likely"],
		["OpportunityProduct", "STAGE_DURATION", "Opportunity.StageName likely"],
		["Opportunity", "LAST_STAGE_CHANGE_DATE", "Opportunity.StageName likely"],
		// Days since it was created, whatever stages it went through.
		["Opportunity", "AGE", "Opportunity.CreatedDate likely"],
	])("is likely the field that it is worked out from: %s %s", (type, column, expected) => {
		expect(field(type, column)).toBe(expected);
	});

	it.each([
		["CustomEntity$Visit__c", "CUST_NAME", "Visit__c.Name"],
		["CustomEntityCustomEntity$Quote__c$Line__c", "CUST_OWNER_NAME", "Quote__c.Owner.Name"],
		["CustomEntityCustomEntity$Quote__c$Line__c", "CHILD_NAME", "Line__c.Name"],
		["CustomEntity$Visit__c@Visit__c.Deal__c", "FK_NAME", "Visit__c.Deal__r.Name"],
		["CustomEntity$Visit__c@Visit__c.Deal__c", "FK_OPP_STAGE_NAME", "Opportunity.StageName"],
		["CustomEntity$Visit__c@Visit__c.Deal__c", "FK_$Opportunity.Tier__c", "Opportunity.Tier__c"],
		["OpportunityCustomEntity$Revenue__c", "STAGE_NAME", "Opportunity.StageName"],
	])("is of the objects that the type names: %s %s", (type, column, expected) => {
		expect(field(type, column)).toBe(expected);
	});

	it.each([
		["Deals__c", "Opportunity$StageName", "Opportunity.StageName"],
		["Deals__c", "Opportunity$Account", "Opportunity.AccountId"],
		["Deals__c", "Opportunity$Owner.Manager", "Opportunity.Owner.ManagerId"],
		["Deals__c", "Opportunity.OpportunityContactRoles$Role", "OpportunityContactRole.Role"],
		["Deals__c", "Opportunity.OpportunityContactRoles$Email", "Contact.Email"],
		["Deals__c", "Contact.OpportunityContactRoles$StageName", "Opportunity.StageName"],
		["Deals__c", "Opportunity.OpportunityContactRoles*Contact$Tier__c", "Contact.Tier__c"],
		["Deals__c", "Contact.Accounts__r.Opportunities$StageName", "Opportunity.StageName"],
		["Deals__c", "Opportunity.Invoices__r$Status__c", "Opportunity.Invoices__r.Status__c"],
		["Lines__c", "Line__c$Quote__c.Account__c.Name", "Line__c.Quote__r.Account__r.Name"],
		["Opportunity", "Account.Tier__c", "Account.Tier__c"],
		["Opportunity", "B1#Opportunity.Tier__c", "Opportunity.Tier__c"],
		["Opportunity", "Opportunity.Tier__c:SUM", "Opportunity.Tier__c"],
	])("is a path: %s %s", (type, column, expected) => {
		expect(field(type, column)).toBe(expected);
	});

	it.each([
		["Opportunity", "RowCount"],
		["Opportunity", "BucketField_1"],
		["Opportunity", "FORMULA1"],
		["Opportunity", "NO_SUCH_NAME"],
		["ReportList", "STATUS"],
		["dashboard", "STATUS"],
		["dashboard", "RECORDTYPE"],
		["Opportunity", "$"],
		["Opportunity", "A$b$c"],
		["Opportunity", ".Field__c"],
		["Opportunity", "constructor"],
		["constructor", "STATUS"],
		["Opportunity", ""],
	])("means nothing where it is not known: %s %s", (type, column) => {
		expect(field(type, column)).toBeUndefined();
	});

	it("of a dashboard is likely the field that has this name in whatever report", () => {
		expect(field("dashboard", "STAGE_NAME")).toBe("Opportunity.StageName likely");
		expect(field("dashboard", "CAMPAIGN_STATUS")).toBe("Campaign.Status likely");
		expect(field("dashboard", "Opportunity.Tier__c")).toBe("Opportunity.Tier__c");
	});
});

describe("a column of a list", () => {
	it.each([
		["Opportunity", "OPPORTUNITY.STAGE_NAME", "Opportunity.StageName"],
		["Opportunity", "ACCOUNT.NAME", "Opportunity.Account.Name"],
		["Account", "ACCOUNT.NAME", "Account.Name"],
		["Lead", "LEAD.STATUS", "Lead.Status"],
		["Lead", "CORE.USERS.ALIAS", "Lead.Owner.Alias"],
		["User", "CORE.USERS.ALIAS", "User.Alias"],
		["Visit__c", "NAME", "Visit__c.Name"],
		["Visit__c", "RECORDTYPE", "Visit__c.RecordTypeId"],
		["Contact", "Account.Tier__c", "Contact.Account.Tier__c"],
		["Lead", "Tier__c", "Lead.Tier__c"],
		["Task", "STATUS", "Task.Status"],
		["ServiceContract", "CONTRACT.STATUS", "ServiceContract.Status"],
		["Account", "ACCOUNT.ADDRESS1_STATE_CODE", "Account.BillingStateCode"],
	])("of %s: %s", (object, column, expected) => {
		expect(field(`list-view:${object}`, column)).toBe(expected);
	});

	it.each([
		["Lead", "STATUS"],
		["Lead", "NAME"],
		["toString", "STATUS"],
	])("means nothing where it is not known: %s %s", (object, column) => {
		expect(field(`list-view:${object}`, column)).toBeUndefined();
	});
});

describe("the names of a field", () => {
	it("are all that reports and lists call it", () => {
		expect(columnsOf("Opportunity.StageName")).toEqual([
			"FK_OPP_STAGE_NAME",
			"FROM_OPPORTUNITY_STAGE_NAME",
			"LAST_STAGE_CHANGE_DATE",
			"OPPORTUNITY.STAGE_NAME",
			"STAGE_DURATION",
			"STAGE_NAME",
			"TSTAGE",
		]);
		expect(columnsOf("lead.status")).toEqual(["LEAD.STATUS", "LEAD_STATUS", "STATUS"]);
		expect(columnsOf("Task.Subject")).toEqual(expect.arrayContaining(["SUBJECT", "TASK.SUBJECT"]));
	});

	it("are those of what is shown from behind a lookup, and of its relationship", () => {
		const names = columnsOf("Opportunity.AccountId");
		expect(names).toEqual(expect.arrayContaining(["ACCOUNT_NAME", "ACCOUNT.NAME", "Account"]));
		expect(columnsOf("Account.Name")).toEqual(expect.arrayContaining(["ACCOUNT_NAME", "ACCOUNT.NAME", "FK_ACC_NAME"]));
	});

	it("are none for a field that stands under its own name", () => {
		expect(columnsOf("Opportunity.Tier__c")).toEqual([]);
		expect(columnsOf("Opportunity.constructor")).toEqual([]);
	});

	it("of a custom object are those of all custom objects", () => {
		expect(columnsOf("Visit__c.Name")).toEqual(["CHILD_NAME", "CUST_NAME", "FK_NAME", "NAME"]);
		expect(columnsOf("Visit__c.OwnerId")).toEqual(expect.arrayContaining(["CUST_OWNER_NAME", "CORE.USERS.ALIAS", "OWNER_NAME", "Owner"]));
	});
});
