import { markConditions, withConditions } from "../conditions.js";
import { type Element, textOf } from "../element.js";
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
function approvalReads(root: Element, object: string): FieldsRead {
	const reads = criteriaReads(root, object);
	const visit = (element: Element): void => {
		const name = textOf(element, "name");
		if (element.name === "approver" && name !== undefined && textOf(element, "type") === "relatedUserField") {
			reads.add(object, isCustomName(name) ? name : lookupOf(name));
		}
		for (const item of element.children) if (item.children.length > 0) visit(item);
	};
	visit(root);
	return reads;
}
