import type { Change } from "../model/review.js";
import { subject } from "../report/describe/subject.js";
import { cut, shown } from "../report/escape.js";
import { list } from "../report/words.js";

const LONGEST = 100;

/** A component in words for comments, names of tests and the terminal: one line, nothing hidden. */
export function nameOf(change: Change): string {
	const { lead, name, of } = subject(change);
	return cut(`${lead}${name}${of}`, LONGEST);
}

/** The first few of some components, and how many more there are. */
export function namesOf(changes: readonly Change[], most = 3): string {
	return list([...new Set(changes.map(nameOf))], most);
}

/** Does a value hold nothing that a reader of the file would not see? Such text is kept out of files that people have to check. */
export function isLegible(value: unknown): boolean {
	if (typeof value === "string") return shown(value, 200) === value;
	if (typeof value !== "object" || value === null) return true;
	return Object.entries(value).every(([key, item]) => isLegible(key) && isLegible(item));
}
