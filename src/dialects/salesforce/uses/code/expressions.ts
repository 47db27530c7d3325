import { objectBehind, UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { Type } from "./apex-types.js";
import { type Code, codeOf } from "./brackets.js";
import { valuesAround } from "./compared.js";
import { type Found, isCustomField, type Wanted } from "./found.js";
import { childObject, objectNamed } from "./objects.js";
import { isSign, isWord, scriptTokens, type Token } from "./tokens.js";

/** Whose expressions a page has: `lwc` of Lightning web components (`{deal.Name}`), `aura` (`{!v.deal.Name}`), `page` of Visualforce (`{!Opportunity.Name}`). */
export type Language = "lwc" | "aura" | "page";

const MAX_DEPTH = 200;
const NO_CONSTANTS = (): undefined => undefined;
/** What the platform adds behind a field: `fields.StageName.value`. */
const FIELDS = "fields";

/** What the names of a page's expressions stand for, as far as the page says it, and where in the page the reader is. */
export class MarkupNames {
	readonly #roots = new Map<string, Type>();
	readonly #open: { readonly tag: string; readonly object: string }[] = [];

	constructor(
		readonly language: Language,
		readonly wanted: Wanted,
	) {}

	/** The object whose fields the elements here name. */
	get object(): string {
		return this.#open[this.#open.length - 1]?.object ?? UNKNOWN_OBJECT;
	}

	open(tag: string, object: string): void {
		if (this.#open.length < MAX_DEPTH) this.#open.push({ tag, object });
	}

	/** Ends the element, and those inside it that were not ended. An end without a beginning is passed over. */
	close(tag: string): void {
		for (let at = this.#open.length - 1; at >= 0; at--) {
			if (this.#open[at]!.tag !== tag) continue;
			this.#open.length = at;
			return;
		}
	}

	/** A name stands for a record, or a list of them. */
	root(name: string, type: Type): void {
		this.#roots.set(name.toLowerCase(), type);
	}

	/** A name stands for each row of what an expression says. */
	rows(name: string, value: string): void {
		const tokens = scriptTokens(value.slice(0, 500)).filter(isWord);
		const from = this.language === "aura" && tokens[0]?.text === "v" ? 1 : 0;
		const path = tokens.slice(from).map(({ text }) => text);
		const root = this.#roots.get(path[0]?.toLowerCase() ?? "");
		let object = root?.is === "list" ? root.of?.name : root?.name;
		for (const part of path.slice(1)) object = childObject(part) ?? (object === undefined ? undefined : objectBehind(object, part));
		const known = object !== undefined && object !== "" && (root !== undefined || path.length > 1);
		this.root(name, { is: "record", name: known ? object! : UNKNOWN_OBJECT });
	}

	/** The fields that the expressions of a text or attribute name. */
	expressions(text: string, line: number, isInput: boolean): void {
		const begins = this.language === "lwc" ? "{" : "{!";
		let counted = 0;
		let at = line;
		for (let open = text.indexOf(begins); open >= 0; ) {
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

	#expression(code: Code, isInput: boolean): void {
		const { tokens } = code;
		for (let at = 0; at < tokens.length; at++) {
			if (tokens[at]!.kind === "text") this.#text(tokens[at]!);
			if (!isWord(tokens[at])) continue;
			const path = [tokens[at]!.text];
			let last = at;
			for (;;) {
				if (isSign(tokens[last + 1], ".") && isWord(tokens[last + 2])) {
					last += 2;
					path.push(tokens[last]!.text);
				} else if (isSign(tokens[last + 1], "[") && isSign(tokens[last + 3], "]")) {
					// `deal['StageName']`, `fields[0]`
					if (tokens[last + 2]!.kind === "text") path.push(tokens[last + 2]!.text);
					last += 3;
				} else break;
			}
			if (path.length > 1) {
				const values = valuesAround(code, at, last + 1, NO_CONSTANTS);
				this.#path(path, { line: tokens[last]!.line, how: "code", access: isInput ? "write" : "read", values });
			}
			at = last;
		}
	}

	/** `{!field == 'Status__c'}`, `{!row['Status__c']}` */
	#text({ text, line }: Token): void {
		if (isCustomField(text)) this.wanted.add(UNKNOWN_OBJECT, text.split(".", 12), { line, how: "code", sure: "likely" });
	}

	#path(path: readonly string[], place: Omit<Found, "sure">): void {
		const [first = "", ...rest] = path;
		if (first.startsWith("$")) this.#global(first.toLowerCase(), rest, place);
		else if (this.language === "aura") {
			if (first === "v") this.#of(rest[0] ?? "", rest.slice(1), place);
			else if (first !== "c") this.#of(first, rest, place);
		} else this.#of(first, rest, place);
	}

	/** Members of what a name stands for. */
	#of(name: string, members: readonly string[], place: Omit<Found, "sure">): void {
		const at = members.indexOf(FIELDS);
		// Between the platform's `fields` and the field's `value` stands the field.
		const inFields = this.language !== "page" && at >= 0;
		const path = inFields
			? members.slice(at + 1, at + 2)
			: members.slice(0, 1 + members.findLastIndex((part) => this.wanted.looksFor(part)));
		const field = path[path.length - 1];
		if (field === undefined) return;
		const type = this.#roots.get(name.toLowerCase());
		const object = type?.is === "record" ? type.name : UNKNOWN_OBJECT;
		if (object !== UNKNOWN_OBJECT) this.wanted.add(object, path, { ...place, sure: "certain" });
		else this.wanted.add(UNKNOWN_OBJECT, path, { ...place, sure: inFields || isCustomField(field) ? "likely" : "possible" });
	}

	/** `$ObjectType.Opportunity.fields.StageName.Label`, `$User.Department` */
	#global(name: string, members: readonly string[], place: Omit<Found, "sure">): void {
		const [object = "", within = "", field] = members;
		if (name === "$objecttype") {
			const named = within.toLowerCase() === FIELDS ? field : within;
			if (named !== undefined && named !== "") this.wanted.add(objectNamed(object) ?? object, [named], { ...place, sure: "certain" });
		} else if (members.some((part) => this.wanted.looksFor(part))) {
			this.wanted.into.at({ ...place, sure: "certain" }).addGlobal([name, ...members].join("."), UNKNOWN_OBJECT);
		}
	}
}
