import { answerBlock } from "../answer-block.js";
import { answerWords } from "../approvals.js";
import { count, fence, markdown, prose, shown } from "../escape.js";
import { type Asked, team } from "../view.js";
import { plural } from "../words.js";
import { fold, type Page, some, voice } from "./place.js";

/** Questions shown before a reader has to open the rest. */
const IN_SIGHT = 10;

/** What must be answered before the deciding team can decide, as a task list. */
export function questionList(page: Page): string[] {
	const { asked } = page;
	if (asked.length === 0) return [];
	const inSight = asked.slice(0, IN_SIGHT).map((one) => line(one, page));
	const further = some(
		asked.slice(IN_SIGHT),
		page.room.questions,
		(one) => line(one, page),
		(rest) => `- and ${count(rest)} more`,
	);
	return [
		`**Before the decision** (the author proposes, the named team confirms)\n${inSight.join("\n")}`,
		...fold(plural(asked.length - inSight.length, "more question"), [further.join("\n")]),
	];
}

function line({ question, about }: Asked, { review }: Page): string {
	const to = markdown(shown(team(review, question.to).name, 60));
	const ask = `${prose(shown(question.ask, 300))}${markdown(about)} · ${to}`;
	const { answered, proposed, earlier } = question;
	if (answered) return `- [x] ${ask}: “${markdown(shown(answered.answer, 300))}” (${answerWords(review, question, voice)})`;
	if (earlier) return `- [ ] ${ask} · *answered for an earlier version:* “${markdown(shown(earlier.answer, 300))}”`;
	if (proposed) return `- [ ] ${ask} · *proposed, from ${markdown(shown(proposed.from, 120))}:* “${markdown(shown(proposed.answer, 300))}”`;
	return `- [ ] ${ask}`;
}

/** Answers that somebody changed once they were approved: nobody has agreed to what stands there now. */
export function editedAnswers({ asked, room }: Page): string[] {
	const edited = asked.flatMap(({ question: { ask, answered } }) =>
		answered?.edited_after === undefined ? [] : [{ ask, answer: answered.answer, by: answered.edited_after }],
	);
	const lines = some(
		edited,
		room.questions,
		({ ask, answer, by }) =>
			`- ${prose(shown(ask, 200))} Edited by ${voice.handle(by)} after the approval; it now says “${markdown(shown(answer, 200))}”`,
		(rest) => `- and ${count(rest)} more`,
	);
	return lines.length > 0 ? [`**Answers that changed after the approval**\n${lines.join("\n")}`] : [];
}

/** The lines to copy into the description, where the author answers. */
export function answersToCopy({ review, room, pullRequest }: Page): string[] {
	if (!pullRequest) return [];
	const all = answerBlock(review);
	const shownOnes = all.slice(0, room.answers);
	if (shownOnes.length === 0) return [];
	return fold("Answers to copy", [
		"Copy this into the description of the pull request, and write each answer behind its line. An answer is about the changes as they are now: once they change, the question is asked again.",
		fence(shownOnes.join("\n\n")),
		all.length > shownOnes.length ? `and ${count(all.length - shownOnes.length)} more; the job summary has them` : "",
	]);
}
