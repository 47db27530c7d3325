import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectTo, twoBranches } from "../../support/connected.js";
import { account, BOT, type FakeGitHub, startFakeGitHub } from "../../support/fake-github.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

const page = (number: number) => `${github.serverUrl}/acme/crm/pull/${number}`;

describe("commits", () => {
	test("the tip of a branch, not of a tag that has its name", async () => {
		const { root, tip } = twoBranches(github);
		github.git.commit("refs/tags/main", { trap: "1" }, root);
		expect(await (await connectTo(github)).branchTip("main")).toBe(tip);
	});

	test("a branch with slashes and signs in its name", async () => {
		const sha = github.git.commit("refs/heads/release/2026#1+x%41", { a: "1" });
		expect(await (await connectTo(github)).branchTip("release/2026#1+x%41")).toBe(sha);
	});

	test("where the head left the target branch, and what came since, oldest first", async () => {
		const { root, tip, head } = twoBranches(github);
		const merge = github.git.commit("refs/pull/7/head", {}, head, {
			author: "ann",
			committer: "web-flow",
			message: "Merge branch 'main'\n\nand why",
			merges: tip,
		});
		const later = github.git.commit("refs/heads/main", { c: "1" }, tip);
		expect(await (await connectTo(github)).compare(later, merge)).toEqual({
			mergeBase: tip,
			total: 2,
			commits: [
				{ sha: head, parents: [root], author: "author", committer: "author", verified: false, subject: "change" },
				{ sha: merge, parents: [head, tip], author: "ann", committer: "web-flow", verified: true, subject: "Merge branch 'main'" },
			],
		});
	});

	test("more than a hundred commits", async () => {
		const { root } = twoBranches(github);
		const subjects = Array.from({ length: 101 }, (_, index) => `commit ${index + 1}`);
		let head = root;
		for (const message of subjects) head = github.git.commit("refs/pull/7/head", { n: message }, head, { message });
		const { commits, total } = await (await connectTo(github)).compare(root, head);
		expect(total).toBe(101);
		expect(commits.map(({ subject }) => subject)).toEqual(subjects);
		expect(github.calls).toHaveLength(2);
	});

	test("a commit whose e-mail address is nobody's has no author", async () => {
		const { root } = twoBranches(github);
		const head = github.git.commit("refs/pull/7/head", { a: "3" }, root, { author: "someone@elsewhere" });
		const [commit] = (await (await connectTo(github)).compare(root, head)).commits;
		expect(commit).toEqual({ sha: head, parents: [root], verified: false, subject: "change" });
	});

	test("statuses, newest first, and who posted them", async () => {
		const { head } = twoBranches(github);
		const api = await connectTo(github);
		expect(await api.createStatus(head, { state: "pending", context: "gate: main", description: "waiting" })).toEqual({
			creator: BOT.login,
		});
		await api.createStatus(head, {
			state: "success",
			context: "gate: main",
			description: "done",
			targetUrl: "https://example.org/run?pr=7",
		});
		expect(await api.statuses(head)).toEqual([
			{
				state: "success",
				context: "gate: main",
				createdAt: "2026-11-02T09:00:02Z",
				creator: BOT.login,
				targetUrl: "https://example.org/run?pr=7",
			},
			{ state: "pending", context: "gate: main", createdAt: "2026-11-02T09:00:01Z", creator: BOT.login },
		]);
	});

	test("of more than a hundred statuses the newest hundred", async () => {
		const { head } = twoBranches(github);
		const posted = { sha: head, state: "pending", description: "", target_url: null, creator: BOT };
		for (let count = 1; count <= 101; count++) github.statuses.push({ ...posted, context: `${count}`, created_at: github.clock.tick() });
		const contexts = (await (await connectTo(github)).statuses(head)).map(({ context }) => context);
		expect([contexts.length, contexts[0], contexts[99]]).toEqual([100, "101", "2"]);
	});
});

describe("a pull request", () => {
	test("as plain as can be", async () => {
		const { head } = twoBranches(github);
		expect(await (await connectTo(github)).pullRequest(7)).toEqual({
			number: 7,
			url: page(7),
			headSha: head,
			targetBranch: "main",
			open: true,
			draft: false,
			fork: false,
			author: { login: "ann", bot: false },
			body: "",
			labels: [],
			requestedUsers: [],
			requestedTeams: [],
		});
	});

	test("with everything", async () => {
		const { head } = twoBranches(github);
		github.pulls.set(8, {
			number: 8,
			head,
			base: "release/1",
			fork: true,
			author: account("dependabot[bot]"),
			open: false,
			draft: true,
			body: "Why",
			labels: ["revops"],
			requestedUsers: ["rita"],
			requestedTeams: ["finance"],
		});
		expect(await (await connectTo(github)).pullRequest(8)).toEqual({
			number: 8,
			url: page(8),
			headSha: head,
			targetBranch: "release/1",
			open: false,
			draft: true,
			fork: true,
			author: { login: "dependabot[bot]", bot: true },
			body: "Why",
			labels: ["revops"],
			requestedUsers: ["rita"],
			requestedTeams: ["finance"],
		});
	});

	test("of a fork that is gone, by an account that is gone", async () => {
		const { head } = twoBranches(github);
		github.pulls.set(8, { number: 8, head, base: "main", fork: true, headRepository: null, author: null });
		const api = await connectTo(github);
		expect(await api.pullRequest(8)).toMatchObject({ fork: true, author: { login: "ghost" } });
		const [listed] = await api.openPullRequests({});
		expect(listed).toMatchObject({ number: 8, fork: true });
		expect(listed).not.toHaveProperty("author");
	});

	test("open ones, the one that changed last first", async () => {
		const { head } = twoBranches(github);
		for (const [number, updated] of [
			[8, "2026-12-08T00:00:00Z"],
			[9, "2026-12-07T00:00:00Z"],
		] as const)
			github.pulls.set(number, { number, head, base: "main", updated });
		const api = await connectTo(github);
		expect((await api.openPullRequests({ base: "main" })).map(({ number }) => number)).toEqual([8, 9, 7]);
	});

	test("open ones by target branch and by head, of any number", async () => {
		const { head } = twoBranches(github);
		for (let number = 8; number <= 130; number++) github.pulls.set(number, { number, head, base: "main", headBranch: `topic-${number}` });
		github.pulls.set(131, { number: 131, head, base: "release", fork: true });
		github.pulls.set(132, { number: 132, head, base: "main", open: false });
		const api = await connectTo(github);
		const numbers = async (filter: Parameters<typeof api.openPullRequests>[0]) =>
			(await api.openPullRequests(filter)).map(({ number }) => number);
		expect(await numbers({})).toHaveLength(125);
		expect((await numbers({ base: "main" })).sort((a, b) => a - b)).toEqual(Array.from({ length: 124 }, (_, index) => index + 7));
		expect(await numbers({ head: "acme:topic-30" })).toEqual([30]);
		expect(await numbers({ head: "mallory:change" })).toEqual([131]);
		expect(await numbers({ head: "mallory:change", base: "main" })).toEqual([]);
	});
});
