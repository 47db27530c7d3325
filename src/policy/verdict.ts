import { openQuestions } from "../model/questions.js";
import type { Decision, Verdict } from "../model/review.js";
import { ENFORCE, LEVELS, SOLE_OPERATOR } from "../model/words.js";
import { type DecisionContext, isDecidedElsewhere, originOf } from "./context.js";
import type { Policy } from "./policy.js";
import { teamName } from "./teams.js";
import { isGoverned } from "./voice.js";

/** The strictest level over all decisions, before anybody has approved anything. Input: the decisions, and what they were decided with. */
export function verdict(decisions: readonly Decision[], policy: Policy, context: DecisionContext): Verdict {
	const governed = decisions.filter(({ level }) => isGoverned(level));
	const level = LEVELS.findLast((candidate) => decisions.some((decision) => decision.level === candidate)) ?? "none";
	if (governed.length === 0)
		return { state: "not-required", level, enforce: "advisory", summary: quietSummary(decisions, policy, context), clears: [] };
	const enforce = ENFORCE.findLast((candidate) => governed.some((decision) => decision.enforce === candidate))!;
	const approvers = [...new Set(governed.flatMap(({ decided_by, also_approves }) => [decided_by, ...also_approves]))].filter(
		(team) => team !== undefined,
	);
	const names = approvers.map((team) => teamName(team, policy));
	const questions = openQuestions(governed).length;
	const broken = governed
		.filter(({ change }) => change.kind === "unreadable" && change.change !== "removed")
		.map(({ change }) => change.path);
	const what = level === "revops-review" ? "RevOps review" : "Owner review";
	const when = originOf(policy, context) === "already-live" ? " after the fact, as production was changed first" : "";
	return {
		state: "required",
		level,
		enforce,
		summary: `${what} required${when}: waiting for ${spoken(names)}.`,
		clears: [
			...approvers.map((team) => approval(team, policy)),
			...(questions > 0 ? [`${count(questions, "question")} ${questions === 1 ? "is" : "are"} answered`] : []),
			...broken.map((path) => `${path} can be read again`),
		],
	};
}

function quietSummary(decisions: readonly Decision[], policy: Policy, context: DecisionContext): string {
	if (decisions.length === 0) return "No CRM configuration changed.";
	const told = decisions.filter(({ level }) => level === "notify").length;
	const verdict = isDecidedElsewhere(policy, context) ? "Nothing is decided on this branch" : "No review required";
	return `${verdict}: ${count(decisions.length, "change")}${told > 0 ? `, ${told} worth knowing` : ""}.`;
}

function approval(team: string, policy: Policy): string {
	if (team === SOLE_OPERATOR) return `${teamName(team, policy)}${handlesOf(team, policy)} decides alone and records why`;
	const days = policy.teams.get(team)?.respondWithin;
	return `${teamName(team, policy)}${handlesOf(team, policy)} approves${days === undefined ? "" : ` (answers within ${count(days, "working day")})`}`;
}

function handlesOf(team: string, policy: Policy): string {
	const handles = policy.teams.get(team)?.handles ?? [];
	return handles.length > 0 ? ` (${handles.join(", ")})` : "";
}

function spoken(names: readonly string[]): string {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
