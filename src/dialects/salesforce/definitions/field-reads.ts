import type { Property } from "../../../model/component.js";
import { type Element, textOf } from "../element.js";
import { criteriaReads } from "../reads/criteria.js";
import type { FieldsRead } from "../reads/fields-read.js";
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
		const reads = criteriaReads(root, object);
		addFormula(reads, textOf(root, "defaultValue") ?? "", object);
		for (const { name, value } of properties) if (name === "controlling_field") reads.addWay(object, String(value));
		return reads;
	};
}
