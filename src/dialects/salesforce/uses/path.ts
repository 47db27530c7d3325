import { child, childrenOf, textOf } from "../element.js";
import { decodeName } from "../names.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { XmlUses } from "./use-reader.js";

/** PathAssistant: the field whose values are its steps, the fields that a step asks for, the record type that it is for. */
export const pathUses: XmlUses = (root, _context, into) => {
	const object = textOf(root, "entityName") ?? UNKNOWN_OBJECT;
	const field = child(root, "fieldName");
	if (field !== undefined && field.text !== "") into.at({ line: field.line, how: "path" }).add(object, field.text);
	const recordType = child(root, "recordTypeName");
	if (recordType !== undefined && recordType.text !== "" && recordType.text !== "__MASTER__")
		into.at({ line: recordType.line, how: "path" }).addName("record-type", object, decodeName(recordType.text));
	for (const step of childrenOf(root, "pathAssistantSteps")) {
		const value = child(step, "picklistValueName");
		if (value !== undefined && value.text !== "" && field !== undefined && field.text !== "")
			into.at({ line: value.line, how: "path step", values: [value.text] }).add(object, field.text);
		for (const asked of childrenOf(step, "fieldNames")) {
			if (asked.text !== "") into.at({ line: asked.line, how: "key field" }).addPair(asked.text, object);
		}
	}
};
