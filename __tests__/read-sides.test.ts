import { describe, expect, it } from "vitest";
import { DIALECTS } from "../src/dialects/index.js";
import { diff } from "../src/diff/index.js";
import type { Entry, Tree } from "../src/model/source.js";
import { readSides } from "../src/read-sides.js";
import { changedFiles } from "../src/trees/index.js";
import { told } from "./support/components.js";

type Files = Readonly<Record<string, string>>;

/** A tree of texts; `listed` counts how often all of its paths were asked for. A text stands for its own blob id; `!why` cannot be read, `->` is a link, `=>` a submodule. */
function treeOf(files: Files): Tree & { readonly listed: () => number; readonly reads: readonly string[] } {
	let listed = 0;
	const reads: string[] = [];
	const entries = Object.keys(files)
		.sort()
		.map((path): Entry => ({ path, oid: files[path]!, mode: modeOf(files[path]!) }));
	return {
		name: "tree",
		listed: () => listed,
		reads,
		async entries(folder) {
			if (folder === undefined) listed++;
			return entries.filter(({ path }) => folder === undefined || path.startsWith(`${folder}/`));
		},
		entry: async (path) => entries.find((entry) => entry.path === path),
		async *read(wanted) {
			for (const { path, oid } of wanted) {
				reads.push(path);
				const problem = { code: "too-large", message: oid };
				yield { path, oid, ...(oid.startsWith("!") ? { problem } : { text: oid }) };
			}
		},
		close: async () => {},
	};
}

function modeOf(text: string): string {
	return text.startsWith("->") ? "120000" : text.startsWith("=>") ? "160000" : "100644";
}

const PROJECT = { "sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}]}' };
const root = (type: string, body: string) =>
	`<?xml version="1.0"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;
const field = (name: string, length: number) =>
	root("CustomField", `<fullName>${name}</fullName><type>Text</type><length>${length}</length>`);
const inline = (name: string, length: number) => `<fields><fullName>${name}</fullName><type>Text</type><length>${length}</length></fields>`;
const values = (...names: string[]) =>
	root("StandardValueSet", names.map((name) => `<standardValue><fullName>${name}</fullName></standardValue>`).join(""));

async function sidesOf(before: Files, after: Files) {
	const [base, head] = [treeOf({ ...PROJECT, ...before }), treeOf({ ...PROJECT, ...after })];
	const files = await changedFiles(base, head);
	const listed = head.listed();
	const sides = await readSides(DIALECTS, base, head, files);
	const changes = diff(sides.base, sides.head);
	return { sides, told: changes.map(told), changes, listed: head.listed() - listed, reads: head.reads };
}

const FIELD = "force-app/objects/Deal__c/fields/Code__c.field-meta.xml";

describe("the changed files of both commits", () => {
	it("are read by the dialect that claims them; the rest of the trees is not", async () => {
		const other = { "force-app/objects/Deal__c/fields/Other__c.field-meta.xml": field("Other__c", 1), "README.md": "one" };
		const { sides, told, reads } = await sidesOf({ ...other, [FIELD]: field("Code__c", 1) }, { ...other, [FIELD]: field("Code__c", 2) });
		expect(told).toEqual(["modified salesforce:field:Deal__c/Code__c"]);
		expect([sides.files, sides.ignored, sides.warnings]).toEqual([1, 0, []]);
		expect(reads.filter((path) => path !== "sfdx-project.json")).toEqual([FIELD]);
	});

	const ignoring = { ".forceignore": "**/Code__c.field-meta.xml" };

	it("are left out where the projects of both commits ignore them", async () => {
		const { sides, told } = await sidesOf({ [FIELD]: field("Code__c", 1), ...ignoring }, { [FIELD]: field("Code__c", 2), ...ignoring });
		expect([told, sides.ignored, sides.files]).toEqual([[], 1, 0]);
	});

	it("cannot be hidden by the pull request that changes them: the ignore line is a change, and so are they", async () => {
		const rule = "salesforce:other:ProjectFile/.forceignore";
		const hidden = await sidesOf({ [FIELD]: field("Code__c", 1) }, { [FIELD]: field("Code__c", 2), ...ignoring });
		expect(hidden.told).toEqual(["modified salesforce:field:Deal__c/Code__c", `added ${rule}`]);
		const deleted = await sidesOf({ [FIELD]: field("Code__c", 1) }, ignoring);
		expect(deleted.told).toEqual(["removed salesforce:field:Deal__c/Code__c", `added ${rule}`]);
		const shown = await sidesOf({ [FIELD]: field("Code__c", 1), ...ignoring }, { [FIELD]: field("Code__c", 1) });
		expect(shown.told).toEqual([`removed ${rule}`]);
	});

	it("cannot be swapped for a link: what it points to is nothing that was read", async () => {
		const { sides, told } = await sidesOf(
			{ [FIELD]: field("Code__c", 1) },
			{
				"elsewhere/fields/Code__c.field-meta.xml": field("Code__c", 1),
				"force-app/objects/Deal__c/fields": "->../../../elsewhere/fields",
				"docs/link": "->x",
			},
		);
		expect(told).toContain("added salesforce:unreadable:force-app/objects/Deal__c/fields");
		expect(sides.warnings).toMatchObject([{ code: "link", path: "force-app/objects/Deal__c/fields", side: "head" }]);
		expect(sides.head.unreadable.get("force-app/objects/Deal__c/fields")?.oid).toContain("elsewhere/fields");
	});

	it("are told where a link or a submodule brings a folder that the tooling deploys from", async () => {
		const unreadable = async (before: Files, after: Files) =>
			(await sidesOf(before, after)).changes.filter(({ kind }) => kind === "unreadable").map(told);
		expect(await unreadable({}, { "force-app/extra": "->../../outside" })).toEqual(["added salesforce:unreadable:force-app/extra"]);
		expect(await unreadable({}, { "force-app/extra.json": "->../vendor" })).toEqual(["added salesforce:unreadable:force-app/extra.json"]);
		expect(await unreadable({ "force-app/extra": "->one" }, { "force-app/extra": "->two" })).toEqual([
			"modified salesforce:unreadable:force-app/extra",
		]);
		expect(await unreadable({ "force-app/crm": "=>one" }, { "force-app/crm": "=>two" })).toEqual([
			"modified salesforce:unreadable:force-app/crm",
		]);
		expect(await unreadable({ "force-app": "=>one" }, { "force-app": "=>two" })).toEqual(["modified salesforce:unreadable:force-app"]);
		expect(await unreadable({ "force-app/crm": "=>one" }, {})).toEqual(["removed salesforce:unreadable:force-app/crm"]);
		expect(await unreadable({ lib: "=>one" }, { lib: "=>two", "docs/link": "->x" })).toEqual([]);
		const ignoring = { ".forceignore": "force-app/extra\n" };
		expect(await unreadable(ignoring, { ...ignoring, "force-app/extra": "->x" })).toEqual([]);
	});

	it("that are perhaps ours are looked at, and count only if they are", async () => {
		const schema = '{"results":[{"name":"tier","label":"Tier","type":"string","fieldType":"text"}]}';
		const { sides, told } = await sidesOf(
			{},
			{ "crm/properties/companies.json": schema, "config/other.json": '{"a":1}', "big.json": "!big" },
		);
		expect(told).toEqual(["added hubspot:field:companies/tier"]);
		expect([sides.files, sides.warnings]).toEqual([1, []]);
	});

	it("that are named as metadata are told where they cannot be had, wherever they lie", async () => {
		const path = "deploy/standardValueSets/OpportunityStage.standardValueSet";
		expect((await sidesOf({}, { [path]: "!big" })).told).toEqual([`added salesforce:unreadable:${path}`]);
		expect((await sidesOf({ [path]: "!big" }, { [path]: "!bigger" })).told).toEqual([`modified salesforce:unreadable:${path}`]);
		expect((await sidesOf({}, { "deploy/other.standardValueSet": "!big" })).told).toEqual([]);
		const spelled = values("Verbal").replace("sforce.com", "sforc&#101;.com");
		expect((await sidesOf({}, { [path]: spelled })).told).toContain("added salesforce:stage:Opportunity/Verbal");
		expect((await sidesOf({}, { [path]: "<html/>" })).told).toEqual([]);
	});

	it("that are code are known by their blob and never read", async () => {
		const path = "force-app/classes/Score.cls";
		const { told, reads, sides } = await sidesOf({ [path]: "class A {}" }, { [path]: "class B {}" });
		expect([told, sides.files, reads.includes(path)]).toEqual([["modified salesforce:other:ApexClass/Score"], 1, false]);
	});

	it.each([
		["head", field("Code__c", 1), "<CustomField", "modified", ["head"]],
		["base", "<CustomField", field("Code__c", 1), "modified", ["base"]],
		["both", "<CustomField", "<CustomFiel", "modified", ["base", "head"]],
	])("that cannot be read (%s) are a warning with line and side, and a change", async (_, before, after, action, where) => {
		const { sides, changes } = await sidesOf({ [FIELD]: before }, { [FIELD]: after });
		expect(sides.warnings.map(({ path, line, side }) => [path, line, side])).toEqual(where.map((side) => [FIELD, 1, side]));
		const file = changes.find(({ kind }) => kind === "unreadable");
		expect([file?.change, file?.path]).toEqual([action, FIELD]);
		expect(changes.some(({ change }) => change === "added" || change === "removed")).toBe(false);
	});

	it("that git cannot give are unreadable in the words of the tree", async () => {
		const { sides } = await sidesOf({ [FIELD]: field("Code__c", 1) }, { [FIELD]: "!It is larger than 10 MB." });
		expect(sides.warnings).toEqual([{ code: "too-large", message: "!It is larger than 10 MB.", path: FIELD, side: "head" }]);
	});
});

describe("an untouched file that defines the same component", () => {
	const at = (folder: string) => `unpackaged/config/${folder}/standardValueSets/LeadSource.standardValueSet`;

	it.each([
		["comes", { [at("trial")]: values("Web") }, { [at("trial")]: values("Web"), [at("tso")]: values("Web") }],
		["goes", { [at("trial")]: values("Web"), [at("tso")]: values("Web") }, { [at("trial")]: values("Web") }],
	])("keeps it when a copy %s", async (_, before, after) => {
		expect((await sidesOf(before, after)).told).toEqual([]);
	});

	it("is what a copy that differs is compared with", async () => {
		const trial = { [at("trial")]: values("Web", "Phone") };
		expect((await sidesOf(trial, { ...trial, [at("tso")]: values("Web", "Event") })).told).toEqual([
			"added salesforce:picklist-value:LeadSource/Event",
		]);
	});

	it.each([
		[
			"in DX source",
			{ [FIELD]: field("Code__c", 5) },
			{ "unpackaged/x/objects/Deal__c.object": root("CustomObject", inline("Code__c", 5)) },
		],
		[
			"with a namespace token",
			{ "unpackaged/y/objects/___NAMESPACE___Deal__c.object": root("CustomObject", inline("Code__c", 5)) },
			{ "unpackaged/x/objects/Deal__c.object": root("CustomObject", inline("Code__c", 5)) },
		],
		[
			"in other case",
			{ "src/objects/deal__c.object": root("CustomObject", inline("code__c", 5)) },
			{ "unpackaged/x/objects/Deal__c.object": root("CustomObject", inline("Code__c", 5)) },
		],
		[
			"in the older form of a value set",
			{
				"src/objects/Lead.object": root(
					"CustomObject",
					"<fields><fullName>LeadSource</fullName><type>Picklist</type><picklist><picklistValues><fullName>Web</fullName></picklistValues><sorted>false</sorted></picklist></fields>",
				),
			},
			{ [at("tso")]: values("Web") },
		],
	])("is found %s", async (_, twin, copy) => {
		const { changes } = await sidesOf(twin, { ...twin, ...copy });
		const found = changes.filter(({ cosmetic, kind }) => !cosmetic && kind !== "object").map(told);
		expect(found).toEqual([]);
	});

	it("does not keep what the package no longer has, if it is an overlay on it", async () => {
		const overlay = { "unpackaged/x/objects/Deal__c.object": root("CustomObject", inline("Code__c", 5)) };
		expect((await sidesOf({ ...overlay, [FIELD]: field("Code__c", 5) }, overlay)).told).toEqual([
			"removed salesforce:field:Deal__c/Code__c",
		]);
	});

	it("brings the whole of an ordered list, and nothing else", async () => {
		const trial = { [at("trial")]: values("Web", "Phone", "Event") };
		const { sides } = await sidesOf(trial, { ...trial, [at("tso")]: values("Phone") });
		expect(sides.base.components.map(({ id }) => id)).toEqual([
			"salesforce:value-set:LeadSource",
			"salesforce:picklist-value:LeadSource/Web",
			"salesforce:picklist-value:LeadSource/Phone",
			"salesforce:picklist-value:LeadSource/Event",
		]);
		const object = root("CustomObject", inline("Code__c", 5) + inline("Other__c", 5));
		const other = await sidesOf(
			{ "src/objects/Deal__c.object": object },
			{ "src/objects/Deal__c.object": object, [FIELD]: field("Code__c", 5) },
		);
		expect(other.sides.base.components.map(({ id }) => id)).toEqual(["salesforce:field:Deal__c/Code__c"]);
	});

	it("is not looked for while both sides define the same, nor without CRM files", async () => {
		expect((await sidesOf({ [FIELD]: field("Code__c", 1) }, { [FIELD]: field("Code__c", 2) })).listed).toBe(0);
		expect((await sidesOf({}, { "docs/a.md": "a" })).listed).toBe(0);
	});

	it("is not read when its name or its place says that it defines another", async () => {
		const others = {
			"force-app/objects/Lead__c/fields/Code__c.field-meta.xml": field("Code__c", 1),
			"force-app/objects/Deal__c/fields/Other__c.field-meta.xml": field("Other__c", 1),
			"force-app/objects/Deal__c/Deal__c.object-meta.xml": root("CustomObject", ""),
			"docs/Code__c.md": "Code",
		};
		const { reads, told } = await sidesOf(others, { ...others, [FIELD]: field("Code__c", 5) });
		expect(told).toEqual(["added salesforce:field:Deal__c/Code__c"]);
		expect(reads.filter((path) => path !== "sfdx-project.json")).toEqual([FIELD]);
	});

	it("is one of so many that not all are read, which is said", async () => {
		const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [at(`a${String(n).padStart(4, "0")}`), values()]));
		const { sides, told } = await sidesOf(many, { ...many, [at("new")]: values("Web") });
		expect(told).toEqual(["added salesforce:picklist-value:LeadSource/Web"]);
		expect(sides.warnings).toEqual([
			{ code: "too-many-twins", path: at("a2000"), message: expect.stringContaining("only the first 2000") },
		]);
	});
});
