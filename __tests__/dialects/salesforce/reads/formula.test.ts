import { describe, expect, it } from "vitest";
import { formulaReads } from "../../../../src/dialects/salesforce/reads/formula.js";

const reads = (formula: string, object = "Opportunity") => formulaReads(formula, object).all;

describe("the fields that a formula reads", () => {
	it.each([
		['ISPICKVAL(StageName, "Closed Won")', ["Opportunity.StageName"]],
		["ISCHANGED( Amount ) && PRIORVALUE(Amount) > 1e3", ["Opportunity.Amount"]],
		["AND (Probability < 0.5, NOT(IsClosed))", ["Opportunity.IsClosed", "Opportunity.Probability"]],
		["TRUE || true || IF(False, NULL, null)", []],
		["GEOLOCATION(Site__latitude__s, Site__Longitude__s)", ["Opportunity.Site__c"]],
	])("are the names that are no function and no constant: %s", (formula, fields) => {
		expect(reads(formula)).toEqual(fields);
	});

	it.each([
		["'StageName' & \"Amount \\\" Type\" & 'it\\'s Name'", []],
		['"unended StageName', []],
		["/* Amount */ Type /* StageName * / **/", ["Opportunity.Type"]],
		["/* Amount", []],
		['"/*" & Type & "*/"', ["Opportunity.Type"]],
		["/* \" */ Type /* ' */", ["Opportunity.Type"]],
	])("stand in no text and no comment: %s", (formula, fields) => {
		expect(reads(formula)).toEqual(fields);
	});

	it("ignore case, as the vendor does: the spelling that sorts first stands for all", () => {
		expect(reads("stageName & STAGENAME & StageName")).toEqual(["Opportunity.STAGENAME"]);
		expect(reads("account.Industry")).toEqual(["Account.Industry", "Opportunity.accountId"]);
	});

	it.each([
		["Account.Industry", ["Account.Industry", "Opportunity.AccountId"]],
		["Account.Owner.Email", ["Account.OwnerId", "Opportunity.AccountId", "User.Email"]],
		["Account.Parent.Name", ["Account.Name", "Account.ParentId", "Opportunity.AccountId"]],
		["RecordType.DeveloperName", ["Opportunity.RecordTypeId", "RecordType.DeveloperName"]],
		["Partner__r.Tier__c", ["?.Tier__c", "Opportunity.Partner__c"]],
		["Partner__r.Account.Type", ["?.AccountId", "Account.Type", "Opportunity.Partner__c"]],
		["Owner:User.Department", ["Opportunity.OwnerId", "User.Department"]],
	])("are those of parents too, and the lookups on the way: %s", (formula, fields) => {
		expect(reads(formula)).toEqual(fields);
	});

	it("does not say whose field it is where an owner may be a queue", () => {
		expect(reads("Owner.Name", "Lead")).toEqual(["?.Name", "Lead.OwnerId"]);
	});

	it.each([
		["$User.Department = $UserRole.Name", ["User.Department", "UserRole.Name"]],
		["$User.Manager.Email", ["User.Email", "User.ManagerId"]],
		["$Setup.Limits__c.Discount__c", ["Limits__c.Discount__c"]],
		["$CustomMetadata.Tier__mdt.Gold.Discount__c", ["Tier__mdt.Discount__c"]],
		[
			"VLOOKUP($ObjectType.Zip__c.Fields.City__c, $ObjectType.Zip__c.Fields.Name, Zip__c)",
			["Opportunity.Zip__c", "Zip__c.City__c", "Zip__c.Name"],
		],
		["$RecordType.DeveloperName", ["Opportunity.RecordTypeId", "RecordType.DeveloperName"]],
		["$Permission.Bypass || $Label.Stop || $System.OriginDateTime < $Api.Session_ID", []],
	])("are fields of records, of global variables only some: %s", (formula, fields) => {
		expect(reads(formula)).toEqual(fields);
	});

	it("shares the fields of activities between tasks and events", () => {
		expect(reads("Priority__c", "Activity")).toEqual(["Activity.Priority__c", "Event.Priority__c", "Task.Priority__c"]);
	});

	const MANY = 400_000;
	it.each([
		["texts that never end", `"${'\\"'.repeat(MANY)}\\`],
		["quotes of both kinds", `"'`.repeat(MANY)],
		["comments in comments", "/*".repeat(MANY)],
		["stars", `/*${"*".repeat(MANY)}`],
		["brackets", "a[".repeat(MANY)],
		["dots", "a.".repeat(MANY / 8)],
		["white space before no call", `Type${" ".repeat(MANY)}`.repeat(3)],
		["calls", "IF(".repeat(MANY)],
	])("takes time in line with the length: %s", (_, formula) => {
		expect(reads(formula).length).toBeLessThan(10);
	});
});
