import type { Review } from "../model/review.js";
import { reveal, shown } from "./escape.js";
import { openQuestions, team } from "./view.js";
import { unique } from "./words.js";

/**
 * What an author copies into the description to answer: for each open question its words, and below them the line that takes the answer,
 * `` - `question-id:digest` ``. Behind it stands already what was answered for an earlier version of the changes, else what the configuration
 * proposes. Plain text. Nothing where no question is open, or where nobody worked out what the questions are about.
 */
export function answerBlock(review: Review): string[] {
	return unique(
		openQuestions(review).flatMap(({ question: { id, ask, to, digest, proposed, earlier } }) => {
			if (digest === undefined) return [];
			const answer = earlier?.answer ?? proposed?.answer;
			const line = `- \`${reveal(id)}:${reveal(digest)}\`${answer === undefined ? "" : ` ${copied(answer)}`}`;
			return [`**${copied(ask)}** (${copied(team(review, to).name)})\n${line}`];
		}),
	);
}

/** A text that somebody will paste: nothing in it is invisible, and nothing that would notify anybody. */
function copied(text: string): string {
	return shown(text, 500).replaceAll("@", "＠");
}
