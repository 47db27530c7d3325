import { isCustomName } from "../names.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { ColumnField } from "./pseudo-names.js";

/** Standard relationships to children → the object of the children. A name that several objects use for different children is not here. */
const CHILDREN: ReadonlyMap<string, string> = new Map(
	Object.entries({
		AccountContactRelations: "AccountContactRelation",
		AccountTeamMembers: "AccountTeamMember",
		Assets: "Asset",
		CampaignMembers: "CampaignMember",
		Cases: "Case",
		ChildAccounts: "Account",
		ChildCampaigns: "Campaign",
		ChildCases: "Case",
		Contacts: "Contact",
		ContractLineItems: "ContractLineItem",
		Contracts: "Contract",
		DuplicateRecordItems: "DuplicateRecordItem",
		Entitlements: "Entitlement",
		Events: "Event",
		FeedItems: "FeedItem",
		Leads: "Lead",
		Opportunities: "Opportunity",
		OpportunityCompetitors: "OpportunityCompetitor",
		OpportunityHistories: "OpportunityHistory",
		OpportunityLineItems: "OpportunityLineItem",
		OpportunitySplits: "OpportunitySplit",
		OpportunityTeamMembers: "OpportunityTeamMember",
		OrderItems: "OrderItem",
		Orders: "Order",
		PricebookEntries: "PricebookEntry",
		QuoteLineItems: "QuoteLineItem",
		Quotes: "Quote",
		ServiceContracts: "ServiceContract",
		Tasks: "Task",
	}),
);

/** Relationships to what joins two objects → the other one: a report of it shows the fields of both. Those of the join itself are few. */
const JOINS: ReadonlyMap<string, { readonly join: string; readonly other: ReadonlyMap<string, string> }> = new Map([
	[
		"AccountContactRoles",
		{
			join: "AccountContactRole",
			other: new Map([
				["Account", "Contact"],
				["Contact", "Account"],
			]),
		},
	],
	[
		"OpportunityContactRoles",
		{
			join: "OpportunityContactRole",
			other: new Map([
				["Opportunity", "Contact"],
				["Contact", "Opportunity"],
			]),
		},
	],
]);
const OF_THE_JOIN: ReadonlySet<string> = new Set(["IsPrimary", "Role"]);

/** Lookups that reports call by their relationship where the record's name is shown: `Opportunity$Account` is `AccountId`. */
const SHOWN_BY_RELATIONSHIP: ReadonlySet<string> = new Set(
	"Account Asset Campaign Case Contact Contract ConvertedAccount ConvertedContact ConvertedOpportunity CreatedBy DuplicateRecordSet DuplicateRule LastModifiedBy Lead Manager MasterRecord Opportunity Order Owner Parent Pricebook2 PricebookEntry Product2 Profile Quote RecordType ReportsTo SyncedQuote User UserRole What Who".split(
		" ",
	),
);

/** The record that a table of a report type holds, from the base object on: `Opportunity.OpportunityContactRoles`, `Account.Invoices__r`, `…*Contact`. */
export function tableStart(table: string): { readonly object: string; readonly children: readonly string[]; readonly lookups: string } {
	const [base = "", ...steps] = table.split(/[.*]/);
	let object = base;
	let children: string[] = [];
	const lookups: string[] = [];
	const marks = table.replace(/[^.*]/g, "");
	for (const [index, step] of steps.entries()) {
		if (marks[index] === "*") {
			// Of a join that was followed already: `OpportunityContactRoles*Contact`.
			if (step !== object) lookups.push(step);
			continue;
		}
		const known = CHILDREN.get(step) ?? (children.length === 0 ? JOINS.get(step)?.other.get(object) : undefined);
		if (known === undefined) children.push(step);
		else {
			object = known;
			children = [];
		}
		lookups.length = 0;
	}
	return { object: object === "" ? UNKNOWN_OBJECT : object, children, lookups: lookups.join(".") };
}

/** Field of a column that is a path: a table, then `$`, then a field or lookups and a field. Custom lookups stand with `__c`: `Quote__c.Status__c`. */
export function fieldOfPath(column: string): ColumnField | undefined {
	const dollar = column.indexOf("$");
	const table = column.slice(0, dollar);
	const field = column.slice(dollar + 1);
	if (table === "" || field === "" || field.includes("$")) return undefined;
	return fieldOfTable(table, field);
}

/** The same where table and field stand apart, as in a report type. */
export function fieldOfTable(table: string, field: string): ColumnField {
	const { object, children, lookups } = tableStart(table);
	const way = wayOf(field);
	const join = JOINS.get(table.slice(table.lastIndexOf(".") + 1))?.join;
	if (join !== undefined && OF_THE_JOIN.has(way)) return { object: join, children: [], way, sure: "certain" };
	return { object, children, way: lookups === "" ? way : `${lookups}.${way}`, sure: "certain" };
}

/** A way as formulas spell it: `Quote__c.Owner` → `Quote__r.OwnerId`. */
export function wayOf(path: string): string {
	const parts = path.split(".");
	const last = parts.length - 1;
	return parts
		.map((part, index) => {
			if (index < last) return /__c$/i.test(part) ? `${part.slice(0, -1)}r` : part;
			return !isCustomName(part) && SHOWN_BY_RELATIONSHIP.has(part) ? `${part}Id` : part;
		})
		.join(".");
}
