import type { Origin } from "./sql-columns.js";
import type { Item } from "./sql-items.js";
import type { Token } from "./sql-tokens.js";
import type { Column } from "./targets.js";

/** What a query selects from: a table by name, or other queries. */
export interface Relation {
	/** Name it goes by in the query, in lower case; empty where it has none. */
	readonly alias: string;
	/** Parts of the table's name, outermost first; empty where it is a call or a query. */
	readonly parts: readonly string[];
	/** The parts stand in the statement itself, so that one of them may be a query named before. */
	readonly plain: boolean;
	readonly queries?: readonly Block[];
	/** Where its columns come from, where that was found out elsewhere. */
	readonly origin?: (column: Column, name: string) => Origin;
	/** Token that names it; absent where the statement does not. */
	readonly at?: number;
}

/** One `select` with its tables; a statement without one is a block too. */
export interface Block {
	readonly parent?: Block;
	/** Queries that can be named here, by name in lower case. */
	readonly named: Names;
	readonly relations: Relation[];
	readonly items: Map<string, Item[]>;
	/** It selects columns that it does not name (`*`, a template). */
	open: boolean;
	select: boolean;
}

export interface Names {
	readonly parent?: Names;
	readonly queries: Map<string, readonly Block[]>;
}

/** What a token is for the statement; absent where it is an ordinary part of an expression. */
export type Role = "table" | "alias" | "output" | "separator";

export interface Statements {
	readonly tokens: readonly Token[];
	/** Of each token: the query it stands in. */
	readonly blocks: readonly Block[];
	readonly roles: readonly (Role | undefined)[];
	/** Of each token: the clause it stands in. */
	readonly clauses: readonly string[];
	/** Of each token: the column it helps to make, in lower case. */
	readonly outputs: ReadonlyMap<number, string>;
	/** Of each closing bracket the opening one, of each `when` its `case`. */
	readonly partners: ReadonlyMap<number, number>;
	readonly relations: readonly Relation[];
	/** The outermost queries. */
	readonly queries: readonly Block[];
}
