import { askedQuestions } from "../model/questions.js";
import type { DecisionRecord } from "../model/record.js";
import type { Decision, Question, Review } from "../model/review.js";
import { describeChange } from "./describe.js";
import { contextOf, governed, missing } from "./view.js";

/**
 * Who decided what, when, how and why, with the answers, the rules and the policy that held: everything somebody needs who asks a year later.
 * Input: a review, settled or not. Output: plain JSON after `policies/record.schema.json`, the same for the same review; texts are as people wrote
 * them, so escape them for the place they are printed in. It is evidence: nothing of it is ever read back.
 */
export function decisionRecord(review: Review): DecisionRecord {
	const { tool, verdict, origin, base, head, policy, fingerprint, author, approvals, override, returned } = review;
	const decisions = governed(review);
	const context = contextOf(review);
	const asked = askedQuestions(decisions).map(({ question }) => question);
	return {
		version: 1,
		tool,
		state: verdict.state,
		level: verdict.level,
		enforce: verdict.enforce,
		...(origin !== undefined && { origin }),
		base,
		head,
		policy,
		fingerprint,
		...(author !== undefined && { author }),
		decisions: decisions.map((decision) => decided(decision, describeChange(decision.change, context))),
		approvals,
		missing: missing(review).map(({ id }) => id),
		answers: asked.flatMap((question) => (question.answered ? [{ ...named(question), ...question.answered }] : [])),
		unanswered: asked.filter(({ answered }) => answered === undefined).map(named),
		exceptions: review.exceptions.filter(({ state }) => state === "used"),
		...(override && { override }),
		...(returned && { returned }),
	};
}

function decided({ change, with: others, rules, ...decision }: Decision, says: string): DecisionRecord["decisions"][number] {
	const { level, enforce, owned_by, decided_by, also_approves, note } = decision;
	return {
		change: change.id,
		says,
		digests: [change, ...others].map(({ digest }) => digest),
		level,
		enforce,
		...(owned_by !== undefined && { owned_by }),
		...(decided_by !== undefined && { decided_by }),
		also_approves,
		rules: rules.map(({ id, why }) => ({ id, why })),
		...(note !== undefined && { note }),
	};
}

function named({ id, ask, to, digest }: Question): DecisionRecord["unanswered"][number] {
	return { question: id, ask, to, ...(digest !== undefined && { digest }) };
}
