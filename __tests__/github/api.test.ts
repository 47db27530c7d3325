import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectTo } from "../support/connected.js";
import { APP, account, BOT, type FakeGitHub, startFakeGitHub, TOKENS } from "../support/fake-github.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

/** #7 into `main`, which has moved on since. */
function twoBranches() {
	const root = github.git.commit("refs/heads/main", { a: "1" });
	const tip = github.git.commit("refs/heads/main", { b: "1" }, root);
	const head = github.git.commit("refs/pull/7/head", { a: "2" }, root);
	github.pulls.set(7, { number: 7, head, base: "main" });
	return { root, tip, head };
}

const page = (number: number) => `${github.serverUrl}/acme/crm/pull/${number}`;

describe("commits", () => {
	test("the tip of a branch, not of a tag that has its name", async () => {
		const { root, tip } = twoBranches();
		github.git.commit("refs/tags/main", { trap: "1" }, root);
		expect(await (await connectTo(github)).branchTip("main")).toBe(tip);
	});

	test("a branch with slashes and signs in its name", async () => {
		const sha = github.git.commit("refs/heads/release/2026#1+x%41", { a: "1" });
		expect(await (await connectTo(github)).branchTip("release/2026#1+x%41")).toBe(sha);
	});

	test("where the head left the target branch, and what came since, oldest first", async () => {
		const { root, tip, head } = twoBranches();
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
				{ sha: head, parents: [root], author: "author", committer: "author", subject: "change" },
				{ sha: merge, parents: [head, tip], author: "ann", committer: "web-flow", subject: "Merge branch 'main'" },
			],
		});
	});

	test("more than a hundred commits", async () => {
		const { root } = twoBranches();
		const subjects = Array.from({ length: 101 }, (_, index) => `commit ${index + 1}`);
		let head = root;
		for (const message of subjects) head = github.git.commit("refs/pull/7/head", { n: message }, head, { message });
		const { commits, total } = await (await connectTo(github)).compare(root, head);
		expect(total).toBe(101);
		expect(commits.map(({ subject }) => subject)).toEqual(subjects);
		expect(github.calls).toHaveLength(2);
	});

	test("a commit whose e-mail address is nobody's has no author", async () => {
		const { root } = twoBranches();
		const head = github.git.commit("refs/pull/7/head", { a: "3" }, root, { author: "someone@elsewhere" });
		const [commit] = (await (await connectTo(github)).compare(root, head)).commits;
		expect(commit).toEqual({ sha: head, parents: [root], subject: "change" });
	});

	test("statuses, newest first, and who posted them", async () => {
		const { head } = twoBranches();
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
		const { head } = twoBranches();
		const posted = { sha: head, state: "pending", description: "", target_url: null, creator: BOT };
		for (let count = 1; count <= 101; count++) github.statuses.push({ ...posted, context: `${count}`, created_at: github.clock.tick() });
		const contexts = (await (await connectTo(github)).statuses(head)).map(({ context }) => context);
		expect([contexts.length, contexts[0], contexts[99]]).toEqual([100, "101", "2"]);
	});
});

describe("a pull request", () => {
	test("as plain as can be", async () => {
		const { head } = twoBranches();
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
		const { head } = twoBranches();
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
		const { head } = twoBranches();
		github.pulls.set(8, { number: 8, head, base: "main", fork: true, headRepository: null, author: null });
		const api = await connectTo(github);
		expect(await api.pullRequest(8)).toMatchObject({ fork: true, author: { login: "ghost" } });
		const [listed] = await api.openPullRequests({});
		expect(listed).toMatchObject({ number: 8, fork: true });
		expect(listed).not.toHaveProperty("author");
	});

	test("open ones by target branch and by head, of any number", async () => {
		const { head } = twoBranches();
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

	test("open ones with a commit: as head or in their history, not those of a fork alone", async () => {
		const { head, root } = twoBranches();
		const later = github.git.commit("refs/pull/8/head", { a: "3" }, head);
		github.pulls.set(8, { number: 8, head: later, base: "main" });
		github.pulls.set(9, { number: 9, head, base: "release", open: false });
		const api = await connectTo(github);
		expect((await api.pullRequestsWith(head)).map(({ number }) => number)).toEqual([8, 7]);
		expect((await api.pullRequestsWith(later)).map(({ number }) => number)).toEqual([8]);
		expect(await api.pullRequestsWith(root)).toEqual([]);
		const forked = github.git.commit("refs/pull/10/head", { a: "4" }, root);
		github.pulls.set(10, { number: 10, head: forked, base: "main", fork: true });
		expect(await api.pullRequestsWith(forked)).toEqual([]);
	});
});

describe("what people said", () => {
	test("reviews in the order in which they were submitted, without those that are not", async () => {
		const { head, root } = twoBranches();
		github.people.approve(7, "rita", root);
		const begun = github.people.review(7, "fay", "PENDING");
		github.people.review(7, "rita", "CHANGES_REQUESTED", { body: "No." });
		github.people.review(7, "helper[bot]", "COMMENTED");
		github.people.dismiss(github.people.approve(7, "sam"), "rita");
		Object.assign(begun, { state: "APPROVED", submitted_at: github.clock.tick() });
		github.people.review(7, "zoe", "PENDING");
		expect((await (await connectTo(github)).reviews(7)).map(({ login, state, at }) => [login, state, at])).toEqual([
			["rita", "approved", "2026-11-02T09:00:01Z"],
			["rita", "changes-requested", "2026-11-02T09:00:02Z"],
			["helper[bot]", "commented", "2026-11-02T09:00:03Z"],
			["sam", "dismissed", "2026-11-02T09:00:04Z"],
			["fay", "approved", "2026-11-02T09:00:06Z"],
		]);
		const [first, second, third] = await (await connectTo(github)).reviews(7);
		expect(first).toEqual({
			login: "rita",
			bot: false,
			state: "approved",
			commit: root,
			at: "2026-11-02T09:00:01Z",
			body: "",
			url: `${page(7)}#pullrequestreview-1000`,
		});
		expect(second).toMatchObject({ commit: head, body: "No." });
		expect(third).toMatchObject({ bot: true });
	});

	test("a review of an account that is gone is left out; one whose commit is gone has none", async () => {
		twoBranches();
		github.people.review(7, "rita", "CHANGES_REQUESTED", { commit: null });
		github.reviews.push({ id: 1, pull: 7, author: null, state: "APPROVED", commit_id: null, body: "", submitted_at: github.clock.tick() });
		expect(await (await connectTo(github)).reviews(7)).toEqual([expect.objectContaining({ login: "rita", commit: "" })]);
	});

	test("all pages of reviews, comments and events", async () => {
		twoBranches();
		const expected = Array.from({ length: 230 }, (_, index) => `person-${index + 1}`);
		for (const login of expected) {
			github.people.review(7, login, "COMMENTED");
			github.people.comment(7, login, login);
			github.people.ask(7, "ann", { users: [login] });
		}
		const api = await connectTo(github);
		expect((await api.reviews(7)).map(({ login }) => login)).toEqual(expected);
		expect((await api.comments(7)).map(({ body }) => body)).toEqual(expected);
		expect((await api.events(7)).everRequested).toEqual(expected);
		expect(github.calls).toHaveLength(9);
	});

	test("comments: who, when, and whether they were changed", async () => {
		twoBranches();
		github.people.comment(7, "ann", "first");
		const second = github.people.comment(7, "helper[bot]", "second");
		github.people.editComment(second.id, "changed");
		github.comments.push({ id: 1, pull: 7, author: null, body: "of a ghost" });
		expect(await (await connectTo(github)).comments(7)).toEqual([
			{
				id: 1000,
				body: "first",
				author: "ann",
				bot: false,
				url: `${page(7)}#issuecomment-1000`,
				createdAt: "2026-11-02T09:00:01Z",
				updatedAt: "2026-11-02T09:00:01Z",
			},
			expect.objectContaining({ body: "changed", bot: true, createdAt: "2026-11-02T09:00:02Z", updatedAt: "2026-11-02T09:00:03Z" }),
			expect.not.objectContaining({ author: expect.anything() }),
		]);
	});

	test("events: who was ever asked, and when the target branch was last changed, by hand or by itself", async () => {
		twoBranches();
		const api = await connectTo(github);
		expect(await api.events(7)).toEqual({ everRequested: [] });
		github.people.ask(7, "ann", { users: ["rita"], teams: ["finance"] });
		github.people.unask(7, "ann", "rita");
		github.people.retarget(7, "ann", "release");
		expect(await api.events(7)).toEqual({ everRequested: ["rita", "acme/finance"], retargetedAt: "2026-11-02T09:00:04Z" });
		const again = { id: 1, pull: 7, event: "automatic_base_change_succeeded", actor: BOT, created_at: github.clock.tick() };
		github.events.push(again);
		expect((await api.events(7)).retargetedAt).toBe(again.created_at);
	});

	test("the description: who changed it last, and nothing where nobody did", async () => {
		twoBranches();
		const api = await connectTo(github);
		expect(await api.descriptionEdit(7)).toBeUndefined();
		github.people.describe(7, "ann", "answers");
		expect(await api.descriptionEdit(7)).toEqual({ by: "ann", at: "2026-11-02T09:00:01Z" });
		github.people.describe(7, "dependabot[bot]", "more");
		expect(await api.descriptionEdit(7)).toEqual({ by: "dependabot[bot]", at: "2026-11-02T09:00:02Z" });
		github.pulls.get(7)!.edited = { by: null, at: github.clock.tick() };
		expect(await api.descriptionEdit(7)).toEqual({ at: "2026-11-02T09:00:03Z" });
	});
});

describe("who people are", () => {
	test("the members of a team and of its child teams, not those who are only invited, on all pages", async () => {
		const many = Array.from({ length: 120 }, (_, index) => `person-${index}`);
		github.teams.set("revops", { slug: "revops", members: ["rita", "sam"], pending: ["zoe"], children: ["analysts"] });
		github.teams.set("analysts", { slug: "analysts", members: ["sam", ...many] });
		expect(await (await connectTo(github, TOKENS.app)).teamMembers("Acme", "RevOps")).toEqual(["rita", "sam", ...many]);
	});

	test("whose the token is", async () => {
		expect(await (await connectTo(github)).login()).toBe("github-actions[bot]");
		expect(await (await connectTo(github, TOKENS.app)).login()).toBe(APP.login);
	});
});

describe("writing", () => {
	test("a comment is created, changed and deleted; deleting what is gone is no failure", async () => {
		twoBranches();
		const api = await connectTo(github);
		const created = await api.createComment(7, "one");
		expect(created).toMatchObject({ id: 1000, body: "one", author: BOT.login, bot: true, createdAt: "2026-11-02T09:00:01Z" });
		expect(await api.updateComment(created.id, "two")).toMatchObject({ id: 1000, body: "two", updatedAt: "2026-11-02T09:00:02Z" });
		await api.deleteComment(created.id);
		await api.deleteComment(created.id);
		expect(github.comments).toEqual([]);
	});

	test("people and teams are asked for a review, once", async () => {
		twoBranches();
		github.collaborators.add("rita");
		github.teams.set("finance", { slug: "finance", members: ["fay"] });
		const api = await connectTo(github, TOKENS.app);
		await api.requestReviewers(7, {});
		expect(github.calls).toEqual([]);
		await api.requestReviewers(7, { users: ["rita", "fay"], teams: ["finance"] });
		await api.requestReviewers(7, { users: ["rita"] });
		expect(await api.pullRequest(7)).toMatchObject({ requestedUsers: ["rita", "fay"], requestedTeams: ["finance"] });
		expect(github.events.map(({ event, actor }) => [event, actor.login])).toEqual(Array(3).fill(["review_requested", APP.login]));
		github.people.approve(7, "fay");
		expect(await api.pullRequest(7)).toMatchObject({ requestedUsers: ["rita"], requestedTeams: [] });
	});

	test("a label with any signs is put on and taken off; taking off what is not there is no failure", async () => {
		twoBranches();
		const name = "revops: wait/hold #1 %2F ?";
		github.labels.add(name);
		const api = await connectTo(github);
		await api.addLabel(7, name);
		await api.addLabel(7, name);
		expect((await api.pullRequest(7)).labels).toEqual([name]);
		await api.removeLabel(7, name);
		await api.removeLabel(7, name);
		expect((await api.pullRequest(7)).labels).toEqual([]);
	});

	test("a label that the repository does not have is made", async () => {
		twoBranches();
		const api = await connectTo(github, { permissions: { ...TOKENS.workflow.permissions, issues: "write" } });
		await api.addLabel(7, "new");
		expect([...github.labels]).toEqual(["new"]);
	});

	test("a check run with more annotations than fit in one request", async () => {
		const { head } = twoBranches();
		const mark = (line: number) =>
			({ path: "a", start_line: line, end_line: line, annotation_level: "notice", title: "t", message: "m" }) as const;
		const marks = Array.from({ length: 70 }, (_, index) => mark(index + 1));
		const api = await connectTo(github, TOKENS.app);
		const id = await api.createCheckRun({ sha: head, name: "marks", title: "T", summary: "S", annotations: marks.slice(0, 50) });
		await api.addAnnotations(id, { title: "T2", summary: "S2", annotations: marks.slice(50) });
		expect(github.checkRuns).toEqual([
			{ id, sha: head, name: "marks", status: "completed", conclusion: "neutral", title: "T2", summary: "S2", annotations: marks },
		]);
	});
});
