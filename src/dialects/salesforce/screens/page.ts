import type { Property, Value } from "../../../model/component.js";
import { markConditions, withConditions } from "../conditions.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { keyed, uniqueKeys } from "../members.js";
import { component, fieldId, property, type TypeReader } from "../read.js";
import { type Shape, shapeProperties, shapeValue } from "../shape.js";
import { platformActions } from "./layout.js";

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flexipage.htm */
const PAGE: Shape = {
	names: { masterLabel: "label" },
	ignoreTop: ["fullName", "flexiPageRegions", "platformActionlist"],
	cosmetic: ["description"],
	sets: ["quickActionList"],
};

const RULE = withConditions({});

/** `valueListItems` are the tabs or actions of a component, in the order in which they are shown. */
const PROPERTY_VALUE = withConditions({ ignore: ["name"], sequences: ["valueListItems"] });

/** FlexiPage: what stands on the page (fields, components, with what makes them visible) and where it stands (`arrangement`). */
export const readPage: TypeReader = (root, context) => {
	const object = textOf(root, "sobjectType");
	const bare = object === undefined ? undefined : object;
	const properties = shapeProperties(root, PAGE);
	const fieldKey = uniqueKeys();
	const componentKey = uniqueKeys();
	const arrangement: Value[] = [];
	const facets = facetNames(root);

	for (const region of childrenOf(root, "flexiPageRegions")) {
		const items: string[] = [];
		for (const item of instancesOf(region)) {
			if (item.name === "fieldInstance") {
				const read = fieldProperties(item, bare, fieldKey);
				items.push(read.key);
				properties.push(...read.properties);
			} else {
				const name = textOf(item, "componentName") ?? "";
				const key = componentKey(textOf(item, "identifier") ?? name);
				items.push(key);
				properties.push(keyed("components", key, componentValue(item, name, facets), item.line));
				properties.push(...visibility(item, key));
			}
		}
		const name = textOf(region, "name") ?? "";
		arrangement.push({ region: facets.get(name) ?? name, items });
	}
	const actions = platformActions(root);
	if (actions.length > 0) {
		for (const { key, item } of actions) properties.push(keyed("platform_actions", key, "shown", item.line));
		arrangement.push({ platform_actions: actions.map(({ key }) => key) });
	}
	const first = child(root, "flexiPageRegions");
	if (first !== undefined) properties.push(property("arrangement", arrangement, first.line, { list: "sequence" }));
	return [
		component(context, {
			kind: "page",
			parts: [context.names.at(-1) ?? ""],
			object: bare,
			line: root.line,
			label: textOf(root, "masterLabel"),
			properties,
		}),
	];
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

function fieldProperties(
	item: Element,
	object: string | undefined,
	unique: (key: string) => string,
): { readonly key: string; readonly properties: readonly Property[] } {
	const path = textOf(item, "fieldItem") ?? "".replace(/^Record\./, "");
	const key = unique(path);
	const behavior = childrenOf(item, "fieldInstanceProperties").find((part) => textOf(part, "name") === "uiBehavior");
	const stated = (behavior === undefined ? undefined : textOf(behavior, "value")) ?? "none";
	const refers = object === undefined || path === "" || path.includes(".") ? undefined : fieldId(object, path);
	const properties = [keyed("fields", key, stated === "none" ? "edit" : stated, item.line, refers)];
	return { key, properties: [...properties, ...visibility(item, key, refers)] };
}

function visibility(item: Element, key: string, refers?: string): Property[] {
	const rule = child(item, "visibilityRule");
	const value = rule === undefined ? undefined : shapeValue(markConditions(rule), RULE);
	return rule === undefined || value === undefined ? [] : [keyed("visibility", key, value, rule.line, refers)];
}

function componentValue(item: Element, name: string, facets: ReadonlyMap<string, string>): Value {
	const settings: [string, Value][] = [];
	for (const setting of childrenOf(item, "componentInstanceProperties")) {
		const value = textOf(setting, "value");
		const list = child(setting, "valueList");
		const stated =
			list === undefined
				? value === undefined
					? undefined
					: (facets.get(value) ?? value)
				: shapeValue(markConditions(list), PROPERTY_VALUE);
		if (stated !== undefined) settings.push([textOf(setting, "name") ?? "", stated]);
	}
	settings.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return { component: name, settings: Object.fromEntries(settings) };
}

/** Nameless regions carry a random id (`Facet-` and a UUID): they are told apart by their order instead. */
function facetNames(root: Element): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const region of childrenOf(root, "flexiPageRegions")) {
		const name = textOf(region, "name");
		if (name?.startsWith("Facet-") && name.length === 42 && !names.has(name)) names.set(name, `facet ${names.size + 1}`);
	}
	return names;
}
