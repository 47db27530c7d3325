import { RequestError } from "@octokit/request-error";

interface Answer {
	readonly url: string;
	readonly status: number;
	readonly headers: Readonly<Record<string, string | number | undefined>>;
	readonly data: unknown;
}

/** GraphQL's kinds of errors, as the REST API would answer the same. */
const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, RATE_LIMITED: 429 };

/**
 * GraphQL says "no" with status 200 and a list of errors (docs.github.com, "Rate limits and query limits for the GraphQL API").
 * Output: the first of them as an error that is sorted and repeated like all others; `undefined`: there is none.
 */
export function asRequestError(answer: Answer, request: RequestError["request"]): RequestError | undefined {
	if (!request.url.endsWith("/graphql")) return undefined;
	const errors = typeof answer.data === "object" && answer.data !== null && "errors" in answer.data ? answer.data.errors : undefined;
	const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
	if (typeof first !== "object" || first === null) return undefined;
	const status = "type" in first ? STATUS[String(first.type)] : undefined;
	const message = "message" in first ? String(first.message) : "GraphQL gave no reason";
	return new RequestError(message, status ?? 502, { request, response: { ...answer, headers: { ...answer.headers }, data: { message } } });
}
