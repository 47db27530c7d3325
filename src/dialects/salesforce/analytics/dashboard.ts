import type { Property, Value } from "../../../model/component.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { component, property, type TypeReader } from "../read.js";
import { PLAIN, type Shape, shapeProperties, shapeValue } from "../shape.js";

/** Colours and the like. https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_dashboard.htm */
const DASHBOARD: Shape = {
	names: { title: "label" },
	ignoreTop: ["fullName", "leftSection", "middleSection", "rightSection", "dashboardGridLayout"],
	cosmetic: [
		"description",
		"background_end_color",
		"background_fade_direction",
		"background_start_color",
		"chart_theme",
		"color_palette",
		"dashboard_chart_theme",
		"dashboard_color_palette",
		"text_color",
		"title_color",
		"title_size",
	],
	sequences: ["dashboardFilters", "dashboardFilterOptions"],
	texts: ["values", "name"],
	defaults: { is_grid_layout: false },
};

const STYLE = ["indicatorHighColor", "indicatorLowColor", "indicatorMiddleColor", "legendPosition", "enableHover", "chartTheme"];

const COMPONENT: Shape = {
	ignore: STYLE,
	sequences: [
		"chartSummary",
		"flexTableColumn",
		"flexTableSortInfo",
		"dashboardFilterColumns",
		"dashboardTableColumn",
		"groupingColumn",
		"groupingSorts",
	],
	numbers: ["indicatorBreakpoint1", "indicatorBreakpoint2", "gaugeMax", "gaugeMin", "maxValuesDisplayed", "decimalPrecision"],
	texts: ["header", "title", "footer"],
};

const CELL: Shape = { ignore: ["dashboardComponent"], numbers: ["colSpan", "rowSpan", "columnIndex", "rowIndex"] };

/** Dashboard: `components` in reading order, what each shows; sizes and places in `arrangement`, colours apart as nobody acts on them. */
export const readDashboard: TypeReader = (root, context) => {
	const properties: Property[] = shapeProperties(root, DASHBOARD);
	const components: Value[] = [];
	const arrangement: Value[] = [];
	const styles: Value[] = [];
	let line: number | undefined;
	for (const { element, place } of componentsOf(root)) {
		line ??= element.line;
		components.push(shapeValue(element, COMPONENT) ?? {});
		arrangement.push(place);
		styles.push(shapeValue({ ...element, children: element.children.filter((item) => STYLE.includes(item.name)) }, PLAIN) ?? {});
	}
	if (line !== undefined) {
		properties.push(property("components", components, line, { list: "sequence" }));
		properties.push(property("arrangement", arrangement, line, { list: "sequence" }));
		properties.push(property("component_styles", styles, line, { list: "sequence", cosmetic: true }));
	}
	return [component(context, { kind: "dashboard", parts: context.names, line: root.line, label: textOf(root, "title"), properties })];
};

function componentsOf(root: Element): readonly { readonly element: Element; readonly place: Value }[] {
	const found: { element: Element; place: Value; row: number; column: number }[] = [];
	const grid = child(root, "dashboardGridLayout");
	for (const cell of grid === undefined ? [] : childrenOf(grid, "dashboardGridComponents")) {
		const element = child(cell, "dashboardComponent");
		if (element === undefined) continue;
		const row = Number(textOf(cell, "rowIndex") ?? 0);
		const column = Number(textOf(cell, "columnIndex") ?? 0);
		found.push({ element, place: shapeValue(cell, CELL) ?? {}, row, column });
	}
	found.sort((a, b) => a.row - b.row || a.column - b.column);
	for (const name of ["leftSection", "middleSection", "rightSection"]) {
		const section = child(root, name);
		if (section === undefined) continue;
		for (const element of childrenOf(section, "components")) {
			found.push({ element, place: { section: name, size: textOf(section, "columnSize") ?? "" }, row: 0, column: 0 });
		}
	}
	return found;
}
