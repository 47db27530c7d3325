import { childrenOf, flagOf, textOf } from "../element.js";
import { component, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";
import { globalList, readValues, standardList } from "./values.js";

/** `sorted`: "By default, this value is false" (Metadata API Developer Guide, GlobalValueSet and StandardValueSet). */
const SHAPE: Shape = {
	ignoreTop: ["fullName", "customValue", "globalPicklistValues", "standardValue"],
	names: { masterLabel: "label" },
	cosmetic: ["description"],
	defaults: { sorted: false },
};

/** The set itself and each of its values. */
export const readGlobalValueSet: TypeReader = (root, context) => {
	const name = context.names[0]!;
	// `globalPicklistValues` was its name in API version 37.
	const values = [...childrenOf(root, "customValue"), ...childrenOf(root, "globalPicklistValues")];
	const set = component(context, {
		kind: "value-set",
		parts: [name],
		label: textOf(root, "masterLabel"),
		line: root.line,
		properties: shapeProperties(root, SHAPE),
		defaults: { sorted: false },
	});
	return [set, ...readValues(values, globalList(set.name), flagOf(root, "sorted") === true, context)];
};

/** The set, which the vendor defines, and each of its values: stages, statuses, or plain values. */
export const readStandardValueSet: TypeReader = (root, context) => {
	const name = context.names[0]!;
	const list = standardList(name);
	const set = component(context, {
		kind: "value-set",
		parts: [name],
		fields: list.fields,
		line: root.line,
		properties: shapeProperties(root, SHAPE),
		defaults: { sorted: false },
		standard: true,
	});
	return [set, ...readValues(childrenOf(root, "standardValue"), list, flagOf(root, "sorted") === true, context)];
};
