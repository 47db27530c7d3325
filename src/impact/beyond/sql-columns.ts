import type { Block, Names, Relation, Statements } from "./sql-query.js";
import type { Token } from "./sql-tokens.js";
import { type Bond, bondOf } from "./tables.js";
import type { Column } from "./targets.js";

/**
 * Where a column comes from: from the object's table (`among`: another table of the query could have it as well); `not`, from none; `other`, from
 * other tables; `unknown`, it cannot be told.
 */
export type Origin = { readonly bond: Bond; readonly among: boolean } | "not" | "other" | "unknown";

/** Queries that select from one another are followed so far. */
const MAX_STEPS = 60;

/** Follows columns through the queries of one text to the tables that they come from. */
export class Origins {
	readonly #known = new Map<readonly Block[], Map<string, Origin>>();
	readonly #unqualified = new Map<Block, Map<string, Origin>>();
	readonly #aliases = new Map<Block, ReadonlyMap<string, Relation>>();
	readonly #active = new Set<readonly Block[]>();
	readonly #mentions = new Map<Column, readonly number[]>();

	constructor(
		readonly statements: Statements,
		/** Does the path of the file name the column's system? */
		readonly inPath: (column: Column) => boolean,
	) {}

	/** Tokens that spell the column and may be it: no table, alias or type. In order. */
	mentions(column: Column): readonly number[] {
		const known = this.#mentions.get(column);
		if (known) return known;
		const found: number[] = [];
		this.statements.tokens.forEach((token, index) => {
			if (column.spellings.has(token.lower) && isColumn(this.statements, index)) found.push(index);
		});
		this.#mentions.set(column, found);
		return found;
	}

	/** Where the column that stands at this token comes from, and whether its table is named beside it. */
	at(index: number, column: Column): { readonly origin: Origin; readonly qualified: boolean } {
		const { tokens, blocks } = this.statements;
		const chain = chainBefore(tokens, index);
		const block = blocks[index]!;
		const name = tokens[index]!.lower;
		if (chain.length === 0) return { origin: this.#inBlock(block, column, name, 0), qualified: false };
		const table = this.#relation(block, chain[0]!.toLowerCase());
		if (table) return { origin: this.#ofRelation(table.relation, table.block, column, name, 0), qualified: true };
		const bond = column.object && column.spellings.has(name) ? bondOf(chain, this.inPath(column), column.object) : undefined;
		if (bond !== undefined) return { origin: { bond, among: false }, qualified: true };
		// An expression without a query of its own names its tables in full.
		if (this.statements.queries.length === 0 && block.relations.length > 0) return { origin: "other", qualified: true };
		// The name before it may be a column that holds records.
		const origin = this.#inBlock(block, column, name, 0);
		return { origin: typeof origin === "object" ? { ...origin, among: true } : "unknown", qualified: true };
	}

	/** Asked for each place of a query, which may have very many tables: worked out once. */
	#inBlock(block: Block, column: Column, name: string, step: number): Origin {
		if (step > MAX_STEPS) return "unknown";
		const known = this.#unqualified.get(block) ?? new Map<string, Origin>();
		this.#unqualified.set(block, known);
		const key = keyOf(column, name);
		const before = known.get(key);
		if (before !== undefined) return before;
		const origin = this.#amongTables(block, column, name, step);
		known.set(key, origin);
		return origin;
	}

	#amongTables(block: Block, column: Column, name: string, step: number): Origin {
		const origins = block.relations.map((relation) => this.#ofRelation(relation, block, column, name, step + 1));
		const bonds = origins.filter((origin) => typeof origin === "object");
		if (bonds.length > 0) {
			const among = bonds.some((one) => one.among) || origins.includes("other") || origins.includes("unknown");
			return { bond: strongest(bonds.map(({ bond }) => bond)), among };
		}
		if (origins.includes("unknown")) return "unknown";
		if (block.parent) {
			const around = this.#inBlock(block.parent, column, name, step + 1);
			if (origins.length === 0 || typeof around === "object") return around;
		}
		if (origins.length === 0) return "unknown";
		return origins.includes("other") ? "other" : "not";
	}

	/** The tables that the text itself names, and no query before it. */
	tables(): readonly Relation[] {
		const { relations, blocks } = this.statements;
		return relations.filter(
			(one) => one.at !== undefined && (!one.plain || one.parts.length > 1 || !named(blocks[one.at]!.named, one.parts[0]!.toLowerCase())),
		);
	}

	/** Where a column of the text's result comes from. */
	result(column: Column, name: string): Origin {
		return this.#ofQueries(this.statements.queries, column, name, 0);
	}

	#ofRelation(relation: Relation, block: Block, column: Column, name: string, step: number): Origin {
		if (relation.origin) return relation.origin(column, name);
		const queries =
			relation.queries ??
			(relation.plain && relation.parts.length === 1 ? named(block.named, relation.parts[0]!.toLowerCase()) : undefined);
		// A query that selects from its own name selects from the table of this name.
		if (queries && !this.#active.has(queries)) return this.#ofQueries(queries, column, name, step + 1);
		if (relation.parts.length === 0) return "unknown";
		if (!column.spellings.has(name)) return "other";
		const bond = column.object && bondOf(relation.parts, this.inPath(column), column.object);
		return bond === undefined ? "other" : { bond, among: false };
	}

	#ofQueries(queries: readonly Block[], column: Column, name: string, step: number): Origin {
		if (step > MAX_STEPS) return "unknown";
		const key = keyOf(column, name);
		const known = this.#known.get(queries) ?? new Map<string, Origin>();
		this.#known.set(queries, known);
		const before = known.get(key);
		if (before !== undefined) return before;
		this.#active.add(queries);
		const origins = queries.map((block) => this.#madeBy(block, column, name, step + 1));
		this.#active.delete(queries);
		const bonds = origins.filter((origin) => typeof origin === "object");
		const origin: Origin =
			bonds.length > 0
				? { bond: strongest(bonds.map(({ bond }) => bond)), among: bonds.some(({ among }) => among) }
				: origins.includes("unknown")
					? "unknown"
					: origins.includes("other")
						? "other"
						: "not";
		known.set(key, origin);
		return origin;
	}

	/** A column of a query's result. */
	#madeBy(block: Block, column: Column, name: string, step: number): Origin {
		const items = block.items.get(name);
		if (items === undefined) return block.open ? this.#inBlock(block, column, name, step + 1) : "not";
		const mentions = this.mentions(column);
		const { tokens, blocks } = this.statements;
		const bonds: { bond: Bond; among: boolean }[] = [];
		for (const { start, end } of items) {
			// What a `case` makes under another name has values of its own.
			if (!column.spellings.has(name) && tokens[start]?.lower === "case") continue;
			for (const index of within(mentions, start, end)) {
				const chain = chainBefore(tokens, index);
				const found = chain.length > 0 ? this.#relation(blocks[index]!, chain[0]!.toLowerCase()) : undefined;
				const origin = found
					? this.#ofRelation(found.relation, found.block, column, tokens[index]!.lower, step + 1)
					: this.#inBlock(blocks[index]!, column, tokens[index]!.lower, step + 1);
				if (typeof origin === "object") bonds.push(origin);
			}
		}
		if (bonds.length === 0) return "not";
		return { bond: strongest(bonds.map(({ bond }) => bond)), among: bonds.every(({ among }) => among) };
	}

	#aliasesOf(block: Block): ReadonlyMap<string, Relation> {
		const known = this.#aliases.get(block);
		if (known) return known;
		const aliases = new Map([...block.relations].reverse().map((relation) => [relation.alias, relation]));
		this.#aliases.set(block, aliases);
		return aliases;
	}

	/** The table that goes by this name in the query or one around it. */
	#relation(block: Block, alias: string): { relation: Relation; block: Block } | undefined {
		let steps = 0;
		for (let at: Block | undefined = block; at && steps <= MAX_STEPS; at = at.parent, steps++) {
			const relation = this.#aliasesOf(at).get(alias);
			if (relation) return { relation, block: at };
		}
		return undefined;
	}
}

function keyOf({ object, name: field }: Column, name: string): string {
	return `${object?.system}\n${object?.key}\n${field}\n${name}`;
}

/** The names before a name, outermost first: `d.properties:stage` → d, properties. */
export function chainBefore(tokens: readonly Token[], index: number): string[] {
	const chain: string[] = [];
	for (let at = index; chain.length < 8; at -= 2) {
		const mark = tokens[at - 1]?.text;
		const before = tokens[at - 2];
		if ((mark !== "." && mark !== ":") || tokens[at - 1]!.kind !== "mark" || (before?.kind !== "word" && before?.kind !== "quoted")) break;
		chain.unshift(before.text);
	}
	return chain;
}

/** May a name at this token be a column? Not a table, an alias, a call or a type. */
export function isColumn({ tokens, roles }: Statements, index: number): boolean {
	const token = tokens[index]!;
	if (roles[index] !== undefined) return false;
	if (token.template) return token.kind === "text" || token.kind === "quoted";
	if (token.kind === "quoted") return true;
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	if (token.kind !== "word" || (after?.text === "(" && after.kind === "mark")) return false;
	return !(before?.kind === "word" && before.lower === "as") && !(before?.text === ":" && tokens[index - 2]?.text === ":");
}

function named(names: Names, name: string): readonly Block[] | undefined {
	let steps = 0;
	for (let at: Names | undefined = names; at && steps <= MAX_STEPS * 2; at = at.parent, steps++) {
		const queries = at.queries.get(name);
		if (queries) return queries;
	}
	return undefined;
}

/** The numbers of a sorted list from `start` up to `end`. */
function within(sorted: readonly number[], start: number, end: number): readonly number[] {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < start) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while (last < sorted.length && sorted[last]! < end) last++;
	return sorted.slice(low, last);
}

function strongest(bonds: readonly Bond[]): Bond {
	return bonds.includes("its") ? "its" : bonds.includes("named") ? "named" : "near";
}
