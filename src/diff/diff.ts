import type { Component } from "../model/component.js";
import type { Change } from "../model/review.js";
import { type Copy, oneForEachComponent } from "./copies.js";
import { coverageChanges } from "./coverage.js";
import { digest } from "./digest.js";
import { type Draft, oneSided, repaired, twoSided } from "./draft.js";
import { follow } from "./follow.js";
import { positions } from "./order.js";
import { type Pairing, pair } from "./pair.js";
import { withParents } from "./parent.js";
import { planned } from "./planned-deletion.js";
import type { Side } from "./side.js";
import { unreadable } from "./unreadable.js";

/**
 * What a pull request changes, in CRM terms. Input: what both commits say, as far as they differ. Output: at most one change per component,
 * also where several files define it, sorted by id, each with the change it follows from, if any.
 * The order of components in the input never matters; equal sides give no change; swapped sides give the mirrored changes.
 */
export function diff(base: Side, head: Side): Change[] {
	const [before, after] = [split(base.components), split(head.components)];
	const lost = {
		base: (component: Component) => head.unreadable.has(component.path),
		head: (component: Component) => base.unreadable.has(component.path),
	};

	const pairing = pair(before.present, after.present, lost);
	const places = positions(pairing.pairs);
	const coverages = coverageChanges(pairing.pairs);
	const drafts: Draft[] = pairing.pairs.flatMap((found) => twoSided(found, places.get(found), coverages.get(found)) ?? []);
	const known = pairing.removed.length + pairing.added.length > 0 ? knownFiles(base, head, pairing) : undefined;
	for (const component of pairing.removed) {
		if (!lost.base(component)) drafts.push(oneSided(component, "base", !known?.head.has(component.path)));
	}
	for (const component of pairing.added) {
		drafts.push(lost.head(component) ? repaired(component) : oneSided(component, "head", !known?.base.has(component.path)));
	}
	const all = [...planned(pair(before.planned, after.planned, lost), drafts), ...unreadable(base, head)];
	return withParents(follow(merge(all)), head, pairing.pairs);
}

function split(components: readonly Component[]): { present: Component[]; planned: Component[] } {
	const present: Component[] = [];
	const planned: Component[] = [];
	for (const component of components) (component.kind === "planned-deletion" ? planned : present).push(component);
	return { present, planned };
}

/** Files that the other side has too, even if they say nothing there, at the same path or, to judge by what is in them, at another. */
function knownFiles(base: Side, head: Side, { pairs }: Pairing): { base: Set<string>; head: Set<string> } {
	const known = { base: new Set(base.files), head: new Set(head.files) };
	for (const { path } of base.components) known.base.add(path);
	for (const { path } of head.components) known.head.add(path);
	for (const found of pairs) {
		known.base.add(found.head.path);
		known.head.add(found.base.path);
	}
	return known;
}

/** Adds digests, sorts, makes one change of each component. */
function merge(drafts: readonly Draft[]): Change[] {
	const copies = drafts.map(({ identity, change }): Copy => ({ identity, change: Object.assign(change, { digest: digest(change) }) }));
	copies.sort(
		({ change: a }, { change: b }) => compare(a.id, b.id) || compare(a.path, b.path) || a.line - b.line || compare(a.digest, b.digest),
	);
	return oneForEachComponent(copies);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
