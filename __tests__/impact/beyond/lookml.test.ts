import { describe, expect, it } from "vitest";
import { searchBeyond } from "../../../src/impact/beyond/index.js";
import type { Subject } from "../../../src/model/use.js";
import { field, object, stage } from "./subjects.js";

/** `line sure kind name how value`, one for each use. */
async function found(text: string, subjects: readonly Subject[], path = "views/deals.view.lkml"): Promise<string[]> {
	const uses = (await searchBeyond(subjects, { also: [] }).find({ path, text }))!;
	return uses.map(
		({ line, sure, by, how, value }) => `${line} ${sure} ${by.kind} ${by.name} ${how}${value === undefined ? "" : ` ${value}`}`,
	);
}

const WON = stage("Closed Won");
const TYPE = field("Opportunity", "Type");

const VIEW = `view: deals {
  sql_table_name: @{SALESFORCE_SCHEMA}.opportunity ;;

  # dimension: stage_name { sql: \${TABLE}.stage_name ;; }
  dimension: stage {
    type: string
    sql: \${TABLE}."STAGE_NAME" ;;
    suggestions: ["Closed Won", "Closed Lost"]
  }
  dimension: stage_name {}
  dimension: type {
    type: string
    sql: \${TABLE}.record_type ;;
  }
  dimension: is_won {
    type: yesno
    sql: \${stage} = 'Closed Won' ;;
  }
  measure: won {
    type: count
    filters: [stage_name: "Closed Won", is_open: "no"]
    drill_fields: [id, type, stage_name, account.type]
  }
  measure: lost {
    filters: {
      field: stage_name
      value: "-Closed Won,Open"
    }
  }
}
`;

describe("LookML", () => {
	it("reads a view's fields, filters, lists and expressions", async () => {
		expect(await found(VIEW, [WON])).toEqual([
			"7 certain lookml-view deals column",
			"8 likely lookml-view deals suggestion Closed Won",
			"10 certain lookml-view deals column",
			"17 likely lookml-view deals value Closed Won",
			"21 certain lookml-view deals value Closed Won",
			"22 certain lookml-view deals column",
			"26 certain lookml-view deals filter",
			"27 certain lookml-view deals value Closed Won",
		]);
	});

	it("knows that a dimension of a field's name may be another column", async () => {
		expect(await found(VIEW, [TYPE])).toEqual([]);
		expect(await found(VIEW.replace("record_type", "type"), [TYPE])).toEqual([
			"13 certain lookml-view deals column",
			"22 certain lookml-view deals column",
		]);
	});

	it("takes the view's name for its table where it names none, and reads several views", async () => {
		const text = `view: account { dimension: type { sql: \${TABLE}.type ;; } }
view: +opportunity { dimension: type { sql: \${TABLE}.type ;; } }`;
		expect(await found(text, [TYPE])).toEqual(["2 likely lookml-view opportunity column"]);
	});

	it("follows a view's own query", async () => {
		const text = `view: won {
  derived_table: {
    sql:
      select o.stage_name as stage, a.type
      from salesforce.opportunity o
      join accounts a on a.id = o.account_id ;;
  }
  dimension: stage { sql: \${TABLE}.stage ;; }
  dimension: type { sql: \${TABLE}.type ;; }
  dimension: won { sql: \${TABLE}.stage = 'Closed Won' ;; }
}`;
		expect(await found(text, [WON, TYPE, object("Opportunity")])).toEqual([
			"4 certain lookml-view won column",
			"5 certain lookml-view won table",
			"10 likely lookml-view won value Closed Won",
		]);
	});

	it("reads explores with what they join", async () => {
		const text = `explore: deals {
  from: opportunity
  sql_always_where: \${deals.stage_name} <> 'Closed Won' ;;
  join: account { sql_on: \${account.type} = \${deals.type} ;; }
  always_filter: { filters: [account.stage_name: "Closed Won"] }
}`;
		expect(await found(text, [WON, TYPE])).toEqual([
			"3 certain lookml-explore deals value Closed Won",
			"4 likely lookml-explore deals column",
		]);
	});

	it("reads dashboards", async () => {
		const text = `- dashboard: pipeline
  elements:
  - title: Open
    fields: [opportunity.type, opportunity.stage_name, account.stage_name]
    filters:
      opportunity.stage_name: '"Closed Won"'
      # opportunity.stage_name: Closed Won
`;
		expect(await found(text, [WON], "pipeline.dashboard.lookml")).toEqual([
			"4 likely lookml-dashboard pipeline column",
			"6 likely lookml-dashboard pipeline value Closed Won",
		]);
	});

	it.each([
		["view: {".repeat(20_000)],
		["view: opportunity { dimension: stage_name {".repeat(5000)],
		["[".repeat(50_000)],
		["view: opportunity { dimension: a { sql: stage_name "],
		[
			`view: opportunity { ${Array.from({ length: 2000 }, (_, n) => `dimension: d${n} { sql: \${d${n + 1}} = 'Closed Won' ;; }`).join("\n")} }`,
		],
	])("takes hostile text: %.30s", async (text) => {
		await expect(found(text, [WON, TYPE])).resolves.toBeDefined();
	});
});

describe("syncs that write back", () => {
	const uses = async (path: string, text: string, subjects: readonly Subject[] = [WON]): Promise<string[]> =>
		(await searchBeyond(subjects, { also: [] }).find({ path, text }))!.map(
			({ line, sure, access, value }) => `${line} ${sure} ${access}${value === undefined ? "" : ` ${value}`}`,
		);

	it("in YAML", async () => {
		const text = `label: Deals
destination:
  connection: crm
  object: Opportunity
mappings:
  - from: stage
    to: StageName
  - { from: { constant: Closed Won }, to: StageName }
  # - to: StageName
`;
		expect(await uses("syncs/a.yml", text)).toEqual(["7 certain write", "8 certain write Closed Won"]);
		expect(await uses("syncs/a.yml", text.replace("Opportunity", "Lead"))).toEqual([]);
		expect(await uses("syncs/a.yml", text.replace("  object: Opportunity\n", ""))).toEqual([
			"6 possible write",
			"7 possible write Closed Won",
		]);
		expect(await uses("syncs/a.yml", "mappings:\n  - { to: Type, from: x }\n", [TYPE])).toEqual([]);
	});

	it("in Terraform", async () => {
		const text = `resource "census_sync" "deals" {
  destination_attributes {
    object = "Opportunity"
  }
  field_mapping { # the stage
    from = "stage"
    to   = "StageName"
  }
  # field_mapping { to = "StageName" }
  field_mapping { constant = "Closed Won", to = "StageName" }
}
resource "census_sync" "leads" {
  field_mapping { from = "type" to = "Type" }
  destination_attributes { object = "Lead" }
}
`;
		expect(await uses("census.tf", text, [WON, TYPE])).toEqual(["7 certain write", "10 certain write Closed Won"]);
	});
});
