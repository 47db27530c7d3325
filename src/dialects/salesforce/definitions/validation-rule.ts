import { textOf } from "../element.js";
import { component, fieldId, type TypeReader } from "../read.js";
import { formulaReads } from "../reads/formula.js";
import { type Shape, shapeProperties } from "../shape.js";

const SHAPE: Shape = {
	ignoreTop: ["fullName"],
	names: { errorConditionFormula: "formula", errorDisplayField: "error_field" },
	cosmetic: ["description"],
	texts: ["errorConditionFormula", "errorMessage", "description"],
	defaults: { should_evaluate_on_client: false },
};

/** A rule that keeps a record from being saved while its formula is true. */
export const readValidationRule: TypeReader = (root, context) => {
	const object = context.names[0]!;
	const formula = textOf(root, "errorConditionFormula") ?? "";
	return [
		component(context, {
			kind: "validation-rule",
			parts: [object, context.names[1] ?? object],
			object,
			line: root.line,
			properties: shapeProperties(root, SHAPE).map((property) =>
				property.name === "error_field" ? { ...property, refers: fieldId(object, String(property.value)) } : property,
			),
			reads: () => formulaReads(formula, object),
			defaults: { should_evaluate_on_client: false },
		}),
	];
};
