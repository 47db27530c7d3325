import { Octokit } from "@octokit/core";
import { RequestError } from "@octokit/request-error";
import type { Known } from "../../doctor/facts.js";
import { explain, failureOf } from "../client/failure.js";

const CALL_TIMEOUT = 30_000;

/** GitHub, as `doctor` asks it: it only reads. */
export type DoctorClient = Pick<Octokit, "request">;

/** Nothing can be looked at: GitHub refuses the token, or shows no such repository. `hint` says what to do. */
export class CannotLook extends Error {
	constructor(
		message: string,
		readonly hint: string,
	) {
		super(message);
	}
}

/** GitHub answers, and not with what was asked for. The message says so in half a sentence. */
export class NotShown extends Error {}

/** Input: `https://api.github.com`, or `https://HOST/api/v3`. No call is made yet. */
export function doctorClient({
	token,
	apiUrl,
	userAgent,
}: {
	readonly token: string;
	readonly apiUrl: string;
	readonly userAgent: string;
}): DoctorClient {
	const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
	const octokit = new Octokit({
		auth: token,
		baseUrl: apiUrl,
		userAgent,
		log: silent,
		request: { fetch: (url: string, init: RequestInit) => globalThis.fetch(url, { ...init, signal: AbortSignal.timeout(CALL_TIMEOUT) }) },
	});
	octokit.hook.before("request", (options) => {
		options.headers["x-github-api-version"] = "2022-11-28";
	});
	return octokit;
}

/**
 * What a call tells, or why it tells nothing.
 * Input: the permission that it needs, as workflows spell it; the call.
 * @throws CannotLook where GitHub does not accept the token
 */
export async function known<T>(needs: string, call: () => Promise<T>): Promise<Known<T>> {
	try {
		return { value: await call() };
	} catch (error) {
		return unseen(error, needs);
	}
}

/** The same, for what may not be there: GitHub's "Not Found" is `undefined`. */
export async function knownOrNone<T>(needs: string, call: () => Promise<T>): Promise<Known<T | undefined>> {
	return known(needs, () => unlessMissing(call));
}

/** Nothing where GitHub finds nothing. */
export async function unlessMissing<T>(call: () => Promise<T>): Promise<T | undefined> {
	try {
		return await call();
	} catch (error) {
		if (failureOf(error).kind === "missing") return undefined;
		throw error;
	}
}

function unseen(error: unknown, needs: string): Known<never> {
	if (error instanceof NotShown) return { unseen: error.message };
	const timeout = error instanceof Error && error.name === "TimeoutError";
	if (!(error instanceof RequestError) && !timeout) throw error;
	const failure = failureOf(error);
	if (failure.kind === "credentials") throw refused(failure.message);
	const permission = failure.kind === "permission" || failure.kind === "missing";
	return { unseen: explain(failure, needs), ...(permission && { needs }) };
}

export function refused(message: string): CannotLook {
	return new CannotLook(
		`GitHub does not accept the token (${message}).`,
		"Give one that is valid in GITHUB_TOKEN: GITHUB_TOKEN=$(gh auth token)",
	);
}

/** Reads a list to its last page. Input: the call for one page of 100, by its number. */
export async function allPages<T>(
	page: (number: number) => Promise<{ readonly data: readonly T[]; readonly headers: { readonly link?: string | undefined } }>,
): Promise<T[]> {
	const found: T[] = [];
	for (let number = 1; ; number++) {
		const { data, headers } = await page(number);
		found.push(...data);
		if (!headers.link?.includes('rel="next"')) return found;
	}
}
