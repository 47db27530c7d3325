import { describe, expect, test } from "vitest";
import type { Change } from "../../src/model/review.js";
import { Decision } from "../../src/model/review.js";
import type { Use } from "../../src/model/use.js";
import { MOST_READERS, readersOf, type StatedUse } from "../../src/policy/footprint.js";
import { decide, loadPolicy, type Policy, PolicyError } from "../../src/policy/index.js";
import { added, change, field, removed } from "../support/changes.js";
import { file, use, user } from "../support/uses.js";

const POLICY = `version: 1
functions:
  sales: { reads_from: { words: Sales } }
  finance: { reads_from: { words: Board } }
  marketing: {}
  data: { reads_from: { kinds: sql } }
teams:
  revops: { serves: [sales, finance, marketing, data] }
  deal-desk: { serves: [finance] }
  finance: { serves: [finance], owns: { object: Order } }
  sales-ops: { serves: [sales] }
metrics: { forecast: { depends_on: [Opportunity.Amount], read_by: [marketing] } }
sources: { ignore: ["scratch/**"] }
`;

function policy(more = ""): Policy {
	return loadPolicy({ name: "test", files: new Map([["policy.yml", POLICY + more]]) });
}

const amount = removed(field("Opportunity.Amount"));
const board = user("report", "Board/Pipeline");
const sales = user("report", "Sales/Deals");
const nobodys = user("layout", "Opportunity Layout", { object: "Opportunity" });

const footprint = (uses: readonly StatedUse[], of: Change = amount, unseen: readonly string[] = []) =>
	readersOf([{ change: of, evidence: { uses, unseen } }], policy());

describe("who feels it", () => {
	test("one row for each user and function, at its most telling place, with all that it does", () => {
		const uses = [
			use(board, { line: 9, how: "filter", sure: "likely" }),
			use(board, { line: 12, how: "column", value: "Commit" }),
			use(board, { line: 20, how: "filter", access: "write" }),
			use(board, { line: 30, side: "base", access: "write", value: "x" }),
		];
		expect(footprint(uses, change(field("Opportunity.Amount"))).readers).toEqual([
			{
				function: "finance",
				kind: "report",
				name: "Pipeline",
				path: "force-app/report/Pipeline.xml",
				line: 20,
				access: "write",
				how: "filter, column",
				sure: "certain",
			},
		]);
		expect(footprint([uses[0]!, uses[1]!]).readers[0]).toMatchObject({ line: 12, value: "Commit", breaks: true });
	});

	test("a user that two functions read is a row of each", () => {
		const shared = user("report", "Sales/Board");
		expect(footprint([use(shared)]).readers.map((row) => row.function)).toEqual(["sales", "finance"]);
	});

	test("who breaks comes first, then who surely uses it, then as the policy lists functions; what is nobody's comes last", () => {
		const uses = [
			use(nobodys),
			use(user("report", "Board/B")),
			use(user("report", "Board/A")),
			use(sales),
			use(user("report", "Sales/Likely"), { sure: "likely" }),
			use(user("report", "Sales/Gone"), { side: "base" }),
			use(user("report", "Sales/Maybe"), { sure: "possible" }),
		];
		expect(footprint(uses).readers.map((row) => [row.function, row.name, row.breaks, row.side])).toEqual([
			["sales", "Deals", true, undefined],
			["finance", "A", true, undefined],
			["finance", "B", true, undefined],
			["sales", "Likely", true, undefined],
			["sales", "Gone", undefined, "base"],
			[undefined, "Opportunity Layout", true, undefined],
			[undefined, "Maybe", undefined, undefined],
		]);
		expect(footprint([use(nobodys)]).readers[0]).toMatchObject({ object: "Opportunity", kind: "layout" });
	});

	test("a user that surely uses one thing is not listed again for what it only may", () => {
		const looked = [amount, removed(field("Opportunity.Total__c"))].map((of, index) => ({
			change: of,
			evidence: { uses: [use(board, { sure: index === 0 ? "certain" : "possible" })], unseen: [] },
		}));
		expect(readersOf(looked, policy()).readers.map((row) => row.function)).toEqual(["finance"]);
	});

	test("through a field worked out from it, unless it uses it directly too", () => {
		const through = use(board, { via: "Opportunity.Weighted__c", line: 5 });
		expect(footprint([through]).readers[0]).toMatchObject({ via: "Opportunity.Weighted__c", line: 5 });
		expect(footprint([through, use(board, { line: 7 })]).readers[0]).not.toHaveProperty("via");
		expect(footprint([through, use(board, { line: 7 })]).readers[0]!.line).toBe(7);
	});

	test("files that are nobody's configuration are no readers", () => {
		expect(footprint([use(board, { path: "scratch/a/report.xml" })]).readers).toEqual([]);
	});

	test("beyond the most that are listed, they are counted", () => {
		const many = Array.from({ length: MOST_READERS + 3 }, (_, index) => use(user("report", `Board/R${index}`)));
		const { readers, unseen } = footprint(many, amount, ["billing"]);
		expect([readers.length, unseen]).toEqual([MOST_READERS, ["billing", "3 more readers than are listed here"]]);
	});
});

describe("what could not be seen", () => {
	test("nobody found is said of what others may name, never that nobody reads it", () => {
		const none = "no reader found in this repository";
		expect(footprint([], amount, ["reports (none in this repository)"]).unseen).toEqual(["reports (none in this repository)", none]);
		expect(footprint([], change({ kind: "stage", name: "Won", fields: ["Opportunity.StageName"] })).unseen).toEqual([none]);
		expect(footprint([], change({ kind: "permission-set", name: "A" })).unseen).toEqual([]);
		expect(footprint([use(nobodys)]).unseen).toEqual([]);
		expect(readersOf([{ change: amount, evidence: undefined }], policy())).toEqual({ readers: [], unseen: [] });
	});
});

describe("in a decision", () => {
	const RULE = `rules:
  - { id: gone, title: t, when: { kind: field }, level: revops-review, also_approves: [broken-readers], inform: [readers], why: w }
`;
	const decided = (uses: readonly Use[] | undefined, more = RULE, of: Change = amount) =>
		decide([[of]], policy(more), { now: new Date("2026-05-01"), readersOf: () => uses && { uses, unseen: [] } })[0]!;

	test("who breaks approves, who reads is told: the first team of each function that is not RevOps", () => {
		const uses = [use(board), use(sales, { side: "base" }), use(nobodys), use(file("sql", "a.sql"))];
		const { also_approves, inform, footprint } = decided(uses);
		expect([also_approves, inform]).toEqual([["deal-desk"], ["sales-ops"]]);
		expect(footprint.functions).toEqual(["data", "finance", "marketing", "sales"]);
		Decision.parse(decided(uses));
	});

	test("who only may use it counts for nobody, and where none was looked for nobody is named", () => {
		expect(decided([use(board, { sure: "possible" })])).toMatchObject({ also_approves: [], inform: [] });
		expect(decided(undefined)).toMatchObject({
			also_approves: [],
			inform: [],
			footprint: { functions: ["marketing"], readers: [], unseen: [] },
		});
	});

	test("under a ceiling who would have approved is told", () => {
		expect(decided([use(board)], `${RULE}ceiling: notify\n`)).toMatchObject({ also_approves: [], inform: ["deal-desk", "revops"] });
	});

	test("a team that does not exist has those that act for it", () => {
		const text = POLICY.replace("deal-desk: { serves: [finance] }", "deal-desk: { serves: [finance], acts_as: [sales-ops] }");
		const under = loadPolicy({ name: "test", files: new Map([["policy.yml", text + RULE]]) });
		const [one] = decide([[amount]], under, { now: new Date("2026-05-01"), readersOf: () => ({ uses: [use(board)], unseen: [] }) });
		expect(one!.also_approves).toEqual(["sales-ops"]);
	});

	test("a rule asks for the readers of the change that it speaks of, not of others in the decision", () => {
		const other = added({ kind: "layout", name: "L", follows: amount.id });
		const evidence = { uses: [use(board)], unseen: [] };
		const rules = "rules: [{ id: r, title: t, when: { kind: layout }, level: revops-review, inform: [readers], why: w }]\n";
		const [one] = decide([[amount, other]], policy(rules), { now: new Date(0), readersOf: (of) => (of === amount ? evidence : undefined) });
		expect(one!.inform).toEqual([]);
	});

	test("`read_by` knows them", () => {
		const rules = "rules: [{ id: r, title: t, when: { kind: field, read_by: { at_least: 2 } }, level: revops-review, why: w }]\n";
		expect([decided([use(board)], rules).level, decided([use(board), use(sales)], rules).level]).toEqual(["none", "revops-review"]);
		expect(decided(undefined, rules).not_checkable.map(({ id }) => id)).toEqual(["r"]);
	});
});

describe("the names that stand for teams", () => {
	const problems = (text: string): string[] => {
		try {
			policy(text);
		} catch (error) {
			if (error instanceof PolicyError) return error.problems.map(({ code, message }) => `${code} ${message}`);
			throw error;
		}
		return [];
	};
	const rule = (more: string) => `rules: [{ id: r, title: t, when: { kind: field }, level: notify, why: w, ${more} }]\n`;

	test("are for lists of a rule", () => {
		expect(problems(rule("also_approves: [readers, broken-readers], inform: [broken-readers]"))).toEqual([]);
		expect(problems(rule("owned_by: readers"))).toEqual([
			"bad-value `readers` stands for the teams that read it, which may be several: only `also_approves` and `inform` of a rule can name it",
		]);
		expect(problems(`questions: { q: { ask: "Q?", to: broken-readers } }\n`)).toHaveLength(1);
		expect(problems(rule("inform: [broken-reader]"))).toEqual([
			"unknown-team no team is called `broken-reader` in `teams`; did you mean `broken-readers`?",
		]);
	});

	test("are no team's own", () => {
		const text = POLICY.replace("  sales-ops:", "  readers: {}\n  sales-ops:");
		expect(() => loadPolicy({ name: "test", files: new Map([["policy.yml", text]]) })).toThrow(
			"`readers` stands for the teams that read it; give your team another id",
		);
	});
});
