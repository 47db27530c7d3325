import { subject } from "../describe/subject.js";
import { code, count, markdown, shown } from "../escape.js";
import { type Asked, governed, questions, team } from "../view.js";
import { list } from "../words.js";
import { type Page, some } from "./place.js";

/** What must be answered before the deciding team can decide, as a task list. */
export function questionList(page: Page): string[] {
	const asked = questions(page.review);
	if (asked.length === 0) return [];
	const lines = some(
		asked,
		page.room.questions,
		(one) => question(one, page),
		(rest) => `- and ${count(rest)} more`,
	);
	return [`**Before the decision** (the author proposes, the named team confirms)\n${lines.join("\n")}`];
}

function question({ question, decisions }: Asked, { review, context }: Page): string {
	const many = governed(review).length > 1;
	const about = many
		? ` (${markdown(
				list(
					decisions.map(({ change }) => subject(change, context).name),
					2,
				),
			)})`
		: "";
	const to = markdown(shown(team(review, question.to).name, 60));
	const ask = markdown(shown(question.ask, 300));
	const { answered, proposed } = question;
	if (answered) return `- [x] ${ask}${about} · ${to}: “${markdown(shown(answered.answer, 300))}” (${code(answered.by)})`;
	const proposal = proposed ? ` · *proposed, from ${markdown(shown(proposed.from, 120))}:* “${markdown(shown(proposed.answer, 300))}”` : "";
	return `- [ ] ${ask}${about} · ${to}${proposal}`;
}
