import type { Decision, Question } from "./review.js";

/** A question as people are asked it, and the decisions that wait for its answer. */
export interface AskedQuestion {
	readonly question: Question;
	readonly decisions: readonly Decision[];
}

/**
 * Every question once: what has the same words, addressee, proposal and answer is one question, whichever decisions wait for it.
 * Input: decisions. Output: the questions in the order in which they first come.
 */
export function askedQuestions(decisions: readonly Decision[]): AskedQuestion[] {
	const asked = new Map<string, { question: Question; decisions: Decision[] }>();
	for (const decision of decisions)
		for (const question of decision.questions) {
			const key = JSON.stringify([question.id, question.ask, question.to, question.proposed, question.answered]);
			const known = asked.get(key);
			if (known) known.decisions.push(decision);
			else asked.set(key, { question, decisions: [decision] });
		}
	return [...asked.values()];
}

/** Those of {@link askedQuestions} that nobody has answered yet. */
export function openQuestions(decisions: readonly Decision[]): AskedQuestion[] {
	return askedQuestions(decisions).filter(({ question }) => question.answered === undefined);
}
