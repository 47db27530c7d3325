import type { Review } from "../model/review.js";
import { answerWords, fullApproval } from "./approvals.js";
import { shown } from "./escape.js";
import type { Line } from "./lines.js";
import { uncounted } from "./not-counted.js";
import { type Asked, questions, team } from "./view.js";
import { plainVoice } from "./voice.js";

/** New changes named of each approval that no longer counts. */
const NEWS = 5;

const voice = plainVoice(80);

/** Who has approved, and how. */
export function approvalLines(review: Review): Line[] {
	return review.approvals.map((approval) => ({
		text: `${shown(team(review, approval.team).name, 60)}: ${fullApproval(review, approval, voice)}`,
		first: "  [x] ",
	}));
}

/** What was said and does not count, and why. */
export function uncountedLines(review: Review): Line[] {
	return uncounted(review, voice, NEWS).flatMap(({ said, news }) => [
		{ text: said, first: "  - " },
		...news.map((text) => ({ text, first: "      " })),
	]);
}

/** The questions with their answers, open ones first. */
export function questionLines(review: Review): Line[] {
	return questions(review).flatMap((asked) => [
		{
			text: `${shown(asked.question.ask, 300)}${asked.about} (${shown(team(review, asked.question.to).name, 60)})`,
			first: asked.question.answered ? "  [x] " : "  [ ] ",
		},
		...below(asked, review),
	]);
}

function below({ question }: Asked, review: Review): Line[] {
	const { answered, earlier, proposed } = question;
	const line = (text: string, style?: "quiet"): Line[] => [{ text, first: "      ", ...(style && { style }) }];
	if (answered) return line(`${answerWords(review, question, voice)}: “${shown(answered.answer, 300)}”`);
	if (earlier) return line(`answered for an earlier version: “${shown(earlier.answer, 300)}”`, "quiet");
	return proposed ? line(`proposed, from ${shown(proposed.from, 120)}: “${shown(proposed.answer, 300)}”`, "quiet") : [];
}
