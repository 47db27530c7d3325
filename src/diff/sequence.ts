import type { Value } from "../model/component.js";
import { canonical, isRecord, type List, same } from "./value.js";

/** Equal pairs looked at per item before the exact common sequence is given up: keeps a list of many equal items linear. */
const MATCHES_PER_ITEM = 50;

/** Largest gap (items of one side × items of the other) in which every pair is weighed. */
const LARGEST_GAP = 10_000;

/** Share of equal fields from which two records count as one record that was edited. */
const ALIKE = 1 / 3;

type Match = readonly [number, number];

/** Indices of one longest strictly increasing run within `values`, ascending. O(n log n). */
export function longestIncreasing(values: readonly number[]): number[] {
	const tails: number[] = [];
	const previous: number[] = [];
	values.forEach((value, index) => {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (values[tails[middle]!]! < value) low = middle + 1;
			else high = middle;
		}
		previous.push(low > 0 ? tails[low - 1]! : -1);
		tails[low] = index;
	});
	const run: number[] = [];
	for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) run.push(index);
	return run.reverse();
}

/**
 * Which members keep their place when an order changes: the most that can, so that the rest are the fewest moves.
 * Input: the same distinct members in both orders. Swapping the two gives the same answer.
 */
export function staying(before: readonly string[], after: readonly string[]): Set<string> {
	const [first, second] = compareLists(before, after) > 0 ? [after, before] : [before, after];
	const rank = new Map(first.map((member, index) => [member, index]));
	return new Set(longestIncreasing(second.map((member) => rank.get(member)!)).map((index) => second[index]!));
}

/** What became of the items of a list; all numbers are 0-based indices. */
export interface Alignment {
	/** Items that are on both sides, equal or edited, by their index at head. */
	readonly pairs: readonly { readonly before: number; readonly after: number; readonly moved: boolean }[];
	readonly removed: readonly number[];
	readonly added: readonly number[];
}

/**
 * Finds the items of one list in another: equal items first (a longest common sequence), then, in each gap between those, the most alike
 * records. `moved` marks the fewest items that explain a new order. Swapping the two lists gives the mirrored answer.
 * Of a set both sides must come sorted; its leftovers are one gap, since place means nothing there.
 */
export function align(before: readonly Value[], after: readonly Value[], list: List = "sequence"): Alignment {
	const a = before.map((item) => canonical(item));
	const b = after.map((item) => canonical(item));
	const swapped = compareLists(a, b) > 0;
	const matches = swapped ? match(after, before, b, a, list).map(([i, j]): Match => [j, i]) : match(before, after, a, b, list);
	const kept = swapped ? increasing(matches, 1) : increasing(matches, 0);

	const pairs = matches
		.map((pair) => ({ before: pair[0], after: pair[1], moved: list === "sequence" && !kept.has(pair) }))
		.sort((one, other) => one.after - other.after);
	const left = new Set(matches.map(([i]) => i));
	const right = new Set(matches.map(([, j]) => j));
	return { pairs, removed: indices(before).filter((i) => !left.has(i)), added: indices(after).filter((j) => !right.has(j)) };
}

function increasing(matches: readonly Match[], by: 0 | 1): Set<Match> {
	const sorted = [...matches].sort((one, other) => one[by] - other[by]);
	return new Set(longestIncreasing(sorted.map((pair) => pair[by === 0 ? 1 : 0])).map((index) => sorted[index]!));
}

function match(before: readonly Value[], after: readonly Value[], a: readonly string[], b: readonly string[], list: List): Match[] {
	const anchors = common(a, b);
	const anchoredBefore = new Map(anchors);
	const anchoredAfter = new Map(anchors.map(([i, j]) => [j, i]));

	const elsewhere = places(b, (j) => !anchoredAfter.has(j));
	const found: Match[] = [...anchors];
	const taken = new Set<number>();
	const gapsBefore = gaps(a.length, anchoredBefore, (i) => {
		const j = elsewhere.get(a[i]!)?.pop();
		if (j === undefined) return true;
		found.push([i, j]);
		taken.add(j);
		return false;
	});
	const gapsAfter = gaps(b.length, anchoredAfter, (j) => !taken.has(j));
	if (list === "set") return [...found, ...alike(before, after, gapsBefore.flat(), gapsAfter.flat())];
	return [...found, ...gapsBefore.flatMap((gap, index) => alike(before, after, gap, gapsAfter[index]!))];
}

/** The indices that are not anchored and that `wanted` accepts, cut at each anchor. */
function gaps(length: number, anchored: ReadonlyMap<number, number>, wanted: (index: number) => boolean): number[][] {
	const all: number[][] = [[]];
	for (let index = 0; index < length; index++) {
		if (anchored.has(index)) all.push([]);
		else if (wanted(index)) all.at(-1)!.push(index);
	}
	return all;
}

/** A longest common sequence (Hunt and Szymanski, 1977); among very many equal items only the n-th of one side with the n-th of the other. */
function common(a: readonly string[], b: readonly string[]): Match[] {
	const found = places(b, () => true);
	const total = a.reduce((sum, key) => sum + (found.get(key)?.length ?? 0), 0);
	const candidates: Match[] = [];
	if (total <= MATCHES_PER_ITEM * (a.length + b.length)) {
		a.forEach((key, i) => {
			for (const j of found.get(key) ?? []) candidates.push([i, j]);
		});
	} else {
		a.forEach((key, i) => {
			const j = found.get(key)?.pop();
			if (j !== undefined) candidates.push([i, j]);
		});
	}
	return longestIncreasing(candidates.map(([, j]) => j)).map((index) => candidates[index]!);
}

/** Pairs records of one gap, the most alike first. Unlike records pair only where as many went as came: those were replaced in place. */
function alike(before: readonly Value[], after: readonly Value[], left: readonly number[], right: readonly number[]): Match[] {
	const balanced = left.length === right.length;
	if (left.length * right.length > LARGEST_GAP) {
		return balanced ? left.map((i, n): Match => [i, right[n]!]).filter(([i, j]) => likeness(before[i]!, after[j]!) >= 0) : [];
	}
	const weighed: { pair: Match; likeness: number }[] = [];
	for (const i of left) {
		for (const j of right) {
			const value = likeness(before[i]!, after[j]!);
			if (value >= ALIKE || (balanced && value >= 0)) weighed.push({ pair: [i, j], likeness: value });
		}
	}
	weighed.sort((one, other) => other.likeness - one.likeness || one.pair[0] - other.pair[0] || one.pair[1] - other.pair[1]);
	const found: Match[] = [];
	const used = [new Set<number>(), new Set<number>()] as const;
	for (const { pair } of weighed) {
		if (used[0].has(pair[0]) || used[1].has(pair[1])) continue;
		used[0].add(pair[0]);
		used[1].add(pair[1]);
		found.push(pair);
	}
	return found;
}

/** Share of fields, 0 to 1, that two records have in common; -1 where the two cannot be compared. */
function likeness(a: Value, b: Value): number {
	if (!isRecord(a) || !isRecord(b)) return -1;
	const names = new Set([...Object.keys(a), ...Object.keys(b)]);
	let equal = 0;
	for (const name of names) {
		const [x, y] = [a[name], b[name]];
		if (x !== undefined && y !== undefined && same(x, y)) equal++;
	}
	return names.size === 0 ? 0 : equal / names.size;
}

/** Where each key stands, last place first. */
function places(keys: readonly string[], wanted: (index: number) => boolean): Map<string, number[]> {
	const found = new Map<string, number[]>();
	for (let index = keys.length - 1; index >= 0; index--) {
		if (!wanted(index)) continue;
		const list = found.get(keys[index]!);
		if (list) list.push(index);
		else found.set(keys[index]!, [index]);
	}
	return found;
}

function indices(list: readonly unknown[]): number[] {
	return [...list.keys()];
}

function compareLists(a: readonly string[], b: readonly string[]): number {
	for (let index = 0; index < Math.min(a.length, b.length); index++) {
		if (a[index] !== b[index]) return a[index]! < b[index]! ? -1 : 1;
	}
	return a.length - b.length;
}
