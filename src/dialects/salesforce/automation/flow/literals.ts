import { child, childrenOf, type Element, textOf } from "../../element.js";
import { textsGivenBy } from "../../reads/formula-names.js";
import { valuesIn } from "../../reads/values.js";

/**
 * The texts that a name can stand for: of a constant or a choice its own, of a formula its results, of a field on a screen those of its choices, of a variable what it
 * begins with and what is assigned to it.
 */
export type FlowLiterals = ReadonlyMap<string, readonly string[]>;

const NONE: readonly string[] = [];
/** So many texts of one name are kept. */
const MAX_TEXTS = 200;

/** Reads what the names of a flow stand for. Texts only, and only those that the flow says itself. */
export function flowLiterals(flow: Element): FlowLiterals {
	const literals = new Map<string, readonly string[]>();
	const add = (name: string | undefined, texts: readonly string[]): void => {
		if (name === undefined || texts.length === 0) return;
		const known = literals.get(name) ?? NONE;
		if (known.length < MAX_TEXTS) literals.set(name, [...new Set([...known, ...texts.slice(0, MAX_TEXTS)])]);
	};
	for (const element of flow.children) {
		const { name: kind } = element;
		if (kind === "constants" || kind === "choices" || kind === "variables") add(textOf(element, "name"), literalsOf(element, literals));
		else if (kind === "formulas") add(textOf(element, "name"), textsGivenBy(textOf(element, "expression") ?? ""));
	}
	for (const screen of childrenOf(flow, "screens")) offered(screen);
	for (const assignment of childrenOf(flow, "assignments")) {
		for (const item of childrenOf(assignment, "assignmentItems")) {
			const variable = textOf(item, "assignToReference");
			if (variable !== undefined && !variable.includes(".")) add(variable, literalsOf(item, literals));
		}
	}
	return literals;

	function offered(element: Element): void {
		for (const field of childrenOf(element, "fields")) {
			const choices = childrenOf(field, "choiceReferences").slice(0, MAX_TEXTS);
			add(
				textOf(field, "name"),
				choices.flatMap(({ text }) => literals.get(text) ?? NONE),
			);
			offered(field);
		}
	}
}

/** The texts on the other side of a condition, filter or assignment: of its `<value>` or `<rightValue>`. */
export function literalsOf(statement: Element, literals: FlowLiterals): readonly string[] {
	const value = child(statement, "value") ?? child(statement, "rightValue");
	if (value === undefined) return NONE;
	const text = textOf(value, "stringValue");
	if (text !== undefined) return valuesIn(text);
	const reference = textOf(value, "elementReference");
	return reference === undefined ? NONE : (literals.get(reference) ?? NONE);
}
