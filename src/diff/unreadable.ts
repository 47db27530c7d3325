import { componentId } from "../model/component.js";
import type { Change } from "../model/review.js";
import type { Problem } from "../model/source.js";
import type { Draft } from "./draft.js";
import type { Side, Unreadable } from "./side.js";

/** One change for each file that cannot be read on either side: what it does to its components cannot be said. */
export function unreadable(base: Side, head: Side): Draft[] {
	if (base.unreadable.size + head.unreadable.size === 0) return [];
	const [before, after] = [paths(base), paths(head)];
	const all = [...new Set([...base.unreadable.keys(), ...head.unreadable.keys()])].sort();
	return all.map((path) => {
		const change = changeOfFile(path, base.unreadable.get(path), head.unreadable.get(path), before.has(path), after.has(path));
		return { identity: change.id, change };
	});
}

function changeOfFile(
	path: string,
	base: Unreadable | undefined,
	head: Unreadable | undefined,
	wasReadable: boolean,
	isReadable: boolean,
): Omit<Change, "digest"> {
	const { system, problem } = (head ?? base)!;
	const name = path.split("/").at(-1)!;
	const change = !base && !wasReadable ? "added" : !head && !isReadable ? "removed" : "modified";
	return {
		id: componentId(system, "unreadable", ...path.split("/")),
		system,
		kind: "unreadable",
		type: "file",
		name,
		change,
		cosmetic: false,
		destructive: change === "removed",
		label_only: false,
		...(head || change === "removed" ? {} : { repaired: true }),
		properties: [
			{
				name: "problem",
				...(base ? { before: told(base.problem) } : {}),
				...(head ? { after: told(head.problem) } : {}),
				...(problem.line === undefined ? {} : { line: problem.line }),
				side: head ? "head" : "base",
			},
			...contents(base?.oid, head?.oid),
		],
		path,
		line: problem.line ?? 1,
		side: head ? "head" : "base",
	};
}

/** The content by its id alone, so that an approval covers this one and not whatever else cannot be read in the same way. */
function contents(before: string | undefined, after: string | undefined): Change["properties"] {
	if (before === undefined && after === undefined) return [];
	return [{ name: "source", ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function told(problem: Problem): string {
	return problem.message;
}

function paths(side: Side): Set<string> {
	return new Set(side.components.map((component) => component.path));
}
