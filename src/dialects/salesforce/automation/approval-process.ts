import { markConditions, withConditions } from "../conditions.js";
import { textOf } from "../element.js";
import { splitName } from "../names.js";
import { component, type TypeReader } from "../read.js";
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
		}),
	];
};
