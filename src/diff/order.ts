import type { Component } from "../model/component.js";
import type { PropertyChange } from "../model/review.js";
import type { Pair } from "./instances.js";
import { staying } from "./sequence.js";

/**
 * The changed place of each component that has to move to explain the new order of its list; the rest have no entry.
 * Only members on both sides count: what comes or goes moves nobody. `before` and `after` say which neighbour stands in front; where that one
 * moved along, which of those that keep their place: never the same one, or the component could have kept its place too.
 */
export function positions(pairs: readonly Pair[]): Map<Pair, PropertyChange> {
	const lists = new Map<string, Pair[]>();
	const copies = new Map<string, number>();
	for (const pair of pairs) {
		if (pair.how === "copy" || !pair.base.order || !pair.head.order) continue;
		const copy = `${pair.base.order.list}\0${pair.head.order.list}\0${pair.head.identity}`;
		const nth = copies.get(copy) ?? 0;
		copies.set(copy, nth + 1);
		const list = `${pair.base.order.list}\0${pair.head.order.list}\0${nth}`;
		const found = lists.get(list);
		if (found) found.push(pair);
		else lists.set(list, [pair]);
	}

	const moved = new Map<Pair, PropertyChange>();
	for (const members of lists.values()) {
		const sorted = (side: "base" | "head") =>
			[...members].sort((a, b) => a[side].order!.index - b[side].order!.index || (member(a) < member(b) ? -1 : 1));
		const [base, head] = [sorted("base"), sorted("head")];
		const [before, after] = [base.map(member), head.map(member)];
		if (before.every((name, index) => name === after[index])) continue;
		const kept = staying(before, after);
		const places = { base: placesOf("base", base, kept), head: placesOf("head", head, kept) };
		for (const pair of members) {
			if (kept.has(member(pair))) continue;
			const [was, is] = [places.base.get(pair)!, places.head.get(pair)!];
			const [from, to] = was.neighbour === is.neighbour ? [was.anchor, is.anchor] : [was.neighbour, is.neighbour];
			moved.set(pair, { name: "position", before: from, after: to, line: pair.head.line, side: "head" });
		}
	}
	return moved;
}

/** What stands in front of each member that moves: its neighbour, and what keeps its place (in front of all of that: the first that does). */
function placesOf(side: "base" | "head", sorted: readonly Pair[], kept: ReadonlySet<string>) {
	const name = (pair: Pair) => pair[side].label ?? pair[side].name;
	const places = new Map<Pair, { readonly neighbour: string; readonly anchor: string }>();
	let anchor = `before ${name(sorted.find((pair) => kept.has(member(pair)))!)}`;
	sorted.forEach((pair, index) => {
		const previous = sorted[index - 1];
		if (kept.has(member(pair))) anchor = `after ${name(pair)}`;
		else places.set(pair, { neighbour: previous ? `after ${name(previous)}` : "first", anchor });
	});
	return places;
}

/** The members of each ordered list of one side and file, first to last, by {@link listOf}. */
export function orderedLists(components: readonly Component[]): Map<string, Component[]> {
	const lists = new Map<string, Component[]>();
	for (const component of components) {
		if (!component.order) continue;
		const found = lists.get(listOf(component));
		if (found) found.push(component);
		else lists.set(listOf(component), [component]);
	}
	for (const list of lists.values()) list.sort((a, b) => a.order!.index - b.order!.index || (a.identity < b.identity ? -1 : 1));
	return lists;
}

/** Names one list in one file: the same list may stand in a development and in a managed copy. */
export function listOf(component: Component): string {
	return `${component.order!.list}\0${component.path}`;
}

/** One name for a pair, the same when the sides are swapped. */
function member({ base, head }: Pair): string {
	return [base.identity, head.identity].sort()[0]!;
}
