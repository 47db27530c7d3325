import { beforeEach, expect, test } from "vitest";
import type { GitHubApi } from "../../../src/github/api.js";
import { deleteCopies, keepComment, MARKER, type StickyOutcome, type StickyRequest } from "../../../src/github/publish/sticky-comment.js";
import { type SmallGitHub, smallGitHub } from "../../support/small-github.js";

const BOT = "github-actions[bot]";

let github: SmallGitHub;
beforeEach(() => {
	github = smallGitHub();
});

const body = (text: string) => `${MARKER}\n${text}`;
const bodies = () => github.comments.map((comment) => comment.body);

/** One run: what it saw at its beginning (all there is now, unless given), the comment, and what a race left. */
async function keep(text: string, given: Partial<StickyRequest> = {}): Promise<StickyOutcome> {
	const outcome = await keepComment(github.api, {
		pullRequest: 7,
		comments: [...github.comments],
		login: () => github.api.login(),
		create: true,
		contended: true,
		render: () => body(text),
		...given,
	});
	if (outcome.kind !== "none") await deleteCopies(github.api, outcome.copies);
	return outcome;
}

/** The calls of a run. */
async function callsOf(run: () => Promise<unknown>): Promise<(keyof GitHubApi)[]> {
	github.calls.splice(0);
	await run();
	return [...github.calls];
}

test("creates one, rewrites it in place, leaves it alone when equal: this many calls", async () => {
	expect(await callsOf(() => keep("first", { contended: false }))).toEqual(["createComment"]);
	expect(await callsOf(() => keep("second"))).toEqual(["login", "updateComment"]);
	expect(await callsOf(() => keep("second"))).toEqual(["login"]);
	expect(await callsOf(() => keep("second", { login: async () => BOT }))).toEqual([]);
	expect(bodies()).toEqual([body("second")]);
});

test("stays quiet where none is wanted, but brings an old one up to date", async () => {
	expect(await keep("resolved", { create: false })).toEqual({ kind: "none" });
	expect(bodies()).toEqual([]);
	await keep("required");
	expect((await keep("resolved", { create: false })).kind).toBe("updated");
	expect(bodies()).toEqual([body("resolved")]);
});

test("somebody else's comment with our marker is not ours, also when a bot wrote it", async () => {
	for (const author of ["mallory", "other[bot]", "github-actions"]) github.say(author, body("approved, go on"));
	await keep("required");
	expect(bodies()).toEqual([...Array(3).fill(body("approved, go on")), body("required")]);
});

test("a comment of ours that only quotes the marker is not the one", async () => {
	github.say(BOT, `> ${body("quoted")}`);
	await keep("required");
	expect(bodies()).toEqual([`> ${body("quoted")}`, body("required")]);
});

test("an App's token finds the App's comment, whatever case its name is written in", async () => {
	github.say("Revops-App[bot]", body("old"));
	await keep("new", { login: async () => "revops-app[bot]" });
	expect(bodies()).toEqual([body("new")]);
});

test("of several the oldest stays, whatever order they are listed in", async () => {
	for (const text of ["1", "2", "3"]) github.say(BOT, body(text));
	await keep("new", { comments: [...github.comments].reverse() });
	expect(github.comments.map(({ id, body }) => [id, body])).toEqual([[1, body("new")]]);
	for (const text of ["new", "new"]) github.say(BOT, body(text));
	expect((await keep("new")).kind).toBe("unchanged");
	expect(github.comments).toHaveLength(1);
});

test("is found behind 130 other comments", async () => {
	for (let number = 1; number <= 130; number++) github.say("ann", body("+1"));
	github.say(BOT, body("old"));
	expect((await keep("new")).kind).toBe("updated");
	expect(github.comments).toHaveLength(131);
});

test("an answer that got lost does not make a second comment", async () => {
	github.faults.push({ call: "createComment", status: 502, done: true });
	const outcome = await keep("required", { contended: false });
	expect(outcome).toEqual({ kind: "created", url: github.comments[0]!.url, copies: [] });
	expect(bodies()).toEqual([body("required")]);
});

test("a creation that failed is tried once more", async () => {
	github.faults.push({ call: "createComment", status: 502 });
	expect(await callsOf(() => keep("required", { contended: false }))).toEqual(["createComment", "comments", "createComment"]);
	expect(bodies()).toEqual([body("required")]);
	github.comments.splice(0);
	github.faults.push({ call: "createComment", status: 502 }, { call: "createComment", status: 502 });
	await expect(keep("required")).rejects.toThrow();
	expect(bodies()).toEqual([]);
});

test("what GitHub refuses is not tried again", async () => {
	github.denied.add("createComment");
	await expect(keep("required")).rejects.toThrow("not accessible");
	expect(github.calls).toEqual(["createComment"]);
});

test("a body that GitHub finds too long is rendered shorter, and then left alone when equal", async () => {
	const budgets: number[] = [];
	const render = (budget: number) => {
		budgets.push(budget);
		return body("x".repeat(budget > 40_000 ? 70_000 : 100));
	};
	expect((await keep("", { render })).kind).toBe("created");
	expect(budgets.slice(0, 2)).toEqual([60_000, 30_000]);
	expect((await keep("", { render })).kind).toBe("unchanged");
	await expect(keep("", { comments: [], render: () => body("x".repeat(70_000)) })).rejects.toThrow("Validation Failed");
});

test("line ends that GitHub changed and the address of another run are no difference", async () => {
	const text = (run: number) => `a\nb [full report](https://github.com/acme/crm/actions/runs/${run}) c\n`;
	github.say(BOT, body(text(1)).replaceAll("\n", "\r\n"));
	expect((await keep(text(22))).kind).toBe("unchanged");
	expect((await keep(text(22).replace("a", "z"))).kind).toBe("updated");
	expect(bodies()).toEqual([body(text(22).replace("a", "z"))]);
});

test("deleted between being listed and being rewritten: created again, but only where one is wanted", async () => {
	const old = github.say(BOT, body("old"));
	github.comments.splice(0);
	expect(await callsOf(() => keep("new", { comments: [old], contended: false }))).toEqual(["login", "updateComment", "createComment"]);
	expect(bodies()).toEqual([body("new")]);
	github.comments.splice(0);
	expect(await keep("resolved", { comments: [old], create: false })).toEqual({ kind: "none" });
	expect(bodies()).toEqual([]);
});

test("the oldest one deleted meanwhile: the next one is the one", async () => {
	const comments = ["1", "2", "3"].map((text) => github.say(BOT, body(text)));
	github.comments.splice(0, 1);
	await keep("new", { comments });
	expect(github.comments.map(({ id, body }) => [id, body])).toEqual([[2, body("new")]]);
});

test.each([
	["each looks again", [true, true], 1],
	["only the later one looks again", [false, true], 1],
	["the run of the opening is the slower one", [true, false], 2],
] as const)("two runs that saw none: %s", async (_, [first, second], left) => {
	const comments: [] = [];
	await keep("of the first", { comments, contended: first });
	await keep("of the second", { comments, contended: second });
	expect(bodies()).toHaveLength(left);
	// What is left the next run repairs, with the newest text in the oldest comment.
	await keep("of a third");
	expect(github.comments.map(({ id, body }) => [id, body])).toEqual([[1, body("of a third")]]);
});

test("two runs that create between each other's calls keep the oldest, with the text of who looked last", async () => {
	// The other run creates and looks again while ours is about to look again.
	let other = true;
	github.meanwhile = (call) => {
		if (call !== "comments" || !other) return;
		other = false;
		github.say(BOT, body("of the other"));
	};
	const outcome = await keep("ours", { comments: [] });
	expect(outcome.kind === "created" && outcome.url).toBe(github.comments[0]!.url);
	expect(bodies()).toEqual([body("ours")]);
});

test("a copy that the other run deleted first is no fault, and a second look that fails costs nothing", async () => {
	const copies = [github.say(BOT, body("1")), github.say(BOT, body("2"))];
	github.comments.splice(0, 1);
	await deleteCopies(github.api, copies);
	expect(bodies()).toEqual([]);
	github.faults.push({ call: "comments", status: 502 });
	expect((await keep("new")).kind).toBe("created");
	expect(bodies()).toEqual([body("new")]);
});
