import type { Change, Review, Team } from "../model/review.js";
import { SOLE_OPERATOR } from "../model/words.js";
import { describeChange, sentence } from "./describe.js";
import { shown } from "./escape.js";
import { contextOf, governed, questions, size, team, told, unasked, waitingFor } from "./view.js";
import { capitalised, list, plural } from "./words.js";

/** How a place writes text, emphasis and the handle of a team or person. */
export interface Voice {
	readonly text: (text: string) => string;
	readonly strong: (text: string) => string;
	readonly handle: (handle: string) => string;
}

/** Is anything held until somebody decides? */
export function isHeld({ verdict }: Review): boolean {
	return verdict.enforce !== "advisory" && (verdict.state === "required" || verdict.state === "returned");
}

/** The verdict in plain words and who is waited for: the first line of every rendering. */
export function headline(review: Review, { text, handle }: Voice): string {
	const named = (teams: readonly Team[]) =>
		list(
			teams.map(({ name, handles }) => text(shown(name, 60)) + (handles[0] ? ` (${handle(handles[0])})` : "")),
			3,
		);
	const by = () =>
		list(
			review.approvals.map((one) => `${text(shown(team(review, one.team).name, 60))} (${handle(one.by)})`),
			4,
		);
	const { state, enforce, level, summary } = review.verdict;
	const waiting = waitingFor(review);
	switch (state) {
		case "not-required":
			return level === "notify" ? "No review needed, for information" : "No review needed";
		case "required": {
			const kind = reviewName(review);
			if (review.origin === "already-live" && enforce === "advisory")
				return `Already live: ${waiting.length > 0 ? named(waiting) : `${kind} review`} ${waiting.length > 1 ? "decide" : "decides"} after the fact; nothing is held`;
			if (enforce === "advisory")
				return `Advisory: ${waiting.length > 0 ? `${named(waiting)} would decide` : `${kind} review`}; nothing is held`;
			return `${capitalised(kind)} review required: ${waiting.length > 0 ? `waiting for ${named(waiting)}` : text(shown(summary, 240))}`;
		}
		case "approved":
			return review.approvals.length > 0 ? `Approved by ${by()}` : "Approved";
		case "overridden":
			return review.override ? `Overridden by ${handle(review.override.by)}: ${text(shown(review.override.reason, 200))}` : "Overridden";
		case "returned":
			return `Returned: ${text(shown(summary, 240))}`;
		case "error":
			return `Not judged: ${text(shown(summary, 240))}`;
	}
}

function reviewName(review: Review): string {
	if (review.verdict.level === "revops-review") return "RevOps";
	const owners = [
		...new Set(governed(review).flatMap(({ decided_by }) => (decided_by === undefined ? [] : [team(review, decided_by).name]))),
	];
	return owners.length === 1 ? shown(owners[0]!, 60) : "owner";
}

/** What the verdict is about in a few sentences: the one change, or how many there are, who owns them, and that the rest is quiet. */
export function gist(review: Review, voice: Voice): string[] {
	const decisions = governed(review);
	const rest = size(unasked(review));
	const [only] = decisions;
	if (!only) return [quietGist(review)];
	const owners = [...new Set(decisions.map(({ owned_by }) => owned_by))];
	const owner =
		owners.length === 1 && owners[0] !== undefined && decisions.every(({ decided_by }) => decided_by !== owners[0])
			? [`Owned by ${voice.text(shown(team(review, owners[0]!).name, 60))}.`]
			: [];
	const about =
		decisions.length === 1
			? effect(only.change, review, voice)
			: `${plural(decisions.length, "decision")}${size(decisions) > decisions.length ? ` on ${plural(size(decisions), "change")}` : ""}.`;
	return [about, ...owner, ...(rest > 0 ? [`${plural(rest, "other change")} ${rest === 1 ? "needs" : "need"} no review.`] : [])];
}

function quietGist(review: Review): string {
	const rest = size(unasked(review));
	if (rest === 0) return "No change of CRM configuration.";
	const news = size(told(review));
	return news > 0
		? `${plural(rest, "change")}, none to decide; ${plural(news, "change")} for information.`
		: `${plural(rest, "change")}, none to decide.`;
}

/** What a single governed change means, where the configuration itself says so; else the change. */
function effect(change: Change, review: Review, { text, strong }: Voice): string {
	const category = change.properties.find(({ name }) => name === "forecast_category")?.after;
	const { lead, name, rest } = sentence(change, contextOf(review));
	if (change.kind === "stage" && change.change === "added" && typeof category === "string") {
		return `New stage ${strong(name)} counts in the ${strong(shown(category, 40))} forecast.`;
	}
	if (isBroken(change)) return "1 file cannot be read, so what it changes is unknown.";
	if (change.kind === "policy") return "The policy itself changes: who decides what.";
	return `${text(lead)}${strong(name)}${text(rest)}.`;
}

/** A file that somebody can repair: it is still there, and cannot be read. */
function isBroken({ kind, change, repaired }: Change): boolean {
	return kind === "unreadable" && change !== "removed" && !repaired;
}

/** Who does what next, in plain text; empty where nobody has to do anything. */
export function toDo(review: Review): string[] {
	if (review.verdict.state !== "required" && review.verdict.state !== "returned") return [];
	const open = questions(review).filter(({ question }) => !question.answered);
	const answering = [...new Set(open.map(({ question }) => shown(team(review, question.to).name, 60)))];
	const asked = open.length === 1 ? "the question" : plural(open.length, "question");
	const [sole] = waitingFor(review).filter(({ id }) => id === SOLE_OPERATOR);
	const waiting = waitingFor(review).flatMap(({ id, name }) => (id === SOLE_OPERATOR ? [] : [shown(name, 60)]));
	const broken = governed(review).filter(({ change }) => isBroken(change));
	return [
		...(broken.length > 0 ? [`the author repairs ${broken.length === 1 ? "the file" : plural(broken.length, "file")} below`] : []),
		...(open.length > 0 ? [`${list(answering, 4)} ${answering.length === 1 ? "answers" : "answer"} ${asked} below`] : []),
		...(waiting.length > 0 ? [`${list(waiting, 3)} ${waiting.length === 1 ? "approves" : "approve"} this pull request`] : []),
		...(sole ? [`${shown(sole.name, 60)} decides, and records why`] : []),
	];
}

/** One line for a commit status, which is cut there to what it holds. Plain text. */
export function statusDescription(review: Review): string {
	const voice: Voice = { text: (text) => text, strong: (text) => text, handle: (handle) => shown(handle, 40) };
	const { state, enforce, level } = review.verdict;
	const names = list(
		waitingFor(review).map(({ name }) => shown(name, 30)),
		3,
	);
	const many = governed(review).length;
	const about = many === 1 ? describeChange(governed(review)[0]!.change, contextOf(review)) : plural(many, "decision");
	if (state === "not-required")
		return level === "notify" ? `no review needed: ${plural(size(told(review)), "change")} for information` : "no review needed";
	if (state === "required" && names !== "" && review.origin === "already-live" && enforce === "advisory")
		return `already live, to be decided after the fact by ${names}: ${about}`;
	if (state === "required" && names !== "")
		return enforce === "advisory" ? `advisory: ${names} would decide: ${about}` : `waiting for ${names}: ${about}`;
	return headline(review, voice).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
