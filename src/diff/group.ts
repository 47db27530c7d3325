import type { Change } from "../model/review.js";
import { fold, parentOf, pieces } from "./ids.js";
import { PERMISSION_KINDS, VALUE_KINDS } from "./kinds.js";
import { ofPackage } from "./links.js";
import { byConsequence } from "./rank.js";

/** From this many changes on, those of one package are shown as one also where the package itself does not change. */
const PACKAGE_CHANGES = 5;

/**
 * Puts together what is one decision. Input: the changes of a pull request, with `follows`, in any order.
 * Output: every change in exactly one group; the most consequential change that follows no other comes first, then the rest by consequence; groups
 * likewise. Followers never connect two decisions: one layout that shows two new fields leaves them two decisions.
 */
export function group(changes: readonly Change[]): Change[][] {
	const sorted = [...changes].sort(byConsequence);
	const packages = packaged(sorted);
	const sets = disjointSets(sorted.length);
	const anchors = new Map<string, number>();
	const changesById = new Map<string, number>();
	sorted.forEach((change, index) => {
		const id = fold(change.id);
		if (!changesById.has(id)) changesById.set(id, index);
	});
	const join = (index: number, other: number | undefined) => {
		if (other !== undefined && packages.get(sorted[index]!) === packages.get(sorted[other]!)) sets.union(index, other);
	};

	sorted.forEach((change, index) => {
		for (const key of [packages.get(change), ...bonds(change)]) {
			if (key === undefined) continue;
			const anchor = anchors.get(key);
			if (anchor === undefined) anchors.set(key, index);
			else join(index, anchor);
		}
		if (change.follows !== undefined) join(index, changesById.get(fold(change.follows)));
		for (const parent of parents(change)) {
			const found = changesById.get(fold(parent));
			if (found !== undefined && goesWith(change, sorted[found]!)) join(index, found);
		}
	});

	const groups = new Map<number, Change[]>();
	sorted.forEach((change, index) => {
		const root = sets.find(index);
		const found = groups.get(root);
		if (found) found.push(change);
		else groups.set(root, [change]);
	});
	const led = [...groups.values()].map((members) =>
		members.sort((a, b) => Number(a.follows !== undefined) - Number(b.follows !== undefined) || byConsequence(a, b)),
	);
	return led.sort(([a], [b]) => byConsequence(a!, b!));
}

/** The group of each change that belongs to somebody else's package: one for each package that changes itself or in many places. */
function packaged(changes: readonly Change[]): Map<Change, string> {
	const counts = new Map<string, number>();
	for (const change of changes) {
		const key = packageOf(change);
		if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + (change.kind === "installed-package" ? PACKAGE_CHANGES : 1));
	}
	return new Map(
		changes.flatMap((change) => {
			const key = packageOf(change);
			return key !== undefined && counts.get(key)! >= PACKAGE_CHANGES ? [[change, key]] : [];
		}),
	);
}

function packageOf(change: Change): string | undefined {
	const namespace =
		change.kind === "installed-package" ? (change.namespace ?? change.name) : ofPackage(change) ? change.namespace : undefined;
	return namespace === undefined ? undefined : `package ${change.system} ${namespace.toLowerCase()}`;
}

/** What a change has in common with others of the same decision: values of one list that change in the same way. */
function bonds(change: Change): string[] {
	const list = VALUE_KINDS.has(change.kind) ? [`${change.system}:${change.kind}:${fold(parentOf(change.id))}`] : [];
	const names = change.change === "modified" ? [...new Set(change.properties.map(({ name }) => name))].sort() : [];
	const values = list.map((one) => ["values", one, change.change, change.repaired ?? false, ...names].join("\0"));
	// A list that is tracked for the first time, or no longer, is one file with all of its values.
	const whole = change.change === "added" || change.change === "removed";
	const file =
		whole && (change.kind === "value-set" || list.length > 0)
			? [["file", change.system, change.change, change.path, ...(change.fields ?? [])].join("\0")]
			: [];
	return change.kind === "picklist-value" ? values : [...values, ...file];
}

/** Ids of components that hold this one, where both are one decision if they change together. */
function parents(change: Change): string[] {
	const { system, kind, parts } = pieces(change.id);
	if (PERMISSION_KINDS.has(change.kind)) return change.follows === undefined ? [`${system}:${parts.slice(0, -1).join(":")}`] : [];
	if (kind === "picklist-value" && parts.length === 3) return [`${system}:field:${parentOf(change.id)}`];
	if (kind === "stage" && parts.length === 3) return [`${system}:pipeline:${parentOf(change.id)}`];
	return [];
}

function goesWith(change: Change, parent: Change): boolean {
	if (parent.change === change.change) return change.change === "added" || change.change === "removed";
	return change.kind === "picklist-value" && parent.properties.some(({ name }) => name === "value_set");
}

function disjointSets(size: number): { find: (index: number) => number; union: (a: number, b: number) => void } {
	const parent = Array.from({ length: size }, (_, index) => index);
	const find = (index: number): number => {
		let root = index;
		while (parent[root] !== root) root = parent[root]!;
		for (let at = index; at !== root; ) {
			const next = parent[at]!;
			parent[at] = root;
			at = next;
		}
		return root;
	};
	return {
		find,
		union: (a, b) => {
			const [x, y] = [find(a), find(b)];
			if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
		},
	};
}
