import type { RuleHit } from "../model/review.js";
import { type Enforce, LEVELS, type Level } from "../model/words.js";
import type { Policy, Rule } from "./policy.js";

/** The rule that the engine adds to every policy: its own files are governed, locked, and nothing exempts them. */
export const POLICY_RULE = "policy-change";

/** What one rule, or the engine itself, says about one change. */
export interface Voice {
	readonly id: string;
	readonly why: string;
	/** `path:line` of the rule in the policy; the engine's own laws have none. */
	readonly line?: string;
	readonly level: Level;
	readonly enforce: Enforce;
	readonly owner?: string;
	readonly approves: readonly string[];
	readonly inform: readonly string[];
	readonly ask: readonly string[];
	/** Who decides at `revops-review`; RevOps where it is left out. */
	readonly decidedBy?: string;
	/** The exception that lowered it, or that would have, had it not expired. */
	readonly exception?: RuleHit["exception"];
	/** Set where the engine itself sets the level, in place of a rule. */
	readonly note?: string;
}

export function rank(level: Level): number {
	return LEVELS.indexOf(level);
}

/** Does somebody have to decide? */
export function isGoverned(level: Level): boolean {
	return rank(level) >= rank("owner-review");
}

/** What a wanted enforcement comes to today: a policy on trial only advises. */
export type Dial = (wanted: Enforce) => Enforce;

/** A rule that spoke. */
export function voiceOf(rule: Rule, policy: Policy, dial: Dial): Voice {
	const { packs } = policy;
	return capped(
		{
			id: rule.id,
			why: rule.why,
			line: rule.line,
			level: rule.level,
			enforce: dial(rule.enforce ?? policy.enforce),
			...(rule.owned_by !== undefined && { owner: rule.owned_by }),
			...(rule.decided_by !== undefined && { decidedBy: rule.decided_by }),
			approves: rule.also_approves ?? [],
			inform: rule.inform ?? [],
			ask: rule.ask ?? [],
		},
		{ ceiling: lowest(policy.ceiling, packs.get(rule.pack ?? "") ?? policy.ceiling) },
	);
}

function lowest(a: Level, b: Level): Level {
	return rank(a) < rank(b) ? a : b;
}

/** The engine's own word, without a rule. */
export function ownVoice(id: string, level: Level, why: string, enforce: Enforce): Voice {
	return { id, why, level, enforce, approves: [], inform: [], ask: [] };
}

/** How far something may go. */
export interface Capped {
	readonly ceiling: Level;
}

/** Under the ceiling, and without what only a review needs: who would have decided or approved above it is told. */
export function capped(voice: Voice, { ceiling }: Capped): Voice {
	const cut = rank(voice.level) > rank(ceiling);
	const level = cut ? ceiling : voice.level;
	const deciders = cut && voice.level === "revops-review" ? [voice.decidedBy ?? "revops"] : [];
	if (level === "none") return { ...voice, level, approves: [], inform: [], ask: [] };
	const told = cut || !isGoverned(level) ? { approves: [], inform: [...voice.inform, ...voice.approves, ...deciders] } : {};
	return { ...voice, level, ...told, ...(!isGoverned(level) && { ask: [] }) };
}
