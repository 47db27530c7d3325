import { child, type Element, textOf } from "../element.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { Mentions } from "./mentions.js";
import { addPiece, addQuery } from "./queries.js";

const CUSTOM_FIELD = /^[A-Za-z]\w*__c$/i;
/** A longer text is no list of fields. */
const MAX_LIST = 20_000;
const LISTS: ReadonlySet<string> = new Set(["inputParameters", "inputAssignments"]);

/**
 * Adds the fields that a flow hands on in texts: to an action, a screen component or another flow, as a query, a piece of one, or a list of custom fields
 * (`Reason__c,Competitor__c`). Their object is what another text handed on beside them says.
 */
export function addTexts(flow: Element, wanted: ReadonlySet<string>, into: Mentions): void {
	for (const element of flow.children) if (element.children.length > 0) visit(element, wanted, into);
}

function visit(element: Element, wanted: ReadonlySet<string>, into: Mentions): void {
	const handed: { readonly name: string; readonly leaf: Element }[] = [];
	for (const item of element.children) {
		if (item.children.length === 0 || item.name === "processMetadataValues") continue;
		const name = LISTS.has(item.name) ? textOf(item, "name") : undefined;
		const value = name === undefined ? undefined : child(item, "value");
		const leaf = value === undefined ? undefined : child(value, "stringValue");
		if (name === undefined) visit(item, wanted, into);
		else if (leaf !== undefined && leaf.text !== "") handed.push({ name, leaf });
	}
	// The vendor's own components name fields by parameters of known names.
	if (handed.length === 0 || textOf(element, "extensionName")?.startsWith("flowruntime:")) return;
	const object = handed.find(({ name, leaf }) => /object/i.test(name) && /^[A-Za-z]\w*$/.test(leaf.text))?.leaf.text ?? UNKNOWN_OBJECT;
	for (const { name, leaf } of handed) {
		if (addQuery(leaf, object, wanted, into) || leaf.text === object) continue;
		const listed = leaf.text.length > MAX_LIST ? [] : leaf.text.split(",").map((part) => part.trim());
		if (listed.every((part) => CUSTOM_FIELD.test(part))) {
			for (const field of listed) into.at({ line: leaf.line, how: "text", sure: "likely" }).add(object, field);
		} else addPiece(leaf, name, object, wanted, into);
	}
}
