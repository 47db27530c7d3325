import type { Component, Property } from "../../../model/component.js";
import { type Element, textOf } from "../element.js";
import { component, type ReadContext, type TypeReader } from "../read.js";
import { PLAIN, type Shape, shapeProperties, shapeValue, snakeCase } from "../shape.js";
import { onceByName } from "./once.js";

/** What says which item an entry of a translation is about. */
const KEYS = ["name", "masterLabel", "layout", "fullName", "label"];

const LEAF: Shape = { ignoreTop: ["fullName", "name"] };

/**
 * The words of one language. An entry without words (`<label><!-- Amount --></label>`, as retrieved) is not translated and states nothing.
 * In the metadata API's format the fields of an object stand inside; DX keeps each in a file of its own.
 */
export const readTranslation: TypeReader = (root, context) => {
	const inline = context.type === "CustomObjectTranslation" ? root.children.filter((item) => item.name === "fields") : [];
	const rest = inline.length === 0 ? root.children : root.children.filter((item) => item.name !== "fields");
	const fields: Component[] = [];
	for (const [name, item] of onceByName(inline, (field) => textOf(field, "name"), context, "field", true)) {
		fields.push(...context.readChild("CustomFieldTranslation", item, [...context.names, name]));
	}
	const properties = propertiesOf(rest);
	if (properties.length === 0) return fields;
	return [translation(context, root.line, properties), ...fields];
};

function translation(context: ReadContext, line: number, properties: readonly Property[]): Component {
	return component(context, { kind: "translation", parts: [context.type, ...context.names], line, properties });
}

function propertiesOf(items: readonly Element[]): Property[] {
	const properties: Property[] = [];
	const seen = new Map<string, number>();
	for (const item of items) {
		if (item.children.length === 0) {
			if (item.text !== "") properties.push(...shapeProperties({ ...item, children: [item] }, LEAF));
			continue;
		}
		const keyElement = keyOf(item);
		const value = shapeValue({ ...item, children: item.children.filter((child) => child !== keyElement) }, PLAIN);
		if (value === undefined) continue;
		const name = snakeCase(item.name);
		const base = keyElement?.text ?? "";
		const count = (seen.get(`${name} ${base}`) ?? 0) + 1;
		seen.set(`${name} ${base}`, count);
		properties.push({ name, key: count === 1 ? base : `${base} (${count})`, value, line: item.line });
	}
	return properties;
}

function keyOf(item: Element): Element | undefined {
	for (const name of KEYS) for (const child of item.children) if (child.name === name && child.text !== "") return child;
	return undefined;
}
