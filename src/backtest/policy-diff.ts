import type { Policy, PolicySource } from "../policy/index.js";
import { decisionContext, judgeUnder } from "../review.js";
import { compare, type Difference, type Direction, type Side } from "./compare.js";
import { type LevelOf, levelsOf, outcomeOf } from "./outcome.js";
import { historyOf, type Replayed, type ReplayRequest, replay, type Unjudged, type Walk } from "./replay.js";
import type { History } from "./report.js";

/** One of the two policies. */
export interface DiffSide {
	/** As the revision was named. */
	readonly name: string;
	readonly sha: string;
	readonly source: PolicySource;
	readonly policy: Policy;
	/** That commit has no policy, so the default preset stands for it. */
	readonly byDefault: boolean;
}

export interface PolicyDiffRequest extends Omit<ReplayRequest, "rev"> {
	/** Its revision's history is replayed. */
	readonly base: DiffSide;
	readonly head: DiffSide;
	readonly now: Date;
	readonly version: string;
}

/** Which past pull requests another policy would decide otherwise. Plain JSON; `--format json` prints it as it is. */
export interface PolicyDiff {
	readonly version: 1;
	readonly tool: { readonly name: "revops-gate"; readonly version: string };
	readonly base: DiffSideReport;
	readonly head: DiffSideReport;
	/** Both sides have the same files, so nothing was replayed. */
	readonly same?: true;
	readonly history: History;
	readonly totals: Readonly<Record<Direction, number>> & { readonly otherwise: number };
	/** Newest first. */
	readonly pull_requests: readonly DiffPullRequest[];
	/** Merged changes that could not be judged; they count nowhere else. */
	readonly unjudged: readonly Unjudged[];
}

export interface DiffSideReport {
	readonly name: string;
	readonly sha: string;
	readonly policy: string;
	readonly by_default?: true;
}

export interface DiffPullRequest extends Difference {
	readonly commit: string;
	readonly date: string;
	readonly subject: string;
}

/**
 * Replays the base's history under both policies; each diff is computed once.
 * `step` hears of every merged change looked at.
 * @throws TreeError where there is no such repository or revision
 */
export async function policyDiff(request: PolicyDiffRequest, step?: (walk: Walk) => void): Promise<PolicyDiff> {
	const { base, head, now } = request;
	const [levelsBefore, levelsAfter] = [levelsOf(base.policy), levelsOf(head.policy)];
	const found: DiffPullRequest[] = [];
	const dates: string[] = [];
	const judge = async (policy: Policy, levelOf: LevelOf, { changes, readersFor }: Replayed): Promise<Side> => {
		const context = decisionContext({ now, readersOf: await readersFor(policy) });
		const judgement = await judgeUnder(policy, changes.groups, context);
		return { policy, judgement, outcome: outcomeOf(judgement, levelOf), levelOf };
	};
	const same = sameFiles(base.source, head.source);
	const walk: Walk = same
		? { looked_at: 0, replayed: 0, unjudged: [] }
		: await replay(
				{ ...request, rev: base.sha },
				async (replayed) => {
					const { commit, date, subject } = replayed.merged;
					dates.push(date);
					const difference = compare(await judge(base.policy, levelsBefore, replayed), await judge(head.policy, levelsAfter, replayed));
					if (difference) found.push({ commit, date, subject, ...difference });
				},
				step,
			);
	return {
		version: 1,
		tool: { name: "revops-gate", version: request.version },
		base: sideReport(base),
		head: sideReport(head),
		...(same && { same }),
		history: historyOf(walk, dates),
		totals: {
			otherwise: found.length,
			stricter: found.filter(({ direction }) => direction === "stricter").length,
			milder: found.filter(({ direction }) => direction === "milder").length,
			other: found.filter(({ direction }) => direction === "other").length,
		},
		pull_requests: found,
		unjudged: walk.unjudged,
	};
}

function sideReport({ name, sha, source, byDefault }: DiffSide): DiffSideReport {
	return { name, sha, policy: source.name, ...(byDefault && { by_default: true as const }) };
}

function sameFiles(a: PolicySource, b: PolicySource): true | undefined {
	const same = a.files.size === b.files.size && [...a.files].every(([path, text]) => b.files.get(path) === text);
	return same ? true : undefined;
}
