import { childrenOf, type Element } from "../element.js";
import { addColumn, valuesOfAll } from "./columns.js";
import type { XmlUses } from "./use-reader.js";

/** Leaves that name a column of the component's report, and what it is there for. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
	["column", "chart"],
	["groupingColumn", "grouping"],
	["reportColumn", "column"],
	["sortColumn", "sort"],
]);

/**
 * Dashboard: the reports behind its components, their columns and groupings, and what its filters ask. Columns are called as in the report, whose type
 * is not in the file: what is a name of one object alone is likely, the rest unknown.
 */
export const dashboardUses: XmlUses = (root, _context, into) => {
	const filterValues = childrenOf(root, "dashboardFilters").map((filter) =>
		valuesOfAll(childrenOf(filter, "dashboardFilterOptions").flatMap((option) => childrenOf(option, "values"))),
	);
	visit(root);

	function visit(element: Element): void {
		// The columns of a component stand in the order of the dashboard's filters.
		let filter = 0;
		for (const item of element.children) {
			if (item.name === "dashboardFilterColumns") {
				const values = filterValues[filter++] ?? [];
				for (const { text, line } of childrenOf(item, "column")) addColumn(into, "dashboard", text, { line, how: "filter", values });
			} else if (item.children.length > 0) visit(item);
			else if (item.text !== "") leaf(item, element);
		}
	}

	function leaf({ name, text, line }: Element, { name: parent }: Element): void {
		const how = COLUMNS.get(name);
		if (how !== undefined) addColumn(into, "dashboard", text, { line, how: parent === "dashboardTableColumn" ? "column" : how });
		else if (name === "report") into.at({ line, how: "report" }).addName("report", ...text.split("/"));
	}
};
