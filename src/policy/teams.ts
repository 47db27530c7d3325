import type { Decision, Team } from "../model/review.js";
import type { Policy } from "./policy.js";
import { isGoverned } from "./voice.js";

/** Answers what is asked of the owner of a change that no team of the policy owns. No team can be called so. */
export const AUTHOR = { id: "author", name: "the author's team" } as const;

/** Names that stand for teams which a change itself tells, by who uses what it is about. No team can be called so. */
export const BY_READERS = {
	readers: "the teams that read it",
	"broken-readers": "the teams of which a reader breaks",
} as const;

/** Does the name stand for teams that only a change tells? */
export function isByReaders(id: string): id is keyof typeof BY_READERS {
	return Object.hasOwn(BY_READERS, id);
}

/** The teams that serve some functions: for each the first of the policy, RevOps aside, which works for all of them. */
export function teamsServing(functions: readonly string[], policy: Policy): string[] {
	const serving = functions.flatMap(
		(id) => [...policy.teams.values()].find((team) => team.id !== "revops" && team.functions.includes(id))?.id ?? [],
	);
	return [...new Set(serving)];
}

/** The teams that really approve: one that does not exist is replaced by those that act for it. */
export function standsFor(teams: readonly string[], policy: Policy): string[] {
	return teams.length === 0 ? [] : [...new Set(teams.flatMap((id) => real(id, policy)))];
}

function real(id: string, policy: Policy): string[] {
	const actsAs = policy.teams.get(id)?.actsAs ?? [];
	return actsAs.length === 0 ? [id] : actsAs.flatMap((other) => real(other, policy));
}

/** What people call a team. */
export function teamName(id: string, policy: Policy): string {
	return isByReaders(id) ? BY_READERS[id] : (policy.teams.get(id)?.name ?? id);
}

/**
 * The teams that decisions name, in the order of the policy, and RevOps, or who acts for it, wherever something is governed: it may
 * record and override; the author's last, where it is asked something.
 */
export function teamsOf(decisions: readonly Decision[], policy: Policy): Team[] {
	const named = new Set(
		decisions.flatMap((decision) => [
			decision.owned_by,
			decision.decided_by,
			...decision.also_approves,
			...decision.inform,
			...decision.questions.map(({ to }) => to),
		]),
	);
	if (decisions.some(({ level }) => isGoverned(level))) for (const id of standsFor(["revops"], policy)) named.add(id);
	const teams = [...policy.teams.keys()].filter((id) => named.has(id)).map((id) => teamOf(id, policy));
	return named.has(AUTHOR.id) ? [...teams, { ...AUTHOR, handles: [], functions: [] }] : teams;
}

/** A team as a review tells it. */
export function teamOf(id: string, policy: Policy): Team {
	const { handles = [], functions = [], respondWithin, record } = policy.teams.get(id) ?? {};
	return {
		id,
		name: teamName(id, policy),
		handles: [...handles],
		functions: [...functions],
		...(respondWithin !== undefined && { respond_within: respondWithin }),
		...(id !== "revops" && standsFor(["revops"], policy).includes(id) && { acts_for_revops: true }),
		...(record === false && { record }),
	};
}
