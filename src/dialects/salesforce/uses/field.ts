import { addFieldReads } from "../definitions/field-reads.js";
import { child, childrenOf } from "../element.js";
import type { XmlUses } from "./use-reader.js";

/** CustomField: what its value is worked out from, what limits its values, which list they come from, which object it leads to. */
export const fieldUses: XmlUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	addFieldReads(root, object, into);
	for (const item of root.children) {
		if (item.text === "") continue;
		if (item.name === "referenceTo") into.at({ line: item.line, how: "lookup" }).addName("object", item.text);
		// Of a custom metadata type: the field that says which object a field belongs to.
		else if (item.name === "metadataRelationshipControllingField") {
			into.at({ line: item.line, how: "controlling field" }).addPair(item.text, object);
		} else if (item.name === "referenceTargetField") into.at({ line: item.line, how: "lookup" }).addPair(item.text, object);
	}
	const valueSet = child(root, "valueSet") ?? child(root, "picklist");
	for (const item of valueSet === undefined ? [] : [...childrenOf(valueSet, "valueSetName"), ...childrenOf(valueSet, "globalPicklist")]) {
		if (item.text !== "") into.at({ line: item.line, how: "values" }).addName("value-set", item.text);
	}
};
