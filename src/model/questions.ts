import { questionDigest } from "./question-digest.js";
import type { Decision, Question } from "./review.js";

/** A question as people are asked it, and the decisions that wait for its answer. */
export interface AskedQuestion {
	readonly question: Question;
	readonly decisions: readonly Decision[];
}

/**
 * Every question once: what has the same words, addressee, proposal and answer is one question, whichever decisions wait for it.
 * Input: decisions. Output: the questions in the order in which they first come; one that several objects ask has one digest over all of theirs.
 */
export function askedQuestions(decisions: readonly Decision[]): AskedQuestion[] {
	const asked = new Map<string, { question: Question; decisions: Decision[]; digests: Set<string> }>();
	for (const decision of decisions)
		for (const question of decision.questions) {
			const key = JSON.stringify([question.id, question.ask, question.to, question.proposed, question.answered]);
			const known = asked.get(key) ?? { question, decisions: [], digests: new Set() };
			known.decisions.push(decision);
			if (question.digest !== undefined) known.digests.add(question.digest);
			asked.set(key, known);
		}
	return [...asked.values()].map(({ question, decisions, digests }) => ({
		question: digests.size < 2 ? question : { ...question, digest: questionDigest(question.id, [...digests]) },
		decisions,
	}));
}

/** Those of {@link askedQuestions} that nobody has answered yet. */
export function openQuestions(decisions: readonly Decision[]): AskedQuestion[] {
	return askedQuestions(decisions).filter(({ question }) => question.answered === undefined);
}
