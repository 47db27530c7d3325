import type { Change, Decision, RuleHit } from "../model/review.js";
import { ENFORCE, type Level } from "../model/words.js";
import type { DecisionContext } from "./context.js";
import { footprintOf } from "./footprint.js";
import { hearAll, type Sitting, sittingOf } from "./hearing.js";
import { unique, without } from "./lists.js";
import { ownersOf, type People, peopleOf, unowned } from "./people.js";
import type { Policy } from "./policy.js";
import { askOnce, questionsOf } from "./questions.js";
import { standsFor } from "./teams.js";
import { isGoverned, rank, type Voice } from "./voice.js";

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
		footprint: footprintOf(subjects, policy, sitting.context),
		...(notes.length > 0 && { note: notes.join(" ") }),
	};
}

/** Would a rule change the decision if it spoke? What changes nothing either way need not be told. */
function adds(
	{ level, approves, ask }: Voice,
	decided: { readonly level: Level; readonly asked: readonly string[]; readonly people: People },
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
