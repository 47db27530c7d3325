import type { Change, Decision, Review } from "../model/review.js";
import type { Level } from "../model/words.js";
import { type DecisionContext, isDecidedElsewhere, isOnTrial, originOf } from "../policy/context.js";
import { readersOf } from "../policy/footprint.js";
import { type Heard, hearingsOf } from "../policy/hearing.js";
import { fieldsOf, permittedFields, type Subject, writtenFields } from "../policy/match.js";
import type { Policy, Rule } from "../policy/policy.js";
import { rank } from "../policy/voice.js";
import type { Context } from "../report/describe/subject.js";
import { describeChange } from "../report/describe.js";
import type { Explained, ExplainedChange, NearMiss, Other } from "./document.js";
import { type Found, find } from "./find.js";
import { explainMatcher } from "./matcher.js";
import { distance, nearBranch, unknowns } from "./near.js";
import { explainRule, type Grounds, isShipped } from "./rule.js";

/** A review's decisions, and what they were decided by. */
export interface Case {
	readonly decisions: readonly Decision[];
	readonly pipelines: Review["pipelines"];
	readonly policy: Policy;
	readonly context: DecisionContext;
}

/** More changes than this are counted. */
const MOST_CHANGES = 20;

/**
 * Why what was asked about needs a review, or needs none.
 * Input: the word or pattern of whoever asks; the decisions with their policy; how the two sides are called.
 * Output: nothing where no change fits.
 */
export function explain(asked: string, given: Case, sides: Pick<Review, "base" | "head">): Explained | undefined {
	const found = find(asked, given.decisions);
	if (!found) return undefined;
	const hearings = heardOnce(given);
	return {
		version: 1,
		base: sides.base,
		head: sides.head,
		policy: { source: given.policy.source, name: given.policy.name },
		asked,
		as: found.as,
		matches: found.changes.length,
		changes: found.changes.slice(0, MOST_CHANGES).map((one) => explainChange(one, hearings(one.decision), given)),
	};
}

/** What no rule says: these are decided before any rule is asked. */
const BEFORE_RULES = new Set(["", "cosmetic", "ignored"]);

/** A decision about thousands of changes is heard once, however many of them are explained. */
function heardOnce({ policy, context }: Case): (decision: Decision) => readonly Heard[] {
	const heard = new Map<Decision, readonly Heard[]>();
	return (decision) => {
		const known = heard.get(decision) ?? hearingsOf([decision.change, ...decision.with], policy, context);
		heard.set(decision, known);
		return known;
	};
}

function explainChange({ change, decision }: Found["changes"][number], hearings: readonly Heard[], given: Case): ExplainedChange {
	const { policy, context } = given;
	const hearing = hearings.find(({ subject }) => subject.change === change)!;
	const words = wordsOf(given);
	const asked = hearing.voices.every(({ id }) => !BEFORE_RULES.has(id));
	const rules = asked ? policy.rules.filter(({ kinds }) => kinds?.has(change.kind) !== false) : [];
	const grounds = { subject: hearing.subject, voices: hearing.voices, policy, context };
	const speaking = rules.filter((rule) => rule.when(hearing.subject) === true && rule.unless?.(hearing.subject) !== true);
	const unheard = new Set(hearing.notCheckable.map(({ id }) => id));
	const { level, enforce, owned_by, decided_by, also_approves, inform, questions, note } = decision;
	const owned_because = ownedBecause(decision, hearings, policy);
	return {
		words: words(change),
		change,
		decision: {
			level,
			enforce,
			...(owned_by !== undefined && { owned_by }),
			...(decided_by !== undefined && { decided_by }),
			also_approves,
			inform,
			questions,
			...(note !== undefined && { note }),
		},
		answered: answeredOf(hearings, policy),
		...(owned_because && { owned_because }),
		level: strictest(hearing),
		...(change !== decision.change && { follows: other(decision.change, words) }),
		together: hearings.filter((one) => one !== hearing).flatMap((one) => spokenOf(one, words)),
		engine: hearing.voices.filter(({ line }) => line === undefined).map(({ id, level, why }) => ({ id: id || ownId(change), level, why })),
		dials: dialsOf(policy, context),
		asked_rules: rules.length,
		rules: speaking.map((rule) => explainRule(rule, grounds)).sort(byStrictness),
		near: rules
			.filter((rule) => !speaking.includes(rule))
			.flatMap((rule) => nearMiss(rule, grounds))
			.sort(byNearness),
		not_checkable: rules
			.filter(({ id }) => unheard.has(id))
			.map((rule) => explainRule(rule, grounds))
			.map((rule) => ({ ...rule, unknown: unknowns(rule.when) })),
		tags: tagsOf(hearing.subject, policy),
		metrics: metricsOf(hearing.subject, policy),
		footprint: readersOf([{ change, evidence: context.readersOf?.(change) }], policy),
	};
}

/** How what revops-gate says without a rule is called. */
function ownId({ repaired }: Change): string {
	return repaired ? "repaired" : "unreadable";
}

function wordsOf({ decisions, pipelines }: Case): (change: Change) => string {
	const systems = new Set(decisions.map(({ change }) => change.system).filter((system) => system !== "revops-gate"));
	const context: Context = { pipelines, systems: systems.size > 1 };
	return (change) => describeChange(change, context);
}

function other(change: Change, words: (change: Change) => string): Other {
	return { id: change.id, words: words(change) };
}

function strictest({ voices }: Heard): Level {
	return voices.reduce<Level>((strictest, { level }) => (rank(level) > rank(strictest) ? level : strictest), "none");
}

/** Changes of the same decision of which somebody has to hear. */
function spokenOf({ subject, voices }: Heard, words: (change: Change) => string): ExplainedChange["together"][number][] {
	const rules = voices
		.filter(({ level }) => level !== "none")
		.map(({ id, level }) => ({ id: id || ownId(subject.change), level }))
		.sort(byStrictness);
	return rules.length === 0 ? [] : [{ ...other(subject.change, words), rules }];
}

function answeredOf(hearings: readonly Heard[], policy: Policy): ExplainedChange["answered"] {
	const { subject } = hearings[0]!;
	const asked = new Set(hearings.flatMap(({ voices }) => voices.flatMap(({ ask }) => ask)));
	return [...policy.questions].flatMap(([id, { ask, answeredWhen, source }]) =>
		source && asked.has(id) && answeredWhen?.(subject) === true ? [{ id, ask, because: explainMatcher(source, subject, policy.tags) }] : [],
	);
}

function ownedBecause(decision: Decision, hearings: readonly Heard[], policy: Policy): ExplainedChange["owned_because"] {
	if (decision.owned_by === undefined) return undefined;
	const naming = hearings.flatMap(({ voices }) => voices).filter(({ level, owner }) => level === decision.level && owner !== undefined);
	if (naming.length > 0) return { rules: [...new Set(naming.map(({ id }) => id))].sort() };
	const owner = [...policy.teams.values()].find(({ owns }) => owns?.(hearings[0]!.subject) === true);
	return owner && { owns: owner.id };
}

function dialsOf(policy: Policy, context: DecisionContext): string[] {
	return [
		...(isOnTrial(policy, context.now) ? [`The policy is on trial until ${policy.trialUntil}: it only advises.`] : []),
		...(originOf(policy, context) === "already-live"
			? ["Production was changed first, so a decision comes after the fact and holds nothing."]
			: []),
		...(isDecidedElsewhere(policy, context)
			? [`The policy decides on other branches (\`targets\`); on ${context.targetBranch} changes are only told.`]
			: []),
	];
}

function nearMiss(rule: Rule, grounds: Grounds): NearMiss[] {
	const explained = explainRule(rule, grounds);
	const near = nearBranch(explained.when);
	if (explained.when.truth === true) return [{ ...explained, conditions: [], blocker: "unless" }];
	return near && explained.unless?.truth !== true ? [{ ...explained, ...near }] : [];
}

function byStrictness(a: { readonly id: string; readonly level: Level }, b: { readonly id: string; readonly level: Level }): number {
	return rank(b.level) - rank(a.level) || (a.id < b.id ? -1 : 1);
}

function byNearness(a: NearMiss, b: NearMiss): number {
	const far = ({ blocker, conditions }: NearMiss): number => (blocker === "unless" ? -1 : distance({ blocker, conditions }));
	return rank(b.level) - rank(a.level) || far(a) - far(b) || (a.id < b.id ? -1 : 1);
}

function tagsOf(subject: Subject, policy: Policy): ExplainedChange["tags"] {
	return [...policy.tags].flatMap(([tag, { source, line }]) =>
		subject.tag(tag) === true
			? [{ tag, line, shipped: isShipped(line, policy), because: explainMatcher(source, subject, policy.tags) }]
			: [],
	);
}

function metricsOf({ change, metrics }: Subject, policy: Policy): ExplainedChange["metrics"] {
	const fields = [...new Set([...fieldsOf(change), ...writtenFields(change), ...permittedFields(change)])];
	return metrics.flatMap((id) => {
		const metric = policy.metrics.get(id);
		if (!metric) return [];
		const { name, readBy, ownedBy } = metric;
		return [{ id, name, fields: fields.filter(metric.dependsOn), read_by: readBy, ...(ownedBy !== undefined && { owned_by: ownedBy }) }];
	});
}
