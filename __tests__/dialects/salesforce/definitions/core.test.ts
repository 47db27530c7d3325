import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../../src/dialects/salesforce/read-file.js";
import type { Component, Property } from "../../../../src/model/component.js";
import type { Reading } from "../../../../src/model/source.js";
import { filesBelow } from "../../../support/corpus.js";
import { respelled, withoutPlaces } from "../../../support/salesforce.js";

const FIXTURES = resolve(__dirname, "../../../fixtures/salesforce");

function read(path: string, text: string): Reading {
	return readFile({ path, text }, { coverage: "full", known: true, ignored: false, namespace: undefined });
}

function readFixture(folder: string, path: string): readonly Component[] {
	const reading = read(path, readFileSync(join(FIXTURES, folder, path), "utf8"));
	expect({ problem: reading.problem, warnings: reading.warnings }).toEqual({ problem: undefined, warnings: [] });
	return reading.components;
}

function readFolder(folder: string): readonly Component[] {
	return filesBelow(join(FIXTURES, folder)).flatMap((path) => readFixture(folder, path));
}

/** `name` or `name[key]` → value, `~` before what is cosmetic. */
function stated(component: Component | undefined): Readonly<Record<string, unknown>> {
	const name = (property: Property): string =>
		`${property.cosmetic ? "~" : ""}${property.name}${property.key === undefined ? "" : `[${property.key}]`}`;
	return Object.fromEntries((component?.properties ?? []).map((property) => [name(property), property.value]));
}

function byId(components: readonly Component[]): ReadonlyMap<string, Component> {
	return new Map(components.map((component) => [component.id, component]));
}

/** What stays of a component when it moves to another file or format. */
function meaning(components: readonly Component[]): readonly unknown[] {
	return (withoutPlaces(components) as readonly Component[]).map(({ path: _, part: __, ...rest }) => rest);
}

describe("an object", () => {
	test("in the metadata API's format is the same as in DX's, defaults spelled out or not", () => {
		expect(meaning(readFolder("object/mdapi"))).toEqual(meaning(readFolder("object/dx")));
	});

	test("states its features, without what is only the default", () => {
		expect(stated(readFixture("object/dx", "objects/Invoice__c/Invoice__c.object-meta.xml")[0])).toEqual({
			"action_overrides[View/Large]": { comment: "Opens the billing page", content: "Billing_Page", type: "Flexipage" },
			deployment_status: "Deployed",
			"~description": "What a customer owes",
			enable_activities: true,
			label: "Invoice",
			name_field: { display_format: "INV-{0000}", label: "Invoice Number", type: "AutoNumber" },
			plural_label: "Invoices",
			search_layouts: { search_results_additional_fields: ["Status__c", "Amount__c"] },
			sharing_model: "Private",
		});
	});

	test("that stands in a file of fields only is not stated", () => {
		const { components } = read(
			"src/objects/Account.object",
			"<CustomObject><fields><fullName>T__c</fullName><type>Text</type></fields></CustomObject>",
		);
		expect(components.map((component) => component.id)).toEqual(["salesforce:field:Account/T__c"]);
	});

	test("makes one of two children of one name and says where the second is", () => {
		const text =
			"<CustomObject>\n<fields><fullName>A__c</fullName><type>Text</type></fields>\n<fields><fullName>a__c</fullName><type>Date</type></fields>\n<fields/>\n</CustomObject>";
		const { components, warnings } = read("src/objects/Account.object", text);
		expect(components.map(stated)).toEqual([{ type: { unknown: "it stands more than once: `Text`, `Date`" }, custom: true }]);
		expect(warnings).toEqual([
			{
				code: "duplicate-name",
				message: "The CustomField `a__c` stands twice in this file; where the two differ, which of them holds is unknown here. Remove one.",
				line: 3,
			},
			{ code: "no-name", message: "A CustomField has no name and is left out; name it.", line: 4 },
		]);
	});
});

describe("a field", () => {
	test("states its governance, its roll-up and its help", () => {
		const [field] = readFixture("object/dx", "objects/Invoice__c/fields/Amount__c.field-meta.xml");
		expect(stated(field)).toEqual({
			data_owner: "Billing",
			field_usage: "Active",
			sensitivity: "Confidential",
			compliance: ["GDPR", "PII"],
			"~description": "Total of all lines",
			"~help_text": "Sum of the lines",
			label: "Amount",
			summarized_field: "Invoice_Line__c.Amount__c",
			summary_filter_items: [{ field: "Invoice_Line__c.Status__c", operation: "notEqual", value: "Void" }],
			summary_foreign_key: "Invoice_Line__c.Invoice__c",
			summary_operation: "sum",
			track_history: true,
			type: "Summary",
			custom: true,
		});
		expect({ ...field, properties: [], defaults: {} }).toEqual({
			id: "salesforce:field:Invoice__c/Amount__c",
			identity: "salesforce:field:invoice__c/amount__c",
			system: "salesforce",
			kind: "field",
			type: "CustomField",
			object: "Invoice__c",
			name: "Amount__c",
			label: "Amount",
			fields: ["Invoice__c.Amount__c"],
			reads: ["Invoice_Line__c.Amount__c", "Invoice_Line__c.Invoice__c", "Invoice_Line__c.Status__c"],
			path: "objects/Invoice__c/fields/Amount__c.field-meta.xml",
			line: 2,
			properties: [],
			defaults: {},
			coverage: "full",
		});
	});

	test("holds its own values as components, and which of them depend on another field", () => {
		const [field, ...values] = readFixture("object/dx", "objects/Invoice__c/fields/Status__c.field-meta.xml");
		expect(field?.properties.filter((property) => /controlling_field|value_settings/.test(property.name))).toEqual([
			{ name: "controlling_field", value: "Region__c", line: 9, refers: "salesforce:field:Invoice__c/Region__c" },
			{
				name: "value_settings",
				key: "R&D / Paid",
				value: ["AMER", "EMEA"],
				list: "set",
				line: 24,
				refers: "salesforce:picklist-value:Invoice__c/Status__c/R&D %2F Paid",
			},
		]);
		expect(values).toEqual([
			{
				id: "salesforce:picklist-value:Invoice__c/Status__c/Draft",
				identity: "salesforce:picklist-value:invoice__c/status__c/Draft",
				system: "salesforce",
				kind: "picklist-value",
				type: "CustomValue",
				object: "Invoice__c",
				name: "Draft",
				fields: ["Invoice__c.Status__c"],
				path: "objects/Invoice__c/fields/Status__c.field-meta.xml",
				line: 12,
				properties: [{ name: "default", value: true, line: 14 }],
				defaults: { active: true, default: false, label: "Draft" },
				order: { list: "Invoice__c.Status__c", index: 0 },
				coverage: "full",
			},
			{
				id: "salesforce:picklist-value:Invoice__c/Status__c/R&D %2F Paid",
				identity: "salesforce:picklist-value:invoice__c/status__c/R&D %2F Paid",
				system: "salesforce",
				kind: "picklist-value",
				type: "CustomValue",
				object: "Invoice__c",
				name: "R&D / Paid",
				fields: ["Invoice__c.Status__c"],
				path: "objects/Invoice__c/fields/Status__c.field-meta.xml",
				line: 17,
				properties: [{ name: "color", value: "#00FF00", line: 19 }],
				defaults: { active: true, default: false, label: "R&D / Paid" },
				order: { list: "Invoice__c.Status__c", index: 1 },
				coverage: "full",
			},
		]);
	});

	test("with a global value set names it; a filter with logic keeps the order of its items", () => {
		const [field] = readFixture("opportunity", "objects/Opportunity/fields/Tier__c.field-meta.xml");
		expect(stated(field)).toEqual({
			label: "Tier",
			type: "Picklist",
			restricted: true,
			value_set: "Tiers",
			custom: true,
			lookup_filter: {
				boolean_filter: "1 OR 2",
				filter_items: [
					{ field: "Account.Region__c", operation: "equals", value: "EMEA" },
					{ field: "Account.Active__c", operation: "equals", value: "True" },
				],
			},
		});
	});

	test("of the vendor is a stub: standard and partial", () => {
		const [field] = readFixture("opportunity", "objects/Opportunity/fields/Amount.field-meta.xml");
		expect({ standard: field?.standard, coverage: field?.coverage, ...stated(field) }).toEqual({
			standard: true,
			coverage: "partial",
			custom: false,
		});
	});

	test("of Activity is one of Task and Event", () => {
		const { components } = read("objects/Activity/fields/Kind__c.field-meta.xml", "<CustomField><type>Text</type></CustomField>");
		expect(components[0]?.fields).toEqual(["Activity.Kind__c", "Task.Kind__c", "Event.Kind__c"]);
	});

	test("whose file is named otherwise is named after the file, with a warning", () => {
		const { components, warnings } = read(
			"objects/A/fields/B__c.field-meta.xml",
			"<CustomField>\n<fullName>C__c</fullName>\n</CustomField>",
		);
		expect(components.map((component) => component.id)).toEqual(["salesforce:field:A/B__c"]);
		expect(warnings).toEqual([
			{
				code: "name-mismatch",
				message: "The file is named `B__c`, its fullName is `C__c`; the file's name counts here. Make them the same.",
				line: 2,
			},
		]);
		expect(read("objects/A/fields/B__c.field-meta.xml", "<CustomField><fullName>b__C</fullName></CustomField>").warnings).toEqual([]);
	});
});

describe("stages", () => {
	test("are the same in a standard value set and in the older picklist of the field", () => {
		const only = (components: readonly Component[]): readonly Component[] => components.filter((component) => component.kind !== "field");
		expect(meaning(only(readFolder("stage/mdapi")))).toEqual(meaning(only(readFolder("stage/dx"))));
	});

	test("carry probability, forecast category in people's words, and their place", () => {
		const [set, ...stages] = readFolder("stage/dx");
		expect({ id: set?.id, standard: set?.standard, fields: set?.fields }).toEqual({
			id: "salesforce:value-set:OpportunityStage",
			standard: true,
			fields: ["Opportunity.StageName"],
		});
		expect(stages.map((stage) => ({ id: stage.id, index: stage.order?.index, ...stated(stage) }))).toEqual([
			{
				id: "salesforce:stage:Opportunity/Negotiation%2FReview",
				index: 0,
				probability: 70,
				forecast_category: "Best Case",
				label: "Negotiation",
			},
			{
				id: "salesforce:stage:Opportunity/Verbal Commit",
				index: 1,
				description: "The buyer said yes",
				probability: 80,
				forecast_category: "Commit",
			},
			{ id: "salesforce:stage:Opportunity/Closed Won", index: 2, closed: true, won: true, probability: 100, forecast_category: "Closed" },
		]);
		expect(stages[1]).toMatchObject({
			identity: "salesforce:stage:opportunity/Verbal Commit",
			object: "Opportunity",
			fields: ["Opportunity.StageName"],
			defaults: { active: true, default: false, closed: false, won: false, label: "Verbal Commit" },
		});
	});

	test("that stand twice: what they say differently is unknown, the second is said", () => {
		const value = (probability: number): string =>
			`<standardValue><fullName>A</fullName><probability>${probability}</probability></standardValue>`;
		const { components, warnings } = read(
			"standardValueSets/OpportunityStage.standardValueSet",
			`<StandardValueSet>\n${value(10)}\n${value(20)}</StandardValueSet>`,
		);
		expect(components.filter((component) => component.kind === "stage").map(stated)).toEqual([
			{ probability: { unknown: "it stands more than once: `10`, `20`" } },
		]);
		expect(warnings).toEqual([
			{
				code: "duplicate-name",
				message: "The value `A` stands twice in this file; where the two differ, which of them holds is unknown here. Remove one.",
				line: 3,
			},
		]);
	});

	test("that differ only in case or in an invisible character are two", () => {
		const text =
			"<StandardValueSet><standardValue><fullName>Won</fullName></standardValue><standardValue><fullName>won</fullName></standardValue><standardValue><fullName>Won\u200b</fullName></standardValue></StandardValueSet>";
		const { components } = read("standardValueSets/OpportunityStage.standardValueSet", text);
		expect(new Set(components.map((component) => component.identity)).size).toBe(4);
	});
});

test("statuses of leads are a kind of their own, lead sources belong to four fields, sorted sets have no order", () => {
	const components = byId(readFolder("opportunity"));
	expect(stated(components.get("salesforce:lead-status:Lead/Qualified"))).toEqual({ converted: true });
	expect(stated(components.get("salesforce:picklist-value:Tiers/Gold"))).toEqual({ label: "Gold tier" });
	expect(stated(components.get("salesforce:picklist-value:Tiers/Silver"))).toEqual({ active: false });
	expect(components.get("salesforce:picklist-value:Tiers/Silver")?.order).toBeUndefined();
	expect(stated(components.get("salesforce:value-set:Tiers"))).toEqual({ label: "Customer tiers", sorted: true });
	const sources = read(
		"standardValueSets/LeadSource.standardValueSet",
		"<StandardValueSet><standardValue><fullName>Web</fullName></standardValue></StandardValueSet>",
	);
	expect(sources.components[1]).toMatchObject({
		id: "salesforce:picklist-value:LeadSource/Web",
		fields: ["Lead.LeadSource", "Contact.LeadSource", "Opportunity.LeadSource", "Account.AccountSource"],
	});
});

test("a process offers stages by their decoded names", () => {
	const process = byId(readFolder("opportunity")).get("salesforce:sales-process:Opportunity/Growth%2FExpansion");
	expect(process?.properties).toEqual([
		{ name: "description", value: "For customers", line: 4, cosmetic: true },
		{
			name: "values",
			key: "Negotiation/Review",
			value: "available",
			line: 6,
			refers: "salesforce:stage:Opportunity/Negotiation%2FReview",
		},
		{ name: "values", key: "Prospecting", value: "default", line: 10, refers: "salesforce:stage:Opportunity/Prospecting" },
	]);
});

test("a record type names its process and the values it offers, each decoded once", () => {
	const type = byId(readFolder("opportunity")).get("salesforce:record-type:Opportunity/Expansion");
	expect(type?.properties).toEqual([
		{ name: "active", value: true, line: 4 },
		{ name: "label", value: "Expansion deal", line: 7 },
		{
			name: "business_process",
			value: "Growth/Expansion",
			line: 5,
			refers: "salesforce:sales-process:Opportunity/Growth%2FExpansion",
		},
		{
			name: "picklist_values",
			key: "LeadSource",
			value: ["100%", "Partner's Event"],
			list: "set",
			line: 8,
			refers: "salesforce:field:Opportunity/LeadSource",
		},
		{ name: "picklist_default", key: "LeadSource", value: "Partner's Event", line: 10, refers: "salesforce:field:Opportunity/LeadSource" },
	]);
});

test("a path has steps, words of guidance and key fields for each stage", () => {
	const path = byId(readFolder("opportunity")).get("salesforce:path:Expansion");
	expect({ object: path?.object, fields: path?.fields, ...stated(path) }).toEqual({
		object: "Opportunity",
		fields: ["Opportunity.StageName"],
		active: true,
		field: "StageName",
		label: "Expansion path",
		record_type: "Expansion",
		"guidance[Negotiation/Review]": "Signed order form\nR&D agrees",
		"key_fields[Negotiation/Review]": ["CloseDate", "Amount"],
		steps: ["Negotiation/Review", "Closed Won"],
	});
	expect(path?.properties.find((property) => property.name === "guidance")?.refers).toBe(
		"salesforce:stage:Opportunity/Negotiation%2FReview",
	);
});

test("a lead conversion maps each field by its target", () => {
	const conversion = byId(readFolder("opportunity")).get("salesforce:lead-conversion:LeadConvertSettings");
	expect(stated(conversion)).toEqual({
		allow_owner_change: true,
		opportunity_creation_options: "VisibleOptional",
		"mapping[Account/Segment__c]": "Segment__c",
		"mapping[Opportunity/Segment__c]": "Lead_Segment__c",
	});
});

test("a validation rule states its formula, and the field that shows the error", () => {
	const [rule] = readFixture("object/dx", "objects/Invoice__c/validationRules/Amount_Required.validationRule-meta.xml");
	expect(rule?.properties).toEqual([
		{ name: "active", value: true, line: 4 },
		{ name: "description", value: "Finance asked for it", line: 5, cosmetic: true },
		{ name: "formula", value: 'AND(ISBLANK(Amount__c), TEXT(Status__c) <> "Draft")', line: 6 },
		{ name: "error_field", value: "Amount__c", line: 7, refers: "salesforce:field:Invoice__c/Amount__c" },
		{ name: "error_message", value: "An invoice that was sent has an amount.", line: 8 },
	]);
});

test("a destructive manifest names the components that it deletes", () => {
	const planned = readFixture("manifest", "destructiveChangesPost.xml");
	expect(planned.map(({ id, line, deletes }) => ({ id, line, deletes: deletes?.id }))).toEqual([
		{
			id: "salesforce:planned-deletion:CustomField/Opportunity.Tier__c",
			line: 4,
			deletes: "salesforce:field:Opportunity/Tier__c",
		},
		{
			id: "salesforce:planned-deletion:Layout/Opportunity-Sales Layout (EMEA)",
			line: 10,
			deletes: "salesforce:layout:Opportunity/Sales Layout (EMEA)",
		},
		{
			id: "salesforce:planned-deletion:BusinessProcess/Opportunity.Growth%2FExpansion",
			line: 14,
			deletes: "salesforce:sales-process:Opportunity/Growth%2FExpansion",
		},
		{
			id: "salesforce:planned-deletion:Report/Sales%2FEMEA%2FPipeline",
			line: 18,
			deletes: "salesforce:report:Sales/EMEA/Pipeline",
		},
		{ id: "salesforce:planned-deletion:ApexClass/Foo", line: 22, deletes: "salesforce:other:ApexClass/Foo" },
	]);
	expect(planned[0]?.deletes).toEqual({
		id: "salesforce:field:Opportunity/Tier__c",
		identity: "salesforce:field:opportunity/tier__c",
		kind: "field",
		type: "CustomField",
		object: "Opportunity",
		name: "Tier__c",
		fields: ["Opportunity.Tier__c"],
	});
});

describe("a decomposition preset says the same as the whole file", () => {
	/** Parts of one component, put together. */
	const merged = (folder: string): readonly unknown[] => {
		const whole = new Map<string, Component>();
		for (const component of readFolder(folder)) {
			const found = whole.get(component.id);
			whole.set(component.id, found === undefined ? component : { ...found, properties: [...found.properties, ...component.properties] });
		}
		return meaning([...whole.values()]);
	};

	test.each(["preset/pieces", "preset/byObject"])("%s", (folder) => {
		expect(merged(folder)).toEqual(merged("preset/whole"));
	});
});

test("translations without words say nothing; the password of a package is never read", () => {
	const translation = "<CustomFieldTranslation>\n<label><!-- Amount --></label>\n<name>Amount__c</name>\n</CustomFieldTranslation>";
	expect(read("objectTranslations/A-de/Amount__c.fieldTranslation-meta.xml", translation).components).toEqual([]);
	const inline = "<CustomObjectTranslation>\n<fields><label>Betrag</label><name>Amount__c</name></fields>\n</CustomObjectTranslation>";
	const { components } = read("objectTranslations/A-de.objectTranslation", inline);
	expect(components.map((component) => ({ id: component.id, ...stated(component) }))).toEqual([
		{ id: "salesforce:translation:CustomFieldTranslation/A-de/Amount__c", label: "Betrag" },
	]);
	const installed = read(
		"installedPackages/zen.installedPackage",
		"<InstalledPackage><password>x</password><versionNumber>4.0</versionNumber></InstalledPackage>",
	);
	expect(installed.components.map((component) => ({ id: component.id, namespace: component.namespace, ...stated(component) }))).toEqual([
		{ id: "salesforce:installed-package:zen", namespace: "zen", version_number: "4.0" },
	]);
});

describe("the spelling of a file does not matter", () => {
	const ORDERED = [
		"value",
		"standardValue",
		"customValue",
		"picklistValues",
		"pathAssistantSteps",
		"fieldNames",
		"filterItems",
		"searchResultsAdditionalFields",
		"fields",
	];
	const files = ["object/dx", "object/mdapi", "stage/dx", "stage/mdapi", "opportunity", "preset/whole"].flatMap((folder) =>
		filesBelow(join(FIXTURES, folder)).map((path) => ({ folder, path })),
	);

	test.each(files)("$folder/$path: order of elements, white space, comments, line ends", ({ folder, path }) => {
		const text = readFileSync(join(FIXTURES, folder, path), "utf8");
		const expected = withoutPlaces(read(path, text).components);
		fc.assert(
			fc.property(fc.infiniteStream(fc.nat()), fc.boolean(), (numbers, windows) => {
				const random = (below: number): number => numbers.next().value % below;
				const other = respelled(text, random, ORDERED);
				const { components } = read(path, windows ? other.replaceAll("\n", "\r\n") : other);
				expect(withoutPlaces(components)).toEqual(expected);
			}),
			{ numRuns: 30 },
		);
	});
});
