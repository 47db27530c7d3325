import { describe, expect, it } from "vitest";
import { type DiffSide, type PolicyDiff, policyDiff } from "../../src/backtest/policy-diff.js";
import { loadPolicy } from "../../src/policy/index.js";
import { field, type Given, makeHistory, PROJECT, policy } from "./support.js";

const HISTORY: readonly Given[] = [
	{ files: PROJECT },
	{ files: field("Told_A"), message: "Told" },
	{ files: field("Money_A"), message: "Money" },
	{ files: field("Local_A"), message: "Local" },
	{ files: field("Quiet_A"), message: "Quiet" },
];

const BEFORE = policy();

/** The policy of the tests with some of its text replaced. */
function changed(...replaced: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
	const [path, text] = Object.entries(BEFORE)[0]!;
	return { [path]: replaced.reduce((so, [what, by]) => (so.includes(what) ? so.replace(what, by) : expect.fail(`no ${what}`)), text) };
}

async function compared(
	after: Readonly<Record<string, string>>,
	before: Readonly<Record<string, string>> = BEFORE,
	last?: number,
	{ dir, ids }: Pick<ReturnType<typeof makeHistory>, "dir" | "ids"> = makeHistory(HISTORY),
): Promise<PolicyDiff> {
	const side = (name: string, files: Readonly<Record<string, string>>): DiffSide => {
		const source = { name, files: new Map(Object.entries(files)) };
		return { name, sha: ids.at(-1)!, source, policy: loadPolicy(source), byDefault: false };
	};
	let tick = 0;
	return policyDiff({
		repo: dir,
		last,
		base: side("main", before),
		head: side("tune", after),
		now: new Date("2026-03-01T12:00:00Z"),
		version: "test",
		stopwatch: () => tick++,
	});
}

const names = (items: readonly { readonly name?: string; readonly ask?: string }[]): string[] =>
	items.map(({ name, ask }) => name ?? ask ?? "");

const tell = ({ subject, direction, level, enforce, approvers, questions, rules }: PolicyDiff["pull_requests"][number]): unknown => ({
	[subject]: [
		direction,
		level.before === level.after ? level.after : `${level.before} → ${level.after}`,
		...(enforce ? [`${enforce.before} → ${enforce.after}`] : []),
		...[...names(approvers.gained), ...names(questions.gained)].map((name) => `+ ${name}`),
		...[...names(approvers.lost), ...names(questions.lost)].map((name) => `- ${name}`),
		...rules,
	],
});

describe("policyDiff", () => {
	it("replays nothing where both sides have the same policy", async () => {
		expect(await compared(BEFORE)).toMatchObject({ same: true, history: { looked_at: 0 }, totals: { otherwise: 0 } });
	});

	it("finds nothing where the policy says the same in other words", async () => {
		const diff = await compared(
			changed(["Worth knowing.", "Good to know."], ["Do the books change?", "Will the books change?"], ["name: Finance", "name: FP&A"]),
		);
		expect(diff).toMatchObject({ history: { pull_requests: 4, looked_at: 4 }, totals: { otherwise: 0 }, pull_requests: [] });
		expect(diff.same).toBeUndefined();
	});

	it("says who decides otherwise, and by which rule: stricter and milder", async () => {
		const diff = await compared(changed(["level: owner-review", "level: notify"], ["level: none", "level: revops-review"]));
		expect(diff.totals).toEqual({ otherwise: 2, stricter: 1, milder: 1, other: 0 });
		expect(diff.pull_requests.map(tell)).toEqual([
			{ Quiet: ["stricter", "none → revops-review", "+ RevOps", "quiet"] },
			{ Local: ["milder", "owner-review → notify", "- Sales Ops", "- Who needs it?", "local"] },
		]);
	});

	it("says it the other way round when the sides are", async () => {
		const after = changed(["also_approves: [finance], ", ""]);
		const diff = await compared(after);
		expect(diff.pull_requests.map(tell)).toEqual([{ Money: ["milder", "revops-review", "- Finance", "money"] }]);
		const back = await compared(BEFORE, after);
		expect(back.pull_requests.map(tell)).toEqual([{ Money: ["stricter", "revops-review", "+ Finance", "money"] }]);
	});

	it("counts another team, and questions gained and lost, as neither", async () => {
		const diff = await compared(
			changed(["also_approves: [finance]", "also_approves: [sales-ops]"], ["ask: [books, need]", "ask: [books]"]),
		);
		expect(diff.totals).toEqual({ otherwise: 1, stricter: 0, milder: 0, other: 1 });
		expect(diff.pull_requests.map(tell)).toEqual([
			{ Money: ["other", "revops-review", "+ Sales Ops", "- Finance", "- Who needs it?", "money"] },
		]);
	});

	it("calls who answers by name, the author's team too", async () => {
		const asks = (ask: string): Readonly<Record<string, string>> =>
			changed(
				["questions:\n", 'questions:\n  mine: { ask: "Whose is it?" }\n'],
				["rules:\n", `rules:\n  - { id: added, title: A, when: { name: Quiet_A }, level: owner-review, ask: [${ask}], why: A }\n`],
			);
		const [quiet] = (await compared(asks("mine"))).pull_requests;
		expect(quiet!.questions.gained).toEqual([{ id: "mine", ask: "Whose is it?", to: { id: "author", name: "the author's team" } }]);
		const [other] = (await compared(asks("books"))).pull_requests;
		expect(other!.questions.gained).toEqual([{ id: "books", ask: "Do the books change?", to: { id: "finance", name: "Finance" } }]);
	});

	it("says what holds the merge now, where both ask for a review", async () => {
		const diff = await compared(policy("enforce: hold\n"));
		expect(diff.pull_requests.map(tell)).toEqual([
			{ Local: ["stricter", "owner-review", "advisory → hold", "local"] },
			{ Money: ["stricter", "revops-review", "advisory → hold", "money"] },
		]);
	});

	it("names no rule that changes another decision of the pull request, or none", async () => {
		const { dir, ids } = makeHistory([{ files: PROJECT }, { files: { ...field("Money_A"), ...field("Told_A") }, message: "Both" }]);
		const after = changed(
			["also_approves: [finance], ", ""],
			["rules:\n", "rules:\n  - { id: added, title: A, when: { kind: field, name: Told_A }, level: notify, why: A }\n"],
		);
		const diff = await compared(after, BEFORE, undefined, { dir, ids });
		expect(diff.pull_requests.map(tell)).toEqual([{ Both: ["milder", "revops-review", "- Finance", "money"] }]);
	});

	it("names a new rule, and one that went, only where the decision differs", async () => {
		const rule = "{ id: added, title: A, when: { kind: field }, level: owner-review, owned_by: finance, why: A }";
		const diff = await compared(policy(`  - ${rule}\n`));
		expect(diff.pull_requests.map(tell)).toEqual([
			{ Quiet: ["stricter", "none → owner-review", "+ Finance", "added"] },
			{ Local: ["stricter", "owner-review", "+ Finance", "added"] },
			{ Told: ["stricter", "notify → owner-review", "+ Finance", "added"] },
		]);
		const gone = await compared(BEFORE, policy(`  - ${rule}\n`), 1);
		expect(gone.pull_requests.map(tell)).toEqual([{ Quiet: ["milder", "owner-review → none", "- Finance", "added"] }]);
	});
});
