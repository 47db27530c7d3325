import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIALECTS } from "../../src/dialects/index.js";
import { vocabularyOf } from "../../src/dialects/vocabulary.js";
import type { Change } from "../../src/model/review.js";
import type { Tree } from "../../src/model/source.js";
import { KINDS, type Kind } from "../../src/model/words.js";
import { anyGlob } from "../../src/policy/glob.js";
import { changesBetween } from "../../src/review.js";
import { openFolder } from "../../src/trees/index.js";
import { corpusFolder, filesBelow } from "../support/corpus.js";
import { treeOf } from "../support/tree-of.js";

const ROOT = resolve(__dirname, "../..");
const VOCABULARY = vocabularyOf(DIALECTS);
const PROPERTIES = new Map([...VOCABULARY].map(([kind, { properties }]) => [kind, anyGlob(properties)]));
const NOTHING = treeOf({});
const TEN_MINUTES = 600_000;

/** What a change says that the vocabulary does not have; `other` has all of it. */
function outside(change: Change): string[] {
	const words = VOCABULARY.get(change.kind);
	if (words === undefined) return [`${change.kind}: no dialect has it`];
	return [
		...(words.systems.includes(change.system) ? [] : [`${change.kind}: not of ${change.system}`]),
		...(words.actions.includes(change.change) ? [] : [`${change.kind}: is not ${change.change}`]),
		...(change.object === undefined || words.object ? [] : [`${change.kind}: has an object`]),
		...change.properties.flatMap(({ name }) => (PROPERTIES.get(change.kind)!(name) ? [] : [`${change.kind}: ${name}`])),
	];
}

async function changesOf(base: Tree, head: Tree): Promise<Change[]> {
	const { groups } = await changesBetween(base, head);
	await Promise.all([base.close(), head.close()]);
	return groups.flat();
}

/** What comes with each side, and what differs between them. */
async function told(before: string | undefined, after: string): Promise<Change[]> {
	const open = async (folder: string | undefined) => (folder !== undefined && existsSync(folder) ? openFolder(folder) : NOTHING);
	return [
		...(await changesOf(NOTHING, await open(before))),
		...(await changesOf(NOTHING, await open(after))),
		...(await changesOf(await open(before), await open(after))),
	];
}

const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const xml = (type: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${XMLNS}>${inside}</${type}>\n`;
const list = (name: string) => ({ name, type: "enumeration", fieldType: "select", options: [{ label: "A", value: "a" }] });
const process = (name: string, value: string) =>
	xml("BusinessProcess", `<fullName>${name}</fullName><values><fullName>${value}</fullName></values>`);

/** Files of kinds that no fixture is about. */
const BEFORE = {
	"destructiveChanges.xml": xml("Package", "<types><members>Opportunity.Old__c</members><name>CustomField</name></types>"),
};
const AFTER = {
	"destructiveChanges.xml": xml("Package", ""),
	"force-app/standardValueSets/CaseStatus.standardValueSet-meta.xml": xml(
		"StandardValueSet",
		"<standardValue><fullName>New</fullName></standardValue>",
	),
	"force-app/objects/Lead/businessProcesses/L.businessProcess-meta.xml": process("L", "Open"),
	"force-app/objects/Case/businessProcesses/C.businessProcess-meta.xml": process("C", "New"),
	"force-app/installedPackages/ns.installedPackage-meta.xml": xml("InstalledPackage", "<versionNumber>1.0</versionNumber>"),
	"force-app/translations/de.translation-meta.xml": xml("Translations", "<customLabels><label>Ja</label><name>Yes</name></customLabels>"),
	"force-app/flows/Broken.flow-meta.xml": "<Flow>",
	"hubspot/contacts.json": JSON.stringify({ results: [list("lifecyclestage"), list("hs_lead_status"), list("reason")] }),
	"hubspot/deals.json": JSON.stringify({ id: "p", label: "P", stages: [{ id: "s", label: "S", metadata: { probability: "0.5" } }] }),
	"hubspot/broken.json": '{ "fieldType": ',
	".revops-gate/policy.yml": "version: 1\n",
	".revops-gate/binary.yml": "\0",
};

function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), "revops-gate-vocabulary-"));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("the fixtures", () => {
	let changes: Change[] = [];

	beforeAll(async () => {
		const folder = join(ROOT, "__tests__/fixtures/salesforce");
		const all = readdirSync(folder).map((name) => {
			const [before, after] = ["before", "after"].map((side) => join(folder, name, side));
			return existsSync(after!) ? told(before, after!) : told(undefined, join(folder, name));
		});
		const example = join(ROOT, "examples/verbal-commit");
		all.push(told(join(example, "before"), join(example, "after")), told(folderOf(BEFORE), folderOf(AFTER)));
		changes = (await Promise.all(all)).flat();
	}, TEN_MINUTES);

	it("say nothing that is not in the vocabulary", () => {
		expect([...new Set(changes.flatMap(outside))].sort()).toEqual([]);
	});

	it("say every kind of the vocabulary", () => {
		const said = new Set(changes.map(({ system, kind }) => `${system} ${kind}`));
		const known = [...VOCABULARY].flatMap(([kind, { systems }]) => systems.map((system) => `${system} ${kind}`));
		expect(known.filter((one) => !said.has(one))).toEqual([]);
	});
});

const corpus = corpusFolder();

describe.skipIf(corpus === undefined)(`real commits${corpus === undefined ? " (skipped: there is no corpus)" : ""}`, () => {
	it(
		"say nothing that is not in the vocabulary",
		async () => {
			const cases = join(corpus!, "cases");
			const found = new Set<string>();
			for (const name of readdirSync(cases)) {
				for (const change of await told(join(cases, name, "base"), join(cases, name, "head"))) {
					for (const one of outside(change)) found.add(one);
				}
			}
			expect([...found].sort()).toEqual([]);
		},
		TEN_MINUTES,
	);
});

describe("the vocabulary", () => {
	it("has every kind", () => {
		expect(KINDS.filter((kind) => !VOCABULARY.has(kind))).toEqual([]);
	});

	it("has only what the asked dialects say", () => {
		const hubspot = vocabularyOf([{ name: "hubspot" }]);
		expect([...hubspot.keys()]).toEqual(["field", "picklist-value", "stage", "lead-status", "lifecycle-stage", "pipeline", "unreadable"]);
		expect(hubspot.get("stage")!.properties).not.toContain("forecast_category");
		expect(VOCABULARY.get("stage")).toMatchObject({ systems: ["salesforce", "hubspot"], object: true });
	});

	it("says what can happen to a kind, and what only the comparison states of it", () => {
		const actions = (kind: Kind) => VOCABULARY.get(kind)!.actions;
		expect(actions("planned-deletion")).toEqual(["removed"]);
		expect(actions("field-permission")).toEqual(["added", "removed", "modified"]);
		expect(actions("report")).toEqual(["added", "removed", "renamed", "moved", "modified"]);
		expect(actions("flow")).toEqual(["added", "removed", "renamed", "modified", "enabled", "disabled"]);
		expect(actions("stage")).toEqual(["added", "removed", "renamed", "moved", "reordered", "modified", "enabled", "disabled"]);
		expect(VOCABULARY.get("stage")!.properties).toEqual(expect.arrayContaining(["name", "parent", "position", "coverage"]));
		expect(VOCABULARY.get("flow")!.properties).not.toContain("position");
	});

	it("is loaded by nothing on the way of a review", () => {
		const src = join(ROOT, "src");
		const importing = filesBelow(src).filter((path) =>
			/^import (?!type)[^;]*vocabulary(?:\.generated)?\.js"/m.test(readFileSync(join(src, path), "utf8")),
		);
		expect(importing.filter((path) => !/^dialects\/(?:\w+\/)?vocabulary\.ts$/.test(path))).toEqual(["cli/policy-lint.ts"]);
	});

	it("refuses a dialect without words", () => {
		expect(() => vocabularyOf([{ name: "unheard" }])).toThrow("unheard");
	});
});
