import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decision } from "../../src/model/review.js";
import { match } from "../../src/settle/matching.js";
import type { SaidReview } from "../../src/settle/said.js";
import { at, OLD, PEOPLE, type Pull, question, says, settled, stage, TODAY, URL, writes } from "./pull.js";

const TEAMS_OF = ["revops", "finance", "cs-ops", "sales-ops"] as const;
const SMALL = { revops: ["rita", "ron", "both"], finance: ["fay", "both"], "cs-ops": ["cas", "fay"], "sales-ops": ["sol", "sue", "rita"] };
const EVERYBODY = [...new Set([...Object.values(SMALL).flat(), "eve"])];

const decisions = fc
	.array(
		fc.record({
			decided_by: fc.constantFrom(...TEAMS_OF),
			also_approves: fc.uniqueArray(fc.constantFrom(...TEAMS_OF), { maxLength: 2 }),
			owned_by: fc.constantFrom(...TEAMS_OF),
			enforce: fc.constantFrom("advisory", "hold", "lock"),
			level: fc.constantFrom("owner-review", "revops-review"),
			asks: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map((all): Decision[] =>
		all.map(({ asks, ...one }, index) =>
			stage(`S${index}`, { ...one, questions: asks ? [question(`q${index}`, { to: one.owned_by })] : [] }),
		),
	);

const reviews = fc
	.uniqueArray(
		fc.record({
			login: fc.constantFrom(...EVERYBODY),
			state: fc.constantFrom<SaidReview["state"]>("approved", "approved", "approved", "changes-requested", "commented", "dismissed"),
			minute: fc.nat(5),
			old: fc.boolean(),
		}),
		{ selector: ({ login }) => login, maxLength: 7 },
	)
	.map((all) => all.map(({ login, state, minute, old }) => says(state, login, { at: at(minute), ...(old && { commit: OLD }) })));

const commands = fc
	.uniqueArray(
		fc.record({
			login: fc.constantFrom(...EVERYBODY),
			minute: fc.nat(5),
			line: fc.constantFrom(
				`override ${TODAY} Month end`,
				"override 00000000 Month end",
				"return Wait",
				`record finance approved by "F" https://x.example ${TODAY}`,
				`record cs-ops approved by "C" https://x.example ${TODAY}`,
				"banana",
			),
		}),
		{ selector: ({ login }) => login, maxLength: 4 },
	)
	.map((all) => all.map(({ login, minute, line }) => writes(login, `/revops ${line}`, { at: at(minute) })));

const pull = fc
	.record({
		decisions,
		reviews,
		commands,
		author: fc.constantFrom(...EVERYBODY).map((login) => ({ login, bot: false })),
		writers: fc.uniqueArray(fc.constantFrom(...EVERYBODY), { maxLength: 2 }),
		seen: fc.subarray([0, 1, 2, 3]),
		answered: fc.subarray([0, 1, 2, 3]),
	})
	.map(
		({ seen, answered, ...rest }): Pull => ({
			...rest,
			members: SMALL,
			coverage: new Map([[OLD, { digests: new Set(seen.flatMap((index) => rest.decisions[index]?.change.digest ?? [])) }]]),
			description: answered.map((index) => `- ${question(`q${index}`).id}:${question(`q${index}`).digest} yes`).join("\n"),
		}),
	);

const RUNS = { numRuns: 400 };

describe("settling", () => {
	test("reviews and commands of different people are told in any order", () => {
		const shuffled = pull.chain((one) =>
			fc.record({
				one: fc.constant(one),
				other: fc.record({
					reviews: fc.shuffledSubarray([...one.reviews!], { minLength: one.reviews!.length }),
					commands: fc.shuffledSubarray([...one.commands!], { minLength: one.commands!.length }),
				}),
			}),
		);
		fc.assert(
			fc.property(shuffled, ({ one, other }) => {
				expect(settled({ ...one, ...other })).toEqual(settled(one));
			}),
			RUNS,
		);
	});

	test("decisions come in any order", () => {
		const shuffled = pull.chain((one) =>
			fc.record({ one: fc.constant(one), order: fc.shuffledSubarray([...one.decisions!], { minLength: one.decisions!.length }) }),
		);
		fc.assert(
			fc.property(shuffled, ({ one, order }) => {
				const [a, b] = [settled(one), settled({ ...one, decisions: order })];
				expect([b.verdict.state, b.verdict.enforce, b.approvals, b.returned, b.override]).toEqual([
					a.verdict.state,
					a.verdict.enforce,
					a.approvals,
					a.returned,
					a.override,
				]);
			}),
			RUNS,
		);
	});

	test("one more approval never takes an approval away", () => {
		const more = fc.record({ one: pull, login: fc.constantFrom(...EVERYBODY), minute: fc.nat(9), before: fc.boolean() });
		fc.assert(
			fc.property(more, ({ one, login, minute, before }) => {
				fc.pre(one.reviews!.every((review) => review.login !== login));
				const approval = says("approved", login, { at: at(minute) });
				const grown = settled({ ...one, reviews: before ? [approval, ...one.reviews!] : [...one.reviews!, approval] });
				const was = settled(one);
				const hats = (given: typeof was) => given.approvals.map(({ team }) => team);
				expect(hats(grown)).toEqual(expect.arrayContaining(hats(was)));
				if (was.verdict.state === "approved") expect(grown.verdict.state).toBe("approved");
			}),
			RUNS,
		);
	});

	test("a hat is filled once, nobody wears two, and everybody stands for a team that they are in", () => {
		fc.assert(
			fc.property(pull, (one) => {
				const { approvals, decisions } = settled(one);
				expect(new Set(approvals.map(({ team }) => team)).size).toBe(approvals.length);
				const people = approvals.filter(({ how }) => how !== "record").map(({ by }) => by.toLowerCase());
				expect(new Set(people).size).toBe(people.length);
				const waiting = new Set(decisions.flatMap(({ decided_by, also_approves }) => [decided_by, ...also_approves]));
				for (const { team, by, how, stands_in } of approvals) {
					expect(waiting).toContain(team);
					if (how !== "record") expect({ ...PEOPLE, ...SMALL }[(stands_in ?? team) as "revops"]).toContain(by.slice(1));
					if (
						team === "revops" &&
						how === "review" &&
						decisions.some((each) => each.level === "revops-review" && each.decided_by === "revops")
					)
						expect([one.author!.login, ...one.writers!]).not.toContain(by.slice(1));
				}
			}),
			RUNS,
		);
	});

	test("a gate that holds opens only where every hat is filled, or with an override", () => {
		fc.assert(
			fc.property(pull, (one) => {
				const { verdict, approvals, decisions, override } = settled(one);
				const teams = new Set(approvals.map(({ team }) => team));
				const made = ({ decided_by, also_approves, questions, enforce }: Decision) =>
					[decided_by!, ...also_approves].every((team) => teams.has(team)) &&
					(enforce === "advisory" || questions.every(({ answered }) => answered));
				if (verdict.state === "approved") expect(decisions.every(made)).toBe(true);
				if (verdict.state === "overridden") {
					expect(override).toBeDefined();
					expect(decisions.filter(({ enforce }) => enforce === "lock").every(made)).toBe(true);
				}
				if (verdict.enforce === "advisory") expect(decisions.filter(({ enforce }) => enforce !== "advisory").every(made)).toBe(true);
			}),
			RUNS,
		);
	});

	test("an answer counts for its own digest only", () => {
		const digit = fc.constantFrom(..."0123456789abcdef");
		const digest = fc.array(digit, { minLength: 8, maxLength: 8 }).map((digits) => digits.join(""));
		fc.assert(
			fc.property(digest, digest, fc.boolean(), (asked, given, same) => {
				const answered = same ? asked : given;
				const [one] = settled({
					decisions: [stage("Won", { questions: [question("q", { digest: asked })] })],
					description: `- \`q:${answered}\` yes`,
				}).decisions;
				const expected = asked === answered ? { answered: { answer: "yes", by: "@ana", url: URL } } : { earlier: { answer: "yes" } };
				expect(one!.questions[0]).toEqual({ ...question("q", { digest: asked }), ...expected });
			}),
		);
	});
});

describe("matching", () => {
	const graph = fc
		.record({ hats: fc.integer({ min: 1, max: 4 }), edges: fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 12 }) })
		.map(({ hats, edges }) =>
			Array.from({ length: hats }, (_, hat) => [...new Set(edges.filter(([one]) => one === hat).map(([, person]) => `p${person}`))]),
		);

	/** Tries everything. */
	function most(hats: readonly (readonly string[])[], taken: readonly string[] = []): number {
		const [first, ...rest] = hats;
		if (!first) return 0;
		const with_ = first.filter((person) => !taken.includes(person)).map((person) => 1 + most(rest, [...taken, person]));
		return Math.max(most(rest, taken), ...with_);
	}

	test("fills as many hats as anybody could, none by two and nobody in two, and the first where it is them or others", () => {
		fc.assert(
			fc.property(graph, (hats) => {
				const choices = new Map(hats.map((people, hat) => [hat, people.map((person) => ({ person }))]));
				const found = match([...choices.keys()], choices);
				const people = [...found.values()].map(({ person }) => person);
				expect(new Set(people).size).toBe(people.length);
				for (const [hat, { person }] of found) expect(hats[hat]).toContain(person);
				expect(found.size).toBe(most(hats));
				if (hats[0]!.length > 0) expect(found.has(0)).toBe(true);
			}),
			RUNS,
		);
	});

	test("keeps filled what was", () => {
		fc.assert(
			fc.property(graph, graph, (own, others) => {
				const hats = own.map((_, hat) => hat);
				const first = new Map(own.map((people, hat) => [hat, people.map((person) => ({ person }))]));
				const all = new Map(
					own.map((people, hat) => [hat, [...new Set([...people, ...(others[hat] ?? [])])].map((person) => ({ person }))]),
				);
				const before = match(hats, first);
				const after = match(hats, all, before);
				expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
				expect(after.size).toBe(most([...all.values()].map((choices) => choices.map(({ person }) => person))));
			}),
			RUNS,
		);
	});
});
