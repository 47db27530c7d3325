import { askedQuestions } from "../model/questions.js";
import type { Change, Decision, Question, Review, Team, Warning } from "../model/review.js";
import { isAwaited } from "../model/words.js";
import { type Context, topic } from "./describe/subject.js";
import { capitalised, groupBy, list, plural, unique, unpointed } from "./words.js";

/** Somebody has to decide these; strictest first, as the review has them. */
export function governed(review: Review): Decision[] {
	return review.decisions.filter(({ level }) => level === "owner-review" || level === "revops-review");
}

/** Somebody is told of these, nobody is asked. */
export function told(review: Review): Decision[] {
	return review.decisions.filter(({ level }) => level === "notify");
}

/** The changes that need no review: those nobody is asked about. */
export function unasked(review: Review): Decision[] {
	return review.decisions.filter(({ level }) => level === "notify" || level === "none");
}

export function size(decisions: readonly Decision[]): number {
	return decisions.reduce((sum, { with: others }) => sum + 1 + others.length, 0);
}

export function contextOf(review: Review): Context {
	const systems = unique(changesOf(review.decisions).map(({ system }) => system)).filter((system) => system !== review.tool.name);
	return { pipelines: review.pipelines, systems: systems.length > 1 };
}

export function changesOf(decisions: readonly Decision[]): Change[] {
	return decisions.flatMap(({ change, with: others }) => [change, ...others]);
}

export function team(review: Review, id: string): Team {
	return review.teams.find((one) => one.id === id) ?? { id, name: id, handles: [], functions: [] };
}

/** Teams whose approval a decision needs, the deciding one first. */
export function approvers({ decided_by, also_approves }: Decision): string[] {
	return unique([...(decided_by === undefined ? [] : [decided_by]), ...also_approves]);
}

export function approval(review: Review, id: string): Review["approvals"][number] | undefined {
	return review.approvals.find((one) => one.team === id);
}

/** The decisions that the verdict is about: beside what holds the merge, nobody waits for what only advises. */
export function awaited(review: Review): Decision[] {
	return governed(review).filter(({ enforce }) => isAwaited(enforce, review.verdict.enforce));
}

/** Teams that are waited for, deciding teams first. */
export function waitingFor(review: Review): Team[] {
	return missingOf(review, awaited(review));
}

/** Teams that have not approved, those too that would only have advised. */
export function missing(review: Review): Team[] {
	return missingOf(review, governed(review));
}

function missingOf(review: Review, decisions: readonly Decision[]): Team[] {
	const deciding = decisions.flatMap(({ decided_by }) => (decided_by === undefined ? [] : [decided_by]));
	return unique([...deciding, ...decisions.flatMap(approvers)])
		.filter((id) => !approval(review, id))
		.map((id) => team(review, id));
}

/** A question as it is asked once. */
export interface Asked {
	readonly question: Question;
	/** What it is about, where the review has more than one decision: ` (Verbal Commit)`, else nothing. Plain text. */
	readonly about: string;
}

/** Questions of the governed decisions, each once, open ones first. */
export function questions(review: Review, decisions = governed(review)): Asked[] {
	const asked = askedQuestions(decisions).map(({ question, decisions: waiting }) => ({
		question,
		about: decisions.length > 1 ? ` (${list(unique(waiting.map(({ change }) => topic(change))), 2)})` : "",
	}));
	return [...asked.filter(({ question }) => !question.answered), ...asked.filter(({ question }) => question.answered)];
}

/** Those of {@link questions} that nobody has answered for the changes as they are. */
export function openQuestions(review: Review): Asked[] {
	return questions(review).filter(({ question }) => !question.answered);
}

/** Those of them that are waited for. */
export function awaitedQuestions(review: Review): Asked[] {
	return questions(review, awaited(review)).filter(({ question }) => !question.answered);
}

/** Is anybody still to say or do something? */
export function isOpen({ verdict: { state } }: Review): boolean {
	return state === "required" || state === "returned" || state === "error";
}

/** Warnings about files that decide the verdict, and the others. What is doubtful on both sides is told once, of the head. */
export function warnings(review: Review): { deciding: Review["warnings"]; other: Review["warnings"] } {
	const paths = new Set(
		governed(review)
			.filter(({ change }) => change.kind === "unreadable")
			.map(({ change }) => change.path),
	);
	const same = groupBy(review.warnings, ({ code, path, message }) => JSON.stringify([code, path, message]));
	const each = [...same.values()].flatMap((group) => {
		const ofHead = group.filter(({ side }) => side !== "base");
		return ofHead.length > 0 ? ofHead : group;
	});
	const decides = ({ path }: Warning) => review.verdict.state === "error" || paths.has(path);
	return { deciding: each.filter(decides), other: each.filter((warning) => !decides(warning)) };
}

/** Several reasons that are longer together are told by the first, the strictest rule's. */
const LONGEST_REASON = 160;

/** Why a decision is quiet, in the policy's words or in ours: sentences without the last full stop. */
export function quietReason(decision: Decision): string {
	const told = decision.level === "notify" ? decision.rules : decision.quiet;
	const whys = unique(told.map(({ why }) => capitalised(unpointed(why))));
	const [first, ...more] = whys;
	if (first !== undefined) {
		const isLong = more.length > 0 && whys.join(". ").length > LONGEST_REASON;
		return isLong ? `${first}. ${capitalised(plural(more.length, "more reason"))}` : whys.join(". ");
	}
	if (decision.note !== undefined) return unpointed(decision.note);
	if (decision.level === "notify") return "For information only";
	if (decision.change.cosmetic) return "No record, report, automation or person's work can feel it";
	return "No rule of the policy asks for a review";
}
