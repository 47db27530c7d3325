import type { Property } from "../../../model/component.js";
import { markConditions, withConditions } from "../conditions.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { keyed, membersOf, objectAndName, readMembers } from "../members.js";
import { component, fieldId, type TypeReader } from "../read.js";
import { criteriaReads } from "../reads/criteria.js";
import type { FieldsRead } from "../reads/fields-read.js";
import { type Shape, shapeProperties } from "../shape.js";

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_workflow.htm */
const MEMBERS = membersOf("Workflow");

const COMMON: Shape = {
	names: { name: "label" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	defaults: { protected: false, notify_assignee: false, reevaluate_on_change: false },
};

const RULE = withConditions({
	...COMMON,
	names: { criteriaItems: "criteria", workflowTimeTriggers: "time_triggers" },
	sets: ["actions", "workflowTimeTriggers"],
});

const SHAPES: Readonly<Record<string, Shape>> = {
	WorkflowRule: RULE,
	WorkflowAlert: { ...COMMON, sets: ["recipients", "ccEmails"] },
	WorkflowFieldUpdate: {
		...COMMON,
		names: { name: "label" },
		ignoreTop: ["fullName", "field", "literalValue", "formula", "lookupValue", "operation"],
	},
	WorkflowOutboundMessage: { ...COMMON, ignoreTop: ["fullName", "fields"], defaults: { ...COMMON.defaults, include_session_id: false } },
	WorkflowTask: { ...COMMON, ignoreTop: ["fullName"] },
};

/** Workflow: the file of one object, each of its rules and actions a component of its own. */
export const readWorkflow: TypeReader = (root, context) => readMembers(root, context, MEMBERS);

/** A rule or an action of a workflow, inline or in a file of its own. */
export const readWorkflowMember: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = shapeProperties(markConditions(root), SHAPES[context.type] ?? COMMON);
	if (context.type === "WorkflowFieldUpdate") properties.push(...written(root, object));
	if (context.type === "WorkflowOutboundMessage") {
		for (const field of childrenOf(root, "fields"))
			properties.push(keyed("fields", field.text, "sent", field.line, fieldId(object, field.text)));
	}
	return [
		component(context, {
			kind: "workflow",
			parts: [object, context.type, name],
			object,
			line: root.line,
			label: textOf(root, "name"),
			properties,
			reads: () => workflowReads(root, object),
		}),
	];
};

/** A rule reads its criteria, a field update its formula, a message the fields that it sends, an alert those that hold its recipients. */
export function workflowReads(root: Element, object: string, fields?: FieldsRead): FieldsRead {
	const reads = criteriaReads(root, object, fields);
	for (const { text, line } of childrenOf(root, "fields")) reads.at({ line, how: "message" }).addPair(text, object);
	for (const recipient of childrenOf(root, "recipients")) {
		const field = child(recipient, "field");
		if (field !== undefined) reads.at({ line: field.line, how: "recipient" }).addPair(field.text, object);
	}
	return reads;
}

/** What a field update writes. With a target object it writes over a lookup, which does not say to which object that leads. */
function written(root: Element, object: string): Property[] {
	const field = child(root, "field");
	if (field === undefined || field.text === "") return [];
	const name = field.text;
	if (textOf(root, "targetObject") !== undefined) return [keyed("writes", `?.${name}`, newValue(root), field.line)];
	return [keyed("writes", `${object}.${name}`, newValue(root), field.line, fieldId(object, name))];
}

function newValue(root: Element): string {
	const operation = textOf(root, "operation");
	switch (operation) {
		case "Literal":
			return textOf(root, "literalValue") ?? "";
		case "Formula":
			return `formula: ${textOf(root, "formula") ?? ""}`;
		case "LookupValue":
			return textOf(root, "lookupValue") ?? "";
		case "Null":
			return "null";
		case "NextValue":
			return "next value";
		case "PreviousValue":
			return "previous value";
		default:
			return operation ?? "";
	}
}
