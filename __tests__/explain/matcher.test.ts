import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { explain } from "../../src/explain/index.js";
import { type Explanation, explainMatcher, isCombined } from "../../src/explain/matcher.js";
import { ACTIONS, DIRECTIONS, KINDS, LEVELS } from "../../src/model/words.js";
import { loadPolicy, presetSource } from "../../src/policy/index.js";
import { matcherTest, type Subject } from "../../src/policy/match.js";
import type { Policy } from "../../src/policy/policy.js";
import type { Matcher, Matchers, ValueTest } from "../../src/policy/schema.js";
import { subjectOf } from "../../src/policy/subject.js";
import { type Changes, changesBetween, decisionContext, judgeUnder } from "../../src/review.js";
import { added, change } from "../support/changes.js";
import { filesBelow } from "../support/corpus.js";
import { treeOf } from "../support/tree-of.js";

const FIXTURES = join(__dirname, "../fixtures/salesforce");
const FOLDERS = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, "before")));
const NOW = new Date("2026-05-01T12:00:00Z");
const context = decisionContext({ now: NOW });

let cases: readonly Changes[];
let subjects: readonly Subject[];
let policy: Policy;

beforeAll(async () => {
	policy = loadPolicy(presetSource("multi-segment"));
	const folders = [...FOLDERS.map((name) => join(FIXTURES, name)), join(__dirname, "../../examples/verbal-commit")];
	cases = await Promise.all(
		folders.map((folder) => changesBetween(treeOf(filesOf(join(folder, "before"))), treeOf(filesOf(join(folder, "after"))))),
	);
	const real = cases.flatMap(({ groups }) => groups).flatMap((group) => group.map((one) => subjectOf(one, group[0]!, policy, context)));
	subjects = [...real, ...MADE.map((one) => subject(one)), subject(MADE[0]!, { readers: ["sales", "cs"] })];
});

function filesOf(folder: string): Record<string, string> {
	return Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** What no fixture has: the unknown, the blind, the read. */
const MADE = [
	change({ kind: "stage", object: "deals", name: "Won", sides: { probability: [{ unknown: "not stated at base" }, 70] } }),
	change({
		kind: "field",
		object: "Lead",
		name: "Status",
		sides: { label: ["a", "b", { cosmetic: true }], required: [false, true, { direction: "tightened" }] },
	}),
];

function subject(made: Parameters<typeof subjectOf>[0], given: Partial<Subject> = {}): Subject {
	return { ...subjectOf(made, made, policy, { ...context, blind: { salesforce: { stage: ["closed"] } } }), ...given };
}

const name = () =>
	fc.constantFrom("Opportunity", "Lead", "*", "*e*", "Verbal Commit", "Opportunity.StageName", "*.Amount", "nothing", "{a*,O*}");
const names = () => fc.oneof(name(), fc.array(name(), { minLength: 1, maxLength: 7 }));
const some = <T>(values: readonly T[]) =>
	fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 7 }));
const propertyName = () =>
	fc.constantFrom("probability", "forecast_category", "values", "label", "active", "columns", "closed", "required", "*", "writes");
const valueTest = (): fc.Arbitrary<ValueTest> =>
	fc.oneof(
		fc.constantFrom<ValueTest>("Commit", "*", 70, 80, true, false, "available"),
		fc.array(fc.constantFrom("Commit", 80, true), { minLength: 1, maxLength: 3 }),
		fc.constantFrom<ValueTest>({ above: 50 }, { below: 50 }, { present: true }, { present: false }, { above: 10, present: true }),
	);

const flatKeys = {
	kind: some(KINDS.filter((kind) => ["stage", "field", "path", "sales-process", "flow", "list-view", "report"].includes(kind))),
	change: some(ACTIONS),
	object: names(),
	name: names(),
	id: names(),
	label: names(),
	namespace: names(),
	fields: names(),
	writes_field: names(),
	reads_field: names(),
	property: fc.oneof(propertyName(), fc.array(propertyName(), { minLength: 1, maxLength: 6 })),
	key: names(),
	direction: some(DIRECTIONS),
	was: valueTest(),
	becomes: valueTest(),
	has: fc.dictionary(propertyName(), valueTest(), { maxKeys: 2 }),
	destructive: fc.boolean(),
	label_only: fc.boolean(),
	cosmetic: fc.boolean(),
	standard: fc.boolean(),
	follows: some(ACTIONS),
	metric: some(["*", "cac", "win-rate"]),
	tag: some(["shared-object", "stage-gate", "revenue", "no-such-tag"]),
	read_by: fc.constantFrom({ at_least: 2 }, { only: "sales" }, { any_of: ["finance"] }, { at_least: 1, only: ["sales", "cs"] }),
} satisfies { [K in keyof Required<Omit<Matcher, "any" | "all" | "not">>]: unknown };

/** A map of one to three keys: with more, nearly all are false. */
function matcher(depth: number): fc.Arbitrary<Matcher> {
	const nested = depth === 0 ? {} : { any: maps(depth - 1), all: maps(depth - 1), not: matchers(depth - 1) };
	const keys: Readonly<Record<string, fc.Arbitrary<unknown>>> = { ...flatKeys, ...nested };
	return fc
		.uniqueArray(fc.constantFrom(...Object.keys(keys), ...Object.keys(nested)), { minLength: 1, maxLength: 3 })
		.chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, keys[key]!]))) as fc.Arbitrary<Matcher>);
}
const maps = (depth: number) => fc.array(matcher(depth), { minLength: 1, maxLength: 3 });
const matchers = (depth: number): fc.Arbitrary<Matchers> => fc.oneof(matcher(depth), maps(depth));

function predicates(explanation: Explanation): Extract<Explanation, { key: string }>[] {
	return isCombined(explanation) ? explanation.of.flatMap(predicates) : [explanation];
}

const truthOf = (given: Matchers, one: Subject) => {
	const truth = matcherTest(given)(one);
	return typeof truth === "boolean" ? truth : "unknown";
};

describe("an explanation", () => {
	it("is true where the matcher is, whatever the matcher and the change", () => {
		const seen = { true: 0, false: 0, unknown: 0 };
		fc.assert(
			fc.property(matchers(2), fc.nat(), (given, at) => {
				const one = subjects[at % subjects.length]!;
				const explanation = explainMatcher(given, one, policy.tags);
				const truth = truthOf(given, one);
				seen[`${truth}`]++;
				expect(explanation.truth).toBe(truth);
				for (const { words, truth, why } of predicates(explanation)) {
					expect(words).not.toMatch(/undefined|\[object|NaN/);
					expect(why !== undefined).toBe(truth === "unknown");
				}
			}),
			{ numRuns: 1500 },
		);
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
	});

	it("has a word for every key of the format, and no key is left out of its truth", () => {
		for (const one of subjects.slice(0, 40))
			fc.assert(
				fc.property(fc.record(flatKeys), (given) => {
					const keys = new Set(predicates(explainMatcher(given as Matcher, one, policy.tags)).map(({ key }) => key.split(".")[0]));
					const expected = Object.keys(given).filter((key) => !["key", "direction", "was", "becomes"].includes(key));
					expect([...keys].sort()).toEqual(expected.filter((key) => key !== "has" || Object.keys(given.has).length > 0).sort());
				}),
				{ numRuns: 5 },
			);
	});
});

describe("the words of a condition", () => {
	const words = (given: Matcher, one: Subject = subject(STAGE)) =>
		predicates(explainMatcher(given, one, policy.tags)).map(({ words }) => words);
	const STAGE = added({
		kind: "stage",
		object: "Opportunity",
		name: "Verbal Commit",
		fields: ["Opportunity.StageName"],
		has: { probability: 80, forecast_category: "Commit" },
	});
	const MOVED = change({
		kind: "stage",
		object: "Opportunity",
		name: "Proposal",
		sides: { probability: [50, 70, { direction: "increased" }], description: ["a", "b", { cosmetic: true }] },
	});

	it.each<[Matcher, string]>([
		[{ kind: "stage" }, "kind is stage"],
		[{ change: ["removed", "renamed"] }, "change is removed or renamed: it is added"],
		[{ object: "tickets" }, "object is tickets: it is Opportunity"],
		[{ name: ["a", "b", "c", "d", "Verbal*"] }, "name is Verbal* (one of 5): it is Verbal Commit"],
		[{ namespace: "*" }, "namespace is *: it is in none"],
		[{ has: { forecast_category: ["Best Case", "Commit"] } }, "forecast_category is Best Case or Commit: it is Commit"],
		[{ has: { probability: { above: 90 } } }, "probability is above 90: it is 80 %"],
		[{ has: { color: { present: true } } }, "color is stated: it is not stated"],
		[{ property: "color" }, "a change of color: what it states is probability and forecast_category"],
		[{ property: ["probability", "closed"] }, "a change of probability or closed: probability set to 80 %"],
		[{ destructive: true }, "destructive is yes: it is no"],
		[{ follows: "added" }, "it follows what is added: it follows nothing"],
		[{ metric: "cac" }, expect.stringMatching(/^a metric depends on it: cac: quota-attainment, .* do$/) as unknown as string],
		[{ fields: "*.Amount" }, "carries *.Amount: it carries Opportunity.StageName"],
		[{ writes_field: "*.Amount" }, "writes *.Amount: it writes no field"],
		[{ reads_field: "*.Amount" }, "reads *.Amount: it reads no field that is known"],
		[{ tag: ["stage-gate", "revenue"] }, "a tag holds: stage-gate or revenue: none does"],
		[{ read_by: { at_least: 2 } }, "read by at least 2 functions: who reads it was not looked for"],
	])("%j", (given, expected) => expect(words(given)).toEqual([expected]));

	it("names the line of a tag", () => {
		expect(words({ tag: "stage-gate" })[0]).toMatch(/^tag stage-gate \(policies\/core\.yml:\d+\) holds: it does not$/);
	});

	it("speaks of one and the same changed property, and of the one that comes nearest", () => {
		const moved = subject(MOVED);
		expect(words({ property: "probability", direction: "decreased" }, moved)).toEqual([
			"a change of probability that is decreased: it is probability 50 % → 70 % (increased)",
		]);
		expect(words({ property: "probability", becomes: { above: 60 } }, moved)).toEqual([
			"a change of probability to above 60: probability 50 % → 70 %",
		]);
		expect(words({ property: "description" }, moved)).toEqual([
			"a change of description: description changed in a way that nobody can feel",
		]);
		expect(words({ property: "closed" }, moved)).toEqual(["a change of closed: salesforce cannot say `closed` of a stage"]);
	});

	it("says who reads, where that is known", () => {
		expect(words({ read_by: { only: "sales" } }, subject(MOVED, { readers: ["sales", "cs"] }))).toEqual([
			"read by sales only: it is read by sales and cs",
		]);
	});

	it("shows what hides in a name", () => {
		const [text] = words({ name: "a" }, subject(change({ kind: "field", object: "Lead", name: "a\u200b\u001b[31mb" })));
		expect(text).toBe("name is a: it is a⟨U+200B⟩⟨U+001B⟩[31mb");
	});
});

describe("an explanation of every change of the fixtures", () => {
	it("names the rules that the decision names, at the level that they have there", async () => {
		let changes = 0;
		for (const { groups, pipelines } of cases) {
			const { decisions } = await judgeUnder(policy, groups, context);
			for (const decision of decisions) {
				const group = [decision.change, ...decision.with];
				const each = group.map(({ id }) => explain(id, { decisions, pipelines, policy, context }, SIDES)!.changes[0]!);
				changes += each.length;
				// A review of what is switched off is said by one voice in place of the rules' own.
				const said = each.flatMap(({ rules, engine }) => [
					...rules.filter(({ level }) => level === "none" || !engine.some(({ id }) => id === "switched-off")),
					...engine,
				]);
				expect(new Set(said.filter(({ level, id }) => level !== "none" && id !== "unreadable").map(({ id }) => id))).toEqual(
					new Set(decision.rules.map(({ id }) => id)),
				);
				expect(new Set(said.filter(({ level }) => level === "none").map(({ id }) => id))).toEqual(
					new Set(decision.quiet.map(({ id }) => id)),
				);
				expect(new Set(each.flatMap(({ not_checkable }) => not_checkable.map(({ id }) => id)))).toEqual(
					new Set(decision.not_checkable.map(({ id }) => id)),
				);
				expect(LEVELS.findLast((level) => each.some((one) => one.level === level))).toBe(decision.level);
				expect(each[0]!.answered.map(({ id }) => id).filter((id) => decision.questions.some((asked) => asked.id === id))).toEqual([]);
				for (const { near, metrics, rules, engine, level } of each) {
					expect(LEVELS.findLast((one) => [...rules, ...engine].some((voice) => voice.level === one))).toBe(level);
					for (const miss of near) expect(rules.map(({ id }) => id)).not.toContain(miss.id);
					for (const { fields } of metrics) expect(fields).not.toEqual([]);
				}
			}
		}
		expect(changes).toBeGreaterThan(40);
	});
});

const SIDES = { base: { name: "before" }, head: { name: "after" } };
