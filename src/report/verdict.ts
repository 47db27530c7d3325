import type { Change, Review } from "../model/review.js";
import { SOLE_OPERATOR } from "../model/words.js";
import { briefApproval } from "./approvals.js";
import { isRecordable } from "./commands.js";
import { sentence } from "./describe.js";
import { shown } from "./escape.js";
import { awaitedQuestions, contextOf, governed, size, team, told, unasked, waitingFor } from "./view.js";
import type { Voice } from "./voice.js";
import { capitalised, list, plural, unpointed } from "./words.js";

/** Is anything held until somebody decides? */
export function isHeld({ verdict }: Review): boolean {
	return verdict.enforce !== "advisory" && (verdict.state === "required" || verdict.state === "returned");
}

/** The verdict in plain words and who is waited for: the first line of every rendering. */
export function headline(review: Review, voice: Voice): string {
	const { text, handle } = voice;
	const { state, level, summary } = review.verdict;
	switch (state) {
		case "not-required":
			return level === "notify" ? "No review needed, for information" : "No review needed";
		case "required":
			return required(review, voice);
		case "approved": {
			const by = review.approvals.map((approval) => briefApproval(review, approval, voice));
			return by.length > 0 ? `Approved by ${list(by, 4)}` : "Approved";
		}
		case "overridden":
			return review.override ? `Overridden by ${handle(review.override.by)}: ${text(shown(review.override.reason, 200))}` : "Overridden";
		case "returned": {
			const { returned } = review;
			if (!returned) return `Returned: ${text(shown(summary, 240))}`;
			return `Returned by ${text(shown(team(review, returned.team).name, 60))} (${handle(returned.by)}): ${text(shown(returned.reason, 200))}`;
		}
		case "error":
			return `Not judged: ${text(shown(summary, 240))}`;
	}
}

function required(review: Review, { text, handle }: Voice): string {
	const waiting = waitingFor(review);
	const named = list(
		waiting.map(({ name, handles }) => text(shown(name, 60)) + (handles.length > 0 ? ` (${list(handles.map(handle), 2, "or")})` : "")),
		3,
	);
	const kind = reviewName(review);
	if (review.verdict.enforce === "advisory") {
		if (review.origin === "already-live")
			return `Already live: ${named === "" ? `${text(kind)} review` : named} ${waiting.length > 1 ? "decide" : "decides"} after the fact; nothing is held`;
		return `Advisory: ${named === "" ? `${text(kind)} review` : `${named} would decide`}; nothing is held`;
	}
	return `${capitalised(text(kind))} review required: ${named === "" ? text(heldBy(review)) : `waiting for ${named}`}`;
}

/** What holds the merge where every team has approved. Plain text. */
export function heldBy(review: Review): string {
	const open = awaitedQuestions(review).length;
	return open > 0 ? `waiting for ${plural(open, "answer")}` : unpointed(shown(review.verdict.summary, 240));
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

/**
 * Who does what next, in plain text; empty where nobody has to do anything. On the page of a pull request answers go through its author, or where
 * a machine opened it, through who owns the changes.
 */
export function toDo(review: Review, { pullRequest }: { readonly pullRequest: boolean }): string[] {
	if (review.verdict.state !== "required" && review.verdict.state !== "returned") return [];
	const open = awaitedQuestions(review);
	const answering = [...new Set(open.map(({ question }) => shown(team(review, question.to).name, 60)))];
	const asked = open.length === 1 ? "the question" : plural(open.length, "question");
	const answers = pullRequest
		? `${answerer(review)} ${asked} in the description, with ${list(answering, 4)} (lines to copy are below)`
		: `${list(answering, 4)} ${answering.length === 1 ? "answers" : "answer"} ${asked} below`;
	const [sole] = waitingFor(review).filter(({ id }) => id === SOLE_OPERATOR);
	const { approve, recorded, nameless } = ways(review, pullRequest);
	const broken = governed(review).filter(({ change }) => isBroken(change));
	const returned = review.returned && shown(team(review, review.returned.team).name, 60);
	if (returned !== undefined && ![approve, recorded, nameless].some((teams) => teams.includes(returned))) approve.unshift(returned);
	return [
		...(returned === undefined ? [] : [`the author settles with ${returned} why it was returned`]),
		...(broken.length > 0 ? [`the author repairs ${broken.length === 1 ? "the file" : plural(broken.length, "file")} below`] : []),
		...(open.length > 0 ? [answers] : []),
		...(approve.length > 0 ? [`${list(approve, 3)} ${approve.length === 1 ? "approves" : "approve"} this pull request`] : []),
		...(recorded.length > 0 ? [`${list(recorders(review), 3, "or")} records what ${list(recorded, 3)} decided`] : []),
		...(nameless.length > 0
			? [`nobody can approve for ${list(nameless, 3)} before the policy of the target branch names their people`]
			: []),
		...(sole ? [`${shown(sole.name, 60)} decides, and records why`] : []),
	];
}

/**
 * How the teams that are waited for can say so, by name: in a review; through RevOps, where they have nobody on GitHub; not before the policy
 * names people. Without a page to say it on, or where nothing is held, each is taken to approve.
 */
function ways(review: Review, pullRequest: boolean): Record<"approve" | "recorded" | "nameless", string[]> {
	const found: ReturnType<typeof ways> = { approve: [], recorded: [], nameless: [] };
	const told = pullRequest && review.verdict.enforce !== "advisory";
	for (const { id, name, handles } of waitingFor(review)) {
		if (id === SOLE_OPERATOR) continue;
		const way =
			handles.length > 0 || !told ? "approve" : isRecordable(review, id) && recorders(review).length > 0 ? "recorded" : "nameless";
		found[way].push(shown(name, 60));
	}
	return found;
}

/** RevOps, or who acts for it, where it has people. */
function recorders({ teams }: Review): string[] {
	return teams.flatMap(({ id, name, handles, acts_for_revops }) =>
		(id === "revops" || acts_for_revops) && handles.length > 0 ? [shown(name, 60)] : [],
	);
}

function answerer(review: Review): string {
	const owners = [...new Set(governed(review).flatMap(({ owned_by }) => owned_by ?? []))].map((id) => shown(team(review, id).name, 60));
	if (!review.author?.endsWith("[bot]") || owners.length === 0) return "the author answers";
	return `${list(owners, 3)} ${owners.length === 1 ? "answers" : "answer"}`;
}
