import type { Review } from "../model/review.js";
import { briefApproval } from "./approvals.js";
import { describeChange } from "./describe.js";
import { shown } from "./escape.js";
import { headline, heldBy } from "./verdict.js";
import { awaited, contextOf, size, told, waitingFor } from "./view.js";
import { plainVoice } from "./voice.js";
import { list, plural } from "./words.js";

const voice = plainVoice(40);

/** One line for a commit status, which is cut there to what it holds: who is waited for, or who decided. Plain text without an invisible character. */
export function statusDescription(review: Review): string {
	const { state, enforce, level } = review.verdict;
	if (state === "not-required")
		return level === "notify" ? `no review needed: ${plural(size(told(review)), "change")} for information` : "no review needed";
	if (state === "required") return waiting(review);
	if (state === "approved" && review.approvals.length > 0)
		return `approved by ${review.approvals.map((approval) => briefApproval(review, approval, voice)).join(", ")}`;
	if (state === "returned" && review.returned) {
		const { team: id, reason } = review.returned;
		const name = review.teams.find((one) => one.id === id)?.name ?? id;
		return `${enforce === "advisory" ? "advisory: " : ""}returned by ${shown(name, 30)}: ${shown(reason, 120)}`;
	}
	return headline(review, voice).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

function waiting(review: Review): string {
	const decisions = awaited(review);
	const names = list(
		waitingFor(review).map(({ name }) => shown(name, 30)),
		3,
	);
	const about = decisions.length === 1 ? describeChange(decisions[0]!.change, contextOf(review)) : plural(decisions.length, "decision");
	if (names === "") return `${review.verdict.enforce === "advisory" ? "advisory: " : ""}${heldBy(review)}`;
	if (review.verdict.enforce !== "advisory") return `waiting for ${names}: ${about}`;
	return review.origin === "already-live"
		? `already live, to be decided after the fact by ${names}: ${about}`
		: `advisory: ${names} would decide: ${about}`;
}
