import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change, Decision } from "../../src/model/review.js";
import { LEVELS, type Level } from "../../src/model/words.js";
import { type Exception, exceptionsOf } from "../../src/policy/exceptions.js";
import { decide, loadPolicy, type Policy, PolicyError } from "../../src/policy/index.js";
import { matcherTest } from "../../src/policy/match.js";
import type { Rule } from "../../src/policy/policy.js";
import type { Matcher } from "../../src/policy/schema.js";
import { change, field } from "../support/changes.js";

const NOW = new Date("2026-05-01T12:00:00Z");
const TEAMS = "teams: { sales-ops: {}, finance: {}, cs-ops: {}, revops: {} }\n";

interface Stated {
	readonly id: string;
	readonly rules: readonly string[];
	readonly when: string;
	readonly lower_to: Level;
	readonly expires?: string;
}

function exceptionsFile(stated: readonly Stated[]): string {
	const entries = stated.map(
		({ id, rules, when, lower_to, expires = "2026-12-31" }) =>
			`  - { id: ${id}, rules: [${rules}], when: ${when}, lower_to: ${lower_to}, reason: "Fields of a move, deleted before go-live", owner: "@ana", approver: revops, expires: ${expires} }\n`,
	);
	return `version: 1\nexceptions:${entries.length === 0 ? " []" : `\n${entries.join("")}`}`;
}

function policy(text: string, exceptions: readonly Stated[]): Policy {
	const files = new Map([
		[".revops-gate/policy.yml", `version: 1\n${TEAMS}${text}`],
		[".revops-gate/exceptions.yml", exceptionsFile(exceptions)],
	]);
	return loadPolicy({ name: "test", files });
}

function problems(text: string, exceptions: readonly Stated[]): string[] {
	try {
		policy(text, exceptions);
	} catch (error) {
		if (error instanceof PolicyError) return error.problems.map(({ code }) => code);
		throw error;
	}
	return [];
}

const temporary = change({ ...field("Opportunity.Tmp_Id__c"), change: "added" });
const lasting = change({ ...field("Opportunity.Fit__c"), change: "added" });

function one(loaded: Policy, changes: readonly Change[] = [temporary], now = NOW): Decision {
	return decide([changes], loaded, { now })[0]!;
}

const RULES = `
questions: { q: { ask: "Q?", to: sales-ops } }
rules:
  - { id: shared, title: t, when: { kind: field }, level: revops-review, owned_by: sales-ops, also_approves: [finance], inform: [cs-ops], ask: [q], why: Shared. }
  - { id: local, title: t, when: { kind: field }, level: owner-review, owned_by: sales-ops, why: Local. }
`;
const TMP: Stated = { id: "EX-7", rules: ["shared"], when: '{ object: Opportunity, name: "Tmp_*" }', lower_to: "notify" };

describe("an exception", () => {
	test("lowers the rule that it names for the changes that it names, and is shown", () => {
		const loaded = policy(RULES, [TMP]);
		expect(one(loaded)).toMatchObject({
			level: "owner-review",
			decided_by: "sales-ops",
			also_approves: [],
			questions: [],
			rules: [{ id: "local" }, { id: "shared", exception: { id: "EX-7" } }],
		});
		expect(one(loaded, [lasting])).toMatchObject({
			level: "revops-review",
			decided_by: "revops",
			also_approves: ["finance"],
			questions: [{ id: "q" }],
		});
		expect(one(loaded, [lasting]).rules.map(({ exception }) => exception)).toEqual([undefined, undefined]);
	});

	test("tells those whom the rule would have asked", () => {
		const { inform } = one(policy(RULES, [{ ...TMP, rules: ["shared", "local"] }]));
		expect(inform).toEqual(["cs-ops", "finance", "revops"]);
	});

	test("down to none, the rule says why no review is needed, and the change is still there", () => {
		const decision = one(policy(RULES, [{ ...TMP, rules: ["shared", "local"], lower_to: "none" }]));
		expect(decision).toMatchObject({ level: "none", rules: [], inform: [], change: { name: "Tmp_Id__c" } });
		expect(decision.quiet.map(({ id, exception }) => [id, exception?.id])).toEqual([
			["local", "EX-7"],
			["shared", "EX-7"],
		]);
	});

	test("that is not lower than the rule does nothing and is not reported", () => {
		const loaded = policy(RULES, [{ ...TMP, lower_to: "revops-review" }]);
		expect(one(loaded).level).toBe("revops-review");
		expect(exceptionsOf([one(loaded)], loaded)).toEqual([]);
	});

	test("of two the lower one holds", () => {
		const loaded = policy(RULES, [{ ...TMP, id: "EX-1", lower_to: "owner-review" }, TMP]);
		expect(one(loaded).rules.find(({ id }) => id === "shared")?.exception).toEqual({ id: "EX-7" });
	});

	test("lowers one change of a group, never the others of it", () => {
		const decision = one(policy(RULES, [{ ...TMP, rules: ["shared", "local"] }]), [temporary, lasting]);
		expect(decision).toMatchObject({ level: "revops-review", decided_by: "revops", also_approves: ["finance"] });
		expect(decision.rules.find(({ id }) => id === "shared")?.exception).toEqual({ id: "EX-7" });
	});

	test("whose condition cannot be checked excuses nothing", () => {
		const unknown = change({ ...field("Opportunity.Tmp_Id__c"), sides: { length: [{ unknown: "not read" }, 20] } });
		const loaded = policy(RULES, [{ ...TMP, when: "{ name: 'Tmp_*', property: length, was: 10 }" }]);
		expect(one(loaded, [unknown]).level).toBe("revops-review");
	});

	test("is reported once, with who answers for it, the rules that it lowers and the changes that it met", () => {
		const loaded = policy(RULES, [{ ...TMP, rules: ["shared", "local"] }]);
		const decisions = decide([[temporary], [lasting], [change({ ...field("Opportunity.Tmp_B__c"), change: "added" })]], loaded, {
			now: NOW,
		});
		const said = { reason: "Fields of a move, deleted before go-live", owner: "@ana", approver: "revops", expires: "2026-12-31" };
		const changes = ["salesforce:field:Opportunity/Tmp_Id__c", "salesforce:field:Opportunity/Tmp_B__c"];
		expect(exceptionsOf(decisions, loaded)).toEqual([{ id: "EX-7", rules: ["local", "shared"], changes, state: "used", ...said }]);
	});
});

describe("an expired exception", () => {
	const expires = "2026-05-31";

	test.each([
		["2026-05-31T23:59:59Z", "owner-review", "used"],
		["2026-06-01T00:00:00Z", "revops-review", "expired"],
	])("at %s", (now, level, state) => {
		const loaded = policy(RULES, [{ ...TMP, expires }]);
		const decision = one(loaded, [temporary], new Date(now));
		expect(decision.level).toBe(level);
		expect(exceptionsOf([decision], loaded).map((found) => found.state)).toEqual([state]);
	});

	test("gives way to one that holds", () => {
		const loaded = policy(RULES, [
			{ ...TMP, id: "EX-1", lower_to: "none", expires: "2026-04-30" },
			{ ...TMP, id: "EX-2" },
		]);
		expect(one(loaded).rules.find(({ id }) => id === "shared")?.exception).toEqual({ id: "EX-2" });
	});

	test("that would not have spoken is not reported", () => {
		const loaded = policy(RULES, [{ ...TMP, expires: "2026-04-30" }]);
		expect(exceptionsOf([one(loaded, [lasting])], loaded)).toEqual([]);
	});
});

describe("out of reach", () => {
	test("a locked rule, by itself or by the policy's own dial", () => {
		expect(problems(RULES.replace("why: Shared.", "why: Shared., enforce: lock"), [TMP])).toEqual(["locked-rule"]);
		expect(problems(`${RULES}enforce: lock\n`, [TMP])).toEqual(["locked-rule"]);
		expect(problems(`${RULES.replace("why: Shared.", "why: Shared., enforce: hold")}enforce: lock\n`, [TMP])).toEqual([]);
	});

	test("the engine's own rule about the policy", () => {
		expect(problems(RULES, [{ ...TMP, rules: ["policy-change"] }])).toEqual(["locked-rule"]);
	});

	test("what the company's own rules say about the policy's files", () => {
		const own = `${RULES}  - { id: rights, title: t, when: { kind: policy }, level: revops-review, also_approves: [finance], why: Ours too. }\n`;
		const loaded = policy(own, [{ id: "EX-1", rules: ["rights"], when: '{ name: "*" }', lower_to: "none" }]);
		const rights = change({ kind: "policy", name: "policy.yml", path: ".revops-gate/policy.yml" });
		expect(one(loaded, [rights])).toMatchObject({ level: "revops-review", enforce: "lock", also_approves: ["finance"] });
		expect(exceptionsOf([one(loaded, [rights])], loaded)).toEqual([]);
	});

	test("a file that cannot be read", () => {
		const broken = change({ kind: "unreadable", name: "Tmp_x.xml" });
		const loaded = policy(RULES, [{ ...TMP, when: '{ name: "*" }', rules: ["shared", "local"] }]);
		expect(one(loaded, [broken]).level).toBe("revops-review");
	});

	test("what nothing in particular is named for", () => {
		expect(problems(RULES, [{ ...TMP, when: "{ kind: field }" }])).toEqual(["too-wide"]);
		expect(problems(RULES, [{ ...TMP, when: '[{ name: "Tmp_*" }, { change: added }]' }])).toEqual(["too-wide"]);
	});
});

describe("whatever the rules and the exceptions", () => {
	const RULE_IDS = ["r-a", "r-b", "r-c", "r-d"];
	const WHENS: Matcher[] = [{ kind: "field" }, { object: "Opportunity" }, { name: "Tmp_*" }, { name: "*", not: { name: "Tmp_*" } }];
	const level = fc.constantFrom(...LEVELS);
	const when = fc.constantFrom(...WHENS);
	const rules = fc
		.tuple(fc.subarray(RULE_IDS), fc.array(fc.record({ level, when, lock: fc.boolean() }), { minLength: 4, maxLength: 4 }))
		.map(([ids, said]) => ids.map((id, index) => ruleOf(id, said[index]!)));
	const exceptions = fc
		.array(
			fc.record({
				rules: fc.subarray(RULE_IDS, { minLength: 1 }),
				when,
				lower_to: level,
				expires: fc.constantFrom("2026-04-30", "2026-05-01", "2026-12-31"),
			}),
			{ maxLength: 4 },
		)
		.map((list) => list.map((stated, index) => exceptionOf(`EX-${index}`, stated)));

	function ruleOf(id: string, { level, when, lock }: { level: Level; when: Matcher; lock: boolean }): Rule {
		const said = { title: "t", why: "w", owned_by: "sales-ops", also_approves: ["finance"], ...(lock && { enforce: "lock" as const }) };
		return { id, ...said, level, when: matcherTest(when), line: `policy.yml:${id}`, source: { when } };
	}
	function exceptionOf(id: string, { when, ...stated }: Pick<Exception, "rules" | "lower_to" | "expires"> & { when: Matcher }): Exception {
		const said = { reason: "Fields of a move, deleted before go-live", owner: "@ana", approver: "revops" };
		return { id, ...said, ...stated, when: matcherTest(when), source: when, line: `exceptions.yml:${id}` };
	}
	const empty = policy("rules: []\n", []);
	const decided = (rules: readonly Rule[], exceptions: readonly Exception[], group: readonly Change[]) =>
		one({ ...empty, rules, exceptions }, group);
	const rankOf = (decision: Decision) => LEVELS.indexOf(decision.level);
	const hits = ({ rules, quiet }: Decision) => [...rules, ...quiet];
	const GROUPS = [[temporary], [lasting], [lasting, temporary]];
	const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
	const runs = { numRuns: 200 };

	test("exceptions only lower, and only rules that one that holds names", () => {
		fc.assert(
			fc.property(rules, exceptions, fc.constantFrom(...GROUPS), (list, stated, group) => {
				const [lowered, free] = [decided(list, stated, group), decided(list, [], group)];
				expect(rankOf(lowered)).toBeLessThanOrEqual(rankOf(free));
				const named = new Set(stated.filter(({ expires }) => expires >= "2026-05-01").flatMap((found) => found.rules));
				const untouched = list.filter(({ id, enforce }) => enforce === "lock" || !named.has(id));
				expect(rankOf(lowered)).toBeGreaterThanOrEqual(rankOf(decided(untouched, [], group)));
				for (const { id, exception } of hits(lowered))
					if (exception) expect(stated.find((found) => found.id === exception.id)?.rules).toContain(id);
			}),
			runs,
		);
	});

	test("locked rules decide as if there were no exceptions", () => {
		fc.assert(
			fc.property(rules, exceptions, fc.constantFrom(...GROUPS), (list, stated, group) => {
				const locked = list.map((rule): Rule => ({ ...rule, enforce: "lock" }));
				expect(decided(locked, stated, group)).toEqual(decided(locked, [], group));
			}),
			runs,
		);
	});

	test("expired ones change nothing but what is reported", () => {
		fc.assert(
			fc.property(rules, exceptions, fc.constantFrom(...GROUPS), (list, stated, group) => {
				const expired = stated.map((found): Exception => ({ ...found, expires: "2026-04-30" }));
				const [noted, free] = [decided(list, expired, group), decided(list, [], group)];
				expect({ ...noted, rules: [], quiet: [] }).toEqual({ ...free, rules: [], quiet: [] });
				expect(hits(noted).map(({ exception: _, ...hit }) => hit)).toEqual(hits(free));
				for (const { exception } of hits(noted)) expect(exception?.expired ?? true).toBe(true);
			}),
			runs,
		);
	});

	test("the order of rules and of exceptions says nothing", () => {
		fc.assert(
			fc.property(
				fc
					.tuple(rules, exceptions)
					.chain(([list, stated]) => fc.tuple(fc.constant([list, stated] as const), shuffled(list), shuffled(stated))),
				fc.constantFrom(...GROUPS),
				([[list, stated], otherRules, otherExceptions], group) => {
					expect(decided(otherRules, otherExceptions, group)).toEqual(decided(list, stated, group));
				},
			),
			runs,
		);
	});

	test("one rule less never raises a level, one exception less never lowers it", () => {
		fc.assert(
			fc.property(rules, exceptions, fc.constantFrom(...GROUPS), (list, stated, group) => {
				const all = rankOf(decided(list, stated, group));
				expect(rankOf(decided(list.slice(1), stated, group))).toBeLessThanOrEqual(all);
				expect(rankOf(decided(list, stated.slice(1), group))).toBeGreaterThanOrEqual(all);
			}),
			runs,
		);
	});
});
