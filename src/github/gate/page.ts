import { isCommand } from "../../settle/index.js";
import type { SaidReview } from "../../settle/said.js";
import type { Comment, GitHubApi, PullRequest, PullRequestHistory, PullRequestState } from "../api.js";
import { asked } from "./judge.js";

/** The page of a pull request as it stands: all that people can change about the verdict without a push. */
export interface Page {
	readonly pullRequest: PullRequest;
	/** Were reviews and comments read? Where nothing is to be decided they change nothing. */
	readonly heard: boolean;
	readonly reviews: readonly SaidReview[];
	readonly comments: readonly Comment[];
}

/** A page, and what happened to the pull request: that costs a call, which only some verdicts need, and is made once. */
export interface ReadPage extends Page {
	history(): Promise<PullRequestHistory>;
}

/** A page whose talk was not read. */
export function unheard(pullRequest: PullRequest): Page {
	return { pullRequest, heard: false, reviews: [], comments: [] };
}

/** Input: the pull request as just read. Output: it with its reviews and comments. */
export async function readPage(api: GitHubApi, pullRequest: PullRequest): Promise<ReadPage> {
	const { number, targetBranch } = pullRequest;
	const reviews = await asked(`the list of reviews of #${number}`, () => api.reviews(number), "pull-requests: read");
	const comments = await asked(`the list of comments on #${number}`, () => api.comments(number), "pull-requests: read");
	let history: Promise<PullRequestHistory> | undefined;
	return {
		pullRequest,
		heard: true,
		reviews,
		comments,
		history: () => (history ??= asked(`the history of #${number}`, () => api.history(number, targetBranch), "pull-requests: read")),
	};
}

/** Comments that are addressed to this tool. */
export function commandsOn({ comments }: Page): readonly Comment[] {
	return comments.filter(({ body, bot }) => !bot && isCommand(body));
}

/** Do two states ask for the same comparison? */
export function isSameState(a: PullRequestState, b: PullRequestState): boolean {
	return a.headSha === b.headSha && a.targetBranch === b.targetBranch;
}

/** Has nothing changed that a verdict depends on? Our own comment and other people's talk have no part in it. */
export function isSamePage(before: Page, after: Page): boolean {
	if (!isSameState(before.pullRequest, after.pullRequest)) return false;
	return !before.heard || said(before) === said(after);
}

function said(page: Page): string {
	return JSON.stringify([
		page.pullRequest.body,
		page.reviews.map(({ login, state, commit, at }) => [login, state, commit, at]),
		commandsOn(page).map(({ id, body, updatedAt }) => [id, body, updatedAt]),
	]);
}
