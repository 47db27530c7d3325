import { child, type Element, flagOf } from "../element.js";
import { decodeName, splitName } from "../names.js";
import type { Mentions } from "./mentions.js";
import type { XmlUses } from "./use-reader.js";

const HOW = "access";

/** Entries that name one component: element → the leaf with its name, and how that is added. */
const ENTRIES: Readonly<Record<string, readonly [leaf: string, add: (into: Mentions, name: string) => void]>> = {
	classAccesses: ["apexClass", (into, name) => into.addName("other", "ApexClass", name)],
	flowAccesses: ["flow", (into, name) => into.addName("flow", name)],
	pageAccesses: ["apexPage", (into, name) => into.addName("other", "ApexPage", name)],
	recordTypeVisibilities: ["recordType", (into, name) => into.addName("record-type", ...splitName(name, "."))],
};

/**
 * PermissionSet and Profile: the fields, record types, flows, classes and pages that they give access to, and the layouts that they assign. An entry that grants
 * nothing says the same as none, but of a field: that one has to go with the field, as no tool deploys an entry for a field that is not there.
 */
export const permissionUses: XmlUses = (root, _context, into) => {
	for (const item of root.children) {
		if (item.name === "fieldPermissions" || item.name === "fieldLevelSecurities") fieldPermission(item, into);
		else if (item.name === "layoutAssignments") layoutAssignment(item, into);
		else {
			const entry = ENTRIES[item.name];
			const name = entry === undefined ? undefined : child(item, entry[0]);
			if (entry === undefined || name === undefined || name.text === "" || !grants(item)) continue;
			into.at({ line: name.line, how: HOW });
			entry[1](into, name.text);
		}
	}
};

/** Is one of its flags set? */
function grants(entry: Element): boolean {
	return entry.children.some(({ text }) => text === "true");
}

function fieldPermission(entry: Element, into: Mentions): void {
	const field = child(entry, "field");
	if (field === undefined || field.text === "") return;
	const how = flagOf(entry, "readable") || flagOf(entry, "editable") ? HOW : "no access";
	into.at({ line: field.line, how }).addPair(decodeName(field.text), "");
}

function layoutAssignment(assignment: Element, into: Mentions): void {
	for (const { name, text, line } of assignment.children) {
		if (text === "") continue;
		if (name === "layout") into.at({ line, how: "layout" }).addName("layout", ...splitName(text, "-"));
		else if (name === "recordType") into.at({ line, how: "layout" }).addName("record-type", ...splitName(text, "."));
	}
}
