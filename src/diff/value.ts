import type { Value } from "../model/component.js";

/** How an array is to be read: see `Property.list`. */
export type List = "set" | "sequence";

export function isRecord(value: unknown): value is { readonly [name: string]: Value } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly Value[] {
	return Array.isArray(value);
}

/** A file's line ends are no part of what it says. */
function unixLines(text: string): string {
	return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * One spelling for equal values: keys of records in order, line ends unified, the items of a set sorted and unique.
 * Text is not normalised otherwise. Input: any JSON value; `list` says how its outermost array is read (default `sequence`).
 */
export function canonical(value: unknown, list: List = "sequence"): string {
	if (typeof value === "string") return JSON.stringify(unixLines(value));
	if (isArray(value)) {
		const items = value.map((item) => canonical(item));
		return `[${(list === "set" ? [...new Set(items)].sort() : items).join(",")}]`;
	}
	if (isRecord(value)) {
		const names = Object.keys(value).sort();
		return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
	}
	return JSON.stringify(value) ?? "null";
}

/** Do two values say the same? */
export function same(a: Value, b: Value, list: List = "sequence"): boolean {
	if (a === b) return true;
	if (typeof a === "string" && typeof b === "string") return unixLines(a) === unixLines(b);
	if (isArray(a)) {
		if (!isArray(b)) return false;
		// Most sets come in their own order already, so that their items are compared one by one as well.
		if (a.length === b.length && a.every((item, n) => same(item, b[n]!))) return true;
		return list === "set" && canonical(a, list) === canonical(b, list);
	}
	if (!isRecord(a) || !isRecord(b)) return false;
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name]!, b[name]!));
}

/** A set in the one order that does not depend on the file; every other value as it is. */
export function ordered(value: Value, list: List = "sequence"): Value {
	if (list !== "set" || !isArray(value) || value.length < 2) return value;
	const items = new Map(value.map((item) => [canonical(item), item]));
	return [...items.keys()].sort().map((key) => items.get(key)!);
}
