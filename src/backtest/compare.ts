import type { Decision } from "../model/review.js";
import { ENFORCE, type Enforce, type Level } from "../model/words.js";
import type { Policy } from "../policy/index.js";
import { isGoverned, rank } from "../policy/voice.js";
import type { Judgement } from "../review.js";
import type { LevelOf, Outcome } from "./outcome.js";

/** What one policy decides about one pull request, with all that a comparison looks at. */
export interface Side {
	readonly policy: Policy;
	readonly judgement: Judgement;
	readonly outcome: Outcome;
	readonly levelOf: LevelOf;
}

/** How a pull request would be decided otherwise. */
export interface Difference {
	readonly direction: Direction;
	readonly level: Pair<Level>;
	/** Where both policies ask for a review. */
	readonly enforce?: Pair<Enforce>;
	/** Teams that must approve. */
	readonly approvers: Moved<TeamName>;
	readonly questions: Moved<QuestionWords>;
	/** Rules that speak under one policy only, or say something else under the other, where the decision differs. */
	readonly rules: readonly string[];
}

/** `other`: neither stricter nor milder, such as another team that approves. */
export type Direction = "stricter" | "milder" | "other";

export interface Pair<T> {
	readonly before: T;
	readonly after: T;
}

export interface Moved<T> {
	readonly gained: readonly T[];
	readonly lost: readonly T[];
}

export interface TeamName {
	readonly id: string;
	readonly name: string;
}

export interface QuestionWords {
	readonly id: string;
	readonly ask: string;
	/** Who answers. */
	readonly to: TeamName;
}

/** Compares what two policies decide about the same changes. Output: nothing where they decide alike. */
export function compare(before: Side, after: Side): Difference | undefined {
	const level = { before: before.outcome.level, after: after.outcome.level };
	const enforce = { before: before.outcome.enforce, after: after.outcome.enforce };
	const approvers = moved(teamsOf(before), teamsOf(after), ({ id }) => id);
	const questions = moved(questionsOf(before), questionsOf(after), ({ id, to }) => `${id}\0${to.id}`);
	const bothReview = isGoverned(level.before) && isGoverned(level.after);
	const ways = [
		rank(level.after) - rank(level.before),
		bothReview ? ENFORCE.indexOf(enforce.after) - ENFORCE.indexOf(enforce.before) : 0,
		...way(approvers),
		...way(questions),
	].filter((difference) => difference !== 0);
	if (ways.length === 0) return undefined;
	return {
		direction: directionOf(ways),
		level,
		...(bothReview && enforce.before !== enforce.after && { enforce }),
		approvers,
		questions,
		rules: responsible(before, after),
	};
}

/** Level first, then what holds it, then people, then questions: the first of them that differs says it. */
function directionOf([first = 0]: readonly number[]): Direction {
	if (Number.isNaN(first)) return "other";
	return first > 0 ? "stricter" : "milder";
}

/** Some came and some went: no number says that. */
function way({ gained, lost }: Moved<unknown>): number[] {
	return [gained.length > 0 && lost.length > 0 ? Number.NaN : gained.length - lost.length];
}

function teamsOf({ outcome, judgement }: Side): TeamName[] {
	return [...outcome.deciders, ...outcome.approvers].map((id) => teamOf(id, judgement));
}

function questionsOf({ outcome, judgement }: Side): QuestionWords[] {
	return outcome.questions.map(({ id, ask, to }) => ({ id, ask, to: teamOf(to, judgement) }));
}

function teamOf(id: string, { teams }: Judgement): TeamName {
	return { id, name: teams.find((team) => team.id === id)?.name ?? id };
}

function moved<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Moved<T> {
	const [had, has] = [new Map(before.map((item) => [keyOf(item), item])), new Map(after.map((item) => [keyOf(item), item]))];
	return {
		gained: [...has].filter(([key]) => !had.has(key)).map(([, item]) => item),
		lost: [...had].filter(([key]) => !has.has(key)).map(([, item]) => item),
	};
}

/** Of the decisions that differ, the rules that do. */
function responsible(before: Side, after: Side): string[] {
	const old = new Map(before.judgement.decisions.map((decision) => [decision.change, decision]));
	const rules = after.judgement.decisions.flatMap((now) => {
		const was = old.get(now.change);
		if (!was || sameDecision(was, now)) return [];
		const [said, says] = [wordsOf(was, before), wordsOf(now, after)];
		return [...new Set([...said.keys(), ...says.keys()])].filter((id) => said.get(id) !== says.get(id));
	});
	return [...new Set(rules)].sort();
}

function sameDecision(a: Decision, b: Decision): boolean {
	const gist = ({ level, enforce, decided_by, also_approves, questions }: Decision): string =>
		JSON.stringify([level, isGoverned(level) && enforce, decided_by, also_approves, questions.map(({ id, to }) => [id, to])]);
	return gist(a) === gist(b);
}

/** What each rule of the policy says in a decision, in a form that can be compared. */
function wordsOf({ rules, quiet }: Decision, { policy, levelOf }: Side): Map<string, string> {
	return new Map(
		[...rules, ...quiet].flatMap((hit) => {
			const level = levelOf(hit);
			if (level === undefined) return [];
			const { enforce = policy.enforce, owned_by, decided_by, also_approves, ask } = policy.rules.find(({ id }) => id === hit.id) ?? {};
			return [[hit.id, JSON.stringify([level, isGoverned(level) && [enforce, owned_by, decided_by, also_approves, ask]])]];
		}),
	);
}
