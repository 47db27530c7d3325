import type { Policy } from "../policy/index.js";
import { isGoverned } from "../policy/voice.js";
import { percentile, shareOf } from "./numbers.js";
import type { BudgetLimit, BudgetVerdict, PullRequest } from "./report.js";

const DAY = 86_400_000;

/**
 * Holds a policy's budget against what was replayed.
 * Input: the pull requests, newest first; the time that the window ends; `reaches`, the time back to which all that was merged was replayed,
 * left out where that is all there is.
 */
export function budgetVerdict(
	budget: NonNullable<Policy["budget"]>,
	all: readonly PullRequest[],
	{ now, reaches }: { readonly now: Date; readonly reaches?: string | undefined },
): BudgetVerdict {
	const { window_days } = budget;
	const since = window_days === undefined ? undefined : new Date(now.getTime() - window_days * DAY).toISOString();
	const counted = since === undefined ? all : all.filter(({ date }) => date >= since);
	const reviewed = counted.filter(({ level }) => isGoverned(level));
	const revops = counted.filter(({ level }) => level === "revops-review").length;
	const measured = {
		revops_review_share: shareOf(revops, counted.length),
		questions_per_pr: percentile(
			reviewed.map(({ questions }) => questions),
			0.95,
		),
		reviewers_per_pr: percentile(reviewed.map(reviewersOf), 0.95),
	};
	const limits = (Object.keys(measured) as BudgetLimit["name"][]).flatMap((name): BudgetLimit[] => {
		const limit = budget[name];
		// The share is rounded for reading; it is over only where the whole numbers are.
		const over = name === "revops_review_share" ? revops > (limit ?? 1) * counted.length + 1e-9 : measured[name] > (limit ?? 0);
		return limit === undefined ? [] : [{ name, limit, measured: measured[name], over }];
	});
	return {
		over: limits.some(({ over }) => over),
		...(window_days !== undefined && since !== undefined && { window_days, since }),
		pull_requests: counted.length,
		...(since !== undefined && reaches !== undefined && reaches > since && { incomplete: true as const }),
		limits,
	};
}

/** How many teams must approve it. */
export function reviewersOf({ decides, also_approves }: Pick<PullRequest, "decides" | "also_approves">): number {
	return decides.length + also_approves.length;
}
