import { textOf } from "../element.js";
import { component, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";

const SHAPE: Shape = { ignoreTop: ["fullName"], cosmetic: ["description"] };

/** Any type without a reader of its own: kind `other`, one property per element. */
export const readOther: TypeReader = (root, context) => [
	component(context, {
		kind: "other",
		parts: [context.type, ...context.names],
		line: root.line,
		label: textOf(root, "label") ?? textOf(root, "masterLabel"),
		properties: shapeProperties(root, SHAPE),
	}),
];
