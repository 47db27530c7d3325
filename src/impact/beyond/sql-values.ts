import { isColumn } from "./sql-columns.js";
import type { Statements } from "./sql-query.js";

/** What stands on the other side of a literal: a column, something else, or there is no other side. */
export type Compared = number | "none";

/** Words between a column and the values that it is compared with. */
const BETWEEN = new Set("in like ilike rlike any all not is distinct from".split(" "));
/** Words before a value that compare nothing. */
const STOPS = new Set("then else as select where and or on having qualify return".split(" "));
const OPERATOR = /^[=<>!~]$/;
/** A call before a comparison is looked through so far. */
const MAX_CALL = 60;

/** For each literal of a text the column that it is compared with. */
export class Comparisons {
	readonly #known = new Map<number, Compared>();

	constructor(readonly statements: Statements) {}

	/**
	 * The token of the column that the literal at this token is compared with (`x = 'a'`, `x in ('a', 'b')`, `lower(x) = 'a'`, `case x when 'a'`,
	 * `coalesce(x, 'a')`, `'a' = x`). Ask in the order of the text: a list is walked once.
	 */
	at(index: number): Compared {
		const compared = this.#behind(index) ?? this.#ahead(index) ?? "none";
		this.#known.set(index, compared);
		return compared;
	}

	#behind(index: number): Compared | undefined {
		const { tokens, roles, partners } = this.statements;
		let listed = false;
		for (let at = index - 1; at >= 0; at--) {
			const token = tokens[at]!;
			if (token.template) continue;
			if (token.kind === "text" || token.kind === "quoted") {
				const known = this.#known.get(at);
				if (known !== undefined) return known;
				// Some databases quote a text as others quote a name.
				if (token.kind === "text" || listed) continue;
				return isColumn(this.statements, at) ? at : undefined;
			}
			if (token.kind === "mark") {
				listed = token.text === ",";
				if (roles[at] === "separator" || token.text === ";") return undefined;
				if (token.text === ")") return this.#inCall(partners.get(at), at);
				continue;
			}
			if (token.kind !== "word") return undefined;
			if (token.lower === "when") {
				const operand = (partners.get(at) ?? at) + 1;
				const first = tokens[operand];
				return first?.kind === "word" && first.lower === "when" ? undefined : this.#column(operand, at);
			}
			if (STOPS.has(token.lower)) return undefined;
			if (BETWEEN.has(token.lower)) continue;
			// A call that holds the literal: its name, or what it is compared with, says nothing.
			if (tokens[at + 1]?.text === "(") continue;
			return /^\d/.test(token.text) ? undefined : at;
		}
		return undefined;
	}

	/** `'a' = x`. */
	#ahead(index: number): Compared | undefined {
		const { tokens } = this.statements;
		let at = index + 1;
		if (!OPERATOR.test(tokens[at]?.text ?? "")) return undefined;
		while (OPERATOR.test(tokens[at]?.text ?? "")) at++;
		return this.#column(at, at + MAX_CALL);
	}

	/** The first column of a call. */
	#inCall(open: number | undefined, close: number): Compared | undefined {
		return open === undefined ? undefined : this.#column(open + 1, close);
	}

	#column(from: number, to: number): Compared | undefined {
		const { tokens } = this.statements;
		for (let at = from; at < Math.min(to, from + MAX_CALL) && at < tokens.length; at++) {
			const token = tokens[at]!;
			if (token.kind === "mark" && token.text === ";") return undefined;
			if (
				(token.kind === "word" || token.kind === "quoted") &&
				tokens[at + 1]?.text !== "." &&
				tokens[at + 1]?.text !== "(" &&
				isColumn(this.statements, at)
			)
				return at;
		}
		return undefined;
	}
}
