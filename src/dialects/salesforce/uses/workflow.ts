import { workflowReads } from "../automation/workflow.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { membersOf } from "../members.js";
import { decodeName, isCustomName } from "../names.js";
import { valuesIn } from "../reads/values.js";
import type { Mentions } from "./mentions.js";
import type { XmlUses } from "./use-reader.js";

const MEMBERS = membersOf("Workflow");

/** Workflow: the rules and actions of one object. */
export const workflowUses: XmlUses = (root, { names }, into) => {
	const object = names.at(-1) ?? "";
	for (const member of root.children) {
		const type = MEMBERS.get(member.name);
		if (type === undefined) continue;
		workflowReads(member, object, into);
		if (type === "WorkflowFieldUpdate") updates(member, object, into);
		if (type === "WorkflowAlert") addTemplate(member, into);
		if (type === "WorkflowRule") {
			addActions(member, object, into);
			for (const trigger of childrenOf(member, "workflowTimeTriggers")) addActions(trigger, object, into);
		}
	}
};

/** What a field update writes: a field of the record, or of the parent that a lookup (`targetObject`) leads to. */
function updates(update: Element, object: string, into: Mentions): void {
	const field = child(update, "field");
	if (field === undefined || field.text === "") return;
	const value = child(update, "literalValue") ?? child(update, "lookupValue");
	const target = child(update, "targetObject");
	const place = { line: field.line, how: "field update", access: "write" as const, values: valuesIn(value?.text ?? "") };
	if (target === undefined || target.text === "") {
		into.at(place).add(object, field.text);
		return;
	}
	into.at({ line: target.line, how: "field update" }).add(object, target.text);
	const relationship = isCustomName(target.text) ? target.text.replace(/c$/i, "r") : target.text.replace(/Id$/, "");
	into.at(place).addBehind(object, [relationship], field.text);
}

/** The template of an alert or a rule, `Folder/Template`. */
export function addTemplate(element: Element, into: Mentions, leaf = "template"): void {
	const template = child(element, leaf);
	if (template !== undefined && template.text !== "")
		into.at({ line: template.line, how: "template" }).addName("email-template", ...template.text.split("/").map(decodeName));
}

const ACTIONS: ReadonlyMap<string, string> = new Map([
	["Alert", "WorkflowAlert"],
	["FieldUpdate", "WorkflowFieldUpdate"],
	["FlowAction", "WorkflowFlowAction"],
	["KnowledgePublish", "WorkflowKnowledgePublish"],
	["OutboundMessage", "WorkflowOutboundMessage"],
	["Send", "WorkflowSend"],
	["Task", "WorkflowTask"],
]);

/** The actions that a rule or a step of an approval starts: `<actions>` or `<action>` with a name and a type. */
export function addActions(element: Element, object: string, into: Mentions, list = "actions"): void {
	for (const action of childrenOf(element, list)) {
		const name = child(action, "name");
		const type = ACTIONS.get(textOf(action, "type") ?? "");
		if (name !== undefined && name.text !== "" && type !== undefined)
			into.at({ line: name.line, how: "action" }).addName("workflow", object, type, decodeName(name.text));
	}
}
