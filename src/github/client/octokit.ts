import type { getOctokit } from "@actions/github";
import { RequestError } from "@octokit/request-error";
import { asRequestError } from "./graphql-errors.js";
import { RETRY, type RetryBounds, retryDelay } from "./retry.js";

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

export type Octokit = ReturnType<typeof getOctokit>;

/** What every call needs: the client, and the repository as the routes spell it. */
export interface Client {
	readonly octokit: Octokit;
	readonly place: { readonly owner: string; readonly repo: string };
}

const CALL_TIMEOUT = 30_000;

/** Doing these twice is not the same as doing them once: after a server error the first one may have been carried out. */
const ONCE: ReadonlySet<string> = new Set([
	"POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
	"POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"POST /repos/{owner}/{repo}/check-runs",
	"PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
]);

/** A client for one repository, which waits and tries again within bounds. No call is made yet. */
export async function createClient(connection: Connection): Promise<Client> {
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
	tryAgain(octokit, connection);
	const [owner = "", repo = ""] = connection.repository.split("/");
	return { octokit, place: { owner, repo } };
}

function tryAgain(octokit: Octokit, { now, sleep, onRetry, retry = RETRY }: Connection): void {
	let lost = 0;
	octokit.hook.wrap("request", async (request, options) => {
		options.headers["x-github-api-version"] = "2022-11-28";
		const call = `${options.method} ${options.url}`;
		for (let number = 1; ; number++) {
			const begun = now();
			try {
				const response = await request(options);
				const problem = whole(response) ? asRequestError(response, options) : broken(options);
				if (problem) throw problem;
				return response;
			} catch (error) {
				lost += now() - begun;
				const wait = retryDelay(error, { number, repeatable: !ONCE.has(call), now: now(), lost }, retry);
				if (wait === undefined) throw error;
				lost += wait;
				const status = error instanceof RequestError && error.response ? error.status : "nothing";
				onRetry?.(`GitHub answered ${status} to ${call}; trying again in ${wait / 1000} s.`);
				await sleep(wait);
			}
		}
	});
}

type Response = Awaited<ReturnType<Octokit["request"]>>;

/**
 * Every answer with a body is JSON. Octokit hands out the bare text where the connection broke off in the middle of it, and whatever else a
 * proxy may answer in GitHub's place.
 */
function whole({ status, data }: Response): boolean {
	return status === 204 || (typeof data === "object" && data !== null && !(data instanceof ArrayBuffer));
}

function broken(request: RequestError["request"]): RequestError {
	return new RequestError("the answer broke off, or is not GitHub's", 500, { request });
}
