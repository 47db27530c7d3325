import { child, childrenOf, type Element, textOf } from "../element.js";
import { addColumn, addColumnFormula, addCondition, addField, addLeaf, valuesOfAll } from "./columns.js";
import type { Mentions } from "./mentions.js";
import { fieldOfColumn, partsOfReportType } from "./pseudo-names.js";
import { byName } from "./report-columns.js";
import { fieldOfTable } from "./table-paths.js";
import type { XmlUses } from "./use-reader.js";

/** Report: what it is about, shows, groups, filters and counts. Each block of a joined report is read as a report of its own type. */
export const reportUses: XmlUses = (root, _context, into) => {
	readReport(root, textOf(root, "reportType") ?? "", into);
	for (const block of childrenOf(root, "block")) readReport(block, textOf(block, "reportType") ?? textOf(root, "reportType") ?? "", into);
};

function readReport(report: Element, reportType: string, into: Mentions): void {
	for (const part of report.children) READERS.get(part.name)?.(part, reportType, into);
}

type PartReader = (part: Element, reportType: string, into: Mentions) => void;

const grouping: PartReader = (part, type, into) => {
	addLeaf(into, type, child(part, "field"), "grouping");
	addLeaf(into, type, child(part, "sortByName"), "sort");
};

const READERS: ReadonlyMap<string, PartReader> = byName<PartReader>({
	reportType: addType,
	columns: (part, type, into) => addLeaf(into, type, child(part, "field"), "column"),
	groupingsDown: grouping,
	groupingsAcross: grouping,
	sortColumn: (part, type, into) => addLeaf(into, type, part, "sort"),
	filter: (part, type, into) => {
		for (const item of childrenOf(part, "criteriaItems")) addCondition(into, type, item, "column");
	},
	timeFrameFilter: (part, type, into) => addLeaf(into, type, child(part, "dateColumn"), "date filter"),
	params: addParameter,
	scope: addScope,
	buckets: (part, type, into) => {
		const source = child(part, "sourceColumnName");
		const sources = childrenOf(part, "values").flatMap((value) => childrenOf(value, "sourceValues"));
		const values = valuesOfAll(sources.flatMap((item) => childrenOf(item, "sourceValue")));
		if (source !== undefined) addColumn(into, type, source.text, { line: source.line, how: "bucket", values });
	},
	aggregates: (part, type, into) => {
		for (const item of part.children) {
			if (item.name === "calculatedFormula") addColumnFormula(into, type, item, "summary formula");
			else if (item.name === "downGroupingContext" || item.name === "acrossGroupingContext") addLeaf(into, type, item, "grouping");
		}
	},
	customDetailFormulas: (part, type, into) => {
		const formula = child(part, "calculatedFormula");
		if (formula !== undefined) addColumnFormula(into, type, formula, "row formula");
	},
	chart: (part, type, into) => {
		for (const item of part.children) {
			if (item.name === "groupingColumn" || item.name === "secondaryGroupingColumn") addLeaf(into, type, item, "chart");
			else if (item.name === "chartSummaries") addLeaf(into, type, child(item, "column"), "chart");
		}
	},
	colorRanges: (part, type, into) => addLeaf(into, type, child(part, "columnName"), "colour"),
	formattingRules: (part, type, into) => addLeaf(into, type, child(part, "columnName"), "colour"),
	crossFilters: addCrossFilter,
	blockInfo: (part, type, into) => addLeaf(into, type, child(part, "joinTable"), "join"),
});

/** A custom type by its own name; of others the objects and the lookup that they are made of: `CustomEntity$Deal__c@Deal__c.Account__c`. */
function addType({ text, line }: Element, _type: string, into: Mentions): void {
	const { family, objects, lookup } = partsOfReportType(text);
	into.at({ line, how: "report type" });
	if (objects.length === 0 && family.endsWith("__c")) into.addName("report-type", family.slice(0, -"__c".length));
	for (const object of objects) into.addName("object", object);
	if (lookup !== undefined) into.addPair(lookup, "");
}

/** Answers of the filter panel that leave nothing out. */
const ALL: ReadonlySet<string> = new Set(["", "all", ">0"]);

/** What the filter panel asks beside the filters, `Opportunity status: Closed Won`. What it asks for depends on the type. */
function addParameter(part: Element, reportType: string, into: Mentions): void {
	const name = textOf(part, "name");
	const value = textOf(part, "value") ?? "";
	const { family } = partsOfReportType(reportType);
	if (ALL.has(value)) return;
	const add = (object: string, field: string): void => into.at({ line: part.line, how: "filter", sure: "likely" }).add(object, field);
	if (family.startsWith("Opportunity")) {
		if (name === "probability") add("Opportunity", "Probability");
		else if (name === "open") add("Opportunity", value === "closedwon" ? "IsWon" : "IsClosed");
	} else if (family === "Activity") {
		if (name === "closed") add("Task", "IsClosed");
	} else if (family === "User" && name === "active") add("User", "IsActive");
}

/** Whose records the reports of a type are about, by the column that shows the owner. */
const OWNER_COLUMNS = ["FULL_NAME", "OWNER", "USERS.NAME", "CONTACT_OWNER", "CAMPAIGN_OWNER", "ASSIGNED", "CUST_OWNER_NAME"];

/** `Show me: my opportunities`. */
function addScope({ text, line }: Element, reportType: string, into: Mentions): void {
	if (text !== "user" && text !== "team") return;
	for (const column of OWNER_COLUMNS) {
		const owner = fieldOfColumn(reportType, column);
		if (owner?.way.startsWith("Owner.") !== true) continue;
		addField(into, { ...owner, way: "OwnerId", sure: "likely" }, { line, how: "filter" });
		return;
	}
}

/** `Accounts with opportunities where …`: its conditions are about the other object, spelled as in the object itself. */
function addCrossFilter(part: Element, reportType: string, into: Mentions): void {
	addLeaf(into, reportType, child(part, "primaryTableColumn"), "filter");
	const table = relatedObject(textOf(part, "relatedTable") ?? "");
	if (table === "") return;
	const addRelated = (leaf: Element | undefined, values: readonly string[]): void => {
		if (leaf === undefined || leaf.text === "") return;
		const field = fieldOfColumn("", leaf.text) ?? fieldOfTable(table, leaf.text);
		addField(into, field, { line: leaf.line, how: "filter", values });
	};
	addRelated(child(part, "relatedTableJoinColumn"), []);
	for (const item of childrenOf(part, "criteriaItems")) addRelated(child(item, "column"), valuesOfAll(childrenOf(item, "value")));
}

/** `OCR-Opportunity`: opportunities by way of their contact roles. */
function relatedObject(table: string): string {
	return table.slice(table.lastIndexOf("-") + 1);
}
