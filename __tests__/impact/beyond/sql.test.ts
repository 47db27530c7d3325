import { describe, expect, it } from "vitest";
import { sqlHits } from "../../../src/impact/beyond/sql.js";
import { targetsOf } from "../../../src/impact/beyond/targets.js";
import type { Subject } from "../../../src/model/use.js";
import { field, object, stage } from "./subjects.js";

/** `line sure access how value`, one for each hit. */
function found(text: string, subjects: readonly Subject[], path = "models/marts/deals.sql"): string[] {
	return sqlHits(text, targetsOf(subjects), { path }).map(
		({ line, sure, access, how, value }) => `${line} ${sure} ${access} ${how}${value === undefined ? "" : ` ${value}`}`,
	);
}

const STAGE = field("Opportunity", "StageName");
const TYPE = field("Opportunity", "Type");

describe("a column of the object's table", () => {
	it.each([
		["a declared source", "select stagename as s from {{ source('salesforce', 'opportunity') }}"],
		["a model", 'select o."STAGE_NAME" from {{ ref("stg_salesforce__opportunity") }} o'],
		["a model of a package", "select o.stage_name from {{ ref('crm', 'stg_salesforce__opportunity') }} as o"],
		["a schema", "select stagename from analytics.salesforce.opportunity"],
		["its full name", "select salesforce.opportunity.stagename from salesforce.opportunity"],
		["one quoted path", "select stage_name from `project.salesforce.opportunity`"],
		["a variable", "select stage_name from {{ var('salesforce_opportunity') }}"],
		["a join", "select o.stage_name from {{ ref('users') }} u join salesforce.opportunity o on o.owner_id = u.id"],
		["a query before it", "with o as (select * from salesforce.opportunity) select stage_name from o"],
		["a query within it", "select stage_name from (select * from salesforce.opportunity) x"],
		["a list of tables", "select o.stage_name from accounts a, salesforce.opportunity o"],
		["a query around it", "select 1 from salesforce.opportunity o where exists (select 1 from users u where o.stage_name = u.x)"],
		["a macro's text", '{{ rename("stage_name") }} from x;\nselect {{ rename("stage_name") }} from salesforce.opportunity'],
	])("%s", (_, text) => {
		expect(found(text, [STAGE]).some((hit) => / certain read /.test(hit))).toBe(true);
	});

	it("reads what a template leaves out or in", () => {
		const text = `select
	{% if x %}
	stage_name
	from salesforce.opportunity, users
	{% else %}
	id, stage_name,
	users
	from salesforce.opportunity
	{% endif %}`;
		expect(found(text, [STAGE, object("User")]).filter((hit) => !hit.includes("table"))).toEqual([
			"3 likely read column",
			"6 likely read column",
		]);
		expect(found(text, [object("User")])).toEqual(["4 possible read table"]);
	});

	it("says what is done with it", () => {
		const text = `select stagename, count(*)
from salesforce.opportunity
where lower(stagename) <> ''
group by stagename
order by stagename`;
		expect(found(text, [STAGE])).toEqual([
			"1 certain read column",
			"3 certain read filter",
			"4 certain read grouping",
			"5 certain read sorting",
		]);
	});

	it("is likely where another table could have it, and certain where the other one lists what it has", () => {
		expect(found("select stage_name from salesforce.opportunity o join stages s on s.id = o.id", [STAGE])).toEqual([
			"1 likely read column",
		]);
		expect(
			found("with s as (select id from stages) select stage_name from salesforce.opportunity o join s on s.id = o.id", [STAGE]),
		).toEqual(["1 certain read column"]);
	});

	it("follows a column through queries that list it, under its other spelling too", () => {
		const text = `with source as (select * from {{ source('salesforce', 'opportunity') }}),
renamed as (select id, trim(stagename) as stage_name from source)
select r.stage_name
from renamed r`;
		expect(found(text, [STAGE])).toContain("3 certain read column");
	});
});

describe("near misses", () => {
	it.each([
		["another table's column", "select o.stage_name from salesforce.opportunity x join hr.stages o on o.id = x.id"],
		[
			"another table's query",
			"with o as (select s.stage_name from hr.stages s) select o.stage_name from o join salesforce.opportunity x on 1 = 1",
		],
		["a query that does not list it", "with o as (select id from salesforce.opportunity) select o.stage_name from o"],
		["a comment to the end of the line", "-- stage_name\nselect 1 from salesforce.opportunity"],
		["a comment in brackets", "/* o.stage_name\nstage_name */ select 1 from salesforce.opportunity"],
		["a comment of a template", "{# stage_name #} select 1 from salesforce.opportunity"],
		["a line that begins with #", "# stage_name\nselect 1 from salesforce.opportunity"],
		["a longer name", "select custom_stage_name, stage_name_2 from salesforce.opportunity"],
		["an alias of a table", "select 1 from salesforce.opportunity stage_name"],
		["a table", "select 1 from stage_name"],
		["a part of a text", "select 'the stage_name of it' from salesforce.opportunity"],
	])("%s", (_, text) => {
		expect(found(text, [STAGE])).toEqual([]);
	});

	it.each([
		["no object", "select type from events"],
		["another table", "select e.type from salesforce.opportunity o join events e on e.id = o.id"],
		["no query", "{{ config(type='x') }} type"],
		["a type", "select cast(id as type), id::type from salesforce.opportunity"],
		["a call", "select type(id) from salesforce.opportunity"],
		["another column called so", "with o as (select 'x' || id as type from salesforce.opportunity) select type from o"],
		["another system's table", "select 1 from stripe.charges where type = 'x'"],
	])("a common name: %s", (_, text) => {
		expect(found(text, [TYPE])).toEqual([]);
	});

	it("is only possible for a common name beside other tables, and for a rare one of which only the name is there", () => {
		expect(found("select type from salesforce.opportunity o join events e on e.id = o.id", [TYPE])).toEqual(["1 possible read column"]);
		expect(found("select type from stripe.opportunity", [TYPE])).toEqual(["1 possible read column"]);
		expect(found("select stage_name from pipeline", [STAGE])).toEqual(["1 possible read column"]);
	});

	it("is likely where the file is called after the object", () => {
		expect(found("select stagename from {{ ref('subscriptions') }}", [STAGE], "models/won_opportunity.sql")).toEqual([
			"1 likely read column",
		]);
	});
});

describe("values", () => {
	const WON = stage("6. Closed Won", "Closed Won");
	it.each([["="], ["in ('x',"], ["not in ("], ["like"], ["<>"]])("compared with %s", (operator) => {
		const text = `select 1 from salesforce.opportunity o where o.stage_name ${operator} '6. Closed Won'`;
		expect(found(text, [WON])).toContain("1 certain read value 6. closed won");
	});

	it("through a call, a case, from the other side, and under a name given before", () => {
		const from = "from salesforce.opportunity";
		expect(found(`select 1 ${from} where lower(stage_name) in ('x', 'closed won')`, [WON])).toContain("1 certain read value closed won");
		expect(found(`select case stage_name when 'a' then 1 when 'Closed Won' then 2 end ${from}`, [WON])).toContain(
			"1 certain read value closed won",
		);
		expect(found(`select 1 ${from} where 'Closed Won' = stage_name`, [WON])).toContain("1 certain read value closed won");
		expect(found(`select coalesce(stage_name, 'Closed Won') as x ${from}`, [WON])).toContain("1 certain read value closed won");
		expect(found(`with o as (select trim(stage_name) as s ${from}) select 1 from o where s = 'Closed Won'`, [WON])).toContain(
			"1 likely read value closed won",
		);
	});

	it("counts as written where a column of the field's name is made of it", () => {
		const text = `select
	'6. Closed Won' as stagename,
	case when paid then 'Closed Won' else 'x' end as stage_name
from {{ ref('subscriptions') }} s
left join {{ ref('opportunity') }} o on o.id = s.id`;
		expect(found(text, [WON])).toEqual(
			expect.arrayContaining(["2 likely write output 6. closed won", "3 likely write output closed won", "2 likely write output"]),
		);
	});

	it("is nothing in another column, and possible alone", () => {
		const closed = stage("Closed");
		expect(found("select 1 from salesforce.opportunity o where o.status = 'Closed' and o.stage_name <> ''", [closed])).toEqual([
			"1 certain read filter",
		]);
		expect(found("select 1 from tickets where x = 'Closed'", [closed])).toEqual([]);
		expect(found("{% set won = ['Closed Won'] %} select 1", [WON])).toEqual(["1 possible read value closed won"]);
		expect(found("select 1 -- where stage_name = 'Closed Won'", [WON])).toEqual([]);
		expect(found("select 1 from salesforce.opportunity where stage_name = 'Closed Wonder'", [WON])).toEqual(["1 certain read filter"]);
	});

	it("does not take what a case makes of the field for the field's value", () => {
		const text = `with o as (select case when stage_name like 'a%' then 'Closed' else 'Open' end as state from salesforce.opportunity)
select 1 from o where state = 'Closed'`;
		expect(found(text, [stage("Closed")]).filter((hit) => hit.startsWith("2"))).toEqual([]);
	});
});

describe("an object", () => {
	it("is used where a query selects from its table", () => {
		const text = `select * from {{ ref('stg_salesforce__opportunity') }}
join opportunity using (id)
join opportunity_history using (id)
join accounts using (id)`;
		expect(found(text, [object("Opportunity")])).toEqual(["1 certain read table", "2 likely read table", "3 possible read table"]);
	});
});

describe("hostile text", () => {
	it.each([
		["brackets", "(".repeat(50_000)],
		["queries in queries", "select (".repeat(20_000)],
		["open quotes", "'\\".repeat(50_000)],
		["open templates", "{{ ".repeat(50_000)],
		["one list of values", `select 1 where x in (${"'Closed Won', ".repeat(20_000)}`],
		["queries that name one another", Array.from({ length: 3000 }, (_, n) => `with a${n} as (select * from a${n + 1})`).join("\n")],
		["cases", "case when stage_name then ".repeat(20_000)],
		["tables", `select 1 from x ${"join opportunity o on o.stage_name = stage_name ".repeat(5000)}`],
		["one line of texts", "'x' ".repeat(200_000)],
	])(
		"%s take no long time",
		(_, text) => {
			expect(() => found(`${text} stage_name = 'Closed Won'`, [stage("Closed Won"), STAGE])).not.toThrow();
		},
		5000,
	);
});
