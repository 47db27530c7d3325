import type { Change } from "../model/review.js";
import type { Kind } from "../model/words.js";
import { isGoverned, ownVoice, type Voice } from "./voice.js";

/** Kinds that do nothing at all while they are switched off; a value or a record type that is inactive still stands on records. */
const SWITCHED: ReadonlySet<Kind> = new Set<Kind>([
	"validation-rule",
	"flow",
	"workflow",
	"approval-process",
	"assignment-rule",
	"escalation-rule",
	"auto-response-rule",
	"duplicate-rule",
	"matching-rule",
	"territory-rule",
]);

/** Is it known to be switched off before and after, in each of its copies? */
export function isDormant({ kind, change, properties, facts = [] }: Change): boolean {
	if (!SWITCHED.has(kind)) return false;
	const stated = properties
		.filter(({ name }) => name === "active")
		.flatMap(({ before, after }) => (change === "added" ? [after] : change === "removed" ? [before] : [before, after]));
	const active = [...stated, ...facts.filter(({ name }) => name === "active").map(({ value }) => value)];
	return active.length > 0 && active.every((value) => value === false);
}

/** What rules say of something that does nothing: that it is told, where they wanted a review; to whoever would have decided or approved, too. */
export function hushed(voices: readonly Voice[]): Voice[] {
	if (!voices.some(({ level }) => isGoverned(level))) return [...voices];
	const quiet = voices.filter(({ level }) => level === "none");
	const inform = voices.flatMap(({ level, approves, inform }) => [
		...inform,
		...approves,
		...(level === "revops-review" ? ["revops"] : []),
	]);
	return [...quiet, { ...ownVoice("switched-off", "notify", OFF, "advisory"), inform }];
}

const OFF = "It is switched off before and after: nothing acts on it until it is switched on.";
