import { RequestError } from "@octokit/request-error";
import { describe, expect, test } from "vitest";
import { CallError, explain, failureOf } from "../../../src/github/client/failure.js";

function answered(status: number, data: unknown, headers: Record<string, string> = {}): RequestError {
	const request = { method: "GET", url: "https://api.github.com/x", headers: {} } as const;
	return new RequestError("octokit's words", status, { request, response: { url: request.url, status, headers, data } });
}

describe("an error of a call is sorted by what would help", () => {
	test.each([
		[401, "Bad credentials", "credentials"],
		[403, "Resource not accessible by integration", "permission"],
		[403, "Must have admin rights to Repository.", "permission"],
		[403, "You do not have permission to create labels on this repository.", "permission"],
		[403, "This repository was archived", "refused"],
		[404, "Not Found", "missing"],
		[409, "Conflict", "refused"],
		[422, "Body is too long (maximum is 65536 characters)", "too-long"],
		[422, "Could not resolve to a node with the global id of 'T_kwDOAAWW'.", "permission"],
		[422, "Reviews may only be requested from collaborators.", "refused"],
		[429, "slow down", "rate-limit"],
		[502, "Server Error", "unavailable"],
	] as const)("%i %s: %s", (status, message, kind) => {
		expect(failureOf(answered(status, { message }))).toEqual({ kind, message });
	});

	test("403 with one of two headers is a rate limit, whatever it says", () => {
		const data = { message: "Resource not accessible by integration" };
		expect(failureOf(answered(403, data, { "retry-after": "1" })).kind).toBe("rate-limit");
		expect(failureOf(answered(403, data, { "x-ratelimit-remaining": "0" })).kind).toBe("rate-limit");
		expect(failureOf(answered(403, data, { "x-ratelimit-remaining": "1" })).kind).toBe("permission");
	});

	test("what GitHub adds in its list of errors is told too, as text or as a message", () => {
		const errors = ["first", { message: "second" }, { code: "no words" }, 3];
		expect(failureOf(answered(422, { message: "Validation Failed", errors })).message).toBe("Validation Failed: first: second");
	});

	test("an answer that is not GitHub's own", () => {
		expect(failureOf(answered(502, "<html>Bad Gateway</html>"))).toEqual({ kind: "unavailable", message: "octokit's words" });
		expect(failureOf(new Error("socket hang up"))).toEqual({ kind: "unavailable", message: "socket hang up" });
		expect(failureOf("text")).toEqual({ kind: "unavailable", message: "text" });
	});

	test("what this tool itself did not do", () => {
		expect(failureOf(new CallError("too-many", "more than 10000 comments"))).toEqual({
			kind: "too-many",
			message: "more than 10000 comments",
		});
	});
});

describe("one sentence for people", () => {
	const said = (kind: Parameters<typeof explain>[0]["kind"], message = "GitHub's words") => explain({ kind, message }, "statuses: write");

	test("names the permission that would help", () => {
		expect(said("permission")).toBe("the token lacks `statuses: write`");
		expect(said("missing")).toContain("or the token lacks `statuses: write` (GitHub's words)");
	});

	test("making a label takes another permission than putting it on a pull request", () => {
		expect(
			explain({ kind: "permission", message: "You do not have permission to create labels on this repository." }, "pull-requests: write"),
		).toBe("the token lacks `issues: write`");
	});

	test("quotes GitHub in all other cases", () => {
		for (const kind of ["credentials", "rate-limit", "too-many", "too-long", "refused", "unavailable"] as const) {
			expect(said(kind)).toMatch(/^[a-z].*\(GitHub's words\)$/i);
		}
	});
});
