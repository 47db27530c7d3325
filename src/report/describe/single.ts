import type { PropertyChange } from "../../model/review.js";
import { shown } from "../escape.js";
import { arrow, difference, inline, isRecord, isShort, side } from "../values.js";
import { list, own, plural, propertyWords, singular, unique } from "../words.js";

/** Properties that are true or false, as one says them: [when it becomes true, when it becomes false]. */
const SWITCHES: Readonly<Record<string, readonly [string, string]>> = {
	required: ["becomes required", "no longer required"],
	unique: ["becomes unique", "no longer unique"],
	external_id: ["becomes an external id", "no longer an external id"],
	restricted: ["accepts only listed values", "accepts values that are not listed"],
	sorted: ["values are sorted", "values are no longer sorted"],
	track_history: ["history is tracked", "history is no longer tracked"],
	default: ["becomes the default", "no longer the default"],
	closed: ["counts as closed", "no longer counts as closed"],
	won: ["counts as won", "no longer counts as won"],
	converted: ["counts as converted", "no longer counts as converted"],
	active: ["active", "inactive"],
	readable: ["read granted", "read taken away"],
	editable: ["edit granted", "edit taken away"],
	enabled: ["granted", "taken away"],
	allow_create: ["create granted", "create taken away"],
	allow_read: ["read granted", "read taken away"],
	allow_edit: ["edit granted", "edit taken away"],
	allow_delete: ["delete granted", "delete taken away"],
	view_all_records: ["view all records granted", "view all records taken away"],
	modify_all_records: ["modify all records granted", "modify all records taken away"],
	view_all_fields: ["view all fields granted", "view all fields taken away"],
};

/** One property without a key. */
export function single(property: PropertyChange): string {
	const { name } = property;
	const before = side(property.before);
	const after = side(property.after);
	const values = [before, after].map((one) => (one && "value" in one ? one.value : undefined));
	if (values.some((value) => typeof value === "boolean") && values.every((value) => value === undefined || typeof value === "boolean"))
		return flipped(property);
	if (values.some(Array.isArray) && values.every((value) => value === undefined || Array.isArray(value)))
		return sequence(property, values[0], values[1]);
	if (values.every((value) => value === undefined || isShort(value)))
		return `${propertyWords(name)} ${arrow(property)}${directed(property)}`;
	const how = before === undefined ? "added" : after === undefined ? "removed" : "changed";
	return `${propertyWords(name)} ${how}${directed(property)}`;
}

/** A side that states nothing, or nobody knows what, says neither yes nor no. */
function flipped(property: PropertyChange): string {
	const words = propertyWords(property.name);
	const before = side(property.before);
	const after = side(property.after);
	if (!after)
		return before && "value" in before ? `${words} no longer stated (was ${inline("", before.value)})` : `${words} no longer stated`;
	if (!before && "value" in after) return `${words} now stated: ${inline("", after.value)}`;
	if (!before || "unknown" in before || "unknown" in after) return `${words} ${arrow(property)}`;
	const phrases = own(SWITCHES, property.name) ?? [`${words} switched on`, `${words} switched off`];
	return phrases[after.value === true ? 0 : 1]!;
}

function directed({ direction, before, after }: PropertyChange): string {
	if (!direction || (typeof before === "number" && typeof after === "number")) return "";
	return ` (${direction})`;
}

/** A list of values or of entries. Entries that are the same but for a few named parts are compared part by part. */
function sequence(property: PropertyChange, before: unknown, after: unknown): string {
	const words = propertyWords(property.name);
	const { gained, lost } = difference(before, after);
	if (property.name === "arrangement") return "arrangement changed";
	if (gained.length === 0 && lost.length === 0) return `order of ${words} changed`;
	const left = (before ?? []) as unknown[];
	const right = (after ?? []) as unknown[];
	if (left.length === right.length && [...left, ...right].every(isRecord)) {
		const edits = left.flatMap((entry, index) =>
			entryEdits(entry as Record<string, unknown>, right[index] as Record<string, unknown>, index, property.name),
		);
		if (edits.length <= 2 * Math.max(gained.length, lost.length)) return list(edits, 3);
	}
	if ([...gained, ...lost].every(isShort))
		return `${words} ${gainsAndLoses(inWords(gained), inWords(lost), words.endsWith("s") ? ["gain", "lose"] : ["gains", "loses"])}`;
	if (before === undefined || after === undefined) return `${words} ${after === undefined ? "removed" : "added"}`;
	const one = singular(words);
	return [gained.length > 0 ? `${plural(gained.length, one)} added` : "", lost.length > 0 ? `${plural(lost.length, one)} removed` : ""]
		.filter(Boolean)
		.join(", ");
}

function entryEdits(before: Record<string, unknown>, after: Record<string, unknown>, index: number, name: string): string[] {
	const parts = unique([...Object.keys(before), ...Object.keys(after)]).filter(
		(part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
	);
	const edits = parts.map((part) =>
		single({ name: shown(part, 40), before: before[part] as PropertyChange["before"], after: after[part] as PropertyChange["after"] }),
	);
	return edits.length > 0 ? [`${singular(propertyWords(name))} ${index + 1}: ${edits.join(", ")}`] : [];
}

/** Can both sides stand in a sentence? */
export function short({ before, after }: PropertyChange): boolean {
	return [before, after].every((value) => {
		const one = side(value);
		return !one || "unknown" in one || isShort(one.value);
	});
}

/** `loses A and B, gains C`; `one` is what each of them is called. */
export function gainsAndLoses(gained: readonly string[], lost: readonly string[], [gains, loses] = ["gains", "loses"], one = ""): string {
	const named = (items: readonly string[]) => `${one === "" ? "" : `${items.length === 1 ? one : `${one}s`} `}${list(items, 4)}`;
	return [lost.length > 0 ? `${loses} ${named(lost)}` : "", gained.length > 0 ? `${gains} ${named(gained)}` : ""]
		.filter(Boolean)
		.join(", ");
}

/** Values as words. */
export function inWords(items: readonly unknown[]): string[] {
	return items.map((item) => inline("", item));
}
