import { __exportAll } from "./rolldown-runtime.mjs";
import { CALLED_BY_NAME, DIALECTS, SYSTEM, bareName, child, childTypesOf, childrenOf, componentId, decodeName, endOfQuoted, fileTest, flagOf, isCustomName, isNestedTooDeep, lineEnds, namespaceOf, objectFromPath, objectOf as objectOf$1, placeOf, processKind, searchTree, splitName, statusField, targetOf, textOf as textOf$1, typeNamed, withoutTokens } from "./review.mjs";
import { FieldsRead, MATCHING_RULES, RULE_TYPES, addFieldReads, addFormula, approvalReads, criteriaReads, duplicateRuleReads, flowLiterals, flowReads, flowReferences, flowWrites, forecastReads, isCustomRelationship, literalsOf, lookupOf, matchingRuleReads, membersOf, namesIn, objectBehind, parseXml, readFile, settle as settle$1, triggerOf, valuesIn, valuesOf as valuesOf$1, wholeOf, workflowReads } from "./salesforce.mjs";
// src/impact/beyond/sql-items.ts
const OPERATORS = new Set("not and or is in like ilike then else when between over case".split(" "));
function itemOf(tokens, begin, end) {
	let [start, last] = [begin, end - 1];
	while (start < last && tokens[start].template) start++;
	while (last >= start && tokens[last].template) last--;
	const open = isStar(tokens, start) || tokens[last]?.kind === "hole";
	const made = (name, labelled = false) => ({
		name,
		at: last,
		labelled,
		open
	});
	if (last < start || !isName$1(tokens[last])) return made("");
	const name = tokens[last].lower;
	const before = tokens[last - 1];
	if (last === start || before?.text === ".") return made(name);
	if (before?.text === ":") {
		if (tokens[last - 2]?.text !== ":") return made(name);
		return made(isName$1(tokens[last - 3]) && last - 3 >= start ? tokens[last - 3].lower : "");
	}
	if (before?.kind === "mark" && before.text !== ")" || OPERATORS.has(before?.lower ?? "") || name === "end") return made("");
	return made(name, true);
}
function isStar(tokens, start) {
	return tokens[start]?.text === "*" || tokens[start + 1]?.text === "." && tokens[start + 2]?.text === "*";
}
function isName$1(token) {
	return token !== void 0 && !token.template && (token.kind === "word" || token.kind === "quoted");
}
// src/impact/beyond/sql-blocks.ts
const CLAUSES = new Map([
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
	["intersect", "end"]
]);
const NO_ALIAS = new Set("where on join left right inner full cross outer using group order having limit union qualify window natural lateral tablesample pivot unpivot for set values select at before sample except intersect minus and or when then asof offset fetch final prewhere connect start match_recognize not with".split(" "));
const BEFORE_TABLE = new Set([
	"from",
	"join",
	"update",
	"into"
]);
const MAX_DEPTH$9 = 100;
function statementsOf(tokens, from = []) {
	const roles = new Array(tokens.length);
	const blocks = new Array(tokens.length);
	const clauses = new Array(tokens.length);
	const outputs = new Map();
	const partners = new Map();
	const relations = [];
	const names = { queries: new Map() };
	const root = emptyBlock(names);
	root.relations.push(...from);
	const frames = [{
		block: root,
		names,
		own: [],
		clause: "",
		item: 0,
		wanted: false,
		isTable: false,
		call: false,
		opened: -1
	}];
	const cases = [];
	const branches = [];
	const word = (index) => tokens[index]?.kind === "word" ? tokens[index].lower : "";
	const isName = (index) => {
		const token = tokens[index];
		return token !== void 0 && !token.template && (token.kind === "word" || token.kind === "quoted");
	};
	const relate = (block, relation, from) => {
		let next = word(from) === "as" ? from + 1 : from;
		const named = isName(next) && (next > from || !NO_ALIAS.has(tokens[next].lower)) && tokens[next + 1]?.text !== ".";
		const given = {
			...relation,
			alias: named ? tokens[next].lower : (relation.parts.at(-1) ?? "").toLowerCase()
		};
		block.relations.push(given);
		relations.push(given);
		for (let index = from; index < next; index++) note(index, block, "table");
		if (named) note(next++, block, "alias");
		return next;
	};
	const note = (index, block, role) => {
		blocks[index] = block;
		roles[index] = role;
		clauses[index] = role === void 0 ? frames.at(-1).clause : "table";
	};
	const endItem = (frame, end) => {
		if (frame.clause !== "column" || !frame.block.select || frame.item >= end) return;
		const item = itemOf(tokens, frame.item, end);
		if (item.open) frame.block.open = true;
		if (item.name === "") return;
		if (item.labelled) roles[item.at] = "output";
		for (let index = frame.item; index < end; index++) if (!outputs.has(index)) outputs.set(index, item.name);
		const list = frame.block.items.get(item.name);
		const one = {
			start: frame.item,
			end: item.labelled ? item.at : end,
			labelled: item.labelled
		};
		if (list) list.push(one);
		else frame.block.items.set(item.name, [one]);
	};
	for (let index = 0; index < tokens.length;) {
		const token = tokens[index];
		const frame = frames.at(-1);
		if (token.template && token.kind === "mark") {
			if (token.text === "%if" || token.text === "%for") branches.push({
				frame,
				clause: frame.clause
			});
			else if (token.text.startsWith("%end")) branches.pop();
			else if (branches.at(-1)?.frame === frame) {
				frame.clause = branches.at(-1).clause;
				frame.wanted = false;
			}
			note(index++, frame.block);
			continue;
		}
		if (token.template || token.kind === "text" || token.kind === "hole") {
			if (frame.wanted && token.kind === "hole") {
				frame.wanted = false;
				note(index, frame.block, "table");
				index = relate(frame.block, {
					parts: [],
					plain: false
				}, index + 1);
				continue;
			}
			note(index++, frame.block);
			continue;
		}
		if (token.text === "(") {
			note(index, frame.block);
			const called = !frame.wanted && word(index - 1) === "as" && isName(index - 2) ? tokens[index - 2].lower : void 0;
			const { wanted, call } = frame;
			frame.wanted = frame.call = false;
			if (called !== void 0) roles[index - 2] = "alias";
			const deep = frames.length > MAX_DEPTH$9;
			frames.push({
				block: frame.block,
				names: deep ? frame.names : {
					parent: frame.names,
					queries: new Map()
				},
				own: [],
				clause: frame.clause,
				item: index + 1,
				wanted: wanted && word(index + 1) !== "select" && word(index + 1) !== "with",
				isTable: wanted || call,
				call,
				opened: index,
				...called !== void 0 && { called }
			});
			index++;
			continue;
		}
		if (token.text === ")" && frames.length > 1) {
			if (frame.own.length > 0) endItem(frame, index);
			frames.pop();
			const around = frames.at(-1);
			partners.set(index, frame.opened);
			note(index++, around.block);
			if (frame.own.length > 0 && frame.called !== void 0) around.names.queries.set(frame.called, frame.own);
			else if (frame.isTable && (frame.call || frame.own.length > 0)) index = relate(around.block, {
				parts: [],
				plain: false,
				...frame.own.length > 0 && { queries: frame.own }
			}, index);
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
			if (tokens[end]?.text === "(" && token.kind !== "table") {
				frame.call = true;
				index = end;
				continue;
			}
			index = relate(frame.block, {
				parts,
				plain: token.kind !== "table",
				at: end - 1
			}, end);
			continue;
		}
		if (token.text === "," && frame.own.length > 0) {
			note(index, frame.block, frame.clause === "column" ? "separator" : void 0);
			endItem(frame, index);
			frame.item = index + 1;
			frame.wanted = frame.clause === "from";
			index++;
			continue;
		}
		if (token.kind === "word") {
			if (token.lower === "case") cases.push(index);
			else if (token.lower === "end") cases.pop();
			else if (token.lower === "when" && cases.length > 0) partners.set(index, cases.at(-1));
			if (token.lower === "select" && frames.length <= 101) {
				endItem(frame, index);
				const parent = frames.length > 1 ? frames.at(-2).block : void 0;
				frame.block = {
					...emptyBlock(frame.names),
					...parent && { parent },
					select: true
				};
				frame.own.push(frame.block);
				frame.clause = "column";
				frame.item = index + (/^(?:distinct|all)$/.test(word(index + 1)) ? 2 : 1);
			} else if (BEFORE_TABLE.has(token.lower) && isTableNext(frame, frames.length, word(index - 1))) {
				endItem(frame, index);
				frame.clause = "from";
				frame.wanted = true;
			} else if (isClause(frame, frames.length, tokens, index)) {
				endItem(frame, index);
				frame.clause = CLAUSES.get(token.lower);
			}
		} else frame.wanted = false;
		note(index++, frame.block);
	}
	for (const frame of frames) endItem(frame, tokens.length);
	return {
		tokens,
		blocks,
		roles,
		clauses,
		outputs,
		partners,
		relations,
		queries: frames[0].own
	};
}
function isTableNext(frame, depth, before) {
	return before !== "distinct" && (frame.own.length > 0 || depth === 1 || frame.clause === "from");
}
function isClause(frame, depth, tokens, index) {
	const before = tokens[index - 1]?.lower;
	return CLAUSES.has(tokens[index].lower) && (frame.own.length > 0 || depth === 1) && before !== "*" && before !== "within";
}
function emptyBlock(named) {
	return {
		named,
		relations: [],
		items: new Map(),
		open: false,
		select: false
	};
}
function tableName(tokens, start, isName) {
	const parts = [];
	let index = start;
	for (;;) {
		const token = tokens[index];
		if (token.kind === "table") parts.push(...token.qualifiers ?? [], token.text);
		else parts.push(...token.text.split("."));
		index++;
		if (tokens[index]?.text !== "." || !(isName(index + 1) || tokens[index + 1]?.kind === "table")) return [parts, index];
		index++;
	}
}
// src/impact/beyond/spellings.ts
const PROPERTY = "property_";
function wordsOf$1(name) {
	return name.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1_$2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
function spellingsOf$1(field) {
	const plain = field.toLowerCase();
	const words = wordsOf$1(field).join("_");
	const spellings = [
		plain,
		words,
		plain.replace(/_+/g, "_"),
		words.replace(/([^\d_])(\d)|(\d)([^\d_])/g, "$1$3_$2$4")
	];
	if (plain === field) spellings.push(PROPERTY + plain);
	return [...new Set(spellings)].filter((spelling) => spelling !== "");
}
function isDistinctive$1(field) {
	return wordsOf$1(field).length > 1;
}
const LAYERS = new Set("stg staging src source base raw int dim fct fact".split(" "));
function tableSpellingsOf(object, system) {
	const plain = spellingsOf$1(object).filter((name) => !name.startsWith(PROPERTY));
	const names = new Set(plain.flatMap((name) => [
		singular(name),
		plural(singular(name)),
		name
	]));
	const own = system.toLowerCase();
	const before = [...LAYERS].flatMap((layer) => [
		`${layer}_`,
		`${layer}_${own}_`,
		`${layer}_${own}__`
	]);
	return [...names].flatMap((name) => [
		"",
		`${own}_`,
		`${own}__`,
		...before
	].map((prefix) => prefix + name));
}
function singular(word) {
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
	return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
function plural(word) {
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
// src/impact/beyond/tables.ts
const PLAIN$2 = new Set([...LAYERS, ..."intermediate dimension snap snapshot snapshots model models view vw tbl v".split(" ")]);
const COMMON$1 = new Set("user account contact company customer person event task case ticket order product campaign group note invoice payment contract subscription asset role".split(" "));
const MAX_WORDS$2 = 40;
function objectName(object, system) {
	const key = together(wordsOf$1(object));
	return key === "" ? void 0 : {
		key,
		system: system.toLowerCase()
	};
}
function bondOf(parts, systemInPath, object) {
	const words = wordsOf$1(parts.at(-1) ?? "");
	if (words.length > MAX_WORDS$2) return void 0;
	for (let from = 0; from < words.length; from++) {
		if (together(words.slice(from)) !== object.key) continue;
		const isSystem = (word) => word === object.system || abbreviates(word, object.system);
		const before = words.slice(0, from).filter((word) => !PLAIN$2.has(word));
		if (before.length > 0) return isSystem(before.at(-1)) ? "its" : "near";
		const around = parts.slice(0, -1).flatMap(wordsOf$1).filter((word) => !PLAIN$2.has(word));
		if (around.some(isSystem)) return "its";
		if (around.length > 0) return "near";
		if (systemInPath) return "its";
		return COMMON$1.has(object.key) ? "near" : "named";
	}
	for (let from = 0; from < words.length; from++) for (let to = from + 1; to < words.length; to++) if (together(words.slice(from, to)) === object.key) return "near";
}
function namesSystem(path, system) {
	return wordsOf$1(path).includes(system.toLowerCase());
}
function abbreviates(word, system) {
	return word.length >= 2 && word.length <= 4 && word[0] === system[0] && word[1] !== system[1] && system.slice(2).includes(word[1]);
}
function together(words) {
	return words.length === 0 ? "" : words.slice(0, -1).join("") + singular(words.at(-1));
}
// src/impact/beyond/sql-columns.ts
const MAX_STEPS$1 = 60;
var Origins = class {
	statements;
	inPath;
	#known = new Map();
	#unqualified = new Map();
	#aliases = new Map();
	#active = new Set();
	#mentions = new Map();
	constructor(statements, inPath) {
		this.statements = statements;
		this.inPath = inPath;
	}
	mentions(column) {
		const known = this.#mentions.get(column);
		if (known) return known;
		const found = [];
		this.statements.tokens.forEach((token, index) => {
			if (column.spellings.has(token.lower) && isColumn(this.statements, index)) found.push(index);
		});
		this.#mentions.set(column, found);
		return found;
	}
	at(index, column) {
		const { tokens, blocks } = this.statements;
		const chain = chainBefore(tokens, index);
		const block = blocks[index];
		const name = tokens[index].lower;
		if (chain.length === 0) return {
			origin: this.#inBlock(block, column, name, 0),
			qualified: false
		};
		const table = this.#relation(block, chain[0].toLowerCase());
		if (table) return {
			origin: this.#ofRelation(table.relation, table.block, column, name, 0),
			qualified: true
		};
		const bond = column.object && column.spellings.has(name) ? bondOf(chain, this.inPath(column), column.object) : void 0;
		if (bond !== void 0) return {
			origin: {
				bond,
				among: false
			},
			qualified: true
		};
		if (this.statements.queries.length === 0 && block.relations.length > 0) return {
			origin: "other",
			qualified: true
		};
		const origin = this.#inBlock(block, column, name, 0);
		return {
			origin: typeof origin === "object" ? {
				...origin,
				among: true
			} : "unknown",
			qualified: true
		};
	}
	#inBlock(block, column, name, step) {
		if (step > MAX_STEPS$1) return "unknown";
		const known = this.#unqualified.get(block) ?? new Map();
		this.#unqualified.set(block, known);
		const key = keyOf(column, name);
		const before = known.get(key);
		if (before !== void 0) return before;
		const origin = this.#amongTables(block, column, name, step);
		known.set(key, origin);
		return origin;
	}
	#amongTables(block, column, name, step) {
		const origins = block.relations.map((relation) => this.#ofRelation(relation, block, column, name, step + 1));
		const bonds = origins.filter((origin) => typeof origin === "object");
		if (bonds.length > 0) {
			const among = bonds.some((one) => one.among) || origins.includes("other") || origins.includes("unknown");
			return {
				bond: strongest(bonds.map(({ bond }) => bond)),
				among
			};
		}
		if (origins.includes("unknown")) return "unknown";
		if (block.parent) {
			const around = this.#inBlock(block.parent, column, name, step + 1);
			if (origins.length === 0 || typeof around === "object") return around;
		}
		if (origins.length === 0) return "unknown";
		return origins.includes("other") ? "other" : "not";
	}
	tables() {
		const { relations, blocks } = this.statements;
		return relations.filter((one) => one.at !== void 0 && (!one.plain || one.parts.length > 1 || !named$1(blocks[one.at].named, one.parts[0].toLowerCase())));
	}
	result(column, name) {
		return this.#ofQueries(this.statements.queries, column, name, 0);
	}
	#ofRelation(relation, block, column, name, step) {
		if (relation.origin) return relation.origin(column, name);
		const queries = relation.queries ?? (relation.plain && relation.parts.length === 1 ? named$1(block.named, relation.parts[0].toLowerCase()) : void 0);
		if (queries && !this.#active.has(queries)) return this.#ofQueries(queries, column, name, step + 1);
		if (relation.parts.length === 0) return "unknown";
		if (!column.spellings.has(name)) return "other";
		const bond = column.object && bondOf(relation.parts, this.inPath(column), column.object);
		return bond === void 0 ? "other" : {
			bond,
			among: false
		};
	}
	#ofQueries(queries, column, name, step) {
		if (step > MAX_STEPS$1) return "unknown";
		const key = keyOf(column, name);
		const known = this.#known.get(queries) ?? new Map();
		this.#known.set(queries, known);
		const before = known.get(key);
		if (before !== void 0) return before;
		this.#active.add(queries);
		const origins = queries.map((block) => this.#madeBy(block, column, name, step + 1));
		this.#active.delete(queries);
		const bonds = origins.filter((origin) => typeof origin === "object");
		const origin = bonds.length > 0 ? {
			bond: strongest(bonds.map(({ bond }) => bond)),
			among: bonds.some(({ among }) => among)
		} : origins.includes("unknown") ? "unknown" : origins.includes("other") ? "other" : "not";
		known.set(key, origin);
		return origin;
	}
	#madeBy(block, column, name, step) {
		const items = block.items.get(name);
		if (items === void 0) return block.open ? this.#inBlock(block, column, name, step + 1) : "not";
		const mentions = this.mentions(column);
		const { tokens, blocks } = this.statements;
		const bonds = [];
		for (const { start, end } of items) {
			if (!column.spellings.has(name) && tokens[start]?.lower === "case") continue;
			for (const index of within$1(mentions, start, end)) {
				const chain = chainBefore(tokens, index);
				const found = chain.length > 0 ? this.#relation(blocks[index], chain[0].toLowerCase()) : void 0;
				const origin = found ? this.#ofRelation(found.relation, found.block, column, tokens[index].lower, step + 1) : this.#inBlock(blocks[index], column, tokens[index].lower, step + 1);
				if (typeof origin === "object") bonds.push(origin);
			}
		}
		if (bonds.length === 0) return "not";
		return {
			bond: strongest(bonds.map(({ bond }) => bond)),
			among: bonds.every(({ among }) => among)
		};
	}
	#aliasesOf(block) {
		const known = this.#aliases.get(block);
		if (known) return known;
		const aliases = new Map([...block.relations].reverse().map((relation) => [relation.alias, relation]));
		this.#aliases.set(block, aliases);
		return aliases;
	}
	#relation(block, alias) {
		let steps = 0;
		for (let at = block; at && steps <= MAX_STEPS$1; at = at.parent, steps++) {
			const relation = this.#aliasesOf(at).get(alias);
			if (relation) return {
				relation,
				block: at
			};
		}
	}
};
function keyOf({ object, name: field }, name) {
	return `${object?.system}\n${object?.key}\n${field}\n${name}`;
}
function chainBefore(tokens, index) {
	const chain = [];
	for (let at = index; chain.length < 8; at -= 2) {
		const mark = tokens[at - 1]?.text;
		const before = tokens[at - 2];
		if (mark !== "." && mark !== ":" || tokens[at - 1].kind !== "mark" || before?.kind !== "word" && before?.kind !== "quoted") break;
		chain.unshift(before.text);
	}
	return chain;
}
function isColumn({ tokens, roles }, index) {
	const token = tokens[index];
	if (roles[index] !== void 0) return false;
	if (token.template) return token.kind === "text" || token.kind === "quoted";
	if (token.kind === "quoted") return true;
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	if (token.kind !== "word" || after?.text === "(" && after.kind === "mark") return false;
	return !(before?.kind === "word" && before.lower === "as") && !(before?.text === ":" && tokens[index - 2]?.text === ":");
}
function named$1(names, name) {
	let steps = 0;
	for (let at = names; at && steps <= 120; at = at.parent, steps++) {
		const queries = at.queries.get(name);
		if (queries) return queries;
	}
}
function within$1(sorted, start, end) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (sorted[middle] < start) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while (last < sorted.length && sorted[last] < end) last++;
	return sorted.slice(low, last);
}
function strongest(bonds) {
	return bonds.includes("its") ? "its" : bonds.includes("named") ? "named" : "near";
}
// src/impact/beyond/sql-tokens.ts
const WORD$2 = /[\p{L}\p{N}_$]+/uy;
const TABLE_CALLS = new Set([
	"ref",
	"source",
	"var"
]);
const BRANCHES = new Set([
	"if",
	"elif",
	"elsif",
	"else",
	"endif",
	"for",
	"endfor"
]);
function sqlTokens(text, firstLine = 1) {
	const tokens = [];
	let line = firstLine;
	let at = 0;
	let template = -1;
	let templateLine = 1;
	let statement = false;
	let fresh = true;
	const push = (kind, value, where = line) => {
		tokens.push({
			kind,
			text: value,
			lower: value.toLowerCase(),
			line: where,
			template: template >= 0
		});
	};
	const skipTo = (end) => {
		const stop = end < 0 ? text.length : end;
		line += lineEnds(text, at, stop);
		at = stop;
	};
	const past = (found, length) => found < 0 ? -1 : found + length;
	while (at < text.length) {
		const char = text[at];
		const two = text.slice(at, at + 2);
		if (char === "\n") {
			line++;
			at++;
			fresh = true;
			continue;
		}
		if (char === " " || char === "	" || char === "\r") {
			at++;
			continue;
		}
		const begins = fresh;
		fresh = false;
		if (two === "{#") skipTo(past(text.indexOf("#}", at + 2), 2));
		else if (template < 0 && (two === "{{" || two === "{%")) {
			template = tokens.length;
			templateLine = line;
			statement = two === "{%";
			at += 2;
		} else if (template >= 0 && (two === "}}" || two === "%}")) {
			const inner = tokens.splice(template);
			template = -1;
			tokens.push(...closed(inner, statement, templateLine));
			at += 2;
		} else if (two === "/*") skipTo(past(text.indexOf("*/", at + 2), 2));
		else if (template < 0 && (two === "--" || two === "//" || begins && char === "#")) skipTo(text.indexOf("\n", at));
		else if (two === "${" || two === "@{") at += 2;
		else if (char === "'" || char === "\"" || char === "`") {
			const end = closing(text, at, char);
			const where = line;
			const value = text.slice(at + 1, end < 0 ? text.length : end);
			push(char === "'" ? "text" : "quoted", value.includes(char + char) ? value.replaceAll(char + char, char) : value, where);
			skipTo(past(end, 1));
		} else {
			WORD$2.lastIndex = at;
			const word = WORD$2.exec(text)?.[0];
			if (word === void 0) {
				if (char !== "}" && char !== "{") push("mark", char);
				at++;
			} else {
				push("word", word);
				at += word.length;
			}
		}
	}
	return tokens;
}
function closing(text, open, quote) {
	for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) if (text[at + 1] === quote) at++;
	else if (text[at - 1] !== "\\" || at - 1 === open || /[\s),;]|^$/.test(text[at + 1] ?? "")) return at;
	return -1;
}
function closed(inner, statement, line) {
	const texts = inner.filter(({ kind }) => kind === "text" || kind === "quoted");
	const call = inner.find(({ kind, text }) => kind === "word" || text !== "-");
	if (!statement && call?.kind === "word") {
		const names = call.lower === "this" ? ["this"] : TABLE_CALLS.has(call.lower) ? texts.slice(0, 2).map(({ text }) => text) : [];
		const name = call.lower === "var" ? names[0] : names.at(-1);
		if (name !== void 0) return [{
			kind: "table",
			text: name,
			lower: name.toLowerCase(),
			line,
			template: false,
			qualifiers: call.lower === "source" ? names.slice(0, -1) : []
		}];
	}
	const hole = {
		kind: "hole",
		text: "",
		lower: "",
		line,
		template: false
	};
	if (!statement) return [hole, ...texts];
	const word = call?.kind === "word" ? call.lower : "";
	return BRANCHES.has(word) ? [{
		kind: "mark",
		text: `%${word}`,
		lower: `%${word}`,
		line,
		template: true
	}, ...texts] : texts;
}
// src/impact/beyond/sql-values.ts
const BETWEEN = new Set("in like ilike rlike any all not is distinct from".split(" "));
const STOPS = new Set("then else as select where and or on having qualify return".split(" "));
const OPERATOR = /^[=<>!~]$/;
const MAX_CALL = 60;
var Comparisons = class {
	statements;
	#known = new Map();
	constructor(statements) {
		this.statements = statements;
	}
	at(index) {
		const compared = this.#behind(index) ?? this.#ahead(index) ?? "none";
		this.#known.set(index, compared);
		return compared;
	}
	#behind(index) {
		const { tokens, roles, partners } = this.statements;
		let listed = false;
		for (let at = index - 1; at >= 0; at--) {
			const token = tokens[at];
			if (token.template) continue;
			if (token.kind === "text" || token.kind === "quoted") {
				const known = this.#known.get(at);
				if (known !== void 0) return known;
				if (token.kind === "text" || listed) continue;
				return isColumn(this.statements, at) ? at : void 0;
			}
			if (token.kind === "mark") {
				listed = token.text === ",";
				if (roles[at] === "separator" || token.text === ";") return void 0;
				if (token.text === ")") return this.#inCall(partners.get(at), at);
				continue;
			}
			if (token.kind !== "word") return void 0;
			if (token.lower === "when") {
				const operand = (partners.get(at) ?? at) + 1;
				const first = tokens[operand];
				return first?.kind === "word" && first.lower === "when" ? void 0 : this.#column(operand, at);
			}
			if (STOPS.has(token.lower)) return void 0;
			if (BETWEEN.has(token.lower)) continue;
			if (tokens[at + 1]?.text === "(") continue;
			return /^\d/.test(token.text) ? void 0 : at;
		}
	}
	#ahead(index) {
		const { tokens } = this.statements;
		let at = index + 1;
		if (!OPERATOR.test(tokens[at]?.text ?? "")) return void 0;
		while (OPERATOR.test(tokens[at]?.text ?? "")) at++;
		return this.#column(at, at + MAX_CALL);
	}
	#inCall(open, close) {
		return open === void 0 ? void 0 : this.#column(open + 1, close);
	}
	#column(from, to) {
		const { tokens } = this.statements;
		for (let at = from; at < Math.min(to, from + MAX_CALL) && at < tokens.length; at++) {
			const token = tokens[at];
			if (token.kind === "mark" && token.text === ";") return void 0;
			if ((token.kind === "word" || token.kind === "quoted") && tokens[at + 1]?.text !== "." && tokens[at + 1]?.text !== "(" && isColumn(this.statements, at)) return at;
		}
	}
};
// src/impact/beyond/targets.ts
const MAX_WORDS$1 = 2e3;
const MAX_VALUE = 255;
function targetsOf(subjects) {
	const fields = new Map();
	for (const subject of subjects) for (const field of subject.fields) {
		const dot = field.indexOf(".");
		const [object, name] = [field.slice(0, Math.max(dot, 0)), field.slice(dot + 1)];
		const key = `${subject.system}:${field.toLowerCase()}`;
		const entry = fields.get(key) ?? {
			name,
			object,
			system: subject.system,
			subjects: [],
			values: new Map()
		};
		entry.subjects.push(subject);
		for (const value of subject.values.filter(isSearchable)) push$2(entry.values, value.toLowerCase(), {
			value,
			subject
		});
		fields.set(key, entry);
	}
	const columns = new Map();
	const values = new Map();
	for (const { name, object, system, ...rest } of fields.values()) {
		const known = objectName(object, system);
		const spellings = new Set(spellingsOf$1(name));
		const column = {
			name,
			spellings,
			...known && { object: known },
			distinctive: isDistinctive$1(name),
			...rest
		};
		for (const spelling of spellings) push$2(columns, spelling, column);
		for (const value of rest.values.keys()) push$2(values, value, column);
	}
	const tables = subjects.flatMap((subject) => {
		const object = subject.kind === "object" ? objectName(subject.name, subject.system) : void 0;
		return object === void 0 ? [] : [{
			object,
			subject
		}];
	});
	const all = new Set([
		...columns.keys(),
		...tables.flatMap(({ subject }) => tableSpellingsOf(subject.name, subject.system)),
		...values.keys()
	]);
	return {
		columns,
		values,
		tables,
		words: [...all].slice(0, MAX_WORDS$1),
		left: Math.max(all.size - MAX_WORDS$1, 0)
	};
}
function onlyColumn(column) {
	return {
		columns: new Map([...column.spellings].map((one) => [one, [column]])),
		values: new Map(),
		tables: [],
		words: [],
		left: 0
	};
}
function sureOfTable(bond) {
	return bond === "its" ? "certain" : bond === "named" ? "likely" : "possible";
}
function sureOf$1(bond, among, distinctive) {
	if (bond === "near" || among) return distinctive ? "likely" : "possible";
	return bond === "its" || distinctive ? "certain" : "likely";
}
function less(one, other) {
	const order = [
		"possible",
		"likely",
		"certain"
	];
	return order[Math.min(order.indexOf(one), order.indexOf(other))];
}
function isTelling$1(value) {
	return /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(value.trim());
}
function isSearchable(value) {
	return value.trim() !== "" && value.length <= MAX_VALUE && !/[\n\r\0]/.test(value);
}
function push$2(map, key, value) {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
// src/impact/beyond/sql.ts
function sqlHits(text, targets, place) {
	return new SqlHits(text, targets, place).all();
}
var SqlHits = class {
	targets;
	place;
	#statements;
	#origins;
	#comparisons;
	#sure = new Map();
	#hits = [];
	constructor(text, targets, place) {
		this.targets = targets;
		this.place = place;
		this.#statements = statementsOf(sqlTokens(text, place.line), (place.tables ?? []).map((table) => ({
			...table,
			plain: false
		})));
		this.#origins = new Origins(this.#statements, (column) => this.#inPath(column));
		this.#comparisons = new Comparisons(this.#statements);
	}
	all() {
		const { tokens, roles } = this.#statements;
		tokens.forEach((token, index) => {
			for (const column of this.targets.columns.get(token.lower) ?? []) if (roles[index] === "output") this.#made(index, column);
			else this.#column(index, column);
			if (token.kind === "text" || token.kind === "quoted") this.#value(index);
		});
		this.#tables();
		return this.#hits;
	}
	#column(index, column) {
		const { tokens, clauses } = this.#statements;
		const token = tokens[index];
		if (token.kind === "text" && !token.template) {
			if (token.text === column.name && column.distinctive) this.#add(index, column, "name", this.#about(column) ? "likely" : "possible");
			return;
		}
		const sure = this.#sureAt(index, column);
		if (sure !== void 0) this.#add(index, column, HOW$2[clauses[index]] ?? "column", sure);
	}
	#made(index, column) {
		if (!column.distinctive || !this.#about(column)) return;
		const { tokens } = this.#statements;
		const literal = tokens[tokens[index - 1]?.lower === "as" ? index - 2 : index - 1]?.kind === "text";
		this.#hits.push({
			column,
			line: tokens[index].line,
			access: literal ? "write" : "read",
			how: "output",
			sure: literal ? "likely" : "possible"
		});
	}
	#value(index) {
		const { tokens, outputs, roles, blocks } = this.#statements;
		const token = tokens[index];
		const value = token.lower.replace(/^%+|%+$/g, "").trim();
		const columns = this.targets.values.get(value);
		if (columns === void 0 || roles[index] !== void 0) return;
		const compared = token.template ? "none" : this.#comparisons.at(index);
		for (const column of columns) {
			const exact = column.values.get(value).some((one) => one.value === token.text);
			const output = outputs.get(index);
			const made = compared === "none" && output !== void 0 && blocks[index].select && column.spellings.has(output);
			const sure = made ? this.#sureOfMade(column) : this.#sureOfValue(compared, column, exact, value);
			if (sure === void 0) continue;
			this.#hits.push({
				column,
				line: token.line,
				access: made ? "write" : "read",
				how: made ? "output" : "value",
				sure,
				value
			});
		}
	}
	#sureOfMade(column) {
		return this.#about(column) ? "likely" : "possible";
	}
	#sureOfValue(compared, column, exact, value) {
		if (compared !== "none") {
			const sure = this.#sureAt(compared, column);
			if (sure !== void 0) return sure;
			if (!exact || !isTelling$1(value)) return void 0;
			return "possible";
		}
		if (!exact) return void 0;
		const beside = this.#inFile(column);
		if (beside === void 0) return isTelling$1(value) ? "possible" : void 0;
		return isTelling$1(value) ? less(beside, "likely") : "possible";
	}
	#tables() {
		if (this.targets.tables.length === 0) return;
		for (const { parts, at } of this.#origins.tables()) for (const table of this.targets.tables) {
			const bond = bondOf(parts, namesSystem(this.place.path, table.object.system), table.object);
			if (bond === void 0) continue;
			this.#hits.push({
				table,
				line: this.#statements.tokens[at].line,
				access: "read",
				how: "table",
				sure: sureOfTable(bond)
			});
		}
	}
	#sureAt(index, column) {
		if (this.#statements.roles[index] !== void 0 && this.#statements.roles[index] !== "output") return void 0;
		const token = this.#statements.tokens[index];
		const spelled = column.spellings.has(token.lower);
		if (spelled && !isColumn(this.#statements, index)) return void 0;
		const { origin, qualified } = this.#origins.at(index, column);
		const meaning = qualified ? void 0 : this.place.means?.(token.lower, column);
		if (meaning === "other") return void 0;
		if (meaning === "field" && !spelled) return "likely";
		return this.#sureOfOrigin(origin, qualified, spelled, column);
	}
	#sureOfOrigin(origin, qualified, spelled, column) {
		if (typeof origin === "object") {
			const sure = sureOf$1(origin.bond, origin.among, column.distinctive);
			return spelled ? sure : less(sure, "likely");
		}
		if (!spelled || !column.distinctive || origin === "not" || origin === "other" && qualified) return void 0;
		if (origin === "other") return this.#inName(column) ? "likely" : "possible";
		return !qualified && this.#about(column) ? "likely" : "possible";
	}
	#inFile(column) {
		if (this.#sure.has(column)) return this.#sure.get(column);
		const all = this.#origins.mentions(column).map((index) => this.#sureAt(index, column));
		const sure = [
			"certain",
			"likely",
			"possible"
		].find((one) => all.includes(one));
		this.#sure.set(column, sure);
		return sure;
	}
	#about(column) {
		const { object } = column;
		return this.#inName(column) || object !== void 0 && this.#statements.relations.some(({ parts }) => bondOf(parts, false, object) !== void 0);
	}
	#inName({ object }) {
		return object !== void 0 && [...this.place.about ?? [], fileName(this.place.path)].some((name) => bondOf([name], false, object) !== void 0);
	}
	#inPath(column) {
		return column.object !== void 0 && namesSystem(this.place.path, column.object.system);
	}
	#add(index, column, how, sure) {
		this.#hits.push({
			column,
			line: this.#statements.tokens[index].line,
			access: "read",
			how,
			sure
		});
	}
};
const HOW$2 = {
	filter: "filter",
	grouping: "grouping",
	sorting: "sorting",
	join: "join"
};
function queryTable(text, path) {
	const origins = new Origins(statementsOf(sqlTokens(text)), ({ object }) => object !== void 0 && namesSystem(path, object.system));
	return (column, name) => origins.result(column, name);
}
function tablesIn(text) {
	return statementsOf(sqlTokens(`from ${text}`)).relations.map(({ parts }) => parts);
}
function fileName(path) {
	return (path.split("/").at(-1) ?? "").split(".")[0];
}
// src/impact/beyond/text.ts
const PIECE$2 = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu;
const COMMENT = /^\s*(?:#|--|\/\/|\*|\/\*|;|<!--)/;
const MAX_LINE$1 = 2e3;
const MAX_HITS = 500;
function textHits(path, text, targets, about = []) {
	const lines = text.split("\n");
	const named = new Map();
	const hits = [];
	const isAbout = (column) => {
		const known = named.get(column);
		if (known !== void 0) return known;
		const { object } = column;
		const found = object !== void 0 && ([...about, fileName(path)].some((name) => bondOf([name], false, object) !== void 0) || lines.some((line) => line.length <= MAX_LINE$1 && (line.match(/[\p{L}\p{N}_]+/gu) ?? []).some((word) => isNamed(word, column))));
		named.set(column, found);
		return found;
	};
	const isNamed = (word, { object }) => {
		const bond = object && bondOf([word], false, object);
		return bond === "its" || bond === "named";
	};
	const inFile = new Map();
	const waiting = [];
	lines.forEach((content, index) => {
		if (content.length > MAX_LINE$1 || COMMENT.test(content) || hits.length >= MAX_HITS) return;
		const line = index + 1;
		const pieces = content.match(PIECE$2) ?? [];
		const here = new Set();
		pieces.forEach((piece, at) => {
			for (const column of targets.columns.get(piece.toLowerCase()) ?? []) {
				const owned = pieces[at - 1] === "." && isNamed(pieces[at - 2] ?? "", column);
				if (!owned && !column.distinctive) continue;
				const sure = owned || isAbout(column) ? "likely" : "possible";
				hits.push({
					column,
					line,
					access: "read",
					how: "name",
					sure
				});
				here.add(column);
				if (sure === "likely") inFile.set(column, true);
			}
		});
		for (const value of quoted$1(content)) for (const column of targets.values.get(value.toLowerCase()) ?? []) {
			if (!column.values.get(value.toLowerCase()).some((one) => one.value === value)) continue;
			waiting.push({
				column,
				line,
				access: "read",
				how: "value",
				sure: here.has(column) ? "likely" : "possible",
				value: value.toLowerCase()
			});
		}
	});
	for (const hit of waiting) {
		const telling = isTelling$1(hit.value);
		const known = inFile.get(hit.column) === true;
		if (hit.sure === "likely" && known) hits.push(hit);
		else if (telling) hits.push({
			...hit,
			sure: known ? "likely" : "possible"
		});
	}
	return hits.slice(0, MAX_HITS);
}
function* quoted$1(line) {
	for (const quote of [
		"'",
		"\"",
		"`"
	]) {
		const parts = line.split(quote);
		for (let index = 1; index < parts.length - 1; index++) yield parts[index];
	}
}
// src/impact/beyond/yaml-text.ts
const MAX_LENGTH = 1e6;
async function yamlText(text) {
	if (text.length > MAX_LENGTH || isNestedTooDeep(text)) return void 0;
	const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import("./yaml.mjs").then((n) => n.dist_exports);
	const lines = new LineCounter();
	let root;
	try {
		const document = parseDocument(text, {
			lineCounter: lines,
			strict: false,
			uniqueKeys: false,
			logLevel: "silent",
			prettyErrors: false
		});
		if (document.errors.length > 0) return void 0;
		root = document.contents;
	} catch {
		return;
	}
	const plain = (node) => isScalar(node) && node.value !== null && node.value !== "" ? String(node.value) : void 0;
	const pairs = (map) => isMap(map) ? map.items.map((pair) => ({
		key: plain(pair.key) ?? "",
		value: pair.value
	})) : [];
	return {
		root,
		isMap: (node) => isMap(node),
		isList: (node) => isSeq(node),
		text: plain,
		line: (node) => {
			const { line } = lines.linePos(node?.range?.[0] ?? 0);
			return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") ? line + 1 : line;
		},
		pairs,
		get: (map, key) => pairs(map).find((pair) => pair.key === key)?.value,
		items: (list) => isSeq(list) ? list.items : []
	};
}
// src/impact/beyond/dbt.ts
const LISTS$3 = new Map([
	["models", "dbt-model"],
	["seeds", "dbt-model"],
	["snapshots", "dbt-model"],
	["analyses", "dbt-model"],
	["semantic_models", "dbt-model"],
	["metrics", "dbt-metric"],
	["exposures", "dbt-exposure"]
]);
const TOP = /^(?:sources|models|seeds|snapshots|analyses|semantic_models|metrics|exposures|unit_tests)[ \t]*:/m;
const COLUMNS$3 = new Set([
	"columns",
	"dimensions",
	"measures",
	"entities",
	"fields",
	"time_dimensions"
]);
const EXPRESSIONS = new Set("expr expression where filter filters condition sql column column_name columns column_list combination_of_columns field fields partition_by group_by_columns on agg_time_dimension time_column unique_key".split(" "));
const PROSE = new Set([
	"description",
	"label",
	"docs",
	"owner",
	"tags",
	"url",
	"version",
	"config"
]);
const MAX_DEPTH$8 = 40;
function isDbt(text) {
	return TOP.test(text);
}
async function dbtHits(path, text, targets) {
	const yaml = await yamlText(text);
	return yaml && new DbtFile(path, yaml, targets).all();
}
var DbtFile = class {
	path;
	yaml;
	targets;
	#found = [];
	constructor(path, yaml, targets) {
		this.path = path;
		this.yaml = yaml;
		this.targets = targets;
	}
	all() {
		const { yaml } = this;
		for (const { key, value } of yaml.pairs(yaml.root)) {
			const kind = LISTS$3.get(key);
			if (key === "sources") for (const source of yaml.items(value)) this.#source(source);
			else if (kind !== void 0 && yaml.isList(value)) for (const item of value.items) this.#declared(item, kind);
			else this.#walk(value, {
				by: this.#user("file", this.path),
				parts: []
			}, key, 0);
		}
		return this.#found;
	}
	#source(source) {
		const { yaml } = this;
		const name = yaml.text(yaml.get(source, "name")) ?? "";
		for (const table of yaml.items(yaml.get(source, "tables"))) {
			const own = yaml.text(yaml.get(table, "name")) ?? "";
			const known = {
				by: this.#user("dbt-source", `${name}.${own}`),
				parts: [name, own],
				source: true
			};
			this.#tables(known, yaml.line(yaml.get(table, "name")));
			this.#walk(table, known, "", 0);
		}
	}
	#declared(item, kind) {
		const { yaml } = this;
		const name = yaml.text(yaml.get(item, "name")) ?? "";
		const model = yaml.text(yaml.get(item, "model")) ?? yaml.text(yaml.get(item, "ref"));
		const of = model === void 0 ? void 0 : /['"]([^'"]+)['"]\s*\)/.exec(model)?.[1];
		const known = {
			by: this.#user(kind, name),
			parts: [of ?? name],
			...kind === "dbt-exposure" && { prose: true }
		};
		if (kind !== "dbt-exposure" && kind !== "dbt-metric") this.#tables(known, yaml.line(yaml.get(item, "name")));
		this.#walk(item, known, "", 0);
	}
	#walk(node, declared, key, depth) {
		const { yaml } = this;
		if (depth > MAX_DEPTH$8) return;
		if (yaml.isList(node)) {
			for (const item of node.items) if (COLUMNS$3.has(key) && yaml.isMap(item)) this.#columnItem(item, declared, depth + 1);
			else this.#walk(item, declared, key, depth + 1);
			return;
		}
		const text = yaml.text(node);
		if (text !== void 0) this.#expression(text, yaml.line(node), declared, key);
		for (const pair of yaml.pairs(node)) {
			if (PROSE.has(pair.key) && !(declared.prose && pair.key === "description")) continue;
			if (depth === 0 && pair.key === "name") continue;
			this.#walk(pair.value, declared, pair.key, depth + 1);
		}
	}
	#columnItem(item, declared, depth) {
		const { yaml } = this;
		const name = yaml.get(item, "name");
		const column = yaml.text(name) ?? "";
		if (yaml.get(item, "expr") === void 0) for (const one of this.#columnsOf(column)) {
			const sure = this.#sureOf(one, declared);
			if (sure !== void 0) this.#add({
				column: one,
				line: yaml.line(name),
				access: "read",
				how: "column",
				sure
			}, declared.by);
		}
		for (const pair of yaml.pairs(item)) {
			if (pair.key === "name" || PROSE.has(pair.key)) continue;
			this.#tests(pair.value, column, declared, 0);
			this.#walk(pair.value, declared, pair.key, depth);
		}
	}
	#tests(node, column, declared, depth) {
		const { yaml } = this;
		if (depth > 4) return;
		for (const item of yaml.items(node)) this.#tests(item, column, declared, depth + 1);
		for (const { key, value } of yaml.pairs(node)) {
			if (!key.endsWith("accepted_values")) continue;
			const list = yaml.get(value, "values") ?? yaml.get(yaml.get(value, "arguments"), "values");
			for (const item of yaml.items(list)) this.#acceptedValue(item, column, declared);
		}
	}
	#acceptedValue(item, name, declared) {
		const value = this.yaml.text(item)?.toLowerCase() ?? "";
		for (const column of this.targets.values.get(value) ?? []) {
			const own = column.spellings.has(name.toLowerCase()) ? this.#sureOf(column, declared) : void 0;
			const sure = own ?? (isTelling$1(value) ? "possible" : void 0);
			if (sure === void 0 || own === void 0 && column.spellings.has(name.toLowerCase())) continue;
			const by = this.#user("dbt-test", `${declared.by.name}.${name}`);
			this.#add({
				column,
				line: this.yaml.line(item),
				access: "read",
				how: "accepted values",
				sure,
				value
			}, by);
		}
	}
	#expression(text, line, declared, key) {
		const { by, parts } = declared;
		if (key === "description") for (const hit of textHits(this.path, text, this.targets, [...parts, by.name])) this.#add({
			...hit,
			line: line + hit.line - 1,
			how: "description"
		}, by);
		else if (key === "depends_on") this.#tables({
			by,
			parts: [...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, other]) => one ?? other ?? "")
		}, line);
		else {
			const from = parts.length > 0 ? { tables: [{
				alias: parts.at(-1).toLowerCase(),
				parts
			}] } : { about: [key] };
			for (const hit of sqlHits(text, this.targets, {
				path: this.path,
				line,
				...from
			})) if (hit.table || hit.column.distinctive || EXPRESSIONS.has(key)) this.#add(hit, by);
		}
	}
	#tables(declared, line) {
		for (const table of this.targets.tables) {
			const bond = bondOf(declared.parts, namesSystem(this.path, table.object.system), table.object);
			if (bond === void 0) continue;
			this.#add({
				table,
				line,
				access: "read",
				how: "table",
				sure: sureOfTable(bond)
			}, declared.by);
		}
	}
	#columnsOf(name) {
		return this.targets.columns.get(name.toLowerCase()) ?? [];
	}
	#sureOf(column, { parts, source }) {
		const { object } = column;
		const bond = object && bondOf(parts, namesSystem(this.path, object.system), object);
		if (bond === void 0) return source || !column.distinctive ? void 0 : "possible";
		const sure = sureOf$1(bond, false, column.distinctive);
		return source && bondOf(parts.slice(-1), true, object) === "near" ? less(sure, "possible") : sure;
	}
	#user(kind, name) {
		return {
			id: kind === "file" ? `file:${this.path}` : `file:${this.path}#${name}`,
			kind,
			name
		};
	}
	#add(hit, by) {
		this.#found.push({
			hit,
			by
		});
	}
};
// src/impact/beyond/lookml-tree.ts
const MAX_DEPTH$7 = 30;
const NAME$4 = /[\w+.*@{}-]+/y;
function lookmlTree(text) {
	return new Reader$1(text).block(0);
}
var Reader$1 = class {
	text;
	#at = 0;
	#line = 1;
	constructor(text) {
		this.text = text;
	}
	block(depth) {
		const found = [];
		while (this.#skip()) {
			if (this.text[this.#at] === "}") {
				this.#at++;
				if (depth > 0) return found;
				continue;
			}
			const line = this.#line;
			const key = this.#name();
			if (key === "" || !this.#eat(":")) {
				if (key === "") this.#at++;
				continue;
			}
			found.push(this.#parameter(key, line, depth));
		}
		return found;
	}
	#parameter(key, line, depth) {
		if (/^(?:sql|html$|expression)/.test(key)) {
			this.#skip(true);
			const valueLine = this.#line;
			const end = this.text.indexOf(";;", this.#at);
			const value = this.text.slice(this.#at, end < 0 ? void 0 : end);
			this.#advance(end < 0 ? this.text.length : end + 2);
			return {
				key,
				line,
				value,
				valueLine,
				children: [],
				items: []
			};
		}
		this.#skip();
		const valueLine = this.#line;
		if (this.text[this.#at] === "[") return {
			key,
			line,
			value: "",
			valueLine,
			children: [],
			items: this.#list()
		};
		return {
			key,
			line,
			value: this.#value(),
			valueLine,
			children: depth < MAX_DEPTH$7 && this.#eat("{") ? this.block(depth + 1) : [],
			items: []
		};
	}
	#list() {
		const items = [];
		this.#at++;
		while (this.#skip() && this.text[this.#at] !== "]") {
			const line = this.#line;
			const before = this.#at;
			const first = this.#value();
			if (this.#at === before) {
				this.#at++;
				continue;
			}
			if (this.#eat(":")) {
				this.#skip();
				items.push({
					key: first,
					value: this.text[this.#at] === "[" ? "" : this.#value(),
					line
				});
			} else items.push({
				value: first,
				line
			});
		}
		this.#at++;
		return items;
	}
	#value() {
		if (this.text[this.#at] !== "\"") return this.#name();
		let end = this.text.indexOf("\"", this.#at + 1);
		while (end > 0 && this.text[end - 1] === "\\") end = this.text.indexOf("\"", end + 1);
		const value = this.text.slice(this.#at + 1, end < 0 ? void 0 : end);
		this.#advance(end < 0 ? this.text.length : end + 1);
		return value;
	}
	#name() {
		if (this.text[this.#at] === "{" || this.text[this.#at] === "}") return "";
		NAME$4.lastIndex = this.#at;
		let name = NAME$4.exec(this.text)?.[0] ?? "";
		const brace = name.search(/(?<!@)\{|(?<!@\{\w*)\}/);
		if (brace >= 0) name = name.slice(0, brace);
		this.#at += name.length;
		return name;
	}
	#eat(mark) {
		if (!this.#skip() || this.text[this.#at] !== mark) return false;
		this.#at++;
		return true;
	}
	#skip(plain = false) {
		for (; this.#at < this.text.length; this.#at++) {
			const char = this.text[this.#at];
			if (char === "\n") this.#line++;
			else if (char === "#" && !plain) {
				const end = this.text.indexOf("\n", this.#at);
				this.#at = (end < 0 ? this.text.length : end) - 1;
			} else if (char !== " " && char !== "	" && char !== "\r" && char !== ",") return true;
		}
		return false;
	}
	#advance(end) {
		this.#line += lineEnds(this.text, this.#at, end);
		this.#at = end;
	}
};
// src/impact/beyond/lookml.ts
const FIELDS$2 = new Set([
	"dimension",
	"dimension_group",
	"measure",
	"filter",
	"parameter"
]);
const NAMES$2 = new Set([
	"drill_fields",
	"fields",
	"order_by_field",
	"field",
	"label_from_parameter"
]);
const EXPRESSION = /^(?:sql|expression)/;
const MAX_DEPTH$6 = 30;
function lookmlHits(path, text, targets) {
	return new LookmlFile(path, targets).read(lookmlTree(text));
}
var LookmlFile = class {
	path;
	targets;
	#found = [];
	constructor(path, targets) {
		this.path = path;
		this.targets = targets;
	}
	read(parameters) {
		for (const parameter of parameters) if (parameter.key === "view") this.#view(parameter);
		else if (parameter.key === "explore") this.#explore(parameter);
		return this.#found;
	}
	#view(view) {
		const name = plainName(view.value);
		const table = view.children.find(({ key }) => key === "sql_table_name");
		const query = view.children.find(({ key }) => key === "derived_table");
		const parts = query ? [] : (table && tablesIn(table.value)[0]) ?? [name];
		const fields = new Map(view.children.filter(({ key }) => FIELDS$2.has(key)).map((field) => [field.value.toLowerCase(), field]));
		const sql = query?.children.find(({ key }) => key === "sql");
		const own = {
			alias: "table",
			parts,
			...sql && { origin: queryTable(sql.value, this.path) }
		};
		const part = {
			...this.#part("lookml-view", name, [own]),
			fields
		};
		this.#tables(parts, (table ?? view).valueLine, part.by);
		if (query) this.#query(query, this.#part("lookml-view", name, []), 0);
		for (const child of view.children) if (child !== table && child !== query) this.#walk(child, part, 0);
	}
	#query(parameter, part, depth) {
		if (EXPRESSION.test(parameter.key)) this.#sql(parameter, part);
		else if (parameter.key === "explore_source") {
			const explore = {
				...part,
				tables: [{
					alias: "table",
					parts: [parameter.value]
				}]
			};
			for (const child of parameter.children) if (child.key === "column" && child.children.length === 0) this.#name(child.value, child.line, "column", explore);
			else this.#walk(child, explore, depth + 1);
		} else for (const child of parameter.children) this.#query(child, part, depth + 1);
	}
	#explore(explore) {
		const from = (at) => at.children.find(({ key }) => key === "from" || key === "view_name")?.value ?? at.value;
		const tables = [explore, ...explore.children.filter(({ key }) => key === "join")].map((at) => ({
			alias: plainName(at.value).toLowerCase(),
			parts: [plainName(from(at))]
		}));
		const part = this.#part("lookml-explore", plainName(explore.value), tables);
		for (const child of explore.children) this.#walk(child, part, 0);
	}
	#walk(parameter, part, depth) {
		const { key, value, line, children, items } = parameter;
		if (depth > MAX_DEPTH$6) return;
		if (EXPRESSION.test(key)) this.#sql(parameter, part);
		else if (key === "filters") this.#filters(parameter, part);
		else if (NAMES$2.has(key) && children.length === 0) for (const one of [{
			value,
			line
		}, ...items]) this.#name(one.value, one.line, "column", part);
		else {
			if (key.startsWith("dimension") && !children.some((child) => EXPRESSION.test(child.key) || child.key === "case")) this.#name(value, line, "column", part);
			for (const child of children) if (child.key === "suggestions") for (const item of child.items) this.#values(value, item.value, item.line, "suggestion", part);
			else this.#walk(child, part, depth + 1);
		}
	}
	#filters({ items, children }, part) {
		const field = children.find(({ key }) => key === "field");
		const value = children.find(({ key }) => key === "value") ?? field;
		for (const item of items) {
			this.#name(item.key ?? "", item.line, "filter", part);
			this.#values(item.key ?? "", item.value, item.line, "value", part);
		}
		if (field === void 0 || value === void 0) return;
		this.#name(field.value, field.line, "filter", part);
		this.#values(field.value, value.value, value.valueLine, "value", part);
	}
	#values(name, text, line, how, part) {
		for (const value of filterValues(text)) for (const column of this.targets.values.get(value) ?? []) {
			const sure = this.#sureOf(name, column, part);
			if (sure !== void 0) this.#add({
				column,
				line,
				access: "read",
				how,
				sure,
				value
			}, part.by);
		}
	}
	#name(name, line, how, part) {
		for (const column of this.targets.columns.get(lastName(name)) ?? []) {
			const sure = this.#sureOf(name, column, part);
			if (sure !== void 0) this.#add({
				column,
				line,
				access: "read",
				how,
				sure
			}, part.by);
		}
	}
	#sureOf(name, column, part) {
		if (!column.spellings.has(lastName(name))) return this.#means(name.toLowerCase(), column, part) === "field" ? "likely" : void 0;
		return sqlHits(name, onlyColumn(column), this.#place(part, 1))[0]?.sure;
	}
	#sql({ value, valueLine }, part) {
		for (const hit of sqlHits(value, this.targets, this.#place(part, valueLine))) this.#add(hit, part.by);
	}
	#place(part, line) {
		return {
			path: this.path,
			line,
			tables: part.tables,
			means: (name, column) => this.#means(name, column, part)
		};
	}
	#means(name, column, part) {
		const field = part.fields.get(name);
		const expressions = field?.children.filter(({ key }) => EXPRESSION.test(key)) ?? [];
		if (field === void 0 || expressions.length === 0) return void 0;
		const known = part.meanings.get(field) ?? new Map();
		part.meanings.set(field, known);
		if (!known.has(column)) {
			const hits = expressions.flatMap(({ value }) => isCase(value) ? [] : sqlHits(value, onlyColumn(column), {
				path: this.path,
				tables: part.tables
			}));
			known.set(column, hits.length > 0 ? "field" : "other");
		}
		return known.get(column);
	}
	#tables(parts, line, by) {
		for (const table of this.targets.tables) {
			const bond = bondOf(parts, namesSystem(this.path, table.object.system), table.object);
			if (bond !== void 0) this.#add({
				table,
				line,
				access: "read",
				how: "table",
				sure: sureOfTable(bond)
			}, by);
		}
	}
	#part(kind, name, tables) {
		return {
			by: {
				id: `file:${this.path}#${name}`,
				kind,
				name
			},
			tables,
			fields: new Map(),
			meanings: new Map()
		};
	}
	#add(hit, by) {
		this.#found.push({
			hit,
			by
		});
	}
};
function filterValues(text) {
	return text.split(",").map((value) => value.trim().replace(/^-/, "").replace(/^["'%\\]+|["'%\\]+$/g, "").toLowerCase());
}
function isCase(expression) {
	return /^\s*case\b/i.test(expression);
}
function plainName(name) {
	return name.replace(/^\+/, "");
}
function lastName(name) {
	return (name.split(".").at(-1) ?? "").toLowerCase();
}
// src/impact/beyond/lookml-dashboard.ts
const FIELD = /(?<![\w.])(\w{1,100})\.(\w{1,100})(?![\w.])/g;
const MAX_LINE = 2e3;
function dashboardHits(path, text, targets) {
	const found = [];
	let name = path.split("/").at(-1).split(".")[0];
	text.split("\n").forEach((content, index) => {
		if (content.length > MAX_LINE || /^\s*#/.test(content)) return;
		name = /^-?\s{0,4}dashboard:\s*(\S+)/.exec(content)?.[1] ?? /^- dashboard:\s*(\S+)/.exec(content)?.[1] ?? name;
		const by = {
			id: `file:${path}#${name}`,
			kind: "lookml-dashboard",
			name
		};
		for (const match of content.matchAll(FIELD)) {
			const [whole, view, field] = match;
			const after = content.slice(match.index + whole.length);
			for (const column of targets.columns.get(field.toLowerCase()) ?? []) {
				const bond = column.object && bondOf([view], namesSystem(path, column.object.system), column.object);
				if (bond === void 0) continue;
				const sure = less(sureOf$1(bond, false, column.distinctive), "likely");
				const isFilter = after.startsWith(":");
				found.push({
					hit: {
						column,
						line: index + 1,
						access: "read",
						how: isFilter ? "filter" : "column",
						sure
					},
					by
				});
				if (!isFilter) continue;
				for (const value of filterValues(after.slice(1))) if (column.values.has(value)) found.push({
					hit: {
						column,
						line: index + 1,
						access: "read",
						how: "value",
						sure,
						value
					},
					by
				});
			}
		}
	});
	return found;
}
// src/impact/beyond/syncs.ts
const OBJECT_KEYS = new Set([
	"object",
	"objectname",
	"object_name",
	"object_type",
	"destination_object"
]);
const MAX_DEPTH$5 = 30;
function isSync(text) {
	return /^[ \t-]*(?:mappings|field_mappings?)[ \t]*:/m.test(text) && /\bto[ \t]*:/.test(text);
}
async function yamlSyncHits(path, text, targets) {
	const yaml = await yamlText(text);
	if (yaml === void 0) return void 0;
	const syncs = [];
	collect(yaml, yaml.root, void 0, syncs, 0);
	return syncs.flatMap((sync) => hitsOf(sync, path, targets));
}
function collect(yaml, node, object, into, depth) {
	if (depth > MAX_DEPTH$5) return;
	for (const item of yaml.items(node)) collect(yaml, item, object, into, depth + 1);
	const pairs = yaml.pairs(node);
	const named = pairs.length === 0 ? void 0 : objectIn(yaml, node, 2);
	for (const { key, value } of pairs) if (/^(?:field_)?mappings?$/.test(key) && yaml.isList(value)) into.push({
		...(named ?? object) && { object: named ?? object },
		mappings: value.items.map((item) => mappingOf(yaml, item))
	});
	else collect(yaml, value, named ?? object, into, depth + 1);
}
function objectIn(yaml, node, depth) {
	for (const { key, value } of yaml.pairs(node)) {
		const text = OBJECT_KEYS.has(key.toLowerCase()) ? yaml.text(value) : void 0;
		if (text !== void 0) return text;
	}
	if (depth === 0) return void 0;
	for (const { value } of yaml.pairs(node)) {
		const found = objectIn(yaml, value, depth - 1);
		if (found !== void 0) return found;
	}
}
function mappingOf(yaml, item) {
	const mapping = { given: [] };
	for (const { key, value } of yaml.pairs(item)) {
		const inner = yaml.pairs(value).map((pair) => pair.value);
		for (const one of [value, ...inner]) {
			const text = yaml.text(one);
			if (text === void 0) continue;
			const spot = {
				text,
				line: yaml.line(one)
			};
			if (key === "to") mapping.to = spot;
			else if (key === "from" && mapping.from === void 0) mapping.from = spot;
			if (key !== "to") mapping.given.push(spot);
		}
	}
	return mapping;
}
const PIECE$1 = /["{}\n]|[\w-]+|#[^\n]*|\/\/[^\n]*|\/\*/g;
function terraformSyncHits(path, text, targets) {
	const hits = [];
	const open = [];
	let [sync, key, line] = [
		{ mappings: [] },
		"",
		1
	];
	const next = new RegExp(PIECE$1);
	for (let match = next.exec(text); match; match = next.exec(text)) {
		const [piece] = match;
		let quoted;
		if (piece === "\"" || piece === "/*") {
			const end = piece === "\"" ? endOfQuoted(text, match.index, "one") : text.indexOf("*/", next.lastIndex) + 2;
			next.lastIndex = end < next.lastIndex ? text.length : end;
			if (piece === "\"") quoted = text.slice(match.index, next.lastIndex).replace(/^"|"$/g, "");
			else line += lineEnds(text, match.index, next.lastIndex);
		}
		if (piece === "\n") {
			line++;
			key = "";
		} else if (piece === "{") open.push({ given: [] });
		else if (piece === "}") {
			const mapping = open.pop();
			if (mapping?.to) sync.mappings.push(mapping);
			if (open.length > 0) continue;
			hits.push(...hitsOf(sync, path, targets));
			sync = { mappings: [] };
		} else if (quoted !== void 0) {
			const spot = {
				text: quoted,
				line
			};
			const mapping = open.at(-1);
			if (OBJECT_KEYS.has(key)) sync.object ??= quoted;
			else if (key === "to" && mapping) mapping.to = spot;
			else if (key === "from" && mapping) mapping.from = spot;
			if (key !== "to") mapping?.given.push(spot);
		} else if (/^\w/.test(piece)) key = piece.toLowerCase();
	}
	return hits;
}
function hitsOf({ object, mappings }, path, targets) {
	return mappings.flatMap((mapping) => {
		const { from, to, given } = mapping;
		const written = (to && targets.columns.get(to.text.toLowerCase())) ?? [];
		const read = (from && targets.columns.get(from.text.toLowerCase())) ?? [];
		return [...written.flatMap((column) => {
			const sure = sureOfSync(column, object, path);
			if (sure === void 0) return [];
			const values = given.filter(({ text }) => column.values.has(text.toLowerCase()));
			return [{
				column,
				line: to.line,
				access: "write",
				how: "sync",
				sure
			}, ...values.map(({ text, line }) => ({
				column,
				line,
				access: "write",
				how: "sync",
				sure,
				value: text.toLowerCase()
			}))];
		}), ...read.flatMap((column) => {
			const sure = sureOfSync(column, object, path);
			return sure === void 0 || !column.distinctive ? [] : [{
				column,
				line: from.line,
				access: "read",
				how: "sync",
				sure: less(sure, "likely")
			}];
		})];
	});
}
function sureOfSync(column, object, path) {
	if (column.object === void 0) return column.distinctive ? "possible" : void 0;
	if (object !== void 0) {
		const bond = bondOf([object], true, column.object);
		return bond === void 0 || bond === "near" ? void 0 : sureOf$1(bond, false, column.distinctive);
	}
	if (!column.distinctive) return void 0;
	return bondOf([fileName(path)], false, column.object) === void 0 ? "possible" : "likely";
}
// src/impact/beyond/index.ts
const FORMATS = [
	"**/*.sql",
	"**/*.yml",
	"**/*.yaml",
	"**/*.lkml",
	"**/*.lookml",
	"**/*.tf"
];
const NEVER$1 = [
	".github/**",
	".revops-gate/**",
	"**/node_modules/**"
];
const WAREHOUSE = /\.(?:sql|lkml|lookml)$/i;
function searchBeyond(subjects, options) {
	const targets = targetsOf(subjects);
	const others = targets.words.length === 0 ? [] : [{
		words: targets.words,
		anyCase: true,
		files: [...FORMATS, ...options.also],
		except: NEVER$1
	}];
	const named = fileTest({ files: options.also });
	return {
		derived: [],
		others,
		find: async ({ path, text }) => uses$1(path, await found(path, text, targets, named(path))),
		unseen: (entries) => unseen$1(entries, targets)
	};
}
async function found(path, text, targets, named) {
	if (/\.sql$/i.test(path)) {
		const by = sqlUser(path, text);
		return sqlHits(text, targets, { path }).map((hit) => ({
			hit,
			by
		}));
	}
	if (/\.lkml$/i.test(path)) return lookmlHits(path, text, targets);
	if (/\.lookml$/i.test(path)) return dashboardHits(path, text, targets);
	const by = {
		id: `file:${path}`,
		kind: "file",
		name: path
	};
	if (/\.ya?ml$/i.test(path)) {
		if (isDbt(text)) return await dbtHits(path, text, targets) ?? textHits(path, text, targets).map((hit) => ({
			hit,
			by
		}));
		const hits = isSync(text) ? await yamlSyncHits(path, text, targets) : void 0;
		if (hits) return hits.map((hit) => ({
			hit,
			by
		}));
		if (!named) return [];
	}
	return (/\.tf$/i.test(path) && !named ? terraformSyncHits(path, text, targets) : textHits(path, text, targets)).map((hit) => ({
		hit,
		by
	}));
}
function sqlUser(path, text) {
	const id = `file:${path}`;
	if (!/\{\{|\{%/.test(text)) return {
		id,
		kind: "sql",
		name: path
	};
	const folders = path.split("/");
	if (folders.includes("macros")) return {
		id,
		kind: "sql",
		name: path
	};
	return {
		id,
		kind: folders.includes("tests") ? "dbt-test" : "dbt-model",
		name: fileName(path)
	};
}
const ORDER$1 = [
	"possible",
	"likely",
	"certain"
];
function uses$1(path, all) {
	const best = new Map();
	const order = (use) => ORDER$1.indexOf(use.sure) * 2 + (use.access === "write" ? 1 : 0);
	for (const { hit, by } of all) for (const [subject, value] of subjectsOf(hit)) {
		const use = {
			subject,
			by,
			path,
			line: hit.line,
			access: hit.access,
			how: hit.how,
			sure: hit.sure,
			...value !== void 0 && { value }
		};
		const key = [
			subject,
			by.id,
			hit.line,
			value ?? ""
		].join("\n");
		const known = best.get(key);
		if (known === void 0 || order(use) > order(known)) best.set(key, use);
	}
	const valued = new Set([...best.values()].filter(({ value }) => value !== void 0).map(({ subject, by, line }) => [
		subject,
		by.id,
		line
	].join("\n")));
	return [...best.values()].filter((use) => use.value !== void 0 || !valued.has([
		use.subject,
		use.by.id,
		use.line
	].join("\n")));
}
function subjectsOf(hit) {
	if (hit.table) return [[hit.table.subject.id, void 0]];
	if (hit.value === void 0) return hit.column.subjects.map(({ id }) => [id, void 0]);
	return (hit.column.values.get(hit.value) ?? []).map(({ subject, value }) => [subject.id, value]);
}
function unseen$1(entries, targets) {
	return [
		...!entries.some(({ path }) => WAREHOUSE.test(path)) ? ["data warehouse and BI models (no SQL, dbt or LookML file in this repository)"] : [],
		...targets.left > 0 ? [`${targets.left} more names in SQL, dbt and LookML files (too many to search for at once)`] : [],
		"marketing automation, billing and other systems outside this repository"
	];
}
// src/impact/subjects.ts
const NOT_USED = new Set([
	"compact-layout",
	"custom-label",
	"field-permission",
	"folder",
	"installed-package",
	"layout",
	"object-permission",
	"other",
	"permission-set",
	"planned-deletion",
	"policy",
	"profile",
	"setting",
	"translation",
	"unreadable",
	"user-permission"
]);
function canBeFound({ kind, fields }) {
	return fields.length > 0 || CALLED_BY_NAME.has(kind);
}
const VALUES$1 = new Set([
	"case-status",
	"lead-status",
	"lifecycle-stage",
	"picklist-value",
	"stage"
]);
function subjectOfChange(change) {
	if (change.cosmetic || NOT_USED.has(change.kind)) return void 0;
	const { id, system, kind, name, object } = change;
	const type = kind === "field" ? typeOf$1(change) : void 0;
	return {
		id,
		system,
		kind,
		name,
		...type !== void 0 && { type },
		...object !== void 0 && { object },
		fields: fieldsOf(change),
		values: VALUES$1.has(kind) ? spellings(change) : []
	};
}
function subjectBefore({ kind, change, properties, object }, subject) {
	if (change !== "renamed" || VALUES$1.has(kind)) return void 0;
	const { before: name, refers: id } = properties.find(isName) ?? {};
	if (typeof name !== "string" || id === void 0) return void 0;
	return {
		...subject,
		id,
		name,
		...kind === "object" && object !== void 0 && { object: name },
		fields: kind === "field" && object !== void 0 ? [`${object}.${name}`] : []
	};
}
function isName({ name, key }) {
	return name === "name" && key === void 0;
}
function fieldsOf(change) {
	const { kind, object, name, fields = [], properties, facts = [], reads = [] } = change;
	const own = kind === "field" && object !== void 0 ? [`${object}.${name}`] : [];
	const written = [...properties, ...facts].flatMap((one) => one.name === "writes" && one.key !== void 0 ? [one.key] : []);
	const checked = kind === "validation-rule" ? reads.filter((field) => field.startsWith(`${object}.`)) : [];
	return [...new Set([
		...own,
		...fields,
		...written,
		...checked
	])].sort();
}
function typeOf$1({ properties, facts = [] }) {
	const stated = properties.find(({ name }) => name === "type");
	if (stated?.before !== void 0 && stated.after !== void 0) return void 0;
	const value = stated ? stated.after ?? stated.before : facts.find(({ name }) => name === "type")?.value;
	return typeof value === "string" ? value : void 0;
}
function spellings({ name, label, properties }) {
	const called = properties.filter((one) => one.name === "label" || isName(one)).flatMap(({ before, after }) => [before, after]);
	return [...new Set([
		name,
		label,
		...called
	].filter((text) => typeof text === "string" && text !== ""))];
}
// src/impact/evidence.ts
const OVER_LIMIT = "more than can be followed: fields worked out from other fields";
const MAX_ROUNDS = 6;
const MAX_DERIVED = 500;
const MAX_USES = 2e4;
async function evidenceFor(subjects, tree, { also }) {
	if (!subjects.some(canBeFound)) return new Map(subjects.map(({ id }) => [id, NOBODY]));
	const finders = await findersOf(tree, also);
	const definitions = texts(tree);
	const unread = new Set();
	const found = [];
	const derived = new Map();
	let frontier = subjects;
	let over = false;
	for (let round = 0; frontier.length > 0; round++) {
		const uses = await usesOf(await Promise.all(finders.map((finder) => finder(frontier))), ({ derived: files }) => files, tree, definitions, unread);
		for (const use of uses) found.push(use);
		const next = derivedFrom(uses, derived, subjects);
		over ||= next.length > 0 && (round + 1 === MAX_ROUNDS || derived.size > MAX_DERIVED);
		frontier = over ? [] : next;
		for (const subject of frontier) derived.set(subject.id, subject);
	}
	const searches = await Promise.all(finders.map((finder) => finder([...subjects, ...derived.values()])));
	for (const use of await usesOf(searches, ({ others }) => others, tree, (entries) => tree.read(entries), unread)) found.push(use);
	const entries = await tree.entries();
	const unseen = new Set(searches.flatMap((search) => search.unseen(entries)));
	if (over) unseen.add(OVER_LIMIT);
	if (unread.size > 0) unseen.add(`${unread.size === 1 ? "a file" : `${unread.size} files`} that cannot be read, such as ${[...unread].sort()[0]}`);
	return gathered(subjects, derived, found, [...unseen]);
}
const NOBODY = {
	uses: [],
	unseen: []
};
async function findersOf(tree, also) {
	const projects = await Promise.all(DIALECTS.map((dialect) => dialect.open(tree)));
	return [...projects.flatMap((project) => project.uses ? [(subjects) => project.uses(subjects)] : []), async (subjects) => {
		const beyond = searchBeyond(subjects, { also });
		const isOfCrm = (path) => projects.some((project) => ["yes", "opaque"].includes(project.claims(path)));
		return {
			...beyond,
			find: async (file) => isOfCrm(file.path) ? [] : beyond.find(file)
		};
	}];
}
async function usesOf(searches, which, tree, texts, unread) {
	const wanted = new Map();
	const asked = searches.flatMap((by) => which(by).map((search) => ({
		by,
		search
	})));
	const hits = await Promise.all(asked.map(async ({ by, search }) => ({
		by,
		entries: await searchTree(tree, search)
	})));
	for (const { by, entries } of hits) for (const entry of entries) {
		const known = wanted.get(entry.path) ?? {
			entry,
			by: new Set()
		};
		wanted.set(entry.path, known);
		known.by.add(by);
	}
	const uses = [];
	const files = [...wanted.values()].sort((a, b) => a.entry.path < b.entry.path ? -1 : 1);
	for await (const { path, text } of texts(files.map(({ entry }) => entry))) {
		if (text === void 0) {
			unread.add(path);
			continue;
		}
		for (const search of wanted.get(path).by) {
			const inFile = await search.find({
				path,
				text
			});
			if (inFile === void 0) unread.add(path);
			for (const use of inFile ?? []) uses.push(use);
		}
	}
	return uses;
}
const MOST_KEPT = 2e7;
function texts(tree) {
	const kept = new Map();
	let size = 0;
	return async function* (entries) {
		const read = tree.read(entries.filter(({ path }) => !kept.has(path)))[Symbol.asyncIterator]();
		for (const { path } of entries) {
			const known = kept.get(path);
			if (known !== void 0) {
				yield {
					path,
					text: known
				};
				continue;
			}
			const { text } = (await read.next()).value;
			if (text === void 0) {
				yield { path };
				continue;
			}
			if (size + text.length <= MOST_KEPT) {
				size += text.length;
				kept.set(path, text);
			}
			yield {
				path,
				text
			};
		}
	};
}
function derivedFrom(uses, known, subjects) {
	const own = new Set(subjects.flatMap(({ fields }) => fields.map((field) => field.toLowerCase())));
	const found = new Map();
	for (const { derives, by, sure } of uses) {
		if (derives === void 0 || sure === "possible" || known.has(by.id) || own.has(derives.toLowerCase())) continue;
		const [object, name] = derives.split(".");
		found.set(by.id, {
			id: by.id,
			system: by.id.slice(0, by.id.indexOf(":")),
			kind: "field",
			object,
			name,
			fields: [derives],
			values: []
		});
	}
	return [...found.values()];
}
function gathered(subjects, derived, found, unseen) {
	const bySubject = new Map();
	for (const use of found) {
		const uses = bySubject.get(use.subject);
		if (uses) uses.push(use);
		else bySubject.set(use.subject, [use]);
	}
	return new Map(subjects.map(({ id }) => {
		const uses = [];
		const seen = new Set([id]);
		const follow = (subject, via) => {
			for (const use of bySubject.get(subject) ?? []) {
				if (use.by.id === id || uses.length >= MAX_USES) continue;
				uses.push(via === void 0 ? use : {
					...use,
					subject: id,
					via
				});
				const field = use.derives !== void 0 && use.sure !== "possible" && derived.get(use.by.id);
				if (!field || seen.has(field.id)) continue;
				seen.add(field.id);
				follow(field.id, use.derives);
			}
		};
		follow(id, void 0);
		return [id, {
			uses: uses.sort(byPlace),
			unseen
		}];
	}));
}
function byPlace(a, b) {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return a.line - b.line || (a.how < b.how ? -1 : a.how > b.how ? 1 : 0);
}
// src/impact/of-changes.ts
async function evidenceOf(changes, { base, head, changed, also }) {
	const subjects = new Map();
	let looked = 0;
	const gone = new Map();
	for (const change of [...changes].sort((a, b) => urgency(b) - urgency(a))) {
		const subject = subjectOfChange(change);
		if (subject === void 0 || canBeFound(subject) && ++looked > MOST_SUBJECTS) continue;
		subjects.set(change.id, subject);
		const former = change.change === "removed" ? subject : subjectBefore(change, subject);
		if (former !== void 0) gone.set(change.id, former);
	}
	const now = await evidenceFor([...new Map([...gone.values(), ...subjects.values()].map((subject) => [subject.id, subject])).values()], head, { also });
	if (gone.size === 0) return now;
	const before = await evidenceFor([...gone.values()], only(base, changed), { also });
	return new Map([...subjects.keys()].map((id) => {
		const former = gone.get(id)?.id ?? id;
		return [id, withFormer(former === id ? now.get(id) : withOldName(now.get(id), now.get(former), id), before.get(former), id)];
	}));
}
const MOST_SUBJECTS = 2e3;
function urgency({ change, destructive }) {
	return change === "removed" || destructive ? 2 : change === "added" ? 0 : 1;
}
function withOldName(now, old, subject) {
	const left = old.uses.filter(({ by }) => by.id !== subject).map((use) => ({
		...use,
		subject,
		oldName: true
	}));
	return {
		...now,
		uses: [...now.uses, ...left].sort(byPlace)
	};
}
function withFormer(now, before, subject) {
	const still = new Set(now.uses.map(({ by }) => by.id));
	const former = (before?.uses ?? []).filter(({ by }) => !still.has(by.id)).map((use) => ({
		...use,
		subject,
		side: "base"
	}));
	return former.length === 0 ? now : {
		...now,
		uses: [...now.uses, ...former]
	};
}
function only(tree, paths) {
	return {
		...tree,
		async search(search) {
			const few = {
				name: tree.name,
				entries: async () => (await tree.entries()).filter(({ path }) => paths.has(path)),
				entry: tree.entry,
				read: tree.read,
				close: async () => {}
			};
			return searchTree(few, search);
		}
	};
}
// src/impact/index.ts
var impact_exports = __exportAll({ evidenceOf: () => evidenceOf });
// src/dialects/hubspot/uses/wanted.ts
const MAX_WORDS = 2e3;
function wantedOf$1(subjects) {
	const properties = new Map();
	for (const subject of subjects.filter(({ system }) => system === "hubspot")) {
		const isPipeline = subject.kind === "pipeline";
		const fields = isPipeline ? [`${subject.object}.${subject.object === "tickets" ? "hs_pipeline" : "pipeline"}`] : subject.fields;
		for (const field of fields) {
			const dot = field.indexOf(".");
			const [object, name] = [field.slice(0, Math.max(dot, 0)), field.slice(dot + 1)];
			const entry = properties.get(field) ?? {
				object,
				name,
				subjects: [],
				values: new Map()
			};
			if (!isPipeline) entry.subjects.push(subject);
			for (const value of new Set(isPipeline ? [subject.name, ...subject.values] : subject.values)) if (value !== "") entry.values.set(value, [...entry.values.get(value) ?? [], subject]);
			properties.set(field, entry);
		}
	}
	const byName = new Map();
	const telling = new Map();
	for (const property of properties.values()) {
		byName.set(property.name, [...byName.get(property.name) ?? [], property]);
		for (const [value, ofValue] of property.values) if (ofValue.some(({ kind }) => kind === "stage") && isTelling(value)) telling.set(value, [...telling.get(value) ?? [], property]);
	}
	return {
		properties: byName,
		tellingValues: telling,
		words: [...byName.keys(), ...telling.keys()].slice(0, MAX_WORDS)
	};
}
function sureOf({ object, name }, context) {
	if (context === object && context !== "unknown") return "certain";
	if (context !== "unknown" && object !== "unknown") return void 0;
	return isDistinctive(name) ? "possible" : void 0;
}
function isDistinctive(name) {
	return name.includes("_") || name.length >= 9;
}
function isTelling(value) {
	return /^\d{5,}$/.test(value) || /^[a-z][a-z0-9_]{7,}$/.test(value);
}
// src/dialects/hubspot/uses/code.ts
const WORD$1 = /[A-Za-z_$][\w$]*|\d+/y;
const OBJECT = /\b(?:objects|schemas|properties|pipelines)\/(\w[\w-]*)|\bcrm\.(\w+)|["'`](0-\d+|contacts?|companies|company|deals?|tickets?)["'`]/g;
const NEAR = 8;
function isCode(text) {
	return /hubspot|hubapi|\bhs_/i.test(text);
}
function codeHits(text, wanted, about) {
	const objects = new Set([...text.matchAll(OBJECT)].flatMap(([, path, member, literal]) => objectOf$1(path ?? member ?? literal ?? "") ?? []));
	if (about !== void 0) objects.add(about);
	const pieces = [...piecesOf(text)];
	const hits = [];
	const named = new Set();
	const last = new Map();
	const braces = [];
	pieces.forEach(({ kind, text: piece, line }, index) => {
		if (piece === "{" && kind === "mark") braces.push(pieces[index - 1]?.text === ":" ? pieces[index - 2]?.text ?? "" : "");
		else if (piece === "}" && kind === "mark") braces.pop();
		const isKey = pieces[index + 1]?.text === ":" && pieces[index + 1]?.kind === "mark" && braces.length > 0;
		const isMember = pieces[index - 1]?.text === "." && kind === "word";
		if (kind === "text" || isKey || isMember) for (const property of wanted.properties.get(piece) ?? []) {
			const sure = sureIn(property, objects, kind === "text" || isKey ? braces.includes("properties") : false);
			if (sure === void 0) continue;
			const writes = isKey && braces.includes("properties");
			hits.push({
				property,
				line,
				access: writes ? "write" : "read",
				how: writes ? "set" : "code",
				sure
			});
			named.add(property);
			last.set(property, index);
		}
		if (kind !== "text") return;
		for (const [property, at] of last) {
			if (index === at || index - at > NEAR || !property.values.has(piece)) continue;
			const before = hits.findLast((hit) => hit.property === property);
			hits.push({
				...before,
				line,
				value: piece
			});
		}
		for (const property of wanted.tellingValues.get(piece) ?? []) hits.push({
			property,
			line,
			access: "read",
			how: "code",
			sure: named.has(property) && objects.has(property.object) ? "likely" : "possible",
			value: piece
		});
	});
	return hits;
}
function sureIn(property, objects, inProperties) {
	const distinctive = isDistinctive(property.name);
	if (objects.has(property.object)) {
		if (distinctive || inProperties && objects.size === 1) return "likely";
		return inProperties ? "possible" : void 0;
	}
	return distinctive && objects.size === 0 ? "possible" : void 0;
}
function* piecesOf(text) {
	let line = 1;
	for (let at = 0; at < text.length;) {
		const char = text[at];
		const two = text.slice(at, at + 2);
		const start = line;
		let end = at + 1;
		if (two === "//") end = endOr(text, text.indexOf("\n", at));
		else if (two === "/*") end = endOr(text, text.indexOf("*/", at + 2) + 2, 1);
		else if (char === "\"" || char === "'" || char === "`") {
			end = endOfQuoted(text, at, char === "`" ? "many" : "one");
			yield {
				kind: "text",
				text: text.slice(at + 1, text[end - 1] === char && end - 1 > at ? end - 1 : end),
				line: start
			};
		} else if (char.trim() !== "") {
			WORD$1.lastIndex = at;
			const word = WORD$1.exec(text)?.[0];
			if (word !== void 0) end = at + word.length;
			yield {
				kind: word === void 0 ? "mark" : "word",
				text: word ?? char,
				line: start
			};
		}
		line += lineEnds(text, at, end);
		at = end;
	}
}
function endOr(text, found, least = 0) {
	return found <= least ? text.length : found;
}
// src/dialects/hubspot/uses/configuration.ts
const SHAPES = /\b(?:filters|filterBranch|filterGroups|enrollmentCriteria|objectTypeId|propertyName|property_name|targetProperty|calculationFormula|formFieldGroups|fieldGroups|requiredProperties|sourceCode)\b/;
const NAMES$1 = new Set("property propertyName property_name targetProperty target_property sourceProperty source_property dateProperty date_property primaryDisplayProperty primaryDisplayLabelPropertyName secondaryDisplayLabelPropertyName".split(" "));
const LISTS$2 = new Set("properties requiredProperties searchableProperties secondaryDisplayProperties secondaryDisplayLabelPropertyNames groupBy columns".split(" "));
const WRITES = new Set(["targetProperty", "target_property"]);
const VALUES = new Set("value values staticValue newValue highValue branchValue defaultValue".split(" "));
const NESTED = new Set([
	...VALUES,
	"operation",
	"staticBranches"
]);
const FORMULA_NAME = /[A-Za-z_][A-Za-z0-9_]*/g;
const FORMULA_TEXT = /"([^"]*)"|'([^']*)'/g;
const TOKEN = /\{\{\s{0,9}([A-Za-z_]\w{0,60})\.(\w{1,100})/g;
const OF_OBJECT$1 = /^(\d+-\d+)\/(\w+)$/;
const MAX_VALUE_DEPTH = 4;
function isConfiguration(text) {
	return SHAPES.test(text);
}
function configurationHits(path, root, wanted) {
	return new Configuration(wanted).read(path, root);
}
var Configuration = class {
	wanted;
	#found = [];
	constructor(wanted) {
		this.wanted = wanted;
	}
	read(path, root) {
		const by = {
			id: `file:${path}`,
			kind: "file",
			name: path
		};
		this.#walk(root, "", {
			object: objectFromPath(path),
			by,
			sets: false,
			form: false
		});
		return this.#found;
	}
	#walk(node, key, context) {
		if (node.kind === "map") this.#map(node, key, contextOf(node, key, context));
		else if (node.kind === "text") this.#text(node.text, node.line, key, context);
		else for (const item of node.items) if (LISTS$2.has(key) && item.kind === "text") this.#mention(item, void 0, "column", context);
		else this.#walk(item, key, context);
	}
	#map(map, key, context) {
		const has = (name) => map.entries.has(name);
		const formula = map.entries.get("calculationFormula");
		if (formula?.kind === "text") this.#formula(text(map, "name") ?? "", formula.text, formula.line, context);
		const isFilter = has("operation") || has("operator") || has("filterType");
		for (const [name, value] of map.entries) if (NAMES$1.has(name) && value.kind === "text") {
			const sets = WRITES.has(name) || context.sets && !isFilter && key === "fields";
			this.#mention(value, map, isFilter ? "filter" : sets ? "set" : "value", {
				...context,
				sets
			});
		} else if (name === "inputValue" && value.kind === "map") this.#mention(value.entries.get("propertyName"), map, "branch", {
			...context,
			sets: false
		});
		else if (name === "name" && context.form && (has("fieldType") || has("required") || has("objectTypeId"))) this.#mention(value, map, "form field", {
			...context,
			sets: true
		});
		else this.#walk(value, name, context);
	}
	#text(content, line, key, { object, by }) {
		if (key === "sourceCode") for (const hit of codeHits(content, this.wanted, object)) this.#add({
			...hit,
			line
		}, by);
		else if (content.includes("{{")) for (const [, owner, name] of content.matchAll(TOKEN)) this.#named(name, objectOf$1(owner) ?? (owner.startsWith("enrolled_") ? object : "unknown"), line, "token", by);
	}
	#mention(node, beside, how, context) {
		if (node?.kind !== "text") return;
		const [, type, own] = OF_OBJECT$1.exec(node.text) ?? [];
		const [name, object] = own === void 0 ? [node.text, context.object] : [own, objectOf$1(type) ?? "unknown"];
		const values = beside ? valuesOf(beside, 0) : [];
		if (name === "hs_name") for (const value of values) this.#named(value.text, context.object, value.line, "trigger", context.by);
		const access = context.sets ? "write" : "read";
		for (const property of this.wanted.properties.get(name) ?? []) {
			const sure = sureOf(property, object);
			if (sure === void 0) continue;
			this.#add({
				property,
				line: node.line,
				access,
				how,
				sure
			}, context.by);
			for (const { text: value, line } of values) if (property.values.has(value)) this.#add({
				property,
				line,
				access,
				how,
				sure,
				value
			}, context.by);
		}
	}
	#formula(name, formula, line, { object }) {
		const by = {
			id: componentId("hubspot", "field", object, name),
			kind: "field",
			name,
			object
		};
		const derives = `${object}.${name}`;
		const texts = [...formula.matchAll(FORMULA_TEXT)].map(([, one, other]) => one ?? other ?? "");
		for (const word of new Set(formula.replace(FORMULA_TEXT, " ").match(FORMULA_NAME) ?? [])) for (const property of this.wanted.properties.get(word) ?? []) {
			const sure = sureOf(property, object);
			if (sure === void 0) continue;
			const hit = {
				property,
				line,
				access: "read",
				how: "formula",
				sure
			};
			this.#found.push({
				hit,
				by,
				derives
			});
			for (const value of texts) if (property.values.has(value)) this.#found.push({
				hit: {
					...hit,
					value
				},
				by,
				derives
			});
		}
	}
	#named(name, object, line, how, by) {
		for (const property of this.wanted.properties.get(name) ?? []) {
			const sure = sureOf(property, object);
			if (sure !== void 0) this.#add({
				property,
				line,
				access: "read",
				how,
				sure
			}, by);
		}
	}
	#add(hit, by) {
		this.#found.push({
			hit,
			by
		});
	}
};
function valuesOf(node, depth) {
	if (depth > MAX_VALUE_DEPTH) return [];
	if (node.kind === "text") return depth === 0 ? [] : node.text.split(";").map((value) => ({
		text: value.trim(),
		line: node.line
	}));
	if (node.kind === "list") return node.items.flatMap((item) => valuesOf(item, depth + 1));
	return [...node.entries].flatMap(([key, value]) => NESTED.has(key) ? valuesOf(value, depth + 1) : []);
}
function contextOf(map, key, around) {
	const type = text(map, "objectTypeId") ?? text(map, "objectType") ?? text(map, "object_type");
	const flow = text(map, "type") === "CONTACT_FLOW" ? "contacts" : void 0;
	const object = (type === void 0 ? void 0 : objectOf$1(type) ?? type) ?? flow ?? objectOf$1(key) ?? around.object;
	const inner = {
		...around,
		object,
		sets: around.sets || key === "fields"
	};
	const id = text(map, "id") ?? text(map, "listId") ?? text(map, "guid") ?? text(map, "name");
	if (id === void 0) return inner;
	const has = (name) => map.entries.has(name);
	const by = (kind, own, of = object) => ({
		id: own,
		kind,
		name: text(map, "name") ?? id,
		...of !== "unknown" && { object: of }
	});
	if (has("actions") && (has("enrollmentCriteria") || has("startActionId"))) return {
		...inner,
		by: by("flow", componentId("hubspot", "flow", id))
	};
	if (has("filterBranch")) return {
		...inner,
		by: by("list", componentId("hubspot", "other", "list", id))
	};
	if (!has("fieldGroups") && !has("formFieldGroups")) return inner;
	const of = type === void 0 ? "contacts" : object;
	return {
		...inner,
		by: by("form", componentId("hubspot", "other", "form", id), of),
		form: true,
		object: of
	};
}
function text(map, key) {
	const node = map.entries.get(key);
	return node?.kind === "text" && node.text !== "" ? node.text : void 0;
}
// src/dialects/hubspot/uses/node.ts
const MAX_DEPTH$4 = 100;
const MAX_YAML = 1e6;
const PLAIN$1 = /[-+.\w]+/y;
function jsonNode(text) {
	let at = 0;
	let line = 1;
	const skip = () => {
		for (; at < text.length; at++) {
			const char = text[at];
			if (char === "\n") line++;
			else if (char !== " " && char !== "	" && char !== "\r") return char;
		}
		return "";
	};
	const string = () => {
		if (text[at] !== "\"") return void 0;
		const found = text.slice(at, endOfQuoted(text, at, "one"));
		if (found.length < 2 || !found.endsWith("\"")) return void 0;
		at += found.length;
		try {
			return found.includes("\\") ? String(JSON.parse(found)) : found.slice(1, -1);
		} catch {
			return;
		}
	};
	const node = (depth) => {
		const char = skip();
		const start = line;
		if (depth > MAX_DEPTH$4) return void 0;
		if (char === "\"") {
			const value = string();
			return value === void 0 ? void 0 : {
				kind: "text",
				text: value,
				line: start
			};
		}
		if (char === "[" || char === "{") {
			const isMap = char === "{";
			const items = [];
			const entries = new Map();
			at++;
			if (skip() === (isMap ? "}" : "]")) at++;
			else for (;;) {
				skip();
				const key = isMap ? string() : "";
				if (key === void 0 || isMap && skip() !== ":") return void 0;
				if (isMap) at++;
				const value = node(depth + 1);
				if (value === void 0) return void 0;
				if (isMap) entries.set(key, value);
				else items.push(value);
				const next = skip();
				at++;
				if (next === (isMap ? "}" : "]")) break;
				if (next !== ",") return void 0;
			}
			return isMap ? {
				kind: "map",
				entries,
				line: start
			} : {
				kind: "list",
				items,
				line: start
			};
		}
		PLAIN$1.lastIndex = at;
		const plain = PLAIN$1.exec(text)?.[0];
		if (plain === void 0) return void 0;
		at += plain.length;
		return {
			kind: "text",
			text: plain === "null" ? "" : plain,
			line: start
		};
	};
	const root = node(0);
	return skip() === "" ? root : void 0;
}
async function yamlNode(text) {
	if (text.length > MAX_YAML || isNestedTooDeep(text)) return void 0;
	const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import("./yaml.mjs").then((n) => n.dist_exports);
	const lines = new LineCounter();
	const lineOf = (given) => lines.linePos(given.range?.[0] ?? 0).line;
	const node = (given, depth) => {
		if (depth <= MAX_DEPTH$4 && isSeq(given)) return {
			kind: "list",
			items: given.items.map((item) => node(item, depth + 1)),
			line: lineOf(given)
		};
		if (depth <= MAX_DEPTH$4 && isMap(given)) {
			const entries = given.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", node(pair.value, depth + 1)]);
			return {
				kind: "map",
				entries: new Map(entries),
				line: lineOf(given)
			};
		}
		return isScalar(given) ? {
			kind: "text",
			text: given.value === null ? "" : String(given.value),
			line: lineOf(given)
		} : {
			kind: "text",
			text: "",
			line: 1
		};
	};
	try {
		const document = parseDocument(text, {
			lineCounter: lines,
			strict: false,
			uniqueKeys: false,
			logLevel: "silent",
			prettyErrors: false
		});
		return document.errors.length > 0 ? void 0 : node(document.contents, 0);
	} catch {
		return;
	}
}
// src/dialects/hubspot/uses/index.ts
var uses_exports$1 = __exportAll({ hubspotUses: () => hubspotUses });
const CONFIGURATION = [
	"**/*.json",
	"**/*.yml",
	"**/*.yaml"
];
const CODE$1 = [
	"**/*.js",
	"**/*.cjs",
	"**/*.mjs"
];
const NEVER = [
	".github/**",
	".revops-gate/**",
	"**/node_modules/**",
	"**/package-lock.json"
];
const NEVER_CODE = [
	...NEVER,
	"**/*.min.js",
	"**/dist/**",
	"**/build/**",
	"**/*.test.*",
	"**/*.spec.*",
	"**/tests/**",
	"**/test/**",
	"**/__tests__/**"
];
function hubspotUses(subjects) {
	const wanted = wantedOf$1(subjects);
	const search = (files, except) => wanted.words.length === 0 ? [] : [{
		words: wanted.words,
		files,
		except
	}];
	return {
		derived: search(CONFIGURATION, NEVER),
		others: search(CODE$1, NEVER_CODE),
		find: async ({ path, text }) => {
			if (/\.[cm]?js$/i.test(path)) {
				const by = {
					id: `file:${path}`,
					kind: "file",
					name: path
				};
				return isCode(text) ? uses(path, codeHits(text, wanted).map((hit) => ({
					hit,
					by
				}))) : [];
			}
			if (!isConfiguration(text)) return [];
			const root = /\.json$/i.test(path) ? jsonNode(text) : await yamlNode(text);
			return root === void 0 ? [] : uses(path, configurationHits(path, root, wanted));
		},
		unseen: (entries) => wanted.words.length === 0 || hasWorkflows(entries) ? [] : ["HubSpot workflows, lists and forms (none in this repository)"]
	};
}
function hasWorkflows(entries) {
	return entries.some(({ path }) => /(?:^|[/_-])(?:flows?|workflows?|lists?|segments?|forms?)[/_.-].*\.(?:json|ya?ml)$/i.test(path) && !path.startsWith(".github/"));
}
const ORDER = [
	"possible",
	"likely",
	"certain"
];
function uses(path, found) {
	const best = new Map();
	for (const { hit, by, derives } of found) {
		const { line, access, how, sure, value } = hit;
		const subjects = value === void 0 ? hit.property.subjects : hit.property.values.get(value) ?? [];
		for (const { id } of subjects) {
			const use = {
				subject: id,
				by,
				path,
				line,
				access,
				how,
				sure,
				...value !== void 0 && { value },
				...derives !== void 0 && { derives }
			};
			const key = [
				id,
				by.id,
				line,
				value ?? ""
			].join("\n");
			const known = best.get(key);
			if (known === void 0 || ORDER.indexOf(sure) > ORDER.indexOf(known.sure)) best.set(key, use);
		}
	}
	const valued = new Set([...best.values()].filter(({ value }) => value !== void 0).map(({ subject, by, line }) => [
		subject,
		by.id,
		line
	].join("\n")));
	return [...best.values()].filter((use) => use.value !== void 0 || use.derives !== void 0 || !valued.has([
		use.subject,
		use.by.id,
		use.line
	].join("\n")));
}
// src/dialects/salesforce/uses/excerpt.ts
const INDEPENDENT = {
	CustomObject: true,
	Flow: new Set([
		"assignments",
		"decisions",
		"recordCreates",
		"recordDeletes",
		"recordUpdates",
		"waits"
	]),
	Layout: true,
	PermissionSet: true,
	Profile: true,
	RecordType: new Set(["picklistValues"]),
	Workflow: true
};
const WORTH_CUTTING = 4e3;
const NEXT = "\n    <";
const ROOT = /^(?:<\?xml[^>]*>)?\s*<[^<>]*>$/;
const NAME$3 = /[A-Za-z][A-Za-z0-9]*/y;
function excerptOf(text, type, words) {
	const leaveOut = INDEPENDENT[type];
	if (leaveOut === void 0 || text.length < WORTH_CUTTING || text.includes("<!") || text.includes("\r")) return text;
	return leaveOut === true ? around(text, words) : without(text, leaveOut, words);
}
function around(text, words) {
	const kept = [];
	let from = text.indexOf(NEXT);
	const last = text.lastIndexOf("\n</");
	if (from < 0 || last < from || !ROOT.test(text.slice(0, from))) return text;
	kept.push(text.slice(0, from));
	for (let hit = words.next(text, from, last); hit >= 0; hit = words.next(text, from, last)) {
		const start = text.lastIndexOf(NEXT, hit);
		NAME$3.lastIndex = start + 6;
		const name = NAME$3.exec(text)?.[0];
		const end = start < from || name === void 0 ? -1 : endOf$1(text, start, name);
		if (end < hit) return text;
		kept.push("\n".repeat(linesIn(text, from, start)), text.slice(start, end));
		from = end;
	}
	kept.push("\n".repeat(linesIn(text, from, last)), text.slice(last));
	return kept.join("");
}
function without(text, leaveOut, words) {
	const kept = [];
	let from = 0;
	for (let start = text.indexOf(NEXT); start >= 0;) {
		NAME$3.lastIndex = start + 6;
		const name = NAME$3.exec(text)?.[0];
		const end = name === void 0 ? -1 : endOf$1(text, start, name);
		if (end > 0 && leaveOut.has(name) && words.next(text, start, end) < 0) {
			kept.push(text.slice(from, start), "\n".repeat(linesIn(text, start, end)));
			from = end;
		}
		start = text.indexOf(NEXT, end > 0 ? end : start + 1);
	}
	return from === 0 ? text : kept.join("") + text.slice(from);
}
function endOf$1(text, start, name) {
	const open = start + 6 + name.length;
	if (!text.startsWith(">\n        ", open)) return -1;
	const close = `\n    </${name}>`;
	const next = text.indexOf(NEXT, open);
	return next >= 0 && text.startsWith(close, next) ? next + close.length : -1;
}
function linesIn(text, start, end) {
	let lines = 0;
	for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
	return lines;
}
const WORD = Uint8Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9_]/.test(String.fromCharCode(code)) ? 1 : 0);
function wordsFrom(words) {
	const tokens = new Set(words.flatMap((word) => /[A-Za-z0-9_]+/.exec(word)?.[0] ?? []));
	const firsts = new Set([...tokens].map((token) => token.charCodeAt(0) << 8 | Math.min(token.length, 255)));
	const candidates = new Uint8Array(32768);
	for (const first of firsts) candidates[first] = 1;
	const custom = [...tokens].every((token) => token.indexOf("__") > 0);
	return { next(text, start, end) {
		if (custom) return nextCustom(text, start, end, tokens);
		for (let at = start; at < end;) {
			const first = text.charCodeAt(at);
			const from = at++;
			if (!isWord$1(first)) continue;
			while (at < end && isWord$1(text.charCodeAt(at))) at++;
			if (candidates[first << 8 | Math.min(at - from, 255)] === 1 && tokens.has(text.slice(from, at))) return from;
		}
		return -1;
	} };
}
function nextCustom(text, start, end, tokens) {
	for (let at = text.indexOf("__", start); at >= 0 && at < end;) {
		let [from, to] = [at, at + 2];
		while (from > start && isWord$1(text.charCodeAt(from - 1))) from--;
		while (to < end && isWord$1(text.charCodeAt(to))) to++;
		if (tokens.has(text.slice(from, to))) return from;
		at = text.indexOf("__", to);
	}
	return -1;
}
function isWord$1(code) {
	return code < 128 && WORD[code] === 1;
}
// src/dialects/salesforce/uses/standard-fields.ts
const OWNERS = {
	accountid: "opportunity contact case contract order asset quote",
	accountsource: "account",
	amount: "opportunity",
	annualrevenue: "account lead",
	campaignid: "opportunity campaignmember",
	closedate: "opportunity",
	convertedaccountid: "lead",
	convertedcontactid: "lead",
	convertedopportunityid: "lead",
	expectedrevenue: "opportunity campaign",
	forecastcategory: "opportunity opportunitystage",
	forecastcategoryname: "opportunity opportunitystage",
	hasopportunitylineitem: "opportunity",
	hasresponded: "campaignmember",
	industry: "account lead",
	isclosed: "opportunity opportunitystage case task",
	isconverted: "lead",
	iswon: "opportunity opportunitystage",
	leadsource: "opportunity lead contact",
	nextstep: "opportunity",
	numberofemployees: "account lead",
	origin: "case",
	priority: "case task",
	probability: "opportunity",
	rating: "account lead",
	stagename: "opportunity",
	status: "lead case campaign campaignmember contract order quote asset task solution",
	subject: "case task event",
	totalopportunityquantity: "opportunity",
	type: "account opportunity case campaign event order"
};
function standardOwnersOf(field) {
	return OWNERS[field]?.split(" ") ?? [];
}
const COMMON = new Set([
	"amount",
	"industry",
	"origin",
	"priority",
	"probability",
	"rating",
	"status",
	"subject",
	"type"
]);
function isCommon(field) {
	return COMMON.has(field);
}
// src/dialects/salesforce/uses/fields-index.ts
const FIELD_FILE = /(?:^|\/)objects\/([^/]+)\/fields\/([^/]+)\.field-meta\.xml$/;
const OBJECT_FILE = /(?:^|\/)([^/]+)\.object$/;
function fieldsIndex(tree, projects) {
	let listed;
	let children;
	const noted = new Map();
	const lookups = new Map();
	const bare = (name, path) => bareName(name, projects.of(path).namespace).toLowerCase();
	const listing = () => {
		listed ??= listFields(tree, bare);
		return listed;
	};
	async function read(entry) {
		for await (const { text } of tree.read([entry])) return text === void 0 ? void 0 : parseXml(withoutTokens(text)).root;
	}
	async function find(object, lookup) {
		const { fields, objects } = await listing();
		for (const entry of fields.get(`${object}.${lookup}`) ?? []) {
			const root = await read(entry);
			const target = root && textOf$1(root, "referenceTo");
			if (target !== void 0) return bareName(target, projects.of(entry.path).namespace);
		}
		for (const entry of objects.get(object) ?? []) {
			const root = await read(entry);
			const { namespace } = projects.of(entry.path);
			for (const field of root ? childrenOf(root, "fields") : []) {
				const target = textOf$1(field, "referenceTo");
				if (target === void 0) continue;
				const key = `${object}.${bareName(textOf$1(field, "fullName") ?? "", namespace).toLowerCase()}`;
				if (!lookups.has(key)) lookups.set(key, Promise.resolve(bareName(target, namespace)));
				if (key === `${object}.${lookup}`) return bareName(target, namespace);
			}
		}
	}
	return {
		async ownersOf(field) {
			const name = field.toLowerCase();
			const { owners } = await listing();
			return new Set([
				...owners.get(name) ?? [],
				...noted.get(name) ?? [],
				...standardOwnersOf(name)
			]);
		},
		referenceTo(object, lookup) {
			const key = `${object}.${lookup}`.toLowerCase();
			const known = lookups.get(key) ?? find(object.toLowerCase(), lookup.toLowerCase());
			lookups.set(key, known);
			return known;
		},
		async childrenOf(parent, relationship) {
			children ??= listChildren(tree, projects);
			return (await children).get(`${parent}.${relationship.replace(/__r$/i, "")}`.toLowerCase());
		},
		note(root, object) {
			for (const field of childrenOf(root, "fields")) {
				const name = child(field, "fullName")?.text.toLowerCase();
				if (name === void 0) continue;
				const objects = noted.get(name) ?? new Set();
				noted.set(name, objects.add(object.toLowerCase()));
			}
		}
	};
}
async function listFields(tree, bare) {
	const fields = new Map();
	const owners = new Map();
	const objects = new Map();
	for (const entry of await tree.entries()) {
		const { path } = entry;
		const field = path.endsWith(".field-meta.xml") ? FIELD_FILE.exec(path) : null;
		if (field) {
			const [object, name] = [bare(decodeName(field[1]), path), bare(decodeName(field[2]), path)];
			push$1(fields, `${object}.${name}`, entry);
			const known = owners.get(name) ?? new Set();
			owners.set(name, known.add(object));
			continue;
		}
		const object = path.endsWith(".object") ? OBJECT_FILE.exec(path) : null;
		if (object) push$1(objects, bare(decodeName(object[1]), path), entry);
	}
	return {
		fields,
		owners,
		objects
	};
}
async function listChildren(tree, projects) {
	const found = new Map();
	const files = await searchTree(tree, {
		words: ["relationshipName"],
		files: ["**/*.field-meta.xml", "**/*.object"]
	});
	for await (const { path, text } of tree.read(files)) {
		const root = text === void 0 ? void 0 : parseXml(withoutTokens(text)).root;
		const object = (FIELD_FILE.exec(path) ?? OBJECT_FILE.exec(path))?.[1];
		if (root === void 0 || object === void 0) continue;
		const { namespace } = projects.of(path);
		for (const field of path.endsWith(".object") ? childrenOf(root, "fields") : [root]) {
			const [parent, relationship] = [textOf$1(field, "referenceTo"), textOf$1(field, "relationshipName")];
			if (parent === void 0 || relationship === void 0) continue;
			found.set(`${bareName(parent, namespace)}.${bareName(relationship, namespace)}`.toLowerCase(), bareName(decodeName(object), namespace));
		}
	}
	return found;
}
function push$1(map, key, item) {
	const items = map.get(key);
	if (items) items.push(item);
	else map.set(key, [item]);
}
// src/dialects/salesforce/uses/table-paths.ts
const CHILDREN$1 = new Map(Object.entries({
	AccountContactRelations: "AccountContactRelation",
	AccountTeamMembers: "AccountTeamMember",
	Assets: "Asset",
	CampaignMembers: "CampaignMember",
	Cases: "Case",
	ChildAccounts: "Account",
	ChildCampaigns: "Campaign",
	ChildCases: "Case",
	Contacts: "Contact",
	ContractLineItems: "ContractLineItem",
	Contracts: "Contract",
	DuplicateRecordItems: "DuplicateRecordItem",
	Entitlements: "Entitlement",
	Events: "Event",
	FeedItems: "FeedItem",
	Leads: "Lead",
	Opportunities: "Opportunity",
	OpportunityCompetitors: "OpportunityCompetitor",
	OpportunityHistories: "OpportunityHistory",
	OpportunityLineItems: "OpportunityLineItem",
	OpportunitySplits: "OpportunitySplit",
	OpportunityTeamMembers: "OpportunityTeamMember",
	OrderItems: "OrderItem",
	Orders: "Order",
	PricebookEntries: "PricebookEntry",
	QuoteLineItems: "QuoteLineItem",
	Quotes: "Quote",
	ServiceContracts: "ServiceContract",
	Tasks: "Task"
}));
const JOINS = new Map([["AccountContactRoles", {
	join: "AccountContactRole",
	other: new Map([["Account", "Contact"], ["Contact", "Account"]])
}], ["OpportunityContactRoles", {
	join: "OpportunityContactRole",
	other: new Map([["Opportunity", "Contact"], ["Contact", "Opportunity"]])
}]]);
const OF_THE_JOIN = new Set(["IsPrimary", "Role"]);
const SHOWN_BY_RELATIONSHIP = new Set("Account Asset Campaign Case Contact Contract ConvertedAccount ConvertedContact ConvertedOpportunity CreatedBy DuplicateRecordSet DuplicateRule LastModifiedBy Lead Manager MasterRecord Opportunity Order Owner Parent Pricebook2 PricebookEntry Product2 Profile Quote RecordType ReportsTo SyncedQuote User UserRole What Who".split(" "));
function tableStart(table) {
	const [base = "", ...steps] = table.split(/[.*]/);
	let object = base;
	let children = [];
	const lookups = [];
	const marks = table.replace(/[^.*]/g, "");
	for (const [index, step] of steps.entries()) {
		if (marks[index] === "*") {
			if (step !== object) lookups.push(step);
			continue;
		}
		const known = CHILDREN$1.get(step) ?? (children.length === 0 ? JOINS.get(step)?.other.get(object) : void 0);
		if (known === void 0) children.push(step);
		else {
			object = known;
			children = [];
		}
		lookups.length = 0;
	}
	return {
		object: object === "" ? "?" : object,
		children,
		lookups: lookups.join(".")
	};
}
function fieldOfPath(column) {
	const dollar = column.indexOf("$");
	const table = column.slice(0, dollar);
	const field = column.slice(dollar + 1);
	if (table === "" || field === "" || field.includes("$")) return void 0;
	return fieldOfTable(table, field);
}
function fieldOfTable(table, field) {
	const { object, children, lookups } = tableStart(table);
	const way = wayOf(field);
	const join = JOINS.get(table.slice(table.lastIndexOf(".") + 1))?.join;
	if (join !== void 0 && OF_THE_JOIN.has(way)) return {
		object: join,
		children: [],
		way,
		sure: "certain"
	};
	return {
		object,
		children,
		way: lookups === "" ? way : `${lookups}.${way}`,
		sure: "certain"
	};
}
function wayOf(path) {
	const parts = path.split(".");
	const last = parts.length - 1;
	return parts.map((part, index) => {
		if (index < last) return /__c$/i.test(part) ? `${part.slice(0, -1)}r` : part;
		return !isCustomName(part) && SHOWN_BY_RELATIONSHIP.has(part) ? `${part}Id` : part;
	}).join(".");
}
// src/dialects/salesforce/uses/merge-fields.ts
const MERGE = /\{!([^{}]*)\}|\{\{\{([^{}]*)\}\}\}/g;
const OLD = /^(Account|Asset|Campaign|Case|Contact|Contract|Lead|Opportunity|Product2|User)_([A-Za-z]\w*)$/;
const OF_OWNER = /^Owner(?:FullName|FirstName|LastName|Email|Phone|Title|Alias|Link)$/i;
const OF_RECORD = /^(?:Link|Detail)$/i;
const NO_RECORDS = new Set([
	"api",
	"system",
	"thisemail",
	"unsubscribe",
	"component",
	"senderinfo"
]);
function addMergeFields(into, text, place, context = {}) {
	let line = place.line;
	let lineEnd = text.indexOf("\n");
	for (const match of text.matchAll(MERGE)) {
		for (; lineEnd >= 0 && lineEnd < match.index; lineEnd = text.indexOf("\n", lineEnd + 1)) line++;
		for (const { name, line: below, values } of namesIn(match[1] ?? match[2] ?? "")) addMerged$1(into, name, {
			...place,
			line: line + below,
			...values.length > 0 && { values }
		}, context);
	}
}
function addMerged$1(into, name, place, { object, records }) {
	if (name.startsWith("$")) {
		into.at(place).addGlobal(name, object ?? "");
		return;
	}
	const dot = name.indexOf(".");
	const old = dot < 0 ? OLD.exec(name) : null;
	if (old !== null) into.at({
		...place,
		sure: "likely"
	}).addWay(old[1], old[2]);
	if (dot < 0) return;
	const first = name.slice(0, dot);
	const way = name.slice(dot + 1);
	if (NO_RECORDS.has(first.toLowerCase()) || OF_RECORD.test(way)) return;
	const record = records?.get(first.toLowerCase());
	const likely = {
		...place,
		sure: "likely"
	};
	into.at(record === "?" ? likely : place).addWay(record ?? first, OF_OWNER.test(way) ? "OwnerId" : wayOf(way));
	if (/[A-Za-z0-9]Id__c$/.test(way)) into.at(likely).addWay(record ?? first, `${way.slice(0, -5)}__c`);
}
// src/dialects/salesforce/uses/email-template.ts
const TEXTS = new Set([
	"subject",
	"textOnly",
	"content",
	"description"
]);
const emailTemplateUses = (root, _context, into) => {
	const records = recordsOf(textOf$1(root, "relatedEntityType"), void 0);
	for (const { name, text, line } of root.children) if (TEXTS.has(name)) addMergeFields(into, text, {
		line,
		how: "merge field"
	}, { records });
};
const emailBodyUses = (text, _context, into) => {
	addMergeFields(into, text, {
		line: 1,
		how: "merge field"
	}, { records: recordsOf(attribute(text, "relatedToType"), attribute(text, "recipientType")) });
};
function recordsOf(related, recipient) {
	return new Map([
		["recipient", recipient ?? "?"],
		["relatedto", related ?? "?"],
		["sender", "User"]
	]);
}
function attribute(text, name) {
	const start = text.indexOf("<messaging:emailTemplate");
	if (start < 0) return void 0;
	const at = text.indexOf(`${name}="`, start);
	const from = at + name.length + 2;
	const to = text.indexOf("\"", from);
	return at < 0 || to < 0 ? void 0 : text.slice(from, to);
}
// src/dialects/salesforce/uses/code/apex-bodies.ts
const MAX_PATTERN = 40;
const CLASS_WORDS = new Set([
	"class",
	"interface",
	"enum"
]);
const patterns = new WeakMap();
var Bodies = class {
	text;
	#places;
	#next = 0;
	#inside = 0;
	constructor(text, wanted) {
		this.text = text;
		this.#places = placesOf(text, wanted);
	}
	endToSkip(tokens, at) {
		if (at < this.#inside || !isBody(tokens)) return void 0;
		const end = endOfBody(this.text, at);
		while (this.#next < this.#places.length && this.#places[this.#next] < at) this.#next++;
		const place = this.#places[this.#next];
		if (place === void 0 || place >= end) return end;
		this.#inside = end;
	}
};
function isBody(tokens) {
	let depth = 0;
	for (let at = tokens.length - 2; at >= 0; at--) {
		const { kind, text, name } = tokens[at];
		if (text === ")") depth++;
		else if (text === "(") depth--;
		else if (depth > 0) continue;
		else if (text === ";" || text === "{" || text === "}") break;
		else if (text === "=" || name === "new" || kind === "word" && CLASS_WORDS.has(name)) return false;
	}
	return true;
}
function endOfBody(text, at) {
	let depth = 0;
	for (let index = at; index < text.length; index++) {
		const char = text.charCodeAt(index);
		if (char === 123) depth++;
		else if (char === 125) {
			if (--depth === 0) return index;
		} else if (char === 39) index = endOfString(text, index);
		else if (char === 47) {
			const next = text.charCodeAt(index + 1);
			const end = next === 47 ? text.indexOf("\n", index) : next === 42 ? text.indexOf("*/", index + 2) : index;
			if (end < 0) return text.length;
			index = next === 42 ? end + 1 : end;
		}
	}
	return text.length;
}
function endOfString(text, at) {
	if (text.startsWith("'''", at)) {
		const end = text.indexOf("'''", at + 3);
		return end < 0 ? text.length : end + 2;
	}
	for (let index = at + 1; index < text.length; index++) {
		const char = text.charCodeAt(index);
		if (char === 92) index++;
		else if (char === 39 || char === 10) return index;
	}
	return text.length;
}
function placesOf(text, wanted) {
	const places = [];
	if (wanted.size > MAX_PATTERN) {
		const stems = new Set([...wanted].map(stemOf));
		for (const match of text.matchAll(/\\[nrtbf]|\w+/g)) if (stems.has(stemOf(match[0].toLowerCase()))) places.push(match.index);
		return places;
	}
	let pattern = patterns.get(wanted);
	if (pattern === void 0) {
		const stems = [...wanted].filter((name) => name !== "").map((name) => stemOf(name).replace(/\W/g, "\\$&"));
		pattern = new RegExp(stems.join("|") || "(?!)", "gi");
		patterns.set(wanted, pattern);
	}
	for (const match of text.matchAll(pattern)) places.push(match.index);
	return places;
}
function stemOf(name) {
	const suffix = name.lastIndexOf("__");
	if (suffix > 0) return name.slice(0, (name.endsWith("__s") ? Math.max(name.lastIndexOf("__", suffix - 1), 0) || suffix : suffix) + 2);
	return name.length > 2 && name.endsWith("id") ? name.slice(0, -2) : name;
}
// src/dialects/salesforce/uses/code/objects.ts
const STANDARD = `Account AccountContactRelation AccountContactRole AccountPartner AccountTeamMember Activity ActivityHistory ApexClass ApexLog ApexPage ApexTrigger AsyncApexJob CronJobDetail CronTrigger
ApprovalProcess Asset AssetRelationship AssignmentRule Attachment AuthorizationForm BusinessHours BusinessProcess CampaignInfluence Campaign CampaignMember
CampaignMemberStatus Case CaseArticle CaseComment CaseMilestone CaseStatus CaseTeamMember CollaborationGroup CollaborationGroupMember CombinedAttachment Contact
ContactPointAddress ContactPointEmail ContactPointPhone ContactRequest ContentDistribution ContentDocument ContentDocumentLink ContentVersion ContentWorkspace
Contract ContractContactRole ContractLineItem CurrencyType CustomPermission DatedConversionRate DelegatedAccount Document DuplicateRecordItem
DuplicateRecordSet EmailMessage EmailMessageRelation EmailTemplate Entitlement EntityDefinition EntitySubscription Event EventRelation FeedComment FeedItem FieldDefinition
FieldPermissions FiscalYearSettings Folder ForecastingItem ForecastingQuota Goal Group GroupMember Holiday Idea Individual Invoice Knowledge__kav Lead
LeadStatus LiveChatTranscript LiveChatVisitor Location LoginHistory Macro MessagingEndUser MessagingSession Network NetworkMember Note ObjectPermissions OpenActivity
Opportunity OpportunityCompetitor OpportunityContactRole OpportunityFieldHistory OpportunityHistory OpportunityLineItem OpportunityLineItemSchedule
OpportunityPartner OpportunitySplit OpportunitySplitType OpportunityStage OpportunityTeamMember Order OrderItem Organization OrgWideEmailAddress
OutgoingEmail Partner Period PermissionSet PermissionSetAssignment PermissionSetGroup PermissionSetLicense Pricebook2 PricebookEntry ProcessInstance
ProcessInstanceStep ProcessInstanceWorkitem Product2 ProductItem ProductRequest Profile QueueSobject Quote QuoteDocument QuoteLineItem RecordType
RecordAction Recommendation Report ServiceAppointment ServiceContract ServiceResource ServiceTerritory SetupAuditTrail Site Skill SlaProcess SocialPersona SocialPost Solution
StaticResource Task TaskRelation TaskStatus Territory Territory2 Territory2Model Territory2Type ObjectTerritory2Association UserTerritory2Association
Topic TopicAssignment User UserLicense UserLogin UserPackageLicense UserPreference UserRecordAccess UserRole Vote WorkOrder WorkOrderLineItem WorkType`.split(/\s+/);
const BESIDE = /^([a-z]\w*?)(?:share|history|feed|changeevent|tag|teammember)$/;
const CUSTOM$1 = /__(?:c|mdt|e|x|b|kav|share|history|feed|changeevent|tag)$/i;
const BY_NAME = new Map(STANDARD.map((name) => [name.toLowerCase(), name]));
const CHILDREN = new Map(`AccountContactRelations:AccountContactRelation AccountContactRoles:AccountContactRole AccountTeamMembers:AccountTeamMember ActivityHistories:ActivityHistory
Assets:Asset Attachments:Attachment CampaignMembers:CampaignMember CaseComments:CaseComment Cases:Case ChildAccounts:Account ChildCampaigns:Campaign
ContentDocumentLinks:ContentDocumentLink Contacts:Contact ContractLineItems:ContractLineItem Contracts:Contract EmailMessages:EmailMessage Entitlements:Entitlement Events:Event
GroupMembers:GroupMember Leads:Lead Notes:Note OpenActivities:OpenActivity Opportunities:Opportunity OpportunityCompetitors:OpportunityCompetitor
OpportunityContactRoles:OpportunityContactRole OpportunityHistories:OpportunityHistory OpportunityLineItemSchedules:OpportunityLineItemSchedule
OpportunityLineItems:OpportunityLineItem OpportunityPartners:OpportunityPartner OpportunitySplits:OpportunitySplit OpportunityTeamMembers:OpportunityTeamMember
OrderItems:OrderItem Orders:Order PermissionSetAssignments:PermissionSetAssignment PricebookEntries:PricebookEntry ProcessInstances:ProcessInstance
ProcessSteps:ProcessInstanceHistory QuoteLineItems:QuoteLineItem Quotes:Quote ServiceContracts:ServiceContract StepsAndWorkitems:ProcessInstanceHistory
Steps:ProcessInstanceStep Tasks:Task Users:User WorkOrders:WorkOrder Workitems:ProcessInstanceWorkitem`.split(/\s+/).map((pair) => pair.split(":")).map(([relationship, object]) => [relationship.toLowerCase(), object]));
function objectNamed(name) {
	const plain = withoutTokens(name);
	const lower = plain.toLowerCase();
	const standard = BY_NAME.get(lower);
	if (standard !== void 0) return standard;
	if (lower.includes("__")) return CUSTOM$1.test(plain) ? plain : void 0;
	const beside = BESIDE.exec(lower);
	return beside !== null && BY_NAME.has(beside[1]) ? plain : void 0;
}
function childObject(relationship) {
	return CHILDREN.get(relationship.toLowerCase()) ?? (/__r$/i.test(relationship) ? "?" : void 0);
}
// src/dialects/salesforce/uses/code/tokens.ts
const NUMBER = /\d[\w.]*/y;
const SIGN = /===|!==|\?\.(?!\d)|\?\?|==|!=|<>|<=|>=(?!=)|=>|[+\-*/|&^]=|\+\+|--|&&|\|\||[^\s\w]/y;
const CLASSES = new Uint8Array(128);
for (const [kind, chars] of [
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$",
	"0123456789",
	".,;:()[]{}@#~"
].entries()) for (const char of chars) CLASSES[char.charCodeAt(0)] = kind + 1;
const ESCAPED = {
	n: " ",
	r: " ",
	t: " ",
	b: " ",
	f: " "
};
const NEWLINE = 10;
const QUOTE = 34;
const DOLLAR = 36;
const APOSTROPHE = 39;
const STAR = 42;
const SLASH = 47;
const BACKTICK = 96;
const OPEN_BRACE = 123;
function isWord(token) {
	return token?.kind === "word";
}
function isSign(token, sign) {
	return token !== void 0 && token.kind === "sign" && token.text === sign;
}
var Reader = class {
	text;
	line;
	tokens = [];
	at = 0;
	constructor(text, line) {
		this.text = text;
		this.line = line;
	}
	push(kind, text, line = this.line) {
		this.tokens.push({
			kind,
			text,
			name: kind === "word" ? text.toLowerCase() : kind === "text" ? "" : text,
			line
		});
	}
	word() {
		const { text } = this;
		const start = this.at;
		let end = start + 1;
		for (let code = text.charCodeAt(end); code < 128 && (CLASSES[code] === 1 || CLASSES[code] === 2); code = text.charCodeAt(end)) end++;
		this.at = end;
		this.push("word", text.slice(start, end));
	}
	sign() {
		const code = this.text.charCodeAt(this.at);
		if (code >= 128 || CLASSES[code] !== 3) this.match(SIGN, "sign");
		else this.push("sign", this.text[this.at++]);
	}
	match(pattern, kind) {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0] ?? this.text.charAt(this.at);
		this.push(kind, found);
		this.at += found.length;
	}
	to(index) {
		const end = index < 0 ? this.text.length : index;
		for (let newline = this.text.indexOf("\n", this.at); newline >= 0 && newline < end; newline = this.text.indexOf("\n", newline + 1)) this.line++;
		this.at = end;
	}
	quoted(quote, overLines = false) {
		const { text } = this;
		const start = this.at + 1;
		let end = start;
		let escapes = false;
		let lines = 0;
		for (; end < text.length; end++) {
			const char = text.charCodeAt(end);
			if (char === 92) {
				escapes = true;
				end++;
				if (text.charCodeAt(end) === NEWLINE) lines++;
			} else if (char === NEWLINE && overLines) lines++;
			else if (char === NEWLINE || text[end] === quote) break;
		}
		const inside = text.slice(start, end);
		this.push("text", escapes ? unescaped(inside) : inside);
		this.line += lines;
		this.at = text[end] === quote ? end + 1 : end;
	}
	comment() {
		const next = this.text.charCodeAt(this.at + 1);
		if (next === SLASH) this.to(this.text.indexOf("\n", this.at));
		else if (next === STAR) {
			const end = this.text.indexOf("*/", this.at + 2);
			this.to(end < 0 ? -1 : end + 2);
		} else return false;
		return true;
	}
};
function apexTokens(text, line = 1, joined = false, skip) {
	const reader = new Reader(text, line);
	while (reader.at < text.length) {
		const char = text.charCodeAt(reader.at);
		if (char === NEWLINE) {
			reader.line++;
			reader.at++;
		} else if (char <= 32) reader.at++;
		else if (isWordStart(char)) reader.word();
		else if (char === APOSTROPHE) {
			if (!joined && text.startsWith("'''", reader.at)) longText(reader);
			else reader.quoted("'", joined);
		} else if (isDigit(char)) reader.match(NUMBER, "number");
		else if (char !== SLASH || !reader.comment()) {
			reader.sign();
			const end = char === OPEN_BRACE ? skip?.(reader.tokens, reader.at - 1) : void 0;
			if (end !== void 0) reader.to(end);
		}
	}
	return reader.tokens;
}
function longText(reader) {
	const start = reader.at + 3;
	const end = reader.text.indexOf("'''", start);
	reader.push("text", reader.text.slice(start, end < 0 ? reader.text.length : end));
	reader.to(end < 0 ? -1 : end + 3);
}
const BEFORE_PATTERN = new Set([
	"return",
	"typeof",
	"case",
	"in",
	"of",
	"delete",
	"void",
	"throw",
	"else",
	"do"
]);
function scriptTokens(text, line = 1) {
	const reader = new Reader(text, line);
	const braces = [];
	while (reader.at < text.length) {
		const char = text.charCodeAt(reader.at);
		if (char === NEWLINE) {
			reader.line++;
			reader.at++;
		} else if (char <= 32) reader.at++;
		else if (isWordStart(char)) reader.word();
		else if (char === APOSTROPHE || char === QUOTE) reader.quoted(char === QUOTE ? "\"" : "'");
		else if (char === BACKTICK) template(reader, braces);
		else if (isDigit(char)) reader.match(NUMBER, "number");
		else if (char === SLASH && (reader.comment() || pattern(reader))) continue;
		else {
			if (text[reader.at] === "{") braces.push(false);
			else if (text[reader.at] === "}" && braces.pop() === true) {
				reader.push("sign", "}");
				template(reader, braces);
				continue;
			}
			reader.sign();
		}
	}
	return reader.tokens;
}
function template(reader, braces) {
	const { text } = reader;
	const start = reader.at + 1;
	let end = start;
	for (; end < text.length; end++) {
		const char = text.charCodeAt(end);
		if (char === 92) end++;
		else if (char === BACKTICK || char === DOLLAR && text[end + 1] === "{") break;
	}
	const piece = text.slice(start, end);
	if (piece !== "") reader.push("text", piece);
	const opens = text[end] === "$";
	reader.to(Math.min(text.length, end + (opens ? 2 : 1)));
	if (!opens) return;
	reader.push("sign", "{");
	braces.push(true);
}
function pattern(reader) {
	const before = reader.tokens[reader.tokens.length - 1];
	if (!(before === void 0 || (before.kind === "sign" ? !/^[)\]}]$/.test(before.text) : before.kind === "word" && BEFORE_PATTERN.has(before.text)))) return false;
	const { text } = reader;
	let inSet = false;
	for (let end = reader.at + 1; end < text.length; end++) {
		const char = text[end];
		if (char === "\n") return false;
		if (char === "\\") end++;
		else if (char === "[") inSet = true;
		else if (char === "]") inSet = false;
		else if (char === "/" && !inSet) {
			reader.at = end + 1;
			return true;
		}
	}
	return false;
}
function unescaped(text) {
	return text.replace(/\\([\s\S])/g, (_, char) => ESCAPED[char] ?? char);
}
function isWordStart(char) {
	return char < 128 && CLASSES[char] === 1;
}
function isDigit(char) {
	return char < 128 && CLASSES[char] === 2;
}
// src/dialects/salesforce/uses/code/apex-types.ts
const UNKNOWN = {
	is: "unknown",
	name: ""
};
const PLAIN = {
	is: "plain",
	name: ""
};
const ANY_RECORD = {
	is: "record",
	name: "?"
};
const PLAIN_TYPES = new Set("blob boolean date datetime decimal double id integer long string time void sobjectfield sobjecttype describesobjectresult describefieldresult".split(" "));
const LISTS$1 = new Set([
	"list",
	"set",
	"iterator",
	"iterable"
]);
const MAX_DEPTH$3 = 6;
const MAX_ARGUMENTS = 8;
function listOf$1(of) {
	return {
		is: "list",
		name: "",
		of
	};
}
function recordOf(object) {
	return {
		is: "record",
		name: object
	};
}
function typeAt(tokens, at, classes, depth = 0) {
	if (!isWord(tokens[at]) || depth > MAX_DEPTH$3) return void 0;
	let end = at;
	while (isSign(tokens[end + 1], ".") && isWord(tokens[end + 2])) end += 2;
	const word = tokens[end];
	const qualified = end > at && tokens[end - 2].name !== "schema";
	end++;
	const args = [];
	if (isSign(tokens[end], "<")) {
		do {
			const arg = args.length < MAX_ARGUMENTS ? typeAt(tokens, end + 1, classes, depth + 1) : void 0;
			if (arg === void 0) return void 0;
			args.push(arg.type);
			end = arg.end;
		} while (isSign(tokens[end], ","));
		if (!isSign(tokens[end], ">")) return void 0;
		end++;
	}
	let type = named(word, args, classes, qualified);
	while (isSign(tokens[end], "[") && isSign(tokens[end + 1], "]")) {
		type = listOf$1(type);
		end += 2;
	}
	return {
		type,
		end
	};
}
function named(word, args, classes, qualified) {
	const { name } = word;
	if (LISTS$1.has(name)) return listOf$1(args[0] ?? UNKNOWN);
	if (name === "map") return {
		is: "map",
		name: "",
		key: args[0] ?? UNKNOWN,
		of: args[1] ?? UNKNOWN
	};
	if (classes.has(name)) return {
		is: "class",
		name
	};
	if (PLAIN_TYPES.has(name)) return PLAIN;
	if (name === "sobject") return ANY_RECORD;
	if (name === "object") return UNKNOWN;
	const object = qualified ? void 0 : objectNamed(word.text);
	return object === void 0 ? {
		is: "class",
		name
	} : recordOf(object);
}
const RESERVED = new Set(`abstract as break catch class continue delete do else enum extends final finally for get global if implements in inherited insert instanceof interface
	merge new null on override private protected public return select sharing static super switch testmethod this throw transient trigger
	try undelete update upsert virtual webservice when while with without true false`.split(/\s+/));
function isReserved(name) {
	return RESERVED.has(name);
}
const NO_DECLARATION_AFTER = new Set([
	"new",
	"upsert",
	"merge",
	"as",
	"class",
	"enum",
	"interface",
	"trigger",
	"instanceof"
]);
function declarationAt(tokens, at, classes) {
	const token = tokens[at];
	if (token.kind !== "word" || RESERVED.has(token.name)) return void 0;
	const next = tokens[at + 1];
	if (next === void 0 || !(next.kind === "word" || next.text === "<" || next.text === "." || next.text === "[")) return void 0;
	const before = tokens[at - 1];
	if (before !== void 0 && (before.text === "." || before.text === "?." || NO_DECLARATION_AFTER.has(before.name))) return void 0;
	const read = typeAt(tokens, at, classes);
	if (read === void 0) return void 0;
	const name = tokens[read.end];
	if (!isWord(name) || RESERVED.has(name.name)) return void 0;
	const after = tokens[read.end + 1];
	return after !== void 0 && after.kind === "sign" && "=;,):{(".includes(after.text) ? {
		type: read.type,
		name: read.end
	} : void 0;
}
// src/dialects/salesforce/uses/code/apex-chain.ts
const LIST_METHODS = new Set("add addall clear clone contains containsall deepclone equals get indexof isempty iterator remove removeall retainall set size sort".split(" "));
const ONE_OF_LIST = new Set([
	"get",
	"remove",
	"next"
]);
const SAME_LIST = new Set([
	"clone",
	"deepclone",
	"iterator"
]);
const OF_SETTING = new Set([
	"getinstance",
	"getorgdefaults",
	"getvalues"
]);
const OF_OBJECT = new Set(["sobjecttype", "fields"]);
const BY_FIELD_NAME = new Set([
	"get",
	"put",
	"getsobject",
	"getsobjects",
	"putsobject",
	"isset",
	"adderror",
	"getpopulatedfieldsasmap"
]);
function called(chain, method, outline) {
	const { type, path } = chain;
	if (path.length > 0) return method === "getsobject" ? ANY_RECORD : method === "getsobjects" ? listOf$1(ANY_RECORD) : UNKNOWN;
	if (chain.mode === "object") {
		if (OF_SETTING.has(method)) return type;
		return method === "getall" ? {
			is: "map",
			name: "",
			key: PLAIN,
			of: type
		} : PLAIN;
	}
	if (type.is === "record") return recordCall(type, method);
	if (type.is === "list") return ONE_OF_LIST.has(method) ? type.of ?? UNKNOWN : SAME_LIST.has(method) ? type : PLAIN;
	if (type.is === "map") {
		if (method === "values") return listOf$1(type.of ?? UNKNOWN);
		if (method === "keyset") return listOf$1(type.key ?? UNKNOWN);
		return method === "get" || method === "remove" || method === "put" ? type.of ?? UNKNOWN : method.endsWith("clone") ? type : PLAIN;
	}
	if (type.is === "class") return outline.classes.get(type.name)?.methods.get(method) ?? UNKNOWN;
	return type.is === "plain" ? PLAIN : UNKNOWN;
}
function recordCall(type, method) {
	if (method === "clone") return type;
	if (method === "getsobject") return ANY_RECORD;
	if (method === "getsobjects") return listOf$1(ANY_RECORD);
	return method === "get" ? UNKNOWN : PLAIN;
}
function takeMember(chain, word, nextSign, nextWord, outline) {
	const name = word.toLowerCase();
	if (chain.mode === "objects") {
		const object = objectNamed(word);
		chain.type = object === void 0 ? UNKNOWN : recordOf(object);
		chain.mode = object === void 0 ? void 0 : "object";
		return false;
	}
	if (chain.mode === "object" && chain.path.length === 0) {
		if (OF_OBJECT.has(name)) return false;
		if (name === "fieldsets" || name === "class") {
			become(chain, PLAIN);
			return false;
		}
	}
	if (chain.mode === "rows") become(chain, chain.type.of ?? ANY_RECORD);
	if (chain.path.length === 0) {
		if (chain.type.is === "list" || chain.type.is === "map" || chain.type.is === "plain") {
			become(chain, chain.type.is === "plain" ? PLAIN : UNKNOWN);
			return false;
		}
		if (chain.type.is === "class" && !name.includes("__")) {
			become(chain, outline.classes.get(chain.type.name)?.members.get(name) ?? UNKNOWN);
			return false;
		}
	}
	const children = childOf(word, nextSign, nextWord);
	if (children !== void 0) {
		become(chain, listOf$1(recordOf(children)));
		return false;
	}
	chain.path.push(word);
	return true;
}
function childOf(word, nextSign, nextWord) {
	const object = childObject(word);
	if (object !== "?") return object;
	return nextSign === "[" || LIST_METHODS.has(nextWord) ? object : void 0;
}
function become(chain, type) {
	chain.type = type;
	chain.path = [];
	chain.mode = void 0;
}
function typeOfChain(chain) {
	if (chain === void 0 || chain.mode === "object" || chain.mode === "objects") return UNKNOWN;
	if (chain.path.length === 0) return chain.type;
	if (chain.type.is !== "record") return UNKNOWN;
	let object = chain.type.name;
	for (const part of chain.path) object = objectBehind(object, part);
	return object === "?" ? UNKNOWN : recordOf(object);
}
// src/dialects/salesforce/uses/code/brackets.ts
function codeOf(tokens) {
	const close = new Int32Array(tokens.length).fill(tokens.length);
	const open = [];
	for (let index = 0; index < tokens.length; index++) {
		if (tokens[index].kind !== "sign") continue;
		const side = sideOf(tokens[index].text);
		if (side > 0) open.push(index);
		else if (side < 0) {
			const start = open.pop();
			if (start !== void 0) close[start] = index;
		}
	}
	return {
		tokens,
		close
	};
}
function endOf({ tokens, close }, at, word) {
	for (let index = at; index < tokens.length; index++) {
		const token = tokens[index];
		if (token.kind === "word") {
			if (word !== void 0 && token.name === word && !isSign(tokens[index - 1], ".")) return index;
		} else if (token.kind === "sign") {
			const side = sideOf(token.text);
			if (side > 0) index = close[index];
			else if (side < 0) return index;
		}
	}
	return tokens.length;
}
function isOpening(token) {
	return token?.kind === "sign" && sideOf(token.text) > 0;
}
function sideOf(sign) {
	switch (sign) {
		case "(":
		case "[":
		case "{": return 1;
		case ")":
		case "]":
		case "}": return -1;
		default: return 0;
	}
}
// src/dialects/salesforce/uses/code/found.ts
const PART_OF_PLACE = /__(?:latitude|longitude)__s$/i;
const MAX_PARTS = 12;
var Wanted = class {
	names;
	into;
	#known = new Map();
	constructor(names, into) {
		this.names = names;
		this.into = into;
	}
	add(object, path, found) {
		if (path.length > MAX_PARTS || !path.some((part) => this.looksFor(part))) return;
		const parts = path.map(fieldOf);
		let from = 0;
		if (object === "?") {
			from = parts.length - 1;
			while (from > 0 && isRelationship(parts[from - 1])) from--;
		}
		if (!parts.slice(from).some((part) => this.looksFor(part))) return;
		const { values = [] } = found;
		this.into.at({
			...found,
			values: values.length > 1 ? [...new Set(values)] : values
		}).addWay(object, parts.slice(from).join("."));
	}
	isIn(text) {
		return withoutTokens(text).match(/\w+/g)?.some((word) => this.looksFor(word)) ?? false;
	}
	looksFor(part) {
		const known = this.#known.get(part);
		if (known !== void 0) return known;
		const name = fieldOf(part).toLowerCase();
		const wanted = this.names.has(name) || this.names.has(name.endsWith("__r") ? lookupOf(name) : `${name}id`);
		this.#known.set(part, wanted);
		return wanted;
	}
};
function fieldOf(name) {
	const plain = withoutTokens(name);
	return plain.endsWith("__s") ? plain.replace(PART_OF_PLACE, "__c") : plain;
}
function isRelationship(name) {
	return isCustomRelationship(name) || /^owner$/i.test(name) || objectBehind("?", name) !== "?";
}
function isCustomField$1(name) {
	return /__(?:c|pc|s)$/i.test(name);
}
const PATH$1 = /^\s*[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\s*$/;
function fieldPaths(text) {
	const parts = text.split(",");
	return parts.every((part) => PATH$1.test(part)) ? parts.map((part) => part.trim().split(".")) : void 0;
}
// src/dialects/salesforce/uses/code/soql.ts
const MAX_DEPTH$2 = 20;
const AFTER_FROM = new Set([
	"where",
	"with",
	"group",
	"order",
	"limit",
	"offset",
	"for",
	"using",
	"all",
	"having",
	"update"
]);
const COMPARED = new Set([
	"=",
	"!=",
	"<>",
	"<",
	">",
	"<=",
	">=",
	"in",
	"like",
	"includes",
	"excludes"
]);
const CLAUSE_WORDS = new Set([
	"select",
	"where",
	"and",
	"or",
	"not",
	"by",
	"having"
]);
function isQuery(tokens, at) {
	return isWord(tokens[at]) && (tokens[at].name === "select" || tokens[at].name === "find");
}
function readQuery(code, at, reader, unless = "?") {
	return code.tokens[at]?.name === "find" ? search(code, at + 1, reader) : select(code, at, reader, unless, void 0, 0);
}
function readRest(code, start, end, reader, object) {
	clauses(code, start, end, reader, {
		object,
		aliases: new Map(),
		depth: 0,
		form: "query"
	});
}
function readFragment(code, reader, object) {
	clauses(code, 0, code.tokens.length, reader, {
		object,
		aliases: new Map(),
		depth: 0,
		form: "piece"
	});
}
function select(code, at, reader, unless, parent, depth) {
	const { tokens } = code;
	const from = endOf(code, at + 1, "from");
	const aliases = new Map();
	let object = unless;
	let rest = from;
	if (isWord(tokens[from])) {
		const first = pathAt(tokens, from + 1);
		const [name = "?"] = first.path.slice(-1);
		object = isWord(tokens[from + 1]) ? rowsOf(name, parent) : "?";
		rest = Math.max(first.end, from + 1);
		rest = alias(tokens, rest, (given) => aliases.set(given, {
			object,
			path: []
		}));
		aliases.set(object.toLowerCase(), {
			object,
			path: []
		});
		while (isSign(tokens[rest], ",") && isWord(tokens[rest + 1])) {
			const { path, end } = pathAt(tokens, rest + 1);
			const root = aliases.get(path[0]?.toLowerCase() ?? "");
			const way = root === void 0 ? path : [...root.path.slice(0, MAX_DEPTH$2), ...path.slice(1)];
			rest = alias(tokens, end, (given) => aliases.set(given, {
				object,
				path: way
			}));
		}
	}
	const scope = {
		object,
		aliases,
		depth,
		form: from < tokens.length && isWord(tokens[from]) ? "query" : "list"
	};
	clauses(code, at + 1, from, reader, scope, true);
	const end = endOf(code, rest, "select");
	clauses(code, rest, end, reader, scope);
	return {
		end,
		object
	};
}
function rowsOf(name, parent) {
	if (parent !== void 0) return childObject(name) ?? "?";
	return objectNamed(name) ?? childObject(name) ?? name;
}
function alias(tokens, at, give) {
	const next = isWord(tokens[at]) && tokens[at].name === "as" ? at + 1 : at;
	const token = tokens[next];
	if (!isWord(token) || AFTER_FROM.has(token.name)) return next;
	give(token.name);
	return next + 1;
}
function search(code, at, reader) {
	const { tokens, close } = code;
	const end = endOf(code, at);
	let next = endOf(code, at, "returning");
	if (next > at) reader.bound?.(at, Math.min(next, end));
	for (next++; next < end; next++) {
		const object = tokens[next];
		if (!isWord(object) || !isSign(tokens[next + 1], "(")) continue;
		const last = Math.min(close[next + 1], end);
		clauses(code, next + 2, last, reader, {
			object: objectNamed(object.text) ?? object.text,
			aliases: new Map(),
			depth: 0,
			form: "query"
		});
		next = last;
	}
	return {
		end,
		object: "?"
	};
}
function pathAt(tokens, at) {
	const path = [];
	let end = at;
	while (isWord(tokens[end])) {
		path.push(tokens[end].text);
		end++;
		if (!isSign(tokens[end], ".") || !isWord(tokens[end + 1])) break;
		end++;
	}
	return {
		path,
		end
	};
}
function clauses(code, start, end, reader, scope, listed = false) {
	const { tokens } = code;
	for (let at = start; at < end;) {
		const token = tokens[at];
		if (isSign(token, ":")) at = bound(code, at + 1, end, reader);
		else if (!isWord(token)) at++;
		else if (token.name === "select" && isSign(tokens[at - 1], "(")) {
			const inner = Math.min(endOf(code, at), end);
			if (scope.depth < MAX_DEPTH$2) select(code, at, reader, "?", listed ? scope.object : void 0, scope.depth + 1);
			at = inner;
		} else if (token.name === "typeof" && isWord(tokens[at + 1])) while (at < end && !(isWord(tokens[at]) && tokens[at].name === "end")) at++;
		else {
			const { path, end: after } = pathAt(tokens, at);
			if (!isSign(tokens[after], "(")) name(tokens, at, after, path, reader, scope);
			at = after;
		}
	}
}
function name(tokens, at, after, path, reader, { object, aliases, form }) {
	const last = path[path.length - 1];
	if (touches(tokens, after) || touches(tokens, at - 1) && !isCustomField$1(last)) return;
	const custom = isCustomField$1(last);
	const values = comparedWith(tokens, after, reader);
	for (const value of values) if (isCustomField$1(value)) reader.wanted.add("?", [value], {
		line: tokens[after - 1].line,
		how: "query",
		sure: "likely"
	});
	const listed = form !== "piece" && (isSign(tokens[at - 1], ",") || isSign(tokens[after], ","));
	const inClause = listed || isCompared(tokens, after) || CLAUSE_WORDS.has(tokens[at - 1]?.name ?? "");
	if (form !== "query" && !custom && !listed && !isCompared(tokens, after)) return;
	const root = path.length > 1 ? aliases.get(path[0].toLowerCase()) : void 0;
	const way = root === void 0 ? path : [...root.path, ...path.slice(1)];
	const known = object !== "?";
	const sure = form === "query" && known ? "certain" : form === "query" || inClause && (known || custom) ? "likely" : "possible";
	const line = tokens[after - 1].line;
	reader.wanted.add(object, way, {
		line,
		how: "query",
		sure,
		values
	});
}
function touches(tokens, at) {
	return isSign(tokens[at], "");
}
function isCompared(tokens, at) {
	const token = tokens[at];
	if (token === void 0) return false;
	return COMPARED.has(token.name) || token.name === "not" && tokens[at + 1]?.name === "in";
}
function comparedWith(tokens, at, reader) {
	if (!isCompared(tokens, at)) return [];
	const like = tokens[at].name === "like";
	let next = tokens[at].name === "not" ? at + 2 : at + 1;
	if (isSign(tokens[next], "=")) next++;
	const values = [];
	const listed = isSign(tokens[next], "(");
	if (listed) next++;
	for (let token = tokens[next]; token !== void 0; token = tokens[++next]) {
		if (token.kind === "text") values.push(token.text);
		else if (isSign(token, ":") && isWord(tokens[next + 1])) values.push(...reader.constant(constantName(tokens, next + 1)) ?? []);
		else if (!listed || !isSign(token, ",")) break;
		if (!listed) break;
	}
	return values.filter((value) => value !== "" && !value.includes("") && !(like && /[%_]/.test(value)));
}
function constantName(tokens, at) {
	const { path } = pathAt(tokens, at);
	return path[path.length - 1] ?? "";
}
function bound(code, at, end, reader) {
	const { tokens, close } = code;
	let next = at;
	if (tokens[next]?.name === "new") while (next < end && !isOpening(tokens[next])) next++;
	while (next < end) if (isOpening(tokens[next]) && (next > at || !isSign(tokens[next], "{"))) next = close[next] + 1;
	else if (next === at && tokens[next].kind !== "sign") next++;
	else if ((isSign(tokens[next], ".") || isSign(tokens[next], "?.")) && isWord(tokens[next + 1])) next += 2;
	else break;
	const stop = Math.min(next, end);
	if (stop > at) reader.bound?.(at, stop);
	return Math.max(stop, at);
}
// src/dialects/salesforce/uses/code/apex-brackets.ts
function readSign(state, at, sign) {
	if (sign === "." || sign === "?.") return at;
	if (sign === "(") return openRound(state, at);
	if (sign === "[") openSquare(state, at);
	else if (sign === "{") openCurly(state, at);
	else if (sign === ")" || sign === "]" || sign === "}") close(state, at);
	else {
		state.chain = void 0;
		state.frame.mixed = true;
		if (sign !== "+") state.joins.end(state.frame);
		if (sign === ";") endStatement(state);
	}
	return at;
}
function endStatement(state) {
	const { kind } = state.frame;
	if (kind !== "block" && kind !== "class") return;
	state.joins.statement = { objects: new Set() };
	state.scopes.endStatement();
	if (kind === "class" || state.frames.length === 1) state.strings.flush();
}
function open(state, at, kind, more = {}) {
	state.frames.push({
		kind,
		open: at,
		end: state.code.close[at],
		...more
	});
	state.chain = void 0;
}
function openRound(state, at) {
	const made = state.made.get(at);
	const before = state.tokens[at - 1];
	if (made !== void 0) open(state, at, "made", { result: made });
	else if (state.chain?.call !== void 0 && isWord(before)) open(state, at, "call", {
		result: state.chain.call.result,
		chain: state.chain
	});
	else {
		const cast = isWord(before) && before.name !== "return" ? void 0 : castAt(state, at);
		if (cast !== void 0) {
			const top = state.frame;
			if (top.kind === "brackets" && top.open === at - 1) top.result = cast.type;
			state.nameObject(cast.type);
			return cast.end;
		}
		state.joins.hole(state.frame, at);
		open(state, at, "brackets");
	}
	return at;
}
function castAt(state, at) {
	const read = typeAt(state.tokens, at + 1, state.outline.classes);
	if (read === void 0 || !isSign(state.tokens[read.end], ")")) return void 0;
	const next = state.tokens[read.end + 1];
	return next !== void 0 && (next.kind === "text" || next.text === "(" || next.text === "[" || isWord(next) && next.name !== "instanceof") ? read : void 0;
}
function openSquare(state, at) {
	const made = state.made.get(at);
	if (made !== void 0) open(state, at, "made", { result: made });
	else if (isQuery(state.tokens, at + 1)) {
		const bounds = [];
		const { end, object } = readQuery(state.code, at + 1, {
			wanted: state.wanted,
			constant: state.constants,
			bound: (start, stop) => bounds.push([start, stop])
		});
		let from = at + 1;
		for (const [start, stop] of bounds.sort(([one], [other]) => one - other)) {
			state.jumps.set(from, start);
			from = stop;
		}
		state.jumps.set(from, end);
		open(state, at, "brackets", {
			result: listOf$1(recordOf(object)),
			rows: true
		});
	} else {
		const value = typeOfChain(state.chain);
		open(state, at, "brackets", {
			result: state.chain === void 0 ? UNKNOWN : value.of ?? UNKNOWN,
			chain: state.chain
		});
	}
}
function openCurly(state, at) {
	const made = state.made.get(at);
	const name = state.outline.bodies.get(at);
	if (made !== void 0) {
		open(state, at, "made", { result: made });
		return;
	}
	state.joins.end(state.frame);
	state.joins.statement = { objects: new Set() };
	if (name === void 0) state.scopes.openBlock();
	else state.scopes.openClass(name);
	open(state, at, name === void 0 ? "block" : "class");
}
function close(state, at) {
	const top = state.frame;
	if (top.end !== at || state.frames.length === 1) {
		state.chain = void 0;
		return;
	}
	state.frames.pop();
	state.joins.close(top, state.frame);
	if (top.kind === "block" || top.kind === "class") {
		if (top.kind === "block") state.scopes.closeBlock();
		else state.scopes.closeClass();
		state.chain = void 0;
		endStatement(state);
		return;
	}
	state.chain = {
		type: top.result ?? (top.mixed === true ? UNKNOWN : typeOfChain(state.chain)),
		path: [],
		start: top.chain?.start ?? top.open,
		mode: top.rows === true ? "rows" : void 0
	};
}
// src/dialects/salesforce/uses/code/compared.ts
const SETS = new Set([
	"=",
	"+=",
	"-=",
	"*=",
	"/=",
	"|=",
	"&=",
	"^=",
	"++",
	"--"
]);
const COMPARES = new Set([
	"==",
	"!=",
	"===",
	"!==",
	"<>",
	"=>"
]);
const SAME = new Set(["equals", "equalsignorecase"]);
const HOLDS = new Set([
	"contains",
	"includes",
	"indexof",
	"has",
	"equals",
	"equalsignorecase"
]);
const MAX_LIST$2 = 60;
const MAX_SWITCH = 600;
function isSetBy(token) {
	return token !== void 0 && token.kind === "sign" && SETS.has(token.text);
}
function valuesAround(code, start, end, constants) {
	const { tokens } = code;
	return [
		...after(code, end, constants),
		...before(tokens, start, constants),
		...cases(code, start, end)
	].filter((value) => value !== "");
}
function after({ tokens }, end, constants) {
	const next = tokens[end];
	if (next === void 0 || next.kind !== "sign") return [];
	if (COMPARES.has(next.text)) return operand(tokens, end + 1, constants);
	if (next.text === "=" || next.text === ":") return set(tokens, end + 1, constants);
	if ((next.text === "." || next.text === "?.") && SAME.has(tokens[end + 1]?.name ?? "") && isSign(tokens[end + 2], "(")) return operand(tokens, end + 3, constants);
	return [];
}
function set(tokens, at, constants) {
	const plain = operand(tokens, at, constants);
	if (plain.length > 0) return plain;
	const values = [];
	for (let index = at; index < Math.min(at + MAX_LIST$2, tokens.length); index++) {
		const token = tokens[index];
		if (token.kind !== "sign") continue;
		if (token.text === ";" || token.text === "{" || token.text === "}") break;
		if (token.text === "?" || token.text === ":" && values.length > 0) values.push(...operand(tokens, index + 1, constants));
	}
	return values;
}
function operand(tokens, at, constants) {
	const token = tokens[at];
	if (token?.kind === "text") return isSign(tokens[at + 1], "+") ? [] : [token.text];
	if (!isWord(token)) return [];
	let last = at;
	while (isSign(tokens[last + 1], ".") && isWord(tokens[last + 2])) last += 2;
	return isSign(tokens[last + 1], "(") ? [] : constants(tokens[last].name) ?? [];
}
function before(tokens, start, constants) {
	const sign = tokens[start - 1];
	if (sign === void 0 || sign.kind !== "sign") return [];
	const left = tokens[start - 2];
	if (COMPARES.has(sign.text) && sign.text !== "=>" && left !== void 0) return left.kind === "text" ? [left.text] : isWord(left) ? constants(left.name) ?? [] : [];
	if (sign.text !== "(" || !HOLDS.has(left?.name ?? "") || !isSign(tokens[start - 3], ".")) return [];
	const holder = tokens[start - 4];
	if (holder?.kind === "text") return [holder.text];
	if (isWord(holder)) return constants(holder.name) ?? [];
	return isSign(holder, "]") || isSign(holder, "}") ? listBefore(tokens, start - 5) : [];
}
function listBefore(tokens, at) {
	const values = [];
	for (let index = at; index >= 0 && values.length < MAX_LIST$2; index--) {
		const token = tokens[index];
		if (token.kind === "text") values.unshift(token.text);
		else if (!isSign(token, ",")) break;
	}
	return values;
}
function cases({ tokens, close }, start, end) {
	const inApex = tokens[start - 1]?.name === "on" && tokens[start - 2]?.name === "switch";
	const open = inApex ? end : end + 1;
	if (!inApex && !(isSign(tokens[start - 1], "(") && tokens[start - 2]?.name === "switch")) return [];
	if (!isSign(tokens[open], "{")) return [];
	const values = [];
	const last = Math.min(close[open], open + MAX_SWITCH, tokens.length);
	for (let index = open + 1; index < last; index++) {
		const { name } = tokens[index];
		if (name !== "when" && name !== "case") continue;
		for (index++; index < last && (tokens[index].kind === "text" || isSign(tokens[index], ",")); index++) if (tokens[index].kind === "text") values.push(tokens[index].text);
	}
	return values;
}
// src/dialects/salesforce/uses/code/apex-joins.ts
const API_NAME = /^\w+__\w+$/;
var Joins = class {
	code;
	strings;
	constants;
	statement = { objects: new Set() };
	#tokens;
	constructor(code, strings, constants) {
		this.code = code;
		this.strings = strings;
		this.constants = constants;
		this.#tokens = code.tokens;
	}
	text(frame, at) {
		const token = this.#tokens[at];
		const joins = isSign(this.#tokens[at - 1], "+");
		if (joins && frame.joined !== void 0) {
			frame.joined.pieces.push(token);
			return;
		}
		this.end(frame);
		frame.joined = {
			lent: [],
			pieces: joins ? [void 0, token] : [token],
			statement: this.statement,
			...this.#put(at),
			...this.#fieldOf(frame, at)
		};
	}
	#put(at) {
		const sign = this.#tokens[at - 1];
		const name = this.#tokens[at - 2];
		if (!isWord(name) || !(isSign(sign, "=") || isSign(sign, "+="))) return {};
		return {
			variable: name.name,
			more: isSign(sign, "+=")
		};
	}
	#fieldOf(frame, at) {
		const { chain } = frame;
		if (frame.kind !== "call" || chain?.call === void 0 || frame.open !== at - 1 || !BY_FIELD_NAME.has(chain.call.method)) return {};
		const writes = chain.call.method === "put" || chain.call.method === "putsobject";
		const values = writes && isSign(this.#tokens[at + 1], ",") ? operand(this.#tokens, at + 2, this.constants) : valuesAround(this.code, chain.start, frame.end + 1, this.constants);
		const { type, path } = chain;
		if (type.is !== "record" || chain.mode === "object") return { values };
		return {
			values,
			writes,
			record: {
				object: type.name,
				path
			}
		};
	}
	hole(frame, at) {
		if (frame.joined !== void 0 && isSign(this.#tokens[at - 1], "+")) frame.joined.pieces.push(void 0);
	}
	variable(frame, at) {
		const { name } = this.#tokens[at];
		if (frame.joined !== void 0 || !isSign(this.#tokens[at + 1], "+") || !this.strings.holds(name)) return;
		frame.joined = {
			lent: [],
			pieces: [],
			variable: name,
			more: true,
			statement: this.statement
		};
	}
	end(frame) {
		if (frame.joined !== void 0 && frame.joined.pieces.length > 0) this.strings.add(frame.joined);
		frame.joined = void 0;
	}
	close(frame, around) {
		const { joined } = frame;
		const [only] = joined?.pieces ?? [];
		const outer = around.joined?.pieces;
		if (frame.kind === "call" && frame.end === frame.open + 2 && only !== void 0 && API_NAME.test(only.text)) {
			if (joined?.record === void 0 && outer !== void 0 && outer.length > 0 && outer[outer.length - 1] === void 0) {
				outer[outer.length - 1] = only;
				around.joined?.lent.push(joined);
				frame.joined = void 0;
				return;
			}
		}
		this.end(frame);
	}
};
// src/dialects/salesforce/uses/code/apex-outline.ts
const MAX_CONSTANTS = 200;
function outlineOf(code) {
	const { tokens, close } = code;
	const classes = new Map();
	const bodies = new Map();
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (token.kind !== "word" || token.name !== "class" && token.name !== "interface" && token.name !== "enum") continue;
		const name = tokens[at + 1];
		if (!isWord(name) || isSign(tokens[at - 1], ".") || classes.has(name.name)) continue;
		classes.set(name.name, {
			members: new Map(),
			methods: new Map()
		});
	}
	let named;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (token.kind === "word" && (token.name === "class" || token.name === "interface" || token.name === "enum")) {
			if (isWord(tokens[at + 1]) && !isSign(tokens[at - 1], ".")) named = tokens[at + 1].name;
		} else if (named !== void 0 && isSign(token, "{")) {
			bodies.set(at, named);
			named = void 0;
		}
	}
	for (const [open, name] of bodies) {
		const outline = classes.get(name);
		if (outline === void 0) continue;
		const end = close[open];
		for (let at = open + 1; at < end; at++) {
			const token = tokens[at];
			if (token.kind === "sign") {
				if (token.text === "{" || token.text === "(" || token.text === "[") at = close[at];
				continue;
			}
			const declared = declarationAt(tokens, at, classes);
			if (declared !== void 0) at = addMember(tokens, declared.name, declared.type, outline);
		}
	}
	const trigger = triggerObject(tokens, classes);
	return {
		classes,
		bodies,
		constants: constantsOf(code),
		...trigger !== void 0 && { trigger }
	};
}
function addMember(tokens, at, type, { members, methods }) {
	const { name } = tokens[at];
	if (isSign(tokens[at + 1], "(")) {
		const known = methods.get(name);
		methods.set(name, known === void 0 || same(known, type) ? type : UNKNOWN);
		return at;
	}
	members.set(name, type);
	let last = at;
	for (; isSign(tokens[last + 1], ",") && isWord(tokens[last + 2]); last += 2) members.set(tokens[last + 2].name, type);
	return last;
}
function same(one, other) {
	if (one === void 0 || other === void 0) return one === other;
	return one.is === other.is && one.name.toLowerCase() === other.name.toLowerCase() && same(one.of, other.of);
}
function triggerObject(tokens, classes) {
	if (tokens[0]?.name !== "trigger" || tokens[2]?.name !== "on") return void 0;
	return typeAt(tokens, 3, classes)?.type ?? PLAIN;
}
function constantsOf({ tokens, close }) {
	const constants = new Map();
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!isSign(token, "=") || !isWord(tokens[at - 1])) continue;
		const before = tokens[at - 2];
		if (before === void 0 || !(before.name === "string" || before.text === ">" || before.text === "]")) continue;
		let values = [];
		if (tokens[at + 1]?.kind === "text" && isSign(tokens[at + 2], ";")) values = [tokens[at + 1].text];
		else if (tokens[at + 1]?.name === "new") {
			let open = at + 2;
			while (open < at + 12 && open < tokens.length && !isSign(tokens[open], "{")) open++;
			const end = isSign(tokens[open], "{") ? close[open] : open;
			for (let index = open + 1; index < end && values.length < MAX_CONSTANTS; index++) if (tokens[index].kind === "text") values.push(tokens[index].text);
			else if (!isSign(tokens[index], ",")) {
				values = [];
				break;
			}
		}
		if (values.length === 0) continue;
		const { name } = tokens[at - 1];
		const known = constants.get(name);
		if (known === void 0) constants.set(name, values);
		else if (known.length < MAX_CONSTANTS) known.push(...values);
	}
	return constants;
}
// src/dialects/salesforce/uses/code/apex-scopes.ts
const MAX_DEPTH$1 = 64;
var Scopes = class {
	outline;
	#blocks = [new Map()];
	#classes = [];
	#coming = new Map();
	constructor(outline) {
		this.outline = outline;
	}
	get current() {
		return this.#classes[this.#classes.length - 1];
	}
	declare(name, type, inBrackets) {
		(inBrackets ? this.#coming : this.#blocks[this.#blocks.length - 1]).set(name, type);
	}
	openBlock() {
		const top = this.#blocks[this.#blocks.length - 1];
		if (this.#blocks.length < MAX_DEPTH$1) this.#blocks.push(this.#coming);
		else {
			for (const [name, type] of this.#coming) top.set(name, type);
			this.#blocks.push(top);
		}
		this.#coming = new Map();
	}
	closeBlock() {
		if (this.#blocks.length > 1) this.#blocks.pop();
		this.endStatement();
	}
	openClass(name) {
		this.#classes.push(name);
		this.endStatement();
	}
	closeClass() {
		this.#classes.pop();
	}
	endStatement() {
		if (this.#coming.size > 0) this.#coming = new Map();
	}
	variable(name) {
		const coming = this.#coming.get(name);
		if (coming !== void 0) return coming;
		for (let at = Math.min(this.#blocks.length, MAX_DEPTH$1) - 1; at >= 0; at--) {
			const type = this.#blocks[at].get(name);
			if (type !== void 0) return type;
		}
		return this.#member(({ members }) => members.get(name));
	}
	method(name) {
		return this.#member(({ methods }) => methods.get(name));
	}
	#member(find) {
		const outermost = Math.max(0, this.#classes.length - MAX_DEPTH$1);
		for (let at = this.#classes.length - 1; at >= outermost; at--) {
			const outline = this.outline.classes.get(this.#classes[at]);
			const type = outline === void 0 ? void 0 : find(outline);
			if (type !== void 0) return type;
		}
	}
};
// src/dialects/salesforce/uses/code/apex-strings.ts
const FROM = /\bFROM\s+(\w+)/i;
var Strings = class {
	wanted;
	constants;
	#alone = [];
	#groups = new Map();
	constructor(wanted, constants) {
		this.wanted = wanted;
		this.constants = constants;
	}
	holds(variable) {
		return this.#groups.has(variable);
	}
	add(joined) {
		for (const piece of joined.pieces) {
			const from = piece === void 0 ? void 0 : FROM.exec(withoutTokens(piece.text))?.[1];
			const object = piece === void 0 ? void 0 : from === void 0 ? standardObject(piece.text) : objectNamed(from) ?? from;
			if (object !== void 0) joined.statement.objects.add(object);
		}
		const { variable } = joined;
		if (variable === void 0) this.#alone.push(joined);
		else if (joined.more === true && this.holds(variable)) {
			const before = this.#groups.get(variable);
			for (const piece of joined.pieces) before.pieces.push(piece);
			for (const lent of joined.lent) before.lent.push(lent);
		} else {
			const before = this.#groups.get(variable);
			if (before !== void 0) this.#alone.push(before);
			this.#groups.set(variable, joined);
		}
	}
	flush() {
		for (const joined of this.#alone) this.#read(joined);
		for (const joined of this.#groups.values()) this.#read(joined);
		this.#alone.length = 0;
		this.#groups.clear();
	}
	#read(joined) {
		if (!joined.pieces.some((piece) => piece !== void 0 && this.wanted.isIn(piece.text))) return;
		const [only] = joined.pieces;
		if (only !== void 0 && joined.pieces.length === 1 && this.#names(withoutTokens(only.text), only.line, joined)) return;
		const code = codeOf(apexTokens(...textOf(joined.pieces), true));
		const { tokens } = code;
		const reader = {
			wanted: this.wanted,
			constant: this.constants
		};
		const about = aboutOf(joined.statement);
		let at = tokens.findIndex((token) => token.name === "select");
		if (at < 0) {
			readFragment(code, reader, about);
			for (const lent of joined.lent) this.#read(lent);
			return;
		}
		while (at < tokens.length) {
			const { end, object } = readQuery(code, at, reader, about);
			at = Math.max(end, at + 1);
			while (at < tokens.length && tokens[at].name !== "select") at++;
			readRest(code, end, at, reader, object);
		}
	}
	#names(text, line, joined) {
		const paths = fieldPaths(text);
		if (paths === void 0) return false;
		for (const path of paths) {
			const field = path[path.length - 1];
			const write = joined.writes === true;
			const place = {
				line,
				how: write ? "assignment" : "code",
				...write && { access: "write" },
				...joined.values !== void 0 && { values: joined.values }
			};
			const custom = isCustomField$1(field);
			const named = path.length > 1 ? objectNamed(path[0]) : void 0;
			const about = aboutOf(joined.statement);
			const { record } = joined;
			if (record !== void 0 && record.object !== "?") this.wanted.add(record.object, [...record.path, ...path], {
				...place,
				sure: "certain"
			});
			else if (named !== void 0) this.wanted.add(named, path.slice(1), {
				...place,
				sure: "likely"
			});
			else if (path.length === 1 && record === void 0 && about !== "?") this.wanted.add(about, path, {
				...place,
				sure: "likely"
			});
			else this.wanted.add("?", path, {
				...place,
				sure: custom || record !== void 0 ? "likely" : "possible"
			});
		}
		return true;
	}
};
function aboutOf({ objects, fills }) {
	const [object = "?"] = objects;
	return objects.size === 1 && fills !== true ? object : "?";
}
function standardObject(text) {
	return isCustomField$1(text) ? void 0 : objectNamed(text);
}
function textOf(pieces) {
	const first = pieces.find((piece) => piece !== void 0)?.line ?? 1;
	let line = first;
	let text = "";
	let open = false;
	let last = "";
	for (const piece of pieces) {
		if (piece === void 0) {
			if (!open) text += isLetter(last) ? "" : "";
			open = true;
			continue;
		}
		const words = withoutTokens(piece.text);
		if (piece.line > line) text += "\n".repeat(piece.line - line);
		line = Math.max(line, piece.line);
		if (open) text += isLetter(words.charAt(0)) ? "" : "";
		open = false;
		last = words.slice(-1);
		text += words;
		line += words.split("\n").length - 1;
	}
	return [text, first];
}
function isLetter(char) {
	return /^\w$/.test(char);
}
// src/dialects/salesforce/uses/code/apex-state.ts
var ApexState = class {
	code;
	wanted;
	tokens;
	outline;
	scopes;
	strings;
	joins;
	frames;
	jumps = new Map();
	made = new Map();
	chain;
	constructor(code, wanted) {
		this.code = code;
		this.wanted = wanted;
		this.tokens = code.tokens;
		this.outline = outlineOf(code);
		this.scopes = new Scopes(this.outline);
		this.strings = new Strings(wanted, this.constants);
		this.joins = new Joins(code, this.strings, this.constants);
		this.frames = [{
			kind: "block",
			open: -1,
			end: code.tokens.length
		}];
	}
	constants = (name) => this.outline.constants.get(name.toLowerCase());
	get frame() {
		return this.frames[this.frames.length - 1];
	}
	value(type, start) {
		this.chain = {
			type,
			path: [],
			start
		};
		this.joins.hole(this.frame, start);
	}
	nameObject({ is, name }) {
		if (is === "record" && name !== "?") this.joins.statement.objects.add(name);
	}
};
// src/dialects/salesforce/uses/code/apex-words.ts
function readWord(state, at) {
	const token = state.tokens[at];
	const before = state.tokens[at - 1];
	if (isSign(before, ".") || isSign(before, "?.")) {
		if (state.chain !== void 0) member$1(state, state.chain, at);
		return at;
	}
	const declared = declarationAt(state.tokens, at, state.outline.classes);
	if (declared !== void 0) return declare(state, declared.type, declared.name);
	if (token.name === "new") return made(state, at);
	if (token.name === "this") state.value(state.scopes.current === void 0 ? UNKNOWN : {
		is: "class",
		name: state.scopes.current
	}, at);
	else if (token.name === "super") state.value(UNKNOWN, at);
	else if (token.name === "upsert") upsert(state, at);
	else if (token.name === "trigger" && isSign(state.tokens[at + 1], ".")) return trigger(state, at);
	else if (isReserved(token.name)) {
		state.chain = void 0;
		state.joins.end(state.frame);
	} else return expression(state, at, token);
	return at;
}
function declare(state, type, at) {
	const top = state.frame;
	state.nameObject(type);
	if (top.kind !== "class" && !isSign(state.tokens[at + 1], "(")) {
		const inBrackets = top.kind !== "block";
		state.scopes.declare(state.tokens[at].name, type, inBrackets);
		for (let more = at; !inBrackets && isSign(state.tokens[more + 1], ",") && isWord(state.tokens[more + 2]); more += 2) state.scopes.declare(state.tokens[more + 2].name, type, false);
	}
	state.chain = void 0;
	return at;
}
function made(state, at) {
	const read = typeAt(state.tokens, at + 1, state.outline.classes);
	state.chain = void 0;
	if (read === void 0) return at;
	const sized = isSign(state.tokens[read.end], "[");
	state.made.set(read.end, sized ? listOf$1(read.type) : read.type);
	state.nameObject(read.type);
	state.joins.hole(state.frame, at);
	return read.end - 1;
}
function trigger(state, at) {
	const name = state.tokens[at + 2]?.name ?? "";
	const type = state.outline.trigger ?? ANY_RECORD;
	if (name === "new" || name === "old") state.value(listOf$1(type), at);
	else if (name === "newmap" || name === "oldmap") state.value({
		is: "map",
		name: "",
		key: PLAIN,
		of: type
	}, at);
	else state.value(PLAIN, at);
	return at + 2;
}
function upsert(state, at) {
	const field = state.tokens[at + 2];
	if (!isWord(state.tokens[at + 1]) || !isWord(field) || !isSign(state.tokens[at + 3], ";")) return;
	const type = state.scopes.variable(state.tokens[at + 1].name);
	const record = type?.is === "list" ? type.of : type;
	const object = record?.is === "record" ? record.name : "?";
	state.wanted.add(object, [field.text], {
		line: field.line,
		how: "code",
		sure: object === "?" ? "likely" : "certain"
	});
}
function expression(state, at, token) {
	const top = state.frame;
	const next = state.tokens[at + 1];
	if (top.kind === "made" && top.result?.is === "record" && isSign(next, "=") && /^[(,]$/.test(state.tokens[at - 1]?.text ?? "")) {
		const values = valuesAround(state.code, at, at + 1, state.constants);
		add(state, top.result.name, [token.text], at, {
			how: "assignment",
			access: "write",
			values
		});
		state.joins.statement = {
			objects: new Set(),
			fills: true
		};
		state.chain = void 0;
		return at;
	}
	if (isSign(next, "(")) {
		state.value(UNKNOWN, at);
		state.chain.call = {
			result: state.scopes.method(token.name) ?? UNKNOWN,
			method: token.name
		};
		return at;
	}
	const variable = state.scopes.variable(token.name);
	if (variable !== void 0) {
		state.nameObject(variable);
		state.value(variable, at);
		state.joins.variable(state.frame, at);
		return at;
	}
	const qualifies = isSign(next, ".") || isSign(next, "?.");
	if (qualifies && token.name === "schema" && isWord(state.tokens[at + 2])) return expression(state, at + 2, state.tokens[at + 2]);
	const object = objectNamed(token.text);
	if (state.outline.classes.has(token.name)) state.value({
		is: "class",
		name: token.name
	}, at);
	else if (qualifies && token.name === "sobjecttype") {
		state.value(UNKNOWN, at);
		state.chain.mode = "objects";
	} else if (object !== void 0) {
		state.joins.statement.objects.add(object);
		state.value(recordOf(object), at);
		state.chain.mode = "object";
	} else if (qualifies && /^[A-Z]/.test(token.text)) state.value({
		is: "class",
		name: token.name
	}, at);
	else state.value(UNKNOWN, at);
	return at;
}
function member$1(state, chain, at) {
	const token = state.tokens[at];
	const next = state.tokens[at + 1];
	if (isSign(next, "(")) {
		chain.call = {
			result: called(chain, token.name, state.outline),
			method: token.name
		};
		return;
	}
	const joins = (isSign(next, ".") || isSign(next, "?.")) && isWord(state.tokens[at + 2]);
	const isField = takeMember(chain, token.text, next?.text ?? "", joins ? state.tokens[at + 2].name : "", state.outline);
	if (chain.mode === "object" && chain.path.length === 0) state.joins.statement.objects.add(chain.type.name);
	const ends = chain.mode === "object" || isCustomField$1(token.text) || !joins || isSign(state.tokens[at + 3], "(");
	if (!isField || !ends) return;
	if (isSetBy(next)) state.joins.statement = {
		objects: new Set(),
		fills: true
	};
	if (!chain.path.some((part) => state.wanted.looksFor(part))) {
		endAtField(state, chain, token.text);
		return;
	}
	const values = valuesAround(state.code, chain.start, at + 1, state.constants);
	const put = chain.mode === "object" && isFirstOfPut(state, chain.start);
	const write = put || isSetBy(next);
	add(state, chain.type.is === "record" ? chain.type.name : "?", chain.path, at, {
		how: write ? "assignment" : "code",
		access: write ? "write" : "read",
		values: put ? operand(state.tokens, at + 2, state.constants) : values
	});
	endAtField(state, chain, token.text);
}
function endAtField(state, chain, field) {
	if (chain.mode === "object" || isCustomField$1(field)) state.chain = {
		type: PLAIN,
		path: [],
		start: chain.start
	};
}
function add(state, object, path, at, found) {
	const sure = object !== "?" ? "certain" : "likely";
	state.wanted.add(object, path, {
		...found,
		line: state.tokens[at].line,
		sure
	});
}
function isFirstOfPut(state, start) {
	return isSign(state.tokens[start - 1], "(") && state.tokens[start - 2]?.name === "put";
}
// src/dialects/salesforce/uses/code/apex.ts
const apexUses = (text, { wanted }, into) => {
	const plain = withoutTokens(text);
	const bodies = new Bodies(plain, wanted);
	const state = new ApexState(codeOf(apexTokens(plain, 1, false, (before, at) => bodies.endToSkip(before, at))), new Wanted(wanted, into));
	const { tokens } = state;
	for (let at = 0; at < tokens.length; at++) {
		const jump = state.jumps.get(at);
		const token = tokens[at];
		if (jump !== void 0 && jump > at) {
			state.chain = void 0;
			at = jump - 1;
		} else if (token.kind === "word") at = readWord(state, at);
		else if (token.kind === "sign") at = readSign(state, at, token.text);
		else if (token.kind === "number") state.value(PLAIN, at);
		else {
			state.joins.text(state.frame, at);
			state.chain = {
				type: PLAIN,
				path: [],
				start: at
			};
		}
	}
	for (const frame of state.frames) state.joins.end(frame);
	state.strings.flush();
};
// src/dialects/salesforce/uses/code/javascript.ts
const SCHEMA = "@salesforce/schema/";
const DECLARES = new Set([
	"const",
	"let",
	"var",
	"static",
	"readonly"
]);
const FIELDS$1 = "fields";
const scriptUses = (text, { wanted }, into) => readScript(text, 1, new Wanted(wanted, into));
function readScript(text, line, wanted) {
	new Script(codeOf(scriptTokens(text, line)), wanted).read();
}
var Script = class {
	code;
	wanted;
	#tokens;
	#imports = new Map();
	#objects = new Set();
	#constants = new Map();
	#records = new Map();
	constructor(code, wanted) {
		this.code = code;
		this.wanted = wanted;
		this.#tokens = code.tokens;
	}
	read() {
		this.#lookAround();
		const open = [];
		for (const [at, token] of this.#tokens.entries()) if (token.kind === "sign") {
			if (token.text === "{") open.push(at);
			else if (token.text === "}") open.pop();
		} else if (token.kind === "text") this.#text(at, token, open);
		else if (token.kind === "word") this.#word(at, token, open);
	}
	#lookAround() {
		const open = [];
		for (const [at, token] of this.#tokens.entries()) {
			if (isSign(token, "{")) open.push(at);
			else if (isSign(token, "}")) open.pop();
			else if ((token.kind === "text" ? token.text.toLowerCase() : token.name) === "sobjecttype" && isSign(this.#tokens[at + 1], ":")) {
				const object = this.#tokens[at + 2];
				const record = open[open.length - 1];
				if (object?.kind === "text" && record !== void 0) this.#records.set(record, objectNamed(object.text) ?? object.text);
			}
			if (token.kind === "text") this.#nameObjects(at, token.text);
			else if (isSign(token, "=") && DECLARES.has(this.#tokens[at - 2]?.name ?? "")) {
				const value = this.#tokens[at + 1];
				if (value?.kind === "text" && !isSign(this.#tokens[at + 2], "+")) this.#constants.set(this.#tokens[at - 1].name, [value.text]);
			}
		}
	}
	#nameObjects(at, text) {
		const imported = text.startsWith(SCHEMA) ? text.slice(19) : void 0;
		const [first = "", ...path] = (imported ?? text).split(".", 12);
		const object = first.length > 80 || imported === void 0 && path.length === 0 && isCustomField$1(first) ? void 0 : objectNamed(first);
		if (object !== void 0) this.#objects.add(object);
		const name = this.#tokens[at - 2];
		if (imported === void 0 || path.length === 0 || this.#tokens[at - 1]?.text !== "from" || !isWord(name)) return;
		this.#imports.set(name.text, {
			object: object ?? first,
			path
		});
	}
	#text(at, token, open) {
		const { text } = token;
		if (text.startsWith(SCHEMA)) {
			const [object = "", ...path] = text.slice(19).split(".", 12);
			if (path.length > 0) this.wanted.add(objectNamed(object) ?? object, path, {
				line: token.line,
				how: "import"
			});
			return;
		}
		if (/^\s*select\s/i.test(text) && /\sfrom\s/i.test(text)) {
			readQuery(codeOf(apexTokens(text, token.line, true)), 0, {
				wanted: this.wanted,
				constant: this.#constant
			});
			return;
		}
		const paths = fieldPaths(text);
		if (paths === void 0) {
			for (const [name] of text.matchAll(/\w+/g)) if (isCustomField$1(name)) this.wanted.add("?", [name], {
				line: token.line,
				how: "code",
				sure: "possible"
			});
			return;
		}
		const place = this.#placeOf(at, token);
		for (const path of paths) {
			const parts = path[0] === "v" && path.length > 2 ? path.slice(2) : path;
			const named = parts.length > 1 ? objectNamed(parts[0]) : void 0;
			if (named !== void 0) this.wanted.add(named, parts.slice(1), {
				...place,
				sure: this.#isInFields(at) ? "certain" : "likely"
			});
			else this.#add(parts, place, this.#records.get(open[open.length - 1] ?? -1));
		}
	}
	#isInFields(at) {
		let first = at;
		while (first > 0 && first > at - 60 && (this.#tokens[first - 1].kind === "text" || isSign(this.#tokens[first - 1], ","))) first--;
		const sign = this.#tokens[first - 2];
		return isSign(this.#tokens[first - 1], "[") && (isSign(sign, ":") || isSign(sign, "=")) && /fields$/.test(this.#tokens[first - 3]?.name ?? "");
	}
	#placeOf(at, token) {
		const inBrackets = isSign(this.#tokens[at - 1], "[") && isSign(this.#tokens[at + 1], "]");
		const end = inBrackets ? at + 2 : at + 1;
		const isKey = isSign(this.#tokens[end], ":") && !isSign(this.#tokens[at - 1], "?") && this.#tokens[at - 1]?.name !== "case";
		const isMember = inBrackets || isSign(this.#tokens[at - 1], ".") || isSign(this.#tokens[at - 1], "?.");
		const isSet = this.#tokens[at - 2]?.name === "set" && isSign(this.#tokens[at - 1], "(") && isSign(this.#tokens[at + 1], ",");
		const write = isKey || isSet || isMember && isSetBy(this.#tokens[end]);
		const values = isSet ? operand(this.#tokens, at + 2, this.#constant) : valuesAround(this.code, this.#startOf(at), end, this.#constant);
		return {
			line: token.line,
			how: write ? "assignment" : "code",
			access: write ? "write" : "read",
			values
		};
	}
	#startOf(at) {
		let start = at;
		while (start > at - 20 && (isSign(this.#tokens[start - 1], ".") || isSign(this.#tokens[start - 1], "?.")) && isWord(this.#tokens[start - 2])) start -= 2;
		return start;
	}
	#word(at, token, open) {
		const before = this.#tokens[at - 1];
		const next = this.#tokens[at + 1];
		const imported = this.#imports.get(token.text);
		const isMember = isSign(before, ".") || isSign(before, "?.");
		if (imported !== void 0 && !isMember) this.#import(at, imported);
		else if (isMember && !isSign(next, "(")) {
			const start = this.#startOf(at);
			const names = this.#tokens.slice(start, at + 1).filter(isWord);
			const path = names.slice(1).map(({ text }) => text);
			if (path.length === 0) path.push(token.text);
			if (!this.wanted.looksFor(path[path.length - 1])) return;
			const inFields = names.length > 1 && names[names.length - 2].text === FIELDS$1;
			this.#add(path, this.#placeOf(at, token), void 0, inFields);
		} else if (isSign(next, ":") && (isSign(before, "{") || isSign(before, ","))) {
			if (this.wanted.looksFor(token.text)) this.#add([token.text], this.#placeOf(at, token), this.#records.get(open[open.length - 1] ?? -1));
		}
	}
	#import(at, { object, path }) {
		if (this.#tokens[at + 1]?.text === "from") return;
		const last = isSign(this.#tokens[at + 1], ".") && this.#tokens[at + 2]?.text === "fieldApiName" ? at + 2 : at;
		const inBrackets = isSign(this.#tokens[at - 1], "[") && isSign(this.#tokens[last + 1], "]");
		const end = last + (inBrackets || isSign(this.#tokens[last + 1], ")") ? 2 : 1);
		const write = inBrackets && (isSetBy(this.#tokens[end]) || isSign(this.#tokens[end], ":"));
		this.wanted.add(object, path, {
			line: this.#tokens[at].line,
			how: write ? "assignment" : "code",
			access: write ? "write" : "read",
			values: valuesAround(this.code, at, end, this.#constant)
		});
	}
	#add(path, place, record, inFields = false) {
		const custom = isCustomField$1(path[path.length - 1]);
		if (record !== void 0) this.wanted.add(record, path, {
			...place,
			sure: "certain"
		});
		else if (custom || inFields) this.wanted.add("?", path, {
			...place,
			sure: "likely"
		});
		else if (this.#objects.size > 0) {
			const [only, ...others] = this.#objects;
			this.wanted.add(others.length === 0 ? only : "?", path.slice(-1), {
				...place,
				sure: "possible"
			});
		}
	}
	#constant = (name) => this.#constants.get(name.toLowerCase());
};
// src/dialects/salesforce/uses/code/expressions.ts
const MAX_DEPTH = 200;
const NO_CONSTANTS = () => void 0;
const FIELDS = "fields";
var MarkupNames = class {
	language;
	wanted;
	#roots = new Map();
	#open = [];
	constructor(language, wanted) {
		this.language = language;
		this.wanted = wanted;
	}
	get object() {
		return this.#open[this.#open.length - 1]?.object ?? "?";
	}
	open(tag, object) {
		if (this.#open.length < MAX_DEPTH) this.#open.push({
			tag,
			object
		});
	}
	close(tag) {
		for (let at = this.#open.length - 1; at >= 0; at--) {
			if (this.#open[at].tag !== tag) continue;
			this.#open.length = at;
			return;
		}
	}
	root(name, type) {
		this.#roots.set(name.toLowerCase(), type);
	}
	rows(name, value) {
		const tokens = scriptTokens(value.slice(0, 500)).filter(isWord);
		const from = this.language === "aura" && tokens[0]?.text === "v" ? 1 : 0;
		const path = tokens.slice(from).map(({ text }) => text);
		const root = this.#roots.get(path[0]?.toLowerCase() ?? "");
		let object = root?.is === "list" ? root.of?.name : root?.name;
		for (const part of path.slice(1)) object = childObject(part) ?? (object === void 0 ? void 0 : objectBehind(object, part));
		const known = object !== void 0 && object !== "" && (root !== void 0 || path.length > 1);
		this.root(name, {
			is: "record",
			name: known ? object : "?"
		});
	}
	expressions(text, line, isInput) {
		const begins = this.language === "lwc" ? "{" : "{!";
		let counted = 0;
		let at = line;
		for (let open = text.indexOf(begins); open >= 0;) {
			for (let newline = text.indexOf("\n", counted); newline >= 0 && newline < open; newline = text.indexOf("\n", counted)) {
				at++;
				counted = newline + 1;
			}
			const end = text.indexOf("}", open);
			const inside = text.slice(open + begins.length, end < 0 ? text.length : end);
			this.#expression(codeOf(scriptTokens(inside, at)), isInput);
			open = end < 0 ? -1 : text.indexOf(begins, end);
		}
	}
	#expression(code, isInput) {
		const { tokens } = code;
		for (let at = 0; at < tokens.length; at++) {
			if (tokens[at].kind === "text") this.#text(tokens[at]);
			if (!isWord(tokens[at])) continue;
			const path = [tokens[at].text];
			let last = at;
			for (;;) if (isSign(tokens[last + 1], ".") && isWord(tokens[last + 2])) {
				last += 2;
				path.push(tokens[last].text);
			} else if (isSign(tokens[last + 1], "[") && isSign(tokens[last + 3], "]")) {
				if (tokens[last + 2].kind === "text") path.push(tokens[last + 2].text);
				last += 3;
			} else break;
			if (path.length > 1) {
				const values = valuesAround(code, at, last + 1, NO_CONSTANTS);
				this.#path(path, {
					line: tokens[last].line,
					how: "code",
					access: isInput ? "write" : "read",
					values
				});
			}
			at = last;
		}
	}
	#text({ text, line }) {
		if (isCustomField$1(text)) this.wanted.add("?", text.split(".", 12), {
			line,
			how: "code",
			sure: "likely"
		});
	}
	#path(path, place) {
		const [first = "", ...rest] = path;
		if (first.startsWith("$")) this.#global(first.toLowerCase(), rest, place);
		else if (this.language === "aura") {
			if (first === "v") this.#of(rest[0] ?? "", rest.slice(1), place);
			else if (first !== "c") this.#of(first, rest, place);
		} else this.#of(first, rest, place);
	}
	#of(name, members, place) {
		const at = members.indexOf(FIELDS);
		const inFields = this.language !== "page" && at >= 0;
		const path = inFields ? members.slice(at + 1, at + 2) : members.slice(0, 1 + members.findLastIndex((part) => this.wanted.looksFor(part)));
		const field = path[path.length - 1];
		if (field === void 0) return;
		const type = this.#roots.get(name.toLowerCase());
		const object = type?.is === "record" ? type.name : "?";
		if (object !== "?") this.wanted.add(object, path, {
			...place,
			sure: "certain"
		});
		else this.wanted.add("?", path, {
			...place,
			sure: inFields || isCustomField$1(field) ? "likely" : "possible"
		});
	}
	#global(name, members, place) {
		const [object = "", within = "", field] = members;
		if (name === "$objecttype") {
			const named = within.toLowerCase() === FIELDS ? field : within;
			if (named !== void 0 && named !== "") this.wanted.add(objectNamed(object) ?? object, [named], {
				...place,
				sure: "certain"
			});
		} else if (members.some((part) => this.wanted.looksFor(part))) this.wanted.into.at({
			...place,
			sure: "certain"
		}).addGlobal([name, ...members].join("."), "?");
	}
};
// src/dialects/salesforce/uses/code/tags.ts
const NAME$2 = /[A-Za-z][\w:.-]*/y;
const ATTRIBUTE_NAME = /[^\s=>/"']+/y;
const UNQUOTED = /[^\s>]+/y;
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
function* partsOf$1(text) {
	let lines = 1;
	let counted = 0;
	const lineAt = (index) => {
		for (let next = text.indexOf("\n", counted); next >= 0 && next < index; next = text.indexOf("\n", counted)) {
			lines++;
			counted = next + 1;
		}
		return lines;
	};
	let at = 0;
	let raw;
	while (at < text.length) {
		if (raw !== void 0) {
			const end = endOfRaw(text, at, raw);
			if (raw === "script" && end > at) yield {
				is: "script",
				text: text.slice(at, end),
				line: lineAt(at)
			};
			at = end;
			raw = void 0;
		}
		let open = text.indexOf("<", at);
		if (open < 0) open = text.length;
		if (open > at && text.slice(at, open).includes("{")) yield {
			is: "text",
			text: text.slice(at, open),
			line: lineAt(at)
		};
		if (open >= text.length) return;
		if (text.startsWith("<!--", open)) {
			const end = text.indexOf("-->", open + 4);
			at = end < 0 ? text.length : end + 3;
			continue;
		}
		const closes = text[open + 1] === "/";
		NAME$2.lastIndex = open + (closes ? 2 : 1);
		const name = NAME$2.exec(text)?.[0].toLowerCase();
		if (name === void 0) {
			at = open + 1;
			continue;
		}
		if (closes) {
			yield {
				is: "close",
				name
			};
			at = NAME$2.lastIndex;
			continue;
		}
		const line = lineAt(open);
		const { attributes, end, empty } = attributesAt(text, NAME$2.lastIndex, lineAt);
		yield {
			is: "open",
			name,
			attributes,
			line,
			empty: empty || VOID.has(name)
		};
		at = end;
		if (!empty && (name === "script" || name === "style")) raw = name;
	}
}
function endOfRaw(text, at, name) {
	for (let end = text.indexOf("</", at); end >= 0; end = text.indexOf("</", end + 2)) if (text.slice(end + 2, end + 2 + name.length).toLowerCase() === name) return end;
	return text.length;
}
function attributesAt(text, start, lineAt) {
	const attributes = [];
	let at = start;
	while (at < text.length) {
		if (text[at] === ">") return {
			attributes,
			end: at + 1,
			empty: text[at - 1] === "/"
		};
		ATTRIBUTE_NAME.lastIndex = at;
		const name = ATTRIBUTE_NAME.exec(text)?.[0];
		if (name === void 0) {
			at++;
			continue;
		}
		at += name.length;
		let equals = at;
		while (/\s/.test(text[equals] ?? "x")) equals++;
		if (text[equals] !== "=") continue;
		at = equals + 1;
		while (/\s/.test(text[at] ?? "x")) at++;
		const quote = text[at];
		const line = lineAt(at);
		let value;
		if (quote === "\"" || quote === "'") {
			const end = text.indexOf(quote, at + 1);
			value = text.slice(at + 1, end < 0 ? text.length : end);
			at = end < 0 ? text.length : end + 1;
		} else {
			UNQUOTED.lastIndex = at;
			value = UNQUOTED.exec(text)?.[0] ?? "";
			at += value.length;
		}
		attributes.push({
			name: name.toLowerCase(),
			value,
			line
		});
	}
	return {
		attributes,
		end: text.length,
		empty: false
	};
}
// src/dialects/salesforce/uses/code/markup.ts
const OBJECT_NAMES = new Set([
	"object-api-name",
	"objectapiname",
	"sobjecttype",
	"sobjectname",
	"objectname"
]);
const FIELD_NAMES = new Set([
	"field-name",
	"fieldname",
	"fields",
	"optional-fields",
	"field-api-name",
	"fieldapiname"
]);
const ROWS = new Map([
	["aura:iteration", "items"],
	["apex:repeat", "value"],
	["apex:datatable", "value"],
	["apex:datalist", "value"],
	["apex:pageblocktable", "value"]
]);
const SET = new Set([
	"value",
	"checked",
	"field-name",
	"fieldname"
]);
const INPUT = /(?:^|[:-])(?:input|select|textarea)/;
function markupUses(language) {
	return (text, { wanted }, into) => {
		const page = new Page(new MarkupNames(language, new Wanted(wanted, into)));
		for (const part of partsOf$1(text)) page.read(part);
	};
}
var Page = class {
	names;
	constructor(names) {
		this.names = names;
	}
	read(part) {
		const { names } = this;
		if (part.is === "close") names.close(part.name);
		else if (part.is === "open") this.#tag(part);
		else {
			if (part.is === "text" || names.language !== "lwc") names.expressions(part.text, part.line, false);
			if (part.is === "script") readScript(part.text, part.line, names.wanted);
		}
	}
	#tag(tag) {
		const { names } = this;
		const values = new Map(tag.attributes.map(({ name, value }) => [name, value]));
		if (tag.name === "apex:page") {
			const object = values.get("standardcontroller");
			if (object !== void 0) names.root(object, {
				is: "record",
				name: objectNamed(object) ?? object
			});
			const rows = values.get("recordsetvar");
			if (object !== void 0 && rows !== void 0) names.root(rows, {
				is: "list",
				name: "",
				of: {
					is: "record",
					name: objectNamed(object) ?? object
				}
			});
		}
		const declared = tag.name === "aura:attribute" || tag.name === "apex:attribute" ? values.get("name") : void 0;
		if (declared !== void 0) {
			const type = typeOf(values.get("type") ?? "");
			if (type !== void 0) names.root(declared, type);
		}
		const rows = ROWS.get(tag.name);
		const variable = values.get("var");
		if (rows !== void 0 && variable !== void 0) names.rows(variable, values.get(rows) ?? "");
		const own = tag.attributes.find(({ name }) => OBJECT_NAMES.has(name))?.value;
		const object = own === void 0 ? names.object : /[{!]/.test(own) ? "?" : objectNamed(own) ?? own;
		const isInput = INPUT.test(tag.name);
		for (const attribute of tag.attributes) this.#attribute(attribute, object, isInput && SET.has(attribute.name));
		if (!tag.empty) names.open(tag.name, object);
	}
	#attribute({ name, value, line }, object, isInput) {
		const { names } = this;
		if (value.includes("{")) {
			names.expressions(value, line, isInput);
			if (/^\s*[[{]\s*['"{\]]/.test(value)) readScript(`(${value})`, line, names.wanted);
			return;
		}
		if (name.startsWith("on")) readScript(value, line, names.wanted);
		const paths = value.length > 4e3 ? void 0 : fieldPaths(value);
		if (paths === void 0) return;
		for (const path of paths) {
			const isField = FIELD_NAMES.has(name);
			if (!isCustomField$1(path[path.length - 1]) && !isField) continue;
			const named = path.length > 1 ? objectNamed(path[0]) : void 0;
			const owner = named ?? (isField ? object : "?");
			names.wanted.add(owner, named === void 0 ? path : path.slice(1), {
				line,
				how: "code",
				access: isInput ? "write" : "read",
				sure: isField && owner !== "?" ? "certain" : "likely"
			});
		}
	}
};
function typeOf(text) {
	const type = text.length > 200 ? void 0 : typeAt(apexTokens(text), 0, new Map())?.type;
	return type !== void 0 && (type.is === "record" || type.is === "list") ? type : void 0;
}
// src/dialects/salesforce/uses/code/literals.ts
const APEX = /\.(?:cls|trigger|apex)$/;
const SCRIPT = /\.[jt]s$/;
const MARKUP = /\.(?:html|cmp|app|evt|page|component)$/;
function* literalsIn(text, path) {
	if (APEX.test(path)) yield* strings(apexTokens(text));
	else if (SCRIPT.test(path)) yield* strings(scriptTokens(text));
	else if (MARKUP.test(path)) {
		for (const part of partsOf$1(text)) if (part.is === "open") for (const { value, line } of part.attributes) yield* within(value, line);
		else if (part.is !== "close") yield* strings(scriptTokens(part.text, part.line));
	}
}
function* strings(tokens) {
	for (const { kind, text, line } of tokens) if (kind === "text") yield* within(text, line);
}
function* within(text, line) {
	yield {
		text,
		line
	};
	if (!text.includes("'")) return;
	for (const token of apexTokens(text, line)) if (token.kind === "text") yield {
		text: token.text,
		line: token.line
	};
}
// src/dialects/salesforce/uses/code/index.ts
const LIGHTNING = markupUses("lwc");
const AURA = markupUses("aura");
const VISUALFORCE = markupUses("page");
const READERS$2 = new Map([
	["cls", apexUses],
	["trigger", apexUses],
	["apex", apexUses],
	["js", scriptUses],
	["ts", scriptUses],
	["html", LIGHTNING],
	["cmp", AURA],
	["app", AURA],
	["evt", AURA],
	["page", VISUALFORCE],
	["component", VISUALFORCE],
	["email", emailBodyUses]
]);
const CODE_FILES = [...READERS$2.keys()].map((ending) => `**/*.${ending}`);
function codeUsesOf(path) {
	return READERS$2.get(path.slice(path.lastIndexOf(".") + 1));
}
// src/dialects/salesforce/uses/mentions.ts
const MAX_STEPS = 20;
var Mentions = class extends FieldsRead {
	fields = [];
	names = [];
	#place = {
		line: 1,
		how: "",
		access: "read",
		sure: "certain",
		values: [],
		derives: false
	};
	at(place) {
		this.#place = {
			access: "read",
			sure: "certain",
			values: [],
			derives: false,
			...place
		};
		return this;
	}
	add(object, field) {
		this.#mention(object, [], field);
	}
	addWay(object, way) {
		this.addBehind(object, [], way);
	}
	addBehind(object, children, way) {
		const parts = way.split(".", 21).filter((part) => part !== "");
		if (parts.length > MAX_STEPS) return;
		for (const [index, part] of parts.entries()) {
			const last = index === parts.length - 1;
			this.#mention(object, [...children, ...parts.slice(0, index)], last && !isCustomRelationship(part) ? part : lookupOf(part));
		}
	}
	addName(kind, ...parts) {
		const { line, how } = this.#place;
		this.names.push({
			kind,
			parts,
			line,
			how
		});
	}
	#mention(object, way, field) {
		this.fields.push({
			object: object === "" ? "?" : object,
			way,
			field,
			...this.#place
		});
	}
};
// src/dialects/salesforce/uses/workflow.ts
const MEMBERS = membersOf("Workflow");
const workflowUses = (root, { names }, into) => {
	const object = names.at(-1) ?? "";
	for (const member of root.children) {
		const type = MEMBERS.get(member.name);
		if (type === void 0) continue;
		workflowReads(member, object, into);
		if (type === "WorkflowFieldUpdate") updates(member, object, into);
		if (type === "WorkflowAlert") addTemplate(member, into);
		if (type === "WorkflowRule") {
			addActions(member, object, into);
			for (const trigger of childrenOf(member, "workflowTimeTriggers")) addActions(trigger, object, into);
		}
	}
};
function updates(update, object, into) {
	const field = child(update, "field");
	if (field === void 0 || field.text === "") return;
	const value = child(update, "literalValue") ?? child(update, "lookupValue");
	const target = child(update, "targetObject");
	const place = {
		line: field.line,
		how: "field update",
		access: "write",
		values: valuesIn(value?.text ?? "")
	};
	if (target === void 0 || target.text === "") {
		into.at(place).add(object, field.text);
		return;
	}
	into.at({
		line: target.line,
		how: "field update"
	}).add(object, target.text);
	const relationship = isCustomName(target.text) ? target.text.replace(/c$/i, "r") : target.text.replace(/Id$/, "");
	into.at(place).addBehind(object, [relationship], field.text);
}
function addTemplate(element, into, leaf = "template") {
	const template = child(element, leaf);
	if (template !== void 0 && template.text !== "") into.at({
		line: template.line,
		how: "template"
	}).addName("email-template", ...template.text.split("/").map(decodeName));
}
const ACTIONS = new Map([
	["Alert", "WorkflowAlert"],
	["FieldUpdate", "WorkflowFieldUpdate"],
	["FlowAction", "WorkflowFlowAction"],
	["KnowledgePublish", "WorkflowKnowledgePublish"],
	["OutboundMessage", "WorkflowOutboundMessage"],
	["Send", "WorkflowSend"],
	["Task", "WorkflowTask"]
]);
function addActions(element, object, into, list = "actions") {
	for (const action of childrenOf(element, list)) {
		const name = child(action, "name");
		const type = ACTIONS.get(textOf$1(action, "type") ?? "");
		if (name !== void 0 && name.text !== "" && type !== void 0) into.at({
			line: name.line,
			how: "action"
		}).addName("workflow", object, type, decodeName(name.text));
	}
}
// src/dialects/salesforce/uses/approval-process.ts
const approvalProcessUses = (root, { names }, into) => {
	const [object = ""] = splitName(names.at(-1) ?? "", ".");
	approvalReads(root, object, into);
	for (const page of childrenOf(root, "approvalPageFields")) for (const { text, line } of childrenOf(page, "field")) if (text !== "") into.at({
		line,
		how: "approval page"
	}).add(object, text === "Owner" ? lookupOf(text) : text);
	const next = child(root, "nextAutomatedApprover");
	const manager = next === void 0 ? void 0 : child(next, "userHierarchyField");
	if (manager !== void 0 && manager.text !== "") into.at({
		line: manager.line,
		how: "approver"
	}).add("User", manager.text === "Manager" ? lookupOf(manager.text) : manager.text);
	addTemplate(root, into, "emailTemplate");
	startedBy(root, object, into);
};
function startedBy(element, object, into) {
	for (const item of element.children) if (item.name.endsWith("Actions")) addActions(item, object, into, "action");
	else if (item.name === "approvalStep") startedBy(item, object, into);
}
// src/dialects/salesforce/uses/queries.ts
const SELECT = /^\s*select\s/i;
const PIECE = /^\s*(?:where|order\s+by|group\s+by)\s/i;
const HOLDS_PIECE = /soql|query|where|filter|condition|order/i;
function addQuery(query, object, wanted, into) {
	if (!SELECT.test(query.text)) return false;
	readQuery(codeIn(query), 0, readerOf(wanted, into), object);
	return true;
}
function addPiece(piece, holder, object, wanted, into) {
	if (PIECE.test(piece.text) || HOLDS_PIECE.test(holder) && /\S\s+\S/.test(piece.text)) readFragment(codeIn(piece), readerOf(wanted, into), object);
}
function codeIn({ text, line }) {
	return codeOf(apexTokens(text, line, true));
}
function readerOf(wanted, into) {
	return {
		wanted: new Wanted(wanted, into),
		constant: () => void 0
	};
}
// src/dialects/salesforce/uses/custom-metadata.ts
const PATH = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
const NAME$1 = /^[A-Za-z]\w*$/;
const MAX_NAME = 512;
const MAX_LIST$1 = 1e5;
const CUSTOM_IN_LIST = /__c\s*,|,\s*\w+__c$/i;
const MAX_OTHERS = 50;
const customMetadataUses = (root, { names, wanted }, into) => {
	const [type = ""] = splitName(names.at(-1) ?? "", ".");
	const stated = [];
	for (const item of childrenOf(root, "values")) {
		const field = child(item, "field");
		const value = child(item, "value");
		if (field === void 0 || field.text === "") continue;
		const text = value === void 0 || value.nil ? "" : value.text;
		into.at({
			line: field.line,
			how: "record",
			access: "write",
			values: text === "" ? [] : [text]
		}).add(`${type}__mdt`, field.text);
		if (value !== void 0 && text !== "" && value.xsiType !== "boolean") stated.push({
			field: field.text,
			value
		});
	}
	const short = stated.filter(({ value }) => value.text.length < MAX_NAME);
	const objects = new Set(short.filter(({ field, value }) => isObjectName(field) && NAME$1.test(value.text)).slice(0, MAX_OTHERS));
	const values = short.slice(0, MAX_OTHERS).map(({ value }) => value.text);
	for (const one of stated) {
		const { field, value } = one;
		if (objects.has(one)) continue;
		const object = objectOf(field, [...objects]);
		if (addQuery(value, object, wanted, into) || fieldsIn(one, object, values, into)) continue;
		addPiece(value, field, object, wanted, into);
	}
};
function fieldsIn({ field, value }, object, values, into) {
	const text = value.text.trim();
	const called = /field/i.test(field);
	const place = {
		line: value.line,
		how: "record",
		sure: "likely"
	};
	if (text.length < MAX_NAME && PATH.test(text)) {
		addPath(text, object, called, {
			...place,
			values
		}, into);
		return true;
	}
	if (text.length > MAX_LIST$1 || !(called || CUSTOM_IN_LIST.test(text))) return false;
	const parts = (line) => called ? line.split(/[,;\s]+/) : line.split(/[,;]/).map((part) => part.trim());
	const lines = value.text.split("\n").map((line) => parts(line).filter((part) => part !== ""));
	if (!lines.every((line) => line.every((part) => PATH.test(part)))) return false;
	for (const [below, line] of lines.entries()) for (const path of line) addPath(path, object, true, {
		...place,
		line: place.line + below
	}, into);
	return true;
}
function addPath(path, object, called, place, into) {
	const dot = path.indexOf(".");
	if (dot < 0) {
		if (isCustomField(path) || called && object !== "?") into.at(place).add(object, path);
	} else if (/__r$/i.test(path.slice(0, dot))) into.at(place).addWay(object, path);
	else if (path.indexOf(".", dot + 1) < 0) into.at(place).addPair(path, object);
	else if (called && object !== "?") into.at(place).addWay(object, path);
}
function isCustomField(name) {
	return /__(?:c|pc)$/i.test(name);
}
function isObjectName(field) {
	return /object/i.test(field) && !/field/i.test(field);
}
function objectOf(field, objects) {
	const stem = (name) => name.toLowerCase().split(/_?(?:field|s?object)/, 1)[0];
	const alike = objects.filter((one) => stem(one.field) === stem(field));
	const [only, another] = alike.length > 0 ? alike : objects;
	return only === void 0 || another !== void 0 ? "?" : only.value.text;
}
// src/dialects/salesforce/uses/field.ts
const fieldUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	addFieldReads(root, object, into);
	for (const item of root.children) {
		if (item.text === "") continue;
		if (item.name === "referenceTo") into.at({
			line: item.line,
			how: "lookup"
		}).addName("object", item.text);
		else if (item.name === "metadataRelationshipControllingField") into.at({
			line: item.line,
			how: "controlling field"
		}).addPair(item.text, object);
		else if (item.name === "referenceTargetField") into.at({
			line: item.line,
			how: "lookup"
		}).addPair(item.text, object);
	}
	const valueSet = child(root, "valueSet") ?? child(root, "picklist");
	for (const item of valueSet === void 0 ? [] : [...childrenOf(valueSet, "valueSetName"), ...childrenOf(valueSet, "globalPicklist")]) if (item.text !== "") into.at({
		line: item.line,
		how: "values"
	}).addName("value-set", item.text);
};
// src/dialects/salesforce/uses/flow-texts.ts
const CUSTOM_FIELD = /^[A-Za-z]\w*__c$/i;
const MAX_LIST = 2e4;
const LISTS = new Set(["inputParameters", "inputAssignments"]);
function addTexts(flow, wanted, into) {
	for (const element of flow.children) if (element.children.length > 0) visit(element, wanted, into);
}
function visit(element, wanted, into) {
	const handed = [];
	for (const item of element.children) {
		if (item.children.length === 0 || item.name === "processMetadataValues") continue;
		const name = LISTS.has(item.name) ? textOf$1(item, "name") : void 0;
		const value = name === void 0 ? void 0 : child(item, "value");
		const leaf = value === void 0 ? void 0 : child(value, "stringValue");
		if (name === void 0) visit(item, wanted, into);
		else if (leaf !== void 0 && leaf.text !== "") handed.push({
			name,
			leaf
		});
	}
	if (handed.length === 0 || textOf$1(element, "extensionName")?.startsWith("flowruntime:")) return;
	const object = handed.find(({ name, leaf }) => /object/i.test(name) && /^[A-Za-z]\w*$/.test(leaf.text))?.leaf.text ?? "?";
	for (const { name, leaf } of handed) {
		if (addQuery(leaf, object, wanted, into) || leaf.text === object) continue;
		const listed = leaf.text.length > MAX_LIST ? [] : leaf.text.split(",").map((part) => part.trim());
		if (listed.every((part) => CUSTOM_FIELD.test(part))) for (const field of listed) into.at({
			line: leaf.line,
			how: "text",
			sure: "likely"
		}).add(object, field);
		else addPiece(leaf, name, object, wanted, into);
	}
}
// src/dialects/salesforce/uses/flow.ts
const VERBS = {
	assign: "assignment",
	create: "create",
	delete: "delete",
	input: "screen",
	update: "update"
};
const flowUses = (root, { wanted }, into) => {
	const trigger = triggerOf(root);
	const references = flowReferences(root, trigger);
	const literals = flowLiterals(root);
	flowReads(root, references, into, literals);
	addTexts(root, wanted, into);
	for (const { writes } of flowWrites(root, references).fields.values()) for (const { verb, line, target, from } of writes) {
		if (target === void 0 || from === void 0) continue;
		const place = {
			line: lineOf(from) ?? line,
			how: VERBS[verb],
			access: "write",
			values: literalsOf(from, literals)
		};
		into.at(place).addBehind(target.start, target.way, target.field);
	}
	for (const element of root.children) if (element.name === "subflows") nameLeaf(element, "flowName", "subflow", into, "flow");
	else if (element.name === "apexPluginCalls") nameLeaf(element, "apexClass", "action", into, "other", "ApexClass");
	else if (element.name === "actionCalls") calls(element, trigger, into);
	else if (element.name === "recordLookups" && textOf$1(element, "object")?.toLowerCase() === "recordtype") recordType(element, into);
};
function lineOf(from) {
	return from.children.find(({ name }) => name === "field" || name === "assignToReference" || name === "outputFieldApiName")?.line;
}
function nameLeaf(element, leaf, how, into, kind, ...before) {
	const found = child(element, leaf);
	if (found !== void 0 && found.text !== "") into.at({
		line: found.line,
		how
	}).addName(kind, ...before, found.text);
}
function calls(element, trigger, into) {
	const action = child(element, "actionName");
	if (action === void 0 || action.text === "") return;
	into.at({
		line: action.line,
		how: "action"
	});
	const parts = splitName(action.text, ".");
	const [object = "", name] = parts;
	switch (textOf$1(element, "actionType")) {
		case "emailAlert":
			if (name !== void 0) into.addName("workflow", object, "WorkflowAlert", name);
			break;
		case "outboundMessage":
			if (name !== void 0) into.addName("workflow", object, "WorkflowOutboundMessage", name);
			break;
		case "quickAction":
			into.addName("quick-action", ...parts);
			for (const parameter of childrenOf(element, "inputParameters")) {
				const field = child(parameter, "name");
				if (field === void 0 || field.text === "" || field.text === "contextId") continue;
				into.at({
					line: field.line,
					how: "action",
					access: "write",
					sure: "likely"
				}).add("?", field.text);
			}
			break;
		case "apex":
			into.addName("other", "ApexClass", action.text);
			break;
		case "flow":
			into.addName("flow", action.text);
			break;
		case "submit": submits(element, trigger, into);
	}
}
function submits(element, trigger, into) {
	const parameter = childrenOf(element, "inputParameters").find((item) => textOf$1(item, "name") === "processDefinitionNameOrId");
	const value = parameter === void 0 ? void 0 : child(parameter, "value");
	const process = value === void 0 ? void 0 : child(value, "stringValue");
	if (process !== void 0 && process.text !== "" && trigger !== void 0) into.at({
		line: process.line,
		how: "action"
	}).addName("approval-process", trigger, process.text);
}
function recordType(lookup, into) {
	const filters = childrenOf(lookup, "filters");
	const textIn = (field) => {
		const filter = filters.find((item) => textOf$1(item, "field")?.toLowerCase() === field);
		const value = filter === void 0 ? void 0 : child(filter, "value");
		return value === void 0 ? void 0 : child(value, "stringValue");
	};
	const name = textIn("developername");
	const object = textIn("sobjecttype");
	if (name !== void 0 && name.text !== "" && object !== void 0 && object.text !== "") into.at({
		line: name.line,
		how: "query"
	}).addName("record-type", object.text, name.text);
}
// src/dialects/salesforce/uses/report-columns.ts
const AUDIT = "CREATED_DATE=CreatedDate CREATED=CreatedBy.Name CREATED_BY=CreatedBy.Name CREATED_MONTH=~CreatedDate LAST_UPDATE=LastModifiedDate LAST_UPDATE_BY=LastModifiedBy.Name";
function address(prefix, field) {
	return `STREET=Street CITY=City STATE=State STATE_CODE=StateCode ZIP=PostalCode COUNTRY=Country COUNTRY_CODE=CountryCode LINE1=Street LINE2=Street LINE3=Street STREET_LINE1=Street STREET_LINE2=Street STREET_LINE3=Street`.replace(/(\w+)=(\w+)/g, `${prefix}$1=${field}$2`);
}
const deal = {
	object: "Opportunity",
	columns: "STAGE_NAME=StageName STAGE_DURATION=~StageName LAST_STAGE_CHANGE_DATE=~StageName CLOSE_DATE=CloseDate CLOSE_DATE2=~CloseDate CLOSE_MONTH=~CloseDate FISCAL_QUARTER=~CloseDate FISCAL_YEAR=~CloseDate AMOUNT=Amount EXP_AMOUNT=ExpectedRevenue PROBABILITY=Probability FORECAST_CATEGORY=ForecastCategoryName NEXT_STEP=NextStep WON=IsWon OPPORTUNITY_NAME=Name OPPORTUNITY.NAME=Name OPPORUNITY.NAME=Name OPPORTUNITY_ID=Id CAMPAIGN_SOURCE=Campaign.Name OPP_NAME=Name OPP_OWNER=Owner.Name OPP_OWNER_ROLE=Owner.UserRole.Name OPP_ACCT_NAME=Account.Name OPP_ACCOUNT=Account.Name OPP_RECORDTYPE=RecordTypeId OPP_CREATED_DATE=CreatedDate OPP_CLOSE_DATE=CloseDate"
};
const opportunity = {
	object: "Opportunity",
	columns: `AGE=~CreatedDate TYPE=Type LEAD_SOURCE=LeadSource RECORDTYPE=RecordTypeId DESCRIPTION=Description CLOSED=IsClosed ACCOUNT_NAME=Account.Name FULL_NAME=Owner.Name ROLLUP_DESCRIPTION=Owner.UserRole.Name LAST_ACTIVITY=LastActivityDate ${AUDIT}`
};
const trend = {
	object: "Opportunity",
	columns: "TSTAGE=StageName TAMOUNT=Amount ALIAS=Owner.Alias"
};
const history = {
	object: "Opportunity",
	columns: "FROM_OPPORTUNITY_STAGE_NAME=StageName OWNER_NAME=Owner.Name ACCOUNT.NAME=Account.Name"
};
const team = {
	object: "Opportunity",
	columns: "OWNER_FULL_NAME=Owner.Name ACCOUNT.NAME=Account.Name RECORDTYPE=RecordTypeId"
};
const primaryContact = {
	object: "OpportunityContactRole",
	columns: "CONTACT=~ContactId"
};
const contactOfDeal = {
	object: "Contact",
	columns: "CON.TITLE=~Title CON.PHONE=~Phone CON.EMAIL=~Email"
};
const lineItem = {
	object: "OpportunityLineItem",
	columns: "QUANTITY=Quantity UNIT_PRICE=UnitPrice TOTAL_PRICE=TotalPrice SERVICE_DATE=ServiceDate SERVICE_MONTH=~ServiceDate PRODUCT_PRICE=~ListPrice"
};
const productOfItem = {
	object: "Product2",
	columns: "PRODUCT_NAME=Name FAMILY=Family PRODUCT_ACTIVE=IsActive PRODUCT_CUSTOMER_ID=ProductCode"
};
const product = {
	object: "Product2",
	columns: `NAME=Name CUSTOMER_PRODUCT_ID=ProductCode ACTIVE=IsActive DESCRIPTION=Description FAMILY=Family ${AUDIT}`
};
const accountNamed = {
	object: "Account",
	columns: "ACCOUNT_ID=Id ACCOUNT_TYPE=Type ACCOUNT_OWNER=Owner.Name ACCOUNT_OWNER_NAME=Owner.Name ACCOUNT_RECORDTYPE=RecordTypeId ACCOUNT_LAST_UPDATE=LastModifiedDate ACCOUNT_LAST_ACTIVITY=LastActivityDate ACCOUNT.LAST_ACTIVITY=LastActivityDate ACCOUNT.DESCRIPTION=Description ACCOUNT.NAME=Name ACCOUNT_NAME=Name"
};
const accountBeside = {
	object: "Account",
	columns: `INDUSTRY=Industry RATING=Rating ${address("ADDRESS1_", "Billing")} ${address("ADDRESS2_", "Shipping")}`
};
const account = {
	object: "Account",
	columns: `USERS.NAME=Owner.Name TYPE=Type RECORDTYPE=RecordTypeId PHONE1=Phone PHONE2=Fax DESCRIPTION=Description DUE_DATE=LastActivityDate EMPLOYEES=NumberOfEmployees SALES=AnnualRevenue URL=Website ${AUDIT}`
};
const leadNamed = {
	object: "Lead",
	columns: `LEAD_STATUS=Status LEAD_CREATED_DATE=CreatedDate LEAD_OWNER=Owner.Name LEAD_OWNER_ALIAS=Owner.Alias LEAD_ID=Id COMPANY_ACCT=Company CONVERTED=IsConverted CONVERTED_DATE=ConvertedDate CONVERTED_OPPORTUNITY_ID=ConvertedOpportunityId CONVERTED_ACCOUNT_ID=ConvertedAccountId CONVERTED_CONTACT_ID=ConvertedContactId`
};
const lead = {
	object: "Lead",
	columns: `STATUS=Status LEAD_SOURCE=LeadSource RATING=Rating INDUSTRY=Industry COMPANY=Company FIRST_NAME=FirstName LAST_NAME=LastName SALUTATION=Salutation TITLE=Title EMAIL=Email PHONE=Phone MOBILE_PHONE=MobilePhone FAX=Fax URL=Website ANNUAL_REVENUE=AnnualRevenue EMPLOYEES=NumberOfEmployees ${address("", "")} OWNER=Owner.Name OWNER_ROLE=Owner.UserRole.Name OWNER_ROLE_DISPLAY=Owner.UserRole.Name RECORDTYPE=RecordTypeId DESCRIPTION=Description LAST_ACTIVITY=LastActivityDate UNREAD=IsUnreadByOwner EMAIL_OPT_OUT=HasOptedOutOfEmail ${AUDIT}`
};
const contact = {
	object: "Contact",
	columns: `FIRST_NAME=FirstName LAST_NAME=LastName SALUTATION=Salutation TITLE=Title EMAIL=Email PHONE1=Phone PHONE2=Fax PHONE3=MobilePhone CONTACT_ID=Id CONTACT_OWNER=Owner.Name CONTACT_LAST_ACTIVITY=LastActivityDate LEAD_SOURCE=LeadSource EMAIL_OPT_OUT=HasOptedOutOfEmail ${address("ADDRESS2_", "Mailing")} ${AUDIT}`
};
const contactsAccount = {
	object: "Contact",
	columns: "ACCOUNT.NAME=Account.Name CONTACT_ACCOUNT.NAME=Account.Name"
};
const supportCase = {
	object: "Case",
	columns: `STATUS=Status SUBJECT=Subject PRIORITY=Priority TYPE=Type ORIGIN=Origin REASON=Reason CASE_NUMBER=CaseNumber OWNER=Owner.Name ACCOUNT.NAME=Account.Name OPEN=~IsClosed CLOSED=IsClosed AGE=~CreatedDate CREATED_DATEONLY=CreatedDate CLOSED_DATE=ClosedDate CLOSED_DATEONLY=ClosedDate RECORDTYPE=RecordTypeId DESCRIPTION=Description ${AUDIT}`
};
const campaignNamed = {
	object: "Campaign",
	columns: "CAMPAIGN_NAME=Name CAMPAIGN_STATUS=Status CAMPAIGN_TYPE=Type CAMPAIGN_OWNER=Owner.Name CAMPAIGN_ID=Id CAMPAIGN_DESCRIPTION=Description CAMPAIGN_STARTDATE=StartDate CAMPAIGN_ENDDATE=EndDate CAMPAIGN_PARENT_NAME=Parent.Name NUM_CONTACTS=NumberOfContacts NUM_LEADS=NumberOfLeads NUM_SENT=NumberSent NUM_RESPONSES=NumberOfResponses NUM_OPPORTUNITIES=NumberOfOpportunities NUM_WON_OPPORTUNITIES=NumberOfWonOpportunities NUM_CONVERTED_LEADS=NumberOfConvertedLeads AMOUNT_ALL=AmountAllOpportunities AMOUNT_WON=AmountWonOpportunities ACTUAL_COST=ActualCost BUDGETED_COST=BudgetedCost"
};
const campaign = {
	object: "Campaign",
	columns: `START_DATE=StartDate END_DATE=EndDate ACTIVE=IsActive RECORDTYPE=RecordTypeId ROI=~AmountWonOpportunities AVGCOST_CUST=~ActualCost AVGCOST_RESP=~ActualCost ${AUDIT}`
};
const memberNamed = {
	object: "CampaignMember",
	columns: "MEMBER_STATUS=Status HAS_RESPONDED=HasResponded MEMBER_FIRST_RESPONDED_DATE=FirstRespondedDate MEMBER_CREATED_DATE=CreatedDate MEMBER_LAST_UPDATE=LastModifiedDate LC_OWNER=LeadOrContactOwnerId"
};
const member = {
	object: "CampaignMember",
	columns: `MEMBER_TYPE=Type MEMBER_ID=Id FIRST_NAME=FirstName LAST_NAME=LastName SALUTATION=Salutation TITLE=Title EMAIL=Email PHONE=Phone COMPANY=CompanyOrAccount LEAD_SOURCE=LeadSource ${address("", "")}`
};
const activity = {
	object: "Activity",
	columns: `SUBJECT=Subject DUE_DATE=ActivityDate ASSIGNED=Owner.Name OWNER_ROLE=Owner.UserRole.Name ACCOUNT=Account.Name WHO_NAME=WhoId WHAT_NAME=WhatId TASK_TYPE=Type DESCRIPTION=Description FULL_DESCRIPTION=Description ${AUDIT}`
};
const task = {
	object: "Task",
	columns: "STATUS=Status PRIORITY=Priority TASK_SUBTYPE=TaskSubtype CALLDISPOSITION=CallDisposition CALLTYPE=CallType CALLDURATIONFORMATTED=CallDurationInSeconds"
};
const event = {
	object: "Event",
	columns: "EVENT_SUBTYPE=EventSubtype"
};
const beside = [
	{
		object: "Opportunity",
		columns: "OPPORTUNITY=Name"
	},
	{
		object: "Contact",
		columns: "CONTACT=Name"
	},
	{
		object: "Lead",
		columns: "LEAD=Name"
	},
	{
		object: "Account",
		columns: "ACCOWNER=Owner.Name"
	}
];
const user = {
	object: "User",
	columns: "LAST_LOGIN=LastLoginDate ACTIVE=IsActive USERNAME=Username FIRST_NAME=FirstName LAST_NAME=LastName PROFILE=ProfileId ROLE=UserRoleId ALIAS=Alias COMPANY_NAME=CompanyName DEPARTMENT=Department DIVISION=Division TITLE=Title EMAIL=Email ADDRESS_COUNTRY=Country CREATED_DATE=CreatedDate"
};
const contract = {
	object: "Contract",
	columns: `START_DATE=StartDate END_DATE=EndDate STATUS=Status CONTRACT_OWNER=Owner.Name CONTRACT_NUMBER=ContractNumber CONTRACT_ID=Id CONTRACT_NAME=Name ACCOUNT_NAME=Account.Name ${AUDIT}`
};
const solution = {
	object: "Solution",
	columns: `STATUS=Status OWNER=Owner.Name ${AUDIT}`
};
const OWN = {
	object: "",
	columns: customColumns("CUST_")
};
const CHILD = {
	object: "",
	columns: customColumns("CHILD_")
};
const BEHIND = {
	object: "",
	columns: `FK_NAME=Name FK_ID=Id ${AUDIT.replace(/(\w+)=/g, "FK_$1=")}`
};
function customColumns(prefix) {
	return "NAME=Name ID=Id RECORDTYPE=RecordTypeId OWNER_NAME=Owner.Name OWNER_ALIAS=Owner.Alias OWNER_ROLE=Owner.UserRole.Name CREATED_DATE=CreatedDate CREATED_NAME=CreatedBy.Name CREATED_ALIAS=CreatedBy.Alias LAST_UPDATE=LastModifiedDate LAST_UPDATE_NAME=LastModifiedBy.Name LAST_UPDATE_ALIAS=LastModifiedBy.Alias LAST_ACTIVITY=LastActivityDate".replace(/(\w+)=/g, `${prefix}$1=`);
}
const ANYWHERE = [
	deal,
	accountNamed,
	leadNamed,
	campaignNamed,
	memberNamed,
	...[
		{
			object: "Opportunity",
			columns: "FK_OPP_STAGE_NAME=StageName FK_OPP_CLOSE_DATE=CloseDate FK_OPP_AMOUNT=Amount FK_OPP_PROBABILITY=Probability FK_OPP_WON=IsWon FK_OPP_CLOSED=IsClosed FK_OPP_RECORDTYPE=RecordTypeId FK_OPP_TYPE=Type FK_OPP_LEAD_SOURCE=LeadSource FK_OPP_NEXT_STEP=NextStep FK_OPP_FORECAST_CATEGORY=ForecastCategoryName FK_OPP_OWNER_NAME=Owner.Name FK_OPP_ID=Id"
		},
		{
			object: "Account",
			columns: `FK_ACC_NAME=Name FK_ACC_RECORDTYPE=RecordTypeId FK_ACC_INDUSTRY=Industry FK_ACC_TYPE=Type FK_ACC_RATING=Rating FK_ACC_PHONE1=Phone FK_ACC_ID=Id FK_ACC_OWNER_NAME=Owner.Name ${address("FK_ACC_ADDR1_", "Billing")} ${address("FK_ACC_ADDR2_", "Shipping")}`
		},
		{
			object: "Contact",
			columns: `FK_CNTC_FIRST_NAME=FirstName FK_CNTC_LAST_NAME=LastName FK_CNTC_EMAIL=Email FK_CNTC_TITLE=Title FK_CNTC_ID=Id FK_PC_TITLE=~Title ${address("FK_CNTC_ADDR2_", "Mailing")}`
		},
		{
			object: "Contract",
			columns: "FK_CTRC_STATUS=Status FK_CTRC_START_DATE=StartDate FK_CTRC_END_DATE=EndDate FK_CTRC_CONTRACT_TERM=ContractTerm FK_CTRC_ISO_CODE=CurrencyIsoCode FK_CTRC_OWNER_NAME=Owner.Name FK_CTRC_ID=Id"
		},
		{
			object: "Product2",
			columns: "FK_PROD_ID=Id FK_PROD_ACTIVE=IsActive FK_PROD_FAMILY=Family FK_PROD_DESCRIPTION=Description FK_PROD_CUSTOMER_PRODUCT_ID=ProductCode"
		}
	]
];
const DEALS = [
	opportunity,
	deal,
	primaryContact,
	contactOfDeal,
	accountNamed,
	accountBeside
];
const FAMILIES = byName({
	Opportunity: DEALS,
	OpportunityProduct: [
		lineItem,
		productOfItem,
		...DEALS
	],
	OpportunityCampaign: [...DEALS, campaignNamed],
	OpportunityTrend: [trend, ...DEALS],
	OpportunityHistory: [
		history,
		deal,
		{
			object: "Opportunity",
			columns: "CREATED_DATE=CreatedDate RECORDTYPE=RecordTypeId"
		}
	],
	OpportunityFieldAuditHistory: [{
		object: "Opportunity",
		columns: "RECORDTYPE=RecordTypeId"
	}, deal],
	OpportunityTeam: [
		team,
		deal,
		{
			object: "Opportunity",
			columns: "CREATED_DATE=CreatedDate"
		}
	],
	OpportunityContact: [
		deal,
		{
			object: "OpportunityContactRole",
			columns: "PRIMARY=IsPrimary ROLE=Role"
		},
		contactsAccount,
		contact
	],
	OpportunityLead: [
		lead,
		leadNamed,
		deal
	],
	CampaignLeadLifetime: [
		lead,
		leadNamed,
		deal,
		campaignNamed
	],
	LeadList: [lead, leadNamed],
	LeadAuditHistory: [{
		object: "Lead",
		columns: "FIRST_NAME=FirstName LAST_NAME=LastName COMPANY=Company RECORDTYPE=RecordTypeId"
	}, leadNamed],
	CampaignLead: [
		leadNamed,
		lead,
		campaignNamed,
		memberNamed
	],
	AccountList: [
		account,
		accountNamed,
		accountBeside
	],
	AccountTeam: [
		accountNamed,
		accountBeside,
		{
			object: "Account",
			columns: "DUE_DATE=LastActivityDate"
		}
	],
	AccountActivity: [
		activity,
		task,
		event,
		accountNamed,
		accountBeside
	],
	ContactList: [
		contactsAccount,
		contact,
		accountNamed,
		{
			object: "Account",
			columns: "INDUSTRY=Industry RATING=Rating"
		}
	],
	ContactActivity: [
		activity,
		contactsAccount,
		contact,
		task,
		event
	],
	CampaignContact: [
		contactsAccount,
		contact,
		campaignNamed,
		memberNamed,
		accountNamed
	],
	CampaignList: [campaign, campaignNamed],
	CampaignWithCampaignMembers: [
		memberNamed,
		member,
		campaignNamed,
		{
			object: "Campaign",
			columns: "START_DATE=StartDate END_DATE=EndDate"
		}
	],
	CaseList: [supportCase],
	Activity: [
		activity,
		task,
		event,
		...beside
	],
	User: [user],
	ContractList: [contract, accountNamed],
	ContractAuditHistory: [{
		object: "Contract",
		columns: "START_DATE=StartDate END_DATE=EndDate CONTRACT_NAME=Name CONTRACT_OWNER=Owner.Name"
	}],
	ProductList: [product],
	SolutionList: [solution]
});
const SHORT = byName({
	Account: "AccountList",
	Campaign: "CampaignList",
	Case: "CaseList",
	Contact: "ContactList",
	Contract: "ContractList",
	Lead: "LeadList",
	Product: "ProductList"
});
function byName(entries) {
	return new Map(Object.entries(entries));
}
// src/dialects/salesforce/uses/list-view-columns.ts
const audit = (prefix) => `${prefix}CREATED_DATE=CreatedDate ${prefix}LAST_UPDATE=LastModifiedDate ${prefix}LAST_ACTIVITY=LastActivityDate ${prefix}RECORDTYPE=RecordTypeId`;
const PREFIXED = [
	{
		object: "Opportunity",
		columns: `OPPORTUNITY.NAME=Name OPPORTUNITY.STAGE_NAME=StageName OPPORTUNITY.CLOSE_DATE=CloseDate OPPORTUNITY.AMOUNT=Amount OPPORTUNITY.EXP_AMOUNT=ExpectedRevenue OPPORTUNITY.PROBABILITY=Probability OPPORTUNITY.FORECAST_CATEGORY=ForecastCategoryName OPPORTUNITY.NEXT_STEP=NextStep OPPORTUNITY.TYPE=Type OPPORTUNITY.LEAD_SOURCE=LeadSource OPPORTUNITY.CLOSED=IsClosed OPPORTUNITY.WON=IsWon OPPORTUNITY.PRIVATE=IsPrivate OPPORTUNITY.CURRENCY_ISO_CODE=CurrencyIsoCode OPPORTUNITY.DESCRIPTION=Description OPPORTUNITY.AGE_IN_DAYS=~CreatedDate OPPORTUNITY.LAST_ACTIVITY_DAYS=~LastActivityDate OPPORTUNITY.FISCAL_QUARTER=~CloseDate OPPORTUNITY.FISCAL_YEAR=~CloseDate ${audit("OPPORTUNITY.")}`
	},
	{
		object: "Lead",
		columns: `LEAD.STATUS=Status LEAD.LEAD_SOURCE=LeadSource LEAD.COMPANY=Company LEAD.FIRST_NAME=FirstName LEAD.LAST_NAME=LastName LEAD.NAME=Name LEAD.TITLE=Title LEAD.EMAIL=Email LEAD.PHONE=Phone LEAD.MOBILE_PHONE=MobilePhone LEAD.RATING=Rating LEAD.INDUSTRY=Industry LEAD.EMPLOYEES=NumberOfEmployees LEAD.ANNUAL_REVENUE=AnnualRevenue LEAD.UNREAD=IsUnreadByOwner LEAD.CONVERTED=IsConverted LEAD.EMAIL_OPT_OUT=HasOptedOutOfEmail LEAD.EMAIL_BOUNCED_DATE=EmailBouncedDate LEAD.URL=Website LEAD.CURRENCY_ISO_CODE=CurrencyIsoCode LEAD.DESCRIPTION=Description ${address("LEAD.", "")} ${audit("LEAD.")}`
	},
	{
		object: "Account",
		columns: `ACCOUNT.NAME=Name SALES.ACCOUNT.NAME=Name ACCOUNT.ACCOUNT_ID=Id ACCOUNT.ACCOUNT_NUMBER=AccountNumber ACCOUNT.PHONE1=Phone ACCOUNT.PHONE2=Fax ACCOUNT.TYPE=Type ACCOUNT.INDUSTRY=Industry ACCOUNT.RATING=Rating ACCOUNT.EMPLOYEES=NumberOfEmployees ACCOUNT.SALES=AnnualRevenue ACCOUNT.URL=Website ACCOUNT.SITE=Site ACCOUNT.SOURCE=AccountSource ACCOUNT.DESCRIPTION=Description ACCOUNT.CURRENCY_ISO_CODE=CurrencyIsoCode ACCOUNT.OWNER.FIRST_NAME=Owner.FirstName ACCOUNT.OWNER.LAST_NAME=Owner.LastName ACCOUNT.OWNER.ALIAS=Owner.Alias Account.NAME=Name Account.ACC_NAME=Name ${address("ACCOUNT.ADDRESS1_", "Billing")} ${address("ACCOUNT.ADDRESS2_", "Shipping")} ${audit("ACCOUNT.")}`
	},
	{
		object: "Contact",
		columns: `CONTACT.NAME=Name CONTACT.FULL_NAME=Name CONTACT.FIRST_NAME=FirstName CONTACT.LAST_NAME=LastName CONTACT.SALUTATION=Salutation CONTACT.TITLE=Title CONTACT.EMAIL=Email CONTACT.PHONE1=Phone CONTACT.PHONE2=Fax CONTACT.PHONE3=MobilePhone CONTACT.LEAD_SOURCE=LeadSource CONTACT.BIRTHDATE=Birthdate CONTACT.EMAIL_OPT_OUT=HasOptedOutOfEmail CONTACT.DO_NOT_CALL=DoNotCall CONTACT.DEPARTMENT=Department CONTACT.CURRENCY_ISO_CODE=CurrencyIsoCode CONTACT.IS_PERSON_ACCOUNT=IsPersonAccount Contact.NAME=Name Contact.CNTC_EMAIL=Email Contact.CNTC_FIRST_NAME=FirstName ${address("CONTACT.ADDRESS2_", "Mailing")} ${address("CONTACT.ADDRESS1_", "Other")} ${audit("CONTACT.")}`
	},
	{
		object: "Case",
		columns: `CASES.STATUS=Status CASES.CASE_NUMBER=CaseNumber CASES.SUBJECT=Subject CASES.PRIORITY=Priority CASES.TYPE=Type CASES.ORIGIN=Origin CASES.REASON=Reason CASES.EMAIL=~SuppliedEmail CASES.NAME=~SuppliedName CASES.CLOSED=IsClosed CASES.CLOSED_DATE=ClosedDate CASES.ESCALATION_STATE=IsEscalated CASES.CREATED_DATE_DATE_ONLY=CreatedDate CASES.LAST_UPDATE_DATE_ONLY=LastModifiedDate CASES.CLOSED_DATE_DATE_ONLY=ClosedDate ${audit("CASES.")}`
	},
	{
		object: "Campaign",
		columns: `CAMPAIGN.NAME=Name CAMPAIGN.STATUS=Status CAMPAIGN.CAMPAIGN_TYPE=Type CAMPAIGN.START_DATE=StartDate CAMPAIGN.END_DATE=EndDate CAMPAIGN.ACTIVE=IsActive CAMPAIGN.ID=Id CAMPAIGN.BUDGETED_COST=BudgetedCost CAMPAIGN.ACTUAL_COST=ActualCost CAMPAIGN.EXPECTED_REVENUE=ExpectedRevenue CAMPAIGN.NUM_CONTACTS=NumberOfContacts CAMPAIGN.NUM_LEADS=NumberOfLeads CAMPAIGN.NUM_RESPONSES=NumberOfResponses CAMPAIGN.NUM_OPPORTUNITIES=NumberOfOpportunities CAMPAIGN.NUM_WON_OPPORTUNITIES=NumberOfWonOpportunities CAMPAIGN.NUM_CONVERTED_LEADS=NumberOfConvertedLeads CAMPAIGN.TOT_CONTACTS=HierarchyNumberOfContacts CAMPAIGN.TOT_NUM_RESPONSES=HierarchyNumberOfResponses CAMPAIGN.TOT_OPPORTUNITIES=HierarchyNumberOfOpportunities CAMPAIGN.TOT_WON_OPPORTUNITIES=HierarchyNumberOfWonOpportunities CAMPAIGN.TOTAL_NUM_LEADS=HierarchyNumberOfLeads CAMPAIGN.TOT_CONVERTED_LEADS=HierarchyNumberOfConvertedLeads TOT_AMOUNT_ALL=HierarchyAmountAllOpportunities TOT_AMOUNT_WON=HierarchyAmountWonOpportunities TOT_NUM_SENT=HierarchyNumberSent TOT_EXP_REVENUE=HierarchyExpectedRevenue TOT_BUDGETED_COST=HierarchyBudgetedCost TOT_ACTUAL_COST=HierarchyActualCost AMOUNT_ALL=AmountAllOpportunities AMOUNT_WON=AmountWonOpportunities ${audit("CAMPAIGN.")}`
	},
	{
		object: "CampaignMember",
		columns: "CAMPAIGN_MEMBER.STATUS=Status CM.STATUS=Status CM.RESPONDED=HasResponded CM.LAST_UPDATE=LastModifiedDate CM.FIRST_ASSOCIATED_DATE=CreatedDate"
	},
	{
		object: "OpportunityContactRole",
		columns: "OCR.ROLE=Role"
	},
	{
		object: "Partner",
		columns: "PARTNER.ROLE=Role PARTNER.PRIMARY=IsPrimary"
	},
	{
		object: "Contract",
		columns: `CONTRACT.NAME=Name CONTRACT.STATUS=Status CONTRACT.STATUS_CODE=StatusCode CONTRACT.CONTRACT_NUMBER=ContractNumber CONTRACT.START_DATE=StartDate CONTRACT.END_DATE=EndDate CONTRACT.CONTRACT_TERM=ContractTerm ${audit("CONTRACT.")}`
	},
	{
		object: "Product2",
		columns: `PRODUCT2.NAME=Name PRODUCT2.FAMILY=Family PRODUCT2.ACTIVE=IsActive PRODUCT2.CUSTOMER_PRODUCT_ID=ProductCode PRODUCT2.DESCRIPTION=Description ${audit("PRODUCT2.")}`
	},
	{
		object: "Pricebook2",
		columns: `PRICEBOOK2.NAME=Name PRICEBOOK2.IS_ACTIVE=IsActive PRICEBOOK2.DESCRIPTION=Description ${audit("PRICEBOOK2.")}`
	},
	{
		object: "Quote",
		columns: `QUOTE.NAME=Name QUOTE.QUOTENUMBER=QuoteNumber QUOTE.STATUS=Status QUOTE.ISSYNCING=IsSyncing QUOTE.EXPIRATIONDATE=ExpirationDate QUOTE.SUBTOTAL=Subtotal QUOTE.TOTALPRICE=TotalPrice QUOTE.DISCOUNT=Discount QUOTE.GRANDTOTAL=GrandTotal ${audit("QUOTE.")}`
	},
	{
		object: "Order",
		columns: `ORDERS.ORDER_NUMBER=OrderNumber ORDERS.STATUS=Status ORDERS.STATUS_CODE=StatusCode ORDERS.EFFECTIVE_DATE=EffectiveDate ORDERS.TOTAL_AMOUNT=TotalAmount ORDERS.TYPE=Type ${audit("ORDERS.")}`
	},
	{
		object: "Asset",
		columns: `ASSET.NAME=Name ASSET.SERIAL_NUMBER=SerialNumber ASSET.INSTALL_DATE=InstallDate ASSET.STATUS=Status ASSET.QUANTITY=Quantity ASSET.PRICE=Price ${audit("ASSET.")}`
	},
	{
		object: "Entitlement",
		columns: "ENTITLEMENT.NAME=Name ENTITLEMENT.STARTDATE=StartDate ENTITLEMENT.ENDDATE=EndDate ENTITLEMENT.STATUS=Status"
	},
	{
		object: "Solution",
		columns: `SOLUTION.STATUS_CODE=Status SOLUTION.STATUS=Status ${audit("SOLUTION.")}`
	},
	{
		object: "Idea",
		columns: "IDEA.STATUS=Status IDEA.TITLE=Title IDEA.CATEGORIES=Categories IDEA.NUM_COMMENTS=NumComments IDEA.CREATED_DATE=CreatedDate"
	},
	{
		object: "ContentVersion",
		columns: "VERSION.TITLE=Title VERSION.CREATED_DATE=CreatedDate VERSION.LAST_UPDATE=LastModifiedDate"
	},
	{
		object: "Activity",
		columns: `TASK.SUBJECT=Subject TASK.DUE_DATE=ActivityDate TASK.WHO_NAME=WhoId TASK.WHAT_NAME=WhatId TASK.TYPE=Type ${audit("TASK.")} ${audit("EVENT.")}`
	},
	{
		object: "Task",
		columns: "TASK.STATUS=Status TASK.PRIORITY=Priority TASK.CLOSED=IsClosed"
	},
	{
		object: "Event",
		columns: "EVENT.LOCATION=Location EVENT.DURATION=DurationInMinutes"
	},
	{
		object: "User",
		columns: "CORE.PROFILE.NAME=Profile.Name CORE.PROFILE.USERTYPE=UserType CORE.USER_ROLE.NAME=UserRole.Name CORE.USERS.ACTIVE=IsActive CORE.USERS.USERNAME=Username CORE.USERS.LAST_LOGIN=LastLoginDate CORE.USERS.EMAIL=Email CORE.USERS.TITLE=Title CORE.USERS.COMMUNITY_NICKNAME=CommunityNickname CORE.USERS.DIVISION=Division CORE.USERS.DEPARTMENT=Department"
	}
];
const OF_THE_LIST = "CORE.USERS.ALIAS=Owner.Alias CORE.USERS.FULL_NAME=Owner.Name CORE.USERS.FIRST_NAME=Owner.FirstName CORE.USERS.LAST_NAME=Owner.LastName OWNER.ALIAS=Owner.Alias OWNER.FIRST_NAME=Owner.FirstName OWNER.LAST_NAME=Owner.LastName OWNER_NAME=Owner.Name OWNER_ROLE=Owner.UserRole.Name CREATED_DATE=CreatedDate LAST_UPDATE=LastModifiedDate LAST_ACTIVITY=LastActivityDate RECORDTYPE=RecordTypeId OBJECT_ID=Id CREATEDBY_USER=CreatedBy.Name CREATEDBY_USER.ALIAS=CreatedBy.Alias UPDATEDBY_USER=LastModifiedBy.Name UPDATEDBY_USER.ALIAS=LastModifiedBy.Alias PARENT_NAME=Parent.Name PARENT.NAME=Parent.Name";
const PERSON = "FULL_NAME=Name IS_EMAIL_ADDRESS_BOUNCED=~EmailBouncedDate";
const BY_OBJECT = byName({
	"*": "NAME=Name",
	Lead: PERSON,
	Contact: `${PERSON} ACCOUNT.NAME=Account.Name`,
	Opportunity: "ACCOUNT.NAME=Account.Name",
	Account: "IS_PERSON_ACCOUNT=IsPersonAccount PC_EMAIL=PersonEmail PC_LAST_NAME=LastName",
	Campaign: "",
	Case: "NAME=~Contact.Name ACCOUNT.NAME=Account.Name PARENT.CASE_NUMBER=Parent.CaseNumber",
	Asset: "ACCOUNT.NAME=Account.Name CONTACT.NAME=Contact.Name PRODUCT2.NAME=Product2.Name",
	Contract: "ACCOUNT.NAME=Account.Name SALES.ACCOUNT.NAME=Account.Name",
	Order: "ACCOUNT.NAME=Account.Name SALES.ACCOUNT.NAME=Account.Name CONTRACT.CONTRACT_NUMBER=Contract.ContractNumber",
	Quote: "OPPORTUNITY.NAME=Opportunity.Name ACCOUNT.NAME=Account.Name",
	Entitlement: "ACCOUNT.NAME=Account.Name",
	ServiceContract: "CONTRACT.NAME=Name CONTRACT.APPROVALSTATUS=ApprovalStatus CONTRACT.STARTDATE=StartDate CONTRACT.ENDDATE=EndDate CONTRACT.STATUS=Status ACCOUNT.NAME=Account.Name",
	User: "FULL_NAME=Name CORE.USERS.ALIAS=Alias CORE.USERS.FIRST_NAME=FirstName CORE.USERS.LAST_NAME=LastName CORE.USERS.FULL_NAME=Name MANAGER=ManagerId TIMEZONE=TimeZoneSidKey DEFAULT_CURRENCY=DefaultCurrencyIsoCode MARKETING_USER=UserPermissionsMarketingUser",
	Task: "STATUS=Status SUBJECT=Subject DUE_DATE=ActivityDate WHO_NAME=WhoId WHAT_NAME=WhatId PRIORITY=Priority TYPE=Type IS_CLOSED=IsClosed IS_RECURRENCE=IsRecurrence TASK_SUBTYPE=TaskSubtype REMINDER_DATE_TIME=ReminderDateTime",
	Event: "SUBJECT=Subject DUE_DATE=ActivityDate WHO_NAME=WhoId WHAT_NAME=WhatId START_DATE_TIME=StartDateTime END_DATE_TIME=EndDateTime ALL_DAY=IsAllDayEvent END_DATE=EndDateTime",
	Activity: "REMINDER_DATE_TIME=ReminderDateTime IS_REMINDER_SET=IsReminderSet",
	CampaignMember: "FIRST_NAME=FirstName LAST_NAME=LastName FULL_NAME=Name COMPANY=CompanyOrAccount STATUS=Status TITLE=Title EMAIL=Email PHONE=Phone MEMBER_TYPE=Type",
	OpportunityContactRole: "ContactName=Contact.Name ContactTitle=Contact.Title ContactPhone=Contact.Phone ContactEmail=Contact.Email ContactAccountName=Contact.Account.Name",
	OpportunityTeamMember: "MemberName=User.Name OppAccessLevel=OpportunityAccessLevel",
	Knowledge__kav: "TITLE=Title ABSTRACT=Summary ARTICLE_NUMBER=ArticleNumber PUBLISH_STATUS=PublishStatus LANGUAGE=Language VALIDATION_STATUS_ENUM=ValidationStatus"
});
// src/dialects/salesforce/uses/pseudo-names.ts
function fieldOfColumn(where, column) {
	const name = plainColumn(column);
	if (name === "" || name === "RowCount") return void 0;
	if (where.startsWith(LIST)) return inList(where.slice(LIST.length), name);
	if (name.startsWith("FK_$")) return ofPair(name.slice(4));
	if (name.includes("$")) return fieldOfPath(name);
	return inReport(where, name) ?? inAny(name) ?? (isApiName(name) && name.includes(".") ? ofPair(name) : void 0);
}
const LIST = "list-view:";
function plainColumn(column) {
	const name = column.trim().replace(/^(?:B\d+#)?(?:[a-z]{1,2}!)?/, "");
	const colon = name.indexOf(":");
	return (colon < 0 ? name : name.slice(0, colon)).replace(/\.CONVERT$/, "");
}
function isApiName(name) {
	return /[a-z]/.test(name.slice(name.lastIndexOf(".") + 1));
}
function ofPair(pair) {
	const dot = pair.indexOf(".");
	return dot <= 0 || dot === pair.length - 1 ? void 0 : certain(pair.slice(0, dot), wayOf(pair.slice(dot + 1)));
}
function certain(object, way) {
	return {
		object,
		children: [],
		way,
		sure: "certain"
	};
}
const tables = new Map();
function tableOf(key, columns) {
	let table = tables.get(key);
	if (table === void 0) {
		table = tableFrom(columns());
		tables.set(key, table);
	}
	return table;
}
function tableFrom(all) {
	const table = new Map();
	for (const { object, columns } of all) for (const entry of columns.split(" ")) {
		const [column = "", field = ""] = entry.split("=");
		if (field === "" || table.has(column)) continue;
		const derived = field.startsWith("~");
		table.set(column, {
			object,
			children: [],
			way: derived ? field.slice(1) : field,
			sure: derived ? "likely" : "certain"
		});
	}
	return table;
}
function partsOfReportType(reportType) {
	const [type = "", lookup] = reportType.split("@", 2);
	const [head = "", ...objects] = type.split("$");
	const family = head.split("CustomEntity", 1)[0];
	return lookup?.includes(".") ? {
		family,
		objects,
		lookup
	} : {
		family,
		objects
	};
}
function inReport(reportType, name) {
	const { family, objects, lookup } = partsOfReportType(reportType);
	const [own, child] = objects;
	const known = FAMILIES.get(family) ?? FAMILIES.get(SHORT.get(family) ?? "");
	const found = known === void 0 ? void 0 : tableOf(family, () => known).get(name);
	if (found !== void 0) return found;
	const ofOwn = own === void 0 ? void 0 : tableOf("own", () => [OWN]).get(name);
	if (own !== void 0 && ofOwn !== void 0) return {
		...ofOwn,
		object: own
	};
	const ofChild = child === void 0 ? void 0 : tableOf("child", () => [CHILD]).get(name);
	if (child !== void 0 && ofChild !== void 0) return {
		...ofChild,
		object: child
	};
	const behind = lookup === void 0 ? void 0 : tableOf("behind", () => [BEHIND]).get(name);
	if (lookup === void 0 || behind === void 0) return void 0;
	const start = ofPair(lookup);
	return start && {
		...behind,
		object: start.object,
		way: `${relationshipOf(start.way)}.${behind.way}`
	};
}
function relationshipOf(lookup) {
	return isCustomName(lookup) ? lookup.replace(/c$/i, "r") : lookup.replace(/Id$/, "");
}
function inAny(name) {
	const found = tableOf("anywhere", () => ANYWHERE).get(name);
	if (found === void 0) return void 0;
	return name.startsWith("FK_") ? found : {
		...found,
		sure: "likely"
	};
}
function inList(object, name) {
	const key = BY_OBJECT.has(object) ? object : "*";
	const listed = {
		object,
		columns: BY_OBJECT.get(key)
	};
	const own = tableOf(`list ${key}`, () => [listed, {
		object,
		columns: OF_THE_LIST
	}]).get(name);
	if (own !== void 0) return own.object === object ? own : {
		...own,
		object
	};
	const prefixed = tableOf("prefixed", () => PREFIXED).get(name);
	if (prefixed !== void 0) return prefixed;
	return isApiName(name) ? certain(object, wayOf(name)) : void 0;
}
let names;
function columnsOf(field) {
	const [object = "", name = ""] = field.toLowerCase().split(".", 2);
	names ??= allColumns();
	const owners = object === "task" || object === "event" ? [object, "activity"] : [object];
	const found = new Set();
	for (const owner of [...owners, ANY]) for (const column of names.get(`${owner}.${name}`) ?? []) found.add(column);
	if (isCustomName(object)) for (const column of names.get(`${CUSTOM}.${name}`) ?? []) found.add(column);
	if (/[a-z]id$/.test(name) && !isCustomName(name)) found.add(field.slice(field.indexOf(".") + 1, -2));
	return [...found].sort();
}
const ANY = "*";
const CUSTOM = "*__c";
function allColumns() {
	const found = new Map();
	const add = (object, field, column) => {
		const key = `${object}.${field}`.toLowerCase();
		const known = found.get(key);
		if (known) known.add(column);
		else found.set(key, new Set([column]));
	};
	const addAll = (table, start) => {
		for (const [column, { object, way }] of table) {
			const parts = way.split(".");
			let at = start ?? object;
			for (const [index, part] of parts.entries()) {
				const last = index === parts.length - 1;
				add(at, last ? part : lookupOf(part), column);
				if (!last) at = objectBehind(at === ANY || at === CUSTOM ? "Opportunity" : at, part);
			}
		}
	};
	for (const columns of [
		...FAMILIES.values(),
		ANYWHERE,
		PREFIXED
	]) for (const one of columns) addAll(tableFrom([one]));
	for (const columns of [OWN, CHILD]) addAll(tableFrom([columns]), CUSTOM);
	for (const columns of [BEHIND, {
		object: "",
		columns: OF_THE_LIST
	}]) addAll(tableFrom([columns]), ANY);
	for (const [object, columns] of BY_OBJECT) addAll(tableFrom([{
		object,
		columns
	}]), object === "*" ? ANY : object);
	return found;
}
// src/dialects/salesforce/uses/columns.ts
function addColumn(into, where, column, place) {
	const field = fieldOfColumn(where, column);
	if (field === void 0) return false;
	addField(into, field, place);
	return true;
}
function addField(into, { object, children, way, sure }, place) {
	into.at({
		...place,
		...sure !== "certain" && { sure }
	}).addBehind(object, children, way);
	if (!/(?:^|\.)RecordTypeId$/i.test(way)) return;
	for (const value of place.values ?? []) {
		const [owner, name, more] = value.split(".");
		if (owner && name && more === void 0 && !/[,;]/.test(value)) into.at(place).addName("record-type", owner, name);
	}
}
function addLeaf(into, where, leaf, how) {
	if (leaf !== void 0 && leaf.text !== "") addColumn(into, where, leaf.text, {
		line: leaf.line,
		how
	});
}
function addCondition(into, where, condition, leaf) {
	for (const { name, text, line } of condition.children) {
		if (name !== leaf || text === "") continue;
		const twoColumns = textOf$1(condition, "columnToColumn") === "true";
		addColumn(into, where, text, {
			line,
			how: "filter",
			values: twoColumns ? [] : valuesOf$1(condition)
		});
		if (twoColumns) addColumn(into, where, textOf$1(condition, "value") ?? "", {
			line,
			how: "filter"
		});
	}
}
function addColumnFormula(into, where, { text, line }, how) {
	for (const { name, line: below, values } of namesIn(text)) addColumn(into, where, name, {
		line: line + below,
		how,
		values
	});
}
function valuesOfAll(elements) {
	return [...new Set(elements.flatMap(({ text }) => valuesIn(text)))];
}
// src/dialects/salesforce/uses/generic.ts
const PAIR = /^[A-Za-z]\w*\.[A-Za-z]\w*$/;
const anyUses = (root, _context, into) => {
	const visit = (element) => {
		for (const item of element.children) if (item.children.length > 0) visit(item);
		else if (item.text.length < MAX_PAIR && PAIR.test(item.text)) into.at({
			line: item.line,
			how: "setting",
			sure: "likely"
		}).addPair(item.text, "");
	};
	visit(root);
};
const MAX_PAIR = 256;
// src/dialects/salesforce/uses/forecasting.ts
const HOW$1 = "forecast";
const forecastSourceUses = (root, _context, into) => {
	forecastReads(root, into);
};
const forecastTypeUses = (root, _context, into) => {
	totals(root, {
		date: "dateType",
		amount: "amount",
		quantity: "quantity"
	}, into);
};
const DATES = {
	OpportunityCloseDate: ["Opportunity", "CloseDate"],
	ProductDate: ["OpportunityLineItem", "ServiceDate"],
	ScheduleDate: ["OpportunityLineItemSchedule", "ScheduleDate"],
	0: ["Opportunity", "CloseDate"],
	1: ["OpportunityLineItem", "ServiceDate"],
	2: ["OpportunityLineItemSchedule", "ScheduleDate"]
};
function totals(type, names, into) {
	const date = child(type, names.date);
	const dated = date === void 0 ? void 0 : DATES[date.text];
	if (date === void 0 || dated === void 0) return;
	into.at({
		line: date.line,
		how: HOW$1
	}).add(...dated);
	if (dated[0] !== "Opportunity" || textOf$1(type, "opportunitySplitType") !== void 0) return;
	for (const { name, text, line } of type.children) {
		const field = name === names.amount ? "Amount" : name === names.quantity ? "TotalOpportunityQuantity" : void 0;
		if (field !== void 0 && text === "true") into.at({
			line,
			how: HOW$1,
			sure: "likely"
		}).add("Opportunity", field);
	}
}
const forecastFilterUses = (root, context, into) => {
	const field = child(root, "fieldName");
	if (field === void 0 || field.text === "") anyUses(root, context, into);
	else into.at({
		line: field.line,
		how: "filter",
		values: valuesOf$1(root)
	}).addPair(field.text, "?");
};
const settingsUses = (root, context, into) => {
	if (!root.name.startsWith("Forecasting")) return anyUses(root, context, into);
	for (const type of root.children) {
		if (type.children.length === 0 || textOf$1(type, "active") === "false") continue;
		totals(type, {
			date: "forecastingDateType",
			amount: "isAmount",
			quantity: "isQuantity"
		}, into);
		for (const list of type.children) if (list.name.endsWith("SelectedSettings")) for (const column of childrenOf(list, "field")) addLeaf(into, "list-view:Opportunity", column, HOW$1);
	}
};
// src/dialects/salesforce/uses/lead-conversion.ts
const leadConversionUses = (root, _context, into) => {
	const how = "lead conversion";
	for (const mapping of childrenOf(root, "objectMapping")) {
		const from = textOf$1(mapping, "inputObject") ?? "Lead";
		const to = textOf$1(mapping, "outputObject") ?? "?";
		for (const pair of childrenOf(mapping, "mappingFields")) {
			const input = child(pair, "inputField");
			const output = child(pair, "outputField");
			if (input !== void 0 && input.text !== "") into.at({
				line: input.line,
				how
			}).add(from, input.text);
			if (output !== void 0 && output.text !== "") into.at({
				line: output.line,
				how,
				access: "write"
			}).add(to, output.text);
		}
	}
};
// src/dialects/salesforce/uses/matching.ts
const duplicateRuleUses = (root, { names }, into) => {
	const [object = ""] = splitName(names.at(-1) ?? "", ".");
	duplicateRuleReads(root, object, into);
	for (const rule of childrenOf(root, "duplicateRuleMatchRules")) {
		const name = child(rule, "matchingRule");
		if (name !== void 0 && name.text !== "") into.at({
			line: name.line,
			how: "matching"
		}).addName("matching-rule", textOf$1(rule, "matchRuleSObjectType") ?? object, decodeName(name.text));
	}
};
const matchingRulesUses = (root, { names }, into) => {
	const object = names.at(-1) ?? "";
	for (const rule of root.children) if (MATCHING_RULES.has(rule.name)) matchingRuleReads(rule, object, into);
};
// src/dialects/salesforce/uses/path.ts
const pathUses = (root, _context, into) => {
	const object = textOf$1(root, "entityName") ?? "?";
	const field = child(root, "fieldName");
	if (field !== void 0 && field.text !== "") into.at({
		line: field.line,
		how: "path"
	}).add(object, field.text);
	const recordType = child(root, "recordTypeName");
	if (recordType !== void 0 && recordType.text !== "" && recordType.text !== "__MASTER__") into.at({
		line: recordType.line,
		how: "path"
	}).addName("record-type", object, decodeName(recordType.text));
	for (const step of childrenOf(root, "pathAssistantSteps")) {
		const value = child(step, "picklistValueName");
		if (value !== void 0 && value.text !== "" && field !== void 0 && field.text !== "") into.at({
			line: value.line,
			how: "path step",
			values: [value.text]
		}).add(object, field.text);
		for (const asked of childrenOf(step, "fieldNames")) if (asked.text !== "") into.at({
			line: asked.line,
			how: "key field"
		}).addPair(asked.text, object);
	}
};
// src/dialects/salesforce/uses/permissions.ts
const HOW = "access";
const ENTRIES = {
	classAccesses: ["apexClass", (into, name) => into.addName("other", "ApexClass", name)],
	flowAccesses: ["flow", (into, name) => into.addName("flow", name)],
	pageAccesses: ["apexPage", (into, name) => into.addName("other", "ApexPage", name)],
	recordTypeVisibilities: ["recordType", (into, name) => into.addName("record-type", ...splitName(name, "."))]
};
const permissionUses = (root, _context, into) => {
	for (const item of root.children) if (item.name === "fieldPermissions" || item.name === "fieldLevelSecurities") fieldPermission(item, into);
	else if (item.name === "layoutAssignments") layoutAssignment(item, into);
	else {
		const entry = ENTRIES[item.name];
		const name = entry === void 0 ? void 0 : child(item, entry[0]);
		if (entry === void 0 || name === void 0 || name.text === "" || !grants(item)) continue;
		into.at({
			line: name.line,
			how: HOW
		});
		entry[1](into, name.text);
	}
};
function grants(entry) {
	return entry.children.some(({ text }) => text === "true");
}
function fieldPermission(entry, into) {
	const field = child(entry, "field");
	if (field === void 0 || field.text === "") return;
	const how = flagOf(entry, "readable") || flagOf(entry, "editable") ? HOW : "no access";
	into.at({
		line: field.line,
		how
	}).addPair(decodeName(field.text), "");
}
function layoutAssignment(assignment, into) {
	for (const { name, text, line } of assignment.children) {
		if (text === "") continue;
		if (name === "layout") into.at({
			line,
			how: "layout"
		}).addName("layout", ...splitName(text, "-"));
		else if (name === "recordType") into.at({
			line,
			how: "layout"
		}).addName("record-type", ...splitName(text, "."));
	}
}
// src/dialects/salesforce/uses/process.ts
const processUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	const field = statusField(object);
	if (field === void 0) return;
	for (const value of childrenOf(root, "values")) {
		const name = child(value, "fullName");
		if (name !== void 0) into.at({
			line: name.line,
			how: "offers",
			values: [decodeName(name.text)]
		}).add(object, field);
	}
};
// src/dialects/salesforce/uses/record-type.ts
const recordTypeUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	const process = child(root, "businessProcess");
	if (process !== void 0 && process.text !== "") {
		const kind = processKind(object);
		const name = decodeName(process.text);
		into.at({
			line: process.line,
			how: "process"
		});
		if (kind === "other") into.addName(kind, "BusinessProcess", object, name);
		else into.addName(kind, object, name);
	}
	const layout = child(root, "compactLayoutAssignment");
	if (layout !== void 0 && layout.text !== "" && layout.text !== "SYSTEM") into.at({
		line: layout.line,
		how: "compact layout"
	}).addName("compact-layout", object, decodeName(layout.text));
	for (const picklist of childrenOf(root, "picklistValues")) {
		const field = child(picklist, "picklist");
		if (field === void 0 || field.text === "") continue;
		into.at({
			line: field.line,
			how: "offers"
		}).add(object, field.text);
		for (const value of childrenOf(picklist, "values")) {
			const name = child(value, "fullName");
			if (name !== void 0) into.at({
				line: name.line,
				how: "offers",
				values: [decodeName(name.text)]
			}).add(object, field.text);
		}
	}
};
// src/dialects/salesforce/uses/record-types.ts
const NAMES = new Set(["developername", "name"]);
const LOOKUPS$1 = new Set(["recordtype", "recordtypeid"]);
function withRecordTypes(uses) {
	return (root, context, into) => {
		const before = into.fields.length;
		uses(root, context, into);
		const added = new Set();
		for (const { object, way, field, line, how, values } of into.fields.slice(before)) {
			if (values.length === 0) continue;
			const name = field.toLowerCase();
			const owner = (LOOKUPS$1.has(name) ? way : NAMES.has(name) && way.at(-1)?.toLowerCase() === "recordtype" ? way.slice(0, -1) : void 0)?.reduce(objectBehind, object);
			if (owner === void 0 || owner === "?") continue;
			for (const value of values) {
				const key = `${line} ${owner}.${value}`;
				if (!added.has(key)) into.at({
					line,
					how
				}).addName("record-type", owner, value);
				added.add(key);
			}
		}
	};
}
// src/dialects/salesforce/uses/rules.ts
const rulesUses = (root, { names }, into) => {
	const object = names.at(-1) ?? "";
	for (const rule of root.children) {
		if (!RULE_TYPES.has(rule.name)) continue;
		criteriaReads(rule, object, into);
		for (const entry of childrenOf(rule, "ruleEntry")) {
			addTemplate(entry, into);
			for (const action of childrenOf(entry, "escalationAction")) {
				addTemplate(action, into, "assignedToTemplate");
				addTemplate(action, into, "notifyToTemplate");
			}
		}
	}
};
// src/dialects/salesforce/uses/sharing.ts
const sharingRulesUses = (root, { names }, into) => {
	criteriaReads(root, names.at(-1) ?? "", into);
};
const sharingSetUses = (root, _context, into) => {
	for (const mapping of childrenOf(root, "accessMappings")) {
		const object = textOf$1(mapping, "object") ?? "?";
		for (const { name, text, line } of mapping.children) {
			if (text === "" || name !== "objectField" && name !== "userField") continue;
			into.at({
				line,
				how: "sharing"
			}).addWay(name === "userField" ? "User" : object, lookupAtEnd(text));
		}
	}
};
function lookupAtEnd(way) {
	const last = way.slice(way.lastIndexOf(".") + 1);
	return isCustomName(last) || last === "Id" || last.endsWith("Id") ? way : way.slice(0, way.length - last.length) + lookupOf(last);
}
// src/dialects/salesforce/uses/territory.ts
const territoryRuleUses = (root, _context, into) => {
	criteriaReads(root, textOf$1(root, "objectType") ?? "?", into);
};
const territoryUses = (root, { names }, into) => {
	const model = names.at(-2) ?? "";
	for (const { name, text, line } of root.children) {
		if (text === "") continue;
		if (name === "parentTerritory") into.at({
			line,
			how: "parent"
		}).addName("territory", model, text);
		else if (name === "territory2Type") into.at({
			line,
			how: "type"
		}).addName("territory-type", text);
	}
	for (const association of childrenOf(root, "ruleAssociations")) {
		const rule = child(association, "ruleName");
		if (rule !== void 0 && rule.text !== "") into.at({
			line: rule.line,
			how: "rule"
		}).addName("territory-rule", model, rule.text);
	}
};
// src/dialects/salesforce/uses/validation-rule.ts
const validationRuleUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	const formula = child(root, "errorConditionFormula");
	if (formula !== void 0) addFormula(into, formula.text, object, {
		line: formula.line,
		how: "formula"
	});
	const shown = child(root, "errorDisplayField");
	if (shown !== void 0 && shown.text !== "") into.at({
		line: shown.line,
		how: "message"
	}).add(object, shown.text);
};
const DEFINITIONS_AND_AUTOMATION = Object.fromEntries(Object.entries({
	ApprovalProcess: approvalProcessUses,
	AssignmentRules: rulesUses,
	AutoResponseRules: rulesUses,
	BusinessProcess: processUses,
	CustomField: fieldUses,
	CustomMetadata: customMetadataUses,
	DuplicateRule: duplicateRuleUses,
	EscalationRules: rulesUses,
	Flow: flowUses,
	ForecastingFilterCondition: forecastFilterUses,
	ForecastingSourceDefinition: forecastSourceUses,
	ForecastingType: forecastTypeUses,
	LeadConvertSettings: leadConversionUses,
	MatchingRules: matchingRulesUses,
	PathAssistant: pathUses,
	PermissionSet: permissionUses,
	Profile: permissionUses,
	RecordType: recordTypeUses,
	Settings: settingsUses,
	SharingRules: sharingRulesUses,
	SharingSet: sharingSetUses,
	Territory2: territoryUses,
	Territory2Rule: territoryRuleUses,
	ValidationRule: validationRuleUses,
	Workflow: workflowUses
}).map(([type, uses]) => [type, withRecordTypes(uses)]));
// src/dialects/salesforce/uses/object.ts
const CHILD_TYPES = new Map(childTypesOf("CustomObject").map((type) => [type.element, type.name]));
const COLUMNS$2 = new Set([
	"customTabListAdditionalFields",
	"lookupDialogsAdditionalFields",
	"lookupFilterFields",
	"lookupPhoneDialogsAdditionalFields",
	"searchFilterFields",
	"searchResultsAdditionalFields"
]);
function objectUses(readerOf) {
	return (root, context, into) => {
		const object = context.names.at(-1) ?? "";
		for (const item of root.children) {
			const type = CHILD_TYPES.get(item.name);
			if (type === "Index") for (const field of childrenOf(item, "fields")) addIndexed(field, object, into);
			else if (type !== void 0) {
				const name = decodeName(textOf$1(item, "fullName") ?? "");
				readerOf(type)?.(item, {
					...context,
					type,
					names: [object, name]
				}, into);
			} else if (item.name === "searchLayouts") {
				for (const column of item.children) if (COLUMNS$2.has(column.name)) addLeaf(into, `list-view:${object}`, column, "search layout");
			} else if (item.name === "profileSearchLayouts") {
				for (const column of item.children) if (column.name === "fields") addLeaf(into, `list-view:${object}`, column, "search layout");
			} else if (item.name === "compactLayoutAssignment" && item.text !== "" && item.text !== "SYSTEM") into.at({
				line: item.line,
				how: "compact layout"
			}).addName("compact-layout", object, decodeName(item.text));
			else if (item.name === "actionOverrides") overridden(item, into);
		}
	};
}
function overridden(action, into) {
	const content = child(action, "content");
	if (content === void 0 || content.text === "") return;
	into.at({
		line: content.line,
		how: "action"
	});
	const type = textOf$1(action, "type");
	if (type === "Flexipage") into.addName("page", content.text);
	else if (type === "Visualforce") into.addName("other", "ApexPage", content.text);
	else if (type === "LightningComponent") into.addName("other", "AuraDefinitionBundle", content.text);
}
function addIndexed(field, object, into) {
	const name = child(field, "name");
	if (name !== void 0 && name.text !== "") into.at({
		line: name.line,
		how: "index"
	}).add(object, name.text);
}
// src/dialects/salesforce/uses/dashboard.ts
const COLUMNS$1 = new Map([
	["column", "chart"],
	["groupingColumn", "grouping"],
	["reportColumn", "column"],
	["sortColumn", "sort"]
]);
const dashboardUses = (root, _context, into) => {
	const filterValues = childrenOf(root, "dashboardFilters").map((filter) => valuesOfAll(childrenOf(filter, "dashboardFilterOptions").flatMap((option) => childrenOf(option, "values"))));
	visit(root);
	function visit(element) {
		let filter = 0;
		for (const item of element.children) if (item.name === "dashboardFilterColumns") {
			const values = filterValues[filter++] ?? [];
			for (const { text, line } of childrenOf(item, "column")) addColumn(into, "dashboard", text, {
				line,
				how: "filter",
				values
			});
		} else if (item.children.length > 0) visit(item);
		else if (item.text !== "") leaf(item, element);
	}
	function leaf({ name, text, line }, { name: parent }) {
		const how = COLUMNS$1.get(name);
		if (how !== void 0) addColumn(into, "dashboard", text, {
			line,
			how: parent === "dashboardTableColumn" ? "column" : how
		});
		else if (name === "report") into.at({
			line,
			how: "report"
		}).addName("report", ...text.split("/"));
	}
};
// src/dialects/salesforce/uses/actions.ts
function addQuickAction(into, name) {
	const dot = name.indexOf(".");
	const object = name.slice(0, Math.max(dot, 0));
	if (dot < 0 || object === "Global") into.addName("quick-action", name.slice(dot + 1));
	else into.addName("quick-action", object, name.slice(dot + 1));
}
function addWebLink(into, name, object) {
	const dot = name.indexOf(".");
	if (dot > 0) into.addName("web-link", name.slice(0, dot), name.slice(dot + 1));
	else if (object !== "") into.addName("web-link", object, name);
}
function addPageAction(into, name) {
	if (name.startsWith("CustomButton.")) addWebLink(into, name.slice(13), "");
	else if (name.includes(".")) addQuickAction(into, name);
}
function addActionBar(into, root, object) {
	for (const list of [...childrenOf(root, "platformActionList"), ...childrenOf(root, "platformActionlist")]) for (const item of childrenOf(list, "platformActionListItems")) {
		const name = textOf$1(item, "actionName");
		if (name === void 0) continue;
		into.at({
			line: item.line,
			how: "action"
		});
		const type = textOf$1(item, "actionType");
		if (type === "QuickAction") addQuickAction(into, name);
		else if (type === "CustomButton") addWebLink(into, name, object);
	}
}
// src/dialects/salesforce/uses/related-lists.ts
const LISTED = new Map(Object.entries({
	RelatedAccountList: "Account",
	RelatedAccountSalesTeam: "AccountTeamMember",
	RelatedActivityList: "Activity",
	RelatedAssetList: "Asset",
	RelatedCampaignHierarchyList: "Campaign",
	RelatedCampaignList: "CampaignMember",
	RelatedCampaignMemberList: "CampaignMember",
	RelatedCaseList: "Case",
	RelatedChildCaseList: "Case",
	RelatedContactList: "Contact",
	RelatedContactListIndividual: "Contact",
	RelatedContractList: "Contract",
	RelatedEntitlementList: "Entitlement",
	RelatedHistoryList: "Activity",
	RelatedLeadList: "Lead",
	RelatedLeadListIndividual: "Lead",
	RelatedOpportunityList: "Opportunity",
	RelatedOpportunitySalesTeam: "OpportunityTeamMember",
	RelatedOpportunitySplits: "OpportunitySplit",
	RelatedOrderList: "Order",
	RelatedPartnerList: "Partner",
	RelatedPriceBookEntryList: "PricebookEntry",
	RelatedQuoteList: "Quote",
	RelatedServiceContractList: "ServiceContract"
}));
const LISTED_OF = new Map(Object.entries({
	"Account RelatedContactRoleList": "AccountContactRole",
	"Case RelatedContactRoleList": "CaseContactRole",
	"Contract RelatedContactRoleList": "ContractContactRole",
	"Opportunity RelatedContactRoleList": "OpportunityContactRole",
	"Opportunity RelatedLineItemList": "OpportunityLineItem",
	"Opportunity RelatedOpportunityLineItemList": "OpportunityLineItem",
	"Order RelatedOrderItemList": "OrderItem",
	"Quote RelatedLineItemList": "QuoteLineItem",
	"Quote RelatedQuoteLineItemList": "QuoteLineItem"
}));
function listedBy(list, layoutObject) {
	const dot = list.indexOf(".");
	if (dot > 0) return {
		object: list.slice(0, dot),
		lookup: list.slice(dot + 1)
	};
	return { object: LISTED.get(list) ?? LISTED_OF.get(`${layoutObject} ${list}`) ?? "?" };
}
function addListColumn(into, object, column, place) {
	const field = fieldOfColumn(`list-view:${object}`, column);
	if (field !== void 0 && (object !== "?" || field.object !== "?" || isCustomName(column))) addField(into, field, place);
}
function addChildColumn(into, object, relationship, column, place) {
	const table = `${object}.${relationship}`;
	const { object: known, children } = tableStart(table);
	if (children.length === 0) addListColumn(into, known, column, place);
	else if (/[a-z]/.test(column.slice(column.lastIndexOf(".") + 1))) addField(into, fieldOfTable(table, column), place);
	else addListColumn(into, "?", column, place);
}
// src/dialects/salesforce/uses/layout.ts
const layoutUses = (root, { names }, into) => {
	const object = (names.at(-1) ?? "").split("-", 1)[0];
	for (const part of root.children) readPart(part, object, into);
	addActionBar(into, root, object);
};
function readPart(part, object, into) {
	const { name, text, line } = part;
	if (name === "layoutSections") for (const column of childrenOf(part, "layoutColumns")) for (const item of childrenOf(column, "layoutItems")) readItem(item, object, into);
	else if (name === "relatedContent") for (const content of childrenOf(part, "relatedContentItems")) for (const item of childrenOf(content, "layoutItem")) readItem(item, object, into);
	else if (name === "summaryLayout") for (const item of childrenOf(part, "summaryLayoutItems")) readItem(item, object, into);
	else if (name === "miniLayout") {
		for (const field of childrenOf(part, "fields")) addFieldOf(into, object, field);
		for (const list of childrenOf(part, "relatedLists")) readRelatedList(list, object, into);
	} else if (name === "relatedLists") readRelatedList(part, object, into);
	else if (name === "multilineLayoutFields" || name === "relatedObjects") addFieldOf(into, object, part);
	else if (name === "customButtons") addWebLink(into.at({
		line,
		how: "button"
	}), text, object);
	else if (name === "quickActionList") for (const item of childrenOf(part, "quickActionListItems")) {
		const action = child(item, "quickActionName");
		if (action !== void 0) addQuickAction(into.at({
			line: action.line,
			how: "action"
		}), action.text);
	}
}
function readItem(item, object, into) {
	for (const part of item.children) if (part.name === "field") addFieldOf(into, object, part);
	else if (part.name === "customLink") addWebLink(into.at({
		line: part.line,
		how: "link"
	}), part.text, object);
	else if (part.name === "reportChartComponent") {
		const report = textOf$1(part, "reportName");
		if (report !== void 0) into.at({
			line: part.line,
			how: "chart"
		}).addName("report", ...report.split("/"));
	}
}
function addFieldOf(into, object, { text, line }) {
	if (text !== "") into.at({
		line,
		how: "layout"
	}).addWay(object, text);
}
function readRelatedList(list, layoutObject, into) {
	const name = child(list, "relatedList");
	if (name === void 0) return;
	const { object, lookup } = listedBy(name.text, layoutObject);
	if (lookup !== void 0) into.at({
		line: name.line,
		how: "related list"
	}).addWay(object, lookup);
	for (const part of list.children) {
		const { text, line } = part;
		if (text === "") continue;
		if (part.name === "fields") addListColumn(into, object, text, {
			line,
			how: "related list"
		});
		else if (part.name === "sortField") addListColumn(into, object, text, {
			line,
			how: "sort"
		});
		else if (part.name === "customButtons") addWebLink(into.at({
			line,
			how: "button"
		}), text, object);
		else if (part.name === "quickActions") addQuickAction(into.at({
			line,
			how: "action"
		}), text);
	}
}
// src/dialects/salesforce/uses/list-view.ts
const OWNED = new Set([
	"Mine",
	"MineAndMyGroups",
	"Team",
	"Queue",
	"Delegated"
]);
const listViewUses = (root, { names }, into) => {
	const object = names.at(-2) ?? names[0] ?? "";
	const where = `list-view:${object}`;
	for (const column of childrenOf(root, "columns")) if (column.text !== "") addColumn(into, where, column.text, {
		line: column.line,
		how: "column"
	});
	for (const filter of childrenOf(root, "filters")) addCondition(into, where, filter, "field");
	const scope = child(root, "filterScope");
	if (scope !== void 0 && OWNED.has(scope.text)) into.at({
		line: scope.line,
		how: "filter"
	}).add(object, "OwnerId");
};
// src/dialects/salesforce/uses/object-parts.ts
const fieldSetUses = (root, { names }, into) => {
	for (const item of root.children) {
		if (item.name !== "displayedFields" && item.name !== "availableFields") continue;
		const how = item.name === "displayedFields" ? "field set" : "on offer";
		for (const { text, line } of childrenOf(item, "field")) if (text !== "") into.at({
			line,
			how
		}).addWay(names[0] ?? "", text);
	}
};
const compactLayoutUses = (root, { names }, into) => {
	for (const { text, line } of childrenOf(root, "fields")) if (text !== "") into.at({
		line,
		how: "compact layout"
	}).addWay(names[0] ?? "", text);
};
const webLinkUses = (root, { names }, into) => {
	for (const url of childrenOf(root, "url")) addMergeFields(into, url.text, {
		line: url.line,
		how: "link"
	}, { object: names[0] ?? "" });
};
// src/dialects/salesforce/uses/page-settings.ts
const OBJECT_SETTINGS = [
	"ObjectApi",
	"entityName",
	"objectApiName",
	"sObjectName",
	"sobjectType",
	"objectName"
];
const NO_FIELDS = new Set([
	...OBJECT_SETTINGS,
	"body",
	"dashboardName",
	"entityNames",
	"filterName",
	"flowName",
	"pageName",
	"relatedListApiName",
	"reportName",
	"richTextValue",
	"title"
]);
function addSettings(into, component, pageObject) {
	const settings = new Map(childrenOf(component, "componentInstanceProperties").map((item) => [textOf$1(item, "name") ?? "", item]));
	const stated = (name) => {
		const setting = settings.get(name);
		return setting && textOf$1(setting, "value");
	};
	const object = OBJECT_SETTINGS.map(stated).find((name) => name !== void 0);
	for (const [name, setting] of settings) {
		const value = child(setting, "value");
		if (value !== void 0 && value.text !== "") {
			if (!NO_FIELDS.has(name)) addFields(into, value, name, object);
			if (value.text.includes("{!")) addMerged(into, value, pageObject);
		}
	}
	addNames(into, settings, object);
	addRelatedList(into, settings);
}
function valueIn(settings, name) {
	const setting = settings.get(name);
	const value = setting && child(setting, "value");
	return value === void 0 || value.text === "" ? void 0 : value;
}
function listOf(settings, name) {
	const setting = settings.get(name);
	return (setting === void 0 ? [] : childrenOf(setting, "valueList")).flatMap((list) => childrenOf(list, "valueListItems")).flatMap((item) => childrenOf(item, "value"));
}
function addNames(into, settings, object) {
	const named = (name, how, add) => {
		const value = valueIn(settings, name);
		if (value === void 0) return;
		into.at({
			line: value.line,
			how
		});
		add(value.text);
	};
	named("flowName", "flow", (flow) => into.addName("flow", flow));
	named("reportName", "report", (report) => into.addName("report", ...report.split("/")));
	named("dashboardName", "dashboard", (dashboard) => into.addName("dashboard", ...dashboard.split("/")));
	named("updateQuickActionName", "action", (action) => addQuickAction(into, action));
	if (object !== void 0) named("filterName", "list view", (list) => into.addName("list-view", object, list));
	for (const action of listOf(settings, "actionNames")) addPageAction(into.at({
		line: action.line,
		how: "action"
	}), action.text);
}
function addRelatedList(into, settings) {
	const parent = valueIn(settings, "parentFieldApiName");
	const list = valueIn(settings, "relatedListApiName");
	const [start = "", field = ""] = (parent?.text ?? "").split(".");
	if (parent === void 0 || start === "" || field === "") return;
	const own = field === "Id";
	if (!own) into.at({
		line: parent.line,
		how: "related list"
	}).add(start, field);
	if (list === void 0) return;
	const object = own ? start : objectBehind(start, field.replace(/Id$/, ""));
	for (const column of listOf(settings, "relatedListFieldAliases")) addChildColumn(into, object, list.text, column.text, {
		line: column.line,
		how: "related list"
	});
	const sort = valueIn(settings, "sortFieldAlias");
	if (sort !== void 0 && !sort.text.startsWith("__")) addChildColumn(into, object, list.text, sort.text, {
		line: sort.line,
		how: "sort"
	});
	for (const { text, line } of listOf(settings, "adminFilters")) {
		const [column = "", , asked = ""] = text.split("|");
		const values = [...asked.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
		addChildColumn(into, object, list.text, column, {
			line,
			how: "filter",
			values
		});
	}
}
const OF_RELATED_LIST = new Set(["parentFieldApiName", "sortFieldAlias"]);
const OF_OWN_OBJECT = /fields$|^(?:filter|order)$/i;
const NAME = /[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/g;
function addFields(into, { text, line }, setting, object) {
	if (OF_RELATED_LIST.has(setting) || text.includes("{!") || text.length > MAX_SETTING) return;
	const listed = /fields?(?:ApiName|Name)?s?$/i.test(setting) && /^[\w.,;\s]+$/.test(text);
	const owner = OF_OWN_OBJECT.test(setting) ? object : void 0;
	into.at({
		line,
		how: "component",
		sure: "likely",
		values: listed ? [] : quoted(text)
	});
	for (const [name] of text.matchAll(NAME)) {
		const dot = name.indexOf(".");
		const custom = /__c$/i.test(name);
		if (dot > 0 && (custom || listed)) into.addWay(name.slice(0, dot), wayOf(name.slice(dot + 1)));
		else if (dot < 0 && custom && isCustomName(name)) into.addWay(owner ?? "?", name);
		else if (dot < 0 && listed && owner !== void 0) into.addWay(owner, name);
	}
}
const MAX_SETTING = 4e3;
function quoted(text) {
	return [...text.matchAll(/'([^']*)'/g)].flatMap(([, value]) => valuesIn(value));
}
function addMerged(into, { text, line }, object) {
	addMergeFields(into, text, {
		line,
		how: "component"
	}, {
		object,
		records: new Map([["record", object]])
	});
}
// src/dialects/salesforce/uses/page.ts
const pageUses = (root, _context, into) => {
	const object = textOf$1(root, "sobjectType") ?? "?";
	visit(root);
	addActionBar(into, root, object === "?" ? "" : object);
	function visit(element) {
		if (element.name === "componentInstance" || element.name === "componentInstances") addSettings(into, element, object);
		for (const item of element.children) if (item.name === "criteria") addCriterion(item, object, into);
		else if (item.children.length > 0) visit(item);
		else if (item.name === "fieldItem" && item.text.startsWith(RECORD)) into.at({
			line: item.line,
			how: "layout"
		}).addWay(object, item.text.slice(RECORD.length));
	}
};
const RECORD = "Record.";
function addCriterion(criterion, object, into) {
	const left = child(criterion, "leftValue");
	if (left === void 0) return;
	const name = left.text.replace(/^\{!/, "").replace(/\}$/, "");
	const values = valuesIn(textOf$1(criterion, "rightValue") ?? "");
	into.at({
		line: left.line,
		how: "visibility",
		values
	});
	if (name.startsWith("$")) into.addGlobal(name, object);
	else if (name.startsWith(RECORD)) into.addWay(object, name.slice(7));
	for (const right of childrenOf(criterion, "rightValue")) {
		const compared = /^\{!Record\.([\w.]+)\}$/.exec(right.text);
		if (compared !== null) into.at({
			line: right.line,
			how: "visibility"
		}).addWay(object, compared[1]);
	}
}
// src/dialects/salesforce/uses/quick-action.ts
const quickActionUses = (root, { names }, into) => {
	const full = names.at(-1) ?? "";
	const dot = full.indexOf(".");
	const own = names.length > 1 ? names[0] : full.slice(0, Math.max(dot, 0));
	const target = child(root, "targetObject")?.text || own;
	for (const part of root.children) {
		const { name, text, line } = part;
		if (name === "quickActionLayout") {
			for (const column of childrenOf(part, "quickActionLayoutColumns")) for (const item of childrenOf(column, "quickActionLayoutItems")) for (const field of childrenOf(item, "field")) if (field.text !== "") into.at({
				line: field.line,
				how: "layout"
			}).addWay(target, field.text);
		} else if (name === "fieldOverrides") override(part, own, target, into);
		else if (text === "") continue;
		else if (name === "targetParentField") into.at({
			line,
			how: "default",
			access: "write"
		}).addWay(target, wayOf(text));
		else if (name === "flowDefinition") into.at({
			line,
			how: "flow"
		}).addName("flow", text);
		else if (name === "targetRecordType") into.at({
			line,
			how: "record type"
		}).addName("record-type", ...text.split("."));
		else if (name === "targetObject") into.at({
			line,
			how: "action"
		}).addName("object", text);
	}
};
function override(part, own, target, into) {
	const field = child(part, "field");
	const formula = child(part, "formula");
	const literal = child(part, "literalValue")?.text ?? "";
	if (field === void 0 || field.text === "") return;
	const values = formula === void 0 ? [literal] : textsIn(formula.text);
	into.at({
		line: field.line,
		how: "default",
		access: "write",
		values: values.filter((value) => value !== "")
	}).addWay(target, wayOf(field.text));
	for (const { name, line, values: compared } of formula === void 0 ? [] : namesIn(formula.text)) {
		into.at({
			line: formula.line + line,
			how: "default",
			values: compared
		});
		if (name.startsWith(`${own}.`)) into.addWay(own, name.slice(own.length + 1));
		else if (name.startsWith("$")) into.addGlobal(name, own);
		else if (own !== "") into.addWay(own, name);
	}
}
function textsIn(formula) {
	return [...formula.matchAll(/"([^"\\]*)"/g)].map(([, text]) => text);
}
// src/dialects/salesforce/uses/report.ts
const reportUses = (root, _context, into) => {
	readReport(root, textOf$1(root, "reportType") ?? "", into);
	for (const block of childrenOf(root, "block")) readReport(block, textOf$1(block, "reportType") ?? textOf$1(root, "reportType") ?? "", into);
};
function readReport(report, reportType, into) {
	for (const part of report.children) READERS.get(part.name)?.(part, reportType, into);
}
const grouping = (part, type, into) => {
	addLeaf(into, type, child(part, "field"), "grouping");
	addLeaf(into, type, child(part, "sortByName"), "sort");
};
const READERS = byName({
	reportType: addType,
	columns: (part, type, into) => addLeaf(into, type, child(part, "field"), "column"),
	groupingsDown: grouping,
	groupingsAcross: grouping,
	sortColumn: (part, type, into) => addLeaf(into, type, part, "sort"),
	filter: (part, type, into) => {
		for (const item of childrenOf(part, "criteriaItems")) addCondition(into, type, item, "column");
	},
	timeFrameFilter: (part, type, into) => addLeaf(into, type, child(part, "dateColumn"), "date filter"),
	params: addParameter,
	scope: addScope,
	buckets: (part, type, into) => {
		const source = child(part, "sourceColumnName");
		const values = valuesOfAll(childrenOf(part, "values").flatMap((value) => childrenOf(value, "sourceValues")).flatMap((item) => childrenOf(item, "sourceValue")));
		if (source !== void 0) addColumn(into, type, source.text, {
			line: source.line,
			how: "bucket",
			values
		});
	},
	aggregates: (part, type, into) => {
		for (const item of part.children) if (item.name === "calculatedFormula") addColumnFormula(into, type, item, "summary formula");
		else if (item.name === "downGroupingContext" || item.name === "acrossGroupingContext") addLeaf(into, type, item, "grouping");
	},
	customDetailFormulas: (part, type, into) => {
		const formula = child(part, "calculatedFormula");
		if (formula !== void 0) addColumnFormula(into, type, formula, "row formula");
	},
	chart: (part, type, into) => {
		for (const item of part.children) if (item.name === "groupingColumn" || item.name === "secondaryGroupingColumn") addLeaf(into, type, item, "chart");
		else if (item.name === "chartSummaries") addLeaf(into, type, child(item, "column"), "chart");
	},
	colorRanges: (part, type, into) => addLeaf(into, type, child(part, "columnName"), "colour"),
	formattingRules: (part, type, into) => addLeaf(into, type, child(part, "columnName"), "colour"),
	crossFilters: addCrossFilter,
	blockInfo: (part, type, into) => addLeaf(into, type, child(part, "joinTable"), "join")
});
function addType({ text, line }, _type, into) {
	const { family, objects, lookup } = partsOfReportType(text);
	into.at({
		line,
		how: "report type"
	});
	if (objects.length === 0 && family.endsWith("__c")) into.addName("report-type", family.slice(0, -3));
	for (const object of objects) into.addName("object", object);
	if (lookup !== void 0) into.addPair(lookup, "");
}
const ALL = new Set([
	"",
	"all",
	">0"
]);
function addParameter(part, reportType, into) {
	const name = textOf$1(part, "name");
	const value = textOf$1(part, "value") ?? "";
	const { family } = partsOfReportType(reportType);
	if (ALL.has(value)) return;
	const add = (object, field) => into.at({
		line: part.line,
		how: "filter",
		sure: "likely"
	}).add(object, field);
	if (family.startsWith("Opportunity")) {
		if (name === "probability") add("Opportunity", "Probability");
		else if (name === "open") add("Opportunity", value === "closedwon" ? "IsWon" : "IsClosed");
	} else if (family === "Activity") {
		if (name === "closed") add("Task", "IsClosed");
	} else if (family === "User" && name === "active") add("User", "IsActive");
}
const OWNER_COLUMNS = [
	"FULL_NAME",
	"OWNER",
	"USERS.NAME",
	"CONTACT_OWNER",
	"CAMPAIGN_OWNER",
	"ASSIGNED",
	"CUST_OWNER_NAME"
];
function addScope({ text, line }, reportType, into) {
	if (text !== "user" && text !== "team") return;
	for (const column of OWNER_COLUMNS) {
		const owner = fieldOfColumn(reportType, column);
		if (owner?.way.startsWith("Owner.") !== true) continue;
		addField(into, {
			...owner,
			way: "OwnerId",
			sure: "likely"
		}, {
			line,
			how: "filter"
		});
		return;
	}
}
function addCrossFilter(part, reportType, into) {
	addLeaf(into, reportType, child(part, "primaryTableColumn"), "filter");
	const table = relatedObject(textOf$1(part, "relatedTable") ?? "");
	if (table === "") return;
	const addRelated = (leaf, values) => {
		if (leaf === void 0 || leaf.text === "") return;
		addField(into, fieldOfColumn("", leaf.text) ?? fieldOfTable(table, leaf.text), {
			line: leaf.line,
			how: "filter",
			values
		});
	};
	addRelated(child(part, "relatedTableJoinColumn"), []);
	for (const item of childrenOf(part, "criteriaItems")) addRelated(child(item, "column"), valuesOfAll(childrenOf(item, "value")));
}
function relatedObject(table) {
	return table.slice(table.lastIndexOf("-") + 1);
}
// src/dialects/salesforce/uses/report-type.ts
const reportTypeUses = (root, _context, into) => {
	const base = child(root, "baseObject");
	if (base !== void 0 && base.text !== "") into.at({
		line: base.line,
		how: "report type"
	}).addName("object", base.text);
	for (const join of childrenOf(root, "join")) addJoin(join, base?.text ?? "", 0);
	for (const section of childrenOf(root, "sections")) for (const column of childrenOf(section, "columns")) {
		const field = child(column, "field");
		const table = textOf$1(column, "table");
		if (field !== void 0 && field.text !== "" && table !== void 0) addField(into, fieldOfTable(table, field.text), {
			line: field.line,
			how: "column"
		});
	}
	function addJoin(join, table, depth) {
		const relationship = child(join, "relationship");
		if (relationship === void 0 || depth > MAX_JOINS) return;
		const path = `${table}.${relationship.text}`;
		const { object, children } = tableStart(path);
		if (children.length === 0) into.at({
			line: relationship.line,
			how: "join"
		}).addName("object", object);
		for (const inner of childrenOf(join, "join")) addJoin(inner, path, depth + 1);
	}
};
const MAX_JOINS = 8;
// src/dialects/salesforce/uses/readers.ts
const XML_USES = {
	CompactLayout: compactLayoutUses,
	Dashboard: dashboardUses,
	EmailTemplate: withRecordTypes(emailTemplateUses),
	FieldSet: fieldSetUses,
	FlexiPage: withRecordTypes(pageUses),
	Layout: layoutUses,
	ListView: listViewUses,
	QuickAction: withRecordTypes(quickActionUses),
	Report: reportUses,
	ReportType: reportTypeUses,
	WebLink: withRecordTypes(webLinkUses),
	...DEFINITIONS_AND_AUTOMATION,
	CustomObject: objectUses((type) => XML_USES[type])
};
const ANY_TYPE = anyUses;
// src/dialects/salesforce/uses/users.ts
const SEVERAL = new Set([
	"AssignmentRules",
	"AutoResponseRules",
	"CustomObject",
	"EscalationRules",
	"MatchingRules",
	"SharingRules",
	"Workflow"
]);
const PARTS = new Set([
	"picklist-value",
	"stage",
	"lead-status",
	"case-status",
	"translation"
]);
const CALLED = {
	ApexClass: "apex-class",
	ApexComponent: "visualforce-component",
	ApexPage: "visualforce-page",
	ApexTrigger: "apex-trigger",
	AuraDefinitionBundle: "aura",
	LightningComponentBundle: "lwc"
};
function usersOf(file, place, location) {
	const own = userOf(targetOf(place.type, place.names, location.namespace));
	if (!SEVERAL.has(place.type)) return () => own;
	const inside = readFile(file, location).components.filter(({ kind }) => kind !== "object" && !PARTS.has(kind)).sort((a, b) => a.line - b.line);
	return (line) => {
		let found;
		for (const component of inside) {
			if (component.line > line) break;
			found = component;
		}
		return found ? userOf(found) : own;
	};
}
function userOf({ id, kind, type, name, object }) {
	const namespace = namespaceOf(name);
	const called = kind === "report" || kind === "dashboard" || kind === "email-template" ? id.slice(id.indexOf(":", id.indexOf(":") + 1) + 1) : name;
	return {
		id,
		kind: kind === "other" ? CALLED[type] ?? kebab(type) : kind,
		name: decoded(called),
		...object !== void 0 && { object },
		...namespace !== void 0 && { namespace }
	};
}
function decoded(name) {
	return name.replaceAll("%2F", "/").replaceAll("%25", "%");
}
function kebab(type) {
	return type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
// src/dialects/salesforce/uses/wanted.ts
function wantedOf(subjects, namespaces = []) {
	const byField = new Map();
	const fields = new Map();
	const byName = new Map();
	const byValue = new Map();
	for (const subject of subjects) {
		for (const field of subject.fields) {
			const key = field.toLowerCase();
			const dot = key.indexOf(".");
			if (dot <= 0) continue;
			push(byField, key, subject);
			const name = key.slice(dot + 1);
			fields.set(name, (fields.get(name) ?? new Set()).add(key.slice(0, dot)));
		}
		for (const value of subject.values) push(byValue, value, subject);
		for (const parts of namesOf(subject)) push(byName, nameKey(subject.kind, parts), subject);
	}
	return {
		byField,
		fields,
		fieldNames: new Set([...fields].flatMap(([name, objects]) => inCode(name, objects, namespaces))),
		byName,
		byValue
	};
}
function inCode(field, objects, namespaces) {
	if (!field.endsWith("__c")) return [field];
	const names = objects.has("contact") ? [field, `${field.slice(0, -1)}pc`] : [field];
	return [...names, ...namespaces.flatMap((namespace) => names.map((name) => `${namespace.toLowerCase()}__${name}`))];
}
function namesOf(subject) {
	const parts = partsOf(subject);
	return subject.kind === "report" ? parts.map((_, index) => parts.slice(index)) : [parts];
}
function nameKey(kind, parts) {
	return `${kind}:${parts.join("/")}`.toLowerCase();
}
function partsOf({ id }) {
	const start = id.indexOf(":", id.indexOf(":") + 1) + 1;
	return id.slice(start).split("/").map(decode);
}
function decode(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
function push(map, key, subject) {
	const known = map.get(key);
	if (!known) map.set(key, [subject]);
	else if (known.at(-1) !== subject) known.push(subject);
}
// src/dialects/salesforce/uses/whose.ts
async function settle(mention, surroundings) {
	const { index, namespace, names } = surroundings;
	const personAccount = /__pc$/i.test(mention.field);
	const field = bareName(personAccount ? mention.field.replace(/pc$/i, "c") : mention.field, namespace).toLowerCase();
	const wanted = surroundings.wanted(field);
	if (wanted === void 0) return [];
	const end = await follow(mention, index, namespace);
	const object = personAccount && end === "account" ? "contact" : end;
	if (object !== "?") {
		if (wanted.has(object)) return [{
			object,
			field,
			sure: mention.sure
		}];
		return ACTIVITY.has(object) ? [...wanted].filter((one) => ACTIVITY.has(one)).map((one) => ({
			object: one,
			field,
			sure: mention.sure
		})) : [];
	}
	const owners = await index.ownersOf(field);
	if (isCommon(field)) return [...wanted].filter(names).map((one) => ({
		object: one,
		field,
		sure: "possible"
	}));
	const named = [...owners].filter(names);
	const [only] = owners.size === 1 ? owners : named.length === 1 ? named : [];
	if (only !== void 0) return wanted.has(only) ? [{
		object: only,
		field,
		sure: names(only) ? "likely" : weaker(mention.sure, "likely")
	}] : [];
	return (named.length > 0 ? named.filter((one) => wanted.has(one)) : [...wanted].filter((one) => owners.size === 0 && names(one))).map((one) => ({
		object: one,
		field,
		sure: "possible"
	}));
}
const ACTIVITY = new Set([
	"activity",
	"event",
	"task"
]);
const SURENESS = [
	"possible",
	"likely",
	"certain"
];
function weaker(a, b) {
	return SURENESS.indexOf(a) < SURENESS.indexOf(b) ? a : b;
}
async function follow({ object, way }, index, namespace) {
	let at = bareName(object, namespace);
	for (const step of way) {
		const relationship = bareName(step, namespace);
		const known = objectBehind(at, relationship);
		at = known !== "?" || !isCustomRelationship(relationship) || at === "?" ? known : await index.referenceTo(at, lookupOf(relationship)) ?? await index.childrenOf(at, relationship) ?? "?";
		if (at === "?") return at;
	}
	return ALIASES.get(at.toLowerCase()) ?? at.toLowerCase();
}
const ALIASES = new Map([["personaccount", "account"]]);
// src/dialects/salesforce/uses/find.ts
async function usesIn(file, wanted, { index, projects, words }) {
	const place = placeOf(file.path) ?? codeAnywhere(file.path);
	const location = projects.of(file.path);
	if (place === void 0 || location.ignored) return [];
	const whole = withoutTokens(file.text);
	const part = place.content === void 0 ? excerptOf(whole, place.type, words) : whole;
	const inPart = mentionsIn(file.path, part, place, wanted, index);
	const [text, mentions] = inPart === void 0 && part !== whole ? [whole, mentionsIn(file.path, whole, place, wanted, index)] : [part, inPart];
	if (mentions === void 0) return isMetadata(file, location) ? void 0 : [];
	const surroundings = {
		index,
		namespace: location.namespace,
		wanted: (field) => wanted.fields.get(field),
		names: wordsOf(text)
	};
	const userAt = once(() => usersOf({
		path: file.path,
		text
	}, place, location));
	const uses = [];
	const add = (subject, by, rest) => {
		if (by.id.toLowerCase() !== subject.toLowerCase()) uses.push({
			subject,
			by,
			path: file.path,
			...rest
		});
	};
	for (const mention of mentions.fields) for (const settled of await settle(mention, surroundings)) {
		const key = `${settled.object}.${settled.field}`;
		for (const subject of wanted.byField.get(key) ?? []) {
			const value = subject.values.find((one) => mention.values.includes(one));
			if (subject.values.length > 0 && value === void 0 && mention.how === "offers") continue;
			const by = userAt()(mention.line);
			if (isField(by, key)) continue;
			add(subject.id, by, {
				...placed(mention, settled),
				...value !== void 0 && { value },
				...derivedBy(by, mention)
			});
		}
	}
	for (const { kind, parts, line, how } of mentions.names) for (const subject of wanted.byName.get(nameKey(kind, parts)) ?? []) add(subject.id, userAt()(line), {
		line,
		how,
		access: "read",
		sure: "certain"
	});
	if (place.content !== void 0 && wanted.byValue.size > 0) for (const use of literals(text, file.path, wanted, uses, userAt()(1))) uses.push(use);
	return uses;
}
function isMetadata({ path, text }, { known }) {
	return path.endsWith("-meta.xml") || known && (!path.endsWith(".md") || text.trimStart().startsWith("<"));
}
const CODE = {
	cls: "ApexClass",
	component: "ApexComponent",
	page: "ApexPage",
	trigger: "ApexTrigger"
};
function codeAnywhere(path) {
	const [, name, ending] = /([^/]+)\.(cls|component|page|trigger)$/.exec(path) ?? [];
	if (name === void 0 || ending === void 0) return void 0;
	return {
		type: CODE[ending],
		names: [name],
		rawName: name,
		content: ""
	};
}
function mentionsIn(path, text, place, wanted, index) {
	const into = new Mentions();
	const context = {
		path,
		type: place.type,
		names: place.names,
		wanted: wanted.fieldNames
	};
	if (place.content !== void 0) {
		codeUsesOf(path)?.(text, context, into);
		return into;
	}
	const parsed = parseXml(text);
	if (parsed.root === void 0) return void 0;
	const settled = settle$1(parsed.root, () => {});
	const root = place.piece === void 0 ? settled : wholeOf(settled, place);
	if (place.type === "CustomObject") index.note(root, place.names.at(-1));
	(XML_USES[place.type] ?? ANY_TYPE)(root, context, into);
	return into;
}
function placed({ line, access, how }, { sure }) {
	return {
		line,
		access,
		how,
		sure
	};
}
function derivedBy(by, { derives }) {
	return derives && by.kind === "field" && by.object !== void 0 ? { derives: `${by.object}.${by.name}` } : {};
}
function isField({ kind, object, name }, key) {
	return kind === "field" && `${object}.${name}`.toLowerCase() === key;
}
function literals(text, path, wanted, found, by) {
	const uses = [];
	for (const { text: literal, line } of literalsIn(text, path)) for (const subject of wanted.byValue.get(literal) ?? []) {
		const own = found.filter((use) => use.subject === subject.id);
		if (own.some((use) => use.value === literal && use.line === line)) continue;
		const sure = own.some((use) => use.sure !== "possible") ? "likely" : "possible";
		uses.push({
			subject: subject.id,
			by,
			path,
			line,
			how: "code",
			access: "read",
			sure,
			value: literal
		});
	}
	return uses;
}
function wordsOf(text) {
	let words;
	return (name) => {
		words ??= new Set(text.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
		return words.has(name);
	};
}
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
// src/dialects/salesforce/uses/words.ts
const DERIVED = ["**/*.field-meta.xml", "**/*.object"];
const COLUMNS = [
	...endings([
		"Report",
		"Dashboard",
		"ListView",
		"Layout",
		"FlexiPage"
	]),
	"**/*.object-meta.xml",
	"**/Forecasting.settings",
	"**/Forecasting.settings-meta.xml"
];
const PROCESSES = ["**/*.businessProcess-meta.xml"];
const RECORDS = ["**/*.md-meta.xml", "**/*.md"];
const NO_USERS = [
	"**/*.objectTranslation-meta.xml",
	"**/*.fieldTranslation-meta.xml",
	"**/*.objectTranslation",
	"**/*.translation-meta.xml",
	"**/*.translation"
];
function searchesFor(subjects, namespaces) {
	const fields = unique(subjects.flatMap((subject) => subject.fields));
	const noLookups = new Set(subjects.flatMap(({ type, fields: [own] }) => type !== void 0 && !LOOKUPS.has(type) ? own : []));
	const words = unique(unique([...fields.flatMap((field) => spellingsOf(field, noLookups)), ...subjects.filter(({ kind }) => CALLED_BY_NAME.has(kind)).flatMap((subject) => calledBy(subject))]).flatMap((name) => [name, ...namespaces.map((namespace) => `${namespace}__${name}`)]));
	const columns = unique([...words, ...fields.flatMap(columnsOf)]);
	const values = unique(subjects.filter(({ kind }) => HAS_PROCESS.has(kind)).flatMap((subject) => subject.values.flatMap(encodings)));
	const nowhere = [
		...DERIVED,
		...RECORDS,
		...NO_USERS
	];
	const metadata = ["**/*-meta.xml", ...OTHERS];
	return {
		derived: [{
			words: columns,
			files: DERIVED
		}],
		others: [...columns.length + values.length === words.length ? [{
			words,
			files: metadata,
			except: nowhere
		}] : [
			{
				words: columns,
				files: COLUMNS
			},
			{
				words,
				files: metadata,
				except: [
					...COLUMNS,
					...PROCESSES,
					...nowhere
				]
			},
			{
				words: unique([...words, ...values]),
				files: PROCESSES
			}
		], {
			words: unique(words.flatMap(casesOf)),
			files: [...CODE_FILES, ...RECORDS]
		}]
	};
}
const HAS_PROCESS = new Set([
	"case-status",
	"lead-status",
	"stage"
]);
const OTHERS = endings(Object.keys(XML_USES).filter((type) => type !== "CustomObject"));
function endings(types) {
	const children = childTypesOf("CustomObject");
	return types.flatMap((type) => {
		const suffix = (typeNamed(type) ?? children.find(({ name }) => name === type))?.suffix;
		return suffix === void 0 ? [] : [`**/*.${suffix}`, `**/*.${suffix}-meta.xml`];
	});
}
const LOOKUPS = new Set([
	"ExternalLookup",
	"Hierarchy",
	"IndirectLookup",
	"Lookup",
	"MasterDetail",
	"MetadataRelationship"
]);
function spellingsOf(field, noLookups) {
	const [object, name] = field.split(".");
	if (!/__c$/i.test(name)) return [name];
	const stem = name.slice(0, -1);
	return [
		name,
		...noLookups.has(field) ? [] : [`${stem}r`],
		...object === "Contact" ? [`${stem}pc`] : []
	];
}
function casesOf(name) {
	return [
		name,
		name.toLowerCase(),
		name.toUpperCase(),
		name[0].toLowerCase() + name.slice(1),
		name.replace(/__c$/, "__C")
	];
}
function calledBy(subject) {
	const parts = partsOf(subject);
	const name = parts.at(-1);
	if (name.length < 3) return [];
	if (subject.kind === "email-template") return [parts.slice(-2).join("/")];
	if (subject.kind === "report-type") return [name, `${name}__c`];
	return encodings(name);
}
function encodings(value) {
	return unique([
		value,
		escaped(value),
		encoded(value)
	]);
}
function escaped(value) {
	return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&apos;");
}
function encoded(value) {
	return encodeURIComponent(Buffer.from(value).toString()).replaceAll("%20", " ").replace(/[!'().~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function unique(items) {
	return [...new Set(items)].filter((item) => item !== "");
}
// src/dialects/salesforce/uses/index.ts
var uses_exports = __exportAll({ usesFinder: () => usesFinder });
function usesFinder(tree, projects) {
	const index = fieldsIndex(tree, projects);
	return async (subjects) => {
		const own = subjects.filter(({ system }) => system === SYSTEM);
		const wanted = wantedOf(own, projects.namespaces);
		const searches = searchesFor(own, projects.namespaces);
		const words = wordsFrom([...searches.derived, ...searches.others].flatMap((search) => search.words));
		return {
			...searches,
			find: (file) => usesIn(file, wanted, {
				index,
				projects,
				words
			}),
			unseen
		};
	};
}
const FILES = [
	["reports", /\.report(?:-meta\.xml)?$/],
	["dashboards", /\.dashboard(?:-meta\.xml)?$/],
	["list views", /\.listView-meta\.xml$|\.object$/],
	["flows", /\.flow(?:-meta\.xml)?$/]
];
function unseen(entries) {
	const missing = FILES.filter(([, path]) => !entries.some((entry) => path.test(entry.path))).map(([name]) => name);
	return missing.length === 0 ? [] : [`${missing.join(", ")} (none in this repository)`];
}
export { evidenceFor, impact_exports, subjectOfChange, uses_exports, uses_exports$1 };
