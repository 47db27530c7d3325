import { beforeEach, describe, expect, test } from "vitest";
import type { Place } from "../../../src/github/publish/place.js";
import { type Asked, requestReviews, toAsk } from "../../../src/github/publish/reviewers.js";
import type { Review } from "../../../src/model/review.js";
import { review as plain, verbalCommit } from "../../support/reviews.js";
import { HEAD, pullRequest, type SmallGitHub, smallGitHub } from "../../support/small-github.js";

const PLACE: Place = {
	pullRequest: 7,
	headSha: HEAD,
	targetBranch: "main",
	repositoryUrl: "https://github.com/acme/crm",
	trigger: "pull_request_target",
	action: "synchronize",
};

/** Waits for RevOps and Finance, whom the policy names so. */
function waiting(handles: { revops?: string[]; finance?: string[] }, given: Partial<Review> = {}): Review {
	return {
		...verbalCommit,
		teams: verbalCommit.teams.map((team) => ({ ...team, handles: handles[team.id as "revops"] ?? [] })),
		...given,
	};
}
const TEAMS = { revops: ["@acme/revops"], finance: ["@acme/finance"] };
const USERS = { revops: ["@ana", "@bo"], finance: ["@cy"] };

let github: SmallGitHub;
beforeEach(() => {
	github = smallGitHub();
	for (const name of ["ana", "bo", "cy", "acme/revops", "acme/finance"]) github.collaborators.add(name);
});
const ask = (review: Review, given: Partial<Asked> = {}, place: Partial<Place> = {}) =>
	requestReviews(github.api, { ...PLACE, ...place }, review, { pullRequest: pullRequest(), reviewers: [], ...given });
const asked = (given: Partial<Asked> = {}): Asked => ({ pullRequest: pullRequest(), reviewers: [], ...given });

test("teams as teams and users as users, in one call, and nobody a second time", async () => {
	expect(await ask(waiting({ revops: ["@acme/revops"], finance: ["@cy"] }))).toEqual({ asked: ["@cy", "@acme/revops"], notes: [] });
	expect(github.calls).toEqual(["everRequested", "requestReviewers"]);
	github.everRequested.push(...github.requested);
	github.calls.splice(0);
	expect(await ask(waiting({ revops: ["@acme/revops"], finance: ["@cy"] }))).toEqual({ asked: [], notes: [] });
	expect(github.calls).toEqual(["everRequested"]);
});

test.each<[string, Partial<Review["verdict"]>, Partial<Asked>, Partial<Place>]>([
	["advice", { enforce: "advisory" }, {}, {}],
	["what was sent back", { state: "returned" }, {}, {}],
	["what was approved", { state: "approved" }, {}, {}],
	["what was overridden", { state: "overridden" }, {}, {}],
	["a draft", {}, { pullRequest: pullRequest({ draft: true }) }, {}],
	["a merge group", {}, {}, { trigger: "merge_group" }],
])("nobody is asked for %s", async (_, verdict, given, place) => {
	expect(await ask(waiting(TEAMS, { verdict: { ...verbalCommit.verdict, ...verdict } }), given, place)).toEqual({ asked: [], notes: [] });
	expect(github.calls).toEqual([]);
});

test("nobody is asked where no team has a handle, and where no team is waited for", async () => {
	expect((await ask(waiting({}))).asked).toEqual([]);
	expect((await ask(plain({ decisions: [] }))).asked).toEqual([]);
	expect(github.calls).toEqual([]);
});

test("a pull request that was just opened can have asked nobody before: one call less", async () => {
	await ask(waiting(TEAMS), {}, { action: "opened" });
	expect(github.calls).toEqual(["requestReviewers"]);
	// Other events have other actions of that name.
	github.calls.splice(0);
	await ask(waiting(TEAMS), {}, { trigger: "issue_comment", action: "opened" });
	expect(github.calls).toEqual(["everRequested", "requestReviewers"]);
});

describe("who is left to ask", () => {
	const MEMBERS = new Map([["revops", { logins: new Set(["ana", "bo"]) }]]);
	test.each<[string, Parameters<typeof waiting>[0], Partial<Asked>, readonly string[], readonly string[], Partial<Review>?]>([
		["everybody", USERS, {}, [], ["ana", "bo", "cy"]],
		["not the author, whatever case", { revops: ["@Ann", "@bo"] }, {}, [], ["bo"]],
		["not a user's team of which one is asked", USERS, { pullRequest: pullRequest({ requestedUsers: ["BO"] }) }, [], ["cy"]],
		["not a user's team of which one has reviewed", USERS, { reviewers: ["ana"] }, [], ["cy"]],
		["not a user's team of which one was asked and taken away", USERS, {}, ["ana"], ["cy"]],
		["not a team that is asked", TEAMS, { pullRequest: pullRequest({ requestedTeams: ["RevOps"] }) }, [], ["finance"]],
		["not a team that was asked and taken away", TEAMS, {}, ["acme/revops"], ["finance"]],
		["a team of the same name elsewhere was another", TEAMS, {}, ["other/revops"], ["revops", "finance"]],
		["not a team of which a member has reviewed", TEAMS, { reviewers: ["Bo"], members: MEMBERS }, [], ["finance"]],
		[
			"not a team of which a member is asked",
			TEAMS,
			{ pullRequest: pullRequest({ requestedUsers: ["bo"] }), members: MEMBERS },
			[],
			["finance"],
		],
		[
			"a team that cannot be seen is asked",
			TEAMS,
			{ reviewers: ["bo"], members: new Map([["revops", { unseen: "x" }]]) },
			[],
			["revops", "finance"],
		],
		["a comment of the author is no review of the team", { revops: ["@ann", "@bo"] }, { reviewers: ["ann"] }, [], ["bo"]],
		["not a team of another organisation", { revops: ["@other/revops", "@ana"] }, {}, [], ["ana"]],
		["each once", { revops: ["@cy", "@acme/revops"], finance: ["@Cy"] }, {}, [], ["Cy", "revops"]],
		[
			"an approval that counts for one team says nothing for another",
			{ revops: ["@ana"], finance: ["@ana", "@cy"] },
			{ reviewers: ["ana"] },
			["ana"],
			["cy"],
			{ approvals: [{ team: "revops", by: "@ana" }] },
		],
	])("%s", (_, handles, given, ever, expected, more = {}) => {
		const { users, teams } = toAsk(waiting(handles, more), asked(given), "acme", ever);
		expect([...users, ...teams]).toEqual(expected);
	});

	test("at most as many as GitHub takes at once", async () => {
		const many = Array.from({ length: 40 }, (_, index) => `@u${index}`);
		for (const handle of many) github.collaborators.add(handle.slice(1));
		expect((await ask(waiting({ revops: many }))).asked).toEqual(many.slice(0, 15));
	});
});

describe("what GitHub refuses", () => {
	test("somebody who is no collaborator costs the others nothing, and is named", async () => {
		github.collaborators.delete("bo");
		const { asked, notes } = await ask(waiting(USERS));
		expect(asked).toEqual(["@ana", "@cy"]);
		expect(notes).toEqual([
			expect.stringMatching(/^@bo could not be asked for a review: GitHub refused it \(Reviews may only be requested/),
		]);
		expect([...github.requested]).toEqual(["ana", "cy"]);
	});

	test("a token that cannot see teams asks the users, and says once what it needs", async () => {
		github.seesTeams = false;
		const { asked, notes } = await ask(waiting({ revops: ["@acme/revops", "@ana"], finance: ["@acme/finance"] }));
		expect(asked).toEqual(["@ana"]);
		expect(notes).toEqual([
			"@acme/revops, @acme/finance could not be asked for a review: asking a team for a review needs an App token with `members: read` and `pull-requests: write` (docs/permissions.md).",
		]);
	});

	test("both at once", async () => {
		github.seesTeams = false;
		github.collaborators.delete("bo");
		const { asked, notes } = await ask(waiting({ ...USERS, finance: ["@acme/finance"] }));
		expect(asked).toEqual(["@ana"]);
		expect(notes.map((note) => note.slice(0, 13))).toEqual(["@bo could not", "@acme/finance"]);
	});

	test("a team without access to the repository is named alone", async () => {
		github.collaborators.delete("acme/finance");
		const { asked, notes } = await ask(waiting({ revops: ["@acme/revops", "@ana"], finance: ["@acme/finance"] }));
		expect(asked).toEqual(["@ana", "@acme/revops"]);
		expect(notes).toEqual([expect.stringMatching(/^@acme\/finance could not be asked for a review: GitHub refused it/)]);
	});

	test("a token that may ask nobody says so once", async () => {
		github.denied.add("requestReviewers");
		expect((await ask(waiting({ revops: ["@acme/revops"], finance: ["@cy"] }))).notes).toEqual([
			"@cy could not be asked for a review: the token lacks `pull-requests: write`.",
		]);
		expect((await ask(waiting(TEAMS))).notes).toHaveLength(1);
	});

	test("an answer that got lost is not asked again", async () => {
		github.faults.push({ call: "requestReviewers", status: 502 });
		expect((await ask(waiting(USERS))).notes).toEqual([expect.stringContaining("GitHub could not be reached")]);
		expect(github.calls.filter((call) => call === "requestReviewers")).toHaveLength(1);
	});

	test("where it cannot be seen who was ever asked, nobody is", async () => {
		github.denied.add("everRequested");
		await expect(ask(waiting(USERS))).rejects.toThrow("not accessible");
		expect(github.calls).toEqual(["everRequested"]);
	});
});
