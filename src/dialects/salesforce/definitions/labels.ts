import type { Component } from "../../../model/component.js";
import { childrenOf, type Element, textOf } from "../element.js";
import { component, type ReadContext, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";
import { onceByName } from "./once.js";

const SHAPE: Shape = {
	ignoreTop: ["fullName"],
	cosmetic: ["short_description", "categories"],
	texts: ["value", "shortDescription", "categories"],
	defaults: { protected: false },
};

/** Each label of a file of labels: the file itself is no component. */
export const readLabels: TypeReader = (root, context) => {
	const labels = onceByName(childrenOf(root, "labels"), (label) => textOf(label, "fullName"), context, "label", true);
	return [...labels].map(([name, label]) => labelOf(name, label, context));
};

function labelOf(name: string, label: Element, context: ReadContext): Component {
	return component(context, {
		kind: "custom-label",
		parts: [name],
		type: "CustomLabel",
		line: label.line,
		properties: shapeProperties(label, SHAPE),
		defaults: { protected: false },
	});
}
