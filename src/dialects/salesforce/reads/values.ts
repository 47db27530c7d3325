import { type Element, textOf } from "../element.js";

/**
 * The values that one condition names: `A,B`, `A;B`, `"A, with a comma",B`. The text as a whole is one of them too, as a value can have a comma in
 * it that nobody quoted.
 */
export function valuesIn(text: string): readonly string[] {
	if (text === "") return [];
	if (!/[,;"]/.test(text)) return [text.trim()];
	const values = new Set([text.trim()]);
	for (const [, quoted, plain] of text.matchAll(/"([^"]*)"|([^,;"]+)/g)) {
		const value = (quoted ?? plain ?? "").trim();
		if (value !== "") values.add(value);
	}
	return [...values];
}

/** {@link valuesIn} the `<value>` of a condition. */
export function valuesOf(condition: Element): readonly string[] {
	return valuesIn(textOf(condition, "value") ?? "");
}
