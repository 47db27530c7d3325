import { LEVELS, type Level } from "../model/words.js";
import { isExpired } from "../policy/exceptions.js";
import type { Policy } from "../policy/index.js";
import { isGoverned } from "../policy/voice.js";
import { decisionContext, judgeUnder } from "../review.js";
import { budgetVerdict, reviewersOf } from "./budget.js";
import { percentile, shareOf, spread, Tally } from "./numbers.js";
import { levelsOf, type Outcome, outcomeOf, type Reason } from "./outcome.js";
import { historyOf, type Replayed, type ReplayRequest, replay, type Walk } from "./replay.js";
import type { Backtest, ExceptionUse, PullRequest, ReasonCount, RuleCount, Share, TeamCount, Timing } from "./report.js";

export interface BacktestRequest extends ReplayRequest {
	/** The commit that `rev` names. */
	readonly sha: string;
	readonly policy: Policy;
	/** The policy is the default, as there is no other. */
	readonly byDefault: boolean;
	/** When a trial, an exception and the budget's window are judged. */
	readonly now: Date;
	readonly version: string;
	readonly timing: boolean;
}

const MOST_REASONS = 10;
const MOST_UNREADABLE = 10;

/**
 * What a policy would have asked for: judges the merged changes of a revision's first-parent history, one by one.
 * Keeps a summary of each, never a review. `step` hears of every merged change looked at.
 * @throws TreeError where there is no such repository or revision
 */
export async function backtest(request: BacktestRequest, step?: (walk: Walk) => void): Promise<Backtest> {
	const { policy, now, sha, timing, stopwatch } = request;
	const levelOf = levelsOf(policy);
	const counts = countsOf();
	const pulls: PullRequest[] = [];
	const walk = await replay(
		{ ...request, rev: sha },
		async (replayed) => {
			const start = stopwatch();
			const context = decisionContext({ now, readersOf: await replayed.readersFor(policy) });
			const outcome = outcomeOf(await judgeUnder(policy, replayed.changes.groups, context), levelOf);
			counts.add(outcome, replayed.merged);
			pulls.push(pullRequest(replayed, outcome, timing ? replayed.ms + stopwatch() - start : undefined));
		},
		step,
	);
	const reviewed = pulls.filter(({ level }) => isGoverned(level));
	const rules = counts.rules(policy);
	const quiet = policy.rules.map(({ id }) => id).filter((id) => counts.spoke.of(id) === 0);
	return {
		version: 1,
		tool: { name: "revops-gate", version: request.version },
		revision: { name: request.rev, sha },
		policy: {
			source: policy.source,
			name: policy.name,
			...(policy.sha !== undefined && { sha: policy.sha }),
			...(request.byDefault && { by_default: true as const }),
		},
		history: historyOf(
			walk,
			pulls.map(({ date }) => date),
		),
		levels: Object.fromEntries(LEVELS.map((level) => [level, shareAt(level, pulls)])) as Record<Level, Share>,
		rules,
		silent: quiet.filter((id) => counts.notCheckable.of(id) === 0),
		not_checkable: quiet.filter((id) => counts.notCheckable.of(id) > 0),
		unmatched: counts.unmatched(),
		unowned: counts.unowned(),
		teams: teamsOf(policy, reviewed),
		reasons: counts.reasons(),
		questions_per_pr: spread(reviewed.map(({ questions }) => questions)),
		reviewers_per_pr: spread(reviewed.map(reviewersOf)),
		...(policy.budget && { budget: budgetVerdict(policy.budget, pulls, { now, reaches: reachOf(request, walk, pulls) }) }),
		exceptions: exceptionsOf(policy, counts.exceptions, now),
		unjudged: walk.unjudged,
		pull_requests: pulls,
		...(timing && { timing: timingOf(pulls.flatMap(({ ms }) => ms ?? [])) }),
	};
}

/** The time back to which all that was merged was replayed; nothing where that is all there is. */
function reachOf({ last, since }: ReplayRequest, { replayed, cut_off }: Walk, pulls: readonly PullRequest[]): string | undefined {
	const endedEarly = cut_off !== undefined || (last !== undefined && replayed >= last);
	return endedEarly ? (pulls.at(-1)?.date ?? LATEST) : since?.toISOString();
}

/** Later than any commit. */
const LATEST = "9999";

/** What is counted over all pull requests, one outcome after the other. */
function countsOf() {
	const spoke = new Tally<string>();
	const decided = new Tally<string>();
	const notCheckable = new Tally<string>();
	const exceptions = new Tally<string>();
	const reasons = new Map<string, ReasonCount>();
	let unmatched = 0;
	let unowned = 0;
	return {
		spoke,
		notCheckable,
		exceptions,
		unmatched: () => unmatched,
		unowned: () => unowned,
		add(outcome: Outcome, example: Replayed["merged"]): void {
			spoke.add(...outcome.rules);
			decided.add(...outcome.deciding);
			notCheckable.add(...outcome.not_checkable);
			exceptions.add(...outcome.exceptions);
			if (outcome.unmatched) unmatched++;
			if (outcome.unowned) unowned++;
			for (const reason of outcome.reasons) reasons.set(keyOf(reason), counted(reason, reasons.get(keyOf(reason)), example));
		},
		rules(policy: Policy): RuleCount[] {
			const titles = new Map(policy.rules.map(({ id, title }) => [id, title]));
			const ids = [...new Set([...titles.keys(), ...decided.keys()])].filter((id) => spoke.of(id) > 0);
			return ids
				.map((id) => ({ id, title: titles.get(id) ?? id, spoke: spoke.of(id), decided: decided.of(id) }))
				.sort((a, b) => b.spoke - a.spoke || b.decided - a.decided || (a.id < b.id ? -1 : 1));
		},
		reasons(): ReasonCount[] {
			const all = [...reasons.values()];
			return all.sort((a, b) => b.pull_requests - a.pull_requests || (a.why < b.why ? -1 : 1)).slice(0, MOST_REASONS);
		},
	};
}

function keyOf({ rule = "", why }: Reason): string {
	return `${rule}\0${why}`;
}

/** Newest first is the order of the replay, so the first example stays. */
function counted(reason: Reason, known: ReasonCount | undefined, { commit, date, subject }: Replayed["merged"]): ReasonCount {
	if (known) return { ...known, pull_requests: known.pull_requests + 1 };
	return { ...reason, pull_requests: 1, example: { commit, date, subject } };
}

function pullRequest({ merged, changes }: Replayed, outcome: Outcome, ms: number | undefined): PullRequest {
	const unreadable = changes.groups.flat().filter(({ kind }) => kind === "unreadable");
	return {
		commit: merged.commit,
		date: merged.date,
		subject: merged.subject,
		level: outcome.level,
		enforce: outcome.enforce,
		decides: outcome.deciders,
		also_approves: outcome.approvers,
		questions: outcome.questions.length,
		rules: outcome.deciding,
		changes: changes.stats.changes,
		...(unreadable.length > 0 && { unreadable: unreadable.slice(0, MOST_UNREADABLE).map(({ path, line }) => `${path}:${line}`) }),
		...(ms !== undefined && { ms: Math.round(ms * 10) / 10 }),
	};
}

function shareAt(level: Level, pulls: readonly PullRequest[]): Share {
	const there = pulls.filter((pull) => pull.level === level).length;
	return { pull_requests: there, share: shareOf(there, pulls.length) };
}

function teamsOf(policy: Policy, reviewed: readonly PullRequest[]): TeamCount[] {
	return [...policy.teams.values()]
		.map(({ id, name }) => ({
			id,
			name,
			decides: reviewed.filter(({ decides }) => decides.includes(id)).length,
			also_approves: reviewed.filter(({ also_approves }) => also_approves.includes(id)).length,
		}))
		.filter(({ decides, also_approves }) => decides + also_approves > 0);
}

function exceptionsOf({ exceptions }: Policy, used: Tally<string>, now: Date): ExceptionUse[] {
	const today = now.toISOString().slice(0, 10);
	return exceptions.map(({ id, rules, owner, approver, expires }) => ({
		id,
		rules,
		owner,
		approver,
		expires,
		expired: isExpired({ expires }, today),
		used: used.of(id),
	}));
}

function timingOf(all: readonly number[]): Timing {
	const total = all.reduce((sum, ms) => sum + ms, 0);
	return { total_ms: Math.round(total), median_ms: percentile(all, 0.5), p90_ms: percentile(all, 0.9), max_ms: percentile(all, 1) };
}
