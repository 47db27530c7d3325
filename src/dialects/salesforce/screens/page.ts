import type { Property, Value } from "../../../model/component.js";
import { markConditions, withConditions } from "../conditions.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { keyed, uniqueKeys } from "../members.js";
import { component, fieldId, property, type TypeReader } from "../read.js";
import { canonicalSet, type Shape, shapeProperties, shapeValue } from "../shape.js";
import { platformActions } from "./layout.js";

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flexipage.htm */
const PAGE: Shape = {
	names: { masterLabel: "label" },
	ignoreTop: ["fullName", "flexiPageRegions", "platformActionlist"],
	cosmetic: ["description"],
};

const RULE = withConditions({});

/** `valueListItems` are the tabs or actions of a component, in the order in which they are shown. */
const SETTING = withConditions({ ignore: ["name"], sequences: ["valueListItems"] });

/** FlexiPage: what stands on the page (`fields`, `components`, and what makes them visible) and where it stands (`arrangement`). */
export const readPage: TypeReader = (root, context) => {
	const object = textOf(root, "sobjectType");
	const regions = childrenOf(root, "flexiPageRegions");
	const byName = new Map(regions.map((region) => [textOf(region, "name") ?? "", region]));
	const properties = shapeProperties(root, PAGE);
	properties.push(...fieldProperties(regions, object), ...componentProperties(regions, byName));
	const arrangement = arrangementOf(regions, byName);
	const unique = uniqueKeys();
	const actions = platformActions(root);
	for (const { key, item } of actions) properties.push(keyed("platform_actions", unique(key), "shown", item.line));
	if (actions.length > 0) arrangement.push({ platform_actions: actions.map(({ key }) => key) });
	if (arrangement.length > 0) properties.push(property("arrangement", arrangement, regions[0]?.line ?? root.line, { list: "sequence" }));
	const label = textOf(root, "masterLabel");
	return [component(context, { kind: "page", parts: [context.names.at(-1) ?? ""], object, line: root.line, label, properties })];
};

/** Fields and components of a region; older pages hold components without `itemInstances` around them. */
function instancesOf(region: Element): readonly Element[] {
	const instances: Element[] = [];
	for (const item of region.children) {
		if (item.name === "componentInstances") instances.push(item);
		else if (item.name === "itemInstances") {
			for (const instance of item.children) {
				if (instance.name === "fieldInstance" || instance.name === "componentInstance") instances.push(instance);
			}
		}
	}
	return instances;
}

function fieldName(item: Element): string {
	const path = textOf(item, "fieldItem") ?? "";
	return path.startsWith("Record.") ? path.slice("Record.".length) : path;
}

/** A field in the words of layouts, and when it is visible. A way over a lookup (`Account.Industry`) is no field of this object. */
function fieldProperties(regions: readonly Element[], object: string | undefined): Property[] {
	const properties: Property[] = [];
	const unique = uniqueKeys();
	for (const item of regions.flatMap(instancesOf)) {
		if (item.name !== "fieldInstance") continue;
		const field = fieldName(item);
		const key = unique(field);
		const behavior = childrenOf(item, "fieldInstanceProperties").find((part) => textOf(part, "name") === "uiBehavior");
		const stated = (behavior === undefined ? undefined : textOf(behavior, "value")) ?? "none";
		const refers = object === undefined || field === "" || field.includes(".") ? undefined : fieldId(object, field);
		properties.push(keyed("fields", key, stated === "none" ? "edit" : stated, item.line, refers));
		const rule = child(item, "visibilityRule");
		const value = rule === undefined ? undefined : shapeValue(markConditions(rule), RULE);
		if (rule !== undefined && value !== undefined) properties.push(keyed("visibility", key, value, rule.line, refers));
	}
	return properties;
}

/** Components by their type: their identifiers and their places are the builder's, so several of one type are a set of what they are set to. */
function componentProperties(regions: readonly Element[], byName: ReadonlyMap<string, Element>): Property[] {
	const found = new Map<string, { readonly line: number; readonly values: Value[] }>();
	for (const item of regions.flatMap(instancesOf)) {
		if (item.name === "fieldInstance") continue;
		const name = textOf(item, "componentName") ?? "";
		const value = componentValue(item, byName);
		const known = found.get(name);
		if (known === undefined) found.set(name, { line: item.line, values: [value] });
		else known.values.push(value);
	}
	return [...found].map(([name, { line, values }]) => property("components", canonicalSet(values), line, { key: name, list: "set" }));
}

function componentValue(item: Element, byName: ReadonlyMap<string, Element>): Value {
	const settings: [string, Value][] = [];
	for (const setting of childrenOf(item, "componentInstanceProperties")) {
		const value = textOf(setting, "value");
		// What a region inside holds is in the arrangement.
		if (value !== undefined && byName.has(value)) continue;
		const stated = value ?? shapeValue(markConditions(setting), SETTING);
		if (stated !== undefined) settings.push([textOf(setting, "name") ?? "", stated]);
	}
	settings.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	const record: Record<string, Value> = Object.fromEntries(settings);
	const rule = child(item, "visibilityRule");
	const visible = rule === undefined ? undefined : shapeValue(markConditions(rule), RULE);
	return visible === undefined ? record : { ...record, visibility: visible };
}

/** Tabs in accordions in tabs: real pages are less than 10 deep. */
const MAX_DEPTH = 50;

/** Regions with what stands in them. A region inside a component (a tab's body) stands where its component does: its own name is a random id. */
function arrangementOf(regions: readonly Element[], byName: ReadonlyMap<string, Element>): Value[] {
	const placed = new Set<Element>();
	const inside = new Set<Element>();
	for (const item of regions.flatMap(instancesOf)) for (const { region } of regionsIn(item, byName)) inside.add(region);

	const itemsOf = (region: Element, depth: number): Value[] => {
		placed.add(region);
		return instancesOf(region).map((item): Value => {
			if (item.name === "fieldInstance") return fieldName(item);
			const name = textOf(item, "componentName") ?? "";
			const bodies = depth >= MAX_DEPTH ? [] : regionsIn(item, byName).filter(({ region }) => !placed.has(region));
			if (bodies.length === 0) return name;
			return { component: name, ...Object.fromEntries(bodies.map(({ setting, region }) => [setting, itemsOf(region, depth + 1)])) };
		});
	};
	// What is deeper than the bound, or only inside each other in a circle, comes last.
	const order = [...regions.filter((region) => !inside.has(region)), ...regions.filter((region) => inside.has(region))];
	const arrangement: Value[] = [];
	for (const region of order) {
		if (placed.has(region)) continue;
		const name = textOf(region, "name") ?? "";
		arrangement.push({ region: inside.has(region) ? "" : name, items: itemsOf(region, 0) });
	}
	return arrangement;
}

function regionsIn(item: Element, byName: ReadonlyMap<string, Element>): readonly { readonly setting: string; readonly region: Element }[] {
	return childrenOf(item, "componentInstanceProperties").flatMap((setting) => {
		const region = byName.get(textOf(setting, "value") ?? "");
		return region === undefined ? [] : [{ setting: textOf(setting, "name") ?? "", region }];
	});
}
