import type { GitHubApi, PostedStatus, PushedCommit } from "../../api.js";
import type { Client } from "../octokit.js";
import { PAGE_SIZE } from "../pages.js";

/** More pages of a comparison than these are not read: a job has a thousand calls an hour. */
const MOST_COMMIT_PAGES = 100;

type CommitCalls = Pick<GitHubApi, "branchTip" | "compare" | "statuses" | "createStatus">;

/** Branches, comparisons and the statuses of commits. */
export function commitCalls({ octokit, place }: Client): CommitCalls {
	return {
		async branchTip(branch) {
			// The ref by its full name: `compare` and `commits` would take a tag of the same name first.
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...place, ref: `heads/${branch}` });
			return data.object.sha;
		},
		async compare(base, head) {
			const basehead = `${base}...${head}`;
			const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
			const first = await octokit.request(route, { ...place, basehead, per_page: PAGE_SIZE, page: 1 });
			const commits = first.data.commits.map(toCommit);
			const total = Number(first.data.total_commits);
			for (let page = 2; commits.length < total && page <= MOST_COMMIT_PAGES; page++) {
				const { data } = await octokit.request(route, { ...place, basehead, per_page: PAGE_SIZE, page });
				if (data.commits.length === 0) break;
				commits.push(...data.commits.map(toCommit));
			}
			return { mergeBase: first.data.merge_base_commit.sha, commits, total };
		},
		async statuses(sha) {
			const route = "GET /repos/{owner}/{repo}/commits/{ref}/statuses";
			const { data } = await octokit.request(route, { ...place, ref: sha, per_page: PAGE_SIZE });
			return data.map(toStatus);
		},
		async createStatus(sha, { state, context, description, targetUrl }) {
			const target = targetUrl === undefined ? {} : { target_url: targetUrl };
			const route = "POST /repos/{owner}/{repo}/statuses/{sha}";
			const { data } = await octokit.request(route, { ...place, sha, state, context, description, ...target });
			return data.creator ? { creator: data.creator.login } : {};
		},
	};
}

interface CommitData {
	readonly sha: string;
	readonly commit: { readonly message: string; readonly verification?: { readonly verified: boolean } | undefined };
	/** `{}` where nobody has the e-mail address. */
	readonly author: { readonly login?: string } | null;
	readonly committer: { readonly login?: string } | null;
	readonly parents: readonly { readonly sha: string }[];
}

function toCommit({ sha, commit, author, committer, parents }: CommitData): PushedCommit {
	return {
		sha,
		parents: parents.map((parent) => parent.sha),
		verified: commit.verification?.verified ?? false,
		subject: commit.message.split("\n", 1)[0] ?? "",
		...(author?.login && { author: author.login }),
		...(committer?.login && { committer: committer.login }),
	};
}

interface StatusData {
	readonly state: string;
	readonly context: string;
	readonly created_at: string;
	readonly target_url: string | null;
	readonly creator: { readonly login: string } | null;
}

function toStatus({ state, context, created_at, target_url, creator }: StatusData): PostedStatus {
	return {
		state,
		context,
		createdAt: created_at,
		...(creator && { creator: creator.login }),
		...(target_url && { targetUrl: target_url }),
	};
}
