import { child, childrenOf, type Element, textOf } from "../element.js";
import { decodeName } from "../names.js";
import { childTypesOf } from "../registry.js";
import { addLeaf } from "./columns.js";
import type { Mentions } from "./mentions.js";
import type { XmlUses } from "./use-reader.js";

const CHILD_TYPES: ReadonlyMap<string, string> = new Map(childTypesOf("CustomObject").map((type) => [type.element!, type.name]));

/** Lists of columns in `<searchLayouts>`; the other leaves are buttons. */
const COLUMNS: ReadonlySet<string> = new Set([
	"customTabListAdditionalFields",
	"lookupDialogsAdditionalFields",
	"lookupFilterFields",
	"lookupPhoneDialogsAdditionalFields",
	"searchFilterFields",
	"searchResultsAdditionalFields",
]);

/**
 * CustomObject: its search layouts, its compact layout, the pages that stand for its actions; and in the metadata API's format the fields, rules and lists that its
 * file holds, each read by the reader of its type.
 */
export function objectUses(readerOf: (type: string) => XmlUses | undefined): XmlUses {
	return (root, context, into) => {
		const object = context.names.at(-1) ?? "";
		for (const item of root.children) {
			const type = CHILD_TYPES.get(item.name);
			if (type === "Index") {
				for (const field of childrenOf(item, "fields")) addIndexed(field, object, into);
			} else if (type !== undefined) {
				const name = decodeName(textOf(item, "fullName") ?? "");
				readerOf(type)?.(item, { ...context, type, names: [object, name] }, into);
			} else if (item.name === "searchLayouts") {
				for (const column of item.children) if (COLUMNS.has(column.name)) addLeaf(into, `list-view:${object}`, column, "search layout");
			} else if (item.name === "profileSearchLayouts") {
				for (const column of item.children) if (column.name === "fields") addLeaf(into, `list-view:${object}`, column, "search layout");
			} else if (item.name === "compactLayoutAssignment" && item.text !== "" && item.text !== "SYSTEM") {
				into.at({ line: item.line, how: "compact layout" }).addName("compact-layout", object, decodeName(item.text));
			} else if (item.name === "actionOverrides") overridden(item, into);
		}
	};
}

function overridden(action: Element, into: Mentions): void {
	const content = child(action, "content");
	if (content === undefined || content.text === "") return;
	into.at({ line: content.line, how: "action" });
	const type = textOf(action, "type");
	if (type === "Flexipage") into.addName("page", content.text);
	else if (type === "Visualforce") into.addName("other", "ApexPage", content.text);
	else if (type === "LightningComponent") into.addName("other", "AuraDefinitionBundle", content.text);
}

/** A field by which the records of a big object are found. */
function addIndexed(field: Element, object: string, into: Mentions): void {
	const name = child(field, "name");
	if (name !== undefined && name.text !== "") into.at({ line: name.line, how: "index" }).add(object, name.text);
}
