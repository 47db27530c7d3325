import type { Value } from "../model/component.js";
import type { Change, Fact, PropertyChange } from "../model/review.js";
import { digest } from "./digest.js";
import { certain } from "./draft.js";
import { unstated } from "./facts.js";
import { readsOf } from "./reads.js";
import { canonical, isArray } from "./value.js";

/** A change and the identity of its component. */
export interface Copy {
	readonly identity: string;
	readonly change: Change;
}

/**
 * One change per component. A component that several files define (a copy for development, one for managed orgs) may change differently in each:
 * its change holds what any of them changes. Components that come together under one name (values of two fields in one set) stay apart.
 * Input: changes with digests, sorted. Output: the same order.
 */
export function oneForEachComponent(copies: readonly Copy[]): Change[] {
	const groups = new Map<string, Change[]>();
	for (const { identity, change } of copies) {
		const key = change.change === "renamed" || change.change === "moved" ? `${identity} ${change.digest}` : identity;
		const group = groups.get(key);
		if (group) group.push(change);
		else groups.set(key, [change]);
	}
	return [...groups.values()].map((group) => (group.length === 1 ? group[0]! : joined(group)));
}

function joined(given: readonly Change[]): Change {
	// One copy that says all leaves no doubt about the others.
	const copies = given.every(({ unsure }) => unsure !== undefined) ? given : given.map(certain);
	// The most telling copy gives place and names: all that is equal in the copies comes from any of them.
	const first = copies.reduce((best, copy) => (copy.properties.length > best.properties.length ? copy : best));
	const paths = new Set(copies.flatMap((copy) => [copy.path, ...(copy.other_paths ?? [])]));
	paths.delete(first.path);
	const { facts: _, ...all } = union(first, copies);
	const facts = factsOfAll(copies, all.properties);
	return { ...all, ...(facts && { facts }), ...(paths.size > 0 && { other_paths: [...paths].sort() }) };
}

/** Copies may differ in what did not change: then each of their values is a fact. */
function factsOfAll(copies: readonly Change[], properties: Change["properties"]): Fact[] | undefined {
	const found = new Map(copies.flatMap(({ facts = [] }) => facts.map((fact) => [canonical(fact as Value), fact])));
	return unstated([...found.values()], properties);
}

function union(first: Change, copies: readonly Change[]): Change {
	const actions = new Set(copies.map(({ change }) => change));
	const change: Change = {
		...first,
		...readsOf(copies),
		// Copies that come and go are compared with those that stay, so only a manifest that deletes the component says `removed` beside them.
		change: actions.size === 1 ? first.change : actions.has("removed") ? "removed" : "modified",
		cosmetic: copies.every(({ cosmetic }) => cosmetic),
		destructive: copies.some(({ destructive }) => destructive),
		label_only: copies.every(({ label_only }) => label_only),
		properties: propertiesOfAll(first, copies),
	};
	return { ...change, digest: digest(change) };
}

function propertiesOfAll(first: Change, copies: readonly Change[]): PropertyChange[] {
	if (copies.every((copy) => copy.digest === first.digest)) return first.properties;
	const properties = new Map<string, PropertyChange>();
	for (const copy of [first, ...copies]) {
		for (const property of copy.properties) {
			const key = difference(property);
			// A line is in the file of its own copy, and only that of the first is linked to.
			const { line: _, ...elsewhere } = property;
			if (!properties.has(key)) properties.set(key, copy === first ? property : elsewhere);
		}
	}
	return [...properties].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, property]) => property);
}

/** One text for what is different in one property. A set that gains and loses the same in two copies changes once, whatever else each holds. */
function difference({ name, key, before, after }: PropertyChange): string {
	const [from, to] = [members(before), members(after)];
	const sides =
		from && to
			? { lost: [...from].filter((member) => !to.has(member)), gained: [...to].filter((member) => !from.has(member)) }
			: { before, after };
	return canonical([name, key ?? null, sides as Value]);
}

/** The members of a list in the one order of sets (see `ordered`), which leaves them no other place. */
function members(value: unknown): ReadonlySet<string> | undefined {
	if (!isArray(value)) return undefined;
	const all = value.map((item) => canonical(item));
	return all.every((member, index) => index === 0 || all[index - 1]! < member) ? new Set(all) : undefined;
}
