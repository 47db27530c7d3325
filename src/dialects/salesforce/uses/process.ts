import { child, childrenOf } from "../element.js";
import { decodeName } from "../names.js";
import { statusField } from "../own-values.js";
import type { XmlUses } from "./use-reader.js";

/** BusinessProcess: the stages or statuses that it offers, percent-encoded. Its object says of which field they are. */
export const processUses: XmlUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	const field = statusField(object);
	if (field === undefined) return;
	for (const value of childrenOf(root, "values")) {
		const name = child(value, "fullName");
		if (name !== undefined) into.at({ line: name.line, how: "offers", values: [decodeName(name.text)] }).add(object, field);
	}
};
