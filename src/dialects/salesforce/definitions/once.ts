import { type Element, joined, sameStatement } from "../element.js";
import type { ReadContext } from "../read.js";
import { settle } from "../settle.js";

/**
 * Items of a list by name. Which of two items of one name Salesforce takes is nowhere said: what they state differently is unknown, and the
 * second is a warning with its line. Items without a name are left out with a warning.
 */
export function onceByName(
	items: readonly Element[],
	nameOf: (item: Element) => string | undefined,
	context: ReadContext,
	what: string,
	ignoreCase = false,
): ReadonlyMap<string, Element> {
	const found = new Map<string, Element>();
	const seen = new Map<string, { readonly name: string; readonly all: [Element, ...Element[]] }>();
	for (const item of items) {
		const name = nameOf(item);
		if (name === undefined) {
			context.warn({ code: "no-name", message: `A ${what} has no name and is left out; name it.`, line: item.line });
			continue;
		}
		const key = ignoreCase ? name.toLowerCase() : name;
		const before = seen.get(key);
		if (before === undefined) {
			seen.set(key, { name, all: [item] });
			found.set(name, item);
			continue;
		}
		const differs = !sameStatement(before.all[0], item);
		if (differs) before.all.push(item);
		const which = differs ? "; where the two differ, which of them holds is unknown here" : "";
		context.warn({
			code: "duplicate-name",
			message: `The ${what} \`${name}\` stands twice in this file${which}. Remove one.`,
			line: item.line,
		});
	}
	for (const { name, all } of seen.values())
		if (all.length > 1)
			found.set(
				name,
				settle(joined(all), () => {}),
			);
	return found;
}
