import type { GitHubApi, PullRequest } from "../../api.js";
import type { Client } from "../octokit.js";
import { everyPage, PAGE_SIZE } from "../pages.js";
import { toPerson, type UserData } from "./person.js";

type PullRequestCalls = Pick<GitHubApi, "pullRequest" | "openPullRequests" | "requestReviewers">;

/** Pull requests, found by number, branch or commit, and the people asked to review them. */
export function pullRequestCalls({ octokit, place }: Client): PullRequestCalls {
	return {
		async pullRequest(number) {
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...place, pull_number: number });
			return toPullRequest(data);
		},
		async openPullRequests({ base, head }) {
			const filter = { state: "open", ...(base !== undefined && { base }), ...(head !== undefined && { head }) } as const;
			const found = await everyPage("open pull requests", (page) =>
				octokit.request("GET /repos/{owner}/{repo}/pulls", { ...place, ...filter, per_page: PAGE_SIZE, page }),
			);
			// Not in GitHub's own order of changes: what changed while the pages are read would move to one that was read before.
			return found.sort((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at)).map(toPullRequest);
		},
		async requestReviewers(pullRequest, { users = [], teams = [] }) {
			if (users.length + teams.length === 0) return;
			await octokit.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers", {
				...place,
				pull_number: pullRequest,
				...(users.length > 0 && { reviewers: [...users] }),
				...(teams.length > 0 && { team_reviewers: [...teams] }),
			});
		},
	};
}

/** What the two forms of a pull request, alone and in a list, have in common. */
interface PullRequestData {
	readonly number: number | bigint;
	readonly html_url: string;
	readonly state: string;
	readonly draft?: boolean | undefined;
	readonly user: UserData | null;
	readonly body: string | null;
	readonly labels: readonly { readonly name: string }[];
	readonly requested_reviewers?: readonly { readonly login: string }[] | null | undefined;
	readonly requested_teams?: readonly { readonly slug: string }[] | null | undefined;
	readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
	readonly base: { readonly ref: string; readonly repo: { readonly full_name: string } };
}

/** From a call or a payload: the two name things alike. */
export function toPullRequest(data: PullRequestData): PullRequest {
	return {
		number: Number(data.number),
		url: data.html_url,
		headSha: data.head.sha,
		targetBranch: data.base.ref,
		open: data.state === "open",
		draft: data.draft ?? false,
		// A fork that was deleted leaves no repository behind.
		fork: data.head.repo?.full_name !== data.base.repo.full_name,
		...(data.user && { author: toPerson(data.user) }),
		body: data.body ?? "",
		labels: data.labels.map(({ name }) => name),
		requestedUsers: (data.requested_reviewers ?? []).map(({ login }) => login),
		requestedTeams: (data.requested_teams ?? []).map(({ slug }) => slug),
	};
}
