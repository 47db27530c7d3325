import type { Property, Value } from "../../../model/component.js";
import { child, childrenOf, type Element, flagValue, textOf } from "../element.js";
import { numberOr } from "../known-elements.js";
import { keyed, uniqueKeys } from "../members.js";
import { splitName } from "../names.js";
import { component, fieldId, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";

const RECORD: Shape = { ignoreTop: ["fullName", "values"], cosmetic: ["description"], defaults: { protected: false } };

/** CustomMetadata: one record of a custom metadata type, its file named `Type.Record`. */
export const readCustomMetadata: TypeReader = (root, context) => {
	const [type = "", name = type] = splitName(context.rawName, ".");
	const object = `${type}__mdt`;
	const properties: Property[] = shapeProperties(root, RECORD);
	const unique = uniqueKeys();
	for (const item of childrenOf(root, "values")) {
		const field = textOf(item, "field");
		const value = child(item, "value");
		const stated = value === undefined ? undefined : typed(value);
		if (field !== undefined && stated !== undefined)
			properties.push(keyed("values", unique(field), stated, item.line, fieldId(object, field)));
	}
	return [
		component(context, { kind: "custom-metadata", parts: [type, name], object, line: root.line, label: textOf(root, "label"), properties }),
	];
};

/** Text unless the record says otherwise (`xsi:type`); an empty value is one without. */
function typed(value: Element): Value | undefined {
	const { text, xsiType } = value;
	if (value.nil || text === "") return undefined;
	if (xsiType === "boolean") return flagValue(value);
	return xsiType === "double" || xsiType === "int" ? numberOr(text) : text;
}
