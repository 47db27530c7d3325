import { child, childrenOf, type Element } from "../element.js";
import { namesIn } from "../reads/formula-names.js";
import type { Mentions } from "./mentions.js";
import { wayOf } from "./table-paths.js";
import type { XmlUses } from "./use-reader.js";

/** QuickAction: the fields that it asks for and fills in, the flow that it starts. Named `Object.Action`, or `Action` where it is global. */
export const quickActionUses: XmlUses = (root, { names }, into) => {
	const full = names.at(-1) ?? "";
	const dot = full.indexOf(".");
	const own = names.length > 1 ? names[0]! : full.slice(0, Math.max(dot, 0));
	const target = child(root, "targetObject")?.text || own;
	for (const part of root.children) {
		const { name, text, line } = part;
		if (name === "quickActionLayout") {
			for (const column of childrenOf(part, "quickActionLayoutColumns"))
				for (const item of childrenOf(column, "quickActionLayoutItems"))
					for (const field of childrenOf(item, "field"))
						if (field.text !== "") into.at({ line: field.line, how: "layout" }).addWay(target, field.text);
		} else if (name === "fieldOverrides") override(part, own, target, into);
		else if (text === "") continue;
		// The new record's lookup to the one that the action stands on.
		else if (name === "targetParentField") into.at({ line, how: "default", access: "write" }).addWay(target, wayOf(text));
		else if (name === "flowDefinition") into.at({ line, how: "flow" }).addName("flow", text);
		else if (name === "targetRecordType") into.at({ line, how: "record type" }).addName("record-type", ...text.split("."));
		else if (name === "targetObject") into.at({ line, how: "action" }).addName("object", text);
	}
};

/** A value that the action sets: a literal, or a formula about the record that it stands on. */
function override(part: Element, own: string, target: string, into: Mentions): void {
	const field = child(part, "field");
	const formula = child(part, "formula");
	const literal = child(part, "literalValue")?.text ?? "";
	if (field === undefined || field.text === "") return;
	const values = formula === undefined ? [literal] : textsIn(formula.text);
	into
		.at({ line: field.line, how: "default", access: "write", values: values.filter((value) => value !== "") })
		.addWay(target, wayOf(field.text));
	for (const { name, line, values: compared } of formula === undefined ? [] : namesIn(formula.text)) {
		into.at({ line: formula!.line + line, how: "default", values: compared });
		// The record is called by its object: `Contact.LastName` in an action of contacts.
		if (name.startsWith(`${own}.`)) into.addWay(own, name.slice(own.length + 1));
		else if (name.startsWith("$")) into.addGlobal(name, own);
		else if (own !== "") into.addWay(own, name);
	}
}

function textsIn(formula: string): readonly string[] {
	return [...formula.matchAll(/"([^"\\]*)"/g)].map(([, text]) => text!);
}
