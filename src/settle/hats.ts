import type { Change, Decision, Review, Team } from "../model/review.js";
import { ENFORCE, type Enforce } from "../model/words.js";
import { AUTHOR } from "../policy/teams.js";
import { strictest } from "../policy/verdict.js";
import { isGoverned } from "../policy/voice.js";

/** The approval of one team, which one person gives: over the whole pull request, so that nobody speaks for two teams. */
export interface Hat {
	readonly team: Team;
	/** The governed decisions that wait for it. */
	readonly decisions: readonly Decision[];
	/** All changes of those decisions: what an approval has to cover. */
	readonly changes: readonly Change[];
	/** How much the decisions hold. */
	readonly enforce: Enforce;
	/** RevOps, or who acts for it, decides here: not somebody who wrote the change. */
	readonly revopsDecides: boolean;
	/** Nothing but owner reviews of changes that the team owns: one of its own who opens the pull request has said so already. */
	readonly ownReview: boolean;
}

/** The decisions that somebody has to make. */
export function governed({ decisions }: Pick<Review, "decisions">): Decision[] {
	return decisions.filter(({ level }) => isGoverned(level));
}

/** A change and those that belong to the same decision. */
export function changesOf({ change, with: others }: Decision): Change[] {
	return [change, ...others];
}

/** Digests of all changes of some decisions: what an approval of them covers. */
export function digestsOf(decisions: readonly Decision[]): Set<string> {
	return new Set(decisions.flatMap(changesOf).map(({ digest }) => digest));
}

/** Teams whose approval a governed decision needs, the deciding one first. Where none is named it is RevOps: nothing is decided by nobody. */
export function approversOf({ decided_by = "revops", also_approves }: Decision): string[] {
	return [...new Set([decided_by, ...also_approves])];
}

/** The hats of a pull request: those that hold most first, deciding teams before others, then in the order of the policy. */
export function hatsOf(review: Review): Hat[] {
	const decisions = governed(review);
	const waiting = new Map<string, Decision[]>();
	for (const decision of decisions)
		for (const id of approversOf(decision)) {
			const known = waiting.get(id);
			if (known) known.push(decision);
			else waiting.set(id, [decision]);
		}
	const deciding = new Set(decisions.map(({ decided_by }) => decided_by));
	const place = new Map(review.teams.map(({ id }, index) => [id, index]));
	const rank = ({ team, enforce }: Hat): number[] => [
		-ENFORCE.indexOf(enforce),
		deciding.has(team.id) ? 0 : 1,
		place.get(team.id) ?? review.teams.length,
	];
	return [...waiting]
		.map(([id, decisions]) => hatOf(teamOf(review, id), decisions, review))
		.sort((a, b) => compare(rank(a), rank(b)) || (a.team.id < b.team.id ? -1 : 1));
}

function hatOf(team: Team, decisions: readonly Decision[], review: Review): Hat {
	return {
		team,
		decisions,
		changes: decisions.flatMap(changesOf),
		enforce: strictest(decisions),
		revopsDecides: isRevops(team) && decisions.some((decision) => !isOwnReview(decision) && isRevops(decider(decision, review))),
		ownReview: decisions.every((decision) => isOwnReview(decision) && decision.owned_by === team.id),
	};
}

function isOwnReview({ level, owned_by, decided_by }: Decision): boolean {
	return level === "owner-review" && owned_by !== undefined && owned_by === decided_by;
}

/** The team that decides. */
export function decider(decision: Decision, review: Review): Team {
	return teamOf(review, approversOf(decision)[0]!);
}

function compare(a: readonly number[], b: readonly number[]): number {
	return a.map((one, index) => one - b[index]!).find((difference) => difference !== 0) ?? 0;
}

/** RevOps, or a team that acts for it where it does not exist. */
export function isRevops({ id, acts_for_revops }: Team): boolean {
	return id === "revops" || acts_for_revops === true;
}

/** A team by its id. */
export function teamOf({ teams }: Review, id: string): Team {
	return teams.find((team) => team.id === id) ?? { id, name: id, handles: [], functions: [] };
}

/**
 * The teams whose members must be known before anything can be settled: all that approve or own governed decisions, those that questions
 * are put to, and RevOps, which may record and override; each once. None where nothing waits for anybody.
 */
export function teamsToSee(review: Review): Team[] {
	if (review.verdict.state !== "required") return [];
	const decisions = governed(review);
	const ids = new Set(
		decisions.flatMap((decision) => [...approversOf(decision), decision.owned_by, ...decision.questions.map(({ to }) => to)]),
	);
	const revops = review.teams.filter(isRevops).map(({ id }) => id);
	return [...new Set([...ids, ...revops])].filter((id) => id !== undefined && id !== AUTHOR.id).map((id) => teamOf(review, id!));
}
