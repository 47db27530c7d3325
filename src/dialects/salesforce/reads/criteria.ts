import { child, type Element, textOf } from "../element.js";
import { FieldsRead } from "./fields-read.js";
import { addFormula } from "./formula.js";
import { valuesOf } from "./values.js";

/** Elements that are one condition: what is compared, and in some the field that it is compared with. */
const CONDITIONS: ReadonlyMap<string, string> = new Map([
	["criteriaItems", "criteria"],
	["duplicateRuleFilterItems", "filter"],
	["filterItems", "filter"],
	["ruleItems", "criteria"],
	["summaryFilterItems", "roll-up"],
]);

/** Leaves that name a field, as `Object.Field` or alone. */
const FIELDS: ReadonlyMap<string, string> = new Map([
	["offsetFromField", "timer"],
	["summarizedField", "roll-up"],
	["summaryForeignKey", "roll-up"],
]);

/**
 * The fields that the conditions and formulas of a rule read, at every depth. Input: the element, the object whose records it is about, where they
 * are collected, and whether a formula works out the value of the component itself.
 */
export function criteriaReads(element: Element, object: string, fields: FieldsRead = new FieldsRead(), derives = false): FieldsRead {
	visit(element);
	return fields;

	function visit(parent: Element): void {
		for (const item of parent.children) {
			const { name, line, text } = item;
			const condition = CONDITIONS.get(name);
			const field = FIELDS.get(name);
			if (condition !== undefined) compare(item, condition);
			else if (item.children.length > 0) visit(item);
			else if (text === "") continue;
			else if (name === "formula") addFormula(fields, text, object, { line, how: "formula", derives });
			else if (field !== undefined) fields.at({ line, how: field, derives: field === "roll-up" }).addPair(text, object);
		}
	}

	function compare(item: Element, how: string): void {
		const derived = how === "roll-up";
		const field = child(item, "field");
		// `table` says the object of a condition of a duplicate rule.
		if (field !== undefined && field.text !== "") {
			const place = { line: field.line, how, derives: derived, values: valuesOf(item) };
			fields.at(place).addPair(field.text, textOf(item, "table") ?? object);
		}
		const comparedWith = child(item, "valueField");
		if (comparedWith !== undefined && comparedWith.text !== "")
			fields.at({ line: comparedWith.line, how, derives: derived }).addPair(comparedWith.text, object);
	}
}
