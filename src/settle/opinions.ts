import { start } from "../report/escape.js";
import type { Roll } from "./roll.js";
import type { Said, SaidReview } from "./said.js";

/** What people stand by now, as reviewers. Each list in the order of time, whatever order they were told in. */
export interface Opinions {
	readonly approvals: readonly SaidReview[];
	/** Changes requested. */
	readonly returns: readonly SaidReview[];
}

/**
 * The latest state of each reviewer, as GitHub itself counts: approved, changes requested or dismissed; a comment changes nothing.
 * Machines decide nothing, and nobody reviews their own pull request.
 */
export function opinionsOf(said: Said, roll: Roll): Opinions {
	const latest = new Map<string, SaidReview>();
	for (const review of said.reviews)
		if (review.state !== "commented" && !review.bot && !roll.isAuthor(review.login)) latest.set(review.login.toLowerCase(), review);
	const inTime = [...latest.values()].sort(byTime);
	return {
		approvals: inTime.filter(({ state }) => state === "approved"),
		returns: inTime.filter(({ state }) => state === "changes-requested"),
	};
}

/** Earlier first; at the same moment by login, so that the order in which two people are told of never matters. */
export function byTime(a: { readonly at: string; readonly login: string }, b: { readonly at: string; readonly login: string }): number {
	const [first, second] = [a.login.toLowerCase(), b.login.toLowerCase()];
	return Date.parse(a.at) - Date.parse(b.at) || (first < second ? -1 : first > second ? 1 : 0);
}

/** Is a moment, where it is known, after another? Both ISO 8601. */
export function isLater(moment: string | undefined, than: string): boolean {
	return moment !== undefined && Date.parse(moment) > Date.parse(than);
}

/** Is a moment not after a limit, where there is one? At the same moment nobody can tell: then it is. Both ISO 8601. */
export function isBefore(moment: string, limit: string | undefined): boolean {
	return limit !== undefined && !isLater(moment, limit);
}

const LONGEST_LINE = 500;

/** The first line that says anything, cut to what a reason needs. */
export function firstLine(text: string): string {
	const line = text
		.trimStart()
		.split(/[\r\n]/, 1)[0]!
		.trim();
	return start(line, LONGEST_LINE);
}
