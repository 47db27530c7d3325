import type { Review } from "../../model/review.js";
import { isHeld } from "../../report/verdict.js";
import type { GitHubApi, PullRequest } from "../api.js";

/**
 * The label that stands while the merge is held for somebody's decision, and is taken off when it was made or is not needed any more.
 * Advice holds nothing and wears none; where the verdict is not known the label stays as it is.
 * Calls: one where it differs from what the pull request has, else none. Output: what was done.
 */
export async function keepLabel(
	api: GitHubApi,
	review: Review,
	{ number, labels }: Pick<PullRequest, "number" | "labels">,
	name: string,
): Promise<"added" | "removed" | "unchanged"> {
	if (review.verdict.state === "error") return "unchanged";
	// GitHub keeps the case in which a label was made and takes it in any.
	const present = labels.find((label) => label.toLowerCase() === name.toLowerCase());
	if (isHeld(review)) {
		if (present !== undefined) return "unchanged";
		await api.addLabel(number, name);
		return "added";
	}
	if (present === undefined) return "unchanged";
	await api.removeLabel(number, present);
	return "removed";
}
