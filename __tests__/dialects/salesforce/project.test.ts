import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { salesforce } from "../../../src/dialects/salesforce/index.js";
import type { DialectProject } from "../../../src/model/source.js";
import { openFolder } from "../../../src/trees/folder.js";

const folders: string[] = [];
afterEach(async () => {
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function project(files: Readonly<Record<string, string>>): Promise<DialectProject> {
	const folder = await mkdtemp(join(tmpdir(), "revops-gate-"));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return salesforce.open(await openFolder(folder));
}

const FIELD = '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><label>T</label></CustomField>';

describe("claims", () => {
	test("package directories, src and unpackaged, by suffix and folder", async () => {
		const { claims } = await project({
			"sfdx-project.json": JSON.stringify({ packageDirectories: [{ path: "./force-app/" }, { path: "extra\\pkg" }, { path: 7 }, null] }),
		});
		const of = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, claims(path)]));
		expect(
			of(
				"force-app/objects/A/fields/T__c.field-meta.xml",
				"extra/pkg/classes/Q.cls",
				"extra/classes/Q.cls",
				"src/objects/A.object",
				"unpackaged/post/objects/A.object",
				"samples/objects/A.object",
				"force-app/destructiveChangesPre.xml",
				"manifest/package.xml",
				"manifest/pre-destructive.xml",
				"destructive/package.xml",
				"force-app/objects/A/fields/T__c.field",
				".github/workflows/gate.yml",
			),
		).toEqual({
			"force-app/objects/A/fields/T__c.field-meta.xml": "yes",
			"extra/pkg/classes/Q.cls": "opaque",
			"extra/classes/Q.cls": "no",
			"src/objects/A.object": "yes",
			"unpackaged/post/objects/A.object": "yes",
			"samples/objects/A.object": "maybe",
			"force-app/destructiveChangesPre.xml": "yes",
			"manifest/package.xml": "no",
			"manifest/pre-destructive.xml": "maybe",
			"destructive/package.xml": "no",
			"force-app/objects/A/fields/T__c.field": "maybe",
			".github/workflows/gate.yml": "no",
		});
	});

	test("what .forceignore leaves out, in package directories only", async () => {
		const { claims } = await project({
			"sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}]}',
			".forceignore": "# people\n**/profiles/**\n*a*a*a*a*a*a*a*b\n",
		});
		expect(claims("force-app/main/profiles/Admin.profile-meta.xml")).toBe("ignored");
		expect(claims("force-app/main/layouts/A-B.layout-meta.xml")).toBe("yes");
		expect(claims("src/profiles/Admin.profile")).toBe("yes");
	});

	test("a project in a sub-folder", async () => {
		const { claims } = await project({
			"crm/sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}]}',
			"crm/.forceignore": "layouts",
		});
		expect(claims("crm/force-app/layouts/A-B.layout-meta.xml")).toBe("ignored");
		expect(claims("crm/force-app/flows/F.flow-meta.xml")).toBe("yes");
	});

	test("a project file that is no JSON", async () => {
		const { claims } = await project({ "sfdx-project.json": "{" });
		expect(claims("force-app/objects/A/fields/T__c.field-meta.xml")).toBe("yes");
	});
});

describe("reads", () => {
	test("coverage and the project's own namespace by the place of the file", async () => {
		const { read } = await project({ "sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}],"namespace":"acme"}' });
		const one = async (path: string) => {
			const { id, identity, coverage, namespace } = (await read({ path, text: FIELD })).components[0]!;
			return { id, identity, coverage, namespace };
		};
		expect(await one("force-app/objects/acme__Deal__c/fields/acme__T__c.field-meta.xml")).toEqual({
			id: "salesforce:field:Deal__c/T__c",
			identity: "salesforce:field:deal__c/t__c",
			coverage: "full",
			namespace: undefined,
		});
		expect(await one("unpackaged/pre/objects/Deal__c/fields/%%%NAMESPACE%%%T__c.field-meta.xml")).toEqual({
			id: "salesforce:field:Deal__c/T__c",
			identity: "salesforce:field:deal__c/t__c",
			coverage: "overlay",
			namespace: undefined,
		});
		expect(await one("force-app/objects/Account/fields/zen__T__c.field-meta.xml")).toEqual({
			id: "salesforce:field:Account/zen__T__c",
			identity: "salesforce:field:account/zen__t__c",
			coverage: "full",
			namespace: "zen",
		});
	});

	test("a file outside the known folders only where it is metadata", async () => {
		const { read } = await project({ "sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}]}' });
		expect(await read({ path: "samples/settings/editor.settings", text: "[editor]" })).toEqual({ components: [], warnings: [] });
		expect(
			(await read({ path: "samples/settings/A.settings", text: "<A xmlns='http://soap.sforce.com/2006/04/metadata'>" })).problem?.code,
		).toBe("malformed-xml");
	});

	test("a README in a folder of records is none", async () => {
		const { read } = await project({});
		expect(await read({ path: "src/customMetadata/README.md", text: "# Records\n<b>" })).toEqual({ components: [], warnings: [] });
	});

	test("a wrong suffix is a warning, another root element a problem", async () => {
		const { read } = await project({});
		expect(await read({ path: "src/objects/A/fields/T__c.field", text: FIELD })).toEqual({
			components: [],
			warnings: [
				{
					code: "wrong-suffix",
					message: "Salesforce tooling passes this file over because its name does not end in `.field-meta.xml`; rename it, or delete it.",
				},
			],
		});
		expect(await read({ path: "src/objects/A/fields/T__c.field-meta.xml", text: "<RecordType/>" })).toEqual({
			components: [],
			warnings: [],
			problem: {
				code: "unexpected-root",
				message: "The root element is <RecordType> where <CustomField> is expected; correct the element or the file's name.",
				line: 1,
				column: 1,
			},
		});
	});

	test("code by its blob id, as parts of one component with its -meta.xml", async () => {
		const { opaque, read } = await project({ "sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}]}' });
		const path = "force-app/classes/Quotes.cls";
		expect(opaque?.({ path, oid: "abc" }).components).toEqual([
			{
				id: "salesforce:other:ApexClass/Quotes",
				identity: "salesforce:other:apexclass/quotes",
				system: "salesforce",
				kind: "other",
				type: "ApexClass",
				name: "Quotes",
				path,
				line: 1,
				properties: [{ name: "source", value: "abc", line: 1 }],
				coverage: "full",
				part: true,
			},
		]);
		const meta = await read({ path: `${path}-meta.xml`, text: "<ApexClass><apiVersion>62.0</apiVersion></ApexClass>" });
		expect(meta.components.map(({ id, part, properties }) => ({ id, part, properties }))).toEqual([
			{ id: "salesforce:other:ApexClass/Quotes", part: true, properties: [{ name: "api_version", value: "62.0", line: 1 }] },
		]);
	});
});

test("a list of deletions of any name is one by its root", async () => {
	const { read } = await project({});
	const list = (root: string) => `<${root}><types><members>Lead.A__c</members><name>CustomField</name></types></${root}>`;
	const ids = async (text: string) => (await read({ path: "manifest/pre-destructive.xml", text })).components.map(({ id }) => id);
	const planned = ["salesforce:planned-deletion:CustomField/Lead.A__c"];
	expect(await ids(list("Package"))).toEqual(planned);
	expect(
		await ids(
			list("Package")
				.replaceAll(/(<\/?)/g, "$1m:")
				.replace("Package>", 'Package xmlns:m="a">'),
		),
	).toEqual(planned);
	expect(await ids(list("Suite"))).toEqual([]);
	expect(await ids("no XML at all")).toEqual([]);
});

test("a project's files say what is left out in which order, and what is written into files as they are deployed", async () => {
	const { read } = await project({});
	const said = async (path: string, text: string) =>
		(await read({ path, text })).components.flatMap(({ properties }) => properties.map(({ name, key, value }) => [name, key, value]));
	expect(await said(".forceignore", "a\n# why\n!b\na\n")).toEqual([
		["rules", "a", true],
		["rules", "!b", true],
		["order", undefined, ["a", "!b", "a"]],
	]);
	expect(await said(".forceignore", "b\na\n")).not.toContainEqual(expect.arrayContaining(["order"]));
	const replacements = [{ glob: "force-app/**", stringToReplace: "80", replaceWithEnv: "SHARE" }];
	expect(
		await said("sfdx-project.json", JSON.stringify({ packageDirectories: [], replacements, registryPresets: ["x"], plugins: {} })),
	).toEqual([
		["replacements", undefined, replacements],
		["registry_presets", undefined, ["x"]],
	]);
	const deep = `{"packageDirectories":[],"replacements":${"[".repeat(9000)}${"]".repeat(9000)}}`;
	expect((await read({ path: "sfdx-project.json", text: deep })).problem?.code).toBe("malformed-project");
});
