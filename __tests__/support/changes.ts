import { componentId } from "../../src/model/component.js";
import type { Change, PropertyChange } from "../../src/model/review.js";

/** A change as the diff gives it, with what a test does not care about filled in. `sides` are properties: value before, value after. */
export function change(
	given: Partial<Omit<Change, "properties">> & Pick<Change, "kind" | "name"> & { readonly sides?: Readonly<Record<string, Sides>> },
): Change {
	const { sides = {}, ...stated } = given;
	const action = stated.change ?? "modified";
	const path = stated.path ?? `force-app/${stated.kind}/${stated.name}.xml`;
	return {
		id: componentId("salesforce", stated.kind, ...(stated.object === undefined ? [] : [stated.object]), stated.name),
		digest: `digest of ${stated.kind} ${stated.object} ${stated.name} ${action}`,
		system: "salesforce",
		type: stated.kind,
		change: action,
		cosmetic: false,
		destructive: false,
		label_only: false,
		path,
		line: 1,
		side: action === "removed" ? "base" : "head",
		...stated,
		properties: Object.entries(sides).map(([name, [before, after, more]]) => property(name, before, after, more)),
	};
}

/** Before, after; `undefined` is absent. */
export type Sides = readonly [before: unknown, after: unknown, more?: Partial<PropertyChange>];

/** One changed property; `name/key` for an item of a keyed one. */
export function property(name: string, before: unknown, after: unknown, more: Partial<PropertyChange> = {}): PropertyChange {
	const [plain, key] = name.split("/") as [string, string | undefined];
	return {
		name: plain,
		...(key !== undefined && { key }),
		...(before !== undefined && { before }),
		...(after !== undefined && { after }),
		...more,
	};
}

/** A component that comes, with what it states. */
export function added(given: Parameters<typeof change>[0] & { readonly has?: Readonly<Record<string, unknown>> }): Change {
	const { has = {}, ...stated } = given;
	return change({
		...stated,
		change: "added",
		sides: Object.fromEntries(Object.entries(has).map(([name, value]) => [name, [undefined, value]])),
	});
}

/** A component that goes, with what it stated. */
export function removed(given: Parameters<typeof change>[0] & { readonly had?: Readonly<Record<string, unknown>> }): Change {
	const { had = {}, ...stated } = given;
	return change({
		destructive: true,
		...stated,
		change: "removed",
		sides: Object.fromEntries(Object.entries(had).map(([name, value]) => [name, [value, undefined]])),
	});
}

/** A field of an object. */
export function field(name: string, given: Partial<Parameters<typeof change>[0]> = {}): Parameters<typeof change>[0] {
	const [object, own] = name.split(".") as [string, string];
	return { ...given, kind: "field", object, name: own, fields: [name] };
}
