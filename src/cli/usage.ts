import { closest } from "../closest.js";

/** A mistake in how the command was called; `hint` says what to do. */
export class UsageError extends Error {
	constructor(
		message: string,
		readonly hint: string,
	) {
		super(message);
	}
}

/** The error for a word that is not one of the known ones, with the nearest of them. */
export function unknownWord(what: string, word: string, known: readonly string[]): UsageError {
	const near = closest(word, known);
	return new UsageError(`"${word}" is not a known ${what}.`, near ? `Did you mean ${near}?` : `Known: ${known.join(", ")}.`);
}

/** A word that has to be one of the allowed ones. Input: what it is called (`value of --format`), the word, the allowed words. */
export function oneOf<T extends string>(what: string, word: string, allowed: readonly T[]): T {
	const found = allowed.find((candidate) => candidate === word);
	if (found) return found;
	throw unknownWord(what, word, allowed);
}
