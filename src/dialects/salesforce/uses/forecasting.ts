import { child, childrenOf, type Element, textOf } from "../element.js";
import { forecastReads } from "../planning/forecasting.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import { valuesOf } from "../reads/values.js";
import { addLeaf } from "./columns.js";
import { anyUses } from "./generic.js";
import type { Mentions } from "./mentions.js";
import type { XmlUses } from "./use-reader.js";

const HOW = "forecast";

/** ForecastingSourceDefinition: what is measured, and by what it is sorted and grouped. */
export const forecastSourceUses: XmlUses = (root, _context, into) => {
	forecastReads(root, into);
};

/** ForecastingType: what it adds up, and by which date. */
export const forecastTypeUses: XmlUses = (root, _context, into) => {
	totals(root, { date: "dateType", amount: "amount", quantity: "quantity" }, into);
};

/** Dates that a forecast goes by: Metadata API Developer Guide, ForecastingType; in files a number stands for each. */
const DATES: Readonly<Record<string, readonly [object: string, field: string]>> = {
	OpportunityCloseDate: ["Opportunity", "CloseDate"],
	ProductDate: ["OpportunityLineItem", "ServiceDate"],
	ScheduleDate: ["OpportunityLineItemSchedule", "ScheduleDate"],
	0: ["Opportunity", "CloseDate"],
	1: ["OpportunityLineItem", "ServiceDate"],
	2: ["OpportunityLineItemSchedule", "ScheduleDate"],
};

/**
 * A forecast by the close date of opportunities and without splits adds up their amount or quantity. What one over products, schedules or splits adds up depends on its
 * sources: the type does not say.
 */
function totals(type: Element, names: { date: string; amount: string; quantity: string }, into: Mentions): void {
	const date = child(type, names.date);
	const dated = date === undefined ? undefined : DATES[date.text];
	if (date === undefined || dated === undefined) return;
	into.at({ line: date.line, how: HOW }).add(...dated);
	if (dated[0] !== "Opportunity" || textOf(type, "opportunitySplitType") !== undefined) return;
	for (const { name, text, line } of type.children) {
		const field = name === names.amount ? "Amount" : name === names.quantity ? "TotalOpportunityQuantity" : undefined;
		if (field !== undefined && text === "true") into.at({ line, how: HOW, sure: "likely" }).add("Opportunity", field);
	}
}

/** ForecastingFilterCondition: one condition of a filter. */
export const forecastFilterUses: XmlUses = (root, context, into) => {
	const field = child(root, "fieldName");
	if (field === undefined || field.text === "") anyUses(root, context, into);
	else into.at({ line: field.line, how: "filter", values: valuesOf(root) }).addPair(field.text, UNKNOWN_OBJECT);
};

/** Settings: those of forecasting list the columns of opportunities that people see beside a forecast; others as any type. */
export const settingsUses: XmlUses = (root, context, into) => {
	if (!root.name.startsWith("Forecasting")) return anyUses(root, context, into);
	for (const type of root.children) {
		if (type.children.length === 0 || textOf(type, "active") === "false") continue;
		totals(type, { date: "forecastingDateType", amount: "isAmount", quantity: "isQuantity" }, into);
		for (const list of type.children) {
			// Beside these stand the columns that are not shown, and labels of all.
			if (list.name.endsWith("SelectedSettings"))
				for (const column of childrenOf(list, "field")) addLeaf(into, "list-view:Opportunity", column, HOW);
		}
	}
};
