import { isSign, type Token } from "./tokens.js";

/** Tokens, and of each opening bracket where it closes: with these nothing is looked at twice to find its end. */
export interface Code {
	readonly tokens: readonly Token[];
	/** By index of an opening bracket the index of the one that closes it, or the number of tokens. */
	readonly close: Int32Array;
}

export function codeOf(tokens: readonly Token[]): Code {
	const close = new Int32Array(tokens.length).fill(tokens.length);
	const open: number[] = [];
	for (let index = 0; index < tokens.length; index++) {
		if (tokens[index]!.kind !== "sign") continue;
		const side = sideOf(tokens[index]!.text);
		if (side > 0) open.push(index);
		else if (side < 0) {
			const start = open.pop();
			if (start !== undefined) close[start] = index;
		}
	}
	return { tokens, close };
}

/** Index of the bracket that closes what `at` stands in, or of `word` outside inner brackets if that comes first; else the number of tokens. */
export function endOf({ tokens, close }: Code, at: number, word?: string): number {
	for (let index = at; index < tokens.length; index++) {
		const token = tokens[index]!;
		if (token.kind === "word") {
			if (word !== undefined && token.name === word && !isSign(tokens[index - 1], ".")) return index;
		} else if (token.kind === "sign") {
			const side = sideOf(token.text);
			if (side > 0) index = close[index]!;
			else if (side < 0) return index;
		}
	}
	return tokens.length;
}

export function isOpening(token: Token | undefined): boolean {
	return token?.kind === "sign" && sideOf(token.text) > 0;
}

/** 1 opens, -1 closes, 0 is no bracket. */
function sideOf(sign: string): number {
	switch (sign) {
		case "(":
		case "[":
		case "{":
			return 1;
		case ")":
		case "]":
		case "}":
			return -1;
		default:
			return 0;
	}
}
