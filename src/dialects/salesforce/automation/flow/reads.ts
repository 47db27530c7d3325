import { type Element, textOf } from "../../element.js";
import { FieldsRead } from "../../reads/fields-read.js";
import { namesIn } from "../../reads/formula.js";
import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { FlowReferences } from "./references.js";

/** What an element of a flow has to do with reading, by its name. Any other leaf is a text, which may have names in it. */
const ROLES: ReadonlyMap<string, "builder" | "conditions" | "field" | "formula" | "list" | "reference"> = new Map([
	// What only the builder needs.
	...["processMetadataValues", "connector", "defaultConnector", "faultConnector", "nextValueConnector"].map(
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

/**
 * The fields that a flow reads: in its entry conditions, filters, queries, decisions, formulas, texts and values. Input: the flow's root and
 * its resolved references. A lookup that stores all fields reads those that are used. One pass over the elements; linear.
 */
export function flowReads(flow: Element, references: FlowReferences): FieldsRead {
	const fields = new FieldsRead();
	const results = resultsOf(flow);
	for (const element of flow.children) {
		if (element.children.length > 0 && ROLES.get(element.name) !== "builder") visit(element, objectOf(element));
	}
	return fields;

	function visit(parent: Element, object: string): void {
		for (const item of parent.children) {
			const role = ROLES.get(item.name);
			if (role === "builder") continue;
			if (item.children.length > 0) {
				const field = role === "conditions" ? textOf(item, "field") : undefined;
				if (field !== undefined) fields.addWay(object, field);
				visit(item, object);
			} else if (role === "reference") refer(item.text);
			else if (role === "formula") referAll(item.text);
			else if (role === "field") fields.addWay(object, item.text);
			else if (role === "list") fields.add(textOf(parent, "picklistObject") ?? UNKNOWN_OBJECT, item.text);
			else if (item.text.includes("{!")) for (const merged of mergedIn(item.text)) referAll(merged);
		}
	}

	function referAll(formula: string): void {
		for (const name of namesIn(formula)) refer(name);
	}

	/** `$Record.Account.Industry`, `Get_Deal.Amount`, `Deals[$EachItem].Amount`, `$User.Department`. */
	function refer(reference: string): void {
		const dot = reference.indexOf(".");
		if (dot < 0) return;
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

	function objectOf(element: Element): string {
		const object = textOf(element, "object");
		if (object !== undefined) return object;
		const records = textOf(element, "inputReference") ?? textOf(element, "collectionReference");
		return records === undefined ? UNKNOWN_OBJECT : references.objectOf(records);
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
		if (CALLS.has(element.name)) gather(element);
		else if (element.name === "screens") for (const item of element.children) if (item.name === "fields") gather(item);
	}
	return names;
}

/** What stands between `{!` and `}` in a text. */
function* mergedIn(text: string): Generator<string> {
	for (let at = text.indexOf("{!"); at >= 0; at = text.indexOf("{!", at + 2)) {
		const end = text.indexOf("}", at);
		if (end < 0) return;
		yield text.slice(at + 2, end);
		at = end - 1;
	}
}
