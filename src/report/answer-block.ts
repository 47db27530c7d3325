import type { Review } from "../model/review.js";
import { reveal, shown } from "./escape.js";
import { openQuestions } from "./view.js";
import { unique } from "./words.js";

/**
 * The lines in which an author answers: one for each open question, `` - `question-id:digest` ``, and behind it what was answered for an earlier
 * version of the changes, else what the configuration proposes. Each is to be copied into the description of the pull request.
 * Plain text. No lines where nothing is open, or where nobody worked out what the questions are about.
 */
export function answerLines(review: Review): string[] {
	return unique(
		openQuestions(review).flatMap(({ question: { id, digest, proposed, earlier } }) => {
			if (digest === undefined) return [];
			const answer = earlier?.answer ?? proposed?.answer;
			return [`- \`${reveal(id)}:${reveal(digest)}\`${answer === undefined ? "" : ` ${copied(answer)}`}`];
		}),
	);
}

/** A text that somebody will paste: nothing in it is invisible, and nothing that would notify anybody. */
function copied(text: string): string {
	return shown(text, 500).replaceAll("@", "＠");
}
