import { RequestError } from "@octokit/request-error";

/** Why GitHub did not do what was asked. */
export interface Failure {
	readonly kind: "permission" | "credentials" | "missing" | "rate-limit" | "too-long" | "too-many" | "refused" | "unavailable";
	/** GitHub's own words. */
	readonly message: string;
}

/** A call that this tool itself did not make or did not finish. */
export class CallError extends Error {
	constructor(
		readonly kind: Failure["kind"],
		message: string,
	) {
		super(message);
		this.name = "CallError";
	}
}

/** Sorts an error of a call. Anything that is not an answer of GitHub (a refused connection, a timeout) is `unavailable`. */
export function failureOf(error: unknown): Failure {
	if (error instanceof CallError) return { kind: error.kind, message: error.message };
	if (!(error instanceof RequestError)) return { kind: "unavailable", message: error instanceof Error ? error.message : String(error) };
	const message = answerOf(error);
	return { kind: kindOf(error, message), message };
}

function kindOf(error: RequestError, message: string): Failure["kind"] {
	if (isRateLimit(error)) return "rate-limit";
	if (error.status === 401) return "credentials";
	// A private repository, and a team that the token may not see, is "Not Found".
	if (error.status === 404) return "missing";
	if (error.status === 403)
		return /not accessible by|permission|required scopes|write access|must have/i.test(message) ? "permission" : "refused";
	if (error.status === 422 && /too long/i.test(message)) return "too-long";
	// A team that is asked for a review and that the token may not see (actions/github-script#572).
	if (error.status === 422 && /could not resolve to a node/i.test(message)) return "permission";
	return error.status >= 500 ? "unavailable" : "refused";
}

/**
 * GitHub says "slow down" with 429, or with 403 and one of two headers, or in its message alone (docs.github.com, "Rate limits for the REST API",
 * "Exceeding the rate limit": "Otherwise, wait for at least one minute"); any other 403 is a missing permission.
 */
export function isRateLimit(error: RequestError): boolean {
	if (error.status === 429) return true;
	if (error.status !== 403) return false;
	const { "retry-after": after, "x-ratelimit-remaining": remaining } = error.response?.headers ?? {};
	return after !== undefined || remaining === "0" || /\bsecondary rate limit\b/i.test(answerOf(error));
}

function answerOf(error: RequestError): string {
	const data: unknown = error.response?.data;
	if (typeof data !== "object" || data === null || !("message" in data)) return error.message;
	const details = "errors" in data && Array.isArray(data.errors) ? data.errors.map(detailOf).filter((detail) => detail !== "") : [];
	return [String(data.message), ...details].join(": ");
}

function detailOf(detail: unknown): string {
	if (typeof detail === "string") return detail;
	return typeof detail === "object" && detail !== null && "message" in detail ? String(detail.message) : "";
}

/**
 * One sentence for people: what GitHub answered and what would change it.
 * Input: the permission the call needs, as workflows spell it (`statuses: write`).
 */
export function explain(failure: Failure, permission: string): string {
	switch (failure.kind) {
		case "permission":
			// Putting a label on a pull request takes less than making it (actions/labeler#870).
			return `the token lacks \`${/create labels/i.test(failure.message) ? "issues: write" : permission}\``;
		case "credentials":
			return `GitHub does not accept the token (${failure.message})`;
		case "missing":
			return `GitHub finds nothing there: it is gone, or the token lacks \`${permission}\` (${failure.message})`;
		case "rate-limit":
			return `GitHub's rate limit is used up (${failure.message})`;
		case "too-many":
			return `there is more of it than this tool reads (${failure.message})`;
		case "too-long":
		case "refused":
			return `GitHub refused it (${failure.message})`;
		case "unavailable":
			return `GitHub could not be reached (${failure.message})`;
	}
}
