import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectTo, refused } from "../../support/connected.js";
import { type FakeGitHub, type Fault, startFakeGitHub, TOKENS } from "../../support/fake-github.js";

let github: FakeGitHub;
let head: string;
beforeEach(async () => {
	github = await startFakeGitHub();
	head = github.git.commit("refs/heads/main", { a: "1" });
	github.pulls.set(7, { number: 7, head, base: "main" });
	github.collaborators.add("rita");
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

const status = { state: "pending", context: "c", description: "d" } as const;
const run = () => ({ sha: head, name: "marks", title: "T", summary: "S", annotations: [] });
const fail = (...faults: Fault[]) => github.faults.push(...faults);

describe("a call is tried again", () => {
	test("after a server error, an answer that never comes and one that breaks off, where it may be done twice", async () => {
		for (const { tried, fault } of [
			{ tried: "502", fault: { status: 502 } },
			{ tried: "nothing", fault: { status: "hangs-up" } },
			{ tried: "nothing", fault: { status: "breaks-off" } },
		] as const) {
			fail({ operation: "git/get-ref", ...fault }, { operation: "repos/create-commit-status", ...fault });
			const api = await connectTo(github);
			expect(await api.branchTip("main")).toBe(head);
			await api.createStatus(head, status);
			expect(api.waits).toEqual([250, 250]);
			expect(api.told).toEqual([
				`GitHub answered ${tried} to GET /repos/{owner}/{repo}/git/ref/{ref}; trying again in 0.25 s.`,
				`GitHub answered ${tried} to POST /repos/{owner}/{repo}/statuses/{sha}; trying again in 0.25 s.`,
			]);
		}
	});

	test("three times, then the failure is told", async () => {
		fail({ operation: "pulls/get", status: 503, times: 4 });
		const api = await connectTo(github);
		expect((await refused(api.pullRequest(7))).kind).toBe("unavailable");
		expect(api.waits).toEqual([250, 1000, 4000]);
		expect(github.faults).toEqual([]);
	});

	test("as long as GitHub asks for, also where it must not be done twice: a rate limit means nothing was done", async () => {
		fail(
			{
				operation: "issues/create-comment",
				status: 403,
				message: "You have exceeded a secondary rate limit",
				headers: { "retry-after": "7" },
			},
			{ operation: "issues/create-comment", status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1030" } },
		);
		const api = await connectTo(github);
		await api.createComment(7, "hello");
		expect(api.waits).toEqual([7000, 30_000]);
		expect(github.comments).toHaveLength(1);
	});

	test("of GraphQL, which reports a rate limit and its own breakdown with status 200", async () => {
		fail(
			{ operation: "graphql", status: 200, graphql: "RATE_LIMITED", message: "API rate limit exceeded", headers: { "retry-after": "3" } },
			{ operation: "graphql", status: 200, graphql: "INTERNAL", message: "Something went wrong while executing your query." },
		);
		const api = await connectTo(github);
		expect(await api.login()).toBe("github-actions[bot]");
		expect(api.waits).toEqual([3000, 1000]);
		expect(api.told[0]).toMatch(/^GitHub answered 429 to POST \S+\/graphql; trying again in 3 s\.$/);
	});
});

describe("a call is not tried again", () => {
	test("where GitHub asks for an hour", async () => {
		const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4600" };
		fail({ operation: "git/get-ref", status: 403, message: "API rate limit exceeded", headers });
		const api = await connectTo(github);
		expect(await refused(api.branchTip("main"))).toEqual({ kind: "rate-limit", message: "API rate limit exceeded" });
		expect(api.waits).toEqual([]);
	});

	test("where all waiting of the run together would be too long", async () => {
		const again: Fault = { operation: "git/get-ref", status: 429, message: "slow down", headers: { "retry-after": "40" }, times: 9 };
		fail(again);
		const api = await connectTo(github, {}, { retry: { retries: 3, longestWait: 60_000, longestTotal: 100_000 } });
		expect((await refused(api.branchTip("main"))).kind).toBe("rate-limit");
		expect((await refused(api.branchTip("main"))).kind).toBe("rate-limit");
		expect(api.waits).toEqual([40_000, 40_000]);
	});

	test("after a plain refusal", async () => {
		const api = await connectTo(github, { permissions: {} });
		await refused(api.createStatus(head, status));
		expect(github.calls).toHaveLength(1);
	});

	test.each(["lost", "hangs up", "breaks off"] as const)(
		"where the first may have been done (%s): comment, review request, check run, annotations",
		async (how) => {
			const api = await connectTo(github, TOKENS.app);
			const id = await api.createCheckRun(run());
			const calls = {
				"issues/create-comment": () => api.createComment(7, "hello"),
				"pulls/request-reviewers": () => api.requestReviewers(7, { users: ["rita"] }),
				"checks/create": () => api.createCheckRun(run()),
				"checks/update": () => api.addAnnotations(id, run()),
			};
			const fault = { lost: { status: 502 }, "hangs up": { status: "hangs-up" }, "breaks off": { status: "breaks-off" } } as const;
			for (const [operation, call] of Object.entries(calls)) {
				fail({ operation, carriedOut: true, ...fault[how] });
				expect((await refused(call())).kind).toBe("unavailable");
			}
			expect(api.waits).toEqual([]);
			expect([github.comments.length, github.events.length, github.checkRuns.length]).toEqual([1, 1, 2]);
		},
	);
});

describe("what was carried out before its answer got lost", () => {
	test("a status has been posted twice, which is the same as once", async () => {
		fail({ operation: "repos/create-commit-status", status: 502, carriedOut: true });
		const api = await connectTo(github);
		expect(await api.createStatus(head, status)).toEqual({ creator: "github-actions[bot]" });
		expect(github.statuses.map(({ state, context }) => ({ state, context }))).toEqual(Array(2).fill({ state: "pending", context: "c" }));
	});

	test("a deletion and a label taken off are no failure when they are repeated", async () => {
		github.labels.add("revops");
		const api = await connectTo(github);
		const { id } = await api.createComment(7, "hello");
		await api.addLabel(7, "revops");
		fail(
			{ operation: "issues/delete-comment", status: 502, carriedOut: true },
			{ operation: "issues/remove-label", status: 502, carriedOut: true },
		);
		await api.deleteComment(id);
		await api.removeLabel(7, "revops");
		expect(github.comments).toEqual([]);
		expect(github.pulls.get(7)!.labels).toEqual([]);
		expect(api.waits).toEqual([250, 250]);
	});
});

test("a refusal of GraphQL is sorted like one of REST, and not repeated", async () => {
	const api = await connectTo(github);
	for (const [type, kind] of [
		["FORBIDDEN", "permission"],
		["NOT_FOUND", "missing"],
		["INSUFFICIENT_SCOPES", "permission"],
	] as const) {
		const message =
			type === "NOT_FOUND" ? "Could not resolve" : "Your token has not been granted the required scopes, or is not accessible by it.";
		fail({ operation: "graphql", status: 200, graphql: type, message });
		expect(await refused(api.history(7, "main"))).toEqual({ kind, message });
	}
	expect(api.waits).toEqual([]);
});

test("a server that is not there", async () => {
	const other = await startFakeGitHub();
	const api = await connectTo(other);
	await other.close();
	expect((await refused(api.branchTip("main"))).kind).toBe("unavailable");
	expect(api.waits).toEqual([250, 1000, 4000]);
	expect(api.told[0]).toContain("GitHub answered nothing");
});
