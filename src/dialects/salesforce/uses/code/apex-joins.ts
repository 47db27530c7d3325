import { BY_FIELD_NAME, type Chain } from "./apex-chain.js";
import type { Joined, Statement, Strings } from "./apex-strings.js";
import type { Type } from "./apex-types.js";
import type { Code } from "./brackets.js";
import { type Constants, operand, valuesAround } from "./compared.js";
import { isSign, isWord, type Token } from "./tokens.js";

/** Open brackets. */
export interface Frame {
	/** `made`: of what `new` makes. */
	readonly kind: "class" | "block" | "brackets" | "call" | "made";
	readonly open: number;
	/** Index of the bracket that closes it. */
	readonly end: number;
	/** The type of what stands here once it is closed, where that is known before. */
	result?: Type;
	/** A query, whose one record may be meant. */
	readonly rows?: boolean;
	/** The expression that is called or indexed. */
	readonly chain?: Chain | undefined;
	/** Has signs between its parts. */
	mixed?: boolean;
	joined?: Joined | undefined;
}

/** A name that only configuration can have. */
const API_NAME = /^\w+__\w+$/;

/** Follows which strings `+` joins, bracket by bracket, and into which variable. */
export class Joins {
	statement: Statement = { objects: new Set() };
	readonly #tokens: readonly Token[];

	constructor(
		readonly code: Code,
		readonly strings: Strings,
		readonly constants: Constants,
	) {
		this.#tokens = code.tokens;
	}

	/** A string at `at`, straight inside `frame`. */
	text(frame: Frame, at: number): void {
		const token = this.#tokens[at]!;
		const joins = isSign(this.#tokens[at - 1], "+");
		if (joins && frame.joined !== undefined) {
			frame.joined.pieces.push(token);
			return;
		}
		this.end(frame);
		frame.joined = {
			lent: [],
			pieces: joins ? [undefined, token] : [token],
			statement: this.statement,
			...this.#put(at),
			...this.#fieldOf(frame, at),
		};
	}

	/** The variable that a string is put into. */
	#put(at: number): Pick<Joined, "variable" | "more"> {
		const sign = this.#tokens[at - 1];
		const name = this.#tokens[at - 2];
		if (!isWord(name) || !(isSign(sign, "=") || isSign(sign, "+="))) return {};
		return { variable: name.name, more: isSign(sign, "+=") };
	}

	/** Of the first argument of `row.get('F')` and `row.put('F', 'x')`: whose field it names. */
	#fieldOf(frame: Frame, at: number): Pick<Joined, "record" | "writes" | "values"> {
		const { chain } = frame;
		if (frame.kind !== "call" || chain?.call === undefined || frame.open !== at - 1 || !BY_FIELD_NAME.has(chain.call.method)) return {};
		const writes = chain.call.method === "put" || chain.call.method === "putsobject";
		const isPut = writes && isSign(this.#tokens[at + 1], ",");
		const values = isPut
			? operand(this.#tokens, at + 2, this.constants)
			: valuesAround(this.code, chain.start, frame.end + 1, this.constants);
		const { type, path } = chain;
		if (type.is !== "record" || chain.mode === "object") return { values };
		return { values, writes, record: { object: type.name, path } };
	}

	/** Something at `at` that is no string: what it adds to a joined one only the running code knows. */
	hole(frame: Frame, at: number): void {
		if (frame.joined !== undefined && isSign(this.#tokens[at - 1], "+")) frame.joined.pieces.push(undefined);
	}

	/** A variable at `at`: a text that it was given before may go on. */
	variable(frame: Frame, at: number): void {
		const { name } = this.#tokens[at]!;
		if (frame.joined !== undefined || !isSign(this.#tokens[at + 1], "+") || !this.strings.holds(name)) return;
		frame.joined = { lent: [], pieces: [], variable: name, more: true, statement: this.statement };
	}

	/** Nothing is joined to the strings of this frame any more. */
	end(frame: Frame): void {
		if (frame.joined !== undefined && frame.joined.pieces.length > 0) this.strings.add(frame.joined);
		frame.joined = undefined;
	}

	/** The bracket is closed. A call with one API name for its only argument stands for that name: such calls put namespaces before names. */
	close(frame: Frame, around: Frame): void {
		const { joined } = frame;
		const [only] = joined?.pieces ?? [];
		const outer = around.joined?.pieces;
		if (frame.kind === "call" && frame.end === frame.open + 2 && only !== undefined && API_NAME.test(only.text)) {
			if (joined?.record === undefined && outer !== undefined && outer.length > 0 && outer[outer.length - 1] === undefined) {
				outer[outer.length - 1] = only;
				around.joined?.lent.push(joined!);
				frame.joined = undefined;
				return;
			}
		}
		this.end(frame);
	}
}
