import { childrenOf } from "../element.js";
import { criteriaReads } from "../reads/criteria.js";
import { RULE_TYPES } from "../routing/rules.js";
import type { XmlUses } from "./use-reader.js";
import { addTemplate } from "./workflow.js";

/** AssignmentRules, EscalationRules, AutoResponseRules of one object: the criteria of their entries, and the messages that they send. */
export const rulesUses: XmlUses = (root, { names }, into) => {
	const object = names.at(-1) ?? "";
	for (const rule of root.children) {
		if (!RULE_TYPES.has(rule.name)) continue;
		criteriaReads(rule, object, into);
		for (const entry of childrenOf(rule, "ruleEntry")) {
			addTemplate(entry, into);
			for (const action of childrenOf(entry, "escalationAction")) {
				addTemplate(action, into, "assignedToTemplate");
				addTemplate(action, into, "notifyToTemplate");
			}
		}
	}
};
