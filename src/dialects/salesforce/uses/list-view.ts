import { child, childrenOf } from "../element.js";
import { addColumn, addCondition } from "./columns.js";
import type { XmlUses } from "./use-reader.js";

/** Scopes that ask who owns a record. */
const OWNED: ReadonlySet<string> = new Set(["Mine", "MineAndMyGroups", "Team", "Queue", "Delegated"]);

/** ListView: its columns, its filters with their values, and whose records it shows. */
export const listViewUses: XmlUses = (root, { names }, into) => {
	const object = names.at(-2) ?? names[0] ?? "";
	const where = `list-view:${object}`;
	for (const column of childrenOf(root, "columns")) {
		if (column.text !== "") addColumn(into, where, column.text, { line: column.line, how: "column" });
	}
	for (const filter of childrenOf(root, "filters")) addCondition(into, where, filter, "field");
	const scope = child(root, "filterScope");
	if (scope !== undefined && OWNED.has(scope.text)) into.at({ line: scope.line, how: "filter" }).add(object, "OwnerId");
};
