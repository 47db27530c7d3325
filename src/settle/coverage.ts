import type { Change, Review } from "../model/review.js";
import { teamsToSee } from "./hats.js";
import { isBefore, opinionsOf } from "./opinions.js";
import { rollOf } from "./roll.js";
import type { Memberships, Said, SaidReview, SettleRequest } from "./said.js";

/** Why an approval does not cover some changes. */
export interface Void {
	/** Plain words, without full stop. */
	readonly why: string;
	/** Ids of the changes that came after it. */
	readonly news?: readonly string[];
}

/**
 * Does an approval cover changes? At the head it covers all. At an older commit it covers what was governed there, by digest, so that a
 * move or a cosmetic edit costs nobody another look.
 * Input: the changes that the approving team has to approve, and no others: a change of somebody else's does not void Finance's approval.
 * Output: nothing where it covers them, else why not.
 */
export function voidFor(
	approval: SaidReview,
	changes: readonly Change[],
	{ review, said, coverage }: Pick<SettleRequest, "review" | "said" | "coverage">,
): Void | undefined {
	if (isBefore(approval.at, said.retargetedAt))
		return { why: "it was given before the pull request was pointed at another branch, which is another comparison: approve again" };
	if (approval.commit === review.head.sha) return undefined;
	if (approval.commit === "") return { why: "the commit that was approved is gone, so nobody can tell what it held: approve again" };
	const then = coverage.get(approval.commit);
	const commit = approval.commit.slice(0, 7);
	if (then === undefined) return { why: `what was governed at ${commit} is not known: approve again` };
	if ("gone" in then) return { why: `the commit ${commit} that was approved is gone, so nobody can tell what it held: approve again` };
	const news = [...new Set(changes.filter(({ digest }) => !then.digests.has(digest)).map(({ id }) => id))];
	if (news.length === 0) return undefined;
	const what = news.length === 1 ? "1 governed change came" : `${news.length} governed changes came`;
	return { why: `${what} after it was given at ${commit}: approve again`, news };
}

/**
 * Older commits at which approvals were given that might count, in the order of time: what was governed there has to be worked out before
 * {@link SettleRequest}. None for the head, for people in no team that matters, and for approvals that are void for another reason.
 */
export function commitsToCheck(review: Review, said: Said, members: Memberships): string[] {
	const roll = rollOf({ review, said, members });
	const teams = teamsToSee(review);
	const commits = opinionsOf(said, roll)
		.approvals.filter(({ login, at }) => teams.some(({ id }) => roll.isIn(login, id)) && !isBefore(at, said.retargetedAt))
		.map(({ commit }) => commit);
	return [...new Set(commits)].filter((commit) => commit !== review.head.sha && commit !== "");
}
