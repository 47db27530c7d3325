import type { Component } from "../model/component.js";
import { readsOf } from "./reads.js";
import { canonical } from "./value.js";

/** All instances of each identity, sorted by path and line. */
export type Instances = Map<string, Component[]>;

/** A component of the base with the component of the head that is the same one. */
export interface Pair {
	readonly base: Component;
	readonly head: Component;
	/** `copy`: one side is the only survivor of several files that defined the component; it is paired with one of them already. */
	readonly how: "same" | "renamed" | "moved" | "copy";
}

/** Groups components by identity and merges the parts of one component into one. The answer does not depend on the order of the input. */
export function instances(components: readonly Component[]): Instances {
	const all: Instances = new Map();
	for (const component of components) {
		const found = all.get(component.identity);
		if (found) found.push(component);
		else all.set(component.identity, [component]);
	}
	for (const [identity, found] of all) {
		if (found.length === 1) continue;
		found.sort(byPlace);
		const parts = found.filter((component) => component.part);
		if (parts.length > 1) all.set(identity, [merge(parts), ...found.filter((component) => !component.part)].sort(byPlace));
	}
	return all;
}

/** By path, line and at last content, so that equal sides give equal answers. */
export function byPlace(a: Component, b: Component): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	if (a.line !== b.line) return a.line - b.line;
	const [x, y] = [content(a), content(b)];
	return x < y ? -1 : x > y ? 1 : 0;
}

/** Everything a component states, in one spelling. */
export function content(component: Component, wanted: (name: string, cosmetic: boolean) => boolean = () => true): string {
	return component.properties
		.filter((property) => wanted(property.name, property.cosmetic === true))
		.map((property) => `${canonical([property.name, property.key ?? null])}=${canonical(property.value, property.list)}`)
		.sort()
		.join("\n");
}

function merge(parts: readonly Component[]): Component {
	const [first, ...rest] = parts as readonly [Component, ...Component[]];
	const label = first.label ?? rest.find((part) => part.label !== undefined)?.label;
	return {
		...first,
		...(label === undefined ? {} : { label }),
		...readsOf(parts),
		properties: parts.flatMap((part) => part.properties),
		defaults: Object.assign({}, ...parts.map((part) => part.defaults)),
	};
}

/**
 * Pairs the instances of one component: files at the same path first, then equal ones (a moved file, another format), then in order of path.
 * What is left over on one side is compared with a survivor of the other: a copy that went away while an equal one stays is no change.
 */
export function pairInstances(base: readonly Component[], head: readonly Component[], how: Pair["how"] = "same"): Pair[] {
	if (base.length === 1 && head.length === 1) return [{ base: base[0]!, head: head[0]!, how }];
	const pairs: Pair[] = [];
	let left = base;
	let right = head;
	const keys: ((component: Component) => string)[] = [
		(component) => `${component.path}\0${content(component)}`,
		(component) => component.path,
		content,
		() => "",
	];
	for (const key of keys) {
		const waiting = new Map<string, Component[]>();
		for (const component of [...right].reverse()) {
			const list = waiting.get(key(component));
			if (list) list.push(component);
			else waiting.set(key(component), [component]);
		}
		const unpaired: Component[] = [];
		const used = new Set<Component>();
		for (const component of left) {
			const partner = waiting.get(key(component))?.pop();
			if (!partner) {
				unpaired.push(component);
				continue;
			}
			used.add(partner);
			pairs.push({ base: component, head: partner, how });
		}
		left = unpaired;
		right = right.filter((component) => !used.has(component));
	}
	const [survivorOfBase, survivorOfHead] = [survivor(base), survivor(head)];
	for (const component of left) pairs.push({ base: component, head: survivorOfHead(component), how: "copy" });
	for (const component of right) pairs.push({ base: survivorOfBase(component), head: component, how: "copy" });
	return pairs;
}

/** Looks for an equal component among `others`, else answers with the first. */
function survivor(others: readonly Component[]): (component: Component) => Component {
	const equal = new Map([...others].reverse().map((other) => [content(other), other]));
	return (component) => equal.get(content(component)) ?? others[0]!;
}
