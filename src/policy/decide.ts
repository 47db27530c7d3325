import type { Change, Decision, RuleHit } from "../model/review.js";
import { ENFORCE, type Kind, type Level, type Origin, SOLE_OPERATOR } from "../model/words.js";
import { hushed, hushOf } from "./dormant.js";
import { excepted } from "./exceptions.js";
import { functionsReading, readersOf, type StatedEvidence } from "./footprint.js";
import { fieldsOf, matcherTest, permittedFields, type Subject, writtenFields } from "./match.js";
import type { Policy, Rule } from "./policy.js";
import { askOnce, questionsOf } from "./questions.js";
import { isByReaders, standsFor, teamsServing } from "./teams.js";
import type { Test, Truth } from "./truth.js";
import { capped, type Dial, isGoverned, ownVoice, POLICY_RULE, rank, type Voice, voiceOf } from "./voice.js";

/** What holds at the time of the decision and is in no change and no policy. */
export interface DecisionContext {
	readonly now: Date;
	/** Branch the pull request goes to. */
	readonly targetBranch?: string;
	/** Where the changes come from, where whoever runs this knows better than the policy. */
	readonly origin?: Origin;
	/** Who uses what a change is about; nothing where that was not looked for. */
	readonly readersOf?: (change: Change) => StatedEvidence | undefined;
	/** System → kind → properties that its files cannot say. */
	readonly blind?: Readonly<Record<string, Readonly<Partial<Record<string, readonly string[]>>>>>;
}

/** What was found out about one change. */
interface Hearing {
	readonly voices: readonly Voice[];
	readonly notCheckable: readonly Unheard[];
}

/** A rule of which nobody can say whether it speaks. */
interface Unheard extends RuleHit {
	/** What it would say. */
	readonly voice: Voice;
}

export interface Heard extends Hearing {
	readonly subject: Subject;
}

/** What holds for every change of one pull request. */
interface Sitting {
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

/**
 * Who decides what. Every rule is asked about every change; the strictest level of a group is its level, approvers, informed and questions
 * are what any rule said; the order of rules and of their lists does not matter.
 * Input: the changes in groups that belong together, the leading change first; a loaded policy.
 * Output: one decision for each group, strictest first, else in the order given.
 */
export function decide(groups: readonly (readonly Change[])[], policy: Policy, context: DecisionContext): Decision[] {
	const sitting = sittingOf(policy, context);
	const decisions = groups
		.filter((group) => group.length > 0)
		.map((group) => decideGroup(group as readonly [Change, ...Change[]], sitting))
		.sort((a, b) => rank(b.level) - rank(a.level));
	return askOnce(decisions);
}

function sittingOf(policy: Policy, context: DecisionContext): Sitting {
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

/** Does the policy only advise, as it is on trial? */
export function isOnTrial({ trialUntil }: Policy, now: Date): boolean {
	return trialUntil !== undefined && now.toISOString().slice(0, 10) <= trialUntil;
}

/** Where the changes come from. */
export function originOf(policy: Policy, { origin = policy.origin }: DecisionContext): Origin {
	return origin;
}

/** Does the pull request go to a branch on which nothing is decided? */
export function isDecidedElsewhere(policy: Policy, { targetBranch }: DecisionContext): boolean {
	return targetBranch !== undefined && !policy.governs(targetBranch);
}

function decideGroup(group: readonly [Change, ...Change[]], sitting: Sitting): Decision {
	const { policy } = sitting;
	const [leader, ...others] = group;
	const hearings = hearAll(group, sitting);
	const subjects = hearings.map(({ subject }) => subject);
	const voices = hearings.flatMap(({ voices }) => voices);
	const level = voices.reduce<Level>((strictest, voice) => (rank(voice.level) > rank(strictest) ? voice.level : strictest), "none");
	const deciding = voices.filter((voice) => isGoverned(voice.level));
	const owners = ownersOf(hearings, subjects, level, policy);
	const people = peopleOf(voices, owners, level, policy);
	const asked = unique(deciding.flatMap(({ ask }) => ask));
	const notes = unique(voices.flatMap(({ note }) => note ?? []));
	if (level === "owner-review" && owners.length === 0 && notes.length === 0) notes.push(unowned(leader));
	const metrics = unique(subjects.flatMap((subject) => subject.metrics));
	const readBy = [...metrics.flatMap((metric) => policy.metrics.get(metric)?.readBy ?? []), ...subjects.flatMap(known)];
	return {
		level,
		enforce: ENFORCE.findLast((candidate) => deciding.some(({ enforce }) => enforce === candidate)) ?? sitting.dial(policy.enforce),
		...people,
		change: leader,
		with: others,
		rules: hits(voices.filter((voice) => voice.level !== "none")),
		quiet: hits(voices.filter((voice) => voice.level === "none")),
		not_checkable: hits(
			hearings.flatMap(({ notCheckable }) => notCheckable).filter(({ voice }) => adds(voice, { level, asked, people }, policy)),
		),
		questions: questionsOf(asked, group, subjects[0]!, people.owned_by, policy),
		footprint: {
			functions: unique(readBy).sort(),
			metrics: metrics.sort(),
			...readersOf(
				group.map((change) => ({ change, evidence: sitting.context.readersOf?.(change) })),
				policy,
			),
		},
		...(notes.length > 0 && { note: notes.join(" ") }),
	};
}

/** The functions of which it is known that they read it. */
function known({ readers }: Pick<Subject, "readers">): readonly string[] {
	return "unknown" in readers ? [] : readers;
}

/** Would a rule change the decision if it spoke? What changes nothing either way need not be told. */
function adds(
	{ level, approves, ask }: Voice,
	decided: { readonly level: Level; readonly asked: readonly string[]; readonly people: ReturnType<typeof peopleOf> },
	policy: Policy,
): boolean {
	if (rank(level) > rank(decided.level)) return true;
	if (!isGoverned(level)) return false;
	const { decided_by, also_approves } = decided.people;
	return (
		ask.some((question) => !decided.asked.includes(question)) ||
		without(standsFor(approves, policy), [decided_by, ...also_approves]).length > 0
	);
}

function unowned({ object, kind, name }: Change): string {
	const what = object ?? `the ${kind.replaceAll("-", " ")} ${name}`;
	return `No team of the policy owns ${what}, so RevOps stands in for its owner: say whose it is under \`teams.<id>.owns\`.`;
}

/** Who owns, decides, approves and is told: each team once, in the first of these roles that it has. */
function peopleOf(
	voices: readonly Voice[],
	owners: readonly string[],
	level: Level,
	policy: Policy,
): Pick<Decision, "owned_by" | "decided_by" | "also_approves" | "inform"> {
	const [owned_by] = owners;
	const [decided_by, ...alsoDecide] = decidersOf(voices, level, owners, policy);
	const deciding = voices.filter((voice) => isGoverned(voice.level));
	const asked = deciding.flatMap(({ approves }) => approves);
	const also_approves = without(unique([...alsoDecide, ...standsFor(asked, policy)]), [decided_by]).sort();
	// Who would have decided, had no stricter rule spoken, is told of it.
	const told = [
		...voices.flatMap(({ inform }) => inform),
		...deciding.flatMap(({ owner }) => owner ?? []),
		...(level === "none" ? [] : owners),
	];
	if (policy.soleOperator !== undefined && isGoverned(level)) {
		const informed = standsFor([...told, ...also_approves, ...(decided_by === undefined ? [] : [decided_by])], policy);
		return {
			...(owned_by !== undefined && { owned_by }),
			decided_by: SOLE_OPERATOR,
			also_approves: [],
			inform: without(informed, [owned_by, SOLE_OPERATOR]).sort(),
		};
	}
	return {
		...(owned_by !== undefined && { owned_by }),
		...(decided_by !== undefined && { decided_by }),
		also_approves,
		inform: without(standsFor(told, policy), [decided_by, owned_by, ...also_approves]).sort(),
	};
}

/**
 * What was found out about each change of one decision, for whoever has to explain it.
 * Input: as {@link decide} has it. Output: one hearing for each change, in the order given.
 */
export function hearingsOf(group: readonly Change[], policy: Policy, context: DecisionContext): Heard[] {
	return hearAll(group, sittingOf(policy, context));
}

function hearAll(group: readonly Change[], sitting: Sitting): Heard[] {
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
	return teamsServing(id === "readers" ? known(subject) : subject.breaking, policy);
}

/** One change as the rules see it. Input: the change, the leading change of its decision. */
export function subjectOf(change: Change, leader: Change, policy: Policy, context: DecisionContext): Subject {
	const fields = [...fieldsOf(change), ...writtenFields(change), ...permittedFields(change)];
	const tags = new Map<string, Truth>();
	const evidence = context.readersOf?.(change);
	const { readers, breaking } = evidence ? functionsReading({ change, evidence }, policy) : UNKNOWN;
	const subject: Subject = {
		change,
		leader,
		blind: context.blind?.[change.system]?.[change.kind] ?? [],
		readers,
		breaking,
		metrics: metricsOf(fields, policy.metrics),
		tag(tag) {
			let truth = tags.get(tag);
			if (truth === undefined) {
				truth = policy.tags.get(tag)?.test(subject) ?? false;
				tags.set(tag, truth);
			}
			return truth;
		},
	};
	return subject;
}

const OF_FIELDS = new WeakMap<Policy["metrics"], Map<string, readonly string[]>>();
/** So many fields are remembered: a permission is about the same field as in every other profile. */
const MOST_FIELDS = 2000;

/** The metrics that depend on one of the fields. */
function metricsOf(fields: readonly string[], metrics: Policy["metrics"]): readonly string[] {
	if (fields.length === 0) return [];
	const known = OF_FIELDS.get(metrics) ?? new Map<string, readonly string[]>();
	OF_FIELDS.set(metrics, known);
	const key = fields.join("\0");
	const found = known.get(key) ?? [...metrics].flatMap(([id, { dependsOn }]) => (fields.some(dependsOn) ? [id] : []));
	if (known.size === MOST_FIELDS) known.clear();
	known.set(key, found);
	return found;
}

const UNKNOWN = { readers: { unknown: "who reads it is not worked out" }, breaking: [] } as const;

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
		if (spoken === true) {
			const voice = voiceIn(rule, sitting);
			const locked = (rule.enforce ?? policy.enforce) === "lock" || isPolicy(subject) === true;
			voices.push(policy.exceptions.length === 0 ? voice : capped(excepted(voice, locked, subject, policy, today), { ceiling }));
		} else if (rule.level !== "none")
			notCheckable.push({ id: rule.id, why: spoken.unknown, line: rule.line, voice: voiceIn(rule, sitting) });
	}
	return { voices, notCheckable };
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

/**
 * Whose change it is: who the strictest rules name, those about the leading change first; where none names anybody, the team that owns the
 * leading component. Several names: all, in alphabetical order.
 */
function ownersOf(hearings: readonly Hearing[], subjects: readonly Subject[], level: Level, policy: Policy): string[] {
	const strictest = hearings.map(({ voices }) =>
		unique(
			standsFor(
				voices.filter((voice) => voice.level === level).flatMap(({ owner }) => owner ?? []),
				policy,
			),
		).sort(),
	);
	const named = unique([...strictest[0]!, ...strictest.slice(1).flat()]);
	if (named.length > 0) return named;
	const component = [...policy.teams.values()].find(({ owns }) => owns?.(subjects[0]!) === true);
	return component ? standsFor([component.id], policy) : [];
}

/**
 * RevOps decides at `revops-review`, or who the rules name in its place, RevOps first where a rule leaves it to RevOps; the owner, or RevOps
 * where nobody is known to own it, at `owner-review`; several all do.
 */
function decidersOf(voices: readonly Voice[], level: Level, owners: readonly string[], policy: Policy): readonly string[] {
	if (!isGoverned(level)) return [];
	if (level === "owner-review") return owners.length > 0 ? owners : standsFor(["revops"], policy);
	const named = voices.filter((voice) => voice.level === level).map(({ decidedBy }) => decidedBy ?? "revops");
	return standsFor(unique(named).sort(revopsFirst), policy);
}

function revopsFirst(a: string, b: string): number {
	if (a === b) return 0;
	return a === "revops" || (b !== "revops" && a < b) ? -1 : 1;
}

/** One entry for each rule, strictest first, then by id. */
function hits(found: readonly (RuleHit & Partial<Pick<Voice, "level">>)[]): RuleHit[] {
	const byId = new Map<string, (typeof found)[number]>();
	for (const hit of found) {
		if (hit.id === "") continue;
		const known = byId.get(hit.id);
		const exception = known?.exception ?? hit.exception;
		const stricter = known && rank(known.level ?? "none") >= rank(hit.level ?? "none") ? known : hit;
		byId.set(hit.id, { ...stricter, ...(exception && { exception }) });
	}
	return [...byId.values()]
		.sort((a, b) => rank(b.level ?? "none") - rank(a.level ?? "none") || (a.id < b.id ? -1 : 1))
		.map(({ id, why, line, exception }) => ({ id, why, ...(line !== undefined && { line }), ...(exception && { exception }) }));
}

function unique<T>(items: readonly T[]): T[] {
	return [...new Set(items)];
}

function without(items: readonly string[], taken: readonly (string | undefined)[]): string[] {
	return items.filter((item) => !taken.includes(item));
}
