import type { Component } from "../model/component.js";
import type { Kind } from "../model/words.js";
import { fold, pieces } from "./ids.js";
import { type Instances, instances, type Pair, pairInstances } from "./instances.js";
import { alike, movedValues, moveKey } from "./move.js";
import { withoutNamespace } from "./namespace.js";
import { RENAME_KEYS } from "./rename.js";

/** Which component of the base is which of the head. */
export interface Pairing {
	readonly pairs: readonly Pair[];
	readonly removed: readonly Component[];
	readonly added: readonly Component[];
}

/** Kinds whose name stands in the ids of others, as the first parts. */
const PARENTS: ReadonlySet<Kind> = new Set(["object", "field", "value-set", "pipeline"]);

/**
 * Pairs the components of two sides. Identity decides; path and label do not. What is on one side only is then looked at again, in this
 * order: a namespace placeholder instead of the namespace, another name, another parent, a parent of another name. Each of these needs exactly one
 * candidate on either side, so swapping the sides gives the mirrored answer.
 * `lost` tells which components cannot be said to have come or gone, because the other side's file is unreadable: they pair by identity only.
 */
export function pair(
	base: readonly Component[],
	head: readonly Component[],
	lost: Readonly<Record<"base" | "head", (component: Component) => boolean>>,
): Pairing {
	const before = instances(base);
	const after = instances(head);
	const pairs: Pair[] = [];
	const removed: Instances = new Map();
	const added: Instances = new Map();

	for (const [identity, found] of before) {
		const partners = after.get(identity);
		if (partners)
			pairs.push(...pairInstances(found, partners).filter((one) => one.how !== "copy" || !(lost.base(one.base) || lost.head(one.head))));
		else removed.set(identity, found);
	}
	for (const [identity, found] of after) if (!before.has(identity)) added.set(identity, found);

	const gone = only(removed, (component) => !lost.base(component));
	const come = only(added, (component) => !lost.head(component));
	const join = (identities: Iterable<readonly [string, string]>, how: Pair["how"]) => {
		for (const [from, to] of identities) {
			const [left, right] = [before.get(from), after.get(to)];
			if (!left || !right) continue;
			pairs.push(...pairInstances(left, right, how).filter((one) => one.how !== "copy"));
			for (const all of [removed, gone]) all.delete(from);
			for (const all of [added, come]) all.delete(to);
		}
	};

	join(throughTokens(gone, come), "same");
	for (const key of RENAME_KEYS) join(unique(gone, come, key), "renamed");
	join(
		unique(gone, come, moveKey).filter(([from, to]) => alike(gone.get(from)![0]!, come.get(to)![0]!)),
		"moved",
	);
	join(movedValues(pairs, before, after), "moved");
	join(underRenamed(pairs, gone, come), "same");
	return { pairs, removed: [...removed.values()].flat(), added: [...added.values()].flat() };
}

function only(all: Instances, wanted: (component: Component) => boolean): Instances {
	return new Map([...all].filter(([, found]) => found.every(wanted)));
}

/** Pairs of identities whose key is the same and occurs once on each side. */
function unique(base: Instances, head: Instances, key: (component: Component) => string | undefined): [string, string][] {
	if (base.size === 0 || head.size === 0) return [];
	const partners = once(head, key);
	return [...once(base, key)].flatMap(([found, from]): [string, string][] => {
		const to = partners.get(found);
		return from === undefined || to === undefined ? [] : [[from, to]];
	});
}

function once(all: Instances, key: (component: Component) => string | undefined): Map<string, string | undefined> {
	const found = new Map<string, string | undefined>();
	for (const [identity, [component]] of all) {
		const value = key(component!);
		if (value !== undefined) found.set(value, found.has(value) ? undefined : identity);
	}
	return found;
}

function throughTokens(base: Instances, head: Instances): [string, string][] {
	if (base.size === 0 || head.size === 0) return [];
	return [...tokenPairs(base, head), ...tokenPairs(head, base).map(([from, to]): [string, string] => [to, from])];
}

function tokenPairs(tokened: Instances, named: Instances): [string, string][] {
	const wanted = [...tokened].filter(([, [component]]) => component!.token);
	if (wanted.length === 0) return [];
	const candidates = new Map<string, string | undefined>();
	for (const [identity, [component]] of named) {
		if (component!.token) continue;
		for (const short of withoutNamespace(identity)) candidates.set(short, candidates.has(short) ? undefined : identity);
	}
	return wanted.flatMap(([identity]): [string, string][] => {
		const candidate = candidates.get(identity);
		return candidate === undefined ? [] : [[identity, candidate]];
	});
}

/** Children whose id only differs in the name of a parent that was renamed or moved. */
function underRenamed(pairs: readonly Pair[], base: Instances, head: Instances): [string, string][] {
	const parents = new Map<string, string>();
	for (const { base: from, head: to } of pairs) {
		if (!PARENTS.has(from.kind) || fold(from.identity) === fold(to.identity)) continue;
		parents.set(prefix(from.system, from.kind, pieces(from.identity).parts), pieces(fold(to.identity)).parts.join("/"));
	}
	if (parents.size === 0) return [];
	const candidates = new Map([...head.keys()].map((identity) => [fold(identity), identity]));
	return [...base.keys()].flatMap((identity): [string, string][] => {
		const { system, kind, parts } = pieces(identity);
		for (let length = 1; length < parts.length; length++) {
			const parent = parents.get(prefix(system, parentKind(kind, parts.length, length), parts.slice(0, length)));
			if (parent === undefined) continue;
			const child = candidates.get(fold(`${system}:${kind}:${[parent, ...parts.slice(length)].join("/")}`));
			if (child !== undefined) return [[identity, child]];
		}
		return [];
	});
}

function prefix(system: string, kind: string, parts: readonly string[]): string {
	return fold(`${system}:${kind}:${parts.join("/")}`);
}

/** What the first parts of an id name: `Object/…`, `Object/Field/value`, `Set/value`, `Object/Pipeline/stage`. */
function parentKind(kind: string, parts: number, length: number): Kind {
	if (kind === "picklist-value" && parts === 2) return "value-set";
	if (length === 1) return "object";
	return kind === "picklist-value" ? "field" : "pipeline";
}
