import { questionDigest } from "../model/question-digest.js";
import type { Change, Decision, Question } from "../model/review.js";
import { ENFORCE, SOLE_OPERATOR } from "../model/words.js";
import type { Subject } from "./match.js";
import type { Policy } from "./policy.js";
import type { QuestionEntry } from "./schema.js";
import { AUTHOR, standsFor } from "./teams.js";

type Proposed = NonNullable<Question["proposed"]>;

/**
 * The questions to answer before a decision, in the order of the policy, without those that the configuration answers by itself.
 * Input: ids of questions; the group of changes; its leading change as rules see it; the team that owns
 * it, where one does: it answers what is asked of nobody else.
 */
export function questionsOf(
	ids: readonly string[],
	group: readonly Change[],
	leader: Subject,
	owner: string | undefined,
	policy: Policy,
): Question[] {
	const asked: Question[] = [];
	for (const [id, question] of policy.questions) {
		if (!ids.includes(id) || question.answeredWhen?.(leader) === true) continue;
		const proposed = proposal(question.proposed_from ?? [], group);
		asked.push({ id, ask: question.ask, to: answererOf(question.to ?? owner ?? AUTHOR.id, policy), ...(proposed && { proposed }) });
	}
	return asked;
}

function answererOf(team: string, policy: Policy): string {
	return policy.soleOperator === undefined ? standsFor([team], policy)[0]! : SOLE_OPERATOR;
}

/** What the configuration itself says: the first place that says anything. It is quoted, never taken for an answer. */
function proposal(places: NonNullable<QuestionEntry["proposed_from"]>, group: readonly Change[]): Proposed | undefined {
	const name = group[0]?.name;
	for (const { kind, property, from } of places) {
		const stated = group
			.filter((change) => change.kind === kind)
			.flatMap((change) => change.properties)
			.find((one) => one.name === property && (one.key === undefined || one.key === name) && quotable(one.after) !== undefined);
		if (stated) return { answer: quotable(stated.after)!, from: from ?? `the ${kind}` };
	}
	return undefined;
}

function quotable(value: unknown): string | undefined {
	if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(", ") : undefined;
	if (value === undefined || value === null || typeof value === "object") return undefined;
	return String(value).trim() || undefined;
}

interface Asking {
	/** The decision that carries the question. */
	carrier: Decision;
	readonly proposals: { readonly name: string; readonly proposed: Proposed }[];
	/** Of all changes of all decisions that ask it. */
	readonly digests: string[];
}

/**
 * Asks a question about one object once, however many decisions wait for it: the first of those that hold most carries it, with every
 * proposal and a digest over the changes of all of them, so that an answer to other changes is known for an old one.
 * Input: decisions, strictest first.
 */
export function askOnce(decisions: readonly Decision[]): Decision[] {
	const asked = new Map<string, Asking>();
	for (const decision of decisions)
		for (const question of decision.questions) {
			const { change, with: others } = decision;
			const key = questionKey(change, question);
			const asking = asked.get(key) ?? { carrier: decision, proposals: [], digests: [] };
			if (ENFORCE.indexOf(decision.enforce) > ENFORCE.indexOf(asking.carrier.enforce)) asking.carrier = decision;
			if (question.proposed) asking.proposals.push({ name: change.label ?? change.name, proposed: question.proposed });
			asking.digests.push(change.digest, ...others.map(({ digest }) => digest));
			asked.set(key, asking);
		}
	return decisions.map((decision) => ({
		...decision,
		questions: decision.questions.flatMap((question) => {
			const { carrier, proposals, digests } = asked.get(questionKey(decision.change, question))!;
			return carrier === decision ? [{ ...together(question, proposals), digest: questionDigest(question.id, digests) }] : [];
		}),
	}));
}

function questionKey({ object, kind }: Change, { id, to }: Question): string {
	return `${object ?? kind}\0${id}\0${to}`;
}

function together(question: Question, proposals: Asking["proposals"]): Question {
	if (proposals.length < 2) return proposals[0] ? { ...question, proposed: proposals[0].proposed } : question;
	const answer = proposals.map(({ name, proposed }) => `${name}: ${proposed.answer}`).join("; ");
	return { ...question, proposed: { answer, from: [...new Set(proposals.map(({ proposed }) => proposed.from))].join(", ") } };
}
