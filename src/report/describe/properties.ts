import type { Change, PropertyChange } from "../../model/review.js";
import { shown } from "../escape.js";
import { arrow, difference, isShort, side } from "../values.js";
import { groupBy, list, own, propertyWords } from "../words.js";
import { inside, isInside } from "./inside.js";
import { gainsAndLoses, inWords, short, single } from "./single.js";
import { byWeight, type Phrase } from "./weight.js";

/** Keyed lists of what a component offers, shows or uses: a key gained or lost is the news, not its value. With what one of them is called. */
const OFFERS: Readonly<Record<string, string>> = {
	values: "",
	fields: "",
	steps: "",
	related_lists: "related list",
	components: "component",
	platform_actions: "action",
};
/** What automation does to records, as a verb. */
const DOES: Readonly<Record<string, readonly [string, string, string]>> = {
	writes: ["starts to write", "stops writing", "writes differently:"],
	creates: ["starts to create", "stops creating", "creates differently:"],
	deletes: ["starts to delete", "stops deleting", "deletes differently:"],
};

/**
 * What changed in a component, one phrase for each property, group of keyed properties, or item of a list; the weightiest first.
 * Plain text, invisible characters made visible.
 */
export function details(change: Change): string[] {
	const told = change.properties.filter(
		({ name }) => name !== "name" && !(name === "active" && (change.change === "enabled" || change.change === "disabled")),
	);
	const felt = told.filter((property) => !property.cosmetic);
	const groups = groupBy(felt, ({ name, key }) =>
		isArrangement(name) ? ARRANGEMENT : isInside(name, key) ? `in ${head(name)}` : `at ${name}`,
	);
	const phrases = [...groups].flatMap(([group, properties]): Phrase[] => {
		if (group === ARRANGEMENT) return [{ text: "arrangement changed", about: properties }];
		if (group.startsWith("in ")) return inside(properties, change.kind === "translation");
		const { name } = properties[0]!;
		if (properties.some(({ key }) => key !== undefined)) return keyed(name, properties).map((text) => ({ text, about: properties }));
		return properties.map((property) => ({ text: single(property), about: [property] }));
	});
	if (phrases.length > 0) return byWeight(phrases).map(({ text }) => text);
	const names = [...groupBy(told, (property) => head(property.name)).keys()].map(propertyWords);
	return names.length > 0 ? [`${list(names, 3)} changed`] : [];
}

const ARRANGEMENT = "arrangement";

/** Where things stand on a page: told once, since what is gained and lost there is told by itself. */
function isArrangement(name: string): boolean {
	return head(name) === ARRANGEMENT;
}

function head(name: string): string {
	const dot = name.indexOf(".");
	return dot > 0 ? name.slice(0, dot) : name;
}

/** Properties of one name that differ by key. */
function keyed(name: string, properties: readonly PropertyChange[]): string[] {
	const keys = (some: readonly PropertyChange[]) =>
		[...groupBy(some, ({ key = "" }) => key)].map(([key, same]) => `${shown(key, 60)}${same.length > 1 ? ` (${same.length})` : ""}`);
	const known = (value: unknown) => "value" in (side(value) ?? {});
	const gained = properties.filter(({ before, after }) => known(after) && !known(before));
	const lost = properties.filter(({ before, after }) => known(before) && !known(after));
	const edited = properties.filter((property) => !gained.includes(property) && !lost.includes(property));
	const verbs = own(DOES, name);
	if (verbs) {
		return [gained, lost, edited].flatMap((some, index) => (some.length > 0 ? [`${verbs[index]} ${list(keys(some), 4)}`] : []));
	}
	const offer = own(OFFERS, name);
	if (offer !== undefined) {
		const phrases = gained.length + lost.length > 0 ? [gainsAndLoses(keys(gained), keys(lost), ["gains", "loses"], offer)] : [];
		return [...phrases, ...edited.map((property) => `${shown(property.key ?? "", 60)} ${short(property) ? arrow(property) : "changed"}`)];
	}
	if (properties.some(({ before, after }) => Array.isArray(before) || Array.isArray(after)))
		return properties.flatMap((property) => keyedList(property));
	if (properties.length === 1) {
		const property = properties[0]!;
		const of = `${propertyWords(name)} of ${keys([property])[0]}`;
		if (short(property)) return [`${of} ${arrow(property)}`];
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
