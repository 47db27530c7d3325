import { type Element, textOf } from "../element.js";
import { namesIn } from "../reads/formula-names.js";
import { valuesIn, valuesOf } from "../reads/values.js";
import type { Mentions, Place } from "./mentions.js";
import { type ColumnField, fieldOfColumn, type Where } from "./pseudo-names.js";

/** Adds the field that a column shows, if it is known; says whether it is. */
export function addColumn(into: Mentions, where: Where, column: string, place: Place): boolean {
	const field = fieldOfColumn(where, column);
	if (field === undefined) return false;
	addField(into, field, place);
	return true;
}

/** Adds a field that {@link fieldOfColumn} found. A record type among the values is named as a component: `Opportunity.Renewal`. */
export function addField(into: Mentions, { object, children, way, sure }: ColumnField, place: Place): void {
	into.at({ ...place, ...(sure !== "certain" && { sure }) }).addBehind(object, children, way);
	if (!/(?:^|\.)RecordTypeId$/i.test(way)) return;
	for (const value of place.values ?? []) {
		const [owner, name, more] = value.split(".");
		if (owner && name && more === undefined && !/[,;]/.test(value)) into.at(place).addName("record-type", owner, name);
	}
}

/** Adds the column that a leaf names. */
export function addLeaf(into: Mentions, where: Where, leaf: Element | undefined, how: string): void {
	if (leaf !== undefined && leaf.text !== "") addColumn(into, where, leaf.text, { line: leaf.line, how });
}

/** Adds one condition of a report or list: `column` or `field` names the column; its value is a text, or another column. */
export function addCondition(into: Mentions, where: Where, condition: Element, leaf: "column" | "field"): void {
	for (const { name, text, line } of condition.children) {
		if (name !== leaf || text === "") continue;
		const twoColumns = textOf(condition, "columnToColumn") === "true";
		addColumn(into, where, text, { line, how: "filter", values: twoColumns ? [] : valuesOf(condition) });
		if (twoColumns) addColumn(into, where, textOf(condition, "value") ?? "", { line, how: "filter" });
	}
}

/** Adds the columns that a formula of a report names: `AMOUNT:SUM / RowCount`. */
export function addColumnFormula(into: Mentions, where: Where, { text, line }: Element, how: string): void {
	for (const { name, line: below, values } of namesIn(text)) addColumn(into, where, name, { line: line + below, how, values });
}

/** Values that stand in elements of their own, each a list of values too. */
export function valuesOfAll(elements: readonly Element[]): readonly string[] {
	return [...new Set(elements.flatMap(({ text }) => valuesIn(text)))];
}
