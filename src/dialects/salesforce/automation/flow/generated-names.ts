import { type Element, textOf } from "../../element.js";

/** The Process Builder ends the names of its formulas with a number of its own, new at each save: `formula_2_myRule_1_A1_3915232854`. */
const GENERATED = /^(formula_\d+_.*)_\d{9,}$/;

/**
 * The flow with the generated part of names taken away, where they stand and where they are used, so that saving a process again changes
 * nothing. A flow without such names is returned as it is; two names that would become one keep theirs.
 */
export function withoutGeneratedNames(root: Element): Element {
	const plain = new Map<string, string>();
	const taken = new Set<string>();
	for (const element of root.children) {
		const name = element.children.length === 0 ? undefined : textOf(element, "name");
		if (name === undefined) continue;
		const short = element.name === "formulas" ? GENERATED.exec(name)?.[1] : undefined;
		if (short !== undefined && !taken.has(short)) plain.set(name, short);
		taken.add(short ?? name);
	}
	return plain.size === 0 ? root : respell(root, plain);
}

function respell(element: Element, plain: ReadonlyMap<string, string>): Element {
	if (element.children.length > 0) return { ...element, children: element.children.map((child) => respell(child, plain)) };
	if (!element.text.includes("formula_")) return element;
	const whole = plain.get(element.text);
	const text = whole ?? element.text.replace(/\w+/g, (word) => plain.get(word) ?? word);
	return text === element.text ? element : { ...element, text };
}
