import { child, type Element, textOf } from "../../element.js";
import { FieldsRead } from "../../reads/fields-read.js";
import { namesIn } from "../../reads/formula-names.js";
import { lookupOf, UNKNOWN_OBJECT } from "../../reads/relationships.js";
import { type FlowLiterals, literalsOf } from "./literals.js";
import { namedFields } from "./parameters.js";
import { type FlowReferences, type RecordReference, recordsOf } from "./references.js";

/** What an element of a flow has to do with reading, by its name. Any other leaf is a text, which may have names in it. */
const ROLES: ReadonlyMap<string, "builder" | "conditions" | "field" | "formula" | "list" | "reference"> = new Map([
	// What only the builder needs.
	...["processMetadataValues", "label", "description", "connector", "defaultConnector", "faultConnector", "nextValueConnector"].map(
		(name) => [name, "builder"] as const,
	),
	// Lists whose `field` is read; of `inputAssignments` it is written.
	...["filters", "outputAssignments"].map((name) => [name, "conditions"] as const),
	// Names of fields of the object that the element is about.
	...["displayField", "queriedFields", "recordField", "sortField", "valueField"].map((name) => [name, "field"] as const),
	...["expression", "filterFormula", "formulaExpression"].map((name) => [name, "formula"] as const),
	["picklistField", "list"],
	// A record's field, a variable, an element's result.
	...["elementReference", "leftValueReference", "objectFieldReference"].map((name) => [name, "reference"] as const),
]);
/** The record that starts the flow, as it is and as it was. */
const RECORD = /^\$Record(?:__Prior)?\b/;
/** Elements that give out results, of which the flow does not say what is in them. */
const CALLS: ReadonlySet<string> = new Set(["actionCalls", "apexPluginCalls", "subflows", "orchestratedStages"]);

/** What each kind of element does with the fields that it names; others do it in the word of the leaf, or as `flow`. */
const DOINGS: ReadonlyMap<string, string> = new Map([
	["actionCalls", "action"],
	["apexPluginCalls", "action"],
	["assignments", "assignment"],
	["choices", "choices"],
	["collectionProcessors", "filter"],
	["customErrors", "message"],
	["decisions", "decision"],
	["dynamicChoiceSets", "choices"],
	["formulas", "formula"],
	["orchestratedStages", "approval"],
	["recordCreates", "create"],
	["recordDeletes", "delete"],
	["recordLookups", "query"],
	["recordUpdates", "update"],
	["screens", "screen"],
	["start", "entry condition"],
	["subflows", "subflow"],
	["textTemplates", "text"],
	["transforms", "assignment"],
	["waits", "wait"],
]);
const OF_LEAF: ReadonlyMap<string, string> = new Map([
	["filters", "filter"],
	["queriedFields", "query"],
	["recordField", "scheduled path"],
	["scheduledPaths", "scheduled path"],
	["sortField", "sort"],
	["sortOptions", "sort"],
	["visibilityRule", "visibility"],
]);

/**
 * The fields that a flow reads: in its entry conditions, filters, queries, decisions, formulas, texts and values. Input: the flow's root, its
 * resolved references, and where the fields are collected. A lookup that stores all fields reads those that are used. One pass over the
 * elements; linear.
 */
export function flowReads(
	flow: Element,
	references: FlowReferences,
	fields: FieldsRead = new FieldsRead(),
	literals: FlowLiterals = NO_LITERALS,
): FieldsRead {
	const results = resultsOf(flow);
	for (const element of flow.children) {
		if (element.children.length === 0 || ROLES.get(element.name) === "builder") continue;
		const doing = DOINGS.get(element.name) ?? "flow";
		named(element, doing);
		visit(element, recordsIn(element), doing, element.name === "start");
	}
	return fields;

	function visit(parent: Element, records: RecordReference, doing: string, start: boolean): void {
		for (const item of parent.children) {
			const { line, text } = item;
			const role = ROLES.get(item.name);
			if (role === "builder") continue;
			const how = start && item.name === "filters" ? doing : (OF_LEAF.get(item.name) ?? doing);
			if (item.children.length > 0) {
				const field = role === "conditions" ? child(item, "field") : undefined;
				if (field !== undefined && field.text !== "")
					fields
						.at({ line: field.line, how, values: literalsOf(item, literals) })
						.addWay(records.start, [...records.way, field.text].join("."));
				named(item, how);
				visit(item, records, how, start);
			} else if (role === "reference") {
				const compared = item.name === "leftValueReference" ? literalsOf(parent, literals) : [];
				refer(text, line, how, compared);
			} else if (role === "formula") referAll(text, line, how);
			else if (role === "field") fields.at({ line, how }).addWay(records.start, [...records.way, text].join("."));
			else if (role === "list") fields.at({ line, how }).add(textOf(parent, "picklistObject") ?? UNKNOWN_OBJECT, text);
			else if (text.includes("{!")) for (const merged of mergedIn(text)) referAll(merged.text, line + merged.line, how);
		}
	}

	function named(element: Element, how: string): void {
		for (const { object, way, line } of namedFields(element, references)) fields.at({ line, how }).addWay(object, way);
	}

	function referAll(formula: string, from: number, how: string): void {
		for (const { name, line, values } of namesIn(formula)) refer(name, from + line, how, values);
	}

	/** `$Record.Account.Industry`, `Get_Deal.Amount`, `Deals[$EachItem].Amount`, `$User.Department`. */
	function refer(reference: string, line: number, how: string, values: readonly string[]): void {
		const dot = reference.indexOf(".");
		if (dot < 0) return;
		fields.at({ line, how, values });
		if (reference.startsWith("$") && !RECORD.test(reference)) {
			fields.addGlobal(reference, UNKNOWN_OBJECT);
			return;
		}
		const bracket = reference.indexOf("[");
		const base = reference.slice(0, bracket >= 0 && bracket < dot ? bracket : dot);
		const way = reference.slice(dot + 1);
		if (results.has(base)) {
			// What a call gives out is named first: it is no field.
			const next = way.indexOf(".");
			if (next >= 0) fields.addWay(UNKNOWN_OBJECT, way.slice(next + 1));
			return;
		}
		const object = references.recordOf(base);
		if (object !== undefined) fields.addWay(object, way);
	}

	function recordsIn(element: Element): RecordReference {
		const object = textOf(element, "object");
		if (object !== undefined) return recordsOf(object);
		const input = child(element, "inputReference");
		const reference = input ?? child(element, "collectionReference");
		if (reference === undefined || reference.text === "") return recordsOf(UNKNOWN_OBJECT);
		const records = references.recordsAt(reference.text);
		// Records behind a lookup are found by it.
		if (reference === input && records.way.length > 0) {
			const lookups = [...records.way.slice(0, -1), lookupOf(records.way[records.way.length - 1]!)];
			fields.at({ line: input.line, how: DOINGS.get(element.name) ?? "flow" }).addWay(records.start, lookups.join("."));
		}
		return records;
	}
}

/** Names of calls, and of the components of screens, whose results are parameters. */
function resultsOf(flow: Element): ReadonlySet<string> {
	const names = new Set<string>();
	const gather = (element: Element): void => {
		const name = textOf(element, "name");
		if (name !== undefined) names.add(name);
		for (const item of element.children) if (item.name === "fields") gather(item);
	};
	for (const element of flow.children) {
		// What a variable of a class holds is called by the class's own names.
		if (CALLS.has(element.name) || (element.name === "variables" && textOf(element, "dataType") === "Apex")) gather(element);
		else if (element.name === "screens") for (const item of element.children) if (item.name === "fields") gather(item);
	}
	return names;
}

const NO_LITERALS: FlowLiterals = new Map();

const TAG = /<[^<>]*>/g;

/** What stands between `{!` and `}` in a text, and how many lines of it end before. */
function* mergedIn(text: string): Generator<{ readonly text: string; readonly line: number }> {
	let line = 0;
	let lineEnd = text.indexOf("\n");
	for (let at = text.indexOf("{!"); at >= 0; at = text.indexOf("{!", at + 2)) {
		const end = text.indexOf("}", at);
		if (end < 0) return;
		for (; lineEnd >= 0 && lineEnd < at; lineEnd = text.indexOf("\n", lineEnd + 1)) line++;
		// Rich text may change its colour within a name.
		yield { text: text.slice(at + 2, end).replace(TAG, ""), line };
		at = end - 1;
	}
}
