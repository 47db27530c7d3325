import { describe, expect, test } from "vitest";
import { evidenceFor } from "../../src/impact/index.js";
import { componentId } from "../../src/model/component.js";
import type { Subject } from "../../src/model/use.js";
import type { Kind } from "../../src/model/words.js";
import { treeOf } from "../../src/trees/memory.js";

const ROOT = "force-app/main/default";
const PROJECT = { "sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}]}' };

/** A file of metadata below the package, its root element around a body. */
function file(path: string, root: string, body: string): Record<string, string> {
	return {
		[`${ROOT}/${path}`]: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${root}>\n`,
	};
}

function field(object: string, name: string, body: string): Record<string, string> {
	return file(`objects/${object}/fields/${name}.field-meta.xml`, "CustomField", `<fullName>${name}</fullName>\n${body}`);
}

function formula(object: string, name: string, text: string): Record<string, string> {
	return field(object, name, `<formula>${text}</formula>\n<type>Text</type>`);
}

function lookup(object: string, name: string, to: string, back: string): Record<string, string> {
	return field(object, name, `<referenceTo>${to}</referenceTo>\n<relationshipName>${back}</relationshipName>\n<type>Lookup</type>`);
}

function subject(kind: Kind, parts: readonly string[], rest: Partial<Subject> = {}): Subject {
	return {
		id: componentId("salesforce", kind, ...parts),
		system: "salesforce",
		kind,
		name: parts.at(-1)!,
		fields: [],
		values: [],
		...rest,
	};
}

function fieldSubject(object: string, name: string): Subject {
	return subject("field", [object, name], { object, fields: [`${object}.${name}`] });
}

function stage(name: string): Subject {
	return subject("stage", ["Opportunity", name], { object: "Opportunity", fields: ["Opportunity.StageName"], values: [name] });
}

/** `kind name how sure`, of each use. */
async function users(of: Subject, files: Record<string, string>): Promise<string[]> {
	const { uses } = (await evidenceFor([of], treeOf({ ...PROJECT, ...files }), { also: [] })).get(of.id)!;
	return uses.map(({ by, how, sure, value }) => [by.kind, by.name, how, sure, ...(value === undefined ? [] : [`“${value}”`])].join(" "));
}

describe("whose field a file names", () => {
	const invoices = {
		...lookup("Invoice__c", "Account__c", "Account", "Invoices"),
		...field("Invoice__c", "Status__c", "<type>Text</type>"),
		...field("Account", "Status__c", "<type>Text</type>"),
	};

	test("is told by the lookups of the tree, over any number of records", async () => {
		const files = {
			...invoices,
			...lookup("Payment__c", "Invoice__c", "Invoice__c", "Payments"),
			...formula("Payment__c", "Shown__c", "Invoice__r.Account__r.Status__c"),
		};
		expect(await users(fieldSubject("Account", "Status__c"), files)).toEqual(["field Shown__c formula certain"]);
		expect(await users(fieldSubject("Invoice__c", "Status__c"), files)).toEqual([]);
	});

	test("is told by the way back from a record to its children", async () => {
		const body =
			"<baseObject>Account</baseObject>\n<sections>\n<columns>\n<field>Status__c</field>\n<table>Account.Invoices__r</table>\n</columns>\n</sections>";
		const files = { ...invoices, ...file("reportTypes/Accounts_and_Invoices.reportType-meta.xml", "ReportType", body) };
		expect(await users(fieldSubject("Invoice__c", "Status__c"), files)).toEqual(["report-type Accounts_and_Invoices column certain"]);
		expect(await users(fieldSubject("Account", "Status__c"), files)).toEqual([]);
	});

	test("is possible for several where nothing says it, and likely for the only one that has it", async () => {
		const code = {
			[`${ROOT}/classes/Reader.cls`]:
				"class Reader { Object read(SObject record) { return record.get('Status__c'); } Invoice__c i; Account a; }",
		};
		expect(await users(fieldSubject("Invoice__c", "Status__c"), { ...invoices, ...code })).toEqual(["apex-class Reader code possible"]);
		const { [`${ROOT}/objects/Account/fields/Status__c.field-meta.xml`]: _, ...only } = invoices;
		expect(await users(fieldSubject("Invoice__c", "Status__c"), { ...only, ...code })).toEqual(["apex-class Reader code likely"]);
	});

	test("is a contact's where people are accounts", async () => {
		const files = { ...field("Contact", "Tier__c", "<type>Text</type>"), ...formula("Account", "Shown__c", "Tier__pc") };
		expect(await users(fieldSubject("Contact", "Tier__c"), files)).toEqual(["field Shown__c formula certain"]);
	});

	test("is the same with the project's own namespace", async () => {
		const files = {
			...field("Lead", "Tier__c", "<type>Text</type>"),
			...formula("Lead", "Shown__c", "acme__Tier__c"),
			"sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}],"namespace":"acme"}',
		};
		expect(await users(fieldSubject("Lead", "Tier__c"), files)).toEqual(["field Shown__c formula certain"]);
	});

	test("is the same in code, with the namespace and as an account has it", async () => {
		const files = {
			...field("Contact", "Tier__c", "<type>Text</type>"),
			"sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}],"namespace":"acme"}',
			[`${ROOT}/classes/A.cls`]: "class A { Object a(Contact c) { return c.acme__Tier__c; } }",
			[`${ROOT}/classes/B.cls`]: "class B { Object b(Account a) { return a.Tier__pc; } }",
		};
		expect(await users(fieldSubject("Contact", "Tier__c"), files)).toEqual(["apex-class A code certain", "apex-class B code certain"]);
	});

	test("is only possible for a common name of something that is no record for all one knows", async () => {
		const files = { [`${ROOT}/classes/A.cls`]: "class A { Lead l; Object a(Unheard u) { return this.selected().status; } }" };
		expect((await users(fieldSubject("Lead", "Status"), files)).filter((user) => !user.endsWith("possible"))).toEqual([]);
	});

	test("is that of the project and not of a package that has the same name", async () => {
		const files = { ...field("Lead", "Tier__c", "<type>Text</type>"), ...formula("Lead", "Shown__c", "other__Tier__c") };
		expect(await users(fieldSubject("Lead", "Tier__c"), files)).toEqual([]);
	});

	test("is told apart in a file of the metadata API's format, part by part", async () => {
		const rule =
			"<validationRules>\n<fullName>Needs_Tier</fullName>\n<active>true</active>\n<errorConditionFormula>ISBLANK(Tier__c)</errorConditionFormula>\n</validationRules>";
		const view = "<listViews>\n<fullName>By_Tier</fullName>\n<columns>Tier__c</columns>\n<filterScope>Mine</filterScope>\n</listViews>";
		const own = "<fields>\n<fullName>Tier__c</fullName>\n<type>Text</type>\n</fields>";
		const files = file("objects/Lead.object", "CustomObject", [own, view, rule].join("\n"));
		expect(await users(fieldSubject("Lead", "Tier__c"), files)).toEqual([
			"list-view By_Tier column certain",
			"validation-rule Needs_Tier formula certain",
		]);
	});
});

describe("who names a value", () => {
	const process = file(
		"objects/Opportunity/businessProcesses/Direct.businessProcess-meta.xml",
		"BusinessProcess",
		"<fullName>Direct</fullName>\n<isActive>true</isActive>\n<values>\n<fullName>Negotiation%2FReview</fullName>\n<default>false</default>\n</values>\n<values>\n<fullName>Won</fullName>\n<default>false</default>\n</values>",
	);

	test("is a process, however the value is encoded, and not a process that offers others", async () => {
		expect(await users(stage("Negotiation/Review"), process)).toEqual(["sales-process Direct offers certain “Negotiation/Review”"]);
		expect(await users(stage("Lost"), process)).toEqual([]);
	});

	test("is told apart from who only uses the field", async () => {
		const files = {
			...file(
				"reports/Finance/Won.report-meta.xml",
				"Report",
				"<columns>\n<field>STAGE_NAME</field>\n</columns>\n<filter>\n<criteriaItems>\n<column>STAGE_NAME</column>\n<operator>equals</operator>\n<value>Closed,Won &amp; Billed</value>\n</criteriaItems>\n</filter>\n<reportType>Opportunity</reportType>",
			),
		};
		expect(await users(stage("Won & Billed"), files)).toEqual([
			"report Finance/Won column certain",
			"report Finance/Won filter certain “Won & Billed”",
		]);
	});

	test("is code that compares it, or that only holds such a text beside the field: that one likely", async () => {
		const code = (body: string): Record<string, string> => ({ [`${ROOT}/classes/Stages.cls`]: `class Stages {\n${body}\n}` });
		const of = (body: string) => users(stage("Verbal Commit"), code(body));
		expect(
			await of("static final String VERBAL = 'Verbal Commit';\nBoolean is(Opportunity o) { return o.StageName == VERBAL; }"),
		).toContain("apex-class Stages code certain “Verbal Commit”");
		expect(await of("Object a(Opportunity o) { return o.StageName; }\nvoid b() { Other.take('Verbal Commit'); }")).toContain(
			"apex-class Stages code likely “Verbal Commit”",
		);
		expect(await of("// 'Verbal Commit'")).toEqual([]);
	});
});

describe("what a file may hide", () => {
	const lead = fieldSubject("Lead", "Tier__c");

	async function unseen(files: Record<string, string>): Promise<readonly string[]> {
		const { uses, unseen: told } = (await evidenceFor([lead], treeOf({ ...PROJECT, ...files }), { also: [] })).get(lead.id)!;
		expect(uses).toEqual([]);
		return told.filter((place) => place.includes("cannot be read"));
	}

	test("is said where its XML is broken", async () => {
		const path = `${ROOT}/reports/Finance/Tiers.report-meta.xml`;
		expect(await unseen({ [path]: "<Report><columns><field>Lead.Tier__c</field>" })).toEqual([
			`a file that cannot be read, such as ${path}`,
		]);
	});

	test("is nothing in a file that only looks like one of the CRM", async () => {
		expect(await unseen({ [`${ROOT}/customMetadata/README.md`]: "# Tier__c", "notes/plan.flow": "Tier__c <" })).toEqual([]);
	});

	test("is nothing in the body of a template, which is read beside its description", async () => {
		const files = { [`${ROOT}/email/Sales/Welcome.email`]: "Hello {!Lead.Tier__c}" };
		expect(await users(lead, files)).toEqual(["email-template Sales/Welcome merge field certain"]);
	});
});

describe("who names another component", () => {
	test("is a dashboard by the report's folder, and a report by its type", async () => {
		const files = {
			...file(
				"dashboards/Board/Numbers.dashboard-meta.xml",
				"Dashboard",
				"<leftSection>\n<components>\n<report>Finance/ARR</report>\n</components>\n</leftSection>",
			),
			...file(
				"reports/Finance/ARR.report-meta.xml",
				"Report",
				"<columns>\n<field>Deal__c$Sum__c</field>\n</columns>\n<reportType>Deals__c</reportType>",
			),
		};
		expect(await users(subject("report", ["Finance", "Board", "ARR"]), files)).toEqual([]);
		expect(await users(subject("report", ["Finance", "ARR"]), files)).toEqual(["dashboard Board/Numbers report certain"]);
		expect(await users(subject("report", ["Regions", "Finance", "ARR"]), files)).toEqual(["dashboard Board/Numbers report certain"]);
		expect(await users(subject("report-type", ["Deals"]), files)).toEqual(["report Finance/ARR report type certain"]);
	});
});
