import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hubspot } from "../../../src/dialects/hubspot/index.js";
import { jsonNode, yamlNode } from "../../../src/dialects/hubspot/uses/node.js";
import type { Subject, Use } from "../../../src/model/use.js";
import { searchTree } from "../../../src/trees/search.js";
import { treeOf } from "../../support/tree-of.js";

function property(object: string, name: string, ...values: string[]): Subject {
	return { id: `hubspot:field:${object}/${name}`, system: "hubspot", kind: "field", object, name, fields: [`${object}.${name}`], values };
}

const WON: Subject = {
	id: "hubspot:stage:deals/default/closedwon",
	system: "hubspot",
	kind: "stage",
	object: "deals",
	name: "closedwon",
	fields: ["deals.dealstage"],
	values: ["closedwon", "Closed won"],
};
const TIER = property("companies", "lv_icp_tier");

async function usesIn(files: Readonly<Record<string, unknown>>, subjects: readonly Subject[]): Promise<Use[]> {
	const tree = treeOf(
		Object.fromEntries(
			Object.entries(files).map(([path, file]) => [path, typeof file === "string" ? file : JSON.stringify(file, null, 1)]),
		),
	);
	const search = await (await hubspot.open(tree)).uses!(subjects);
	const found: Use[] = [];
	for (const one of [...search.derived, ...search.others])
		for await (const { path, text } of tree.read(await searchTree(tree, one))) found.push(...(await search.find({ path, text: text! }))!);
	return found;
}

/** `kind name access how sure value`, one for each use. */
async function found(files: Readonly<Record<string, unknown>>, subjects: readonly Subject[]): Promise<string[]> {
	return (await usesIn(files, subjects)).map(({ by, access, how, sure, value }) =>
		[by.kind, by.name, access, how, sure, ...(value === undefined ? [] : [value])].join(" "),
	);
}

function filter(name: string, ...values: string[]): unknown {
	return { property: name, operation: { operationType: "ENUMERATION", operator: "IS_ANY_OF", values }, filterType: "PROPERTY" };
}

const FLOW = {
	id: "4625147345",
	name: "Close won deals",
	type: "PLATFORM_FLOW",
	objectTypeId: "0-3",
	startActionId: "1",
	actions: [
		{
			actionId: "1",
			actionTypeId: "0-5",
			fields: { property_name: "dealstage", value: { type: "STATIC_VALUE", staticValue: "closedwon" } },
		},
		{
			actionId: "2",
			type: "STATIC_BRANCH",
			inputValue: { type: "OBJECT_PROPERTY", propertyName: "dealstage" },
			staticBranches: [{ branchValue: "closedwon" }, { branchValue: "closedlost" }],
		},
		{
			actionId: "3",
			type: "LIST_BRANCH",
			listBranches: [{ filterBranch: { filterBranches: [{ filters: [filter("dealstage", "closedlost", "closedwon")] }], filters: [] } }],
		},
		{ actionId: "4", fields: { body: "{{ enrolled_object.dealstage }}", subject: "{{contact.dealstage}}" } },
	],
	enrollmentCriteria: {
		type: "EVENT_BASED",
		eventFilterBranches: [{ eventTypeId: "4-655002", filters: [filter("hs_name", "dealstage")] }],
	},
};

describe("workflows", () => {
	it("say what they set, branch by, filter by, start with and write into texts", async () => {
		const uses = await usesIn({ "config/flows/close.json": FLOW }, [WON]);
		expect(uses.map(({ access, how, value }) => [access, how, ...(value ? [value] : [])].join(" "))).toEqual([
			"write set",
			"write set closedwon",
			"read branch",
			"read branch closedwon",
			"read filter",
			"read filter closedwon",
			"read token",
			"read trigger",
		]);
		expect(uses[0]).toEqual({
			subject: WON.id,
			by: { id: "hubspot:flow:4625147345", kind: "flow", name: "Close won deals", object: "deals" },
			path: "config/flows/close.json",
			line: 12,
			access: "write",
			how: "set",
			sure: "certain",
		});
	});

	it("are about their own object alone", async () => {
		expect(await found({ "flow.json": FLOW }, [property("tickets", "dealstage")])).toEqual([]);
		const contacts = { ...FLOW, objectTypeId: undefined, type: "CONTACT_FLOW" };
		expect(await found({ "flow.json": contacts }, [property("deals", "dealstage")])).toEqual([]);
		expect(await found({ "flow.json": contacts }, [property("contacts", "dealstage")])).not.toEqual([]);
	});

	it("filter by records of other objects too", async () => {
		const branch = { filterBranchType: "ASSOCIATION", objectTypeId: "0-2", filters: [filter("name", "Acme"), filter("0-3/amount", "1")] };
		const flow = { ...FLOW, actions: [], enrollmentCriteria: { listFilterBranch: { filterBranches: [branch] } } };
		expect(
			await found({ "flow.json": flow }, [property("companies", "name"), property("deals", "name"), property("deals", "amount")]),
		).toEqual(["flow Close won deals read filter certain", "flow Close won deals read filter certain"]);
	});
});

describe("lists, forms, schemas and calculated properties", () => {
	it("of each its own", async () => {
		const files = {
			"lists/vip.json": { listId: "7", name: "VIP", objectTypeId: "0-2", filterBranch: { filters: [filter("lv_icp_tier", "A")] } },
			"forms/demo.json": {
				id: "f1",
				name: "Demo",
				formType: "hubspot",
				fieldGroups: [{ fields: [{ objectTypeId: "0-2", name: "lv_icp_tier", label: "Tier", required: true, fieldType: "dropdown" }] }],
			},
			"schemas/companies.json": { objectType: "companies", requiredProperties: ["lv_icp_tier"], searchableProperties: ["name"] },
			"search.yml":
				"objectType: companies\nfilterGroups:\n  - filters:\n      - propertyName: lv_icp_tier\n        operator: EQ\n        value: A\n",
		};
		expect(await found(files, [property("companies", "lv_icp_tier", "A")])).toEqual([
			"form Demo write form field certain",
			"list VIP read filter certain",
			"list VIP read filter certain A",
			"file schemas/companies.json read column certain",
			"file search.yml read filter certain",
			"file search.yml read filter certain A",
		]);
	});

	it("say which property is worked out from it", async () => {
		const score = {
			name: "lv_fit",
			type: "number",
			fieldType: "calculation_equation",
			calculationFormula: 'if lv_icp_tier = "A" then 2 else base',
		};
		const uses = await usesIn({ "portal-schema-companies.json": { results: [score] } }, [property("companies", "lv_icp_tier", "A")]);
		expect(uses.map(({ by, derives, value, sure }) => [by.id, derives, value, sure])).toEqual([
			["hubspot:field:companies/lv_fit", "companies.lv_fit", undefined, "certain"],
			["hubspot:field:companies/lv_fit", "companies.lv_fit", "A", "certain"],
		]);
	});

	it("only may be about a property where nothing says whose it is, and never by a common name", async () => {
		const file = { filters: [filter("lv_icp_tier"), filter("name")] };
		expect(await found({ "x.json": file }, [TIER, property("companies", "name")])).toEqual(["file x.json read filter possible"]);
		expect(await found({ "companies.json": file }, [TIER])).toEqual(["file companies.json read filter certain"]);
	});

	it("are no records, definitions or other files", async () => {
		const files = {
			"report.json": { results: [{ id: "1", properties: { lv_icp_tier: "A", dealstage: "closedwon" } }] },
			"portal-schema-companies.json": {
				results: [{ name: "lv_icp_tier", type: "string", fieldType: "text", options: [{ value: "closedwon" }] }],
			},
			"package.json": { name: "lv_icp_tier", filters: "lv_icp_tier" },
			".github/workflows/x.yml": "filters:\n  - property: lv_icp_tier\n",
			"broken.json": '{"filters": [{"property": "lv_icp_tier"',
		};
		expect(await found(files, [TIER, WON])).toEqual([]);
	});

	it("says which pipeline is named", async () => {
		const pipeline: Subject = { ...WON, id: "hubspot:pipeline:deals/renewals", kind: "pipeline", name: "renewals", fields: [], values: [] };
		const flow = {
			...FLOW,
			actions: [],
			enrollmentCriteria: { filters: [filter("pipeline", "default", "renewals"), filter("pipeline", "x")] },
		};
		expect(await found({ "flow.json": flow }, [pipeline])).toEqual(["flow Close won deals read filter certain renewals"]);
	});
});

describe("code", () => {
	const CODE = `// dealstage of HubSpot
const hubspot = require("@hubspot/api-client");
/* dealstage: 'closedwon' */
async function main(deal) {
	if (deal.properties.dealstage === "closedwon") return;
	await client.crm.deals.basicApi.update(id, { properties: { dealstage: "closedwon", amount: "1" } });
	const STAGES = ["closedwon"];
}
`;
	it("names properties as members, keys and texts", async () => {
		const uses = await usesIn({ "src/app/app.functions/win.js": CODE }, [WON, property("deals", "amount")]);
		expect(uses.map(({ line, access, how, sure, value }) => [line, access, how, sure, ...(value ? [value] : [])].join(" "))).toEqual([
			"5 read code likely closedwon",
			"6 write set likely closedwon",
			"6 write set likely",
			"7 read code likely closedwon",
		]);
	});

	it("only counts where it is about HubSpot and the object", async () => {
		expect(await found({ "a.js": "x.dealstage = 1" }, [WON])).toEqual([]);
		expect(await found({ "a.js": 'fetch("https://api.hubapi.com/crm/v3/objects/contacts?x=dealstage"); y["dealstage"]' }, [WON])).toEqual(
			[],
		);
		expect(await found({ "a.js": 'hubspot(); y["dealstage"]' }, [WON])).toEqual(["file a.js read code possible"]);
		expect(await found({ "a.test.js": CODE, "node_modules/a.js": CODE }, [WON])).toEqual([]);
	});

	it("stands in a workflow too", async () => {
		const action = { actionId: "1", type: "CUSTOM_CODE", sourceCode: "exports.main = (e) => e.inputFields['dealstage']" };
		const flow = { ...FLOW, actions: [action], enrollmentCriteria: {} };
		expect(await found({ "flow.json": flow }, [WON])).toEqual(["flow Close won deals read code likely"]);
	});
});

describe("all of it", () => {
	it("passes over subjects of other systems", async () => {
		const other: Subject = { ...WON, system: "salesforce" };
		const search = await (await hubspot.open(treeOf({}))).uses!([other]);
		expect([search.derived, search.others, search.unseen([])]).toEqual([[], [], []]);
	});

	it("is the same wherever the file stands, but for the path", async () => {
		const folder = fc.stringMatching(/^[b-z]{1,3}[0-9]$/);
		const here = await usesIn({ "flow.json": FLOW }, [WON, TIER]);
		await fc.assert(
			fc.asyncProperty(fc.array(folder, { maxLength: 4 }), async (folders) => {
				const path = [...folders, "flow.json"].join("/");
				expect(await usesIn({ [path]: FLOW }, [WON, TIER])).toEqual(here.map((use) => ({ ...use, path })));
			}),
		);
	});

	it("finds nothing in files that name nothing of it", async () => {
		const search = await (await hubspot.open(treeOf({}))).uses!([WON, TIER]);
		await fc.assert(
			fc.asyncProperty(fc.json(), fc.constantFrom("a.json", "a.yml", "a.js"), async (json, path) => {
				expect(await search.find({ path, text: `{"filters": ${json}, "x": "hubspot"}` })).toEqual([]);
			}),
		);
	});

	it("reads the same out of JSON as the YAML parser does", async () => {
		const withoutLines = (node: unknown): unknown =>
			JSON.parse(JSON.stringify(node, (key, value) => (key === "line" ? undefined : value instanceof Map ? [...value] : value)));
		const plain = fc.letrec((tie) => ({
			node: fc.oneof(
				{ maxDepth: 4 },
				fc.stringMatching(/^[ -~]*$/),
				fc.integer(),
				fc.boolean(),
				fc.constant(null),
				fc.array(tie("node"), { maxLength: 4 }),
				fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie("node"), { maxKeys: 4, noNullPrototype: true }),
			),
		})).node;
		await fc.assert(
			fc.asyncProperty(plain, fc.constantFrom(undefined, 1, "\t"), async (value, space) => {
				const text = JSON.stringify(value, null, space as never);
				expect(withoutLines(jsonNode(text))).toEqual(withoutLines(await yamlNode(text)));
			}),
		);
		expect(jsonNode('{\n "a":\n [1,\n "\\u0041"]}')).toMatchObject({ line: 1 });
		expect(jsonNode("[1 2]")).toBeUndefined();
	});

	it.each([
		["[".repeat(100_000)],
		['{"filters":'.repeat(50_000)],
		[`"${'\\"'.repeat(100_000)}`],
		["`".repeat(50_001)],
		[`hubspot ${'"\\'.repeat(100_000)}`],
		["/*".repeat(50_000)],
	])(
		"takes hostile text: %.12s",
		async (text) => {
			const search = await (await hubspot.open(treeOf({}))).uses!([WON, TIER]);
			for (const path of ["a.json", "a.yml", "a.js"]) expect(await search.find({ path, text: `${text} filters hubspot` })).toEqual([]);
		},
		10_000,
	);
});
