import type { Property } from "../../../model/component.js";
import { child, childrenOf, type Element } from "../element.js";
import { criteriaReads } from "../reads/criteria.js";
import { FieldsRead } from "../reads/fields-read.js";
import { addFormula } from "../reads/formula.js";

/** Properties that may name other fields. */
const READING: ReadonlySet<string> = new Set([
	"controlling_field",
	"default_value",
	"formula",
	"lookup_filter",
	"summarized_field",
	"summary_filter_items",
	"summary_foreign_key",
]);

/**
 * What a field's formula, default, roll-up summary or lookup filter is worked out from, and the field that decides which of its values are
 * offered. Input: the field's root, its object, its properties. Output: how to find out; nothing where it reads no other field.
 */
export function fieldReads(root: Element, object: string, properties: readonly Property[]): (() => FieldsRead) | undefined {
	if (!properties.some(({ name }) => READING.has(name))) return undefined;
	return () => {
		const fields = new FieldsRead();
		addFieldReads(root, object, fields);
		return fields;
	};
}

/** Adds what {@link fieldReads} tells of. Only its formula and its roll-up work out the field's own value. */
export function addFieldReads(root: Element, object: string, fields: FieldsRead): void {
	criteriaReads(root, object, fields, true);
	const standard = child(root, "defaultValue");
	if (standard !== undefined) addFormula(fields, standard.text, object, { line: standard.line, how: "default value" });
	// `picklist` until API version 37.
	const picklist = child(root, "valueSet") ?? child(root, "picklist");
	const controlling = picklist === undefined ? undefined : child(picklist, "controllingField");
	if (picklist === undefined || controlling === undefined || controlling.text === "") return;
	const how = "controlling field";
	fields.at({ line: controlling.line, how }).addWay(object, controlling.text);
	for (const setting of picklist.children) {
		for (const name of ["controllingFieldValue", "controllingFieldValues"]) {
			for (const value of childrenOf(setting, name))
				fields.at({ line: value.line, how, values: [value.text] }).addWay(object, controlling.text);
		}
	}
}
