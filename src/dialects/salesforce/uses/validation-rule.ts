import { child } from "../element.js";
import { addFormula } from "../reads/formula.js";
import type { XmlUses } from "./use-reader.js";

/** ValidationRule: its formula, and the field that its message stands at. */
export const validationRuleUses: XmlUses = (root, { names }, into) => {
	const object = names[0] ?? "";
	const formula = child(root, "errorConditionFormula");
	if (formula !== undefined) addFormula(into, formula.text, object, { line: formula.line, how: "formula" });
	const shown = child(root, "errorDisplayField");
	if (shown !== undefined && shown.text !== "") into.at({ line: shown.line, how: "message" }).add(object, shown.text);
};
