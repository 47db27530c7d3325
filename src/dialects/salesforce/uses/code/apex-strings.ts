import { withoutTokens } from "../../names.js";
import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import { codeOf } from "./brackets.js";
import { type Found, fieldPaths, isCustomField, type Wanted } from "./found.js";
import { objectNamed } from "./objects.js";
import { type QueryReader, readFragment, readQuery, readRest } from "./soql.js";
import { apexTokens, HOLE, TOUCHING_HOLE, type Token } from "./tokens.js";

const FROM = /\bFROM\s+(\w+)/i;

/** What one statement names: a string in it that is a field's name is most likely of its one object. */
export interface Statement {
	readonly objects: Set<string>;
	/** It puts something into a field of a record: a string there is what the field holds, not a field beside it. */
	fills?: boolean;
}

/** A string, or several that code joins with others that only the running code knows (`undefined`). */
export interface Joined {
	readonly pieces: (Token | undefined)[];
	/** Strings that are part of it and have to be read alone where it is no query. */
	readonly lent: Joined[];
	/** The variable that it is put into. */
	readonly variable?: string;
	/** It goes on with what the variable held (`query += …`). */
	readonly more?: boolean;
	readonly statement: Statement;
	/** Of the name of a field that a method is called with: the record that it is called on. */
	readonly record?: { readonly object: string; readonly path: readonly string[] };
	readonly writes?: boolean;
	readonly values?: readonly string[];
}

/** Reads the strings of code for names of fields and for queries, at the end of each method: a query is often joined over several statements. */
export class Strings {
	readonly #alone: Joined[] = [];
	readonly #groups = new Map<string, Joined>();

	constructor(
		readonly wanted: Wanted,
		readonly constants: QueryReader["constant"],
	) {}

	/** Does this variable hold a text that goes on? */
	holds(variable: string): boolean {
		return this.#groups.has(variable);
	}

	add(joined: Joined): void {
		for (const piece of joined.pieces) {
			const from = piece === undefined ? undefined : FROM.exec(withoutTokens(piece.text))?.[1];
			const object = piece === undefined ? undefined : from === undefined ? standardObject(piece.text) : (objectNamed(from) ?? from);
			if (object !== undefined) joined.statement.objects.add(object);
		}
		const { variable } = joined;
		if (variable === undefined) this.#alone.push(joined);
		else if (joined.more === true && this.holds(variable)) {
			const before = this.#groups.get(variable)!;
			for (const piece of joined.pieces) before.pieces.push(piece);
			for (const lent of joined.lent) before.lent.push(lent);
		} else {
			const before = this.#groups.get(variable);
			if (before !== undefined) this.#alone.push(before);
			this.#groups.set(variable, joined);
		}
	}

	/** Reads all that was added. */
	flush(): void {
		for (const joined of this.#alone) this.#read(joined);
		for (const joined of this.#groups.values()) this.#read(joined);
		this.#alone.length = 0;
		this.#groups.clear();
	}

	#read(joined: Joined): void {
		if (!joined.pieces.some((piece) => piece !== undefined && this.wanted.isIn(piece.text))) return;
		const [only] = joined.pieces;
		if (only !== undefined && joined.pieces.length === 1 && this.#names(withoutTokens(only.text), only.line, joined)) return;
		const code = codeOf(apexTokens(...textOf(joined.pieces), true));
		const { tokens } = code;
		const reader: QueryReader = { wanted: this.wanted, constant: this.constants };
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
			while (at < tokens.length && tokens[at]!.name !== "select") at++;
			readRest(code, end, at, reader, object);
		}
	}

	/** A string that is one name, or several with commas between; false where it is something else. */
	#names(text: string, line: number, joined: Joined): boolean {
		const paths = fieldPaths(text);
		if (paths === undefined) return false;
		for (const path of paths) {
			const field = path[path.length - 1]!;
			const write = joined.writes === true;
			const place: Found = {
				line,
				how: write ? "assignment" : "code",
				...(write && { access: "write" }),
				...(joined.values !== undefined && { values: joined.values }),
			};
			const custom = isCustomField(field);
			const named = path.length > 1 ? objectNamed(path[0]!) : undefined;
			const about = aboutOf(joined.statement);
			const { record } = joined;
			if (record !== undefined && record.object !== UNKNOWN_OBJECT)
				this.wanted.add(record.object, [...record.path, ...path], { ...place, sure: "certain" });
			else if (named !== undefined) this.wanted.add(named, path.slice(1), { ...place, sure: "likely" });
			else if (path.length === 1 && record === undefined && about !== UNKNOWN_OBJECT) {
				this.wanted.add(about, path, { ...place, sure: "likely" });
			} else this.wanted.add(UNKNOWN_OBJECT, path, { ...place, sure: custom || record !== undefined ? "likely" : "possible" });
		}
		return true;
	}
}

/** The one object that a statement names. */
function aboutOf({ objects, fills }: Statement): string {
	const [object = UNKNOWN_OBJECT] = objects;
	return objects.size === 1 && fills !== true ? object : UNKNOWN_OBJECT;
}

/** A string such as `Deal__c` may name a field as well as an object. */
function standardObject(text: string): string | undefined {
	return isCustomField(text) ? undefined : objectNamed(text);
}

/** The joined text as one, with line ends where its pieces have them, and the line of its first piece. */
function textOf(pieces: readonly (Token | undefined)[]): [string, number] {
	const first = pieces.find((piece) => piece !== undefined)?.line ?? 1;
	let line = first;
	let text = "";
	let open = false;
	let last = "";
	for (const piece of pieces) {
		if (piece === undefined) {
			if (!open) text += isLetter(last) ? TOUCHING_HOLE : HOLE;
			open = true;
			continue;
		}
		const words = withoutTokens(piece.text);
		if (piece.line > line) text += "\n".repeat(piece.line - line);
		line = Math.max(line, piece.line);
		if (open) text += isLetter(words.charAt(0)) ? TOUCHING_HOLE : HOLE;
		open = false;
		last = words.slice(-1);
		text += words;
		line += words.split("\n").length - 1;
	}
	return [text, first];
}

function isLetter(char: string): boolean {
	return /^\w$/.test(char);
}
