import { markConditions, withConditions } from "../conditions.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { isCustomName, splitName } from "../names.js";
import { component, type TypeReader } from "../read.js";
import { criteriaReads } from "../reads/criteria.js";
import type { FieldsRead } from "../reads/fields-read.js";
import { lookupOf } from "../reads/relationships.js";
import { shapeProperties } from "../shape.js";

const SHAPE = withConditions({
	names: { approvalStep: "steps", criteriaItems: "criteria" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	sequences: ["approvalStep", "field"],
	sets: ["action", "allowedSubmitters", "approver"],
	defaults: { allow_recall: false, enable_mobile_device_access: false, show_approval_history: false },
});

/** ApprovalProcess: its file is named `Object.Process`. */
export const readApprovalProcess: TypeReader = (root, context) => {
	const [object = "", name = object] = splitName(context.rawName, ".");
	return [
		component(context, {
			kind: "approval-process",
			parts: [object, name],
			object,
			line: root.line,
			label: textOf(root, "label"),
			properties: shapeProperties(markConditions(root), SHAPE),
			reads: () => approvalReads(root, object),
		}),
	];
};

/** The criteria of the process and of its steps, and the fields that name who approves. */
export function approvalReads(root: Element, object: string, fields?: FieldsRead): FieldsRead {
	const reads = criteriaReads(root, object, fields);
	for (const step of childrenOf(root, "approvalStep")) {
		for (const assigned of childrenOf(step, "assignedApprover")) {
			for (const approver of childrenOf(assigned, "approver")) {
				const name = child(approver, "name");
				if (name === undefined || name.text === "" || textOf(approver, "type") !== "relatedUserField") continue;
				reads.at({ line: name.line, how: "approver" }).add(object, isCustomName(name.text) ? name.text : lookupOf(name.text));
			}
		}
	}
	return reads;
}
