import { type Element, textOf } from "../../element.js";
import { FieldsRead } from "../../reads/fields-read.js";
import { namesIn } from "../../reads/formula.js";
import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { FlowReferences } from "./references.js";

/** Leaves that name what is read: a record's field, a variable, an element's result. */
const REFERENCES: ReadonlySet<string> = new Set(["elementReference", "leftValueReference", "objectFieldReference"]);
/** Leaves that hold a formula. */
const FORMULAS: ReadonlySet<string> = new Set(["expression", "filterFormula", "formulaExpression"]);
/** Leaves that name a field of the object that the element is about. */
const FIELDS: ReadonlySet<string> = new Set(["displayField", "queriedFields", "recordField", "sortField", "valueField"]);
/** Lists whose `field` is read; of `inputAssignments` it is written. */
const FILTERS: ReadonlySet<string> = new Set(["filters", "outputAssignments"]);
/** What only the builder needs. */
const BUILDER: ReadonlySet<string> = new Set([
	"processMetadataValues",
	"connector",
	"defaultConnector",
	"faultConnector",
	"nextValueConnector",
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
	for (const element of flow.children) if (!BUILDER.has(element.name)) visit(element, objectOf(element));
	return fields;

	function visit(parent: Element, object: string): void {
		for (const item of parent.children) {
			if (BUILDER.has(item.name)) continue;
			if (item.children.length > 0) {
				const field = FILTERS.has(item.name) ? textOf(item, "field") : undefined;
				if (field !== undefined) fields.addPath(object, field.split("."));
				visit(item, object);
			} else if (item.text !== "") leaf(item, parent, object);
		}
	}

	function leaf({ name, text }: Element, parent: Element, object: string): void {
		if (REFERENCES.has(name)) refer(text);
		else if (FORMULAS.has(name)) for (const reference of namesIn(text)) refer(reference);
		else if (FIELDS.has(name)) fields.addPath(object, text.split("."));
		else if (name === "picklistField") fields.add(textOf(parent, "picklistObject") ?? UNKNOWN_OBJECT, text);
		else for (const merged of mergedIn(text)) for (const reference of namesIn(merged)) refer(reference);
	}

	/** `$Record.Account.Industry`, `Get_Deal.Amount`, `Deals[$EachItem].Amount`, `$User.Department`. */
	function refer(reference: string): void {
		if (reference.startsWith("$") && !RECORD.test(reference)) {
			fields.addGlobal(reference, UNKNOWN_OBJECT);
			return;
		}
		const [base = "", ...path] = reference.replace(/\[[^\][]*\]/g, "").split(".");
		// What a call gives out is named first: it is no field.
		if (results.has(base)) fields.addPath(UNKNOWN_OBJECT, path.slice(1));
		else if (references.fieldOf(`${base}.${path.join(".")}`) !== undefined) fields.addPath(references.objectOf(base), path);
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
