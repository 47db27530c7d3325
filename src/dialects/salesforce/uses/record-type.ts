import { child, childrenOf } from "../element.js";
import { decodeName } from "../names.js";
import { processKind } from "../targets.js";
import type { XmlUses } from "./use-reader.js";

/** RecordType: the process that it follows, its compact layout, and which values of which fields it offers. Names and values are percent-encoded. */
export const recordTypeUses: XmlUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	const process = child(root, "businessProcess");
	if (process !== undefined && process.text !== "") {
		const kind = processKind(object);
		const name = decodeName(process.text);
		into.at({ line: process.line, how: "process" });
		if (kind === "other") into.addName(kind, "BusinessProcess", object, name);
		else into.addName(kind, object, name);
	}
	const layout = child(root, "compactLayoutAssignment");
	if (layout !== undefined && layout.text !== "" && layout.text !== "SYSTEM")
		into.at({ line: layout.line, how: "compact layout" }).addName("compact-layout", object, decodeName(layout.text));
	for (const picklist of childrenOf(root, "picklistValues")) {
		const field = child(picklist, "picklist");
		if (field === undefined || field.text === "") continue;
		into.at({ line: field.line, how: "offers" }).add(object, field.text);
		for (const value of childrenOf(picklist, "values")) {
			const name = child(value, "fullName");
			if (name !== undefined) into.at({ line: name.line, how: "offers", values: [decodeName(name.text)] }).add(object, field.text);
		}
	}
};
