import { approvalReads } from "../automation/approval-process.js";
import { child, childrenOf, type Element } from "../element.js";
import { splitName } from "../names.js";
import { lookupOf } from "../reads/relationships.js";
import type { Mentions } from "./mentions.js";
import type { XmlUses } from "./use-reader.js";
import { addActions, addTemplate } from "./workflow.js";

/** ApprovalProcess, called `Object.Process`: its criteria, who approves, what an approver is shown, what it starts. */
export const approvalProcessUses: XmlUses = (root, { names }, into) => {
	const [object = ""] = splitName(names.at(-1) ?? "", ".");
	approvalReads(root, object, into);
	for (const page of childrenOf(root, "approvalPageFields")) {
		for (const { text, line } of childrenOf(page, "field")) {
			// The owner is called by his relationship.
			if (text !== "") into.at({ line, how: "approval page" }).add(object, text === "Owner" ? lookupOf(text) : text);
		}
	}
	const next = child(root, "nextAutomatedApprover");
	const manager = next === undefined ? undefined : child(next, "userHierarchyField");
	if (manager !== undefined && manager.text !== "")
		into.at({ line: manager.line, how: "approver" }).add("User", manager.text === "Manager" ? lookupOf(manager.text) : manager.text);
	addTemplate(root, into, "emailTemplate");
	startedBy(root, object, into);
};

/** `finalApprovalActions` and the like, of the process and of its steps. */
function startedBy(element: Element, object: string, into: Mentions): void {
	for (const item of element.children) {
		if (item.name.endsWith("Actions")) addActions(item, object, into, "action");
		else if (item.name === "approvalStep") startedBy(item, object, into);
	}
}
