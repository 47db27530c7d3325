import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchBeyond } from "../../../src/impact/beyond/index.js";
import type { Subject, Use } from "../../../src/model/use.js";
import { searchTree } from "../../../src/trees/search.js";
import { treeOf } from "../../support/tree-of.js";
import { field, object, stage } from "./subjects.js";

const WON = stage("6. Closed Won", "Closed Won");
const STAGE = field("Opportunity", "StageName");

/** All uses in a tree, found as the tool finds them: by searching first. */
async function usesIn(files: Readonly<Record<string, string>>, subjects: readonly Subject[], also: readonly string[] = []): Promise<Use[]> {
	const search = searchBeyond(subjects, { also });
	const tree = treeOf(files);
	const found: Use[] = [];
	for (const one of [...search.derived, ...search.others])
		for await (const { path, text } of tree.read(await searchTree(tree, one))) found.push(...(await search.find({ path, text: text! }))!);
	return found;
}

const SOURCES = `version: 2

sources:
  - name: salesforce
    schema: "{{ var('salesforce_schema', 'salesforce') }}"
    tables:
      - name: opportunity
        description: Every deal with its StageName.
        columns:
          - name: id
          - name: stagename # the stage
            tests:
              - not_null
              - accepted_values:
                  values: ["Closed Won", 'Closed Lost']
          - name: type
      - name: opportunityhistory
        columns:
          - name: stagename
      - name: account
        columns:
          - name: type

models:
  - name: stg_salesforce__opportunity
    columns:
      - name: stage_name
        data_tests:
          - accepted_values:
              arguments:
                values:
                  - Closed Won
  - name: fct_events
    columns:
      - name: type
    tests:
      - dbt_utils.expression_is_true:
          expression: "stage = 'Closed Won'"

exposures:
  - name: forecast
    type: dashboard
    description: |
      Pipeline of opportunities,
      without \`6. Closed Won\`.
    depends_on:
      - ref('stg_salesforce__opportunity')
`;

const MODEL = `-- stage_name
select o.stage_name
from {{ ref('stg_salesforce__opportunity') }} o
where o.stage_name = '6. Closed Won'
`;

describe("who uses a field beyond the CRM", () => {
	it("names each source, model, test and exposure of a dbt file for itself", async () => {
		const uses = await usesIn({ "models/_sources.yml": SOURCES }, [WON]);
		expect(uses.map(({ line, sure, how, value, by }) => [line, by.kind, by.name, how, sure, ...(value ? [value] : [])])).toEqual([
			[11, "dbt-source", "salesforce.opportunity", "column", "certain"],
			[15, "dbt-test", "salesforce.opportunity.stagename", "accepted values", "certain", "Closed Won"],
			[27, "dbt-model", "stg_salesforce__opportunity", "column", "certain"],
			[32, "dbt-test", "stg_salesforce__opportunity.stage_name", "accepted values", "certain", "Closed Won"],
			[38, "dbt-model", "fct_events", "value", "possible", "Closed Won"],
			[45, "dbt-exposure", "forecast", "description", "possible", "6. Closed Won"],
		]);
		expect(uses[0]!.by.id).toBe("file:models/_sources.yml#salesforce.opportunity");
	});

	it("takes a common name only under its own table", async () => {
		const uses = await usesIn({ "models/_sources.yml": SOURCES }, [field("Opportunity", "Type")]);
		expect(uses.map(({ line, sure }) => [line, sure])).toEqual([[16, "certain"]]);
	});

	it("finds the tables of an object, and what depends on them", async () => {
		const uses = await usesIn({ "models/_sources.yml": SOURCES, "models/deals.sql": MODEL }, [object("Opportunity")]);
		expect(uses.map(({ path, line, by, sure }) => [path, line, by.kind, sure])).toEqual([
			["models/_sources.yml", 7, "dbt-source", "certain"],
			["models/_sources.yml", 25, "dbt-model", "certain"],
			["models/_sources.yml", 47, "dbt-exposure", "certain"],
			["models/deals.sql", 3, "dbt-model", "certain"],
		]);
	});

	it("says once what a line says, with the value", async () => {
		const uses = await usesIn({ "models/deals.sql": MODEL }, [WON, STAGE]);
		expect(uses).toEqual([
			{
				subject: WON.id,
				by: { id: "file:models/deals.sql", kind: "dbt-model", name: "deals" },
				path: "models/deals.sql",
				line: 2,
				access: "read",
				how: "column",
				sure: "certain",
			},
			expect.objectContaining({ subject: STAGE.id, line: 2 }),
			expect.objectContaining({ subject: STAGE.id, line: 4, how: "filter" }),
			expect.objectContaining({ subject: WON.id, line: 4, how: "value", value: "6. Closed Won" }),
		]);
	});

	it("says which kind of file it is", async () => {
		const files = {
			"etl/deals.sql": "select stage_name from salesforce.opportunity",
			"macros/deals.sql": "{% macro m() %} select stage_name from salesforce.opportunity {% endmacro %}",
			"tests/deals.sql": "select stage_name from {{ source('salesforce', 'opportunity') }}",
		};
		const uses = await usesIn(files, [STAGE]);
		expect(uses.map(({ by }) => [by.kind, by.name])).toEqual([
			["sql", "etl/deals.sql"],
			["sql", "macros/deals.sql"],
			["dbt-test", "deals"],
		]);
	});

	it("reads a dbt file that is no YAML line by line", async () => {
		const text = "models:\n  - name: opportunity\n  {% for x in y %}\n    - name: stage_name # \n  - bad: [\n  # stage_name\n";
		const uses = await usesIn({ "models/opportunity.yml": text }, [STAGE]);
		expect(uses.map(({ line, sure, by }) => [line, sure, by.kind])).toEqual([[4, "likely", "file"]]);
	});

	it("looks at other files only where the policy names them", async () => {
		const files = {
			"scripts/sync.py": 'DEAL = {"StageName": "Closed Won"}  # Opportunity\n# StageName\n',
			"config/app.yml": "stage_name: 'Closed Won'\n",
			"notes.md": "type of Opportunity: Opportunity.Type\n",
		};
		expect(await usesIn(files, [WON])).toEqual([]);
		const uses = await usesIn(files, [WON, field("Opportunity", "Type")], ["scripts/**", "config/app.yml", "*.md"]);
		expect(uses.map(({ path, line, sure, value }) => [path, line, sure, value])).toEqual([
			["config/app.yml", 1, "possible", "Closed Won"],
			["notes.md", 1, "likely", undefined],
			["scripts/sync.py", 1, "likely", "Closed Won"],
		]);
	});

	it("never looks at workflows, the policy and other YAML", async () => {
		const files = {
			".github/workflows/dbt.yml": "models:\n  - name: opportunity\n    columns:\n      - name: stage_name\n",
			".revops-gate/policy.yml": "sources:\n  - name: stage_name\n",
			"docker-compose.yml": "services:\n  stage_name: {}\n",
		};
		expect(await usesIn(files, [STAGE], ["**/*.yml"])).toEqual([expect.objectContaining({ path: "docker-compose.yml" })]);
		expect(await usesIn(files, [STAGE])).toEqual([]);
	});

	it("is the same wherever the file stands", async () => {
		const folder = fc.stringMatching(/^[a-z]{1,8}$/).filter((name) => !["tests", "macros", "salesforce"].includes(name));
		await fc.assert(
			fc.asyncProperty(fc.array(folder, { maxLength: 4 }), fc.constantFrom(SOURCES, MODEL), async (folders, text) => {
				const name = text === MODEL ? "deals.sql" : "schema.yml";
				const [here] = [await usesIn({ [name]: text }, [WON, STAGE])];
				const path = [...folders, name].join("/");
				const there = await usesIn({ [path]: text }, [WON, STAGE]);
				expect(here!.length).toBeGreaterThan(0);
				expect(there).toEqual(JSON.parse(JSON.stringify(here).replaceAll(name, path)));
			}),
		);
	});

	it("finds nothing in a file that names nothing of it", async () => {
		const word = fc.stringMatching(/^[a-z_]{1,12}$/).filter((text) => !/stage|closed|opportunit/.test(text));
		const punctuation = fc.constantFrom(
			" ",
			"\n",
			"(",
			")",
			",",
			"'",
			'"',
			"{{",
			"}}",
			"{%",
			"%}",
			"--",
			"/*",
			"*/",
			"select ",
			" from ",
			" as ",
			"=",
		);
		const text = fc.array(fc.oneof(word, punctuation), { maxLength: 60 }).map((parts) => parts.join(""));
		await fc.assert(
			fc.asyncProperty(text, fc.constantFrom("a.sql", "a.yml", "a.txt"), async (content, path) => {
				const search = searchBeyond([WON, STAGE, object("Opportunity")], { also: ["**"] });
				expect(await search.find({ path, text: `models:\n${content}` })).toEqual([]);
			}),
		);
	});
});

describe("what cannot be seen", () => {
	const unseen = (...paths: string[]) =>
		searchBeyond([STAGE], { also: [] }).unseen(paths.map((path) => ({ path, oid: "", mode: "100644" })));

	it("says that there is no warehouse where there is none", () => {
		expect(unseen("README.md")).toHaveLength(2);
		expect(unseen("models/a.sql")).toEqual(["marketing automation, billing and other systems outside this repository"]);
	});

	it("says how many names were too many", () => {
		const many = Array.from({ length: 1500 }, (_, index) => field("Opportunity", `Field${index}__c`));
		const search = searchBeyond(many, { also: [] });
		expect(search.others[0]!.words).toHaveLength(2000);
		expect(search.unseen([]).join()).toMatch(/\d+ more names/);
	});

	it("searches for nothing where nothing can be searched for", () => {
		const flow: Subject = { id: "salesforce:flow:x", system: "salesforce", kind: "flow", name: "x", fields: [], values: [] };
		expect(searchBeyond([flow], { also: [] }).others).toEqual([]);
	});
});
