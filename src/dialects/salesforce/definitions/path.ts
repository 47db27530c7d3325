import { child, childrenOf, textOf } from "../element.js";
import { component, property, statusId, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";
import { stripHtml } from "../text.js";
import { onceByName } from "./once.js";

const SHAPE: Shape = {
	ignoreTop: ["fullName", "pathAssistantSteps"],
	names: { entityName: "object", fieldName: "field", recordTypeName: "record_type", masterLabel: "label" },
	texts: ["masterLabel"],
};

/** A path: its steps in order, and for each the words of guidance (its HTML stripped) and the fields that are asked for. */
export const readPath: TypeReader = (root, context) => {
	const object = textOf(root, "entityName");
	const field = textOf(root, "fieldName");
	const properties = shapeProperties(root, SHAPE);
	const steps = onceByName(childrenOf(root, "pathAssistantSteps"), (step) => textOf(step, "picklistValueName"), context, "step");
	for (const [value, step] of steps) {
		const refers = object === undefined || field === undefined ? undefined : statusId(object, field, value);
		const about = { key: value, ...(refers !== undefined && { refers }) };
		const info = child(step, "info");
		const guidance = info === undefined ? "" : stripHtml(info.text);
		if (info !== undefined && guidance !== "") properties.push(property("guidance", guidance, info.line, about));
		const fields = childrenOf(step, "fieldNames");
		const asked = fields.map((element) => element.text).filter((text) => text !== "");
		if (asked.length > 0) properties.push(property("key_fields", asked, fields[0]!.line, { ...about, list: "sequence" }));
	}
	if (steps.size > 0) {
		const first = childrenOf(root, "pathAssistantSteps")[0]!;
		properties.push(property("steps", [...steps.keys()], first.line, { list: "sequence" }));
	}
	return [
		component(context, {
			kind: "path",
			parts: [context.names[0]!],
			object,
			label: textOf(root, "masterLabel"),
			fields: object === undefined || field === undefined ? [] : [`${object}.${field}`],
			line: root.line,
			properties,
		}),
	];
};
