import { childrenOf, textOf } from "../element.js";
import { isCustomName } from "../names.js";
import { criteriaReads } from "../reads/criteria.js";
import { lookupOf, UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { XmlUses } from "./use-reader.js";

/** SharingRules: the criteria by which the records of one object are shared. */
export const sharingRulesUses: XmlUses = (root, { names }, into) => {
	criteriaReads(root, names.at(-1) ?? "", into);
};

/** SharingSet: records are shared where a lookup of theirs leads to what a lookup of the user leads to. */
export const sharingSetUses: XmlUses = (root, _context, into) => {
	for (const mapping of childrenOf(root, "accessMappings")) {
		const object = textOf(mapping, "object") ?? UNKNOWN_OBJECT;
		for (const { name, text, line } of mapping.children) {
			if (text === "" || (name !== "objectField" && name !== "userField")) continue;
			into.at({ line, how: "sharing" }).addWay(name === "userField" ? "User" : object, lookupAtEnd(text));
		}
	}
};

/** `Contact.Account` ends at a relationship: its lookup is `AccountId`. */
function lookupAtEnd(way: string): string {
	const last = way.slice(way.lastIndexOf(".") + 1);
	return isCustomName(last) || last === "Id" || last.endsWith("Id") ? way : way.slice(0, way.length - last.length) + lookupOf(last);
}
