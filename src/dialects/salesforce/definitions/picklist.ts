import type { Component, Property } from "../../../model/component.js";
import { child, childrenOf, type Element, flagValue, textOf } from "../element.js";
import { bareName } from "../names.js";
import { component, property, type ReadContext } from "../read.js";
import { canonicalSet } from "../shape.js";
import { fieldList, globalList, readValues, type ValueList, valueId } from "./values.js";

/** What the picklist of a field says: properties of the field, and components of their own for the values that it defines. */
export interface Picklist {
	readonly properties: readonly Property[];
	readonly components: readonly Component[];
}

/** One picklist in either syntax, in the words of the newer one. */
interface Stated {
	readonly restricted: Element | undefined;
	readonly controllingField: Element | undefined;
	readonly valueSetName: Element | undefined;
	readonly sorted: Element | undefined;
	readonly values: readonly Element[];
	/** Value → values of the controlling field under which it can be chosen. */
	readonly settings: ReadonlyMap<string, { readonly line: number; readonly controlling: readonly string[] }>;
	/** Does the field define its own list? */
	readonly own: boolean;
}

/** Reads `<valueSet>`, or `<picklist>` (API version 37 and before); nothing where the field has neither. */
export function readPicklist(field: Element, object: string, name: string, context: ReadContext): Picklist {
	const valueSet = child(field, "valueSet");
	const old = child(field, "picklist");
	const stated = valueSet !== undefined ? ofValueSet(valueSet) : old !== undefined ? ofPicklist(old, field) : undefined;
	if (stated === undefined) return { properties: [], components: [] };

	const setName = stated.valueSetName === undefined ? undefined : bareName(stated.valueSetName.text, context.ownNamespace);
	const list = setName === undefined ? fieldList(object, name) : globalList(setName);
	const properties: Property[] = [];
	for (const [as, flag] of [
		["restricted", stated.restricted],
		["sorted", stated.sorted],
	] as const) {
		const value = flag && flagValue(flag);
		if (flag && value) properties.push(property(as, value, flag.line));
	}
	if (stated.valueSetName !== undefined && setName) properties.push(property("value_set", setName, stated.valueSetName.line));
	if (stated.controllingField?.text) {
		properties.push(property("controlling_field", stated.controllingField.text, stated.controllingField.line));
	}
	for (const [value, { line, controlling }] of stated.settings) {
		properties.push(property("value_settings", canonicalSet(controlling), line, { key: value, list: "set", refers: valueId(list, value) }));
	}
	const sorted = stated.sorted?.text === "true";
	const components = stated.own ? [...standardSet(list, field, sorted, context), ...readValues(stated.values, list, sorted, context)] : [];
	return { properties, components };
}

function ofValueSet(valueSet: Element): Stated {
	const definition = child(valueSet, "valueSetDefinition");
	return {
		restricted: child(valueSet, "restricted"),
		controllingField: child(valueSet, "controllingField"),
		valueSetName: child(valueSet, "valueSetName"),
		sorted: definition && child(definition, "sorted"),
		values: definition === undefined ? [] : childrenOf(definition, "value"),
		settings: settingsOf(childrenOf(valueSet, "valueSettings"), "valueName", "controllingFieldValue"),
		own: definition !== undefined,
	};
}

function ofPicklist(picklist: Element, field: Element): Stated {
	const values = childrenOf(picklist, "picklistValues");
	return {
		restricted: child(picklist, "restrictedPicklist") ?? child(field, "restrictedPicklist"),
		controllingField: child(picklist, "controllingField"),
		valueSetName: child(picklist, "globalPicklist"),
		sorted: child(picklist, "sorted"),
		values,
		settings: settingsOf(values, "fullName", "controllingFieldValues"),
		own: child(picklist, "globalPicklist") === undefined,
	};
}

function settingsOf(items: readonly Element[], nameElement: string, controllingElement: string): Stated["settings"] {
	const settings = new Map<string, { line: number; controlling: string[] }>();
	for (const item of items) {
		const value = textOf(item, nameElement);
		const controlling = childrenOf(item, controllingElement).map((element) => element.text);
		if (value === undefined || controlling.length === 0) continue;
		const found = settings.get(value);
		if (found === undefined) settings.set(value, { line: item.line, controlling });
		else found.controlling.push(...controlling);
	}
	return settings;
}

/** A standard field that defines its values is the older form of a standard value set. */
function standardSet(list: ValueList, field: Element, sorted: boolean, context: ReadContext): readonly Component[] {
	if (list.standardSet === undefined) return [];
	return [
		component(context, {
			kind: "value-set",
			parts: [list.standardSet],
			type: "StandardValueSet",
			fields: list.fields,
			line: field.line,
			properties: sorted ? [property("sorted", true, field.line)] : [],
			defaults: { sorted: false },
			standard: true,
		}),
	];
}
