import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff, fingerprint, group, pipelines } from "../../src/diff/index.js";
import { MIRROR, MIRROR_ACTION } from "../../src/diff/meaning/index.js";
import type { Component, Coverage, Property, Value } from "../../src/model/component.js";
import type { Change, PropertyChange } from "../../src/model/review.js";
import { KINDS, type Kind } from "../../src/model/words.js";
import { component, side } from "../support/components.js";

/** A planned deletion is never added and an unreadable file is no component: both have tests of their own. */
const MIRRORED = KINDS.filter((kind) => kind !== "planned-deletion" && kind !== "unreadable");

/** Names close enough to each other that renames, moves and copies come up. */
const names = fc.constantFrom("A", "a", "B", "A b", "A-b", "C\u200b", "C", "ns__A", "1.5", "15");

const text = fc.constantFrom("", "x", "y", "x\r\ny", "x\ny", "Read", "Edit", "required", "available");
const scalar: fc.Arbitrary<Value> = fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 }), text);
const record: fc.Arbitrary<Value> = fc.record({
	field: text,
	operator: fc.constantFrom("=", "!="),
	rules: fc.array(fc.record({ value: scalar }), { maxLength: 2 }),
});
const propertyNames = [
	["label", text],
	["active", fc.boolean()],
	["type", fc.constantFrom("Text", "Number")],
	["required", fc.boolean()],
	["length", fc.integer({ min: 0, max: 3 })],
	["probability", fc.integer({ min: 0, max: 100 })],
	["parent", text],
	["access_level", text],
	["formula", text],
	["value_set", fc.constantFrom("A", "B")],
	["settings", record],
	["entries", fc.array(fc.oneof(record, scalar), { maxLength: 5 })],
	["columns", fc.array(text, { maxLength: 4 })],
] as const satisfies readonly (readonly [string, fc.Arbitrary<Value>])[];

const keyed: fc.Arbitrary<[name: string, key: string | undefined, value: Value]> = fc.oneof(
	fc.tuple(fc.constant("values"), names, fc.constantFrom<Value>("available", "default")),
	fc.tuple(fc.constant("fields"), names, fc.constantFrom<Value>("edit", "required", "readonly")),
	fc.tuple(fc.constant("picklist_values"), names, fc.uniqueArray(names, { maxLength: 3 })),
);

const property: fc.Arbitrary<Property> = fc
	.record({
		stated: fc.oneof(
			...propertyNames.map(([name, value]) => fc.tuple(fc.constant(name as string), fc.constant(undefined), value as fc.Arbitrary<Value>)),
			keyed,
		),
		line: fc.nat(99),
	})
	.map(({ stated: [name, key, value], line }) => ({
		name,
		...(key === undefined ? {} : { key, refers: `crm:stage:Deal/${key}` }),
		value,
		line,
		// Whether a property is a set, or cosmetic, is the same wherever it is stated.
		...(name === "picklist_values" ? { list: "set" as const } : {}),
		...(name === "columns" ? { cosmetic: true as const } : {}),
	}));

const properties = fc.uniqueArray(property, { maxLength: 5, selector: ({ name, key }) => `${name}#${key}` });

function componentOf(kinds: readonly Kind[]): fc.Arbitrary<Component> {
	return fc
		.record({
			kind: fc.constantFrom(...kinds),
			parts: fc.oneof(fc.tuple(names), fc.tuple(names, names), fc.tuple(names, names, names)),
			folder: fc.constantFrom("p", "p", "q"),
			properties,
			order: fc.option(fc.nat(9)),
			coverage: fc.constantFrom<Coverage>("full", "full", "partial", "overlay"),
			standard: fc.boolean(),
			label: fc.option(text, { nil: undefined }),
		})
		.map(({ kind, parts, folder, properties, order, coverage, standard, label }) =>
			component(
				kind,
				parts.join("/"),
				{},
				{
					properties,
					path: `${folder}/${kind}/${parts[0]}`,
					object: parts[0]!,
					coverage,
					...(standard ? { standard: true as const } : {}),
					...(label === undefined ? {} : { label }),
					...(order === null ? {} : { order: { list: parts.slice(0, -1).join("/"), index: order } }),
				},
			),
		);
}

const sides = (kinds: readonly Kind[] = MIRRORED) => {
	const components = fc.uniqueArray(componentOf(kinds), { maxLength: 12, selector: ({ identity, path }) => `${identity} ${path}` });
	return fc.tuple(components, components);
};

/** Unknown sides are told in words of their own; in a mirror they are the same. */
function known(value: unknown): unknown {
	return typeof value === "object" && value !== null && "unknown" in value ? "unknown" : value;
}

/** What must hold of a change and its mirror image: all but where it stands and which of two names it goes by. */
function image(change: Change, swap: boolean): unknown {
	const mirrored = (one: PropertyChange) => {
		const [before, after] = swap ? [one.after, one.before] : [one.before, one.after];
		const way = one.direction && (swap ? MIRROR[one.direction] : one.direction);
		// Items of lists are named by their place at head, which is another one in the mirror; so is an item about a component by its spelling.
		const key = one.key?.startsWith("#") ? "#" : one.key?.toLowerCase();
		return JSON.stringify([one.name, key ?? null, known(before) ?? null, known(after) ?? null, way ?? null, one.cosmetic ?? false]);
	};
	return {
		system: change.system,
		kind: change.kind,
		change: swap ? MIRROR_ACTION[change.change] : change.change,
		cosmetic: change.cosmetic,
		label_only: change.label_only,
		properties: change.properties.map(mirrored).sort(),
	};
}

const images = (changes: readonly Change[], swap: boolean) => changes.map((change) => JSON.stringify(image(change, swap))).sort();

describe("for any two sides", () => {
	it.each(MIRRORED)("of %s: swapping base and head gives the mirrored changes", (kind) => {
		fc.assert(
			fc.property(sides([kind, kind, kind, "field", "object", "value-set", "picklist-value"]), ([base, head]) => {
				expect(images(diff(side(head), side(base)), true)).toEqual(images(diff(side(base), side(head)), false));
			}),
			{ numRuns: 60 },
		);
	});

	it("equal sides give no change, wherever their files lie", () => {
		fc.assert(
			fc.property(sides(), ([components]: [Component[], Component[]]) => {
				expect(diff(side(components), side([...components].reverse()))).toEqual([]);
				expect(diff(side(components), side(components.map((one) => ({ ...one, path: `moved/${one.path}`, line: one.line + 1 }))))).toEqual(
					[],
				);
			}),
		);
	});

	it("the order of components, and of properties, never matters", () => {
		fc.assert(
			fc.property(sides(), ([base, head]) => {
				const [forth, back] = [diff(side(base), side(head)), diff(side([...base].reverse()), side([...head].reverse()))];
				expect(back).toEqual(forth);
				const turned = head.map((one) => ({ ...one, properties: [...one.properties].reverse() }));
				expect(fingerprint(diff(side(base), side(turned)))).toBe(fingerprint(forth));
				expect(group(back)).toEqual(group(forth));
				expect(pipelines(side([...base].reverse()), side([...head].reverse()), back)).toEqual(pipelines(side(base), side(head), forth));
			}),
		);
	});

	it("no two changes are the same, none is empty unless something came or went, and directions are of what changed", () => {
		fc.assert(
			fc.property(sides(), ([base, head]) => {
				const changes = diff(side(base), side(head));
				expect(new Set(changes.map(({ digest }) => digest)).size).toBe(changes.length);
				for (const { change, properties, cosmetic, destructive } of changes) {
					if (change !== "added" && change !== "removed") expect(properties.length).toBeGreaterThan(0);
					if (cosmetic) expect(destructive).toBe(false);
					for (const one of properties) expect(one.before === undefined && one.after === undefined).toBe(false);
				}
			}),
		);
	});

	it("every change names what it follows", () => {
		fc.assert(
			fc.property(sides(), ([base, head]) => {
				const changes = diff(side(base), side(head));
				const ids = new Set(changes.map(({ id }) => id));
				for (const { follows } of changes) if (follows !== undefined) expect(ids).toContain(follows);
			}),
		);
	});
});

describe("for any component", () => {
	const values: fc.Arbitrary<[string, Value, Value]> = fc
		.constantFrom(...propertyNames)
		.chain(([name, value]) => fc.tuple(fc.constant(name as string), value as fc.Arbitrary<Value>, value as fc.Arbitrary<Value>))
		.filter(([, before, after]) => JSON.stringify(before).replaceAll("\\r", "") !== JSON.stringify(after).replaceAll("\\r", ""));

	it("one edit of one property is one change, of that property", () => {
		fc.assert(
			fc.property(componentOf(MIRRORED), values, (one, [name, before, after]) => {
				const rest = one.properties.filter((property) => property.name !== name);
				const stating = (value: Value): Component => ({ ...one, properties: [...rest, { name, value, line: 1 }] });
				const changes = diff(side([stating(before)]), side([stating(after)]));
				expect(changes.map(({ id }) => id)).toEqual([one.id]);
				for (const property of changes[0]!.properties) expect(property.name.split(".")[0]).toBe(name);
			}),
		);
	});

	it("one more or one less is one change", () => {
		fc.assert(
			fc.property(componentOf(MIRRORED), (one) => {
				expect(diff(side([]), side([one]))).toMatchObject([{ id: one.id, change: "added" }]);
				expect(diff(side([one]), side([]))).toMatchObject([{ id: one.id, change: "removed" }]);
			}),
		);
	});
});

describe("a large change", () => {
	/** Each with each would be a hundred million comparisons, and not end within a test's time. */
	const MANY = 10_000;
	const fields = (count: number, rest: (name: string) => Partial<Component>, length = 80) =>
		Array.from({ length: count }, (_, n) => {
			const object = `Deal_${n % 300}`;
			return component(
				"field",
				`${object}/Field_${n}`,
				{ type: "Text", length, label: `Field ${n}` },
				{ object, ...rest(`${object}/Field_${n}`) },
			);
		});
	it.each<[string, (count: number) => Component[]]>([
		["is the same but moved", (count) => fields(count, (name) => ({ path: `new/${name}` }))],
		["is edited", (count) => fields(count, () => ({}), 90)],
		["is gone", () => []],
		[
			"has other names",
			(count) => fields(count, (name) => ({ id: `crm:field:${name}x`, identity: `crm:field:${name}x`, name: `${name}x` })),
		],
		["is one component in many files", (count) => fields(count, (name) => ({ identity: "crm:field:deal/it", path: name }), 90)],
		["is one long list", (count) => fields(count, (name) => ({ order: { list: "all", index: -Number(name.split("_").at(-1)) } }))],
	])("are paired one by one, never each with each, where each %s", (_, head) => {
		const copies = head(1)[0]?.identity === "crm:field:deal/it";
		const base = fields(MANY, (name) =>
			copies ? { identity: "crm:field:deal/it", path: name } : { order: { list: "all", index: Number(name.split("_").at(-1)) } },
		);
		const changes = diff(side(base), side(head(MANY)));
		expect(group(changes).flat()).toHaveLength(changes.length);
	});
});
