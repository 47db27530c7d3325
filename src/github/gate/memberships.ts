import type { Team } from "../../model/review.js";
import type { Membership, Memberships } from "../../settle/said.js";
import type { GitHubApi } from "../api.js";
import { explain, type Failure, failureOf } from "../client/failure.js";

/** Looks up who is in teams, each team of GitHub once. */
export interface TeamRegister {
	/** @throws the error of a call that failed for another reason than what the token may see */
	of(teams: readonly Team[]): Promise<Memberships>;
}

/**
 * Who is in a team: the people that the policy names, and the members of its GitHub teams where the token can see them.
 * A team that cannot be seen is never an empty one; the people that the policy names stand in for it.
 * Once a token has been refused for good, no further team is tried: GITHUB_TOKEN has no scope for them.
 */
export function teamRegister(api: Pick<GitHubApi, "teamMembers">): TeamRegister {
	const known = new Map<string, Membership>();
	let refused: Failure | undefined;

	async function lookUp(handle: string): Promise<Membership> {
		const [org = "", slug = ""] = handle.slice(1).split("/");
		if (refused) return { unseen: unseen(handle, refused) };
		try {
			return { logins: new Set((await api.teamMembers(org, slug)).map((login) => login.toLowerCase())) };
		} catch (error) {
			const failure = failureOf(error);
			if (failure.kind !== "permission" && failure.kind !== "missing") throw error;
			if (failure.kind === "permission") refused = failure;
			return { unseen: unseen(handle, failure) };
		}
	}

	async function membersOf({ handles }: Team): Promise<Membership> {
		const users = handles.filter((handle) => !isTeam(handle)).map((handle) => handle.slice(1).toLowerCase());
		const logins = new Set(users);
		let partial = false;
		for (const handle of handles.filter(isTeam)) {
			const found = known.get(handle) ?? (await lookUp(handle));
			known.set(handle, found);
			if ("logins" in found) for (const login of found.logins) logins.add(login);
			else if (users.length === 0) return found;
			else partial = true;
		}
		return { logins, ...(partial && { partial }) };
	}

	return {
		async of(teams) {
			const members = new Map<string, Membership>();
			for (const team of teams) members.set(team.id, await membersOf(team));
			return members;
		},
	};
}

function isTeam(handle: string): boolean {
	return handle.includes("/");
}

/** Plain text: it is said in the status too. */
function unseen(handle: string, failure: Failure): string {
	const check = failure.kind === "missing" ? " (check how the policy spells it)" : "";
	const why = `${explain(failure, "members: read").replaceAll("`", "")}${check}`;
	return `the members of ${handle} cannot be seen: ${why}. Give the job an App token with members: read, or name the team's people in the policy (users)`;
}
