import type { Change, RuleHit } from "../model/review.js";
import type { Kind, Level } from "../model/words.js";
import { type DecisionContext, isDecidedElsewhere, isOnTrial, originOf } from "./context.js";
import { hushed, hushOf } from "./dormant.js";
import { excepted } from "./exceptions.js";
import { unique } from "./lists.js";
import { knownReaders, matcherTest, type Subject } from "./match.js";
import type { Policy, Rule } from "./policy.js";
import { subjectOf } from "./subject.js";
import { isByReaders, teamsServing } from "./teams.js";
import type { Test } from "./truth.js";
import { unknownBecause } from "./value.js";
import { capped, type Dial, ownVoice, POLICY_RULE, type Voice, voiceOf } from "./voice.js";

/** What was found out about one change. */
export interface Hearing {
	readonly voices: readonly Voice[];
	readonly notCheckable: readonly Unheard[];
}

/** A rule of which nobody can say whether it speaks. */
export interface Unheard extends RuleHit {
	/** What it would say. */
	readonly voice: Voice;
}

/** The same, with the change as the rules saw it. */
export interface Heard extends Hearing {
	readonly subject: Subject;
}

/** What holds for every change of one pull request. */
export interface Sitting {
	readonly policy: Policy;
	readonly context: DecisionContext;
	readonly dial: Dial;
	/** Today, UTC. */
	readonly today: string;
	/** No rule goes above it on this branch. */
	readonly ceiling: Level;
	/** What each rule says whenever it speaks, but for exceptions. */
	readonly voices: Map<Rule, Voice>;
}

const isPolicy = matcherTest({ kind: "policy" });

/** What holds for the changes of a pull request under a policy. */
export function sittingOf(policy: Policy, context: DecisionContext): Sitting {
	const today = context.now.toISOString().slice(0, 10);
	const advises = isOnTrial(policy, context.now) || originOf(policy, context) === "already-live";
	return {
		policy,
		context,
		today,
		dial: (wanted) => (advises ? "advisory" : wanted),
		ceiling: isDecidedElsewhere(policy, context) ? "notify" : "revops-review",
		voices: new Map(),
	};
}

/**
 * What was found out about each change of one decision, for whoever has to explain it.
 * Input: the changes of one decision, the leading change first. Output: one hearing for each change, in the order given.
 */
export function hearingsOf(group: readonly Change[], policy: Policy, context: DecisionContext): Heard[] {
	return hearAll(group, sittingOf(policy, context));
}

/** What the rules, and the engine itself, say about each change of one decision. Input: the leading change first. */
export function hearAll(group: readonly Change[], sitting: Sitting): Heard[] {
	return group.map((change) => {
		const subject = subjectOf(change, group[0]!, sitting.policy, sitting.context);
		const { voices, notCheckable } = hear(subject, sitting);
		return {
			subject,
			voices: voices.map((voice) => named(voice, subject, sitting.policy)),
			notCheckable: notCheckable.map((unheard) => ({ ...unheard, voice: named(unheard.voice, subject, sitting.policy) })),
		};
	});
}

/** A voice that names whoever reads what changes, with the teams that do. */
function named(voice: Voice, subject: Subject, policy: Policy): Voice {
	if (![...voice.approves, ...voice.inform].some(isByReaders)) return voice;
	const real = (ids: readonly string[]): string[] => unique(ids.flatMap((id) => teamsNamed(id, subject, policy)));
	return { ...voice, approves: real(voice.approves), inform: real(voice.inform) };
}

/** The teams that a name of a rule stands for: itself, or those that the readers of a change tell. */
export function teamsNamed(id: string, subject: Subject, policy: Policy): string[] {
	if (!isByReaders(id)) return [id];
	return teamsServing(id === "readers" ? knownReaders(subject) : subject.breaking, policy);
}

/** The engine's own laws first; where none speaks, the rules. */
function hear(subject: Subject, sitting: Sitting): Hearing {
	const { policy, dial, ceiling } = sitting;
	const { change } = subject;
	if (isPolicy(subject)) {
		const asked = ask(subject, sitting);
		return { ...asked, voices: [ownVoice(POLICY_RULE, "revops-review", GOVERNS_ITSELF, "lock"), ...asked.voices] };
	}
	const law = (level: Level, note: string): Hearing => ({
		voices: [{ ...capped(capped(ownVoice("", level, note, dial(policy.enforce)), policy), { ceiling }), note }],
		notCheckable: [],
	});
	const quiet = (id: string, why: string): Voice => ownVoice(id, "none", why, "advisory");
	if (change.kind === "unreadable" && change.system === POLICY_SYSTEM)
		return { voices: [ownVoice(POLICY_RULE, "revops-review", GOVERNS_ITSELF, "lock")], notCheckable: [] };
	const paths = [change.path, ...(change.other_paths ?? [])];
	if (paths.every(policy.ignores))
		return { voices: [quiet("ignored", "The policy says that this file is nobody's configuration.")], notCheckable: [] };
	if (change.repaired) return law("notify", "It could not be read before and can be now: what it said before is unknown.");
	if (change.kind === "unreadable") return law("revops-review", unreadableBecause(change));
	if (change.cosmetic)
		return { voices: [quiet("cosmetic", "No record, report, automation or person's work can feel it.")], notCheckable: [] };
	const heard = ask(subject, sitting);
	const hush = hushOf(change, subject.leader);
	const asked = hush ? { ...heard, voices: hushed(heard.voices, hush) } : heard;
	return asked.voices.length > 0 ? asked : { ...asked, voices: [quiet("no-rule", "No rule of the policy speaks of it.")] };
}

/** As its dialect calls it: also a file of the policy that nobody can read is one. */
const POLICY_SYSTEM = "revops-gate";

const GOVERNS_ITSELF =
	"Decision rights decide about everything else: a change to them is decided under those that hold today, and nothing exempts it.";

function unreadableBecause(change: Change): string {
	const [fact, side] =
		change.change === "removed" ? (["goes away and could not be read", "before"] as const) : (["cannot be read", "after"] as const);
	const reason = change.properties.map((property) => property[side]).find((value) => typeof value === "string");
	return `The file ${fact}, so nobody can say what it changes${reason === undefined ? "." : `: ${reason}`}`;
}

function ask(subject: Subject, sitting: Sitting): Hearing {
	const { policy, today, ceiling } = sitting;
	const voices: Voice[] = [];
	const notCheckable: Unheard[] = [];
	for (const rule of rulesAbout(subject.change.kind, policy.rules)) {
		const spoken = rule.when(subject);
		if (spoken === false || holds(rule.unless, subject)) continue;
		if (spoken === true || isOwnDoing(spoken.unknown, subject.change)) {
			const voice = voiceIn(rule, sitting);
			const locked = (rule.enforce ?? policy.enforce) === "lock" || isPolicy(subject) === true;
			voices.push(policy.exceptions.length === 0 ? voice : capped(excepted(voice, locked, subject, policy, today), { ceiling }));
		} else if (rule.level !== "none")
			notCheckable.push({ id: rule.id, why: spoken.unknown, line: rule.line, voice: voiceIn(rule, sitting) });
	}
	return { voices, notCheckable };
}

/** Is it the text of the pull request itself that leaves a value unknown? Then the rule speaks, as it does of a file that nobody can read. */
function isOwnDoing(why: string, { properties, unsure }: Change): boolean {
	return unsure === undefined && properties.some(({ after }) => unknownBecause(after) === why);
}

function voiceIn(rule: Rule, { policy, dial, ceiling, voices }: Sitting): Voice {
	const voice = voices.get(rule) ?? capped(voiceOf(rule, policy, dial), { ceiling });
	voices.set(rule, voice);
	return voice;
}

const ABOUT = new WeakMap<readonly Rule[], Map<Kind, readonly Rule[]>>();

/** The rules that can speak of a kind at all, worked out once for each policy. */
function rulesAbout(kind: Kind, rules: readonly Rule[]): readonly Rule[] {
	const byKind = ABOUT.get(rules) ?? new Map<Kind, readonly Rule[]>();
	ABOUT.set(rules, byKind);
	const about = byKind.get(kind) ?? rules.filter(({ kinds }) => kinds?.has(kind) !== false);
	byKind.set(kind, about);
	return about;
}

/** An exception that cannot be checked excuses nothing. */
function holds(test: Test<Subject> | undefined, subject: Subject): boolean {
	return test?.(subject) === true;
}
