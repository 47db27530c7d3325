import { childrenOf, type Element, textOf } from "../element.js";
import { component, fieldId, property, type TypeReader } from "../read.js";
import { FieldsRead } from "../reads/fields-read.js";
import { canonicalSet, type Shape, shapeProperties } from "../shape.js";

const SHAPE: Shape = { ignoreTop: ["fullName", "objectMapping"], defaults: { allow_owner_change: false } };

/** Where the fields of a lead go when it is converted: one property for each field and target object. */
export const readLeadConversion: TypeReader = (root, context) => {
	const properties = shapeProperties(root, SHAPE);
	const mapped = new Map<string, { readonly item: Element; readonly input: string; readonly from: string; readonly outputs: string[] }>();
	for (const mapping of childrenOf(root, "objectMapping")) {
		const from = textOf(mapping, "inputObject") ?? "Lead";
		const to = textOf(mapping, "outputObject") ?? "?";
		for (const item of childrenOf(mapping, "mappingFields")) {
			const input = textOf(item, "inputField");
			const output = textOf(item, "outputField");
			if (input === undefined || output === undefined) continue;
			const key = `${to}/${input}`;
			const found = mapped.get(key);
			if (found === undefined) mapped.set(key, { item, input, from, outputs: [output] });
			else found.outputs.push(output);
		}
	}
	for (const [key, { item, input, from, outputs }] of mapped) {
		const values = canonicalSet(outputs);
		const value = values.length === 1 ? values[0]! : values;
		const list = values.length === 1 ? {} : { list: "set" as const };
		properties.push(property("mapping", value, item.line, { key, ...list, refers: fieldId(from, input) }));
	}
	return [
		component(context, {
			kind: "lead-conversion",
			parts: [context.names[0]!],
			object: "Lead",
			line: root.line,
			properties,
			reads: () => {
				const reads = new FieldsRead();
				for (const { from, input } of mapped.values()) reads.add(from, input);
				return reads;
			},
			defaults: { allow_owner_change: false },
		}),
	];
};
