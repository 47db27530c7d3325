import { child, childrenOf, type Element, textOf } from "../element.js";
import { addField } from "./columns.js";
import { fieldOfTable, tableStart } from "./table-paths.js";
import type { XmlUses } from "./use-reader.js";

/** ReportType: the objects that it joins, and the columns that reports of it can show. */
export const reportTypeUses: XmlUses = (root, _context, into) => {
	const base = child(root, "baseObject");
	if (base !== undefined && base.text !== "") into.at({ line: base.line, how: "report type" }).addName("object", base.text);
	for (const join of childrenOf(root, "join")) addJoin(join, base?.text ?? "", 0);
	for (const section of childrenOf(root, "sections")) {
		for (const column of childrenOf(section, "columns")) {
			const field = child(column, "field");
			const table = textOf(column, "table");
			if (field !== undefined && field.text !== "" && table !== undefined)
				addField(into, fieldOfTable(table, field.text), { line: field.line, how: "column" });
		}
	}

	/** Of a custom relationship only the child's lookup knows whose it is. */
	function addJoin(join: Element, table: string, depth: number): void {
		const relationship = child(join, "relationship");
		if (relationship === undefined || depth > MAX_JOINS) return;
		const path = `${table}.${relationship.text}`;
		const { object, children } = tableStart(path);
		if (children.length === 0) into.at({ line: relationship.line, how: "join" }).addName("object", object);
		for (const inner of childrenOf(join, "join")) addJoin(inner, path, depth + 1);
	}
};

/** A report type joins at most four objects. */
const MAX_JOINS = 8;
