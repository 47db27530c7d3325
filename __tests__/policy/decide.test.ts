import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionDigest } from "../../src/model/question-digest.js";
import type { Change, Decision } from "../../src/model/review.js";
import { LEVELS } from "../../src/model/words.js";
import { decide, loadPolicy, type Policy, teamsOf, verdict } from "../../src/policy/index.js";
import { added, change, field } from "../support/changes.js";
import { use, user } from "../support/uses.js";

const NOW = new Date("2026-05-01T12:00:00Z");

function policy(text: string): Policy {
	return loadPolicy({ name: "test", files: new Map([["policy.yml", `version: 1\n${text}`]]) });
}

const TEAMS = `
teams:
  sales-ops: { name: Sales Ops, github: "@acme/sales-ops", serves: [sales] }
  marketing-ops: { name: Marketing Ops }
  cs-ops: { name: CS Ops }
  finance: { name: Finance, users: ["@fay"] }
  revops: { name: RevOps, github: "@acme/revops" }
functions: { sales: {}, marketing: {}, finance: {} }
`;

const stage = change({ kind: "stage", object: "Opportunity", name: "Won", sides: { probability: [60, 70, { direction: "increased" }] } });

function one(text: string, changes: readonly Change[] = [stage], context: Partial<Parameters<typeof decide>[2]> = {}): Decision {
	return decide([changes], policy(TEAMS + text), { now: NOW, ...context })[0]!;
}

/** What a decision says, without the changes themselves. */
function said({ change: _change, with: _with, footprint: _footprint, ...decision }: Decision) {
	return decision;
}

const QUIET = { also_approves: [], inform: [], not_checkable: [], questions: [], rules: [] };

describe("the strictest rule wins", () => {
	test("levels take the maximum, approvers, questions and informed the union", () => {
		const decision = one(`
enforce: hold
questions:
  b: { ask: "B?", to: finance }
  a: { ask: "A?", to: sales-ops }
rules:
  - { id: quiet, title: t, when: { kind: stage }, level: none, why: Not alone. }
  - { id: told, title: t, when: { kind: stage }, level: notify, why: Told., inform: [cs-ops], also_approves: [marketing-ops], ask: [a] }
  - { id: owner, title: t, when: { kind: stage }, level: owner-review, why: Owned., owned_by: sales-ops, ask: [a] }
  - { id: governed, title: t, when: { kind: stage }, level: revops-review, why: Governed., owned_by: sales-ops, also_approves: [finance], inform: [finance], ask: [a, b], enforce: lock }
  - { id: other, title: t, when: { kind: field }, level: revops-review, why: Other. }
`);
		expect(said(decision)).toEqual({
			level: "revops-review",
			enforce: "lock",
			owned_by: "sales-ops",
			decided_by: "revops",
			also_approves: ["finance"],
			inform: ["cs-ops", "marketing-ops"],
			rules: [
				{ id: "governed", why: "Governed.", line: "policy.yml:19" },
				{ id: "owner", why: "Owned.", line: "policy.yml:18" },
				{ id: "told", why: "Told.", line: "policy.yml:17" },
			],
			quiet: [{ id: "quiet", why: "Not alone.", line: "policy.yml:16" }],
			not_checkable: [],
			questions: [
				{ id: "b", ask: "B?", to: "finance", digest: questionDigest("b", [stage.digest]) },
				{ id: "a", ask: "A?", to: "sales-ops", digest: questionDigest("a", [stage.digest]) },
			],
		});
	});

	test("decisions come strictest first, else in the order given", () => {
		const rules = "rules: [{ id: r, title: t, when: { name: [b, d] }, level: notify, why: w }]";
		const groups = ["a", "b", "c", "d"].map((name) => [change({ kind: "flow", name })]);
		expect(decide(groups, policy(rules), { now: NOW }).map((decision) => decision.change.name)).toEqual(["b", "d", "a", "c"]);
	});

	test("two owners of one owner review both approve; under RevOps the second is told", () => {
		const rules = (level: string) => `
rules:
  - { id: x, title: t, when: { kind: stage }, level: owner-review, why: w, owned_by: sales-ops }
  - { id: y, title: t, when: { kind: stage }, level: ${level}, why: w, owned_by: marketing-ops }`;
		expect(one(rules("owner-review"))).toMatchObject({
			owned_by: "marketing-ops",
			decided_by: "marketing-ops",
			also_approves: ["sales-ops"],
		});
		expect(one(rules("revops-review"))).toMatchObject({
			owned_by: "marketing-ops",
			decided_by: "revops",
			also_approves: [],
			inform: ["sales-ops"],
		});
	});

	const levels = fc.constantFrom(...LEVELS);
	const teams = fc.subarray(["sales-ops", "marketing-ops", "cs-ops", "finance"]);
	const matchers = fc.constantFrom(
		"kind: stage",
		"property: probability",
		"object: Opp*",
		"kind: field",
		"change: added",
		"not: { kind: field }",
	);
	const rules = fc.uniqueArray(
		fc.record({
			id: fc.stringMatching(/^[a-z]{1,6}$/),
			level: levels,
			approves: teams,
			inform: teams,
			when: matchers,
			owner: fc.constantFrom("sales-ops", "cs-ops"),
		}),
		{ selector: ({ id }) => id, maxLength: 6 },
	);
	type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;
	const written = (list: Rules, tail = "") =>
		policy(
			`${TEAMS}${tail}\nrules: [${list.map(({ id, level, approves, inform, when, owner }) => `{ id: r-${id}, title: t, when: { ${when} }, level: ${level}, why: w, owned_by: ${owner}, also_approves: [${approves}], inform: [${inform}] }`).join(", ")}]`,
		);
	const withoutLines = (decision: Decision) =>
		JSON.parse(JSON.stringify(decision, (key, value) => (key === "line" && typeof value === "string" ? undefined : value)));
	const context = { now: NOW };
	const groups = [[stage, change({ kind: "path", name: "P" })]];

	test("whatever the rules, their order does not matter", () => {
		fc.assert(
			fc.property(
				rules.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
				([list, shuffled]) => {
					expect(withoutLines(decide(groups, written(shuffled), context)[0]!)).toEqual(
						withoutLines(decide(groups, written(list), context)[0]!),
					);
				},
			),
			{ numRuns: 60 },
		);
	});

	test("whatever the rules, one more never lowers a decision and loses nobody", () => {
		const heard = ({ owned_by, decided_by, also_approves, inform }: Decision) =>
			new Set([owned_by, decided_by, ...also_approves, ...inform]);
		fc.assert(
			fc.property(rules, (list) => {
				const all = decide(groups, written(list), context)[0]!;
				const fewer = decide(groups, written(list.slice(1)), context)[0]!;
				expect(LEVELS.indexOf(all.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(fewer.level));
				if (all.level === fewer.level)
					for (const team of fewer.also_approves) expect([all.decided_by, ...all.also_approves]).toContain(team);
				if (fewer.level !== "none" || all.level === "none") for (const team of fewer.also_approves) expect(heard(all)).toContain(team);
			}),
			{ numRuns: 60 },
		);
	});

	test("whatever the rules, a ceiling only lowers", () => {
		fc.assert(
			fc.property(rules, levels, (list, ceiling) => {
				const capped = decide(groups, written(list, `ceiling: ${ceiling}`), context)[0]!;
				const free = decide(groups, written(list), context)[0]!;
				expect(capped.level).toBe(LEVELS[Math.min(LEVELS.indexOf(free.level), LEVELS.indexOf(ceiling))]);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("the engine's own laws", () => {
	const ALWAYS = "rules: [{ id: always, title: t, when: { id: '*' }, level: revops-review, why: w }]";

	test("a change that nobody can feel reaches no rule", () => {
		expect(said(one(ALWAYS, [change({ ...stage, kind: "stage", name: "Won", cosmetic: true })]))).toEqual({
			...QUIET,
			level: "none",
			enforce: "advisory",
			quiet: [{ id: "cosmetic", why: "No record, report, automation or person's work can feel it." }],
		});
	});

	test("what no rule speaks of is quiet and says so", () => {
		expect(said(one("", [stage]))).toEqual({
			...QUIET,
			level: "none",
			enforce: "advisory",
			quiet: [{ id: "no-rule", why: "No rule of the policy speaks of it." }],
		});
	});

	describe("what is switched off before and after", () => {
		const EVERY =
			"rules: [{ id: every, title: t, when: { id: '*' }, level: revops-review, also_approves: [finance], inform: [cs-ops], why: w }]";
		const OFF = { name: "active", value: false };
		const rule = { kind: "validation-rule", object: "Lead", name: "R" } as const;

		test("is told, whatever the rules want, and to whom they want", () => {
			expect(said(one(EVERY, [change({ ...rule, sides: { formula: ["a", "b"] }, facts: [OFF] })]))).toEqual({
				...QUIET,
				level: "notify",
				enforce: "advisory",
				rules: [{ id: "switched-off", why: "It is switched off before and after: nothing acts on it until it is switched on." }],
				quiet: [],
				inform: ["cs-ops", "finance", "revops"],
			});
		});

		test.each([
			["comes switched off", added({ ...rule, has: { active: false } }), "notify"],
			["goes and was switched off", change({ ...rule, change: "removed", sides: { active: [false, undefined] } }), "notify"],
			["goes and was on", change({ ...rule, change: "removed", sides: { active: [true, undefined] } }), "revops-review"],
			["is switched on", change({ ...rule, change: "enabled", sides: { active: [false, true] } }), "revops-review"],
			["is switched off now", change({ ...rule, change: "disabled", sides: { active: [true, false] } }), "revops-review"],
			["is on in one of its copies", change({ ...rule, facts: [OFF, { name: "active", value: true }] }), "revops-review"],
			["says nothing about it", change(rule), "revops-review"],
			["may have been on", change({ ...rule, sides: { active: [{ unknown: "not read" }, false] } }), "revops-review"],
			["stands on records all the same", change({ kind: "stage", name: "Won", facts: [OFF] }), "revops-review"],
		])("%s", (_what, given, level) => {
			expect(one(EVERY, [given]).level).toBe(level);
		});
	});

	test("what a rule asks a component to have may be unchanged", () => {
		const rule = (when: string) => `rules: [{ id: r, title: t, when: ${when}, level: notify, why: w }]`;
		const flow = change({
			kind: "flow",
			name: "F",
			sides: { "decisions/D": ["a", "b"], "writes/Lead.Status": [["= A"], undefined] },
			facts: [
				{ name: "writes", key: "Opportunity.StageName", value: ["= Won"] },
				{ name: "trigger_type", value: "RecordAfterSave" },
			],
		});
		const levels = ["{ writes_field: Opportunity.StageName }", "{ writes_field: Lead.Status }", "{ writes_field: Lead.OwnerId }"]
			.concat("{ has: { trigger_type: Record* } }", "{ has: { trigger_type: Scheduled } }", "{ has: { trigger_type: { present: false } } }")
			.concat("{ property: writes, key: Opportunity.StageName }")
			.map((when) => one(rule(when), [flow]).level);
		expect(levels).toEqual(["notify", "notify", "none", "notify", "none", "none", "none"]);
	});

	const unreadable = change({ kind: "unreadable", name: "x.xml", sides: { problem: [undefined, "Tag mismatch."] } });

	test("a file that cannot be read is for RevOps, with the reason", () => {
		expect(said(one("enforce: hold", [unreadable]))).toEqual({
			...QUIET,
			level: "revops-review",
			enforce: "hold",
			decided_by: "revops",
			quiet: [],
			note: "The file cannot be read, so nobody can say what it changes: Tag mismatch.",
		});
	});

	test("a file of the policy that cannot be read is locked as any of it, whatever the policy ignores", () => {
		const own = { ...unreadable, system: "revops-gate", path: ".revops-gate/team.yml" };
		for (const text of ["enforce: advisory", "ceiling: notify", "sources: { ignore: ['**'] }"])
			expect(one(text, [own]), text).toMatchObject({ level: "revops-review", enforce: "lock", rules: [{ id: "policy-change" }] });
	});

	test("a file that is repaired is told, and no rule is asked", () => {
		const { repaired: _, ...rest } = unreadable;
		expect(said(one(ALWAYS, [{ ...rest, repaired: true }]))).toMatchObject({
			level: "notify",
			rules: [],
			note: expect.stringContaining("could not be read before"),
		});
	});

	test("a change of the policy is locked, whatever ceiling, trial, branch, ignored path or level say", () => {
		const rights = change({ kind: "policy", name: "policy.yml", path: ".revops-gate/policy.yml", cosmetic: true });
		const text = `
ceiling: none
trial_until: 2030-01-01
targets: [main]
sources: { ignore: ["**"] }
rules: [{ id: more, title: t, when: { kind: policy }, level: none, why: Ours too. }]`;
		expect(said(one(text, [rights], { targetBranch: "sandbox" }))).toMatchObject({
			level: "revops-review",
			enforce: "lock",
			decided_by: "revops",
			rules: [{ id: "policy-change" }],
			quiet: [{ id: "more", why: "Ours too." }],
		});
	});

	test("files that the policy ignores are nobody's configuration, even unreadable ones", () => {
		const ignored = { ...unreadable, path: "scratch/a/x.xml" };
		expect(said(one("sources: { ignore: ['scratch/**'] }", [ignored]))).toMatchObject({ level: "none", quiet: [{ id: "ignored" }] });
		expect(one("sources: { ignore: ['scratch/**'] }", [{ ...ignored, other_paths: ["src/x.xml"] }]).level).toBe("revops-review");
	});
});

describe("dials", () => {
	const RULE = `
questions: { q: { ask: "Q?", to: sales-ops } }
rules: [{ id: r, title: t, when: { kind: stage }, level: revops-review, why: w, owned_by: sales-ops, also_approves: [finance], ask: [q] }]`;

	test("under a ceiling, who would have decided is told", () => {
		expect(one(`ceiling: owner-review${RULE}`)).toMatchObject({
			level: "owner-review",
			decided_by: "sales-ops",
			also_approves: [],
			inform: ["finance", "revops"],
			questions: [{ id: "q" }],
		});
		const notify = one(`ceiling: notify${RULE}`);
		expect(notify).toMatchObject({ level: "notify", also_approves: [], inform: ["finance", "revops"], questions: [] });
		expect(notify.decided_by).toBeUndefined();
	});

	test("on trial, until the end of the day, the policy only advises", () => {
		const enforce = (now: string) => one(`enforce: hold\ntrial_until: 2026-05-31${RULE}`, [stage], { now: new Date(now) }).enforce;
		expect([enforce("2026-05-31T23:59:59Z"), enforce("2026-06-01T00:00:00Z")]).toEqual(["advisory", "hold"]);
	});

	test("on branches where nothing is decided, it is only told", () => {
		const level = (targetBranch?: string) =>
			one(`targets: [main, 'release/*']${RULE}`, [stage], targetBranch === undefined ? {} : { targetBranch }).level;
		expect([level("main"), level("release/1"), level("sandbox"), level()]).toEqual([
			"revops-review",
			"revops-review",
			"notify",
			"revops-review",
		]);
		const loaded = policy(`${TEAMS}targets: [main]${RULE}`);
		const context = { now: NOW, targetBranch: "sandbox" };
		expect(verdict(decide([[stage]], loaded, context), loaded, context)).toMatchObject({
			state: "not-required",
			summary: "Nothing is decided on this branch: 1 change, 1 worth knowing.",
		});
	});

	test("who acts for a team that does not exist approves in its place, all of them", () => {
		const text = `
teams:
  sales-ops: {}
  marketing-ops: {}
  finance: { acts_as: [sales-ops] }
  revops: { acts_as: [sales-ops, marketing-ops] }${RULE}`;
		const decision = decide([[stage]], policy(text), { now: NOW })[0]!;
		expect(decision).toMatchObject({ decided_by: "sales-ops", also_approves: ["marketing-ops"], inform: [] });
	});

	test("the owner is who owns the component, where the rule does not say", () => {
		const text = `
teams:
  sales-ops: { owns: { object: Opportunity } }
  marketing-ops: { owns: { object: Lead } }
rules: [{ id: r, title: t, when: { kind: field }, level: owner-review, why: w }]`;
		const owner = (name: string) => {
			const { owned_by, decided_by } = decide([[change(field(name))]], policy(text), { now: NOW })[0]!;
			return [owned_by, decided_by];
		};
		expect([owner("Lead.Rating"), owner("Opportunity.Type"), owner("Case.Type")]).toEqual([
			["marketing-ops", "marketing-ops"],
			["sales-ops", "sales-ops"],
			[undefined, "revops"],
		]);
	});
});

describe("who decides in place of RevOps", () => {
	const rule = (id: string, rest: string) =>
		`  - { id: ${id}, title: t, when: { kind: stage }, level: revops-review, owned_by: sales-ops, why: w${rest} }\n`;
	const decided = (...rules: string[]) => {
		const { decided_by, also_approves, inform } = one(`rules:\n${rules.join("")}`);
		return [decided_by, also_approves, inform];
	};

	test("the team that the only rule names", () => {
		expect(decided(rule("a", ", decided_by: cs-ops"))).toEqual(["cs-ops", [], []]);
		expect(decided(rule("a", ", decided_by: cs-ops, inform: [revops], also_approves: [finance]"))).toEqual([
			"cs-ops",
			["finance"],
			["revops"],
		]);
	});

	test("RevOps with it, where another rule leaves it to RevOps, in whatever order", () => {
		const both = [rule("a", ", decided_by: cs-ops"), rule("b", "")];
		expect([decided(...both), decided(...both.reverse())]).toEqual([
			["revops", ["cs-ops"], []],
			["revops", ["cs-ops"], []],
		]);
	});

	test("all teams that rules name", () => {
		expect(decided(rule("a", ", decided_by: finance"), rule("b", ", decided_by: cs-ops"))).toEqual(["cs-ops", ["finance"], []]);
	});

	test("a rule that asks for less has no say in it", () => {
		const milder = rule("b", ", decided_by: finance").replace("revops-review", "owner-review");
		expect(decided(rule("a", ", decided_by: cs-ops"), milder)).toEqual(["cs-ops", [], []]);
		expect(decided(milder)).toEqual(["sales-ops", [], []]);
	});

	test("under a ceiling the team that would have decided is told, and RevOps is not", () => {
		const { decided_by, inform } = one(`ceiling: owner-review\nrules:\n${rule("a", ", decided_by: cs-ops")}`);
		expect([decided_by, inform]).toEqual(["sales-ops", ["cs-ops"]]);
	});

	test("those who act for the team, where it does not exist", () => {
		const teams = "teams: { sales-ops: {}, finance: {}, cs-ops: { acts_as: [sales-ops, finance] } }\n";
		const decision = decide([[stage]], policy(`${teams}rules:\n${rule("a", ", decided_by: cs-ops")}`), { now: NOW })[0]!;
		expect([decision.decided_by, decision.also_approves]).toEqual(["sales-ops", ["finance"]]);
	});
});

describe("who acts for whom", () => {
	const RULE = `
questions: { q: { ask: "Q?", to: finance }, own: { ask: "Own?" } }
rules: [{ id: r, title: t, when: { kind: stage }, level: revops-review, why: w, owned_by: marketing-ops, also_approves: [finance], inform: [cs-ops], ask: [q, own] }]`;
	const decided = (teams: string) => decide([[stage]], policy(`teams: ${teams}${RULE}`), { now: NOW })[0]!;

	test("one operator is every team, and is waited for once", () => {
		const all =
			"{ sales-ops: { acts_as: [revops] }, marketing-ops: { acts_as: [sales-ops] }, cs-ops: { acts_as: [sales-ops] }, finance: { acts_as: [sales-ops] }, revops: {} }";
		const { owned_by, decided_by, also_approves, inform, questions } = decided(all);
		expect({ owned_by, decided_by, also_approves, inform, asked: questions.map(({ to }) => to) }).toEqual({
			owned_by: "revops",
			decided_by: "revops",
			also_approves: [],
			inform: [],
			asked: ["revops", "revops"],
		});
	});

	test("no RevOps team: both who act for it approve", () => {
		const { owned_by, decided_by, also_approves } = decided(
			"{ sales-ops: {}, marketing-ops: {}, cs-ops: {}, finance: {}, revops: { acts_as: [sales-ops, marketing-ops] } }",
		);
		expect([owned_by, decided_by, also_approves]).toEqual(["marketing-ops", "sales-ops", ["finance", "marketing-ops"]]);
	});
});

describe("a sole operator", () => {
	const TEXT = `${TEAMS}
sole_operator: "@ana"
enforce: hold
questions: { q: { ask: "Q?", to: finance }, own: { ask: "Own?" } }
rules:
  - { id: r, title: t, when: { kind: stage }, level: revops-review, why: w, owned_by: sales-ops, also_approves: [finance], inform: [cs-ops], ask: [q, own] }
  - { id: told, title: t, when: { kind: flow }, level: notify, why: w, owned_by: sales-ops, inform: [cs-ops] }`;
	const loaded = policy(TEXT);
	const decided = (given: Change) => decide([[given]], loaded, { now: NOW });

	test("decides alone and answers all questions; everybody else is told", () => {
		const decisions = decided(stage);
		expect(decisions[0]).toMatchObject({
			level: "revops-review",
			enforce: "hold",
			owned_by: "sales-ops",
			decided_by: "sole-operator",
			also_approves: [],
			inform: ["cs-ops", "finance", "revops"],
			questions: [
				{ id: "q", to: "sole-operator" },
				{ id: "own", to: "sole-operator" },
			],
		});
		expect(verdict(decisions, loaded, { now: NOW })).toMatchObject({
			state: "required",
			summary: "RevOps review required: waiting for the sole operator.",
			clears: ["the sole operator (@ana) decides alone and records why", "2 questions are answered"],
		});
		expect(teamsOf(decisions, loaded).find(({ id }) => id === "sole-operator")).toMatchObject({ handles: ["@ana"] });
	});

	test("is not locked out of the policy: its change is locked, and theirs to decide", () => {
		const rights = change({ kind: "policy", name: "policy.yml", path: ".revops-gate/policy.yml" });
		expect(decided(rights)[0]).toMatchObject({ level: "revops-review", enforce: "lock", decided_by: "sole-operator", also_approves: [] });
	});

	test("is asked nothing where nothing has to be decided", () => {
		const [told] = decided(change({ kind: "flow", name: "F" }));
		expect([told!.level, told!.decided_by, told!.inform]).toEqual(["notify", undefined, ["cs-ops"]]);
	});
});

describe("what is live already", () => {
	const RULE =
		"rules: [{ id: r, title: t, when: { kind: stage }, level: revops-review, why: w, owned_by: sales-ops, also_approves: [finance], enforce: lock }]";
	const loaded = policy(`${TEAMS}enforce: hold\n${RULE}`);
	const live = { now: NOW, origin: "already-live" } as const;

	test("keeps the review and never holds", () => {
		const [before] = decide([[stage]], loaded, { now: NOW });
		const [after] = decide([[stage]], loaded, live);
		expect([before!.enforce, after!.enforce]).toEqual(["lock", "advisory"]);
		expect({ ...after, enforce: "lock" }).toEqual(before);
		expect(verdict([after!], loaded, live)).toMatchObject({
			state: "required",
			level: "revops-review",
			enforce: "advisory",
			summary: "RevOps review required after the fact, as production was changed first: waiting for RevOps and Finance.",
		});
	});

	test("is said by the policy, and whoever runs it knows better", () => {
		const own = policy(`${TEAMS}origin: already-live\nenforce: hold\n${RULE}`);
		const enforce = (context: Partial<Parameters<typeof decide>[2]>) => decide([[stage]], own, { now: NOW, ...context })[0]!.enforce;
		expect([enforce({}), enforce({ origin: "pull-request" })]).toEqual(["advisory", "lock"]);
	});

	test("a change of the policy is never live before it is merged", () => {
		const rights = change({ kind: "policy", name: "policy.yml", path: ".revops-gate/policy.yml" });
		expect(decide([[rights]], loaded, live)[0]).toMatchObject({ level: "revops-review", enforce: "lock" });
	});
});

describe("a permission", () => {
	const RULE = `
metrics: { forecast: { depends_on: [Opportunity.Amount] } }
rules: [{ id: r, title: t, when: { kind: field-permission, metric: forecast }, unless: { follows: [added] }, level: revops-review, why: w }]`;
	const granted = (name: string) => added({ kind: "field-permission", object: "Opportunity", name, has: { editable: true } });

	test("is about the field that it permits, and carries nothing of its meaning", () => {
		expect([one(RULE, [granted("Opportunity.Amount")]).level, one(RULE, [granted("Opportunity.Type")]).level]).toEqual([
			"revops-review",
			"none",
		]);
		const meaning = RULE.replace("metric: forecast", "fields: Opportunity.Amount");
		expect(one(meaning, [granted("Opportunity.Amount")]).level).toBe("none");
	});

	test("follows a field that comes with it, not the permission set that it is merely decided with", () => {
		const amount = added(field("Opportunity.Amount"));
		const set = added({ kind: "permission-set", name: "Sales" });
		expect(one(RULE, [amount, { ...granted("Opportunity.Amount"), follows: amount.id }]).level).toBe("none");
		expect(one(RULE, [set, granted("Opportunity.Amount")]).level).toBe("revops-review");
	});
});

describe("the upgrade of a package", () => {
	const EVERY = `rules:
  - { id: every, title: t, when: { not: { kind: installed-package } }, level: revops-review, also_approves: [finance], inform: [cs-ops], why: w }
  - { id: package, title: t, when: { kind: installed-package }, level: notify, why: w }`;
	const upgrade = change({ kind: "installed-package", name: "zen", namespace: "zen", sides: { version_number: ["1.0", "2.0"] } });
	const packaged = field("Lead.zen__Score__c", { namespace: "zen" });
	const level = (leader: Change, given: Parameters<typeof change>[0]) =>
		one(EVERY, [leader, change({ ...given, follows: leader.id })]).level;

	test("is told, with those whom the rules would have asked", () => {
		expect(said(one(EVERY, [upgrade, change({ ...packaged, sides: { length: [80, 60] } })]))).toMatchObject({
			level: "notify",
			inform: ["cs-ops", "finance", "revops"],
			rules: [{ id: "package" }, { id: "package-upgrade" }],
		});
	});

	test.each([
		["a field of it that goes", upgrade, { ...packaged, change: "removed" }, "notify"],
		["a field that comes with a package", { ...upgrade, change: "added" }, { ...packaged, change: "added" }, "notify"],
		["a field that goes with its package", { ...upgrade, change: "removed" }, { ...packaged, change: "removed" }, "revops-review"],
		["a field of another package", upgrade, field("Lead.other__Score__c", { namespace: "other" }), "revops-review"],
		["a field of our own", upgrade, field("Lead.Score__c"), "revops-review"],
		["whether its history is kept", upgrade, { ...packaged, sides: { track_history: [true, false] } }, "revops-review"],
		[
			"a check of it that we switch off",
			upgrade,
			{ kind: "validation-rule", object: "Lead", name: "zen__R", namespace: "zen", change: "disabled", sides: { active: [true, false] } },
			"revops-review",
		],
		["what we choose from its values", upgrade, { kind: "record-type", object: "Lead", name: "zen__R", namespace: "zen" }, "revops-review"],
	] as const)("%s", (_what, leader, given, wanted) => {
		expect(level(leader as Change, given as Parameters<typeof change>[0])).toBe(wanted);
	});

	test("a field of a package that stays is judged in full", () => {
		expect(one(EVERY, [change({ ...packaged, sides: { length: [80, 60] } })]).level).toBe("revops-review");
	});
});

describe("what cannot be known", () => {
	const RULE =
		"rules: [{ id: r, title: t, when: { kind: stage, property: forecast_category, becomes: Commit }, level: revops-review, why: w }]";
	const deal = { ...change({ kind: "stage", object: "deals", name: "x" }), system: "hubspot" };

	test("a rule that asks what the system cannot say is listed, not silent", () => {
		expect(one(RULE, [deal], { blind: { hubspot: { stage: ["forecast_category"] } } })).toMatchObject({
			level: "none",
			not_checkable: [{ id: "r", why: "hubspot cannot say `forecast_category` of a stage", line: "policy.yml:10" }],
		});
	});

	test("it is not listed where the rest of the rule does not fit", () => {
		expect(
			one(RULE.replace("kind: stage", "kind: field"), [deal], { blind: { hubspot: { stage: ["forecast_category"] } } }).not_checkable,
		).toEqual([]);
	});

	test("a value that the pull request itself leaves unknown is judged as what it may be", () => {
		const unknown = { unknown: "`TRUE` is neither true nor false" };
		const grant = change({ kind: "object-permission", name: "Lead", sides: { allow_edit: [false, unknown] } });
		const rule = (key: string) => `rules: [{ id: r, title: T, when: { kind: object-permission, ${key} }, level: notify, why: W }]`;
		for (const key of ["direction: widened", "becomes: true", "property: allow_edit, direction: [widened]", "has: { allow_edit: true }"]) {
			expect(one(rule(key), [grant]), key).toMatchObject({ level: "notify", rules: [{ id: "r" }], not_checkable: [] });
		}
		expect(one(rule("property: allow_read, direction: widened"), [grant]).level).toBe("none");
		const gone = { ...grant, change: "removed" as const, unsure: "no longer stated here; the org may still have it" };
		expect(one(rule("direction: widened"), [gone])).toMatchObject({ level: "none", not_checkable: [] });
		expect(one(rule("becomes: true"), [gone])).toMatchObject({ level: "none", not_checkable: [{ id: "r" }] });
	});

	test("a value that is unknown makes a rule unknown; an exception that is unknown excuses nothing", () => {
		const unknown = change({
			kind: "stage",
			name: "x",
			sides: { forecast_category: [{ unknown: "first time in this repository" }, "Commit"] },
		});
		const was = "rules: [{ id: r, title: t, when: { kind: stage, property: forecast_category, was: Pipeline }, level: notify, why: w }]";
		expect(one(was, [unknown]).not_checkable).toEqual([{ id: "r", why: "first time in this repository", line: "policy.yml:10" }]);
		const excused =
			"rules: [{ id: r, title: t, when: { kind: stage }, unless: { property: forecast_category, was: Pipeline }, level: notify, why: w }]";
		expect(one(excused, [unknown]).level).toBe("notify");
	});
});

describe("questions", () => {
	const TEXT = `
questions:
  evidence:
    ask: What evidence?
    to: sales-ops
    proposed_from: [{ kind: path, property: guidance, from: the path }, { kind: stage, property: description }]
    already_answered_when: { has: { probability: 0 } }
rules: [{ id: r, title: t, when: { kind: stage }, level: revops-review, why: w, ask: [evidence] }]`;
	const newStage = (name: string, has: Readonly<Record<string, unknown>>) => added({ kind: "stage", object: "Opportunity", name, has });
	const path = change({
		kind: "path",
		name: "P",
		sides: { "guidance/Verbal": [undefined, " Signed form "], "guidance/Other": [undefined, "No"] },
	});

	test("the configuration proposes an answer: the first place that says anything", () => {
		const verbal = newStage("Verbal", { description: "Agreed by phone." });
		expect(one(TEXT, [verbal, path]).questions).toEqual([
			{
				id: "evidence",
				ask: "What evidence?",
				to: "sales-ops",
				digest: questionDigest("evidence", [verbal.digest, path.digest]),
				proposed: { answer: "Signed form", from: "the path" },
			},
		]);
		expect(one(TEXT, [verbal]).questions[0]!.proposed).toEqual({ answer: "Agreed by phone.", from: "the stage" });
		expect(one(TEXT, [newStage("Verbal", {})]).questions[0]!.proposed).toBeUndefined();
	});

	test("a question that names nobody goes to the owner, or to the author's team where there is none", () => {
		const asking = (owner: string) =>
			`questions: { q: { ask: "Q?" } }\nrules: [{ id: r, title: t, when: { kind: stage }, level: owner-review, ${owner}why: w, ask: [q] }]`;
		const owned = one(asking("owned_by: cs-ops, "));
		const unowned = one(asking(""));
		expect([owned, unowned].map(({ questions: [question], note }) => [question!.to, note])).toEqual([
			["cs-ops", undefined],
			["author", "No team of the policy owns Opportunity, so RevOps stands in for its owner: say whose it is under `teams.<id>.owns`."],
		]);
		expect(teamsOf([unowned], policy(TEAMS)).map(({ id, name }) => [id, name])).toEqual([
			["revops", "RevOps"],
			["author", "the author's team"],
		]);
	});

	test("a component that stands on no object is called by its own name where nobody owns it", () => {
		const rule = "rules: [{ id: r, title: t, when: { kind: quick-action }, level: owner-review, why: w }]";
		expect(one(rule, [change({ kind: "quick-action", name: "Log_Visit" })]).note).toMatch(
			/^No team of the policy owns the quick action Log_Visit,/,
		);
	});

	test("a question that the configuration answers by itself is not asked", () => {
		expect(one(TEXT, [newStage("Lost", { probability: 0 })]).questions).toEqual([]);
	});

	test("about one object it is asked once, with every proposal", () => {
		const groups = [[newStage("A", { description: "a" })], [newStage("B", { description: "b" })], [newStage("C", {})]];
		const digest = questionDigest(
			"evidence",
			groups.flat().map(({ digest }) => digest),
		);
		expect(decide(groups, policy(TEAMS + TEXT), { now: NOW }).map(({ questions }) => questions)).toEqual([
			[{ id: "evidence", ask: "What evidence?", to: "sales-ops", digest, proposed: { answer: "A: a; B: b", from: "the stage" } }],
			[],
			[],
		]);
	});

	test("the digest is of everything that asks it: another change is another digest, another order is the same", () => {
		const digest = (...groups: Change[][]) => decide(groups, policy(TEAMS + TEXT), { now: NOW })[0]!.questions[0]!.digest;
		const [a, b] = [newStage("A", {}), newStage("B", {})];
		expect(digest([a], [b])).toBe(digest([b], [a]));
		expect(new Set([digest([a]), digest([b]), digest([a, path]), digest([a], [b])]).size).toBe(4);
	});

	test("is carried by the first of the decisions that hold most, so that none that holds the merge is without it", () => {
		const rules = `
questions: { q: { ask: "Q?", to: finance } }
rules:
  - { id: mild, title: t, when: { kind: stage, name: A }, level: revops-review, why: w, ask: [q] }
  - { id: held, title: t, when: { kind: stage, name: [B, C] }, level: owner-review, owned_by: sales-ops, why: w, ask: [q], enforce: hold }`;
		const groups = ["A", "B", "C"].map((name) => [newStage(name, {})]);
		const carried = decide(groups, policy(TEAMS + rules), { now: NOW }).map(({ change: { name }, questions }) => [name, questions.length]);
		expect(carried).toEqual([
			["A", 0],
			["B", 1],
			["C", 0],
		]);
	});
});

describe("verdict and teams", () => {
	const TEXT = `${TEAMS}
enforce: hold
questions: { q: { ask: "Q?", to: cs-ops } }
rules:
  - { id: a, title: t, when: { kind: stage }, level: revops-review, why: w, owned_by: sales-ops, also_approves: [finance], ask: [q] }
  - { id: b, title: t, when: { kind: flow }, level: notify, why: w, enforce: lock }`;
	const flow = change({ kind: "flow", name: "F" });

	test("a governed pull request", () => {
		const loaded = policy(TEXT);
		const decisions = decide([[flow], [stage]], loaded, { now: NOW });
		expect(verdict(decisions, loaded, { now: NOW })).toEqual({
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: "RevOps review required: waiting for RevOps and Finance.",
			clears: ["RevOps (@acme/revops) approves", "Finance (@fay) approves", "1 question is answered"],
		});
		expect(teamsOf(decisions, loaded)).toEqual([
			{ id: "sales-ops", name: "Sales Ops", handles: ["@acme/sales-ops"], functions: ["sales"] },
			{ id: "cs-ops", name: "CS Ops", handles: [], functions: [] },
			{ id: "finance", name: "Finance", handles: ["@fay"], functions: [] },
			{ id: "revops", name: "RevOps", handles: ["@acme/revops"], functions: [] },
		]);
	});

	test("beside what holds the merge, nobody waits for what only advises", () => {
		const loaded = policy(`${TEAMS}
enforce: hold
rules:
  - { id: a, title: t, when: { kind: stage }, level: revops-review, why: w }
  - { id: b, title: t, when: { kind: flow }, level: owner-review, why: w, owned_by: finance, enforce: advisory }`);
		const of = (...groups: Parameters<typeof decide>[0]) => verdict(decide(groups, loaded, { now: NOW }), loaded, { now: NOW });
		expect(of([flow], [stage])).toMatchObject({
			summary: "RevOps review required: waiting for RevOps.",
			clears: ["RevOps (@acme/revops) approves"],
		});
		expect(of([flow])).toMatchObject({ summary: "Advisory, nothing is held: Finance would decide.", clears: ["Finance (@fay) approves"] });
	});

	test("RevOps, or who acts for it, is among the teams wherever something is governed", () => {
		const rule = (level: string) => `rules: [{ id: r, title: t, when: { kind: stage }, level: ${level}, why: w, owned_by: finance }]`;
		const teams = (text: string) => {
			const loaded = policy(text);
			return teamsOf(decide([[stage]], loaded, { now: NOW }), loaded);
		};
		expect(teams(TEAMS + rule("owner-review")).map(({ id }) => id)).toEqual(["finance", "revops"]);
		expect(teams(TEAMS + rule("notify")).map(({ id }) => id)).toEqual(["finance"]);
		const acting = "teams: { sales-ops: {}, finance: {}, cs-ops: {}, revops: { acts_as: [sales-ops, cs-ops] } }\n";
		expect(teams(acting + rule("owner-review")).map(({ id, acts_for_revops }) => [id, acts_for_revops])).toEqual([
			["sales-ops", true],
			["finance", undefined],
			["cs-ops", true],
		]);
	});

	test("a team says how soon it answers, and whether RevOps may record for it", () => {
		const text = (record: string) =>
			`teams: { finance: { respond_within: 3${record} } }\nrules: [{ id: r, title: t, when: { kind: stage }, level: owner-review, why: w, owned_by: finance }]`;
		const team = (record: string) => {
			const loaded = policy(text(record));
			return teamsOf(decide([[stage]], loaded, { now: NOW }), loaded)[0];
		};
		const plain = { id: "finance", name: "finance", handles: [], functions: [], respond_within: 3 };
		expect([team(""), team(", record: true"), team(", record: false")]).toEqual([plain, plain, { ...plain, record: false }]);
	});

	test("a question that two decisions ask in the same words counts once", () => {
		const loaded = policy(TEXT);
		const deal = change({ ...stage, kind: "stage", object: "Deal__c", name: "Won" });
		const decisions = decide([[stage], [deal]], loaded, { now: NOW });
		expect(decisions.map(({ questions }) => questions.length)).toEqual([1, 1]);
		expect(verdict(decisions, loaded, { now: NOW }).clears).toContain("1 question is answered");
	});

	test("a broken file that goes away is decided, it cannot be read again", () => {
		const loaded = policy(TEXT);
		const broken = (name: string, action: Change["change"]) => change({ kind: "unreadable", name, path: name, change: action });
		const decisions = decide([[broken("gone.xml", "removed")], [broken("broken.xml", "modified")]], loaded, { now: NOW });
		expect(decisions.map(({ level }) => level)).toEqual(["revops-review", "revops-review"]);
		expect(verdict(decisions, loaded, { now: NOW }).clears).toEqual([
			"RevOps (@acme/revops) approves",
			"or the author repairs broken.xml, which is then decided by what it changes",
		]);
	});

	test("a quiet one", () => {
		const loaded = policy(TEXT);
		expect(verdict(decide([[flow], [change({ kind: "layout", name: "L" })]], loaded, { now: NOW }), loaded, { now: NOW })).toEqual({
			state: "not-required",
			level: "notify",
			enforce: "advisory",
			summary: "No review required: 2 changes, 1 worth knowing.",
			clears: [],
		});
		expect(verdict([], loaded, { now: NOW }).summary).toBe("No CRM configuration changed.");
	});
});

describe("what cannot be checked", () => {
	const text = (level: string, more = "") => `
questions: { q: { ask: "Q?", to: finance } }
rules:
  - { id: spoken, title: t, when: { kind: stage }, level: owner-review, why: w, owned_by: sales-ops, also_approves: [finance], ask: [q] }
  - { id: unheard, title: t, when: { kind: stage, read_by: { at_least: 2 } }, level: ${level}, why: w, ${more} }`;
	const unheard = (level: string, more?: string) => one(text(level, more)).not_checkable.map(({ id, why }) => [id, why]);

	test("is told where it could change the decision: a stricter level, another approver, another question", () => {
		const told = [["unheard", "who reads it was not looked for"]];
		expect(unheard("revops-review")).toEqual(told);
		expect(unheard("owner-review", "also_approves: [cs-ops]")).toEqual(told);
	});

	test("is not where it could change nothing", () => {
		expect(unheard("notify")).toEqual([]);
		expect(unheard("owner-review", "also_approves: [finance], ask: [q]")).toEqual([]);
	});

	test("is known once somebody says who reads it", () => {
		const readBy = (...functions: string[]) => {
			const uses = functions.map((of) => use(user("report", `Any/${of}`), { function: of }));
			return one(text("revops-review"), [stage], { readersOf: () => ({ uses, unseen: [] }) }).level;
		};
		expect([readBy("finance"), readBy("finance", "marketing"), readBy()]).toEqual(["owner-review", "revops-review", "owner-review"]);
	});
});
