import { childrenOf, flagOf, textOf } from "../element.js";
import { decodeName } from "../names.js";
import { statusField } from "../own-values.js";
import { component, property, statusId, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";
import { processKind } from "../targets.js";
import { onceByName } from "./once.js";

const SHAPE: Shape = {
	ignoreTop: ["fullName", "values"],
	names: { isActive: "active" },
	cosmetic: ["description"],
	defaults: { active: true },
};

/** A sales, lead or support process: which stages or statuses can be chosen, and which is the default. Names in it are percent-encoded. */
export const readProcess: TypeReader = (root, context) => {
	const object = context.names[0]!;
	const name = context.names[1] ?? object;
	const kind = processKind(object);
	const field = statusField(object);
	const properties = shapeProperties(root, SHAPE);
	const values = onceByName(childrenOf(root, "values"), (item) => decoded(textOf(item, "fullName")), context, "value of the process");
	for (const [value, item] of values) {
		const refers = field === undefined ? undefined : statusId(object, field, value);
		const isDefault = flagOf(item, "default");
		const state = typeof isDefault === "object" ? isDefault : isDefault ? "default" : "available";
		properties.push(property("values", state, item.line, { key: value, ...(refers !== undefined && { refers }) }));
	}
	return [
		component(context, {
			kind,
			parts: kind === "other" ? [context.type, object, name] : [object, name],
			object,
			fields: field === undefined ? [] : [`${object}.${field}`],
			line: root.line,
			properties,
			defaults: { active: true },
		}),
	];
};

function decoded(name: string | undefined): string | undefined {
	return name === undefined ? undefined : decodeName(name);
}
