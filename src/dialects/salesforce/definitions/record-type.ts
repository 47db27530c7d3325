import { componentId, type Property } from "../../../model/component.js";
import { child, childrenOf, flagOf, textOf } from "../element.js";
import { decodeName } from "../names.js";
import { component, fieldId, property, SYSTEM, type TypeReader } from "../read.js";
import { canonicalSet, type Shape, shapeProperties } from "../shape.js";
import { processKind } from "../targets.js";
import { onceByName } from "./once.js";

const SHAPE: Shape = {
	ignoreTop: ["fullName", "businessProcess", "picklistValues"],
	names: { compactLayoutAssignment: "compact_layout" },
	cosmetic: ["description"],
	texts: ["label", "description"],
	defaults: { compact_layout: "SYSTEM" },
};

/** A record type: which process it follows and which values of each picklist it offers. Names and values in it are percent-encoded. */
export const readRecordType: TypeReader = (root, context) => {
	const object = context.names[0]!;
	const name = context.names[1] ?? object;
	const properties: Property[] = shapeProperties(root, SHAPE);
	const process = child(root, "businessProcess");
	if (process !== undefined && process.text !== "") {
		const named = decodeName(process.text);
		const kind = processKind(object);
		const parts = kind === "other" ? ["BusinessProcess", object, named] : [object, named];
		properties.push(property("business_process", named, process.line, { refers: componentId(SYSTEM, kind, ...parts) }));
	}
	const picklists = onceByName(childrenOf(root, "picklistValues"), (item) => textOf(item, "picklist"), context, "picklist", true);
	for (const [picklist, item] of picklists) {
		const refers = fieldId(object, picklist);
		const values = childrenOf(item, "values").map((value) => ({
			name: decodeName(textOf(value, "fullName") ?? ""),
			isDefault: flagOf(value, "default"),
			line: value.line,
		}));
		properties.push(
			property("picklist_values", canonicalSet(values.map((value) => value.name)), item.line, { key: picklist, list: "set", refers }),
		);
		const standard = values.find((value) => value.isDefault === true) ?? values.find((value) => value.isDefault);
		if (standard?.isDefault) {
			const value = standard.isDefault === true ? standard.name : standard.isDefault;
			properties.push(property("picklist_default", value, standard.line, { key: picklist, refers }));
		}
	}
	return [
		component(context, {
			kind: "record-type",
			parts: [object, name],
			object,
			label: textOf(root, "label"),
			line: root.line,
			properties,
			defaults: { compact_layout: "SYSTEM" },
		}),
	];
};
