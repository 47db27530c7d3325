import { describe, expect, it } from "vitest";
import { literalsIn } from "../../../../../src/dialects/salesforce/uses/code/index.js";
import { seen } from "./seen.js";

const WANTED = ["StageName", "Status__c", "Name", "Status", "Partner__c", "Quantity"];
const lwc = (text: string) => seen("lwc/deal/deal.html", text, ...WANTED);
const aura = (text: string) => seen("aura/Deal/Deal.cmp", text, ...WANTED);
const page = (text: string) => seen("pages/Deal.page", text, ...WANTED);

describe("templates of Lightning web components", () => {
	it("names the fields of a record form", () => {
		expect(
			lwc(`<template>
<!-- <lightning-input-field field-name="StageName"></lightning-input-field> -->
<lightning-record-edit-form object-api-name="Opportunity" record-id={recordId}>
  <lightning-input-field field-name="StageName"></lightning-input-field>
  <lightning-output-field field-name="Status__c"></lightning-output-field>
</lightning-record-edit-form>
<lightning-record-view-form object-api-name={objectApiName}>
  <lightning-output-field field-name="StageName"></lightning-output-field>
</lightning-record-view-form>
</template>`),
		).toEqual(["4 write code Opportunity.StageName", "5 read code Opportunity.Status__c", "8 read code ?.StageName ~"]);
	});

	it.each([
		["<p>{record.fields.StageName.value}</p>", ["1 read code ?.StageName ~"]],
		[
			"<p\n title={deal.data.fields.StageName.displayValue}>{row.Status__c}</p>",
			["2 read code ?.StageName ~", "2 read code ?.Status__c ~"],
		],
		["<p>{row.StageName}</p>", ["1 read code ?.StageName ~~"]],
		["<p>{status} StageName</p>", []],
		['<c-field name="StageName" api="Status__c"></c-field>', ["1 read code ?.Status__c ~"]],
	])("%s", (text, expected) => expect(lwc(text)).toEqual(expected));
});

describe("Aura components", () => {
	it("knows the types of attributes, and rows of them", () => {
		expect(
			aura(`<aura:component>
<aura:attribute name="deal" type="Opportunity" default="{'sobjectType': 'Opportunity', 'StageName': 'New'}"/>
<aura:attribute name="leads" type="Lead[]"/>
<aura:attribute name="status" type="String"/>
<lightning:input value="{!v.deal.StageName}"/>
<aura:if isTrue="{!v.deal.StageName == 'Closed Won'}">{!v.status}</aura:if>
<aura:iteration items="{!v.leads}" var="row">{!row.Status}</aura:iteration>
{!v.deal.Partner__r.Name} {!v.other.Status__c} {!v.other.Status}
</aura:component>`),
		).toEqual([
			"2 write assignment Opportunity.StageName = New",
			"5 write code Opportunity.StageName",
			"6 read code Opportunity.StageName = Closed Won",
			"7 read code Lead.Status",
			"8 read code Opportunity.Partner__c",
			"8 read code Opportunity.Partner__r.Name",
			"8 read code ?.Status__c ~",
			"8 read code ?.Status ~~",
		]);
	});

	it("reads the fields of forms and of record data", () => {
		expect(aura('<force:recordData recordId="{!v.id}" fields="Id,StageName"/>')).toEqual(["1 read code ?.StageName ~"]);
		expect(aura('<lightning:recordForm objectApiName="Opportunity" fields="Id,StageName"/>')).toEqual([
			"1 read code Opportunity.StageName",
		]);
	});
});

describe("Visualforce", () => {
	it("knows the record of the standard controller, and rows of its children", () => {
		expect(
			page(`<apex:page standardController="Opportunity" extensions="X">
<apex:inputField value="{!Opportunity.StageName}"/>
<apex:outputText value="{!IF(opportunity.StageName = 'Closed Won', 'a', Opportunity.Account.Name)}"/>
<apex:repeat value="{!Opportunity.OpportunityLineItems}" var="item">{!item.Quantity}</apex:repeat>
<apex:repeat value="{!rows}" var="row">{!row.Status__c}{!row.Status}</apex:repeat>
{!$ObjectType.Opportunity.fields.StageName.Label} {!$User.Name}
<script>var s = '{!Opportunity.StageName}'; x(r.Status__c);</script>
</apex:page>`),
		).toEqual([
			"2 write code Opportunity.StageName",
			"3 read code Opportunity.StageName = Closed Won",
			"3 read code Opportunity.AccountId",
			"3 read code Opportunity.Account.Name",
			"4 read code OpportunityLineItem.Quantity",
			"5 read code ?.Status__c ~",
			"5 read code ?.Status ~~",
			"6 read code Opportunity.StageName",
			"6 read code User.Name",
			"7 read code Opportunity.StageName",
			"7 read code ?.Status__c ~",
		]);
	});
});

it("reads hostile text once through", () => {
	for (const piece of [
		"<a ",
		"<a>",
		"</a>",
		"{!",
		"<a b='",
		"<!--",
		"<script>",
		"{a.b",
		"<",
		"<p {!a.Name = 'x'}",
		"<apex:repeat var='a' value='{!b.c}'>",
	]) {
		const text = `{!row.Status__c}\n${piece.repeat(300_000 / piece.length)}`;
		expect(page(text)[0], piece).toBe("1 read code ?.Status__c ~");
	}
});

describe("strings of code", () => {
	const all = (path: string, text: string) => [...literalsIn(text, path)].map(({ text, line }) => `${line} ${text}`);
	it("are found in each language, those of queries too, with their lines", () => {
		expect(all("A.cls", "// 'no'\nx('Closed Won');\ny('WHERE S = \\'Open\\'');")).toEqual(["2 Closed Won", "3 WHERE S = 'Open'", "3 Open"]);
		expect(all("a.js", 'x("Closed Won", `Open`);')).toEqual(["1 Closed Won", "1 Open"]);
		expect(all("a.cmp", "<a b='New'/>\n<p title=\"{!v.x == 'Open'}\">{!v.y == 'Won'}</p>")).toEqual([
			"1 New",
			"2 {!v.x == 'Open'}",
			"2 Open",
			"2 Won",
		]);
		expect(all("a.css", "x { content: 'a' }")).toEqual([]);
	});
});
