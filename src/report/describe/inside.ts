import type { PropertyChange } from "../../model/review.js";
import { shown } from "../escape.js";
import { groupBy, list, plural, propertyWords, singular } from "../words.js";
import { single } from "./single.js";
import type { Phrase } from "./weight.js";

/** An item of a list that has no name is called by its place: `#4`. */
const PLACE = /^#(\d{1,9})$/;
/** Further parts of one item, and further items that differ in the same part, are counted. */
const MOST = 3;

/** Does a difference stand inside an item of a list or a part of a setting, rather than in a property as a whole? */
export function isInside(name: string, key: string | undefined): boolean {
	return name.indexOf(".") > 0 || (key !== undefined && PLACE.test(key));
}

/**
 * Differences inside the items of one list (`entries.criteria` of `#4`), item by item: `entry 4: criteria added`. Where more than
 * three items differ in the same way they are one phrase: `rows to display changed for A, B, C and 2 more`.
 * Translations are told by what is translated: `translation of Ms.: Mlle → Mme`.
 */
export function inside(properties: readonly PropertyChange[], translates: boolean): Phrase[] {
	const whole = properties.filter(({ name }) => !name.includes("."));
	const parts = properties.filter(({ name }) => name.includes("."));
	const alike = [...groupBy(parts, ({ name }) => name).values()].filter((group) => new Set(group.map(({ key }) => key)).size > MOST);
	const rest = parts.filter((property) => !alike.some((group) => group[0]!.name === property.name));
	return [
		...comesAndGoes(whole),
		...alike.map((group) => ({ text: `${wordsOf(group[0]!, translates)} changed for ${list(group.map(item), MOST)}`, about: group })),
		...[...groupBy(rest, item)].map(([title, group]) => ({ text: ofItem(title, group, translates), about: group })),
	];
}

/** Items by their place that are on one side only: `entry 4 removed`, `2 entries added`. */
function comesAndGoes(properties: readonly PropertyChange[]): Phrase[] {
	const verb = ({ before, after }: PropertyChange) => (before === undefined ? "added" : after === undefined ? "removed" : "changed");
	return [...groupBy(properties, verb)].map(([verb, group]) => {
		const one = singular(propertyWords(group[0]!.name));
		return { text: `${group.length === 1 ? item(group[0]!) : plural(group.length, one)} ${verb}`, about: group };
	});
}

/** What people would call the item: `entry 4`, `force:relatedListContainer`, `search layouts`. */
function item({ name, key }: PropertyChange): string {
	const of = propertyWords(name.split(".", 1)[0]!);
	if (key === undefined) return of;
	const place = PLACE.exec(key) ?? /^ \((\d{1,9})\)$/.exec(key);
	return place ? `${singular(of)} ${place[1]}` : shown(key, 60);
}

function wordsOf({ name }: PropertyChange, translates: boolean): string {
	const path = name.split(".").slice(1);
	return translates && /^(?:translation|label|value|caption)$/.test(path.at(-1)!) ? "translation" : propertyWords(path.join(" "));
}

function ofItem(title: string, properties: readonly PropertyChange[], translates: boolean): string {
	const [first] = properties;
	if (translates && properties.length === 1 && wordsOf(first!, translates) === "translation")
		return `translation of ${title}: ${part(first!).replace(/^translation /, "")}`;
	return `${title}: ${list(
		properties.map((property) => part(property)),
		MOST,
	)}`;
}

function part(property: PropertyChange): string {
	const { key, name, before, after } = property;
	const isPlace = key !== undefined && PLACE.test(key) && name.endsWith(".order");
	if (isPlace && typeof before === "number" && typeof after === "number") return `was in place ${before}`;
	return single({ ...property, name: name.slice(name.indexOf(".") + 1).replaceAll(".", " ") });
}
