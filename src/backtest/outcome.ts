import { type AskedQuestion, askedQuestions } from "../model/questions.js";
import type { Decision, Review, RuleHit } from "../model/review.js";
import { ENFORCE, type Enforce, LEVELS, type Level } from "../model/words.js";
import type { Policy } from "../policy/index.js";
import { isGoverned, POLICY_RULE, rank, voiceOf } from "../policy/voice.js";

/** What one policy makes of one pull request: enough to count and to compare, small enough to keep many. */
export interface Outcome {
	readonly level: Level;
	readonly enforce: Enforce;
	/** Teams that decide a change of it. */
	readonly deciders: readonly string[];
	/** Teams that only approve beside those. */
	readonly approvers: readonly string[];
	readonly questions: readonly AskedQuestion["question"][];
	/** Rules of the policy that spoke, those that want no review too. */
	readonly rules: readonly string[];
	/** Those of them whose level is the pull request's. */
	readonly deciding: readonly string[];
	readonly not_checkable: readonly string[];
	/** Why a review is needed. */
	readonly reasons: readonly Reason[];
	/** Does it hold a change that no rule speaks of? What is no configuration of a known kind, such as code, does not count. */
	readonly unmatched: boolean;
	/** Does RevOps stand in for the owner of something that no team of the policy owns, where nothing else needs RevOps? */
	readonly unowned: boolean;
	readonly exceptions: readonly string[];
}

export interface Reason {
	/** The rule; left out where the engine itself asks for the review, as for an unreadable file. */
	readonly rule?: string;
	readonly why: string;
}

/** Level of a rule's word in one decision. */
export type LevelOf = (hit: RuleHit) => Level | undefined;

/** What each rule comes to under the policy's ceilings and, where one lowered it, under an exception. Nothing for what is no rule of the policy. */
export function levelsOf(policy: Policy): LevelOf {
	const levels = new Map(policy.rules.map((rule) => [rule.id, voiceOf(rule, policy, (enforce) => enforce).level]));
	const lowered = new Map(policy.exceptions.map(({ id, lower_to }) => [id, lower_to]));
	return ({ id, exception }) => {
		// Its own files are governed by the engine, whatever a rule of the same name says.
		if (id === POLICY_RULE) return "revops-review";
		const level = levels.get(id);
		const to = exception && !exception.expired ? lowered.get(exception.id) : undefined;
		return level !== undefined && to !== undefined && rank(to) < rank(level) ? to : level;
	};
}

/** Sums up the decisions of one pull request. Input: them, and {@link levelsOf} the policy that made them. */
export function outcomeOf({ decisions, exceptions }: Pick<Review, "decisions" | "exceptions">, levelOf: LevelOf): Outcome {
	const level = strictest(decisions);
	const governed = decisions.filter((decision) => isGoverned(decision.level));
	const deciders = unique(governed.flatMap(({ decided_by }) => decided_by ?? []));
	const spoken = decisions.flatMap(({ rules, quiet }) => [...rules, ...quiet]).filter((hit) => levelOf(hit) !== undefined);
	return {
		level,
		enforce: ENFORCE.findLast((candidate) => governed.some(({ enforce }) => enforce === candidate)) ?? "advisory",
		deciders,
		approvers: unique(governed.flatMap(({ also_approves }) => also_approves)).filter((team) => !deciders.includes(team)),
		questions: askedQuestions(governed).map(({ question }) => question),
		rules: unique(spoken.map(({ id }) => id)),
		deciding: level === "none" ? [] : unique(spoken.filter((hit) => levelOf(hit) === level).map(({ id }) => id)),
		not_checkable: unique(decisions.flatMap(({ not_checkable }) => not_checkable.map(({ id }) => id))),
		reasons: uniqueReasons(governed.flatMap((decision) => reasonsOf(decision, levelOf))),
		unmatched: decisions.some(({ change, quiet }) => change.kind !== "other" && quiet.some(({ id }) => id === "no-rule")),
		unowned: level === "owner-review" && governed.some(({ owned_by }) => owned_by === undefined),
		exceptions: unique(exceptions.filter(({ state }) => state === "used").map(({ id }) => id)),
	};
}

function reasonsOf(decision: Decision, levelOf: LevelOf): Reason[] {
	const deciding = decision.rules.filter((hit) => levelOf(hit) === decision.level);
	if (deciding.length > 0) return deciding.map(({ id, why }) => ({ rule: id, why }));
	return decision.note === undefined ? [] : [{ why: decision.note }];
}

function uniqueReasons(reasons: readonly Reason[]): Reason[] {
	return [...new Map(reasons.map((reason) => [`${reason.rule}\0${reason.why}`, reason])).values()];
}

function strictest(decisions: readonly Decision[]): Level {
	return LEVELS.findLast((level) => decisions.some((decision) => decision.level === level)) ?? "none";
}

function unique<T>(items: readonly T[]): T[] {
	return [...new Set(items)];
}
