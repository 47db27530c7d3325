import type { Enforce, Level } from "../model/words.js";
import type { Unjudged } from "./replay.js";

/** What a policy would have asked for over a repository's own history. Plain JSON; `--format json` prints it as it is. */
export interface Backtest {
	readonly version: 1;
	readonly tool: { readonly name: "revops-gate"; readonly version: string };
	readonly revision: { readonly name: string; readonly sha: string };
	readonly policy: {
		readonly source: string;
		readonly name: string;
		readonly sha?: string;
		/** The repository has no policy at that revision, and none was named. */
		readonly by_default?: true;
	};
	readonly history: History;
	/** By level, how many pull requests came to it. */
	readonly levels: Readonly<Record<Level, Share>>;
	/** Rules that spoke in a pull request: most often first. */
	readonly rules: readonly RuleCount[];
	/** Ids of rules that never spoke. */
	readonly silent: readonly string[];
	/** Ids of rules that never spoke, but at least once could not be checked. */
	readonly not_checkable: readonly string[];
	/** Pull requests with a change of a known kind of which no rule speaks. */
	readonly unmatched: number;
	/** Pull requests at `owner-review` in which RevOps stands in for an owner that the policy does not know. */
	readonly unowned: number;
	/** In the order of the policy; those that decide or approve anything. */
	readonly teams: readonly TeamCount[];
	/** Why reviews were needed, the ten most frequent first. */
	readonly reasons: readonly ReasonCount[];
	/** Open questions of one pull request, over those that need a review. */
	readonly questions_per_pr: Spread;
	/** Teams that must approve one pull request, over those that need a review. */
	readonly reviewers_per_pr: Spread;
	readonly budget?: BudgetVerdict;
	readonly exceptions: readonly ExceptionUse[];
	/** Merged changes that could not be judged; they count nowhere else. */
	readonly unjudged: readonly Unjudged[];
	/** Every pull request replayed, newest first. */
	readonly pull_requests: readonly PullRequest[];
	readonly timing?: Timing;
}

export interface History {
	/** Merged changes that touch configuration, and were judged. */
	readonly pull_requests: number;
	/** All merged changes looked at, those that touch no configuration too. */
	readonly looked_at: number;
	/** Time of the oldest and of the newest pull request judged; left out where there is none. */
	readonly from?: string;
	readonly to?: string;
	/** Why the history ends earlier than it was asked for. */
	readonly cut_off?: string;
}

export interface Share {
	readonly pull_requests: number;
	/** 0 to 1. */
	readonly share: number;
}

export interface RuleCount {
	readonly id: string;
	readonly title: string;
	/** Pull requests in which it spoke. */
	readonly spoke: number;
	/** Pull requests whose level was its own, `notify` or above. */
	readonly decided: number;
}

export interface TeamCount {
	readonly id: string;
	readonly name: string;
	/** Pull requests in which it decides. */
	readonly decides: number;
	/** Pull requests in which it only approves beside the deciding team. */
	readonly also_approves: number;
}

export interface ReasonCount {
	/** Left out where the engine itself asks for the review, as for an unreadable file. */
	readonly rule?: string;
	readonly why: string;
	readonly pull_requests: number;
	/** The newest of them. */
	readonly example: { readonly commit: string; readonly date: string; readonly subject: string };
}

/** Nearest-rank 95th percentile: 95 of 100 pull requests have no more. */
export interface Spread {
	readonly p95: number;
	readonly most: number;
	/** How many pull requests were counted. */
	readonly of: number;
}

export interface BudgetVerdict {
	readonly over: boolean;
	/** Days of history that count, and the time they begin; left out where all that was replayed counts. */
	readonly window_days?: number;
	readonly since?: string;
	readonly pull_requests: number;
	/** The replay does not reach back to the beginning of the window. */
	readonly incomplete?: true;
	readonly limits: readonly BudgetLimit[];
}

export interface BudgetLimit {
	readonly name: "revops_review_share" | "questions_per_pr" | "reviewers_per_pr";
	readonly limit: number;
	readonly measured: number;
	readonly over: boolean;
}

export interface ExceptionUse {
	readonly id: string;
	readonly rules: readonly string[];
	readonly owner: string;
	readonly approver: string;
	readonly expires: string;
	readonly expired: boolean;
	/** Pull requests in which it lowers a rule. */
	readonly used: number;
}

export interface PullRequest {
	readonly commit: string;
	readonly date: string;
	readonly subject: string;
	readonly level: Level;
	readonly enforce: Enforce;
	readonly decides: readonly string[];
	readonly also_approves: readonly string[];
	readonly questions: number;
	/** Rules whose level is the pull request's. */
	readonly rules: readonly string[];
	readonly changes: number;
	/** Files that could not be read, `path:line code`; at most ten. */
	readonly unreadable?: readonly string[];
	/** Milliseconds; only when asked for. */
	readonly ms?: number;
}

export interface Timing {
	readonly total_ms: number;
	readonly median_ms: number;
	readonly p90_ms: number;
	readonly max_ms: number;
}
