import type { GitHubApi } from "../../src/github/api.js";
import { connect } from "../../src/github/client/connect.js";
import { type Failure, failureOf } from "../../src/github/client/failure.js";
import type { RetryBounds } from "../../src/github/client/retry.js";
import { type FakeGitHub, TOKENS, type Token } from "./fake-github.js";

export const FULL_ACCESS = TOKENS.workflow.permissions;

export interface Connected extends GitHubApi {
	/** Milliseconds of each wait; nothing is waited for. */
	readonly waits: number[];
	/** What was said before each wait. */
	readonly told: string[];
}

/** The API of this tool on a fake GitHub, with GITHUB_TOKEN where no other token is given. Time goes on by waiting alone. */
export async function connectTo(
	github: FakeGitHub,
	token: Partial<Token> = {},
	options: { readonly retry?: RetryBounds } = {},
): Promise<Connected> {
	github.tokens.set("secret", { ...TOKENS.workflow, ...token });
	const waits: number[] = [];
	const told: string[] = [];
	const api = await connect({
		token: "secret",
		repository: github.repository,
		apiUrl: github.apiUrl,
		userAgent: "revops-gate/test",
		sleep: async (milliseconds) => waits.push(milliseconds),
		now: () => 1_000_000,
		onRetry: (message) => told.push(message),
		...options,
	});
	return { ...api, waits, told };
}

/** Why a call was not done. */
export async function refused(call: Promise<unknown>): Promise<Failure> {
	try {
		await call;
	} catch (error) {
		return failureOf(error);
	}
	throw new Error("It was done.");
}

/** #7 into `main`, which has moved on since. */
export function twoBranches(github: FakeGitHub): { readonly root: string; readonly tip: string; readonly head: string } {
	const root = github.git.commit("refs/heads/main", { a: "1" });
	const tip = github.git.commit("refs/heads/main", { b: "1" }, root);
	const head = github.git.commit("refs/pull/7/head", { a: "2" }, root);
	github.pulls.set(7, { number: 7, head, base: "main" });
	return { root, tip, head };
}

/** A call as no code of this tool would make it. */
export async function ask(
	github: FakeGitHub,
	method: string,
	path: string,
	options: { readonly token?: Token; readonly body?: unknown; readonly accept?: string } = {},
) {
	github.tokens.set("asked", options.token ?? TOKENS.app);
	const response = await fetch(`${github.apiUrl}${path}`, {
		method,
		headers: {
			authorization: "token asked",
			"user-agent": "test",
			"x-github-api-version": "2022-11-28",
			...(options.accept && { accept: options.accept }),
		},
		...(options.body !== undefined && { body: JSON.stringify(options.body) }),
	});
	const text = await response.text();
	return { status: response.status, link: response.headers.get("link"), body: text === "" ? undefined : JSON.parse(text) };
}
