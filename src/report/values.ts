import type { PropertyChange } from "../model/review.js";
import { shown } from "./escape.js";
import { list } from "./words.js";

/** A value of this length or more, or of several lines, is not repeated in a sentence: `formula changed`. */
const LONG = 60;
const IN_QUOTES = new Set(["label", "name", "description", "error_message", "help_text", "default_value", "guidance"]);

export type Side = { readonly value: unknown } | { readonly unknown: string } | undefined;

/** One side of a property: its value, why it cannot be known, or undefined where it is absent. */
export function side(value: unknown): Side {
	if (value === undefined) return undefined;
	if (isRecord(value) && typeof value.unknown === "string" && Object.keys(value).length === 1) return { unknown: value.unknown };
	return { value };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The hash by which git knows content that is not read: it says that something differs, not what. */
export function isContentHash(value: unknown): boolean {
	return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

/** Can this value stand in the middle of a sentence? */
export function isShort(value: unknown): boolean {
	if (typeof value === "string") return value.length < LONG && !/[\r\n]/.test(value);
	return typeof value === "number" || typeof value === "boolean" || value === null;
}

/** A value in a sentence, invisible characters made visible. */
export function inline(name: string, value: unknown): string {
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (typeof value === "number") return name === "probability" ? `${value} %` : String(value);
	if (typeof value === "string")
		return IN_QUOTES.has(name) || value === "" || /^\s|\s$/.test(value) ? `“${shown(value, LONG)}”` : shown(value, LONG);
	if (Array.isArray(value))
		return value.length === 0
			? "nothing"
			: list(
					value.map((item) => inline("", item)),
					5,
				);
	if (isRecord(value)) return shown(JSON.stringify(value), LONG);
	return "nothing";
}

/** A value in full as lines: those of a text, one for each item of a list, one for each part of a record. */
export function linesOf(value: unknown): string[] {
	if (typeof value === "string") return value.split(/\r?\n/);
	if (Array.isArray(value)) return value.map(oneLine);
	if (isRecord(value)) return Object.entries(value).map(([name, part]) => `${name}: ${oneLine(part)}`);
	return [oneLine(value)];
}

function oneLine(value: unknown): string {
	if (typeof value === "string") return value.replace(/\r?\n/g, "↵");
	if (isRecord(value))
		return Object.entries(value)
			.map(([name, part]) => `${name}: ${oneLine(part)}`)
			.join(", ");
	return JSON.stringify(value) ?? "";
}

/** `before → after` in words: `60 % → 70 %`, `set to A`, `removed (was A)`, `before unknown`. */
export function arrow(property: PropertyChange): string {
	const before = side(property.before);
	const after = side(property.after);
	if ([property.before, property.after].some(isContentHash)) return before && after ? "changed" : after ? "added" : "removed";
	const say = (value: unknown) => inline(property.name, value);
	if (before && "unknown" in before) return after && "value" in after ? `${say(after.value)} (before unknown)` : "removed (before unknown)";
	if (after && "unknown" in after) return before ? `was ${say(before.value)}, now unknown` : "now unknown";
	if (!before) return after ? `set to ${say(after.value)}` : "changed";
	if (!after) return `removed (was ${say(before.value)})`;
	return `${say(before.value)} → ${say(after.value)}`;
}

/** Items that only one of two lists has, as comparable text, in order. A list that is absent is empty. */
export function difference(before: unknown, after: unknown): { gained: unknown[]; lost: unknown[] } {
	const left = Array.isArray(before) ? before : [];
	const right = Array.isArray(after) ? after : [];
	return { gained: without(right, left), lost: without(left, right) };
}

function without(items: readonly unknown[], others: readonly unknown[]): unknown[] {
	const rest = new Map<string, number>();
	for (const other of others) rest.set(JSON.stringify(other), (rest.get(JSON.stringify(other)) ?? 0) + 1);
	return items.filter((item) => {
		const key = JSON.stringify(item);
		const left = rest.get(key) ?? 0;
		rest.set(key, left - 1);
		return left <= 0;
	});
}
