import { fullApproval } from "../approvals.js";
import { count, markdown, shown } from "../escape.js";
import { uncounted } from "../not-counted.js";
import { isOpen, team } from "../view.js";
import { plural } from "../words.js";
import { fold, type Page, some, strong, voice } from "./place.js";

/** Who has approved, how, and where that was said. */
export function approvals({ review, room }: Page): string[] {
	const lines = some(
		review.approvals,
		room.said,
		(approval) => `☑ ${strong(shown(team(review, approval.team).name, 60))}: ${fullApproval(review, approval, voice)}`,
		(rest) => `and ${plural(rest, "more approval")}`,
	);
	return lines.length > 0 ? [[`**Approved${isOpen(review) ? " so far" : ""}**`, ...lines].join("<br>")] : [];
}

/** What was said and does not count, and why, so that nobody waits for its effect: in sight while something is open. */
export function notCounted({ review, room }: Page): string[] {
	const lines = some(
		uncounted(review, voice, room.news),
		room.said,
		({ said, news }) => [`- ${said}`, ...news.map((one) => `  - ${one}`)].join("\n"),
		(rest) => `- and ${count(rest)} more`,
	);
	if (lines.length === 0) return [];
	return isOpen(review) ? [`**Not counted**\n${lines.join("\n")}`] : fold("Not counted", [lines.join("\n")]);
}

/** Where and when the gate was opened without the approvals, and whose are missing. */
export function opened({ review }: Page, missing: readonly string[]): string[] {
	const { override } = review;
	if (!override) return [];
	const when = override.at === undefined ? "" : ` on ${markdown(shown(override.at, 40).slice(0, 10))}`;
	const without = missing.length > 0 ? ` without the approval of ${missing.map(markdown).join(", ")}` : "";
	return [
		`${voice.link("Overridden", override.url)}${when}${without}, for exactly these changes: a further governed change closes the gate again.`,
	];
}
