import { expect, test } from "vitest";
import { readFile } from "../../../src/dialects/salesforce/read-file.js";
import type { Component } from "../../../src/model/component.js";
import { readSalesforce, salesforceFixture } from "../../support/salesforce.js";

function about(fixture: string): readonly (readonly [string, string])[] {
	const components: readonly Component[] = salesforceFixture(fixture, "after").flatMap(({ path, text }) => readSalesforce(path, text));
	return components.flatMap((component) =>
		component.properties.flatMap(({ name, key, refers }) =>
			refers === undefined ? [] : [[`${component.id} ${name} ${key ?? ""}`.trimEnd(), refers] as const],
		),
	);
}

test("what stands on a layout is about the field, what a related list shows about the lookup that makes it", () => {
	expect(about("layout")).toEqual([
		["salesforce:layout:Opportunity/Sales (EMEA) fields Name", "salesforce:field:Opportunity/Name"],
		["salesforce:layout:Opportunity/Sales (EMEA) fields StageName", "salesforce:field:Opportunity/StageName"],
		["salesforce:layout:Opportunity/Sales (EMEA) fields Amount", "salesforce:field:Opportunity/Amount"],
		["salesforce:layout:Opportunity/Sales (EMEA) fields Commit_Date__c", "salesforce:field:Opportunity/Commit_Date__c"],
		["salesforce:layout:Opportunity/Sales (EMEA) related_lists Quote__c.Opportunity__c", "salesforce:field:Quote__c/Opportunity__c"],
	]);
});

test("a field behind a lookup is about no field of the page's object", () => {
	expect(about("page")).toEqual([
		["salesforce:page:Deal_Page fields StageName", "salesforce:field:Opportunity/StageName"],
		["salesforce:page:Deal_Page visibility StageName", "salesforce:field:Opportunity/StageName"],
		["salesforce:page:Deal_Page fields Amount", "salesforce:field:Opportunity/Amount"],
	]);
});

test("a permission is about its field or object, a layout assignment about the layout", () => {
	expect(about("permission-set")).toEqual([
		["salesforce:field-permission:permission-set/Deal_Desk/Opportunity.Amount editable", "salesforce:field:Opportunity/Amount"],
		["salesforce:field-permission:permission-set/Deal_Desk/Opportunity.Amount readable", "salesforce:field:Opportunity/Amount"],
		["salesforce:object-permission:permission-set/Deal_Desk/Opportunity allow_read", "salesforce:object:Opportunity"],
		["salesforce:object-permission:permission-set/Deal_Desk/Opportunity view_all_records", "salesforce:object:Opportunity"],
	]);
	expect(about("profile")).toEqual([
		["salesforce:profile:Sales & Service layout_assignments Opportunity.New/Business", "salesforce:layout:Opportunity/New (EMEA)"],
		["salesforce:profile:Sales & Service layout_assignments Opportunity", "salesforce:layout:Opportunity/Standard"],
		["salesforce:field-permission:profile/Sales & Service/Opportunity.ns__Score__c readable", "salesforce:field:Opportunity/ns__Score__c"],
	]);
});

test("a territory is about its parent, its type and its rules", () => {
	expect(about("territory")).toEqual([
		["salesforce:territory:FY27/Germany parent", "salesforce:territory:FY27/DACH"],
		["salesforce:territory:FY27/Germany rule_associations By_Country", "salesforce:territory-rule:FY27/By_Country"],
		["salesforce:territory:FY27/Germany territory_type", "salesforce:territory-type:Region"],
	]);
});

test("a field update over a lookup does not say which object it writes, and nobody guesses", () => {
	expect(about("workflow").filter(([where]) => where.includes("writes"))).toEqual([
		[
			"salesforce:workflow:Opportunity/WorkflowFieldUpdate/Set_Stage writes Opportunity.StageName",
			"salesforce:field:Opportunity/StageName",
		],
		["salesforce:workflow:Opportunity/WorkflowFieldUpdate/Stamp writes Opportunity.Stamped__c", "salesforce:field:Opportunity/Stamped__c"],
	]);
});

test("the namespace of a permission is that of its field; the project's own prefix is none", () => {
	const text = `<PermissionSet><fieldPermissions><editable>false</editable><field>own__Deal__c.own__Amount__c</field><readable>true</readable></fieldPermissions>
		<fieldPermissions><editable>false</editable><field>Account.ns__Score__c</field><readable>true</readable></fieldPermissions></PermissionSet>`;
	const found = readSalesforce("permissionsets/Desk.permissionset-meta.xml", text, "own").map(({ id, namespace }) => [id, namespace]);
	expect(found).toEqual([
		["salesforce:permission-set:Desk", undefined],
		["salesforce:field-permission:permission-set/Desk/Deal__c.Amount__c", undefined],
		["salesforce:field-permission:permission-set/Desk/Account.ns__Score__c", "ns"],
	]);
});

test("keys and ids in properties leave the project's own prefix out, as the ids of components do", () => {
	const stated = (path: string, text: string) =>
		readSalesforce(path, text, "own").flatMap(({ properties }) =>
			properties.filter(({ key, refers }) => key ?? refers).map(({ name, key, refers }) => [name, key, refers].join(" ")),
		);
	const item = (field: string) => `<layoutItems><field>${field}</field></layoutItems>`;
	const layout = `<Layout><layoutSections><layoutColumns>${item("own__Sum__c")}${item("ns__Sum__c")}</layoutColumns></layoutSections>
		<relatedLists><relatedList>own__Quote__c.own__Deal__c</relatedList></relatedLists></Layout>`;
	expect(stated("layouts/own__Deal__c-Own.layout-meta.xml", layout)).toEqual([
		"fields Sum__c salesforce:field:Deal__c/Sum__c",
		"fields ns__Sum__c salesforce:field:Deal__c/ns__Sum__c",
		"related_lists Quote__c.Deal__c salesforce:field:Quote__c/Deal__c",
	]);
	const picklist = (name: string) => `<picklistValues><picklist>${name}</picklist><values><fullName>A</fullName></values></picklistValues>`;
	expect(
		stated(
			"objects/Lead/recordTypes/T.recordType-meta.xml",
			`<RecordType>${picklist("own__A__c")}${picklist("own__B__c")}${picklist("B__c")}</RecordType>`,
		),
	).toEqual([
		"picklist_values A__c salesforce:field:Lead/A__c",
		"picklist_values own__B__c salesforce:field:Lead/B__c",
		"picklist_values B__c salesforce:field:Lead/B__c",
	]);
});

test("what two entries of one name say differently is unknown, and the second is a warning with its line", () => {
	const entry = (editable: boolean) =>
		`<fieldPermissions><editable>${editable}</editable><field>Account.Rating</field><readable>true</readable></fieldPermissions>`;
	const reading = readFile(
		{ path: "permissionsets/Desk.permissionset-meta.xml", text: `<PermissionSet>\n${entry(false)}\n${entry(true)}\n</PermissionSet>` },
		{ coverage: "full", known: true, ignored: false, namespace: undefined },
	);
	expect(reading.warnings).toEqual([
		{
			code: "duplicate-name",
			message:
				"The <fieldPermissions> entry `Account.Rating` stands twice in this file; where the two differ, which of them holds is unknown here. Remove one.",
			line: 3,
		},
	]);
	expect(reading.components.at(-1)?.properties.map(({ name, value }) => [name, value])).toEqual([
		["editable", { unknown: "it stands more than once: `false`, `true`" }],
		["readable", true],
	]);
});

test("a file of one version of a flow is the flow", () => {
	const text = "<Flow><label>Renewal</label><status>Active</status></Flow>";
	const [version, flow] = ["Renewal-12", "Renewal"].flatMap((name) => readSalesforce(`src/flows/${name}.flow`, text));
	expect([version?.id, version?.label]).toEqual(["salesforce:flow:Renewal", undefined]);
	// A file of one version comes or goes, and the flow stays.
	expect([version?.coverage, flow?.coverage]).toEqual(["partial", "full"]);
});

test("a process names its object and its trigger in the builder's metadata", () => {
	const [flow] = salesforceFixture("flow-process", "after").flatMap(({ path, text }) => readSalesforce(path, text));
	const start = flow!.properties.filter(({ name }) => name.startsWith("trigger_") || name === "first_element" || name === "writes");
	expect(start.map(({ name, key, value, refers }) => [name, key, value, refers])).toEqual([
		["trigger_object", undefined, "Lead", "salesforce:object:Lead"],
		["trigger_type", undefined, "onAllChanges", undefined],
		["first_element", undefined, "myDecision", undefined],
		["writes", "Lead.First_Reply__c", ["update myRule_1_A1 = {!formula_2_myRule_1_A1}"], "salesforce:field:Lead/First_Reply__c"],
	]);
});
