import { code, count, markdown, prose, shown } from "../escape.js";
import { type Asked, team } from "../view.js";
import { plural } from "../words.js";
import { fold, type Page, some } from "./place.js";

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
	const subjects = markdown(about);
	const to = markdown(shown(team(review, question.to).name, 60));
	const ask = prose(shown(question.ask, 300));
	const { answered, proposed } = question;
	if (answered) return `- [x] ${ask}${subjects} · ${to}: “${markdown(shown(answered.answer, 300))}” (${code(answered.by)})`;
	const proposal = proposed ? ` · *proposed, from ${markdown(shown(proposed.from, 120))}:* “${markdown(shown(proposed.answer, 300))}”` : "";
	return `- [ ] ${ask}${subjects} · ${to}${proposal}`;
}
