import type { Component, Property, Value } from "../model/component.js";
import type { PropertyChange } from "../model/review.js";
import { align } from "./sequence.js";
import { isLabel, labelSpelling } from "./spelling.js";
import { isArray, isRecord, type List, ordered, same } from "./value.js";

/** More differences than this inside one item or one property are shown as the whole, before and after. */
const MOST_LEAVES = 20;

/** One difference inside a value. A side that is left out is absent. */
interface Leaf {
	readonly name: string;
	readonly key?: string;
	readonly before?: Value;
	readonly after?: Value;
}

/**
 * What differs between two statements of one component, in the order of the head, then what only the base stated.
 * A property that is not stated has its default, where it has one: spelling a default out is no difference, and a default shows as a value.
 */
export function differences(base: Component, head: Component): PropertyChange[] {
	const [from, to] = unlike(base.properties, head.properties);
	if (from.length + to.length === 0) return [];
	const before = index(from);
	const after = index(to);
	const respelled = respellings(before, after);
	const found: PropertyChange[] = [];
	for (const [id, property] of after) found.push(...compare(before.get(respelled.get(id) ?? id), property, base, head));
	const spent = new Set(respelled.values());
	for (const [id, property] of before) if (!after.has(id) && !spent.has(id)) found.push(...compare(property, undefined, base, head));
	return found;
}

/** Items about one component whose name is written in other case now: id at head → id at base. */
function respellings(before: ReadonlyMap<string, Property>, after: ReadonlyMap<string, Property>): Map<string, string> {
	const gone = new Map<string, string>();
	for (const [id, property] of before) if (property.refers !== undefined && !after.has(id)) gone.set(folded(property), id);
	const found = new Map<string, string>();
	if (gone.size === 0) return found;
	for (const [id, property] of after) {
		const was = property.refers === undefined || before.has(id) ? undefined : gone.get(folded(property));
		if (was !== undefined) found.set(id, was);
	}
	return found;
}

function folded({ name, refers }: Property): string {
	return `${name} ${refers?.toLowerCase()}`;
}

/** Everything that a component on one side only states. `other` is what can be said of the side that has no such component. */
export function stated(component: Component, side: "base" | "head", other?: { readonly unknown: string }): PropertyChange[] {
	return [...index(component.properties).values()].map((property) => {
		const value = ordered(property.value, property.list);
		const sides = side === "head" ? { before: other, after: value } : { before: value, after: other };
		return { ...about(property), ...defined(sides), line: property.line, side };
	});
}

/** Both lists without what they begin and end with alike: a flow of three hundred elements differs in one. Names and keys are unique, so nothing else meets these. */
function unlike(before: readonly Property[], after: readonly Property[]): [readonly Property[], readonly Property[]] {
	const least = Math.min(before.length, after.length);
	let start = 0;
	while (start < least && alike(before[start]!, after[start]!)) start++;
	let end = 0;
	while (end < least - start && alike(before[before.length - 1 - end]!, after[after.length - 1 - end]!)) end++;
	return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

function alike(one: Property, other: Property): boolean {
	return one.name === other.name && one.key === other.key && one.list === other.list && same(one.value, other.value, one.list);
}

function index(properties: readonly Property[]): Map<string, Property> {
	return new Map(properties.map((property) => [nameAndKey(property), property]));
}

/** One text for name and key, different for different ones whatever they contain. */
export function nameAndKey({ name, key }: Pick<Property, "name" | "key">): string {
	return key === undefined ? `-${name}` : `${name.length}:${name}${key}`;
}

function valueIn(component: Component, name: string, property: Property | undefined): Value | undefined {
	if (property) return property.value;
	return component.defaults && Object.hasOwn(component.defaults, name) ? component.defaults[name] : undefined;
}

function compare(before: Property | undefined, after: Property | undefined, base: Component, head: Component): PropertyChange[] {
	const property = (after ?? before)!;
	const list: List = before?.list === "set" || after?.list === "set" ? "set" : "sequence";
	const from = valueIn(base, property.name, before);
	const to = valueIn(head, property.name, after);
	if (from !== undefined && to !== undefined && same(from, to, list)) return [];

	const silent = [before, after].every((one) => one === undefined || one.cosmetic === true);
	const found = inside(property, from && ordered(from, list), to && ordered(to, list), list);
	return found.map((leaf) => {
		const cosmetic = silent || (isLabel(leaf.name) && sameLabel(leaf.before, leaf.after));
		return {
			...leaf,
			...about(property),
			name: leaf.name,
			...(cosmetic ? { cosmetic } : {}),
			line: property.line,
			side: after ? "head" : "base",
		};
	});
}

function inside(property: Property, before: Value | undefined, after: Value | undefined, list: List): Leaf[] {
	const whole: Leaf[] = [{ name: property.name, ...defined({ before, after }) }];
	if (before === undefined || after === undefined) return whole;
	if (isRecord(before) && isRecord(after)) return leaves(property.name, before, after) ?? whole;
	if (!isArray(before) || !isArray(after) || !holdRecords(before, after)) return whole;
	return items(property.name, before, after, list, (name, x, y) => leaves(name, x, y) ?? [{ name, before: x, after: y }]);
}

/** The differing leaves of two values, by dotted name; `undefined` where there are too many to read. */
function leaves(name: string, before: Value, after: Value): Leaf[] | undefined {
	let count = 0;
	const walk = (path: string, x: Value | undefined, y: Value | undefined): Leaf[] => {
		if (count > MOST_LEAVES || (x !== undefined && y !== undefined && same(x, y))) return [];
		if (isRecord(x) && isRecord(y)) {
			const fields = new Set([...Object.keys(x), ...Object.keys(y)]);
			return [...fields].flatMap((field) => walk(`${path}.${field}`, own(x, field), own(y, field)));
		}
		if (isArray(x) && isArray(y) && holdRecords(x, y)) return items(path, x, y, "sequence", walk);
		count++;
		return [{ name: path, ...defined({ before: x, after: y }) }];
	};
	const found = walk(name, before, after);
	return found.length > MOST_LEAVES || count > MOST_LEAVES ? undefined : found;
}

function holdRecords(before: readonly Value[], after: readonly Value[]): boolean {
	return before.some(isRecord) || after.some(isRecord);
}

/** The differences between two lists of records: `edited` says what differs inside two records that are one. */
function items(
	name: string,
	before: readonly Value[],
	after: readonly Value[],
	list: List,
	edited: (name: string, before: Value, after: Value) => Leaf[],
): Leaf[] {
	const { pairs, removed, added } = align(before, after, list);
	const at = (place: number) => ({ key: `#${place + 1}` });
	return [
		...removed.map((place): Leaf => ({ name, ...at(place), before: before[place]! })),
		...added.map((place): Leaf => ({ name, ...at(place), after: after[place]! })),
		...pairs.flatMap((pair) => {
			const [x, y] = [before[pair.before]!, after[pair.after]!];
			const order: Leaf = { name: `${name}.order`, before: pair.before + 1, after: pair.after + 1 };
			const inner = same(x, y) ? [] : edited(name, x, y);
			return [...inner, ...(pair.moved ? [order] : [])].map((leaf) => ({ ...leaf, ...at(pair.after) }));
		}),
	];
}

function own(record: { readonly [name: string]: Value }, field: string): Value | undefined {
	return Object.hasOwn(record, field) ? record[field] : undefined;
}

function sameLabel(before: Value | undefined, after: Value | undefined): boolean {
	if (typeof before !== "string" || typeof after !== "string") return false;
	const spelling = labelSpelling(before);
	return spelling !== "" && spelling === labelSpelling(after);
}

function about(property: Property): Pick<PropertyChange, "name" | "key" | "cosmetic" | "refers"> {
	const { name, key, cosmetic, refers } = property;
	return {
		name,
		...(key === undefined ? {} : { key }),
		...(cosmetic === undefined ? {} : { cosmetic }),
		...(refers === undefined ? {} : { refers }),
	};
}

/** Leaves absent sides out. */
function defined<T>(sides: { before: T | undefined; after: T | undefined }): { before?: T; after?: T } {
	return {
		...(sides.before === undefined ? {} : { before: sides.before }),
		...(sides.after === undefined ? {} : { after: sides.after }),
	};
}
