import { cut } from "../../report/escape.js";
import { explain, failureOf } from "../client/failure.js";
import type { Log } from "./log.js";

/** GitHub's answers are quoted, and what it quotes may be long. */
const LONGEST_NOTE = 600;

/** One write, and what is said where it fails. */
export interface Write {
	/** Beginning of the note: `The comment could not be written`. */
	readonly failed: string;
	/** Of a call to GitHub: what the token must be allowed to do, as workflows spell it. */
	readonly permission?: string;
}

/** Keeps what could not be written: one sentence for each write, with the permission that was lacking. */
export interface Notebook {
	readonly log: Log;
	readonly notes: string[];
}

/** Tries one write; a failure becomes a note and costs nothing else. Output: what the write gave, `undefined` where it failed. */
export async function attempt<T>(notebook: Notebook, write: Write, run: () => Promise<T>): Promise<T | undefined> {
	try {
		return await run();
	} catch (error) {
		note(notebook, noteOf(write, error));
		return undefined;
	}
}

/** The sentence for a write that failed. */
export function noteOf({ failed, permission }: Write, error: unknown): string {
	const why = permission === undefined ? messageOf(error) : `${explain(failureOf(error), permission)}.`;
	return cut(`${failed}: ${why}`, LONGEST_NOTE);
}

export function note({ log, notes }: Notebook, text: string): void {
	notes.push(text);
	log.warning(text);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
