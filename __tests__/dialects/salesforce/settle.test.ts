import fc from "fast-check";
import { expect, test } from "vitest";
import { readFile } from "../../../src/dialects/salesforce/read-file.js";
import { settle } from "../../../src/dialects/salesforce/settle.js";
import { parseXml } from "../../../src/dialects/salesforce/xml.js";

function read(path: string, text: string) {
	const { components, warnings, problem } = readFile(
		{ path, text },
		{ coverage: "full", known: true, ignored: false, namespace: undefined },
	);
	const said = components.map(({ id, properties }) => [
		id,
		...properties.map(({ name, key, value }) => [name, key, value].filter((part) => part !== undefined)),
	]);
	return { said, warnings, problem };
}

test("an entry that names two things is about each of them, with a warning", () => {
	const text = `<PermissionSet>
<fieldPermissions><editable>true</editable>
<field>Lead.A__c</field>
<field>Lead.B__c</field>
<readable>true</readable></fieldPermissions>
<fieldPermissions><field>Lead.C__c</field><field>Lead.C__c</field><readable>true</readable></fieldPermissions>
<objectPermissions><allowRead>true</allowRead><object>Lead</object><object>Case</object></objectPermissions>
<classAccesses><apexClass>A</apexClass><apexClass>B</apexClass><enabled>true</enabled></classAccesses>
</PermissionSet>`;
	const taken = (entry: string, element: string, line: number) => ({
		code: "doubled-element",
		message: `This <${entry}> has two different <${element}>, and is taken to be about each of them here; make it two, or remove one.`,
		line,
	});
	expect(read("permissionsets/Desk.permissionset-meta.xml", text)).toEqual({
		said: [
			["salesforce:permission-set:Desk", ["class_accesses", "A", true], ["class_accesses", "B", true]],
			["salesforce:field-permission:permission-set/Desk/Lead.A__c", ["editable", true], ["readable", true]],
			["salesforce:field-permission:permission-set/Desk/Lead.B__c", ["editable", true], ["readable", true]],
			["salesforce:field-permission:permission-set/Desk/Lead.C__c", ["readable", true]],
			["salesforce:object-permission:permission-set/Desk/Lead", ["allow_read", true]],
			["salesforce:object-permission:permission-set/Desk/Case", ["allow_read", true]],
		],
		warnings: [taken("fieldPermissions", "field", 4), taken("objectPermissions", "object", 7), taken("classAccesses", "apexClass", 8)],
		problem: undefined,
	});
});

test("a manifest's list of two types deletes what it names of either", () => {
	const text = "<Package><types><members>Lead.A__c</members><name>CustomField</name>\n<name>RecordType</name></types></Package>";
	expect(read("destructiveChanges.xml", text)).toMatchObject({
		said: [["salesforce:planned-deletion:CustomField/Lead.A__c"], ["salesforce:planned-deletion:RecordType/Lead.A__c"]],
		warnings: [{ code: "doubled-element", line: 2 }],
	});
});

test("an entry that names more than ten things cannot be read: of none of them is it left unsaid", () => {
	const names = (count: number) => Array.from({ length: count }, (_, at) => `<name>T${at}</name>`).join("");
	const manifest = (count: number) =>
		read("destructiveChanges.xml", `<Package><types><members>A</members><name>T0</name>\n${names(count)}</types></Package>`);
	expect(manifest(10).said).toHaveLength(10);
	expect(manifest(11)).toEqual({
		said: [],
		warnings: [],
		problem: {
			code: "too-many-names",
			message: "This <types> has more than 10 different <name>, so that nobody can tell what it is about. Write an entry for each.",
			line: 2,
		},
	});
	const grants = names(300).replaceAll("name>", "field>").replaceAll("T", "Lead.F");
	expect(read("profiles/P.profile-meta.xml", `<Profile><fieldPermissions>${grants}</fieldPermissions></Profile>`)).toMatchObject({
		said: [],
		problem: { code: "too-many-names" },
	});
});

test("a part that can stand only once is that part, whatever it is called inside", () => {
	const text = `<CustomField><fullName>A__c</fullName><valueSet><fullName>a</fullName><fullName>b</fullName><restricted>true</restricted>
</valueSet></CustomField>`;
	const { said } = read("objects/Lead/fields/A__c.field-meta.xml", text);
	expect(said[0]).toContainEqual(["restricted", true]);
});

test("of a doubled part of a component nobody knows what it says, told once", () => {
	const text = `<CustomField>
<fullName>Tier__c</fullName>
<label>Tier</label>
<label>Level</label>
<label>Grade</label>
<type>Text</type>
<type>Number</type>
<unique>false</unique>
<unique>false</unique>
</CustomField>`;
	const second = (element: string, line: number) => ({
		code: "doubled-element",
		message: `This <CustomField> has a second <${element}> that differs; which of them holds is unknown here. Remove one.`,
		line,
	});
	expect(read("objects/Lead/fields/Tier__c.field-meta.xml", text)).toEqual({
		said: [
			[
				"salesforce:field:Lead/Tier__c",
				["label", { unknown: "it stands more than once: `Tier`, `Level`, `Grade`" }],
				["type", { unknown: "it stands more than once: `Text`, `Number`" }],
				["custom", true],
			],
		],
		warnings: [second("label", 4), second("type", 7)],
		problem: undefined,
	});
});

test("a flag or a number that is none is unknown, never a guess, and told with its line", () => {
	const text = `<CustomField>
<required>fasle</required>
<externalId>TRUE</externalId>
<length>1O</length>
<type>Text</type>
</CustomField>`;
	const wrong = (element: string, why: string, line: number) => ({
		code: "wrong-value",
		message: `The text of <${element}> cannot be read, ${why}; what it says is unknown here. Correct it.`,
		line,
	});
	expect(read("objects/Lead/fields/Tier__c.field-meta.xml", text)).toEqual({
		said: [
			[
				"salesforce:field:Lead/Tier__c",
				["required", { unknown: "`fasle` is neither true nor false" }],
				["external_id", { unknown: "`TRUE` is neither true nor false" }],
				["length", { unknown: "`1O` is no number" }],
				["type", "Text"],
				["custom", true],
			],
		],
		warnings: [
			wrong("required", "`fasle` is neither true nor false", 2),
			wrong("externalId", "`TRUE` is neither true nor false", 3),
			wrong("length", "`1O` is no number", 4),
		],
		problem: undefined,
	});
});

test("what readers work out of a flag is unknown with it", () => {
	const set = `<PermissionSet><fieldPermissions><editable>yes</editable><field>Lead.A__c</field></fieldPermissions>
<userPermissions><enabled>yes</enabled><name>ViewSetup</name></userPermissions></PermissionSet>`;
	const unknown = { unknown: "`yes` is neither true nor false" };
	expect(read("permissionsets/Desk.permissionset-meta.xml", set).said.slice(1)).toEqual([
		["salesforce:field-permission:permission-set/Desk/Lead.A__c", ["editable", unknown]],
		["salesforce:user-permission:permission-set/Desk/ViewSetup", ["enabled", unknown]],
	]);
	const process = "<BusinessProcess><values><fullName>New</fullName><default>yes</default></values></BusinessProcess>";
	expect(read("objects/Lead/businessProcesses/P.businessProcess-meta.xml", process).said).toEqual([
		["salesforce:lead-process:Lead/P", ["values", "New", unknown]],
	]);
	const type = `<RecordType><active>true</active><picklistValues><picklist>Rating</picklist>
<values><fullName>Hot</fullName><default>yes</default></values></picklistValues></RecordType>`;
	expect(read("objects/Lead/recordTypes/T.recordType-meta.xml", type).said).toEqual([
		["salesforce:record-type:Lead/T", ["active", true], ["picklist_values", "Rating", ["Hot"]], ["picklist_default", "Rating", unknown]],
	]);
	const record = `<CustomMetadata xmlns:xsi="a"><values><field>On__c</field><value xsi:type="xsd:boolean">yes</value></values></CustomMetadata>`;
	expect(read("customMetadata/Gate.A.md-meta.xml", record).said).toEqual([
		["salesforce:custom-metadata:Gate/A", ["values", "On__c", unknown]],
	]);
});

test("of a doubled part with parts of its own all of them count", () => {
	const set = (value: string) =>
		`<valueSet><valueSetDefinition><value><fullName>${value}</fullName></value></valueSetDefinition></valueSet>`;
	const text = `<CustomField><type>Picklist</type>${set("A")}${set("B")}</CustomField>`;
	const { said, warnings } = read("objects/Lead/fields/Tier__c.field-meta.xml", text);
	expect(said.slice(1)).toEqual([["salesforce:picklist-value:Lead/Tier__c/A"], ["salesforce:picklist-value:Lead/Tier__c/B"]]);
	expect(warnings.map(({ code }) => code)).toEqual(["doubled-element", "doubled-element"]);
});

test("what is settled is settled: again, it comes back as it is and says nothing", () => {
	const name = fc.constantFrom("type", "label", "required", "fieldPermissions", "field", "fullName", "values");
	const leaf = fc.tuple(name, fc.constantFrom("true", "a", "b")).map(([tag, text]) => `<${tag}>${text}</${tag}>`);
	const { node } = fc.letrec<{ node: string }>((tie) => ({
		node: fc.oneof(
			{ depthSize: "small" },
			leaf,
			fc.tuple(name, fc.array(tie("node"), { maxLength: 6 })).map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
		),
	}));
	fc.assert(
		fc.property(fc.array(node), (nodes) => {
			const once = settle(parseXml(`<r>${nodes.join("")}</r>`).root!, () => {});
			const codes: string[] = [];
			expect(settle(once, ({ code }) => codes.push(code))).toBe(once);
			expect(codes.filter((code) => code !== "wrong-value")).toEqual([]);
		}),
	);
});
