import { misstated } from "./known-elements.js";

/** One XML element with its place in the file. Built by `parseXml`; comments, processing instructions and white space between elements are not kept. */
export interface Element {
	/** Without a namespace prefix. */
	readonly name: string;
	/** Text of a leaf, entities decoded, white space kept as it stands; `""` for an element with children. */
	readonly text: string;
	readonly children: readonly Element[];
	/** 1-based line of the start tag. */
	readonly line: number;
	/** `xsi:nil="true"`. */
	readonly nil?: true;
	/** It stands more than once and says different things: what. Its `text` then holds them all, so that no reader takes one of them for the value. */
	readonly doubled?: string;
	/** `xsi:type` without its prefix (`double`, `picklist`), where stated. */
	readonly xsiType?: string;
}

/** First child of this name. */
export function child(element: Element, name: string): Element | undefined {
	for (const candidate of element.children) if (candidate.name === name) return candidate;
	return undefined;
}

/** All children of this name, in order. */
export function childrenOf(element: Element, name: string): readonly Element[] {
	return element.children.filter((candidate) => candidate.name === name);
}

/** Text of the first child of this name; nothing where it is absent, nil or empty. */
export function textOf(element: Element, name: string): string | undefined {
	return child(element, name)?.text || undefined;
}

/** Whether the first child of this name is stated, as {@link flagValue} reads it; nothing where it is absent. */
export function flagOf(element: Element, name: string): Flag | undefined {
	const found = child(element, name);
	return found === undefined ? undefined : flagValue(found);
}

export type Flag = boolean | { readonly unknown: string };

/** What a flag states: `true`, `false`, nothing where it is empty, and unknown where its text is none of these. */
export function flagValue({ name, text, nil, doubled }: Element): Flag | undefined {
	if (doubled !== undefined) return { unknown: doubled };
	if (text === "true") return true;
	if (text === "false") return false;
	if (text === "" || nil) return undefined;
	return { unknown: misstated(name, text) ?? `\`${text}\` is neither true nor false` };
}

/** Do two elements state the same, wherever they stand? */
export function sameStatement(a: Element, b: Element): boolean {
	return (
		a.name === b.name &&
		a.text === b.text &&
		a.nil === b.nil &&
		a.children.length === b.children.length &&
		a.children.every((item, at) => sameStatement(item, b.children[at]!))
	);
}

/** One element of several that stand where only one can: all that any of them states, and of texts that differ nobody knows which holds. */
export function joined(elements: readonly [Element, ...Element[]]): Element {
	const [first] = elements;
	const parent = elements.find(({ children }) => children.length > 0);
	if (parent && elements.every(({ children }) => children.length > 0))
		return { ...first, children: elements.flatMap(({ children }) => children) };
	const texts = [...new Set(elements.map(({ text }) => text))];
	const doubled = `it stands more than once: ${texts.map((text) => `\`${text}\``).join(", ")}`;
	return { ...(parent ?? first), line: first.line, text: texts.join(" | "), doubled };
}
