import { child, childrenOf, textOf } from "../element.js";
import { duplicateRuleReads, MATCHING_RULES, matchingRuleReads } from "../matching/duplicates.js";
import { decodeName, splitName } from "../names.js";
import type { XmlUses } from "./use-reader.js";

/** DuplicateRule, called `Object.Rule`: its filter, the fields that it compares, the matching rules that it goes by. */
export const duplicateRuleUses: XmlUses = (root, { names }, into) => {
	const [object = ""] = splitName(names.at(-1) ?? "", ".");
	duplicateRuleReads(root, object, into);
	for (const rule of childrenOf(root, "duplicateRuleMatchRules")) {
		const name = child(rule, "matchingRule");
		if (name !== undefined && name.text !== "")
			into
				.at({ line: name.line, how: "matching" })
				.addName("matching-rule", textOf(rule, "matchRuleSObjectType") ?? object, decodeName(name.text));
	}
};

/** MatchingRules: the fields that the rules of one object compare. */
export const matchingRulesUses: XmlUses = (root, { names }, into) => {
	const object = names.at(-1) ?? "";
	for (const rule of root.children) if (MATCHING_RULES.has(rule.name)) matchingRuleReads(rule, object, into);
};
