import { openQuestions } from "../model/questions.js";
import type { Decision, Team, Verdict } from "../model/review.js";
import { ENFORCE, type Enforce, isAwaited, LEVELS, type Origin, SOLE_OPERATOR } from "../model/words.js";
import { type DecisionContext, isDecidedElsewhere, originOf } from "./context.js";
import type { Policy } from "./policy.js";
import { teamOf } from "./teams.js";
import { isGoverned } from "./voice.js";

/** The strictest level over all decisions, before anybody has approved anything. Input: the decisions, and what they were decided with. */
export function verdict(decisions: readonly Decision[], policy: Policy, context: DecisionContext): Verdict {
	const governed = decisions.filter(({ level }) => isGoverned(level));
	const level = LEVELS.findLast((candidate) => decisions.some((decision) => decision.level === candidate)) ?? "none";
	if (governed.length === 0)
		return { state: "not-required", level, enforce: "advisory", summary: quietSummary(decisions, policy, context), clears: [] };
	const enforce = strictest(governed);
	const awaited = governed.filter((decision) => isAwaited(decision.enforce, enforce));
	const approvers = [...new Set(awaited.flatMap(({ decided_by, also_approves }) => [decided_by, ...also_approves]))].filter(
		(team) => team !== undefined,
	);
	const waiting = approvers.map((id) => teamOf(id, policy));
	const questions = openQuestions(awaited).length;
	return {
		state: "required",
		level,
		enforce,
		summary: requiredSummary({ level, enforce, origin: originOf(policy, context), waiting, questions }),
		clears: [...waiting.map(approves), ...answered(questions), ...orRepaired(awaited)],
	};
}

function quietSummary(decisions: readonly Decision[], policy: Policy, context: DecisionContext): string {
	if (decisions.length === 0) return "No CRM configuration changed.";
	const told = decisions.filter(({ level }) => level === "notify").length;
	const verdict = isDecidedElsewhere(policy, context) ? "Nothing is decided on this branch" : "No review required";
	return `${verdict}: ${count(decisions.length, "change")}${told > 0 ? `, ${told} worth knowing` : ""}.`;
}

/** How much the decisions hold together. Input: one or more. */
export function strictest(decisions: readonly Pick<Decision, "enforce">[]): Enforce {
	return ENFORCE.findLast((candidate) => decisions.some(({ enforce }) => enforce === candidate)) ?? "advisory";
}

/** What is required of whom, in one sentence. Input: the teams that have not approved, and how many questions are open. */
export function requiredSummary({
	level,
	enforce,
	origin,
	waiting,
	questions,
}: Pick<Verdict, "level" | "enforce"> & {
	readonly origin?: Origin | undefined;
	readonly waiting: readonly Pick<Team, "name">[];
	readonly questions: number;
}): string {
	const names = waiting.length > 0 ? spoken(waiting.map(({ name }) => name)) : count(questions, "answer");
	// What production has already is decided all the same.
	if (enforce === "advisory" && origin !== "already-live")
		return `Advisory, nothing is held: ${names} would ${waiting.length > 0 ? "decide" : "be asked for"}.`;
	return `${whatIsRequired({ level, origin })}: waiting for ${names}.`;
}

/** `RevOps review required`, and whether it comes after the fact. */
export function whatIsRequired({ level, origin }: Pick<Verdict, "level"> & { readonly origin?: Origin | undefined }): string {
	const what = level === "revops-review" ? "RevOps review" : "Owner review";
	return `${what} required${origin === "already-live" ? " after the fact, as production was changed first" : ""}`;
}

/** What a team does to clear the gate. */
export function approves({ id, name, handles, respond_within: days }: Team): string {
	const who = `${name}${handles.length > 0 ? ` (${handles.join(", ")})` : ""}`;
	if (id === SOLE_OPERATOR) return `${who} decides alone and records why`;
	return `${who} approves${days === undefined ? "" : ` (answers within ${count(days, "working day")})`}`;
}

/** What clears open questions; nothing where there are none. */
export function answered(questions: number): string[] {
	return questions > 0 ? [`${count(questions, "question")} ${questions === 1 ? "is" : "are"} answered`] : [];
}

/** The other way out where nobody can read a file: an approval covers it unread, a repair has it decided by what it changes. */
export function orRepaired(decisions: readonly Decision[]): string[] {
	return decisions
		.filter(({ change }) => change.kind === "unreadable" && change.change !== "removed")
		.map(({ change }) => `or the author repairs ${change.path}, which is then decided by what it changes`);
}

/** `a`, `a and b`, `a, b and c` */
export function spoken(names: readonly string[]): string {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
