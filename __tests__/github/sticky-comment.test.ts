import { afterEach, beforeEach, expect, test } from "vitest";
import { keepComment, MARKER } from "../../src/github/sticky-comment.js";
import { connectTo } from "../support/connected.js";
import { BOT, type FakeGitHub, startFakeGitHub } from "../support/fake-github.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
	github.pulls.set(7, { number: 7, head: "a".repeat(40), base: "main", fork: false });
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

const body = (text: string) => `${MARKER}\n${text}`;
const request = (text: string, create = true) => ({ pullRequest: 7, create, render: () => body(text) });
const bodies = () => github.comments.map((comment) => comment.body);

test("creates one, rewrites it in place, leaves it alone when equal", async () => {
	const api = await connectTo(github);
	expect((await keepComment(api, request("first"))).kind).toBe("created");
	expect((await keepComment(api, request("second"))).kind).toBe("updated");
	expect((await keepComment(api, request("second"))).kind).toBe("unchanged");
	expect(bodies()).toEqual([body("second")]);
	expect(github.calls.map(({ operation }) => operation)).toEqual([
		...["issues/list-comments", "issues/create-comment"],
		...["issues/list-comments", "graphql", "issues/update-comment"],
		...["issues/list-comments", "graphql"],
	]);
});

test("stays quiet where none is wanted, but brings an old one up to date", async () => {
	const api = await connectTo(github);
	expect(await keepComment(api, request("resolved", false))).toEqual({ kind: "none" });
	expect(bodies()).toEqual([]);
	await keepComment(api, request("required"));
	expect((await keepComment(api, request("resolved", false))).kind).toBe("updated");
	expect(bodies()).toEqual([body("resolved")]);
});

test("somebody else's comment with our marker is not ours, also when a bot wrote it", async () => {
	github.comments.push({ id: 1, pull: 7, author: { login: "mallory", type: "User" }, body: body("approved, go on") });
	github.comments.push({ id: 2, pull: 7, author: { login: "other[bot]", type: "Bot" }, body: body("approved, go on") });
	await keepComment(await connectTo(github), request("required"));
	expect(bodies()).toEqual([body("approved, go on"), body("approved, go on"), body("required")]);
});

test("a comment of ours that only quotes the marker is not the one", async () => {
	github.comments.push({ id: 1, pull: 7, author: BOT, body: `> ${body("quoted")}` });
	await keepComment(await connectTo(github), request("required"));
	expect(bodies()).toEqual([`> ${body("quoted")}`, body("required")]);
});

test("an App's token finds the App's comment", async () => {
	const account = { login: "revops-app[bot]", type: "Bot" } as const;
	github.comments.push({ id: 1, pull: 7, author: account, body: body("old") });
	await keepComment(await connectTo(github, { account }), request("new"));
	expect(bodies()).toEqual([body("new")]);
});

test("of several the oldest stays", async () => {
	for (const id of [1, 2, 3]) github.comments.push({ id, pull: 7, author: BOT, body: body(`${id}`) });
	await keepComment(await connectTo(github), request("new"));
	expect(github.comments).toEqual([{ id: 1, pull: 7, author: BOT, body: body("new") }]);
});

test("is found on a later page", async () => {
	for (let id = 1; id <= 130; id++) github.comments.push({ id, pull: 7, author: { login: "ann", type: "User" }, body: "+1" });
	github.comments.push({ id: 131, pull: 7, author: BOT, body: body("old") });
	expect((await keepComment(await connectTo(github), request("new"))).kind).toBe("updated");
	expect(github.comments).toHaveLength(131);
});

test("an answer that got lost does not make a second comment", async () => {
	github.faults.push({ operation: "issues/create-comment", status: 502, carriedOut: true });
	expect((await keepComment(await connectTo(github), request("required"))).kind).toBe("created");
	expect(bodies()).toEqual([body("required")]);
});

test("a creation that failed is tried once more", async () => {
	github.faults.push({ operation: "issues/create-comment", status: 502 });
	expect((await keepComment(await connectTo(github), request("required"))).kind).toBe("created");
	expect(bodies()).toEqual([body("required")]);
	github.comments.splice(0);
	github.faults.push({ operation: "issues/create-comment", status: 502 }, { operation: "issues/create-comment", status: 502 });
	await expect(keepComment(await connectTo(github), request("required"))).rejects.toThrow();
	expect(bodies()).toEqual([]);
});

test("a body that GitHub finds too long is rendered shorter", async () => {
	const budgets: number[] = [];
	const render = (budget: number) => {
		budgets.push(budget);
		return body("x".repeat(budget > 40_000 ? 70_000 : 100));
	};
	expect((await keepComment(await connectTo(github), { pullRequest: 7, create: true, render })).kind).toBe("created");
	expect(budgets).toEqual([60_000, 30_000]);
});

test("line ends that GitHub changed are no difference", async () => {
	github.comments.push({ id: 1, pull: 7, author: BOT, body: `${body("a\nb").replaceAll("\n", "\r\n")}` });
	expect((await keepComment(await connectTo(github), request("a\nb\n"))).kind).toBe("unchanged");
});
