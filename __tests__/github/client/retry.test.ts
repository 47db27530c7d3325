import { RequestError } from "@octokit/request-error";
import { describe, expect, test } from "vitest";
import { RETRY, retryDelay } from "../../../src/github/client/retry.js";

const NOW = 1_700_000_000_000;
const attempt = { number: 1, repeatable: true, now: NOW, lost: 0 };

function answered(status: number, headers: Record<string, string> = {}, data: unknown = {}): RequestError {
	const request = { method: "GET", url: "https://api.github.com/x", headers: {} } as const;
	return new RequestError("no", status, { request, response: { url: request.url, status, headers, data } });
}

describe("after a server error", () => {
	test("waits four times as long each time, three times", () => {
		const waits = [1, 2, 3, 4].map((number) => retryDelay(answered(502), { ...attempt, number }));
		expect(waits).toEqual([250, 1000, 4000, undefined]);
	});

	test("does not repeat what must not be done twice", () => {
		expect(retryDelay(answered(502), { ...attempt, repeatable: false })).toBeUndefined();
	});
});

describe("after a rate limit", () => {
	test("waits as long as GitHub asks for, also before what must not be done twice: nothing was done", () => {
		expect(retryDelay(answered(403, { "retry-after": "7" }), { ...attempt, repeatable: false })).toBe(7000);
		expect(retryDelay(answered(429, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW / 1000 + 30}` }), attempt)).toBe(30_000);
	});

	test("waits a minute where GitHub does not say how long, and not at all for a limit that has passed", () => {
		expect(retryDelay(answered(429), attempt)).toBe(60_000);
		expect(retryDelay(answered(429, { "retry-after": "soon" }), attempt)).toBe(60_000);
		expect(retryDelay(answered(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW / 1000 - 5}` }), attempt)).toBe(0);
		expect(retryDelay(answered(403, { "retry-after": "-3" }), attempt)).toBe(0);
	});

	test("waits a minute where only GitHub's words tell of a limit", () => {
		const data = { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." };
		expect(retryDelay(answered(403, {}, data), { ...attempt, repeatable: false })).toBe(60_000);
	});

	test("gives up where GitHub asks for more than a job should wait", () => {
		expect(retryDelay(answered(429, { "retry-after": "60" }), attempt)).toBe(60_000);
		expect(retryDelay(answered(429, { "retry-after": "61" }), attempt)).toBeUndefined();
	});
});

test("gives up where the run has lost all the time it may lose", () => {
	const { longestTotal } = RETRY;
	expect(retryDelay(answered(502), { ...attempt, lost: longestTotal - 250 })).toBe(250);
	expect(retryDelay(answered(502), { ...attempt, lost: longestTotal - 249 })).toBeUndefined();
	expect(retryDelay(answered(429, { "retry-after": "60" }), { ...attempt, lost: longestTotal - 59_000 })).toBeUndefined();
});

test("does not repeat what GitHub refused, nor what is no call", () => {
	for (const status of [401, 403, 404, 409, 422]) expect(retryDelay(answered(status), attempt)).toBeUndefined();
	expect(retryDelay(new TypeError("a defect"), attempt)).toBeUndefined();
});
