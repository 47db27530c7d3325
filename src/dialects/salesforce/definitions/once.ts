import type { Element } from "../element.js";
import type { ReadContext } from "../read.js";

/**
 * Items of a list by name. Which of two items of one name Salesforce takes is nowhere said: the first is kept, the second is a warning
 * with its line. Items without a name are left out with a warning.
 */
export function onceByName(
	items: readonly Element[],
	nameOf: (item: Element) => string | undefined,
	context: ReadContext,
	what: string,
	ignoreCase = false,
): ReadonlyMap<string, Element> {
	const found = new Map<string, Element>();
	const seen = new Set<string>();
	for (const item of items) {
		const name = nameOf(item);
		if (name === undefined) {
			context.warn({ code: "no-name", message: `A ${what} has no name and is left out; name it.`, line: item.line });
			continue;
		}
		const key = ignoreCase ? name.toLowerCase() : name;
		if (seen.has(key)) {
			context.warn({
				code: "duplicate-name",
				message: `The ${what} \`${name}\` stands twice in this file; the first counts here. Remove one.`,
				line: item.line,
			});
			continue;
		}
		seen.add(key);
		found.set(name, item);
	}
	return found;
}
