import type { Review } from "../model/review.js";
import { SOLE_OPERATOR } from "../model/words.js";
import { reveal, shown } from "./escape.js";
import { team, waitingFor } from "./view.js";

/** Something that people can write on the page of the pull request, and what it does. Plain text without an invisible character. */
export interface Command {
	/** A sentence without full stop. */
	readonly what: string;
	/** The first line of a comment; `<words in brackets>` are to be filled in. */
	readonly line: string;
}

/** Digits of the fingerprint that a command names: enough to tell one state of the changes from another. */
const DIGITS = 8;

/** The commands that would do something now, today's fingerprint filled in. None where nothing is held. */
export function commands(review: Review): Command[] {
	const { state, enforce } = review.verdict;
	const recheck: Command = { what: "Judge this pull request again", line: "/revops recheck" };
	if (state === "error") return [recheck];
	if ((state !== "required" && state !== "returned") || enforce === "advisory") return [];
	const fingerprint = reveal(review.fingerprint.slice(0, DIGITS));
	const override = `/revops override ${fingerprint} <reason>`;
	const waiting = waitingFor(review);
	const recorded = waiting
		.filter(({ id }) => isRecordable(review, id))
		.map(({ id, name }) => ({
			what: `${shown(name, 60)} has nobody on GitHub: RevOps records what it decided, with a link to where it said so`,
			line: `/revops record ${reveal(id)} approved by "<name>" <link> ${fingerprint}`,
		}));
	const [sole] = waiting.filter(({ id }) => id === SOLE_OPERATOR);
	return [
		...(sole ? [{ what: `${shown(sole.name, 60)} decides alone, with the reason`, line: override }] : []),
		...recorded,
		...(state === "required" ? [{ what: "Who decides or approves sends it back, with the reason", line: "/revops return <reason>" }] : []),
		...(enforce === "hold" && !sole
			? [{ what: "Who decides opens the gate without the approvals, for exactly these changes; never who wrote them", line: override }]
			: []),
		recheck,
	];
}

/** RevOps records for others, where the policy lets it and they cannot approve by themselves. */
export function isRecordable(review: Review, id: string): boolean {
	const { handles, record, acts_for_revops } = team(review, id);
	return id !== "revops" && acts_for_revops === undefined && id !== SOLE_OPERATOR && handles.length === 0 && record !== false;
}
