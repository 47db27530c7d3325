import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceFor, evidenceOf } from "../../src/impact/index.js";
import type { Tree } from "../../src/model/source.js";
import type { Subject, Use } from "../../src/model/use.js";
import { breaks } from "../../src/policy/breaks.js";
import { changesBetween } from "../../src/review.js";
import { treeOf } from "../../src/trees/memory.js";

const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const ROOT = "force-app/main/default";

function field(object: string, name: string, body: string): Record<string, string> {
	return {
		[`${ROOT}/objects/${object}/fields/${name}.field-meta.xml`]: `<CustomField ${XMLNS}>\n<fullName>${name}</fullName>\n${body}\n</CustomField>\n`,
	};
}

function report(folder: string, name: string, type: string, ...columns: string[]): Record<string, string> {
	const body = columns.map((column) => `<columns>\n<field>${column}</field>\n</columns>`).join("\n");
	return {
		[`${ROOT}/reports/${folder}/${name}.report-meta.xml`]: `<Report ${XMLNS}>\n${body}\n<reportType>${type}</reportType>\n</Report>\n`,
	};
}

const CRM: Readonly<Record<string, string>> = {
	"sfdx-project.json": '{"packageDirectories":[{"path":"force-app"}]}',
	...field("Opportunity", "ARR__c", "<type>Currency</type>"),
	...field("Opportunity", "Weighted__c", "<formula>ARR__c * Probability</formula><type>Currency</type>"),
	...field("Opportunity", "Score__c", "<formula>Weighted__c / 100</formula><type>Number</type>"),
	...field("Opportunity", "Circle_A__c", "<formula>Circle_B__c</formula><type>Number</type>"),
	...field("Opportunity", "Circle_B__c", "<formula>Circle_A__c</formula><type>Number</type>"),
	...field("Opportunity", "Status__c", "<type>Text</type>"),
	...field("Lead", "Status__c", "<type>Text</type>"),
	...report("Finance", "Scores", "Opportunity", "Opportunity.Score__c"),
	...report("Finance", "Statuses", "LeadList", "Lead.Status__c"),
	...report("Sales", "Pipeline", "Opportunity", "STAGE_NAME"),
	[`${ROOT}/objects/Lead/listViews/Open.listView-meta.xml`]: `<ListView ${XMLNS}>\n<fullName>Open</fullName>\n<columns>Status__c</columns>\n<filterScope>Everything</filterScope>\n</ListView>\n`,
};

function subject(object: string, name: string): Subject {
	return {
		id: `salesforce:field:${object}/${name}`,
		system: "salesforce",
		kind: "field",
		object,
		name,
		fields: [`${object}.${name}`],
		values: [],
	};
}

async function readers(of: Subject, tree: Tree): Promise<Pick<Use, "path" | "line" | "how" | "sure" | "via">[]> {
	const { uses } = (await evidenceFor([of], tree, { also: [] })).get(of.id)!;
	return uses.map(({ path, line, how, sure, via }) => ({
		path: path.split("/").at(-1)!,
		line,
		how,
		sure,
		...(via !== undefined && { via }),
	}));
}

describe("who uses a field", () => {
	test("is told with the line, the fields worked out from it followed to their own readers", async () => {
		expect(await readers(subject("Opportunity", "ARR__c"), treeOf(CRM))).toEqual([
			{ path: "Score__c.field-meta.xml", line: 3, how: "formula", sure: "certain", via: "Opportunity.Weighted__c" },
			{ path: "Weighted__c.field-meta.xml", line: 3, how: "formula", sure: "certain" },
			{ path: "Scores.report-meta.xml", line: 3, how: "column", sure: "certain", via: "Opportunity.Score__c" },
		]);
	});

	test("is told of that object and not of another with a field of the same name", async () => {
		expect((await readers(subject("Lead", "Status__c"), treeOf(CRM))).map(({ path }) => path)).toEqual([
			"Open.listView-meta.xml",
			"Statuses.report-meta.xml",
		]);
		expect(await readers(subject("Opportunity", "Status__c"), treeOf(CRM))).toEqual([]);
	});

	test("is told under the name that only reports use", async () => {
		expect(await readers(subject("Opportunity", "StageName"), treeOf(CRM))).toEqual([
			{ path: "Pipeline.report-meta.xml", line: 3, how: "column", sure: "certain" },
		]);
	});

	test("ends where formulas lead in a circle", async () => {
		expect((await readers(subject("Opportunity", "Circle_A__c"), treeOf(CRM))).map(({ path }) => path)).toEqual([
			"Circle_B__c.field-meta.xml",
		]);
	});

	test("is told once where the policy has files of the CRM scanned beside others", async () => {
		const arr = subject("Opportunity", "ARR__c");
		const tree = treeOf({ ...CRM, "exports/arr.txt": "Opportunity.ARR__c" });
		const uses = async (also: readonly string[]) => (await evidenceFor([arr], tree, { also })).get(arr.id)!.uses.map(({ by }) => by.id);
		expect(await uses(["**"])).toEqual(["file:exports/arr.txt", ...(await uses([]))]);
	});

	test("says of a file that holds the name and cannot be read that nobody looked into it", async () => {
		const path = `${ROOT}/reports/Finance/Scores.report-meta.xml`;
		const whole = treeOf(CRM);
		const tree: Tree = {
			...whole,
			search: async ({ files }) =>
				files.includes("**/*.field-meta.xml") ? [] : (await whole.entries()).filter((entry) => entry.path === path),
			async *read(entries) {
				for (const { path, oid } of entries) yield { path, oid, problem: { code: "too-large", message: "It is too large." } };
			},
		};
		const { uses, unseen } = (await evidenceFor([subject("Opportunity", "Score__c")], tree, { also: [] })).get(
			"salesforce:field:Opportunity/Score__c",
		)!;
		expect(uses).toEqual([]);
		expect(unseen).toContain(`a file that cannot be read, such as ${path}`);
	});

	test("does not change when files move, or others are added that have nothing to do with it", async () => {
		const paths = Object.keys(CRM).filter((path) => path.startsWith(ROOT));
		const bare = (uses: readonly { readonly path: string }[]) => JSON.stringify(uses);
		const before = bare(await readers(subject("Opportunity", "ARR__c"), treeOf(CRM)));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom(...paths)),
				fc.array(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { maxLength: 5 }),
				async (moved, names) => {
					const files: Record<string, string> = {};
					for (const [path, text] of Object.entries(CRM))
						files[moved.includes(path) ? path.replace("main/default", "billing") : path] = text;
					for (const name of names)
						Object.assign(
							files,
							field(`${name}__c`, `${name}__c`, "<formula>Weighted__c</formula><type>Number</type>"),
							report("Other", name, "LeadList", `Lead.${name}__c`),
						);
					const after = (await readers(subject("Opportunity", "ARR__c"), treeOf(files))) as { path: string }[];
					expect(bare(after.sort((a, b) => (order(a) < order(b) ? -1 : 1)))).toBe(before);
				},
			),
			{ numRuns: 40 },
		);
	}, 120_000);
});

/** As the readers stand before: by kind of file, and by name. */
function order({ path }: { readonly path: string }): string {
	return `${path.endsWith("report-meta.xml")} ${path}`;
}

describe("who feels what goes away", () => {
	const name = `${ROOT}/objects/Opportunity/fields/ARR__c.field-meta.xml`;
	const weighted = `${ROOT}/objects/Opportunity/fields/Weighted__c.field-meta.xml`;

	async function felt(after: Record<string, string>): Promise<[string, string | undefined][]> {
		const [base, head] = [treeOf(CRM), treeOf(after)];
		const { groups, files } = await changesBetween(base, head);
		const evidence = await evidenceOf(groups.flat(), { base, head, changed: files, also: [] });
		return evidence.get("salesforce:field:Opportunity/ARR__c")!.uses.map(({ path, side }) => [path.split("/").at(-1)!, side]);
	}

	test("whoever still names it", async () => {
		const { [name]: _, ...after } = CRM;
		expect(await felt(after)).toEqual([
			["Score__c.field-meta.xml", undefined],
			["Weighted__c.field-meta.xml", undefined],
			["Scores.report-meta.xml", undefined],
		]);
	});

	test("also where so many fields come with it that not all can be looked for: those have no evidence, not an empty one", async () => {
		const added = Object.fromEntries(
			Array.from({ length: 2100 }, (_, index) => Object.entries(field("Lead", `New_${index}__c`, "<type>Text</type>"))[0]!),
		);
		const { [name]: _, ...after } = { ...CRM, ...added };
		const [base, head] = [treeOf(CRM), treeOf(after)];
		const { groups, files } = await changesBetween(base, head);
		const evidence = await evidenceOf(groups.flat(), { base, head, changed: files, also: [] });
		expect(evidence.get("salesforce:field:Opportunity/ARR__c")!.uses).toHaveLength(3);
		const looked = groups.flat().filter(({ id }) => evidence.has(id));
		expect(looked).toHaveLength(2000);
	}, 120_000);

	test("and whoever goes away with it, told as of before", async () => {
		const { [name]: _, [weighted]: __, ...after } = CRM;
		expect(await felt(after)).toEqual([["Weighted__c.field-meta.xml", "base"]]);
	});
});

describe("who feels that something is called otherwise", () => {
	const arr = (name: string) => field("Opportunity", name, "<label>ARR</label>\n<type>Currency</type>");
	const unchanged = {
		"sfdx-project.json": CRM["sfdx-project.json"]!,
		...field("Opportunity", "Weighted__c", "<formula>ARR__c * Probability</formula><type>Currency</type>"),
		...report("Finance", "Weighted", "Opportunity", "Opportunity.Weighted__c"),
		...report("Finance", "Followed_already", "Opportunity", "Opportunity.Annual__c"),
		...report("Finance", "Still_old", "Opportunity", "Opportunity.ARR__c"),
	};

	async function felt(before: Record<string, string>, after: Record<string, string>, id: string) {
		const [base, head] = [treeOf({ ...unchanged, ...before }), treeOf({ ...unchanged, ...after })];
		const { groups, files } = await changesBetween(base, head);
		const changes = groups.flat();
		const change = changes.find((one) => one.id === id)!;
		const evidence = await evidenceOf(changes, { base, head, changed: files, also: [] });
		const { uses } = evidence.get(id)!;
		expect(uses.every(({ subject }) => subject === id)).toBe(true);
		return uses.map((use) => [use.path.split("/").at(-1)!.split(".")[0], breaks(change, use) ? "breaks" : (use.side ?? "goes on")]);
	}

	test("a field: who has the old name breaks, with whoever reads what is worked out from it; who has the new name does not", async () => {
		const before = { ...arr("ARR__c"), ...report("Sales", "Moved_on", "Opportunity", "Opportunity.ARR__c") };
		const after = { ...arr("Annual__c"), ...report("Sales", "Moved_on", "Opportunity", "Opportunity.Annual__c") };
		expect(await felt(before, after, "salesforce:field:Opportunity/Annual__c")).toEqual([
			["Weighted__c", "breaks"],
			["Followed_already", "goes on"],
			["Still_old", "breaks"],
			["Weighted", "breaks"],
			["Moved_on", "goes on"],
		]);
	});

	test("who had the old name and has neither now is told as of before", async () => {
		const before = { ...arr("ARR__c"), ...report("Sales", "Given_up", "Opportunity", "Opportunity.ARR__c") };
		const after = { ...arr("Annual__c"), ...report("Sales", "Given_up", "Opportunity", "STAGE_NAME") };
		expect(await felt(before, after, "salesforce:field:Opportunity/Annual__c")).toContainEqual(["Given_up", "base"]);
	});

	test("a value: the same", async () => {
		const values = (name: string) =>
			field(
				"Opportunity",
				"Route__c",
				`<label>Route</label>\n<type>Picklist</type>\n<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>${name}</fullName><default>false</default><label>Partner</label></value></valueSetDefinition></valueSet>`,
			);
		const rule = (name: string, value: string) => ({
			[`${ROOT}/objects/Opportunity/validationRules/${name}.validationRule-meta.xml`]: `<ValidationRule ${XMLNS}>\n<fullName>${name}</fullName>\n<active>true</active>\n<errorConditionFormula>ISPICKVAL(Route__c, &quot;${value}&quot;)</errorConditionFormula>\n<errorMessage>No</errorMessage>\n</ValidationRule>\n`,
		});
		const rules = { ...rule("Followed", "Indirect"), ...rule("Left", "Reseller") };
		const before = { ...rules, ...values("Reseller") };
		const after = { ...rules, ...values("Indirect") };
		expect(await felt(before, after, "salesforce:picklist-value:Opportunity/Route__c/Indirect")).toEqual([
			["Followed", "goes on"],
			["Left", "breaks"],
		]);
	});

	test("a record type: the same", async () => {
		const type = (name: string) => ({
			[`${ROOT}/objects/Opportunity/recordTypes/${name}.recordType-meta.xml`]: `<RecordType ${XMLNS}>\n<fullName>${name}</fullName>\n<active>true</active>\n<label>Partner</label>\n</RecordType>\n`,
		});
		const rule = (name: string, value: string) => ({
			[`${ROOT}/objects/Opportunity/validationRules/${name}.validationRule-meta.xml`]: `<ValidationRule ${XMLNS}>\n<fullName>${name}</fullName>\n<active>true</active>\n<errorConditionFormula>RecordType.DeveloperName = &quot;${value}&quot;</errorConditionFormula>\n<errorMessage>No</errorMessage>\n</ValidationRule>\n`,
		});
		const rules = { ...rule("Followed", "Indirect_Deals"), ...rule("Left", "Reseller_Deals") };
		expect(
			await felt(
				{ ...rules, ...type("Reseller_Deals") },
				{ ...rules, ...type("Indirect_Deals") },
				"salesforce:record-type:Opportunity/Indirect_Deals",
			),
		).toEqual([
			["Followed", "goes on"],
			["Left", "breaks"],
		]);
	});
});
