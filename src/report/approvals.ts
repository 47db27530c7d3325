import type { Approval, Question, Review } from "../model/review.js";
import { shown } from "./escape.js";
import { isOpen, team } from "./view.js";
import type { Voice } from "./voice.js";

/** Who approved, in as few words as fit into a line that names several: `RevOps (@ana)`, `Finance (Dana Lee, recorded by @bo)`. */
export function briefApproval(review: Review, approval: Approval, voice: Voice): string {
	return `${nameOf(review, approval.team, voice)} (${briefWay(review, approval, voice)})`;
}

function briefWay(review: Review, approval: Approval, voice: Voice): string {
	const who = person(approval, voice);
	switch (approval.how) {
		case "record":
			return approval.recorded_by === undefined ? `${who}, recorded` : `${who}, recorded by ${voice.handle(approval.recorded_by)}`;
		case "author":
			return `${who}, the author`;
		case "second-person":
			return approval.stands_in === undefined
				? `${who}, as the second person`
				: `${who} of ${nameOf(review, approval.stands_in, voice)}, as the second person`;
		case "sole-operator":
			return `${who}, alone`;
		case "review":
		case undefined:
			return who;
	}
}

/** How a team came to agree, in full: who, when, in which way, and what shows it. Without the team's name. */
export function fullApproval(review: Review, approval: Approval, voice: Voice): string {
	const { at, url, evidence, reason } = approval;
	const when = at === undefined ? "" : ` on ${voice.text(day(at))}`;
	const who = voice.link(person(approval, voice), url) + when;
	const why = reason === undefined ? "" : `: “${voice.text(shown(reason, 300))}”`;
	return `${who}${way(review, approval, voice)}${evidence === undefined ? "" : `; evidence: ${voice.evidence(evidence)}`}${why}`;
}

function way(review: Review, { how, recorded_by, stands_in }: Approval, voice: Voice): string {
	switch (how) {
		case "record":
			return recorded_by === undefined ? ", recorded" : `, recorded by ${voice.handle(recorded_by)}`;
		case "author":
			return ", author of this pull request and of the owning team";
		case "second-person":
			return stands_in === undefined ? ", as the second person" : `, as the second person, of ${nameOf(review, stands_in, voice)}`;
		case "sole-operator":
			return ", who decides alone";
		case "review":
		case undefined:
			return "";
	}
}

/** Who gave an answer, who stands behind it, and whether it is still what they saw. While the gate is open every answer still waits to be confirmed. */
export function answerWords(review: Review, { answered }: Question, voice: Voice): string {
	if (!answered) return "";
	const { by, url, confirmed_by, edited_after } = answered;
	const unconfirmed = isOpen(review) ? "" : ", not confirmed";
	const confirmed = confirmed_by === undefined ? unconfirmed : `, confirmed by ${voice.handle(confirmed_by)}`;
	const edited = edited_after === undefined ? "" : `, edited by ${voice.handle(edited_after)} after the approval`;
	return `${voice.link(voice.handle(by), url)}${confirmed}${edited}`;
}

/** Of a recorded decision `by` is a name that somebody wrote down; everywhere else it is a login. */
function person({ how, by }: Approval, voice: Voice): string {
	return how === "record" ? voice.text(shown(by, 60)) : voice.handle(by);
}

function nameOf(review: Review, id: string, { text }: Voice): string {
	return text(shown(team(review, id).name, 60));
}

/** The day of a moment, UTC: `2026-03-04`. */
export function day(at: string): string {
	return shown(at, 40).slice(0, 10);
}
