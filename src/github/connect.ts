import type { getOctokit } from "@actions/github";
import { RequestError } from "@octokit/request-error";
import { RETRY, type RetryBounds, retryDelay } from "./retry.js";

/** A comment as this tool needs it. */
export interface Comment {
	readonly id: number;
	readonly body: string;
	/** `undefined` for a deleted account. */
	readonly author?: string;
	readonly url: string;
}

export interface PullRequestState {
	readonly headSha: string;
	readonly targetBranch: string;
}

export interface CommitStatus {
	readonly state: "error" | "failure" | "pending" | "success";
	/** Identifies the status on its commit: the last one with a context counts. */
	readonly context: string;
	/** At most 140 characters. */
	readonly description: string;
	readonly targetUrl?: string;
}

/** Every call this tool makes to GitHub. Each rejects with an error that {@link failureOf} sorts. */
export interface GitHubApi {
	/** Commit at the tip of a branch. */
	branchTip(branch: string): Promise<string>;
	mergeBase(base: string, head: string): Promise<string>;
	pullRequest(number: number): Promise<PullRequestState>;
	createStatus(sha: string, status: CommitStatus): Promise<void>;
	/** All comments of a pull request, oldest first. */
	comments(pullRequest: number): Promise<readonly Comment[]>;
	/** Not repeated after a server error: the comment may be there. */
	createComment(pullRequest: number, body: string): Promise<Comment>;
	updateComment(id: number, body: string): Promise<Comment>;
	deleteComment(id: number): Promise<void>;
	/** Login of the account that the token belongs to: `github-actions[bot]`, `my-app[bot]`. */
	login(): Promise<string>;
}

export interface Connection {
	readonly token: string;
	/** `owner/name`. */
	readonly repository: string;
	/** `https://api.github.com`, or `https://HOST/api/v3`. */
	readonly apiUrl: string;
	readonly userAgent: string;
	readonly sleep: (milliseconds: number) => Promise<unknown>;
	readonly now: () => number;
	/** Told before each wait. */
	readonly onRetry?: (message: string) => void;
	readonly retry?: RetryBounds;
}

const CALL_TIMEOUT = 30_000;
const CREATE_COMMENT = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

type Octokit = ReturnType<typeof getOctokit>;

/** Connects to one repository. No call is made yet. */
export async function connect(connection: Connection): Promise<GitHubApi> {
	const octokit = await createOctokit(connection);
	const [owner = "", repo = ""] = connection.repository.split("/");
	const place = { owner, repo };
	return {
		async branchTip(branch) {
			// The ref by its full name: `compare` and `commits` would take a tag of the same name first.
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...place, ref: `heads/${branch}` });
			return data.object.sha;
		},
		async mergeBase(base, head) {
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
				...place,
				basehead: `${base}...${head}`,
				per_page: 1,
			});
			return data.merge_base_commit.sha;
		},
		async pullRequest(number) {
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...place, pull_number: number });
			return { headSha: data.head.sha, targetBranch: data.base.ref };
		},
		async createStatus(sha, { state, context, description, targetUrl }) {
			const target = targetUrl === undefined ? {} : { target_url: targetUrl };
			await octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", { ...place, sha, state, context, description, ...target });
		},
		async comments(pullRequest) {
			const found: Comment[] = [];
			for (let page = 1; ; page++) {
				const { data, headers } = await octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
					...place,
					issue_number: pullRequest,
					per_page: 100,
					page,
				});
				found.push(...data.map(toComment));
				if (!headers.link?.includes('rel="next"')) return found;
			}
		},
		async createComment(pullRequest, body) {
			return toComment((await octokit.request(CREATE_COMMENT, { ...place, issue_number: pullRequest, body })).data);
		},
		async updateComment(id, body) {
			const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
			return toComment((await octokit.request(route, { ...place, comment_id: id, body })).data);
		},
		async deleteComment(id) {
			await octokit.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", { ...place, comment_id: id });
		},
		async login() {
			const { viewer } = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
			return viewer.login;
		},
	};
}

async function createOctokit(connection: Connection): Promise<Octokit> {
	// The toolkit reads the event file as soon as it is loaded; by now the event is known to be readable.
	const { getOctokit } = await import("@actions/github");
	const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
	const octokit = getOctokit(connection.token, {
		baseUrl: connection.apiUrl,
		userAgent: connection.userAgent,
		log: silent,
		request: {
			fetch: (url: string, init: RequestInit) => globalThis.fetch(url, { ...init, signal: AbortSignal.timeout(CALL_TIMEOUT) }),
		},
	});
	octokit.hook.wrap("request", async (request, options) => {
		options.headers["x-github-api-version"] = "2022-11-28";
		for (let number = 1; ; number++) {
			try {
				return await request(options);
			} catch (error) {
				const repeatable = `${options.method} ${options.url}` !== CREATE_COMMENT;
				const wait = retryDelay(error, { number, repeatable, now: connection.now() }, connection.retry ?? RETRY);
				if (wait === undefined) throw error;
				const status = error instanceof RequestError ? error.status : "no answer";
				connection.onRetry?.(`GitHub answered ${status} to ${options.method} ${options.url}; trying again in ${wait / 1000} s.`);
				await connection.sleep(wait);
			}
		}
	});
	return octokit;
}

interface CommentData {
	/** Octokit reads integers beyond 2^53 as bigint; ids stay far below. */
	readonly id: number | bigint;
	readonly body?: string | undefined;
	readonly user: { readonly login: string } | null;
	readonly html_url: string;
}

function toComment(data: CommentData): Comment {
	return { id: Number(data.id), body: data.body ?? "", url: data.html_url, ...(data.user && { author: data.user.login }) };
}
