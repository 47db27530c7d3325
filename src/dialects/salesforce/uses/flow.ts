import { triggerOf } from "../automation/flow/flow.js";
import { flowLiterals, literalsOf } from "../automation/flow/literals.js";
import { flowReads } from "../automation/flow/reads.js";
import { flowReferences } from "../automation/flow/references.js";
import { type FlowWrite, flowWrites } from "../automation/flow/writes.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { splitName } from "../names.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import { addTexts } from "./flow-texts.js";
import type { Mentions } from "./mentions.js";
import type { XmlUses } from "./use-reader.js";

/** What the vendor's words for a write are for a person. */
const VERBS: Readonly<Record<FlowWrite["verb"], string>> = {
	assign: "assignment",
	create: "create",
	delete: "delete",
	input: "screen",
	update: "update",
};

/** Flow, also one of the Process Builder: the fields that it reads and those that it writes, the flows and actions that it starts. */
export const flowUses: XmlUses = (root, { wanted }, into) => {
	const trigger = triggerOf(root);
	const references = flowReferences(root, trigger);
	const literals = flowLiterals(root);
	flowReads(root, references, into, literals);
	addTexts(root, wanted, into);
	for (const { writes } of flowWrites(root, references).fields.values()) {
		for (const { verb, line, target, from } of writes) {
			if (target === undefined || from === undefined) continue;
			const place = { line: lineOf(from) ?? line, how: VERBS[verb], access: "write" as const, values: literalsOf(from, literals) };
			into.at(place).addBehind(target.start, target.way, target.field);
		}
	}
	for (const element of root.children) {
		if (element.name === "subflows") nameLeaf(element, "flowName", "subflow", into, "flow");
		else if (element.name === "apexPluginCalls") nameLeaf(element, "apexClass", "action", into, "other", "ApexClass");
		else if (element.name === "actionCalls") calls(element, trigger, into);
		else if (element.name === "recordLookups" && textOf(element, "object")?.toLowerCase() === "recordtype") recordType(element, into);
	}
};

/** Where the field that is written stands: before what it is set to. */
function lineOf(from: Element): number | undefined {
	return from.children.find(({ name }) => name === "field" || name === "assignToReference" || name === "outputFieldApiName")?.line;
}

function nameLeaf(element: Element, leaf: string, how: string, into: Mentions, kind: "flow" | "other", ...before: string[]): void {
	const found = child(element, leaf);
	if (found !== undefined && found.text !== "") into.at({ line: found.line, how }).addName(kind, ...before, found.text);
}

/** What an action starts: `Case.Escalated` of the type `emailAlert` is the alert of this name in the workflow of cases. */
function calls(element: Element, trigger: string | undefined, into: Mentions): void {
	const action = child(element, "actionName");
	if (action === undefined || action.text === "") return;
	into.at({ line: action.line, how: "action" });
	const parts = splitName(action.text, ".");
	const [object = "", name] = parts;
	switch (textOf(element, "actionType")) {
		case "emailAlert":
			if (name !== undefined) into.addName("workflow", object, "WorkflowAlert", name);
			break;
		case "outboundMessage":
			if (name !== undefined) into.addName("workflow", object, "WorkflowOutboundMessage", name);
			break;
		case "quickAction":
			into.addName("quick-action", ...parts);
			// Its parameters are fields of the record that it makes, of which the flow does not say the object.
			for (const parameter of childrenOf(element, "inputParameters")) {
				const field = child(parameter, "name");
				if (field === undefined || field.text === "" || field.text === "contextId") continue;
				into.at({ line: field.line, how: "action", access: "write", sure: "likely" }).add(UNKNOWN_OBJECT, field.text);
			}
			break;
		case "apex":
			into.addName("other", "ApexClass", action.text);
			break;
		case "flow":
			into.addName("flow", action.text);
			break;
		case "submit":
			submits(element, trigger, into);
			break;
	}
}

function submits(element: Element, trigger: string | undefined, into: Mentions): void {
	const parameter = childrenOf(element, "inputParameters").find((item) => textOf(item, "name") === "processDefinitionNameOrId");
	const value = parameter === undefined ? undefined : child(parameter, "value");
	const process = value === undefined ? undefined : child(value, "stringValue");
	if (process !== undefined && process.text !== "" && trigger !== undefined)
		into.at({ line: process.line, how: "action" }).addName("approval-process", trigger, process.text);
}

/** A record type looked up by its name and object. */
function recordType(lookup: Element, into: Mentions): void {
	const filters = childrenOf(lookup, "filters");
	const textIn = (field: string): Element | undefined => {
		const filter = filters.find((item) => textOf(item, "field")?.toLowerCase() === field);
		const value = filter === undefined ? undefined : child(filter, "value");
		return value === undefined ? undefined : child(value, "stringValue");
	};
	const name = textIn("developername");
	const object = textIn("sobjecttype");
	if (name !== undefined && name.text !== "" && object !== undefined && object.text !== "")
		into.at({ line: name.line, how: "query" }).addName("record-type", object.text, name.text);
}
