import { markConditions, withConditions } from "../conditions.js";
import { textOf } from "../element.js";
import { membersOf, objectAndName, readMembers, sharedWith } from "../members.js";
import { component, type TypeReader } from "../read.js";
import { criteriaReads } from "../reads/criteria.js";
import { shapeProperties } from "../shape.js";

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_sharingrules.htm */
const MEMBERS = membersOf("SharingRules");

const RULE = withConditions({
	names: { criteriaItems: "criteria" },
	ignoreTop: ["fullName", "name", "sharedTo", "sharedFrom"],
	cosmetic: ["description"],
});

/** SharingRules: the rules of one object, each a component. */
export const readSharingRules: TypeReader = (root, context) => readMembers(root, context, MEMBERS);

/** One sharing rule. */
export const readSharingRule: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = [...shapeProperties(markConditions(root), RULE), ...sharedWith(root, "sharedTo"), ...sharedWith(root, "sharedFrom")];
	return [
		component(context, {
			kind: "sharing-rule",
			parts: [object, context.type, name],
			object,
			line: root.line,
			label: textOf(root, "label"),
			properties,
			reads: () => criteriaReads(root, object),
		}),
	];
};
