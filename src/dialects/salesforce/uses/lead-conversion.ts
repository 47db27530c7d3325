import { child, childrenOf, textOf } from "../element.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { XmlUses } from "./use-reader.js";

/** LeadConvertSettings: which field of a lead goes into which field of the account, contact or opportunity. The objects stand after the mappings. */
export const leadConversionUses: XmlUses = (root, _context, into) => {
	const how = "lead conversion";
	for (const mapping of childrenOf(root, "objectMapping")) {
		const from = textOf(mapping, "inputObject") ?? "Lead";
		const to = textOf(mapping, "outputObject") ?? UNKNOWN_OBJECT;
		for (const pair of childrenOf(mapping, "mappingFields")) {
			const input = child(pair, "inputField");
			const output = child(pair, "outputField");
			if (input !== undefined && input.text !== "") into.at({ line: input.line, how }).add(from, input.text);
			if (output !== undefined && output.text !== "") into.at({ line: output.line, how, access: "write" }).add(to, output.text);
		}
	}
};
