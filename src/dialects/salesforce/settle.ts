import type { Problem } from "../../model/source.js";
import { type Element, joined, sameStatement } from "./element.js";
import { BOOLEANS, misstated, NUMBERS, names, ONCE_SOMEWHERE, standsOnce } from "./known-elements.js";

/** What is known of one name of an element. `in` is the number of the parent that held it last: a set for each parent costs more than all the rest. */
interface Watched {
	readonly typed: "boolean" | "number" | undefined;
	in: number;
}

const WATCHED: ReadonlyMap<string, Watched> = new Map(
	ONCE_SOMEWHERE.map((name) => [name, { typed: BOOLEANS.has(name) ? "boolean" : NUMBERS.has(name) ? "number" : undefined, in: 0 }]),
);
let parents = 0;

/**
 * Settles what a well-formed file leaves open, with a warning and its line for each: an element that can stand only once and stands twice says
 * what cannot be known, an entry that names several things is about each, and a text that is neither of `true` and `false`, or no number, where one
 * has to be is told (its value is unknown: `shape.ts`). What Salesforce takes of a doubled element is nowhere said. A file without such things
 * comes back as it is.
 */
export function settle(root: Element, warn: (problem: Problem) => void): Element {
	return settled(root, warn, false) ?? root;
}

/** Something that a file says more of than is followed up; the file cannot be read then. */
export class TooMuch extends Error {
	constructor(readonly problem: Problem) {
		super(problem.message);
	}
}

/** Input: an element, and whether it is one of several of its kind, each named by what is in it. Output: nothing where it names two things. */
function settled(element: Element, warn: (problem: Problem) => void, isEntry: boolean): Element | undefined {
	const mark = ++parents;
	let doubled = false;
	let deep = false;
	for (const item of element.children) {
		const leaf = item.children.length === 0;
		if (!leaf) deep = true;
		const watched = WATCHED.get(item.name);
		if (watched === undefined) continue;
		if (watched.in === mark) doubled = true;
		watched.in = mark;
		if (watched.typed === undefined || !leaf) continue;
		if (watched.typed === "number" || (item.text !== "true" && item.text !== "false")) tellMisstated(item, warn);
	}
	let children: readonly Element[] | undefined = element.children;
	if (doubled) {
		children = withFirsts(element, warn, isEntry);
		if (children === undefined) return undefined;
	}
	if (deep) children = allSettled(element.name, children, warn);
	return children === element.children ? element : { ...element, children };
}

function allSettled(parent: string, children: readonly Element[], warn: (problem: Problem) => void): readonly Element[] {
	let changed: Element[] | undefined;
	for (let at = 0; at < children.length; at++) {
		const item = children[at]!;
		const kept = item.children.length === 0 ? item : settled(item, warn, !standsOnce(parent, item.name));
		if (kept !== item) changed ??= children.slice(0, at);
		if (kept !== undefined) changed?.push(kept);
		else changed?.push(...allSettled(parent, aboutEach(item), warn));
	}
	return changed ?? children;
}

function tellMisstated(item: Element, warn: (problem: Problem) => void): void {
	const why = item.text === "" || item.nil ? undefined : misstated(item.name, item.text);
	if (why === undefined) return;
	const message = `The text of <${item.name}> cannot be read, ${why}; what it says is unknown here. Correct it.`;
	warn({ code: "wrong-value", message, line: item.line });
}

/** So many names of one entry are followed up; more are nobody's mistake. */
const MOST_NAMES = 10;

/** The children without what stands a second time; nothing where the element names two things, so that nobody can tell what it is about. */
function withFirsts(element: Element, warn: (problem: Problem) => void, isEntry: boolean): readonly Element[] | undefined {
	const first = new Map<string, number>();
	const told = new Set<string>();
	const children: Element[] = [];
	const again = new Map<number, [Element, ...Element[]]>();
	for (const item of element.children) {
		const at = first.get(item.name);
		if (at === undefined) {
			if (standsOnce(element.name, item.name)) first.set(item.name, children.length);
			children.push(item);
			continue;
		}
		const before = children[at]!;
		if (sameStatement(before, item)) continue;
		const isName = isEntry && names(element.name, item.name);
		if (!told.has(item.name))
			warn({
				code: "doubled-element",
				message: isName
					? `This <${element.name}> has two different <${item.name}>, and is taken to be about each of them here; make it two, or remove one.`
					: `This <${element.name}> has a second <${item.name}> that differs; which of them holds is unknown here. Remove one.`,
				line: item.line,
			});
		told.add(item.name);
		if (isName) return undefined;
		const all = again.get(at);
		if (all) all.push(item);
		else again.set(at, [before, item]);
	}
	for (const [at, all] of again) children[at] = joined(all);
	return children.length === element.children.length ? element.children : children;
}

/**
 * The entry once for each thing that it names, each time about that one alone.
 * @throws TooMuch where it names more than are followed up
 */
function aboutEach(element: Element): Element[] {
	const doubled = nameOfTwo(element);
	const distinct: Element[] = [];
	for (const item of element.children) {
		if (item.name !== doubled || distinct.some((one) => sameStatement(one, item))) continue;
		if (distinct.length === MOST_NAMES) throw new TooMuch(tooManyNames(element, item));
		distinct.push(item);
	}
	return distinct.map((one) => ({ ...element, children: element.children.filter((item) => item === one || item.name !== one.name) }));
}

/** Which element names it twice, and differently. */
function nameOfTwo({ name: parent, children }: Element): string | undefined {
	const first = new Map<string, Element>();
	for (const item of children) {
		if (!names(parent, item.name)) continue;
		const before = first.get(item.name);
		if (before === undefined) first.set(item.name, item);
		else if (!sameStatement(before, item)) return item.name;
	}
	return undefined;
}

function tooManyNames({ name }: Element, { name: naming, line }: Element): Problem {
	const message = `This <${name}> has more than ${MOST_NAMES} different <${naming}>, so that nobody can tell what it is about. Write an entry for each.`;
	return { code: "too-many-names", message, line };
}
