import type { Component, ComponentId, Property } from "../../model/component.js";
import { onceByName } from "./definitions/once.js";
import { childrenOf, type Element, textOf } from "./element.js";
import { decodeName } from "./names.js";
import { fieldId, property, type ReadContext } from "./read.js";
import { childTypesOf } from "./registry.js";

/** Object and name of a component that lives within an object (or a territory model), by the last two parts of its full name. */
export function objectAndName(context: ReadContext): { readonly object: string; readonly name: string } {
	const name = context.names.at(-1) ?? "";
	return { object: context.names.at(-2) ?? "", name };
}

/** Element name → type, for the children that a container's type has in the registry. */
export function membersOf(type: string): ReadonlyMap<string, string> {
	return new Map(childTypesOf(type).flatMap((child) => (child.element === undefined ? [] : [[child.element, child.name] as const])));
}

/** Reads the children of a container (`<rules>` of a workflow file) each with the reader of its type, named by their decoded `fullName`. */
export function readMembers(root: Element, context: ReadContext, types: ReadonlyMap<string, string>): readonly Component[] {
	const object = context.names.at(-1) ?? "";
	const components: Component[] = [];
	for (const [element, type] of types) {
		const found = onceByName(childrenOf(root, element), (item) => textOf(item, "fullName"), context, `<${element}> element`, true);
		for (const [raw, item] of found) {
			for (const read of context.readChild(type, item, [object, decodeName(raw)])) components.push(read);
		}
	}
	return components;
}

/** Id of the field that `Object.Field` names; nothing where the text is no such pair (a way over a relationship has more dots). */
export function pairId(pair: string): ComponentId | undefined {
	const [object, field, more] = pair.split(".");
	return object && field && more === undefined ? fieldId(object, field) : undefined;
}

/** A property with a key, and with the component it is about where that is known. */
export function keyed(name: string, key: string, value: Property["value"], line: number, refers?: ComponentId): Property {
	return property(name, value, line, refers === undefined ? { key } : { key, refers });
}

/** Gives keys that stand twice a number, `Amount`, `Amount (2)`, so that no statement is lost and none is merged by guess. */
export function uniqueKeys(): (key: string) => string {
	const seen = new Map<string, number>();
	return (key) => {
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		return count === 1 ? key : `${key} (${count})`;
	};
}

/** A list of texts as one property; nothing for an empty list. */
export function listOf(name: string, elements: readonly Element[], list: "set" | "sequence"): Property[] {
	const values = elements.filter((element) => element.text !== "").map((element) => element.text);
	if (values.length === 0) return [];
	return [property(name, list === "set" ? [...new Set(values)].sort() : values, elements[0]!.line, { list })];
}

/** The leaves of one name below a child of another: `<availableFields><field>` → the `field`s. */
export function leavesOf(element: Element, list: string, leaf: string): readonly Element[] {
	return childrenOf(element, list).flatMap((item) => childrenOf(item, leaf));
}

/** With whom something is shared, each as what it is and its name: `group Sales_EMEA`, `allInternalUsers`. */
export function sharedWith(root: Element, element: "sharedTo" | "sharedFrom"): Property[] {
	const found = childrenOf(root, element);
	if (found.length === 0) return [];
	const values = found.flatMap((item) => item.children.map((who) => (who.text === "" ? who.name : `${who.name} ${who.text}`)));
	if (values.length === 0) return [];
	return [property(element === "sharedTo" ? "shared_to" : "shared_from", [...new Set(values)].sort(), found[0]!.line, { list: "set" })];
}
