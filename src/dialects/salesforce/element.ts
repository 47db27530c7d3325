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

/** Is the first child of this name stated `true` or `false`? Nothing where it is absent or says something else. */
export function flagOf(element: Element, name: string): boolean | undefined {
	const text = textOf(element, name);
	return text === "true" ? true : text === "false" ? false : undefined;
}
