import type { SaidReview } from "../../../settle/said.js";
import type { GitHubApi } from "../../api.js";
import type { Client } from "../octokit.js";
import { everyPage, PAGE_SIZE } from "../pages.js";
import { toPerson, type UserData } from "./person.js";

type ReviewCalls = Pick<GitHubApi, "reviews" | "everRequested">;

/** Who reviewed a pull request, and who was asked to. */
export function reviewCalls({ octokit, place }: Client): ReviewCalls {
	return {
		async reviews(pullRequest) {
			const found = await everyPage("reviews", (page) =>
				octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
					...place,
					pull_number: pullRequest,
					per_page: PAGE_SIZE,
					page,
				}),
			);
			// GitHub's order is that of their beginning; a review can be begun early and submitted late.
			return found.flatMap(toReview).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
		},
		async everRequested(pullRequest) {
			const found = await everyPage("events", (page) =>
				octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/events", {
					...place,
					issue_number: pullRequest,
					per_page: PAGE_SIZE,
					page,
				}),
			);
			return [...new Set(found.flatMap((event) => toRequested(event, place.owner)))];
		},
	};
}

export interface ReviewData {
	readonly user: UserData | null;
	readonly state: string;
	readonly commit_id: string | null;
	readonly submitted_at?: string | undefined;
	readonly body: string;
	readonly html_url: string;
}

const STATES: Readonly<Record<string, SaidReview["state"]>> = {
	APPROVED: "approved",
	CHANGES_REQUESTED: "changes-requested",
	COMMENTED: "commented",
	DISMISSED: "dismissed",
};

/** None for one that is not submitted yet and for a deleted account's. A review whose commit GitHub lost has an empty one. */
export function toReview({ user, state, commit_id, submitted_at, body, html_url }: ReviewData): SaidReview[] {
	const said = STATES[state];
	if (said === undefined || user === null) return [];
	return [{ ...toPerson(user), state: said, commit: commit_id ?? "", at: submitted_at ?? "", body, url: html_url }];
}

/** Of the many kinds of events; each has its own further parts. */
export interface EventData {
	readonly event?: string | undefined;
	readonly requested_reviewer?: { readonly login: string } | null | undefined;
	readonly requested_team?: { readonly slug: string } | null | undefined;
}

/** Input: an event, and the repository's owner, to whom all its teams belong. Output: who was asked by it. */
export function toRequested({ event, requested_reviewer: user, requested_team: team }: EventData, owner: string): string[] {
	if (event !== "review_requested") return [];
	return [...(user ? [user.login] : []), ...(team ? [`${owner}/${team.slug}`] : [])];
}
