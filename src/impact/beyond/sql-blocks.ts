import { itemOf } from "./sql-items.js";
import type { Block, Names, Relation, Role, Statements } from "./sql-query.js";
import type { Token } from "./sql-tokens.js";

const CLAUSES: ReadonlyMap<string, string> = new Map([
	["on", "join"],
	["using", "join"],
	["where", "filter"],
	["having", "filter"],
	["qualify", "filter"],
	["group", "grouping"],
	["order", "sorting"],
	["limit", "end"],
	["window", "end"],
	["union", "end"],
	["except", "end"],
	["intersect", "end"],
]);
/** Words after a table that are no alias of it. */
const NO_ALIAS = new Set(
	"where on join left right inner full cross outer using group order having limit union qualify window natural lateral tablesample pivot unpivot for set values select at before sample except intersect minus and or when then asof offset fetch final prewhere connect start match_recognize not with".split(
		" ",
	),
);
const BEFORE_TABLE = new Set(["from", "join", "update", "into"]);
/** Queries within queries beyond this are read as part of the one around them. */
const MAX_DEPTH = 100;

interface Frame {
	block: Block;
	readonly names: Names;
	/** The queries of this bracket. */
	readonly own: Block[];
	clause: string;
	/** Where the item that is being read begins. */
	item: number;
	/** A table is named next. */
	wanted: boolean;
	/** Name of the query that the bracket holds. */
	readonly called?: string;
	/** The bracket is a table of the query around it. */
	readonly isTable: boolean;
	/** A call that makes a table comes next, or is this bracket. */
	call: boolean;
	readonly opened: number;
}

/**
 * Finds the queries of a statement, the tables of each with their aliases, and what each selects; in one pass over the tokens. What it does not understand
 * belongs to the query around it.
 * Input: the tokens; the tables that an expression without a query of its own is about.
 */
export function statementsOf(tokens: readonly Token[], from: readonly Relation[] = []): Statements {
	const roles: (Role | undefined)[] = new Array(tokens.length);
	const blocks: Block[] = new Array(tokens.length);
	const clauses: string[] = new Array(tokens.length);
	const outputs = new Map<number, string>();
	const partners = new Map<number, number>();
	const relations: Relation[] = [];
	const names: Names = { queries: new Map() };
	const root = emptyBlock(names);
	root.relations.push(...from);
	const frames: Frame[] = [{ block: root, names, own: [], clause: "", item: 0, wanted: false, isTable: false, call: false, opened: -1 }];
	const cases: number[] = [];
	const branches: { readonly frame: Frame; readonly clause: string }[] = [];
	const word = (index: number): string => (tokens[index]?.kind === "word" ? tokens[index].lower : "");
	const isName = (index: number): boolean => {
		const token = tokens[index];
		return token !== undefined && !token.template && (token.kind === "word" || token.kind === "quoted");
	};

	/** The alias after a table ends, if any; the index to go on from. */
	const relate = (block: Block, relation: Omit<Relation, "alias">, from: number): number => {
		let next = word(from) === "as" ? from + 1 : from;
		const named = isName(next) && (next > from || !NO_ALIAS.has(tokens[next]!.lower)) && tokens[next + 1]?.text !== ".";
		const given: Relation = { ...relation, alias: named ? tokens[next]!.lower : (relation.parts.at(-1) ?? "").toLowerCase() };
		block.relations.push(given);
		relations.push(given);
		for (let index = from; index < next; index++) note(index, block, "table");
		if (named) note(next++, block, "alias");
		return next;
	};
	const note = (index: number, block: Block, role?: Role): void => {
		blocks[index] = block;
		roles[index] = role;
		clauses[index] = role === undefined ? frames.at(-1)!.clause : "table";
	};
	const endItem = (frame: Frame, end: number): void => {
		if (frame.clause !== "column" || !frame.block.select || frame.item >= end) return;
		const item = itemOf(tokens, frame.item, end);
		if (item.open) frame.block.open = true;
		if (item.name === "") return;
		if (item.labelled) roles[item.at] = "output";
		for (let index = frame.item; index < end; index++) if (!outputs.has(index)) outputs.set(index, item.name);
		const list = frame.block.items.get(item.name);
		const one = { start: frame.item, end: item.labelled ? item.at : end, labelled: item.labelled };
		if (list) list.push(one);
		else frame.block.items.set(item.name, [one]);
	};

	for (let index = 0; index < tokens.length; ) {
		const token = tokens[index]!;
		const frame = frames.at(-1)!;
		if (token.template && token.kind === "mark") {
			// What stands after `{% else %}` stands there instead of what stands before it.
			if (token.text === "%if" || token.text === "%for") branches.push({ frame, clause: frame.clause });
			else if (token.text.startsWith("%end")) branches.pop();
			else if (branches.at(-1)?.frame === frame) {
				frame.clause = branches.at(-1)!.clause;
				frame.wanted = false;
			}
			note(index++, frame.block);
			continue;
		}
		if (token.template || token.kind === "text" || token.kind === "hole") {
			if (frame.wanted && token.kind === "hole") {
				frame.wanted = false;
				note(index, frame.block, "table");
				index = relate(frame.block, { parts: [], plain: false }, index + 1);
				continue;
			}
			note(index++, frame.block);
			continue;
		}
		if (token.text === "(") {
			note(index, frame.block);
			const called = !frame.wanted && word(index - 1) === "as" && isName(index - 2) ? tokens[index - 2]!.lower : undefined;
			const { wanted, call } = frame;
			frame.wanted = frame.call = false;
			if (called !== undefined) roles[index - 2] = "alias";
			const deep = frames.length > MAX_DEPTH;
			frames.push({
				block: frame.block,
				names: deep ? frame.names : { parent: frame.names, queries: new Map() },
				own: [],
				clause: frame.clause,
				item: index + 1,
				wanted: wanted && word(index + 1) !== "select" && word(index + 1) !== "with",
				isTable: wanted || call,
				call,
				opened: index,
				...(called !== undefined && { called }),
			});
			index++;
			continue;
		}
		if (token.text === ")" && frames.length > 1) {
			if (frame.own.length > 0) endItem(frame, index);
			frames.pop();
			const around = frames.at(-1)!;
			partners.set(index, frame.opened);
			note(index++, around.block);
			if (frame.own.length > 0 && frame.called !== undefined) around.names.queries.set(frame.called, frame.own);
			else if (frame.isTable && (frame.call || frame.own.length > 0))
				index = relate(around.block, { parts: [], plain: false, ...(frame.own.length > 0 && { queries: frame.own }) }, index);
			continue;
		}
		if (frame.wanted && (token.kind === "table" || isName(index))) {
			if (token.kind === "word" && /^(?:lateral|only|table)$/.test(token.lower)) {
				note(index++, frame.block, "table");
				continue;
			}
			frame.wanted = false;
			const [parts, end] = tableName(tokens, index, isName);
			for (let part = index; part < end; part++) note(part, frame.block, "table");
			// A call makes a table that has no name.
			if (tokens[end]?.text === "(" && token.kind !== "table") {
				frame.call = true;
				index = end;
				continue;
			}
			index = relate(frame.block, { parts, plain: token.kind !== "table", at: end - 1 }, end);
			continue;
		}
		if (token.text === "," && frame.own.length > 0) {
			note(index, frame.block, frame.clause === "column" ? "separator" : undefined);
			endItem(frame, index);
			frame.item = index + 1;
			frame.wanted = frame.clause === "from";
			index++;
			continue;
		}
		if (token.kind === "word") {
			if (token.lower === "case") cases.push(index);
			else if (token.lower === "end") cases.pop();
			else if (token.lower === "when" && cases.length > 0) partners.set(index, cases.at(-1)!);
			if (token.lower === "select" && frames.length <= MAX_DEPTH + 1) {
				endItem(frame, index);
				const parent = frames.length > 1 ? frames.at(-2)!.block : undefined;
				frame.block = { ...emptyBlock(frame.names), ...(parent && { parent }), select: true };
				frame.own.push(frame.block);
				frame.clause = "column";
				frame.item = index + (/^(?:distinct|all)$/.test(word(index + 1)) ? 2 : 1);
			} else if (BEFORE_TABLE.has(token.lower) && isTableNext(frame, frames.length, word(index - 1))) {
				endItem(frame, index);
				frame.clause = "from";
				frame.wanted = true;
			} else if (isClause(frame, frames.length, tokens, index)) {
				endItem(frame, index);
				frame.clause = CLAUSES.get(token.lower)!;
			}
		} else frame.wanted = false;
		note(index++, frame.block);
	}
	for (const frame of frames) endItem(frame, tokens.length);
	return { tokens, blocks, roles, clauses, outputs, partners, relations, queries: frames[0]!.own };
}

/** `extract(year from closed)` and `is distinct from` name no table. */
function isTableNext(frame: Frame, depth: number, before: string): boolean {
	return before !== "distinct" && (frame.own.length > 0 || depth === 1 || frame.clause === "from");
}

/** `* except (…)` and `within group (…)` begin no clause. */
function isClause(frame: Frame, depth: number, tokens: readonly Token[], index: number): boolean {
	const before = tokens[index - 1]?.lower;
	return CLAUSES.has(tokens[index]!.lower) && (frame.own.length > 0 || depth === 1) && before !== "*" && before !== "within";
}

function emptyBlock(named: Names): Block {
	return { named, relations: [], items: new Map(), open: false, select: false };
}

/** A name of one or more parts, and where it ends. */
function tableName(tokens: readonly Token[], start: number, isName: (index: number) => boolean): [string[], number] {
	const parts: string[] = [];
	let index = start;
	for (;;) {
		const token = tokens[index]!;
		if (token.kind === "table") parts.push(...(token.qualifiers ?? []), token.text);
		// BigQuery quotes a whole path: `project.dataset.table`.
		else parts.push(...token.text.split("."));
		index++;
		if (tokens[index]?.text !== "." || !(isName(index + 1) || tokens[index + 1]?.kind === "table")) return [parts, index];
		index++;
	}
}
