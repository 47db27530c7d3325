import { typeOfChain } from "./apex-chain.js";
import type { Frame } from "./apex-joins.js";
import type { ApexState } from "./apex-state.js";
import { listOf, recordOf, type Type, typeAt, UNKNOWN } from "./apex-types.js";
import { isQuery, readQuery } from "./soql.js";
import { isSign, isWord } from "./tokens.js";

/** Output: the last token taken. */
export function readSign(state: ApexState, at: number, sign: string): number {
	if (sign === "." || sign === "?.") return at;
	if (sign === "(") return openRound(state, at);
	if (sign === "[") openSquare(state, at);
	else if (sign === "{") openCurly(state, at);
	else if (sign === ")" || sign === "]" || sign === "}") close(state, at);
	else {
		state.chain = undefined;
		state.frame.mixed = true;
		if (sign !== "+") state.joins.end(state.frame);
		if (sign === ";") endStatement(state);
	}
	return at;
}

function endStatement(state: ApexState): void {
	const { kind } = state.frame;
	if (kind !== "block" && kind !== "class") return;
	state.joins.statement = { objects: new Set() };
	state.scopes.endStatement();
	if (kind === "class" || state.frames.length === 1) state.strings.flush();
}

function open(state: ApexState, at: number, kind: Frame["kind"], more: Pick<Frame, "result" | "rows" | "chain"> = {}): void {
	state.frames.push({ kind, open: at, end: state.code.close[at]!, ...more });
	state.chain = undefined;
}

function openRound(state: ApexState, at: number): number {
	const made = state.made.get(at);
	const before = state.tokens[at - 1];
	if (made !== undefined) open(state, at, "made", { result: made });
	else if (state.chain?.call !== undefined && isWord(before))
		open(state, at, "call", { result: state.chain.call.result, chain: state.chain });
	else {
		const cast = isWord(before) && before.name !== "return" ? undefined : castAt(state, at);
		if (cast !== undefined) {
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

/** `(Opportunity) row`; `end` is the bracket after the type. */
function castAt(state: ApexState, at: number): { readonly type: Type; readonly end: number } | undefined {
	const read = typeAt(state.tokens, at + 1, state.outline.classes);
	if (read === undefined || !isSign(state.tokens[read.end], ")")) return undefined;
	const next = state.tokens[read.end + 1];
	const casts =
		next !== undefined && (next.kind === "text" || next.text === "(" || next.text === "[" || (isWord(next) && next.name !== "instanceof"));
	return casts ? read : undefined;
}

function openSquare(state: ApexState, at: number): void {
	const made = state.made.get(at);
	if (made !== undefined) open(state, at, "made", { result: made });
	else if (isQuery(state.tokens, at + 1)) {
		const bounds: [number, number][] = [];
		const { end, object } = readQuery(state.code, at + 1, {
			wanted: state.wanted,
			constant: state.constants,
			bound: (start, stop) => bounds.push([start, stop]),
		});
		let from = at + 1;
		for (const [start, stop] of bounds.sort(([one], [other]) => one - other)) {
			state.jumps.set(from, start);
			from = stop;
		}
		state.jumps.set(from, end);
		open(state, at, "brackets", { result: listOf(recordOf(object)), rows: true });
	} else {
		const value = typeOfChain(state.chain);
		const element = state.chain === undefined ? UNKNOWN : (value.of ?? UNKNOWN);
		open(state, at, "brackets", { result: element, chain: state.chain });
	}
}

function openCurly(state: ApexState, at: number): void {
	const made = state.made.get(at);
	const name = state.outline.bodies.get(at);
	if (made !== undefined) {
		open(state, at, "made", { result: made });
		return;
	}
	state.joins.end(state.frame);
	state.joins.statement = { objects: new Set() };
	if (name === undefined) state.scopes.openBlock();
	else state.scopes.openClass(name);
	open(state, at, name === undefined ? "block" : "class");
}

function close(state: ApexState, at: number): void {
	const top = state.frame;
	if (top.end !== at || state.frames.length === 1) {
		state.chain = undefined;
		return;
	}
	state.frames.pop();
	state.joins.close(top, state.frame);
	if (top.kind === "block" || top.kind === "class") {
		if (top.kind === "block") state.scopes.closeBlock();
		else state.scopes.closeClass();
		state.chain = undefined;
		endStatement(state);
		return;
	}
	const type = top.result ?? (top.mixed === true ? UNKNOWN : typeOfChain(state.chain));
	state.chain = { type, path: [], start: top.chain?.start ?? top.open, mode: top.rows === true ? "rows" : undefined };
}
