import { describe, expect, it } from "vitest";
import { hubspot } from "../../../src/dialects/hubspot/index.js";
import type { Tree } from "../../../src/model/source.js";

async function read(path: string, content: unknown) {
	const project = await hubspot.open({} as Tree);
	const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
	return project.read({ path, text });
}

const pipeline = {
	id: "default",
	label: "Sales Pipeline",
	displayOrder: 0,
	archived: false,
	updatedAt: "2026-01-01T00:00:00Z",
	stages: [
		{ id: "closedwon", label: "Closed Won", displayOrder: 2, metadata: { probability: "1.0", isClosed: "true" } },
		{ id: "sql", label: "SQL", displayOrder: 0, metadata: { probability: "0.2", isClosed: "false" } },
		{ id: "closedlost", label: "Closed Lost", displayOrder: 3, metadata: { probability: "0.0", isClosed: "true" } },
	],
};

describe("pipelines", () => {
	it("reads stages in display order with probability in per cent, and derives won", async () => {
		const { components } = await read("hubspot/pipelines/deals.json", { results: [pipeline] });
		expect(
			components.map(({ id, label, order, properties }) => ({
				id,
				label,
				index: order?.index,
				...Object.fromEntries(properties.map(({ name, value }) => [name, value])),
			})),
		).toEqual([
			{ id: "hubspot:pipeline:deals/default", label: "Sales Pipeline", index: undefined },
			{ id: "hubspot:stage:deals/default/sql", label: "SQL", index: 0, probability: 20 },
			{ id: "hubspot:stage:deals/default/closedwon", label: "Closed Won", index: 1, probability: 100, closed: true, won: true },
			{ id: "hubspot:stage:deals/default/closedlost", label: "Closed Lost", index: 2, probability: 0, closed: true },
		]);
	});

	it("is the same whatever the container, the order of the list or the API version", async () => {
		const ids = async (path: string, content: unknown) => (await read(path, content)).components.map(({ id }) => id);
		const expected = await ids("deals.json", [pipeline]);
		expect(await ids("portal.json", { deals: { pipelines: [pipeline] } })).toEqual(expected);
		expect(await ids("x.json", { ...pipeline, stages: pipeline.stages.toReversed() })).toEqual(expected);
		const older = {
			pipelineId: "default",
			label: "Sales Pipeline",
			stages: [
				{ stageId: "sql", label: "SQL", probability: 0.2, displayOrder: 0 },
				{ stageId: "closedwon", label: "Closed Won", probability: 1, closedWon: true, displayOrder: 1 },
				{ stageId: "closedlost", label: "Closed Lost", probability: 0, displayOrder: 2 },
			],
		};
		expect(await ids("x.json", older)).toEqual(expected);
	});
});

describe("properties", () => {
	const yaml = `companies:
  properties:
  - name: lv_revenue_band
    label: Revenue Band
    description: Bands of yearly revenue
    type: enumeration
    fieldType: select
    groupName: lv_enrichment
    hasUniqueValue: false
    options:
    - {label: <1M, value: <1M, displayOrder: 0, hidden: false}
    - {label: NO, value: NO, displayOrder: 1, hidden: true}
`;

	it("reads a property with its options and their lines", async () => {
		const { components } = await read("config/hubspot.yaml", yaml);
		expect(components.map(({ id, line, properties }) => ({ id, line, properties }))).toEqual([
			{
				id: "hubspot:field:companies/lv_revenue_band",
				line: 3,
				properties: [
					{ name: "custom", value: true, line: 3 },
					{ name: "label", value: "Revenue Band", line: 4 },
					{ name: "description", value: "Bands of yearly revenue", line: 5, cosmetic: true },
					{ name: "type", value: "enumeration", line: 6 },
					{ name: "field_type", value: "select", line: 7 },
					{ name: "group", value: "lv_enrichment", line: 8 },
				],
			},
			{ id: "hubspot:picklist-value:companies/lv_revenue_band/<1M", line: 11, properties: [{ name: "label", value: "<1M", line: 11 }] },
			{
				id: "hubspot:picklist-value:companies/lv_revenue_band/NO",
				line: 12,
				properties: [
					{ name: "label", value: "NO", line: 12 },
					{ name: "active", value: false, line: 12 },
				],
			},
		]);
	});

	it("takes lifecycle stages for what they are, and leaves out options that are derived", async () => {
		const property = (name: string, extra: object = {}) => ({
			name,
			label: name,
			type: "enumeration",
			fieldType: "radio",
			options: [{ label: "SQL", value: "salesqualifiedlead" }],
			...extra,
		});
		const { components } = await read("contacts.json", {
			results: [property("lifecyclestage"), property("dealstage"), property("hubspot_owner_id", { externalOptions: true })],
		});
		expect(components.map(({ id }) => id)).toEqual([
			"hubspot:field:contacts/lifecyclestage",
			"hubspot:lifecycle-stage:contacts/salesqualifiedlead",
			"hubspot:field:contacts/dealstage",
			"hubspot:field:contacts/hubspot_owner_id",
		]);
	});

	it("reads what a merge key takes over, a map's own first, and of several maps the first", async () => {
		const text = `
low: &low { probability: 0.1, isClosed: "TRUE" }
high: &high { probability: 0.9 }
pipelines:
  - &sales
    id: sales
    label: Sales
    stages:
      - { id: a, label: A, metadata: { <<: *low } }
      - { id: b, label: B, metadata: { <<: [*high, *low], probability: 0.8 } }
      - { id: c, label: C, metadata: { <<: [*high, *low] } }
      - { id: d, label: D, metadata: { "<<": { probability: 0.7 } } }
  - { <<: *sales, id: renewals }
`;
		const { components } = await read("hubspot/deals.yml", text);
		const stages = components.filter(({ kind }) => kind === "stage");
		const said = (pipeline: string) =>
			stages
				.filter(({ id }) => id.includes(`/${pipeline}/`))
				.map(({ name, properties }) => [name, ...properties.filter((one) => one.name !== "label").map((one) => [one.name, one.value])]);
		const expected = [
			["a", ["probability", 10], ["closed", true]],
			["b", ["probability", 80], ["closed", true]],
			["c", ["probability", 90], ["closed", true]],
			["d"],
		];
		expect(said("sales")).toEqual(expected);
		expect(said("renewals")).toEqual(expected);
		for (const much of [
			`a: &a0 { id: x }\n${Array.from({ length: 60 }, (_, at) => `b${at}: &a${at + 1} { <<: *a${at} }\n`).join("")}stages: fieldType`,
			"a: &a { <<: *a }\nstages: fieldType",
		])
			expect((await read("hubspot/deals.yml", much)).problem?.message).toContain("more than 1000 aliases");
	});

	it("finds a schema whose words are spelled with escapes, or broken over two lines", async () => {
		const rest = "[{ id: b, label: B, metadata: { probability: 0.95 } }]";
		for (const key of ['? "sta\\\n  ges"\n', '"st\\U00000061ges"', '"st\\u0061ges"'])
			expect((await read("p.yml", `id: p\nlabel: P\n${key}: ${rest}\n`)).components, key).toHaveLength(2);
	});

	it("follows aliases, and says when a file nests or repeats too much", async () => {
		const stages = (more: string) =>
			`low: &low {probability: "0.2"}\nextra: &extra {id: b, label: B, metadata: *low}\ndeals:\n  pipelines:\n  - {id: p, label: P, stages: [{id: a, label: A, metadata: *low}${more}]}\n`;
		const { components } = await read("crm.yaml", stages(", *extra"));
		expect(
			components
				.filter(({ kind }) => kind === "stage")
				.map(({ name, properties }) => [name, properties.find((one) => one.name === "probability")?.value]),
		).toEqual([
			["a", 20],
			["b", 20],
		]);
		const bomb = `fieldType: &a0 [x]\n${Array.from({ length: 9 }, (_, n) => `k${n}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`).join("\n")}\n`;
		expect((await read("crm.yaml", bomb)).problem).toMatchObject({ code: "malformed-schema" });
		const deep = `${'{"a":'.repeat(40)}{"fieldType":1}${"}".repeat(40)}`;
		expect((await read("crm.json", deep)).problem?.message).toContain("nested more than");
		expect((await read("crm.json", "<<<<<<< HEAD fieldType")).problem).toBeDefined();
	});

	it("says where a broken file breaks", async () => {
		const { components, problem } = await read(
			"deals.json",
			'{"results":[\n{"name":"amount","type":"number","fieldType":"number"\n<<<<<<< HEAD\n]}',
		);
		expect(components).toEqual([]);
		expect(problem).toMatchObject({ code: "malformed-schema", line: 3, column: 1 });
	});
});

it("claims no file of another tool", async () => {
	const project = await hubspot.open({} as Tree);
	for (const path of ["package.json", "web/tsconfig.build.json", ".github/workflows/ci.yml", "src/index.ts", ".prettierrc.json"])
		expect(project.claims(path)).toBe("no");
	expect(await read("openapi.json", { paths: {} })).toEqual({ components: [], warnings: [] });
	expect((await read("form.json", { fields: [{ name: "a", fieldType: "text" }] })).components).toEqual([]);
});
