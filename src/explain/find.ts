import { closest } from "../closest.js";
import type { Change, Decision } from "../model/review.js";
import { glob, globProblem } from "../policy/glob.js";
import { fieldsOf } from "../policy/match.js";
import { idParts } from "../report/describe/subject.js";
import type { Explained } from "./document.js";

/** The changes that a word or pattern means, each with its decision. */
export interface Found {
	readonly as: Explained["as"];
	readonly changes: readonly { readonly change: Change; readonly decision: Decision }[];
}

/**
 * Finds changes by what people call them: an id, a name (`Opportunity.StageName`, `Opportunity/Verbal Commit`, `Verbal Commit`), a path, or a
 * pattern over ids and names; else by a field that they carry, else by their object. Upper and lower case are the same.
 */
export function find(asked: string, decisions: readonly Decision[]): Found | undefined {
	const word = asked.trim().toLowerCase();
	const all = decisions.flatMap((decision) => [decision.change, ...decision.with].map((change) => ({ change, decision })));
	const by = (fits: (change: Change) => boolean): Found["changes"] => all.filter(({ change }) => fits(change));
	const found = (as: Found["as"], changes: Found["changes"]): Found | undefined => (changes.length > 0 ? { as, changes } : undefined);
	return (
		found(
			"name",
			by(({ id }) => id.toLowerCase() === word),
		) ??
		found(
			"name",
			by((change) => namesOf(change).some((name) => name.toLowerCase() === word)),
		) ??
		found("name", isPattern(word) ? by(pattern(word)) : []) ??
		found(
			"field",
			by((change) => fieldsOf(change).some((field) => field.toLowerCase() === word)),
		) ??
		found(
			"object",
			by(({ object }) => object?.toLowerCase() === word),
		)
	);
}

/** Everything that people may call it. */
function namesOf(change: Change): string[] {
	const { id, system, object, name, label, path, other_paths = [], properties } = change;
	const before = properties.filter((property) => property.name === "name").map((property) => property.before);
	const names = [name, ...before.filter((one) => typeof one === "string"), ...(label === undefined ? [] : [label])];
	return [
		id.slice(system.length + 1),
		...placesOf(id),
		...names,
		...(object === undefined ? [] : names.flatMap((one) => [`${object}.${one}`, `${object}/${one}`])),
		path,
		...other_paths,
	];
}

/** `Opportunity/Verbal Commit`, `Opportunity.Verbal Commit` */
function placesOf(id: string): string[] {
	const parts = idParts(id);
	return [parts.join("/"), parts.join(".")];
}

function isPattern(word: string): boolean {
	return /[*?{]/.test(word) && globProblem(word) === undefined;
}

function pattern(word: string): (change: Change) => boolean {
	const fits = glob(word);
	return ({ id, system }) => [id, id.slice(system.length + 1), ...placesOf(id)].some(fits);
}

/** Up to three changes that are called nearly so. Input: as {@link find}. */
export function nearNames(asked: string, decisions: readonly Decision[]): Change[] {
	const word = asked.trim().toLowerCase();
	const changes = decisions.flatMap((decision) => [decision.change, ...decision.with]);
	const within = word.length < 3 ? [] : changes.filter((change) => allNames(change).some((name) => name.toLowerCase().includes(word)));
	const near: Change[] = within.slice(0, MOST_NEAR);
	while (near.length < MOST_NEAR) {
		const rest = changes.filter((change) => !near.includes(change));
		const name = closest(asked.trim(), rest.flatMap(allNames));
		const next = name === undefined ? undefined : rest.find((change) => allNames(change).includes(name));
		if (!next) break;
		near.push(next);
	}
	return near;
}

const MOST_NEAR = 3;

function allNames(change: Change): string[] {
	return [...namesOf(change), ...fieldsOf(change)];
}
