import type { Element } from "../element.js";
import type { XmlUses } from "./use-reader.js";

/** A field as only fields are written. */
const PAIR = /^[A-Za-z]\w*\.[A-Za-z]\w*$/;

/** Any other type: where the whole text of an element is `Object.Field`, and nothing else. */
export const anyUses: XmlUses = (root, _context, into) => {
	const visit = (element: Element): void => {
		for (const item of element.children) {
			if (item.children.length > 0) visit(item);
			else if (item.text.length < MAX_PAIR && PAIR.test(item.text))
				into.at({ line: item.line, how: "setting", sure: "likely" }).addPair(item.text, "");
		}
	};
	visit(root);
};

/** An API name has at most 80 characters and a namespace. */
const MAX_PAIR = 256;
