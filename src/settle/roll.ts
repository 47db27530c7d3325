import type { Team } from "../model/review.js";
import type { SettleRequest } from "./said.js";

/** Who is who on a pull request. Logins are compared without case. */
export interface Roll {
	/** False also where it cannot be known: ask `unseen`. */
	isIn(login: string, team: string): boolean;
	/** Why nobody can know who is in a team that has people, and what to do. */
	unseen(team: string): string | undefined;
	/** How many people are in a team; endlessly many where not all of them can be seen. */
	size(team: string): number;
	isAuthor(login: string): boolean;
	/** Opened the pull request, or wrote or committed one of its commits. */
	wrote(login: string): boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Input: the teams of the review, who is in them, who wrote the pull request. A team that has handles and was not looked up is unseen. */
export function rollOf({ review, said, members }: Pick<SettleRequest, "review" | "said" | "members">): Roll {
	const teams = new Map<string, Team>(review.teams.map((team) => [team.id, team]));
	const author = said.author.login.toLowerCase();
	const writers = new Set([author, ...said.writers.map((login) => login.toLowerCase())]);
	const people = (team: string): ReadonlySet<string> => {
		const membership = members.get(team);
		return membership && "logins" in membership ? membership.logins : NOBODY;
	};
	return {
		isIn: (login, team) => people(team).has(login.toLowerCase()),
		unseen: (id) => {
			const membership = members.get(id);
			if (membership) return "unseen" in membership ? membership.unseen : undefined;
			const team = teams.get(id);
			return team && team.handles.length > 0 ? `nobody looked up who is in ${team.name}` : undefined;
		},
		size(team) {
			const membership = members.get(team);
			return membership && "partial" in membership ? Number.POSITIVE_INFINITY : people(team).size;
		},
		isAuthor: (login) => login.toLowerCase() === author,
		wrote: (login) => writers.has(login.toLowerCase()),
	};
}
