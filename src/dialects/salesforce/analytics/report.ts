import type { Property, Value } from "../../../model/component.js";
import { markConditions, withConditions } from "../conditions.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { keyed, uniqueKeys } from "../members.js";
import { component, property, type TypeReader } from "../read.js";
import { type Shape, shapeProperties, shapeValue } from "../shape.js";

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_report.htm */
const REPORT = withConditions({
	names: { name: "label", block: "blocks" },
	ignoreTop: ["fullName", "columns", "groupingsDown", "groupingsAcross", "filter", "chart"],
	ignore: ["language"],
	cosmetic: ["description"],
	keyed: {
		aggregates: { key: "developerName" },
		buckets: { key: "developerName" },
		customDetailFormulas: { key: "developerName" },
		params: { key: "name", value: "value" },
	},
	numbers: ["rowLimit"],
	texts: ["value", "masterLabel"],
	sequences: ["block", "crossFilters", "columns", "groupingsDown", "groupingsAcross", "colorRanges", "sourceColumnName"],
	sets: ["dataCategoryFilters", "sourceValues", "values"],
	defaults: { show_details: true, show_grand_total: true, show_sub_totals: true },
});

const CHART: Shape = { sequences: ["chartSummaries"] };

/** How a chart looks; nobody reads another number for it. */
const CHART_STYLE = new Set([
	"backgroundColor1",
	"backgroundColor2",
	"backgroundFadeDir",
	"enableHoverLabels",
	"legendPosition",
	"location",
	"size",
	"textColor",
	"textSize",
	"titleColor",
	"titleSize",
]);

/** Report: what it shows, grouped and filtered how. Columns and groupings are in the order in which people see them. */
export const readReport: TypeReader = (root, context) => {
	const properties = [
		...shapeProperties(markConditions(root), REPORT),
		...columns(root),
		...groupings(root),
		...filters(root),
		...chart(root),
	];
	return [component(context, { kind: "report", parts: context.names, line: root.line, label: textOf(root, "name"), properties })];
};

/** `columns` holds the fields alone, so that a new summary of one field is not a new list of columns. */
function columns(root: Element): Property[] {
	const elements = childrenOf(root, "columns");
	if (elements.length === 0) return [];
	const properties: Property[] = [];
	const unique = uniqueKeys();
	for (const column of elements) {
		const rest = column.children.filter((part) => part.name !== "field");
		if (rest.length === 0) continue;
		const value = shapeValue({ ...column, children: rest }, COLUMN);
		if (value !== undefined) properties.push(keyed("column_summaries", unique(textOf(column, "field") ?? ""), value, column.line));
	}
	const fields = elements.map((column) => textOf(column, "field") ?? "");
	return [property("columns", fields, elements[0]!.line, { list: "sequence" }), ...properties];
}

const COLUMN: Shape = { sets: ["aggregateTypes"], innerDefaults: { reverse_colors: false, show_changes: false } };

function groupings(root: Element): Property[] {
	const elements = root.children.filter((item) => item.name === "groupingsDown" || item.name === "groupingsAcross");
	if (elements.length === 0) return [];
	const direction = (element: Element): string => (element.name === "groupingsDown" ? "down" : "across");
	const values = [...elements]
		.sort((a, b) => (direction(a) < direction(b) ? 1 : direction(a) > direction(b) ? -1 : 0))
		.map((element): Value => ({ direction: direction(element), ...(shapeValue(element, GROUPING) as Record<string, Value> | undefined) }));
	return [property("groupings", values, elements[0]!.line, { list: "sequence" })];
}

const GROUPING: Shape = { innerDefaults: { date_granularity: "Day", sort_order: "Asc" } };

function filters(root: Element): Property[] {
	const filter = child(root, "filter");
	return filter === undefined ? [] : shapeProperties(markConditions(filter), FILTER);
}

const FILTER = withConditions({
	names: { criteriaItems: "filters" },
	ignoreTop: ["language"],
	texts: ["value"],
	innerDefaults: { column_to_column: false, is_unlocked: false },
});

function chart(root: Element): Property[] {
	const element = child(root, "chart");
	if (element === undefined) return [];
	const part = (style: boolean): Value | undefined =>
		shapeValue({ ...element, children: element.children.filter((item) => CHART_STYLE.has(item.name) === style) }, CHART);
	const content = part(false);
	const style = part(true);
	return [
		...(content === undefined ? [] : [property("chart", content, element.line)]),
		...(style === undefined ? [] : [property("chart_style", style, element.line, { cosmetic: true })]),
	];
}
