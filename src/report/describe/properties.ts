import type { Change, PropertyChange } from "../../model/review.js";
import { shown } from "../escape.js";
import { arrow, difference, inline, isRecord, isShort, side } from "../values.js";
import { groupBy, list, own, plural, propertyWords } from "../words.js";

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

/** Keyed lists of what a component offers, shows or uses: a key gained or lost is the news, not its value. */
const OFFERS = new Set(["values", "fields", "related_lists", "steps", "components"]);
/** What automation does to records, as a verb. */
const DOES: Readonly<Record<string, readonly [string, string, string]>> = {
	writes: ["starts to write", "stops writing", "writes differently:"],
	creates: ["starts to create", "stops creating", "creates differently:"],
	deletes: ["starts to delete", "stops deleting", "deletes differently:"],
};

/**
 * What changed in a component, one phrase for each property or group of keyed properties; what people can feel comes first.
 * Plain text, invisible characters made visible.
 */
export function details(change: Change): string[] {
	const told = change.properties.filter(
		({ name }) => name !== "name" && !(name === "active" && (change.change === "enabled" || change.change === "disabled")),
	);
	const felt = told.filter((property) => !property.cosmetic);
	const groups = groupBy(felt, (property) => property.name);
	const phrases = [...groups].flatMap(([name, properties]) =>
		properties.some((property) => property.key !== undefined) ? keyed(name, properties) : properties.map((property) => single(property)),
	);
	if (phrases.length > 0) return phrases;
	const names = [...groupBy(told, (property) => property.name).keys()].map(propertyWords);
	return names.length > 0 ? [`${list(names, 3)} changed`] : [];
}

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
	const one = words.replace(/ies$/, "y").replace(/s$/, "");
	return [gained.length > 0 ? `${plural(gained.length, one)} added` : "", lost.length > 0 ? `${plural(lost.length, one)} removed` : ""]
		.filter(Boolean)
		.join(", ");
}

function entryEdits(before: Record<string, unknown>, after: Record<string, unknown>, index: number, name: string): string[] {
	const one = propertyWords(name).replace(/ies$/, "y").replace(/s$/, "");
	return [...new Set([...Object.keys(before), ...Object.keys(after)])]
		.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
		.map((part) => `${shown(propertyWords(part), 40)} of ${one} ${index + 1} ${short(before[part], after[part], part)}`);
}

function short(before: unknown, after: unknown, name: string): string {
	if (![before, after].every((value) => value === undefined || isShort(value))) return "changed";
	return arrow({
		name,
		...(before === undefined ? {} : { before: before as string }),
		...(after === undefined ? {} : { after: after as string }),
	});
}

/** Properties of one name that differ by key. */
function keyed(name: string, properties: readonly PropertyChange[]): string[] {
	const keys = (some: readonly PropertyChange[]) => some.map((property) => shown(property.key ?? "", 60));
	const known = (value: unknown) => "value" in (side(value) ?? {});
	const gained = properties.filter(({ before, after }) => known(after) && !known(before));
	const lost = properties.filter(({ before, after }) => known(before) && !known(after));
	const edited = properties.filter((property) => !gained.includes(property) && !lost.includes(property));
	const verbs = own(DOES, name);
	if (verbs) {
		return [gained, lost, edited].flatMap((some, index) => (some.length > 0 ? [`${verbs[index]} ${list(keys(some), 4)}`] : []));
	}
	if (OFFERS.has(name)) {
		const phrases = gained.length + lost.length > 0 ? [gainsAndLoses(keys(gained), keys(lost))] : [];
		return [...phrases, ...edited.map((property) => `${shown(property.key ?? "", 60)} ${arrow(property)}`)];
	}
	if (properties.some(({ before, after }) => Array.isArray(before) || Array.isArray(after)))
		return properties.flatMap((property) => keyedList(property));
	if (properties.length === 1) {
		const property = properties[0]!;
		const of = `${propertyWords(name)} of ${keys([property])[0]}`;
		if ([property.before, property.after].every((value) => !known(value) || isShort(value))) return [`${of} ${arrow(property)}`];
		return [`${of} ${gained.length > 0 ? "added" : lost.length > 0 ? "removed" : "changed"}`];
	}
	const said = [
		edited.length > 0 ? `changed for ${list(keys(edited), 3)}` : "",
		gained.length > 0 ? `added for ${list(keys(gained), 3)}` : "",
		lost.length > 0 ? `removed for ${list(keys(lost), 3)}` : "",
	];
	return [`${propertyWords(name)} ${said.filter(Boolean).join(", ")}`];
}

function keyedList(property: PropertyChange): string[] {
	const { gained, lost } = difference(property.before, property.after);
	const key = shown(property.key ?? "", 60);
	if (![...gained, ...lost].every(isShort)) return [`${propertyWords(property.name)} of ${key} changed`];
	if (gained.length + lost.length === 0) return [`order of ${propertyWords(property.name)} of ${key} changed`];
	return [`${key} ${gainsAndLoses(inWords(gained), inWords(lost))}`];
}

function gainsAndLoses(gained: readonly string[], lost: readonly string[], [gains, loses] = ["gains", "loses"]): string {
	return [lost.length > 0 ? `${loses} ${list(lost, 4)}` : "", gained.length > 0 ? `${gains} ${list(gained, 4)}` : ""]
		.filter(Boolean)
		.join(", ");
}

function inWords(items: readonly unknown[]): string[] {
	return items.map((item) => inline("", item));
}
