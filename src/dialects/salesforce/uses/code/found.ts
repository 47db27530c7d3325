import type { Sure } from "../../../../model/use.js";
import { withoutTokens } from "../../names.js";
import { isCustomRelationship, lookupOf, objectBehind, UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { Mentions } from "../mentions.js";

/** A place is used by its parts: `Site__Latitude__s` is of the field `Site__c`. */
const PART_OF_PLACE = /__(?:latitude|longitude)__s$/i;

/** More than any way has that the platform follows. */
const MAX_PARTS = 12;

export interface Found {
	readonly line: number;
	readonly how: "code" | "query" | "assignment" | "import";
	readonly access?: "read" | "write";
	readonly sure?: Sure;
	readonly values?: readonly string[];
}

/** Keeps, of the fields that code names, those that are looked for. */
export class Wanted {
	/** By part of a path as it stands whether it is looked for; code says the same names again and again. */
	readonly #known = new Map<string, boolean>();

	constructor(
		readonly names: ReadonlySet<string>,
		readonly into: Mentions,
	) {}

	/**
	 * A field that stands at the end of `path`, relationships before it, seen from a record of `object`. Of a path from who knows what (`?`) only the
	 * part that must be relationships counts: `row.deal.Account.Name` is the name of an account.
	 */
	add(object: string, path: readonly string[], found: Found): void {
		if (path.length > MAX_PARTS || !path.some((part) => this.looksFor(part))) return;
		const parts = path.map(fieldOf);
		let from = 0;
		if (object === UNKNOWN_OBJECT) {
			from = parts.length - 1;
			while (from > 0 && isRelationship(parts[from - 1]!)) from--;
		}
		if (!parts.slice(from).some((part) => this.looksFor(part))) return;
		const { values = [] } = found;
		this.into.at({ ...found, values: values.length > 1 ? [...new Set(values)] : values }).addWay(object, parts.slice(from).join("."));
	}

	/** Does a text hold a name that is looked for? */
	isIn(text: string): boolean {
		return (
			withoutTokens(text)
				.match(/\w+/g)
				?.some((word) => this.looksFor(word)) ?? false
		);
	}

	/** Is it the name of a field that is looked for, or of the relationship of one, as it stands in code? */
	looksFor(part: string): boolean {
		const known = this.#known.get(part);
		if (known !== undefined) return known;
		const name = fieldOf(part).toLowerCase();
		const wanted = this.names.has(name) || this.names.has(name.endsWith("__r") ? lookupOf(name) : `${name}id`);
		this.#known.set(part, wanted);
		return wanted;
	}
}

/** The field that a name in code is of, as the file of the field calls it. */
function fieldOf(name: string): string {
	const plain = withoutTokens(name);
	return plain.endsWith("__s") ? plain.replace(PART_OF_PLACE, "__c") : plain;
}

function isRelationship(name: string): boolean {
	return isCustomRelationship(name) || /^owner$/i.test(name) || objectBehind(UNKNOWN_OBJECT, name) !== UNKNOWN_OBJECT;
}

/** Custom names are field names wherever they stand; a word such as `Status` may be anything. */
export function isCustomField(name: string): boolean {
	return /__(?:c|pc|s)$/i.test(name);
}

const PATH = /^\s*[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\s*$/;

/** The names in a text that holds one name, with or without dots, or several with commas between, and nothing else. */
export function fieldPaths(text: string): readonly (readonly string[])[] | undefined {
	const parts = text.split(",");
	return parts.every((part) => PATH.test(part)) ? parts.map((part) => part.trim().split(".")) : undefined;
}
