import type { Property } from "../../../../model/component.js";
import { markConditions, withConditions } from "../../conditions.js";
import { child, type Element, textOf } from "../../element.js";
import { component, fieldId, objectId, property, type TypeReader } from "../../read.js";
import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import { canonicalSet, type Shape, shapeProperties, shapeValue, snakeCase } from "../../shape.js";
import { withoutGeneratedNames } from "./generated-names.js";
import { flowReads } from "./reads.js";
import { type FlowReferences, flowReferences } from "./references.js";
import { type FlowWrite, flowWrites } from "./writes.js";

/**
 * What the flow builder writes for its canvas alone, and texts that only the builder shows: these are gathered apart, as `labels` and
 * `descriptions`. Elements: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm
 */
const CANVAS = [
	"locationX",
	"locationY",
	"processMetadataValues",
	"isGoTo",
	"label",
	"description",
	"defaultConnectorLabel",
	"elementSubtype",
];

/** One element of a flow. Decision outcomes, assignments and screen fields are worked off in order; all other lists have none. */
const ELEMENT: Shape = withConditions({
	ignore: CANVAS,
	numbers: ["numberValue", "limit", "offset", "stageOrder", "maxBatchSize"],
	texts: ["stringValue", "elementReference", "expression", "text", "fieldText"],
	sequences: ["rules", "assignmentItems", "fields", "choiceReferences", "sortOptions", "stageSteps"],
	sets: [
		"customErrorMessages",
		"dataTypeMappings",
		"inputAssignments",
		"inputParameters",
		"mapItems",
		"outputAssignments",
		"outputParameters",
		"queriedFields",
		"transformValueActions",
		"transformValues",
		"waitEvents",
	],
	innerDefaults: {
		condition_logic: "and",
		filter_logic: "and",
		does_require_record_changed_to_meet_criteria: false,
		is_collection: false,
		is_input: false,
		is_output: false,
		assign_null_values_if_no_records_found: false,
		store_output_automatically: false,
	},
});

/** The flow itself, its elements and its start aside. */
const FLOW: Shape = {
	ignoreTop: ["fullName", "processMetadataValues", "start", "startElementReference", "status"],
	cosmetic: ["description", "interview_label", "environments", "migrated_from_workflow_rule_name"],
	defaults: { is_template: false, is_additional_permission_required_to_run: false, is_overridable: false, run_in_mode: "DefaultMode" },
	sets: ["environments"],
	numbers: ["triggerOrder"],
};

const START: Shape = withConditions({
	...ELEMENT,
	names: {
		...ELEMENT.names,
		filters: "entry_conditions",
		filterLogic: "entry_logic",
		filterFormula: "entry_formula",
		object: "trigger_object",
	},
	ignoreTop: ["connector"],
	keyed: { scheduledPaths: { key: "name" } },
	defaults: { entry_logic: "and", does_require_record_changed_to_meet_criteria: false },
});

/** Names of properties that are worked out here: an element of the file that is called so, which Salesforce does not know, cannot pose as one. */
const OWN_NAMES = ["active", "status", "writes", "creates", "deletes", "labels", "descriptions", "first_element"];

/**
 * Before version 44 of the metadata API a tree holds one file for each version of a flow, `Renewal-3`, and its FlowDefinition names the active
 * one: a version that comes or goes is no flow that does.
 */
const VERSION = /-\d+$/;

/** Flow: one component; every element is a property of its own, and what the flow writes is told apart from how it is built. */
export const readFlow: TypeReader = (file, context) => {
	const name = context.names.at(-1) ?? "";
	const root = withoutGeneratedNames(file);
	const metadata = processMetadata(root);
	const start = child(root, "start");
	const trigger = triggerOf(root);
	const references = flowReferences(root, trigger);
	const own = [...statusProperties(root), ...startProperties(root, start, metadata)];
	const written = writeProperties(root, references);
	const taken = new Set([...OWN_NAMES, ...own.map((item) => item.name)]);
	const elements = elementProperties(root).filter((item) => !taken.has(item.name));
	const properties = [...own, ...elements, ...builderTexts(root), ...written];
	return [
		component(context, {
			kind: "flow",
			parts: [name.replace(VERSION, "")],
			...(VERSION.test(name) && { coverage: "partial" as const }),
			line: file.line,
			label: textOf(root, "label"),
			object: trigger,
			properties,
			reads: flowReads(root, references),
		}),
	];
};

/** The object of the record that starts a flow or a process, if a record does. */
export function triggerOf(root: Element): string | undefined {
	const start = child(root, "start");
	return (start === undefined ? undefined : textOf(start, "object")) ?? processMetadata(root).get("ObjectType")?.text;
}

function statusProperties(root: Element): Property[] {
	const status = child(root, "status");
	if (status === undefined || status.text === "") return [];
	return [property("active", status.text === "Active", status.line), property("status", status.text, status.line)];
}

/** A process of the Process Builder keeps its object and its trigger in the builder's metadata. */
function processMetadata(root: Element): ReadonlyMap<string, Element> {
	const values = new Map<string, Element>();
	for (const item of root.children) {
		if (item.name !== "processMetadataValues") continue;
		const name = textOf(item, "name");
		const value = child(item, "value");
		const leaf = value === undefined ? undefined : child(value, "stringValue");
		if ((name === "ObjectType" || name === "TriggerType") && leaf !== undefined && leaf.text !== "") values.set(name, leaf);
	}
	return values;
}

function startProperties(root: Element, start: Element | undefined, metadata: ReadonlyMap<string, Element>): Property[] {
	const properties = start === undefined ? [] : shapeProperties(markConditions(start), START);
	for (const [key, name] of [
		["ObjectType", "trigger_object"],
		["TriggerType", "trigger_type"],
	] as const) {
		const leaf = metadata.get(key);
		if (leaf !== undefined && !properties.some((item) => item.name === name)) properties.push(property(name, leaf.text, leaf.line));
	}
	// Older flows name their first element beside the start, newer ones inside it.
	const connector = start === undefined ? undefined : child(start, "connector");
	const first = (connector === undefined ? undefined : child(connector, "targetReference")) ?? child(root, "startElementReference");
	if (first !== undefined && first.text !== "") properties.push(property("first_element", first.text, first.line));
	return properties.map((item) =>
		item.name === "trigger_object" && typeof item.value === "string" ? { ...item, refers: objectId(item.value) } : item,
	);
}

/** Elements have a name and parts; all else at the top of a flow is a plain property of it. */
function elementProperties(root: Element): Property[] {
	const properties: Property[] = [];
	const plain: Element[] = [];
	const seen = new Map<string, number>();
	for (const item of root.children) {
		const name = item.children.length === 0 ? undefined : textOf(item, "name");
		if (name === undefined || item.name === "start" || item.name === "processMetadataValues") {
			plain.push(item);
			continue;
		}
		const kind = snakeCase(item.name);
		const count = (seen.get(`${kind} ${name}`) ?? 0) + 1;
		seen.set(`${kind} ${name}`, count);
		const value = shapeValue(markConditions({ ...item, children: item.children.filter((part) => part.name !== "name") }), ELEMENT);
		properties.push(property(kind, value ?? "", item.line, { key: count === 1 ? name : `${name} (${count})` }));
	}
	properties.push(...shapeProperties({ ...root, children: plain }, FLOW));
	return properties;
}

/** Labels and descriptions of elements, outcomes and steps: only the builder's canvas shows them. */
function builderTexts(root: Element): Property[] {
	const properties: Property[] = [];
	const seen = new Set<string>();
	const gather = (element: Element, path: string): void => {
		for (const item of element.children) {
			if (item.children.length > 0) {
				const name = textOf(item, "name");
				if (name !== undefined && item.name !== "processMetadataValues") gather(item, `${path}/${name}`);
				continue;
			}
			if (item.text === "") continue;
			if (item.name === "description") add("descriptions", path, item);
			else if (item.name === "label") add("labels", path, item);
			else if (item.name === "defaultConnectorLabel") add("labels", `${path}/default`, item);
		}
	};
	const add = (name: string, key: string, item: Element): void => {
		if (seen.has(`${name} ${key}`)) return;
		seen.add(`${name} ${key}`);
		properties.push(property(name, item.text, item.line, { key, cosmetic: true }));
	};
	for (const item of root.children) {
		if (item.children.length === 0 || item.name === "processMetadataValues") continue;
		const name = textOf(item, "name") ?? (item.name === "start" ? "start" : undefined);
		if (name !== undefined) gather(item, name);
	}
	return properties;
}

function writeProperties(root: Element, references: FlowReferences): Property[] {
	const { fields, creates, deletes } = flowWrites(root, references);
	const properties: Property[] = [];
	for (const [key, { target, writes }] of fields) {
		properties.push(listed("writes", key, writes, target.object === UNKNOWN_OBJECT ? undefined : fieldId(target.object, target.field)));
	}
	for (const [name, byObject] of [
		["creates", creates],
		["deletes", deletes],
	] as const) {
		for (const [object, writes] of byObject) {
			properties.push(listed(name, object, writes, object === UNKNOWN_OBJECT ? undefined : objectId(object)));
		}
	}
	return properties;
}

function listed(name: string, key: string, writes: readonly FlowWrite[], refers: string | undefined): Property {
	const value = canonicalSet(writes.map((write) => write.how));
	return property(name, value, writes[0]?.line ?? 1, refers === undefined ? { key, list: "set" } : { key, list: "set", refers });
}
