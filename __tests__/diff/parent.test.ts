import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { Change } from "../../src/model/review.js";
import { changesBetween } from "../../src/review.js";
import { openFolder } from "../../src/trees/index.js";
import { corpusFolder } from "../support/corpus.js";
import { treeOf } from "../support/tree-of.js";

type Files = Readonly<Record<string, string>>;

async function changes(base: Files, head: Files): Promise<Change[]> {
	return (await changesBetween(treeOf(base), treeOf(head))).groups.flat();
}

/** `id → path:line of the parent`, for what is gone. */
async function parents(base: Files, head: Files): Promise<Record<string, string | undefined>> {
	const gone = (await changes(base, head)).filter(({ side }) => side === "base");
	return Object.fromEntries(gone.map(({ id, parent }) => [id.split(":").slice(1).join(":"), parent && `${parent.path}:${parent.line}`]));
}

const xml = (root: string, ...lines: string[]) =>
	['<?xml version="1.0" encoding="UTF-8"?>', `<${root} xmlns="http://soap.sforce.com/2006/04/metadata">`, ...lines, `</${root}>`].join(
		"\n",
	);
const value = (name: string) => `    <value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`;
const FIELD = "force-app/main/default/objects/Account/fields/Tier__c.field-meta.xml";
const OBJECT = "force-app/main/default/objects/Account/Account.object-meta.xml";
const tier = (...values: string[]) =>
	xml(
		"CustomField",
		"    <fullName>Tier__c</fullName><label>Tier</label><type>Picklist</type>",
		"    <valueSet><valueSetDefinition><sorted>false</sorted>",
		...values.map(value),
		"    </valueSetDefinition></valueSet>",
	);

describe("the line at head of what held a component that is gone", () => {
	it("is the field of a value, the set of a stage", async () => {
		expect(await parents({ [FIELD]: tier("Gold", "Silver") }, { [FIELD]: tier("Gold") })).toEqual({
			"picklist-value:Account/Tier__c/Silver": `${FIELD}:2`,
		});
		const set = "force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml";
		const stages = (...names: string[]) =>
			xml(
				"StandardValueSet",
				...names.map((name) => `    <standardValue><fullName>${name}</fullName><label>${name}</label></standardValue>`),
			);
		expect(await parents({ [set]: stages("A", "B") }, { [set]: stages("A") })).toEqual({ "stage:Opportunity/B": `${set}:2` });
	});

	it("follows the file to where it is now", async () => {
		const moved = FIELD.replace("force-app", "crm");
		const project = { "sfdx-project.json": '{"packageDirectories":[{"path":"force-app","default":true},{"path":"crm"}]}' };
		expect(await parents({ ...project, [FIELD]: tier("Gold", "Silver") }, { ...project, [moved]: tier("Gold") })).toEqual({
			"picklist-value:Account/Tier__c/Silver": `${moved}:2`,
		});
	});

	it("is the object of a field in one file, the permission set of a permission, the first line where nothing in the file holds it", async () => {
		const file = "src/objects/Account.object";
		const object = (label: string, ...fields: string[]) =>
			xml(
				"CustomObject",
				label,
				...fields.map(
					(name) => `    <fields><fullName>${name}</fullName><label>${name}</label><type>Text</type><length>9</length></fields>`,
				),
			);
		expect(
			await parents({ [file]: object("<label>Firm</label>", "A__c", "B__c") }, { [file]: object("<label>Firm</label>", "A__c") }),
		).toEqual({
			"field:Account/B__c": `${file}:2`,
		});
		expect(await parents({ [file]: object("", "A__c", "B__c") }, { [file]: object("", "A__c") })).toEqual({
			"field:Account/B__c": `${file}:1`,
		});
		const set = "force-app/main/default/permissionsets/Sales.permissionset-meta.xml";
		const permissions = (...fields: string[]) =>
			xml(
				"PermissionSet",
				"    <label>Sales</label>",
				...fields.map(
					(name) => `    <fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`,
				),
			);
		expect(await parents({ [set]: permissions("Account.A__c", "Account.B__c") }, { [set]: permissions("Account.A__c") })).toEqual({
			"field-permission:permission-set/Sales/Account.B__c": `${set}:2`,
		});
	});

	it("is the object's own file where the file is gone too, and nothing where that did not change", async () => {
		const object = (label: string) => xml("CustomObject", `    <label>${label}</label>`);
		expect(await parents({ [FIELD]: tier("Gold"), [OBJECT]: object("Firm") }, { [OBJECT]: object("Company") })).toEqual({
			"field:Account/Tier__c": `${OBJECT}:2`,
			"picklist-value:Account/Tier__c/Gold": `${OBJECT}:2`,
		});
		expect(await parents({ [FIELD]: tier("Gold"), [OBJECT]: object("Firm") }, { [OBJECT]: object("Firm") })).toEqual({
			"field:Account/Tier__c": undefined,
			"picklist-value:Account/Tier__c/Gold": undefined,
		});
	});

	it("is no part of the digest, and only of what is gone", async () => {
		const label = (text: string) => ({ [OBJECT]: xml("CustomObject", `    <label>${text}</label>`) });
		const alone = await changes({ [FIELD]: tier("Gold") }, {});
		const beside = await changes({ [FIELD]: tier("Gold"), ...label("Firm") }, label("Company"));
		const digests = (all: readonly Change[]) => all.filter(({ side }) => side === "base").map(({ id, digest }) => [id, digest]);
		expect(digests(beside)).toEqual(digests(alone));
		expect(beside.filter(({ side, parent }) => side === "head" && parent)).toEqual([]);
	});
});

const corpus = corpusFolder();
test.skipIf(!corpus)(
	"real commits: such a line is in a file that the head has, and the file has that many lines",
	async () => {
		const { readdirSync } = await import("node:fs");
		const cases = readdirSync(join(corpus!, "cases"))
			.sort()
			.filter((_, index) => index % 8 === 0);
		let told = 0;
		for (const name of cases) {
			const folder = join(corpus!, "cases", name);
			const side = (name: string) => (existsSync(join(folder, name)) ? openFolder(join(folder, name)) : treeOf({}));
			const [base, head] = [await side("base"), await side("head")];
			for (const { parent, side: of } of (await changesBetween(base, head)).groups.flat()) {
				if (!parent) continue;
				told++;
				expect(of).toBe("base");
				expect(parent.line).toBeLessThanOrEqual(readFileSync(join(folder, "head", parent.path), "utf8").split("\n").length);
			}
		}
		expect(told).toBeGreaterThan(0);
	},
	60_000,
);
