import { type Component, encodePart } from "../model/component.js";
import type { Kind } from "../model/words.js";
import { fold, parentOf, pieces } from "./ids.js";
import type { Instances, Pair } from "./instances.js";
import { canonical } from "./value.js";

/** Kinds whose parent is only a place: a folder, a pipeline. Elsewhere one name under two parents is two components. */
export const PLACED: ReadonlySet<Kind> = new Set(["report", "dashboard", "email-template", "stage"]);

/** Share of stated properties that must agree. */
const ALIKE = 1 / 2;

/** What stays the same when a component moves to another parent; `undefined` where the kind cannot. */
export function moveKey(component: Component): string | undefined {
	if (!PLACED.has(component.kind)) return undefined;
	return canonical([component.system, component.kind, component.type, pieces(component.identity).parts.at(-1)]);
}

/** Do two components state enough of the same to be one that moved? */
export function alike(base: Component, head: Component): boolean {
	const stated = (component: Component) =>
		new Set(
			component.properties.map((property) => canonical([property.name, property.key ?? null, canonical(property.value, property.list)])),
		);
	const [a, b] = [stated(base), stated(head)];
	let equal = 0;
	for (const property of a) if (b.has(property)) equal++;
	return equal >= ALIKE * Math.max(a.size, b.size);
}

/**
 * A field's own values that became those of a value set, or the reverse.
 * Input: the pairs found so far and all values of both sides. Output: for each pair of a field and a value set, in both directions, the
 * values that are in both. A value set that serves several fields takes the values of each.
 */
export function movedValues(pairs: readonly Pair[], base: Instances, head: Instances): [base: string, head: string][] {
	const fields = pairs.filter(
		(pair) => pair.base.kind === "field" && (setOf(pair.base) === undefined) !== (setOf(pair.head) === undefined),
	);
	if (fields.length === 0) return [];
	const [before, after] = [valuesByParent(base), valuesByParent(head)];
	return fields.flatMap((pair) => {
		const from = before.get(valueParent(pair.base)) ?? new Map<string, string>();
		const to = after.get(valueParent(pair.head)) ?? new Map<string, string>();
		const own = setOf(pair.base) === undefined;
		return [...from].flatMap(([name, source]): [string, string][] => {
			const target = to.get(name);
			if (target === undefined || (own ? head.has(source) : base.has(target))) return [];
			return [[source, target]];
		});
	});
}

function setOf(field: Component): string | undefined {
	const value = field.properties.find((property) => property.name === "value_set")?.value;
	return typeof value === "string" ? value : undefined;
}

function valueParent(field: Component): string {
	const set = setOf(field);
	return fold(`${field.system}:${set === undefined ? pieces(field.identity).parts.join("/") : encodePart(set)}`);
}

function valuesByParent(all: Instances): Map<string, Map<string, string>> {
	const found = new Map<string, Map<string, string>>();
	for (const [identity, [component]] of all) {
		if (component?.kind !== "picklist-value") continue;
		const parent = fold(`${component.system}:${parentOf(identity)}`);
		const values = found.get(parent) ?? new Map<string, string>();
		values.set(pieces(identity).parts.at(-1)!, identity);
		found.set(parent, values);
	}
	return found;
}
