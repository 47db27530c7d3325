import type { Property, Value } from "../../../model/component.js";
import type { Kind } from "../../../model/words.js";
import { markConditions, withConditions } from "../conditions.js";
import { childrenOf, type Element } from "../element.js";
import { objectAndName, readMembers } from "../members.js";
import { component, property, type TypeReader } from "../read.js";
import { criteriaReads } from "../reads/criteria.js";
import { type Shape, shapeProperties, shapeValue } from "../shape.js";

/** The container files and the types of the rules in them: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_assignmentrule.htm */
export const RULE_TYPES: ReadonlyMap<string, string> = new Map([
	["assignmentRule", "AssignmentRule"],
	["escalationRule", "EscalationRule"],
	["autoResponseRule", "AutoResponseRule"],
	["autoresponseRule", "AutoResponseRule"],
]);

const KIND_OF: ReadonlyMap<string, Kind> = new Map([
	["AssignmentRule", "assignment-rule"],
	["EscalationRule", "escalation-rule"],
	["AutoResponseRule", "auto-response-rule"],
]);

const RULE: Shape = { ignoreTop: ["fullName", "ruleEntry"], cosmetic: ["description"] };

/** The first entry that matches decides: entries, and the steps of an escalation, are sequences. */
const ENTRY = withConditions({
	names: { assignedTo: "assignee", assignedToType: "assignee_type", criteriaItems: "criteria", escalationAction: "escalation_actions" },
	sequences: ["escalationAction"],
	sets: ["team", "notifyEmail"],
	numbers: ["minutesToEscalation"],
	innerDefaults: {
		notify_cc_recipients: false,
		override_existing_teams: false,
		disable_escalation_when_modified: false,
		notify_case_owner: false,
	},
});

/** AssignmentRules, EscalationRules, AutoResponseRules: the rules of one object, each a component. */
export const readRules: TypeReader = (root, context) => readMembers(root, context, RULE_TYPES);

/** One AssignmentRule, EscalationRule or AutoResponseRule. */
export const readRule: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties: Property[] = shapeProperties(root, RULE);
	const entries = childrenOf(root, "ruleEntry");
	if (entries.length > 0) properties.push(property("entries", entries.map(entryValue), entries[0]!.line, { list: "sequence" }));
	return [
		component(context, {
			kind: KIND_OF.get(context.type) ?? "other",
			parts: [object, name],
			object,
			line: root.line,
			properties,
			reads: () => criteriaReads(root, object),
		}),
	];
};

function entryValue(entry: Element): Value {
	return shapeValue(markConditions(entry), ENTRY) ?? {};
}
