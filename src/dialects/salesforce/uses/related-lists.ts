import { isCustomName } from "../names.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import { addField } from "./columns.js";
import type { Mentions, Place } from "./mentions.js";
import { fieldOfColumn } from "./pseudo-names.js";
import { fieldOfTable, tableStart } from "./table-paths.js";

/** Standard related lists of layouts → the object that they list. */
const LISTED: ReadonlyMap<string, string> = new Map(
	Object.entries({
		RelatedAccountList: "Account",
		RelatedAccountSalesTeam: "AccountTeamMember",
		RelatedActivityList: "Activity",
		RelatedAssetList: "Asset",
		RelatedCampaignHierarchyList: "Campaign",
		RelatedCampaignList: "CampaignMember",
		RelatedCampaignMemberList: "CampaignMember",
		RelatedCaseList: "Case",
		RelatedChildCaseList: "Case",
		RelatedContactList: "Contact",
		RelatedContactListIndividual: "Contact",
		RelatedContractList: "Contract",
		RelatedEntitlementList: "Entitlement",
		RelatedHistoryList: "Activity",
		RelatedLeadList: "Lead",
		RelatedLeadListIndividual: "Lead",
		RelatedOpportunityList: "Opportunity",
		RelatedOpportunitySalesTeam: "OpportunityTeamMember",
		RelatedOpportunitySplits: "OpportunitySplit",
		RelatedOrderList: "Order",
		RelatedPartnerList: "Partner",
		RelatedPriceBookEntryList: "PricebookEntry",
		RelatedQuoteList: "Quote",
		RelatedServiceContractList: "ServiceContract",
	}),
);

/** Lists of what an object is made of have another object on each layout. */
const LISTED_OF: ReadonlyMap<string, string> = new Map(
	Object.entries({
		"Account RelatedContactRoleList": "AccountContactRole",
		"Case RelatedContactRoleList": "CaseContactRole",
		"Contract RelatedContactRoleList": "ContractContactRole",
		"Opportunity RelatedContactRoleList": "OpportunityContactRole",
		"Opportunity RelatedLineItemList": "OpportunityLineItem",
		"Opportunity RelatedOpportunityLineItemList": "OpportunityLineItem",
		"Order RelatedOrderItemList": "OrderItem",
		"Quote RelatedLineItemList": "QuoteLineItem",
		"Quote RelatedQuoteLineItemList": "QuoteLineItem",
	}),
);

/** The object that a related list of a layout shows: `Invoice__c.Account__c` names it, and the lookup; a standard list is known by its name. */
export function listedBy(list: string, layoutObject: string): { readonly object: string; readonly lookup?: string } {
	const dot = list.indexOf(".");
	if (dot > 0) return { object: list.slice(0, dot), lookup: list.slice(dot + 1) };
	return { object: LISTED.get(list) ?? LISTED_OF.get(`${layoutObject} ${list}`) ?? UNKNOWN_OBJECT };
}

/** Adds a column of a list of `object`'s records; of an unknown object only what says its own. */
export function addListColumn(into: Mentions, object: string, column: string, place: Place): void {
	const field = fieldOfColumn(`list-view:${object}`, column);
	if (field !== undefined && (object !== UNKNOWN_OBJECT || field.object !== UNKNOWN_OBJECT || isCustomName(column)))
		addField(into, field, place);
}

/** The same of the records behind a relationship to children, as pages call them: `Opportunities`, `Invoices__r`. */
export function addChildColumn(into: Mentions, object: string, relationship: string, column: string, place: Place): void {
	const table = `${object}.${relationship}`;
	const { object: known, children } = tableStart(table);
	if (children.length === 0) addListColumn(into, known, column, place);
	else if (/[a-z]/.test(column.slice(column.lastIndexOf(".") + 1))) addField(into, fieldOfTable(table, column), place);
	else addListColumn(into, UNKNOWN_OBJECT, column, place);
}
