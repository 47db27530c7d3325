import { child, childrenOf, type Element, textOf } from "../../element.js";
import { valuesIn } from "../../reads/values.js";

/** The texts that a name can stand for: of a constant or a choice its own, of a field on a screen those of its choices. */
export type FlowLiterals = ReadonlyMap<string, readonly string[]>;

const NONE: readonly string[] = [];

/** Reads the constants, the choices, and the screen fields that offer choices of a flow. */
export function flowLiterals(flow: Element): FlowLiterals {
	const literals = new Map<string, readonly string[]>();
	for (const element of flow.children) {
		if (element.name !== "constants" && element.name !== "choices") continue;
		const name = textOf(element, "name");
		const text = textIn(element);
		if (name !== undefined && text !== undefined) literals.set(name, valuesIn(text));
	}
	for (const screen of childrenOf(flow, "screens")) offered(screen, literals);
	return literals;
}

function offered(element: Element, literals: Map<string, readonly string[]>): void {
	for (const field of childrenOf(element, "fields")) {
		const name = textOf(field, "name");
		const choices = childrenOf(field, "choiceReferences").flatMap(({ text }) => literals.get(text) ?? NONE);
		if (name !== undefined && choices.length > 0) literals.set(name, choices);
		offered(field, literals);
	}
}

/** The texts on the other side of a condition, filter or assignment: of its `<value>` or `<rightValue>`. */
export function literalsOf(statement: Element, literals: FlowLiterals): readonly string[] {
	const text = textIn(statement);
	if (text !== undefined) return valuesIn(text);
	const value = child(statement, "value") ?? child(statement, "rightValue");
	const reference = value === undefined ? undefined : textOf(value, "elementReference");
	return reference === undefined ? NONE : (literals.get(reference) ?? NONE);
}

function textIn(statement: Element): string | undefined {
	const value = child(statement, "value") ?? child(statement, "rightValue");
	return value === undefined ? undefined : textOf(value, "stringValue");
}
