import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { Chain } from "./apex-chain.js";
import { type Frame, Joins } from "./apex-joins.js";
import { type Outline, outlineOf } from "./apex-outline.js";
import { Scopes } from "./apex-scopes.js";
import { Strings } from "./apex-strings.js";
import type { Type } from "./apex-types.js";
import type { Code } from "./brackets.js";
import type { Constants } from "./compared.js";
import type { Wanted } from "./found.js";
import type { Token } from "./tokens.js";

/** Where the reading of one file of Apex is, from left to right. */
export class ApexState {
	readonly tokens: readonly Token[];
	readonly outline: Outline;
	readonly scopes: Scopes;
	readonly strings: Strings;
	readonly joins: Joins;
	/** Open brackets; at the bottom the file. */
	readonly frames: Frame[];
	/** Where to go on instead of reading a token: over the parts of queries that are no Apex. */
	readonly jumps = new Map<number, number>();
	/** What `new` makes: by index of the bracket after the type. */
	readonly made = new Map<number, Type>();
	/** The expression that was read last, where what follows may go on with it. */
	chain: Chain | undefined;

	constructor(
		readonly code: Code,
		readonly wanted: Wanted,
	) {
		this.tokens = code.tokens;
		this.outline = outlineOf(code);
		this.scopes = new Scopes(this.outline);
		this.strings = new Strings(wanted, this.constants);
		this.joins = new Joins(code, this.strings, this.constants);
		this.frames = [{ kind: "block", open: -1, end: code.tokens.length }];
	}

	readonly constants: Constants = (name) => this.outline.constants.get(name.toLowerCase());

	get frame(): Frame {
		return this.frames[this.frames.length - 1]!;
	}

	/** An expression begins at token `start`, with a value of the type. */
	value(type: Type, start: number): void {
		this.chain = { type, path: [], start };
		this.joins.hole(this.frame, start);
	}

	/** The statement names an object, if the type is a record's. */
	nameObject({ is, name }: Type): void {
		if (is === "record" && name !== UNKNOWN_OBJECT) this.joins.statement.objects.add(name);
	}
}
