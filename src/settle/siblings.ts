import type { Review, Verdict } from "../model/review.js";
import { strictest, whatIsRequired } from "../policy/verdict.js";
import { list } from "../report/words.js";

/** A pull request that was judged and settled. */
export interface Settled {
	readonly number: number;
	readonly settled: Review;
}

/** Does nothing hold the merge any more? */
export function isCleared({ state, enforce }: Verdict): boolean {
	if (state === "required" || state === "returned") return enforce === "advisory";
	return state !== "error";
}

/**
 * A status belongs to a commit, so that another open pull request of the same commit into the same branch turns green with this one. While
 * one of them is not cleared itself, this one does not pass.
 * Input: the settled review, and the settled siblings. Output: the review, with the verdict taken back where it would pass for a sibling too.
 */
export function heldBySiblings(review: Review, siblings: readonly Settled[]): Review {
	const open = siblings.filter(({ settled }) => !isCleared(settled.verdict)).sort((a, b) => a.number - b.number);
	if (open.length === 0 || !isCleared(review.verdict)) return review;
	const { level } = review.verdict;
	const numbers = open.map(({ number }) => `#${number}`);
	const many = open.length > 1;
	return {
		...review,
		verdict: {
			state: "required",
			level,
			enforce: strictest([review.verdict, { enforce: "hold" }, ...open.map(({ settled }) => settled.verdict)]),
			summary: `${whatIsRequired({ level, origin: review.origin })}: ${list(numbers, 5)} ${many ? "have" : "has"} the same commit and ${many ? "are" : "is"} not approved, and would pass with this one's status.`,
			// Neither a pull request that is closed nor a push to it starts a run of this one.
			clears: numbers.map((number) => `${number} is approved too; or it is closed or pushed to, and /revops recheck is written here`),
		},
	};
}
