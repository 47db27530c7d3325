import { describe, expect, test } from "vitest";
import type { Decision, Review, Verdict } from "../../src/model/review.js";
import { groupVerdict, heldBySiblings, isCleared } from "../../src/settle/index.js";
import { change } from "../support/reviews.js";
import { approves, local, type Pull, request, settled, stage, TODAY, writes } from "./pull.js";

describe("does a verdict let the merge pass?", () => {
	test.each<[Verdict["state"], Verdict["enforce"], boolean]>([
		["not-required", "hold", true],
		["approved", "lock", true],
		["overridden", "hold", true],
		["required", "advisory", true],
		["required", "hold", false],
		["required", "lock", false],
		["returned", "advisory", true],
		["returned", "hold", false],
		["error", "advisory", false],
		["error", "hold", false],
	])("%s, %s: %s", (state, enforce, cleared) => {
		expect(isCleared({ state, enforce, level: "revops-review", summary: "", clears: [] })).toBe(cleared);
	});
});

describe("another pull request of the same commit into the same branch", () => {
	const approved = settled({ reviews: [approves("rita")] });
	const open = settled({});

	test("that is not approved itself takes the green away, and is named", () => {
		const held = heldBySiblings(approved, [
			{ number: 12, settled: open },
			{ number: 3, settled: approved },
		]);
		expect(held).toEqual({
			...approved,
			verdict: {
				state: "required",
				level: "revops-review",
				enforce: "hold",
				summary: "RevOps review required: #12 has the same commit and is not approved, and would pass with this one's status.",
				clears: ["#12 is approved too; or it is closed or pushed to, and /revops recheck is written here"],
			},
		});
	});

	test("several are named in their order", () => {
		const siblings = [21, 12].map((number) => ({ number, settled: settled({ commands: [writes("rita", "/revops return No")] }) }));
		expect(heldBySiblings(approved, siblings).verdict).toMatchObject({
			summary:
				"RevOps review required: #12, #21".replace(",", " and") +
				" have the same commit and are not approved, and would pass with this one's status.",
			clears: [12, 21].map((number) => `#${number} is approved too; or it is closed or pushed to, and /revops recheck is written here`),
		});
	});

	test("that passes too, or that this one does not wait for, changes nothing", () => {
		expect(heldBySiblings(approved, [])).toBe(approved);
		expect(heldBySiblings(approved, [{ number: 3, settled: approved }])).toBe(approved);
		expect(heldBySiblings(open, [{ number: 3, settled: settled({ members: { revops: "cannot be seen" } }) }])).toBe(open);
	});

	test("holds what would only have advised", () => {
		const advisory = settled({ decisions: [stage("Won", { enforce: "advisory" })] });
		expect(heldBySiblings(advisory, [{ number: 3, settled: settled({ members: { revops: "cannot be seen" } }) }]).verdict).toMatchObject({
			state: "required",
			enforce: "hold",
		});
		expect(heldBySiblings(advisory, [{ number: 3, settled: advisory }])).toBe(advisory);
	});
});

describe("a merge group", () => {
	const [won, lost] = [stage("Won"), stage("Lost", { also_approves: ["finance"] })];
	const group = (...decisions: Decision[]): Review => request({ decisions }).review;
	const member = (number: number, pull: Pull) => ({ number, settled: settled(pull) });
	const first = member(12, { decisions: [won], reviews: [approves("rita")] });
	const second = member(13, { decisions: [lost], reviews: [approves("ron"), approves("fay")] });
	const unapproved = member(13, { decisions: [lost], reviews: [approves("ron")] });

	test("of approved pull requests is approved, by their approvals", () => {
		const result = groupVerdict(group(won, lost), [first, second]);
		expect(result.verdict).toEqual({
			state: "approved",
			level: "revops-review",
			enforce: "hold",
			summary: "Approved with #12 and #13.",
			clears: [],
		});
		expect(result.approvals.map(({ team, by }) => [team, by])).toEqual([
			["revops", "@ron"],
			["finance", "@fay"],
		]);
	});

	test("takes no override for what is locked in it, as where the policy ahead of it in the queue locks it; an approval it takes", () => {
		const [free, locked] = [stage("Lost"), stage("Lost", { enforce: "lock" })];
		const override = [writes("rita", `/revops override ${TODAY} Quarter end`)];
		const overridden = member(13, { decisions: [free], commands: override });
		expect(overridden.settled.verdict.state).toBe("overridden");
		expect(groupVerdict(group(free), [overridden]).verdict.state).toBe("overridden");
		expect(groupVerdict(group(locked), [overridden]).verdict).toMatchObject({ state: "required", enforce: "lock" });
		const both = member(13, { decisions: [locked, local("New")], reviews: [approves("rita")], commands: override });
		expect(both.settled.verdict.state).toBe("overridden");
		expect(groupVerdict(group(locked, local("New")), [both]).verdict.state).toBe("overridden");
	});

	test("takes the approval of what only advises too", () => {
		const advisory = stage("Lost", { decided_by: "finance", enforce: "advisory" });
		const approved = member(12, { decisions: [won, advisory], reviews: [approves("rita"), approves("fay")] });
		expect(groupVerdict(group(won, advisory), [approved]).verdict.state).toBe("approved");
	});

	test("says only of those it needs that they approved it", () => {
		const more = member(14, { decisions: [won, local("New")], reviews: [approves("rita"), approves("sol")] });
		expect(groupVerdict(group(won), [more]).verdict.summary).toBe("Approved with #14.");
		expect(groupVerdict(group(won), [first, second]).verdict.summary).toBe("Approved with #12.");
	});

	test("with one that is not approved is not, and names it", () => {
		expect(groupVerdict(group(won, lost), [first, unapproved]).verdict).toEqual({
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: "RevOps review required: #13 is not approved.",
			clears: ["#13 is approved"],
		});
	});

	test("whose combination makes a new change is not, and names it", () => {
		const together = stage("Won", { change: { ...won.change, digest: "of both" } });
		expect(groupVerdict(group(together, lost), [first, second]).verdict).toMatchObject({
			state: "required",
			summary: "RevOps review required: nobody approved Stage Won changed, which only #12 and #13 together change.",
			clears: ["one pull request is merged, and the others are approved again on top of it"],
		});
	});

	test("whose combination makes an approved change another team's too is not, until that team has seen it", () => {
		const broken = stage("Won", { also_approves: ["finance"] });
		expect(groupVerdict(group(broken, lost), [first, second]).verdict).toEqual({
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: "RevOps review required: Finance has to approve Stage Won changed too, beside what is merged with it.",
			clears: ["the others are merged, and the pull request of it is updated and approved again"],
		});
		const own = member(12, { decisions: [local("Won")], author: { login: "sol", bot: false } });
		expect(own.settled.verdict.state).toBe("approved");
		expect(groupVerdict(group(won), [own]).verdict.summary).toBe(
			"RevOps review required: RevOps has to approve Stage Won changed too, beside what is merged with it.",
		);
	});

	test("takes the approval of a team for all that it saw, and what one decision holds of several pull requests", () => {
		const saw = member(12, { decisions: [local("Won"), lost], reviews: ["rita", "fay", "sol"].map((login) => approves(login)) });
		expect(groupVerdict(group(won, lost), [saw]).verdict.state).toBe("approved");
		const [one, other] = [stage("Won"), stage("Lost", { decided_by: "finance" })];
		const together = { ...one, also_approves: ["finance"], with: [other.change] };
		const both = [
			member(12, { decisions: [one], reviews: [approves("rita")] }),
			member(13, { decisions: [other], reviews: [approves("fay")] }),
		];
		expect(groupVerdict(group(together), both).verdict.state).toBe("approved");
	});

	test("a change that belongs to another decision counts like any", () => {
		const grown = stage("Won", { with: [change({ id: "salesforce:path:Won", kind: "path", name: "Won" })] });
		expect(groupVerdict(group(grown), [first, second]).verdict.state).toBe("required");
		expect(groupVerdict(group(grown), [member(12, { decisions: [grown], reviews: [approves("rita")] })]).verdict.state).toBe("approved");
	});

	test("both causes are named", () => {
		const together = stage("Won", { change: { ...won.change, digest: "of both" } });
		expect(groupVerdict(group(together, lost), [first, unapproved]).verdict.summary).toBe(
			"RevOps review required: #13 is not approved; nobody approved Stage Won changed, which only #12 and #13 together change.",
		);
	});

	test("of one pull request that its base has changed is not, and says no other name", () => {
		const moved = stage("Won", { change: { ...won.change, digest: "on another base" } });
		expect(groupVerdict(group(moved), [first]).verdict.summary).toBe(
			"RevOps review required: nobody approved Stage Won changed, which is in no pull request of this group.",
		);
	});

	test("without any pull request that could be found approves nothing", () => {
		expect(groupVerdict(group(won), []).verdict).toMatchObject({
			state: "required",
			summary: "RevOps review required: nobody approved Stage Won changed, which is in no pull request of this group.",
		});
	});

	test("with an override is overridden, and says by whom", () => {
		const overridden = member(12, { decisions: [won], commands: [writes("rita", `/revops override ${TODAY} Month end`)] });
		const result = groupVerdict(group(won, lost), [overridden, second]);
		expect(result.verdict).toMatchObject({ state: "overridden", summary: "Overridden by @rita: Month end" });
		expect(result.override).toMatchObject({ by: "@rita", reason: "Month end" });
	});

	test("that only advises stays so", () => {
		const advisory = { ...lost, enforce: "advisory" as const };
		expect(groupVerdict(group(advisory), [member(13, { decisions: [advisory] })]).verdict).toMatchObject({
			state: "required",
			enforce: "advisory",
			summary: "RevOps review required: #13 is not approved.",
		});
		expect(groupVerdict(group(won, advisory), [first, member(13, { decisions: [advisory] })]).verdict).toMatchObject({
			state: "required",
			enforce: "advisory",
		});
	});

	test("takes what held from a pull request that passes because the rest only advises, and nothing else", () => {
		const advisory = local("Lost", { enforce: "advisory" });
		const mixed = member(12, { decisions: [won, advisory], reviews: [approves("rita")] });
		expect(mixed.settled.verdict).toMatchObject({ state: "required", enforce: "advisory" });
		expect(groupVerdict(group(won), [mixed]).verdict.state).toBe("approved");
		expect(groupVerdict(group(won, { ...advisory, enforce: "hold" }), [mixed]).verdict).toMatchObject({
			state: "required",
			enforce: "hold",
			summary: "RevOps review required: #12 is not approved.",
		});
	});

	test("that nobody has to settle stays as it is", () => {
		const quiet = { ...group(won), verdict: { ...group(won).verdict, state: "not-required" as const } };
		expect(groupVerdict(quiet, [unapproved])).toBe(quiet);
	});
});
