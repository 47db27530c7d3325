import type { Element } from "./element.js";
import type { Shape } from "./shape.js";

/** Lists of conditions → the sibling that says how they are joined. */
const LOGIC: ReadonlyMap<string, string> = new Map([
	["conditions", "conditionLogic"],
	["criteria", "booleanFilter"],
	["criteriaItems", "booleanFilter"],
	["duplicateRuleFilterItems", "booleanFilter"],
	["filterItems", "booleanFilter"],
	["matchingRuleItems", "booleanFilter"],
	["ruleItems", "booleanFilter"],
]);

/** In flows `filters` are joined by `filterLogic`, in list views and reports by `booleanFilter`. */
const FILTER_LOGIC = ["filterLogic", "booleanFilter"];

/** No XML name holds a space, so a list with this mark is no element of a file. */
const MARK = "ordered ";

/**
 * Tells lists of conditions in which order has meaning from those in which it has none. Logic such as `1 AND (2 OR 3)` speaks of the
 * conditions by their place; logic that joins them all alike (`and`, `1 OR 2`, or nothing) does not. Returns the element, at every depth, with the
 * names of counted conditions marked; read it with a shape made by {@link withConditions}. What holds no counted conditions is returned as it is.
 */
export function markConditions(element: Element): Element {
	if (element.children.length === 0) return element;
	let changed = false;
	const counted = countedLists(element);
	const children = element.children.map((child) => {
		const inner = markConditions(child);
		const marked = counted.has(child.name) ? { ...inner, name: MARK + child.name } : inner;
		if (marked !== child) changed = true;
		return marked;
	});
	return changed ? { ...element, children } : element;
}

/** A shape that knows the marks of {@link markConditions}: counted conditions are sequences, all others sets. */
export function withConditions(shape: Shape): Shape {
	const lists = [...LOGIC.keys(), "filters"];
	const names: Record<string, string> = { ...shape.names };
	const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	for (const list of lists) names[MARK + list] = shape.names?.[list] ?? snake(list);
	return {
		...shape,
		names,
		sequences: [...(shape.sequences ?? []), ...lists.map((list) => MARK + list)],
		sets: [...(shape.sets ?? []), ...lists.filter((list) => !shape.sequences?.includes(list))],
	};
}

const NONE: ReadonlySet<string> = new Set();

/** Does it make a difference which condition has which number? Not where all are joined by one word: `1 AND 2 AND 3`. */
function tellsApart(logic: string): boolean {
	if (!/\d/.test(logic)) return false;
	const words = new Set(logic.toLowerCase().match(/[a-z]+/g));
	return words.size > 1 || words.has("not");
}

function countedLists(element: Element): ReadonlySet<string> {
	let logics: Set<string> | undefined;
	for (const child of element.children) {
		if ((child.name === "booleanFilter" || child.name === "conditionLogic" || child.name === "filterLogic") && tellsApart(child.text)) {
			logics ??= new Set();
			logics.add(child.name);
		}
	}
	if (logics === undefined) return NONE;
	const counted = new Set<string>();
	for (const [list, logic] of LOGIC) if (logics.has(logic)) counted.add(list);
	if (FILTER_LOGIC.some((logic) => logics.has(logic))) counted.add("filters");
	return counted;
}
