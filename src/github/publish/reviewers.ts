import type { Review, Team } from "../../model/review.js";
import { waitingFor } from "../../report/view.js";
import type { Memberships } from "../../settle/said.js";
import type { GitHubApi, PullRequest } from "../api.js";
import { explain, type Failure, failureOf } from "../client/failure.js";
import { isJustOpened, type Place } from "./place.js";

/** What is known of who was asked and who has spoken. */
export interface Asked {
	readonly pullRequest: PullRequest;
	/** Logins of who reviewed. */
	readonly reviewers: readonly string[];
	/** Who is in a team, where that was read for the verdict anyway. */
	readonly members?: Memberships;
}

/** GitHub takes at most 15 in one request and refuses the whole of a longer one. */
const MOST = 15;

/** What asking came to. */
export interface Answers {
	/** Handles of who was asked. */
	readonly asked: readonly string[];
	/** One sentence for each who could not be. */
	readonly notes: readonly string[];
}

/** Logins, and slugs of teams of the repository's organisation. */
export interface Requests {
	readonly users: readonly string[];
	readonly teams: readonly string[];
}

/**
 * Asks those for a review whom the gate waits for: teams and users as the policy names them. Never the author, never anybody twice, nobody of
 * a team of which somebody was asked or has reviewed, nobody on a draft, and nobody where nothing is held.
 *
 * Calls: none where nobody is left to ask; else 1, and 1 before to see who was ever asked and taken away again, which a pull request that was
 * just opened cannot have. Where GitHub refuses one of several, each is asked alone.
 * Rejects where it cannot be seen who was ever asked.
 */
export async function requestReviews(api: GitHubApi, place: Place, review: Review, asked: Asked): Promise<Answers> {
	const { verdict } = review;
	const nobody: Answers = { asked: [], notes: [] };
	if (verdict.state !== "required" || verdict.enforce === "advisory") return nobody;
	if (asked.pullRequest.draft || place.trigger === "merge_group") return nobody;
	const org = organisation(place);
	const first = toAsk(review, asked, org, []);
	if (count(first) === 0) return nobody;
	const { number } = asked.pullRequest;
	const left = isJustOpened(place) ? first : toAsk(review, asked, org, await api.everRequested(number));
	return count(left) === 0 ? nobody : ask(api, number, left, org);
}

/**
 * Who is to be asked. Input: the organisation of the repository, whose teams alone can be asked; who was ever asked, those taken away again
 * too, as `login` and `org/slug`.
 */
export function toAsk(review: Review, { pullRequest, reviewers, members }: Asked, org: string, ever: readonly string[]): Requests {
	const author = lower(pullRequest.author?.login ?? "");
	// An approval that counts fills the hat of one team; it says nothing for another.
	const elsewhere = new Set(review.approvals.flatMap(({ by, how }) => (how === "record" ? [] : [lower(unmarked(by))])));
	const pending = [...pullRequest.requestedUsers, ...pullRequest.requestedTeams.map((slug) => `${org}/${slug}`), ...ever];
	const met = new Set([...reviewers, ...pending].map(lower).filter((name) => name !== author && !elsewhere.has(name)));
	const chosen = waitingFor(review)
		.filter((team) => !peopleOf(team, members).some((name) => met.has(name)))
		.flatMap(({ handles }) => handles.map(unmarked));
	const kept = [...new Map(chosen.map((name) => [lower(name), name])).values()].filter(
		(name) => lower(name) !== author && !elsewhere.has(lower(name)),
	);
	return {
		users: kept.filter((name) => !name.includes("/")).slice(0, MOST),
		teams: kept
			.filter((name) => lower(name).startsWith(`${lower(org)}/`))
			.map((name) => name.slice(org.length + 1))
			.slice(0, MOST),
	};
}

/** The handles of a team and the logins of its members, as far as they are known. */
function peopleOf({ id, handles }: Team, members: Memberships | undefined): string[] {
	const known = members?.get(id);
	return [...handles.map((handle) => lower(unmarked(handle))), ...(known && "logins" in known ? known.logins : [])];
}

const TEAMS = "asking a team for a review needs an App token with `members: read` and `pull-requests: write` (docs/permissions.md)";

/** Asks all at once; where that is refused, users and teams apart, then each alone. */
async function ask(api: GitHubApi, number: number, requests: Requests, org: string): Promise<Answers> {
	const asked: string[] = [];
	const notes: string[] = [];
	await attempt(requests);
	return { asked, notes };

	async function attempt({ users, teams }: Requests): Promise<Failure["kind"] | undefined> {
		const names = [...users.map((login) => `@${login}`), ...teams.map((slug) => `@${org}/${slug}`)];
		try {
			await api.requestReviewers(number, { ...(users.length > 0 && { users }), ...(teams.length > 0 && { teams }) });
			asked.push(...names);
			return undefined;
		} catch (error) {
			const failure = failureOf(error);
			if (teams.length > 0 && hidesTeams(failure)) {
				const alone = users.length > 0 ? await attempt({ users, teams: [] }) : undefined;
				if (alone !== "permission") notes.push(`${names.slice(users.length).join(", ")} could not be asked for a review: ${TEAMS}.`);
			} else if (failure.kind === "refused" && names.length > 1) {
				for (const part of split({ users, teams })) await attempt(part);
			} else notes.push(`${names.join(", ")} could not be asked for a review: ${explain(failure, "pull-requests: write")}.`);
			return failure.kind;
		}
	}
}

function split({ users, teams }: Requests): Requests[] {
	if (users.length > 0 && teams.length > 0)
		return [
			{ users, teams: [] },
			{ users: [], teams },
		];
	return [...users.map((login) => ({ users: [login], teams: [] })), ...teams.map((slug) => ({ users: [], teams: [slug] }))];
}

/**
 * The token may not see the organisation's teams. GitHub says so in several ways; the commonest is 422 "Could not resolve to a node with the
 * global id of …" (actions/github-script#572).
 */
function hidesTeams({ kind, message }: Failure): boolean {
	return kind === "permission" || kind === "missing" || (kind === "refused" && /could not resolve to a node/i.test(message));
}

function organisation({ repositoryUrl }: Place): string {
	return repositoryUrl.split("/").at(-2) ?? "";
}

function count({ users, teams }: Requests): number {
	return users.length + teams.length;
}

function unmarked(handle: string): string {
	return handle.startsWith("@") ? handle.slice(1) : handle;
}

function lower(text: string): string {
	return text.toLowerCase();
}
