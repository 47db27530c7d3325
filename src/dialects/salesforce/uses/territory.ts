import { child, childrenOf, textOf } from "../element.js";
import { criteriaReads } from "../reads/criteria.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { XmlUses } from "./use-reader.js";

/** Territory2Rule: the criteria by which records of its object come into a territory. */
export const territoryRuleUses: XmlUses = (root, _context, into) => {
	criteriaReads(root, textOf(root, "objectType") ?? UNKNOWN_OBJECT, into);
};

/** Territory2, of a model: its parent, its type and the rules that fill it. */
export const territoryUses: XmlUses = (root, { names }, into) => {
	const model = names.at(-2) ?? "";
	for (const { name, text, line } of root.children) {
		if (text === "") continue;
		if (name === "parentTerritory") into.at({ line, how: "parent" }).addName("territory", model, text);
		else if (name === "territory2Type") into.at({ line, how: "type" }).addName("territory-type", text);
	}
	for (const association of childrenOf(root, "ruleAssociations")) {
		const rule = child(association, "ruleName");
		if (rule !== undefined && rule.text !== "") into.at({ line: rule.line, how: "rule" }).addName("territory-rule", model, rule.text);
	}
};
