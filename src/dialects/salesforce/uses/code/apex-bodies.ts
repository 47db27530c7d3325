import type { Token } from "./tokens.js";

/** Names beyond this number are looked up word by word. */
const MAX_PATTERN = 40;
const CLASS_WORDS: ReadonlySet<string> = new Set(["class", "interface", "enum"]);
const patterns = new WeakMap<ReadonlySet<string>, RegExp>();

/**
 * Says which bodies of methods in a class need no reading: those that hold no name that is looked for. Most of a class that uses a field
 * is about something else.
 */
export class Bodies {
	readonly #places: readonly number[];
	#next = 0;
	/** End of the body that the reader is in. */
	#inside = 0;

	constructor(
		readonly text: string,
		wanted: ReadonlySet<string>,
	) {
		this.#places = placesOf(text, wanted);
	}

	/** Input: the tokens up to a `{`, and its index in the text. Output: the index of the `}` of a body to be passed over, or nothing. */
	endToSkip(tokens: readonly Token[], at: number): number | undefined {
		if (at < this.#inside || !isBody(tokens)) return undefined;
		const end = endOfBody(this.text, at);
		while (this.#next < this.#places.length && this.#places[this.#next]! < at) this.#next++;
		const place = this.#places[this.#next];
		if (place === undefined || place >= end) return end;
		this.#inside = end;
		return undefined;
	}
}

/** Is what the last token, a `{`, opens neither a class nor a value? */
function isBody(tokens: readonly Token[]): boolean {
	let depth = 0;
	for (let at = tokens.length - 2; at >= 0; at--) {
		const { kind, text, name } = tokens[at]!;
		if (text === ")") depth++;
		else if (text === "(") depth--;
		else if (depth > 0) continue;
		else if (text === ";" || text === "{" || text === "}") break;
		else if (text === "=" || name === "new" || (kind === "word" && CLASS_WORDS.has(name))) return false;
	}
	return true;
}

/** Index of the brace that closes the one at `at`; strings and comments may hold any. */
function endOfBody(text: string, at: number): number {
	let depth = 0;
	for (let index = at; index < text.length; index++) {
		const char = text.charCodeAt(index);
		if (char === 123) depth++;
		else if (char === 125) {
			if (--depth === 0) return index;
		} else if (char === 39) index = endOfString(text, index);
		else if (char === 47) {
			const next = text.charCodeAt(index + 1);
			const end = next === 47 ? text.indexOf("\n", index) : next === 42 ? text.indexOf("*/", index + 2) : index;
			if (end < 0) return text.length;
			index = next === 42 ? end + 1 : end;
		}
	}
	return text.length;
}

function endOfString(text: string, at: number): number {
	if (text.startsWith("'''", at)) {
		const end = text.indexOf("'''", at + 3);
		return end < 0 ? text.length : end + 2;
	}
	for (let index = at + 1; index < text.length; index++) {
		const char = text.charCodeAt(index);
		if (char === 92) index++;
		else if (char === 39 || char === 10) return index;
	}
	return text.length;
}

/** Where the text holds a name that is looked for, or the relationship of a field; a few places more do no harm. */
function placesOf(text: string, wanted: ReadonlySet<string>): readonly number[] {
	const places: number[] = [];
	if (wanted.size > MAX_PATTERN) {
		const stems = new Set([...wanted].map(stemOf));
		for (const match of text.matchAll(/\\[nrtbf]|\w+/g)) {
			if (stems.has(stemOf(match[0].toLowerCase()))) places.push(match.index);
		}
		return places;
	}
	let pattern = patterns.get(wanted);
	if (pattern === undefined) {
		const stems = [...wanted].filter((name) => name !== "").map((name) => stemOf(name).replace(/\W/g, "\\$&"));
		pattern = new RegExp(stems.join("|") || "(?!)", "gi");
		patterns.set(wanted, pattern);
	}
	for (const match of text.matchAll(pattern)) places.push(match.index);
	return places;
}

/** What a field and its relationship begin with alike: `partner__` of `Partner__c`, `account` of `AccountId`, `site__` of `Site__Latitude__s`. */
function stemOf(name: string): string {
	const suffix = name.lastIndexOf("__");
	if (suffix > 0) return name.slice(0, (name.endsWith("__s") ? Math.max(name.lastIndexOf("__", suffix - 1), 0) || suffix : suffix) + 2);
	return name.length > 2 && name.endsWith("id") ? name.slice(0, -2) : name;
}
