import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import { type Chain, called, takeMember } from "./apex-chain.js";
import type { ApexState } from "./apex-state.js";
import { ANY_RECORD, declarationAt, isReserved, listOf, PLAIN, recordOf, type Type, typeAt, UNKNOWN } from "./apex-types.js";
import { isSetBy, operand, valuesAround } from "./compared.js";
import { isCustomField } from "./found.js";
import { objectNamed } from "./objects.js";
import { isSign, isWord, type Token } from "./tokens.js";

/** Output: the last token taken. */
export function readWord(state: ApexState, at: number): number {
	const token = state.tokens[at]!;
	const before = state.tokens[at - 1];
	if (isSign(before, ".") || isSign(before, "?.")) {
		if (state.chain !== undefined) member(state, state.chain, at);
		return at;
	}
	const declared = declarationAt(state.tokens, at, state.outline.classes);
	if (declared !== undefined) return declare(state, declared.type, declared.name);
	if (token.name === "new") return made(state, at);
	if (token.name === "this") state.value(state.scopes.current === undefined ? UNKNOWN : { is: "class", name: state.scopes.current }, at);
	else if (token.name === "super") state.value(UNKNOWN, at);
	else if (token.name === "upsert") upsert(state, at);
	else if (token.name === "trigger" && isSign(state.tokens[at + 1], ".")) return trigger(state, at);
	else if (isReserved(token.name)) {
		state.chain = undefined;
		state.joins.end(state.frame);
	} else return expression(state, at, token);
	return at;
}

function declare(state: ApexState, type: Type, at: number): number {
	const top = state.frame;
	state.nameObject(type);
	if (top.kind !== "class" && !isSign(state.tokens[at + 1], "(")) {
		const inBrackets = top.kind !== "block";
		state.scopes.declare(state.tokens[at]!.name, type, inBrackets);
		for (let more = at; !inBrackets && isSign(state.tokens[more + 1], ",") && isWord(state.tokens[more + 2]); more += 2) {
			state.scopes.declare(state.tokens[more + 2]!.name, type, false);
		}
	}
	state.chain = undefined;
	return at;
}

function made(state: ApexState, at: number): number {
	const read = typeAt(state.tokens, at + 1, state.outline.classes);
	state.chain = undefined;
	if (read === undefined) return at;
	// `new Contact[3]`
	const sized = isSign(state.tokens[read.end], "[");
	state.made.set(read.end, sized ? listOf(read.type) : read.type);
	state.nameObject(read.type);
	state.joins.hole(state.frame, at);
	return read.end - 1;
}

function trigger(state: ApexState, at: number): number {
	const name = state.tokens[at + 2]?.name ?? "";
	const type = state.outline.trigger ?? ANY_RECORD;
	if (name === "new" || name === "old") state.value(listOf(type), at);
	else if (name === "newmap" || name === "oldmap") state.value({ is: "map", name: "", key: PLAIN, of: type }, at);
	else state.value(PLAIN, at);
	return at + 2;
}

/** `upsert deals Key__c;` matches records by a field. */
function upsert(state: ApexState, at: number): void {
	const field = state.tokens[at + 2];
	if (!isWord(state.tokens[at + 1]) || !isWord(field) || !isSign(state.tokens[at + 3], ";")) return;
	const type = state.scopes.variable(state.tokens[at + 1]!.name);
	const record = type?.is === "list" ? type.of : type;
	const object = record?.is === "record" ? record.name : UNKNOWN_OBJECT;
	state.wanted.add(object, [field.text], { line: field.line, how: "code", sure: object === UNKNOWN_OBJECT ? "likely" : "certain" });
}

/** A name that begins an expression. */
function expression(state: ApexState, at: number, token: Token): number {
	const top = state.frame;
	const next = state.tokens[at + 1];
	if (top.kind === "made" && top.result?.is === "record" && isSign(next, "=") && /^[(,]$/.test(state.tokens[at - 1]?.text ?? "")) {
		const values = valuesAround(state.code, at, at + 1, state.constants);
		add(state, top.result.name, [token.text], at, { how: "assignment", access: "write", values });
		state.joins.statement = { objects: new Set(), fills: true };
		state.chain = undefined;
		return at;
	}
	const isCall = isSign(next, "(");
	if (isCall) {
		state.value(UNKNOWN, at);
		state.chain!.call = { result: state.scopes.method(token.name) ?? UNKNOWN, method: token.name };
		return at;
	}
	const variable = state.scopes.variable(token.name);
	if (variable !== undefined) {
		state.nameObject(variable);
		state.value(variable, at);
		state.joins.variable(state.frame, at);
		return at;
	}
	const qualifies = isSign(next, ".") || isSign(next, "?.");
	if (qualifies && token.name === "schema" && isWord(state.tokens[at + 2])) return expression(state, at + 2, state.tokens[at + 2]!);
	const object = objectNamed(token.text);
	if (state.outline.classes.has(token.name)) state.value({ is: "class", name: token.name }, at);
	else if (qualifies && token.name === "sobjecttype") {
		state.value(UNKNOWN, at);
		state.chain!.mode = "objects";
	} else if (object !== undefined) {
		state.joins.statement.objects.add(object);
		state.value(recordOf(object), at);
		state.chain!.mode = "object";
	} else if (qualifies && /^[A-Z]/.test(token.text)) state.value({ is: "class", name: token.name }, at);
	else state.value(UNKNOWN, at);
	return at;
}

function member(state: ApexState, chain: Chain, at: number): void {
	const token = state.tokens[at]!;
	const next = state.tokens[at + 1];
	if (isSign(next, "(")) {
		chain.call = { result: called(chain, token.name, state.outline), method: token.name };
		return;
	}
	const joins = (isSign(next, ".") || isSign(next, "?.")) && isWord(state.tokens[at + 2]);
	const isField = takeMember(chain, token.text, next?.text ?? "", joins ? state.tokens[at + 2]!.name : "", state.outline);
	if (chain.mode === "object" && chain.path.length === 0) state.joins.statement.objects.add(chain.type.name);
	// A token for a field, and a custom field, end the way to it; what follows is about the field.
	const ends = chain.mode === "object" || isCustomField(token.text) || !joins || isSign(state.tokens[at + 3], "(");
	if (!isField || !ends) return;
	if (isSetBy(next)) state.joins.statement = { objects: new Set(), fills: true };
	if (!chain.path.some((part) => state.wanted.looksFor(part))) {
		endAtField(state, chain, token.text);
		return;
	}
	// A relationship before a method of its record is named by that.
	const values = valuesAround(state.code, chain.start, at + 1, state.constants);
	const put = chain.mode === "object" && isFirstOfPut(state, chain.start);
	const write = put || isSetBy(next);
	const object = chain.type.is === "record" ? chain.type.name : UNKNOWN_OBJECT;
	add(state, object, chain.path, at, {
		how: write ? "assignment" : "code",
		access: write ? "write" : "read",
		values: put ? operand(state.tokens, at + 2, state.constants) : values,
	});
	endAtField(state, chain, token.text);
}

/** What follows a token for a field, or a custom field, is no field of the same record. */
function endAtField(state: ApexState, chain: Chain, field: string): void {
	if (chain.mode === "object" || isCustomField(field)) state.chain = { type: PLAIN, path: [], start: chain.start };
}

function add(
	state: ApexState,
	object: string,
	path: readonly string[],
	at: number,
	found: { readonly how: "code" | "assignment"; readonly access: "read" | "write"; readonly values: readonly string[] },
): void {
	const sure = object !== UNKNOWN_OBJECT ? "certain" : "likely";
	state.wanted.add(object, path, { ...found, line: state.tokens[at]!.line, sure });
}

/** `deal.put(Opportunity.StageName, 'x')` */
function isFirstOfPut(state: ApexState, start: number): boolean {
	return isSign(state.tokens[start - 1], "(") && state.tokens[start - 2]?.name === "put";
}
