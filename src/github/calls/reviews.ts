import type { SaidReview } from "../../settle/said.js";
import type { GitHubApi, PullRequestEvents } from "../api.js";
import type { Client } from "../octokit.js";
import { everyPage, PAGE_SIZE } from "../pages.js";
import { toPerson, type UserData } from "./person.js";

type ReviewCalls = Pick<GitHubApi, "reviews" | "events" | "descriptionEdit">;

/** What people did on the page of a pull request. */
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
		async events(pullRequest) {
			const found = await everyPage("events", (page) =>
				octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/events", {
					...place,
					issue_number: pullRequest,
					per_page: PAGE_SIZE,
					page,
				}),
			);
			return toEvents(found, place.owner);
		},
		async descriptionEdit(pullRequest) {
			const { repository } = await octokit.graphql<DescriptionData>(DESCRIPTION_EDIT, { ...place, number: pullRequest });
			const { lastEditedAt, editor } = repository.pullRequest;
			return lastEditedAt === null ? undefined : { at: lastEditedAt, ...(editor && { by: loginOf(editor) }) };
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

/** Target branches change by hand, and by themselves when the branch below is merged and deleted. docs.github.com, "Issue event types". */
const RETARGETED: ReadonlySet<string | undefined> = new Set(["base_ref_changed", "automatic_base_change_succeeded"]);

/** Of the many kinds of events; each has its own further parts. */
export interface EventData {
	readonly event?: string | undefined;
	readonly created_at?: string | null | undefined;
	readonly requested_reviewer?: { readonly login: string } | null | undefined;
	readonly requested_team?: { readonly slug: string } | null | undefined;
}

/** Input: the events, oldest first, and the repository's owner, to whom all its teams belong. */
export function toEvents(events: readonly EventData[], owner: string): PullRequestEvents {
	let retargetedAt: string | undefined;
	const everRequested = new Set<string>();
	for (const { event, created_at, requested_reviewer, requested_team } of events) {
		if (RETARGETED.has(event) && created_at) retargetedAt = retargetedAt && retargetedAt > created_at ? retargetedAt : created_at;
		if (event !== "review_requested") continue;
		if (requested_reviewer) everRequested.add(requested_reviewer.login);
		if (requested_team) everRequested.add(`${owner}/${requested_team.slug}`);
	}
	return { everRequested: [...everRequested], ...(retargetedAt !== undefined && { retargetedAt }) };
}

const DESCRIPTION_EDIT = `query($owner: String!, $repo: String!, $number: Int!) {
	repository(owner: $owner, name: $repo) { pullRequest(number: $number) { lastEditedAt editor { __typename login } } }
}`;

interface DescriptionData {
	readonly repository: { readonly pullRequest: { readonly lastEditedAt: string | null; readonly editor: Actor | null } };
}

interface Actor {
	readonly __typename: string;
	readonly login: string;
}

/** GraphQL leaves out of an app's login the `[bot]` that REST writes. */
function loginOf({ __typename, login }: Actor): string {
	return __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
