import { describe, expect, test } from "vitest";
import { approves, at, filled, OLD, type Pull, refused, says, settled, stage, state, TODAY, URL, writes } from "./pull.js";

const won = stage("Won", { also_approves: ["finance"] });
const both = [approves("rita", { at: at(1) }), approves("fay", { at: at(1) })];
const requests = (login: string, minute: number, body = "Which period?\nAnd more.") =>
	says("changes-requested", login, { at: at(minute), body });

describe("a team that decides or approves sends it back", () => {
	test("with changes requested: the reason is the first line", () => {
		const result = settled({ decisions: [won], reviews: [...both, requests("fred", 5, "  \r\n Which period? \r\nAnd more.")] });
		expect(result.returned).toEqual({ team: "finance", by: "@fred", reason: "Which period?", at: at(5), url: `${URL}#fred` });
		expect(result.verdict).toEqual({
			state: "returned",
			level: "revops-review",
			enforce: "hold",
			summary: "Finance (@fred) sent it back: Which period?",
			clears: ["Finance (@acme/finance) approves (answers within 2 working days)"],
		});
		expect(filled(result)).toEqual(["revops: @rita review", "finance: @fay review"]);
	});

	test("each team that has to approve is told once", () => {
		const clears = (...reviews: Pull["reviews"] & object) => settled({ decisions: [won], reviews }).verdict.clears;
		const [revops, finance] = ["RevOps (@acme/revops) approves", "Finance (@acme/finance) approves (answers within 2 working days)"];
		expect(clears(requests("fred", 5))).toEqual([revops, finance]);
		expect(clears(approves("fay", { at: at(1) }), requests("fred", 5))).toEqual([finance, revops]);
	});

	test("with a command", () => {
		const result = settled({
			decisions: [won],
			reviews: both,
			commands: [writes("fred", "/revops return  Which period? \nignored", { at: at(5) })],
		});
		expect(result.returned).toEqual({ team: "finance", by: "@fred", reason: "Which period?", at: at(5), url: `${URL}#fred-command` });
		expect(result.verdict.state).toBe("returned");
	});

	test.each([
		["", "see the review"],
		["x".repeat(600), "x".repeat(500)],
	])("a reason is said and short: %j", (body, reason) => {
		expect(settled({ reviews: [requests("rita", 5, body)] }).returned!.reason).toBe(reason);
	});

	test.each<[string, Pull]>([
		["a team that owns it and does not approve", { reviews: [...both, requests("sol", 5)] }],
		["somebody of no team", { reviews: [...both, requests("eve", 5)] }],
		["a machine", { reviews: [...both, { ...requests("ron", 5), bot: true }] }],
	])("not with changes requested by %s", (_, pull) => {
		expect(state({ decisions: [won], ...pull })).toBe("approved");
	});

	test("somebody of no such team who tries it with a command is told so", () => {
		const result = settled({ decisions: [won], reviews: both, commands: [writes("sol", "/revops return Wait")] });
		expect(result.verdict.state).toBe("approved");
		expect(refused(result)).toEqual(["@sol return: @sol is not in RevOps and Finance"]);
	});

	test("without a reason it is told how to write one", () => {
		expect(refused(settled({ commands: [writes("rita", "/revops return ")] }))).toEqual([
			"@rita return: it says no reason: write `/revops return <reason>`",
		]);
	});

	test("in two teams, for the one that decides", () => {
		expect(settled({ decisions: [won], reviews: [requests("both", 5)] }).returned!.team).toBe("revops");
	});

	test("the latest is shown", () => {
		const returned = (...reviews: ReturnType<typeof requests>[]) => settled({ decisions: [won], reviews }).returned!.by;
		expect(returned(requests("rita", 5), requests("fay", 6))).toBe("@fay");
		expect(returned(requests("fay", 6), requests("rita", 5))).toBe("@fay");
		expect([returned(requests("fay", 5), requests("rita", 5)), returned(requests("rita", 5), requests("fay", 5))]).toEqual([
			"@rita",
			"@rita",
		]);
	});
});

describe("what was sent back is lifted", () => {
	const lifted = (...reviews: Pull["reviews"] & object) => state({ decisions: [won], reviews: [...both, requests("fred", 5), ...reviews] });

	test("by a later approval of the same team, and of no other", () => {
		expect(lifted(approves("fay", { at: at(6) }))).toBe("approved");
		expect(lifted(approves("fay", { at: at(5) }))).toBe("returned");
		expect(lifted(approves("rita", { at: at(6) }))).toBe("returned");
		expect(lifted(approves("both", { at: at(6) }))).toBe("approved");
	});

	test("by whoever sent it back, when they approve or their review is dismissed", () => {
		expect(lifted(approves("fred", { at: at(6) }))).toBe("approved");
		expect(lifted(says("dismissed", "fred", { at: at(5) }))).toBe("approved");
	});

	test("by a later approval that new changes voided: it has to be given again, and nothing is sent back any more", () => {
		expect(lifted(approves("fay", { at: at(6), commit: OLD }))).toBe("required");
	});

	test("by a recorded decision of that team", () => {
		const record = (minute: number) => [
			writes("ron", `/revops record finance approved by "Fay Lee" https://x.example/1 ${TODAY}`, { at: at(minute) }),
		];
		const pull = { decisions: [won], reviews: [...both, requests("fred", 5)] };
		expect(state({ ...pull, commands: record(6) })).toBe("approved");
		expect(state({ ...pull, commands: record(4) })).toBe("returned");
	});

	test("of RevOps, not by who wrote the change; but by themself", () => {
		const pull = { decisions: [won], writers: ["ron"] };
		const reviews = [...both, requests("both", 5)];
		expect(state({ ...pull, reviews: [...reviews, approves("ron", { at: at(6) })] })).toBe("returned");
		const own = [writes("ron", "/revops return My mistake", { at: at(5) })];
		expect(state({ ...pull, reviews: both, commands: own })).toBe("returned");
		expect(state({ ...pull, reviews: [...both, approves("Ron", { at: at(6) })], commands: own })).toBe("approved");
	});

	test("by an override that comes after it, and is sent back again after one", () => {
		const override = (minute: number) => [writes("ron", `/revops override ${TODAY} Month end`, { at: at(minute) })];
		const pull = { decisions: [won], reviews: [requests("fred", 5)] };
		const after = settled({ ...pull, commands: override(6) });
		expect([after.verdict.state, after.returned]).toEqual(["overridden", undefined]);
		const before = settled({ ...pull, commands: override(5) });
		expect([before.verdict.state, before.override]).toEqual(["returned", undefined]);
		expect(refused(before)).toEqual(["@ron override: Finance sent it back after that"]);
	});
});

test("what only advises is sent back without holding anything", () => {
	const advisory = stage("Lost", { decided_by: "finance", enforce: "advisory" });
	const pull = { decisions: [stage("Won"), advisory], reviews: [requests("fred", 5)] };
	expect(settled({ ...pull, reviews: [...pull.reviews, approves("rita")] }).verdict).toMatchObject({
		state: "returned",
		enforce: "advisory",
	});
	expect(settled(pull).verdict).toMatchObject({ state: "returned", enforce: "hold" });
});
