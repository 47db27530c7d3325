import { child, childrenOf, type Element, textOf } from "../../element.js";
import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { FlowReferences } from "./references.js";

/** A field that parameters name by its API name in a text. */
export interface NamedField {
	readonly object: string;
	/** A way from a record of it to the field. */
	readonly way: string;
	readonly line: number;
}

/** Parameters that name an object → those that name its fields: of the date that a wait counts from, of the vendor's own screen components. */
const NAMED: readonly (readonly [string, readonly string[]])[] = [
	["TimeTableColumnEnumOrId", ["TimeFieldColumnEnumOrId"]],
	["objectApiName", ["fieldApiName"]],
	["dependencyWrapperApiName", ["topPicklistApiName", "middlePicklistApiName", "bottomPicklistApiName"]],
];

/** The fields that the parameters of one element of a flow name: `flowruntime:lookup`, `:dependentPicklists`, `:datatable`, the event of a wait. */
export function namedFields(element: Element, references: FlowReferences): readonly NamedField[] {
	const parameters = childrenOf(element, "inputParameters");
	if (parameters.length < 2) return [];
	const byName = new Map<string, Element>();
	for (const parameter of parameters) {
		const name = textOf(parameter, "name");
		const value = child(parameter, "value");
		const leaf = value?.children.find(({ name: kind }) => kind === "stringValue" || kind === "elementReference");
		if (name !== undefined && leaf !== undefined && leaf.text !== "" && !byName.has(name)) byName.set(name, leaf);
	}
	const fields: NamedField[] = [];
	for (const [objectName, fieldNames] of NAMED) {
		const object = byName.get(objectName);
		if (object?.name !== "stringValue") continue;
		for (const name of fieldNames) {
			const leaf = byName.get(name);
			if (leaf?.name === "stringValue") fields.push({ object: object.text, way: leaf.text, line: leaf.line });
		}
	}
	const columns = byName.get("columns");
	const table = byName.get("tableData");
	if (columns?.name === "stringValue") {
		const mapped = childrenOf(element, "dataTypeMappings").find((mapping) => textOf(mapping, "typeName") === "T");
		const object =
			(mapped && textOf(mapped, "typeValue")) ?? (table?.name === "elementReference" ? references.objectOf(table.text) : UNKNOWN_OBJECT);
		for (const way of columnsIn(columns.text)) fields.push({ object, way, line: columns.line });
	}
	const journey = byName.get("EventDataConfig");
	if (journey?.name === "stringValue")
		for (const { object, way } of journeyFields(journey.text)) fields.push({ object, way, line: journey.line });
	return fields;
}

/**
 * What a flow made by Marketing Cloud's Journey Builder hands on of each record: JSON, `{"objects":[{"dePrefix":"Opportunity:Account:","fields":["Name"]}]}`. `Common` stands for
 * whoever the member of a campaign is.
 */
function journeyFields(json: string): readonly Pick<NamedField, "object" | "way">[] {
	const config = parsed(json);
	const objects = isRecord(config) && Array.isArray(config.objects) ? config.objects : [];
	const found: Pick<NamedField, "object" | "way">[] = [];
	for (const item of objects as readonly unknown[]) {
		if (!isRecord(item) || typeof item.dePrefix !== "string" || item.dePrefix.length > MAX_LENGTH || !Array.isArray(item.fields)) continue;
		const [object = "", ...relationships] = item.dePrefix.split(":", MAX_WAY).filter((part) => part !== "");
		for (const field of item.fields as readonly unknown[]) {
			if (typeof field !== "string" || field === "") continue;
			if (relationships.includes("Common")) found.push({ object: "Contact", way: field }, { object: "Lead", way: field });
			else found.push({ object, way: [...relationships, field].join(".") });
		}
	}
	return found;
}

/** The columns of a table on a screen: JSON, `[{"apiName":"Amount", …}]`. */
function columnsIn(json: string): readonly string[] {
	const columns = parsed(json);
	if (!Array.isArray(columns)) return [];
	const names = columns.map((column: unknown) => (isRecord(column) ? column.apiName : undefined));
	return names.filter((name): name is string => typeof name === "string" && name !== "");
}

/** A way has no more parts, and is not longer. */
const MAX_WAY = 20;
const MAX_LENGTH = 1000;

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}
