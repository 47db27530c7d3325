import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIALECTS } from "../../src/dialects/index.js";
import { isNamed, parseNamed, subjectUndefined } from "../../src/impact/subject-named.js";
import type { Component } from "../../src/model/component.js";
import { hostileText } from "../support/hostile.js";

const component = (given: Partial<Component> & Pick<Component, "id" | "kind" | "name">): Component => ({
	identity: given.id.toLowerCase(),
	system: given.id.slice(0, given.id.indexOf(":")),
	type: "x",
	path: "a",
	line: 1,
	properties: [],
	coverage: "full",
	...given,
});

const verbalCommit = component({
	id: "salesforce:stage:Opportunity/Verbal Commit",
	kind: "stage",
	object: "Opportunity",
	name: "Verbal Commit",
	fields: ["Opportunity.StageName"],
});
const webinar = component({
	id: "salesforce:picklist-value:LeadSource/Webinar",
	kind: "picklist-value",
	name: "Webinar",
	label: "Online event",
	fields: ["Lead.LeadSource", "Contact.LeadSource"],
});
const closedWon = component({
	id: "hubspot:stage:deals/default/closedwon",
	kind: "stage",
	object: "deals",
	name: "closedwon",
	label: "Closed won",
	fields: ["deals.dealstage"],
});

describe("how a component is spelled", () => {
	it.each([
		["Lead.Status__c", { as: "field", object: "Lead", name: "Status__c" }],
		["deals.amount", { as: "field", object: "deals", name: "amount" }],
		["Opportunity/Verbal Commit", { as: "value", object: "Opportunity", name: "Verbal Commit" }],
		["Opportunity/Negotiation/Review", { as: "value", object: "Opportunity", name: "Negotiation/Review" }],
		["Lead.LeadSource/Web/Ads 2.0", { as: "value", object: "Lead", field: "LeadSource", name: "Web/Ads 2.0" }],
		["Verbal Commit", { as: "name", name: "Verbal Commit" }],
		[" Renewal_Reminder ", { as: "name", name: "Renewal_Reminder" }],
		[
			"salesforce:stage:Opportunity/Verbal%20Commit",
			{ as: "id", system: "salesforce", kind: "stage", parts: ["Opportunity", "Verbal Commit"] },
		],
		[
			"salesforce:stage:Opportunity/Verbal Commit",
			{ as: "id", system: "salesforce", kind: "stage", parts: ["Opportunity", "Verbal Commit"] },
		],
		["hubspot:stage:deals/default/closedwon", { as: "id", system: "hubspot", kind: "stage", parts: ["deals", "default", "closedwon"] }],
	])("%s", (spelling, named) => {
		expect(parseNamed(spelling)).toEqual(named);
	});

	it.each([
		"",
		"  ",
		"a.b.c",
		"Lead.",
		".Status",
		"Opportunity/",
		"a b/c",
		"salesforce:stages:x",
		"salesforce:stage:",
		"a\nb",
		"x".repeat(501),
	])("%j is none", (spelling) => {
		expect(parseNamed(spelling)).toBeUndefined();
	});

	it("never throws", () => {
		const alone = { beside: [], systems: new Set<string>(), dialects: DIALECTS };
		fc.assert(
			fc.property(hostileText, (text) => {
				const named = parseNamed(text);
				if (named) subjectUndefined(named, alone);
			}),
		);
	});
});

describe("is a component what was spelled", () => {
	it.each([
		["opportunity/verbal commit", verbalCommit, true],
		["Opportunity.StageName/Verbal Commit", verbalCommit, true],
		["salesforce:stage:Opportunity/Verbal%20Commit", verbalCommit, true],
		["salesforce:picklist-value:Opportunity/Verbal Commit", verbalCommit, false],
		["Opportunity/Verbal", verbalCommit, false],
		["Lead/Verbal Commit", verbalCommit, false],
		["Verbal Commit", verbalCommit, true],
		["Lead.LeadSource/Webinar", webinar, true],
		["Contact.LeadSource/online event", webinar, true],
		["Account.LeadSource/Webinar", webinar, false],
		["deals/Closed won", closedWon, true],
		["hubspot:stage:deals/default/closedwon", closedWon, true],
		["hubspot:stage:deals/closedwon", closedWon, false],
	])("%s, %#", (spelling, given, expected) => {
		expect(isNamed(parseNamed(spelling)!, given)).toBe(expected);
	});

	it("a permission on a field is not the field", () => {
		const permission = component({
			id: "salesforce:field-permission:Admin/Lead.Score",
			kind: "field-permission",
			object: "Lead",
			name: "Score",
		});
		expect(isNamed(parseNamed("Lead.Score")!, permission)).toBe(false);
		expect(isNamed(parseNamed("Lead/Score")!, permission)).toBe(false);
	});
});

describe("what to look for where nothing defines it", () => {
	const from = (spelling: string, beside: readonly Component[] = [], systems: readonly string[] = []) =>
		subjectUndefined(parseNamed(spelling)!, { beside, systems: new Set(systems), dialects: DIALECTS });

	it.each([
		["Opportunity.Amount", { id: "salesforce:field:Opportunity/Amount", fields: ["Opportunity.Amount"], values: [] }],
		["deals.amount", { id: "hubspot:field:deals/amount", system: "hubspot", fields: ["deals.amount"] }],
		[
			"Lead.LeadSource/Web/Ads",
			{ id: "salesforce:picklist-value:Lead/LeadSource/Web%2FAds", name: "Web/Ads", fields: ["Lead.LeadSource"], values: ["Web/Ads"] },
		],
		[
			"Opportunity/Negotiation/Review",
			{ id: "salesforce:stage:Opportunity/Negotiation%2FReview", kind: "stage", fields: ["Opportunity.StageName"] },
		],
		[
			"salesforce:stage:Opportunity/Negotiation/Review",
			{ id: "salesforce:stage:Opportunity/Negotiation%2FReview", fields: ["Opportunity.StageName"] },
		],
		["Lead/Nurture", { id: "salesforce:lead-status:Lead/Nurture", kind: "lead-status", fields: ["Lead.Status"], values: ["Nurture"] }],
		[
			"salesforce:field:Lead/Score__c",
			{ id: "salesforce:field:Lead/Score__c", object: "Lead", name: "Score__c", fields: ["Lead.Score__c"] },
		],
		["salesforce:picklist-value:Lead/Tier__c/A", { fields: ["Lead.Tier__c"], name: "A", values: ["A"] }],
		["salesforce:flow:Renewal", { kind: "flow", name: "Renewal", fields: [], values: [] }],
	])("%s", (spelling, subject) => {
		expect(from(spelling)).toMatchObject(subject);
	});

	it("takes the system that the tree has", () => {
		expect(from("deals.amount", [], ["salesforce"])).toMatchObject({ system: "salesforce" });
		expect(from("Deals.amount", [], ["hubspot"])).toMatchObject({ system: "hubspot" });
	});

	it("learns from the other values of a list what they are", () => {
		expect(from("Contact.LeadSource/Podcast", [webinar])).toMatchObject({
			id: "salesforce:picklist-value:LeadSource/Podcast",
			kind: "picklist-value",
			fields: ["Lead.LeadSource", "Contact.LeadSource"],
			values: ["Podcast"],
		});
		expect(from("deals/lost", [closedWon])).toMatchObject({
			id: "hubspot:stage:deals/default/lost",
			system: "hubspot",
			fields: ["deals.dealstage"],
		});
	});

	it("says nothing of a name alone, or of a list that nobody knows", () => {
		expect(from("Verbal Commit")).toBeUndefined();
		expect(from("Widget__c/Blue")).toBeUndefined();
	});
});
