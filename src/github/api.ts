import type { Person, SaidReview } from "../settle/said.js";

/** A comment as this tool needs it. */
export interface Comment {
	readonly id: number;
	readonly body: string;
	/** `undefined` for a deleted account. */
	readonly author?: string;
	/** Written by an app or a machine's account. */
	readonly bot: boolean;
	readonly url: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

/** What identifies a state of a pull request that is judged. */
export interface PullRequestState {
	readonly headSha: string;
	/** Without `refs/heads/`. */
	readonly targetBranch: string;
}

export interface PullRequest extends PullRequestState {
	readonly number: number;
	readonly url: string;
	readonly open: boolean;
	readonly draft: boolean;
	/** The head is in another repository, or that repository is gone. */
	readonly fork: boolean;
	/** `undefined` for a deleted account. */
	readonly author?: Person;
	/** The description; empty where there is none. */
	readonly body: string;
	readonly labels: readonly string[];
	/** Logins that are asked for a review now. */
	readonly requestedUsers: readonly string[];
	/** Slugs of teams that are asked for a review now. */
	readonly requestedTeams: readonly string[];
}

/** A commit between a merge base and a head. */
export interface PushedCommit {
	readonly sha: string;
	readonly parents: readonly string[];
	/** Login of the author, where GitHub knows whose the e-mail address is. */
	readonly author?: string;
	readonly committer?: string;
	/** GitHub found its signature to be that of the committer. */
	readonly verified: boolean;
	/** First line of the message. */
	readonly subject: string;
}

export interface Comparison {
	readonly mergeBase: string;
	/** Oldest first; at most 1,000 of them, `total` counts all. */
	readonly commits: readonly PushedCommit[];
	readonly total: number;
}

export interface CommitStatus {
	readonly state: "error" | "failure" | "pending" | "success";
	/** Identifies the status on its commit: the last one with a context counts. */
	readonly context: string;
	/** At most 140 characters. */
	readonly description: string;
	readonly targetUrl?: string;
}

export interface PostedStatus {
	readonly context: string;
	readonly state: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly creator?: string;
	readonly targetUrl?: string;
}

/** What happened to a pull request, and beside which others it stands. */
export interface PullRequestHistory {
	/** Who changed the description last and when; absent where nobody did since it was written. */
	readonly descriptionEdited?: { readonly by?: string; readonly at: string };
	/** When it was last pointed at another target branch, ISO 8601. */
	readonly retargetedAt?: string;
	/** When its branch was last moved to a commit that does not follow from the one before, ISO 8601. */
	readonly headForcedAt?: string;
	/** The open pull requests into the branch, itself among them; absent where one call does not tell them all. */
	readonly openIntoTarget?: readonly Pick<PullRequest, "number" | "headSha">[];
}

/** A line of the "Files changed" page. */
export interface CheckAnnotation {
	readonly path: string;
	readonly start_line: number;
	readonly end_line: number;
	readonly annotation_level: "notice" | "warning" | "failure";
	readonly title: string;
	readonly message: string;
}

/** Every call this tool makes to GitHub. Each rejects with an error that `failureOf` sorts. Lists are read to their last page. */
export interface GitHubApi {
	/** Commit at the tip of a branch. */
	branchTip(branch: string): Promise<string>;
	compare(base: string, head: string): Promise<Comparison>;
	pullRequest(number: number): Promise<PullRequest>;
	/** Open ones; `head` is `owner:branch`. */
	openPullRequests(filter: { readonly base?: string; readonly head?: string }): Promise<readonly PullRequest[]>;
	/** Oldest first; those not yet submitted are left out. */
	reviews(pullRequest: number): Promise<readonly SaidReview[]>;
	/** In one call, for a pull request into that branch. */
	history(pullRequest: number, targetBranch: string): Promise<PullRequestHistory>;
	/** Logins and `org/slug`s that were ever asked for a review, those taken away again too. */
	everRequested(pullRequest: number): Promise<readonly string[]>;
	/** Logins of the active members, those of child teams too. Rejects with `missing` or `permission` where the token cannot see the team. */
	teamMembers(org: string, slug: string): Promise<readonly string[]>;
	/** Newest first, the first page of 100. */
	statuses(sha: string): Promise<readonly PostedStatus[]>;
	/** Output: the login that posted it, which is the token's own. */
	createStatus(sha: string, status: CommitStatus): Promise<{ readonly creator?: string }>;
	/** All comments of a pull request, oldest first. */
	comments(pullRequest: number): Promise<readonly Comment[]>;
	/** Not repeated after a server error: the comment may be there. */
	createComment(pullRequest: number, body: string): Promise<Comment>;
	updateComment(id: number, body: string): Promise<Comment>;
	deleteComment(id: number): Promise<void>;
	/** Logins, and slugs of teams of the repository's organisation. One wrong name fails the whole call. */
	requestReviewers(
		pullRequest: number,
		reviewers: { readonly users?: readonly string[]; readonly teams?: readonly string[] },
	): Promise<void>;
	/** Makes the label where the repository has none of that name. */
	addLabel(pullRequest: number, name: string): Promise<void>;
	removeLabel(pullRequest: number, name: string): Promise<void>;
	/** A finished, neutral check run with at most 50 annotations. Output: its id. Not repeated after a server error. */
	createCheckRun(run: {
		readonly sha: string;
		readonly name: string;
		readonly title: string;
		readonly summary: string;
		readonly annotations: readonly CheckAnnotation[];
	}): Promise<number>;
	/** Adds at most 50 annotations to a check run. */
	addAnnotations(
		id: number,
		output: { readonly title: string; readonly summary: string; readonly annotations: readonly CheckAnnotation[] },
	): Promise<void>;
	/** Login of the account that the token belongs to: `github-actions[bot]`, `my-app[bot]`. */
	login(): Promise<string>;
}
