import type { Component } from "../model/component.js";
import type { Change } from "../model/review.js";
import type { Kind } from "../model/words.js";
import { fold, pieces } from "./ids.js";
import type { Pair } from "./instances.js";
import type { Side } from "./side.js";

/** Kinds that hold others in their file: a value stands in its field or set, a field in its object, a permission in its set. */
const HOLDERS: ReadonlySet<Kind> = new Set<Kind>(["object", "field", "value-set", "pipeline", "permission-set", "profile"]);

type Place = NonNullable<Change["parent"]>;

/**
 * Gives each change whose own line is in the base commit the line of the head commit where a reader looks for it: in the same file, or the one
 * that it became, the innermost of what holds others; where nothing of the file holds it, the file's first line; where the file is gone too,
 * the object that it belonged to. Where no changed file of the head tells any of these there is no such line: nothing is guessed.
 * Input: the changes, the head's side, and which components of the base are which of the head. Output: the same changes in the same order.
 */
export function withParents(changes: readonly Change[], head: Side, pairs: readonly Pair[]): Change[] {
	if (changes.every(({ side }) => side === "head")) return [...changes];
	const find = finder(head, pairs);
	return changes.map((change) => {
		const parent = change.side === "base" ? find(change) : undefined;
		return parent ? { ...change, parent } : change;
	});
}

function finder(head: Side, pairs: readonly Pair[]): (change: Change) => Place | undefined {
	const held = new Map<string, Map<string, Component>>();
	const paths = new Set(head.files);
	const objects = new Map<string, Component>();
	for (const component of head.components) {
		const { path, kind } = component;
		paths.add(path);
		if (!HOLDERS.has(kind)) continue;
		const inFile = held.get(path) ?? new Map<string, Component>();
		held.set(path, inFile);
		for (const name of namesOf(component)) if (!inFile.has(name)) inFile.set(name, component);
		if (kind === "object" && !objects.has(nameOf(component))) objects.set(nameOf(component), component);
	}
	const became = new Map<string, string>();
	for (const { base, head } of pairs) if (base.path !== head.path && !became.has(base.path)) became.set(base.path, head.path);

	return (change) => {
		const path = paths.has(change.path) ? change.path : became.get(change.path);
		const { system, parts } = pieces(change.id);
		const holder =
			(path !== undefined && innermost(system, parts, change, held.get(path))) ||
			(path === undefined ? objects.get(fold(`${system}:${parts[0]}`)) : undefined);
		if (holder) return { path: holder.path, line: holder.line };
		return path === undefined ? undefined : { path, line: 1 };
	};
}

function innermost(
	system: string,
	parts: readonly string[],
	{ fields = [] }: Change,
	inFile: ReadonlyMap<string, Component> | undefined,
): Component | undefined {
	if (!inFile) return undefined;
	for (let length = parts.length - 1; length > 0; length--) {
		const holder = inFile.get(fold(`${system}:${parts.slice(0, length).join("/")}`));
		if (holder) return holder;
	}
	return fields.map((field) => inFile.get(fieldName(system, field))).find((holder) => holder !== undefined);
}

/** What ids of held components begin with. A permission's begins with the kind of its set; a stage's does not name its set, but both name their fields. */
function namesOf(component: Component): string[] {
	const { system, kind, fields = [] } = component;
	const { parts } = pieces(component.id);
	return [
		nameOf(component),
		fold(`${system}:${[kind, ...parts].join("/")}`),
		...(kind === "value-set" ? fields.map((field) => fieldName(system, field)) : []),
	];
}

function nameOf({ system, id }: Component): string {
	return fold(`${system}:${pieces(id).parts.join("/")}`);
}

function fieldName(system: string, field: string): string {
	return fold(`${system}::${field}`);
}
