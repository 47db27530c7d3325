import { childrenOf } from "../element.js";
import { addMergeFields } from "./merge-fields.js";
import type { XmlUses } from "./use-reader.js";

/** FieldSet: the fields that it shows, and those on offer. */
export const fieldSetUses: XmlUses = (root, { names }, into) => {
	for (const item of root.children) {
		if (item.name !== "displayedFields" && item.name !== "availableFields") continue;
		const how = item.name === "displayedFields" ? "field set" : "on offer";
		for (const { text, line } of childrenOf(item, "field")) if (text !== "") into.at({ line, how }).addWay(names[0] ?? "", text);
	}
};

/** CompactLayout: the fields at the top of a record. */
export const compactLayoutUses: XmlUses = (root, { names }, into) => {
	for (const { text, line } of childrenOf(root, "fields"))
		if (text !== "") into.at({ line, how: "compact layout" }).addWay(names[0] ?? "", text);
};

/** WebLink: the merge fields of its address or code. */
export const webLinkUses: XmlUses = (root, { names }, into) => {
	for (const url of childrenOf(root, "url")) addMergeFields(into, url.text, { line: url.line, how: "link" }, { object: names[0] ?? "" });
};
