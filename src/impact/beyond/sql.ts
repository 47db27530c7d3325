import type { Sure } from "../../model/use.js";
import { statementsOf } from "./sql-blocks.js";
import { isColumn, type Origin, Origins } from "./sql-columns.js";
import type { Relation, Statements } from "./sql-query.js";
import { sqlTokens } from "./sql-tokens.js";
import { Comparisons } from "./sql-values.js";
import { bondOf, namesSystem } from "./tables.js";
import { type Column, type Hit, isTelling, less, sureOf, sureOfTable, type Targets } from "./targets.js";

export type TableHere = Pick<Relation, "alias" | "parts" | "origin">;

/** Where a piece of SQL stands. */
export interface Place {
	readonly path: string;
	/** Line that it begins in. */
	readonly line?: number;
	/** Tables that an expression is about which has no query of its own: the name each goes by, its own name with what stands before it. */
	readonly tables?: readonly TableHere[];
	/** What a name without a table before it stands for here, where it is defined elsewhere: the field, or something else. */
	readonly means?: (name: string, column: Column) => "field" | "other" | undefined;
	/** Other names that say what the text is about, as the name of the file does. */
	readonly about?: readonly string[];
}

/**
 * Every place of a piece of SQL that names a field or a value that is looked for.
 * Input: the text (templates are tolerated), what is looked for, where it stands. Output: hits in the order of the text.
 */
export function sqlHits(text: string, targets: Targets, place: Place): Hit[] {
	return new SqlHits(text, targets, place).all();
}

class SqlHits {
	readonly #statements: Statements;
	readonly #origins: Origins;
	readonly #comparisons: Comparisons;
	readonly #sure = new Map<Column, Sure | undefined>();
	readonly #hits: Hit[] = [];

	constructor(
		text: string,
		readonly targets: Targets,
		readonly place: Place,
	) {
		this.#statements = statementsOf(
			sqlTokens(text, place.line),
			(place.tables ?? []).map((table) => ({ ...table, plain: false })),
		);
		this.#origins = new Origins(this.#statements, (column) => this.#inPath(column));
		this.#comparisons = new Comparisons(this.#statements);
	}

	all(): Hit[] {
		const { tokens, roles } = this.#statements;
		tokens.forEach((token, index) => {
			for (const column of this.targets.columns.get(token.lower) ?? []) {
				if (roles[index] === "output") this.#made(index, column);
				else this.#column(index, column);
			}
			if (token.kind === "text" || token.kind === "quoted") this.#value(index);
		});
		this.#tables();
		return this.#hits;
	}

	#column(index: number, column: Column): void {
		const { tokens, clauses } = this.#statements;
		const token = tokens[index]!;
		if (token.kind === "text" && !token.template) {
			// The name itself as a value: the history of a record names its fields so.
			if (token.text === column.name && column.distinctive) this.#add(index, column, "name", this.#about(column) ? "likely" : "possible");
			return;
		}
		const sure = this.#sureAt(index, column);
		if (sure !== undefined) this.#add(index, column, HOW[clauses[index]!] ?? "column", sure);
	}

	/** `… as stage_name`: a column of this name that is made here. */
	#made(index: number, column: Column): void {
		if (!column.distinctive || !this.#about(column)) return;
		const { tokens } = this.#statements;
		const given = tokens[index - 1]?.lower === "as" ? index - 2 : index - 1;
		const literal = tokens[given]?.kind === "text";
		this.#hits.push({
			column,
			line: tokens[index]!.line,
			access: literal ? "write" : "read",
			how: "output",
			sure: literal ? "likely" : "possible",
		});
	}

	#value(index: number): void {
		const { tokens, outputs, roles, blocks } = this.#statements;
		const token = tokens[index]!;
		const value = token.lower.replace(/^%+|%+$/g, "").trim();
		const columns = this.targets.values.get(value);
		if (columns === undefined || roles[index] !== undefined) return;
		const compared = token.template ? "none" : this.#comparisons.at(index);
		for (const column of columns) {
			const exact = column.values.get(value)!.some((one) => one.value === token.text);
			const output = outputs.get(index);
			const made = compared === "none" && output !== undefined && blocks[index]!.select && column.spellings.has(output);
			const sure = made ? this.#sureOfMade(column) : this.#sureOfValue(compared, column, exact, value);
			if (sure === undefined) continue;
			this.#hits.push({ column, line: token.line, access: made ? "write" : "read", how: made ? "output" : "value", sure, value });
		}
	}

	/** A value that a column of the field's name is made of. */
	#sureOfMade(column: Column): Sure {
		return this.#about(column) ? "likely" : "possible";
	}

	#sureOfValue(compared: number | "none", column: Column, exact: boolean, value: string): Sure | undefined {
		if (compared !== "none") {
			const sure = this.#sureAt(compared, column);
			if (sure !== undefined) return sure;
			if (!exact || !isTelling(value)) return undefined;
			// The column may be the field under a name that it was given elsewhere.
			return "possible";
		}
		if (!exact) return undefined;
		const beside = this.#inFile(column);
		if (beside === undefined) return isTelling(value) ? "possible" : undefined;
		return isTelling(value) ? less(beside, "likely") : "possible";
	}

	#tables(): void {
		if (this.targets.tables.length === 0) return;
		for (const { parts, at } of this.#origins.tables())
			for (const table of this.targets.tables) {
				const bond = bondOf(parts, namesSystem(this.place.path, table.object.system), table.object);
				if (bond === undefined) continue;
				this.#hits.push({ table, line: this.#statements.tokens[at!]!.line, access: "read", how: "table", sure: sureOfTable(bond) });
			}
	}

	/** How sure the column at this token is the field. */
	#sureAt(index: number, column: Column): Sure | undefined {
		if (this.#statements.roles[index] !== undefined && this.#statements.roles[index] !== "output") return undefined;
		const token = this.#statements.tokens[index]!;
		const spelled = column.spellings.has(token.lower);
		if (spelled && !isColumn(this.#statements, index)) return undefined;
		const { origin, qualified } = this.#origins.at(index, column);
		const meaning = qualified ? undefined : this.place.means?.(token.lower, column);
		if (meaning === "other") return undefined;
		if (meaning === "field" && !spelled) return "likely";
		return this.#sureOfOrigin(origin, qualified, spelled, column);
	}

	#sureOfOrigin(origin: Origin, qualified: boolean, spelled: boolean, column: Column): Sure | undefined {
		if (typeof origin === "object") {
			const sure = sureOf(origin.bond, origin.among, column.distinctive);
			// Under another name it is at most worked out from the field.
			return spelled ? sure : less(sure, "likely");
		}
		if (!spelled || !column.distinctive || origin === "not" || (origin === "other" && qualified)) return undefined;
		if (origin === "other") return this.#inName(column) ? "likely" : "possible";
		return !qualified && this.#about(column) ? "likely" : "possible";
	}

	/** The surest place of the field in this text. */
	#inFile(column: Column): Sure | undefined {
		if (this.#sure.has(column)) return this.#sure.get(column);
		const all = this.#origins.mentions(column).map((index) => this.#sureAt(index, column));
		const sure = (["certain", "likely", "possible"] as const).find((one) => all.includes(one));
		this.#sure.set(column, sure);
		return sure;
	}

	/** Does the file's name, or a table that the text selects from, name the object? */
	#about(column: Column): boolean {
		const { object } = column;
		return (
			this.#inName(column) ||
			(object !== undefined && this.#statements.relations.some(({ parts }) => bondOf(parts, false, object) !== undefined))
		);
	}

	#inName({ object }: Column): boolean {
		return (
			object !== undefined &&
			[...(this.place.about ?? []), fileName(this.place.path)].some((name) => bondOf([name], false, object) !== undefined)
		);
	}

	#inPath(column: Column): boolean {
		return column.object !== undefined && namesSystem(this.place.path, column.object.system);
	}

	#add(index: number, column: Column, how: string, sure: Sure): void {
		this.#hits.push({ column, line: this.#statements.tokens[index]!.line, access: "read", how, sure });
	}
}

const HOW: Readonly<Record<string, string>> = { filter: "filter", grouping: "grouping", sorting: "sorting", join: "join" };

/** A query as a table: where each column of its result comes from. */
export function queryTable(text: string, path: string): NonNullable<TableHere["origin"]> {
	const origins = new Origins(statementsOf(sqlTokens(text)), ({ object }) => object !== undefined && namesSystem(path, object.system));
	return (column, name) => origins.result(column, name);
}

/** The tables that a text names which stands where a query has its tables; each by its parts, outermost first. */
export function tablesIn(text: string): readonly (readonly string[])[] {
	return statementsOf(sqlTokens(`from ${text}`)).relations.map(({ parts }) => parts);
}

/** The file's name without what follows its first dot. */
export function fileName(path: string): string {
	return (path.split("/").at(-1) ?? "").split(".")[0]!;
}
