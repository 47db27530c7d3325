import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { CodeUses } from "../use-reader.js";
import { type Code, codeOf } from "./brackets.js";
import { isSetBy, operand, valuesAround } from "./compared.js";
import { type Found, fieldPaths, isCustomField, Wanted } from "./found.js";
import { objectNamed } from "./objects.js";
import { readQuery } from "./soql.js";
import { apexTokens, isSign, isWord, scriptTokens, type Token } from "./tokens.js";

const SCHEMA = "@salesforce/schema/";
const DECLARES: ReadonlySet<string> = new Set(["const", "let", "var", "static", "readonly"]);
/** What the platform puts a record's fields into: `record.fields.StageName.value`. */
const FIELDS = "fields";

/** Adds the fields that a script names: imports of the schema, strings, members. A script has no types: most are of an object that it does not say. */
export const scriptUses: CodeUses = (text, { wanted }, into) => readScript(text, 1, new Wanted(wanted, into));

/** The same for a script that begins in a line of some other file. */
export function readScript(text: string, line: number, wanted: Wanted): void {
	new Script(codeOf(scriptTokens(text, line)), wanted).read();
}

class Script {
	readonly #tokens: readonly Token[];
	/** Fields that are imported under a name. */
	readonly #imports = new Map<string, { readonly object: string; readonly path: readonly string[] }>();
	/** Objects that imports and strings name: only beside them a word such as `Status` may be a field. */
	readonly #objects = new Set<string>();
	readonly #constants = new Map<string, readonly string[]>();
	/** By index of the brace that opens a record its `sobjectType`. */
	readonly #records = new Map<number, string>();

	constructor(
		readonly code: Code,
		readonly wanted: Wanted,
	) {
		this.#tokens = code.tokens;
	}

	read(): void {
		this.#lookAround();
		const open: number[] = [];
		for (const [at, token] of this.#tokens.entries()) {
			if (token.kind === "sign") {
				if (token.text === "{") open.push(at);
				else if (token.text === "}") open.pop();
			} else if (token.kind === "text") this.#text(at, token, open);
			else if (token.kind === "word") this.#word(at, token, open);
		}
	}

	/** What a name or string means may be said further down. */
	#lookAround(): void {
		const open: number[] = [];
		for (const [at, token] of this.#tokens.entries()) {
			if (isSign(token, "{")) open.push(at);
			else if (isSign(token, "}")) open.pop();
			else if ((token.kind === "text" ? token.text.toLowerCase() : token.name) === "sobjecttype" && isSign(this.#tokens[at + 1], ":")) {
				const object = this.#tokens[at + 2];
				const record = open[open.length - 1];
				if (object?.kind === "text" && record !== undefined) this.#records.set(record, objectNamed(object.text) ?? object.text);
			}
			if (token.kind === "text") this.#nameObjects(at, token.text);
			else if (isSign(token, "=") && DECLARES.has(this.#tokens[at - 2]?.name ?? "")) {
				const value = this.#tokens[at + 1];
				if (value?.kind === "text" && !isSign(this.#tokens[at + 2], "+")) this.#constants.set(this.#tokens[at - 1]!.name, [value.text]);
			}
		}
	}

	#nameObjects(at: number, text: string): void {
		const imported = text.startsWith(SCHEMA) ? text.slice(SCHEMA.length) : undefined;
		const [first = "", ...path] = (imported ?? text).split(".", 12);
		const object =
			first.length > 80 || (imported === undefined && path.length === 0 && isCustomField(first)) ? undefined : objectNamed(first);
		if (object !== undefined) this.#objects.add(object);
		const name = this.#tokens[at - 2];
		if (imported === undefined || path.length === 0 || this.#tokens[at - 1]?.text !== "from" || !isWord(name)) return;
		this.#imports.set(name.text, { object: object ?? first, path });
	}

	#text(at: number, token: Token, open: readonly number[]): void {
		const { text } = token;
		if (text.startsWith(SCHEMA)) {
			const [object = "", ...path] = text.slice(SCHEMA.length).split(".", 12);
			if (path.length > 0) this.wanted.add(objectNamed(object) ?? object, path, { line: token.line, how: "import" });
			return;
		}
		if (/^\s*select\s/i.test(text) && /\sfrom\s/i.test(text)) {
			const code = codeOf(apexTokens(text, token.line, true));
			readQuery(code, 0, { wanted: this.wanted, constant: this.#constant });
			return;
		}
		const paths = fieldPaths(text);
		if (paths === undefined) {
			// In a longer string: a selector, a message.
			for (const [name] of text.matchAll(/\w+/g)) {
				if (isCustomField(name)) this.wanted.add(UNKNOWN_OBJECT, [name], { line: token.line, how: "code", sure: "possible" });
			}
			return;
		}
		const place = this.#placeOf(at, token);
		for (const path of paths) {
			// `component.get("v.deal.StageName")`: the first name is the component's own.
			const parts = path[0] === "v" && path.length > 2 ? path.slice(2) : path;
			const named = parts.length > 1 ? objectNamed(parts[0]!) : undefined;
			if (named !== undefined) this.wanted.add(named, parts.slice(1), { ...place, sure: this.#isInFields(at) ? "certain" : "likely" });
			else this.#add(parts, place, this.#records.get(open[open.length - 1] ?? -1));
		}
	}

	/** `fields: ["Opportunity.StageName"]`, `FIELDS = [...]` */
	#isInFields(at: number): boolean {
		let first = at;
		while (first > 0 && first > at - 60 && (this.#tokens[first - 1]!.kind === "text" || isSign(this.#tokens[first - 1], ","))) first--;
		const sign = this.#tokens[first - 2];
		return (
			isSign(this.#tokens[first - 1], "[") &&
			(isSign(sign, ":") || isSign(sign, "=")) &&
			/fields$/.test(this.#tokens[first - 3]?.name ?? "")
		);
	}

	/** What is done with the field whose name stands at `at`: alone as a key, in brackets, as a member. */
	#placeOf(at: number, token: Token): Omit<Found, "sure"> {
		const inBrackets = isSign(this.#tokens[at - 1], "[") && isSign(this.#tokens[at + 1], "]");
		const end = inBrackets ? at + 2 : at + 1;
		const isKey = isSign(this.#tokens[end], ":") && !isSign(this.#tokens[at - 1], "?") && this.#tokens[at - 1]?.name !== "case";
		const isMember = inBrackets || isSign(this.#tokens[at - 1], ".") || isSign(this.#tokens[at - 1], "?.");
		const isSet = this.#tokens[at - 2]?.name === "set" && isSign(this.#tokens[at - 1], "(") && isSign(this.#tokens[at + 1], ",");
		const write = isKey || isSet || (isMember && isSetBy(this.#tokens[end]));
		const values = isSet ? operand(this.#tokens, at + 2, this.#constant) : valuesAround(this.code, this.#startOf(at), end, this.#constant);
		return { line: token.line, how: write ? "assignment" : "code", access: write ? "write" : "read", values };
	}

	/** Index of the first token of the members joined by dots that end at `at`. */
	#startOf(at: number): number {
		let start = at;
		while (
			start > at - 20 &&
			(isSign(this.#tokens[start - 1], ".") || isSign(this.#tokens[start - 1], "?.")) &&
			isWord(this.#tokens[start - 2])
		)
			start -= 2;
		return start;
	}

	#word(at: number, token: Token, open: readonly number[]): void {
		const before = this.#tokens[at - 1];
		const next = this.#tokens[at + 1];
		const imported = this.#imports.get(token.text);
		const isMember = isSign(before, ".") || isSign(before, "?.");
		if (imported !== undefined && !isMember) this.#import(at, imported);
		else if (isMember && !isSign(next, "(")) {
			const start = this.#startOf(at);
			// A member goes on with that of its value: `fields.StageName.value`.
			const names = this.#tokens.slice(start, at + 1).filter(isWord);
			const path = names.slice(1).map(({ text }) => text);
			if (path.length === 0) path.push(token.text);
			if (!this.wanted.looksFor(path[path.length - 1]!)) return;
			const inFields = names.length > 1 && names[names.length - 2]!.text === FIELDS;
			this.#add(path, this.#placeOf(at, token), undefined, inFields);
		} else if (isSign(next, ":") && (isSign(before, "{") || isSign(before, ","))) {
			if (this.wanted.looksFor(token.text))
				this.#add([token.text], this.#placeOf(at, token), this.#records.get(open[open.length - 1] ?? -1));
		}
	}

	/** `getFieldValue(record, STAGE) === "x"`, `fields[STAGE.fieldApiName] = "x"` */
	#import(at: number, { object, path }: { readonly object: string; readonly path: readonly string[] }): void {
		if (this.#tokens[at + 1]?.text === "from") return;
		const named = isSign(this.#tokens[at + 1], ".") && this.#tokens[at + 2]?.text === "fieldApiName";
		const last = named ? at + 2 : at;
		const inBrackets = isSign(this.#tokens[at - 1], "[") && isSign(this.#tokens[last + 1], "]");
		const end = last + (inBrackets || isSign(this.#tokens[last + 1], ")") ? 2 : 1);
		const write = inBrackets && (isSetBy(this.#tokens[end]) || isSign(this.#tokens[end], ":"));
		this.wanted.add(object, path, {
			line: this.#tokens[at]!.line,
			how: write ? "assignment" : "code",
			access: write ? "write" : "read",
			values: valuesAround(this.code, at, end, this.#constant),
		});
	}

	#add(path: readonly string[], place: Omit<Found, "sure">, record: string | undefined, inFields = false): void {
		const custom = isCustomField(path[path.length - 1]!);
		if (record !== undefined) this.wanted.add(record, path, { ...place, sure: "certain" });
		else if (custom || inFields) this.wanted.add(UNKNOWN_OBJECT, path, { ...place, sure: "likely" });
		else if (this.#objects.size > 0) {
			const [only, ...others] = this.#objects;
			this.wanted.add(others.length === 0 ? only! : UNKNOWN_OBJECT, path.slice(-1), { ...place, sure: "possible" });
		}
	}

	readonly #constant = (name: string) => this.#constants.get(name.toLowerCase());
}
