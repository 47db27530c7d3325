import { askedQuestions } from "../model/questions.js";
import type { Approval, Decision, NotCounted, Question, Review, Team } from "../model/review.js";
import { AUTHOR } from "../policy/teams.js";
import { answerKey, lastAnswers } from "./answers.js";
import { voidFor } from "./coverage.js";
import { approversOf, changesOf, governed, teamOf } from "./hats.js";
import { isLater } from "./opinions.js";
import { noRight } from "./rights.js";
import type { Roll } from "./roll.js";
import type { SaidReview, SettleRequest } from "./said.js";

/** What the description answers. */
export interface Answered {
	/** All decisions of the review, with what was answered. */
	readonly decisions: Decision[];
	readonly answers: Review["answers"];
	readonly notCounted: readonly NotCounted[];
}

/** Who can confirm an answer. */
export interface Confirming {
	/** Those that count, by team. */
	readonly counted: ReadonlyMap<string, Approval>;
	/** All that stand, earliest first: the team that is asked may be none that has to approve. */
	readonly standing: readonly SaidReview[];
}

type Answer = Pick<Question, "answered" | "earlier">;

/** What is said of somebody whose account is gone. */
const GHOST = "ghost";

/**
 * Puts the answers of the description to the questions they answer: same id, same digest. An answer with another digest was given for an
 * earlier version of the changes and does not count. A machine's answers count once somebody of the owning or the asked team has edited them.
 */
export function answer(request: SettleRequest, roll: Roll, confirming: Confirming): Answered {
	const { review, said } = request;
	const { descriptionEdited: edited, url } = said;
	const lines = lastAnswers(said.description);
	const asked = askedQuestions(governed(review));
	const current = new Set(asked.map(({ question: { id, digest } }) => answerKey(id, digest ?? "")));
	const editor = edited ? (edited.by ?? GHOST) : said.author.login;
	const patches = new Map<Decision, Map<string, Answer>>();
	const answers: Review["answers"] = [];
	const refused = new Map<string, NotCounted>();
	const by = `@${editor}`;

	for (const { question, decisions } of asked) {
		const line = lines.get(answerKey(question.id, question.digest ?? ""));
		const reason = line && said.author.bot ? notTheirs(question, decisions) : undefined;
		if (reason !== undefined) refused.set(reason, { what: "answer", by, why: reason, url });
		const patch: Answer | undefined = line && reason === undefined ? answered(line.answer, question, decisions) : earlier(question);
		if (patch?.answered) answers.push({ question: question.id, by, answer: patch.answered.answer, url });
		for (const decision of patch ? decisions : []) {
			const known = patches.get(decision) ?? new Map();
			patches.set(decision, known.set(question.id, patch));
		}
	}
	return { decisions: review.decisions.map(patched), answers, notCounted: [...refused.values()] };

	function answered(text: string, { to }: Question, decisions: readonly Decision[]): Answer {
		const confirmed = confirmation(to, decisions);
		return {
			answered: {
				answer: text,
				by,
				url,
				...(confirmed && { confirmed_by: confirmed.by }),
				...(edited && confirmed?.at !== undefined && isLater(edited.at, confirmed.at) && { edited_after: by }),
			},
		};
	}

	/** An answer to changes as they once were. One that answers the same question about another object is none of these. */
	function earlier({ id }: Question): Answer | undefined {
		const old = [...lines.values()].findLast((line) => line.id === id && !current.has(answerKey(id, line.digest)));
		return old && { earlier: { answer: old.answer } };
	}

	/** The asked team's approval, even where it has none to give; else that of who decides. */
	function confirmation(to: string, decisions: readonly Decision[]): Pick<Approval, "by" | "at"> | undefined {
		const own = confirming.counted.get(to);
		if (own) return own;
		const changes = decisions.flatMap(changesOf);
		const asked = confirming.standing.find((one) => roll.isIn(one.login, to) && !voidFor(one, changes, request));
		if (asked) return { by: `@${asked.login}`, at: asked.at };
		return decisions.map((decision) => confirming.counted.get(approversOf(decision)[0]!)).find((one) => one !== undefined);
	}

	/** Why what stands in a machine's description is nobody's answer. */
	function notTheirs({ to }: Question, decisions: readonly Decision[]): string | undefined {
		const ids = [...new Set([...decisions.map(({ owned_by }) => owned_by), to])].filter((id) => id !== undefined && id !== AUTHOR.id);
		const deciding = decisions.map((decision) => approversOf(decision)[0]!);
		const teams: Team[] = (ids.length > 0 ? ids : deciding).map((id) => teamOf(review, id!));
		const refusal = noRight({ login: editor, bot: false }, teams, roll);
		if (refusal === undefined) return undefined;
		const names = teams.map(({ name }) => name).join(" or ");
		return edited
			? `${refusal}: a machine's answers are given by ${names}`
			: `a machine wrote it: somebody of ${names} edits the description`;
	}

	function patched(decision: Decision): Decision {
		const known = patches.get(decision);
		return known
			? { ...decision, questions: decision.questions.map((question) => ({ ...question, ...known.get(question.id) })) }
			: decision;
	}
}
