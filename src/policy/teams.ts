import type { Decision, Team } from "../model/review.js";
import type { Policy } from "./policy.js";

/** Answers what is asked of the owner of a change that no team of the policy owns. No team can be called so. */
export const AUTHOR = { id: "author", name: "the author's team" } as const;

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
	return policy.teams.get(id)?.name ?? id;
}

/** The teams that decisions name, in the order of the policy; the author's last, where it is asked something. */
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
	const teams = [...policy.teams.values()]
		.filter(({ id }) => named.has(id))
		.map(({ id, name, handles, functions }) => ({ id, name, handles: [...handles], functions: [...functions] }));
	return named.has(AUTHOR.id) ? [...teams, { ...AUTHOR, handles: [], functions: [] }] : teams;
}
