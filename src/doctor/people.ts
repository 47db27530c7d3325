import { approvingTeams } from "../policy/approving.js";
import type { Policy } from "../policy/policy.js";
import type { PolicyTeam } from "../policy/policy-team.js";
import { standsFor } from "../policy/teams.js";
import type { Facts, Known } from "./facts.js";

/** The teams that have to approve something: those that the rules name, and RevOps, which decides about the policy itself. */
export function deciding(policy: Policy): PolicyTeam[] {
	const ids = policy.soleOperator ? [] : [...new Set([...standsFor(["revops"], policy), ...approvingTeams(policy)])];
	return ids.flatMap((id) => policy.teams.get(id) ?? []);
}

export function isTeamHandle(handle: string): boolean {
	return handle.includes("/");
}

/** Logins of the people of a team, lower case: those that the policy names, and the members of its GitHub teams. */
export function peopleIn({ handles }: PolicyTeam, { teams }: Facts): Known<ReadonlySet<string>> {
	const people = new Set<string>();
	for (const handle of handles.map((one) => one.toLowerCase())) {
		if (!isTeamHandle(handle)) {
			people.add(handle.slice(1));
			continue;
		}
		const team = teams.get(handle) ?? { unseen: `${handle} was not read` };
		if ("unseen" in team) return team;
		const members = team.value?.members ?? { value: [] };
		if ("unseen" in members) return members;
		for (const login of members.value) people.add(login);
	}
	return { value: people };
}

export function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size === b.size && isWithin(a, b);
}

export function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return [...a].every((one) => b.has(one));
}

/** Page of a GitHub team. Input: `https://github.com`, `@org/slug`. */
export function teamPage(server: string, handle: string): string {
	const [org = "", slug = ""] = handle.slice(1).split("/");
	return `${server}/orgs/${encodeURIComponent(org)}/teams/${encodeURIComponent(slug)}`;
}
