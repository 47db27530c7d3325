import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BacktestRequest, backtest } from "../../src/backtest/backtest.js";
import type { Backtest } from "../../src/backtest/report.js";
import { loadPolicy } from "../../src/policy/index.js";
import { field, type Given, makeHistory, PROJECT, policy } from "./support.js";

const FIRST: Given = { files: { ...PROJECT, "README.md": "CRM" }, message: "Begin", date: "2025-01-01T00:00:00Z" };

async function tried(dir: string, files: Readonly<Record<string, string>>, more: Partial<BacktestRequest> = {}): Promise<Backtest> {
	let tick = 0;
	return backtest({
		repo: dir,
		rev: "main",
		sha: "main",
		policy: loadPolicy({ name: "trial", files: new Map(Object.entries(files)) }),
		byDefault: false,
		now: new Date("2026-03-01T12:00:00Z"),
		version: "test",
		timing: false,
		stopwatch: () => tick++,
		...more,
	});
}

const tell = ({ subject, level, decides, also_approves, questions, rules }: Backtest["pull_requests"][number]): unknown => [
	subject,
	level,
	[...decides, ...also_approves].join(" "),
	questions,
	rules.join(" "),
];

describe("backtest", () => {
	const commits: readonly Given[] = [
		FIRST,
		{ files: field("Told_A"), message: "Told", date: "2026-01-01T00:00:00Z" },
		{ files: { "README.md": "CRM 2" }, message: "Docs", date: "2026-01-02T00:00:00Z" },
		{ files: { ...field("Money_A"), ...field("Local_A") }, message: "Money and local", date: "2026-01-03T00:00:00Z" },
		{ files: field("Quiet_A"), message: "Quiet", date: "2026-01-04T00:00:00Z" },
		{ files: field("Local_B"), message: "Local", date: "2026-01-05T00:00:00Z" },
		{ files: field("Other_A"), message: "Nobody's", date: "2026-01-06T00:00:00Z" },
		{ files: field("Money_A", 20), message: "Money again", date: "2026-01-07T00:00:00Z" },
	];

	it("counts levels, rules, teams, reasons, questions and reviewers", async () => {
		const { dir, ids } = makeHistory(commits);
		const report = await tried(dir, policy());
		expect(report.history).toEqual({ pull_requests: 6, looked_at: 7, from: "2026-01-01T00:00:00.000Z", to: "2026-01-07T00:00:00.000Z" });
		expect(report.pull_requests.map(tell)).toEqual([
			["Money again", "revops-review", "revops finance", 2, "money"],
			["Nobody's", "none", "", 0, ""],
			["Local", "owner-review", "sales-ops", 1, "local"],
			["Quiet", "none", "", 0, ""],
			["Money and local", "revops-review", "revops sales-ops finance", 2, "money"],
			["Told", "notify", "", 0, "any-field"],
		]);
		expect(report.levels).toEqual({
			none: { pull_requests: 2, share: 0.3333 },
			notify: { pull_requests: 1, share: 0.1667 },
			"owner-review": { pull_requests: 1, share: 0.1667 },
			"revops-review": { pull_requests: 2, share: 0.3333 },
		});
		expect(report.rules.map(({ id, spoke, decided }) => [id, spoke, decided])).toEqual([
			["any-field", 4, 1],
			["money", 2, 2],
			["local", 2, 1],
			["quiet", 1, 0],
		]);
		expect([report.silent, report.not_checkable, report.unmatched]).toEqual([["flows"], [], 1]);
		expect(report.teams).toEqual([
			{ id: "revops", name: "RevOps", decides: 2, also_approves: 0 },
			{ id: "sales-ops", name: "Sales Ops", decides: 2, also_approves: 0 },
			{ id: "finance", name: "Finance", decides: 0, also_approves: 2 },
		]);
		expect(report.reasons).toEqual([
			{
				rule: "money",
				why: "Finance must trust it.",
				pull_requests: 2,
				example: { commit: ids[7], date: "2026-01-07T00:00:00.000Z", subject: "Money again" },
			},
			{
				rule: "local",
				why: "The owner decides.",
				pull_requests: 2,
				example: { commit: ids[5], date: "2026-01-05T00:00:00.000Z", subject: "Local" },
			},
		]);
		expect([report.questions_per_pr, report.reviewers_per_pr]).toEqual([
			{ p95: 2, most: 2, of: 3 },
			{ p95: 3, most: 3, of: 3 },
		]);
		expect([report.budget, report.exceptions, report.unjudged]).toEqual([undefined, [], []]);
	});

	it("does not count code alone, of which only a hash is known", async () => {
		const code = (text: string) => ({ "force-app/main/default/classes/A.cls": text });
		const { dir } = makeHistory([
			FIRST,
			{ files: code("class A {}") },
			{ files: { ...code("class A { }"), ...field("Local_A") }, message: "Both" },
		]);
		const report = await tried(dir, policy());
		expect([report.history.looked_at, report.pull_requests.map(({ subject }) => subject)]).toEqual([2, ["Both"]]);
	});

	it("says where RevOps stands in for an owner that the policy does not know", async () => {
		const { dir } = makeHistory([FIRST, { files: field("Local_A") }, { files: field("Money_A") }]);
		const unowned = Object.fromEntries(
			Object.entries(policy()).map(([path, text]) => [path, text.replaceAll(", owned_by: sales-ops", "")]),
		);
		expect([(await tried(dir, policy())).unowned, (await tried(dir, unowned)).unowned]).toEqual([0, 1]);
	});

	it("counts only what touches configuration as one of the last, and hears of the rest", async () => {
		const { dir } = makeHistory(commits);
		const heard: string[] = [];
		const report = await tried(dir, policy(), { last: 5 });
		expect([report.history.pull_requests, report.history.looked_at]).toEqual([5, 5]);
		expect((await tried(dir, policy(), { last: 6 })).history).toMatchObject({ pull_requests: 6, looked_at: 7 });
		expect((await tried(dir, policy(), { since: new Date("2026-01-05T00:00:00Z") })).pull_requests.map(({ subject }) => subject)).toEqual([
			"Money again",
			"Nobody's",
			"Local",
		]);
		let tick = 0;
		await backtest(
			{
				repo: dir,
				rev: "main",
				sha: "main",
				policy: loadPolicy({ name: "trial", files: new Map(Object.entries(policy())) }),
				byDefault: false,
				now: new Date(0),
				version: "test",
				timing: false,
				stopwatch: () => tick++,
			},
			({ looked_at, replayed }) => heard.push(`${replayed}/${looked_at}`),
		);
		expect(heard).toEqual(["1/1", "2/2", "3/3", "4/4", "5/5", "5/6", "6/7"]);
	});

	it("takes a merge as one pull request, against what it was merged into", async () => {
		const { dir } = makeHistory([
			FIRST,
			{ files: field("Money_A"), parents: [0] },
			{ files: { ...field("Money_A", null), ...field("Told_A") }, parents: [1] },
			{ files: field("Quiet_A"), message: "Meanwhile", parents: [0] },
			{ files: field("Told_A"), message: "Merge pull request #12 from acme/told\n\nOnly told", parents: [3, 2] },
		]);
		expect((await tried(dir, policy())).pull_requests.map(tell)).toEqual([
			["Only told (#12)", "notify", "", 0, "any-field"],
			["Meanwhile", "none", "", 0, ""],
		]);
	});

	it("asks the engine's own laws too: unreadable files, and the policy's own", async () => {
		const { dir } = makeHistory([
			FIRST,
			{ files: policy(), message: "Policy" },
			{ files: { "force-app/main/default/objects/Opportunity/fields/Money_A.field-meta.xml": "<CustomField>" }, message: "Broken" },
		]);
		const report = await tried(dir, policy());
		expect(report.pull_requests.map(tell)).toEqual([
			["Broken", "revops-review", "revops", 0, ""],
			["Policy", "revops-review", "revops", 0, "policy-change"],
		]);
		expect(report.pull_requests[0]!.unreadable).toEqual(["force-app/main/default/objects/Opportunity/fields/Money_A.field-meta.xml:1"]);
		expect(report.rules).toMatchObject([{ id: "policy-change", spoke: 1, decided: 1 }]);
		expect(report.reasons.map(({ rule, why }) => [rule, why.split(",")[0]])).toEqual([
			["policy-change", expect.stringContaining("")],
			[undefined, expect.stringContaining("The file ")],
		]);
	});

	it("knows a rule that a ceiling, a pack or an exception lowers", async () => {
		const { dir } = makeHistory(commits);
		const under = async (more: string, files = {}): Promise<unknown> =>
			Object.fromEntries((await tried(dir, { ...policy(more), ...files })).rules.map(({ id, decided }) => [id, decided]));
		const packed = "{ id: packed, pack: p, title: P, when: { kind: field, name: Quiet_A }, level: revops-review, why: P }";
		expect(await under("ceiling: owner-review\n")).toEqual({ "any-field": 1, money: 2, local: 2, quiet: 0 });
		expect(await under("levels: { money: notify }\n")).toEqual({ "any-field": 2, money: 1, local: 2, quiet: 0 });
		expect(await under(`  - ${packed}\npacks: { p: notify }\n`)).toMatchObject({ "any-field": 1, packed: 1 });
		expect(await under("", exceptions("2026-12-31"))).toEqual({ "any-field": 1, money: 2, local: 2, quiet: 0 });
		expect(await under("", exceptions("2026-02-28"))).toEqual({ "any-field": 1, money: 2, local: 1, quiet: 0 });
	});

	it("names exceptions that were never used, and expired ones", async () => {
		const { dir } = makeHistory(commits);
		const use = async (files: Readonly<Record<string, string>>): Promise<unknown> =>
			(await tried(dir, { ...policy(), ...files })).exceptions.map(({ id, used, expired }) => [id, used, expired]);
		expect(await use(exceptions("2026-12-31"))).toEqual([["EX-1", 1, false]]);
		expect(await use(exceptions("2026-02-28"))).toEqual([["EX-1", 0, true]]);
		expect(await use(exceptions("2026-12-31", "Nothing_*"))).toEqual([["EX-1", 0, false]]);
	});
});

function exceptions(expires: string, name = "Money_A"): Readonly<Record<string, string>> {
	return {
		".revops-gate/exceptions.yml": `version: 1
exceptions:
  - id: EX-1
    rules: [money]
    when: { object: Opportunity, name: "${name}", change: added }
    lower_to: owner-review
    reason: "MIG-88 temporary field, deleted before go-live"
    owner: "@ana"
    approver: revops
    expires: ${expires}
`,
	};
}

describe("what cannot be judged", () => {
	const lose = ({ dir, git }: ReturnType<typeof makeHistory>, object: string): void => {
		const id = git("rev-parse", object);
		rmSync(join(dir, "objects", id.slice(0, 2), id.slice(2)));
	};

	it("is said, and the rest goes on", async () => {
		const account = field("Told_Z", 10, "Account");
		const world = makeHistory([
			FIRST,
			{ files: field("Money_A"), message: "Before" },
			{ files: { ...account, ...field("Money_A", 11) }, message: "Account comes" },
			{ files: field("Money_B"), message: "Account is there" },
			{ files: { [Object.keys(account)[0]!]: null, "objects/x": "1" }, message: "Account goes" },
		]);
		// The history needs a folder only where it changes; that is before what is replayed here.
		lose(world, `${world.ids[3]}:force-app/main/default/objects/Account`);
		const report = await tried(world.dir, policy(), { sha: world.ids[3]!, last: 1 });
		expect(report.unjudged).toMatchObject([{ commit: world.ids[3], subject: "Account is there" }]);
		expect(report.unjudged[0]!.reason).not.toContain("defect");
		expect([report.history.pull_requests, report.pull_requests]).toEqual([0, []]);
		expect(report.history.cut_off).toContain("git log failed");
	});

	it("ends the history where that cannot be read, and keeps what was judged until then", async () => {
		const world = makeHistory([
			FIRST,
			{ files: field("Money_A") },
			{ files: field("Money_B") },
			{ files: field("Told_C"), message: "Newest" },
		]);
		lose(world, `${world.ids[1]}:force-app/main/default/objects/Opportunity`);
		const report = await tried(world.dir, policy());
		expect(report.pull_requests.map(({ subject }) => subject)).toEqual(["Newest"]);
		expect(report.history.cut_off).toContain("git log failed");
	});

	it("is a defect of ours where it is no fault of the repository; the next one is judged by another reader", async () => {
		const { dir, ids } = makeHistory([
			FIRST,
			{ files: field("Money_A") },
			{ files: field("Money_B"), message: "Bad" },
			{ files: field("Local_C") },
		]);
		const broken = loadPolicy({ name: "trial", files: new Map(Object.entries(policy())) });
		const [money, ...rules] = broken.rules;
		const when: typeof money = {
			...money!,
			when: ({ change }) => {
				if (change.name.endsWith("_B")) throw new Error("no such thing");
				return true;
			},
		};
		const report = await tried(dir, policy(), { policy: { ...broken, rules: [when, ...rules] } });
		expect(report.pull_requests).toHaveLength(2);
		expect(report.unjudged).toEqual([
			{
				commit: ids[2],
				date: expect.any(String),
				subject: "Bad",
				reason: "a defect of revops-gate, please report it: no such thing",
				stack: expect.stringContaining("no such thing"),
			},
		]);
	});
});

describe("the budget", () => {
	const days: readonly Given[] = [
		FIRST,
		...["2025-10-01", "2025-12-15", "2026-01-10", "2026-02-01"].map((day, index) => ({
			files: field(index < 2 ? `Money_${index}` : `Told_${index}`),
			date: `${day}T00:00:00Z`,
		})),
	];
	const limits = "budget: { revops_review_share: 0.5, questions_per_pr: 1, reviewers_per_pr: 2 }\n";

	it("holds each number against its limit", async () => {
		const { dir } = makeHistory(days);
		expect((await tried(dir, policy(limits))).budget).toEqual({
			over: true,
			pull_requests: 4,
			limits: [
				{ name: "revops_review_share", limit: 0.5, measured: 0.5, over: false },
				{ name: "questions_per_pr", limit: 1, measured: 2, over: true },
				{ name: "reviewers_per_pr", limit: 2, measured: 2, over: false },
			],
		});
		expect((await tried(dir, policy("budget: { revops_review_share: 0.49 }\n"))).budget).toMatchObject({
			over: true,
			limits: [{ name: "revops_review_share" }],
		});
	});

	it("counts the days of its window, up to the time of the run, and says where the replay falls short of them", async () => {
		const { dir } = makeHistory(days);
		const window = (more: Partial<BacktestRequest> = {}, length = 90): Promise<Backtest> =>
			tried(dir, policy(`budget: { revops_review_share: 0.3, window_days: ${length} }\n`), more);
		expect((await window()).budget).toEqual({
			over: true,
			window_days: 90,
			since: "2025-12-01T12:00:00.000Z",
			pull_requests: 3,
			limits: [{ name: "revops_review_share", limit: 0.3, measured: 0.3333, over: true }],
		});
		expect((await window({ now: new Date("2026-03-20T00:00:00Z") })).budget).toMatchObject({ over: false, pull_requests: 2 });
		expect((await window({ last: 2 })).budget).toMatchObject({ pull_requests: 2, incomplete: true });
		expect((await window({ last: 4 })).budget?.incomplete).toBeUndefined();
		expect((await window({ since: new Date("2026-01-01T00:00:00Z") })).budget).toMatchObject({ pull_requests: 2, incomplete: true });
		expect((await window({ since: new Date("2025-11-01T00:00:00Z") })).budget?.incomplete).toBeUndefined();
		expect((await window({}, 3650)).budget).toMatchObject({ pull_requests: 4 });
	});

	it("is kept where there is nothing to measure", async () => {
		const { dir } = makeHistory([FIRST, { files: { "README.md": "2" } }]);
		const report = await tried(dir, policy(limits));
		expect(report.budget).toMatchObject({ over: false, pull_requests: 0 });
		expect(report.levels.none).toEqual({ pull_requests: 0, share: 0 });
	});
});
