import { lineEnds } from "../../quoted.js";

/** One `key: value` of a LookML file. https://cloud.google.com/looker/docs/what-is-lookml */
export interface Parameter {
	readonly key: string;
	/** 1-based line of the key. */
	readonly line: number;
	/** What stands before a block (`view: opportunity {`), or the value itself, without quotes. */
	readonly value: string;
	/** 1-based line in which the value begins. */
	readonly valueLine: number;
	/** A block's parameters. */
	readonly children: readonly Parameter[];
	/** A list's items. */
	readonly items: readonly Item[];
}

/** `stage_name`, `"Closed Won"`, or `stage_name: "Closed Won"`. */
export interface Item {
	readonly key?: string;
	readonly value: string;
	readonly line: number;
}

/** Blocks within blocks beyond this are not read. */
const MAX_DEPTH = 30;
const NAME = /[\w+.*@{}-]+/y;

/**
 * Reads LookML in one pass; never throws. What is not closed ends with the text; what it does not understand is passed over.
 * Expressions (`sql…`, `html`, `expression…`) reach to `;;`, all else follows the general form.
 */
export function lookmlTree(text: string): readonly Parameter[] {
	return new Reader(text).block(0);
}

class Reader {
	#at = 0;
	#line = 1;

	constructor(readonly text: string) {}

	block(depth: number): Parameter[] {
		const found: Parameter[] = [];
		while (this.#skip()) {
			const char = this.text[this.#at]!;
			if (char === "}") {
				this.#at++;
				if (depth > 0) return found;
				continue;
			}
			const line = this.#line;
			const key = this.#name();
			if (key === "" || !this.#eat(":")) {
				if (key === "") this.#at++;
				continue;
			}
			found.push(this.#parameter(key, line, depth));
		}
		return found;
	}

	#parameter(key: string, line: number, depth: number): Parameter {
		if (/^(?:sql|html$|expression)/.test(key)) {
			this.#skip(true);
			const valueLine = this.#line;
			const end = this.text.indexOf(";;", this.#at);
			const value = this.text.slice(this.#at, end < 0 ? undefined : end);
			this.#advance(end < 0 ? this.text.length : end + 2);
			return { key, line, value, valueLine, children: [], items: [] };
		}
		this.#skip();
		const valueLine = this.#line;
		if (this.text[this.#at] === "[") return { key, line, value: "", valueLine, children: [], items: this.#list() };
		const value = this.#value();
		const block = depth < MAX_DEPTH && this.#eat("{");
		return { key, line, value, valueLine, children: block ? this.block(depth + 1) : [], items: [] };
	}

	#list(): Item[] {
		const items: Item[] = [];
		this.#at++;
		while (this.#skip() && this.text[this.#at] !== "]") {
			const line = this.#line;
			const before = this.#at;
			const first = this.#value();
			if (this.#at === before) {
				this.#at++;
				continue;
			}
			if (this.#eat(":")) {
				this.#skip();
				items.push({ key: first, value: this.text[this.#at] === "[" ? "" : this.#value(), line });
			} else items.push({ value: first, line });
		}
		this.#at++;
		return items;
	}

	#value(): string {
		if (this.text[this.#at] !== '"') return this.#name();
		let end = this.text.indexOf('"', this.#at + 1);
		while (end > 0 && this.text[end - 1] === "\\") end = this.text.indexOf('"', end + 1);
		const value = this.text.slice(this.#at + 1, end < 0 ? undefined : end);
		this.#advance(end < 0 ? this.text.length : end + 1);
		return value;
	}

	#name(): string {
		// A brace of its own opens a block; `@{constant}` is a part of a name.
		if (this.text[this.#at] === "{" || this.text[this.#at] === "}") return "";
		NAME.lastIndex = this.#at;
		let name = NAME.exec(this.text)?.[0] ?? "";
		const brace = name.search(/(?<!@)\{|(?<!@\{\w*)\}/);
		if (brace >= 0) name = name.slice(0, brace);
		this.#at += name.length;
		return name;
	}

	#eat(mark: string): boolean {
		if (!this.#skip() || this.text[this.#at] !== mark) return false;
		this.#at++;
		return true;
	}

	/** Past white space and comments; false at the end. With `plain`, a `#` is no comment. */
	#skip(plain = false): boolean {
		for (; this.#at < this.text.length; this.#at++) {
			const char = this.text[this.#at];
			if (char === "\n") this.#line++;
			else if (char === "#" && !plain) {
				const end = this.text.indexOf("\n", this.#at);
				this.#at = (end < 0 ? this.text.length : end) - 1;
			} else if (char !== " " && char !== "\t" && char !== "\r" && char !== ",") return true;
		}
		return false;
	}

	#advance(end: number): void {
		this.#line += lineEnds(this.text, this.#at, end);
		this.#at = end;
	}
}
