import { openQuestions } from "../model/questions.js";
import type { Approval, Decision, NotCounted, Review, Team, Verdict } from "../model/review.js";
import { type Enforce, isAwaited, SOLE_OPERATOR } from "../model/words.js";
import { answered, approves, orRepaired, requiredSummary, spoken, strictest } from "../policy/verdict.js";
import { describeChange } from "../report/describe.js";
import { contextOf } from "../report/view.js";
import { list } from "../report/words.js";
import type { Agreement } from "./agreements.js";
import { approversOf, decider, governed, type Hat, isRevops, teamOf } from "./hats.js";
import type { Override } from "./heard.js";
import { isLater } from "./opinions.js";
import type { Returned } from "./returns.js";
import type { Roll } from "./roll.js";

/** What the verdict follows from. */
export interface Facts {
	/** With what was answered. */
	readonly review: Review;
	readonly hats: readonly Hat[];
	readonly filled: ReadonlyMap<Hat, Agreement>;
	/** Those that stand, earliest first. */
	readonly returns: readonly Returned[];
	/** Valid ones, earliest first. */
	readonly overrides: readonly Override[];
	readonly roll: Roll;
}

/** The verdict, what it rests on, and what came to nothing. */
export interface Outcome {
	readonly verdict: Verdict;
	readonly override?: Override;
	readonly returned?: Returned;
	readonly notCounted: readonly NotCounted[];
}

/**
 * The verdict after everybody was heard: approved, overridden, or what is still open and who can clear it. An override settles what was sent
 * back before it, never after it, no decision that is locked, and, of who is not RevOps, none that another team decides.
 */
export function outcome(facts: Facts): Outcome {
	const { review, returns } = facts;
	const open = stillOpen(facts);
	if (open.length === 0) return { verdict: approved(facts), notCounted: [] };
	const judged = facts.overrides.map((override) => ({ override, refusal: whyNotOverridden(override, open, facts) }));
	const override = judged.findLast(({ refusal }) => refusal === undefined)?.override;
	if (override) {
		const summary = `Overridden by ${override.by}: ${override.reason}`;
		return { verdict: { ...review.verdict, state: "overridden", summary, clears: [] }, override, notCounted: [] };
	}
	const returned = returns.at(-1);
	return {
		verdict: waiting(facts, open),
		...(returned && { returned }),
		notCounted: judged.map(({ override: { by, url }, refusal }) => ({
			what: "override",
			by,
			why: refusal!,
			...(url !== undefined && { url }),
		})),
	};
}

function whyNotOverridden({ by, at }: Override, open: readonly Decision[], { review, returns, roll }: Facts): string | undefined {
	const named = (decisions: readonly Decision[]) =>
		list(
			decisions.map(({ change }) => describeChange(change, contextOf(review))),
			3,
		);
	const locked = open.filter(({ enforce }) => enforce === "lock");
	if (locked.length > 0) return `nothing opens the gate for what is locked and not approved: ${named(locked)}`;
	const login = by.slice(1);
	const isRevopsMember = review.teams.some((team) => isRevops(team) && roll.isIn(login, team.id));
	const foreign = open.filter((decision) => decision.enforce !== "advisory" && !roll.isIn(login, decider(decision, review).id));
	if (!isRevopsMember && foreign.length > 0) {
		const teams = [...new Set(foreign.map((decision) => decider(decision, review).name))];
		return `${spoken(teams)} ${teams.length === 1 ? "decides" : "decide"} ${named(foreign)}, and ${by} is in no such team`;
	}
	const after = returns.findLast((returned) => !isLater(at, returned.at));
	return after && `${teamOf(review, after.team).name} sent it back after that`;
}

/**
 * Decisions that are not made: an approval is missing, a team sent it back, or, where the decision holds the merge, a question is open.
 * Who decides alone has answered what they were asked.
 */
function stillOpen({ review, hats, filled, returns }: Facts): Decision[] {
	const missing = new Set([...hats.filter((hat) => !filled.has(hat)).map(({ team }) => team.id), ...returns.map(({ team }) => team)]);
	const alone = [...filled.values()].some(({ approval }) => approval.how === "sole-operator");
	return governed(review).filter((decision) => {
		const approvers = approversOf(decision);
		if (approvers.some((id) => missing.has(id))) return true;
		const isSole = alone && approvers.includes(SOLE_OPERATOR);
		return decision.enforce !== "advisory" && !isSole && decision.questions.some((question) => question.answered === undefined);
	});
}

function approved({ review, hats, filled }: Facts): Verdict {
	const by = hats.map((hat) => who(hat.team, filled.get(hat)!.approval));
	return { ...review.verdict, state: "approved", summary: `Approved by ${spoken(by)}.`, clears: [] };
}

function who({ name }: Team, { by, recorded_by }: Approval): string {
	return `${name} (${by}${recorded_by === undefined ? "" : `, recorded by ${recorded_by}`})`;
}

function waiting({ review, hats, filled, returns, roll }: Facts, open: readonly Decision[]): Verdict {
	const { level } = review.verdict;
	const enforce = strictest(open);
	const counts = (one: { readonly enforce: Enforce }) => isAwaited(one.enforce, enforce);
	const asked = hats.filter(counts);
	const missing = asked.filter((hat) => !filled.has(hat));
	const sentBack = asked.filter((hat) => filled.has(hat) && returns.some(({ team }) => team === hat.team.id));
	const questions = openQuestions(governed(review).filter(counts)).length;
	const verdict: Verdict = {
		state: "required",
		level,
		enforce,
		summary: requiredSummary({ level, enforce, origin: review.origin, waiting: missing.map(({ team }) => team), questions }),
		clears: [
			...sentBack.map(({ team }) => approves(team)),
			...missing.map(({ team }) => clearing(team, roll)),
			...answered(questions),
			...orRepaired(open.filter(counts)),
		],
	};
	const hidden = missing.find(({ team, enforce }) => enforce !== "advisory" && roll.unseen(team.id) !== undefined)?.team;
	if (hidden) return { ...verdict, state: "error", summary: `Nobody can tell who approves for ${hidden.name}: ${roll.unseen(hidden.id)}.` };
	const returned = returns.at(-1);
	if (!returned) return verdict;
	return {
		...verdict,
		state: "returned",
		summary: `${teamOf(review, returned.team).name} (${returned.by}) sent it back: ${returned.reason}`,
	};
}

/** What a team does to clear the gate, and what is in its way. */
function clearing(team: Team, roll: Roll): string {
	const unseen = roll.unseen(team.id);
	if (unseen !== undefined) return `${approves(team)}; but ${unseen}`;
	if (team.handles.length > 0) return approves(team);
	const records = team.record === false || isRevops(team) ? "" : ", or RevOps records its decision";
	return `${approves(team)}: name its people in the policy${records}`;
}
