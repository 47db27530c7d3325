import { textOf } from "../element.js";
import { sharedWith } from "../members.js";
import { component, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";

const FOLDER: Shape = { names: { name: "label" }, ignoreTop: ["fullName", "sharedTo"], sets: ["folderShares"] };

/** ReportFolder, DashboardFolder, EmailFolder, DocumentFolder: who may see what is inside. */
export const readFolder: TypeReader = (root, context) => [
	component(context, {
		kind: "folder",
		parts: [context.type, ...context.names],
		line: root.line,
		label: textOf(root, "name"),
		properties: [...shapeProperties(root, FOLDER), ...sharedWith(root, "sharedTo")],
	}),
];

const EMAIL: Shape = {
	names: { name: "label" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	texts: ["subject", "textOnly"],
	sets: ["attachedDocuments", "attachments"],
};

/** EmailTemplate: the `-meta.xml` beside the text that is sent. */
export const readEmailTemplate: TypeReader = (root, context) => [
	component(context, {
		kind: "email-template",
		parts: context.names,
		line: root.line,
		label: textOf(root, "name"),
		properties: shapeProperties(root, EMAIL),
	}),
];
