import { describe, expect, test } from "vitest";
import { change } from "../support/reviews.js";
import { approves, local, type Pull, question, refused, settled, stage, TEAMS, TODAY, writes } from "./pull.js";

const UNSEEN = "the members of `@acme/finance` cannot be seen: give the App `members: read`";

describe("what is still open", () => {
	const decisions = [stage("Won", { also_approves: ["finance", "legal"], questions: [question("q")] })];

	test("is all that the summary and the list say", () => {
		expect(settled({ decisions }).verdict).toEqual({
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: "RevOps review required: waiting for RevOps, Finance and Legal Team.",
			clears: [
				"RevOps (@acme/revops) approves",
				"Finance (@acme/finance) approves (answers within 2 working days)",
				"Legal Team approves: name its people in the policy, or RevOps records its decision",
				"1 question is answered",
			],
		});
		expect(settled({ decisions, reviews: [approves("rita")] }).verdict).toMatchObject({
			summary: "RevOps review required: waiting for Finance and Legal Team.",
			clears: expect.not.arrayContaining([expect.stringContaining("RevOps (")]),
		});
	});

	test("an owner review is called so, and a file that nobody can read is named while its decision is open", () => {
		const broken = local("broken", { change: change({ id: "x", kind: "unreadable", name: "x", path: "x.xml" }) });
		expect(settled({ decisions: [broken] }).verdict).toMatchObject({
			summary: "RevOps review required: waiting for Sales Ops.",
			clears: ["Sales Ops (@acme/sales-ops) approves", "or the author repairs x.xml, which is then decided by what it changes"],
		});
		const level = { ...settled({}).verdict, level: "owner-review" as const };
		expect(settled({ decisions: [broken], review: { verdict: level } }).verdict.summary).toBe(
			"Owner review required: waiting for Sales Ops.",
		);
		expect(settled({ decisions: [broken, stage("Won")], reviews: [approves("sol")] }).verdict.clears).toEqual([
			"RevOps (@acme/revops) approves",
		]);
	});

	test("beside what only advises is what holds, and nobody else is waited for", () => {
		const advisory = stage("Lost", { enforce: "advisory", decided_by: "finance", questions: [question("q")] });
		const { verdict } = settled({ decisions: [stage("Won"), advisory] });
		expect(verdict).toMatchObject({
			enforce: "hold",
			summary: "RevOps review required: waiting for RevOps.",
			clears: ["RevOps (@acme/revops) approves"],
		});
		expect(settled({ decisions: [stage("Won"), advisory], reviews: [approves("rita")] }).verdict).toMatchObject({
			enforce: "advisory",
			summary: "Advisory, nothing is held: Finance would decide.",
		});
	});

	test("of what only advises it is said who would decide", () => {
		const advisory = { ...settled({}).verdict, level: "revops-review" as const, enforce: "advisory" as const };
		const asked = stage("Won", { enforce: "advisory", also_approves: ["finance"] });
		expect(settled({ decisions: [asked], review: { verdict: advisory } }).verdict.summary).toBe(
			"Advisory, nothing is held: RevOps and Finance would decide.",
		);
	});

	test("after the fact it is said so", () => {
		expect(settled({ decisions: [stage("Won", { enforce: "advisory" })], review: { origin: "already-live" } }).verdict).toMatchObject({
			state: "required",
			enforce: "advisory",
			summary: "RevOps review required after the fact, as production was changed first: waiting for RevOps.",
		});
	});

	test("holds as much as what is open does: what only advises never holds the merge", () => {
		const mixed = [stage("Won", { enforce: "lock" }), stage("Lost", { decided_by: "finance", enforce: "advisory" })];
		expect(settled({ decisions: mixed }).verdict).toMatchObject({ state: "required", enforce: "lock" });
		expect(settled({ decisions: mixed, reviews: [approves("rita")] }).verdict).toMatchObject({ state: "required", enforce: "advisory" });
		expect(settled({ decisions: mixed, reviews: [approves("fay")] }).verdict).toMatchObject({ state: "required", enforce: "lock" });
	});

	test.each([
		["RevOps itself", { id: "revops", name: "RevOps", handles: [], functions: [] }, "RevOps approves: name its people in the policy"],
		[
			"a team that RevOps may not record for",
			{ id: "legal", name: "Legal", handles: [], functions: [], record: false as const },
			"Legal approves: name its people in the policy",
		],
	])("%s without people can only be given some", (_, team, clears) => {
		expect(settled({ teams: [team], decisions: [stage("Won", { decided_by: team.id })] }).verdict.clears).toEqual([clears]);
	});
});

describe("a team that cannot be seen", () => {
	const decisions = [stage("Won", { also_approves: ["finance"] })];
	const unseen = (pull: Pull = {}) => settled({ decisions, members: { finance: UNSEEN }, ...pull });

	test("is an error of configuration where somebody waits for it, never nobody's approval", () => {
		expect(unseen({ reviews: [approves("rita"), approves("fay")] }).verdict).toEqual({
			state: "error",
			level: "revops-review",
			enforce: "hold",
			summary: `Nobody can tell who approves for Finance: ${UNSEEN}.`,
			clears: [`Finance (@acme/finance) approves (answers within 2 working days); but ${UNSEEN}`],
		});
	});

	test("that has no people is none", () => {
		const teams = [TEAMS[0]!, { id: "cfo", name: "CFO", handles: [], functions: [] }];
		expect(settled({ teams, decisions: [stage("Won", { decided_by: "cfo" })] }).verdict).toMatchObject({
			state: "required",
			clears: ["CFO approves: name its people in the policy, or RevOps records its decision"],
		});
	});

	test("is one where nobody looked it up", () => {
		const { members: _all, ...rest } = { members: 1, ...TEAMS[2]! };
		const teams = [TEAMS[0]!, { ...rest, id: "cfo", name: "CFO" }];
		expect(settled({ teams, decisions: [stage("Won", { decided_by: "cfo" })] }).verdict).toMatchObject({
			state: "error",
			summary: "Nobody can tell who approves for CFO: nobody looked up who is in CFO.",
		});
	});

	test("is none where RevOps recorded its decision, or where the decision only advises", () => {
		const commands = [writes("ron", `/revops record finance approved by "Fay" https://x.example/1 ${TODAY}`)];
		expect(unseen({ reviews: [approves("rita")], commands }).verdict.state).toBe("approved");
		const advisory = unseen({
			decisions: [stage("Won", { enforce: "advisory", also_approves: ["finance"] })],
			reviews: [approves("rita")],
		});
		expect(advisory.verdict).toMatchObject({ state: "required", enforce: "advisory" });
		expect(advisory.verdict.clears[0]).toContain(UNSEEN);
	});

	test("is none where nobody waits for it", () => {
		expect(
			settled({ decisions: [stage("Won")], members: { finance: UNSEEN, "sales-ops": UNSEEN }, reviews: [approves("rita")] }).verdict.state,
		).toBe("approved");
	});

	test("comes before what was sent back, which stays told", () => {
		const result = unseen({ commands: [writes("rita", "/revops return Wait")] });
		expect([result.verdict.state, result.returned?.reason]).toEqual(["error", "Wait"]);
		expect(refused(result)).toEqual([]);
	});
});

test("what is decided needs no approval told as void", () => {
	const result = settled({ decisions: [stage("Won")], writers: ["both"], reviews: [approves("both"), approves("rita")] });
	expect(result).not.toHaveProperty("not_counted");
	const overridden = settled({
		decisions: [stage("Won")],
		writers: ["both"],
		reviews: [approves("both")],
		commands: [writes("ron", `/revops override ${TODAY} Now`)],
	});
	expect(overridden.verdict.state).toBe("overridden");
	expect(overridden).not.toHaveProperty("not_counted");
});
