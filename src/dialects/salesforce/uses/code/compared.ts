import type { Code } from "./brackets.js";
import { isSign, isWord, type Token } from "./tokens.js";

/** Signs that set what stands before them. */
const SETS: ReadonlySet<string> = new Set(["=", "+=", "-=", "*=", "/=", "|=", "&=", "^=", "++", "--"]);
const COMPARES: ReadonlySet<string> = new Set(["==", "!=", "===", "!==", "<>", "=>"]);
const SAME: ReadonlySet<string> = new Set(["equals", "equalsignorecase"]);
const HOLDS: ReadonlySet<string> = new Set(["contains", "includes", "indexof", "has", "equals", "equalsignorecase"]);

/** How far a list of strings or the cases of a switch are followed. */
const MAX_LIST = 60;
const MAX_SWITCH = 600;

export function isSetBy(token: Token | undefined): boolean {
	return token !== undefined && token.kind === "sign" && SETS.has(token.text);
}

/** The strings behind a name, where the file says them. */
export type Constants = (name: string) => readonly string[] | undefined;

/** The strings that an expression (tokens `start` to before `end`) is compared with or set to: `x == 'a'`, `'a'.equals(x)`, `x = c ? 'a' : 'b'`. */
export function valuesAround(code: Code, start: number, end: number, constants: Constants): readonly string[] {
	const { tokens } = code;
	return [...after(code, end, constants), ...before(tokens, start, constants), ...cases(code, start, end)].filter((value) => value !== "");
}

function after({ tokens }: Code, end: number, constants: Constants): readonly string[] {
	const next = tokens[end];
	if (next === undefined || next.kind !== "sign") return [];
	if (COMPARES.has(next.text)) return operand(tokens, end + 1, constants);
	if (next.text === "=" || next.text === ":") return set(tokens, end + 1, constants);
	if ((next.text === "." || next.text === "?.") && SAME.has(tokens[end + 1]?.name ?? "") && isSign(tokens[end + 2], "(")) {
		return operand(tokens, end + 3, constants);
	}
	return [];
}

/** The value that is set, or the two of a choice. */
function set(tokens: readonly Token[], at: number, constants: Constants): readonly string[] {
	const plain = operand(tokens, at, constants);
	if (plain.length > 0) return plain;
	const values: string[] = [];
	for (let index = at; index < Math.min(at + MAX_LIST, tokens.length); index++) {
		const token = tokens[index]!;
		if (token.kind !== "sign") continue;
		if (token.text === ";" || token.text === "{" || token.text === "}") break;
		if (token.text === "?" || (token.text === ":" && values.length > 0)) values.push(...operand(tokens, index + 1, constants));
	}
	return values;
}

/** One string, or a name for some, that is not part of a longer expression. */
export function operand(tokens: readonly Token[], at: number, constants: Constants): readonly string[] {
	const token = tokens[at];
	if (token?.kind === "text") return isSign(tokens[at + 1], "+") ? [] : [token.text];
	if (!isWord(token)) return [];
	let last = at;
	while (isSign(tokens[last + 1], ".") && isWord(tokens[last + 2])) last += 2;
	return isSign(tokens[last + 1], "(") ? [] : (constants(tokens[last]!.name) ?? []);
}

function before(tokens: readonly Token[], start: number, constants: Constants): readonly string[] {
	const sign = tokens[start - 1];
	if (sign === undefined || sign.kind !== "sign") return [];
	const left = tokens[start - 2];
	if (COMPARES.has(sign.text) && sign.text !== "=>" && left !== undefined) {
		return left.kind === "text" ? [left.text] : isWord(left) ? (constants(left.name) ?? []) : [];
	}
	if (sign.text !== "(" || !HOLDS.has(left?.name ?? "") || !isSign(tokens[start - 3], ".")) return [];
	const holder = tokens[start - 4];
	if (holder?.kind === "text") return [holder.text];
	if (isWord(holder)) return constants(holder.name) ?? [];
	return isSign(holder, "]") || isSign(holder, "}") ? listBefore(tokens, start - 5) : [];
}

/** The strings of a list that ends before `at`. */
function listBefore(tokens: readonly Token[], at: number): readonly string[] {
	const values: string[] = [];
	for (let index = at; index >= 0 && values.length < MAX_LIST; index--) {
		const token = tokens[index]!;
		if (token.kind === "text") values.unshift(token.text);
		else if (!isSign(token, ",")) break;
	}
	return values;
}

/** What the cases of a switch over the expression name. */
function cases({ tokens, close }: Code, start: number, end: number): readonly string[] {
	const inApex = tokens[start - 1]?.name === "on" && tokens[start - 2]?.name === "switch";
	const open = inApex ? end : end + 1;
	if (!inApex && !(isSign(tokens[start - 1], "(") && tokens[start - 2]?.name === "switch")) return [];
	if (!isSign(tokens[open], "{")) return [];
	const values: string[] = [];
	const last = Math.min(close[open]!, open + MAX_SWITCH, tokens.length);
	for (let index = open + 1; index < last; index++) {
		const { name } = tokens[index]!;
		if (name !== "when" && name !== "case") continue;
		for (index++; index < last && (tokens[index]!.kind === "text" || isSign(tokens[index], ",")); index++) {
			if (tokens[index]!.kind === "text") values.push(tokens[index]!.text);
		}
	}
	return values;
}
