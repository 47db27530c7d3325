import { type Element, textOf } from "../element.js";
import { FieldsRead } from "./fields-read.js";
import { addFormula } from "./formula.js";

/** Elements that are one condition: what is compared, and in some the field that it is compared with. */
const CONDITIONS: ReadonlySet<string> = new Set([
	"criteriaItems",
	"duplicateRuleFilterItems",
	"filterItems",
	"ruleItems",
	"summaryFilterItems",
]);

/** Leaves that name a field, as `Object.Field` or alone. */
const FIELDS: ReadonlySet<string> = new Set(["offsetFromField", "summarizedField", "summaryForeignKey"]);

/**
 * The fields that the conditions and formulas of a rule read, at every depth. Input: the element, and the object whose records
 * it is about.
 */
export function criteriaReads(element: Element, object: string): FieldsRead {
	const fields = new FieldsRead();
	visit(element);
	return fields;

	function visit(parent: Element): void {
		for (const item of parent.children) {
			if (CONDITIONS.has(item.name)) condition(item);
			else if (item.children.length > 0) visit(item);
			else if (item.text === "") continue;
			else if (item.name === "formula") addFormula(fields, item.text, object);
			else if (FIELDS.has(item.name)) fields.addPair(item.text, object);
		}
	}

	function condition(item: Element): void {
		const field = textOf(item, "field");
		// `table` says the object of a condition of a duplicate rule.
		if (field !== undefined) fields.addPair(field, textOf(item, "table") ?? object);
		const comparedWith = textOf(item, "valueField");
		if (comparedWith !== undefined) fields.addPair(comparedWith, object);
	}
}
