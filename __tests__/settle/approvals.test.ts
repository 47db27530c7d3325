import { describe, expect, test } from "vitest";
import { SOLE_OPERATOR } from "../../src/model/words.js";
import { commitsToCheck, settle, teamsToSee } from "../../src/settle/index.js";
import type { SaidReview } from "../../src/settle/said.js";
import { change } from "../support/reviews.js";
import {
	approves,
	at,
	filled,
	HEAD,
	local,
	OLD,
	PEOPLE,
	type Pull,
	refused,
	request,
	says,
	settled,
	stage,
	state,
	TEAMS,
	TODAY,
	URL,
	writes,
} from "./pull.js";

describe("the latest state of each reviewer", () => {
	test("an approval of the deciding team approves, and is told with all that shows it", () => {
		const result = settled({ reviews: [approves("Rita")] });
		expect(result.approvals).toEqual([{ team: "revops", by: "@Rita", how: "review", at: at(10), commit: HEAD, url: `${URL}#Rita` }]);
		expect(result.verdict).toEqual({
			state: "approved",
			level: "revops-review",
			enforce: "hold",
			summary: "Approved by RevOps (@Rita).",
			clears: [],
		});
		expect(result.author).toBe("@ana");
		expect(result).not.toHaveProperty("not_counted");
	});

	test.each<[string, Pull["reviews"], string]>([
		["nobody", [], "required"],
		["a comment after an approval changes nothing", [approves("rita"), says("commented", "rita")], "approved"],
		["only a comment", [says("commented", "rita")], "required"],
		["an approval that was dismissed", [says("dismissed", "rita")], "required"],
		["a dismissed one after an approval", [approves("rita"), says("dismissed", "rita", { at: at(11) })], "required"],
		["an approval after a dismissed one", [says("dismissed", "rita"), approves("rita", { at: at(11) })], "approved"],
		["changes requested after an approval", [approves("rita"), says("changes-requested", "rita", { at: at(11) })], "returned"],
		["an approval after changes requested", [says("changes-requested", "rita"), approves("rita", { at: at(11) })], "approved"],
		["the same login in another case", [says("changes-requested", "Rita"), approves("RITA", { at: at(11) })], "approved"],
		["somebody of no team", [approves("eve")], "required"],
		["somebody of another team", [approves("cas")], "required"],
		["a machine", [approves("rita", { bot: true })], "required"],
	])("%s", (_, reviews = [], expected) => {
		expect(state({ reviews })).toBe(expected);
	});

	test("the author reviews nothing of their own", () => {
		const author = { login: "Rita", bot: false };
		expect(state({ author, writers: [], reviews: [approves("rita")] })).toBe("required");
		expect(state({ author, writers: [], reviews: [says("changes-requested", "RITA")] })).toBe("required");
	});
});

describe("an approval covers digests", () => {
	const won = stage("Won", { also_approves: ["finance"] });
	const lost = stage("Lost", { with: [change({ id: "salesforce:path:Lost", kind: "path", name: "Lost" })] });
	const digest = won.change.digest;
	const pull = (coverage: Pull["coverage"], more: Pull = {}) =>
		settled({
			decisions: [won, lost],
			reviews: [approves("rita", { commit: OLD }), approves("fay", { commit: OLD })],
			...(coverage && { coverage }),
			...more,
		});

	test("at an older commit it counts while all that its team has to approve was governed there", () => {
		const all = new Set([digest, lost.change.digest, lost.with[0]!.digest, "another"]);
		expect(pull(new Map([[OLD, { digests: all }]])).verdict.state).toBe("approved");
	});

	test("what came later voids it, and is named; not for a team that has no say in it", () => {
		const result = pull(new Map([[OLD, { digests: new Set([digest, lost.change.digest]) }]]));
		expect(filled(result)).toEqual(["finance: @fay review"]);
		expect(result.not_counted).toEqual([
			{
				what: "approval",
				by: "@rita",
				why: "1 governed change came after it was given at eeeeeee: approve again",
				url: `${URL}#rita`,
				news: ["salesforce:path:Lost"],
			},
		]);
		const none = pull(new Map([[OLD, { digests: new Set<string>() }]]));
		expect(refused(none)).toEqual([
			"@fay approval: 1 governed change came after it was given at eeeeeee: approve again",
			"@rita approval: 3 governed changes came after it was given at eeeeeee: approve again",
		]);
		expect(none.not_counted!.map(({ news }) => news)).toEqual([
			["salesforce:stage:Opportunity/Won"],
			["salesforce:stage:Opportunity/Won", "salesforce:stage:Opportunity/Lost", "salesforce:path:Lost"],
		]);
	});

	test("a commit of which GitHub does not even know the name any more is not asked for, and covers nothing", () => {
		const { review, said, members } = request({ reviews: [approves("rita", { commit: "" })] });
		expect(commitsToCheck(review, said, members)).toEqual([]);
		expect(refused(settled({ reviews: [approves("rita", { commit: "" })] }))).toEqual([
			"@rita approval: the commit that was approved is gone, so nobody can tell what it held: approve again",
		]);
	});

	test("a commit that is gone, or that nobody looked into, covers nothing", () => {
		expect(refused(pull(new Map([[OLD, { gone: "not found" }]])))).toEqual([
			"@fay approval: the commit eeeeeee that was approved is gone, so nobody can tell what it held: approve again",
			"@rita approval: the commit eeeeeee that was approved is gone, so nobody can tell what it held: approve again",
		]);
		expect(pull(new Map()).not_counted!.some((one) => "news" in one)).toBe(false);
		expect(refused(pull(new Map()))).toContain("@rita approval: what was governed at eeeeeee is not known: approve again");
	});

	test("one from before another target branch is of another comparison, at the head too", () => {
		const reviews = [approves("rita", { at: at(5) }), approves("fay", { at: at(7) })];
		const result = settled({ decisions: [won], reviews, retargetedAt: at(5) });
		expect(filled(result)).toEqual(["finance: @fay review"]);
		expect(refused(result)).toEqual([
			"@rita approval: it was given before the pull request was pointed at another branch, which is another comparison: approve again",
		]);
	});

	test("nothing is told of one that nobody waits for", () => {
		const result = settled({ decisions: [won], reviews: [approves("ron", { commit: OLD }), approves("rita")] });
		expect(filled(result)).toEqual(["revops: @rita review"]);
		expect(result).not.toHaveProperty("not_counted");
	});
});

describe("commits to look into", () => {
	const commits = (pull: Pull) => {
		const { review, said, members } = request({ decisions: [stage("Won", { also_approves: ["finance"] })], ...pull });
		return commitsToCheck(review, said, members);
	};

	test("are those of approvals that might count, each once, never the head", () => {
		const reviews = [
			approves("rita", { commit: "c1" }),
			approves("fay", { commit: "c2" }),
			approves("fred", { commit: "c1" }),
			approves("sol", { commit: "c3" }),
			approves("ron"),
			approves("eve", { commit: "c4" }),
			approves("cas", { commit: "c5" }),
			approves("both", { commit: "c6", bot: true }),
			says("changes-requested", "sue", { commit: "c7" }),
		];
		expect(commits({ reviews }).sort()).toEqual(["c1", "c2", "c3"]);
		expect(commits({ reviews, retargetedAt: at(10) })).toEqual([]);
		expect(commits({ reviews, review: { verdict: { ...request({}).review.verdict, state: "not-required" } } })).toEqual([]);
	});

	test("an approval that was taken back needs none", () => {
		expect(commits({ reviews: [approves("rita", { commit: "c1" }), says("dismissed", "rita", { commit: "c1" })] })).toEqual([]);
	});
});

describe("teams whose people must be known", () => {
	const ids = (pull: Pull) => teamsToSee(request(pull).review).map(({ id }) => id);

	test("are those that approve, own, are asked, and RevOps; each once", () => {
		expect(ids({ decisions: [stage("Won", { also_approves: ["finance"], questions: [] })] })).toEqual(["revops", "finance", "sales-ops"]);
		expect(
			ids({
				decisions: [
					local("Won", {
						questions: [
							{ id: "q", ask: "Q?", to: "cs-ops" },
							{ id: "r", ask: "R?", to: "author" },
						],
					}),
					local("Lost"),
				],
			}),
		).toEqual(["sales-ops", "cs-ops", "revops"]);
	});

	test("are none where nobody is waited for", () => {
		expect(ids({ review: { verdict: { ...request({}).review.verdict, state: "error" } } })).toEqual([]);
		expect(ids({ decisions: [stage("Won", { level: "notify" })] })).toEqual(["revops"]);
	});
});

describe("hats", () => {
	const two = [stage("Won", { also_approves: ["finance"] })];

	test("one person fills one, so that as many as possible are filled", () => {
		const alone = settled({ decisions: two, reviews: [approves("both")] });
		expect(filled(alone)).toEqual(["revops: @both review"]);
		expect(refused(alone)).toEqual([
			"@both approval: it counts for RevOps, and one person speaks for one team: somebody else of Finance approves",
		]);
		expect(filled(settled({ decisions: two, reviews: [approves("both"), approves("ron")] }))).toEqual([
			"revops: @ron review",
			"finance: @both review",
		]);
		expect(filled(settled({ decisions: two, reviews: [approves("both"), approves("fay")] }))).toEqual([
			"revops: @both review",
			"finance: @fay review",
		]);
	});

	test("of several, the earliest fills it, at the same moment the first by name, in whatever case", () => {
		const first = (...reviews: SaidReview[]) => filled(settled({ reviews }))[0];
		const early = approves("ron", { at: at(9) });
		expect([first(approves("rita"), early), first(early, approves("rita"))]).toEqual(["revops: @ron review", "revops: @ron review"]);
		for (const [a, b] of [
			["Ron", "rita"],
			["ron", "Rita"],
		] as const)
			expect([first(approves(a), approves(b)), first(approves(b), approves(a))]).toEqual([`revops: @${b} review`, `revops: @${b} review`]);
	});

	test("who fills one is told so, however their login is written", () => {
		expect(refused(settled({ decisions: two, reviews: [approves("Both")] }))[0]).toContain("it counts for RevOps");
	});

	test("are told in the order of the policy, deciding teams first", () => {
		const decisions = [stage("Won", { also_approves: ["sales-ops", "finance"] }), stage("Lost", { decided_by: "cs-ops" })];
		expect(filled(settled({ decisions, reviews: ["fay", "cas", "sol", "rita"].map((login) => approves(login)) }))).toEqual([
			"revops: @rita review",
			"cs-ops: @cas review",
			"sales-ops: @sol review",
			"finance: @fay review",
		]);
	});

	test("a hat is one for the whole pull request", () => {
		const decisions = [stage("Won"), stage("Lost", { decided_by: "finance", also_approves: [] })];
		expect(filled(settled({ decisions, reviews: [approves("both")] }))).toEqual(["revops: @both review"]);
		expect(state({ decisions, reviews: [approves("both"), approves("fred")] })).toBe("approved");
	});

	test.each([
		["wrote a commit", { writers: ["ana", "Rita"] }],
		["opened it", { author: { login: "rita", bot: false }, writers: [] }],
	])("who %s does not decide it for RevOps", (_, pull) => {
		const result = settled({ ...pull, reviews: [approves("rita")] });
		expect(result.verdict.state).toBe("required");
		expect(state({ ...pull, reviews: [approves("rita"), approves("ron")] })).toBe("approved");
	});

	test("nor where RevOps owns another change of the same pull request", () => {
		const own = local("Lost", { decided_by: "revops", owned_by: "revops" });
		expect(state({ decisions: [own, stage("Won")], writers: ["rita"], reviews: [approves("rita")] })).toBe("required");
		expect(state({ decisions: [own], writers: ["rita"], reviews: [approves("rita")] })).toBe("approved");
	});

	test("and is told so", () => {
		expect(refused(settled({ writers: ["rita"], reviews: [approves("rita")] }))).toEqual([
			"@rita approval: who wrote the change does not decide it: somebody else of RevOps approves",
		]);
	});

	test("who wrote a commit may approve for another team", () => {
		expect(state({ decisions: two, writers: ["fay"], reviews: [approves("fay"), approves("rita")] })).toBe("approved");
	});

	test("RevOps that only approves beside another decider has no such limit", () => {
		const decisions = [stage("Won", { decided_by: "finance", also_approves: ["revops"] })];
		expect(state({ decisions, writers: ["rita"], reviews: [approves("fay"), approves("rita")] })).toBe("approved");
	});

	test("who acts for RevOps decides in its place, all of them, and not what they wrote", () => {
		const teams = TEAMS.filter(({ id }) => id !== "revops").map((team) =>
			["sales-ops", "cs-ops"].includes(team.id) ? { ...team, acts_for_revops: true as const } : team,
		);
		const decisions = [stage("Won", { decided_by: "sales-ops", also_approves: ["cs-ops"], owned_by: "finance" })];
		const reviews = [approves("sol"), approves("cas")];
		expect(state({ teams, decisions, reviews })).toBe("approved");
		expect(filled(settled({ teams, decisions, reviews, writers: ["sol"] }))).toEqual(["cs-ops: @cas review"]);
		expect(filled(settled({ teams, decisions, reviews, writers: ["cas"] }))).toEqual(["sales-ops: @sol review"]);
	});

	test("a governed decision that names nobody is RevOps', never nobody's", () => {
		const { decided_by: _nobody, ...nameless } = stage("Won");
		expect(state({ decisions: [nameless] })).toBe("required");
		expect(state({ decisions: [nameless], reviews: [approves("rita")] })).toBe("approved");
	});
});

describe("an owner review", () => {
	const author = { login: "Sol", bot: false };

	test("is satisfied by an author of the owning team, which is shown", () => {
		const result = settled({ decisions: [local("Won")], author });
		expect(result.approvals).toEqual([{ team: "sales-ops", by: "@Sol", how: "author", url: URL }]);
		expect(result.verdict).toMatchObject({ state: "approved", summary: "Approved by Sales Ops (@Sol)." });
	});

	test.each<[string, Pull]>([
		["a machine of that name", { decisions: [local("Won")], author: { ...author, bot: true } }],
		["an author of another team", { decisions: [local("Won")], author: { login: "fay", bot: false } }],
		["another team approves too", { decisions: [local("Won", { also_approves: ["finance"] })], author }],
		["RevOps stands in for the owner", { decisions: [local("Won", { decided_by: "revops" })], author: { login: "rita", bot: false } }],
		[
			"another decision waits for the same team",
			{ decisions: [local("Won"), stage("Lost", { also_approves: ["sales-ops"] })], author, reviews: [approves("rita")] },
		],
		["RevOps reviews it", { decisions: [stage("Won", { decided_by: "sales-ops" })], author }],
		["somebody of another team wrote a commit", { decisions: [local("Won")], author, writers: ["sol", "fay"] }],
	])("is not where %s", (_, pull) => {
		const result = settled(pull);
		expect(result.verdict.state).toBe("required");
		expect(result.approvals.filter(({ team }) => team !== "revops" && team !== "sales-ops")).toEqual([]);
	});

	test("RevOps that owns a change says so by opening it", () => {
		const own = local("Won", { decided_by: "revops", owned_by: "revops" });
		expect(filled(settled({ decisions: [own], author: { login: "rita", bot: false } }))).toEqual(["revops: @rita author"]);
	});

	test("the author fills one hat like everybody", () => {
		const decisions = [
			local("Won", { decided_by: "finance", owned_by: "finance" }),
			local("Lost", { decided_by: "revops", owned_by: "revops" }),
		];
		const both = { login: "both", bot: false };
		expect(filled(settled({ decisions, author: both }))).toEqual(["revops: @both author"]);
		expect(filled(settled({ decisions, author: both, reviews: [approves("fay")] }))).toEqual([
			"revops: @both author",
			"finance: @fay review",
		]);
	});
});

describe("a team of two, of whom one wrote the change", () => {
	/** Somebody else's pull request, with a commit that bears Rita's name. */
	const coWritten: Pull = { author: { login: "ana", bot: false }, writers: ["ana", "rita"] };
	const small: Pull = {
		decisions: [stage("Won", { also_approves: ["finance"] })],
		members: { revops: ["rita", "ron"] },
		author: { login: "rita", bot: false },
	};

	test("need not wait for the other: somebody of another team of the same decisions can be the second person", () => {
		const result = settled({ ...small, reviews: [approves("fay"), approves("sol")] });
		expect(result.verdict).toMatchObject({ state: "approved", summary: "Approved by RevOps (@sol) and Finance (@fay)." });
		expect(result.approvals[0]).toEqual({
			team: "revops",
			by: "@sol",
			how: "second-person",
			stands_in: "sales-ops",
			at: at(10),
			commit: HEAD,
			url: `${URL}#sol`,
		});
	});

	test("no second person: where the team may have more people than can be seen", () => {
		const pull = request({ ...small, reviews: [approves("fay"), approves("sol")] });
		const members = new Map([...pull.members, ["revops", { logins: new Set(["rita", "ron"]), partial: true }] as const]);
		expect(settle({ ...pull, members }).verdict.state).toBe("required");
	});

	test("so too where who wrote it did not open it, but approves it", () => {
		expect(filled(settled({ ...small, ...coWritten, reviews: [approves("rita"), approves("fay"), approves("sol")] }))).toEqual([
			"revops: @sol second-person",
			"finance: @fay review",
		]);
	});

	test("their own approval goes first", () => {
		expect(filled(settled({ ...small, reviews: [approves("fay"), approves("sol"), approves("ron", { at: at(20) })] }))).toEqual([
			"revops: @ron review",
			"finance: @fay review",
		]);
	});

	test("an approving team has one for its own hat and one to spare", () => {
		expect(filled(settled({ ...small, reviews: [approves("fay"), approves("fred", { at: at(11) })] }))).toEqual([
			"revops: @fred second-person",
			"finance: @fay review",
		]);
		expect(filled(settled({ ...small, reviews: [approves("fay")] }))).toEqual(["finance: @fay review"]);
	});

	test.each<[string, Pull]>([
		["three people", { members: { revops: ["rita", "ron", "rob"] } }],
		["nobody known", { members: { revops: [] } }],
		["none of whom wrote it", { author: { login: "ana", bot: false } }],
		[
			"and the second person wrote it too",
			{ ...coWritten, writers: ["rita", "sol"], reviews: [approves("fay"), approves("rita"), approves("sol")] },
		],
		["whose name a commit bears, which says nothing of them", coWritten],
		[
			"and who wrote it has approved an earlier version",
			{ ...coWritten, reviews: [approves("rita", { commit: OLD }), approves("fay"), approves("sol")] },
		],
		["and somebody else pushed to what they opened", { writers: ["rita", "sam"] }],
		["and a machine of that name opened it", { author: { login: "rita", bot: true } }],
		["and an approval from before the change", { reviews: [approves("fay"), approves("sol", { commit: OLD })] }],
		["and a team that has a part in one decision of two", { decisions: [...small.decisions!, stage("Lost", { owned_by: "cs-ops" })] }],
		["and somebody of a team that has no part in it", { reviews: [approves("fay"), approves("cas")] }],
	])("no second person: %s", (_, more) => {
		expect(state({ ...small, reviews: [approves("fay"), approves("sol")], ...more })).toBe("required");
	});

	test("a member who cannot decide what they wrote is no second person for their own team", () => {
		const decisions = [stage("Won", { owned_by: "finance" })];
		expect(
			state({
				decisions,
				members: { revops: ["rita", "ron"], finance: ["rita"] },
				writers: ["ron"],
				author: { login: "rita", bot: false },
				reviews: [approves("rita")],
			}),
		).toBe("required");
	});
});

describe("a sole operator", () => {
	const sole: Pull = {
		teams: [...TEAMS, { id: SOLE_OPERATOR, name: "the sole operator", handles: ["@ana"], functions: [] }],
		members: { [SOLE_OPERATOR]: ["ana"] },
		decisions: [stage("Won", { decided_by: SOLE_OPERATOR, enforce: "lock", questions: [{ id: "q", ask: "Q?", to: SOLE_OPERATOR }] })],
	};

	test("decides with a recorded reason: what they wrote, what is locked, and what they were asked", () => {
		const result = settled({ ...sole, commands: [writes("ana", `/revops override ${TODAY} Agreed with the board`)] });
		expect(result.approvals).toEqual([
			{ team: SOLE_OPERATOR, by: "@ana", how: "sole-operator", at: at(10), url: `${URL}#ana-command`, reason: "Agreed with the board" },
		]);
		expect(result.verdict).toMatchObject({ state: "approved", summary: "Approved by the sole operator (@ana)." });
		expect(result).not.toHaveProperty("override");
	});

	test("not for other changes, and nobody else for them", () => {
		expect(state({ ...sole, commands: [writes("ana", "/revops override 12345678 Agreed")] })).toBe("required");
		expect(state({ ...sole, commands: [writes("eve", `/revops override ${TODAY} Agreed`)] })).toBe("required");
		expect(state({ ...sole, commands: [writes("rita", `/revops override ${TODAY} Agreed`)] })).toBe("required");
	});

	test("approves what others wrote in a review; then their questions stay open", () => {
		const author = { login: "bo", bot: false };
		const result = settled({ ...sole, author, reviews: [approves("ana")] });
		expect(filled(result)).toEqual([`${SOLE_OPERATOR}: @ana review`]);
		expect(result.verdict).toMatchObject({ state: "required", clears: ["1 question is answered"] });
		const [decision] = sole.decisions!;
		expect(state({ ...sole, decisions: [{ ...decision!, questions: [] }], author, reviews: [approves("ana")] })).toBe("approved");
	});

	test("has no second person", () => {
		expect(state({ ...sole, reviews: [approves("sol")] })).toBe("required");
	});

	test("is told how to decide", () => {
		expect(settled(sole).verdict).toMatchObject({
			summary: "RevOps review required: waiting for the sole operator.",
			clears: ["the sole operator (@ana) decides alone and records why", "1 question is answered"],
		});
	});
});

test("what nobody has to settle stays as it is", () => {
	for (const verdictState of ["not-required", "error", "approved", "overridden"] as const) {
		const given = request({ reviews: [approves("rita")], review: { verdict: { ...request({}).review.verdict, state: verdictState } } });
		expect(settle(given)).toEqual({ ...given.review, author: "@ana" });
	}
});

test("the people of these tests are in the teams of these tests", () => {
	expect(Object.keys(PEOPLE)).toEqual(TEAMS.map(({ id }) => id));
});
