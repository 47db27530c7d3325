import { RequestError } from "@octokit/request-error";
import { isRateLimit } from "./failure.js";

export interface RetryBounds {
	/** Further attempts of one call after the first. */
	readonly retries: number;
	/** Longest single wait in milliseconds; GitHub asking for more ends the attempts, because a job's minutes cost money. */
	readonly longestWait: number;
	/** Milliseconds that all failed attempts and waits of a run may take together; after that every call is tried once. */
	readonly longestTotal: number;
}

export const RETRY: RetryBounds = { retries: 3, longestWait: 60_000, longestTotal: 180_000 };

export interface Attempt {
	/** Attempts so far, at least 1. */
	readonly number: number;
	/** Doing it twice has the same effect as once. */
	readonly repeatable: boolean;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Milliseconds that this run has lost so far, this attempt included. */
	readonly lost: number;
}

/**
 * How long to wait before trying again, in milliseconds; `undefined`: do not.
 * A rate limit means nothing was done, so any call may be repeated; after a server error only a repeatable one.
 * Source of the rules: docs.github.com, "Rate limits for the REST API", "Exceeding the rate limit".
 */
export function retryDelay(error: unknown, attempt: Attempt, bounds: RetryBounds = RETRY): number | undefined {
	if (!(error instanceof RequestError) || attempt.number > bounds.retries) return undefined;
	const wait = isRateLimit(error) ? askedFor(error, attempt) : serverError(error, attempt);
	if (wait === undefined || wait > bounds.longestWait) return undefined;
	return attempt.lost + wait <= bounds.longestTotal ? wait : undefined;
}

function serverError(error: RequestError, attempt: Attempt): number | undefined {
	// Octokit reports a failed connection as 500.
	return error.status >= 500 && attempt.repeatable ? 250 * 4 ** (attempt.number - 1) : undefined;
}

function askedFor(error: RequestError, { now }: Attempt): number {
	const headers = error.response?.headers ?? {};
	const seconds = Number(headers["retry-after"]);
	if (headers["retry-after"] !== undefined && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const reset = Number(headers["x-ratelimit-reset"]);
	if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(0, reset * 1000 - now);
	return 60_000;
}
