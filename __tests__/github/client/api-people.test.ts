import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectTo, twoBranches } from "../../support/connected.js";
import { APP, BOT, type FakeGitHub, startFakeGitHub, TOKENS } from "../../support/fake-github.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

const page = (number: number) => `${github.serverUrl}/acme/crm/pull/${number}`;

describe("what people said", () => {
	test("reviews in the order in which they were submitted, without those that are not", async () => {
		const { head, root } = twoBranches(github);
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
		twoBranches(github);
		github.people.review(7, "rita", "CHANGES_REQUESTED", { commit: null });
		github.reviews.push({ id: 1, pull: 7, author: null, state: "APPROVED", commit_id: null, body: "", submitted_at: github.clock.tick() });
		expect(await (await connectTo(github)).reviews(7)).toEqual([expect.objectContaining({ login: "rita", commit: "" })]);
	});

	test("all pages of reviews, comments and events", async () => {
		twoBranches(github);
		const expected = Array.from({ length: 230 }, (_, index) => `person-${index + 1}`);
		for (const login of expected) {
			github.people.review(7, login, "COMMENTED");
			github.people.comment(7, login, login);
			github.people.ask(7, "ann", { users: [login] });
		}
		const api = await connectTo(github);
		expect((await api.reviews(7)).map(({ login }) => login)).toEqual(expected);
		expect((await api.comments(7)).map(({ body }) => body)).toEqual(expected);
		expect(await api.everRequested(7)).toEqual(expected);
		expect(github.calls).toHaveLength(9);
	});

	test("comments: who, when, and whether they were changed", async () => {
		twoBranches(github);
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

	test("who was ever asked for a review", async () => {
		twoBranches(github);
		const api = await connectTo(github);
		expect(await api.everRequested(7)).toEqual([]);
		github.people.ask(7, "ann", { users: ["rita"], teams: ["finance"] });
		github.people.unask(7, "ann", "rita");
		github.people.retarget(7, "ann", "release");
		github.people.ask(7, "ann", { users: ["rita"] });
		expect(await api.everRequested(7)).toEqual(["rita", "acme/finance"]);
	});

	test("history: when the target branch was last changed, by hand or by itself", async () => {
		twoBranches(github);
		const api = await connectTo(github);
		const retargetedAt = async () => (await api.history(7, "main")).retargetedAt;
		expect(await retargetedAt()).toBeUndefined();
		github.people.ask(7, "ann", { users: ["rita"] });
		github.people.retarget(7, "ann", "release");
		expect(await retargetedAt()).toBe("2026-11-02T09:00:02Z");
		const again = { id: 1, pull: 7, event: "automatic_base_change_succeeded", actor: BOT, created_at: github.clock.tick() };
		github.events.push(again);
		expect(await retargetedAt()).toBe(again.created_at);
		github.events.push({ ...again, pull: 8, created_at: github.clock.tick() });
		expect(await retargetedAt()).toBe(again.created_at);
	});

	test("history: when the branch was last moved to another line of commits", async () => {
		const { root } = twoBranches(github);
		const api = await connectTo(github);
		expect((await api.history(7, "main")).headForcedAt).toBeUndefined();
		github.people.forcePush(7, "ann", root);
		github.people.retarget(7, "ann", "release");
		expect(await api.history(7, "main")).toMatchObject({ headForcedAt: "2026-11-02T09:00:01Z", retargetedAt: "2026-11-02T09:00:02Z" });
	});

	test("history: who changed the description last, and nothing where nobody did", async () => {
		twoBranches(github);
		const api = await connectTo(github);
		const edited = async () => (await api.history(7, "main")).descriptionEdited;
		expect(await edited()).toBeUndefined();
		github.people.describe(7, "ann", "answers");
		expect(await edited()).toEqual({ by: "ann", at: "2026-11-02T09:00:01Z" });
		github.people.describe(7, "dependabot[bot]", "more");
		expect(await edited()).toEqual({ by: "dependabot[bot]", at: "2026-11-02T09:00:02Z" });
		github.pulls.get(7)!.edited = { by: null, at: github.clock.tick() };
		expect(await edited()).toEqual({ at: "2026-11-02T09:00:03Z" });
	});

	test("history: the open pull requests into the branch, unless there are more than one call tells", async () => {
		const { head } = twoBranches(github);
		const api = await connectTo(github);
		const open = async () => (await api.history(7, "main")).openIntoTarget;
		github.pulls.set(8, { number: 8, head, base: "main", fork: true, draft: true });
		github.pulls.set(9, { number: 9, head, base: "release" });
		github.pulls.set(10, { number: 10, head, base: "main", open: false });
		expect(await open()).toEqual([7, 8].map((number) => ({ number, headSha: head })));
		for (let number = 11; number < 109; number++) github.pulls.set(number, { number, head, base: "main" });
		expect(await open()).toHaveLength(100);
		github.pulls.set(109, { number: 109, head, base: "main" });
		expect(await open()).toBeUndefined();
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
