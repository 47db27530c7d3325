import { child, childrenOf, type Element, textOf } from "../element.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import { valuesIn } from "../reads/values.js";
import { addActionBar } from "./actions.js";
import type { Mentions } from "./mentions.js";
import { addSettings } from "./page-settings.js";
import type { XmlUses } from "./use-reader.js";

/** FlexiPage: the fields on it, what makes its parts visible, and what its components are set to. */
export const pageUses: XmlUses = (root, _context, into) => {
	const object = textOf(root, "sobjectType") ?? UNKNOWN_OBJECT;
	visit(root);
	addActionBar(into, root, object === UNKNOWN_OBJECT ? "" : object);

	function visit(element: Element): void {
		if (element.name === "componentInstance" || element.name === "componentInstances") addSettings(into, element, object);
		for (const item of element.children) {
			if (item.name === "criteria") addCriterion(item, object, into);
			else if (item.children.length > 0) visit(item);
			else if (item.name === "fieldItem" && item.text.startsWith(RECORD))
				into.at({ line: item.line, how: "layout" }).addWay(object, item.text.slice(RECORD.length));
		}
	}
};

const RECORD = "Record.";

/** `{!Record.Stage__c}` EQUAL `Won`. */
function addCriterion(criterion: Element, object: string, into: Mentions): void {
	const left = child(criterion, "leftValue");
	if (left === undefined) return;
	const name = left.text.replace(/^\{!/, "").replace(/\}$/, "");
	const values = valuesIn(textOf(criterion, "rightValue") ?? "");
	into.at({ line: left.line, how: "visibility", values });
	if (name.startsWith("$")) into.addGlobal(name, object);
	else if (name.startsWith(RECORD)) into.addWay(object, name.slice(RECORD.length));
	for (const right of childrenOf(criterion, "rightValue")) {
		const compared = /^\{!Record\.([\w.]+)\}$/.exec(right.text);
		if (compared !== null) into.at({ line: right.line, how: "visibility" }).addWay(object, compared[1]!);
	}
}
