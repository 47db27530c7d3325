import type { Property, Value } from "../../model/component.js";
import type { Element } from "./element.js";
import { misstated, NUMBERS, numberOr } from "./known-elements.js";
import { decodeName } from "./names.js";

/**
 * How the elements of one metadata type become properties. What a shape does not name is converted mechanically:
 * a leaf `trackHistory` becomes `track_history`; a leaf that stands several times, a set of texts; an element with children, a
 * record; several of them, a set of records. `true`/`false` become booleans; what has to be one of them, or a number, and is none is
 * `{unknown: why}`. An empty or nil leaf states nothing.
 */
export interface Shape {
	/** Element name → property name, where it is not the mechanical snake_case. Applied at every depth. */
	readonly names?: Readonly<Record<string, string>>;
	/** Elements that carry no meaning (canvas coordinates) or that the type's reader handles itself. Applied at every depth. */
	readonly ignore?: readonly string[];
	/** Like {@link ignore}, but only for direct children: `fullName`, `name`. */
	readonly ignoreTop?: readonly string[];
	/** Property names that nobody can feel. */
	readonly cosmetic?: readonly string[];
	/** Elements whose text is a number, at any depth. */
	readonly numbers?: readonly string[];
	/** Elements whose text stays text even where it reads `true` or `false`, at any depth. */
	readonly texts?: readonly string[];
	/** Repeated elements with a name of their own: element name → child element(s) that key it. Each item becomes one property with that key; its value is the item's record, or, with `value`, one child's text. Key children are joined with `/`. */
	readonly keyed?: Readonly<Record<string, Keyed>>;
	/** Repeated elements whose order has meaning, at any depth: a list even where there is one. Empty items keep their place. */
	readonly sequences?: readonly string[];
	/** Repeated elements without order, at any depth: a list even where there is one. */
	readonly sets?: readonly string[];
	/** Values when nothing is stated, by property name; a property equal to its default is left out. */
	readonly defaults?: Readonly<Record<string, Value>>;
	/** The same for the members of records, by member name, at any depth below the properties. */
	readonly innerDefaults?: Readonly<Record<string, Value>>;
}

export interface Keyed {
	readonly key: string | readonly string[];
	readonly value?: string;
	readonly decode?: true;
}

/** Everything by the mechanical rules. Shapes are told apart by their identity, so one that is written inline is compiled for each file. */
export const PLAIN: Shape = {};

/** The tables of a shape as sets: made once per shape object, since the same few shapes read thousands of files. */
interface Compiled {
	readonly shape: Shape;
	readonly ignore: ReadonlySet<string>;
	readonly ignoreTop: ReadonlySet<string>;
	readonly cosmetic: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
	readonly texts: ReadonlySet<string>;
	readonly sequences: ReadonlySet<string>;
	readonly sets: ReadonlySet<string>;
	readonly names: ReadonlyMap<string, string>;
	readonly keyed: ReadonlyMap<string, Keyed>;
	readonly defaults: ReadonlyMap<string, Value>;
	readonly innerDefaults: ReadonlyMap<string, Value>;
}

const compiled = new WeakMap<Shape, Compiled>();

function compile(shape: Shape): Compiled {
	let found = compiled.get(shape);
	if (found === undefined) {
		found = {
			shape,
			ignore: new Set(shape.ignore),
			ignoreTop: new Set(shape.ignoreTop),
			cosmetic: new Set(shape.cosmetic),
			numbers: new Set(shape.numbers),
			texts: new Set(shape.texts),
			sequences: new Set(shape.sequences),
			sets: new Set(shape.sets),
			names: new Map(Object.entries(shape.names ?? {})),
			keyed: new Map(Object.entries(shape.keyed ?? {})),
			defaults: new Map(Object.entries(shape.defaults ?? {})),
			innerDefaults: new Map(Object.entries(shape.innerDefaults ?? {})),
		};
		compiled.set(shape, found);
	}
	return found;
}

const snake = new Map<string, string>();

/** `trackHistory` → `track_history`, `isAIPredictionField` → `is_ai_prediction_field`, `Field__c` → `field__c`. */
export function snakeCase(name: string): string {
	let found = snake.get(name);
	if (found === undefined) {
		found = name
			.replace(/([a-z0-9])([A-Z])/g, "$1_$2")
			.replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
			.toLowerCase();
		// Element names of a pull request are without limit; those of Salesforce are a few thousand.
		if (snake.size < 10_000) snake.set(name, found);
	}
	return found;
}

/** The properties of an element under a shape. Pure; keeps the line of each property; leaves out what equals its default. */
export function shapeProperties(element: Element, shape: Shape): Property[] {
	const by = compile(shape);
	const properties: Property[] = [];
	for (const [name, group] of groupsOf(element, by, true)) {
		const keyed = by.keyed.get(name);
		if (keyed !== undefined) {
			keyedProperties(name, keyed, group, by, properties);
			continue;
		}
		const value = groupValue(name, group, by);
		if (value === undefined) continue;
		const propertyName = by.names.get(name) ?? snakeCase(name);
		const standard = by.defaults.get(propertyName);
		if (standard !== undefined && sameValue(standard, value)) continue;
		properties.push(property(propertyName, undefined, value, group[0]!.line, by, name));
	}
	return properties;
}

/** The value of one element by itself under a shape: a record, a text, a number or a boolean; nothing where it states nothing. */
export function shapeValue(element: Element, shape: Shape): Value | undefined {
	return elementValue(element, compile(shape));
}

/** A set in its one canonical order, without doubles, so that equal sets are equal arrays. */
export function canonicalSet(values: readonly Value[]): readonly Value[] {
	if (values.length < 2 || isSorted(values)) return values;
	const byText = new Map(values.map((value) => [typeof value === "string" ? value : JSON.stringify(value), value]));
	return [...byText.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
}

/** Retrieved files are, mostly: then nothing has to be copied. */
function isSorted(values: readonly Value[]): boolean {
	let last: Value = "";
	for (const value of values) {
		if (typeof value !== "string" || (last as string) >= value) return false;
		last = value;
	}
	return true;
}

function property(name: string, key: string | undefined, value: Value, line: number, by: Compiled, element: string): Property {
	const made: { -readonly [part in keyof Property]: Property[part] } = { name, value, line };
	if (key !== undefined) made.key = key;
	if (Array.isArray(value)) made.list = by.sequences.has(element) ? "sequence" : "set";
	if (by.cosmetic.has(name)) made.cosmetic = true;
	return made;
}

/** An item whose key stands twice keeps both: the second under `key (2)`, so that no statement is lost and none is merged by guess. */
function keyedProperties(name: string, keyed: Keyed, group: readonly Element[], by: Compiled, into: Property[]): void {
	const propertyName = by.names.get(name) ?? snakeCase(name);
	const keys = typeof keyed.key === "string" ? [keyed.key] : keyed.key;
	const seen = new Map<string, number>();
	for (const item of group) {
		const plain = keys
			.map((part) => item.children.find((candidate) => candidate.name === part)?.text ?? "")
			.filter((part) => part !== "")
			.join("/");
		const decoded = keyed.decode ? decodeName(plain) : plain;
		const count = (seen.get(decoded) ?? 0) + 1;
		seen.set(decoded, count);
		const key = count === 1 ? decoded : `${decoded} (${count})`;
		const only = keyed.value;
		const value =
			only === undefined
				? recordOf(item, by, keys)
				: groupValue(
						only,
						item.children.filter((candidate) => candidate.name === only),
						by,
					);
		into.push(property(propertyName, key, value ?? "", item.line, by, only ?? name));
	}
}

function groupsOf(element: Element, by: Compiled, top: boolean): Map<string, Element[]> {
	const groups = new Map<string, Element[]>();
	for (const item of element.children) {
		if (by.ignore.has(item.name) || (top && by.ignoreTop.has(item.name))) continue;
		const group = groups.get(item.name);
		if (group === undefined) groups.set(item.name, [item]);
		else group.push(item);
	}
	return groups;
}

function groupValue(name: string, group: readonly Element[], by: Compiled): Value | undefined {
	if (by.sequences.has(name)) return group.map((item) => elementValue(item, by) ?? "");
	if (group.length === 1 && !by.sets.has(name)) return elementValue(group[0]!, by);
	const values: Value[] = [];
	for (const item of group) {
		const value = elementValue(item, by);
		if (value !== undefined) values.push(value);
	}
	return values.length === 0 ? undefined : canonicalSet(values);
}

function elementValue(element: Element, by: Compiled): Value | undefined {
	if (element.doubled !== undefined) return { unknown: element.doubled };
	if (element.children.length > 0) return recordOf(element, by, []);
	const text = element.text;
	if (text === "" || element.nil) return undefined;
	if (by.texts.has(element.name)) return text;
	if ((text === "true" || text === "false") && !NUMBERS.has(element.name)) return text === "true";
	const unknown = misstated(element.name, text);
	if (unknown !== undefined) return { unknown };
	return by.numbers.has(element.name) ? numberOr(text) : text;
}

/** Members in alphabetic order, so that equal records are equal JSON; nothing where no member states anything. */
function recordOf(element: Element, by: Compiled, without: readonly string[]): Value | undefined {
	const members: [string, Value][] = [];
	for (const [name, group] of groupsOf(element, by, false)) {
		if (without.includes(name)) continue;
		const value = groupValue(name, group, by);
		if (value === undefined) continue;
		const member = by.names.get(name) ?? snakeCase(name);
		const standard = by.innerDefaults.get(member);
		if (standard !== undefined && sameValue(standard, value)) continue;
		members.push([member, value]);
	}
	if (members.length === 0) return undefined;
	members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return Object.fromEntries(members);
}

function sameValue(a: Value, b: Value): boolean {
	return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}
