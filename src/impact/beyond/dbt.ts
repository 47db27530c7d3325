import type { Sure, User } from "../../model/use.js";
import { sqlHits } from "./sql.js";
import { bondOf, namesSystem } from "./tables.js";
import { type Column, type FoundBy, type Hit, isTelling, less, sureOf, sureOfTable, type Targets } from "./targets.js";
import { textHits } from "./text.js";
import { type YamlText, yamlText } from "./yaml-text.js";

/** One thing that a properties file declares. */
interface Declared {
	readonly by: User;
	/** The table that it is: its name with what stands before it. */
	readonly parts: readonly string[];
	/** The table as it is in its source: one of another name is another object. */
	readonly source?: true;
	/** Its prose says what it is for. */
	readonly prose?: true;
}

/** Lists of a properties file → what each item is. https://docs.getdbt.com/reference/configs-and-properties */
const LISTS: ReadonlyMap<string, string> = new Map([
	["models", "dbt-model"],
	["seeds", "dbt-model"],
	["snapshots", "dbt-model"],
	["analyses", "dbt-model"],
	["semantic_models", "dbt-model"],
	["metrics", "dbt-metric"],
	["exposures", "dbt-exposure"],
]);
const TOP = /^(?:sources|models|seeds|snapshots|analyses|semantic_models|metrics|exposures|unit_tests)[ \t]*:/m;
/** Lists whose items are columns. */
const COLUMNS = new Set(["columns", "dimensions", "measures", "entities", "fields", "time_dimensions"]);
/** Keys that hold an expression or the name of a column. */
const EXPRESSIONS = new Set(
	"expr expression where filter filters condition sql column column_name columns column_list combination_of_columns field fields partition_by group_by_columns on agg_time_dimension time_column unique_key".split(
		" ",
	),
);
const PROSE = new Set(["description", "label", "docs", "owner", "tags", "url", "version", "config"]);
const MAX_DEPTH = 40;

/** Does a YAML file declare parts of a dbt project? */
export function isDbt(text: string): boolean {
	return TOP.test(text);
}

/**
 * Who names a field or value in a properties file of a dbt project: its models, sources, tests and exposures, each for itself.
 * Input: the file, what is looked for. Output: nothing where it cannot be read as YAML.
 */
export async function dbtHits(path: string, text: string, targets: Targets): Promise<readonly FoundBy[] | undefined> {
	const yaml = await yamlText(text);
	return yaml && new DbtFile(path, yaml, targets).all();
}

class DbtFile {
	readonly #found: FoundBy[] = [];

	constructor(
		readonly path: string,
		readonly yaml: YamlText,
		readonly targets: Targets,
	) {}

	all(): readonly FoundBy[] {
		const { yaml } = this;
		for (const { key, value } of yaml.pairs(yaml.root)) {
			const kind = LISTS.get(key);
			if (key === "sources") for (const source of yaml.items(value)) this.#source(source);
			else if (kind !== undefined && yaml.isList(value)) for (const item of value.items) this.#declared(item, kind);
			else this.#walk(value, { by: this.#user("file", this.path), parts: [] }, key, 0);
		}
		return this.#found;
	}

	#source(source: unknown): void {
		const { yaml } = this;
		const name = yaml.text(yaml.get(source, "name")) ?? "";
		for (const table of yaml.items(yaml.get(source, "tables"))) {
			const own = yaml.text(yaml.get(table, "name")) ?? "";
			const known = { by: this.#user("dbt-source", `${name}.${own}`), parts: [name, own], source: true } as const;
			this.#tables(known, yaml.line(yaml.get(table, "name")));
			this.#walk(table, known, "", 0);
		}
	}

	#declared(item: unknown, kind: string): void {
		const { yaml } = this;
		const name = yaml.text(yaml.get(item, "name")) ?? "";
		// A semantic model says which model it is about: `ref('orders')`.
		const model = yaml.text(yaml.get(item, "model")) ?? yaml.text(yaml.get(item, "ref"));
		const of = model === undefined ? undefined : /['"]([^'"]+)['"]\s*\)/.exec(model)?.[1];
		const known = { by: this.#user(kind, name), parts: [of ?? name], ...(kind === "dbt-exposure" && { prose: true as const }) };
		if (kind !== "dbt-exposure" && kind !== "dbt-metric") this.#tables(known, yaml.line(yaml.get(item, "name")));
		this.#walk(item, known, "", 0);
	}

	/** Everything below a node; `key` is the one that leads to it. */
	#walk(node: unknown, declared: Declared, key: string, depth: number): void {
		const { yaml } = this;
		if (depth > MAX_DEPTH) return;
		if (yaml.isList(node)) {
			for (const item of node.items) {
				if (COLUMNS.has(key) && yaml.isMap(item)) this.#columnItem(item, declared, depth + 1);
				else this.#walk(item, declared, key, depth + 1);
			}
			return;
		}
		const text = yaml.text(node);
		if (text !== undefined) this.#expression(text, yaml.line(node), declared, key);
		for (const pair of yaml.pairs(node)) {
			if (PROSE.has(pair.key) && !(declared.prose && pair.key === "description")) continue;
			if (depth === 0 && pair.key === "name") continue;
			this.#walk(pair.value, declared, pair.key, depth + 1);
		}
	}

	#columnItem(item: unknown, declared: Declared, depth: number): void {
		const { yaml } = this;
		const name = yaml.get(item, "name");
		const column = yaml.text(name) ?? "";
		// A dimension with an expression is called as it likes.
		if (yaml.get(item, "expr") === undefined)
			for (const one of this.#columnsOf(column)) {
				const sure = this.#sureOf(one, declared);
				if (sure !== undefined) this.#add({ column: one, line: yaml.line(name), access: "read", how: "column", sure }, declared.by);
			}
		for (const pair of yaml.pairs(item)) {
			if (pair.key === "name" || PROSE.has(pair.key)) continue;
			this.#tests(pair.value, column, declared, 0);
			this.#walk(pair.value, declared, pair.key, depth);
		}
	}

	/** `accepted_values` of a column, wherever its list of values stands: below the test, or below its `arguments`. */
	#tests(node: unknown, column: string, declared: Declared, depth: number): void {
		const { yaml } = this;
		if (depth > 4) return;
		for (const item of yaml.items(node)) this.#tests(item, column, declared, depth + 1);
		for (const { key, value } of yaml.pairs(node)) {
			if (!key.endsWith("accepted_values")) continue;
			const list = yaml.get(value, "values") ?? yaml.get(yaml.get(value, "arguments"), "values");
			for (const item of yaml.items(list)) this.#acceptedValue(item, column, declared);
		}
	}

	#acceptedValue(item: unknown, name: string, declared: Declared): void {
		const given = this.yaml.text(item);
		const value = given?.toLowerCase() ?? "";
		for (const column of this.targets.values.get(value) ?? []) {
			const own = column.spellings.has(name.toLowerCase()) ? this.#sureOf(column, declared) : undefined;
			const sure = own ?? (isTelling(value) ? "possible" : undefined);
			if (sure === undefined || (own === undefined && column.spellings.has(name.toLowerCase()))) continue;
			const by = this.#user("dbt-test", `${declared.by.name}.${name}`);
			this.#add({ column, line: this.yaml.line(item), access: "read", how: "accepted values", sure, value }, by);
		}
	}

	#expression(text: string, line: number, declared: Declared, key: string): void {
		const { by, parts } = declared;
		if (key === "description") {
			for (const hit of textHits(this.path, text, this.targets, [...parts, by.name]))
				this.#add({ ...hit, line: line + hit.line - 1, how: "description" }, by);
		} else if (key === "depends_on") {
			this.#tables({ by, parts: [...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, other]) => one ?? other ?? "") }, line);
		} else {
			const from = parts.length > 0 ? { tables: [{ alias: parts.at(-1)!.toLowerCase(), parts }] } : { about: [key] };
			for (const hit of sqlHits(text, this.targets, { path: this.path, line, ...from }))
				if (hit.table || hit.column!.distinctive || EXPRESSIONS.has(key)) this.#add(hit, by);
		}
	}

	#tables(declared: Declared, line: number): void {
		for (const table of this.targets.tables) {
			const bond = bondOf(declared.parts, namesSystem(this.path, table.object.system), table.object);
			if (bond === undefined) continue;
			this.#add({ table, line, access: "read", how: "table", sure: sureOfTable(bond) }, declared.by);
		}
	}

	#columnsOf(name: string): readonly Column[] {
		return this.targets.columns.get(name.toLowerCase()) ?? [];
	}

	/** How sure a column of what is declared is the field. */
	#sureOf(column: Column, { parts, source }: Declared): Sure | undefined {
		const { object } = column;
		const bond = object && bondOf(parts, namesSystem(this.path, object.system), object);
		if (bond === undefined) return source || !column.distinctive ? undefined : "possible";
		const sure = sureOf(bond, false, column.distinctive);
		return source && bondOf(parts.slice(-1), true, object!) === "near" ? less(sure, "possible") : sure;
	}

	#user(kind: string, name: string): User {
		return { id: kind === "file" ? `file:${this.path}` : `file:${this.path}#${name}`, kind, name };
	}

	#add(hit: Hit, by: User): void {
		this.#found.push({ hit, by });
	}
}
