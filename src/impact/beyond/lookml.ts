import type { Sure, User } from "../../model/use.js";
import { lookmlTree, type Parameter } from "./lookml-tree.js";
import { type Place, queryTable, sqlHits, tablesIn } from "./sql.js";
import { bondOf, namesSystem } from "./tables.js";
import { type Column, type FoundBy, type Hit, onlyColumn, sureOfTable, type Targets } from "./targets.js";

const FIELDS = new Set(["dimension", "dimension_group", "measure", "filter", "parameter"]);
/** Parameters that name fields of views, one or a list. */
const NAMES = new Set(["drill_fields", "fields", "order_by_field", "field", "label_from_parameter"]);
const EXPRESSION = /^(?:sql|expression)/;
const MAX_DEPTH = 30;

type Meaning = "field" | "other" | undefined;

/** A view or explore that is read. */
interface Part {
	readonly by: User;
	/** The tables that it speaks of, by the name they go by; `table` is a view's own. */
	readonly tables: NonNullable<Place["tables"]>;
	/** A view's own fields, by name in lower case. */
	readonly fields: ReadonlyMap<string, Parameter>;
	readonly meanings: Map<Parameter, Map<Column, Meaning>>;
}

/**
 * Who names a field or value in LookML: its views and explores, each for itself.
 * Input: the path and text of the file, what is looked for. Output: hits in no order.
 */
export function lookmlHits(path: string, text: string, targets: Targets): readonly FoundBy[] {
	return new LookmlFile(path, targets).read(lookmlTree(text));
}

class LookmlFile {
	readonly #found: FoundBy[] = [];

	constructor(
		readonly path: string,
		readonly targets: Targets,
	) {}

	read(parameters: readonly Parameter[]): readonly FoundBy[] {
		for (const parameter of parameters) {
			if (parameter.key === "view") this.#view(parameter);
			else if (parameter.key === "explore") this.#explore(parameter);
		}
		return this.#found;
	}

	#view(view: Parameter): void {
		const name = plainName(view.value);
		const table = view.children.find(({ key }) => key === "sql_table_name");
		const query = view.children.find(({ key }) => key === "derived_table");
		const parts = query ? [] : ((table && tablesIn(table.value)[0]) ?? [name]);
		const fields = new Map(view.children.filter(({ key }) => FIELDS.has(key)).map((field) => [field.value.toLowerCase(), field]));
		const sql = query?.children.find(({ key }) => key === "sql");
		const own = { alias: "table", parts, ...(sql && { origin: queryTable(sql.value, this.path) }) };
		const part: Part = { ...this.#part("lookml-view", name, [own]), fields };
		this.#tables(parts, (table ?? view).valueLine, part.by);
		if (query) this.#query(query, this.#part("lookml-view", name, []), 0);
		for (const child of view.children) if (child !== table && child !== query) this.#walk(child, part, 0);
	}

	/** A query of a view's own: SQL, or columns of an explore. */
	#query(parameter: Parameter, part: Part, depth: number): void {
		if (EXPRESSION.test(parameter.key)) this.#sql(parameter, part);
		else if (parameter.key === "explore_source") {
			const explore: Part = { ...part, tables: [{ alias: "table", parts: [parameter.value] }] };
			for (const child of parameter.children) {
				if (child.key === "column" && child.children.length === 0) this.#name(child.value, child.line, "column", explore);
				else this.#walk(child, explore, depth + 1);
			}
		} else for (const child of parameter.children) this.#query(child, part, depth + 1);
	}

	#explore(explore: Parameter): void {
		const from = (at: Parameter): string => at.children.find(({ key }) => key === "from" || key === "view_name")?.value ?? at.value;
		const joined = [explore, ...explore.children.filter(({ key }) => key === "join")];
		const tables = joined.map((at) => ({ alias: plainName(at.value).toLowerCase(), parts: [plainName(from(at))] }));
		const part = this.#part("lookml-explore", plainName(explore.value), tables);
		for (const child of explore.children) this.#walk(child, part, 0);
	}

	#walk(parameter: Parameter, part: Part, depth: number): void {
		const { key, value, line, children, items } = parameter;
		if (depth > MAX_DEPTH) return;
		if (EXPRESSION.test(key)) this.#sql(parameter, part);
		else if (key === "filters") this.#filters(parameter, part);
		else if (NAMES.has(key) && children.length === 0) {
			for (const one of [{ value, line }, ...items]) this.#name(one.value, one.line, "column", part);
		} else {
			// A dimension without an expression is the column of its name.
			if (key.startsWith("dimension") && !children.some((child) => EXPRESSION.test(child.key) || child.key === "case"))
				this.#name(value, line, "column", part);
			for (const child of children) {
				if (child.key === "suggestions") for (const item of child.items) this.#values(value, item.value, item.line, "suggestion", part);
				else this.#walk(child, part, depth + 1);
			}
		}
	}

	/** `filters: [stage_name: "Closed Won"]`, or `filters: { field: stage_name value: "Closed Won" }`. */
	#filters({ items, children }: Parameter, part: Part): void {
		const field = children.find(({ key }) => key === "field");
		const value = children.find(({ key }) => key === "value") ?? field;
		for (const item of items) {
			this.#name(item.key ?? "", item.line, "filter", part);
			this.#values(item.key ?? "", item.value, item.line, "value", part);
		}
		if (field === undefined || value === undefined) return;
		this.#name(field.value, field.line, "filter", part);
		this.#values(field.value, value.value, value.valueLine, "value", part);
	}

	/** The values of a filter: `Closed Won,-Closed Lost`, `"Closed Won"`, `%Won`. */
	#values(name: string, text: string, line: number, how: string, part: Part): void {
		for (const value of filterValues(text))
			for (const column of this.targets.values.get(value) ?? []) {
				const sure = this.#sureOf(name, column, part);
				if (sure !== undefined) this.#add({ column, line, access: "read", how, sure, value }, part.by);
			}
	}

	/** A field of a view by name: `stage_name`, `opportunity.stage_name`. */
	#name(name: string, line: number, how: string, part: Part): void {
		for (const column of this.targets.columns.get(lastName(name)) ?? []) {
			const sure = this.#sureOf(name, column, part);
			if (sure !== undefined) this.#add({ column, line, access: "read", how, sure }, part.by);
		}
	}

	#sureOf(name: string, column: Column, part: Part): Sure | undefined {
		if (!column.spellings.has(lastName(name))) return this.#means(name.toLowerCase(), column, part) === "field" ? "likely" : undefined;
		return sqlHits(name, onlyColumn(column), this.#place(part, 1))[0]?.sure;
	}

	#sql({ value, valueLine }: Parameter, part: Part): void {
		for (const hit of sqlHits(value, this.targets, this.#place(part, valueLine))) this.#add(hit, part.by);
	}

	#place(part: Part, line: number): Place {
		return { path: this.path, line, tables: part.tables, means: (name, column) => this.#means(name, column, part) };
	}

	/** What a view's own field of this name is: the column, or something else. */
	#means(name: string, column: Column, part: Part): Meaning {
		const field = part.fields.get(name);
		const expressions = field?.children.filter(({ key }) => EXPRESSION.test(key)) ?? [];
		if (field === undefined || expressions.length === 0) return undefined;
		const known = part.meanings.get(field) ?? new Map<Column, Meaning>();
		part.meanings.set(field, known);
		if (!known.has(column)) {
			const hits = expressions.flatMap(({ value }) =>
				isCase(value) ? [] : sqlHits(value, onlyColumn(column), { path: this.path, tables: part.tables }),
			);
			known.set(column, hits.length > 0 ? "field" : "other");
		}
		return known.get(column);
	}

	#tables(parts: readonly string[], line: number, by: User): void {
		for (const table of this.targets.tables) {
			const bond = bondOf(parts, namesSystem(this.path, table.object.system), table.object);
			if (bond !== undefined) this.#add({ table, line, access: "read", how: "table", sure: sureOfTable(bond) }, by);
		}
	}

	#part(kind: string, name: string, tables: Part["tables"]): Part {
		return { by: { id: `file:${this.path}#${name}`, kind, name }, tables, fields: new Map(), meanings: new Map() };
	}

	#add(hit: Hit, by: User): void {
		this.#found.push({ hit, by });
	}
}

/** The values that a filter of Looker names, in lower case. */
export function filterValues(text: string): string[] {
	return text.split(",").map((value) =>
		value
			.trim()
			.replace(/^-/, "")
			.replace(/^["'%\\]+|["'%\\]+$/g, "")
			.toLowerCase(),
	);
}

/** What a `case` makes has values of its own. */
function isCase(expression: string): boolean {
	return /^\s*case\b/i.test(expression);
}

/** `+opportunity` refines the view of this name. */
function plainName(name: string): string {
	return name.replace(/^\+/, "");
}

function lastName(name: string): string {
	return (name.split(".").at(-1) ?? "").toLowerCase();
}
