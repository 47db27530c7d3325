import { groupVerdict, type Settled } from "../../settle/index.js";
import type { Comparison, PullRequest } from "../api.js";
import type { Judgement } from "../judgement.js";
import { type Place, publishVerdict } from "../publish/publish.js";
import type { GateEvent } from "../start/event.js";
import { conclude, openCase } from "./evaluate.js";
import type { GateContext, Outcome } from "./gate.js";
import { asked, JudgementError, judge, tipOf, toError } from "./judge.js";
import { needsSettling } from "./settling.js";

type MergeGroup = Extract<GateEvent, { kind: "merge-group" }>;

/** A group of more pull requests than this is not taken apart; GitHub's own queue builds at most 100. */
const MOST = 100;

/**
 * Judges a merge group by its own changes: from the commit it is built on to its head, by the policy of that commit. It passes where the
 * approvals of its pull requests cover every governed change; what only their combination changes was approved by nobody.
 */
export async function runMergeGroup(context: GateContext, group: MergeGroup): Promise<Outcome> {
	const members: Settled[] = [];
	const judgement = await judgeGroup(context, group, members);
	const place: Place = {
		headSha: group.headSha,
		targetBranch: group.targetBranch,
		repositoryUrl: context.repositoryUrl,
		trigger: context.trigger,
		...(context.runUrl !== undefined && { runUrl: context.runUrl }),
	};
	return {
		judgement,
		publication: await publishVerdict(context, place, judgement),
		headSha: group.headSha,
		members: members.map(({ number, settled }) => ({ number, state: settled.verdict.state })),
	};
}

/** Adds each pull request of the group, settled, to `members`. */
async function judgeGroup(context: GateContext, group: MergeGroup, members: Settled[]): Promise<Judgement> {
	try {
		const { headSha, targetBranch } = group;
		const builtOn = await baseOf(context, group);
		const { review, comparison } = await judge(context, { headSha, targetBranch, tip: builtOn });
		if (!needsSettling(review)) return { kind: "review", review };
		const pullRequests = await pullRequestsOf(context, group, comparison);
		for (const pullRequest of pullRequests) {
			// By the policy of that commit too: one ahead in the queue may have taken somebody out of a team.
			const opened = await openCase(context, pullRequest, builtOn);
			const { judgement } = await conclude(context, opened, pullRequest);
			if (judgement.kind === "error")
				throw new JudgementError(`Pull request #${pullRequest.number} of the group could not be judged. ${judgement.message}`);
			members.push({ number: pullRequest.number, settled: judgement.review });
			await context.commits.release();
		}
		return { kind: "review", review: groupVerdict(review, members) };
	} catch (error) {
		return toError(error);
	}
}

/**
 * The commit that a group is built on. A relayed event does not tell it, but the group's branch is named after it. A name is only a hint, so it
 * counts where the group's own line of commits goes through it; else the group is judged from the branch's tip on, the groups before it too.
 */
async function baseOf({ api }: GateContext, { baseSha, headSha, headRef, targetBranch }: MergeGroup): Promise<string> {
	if (baseSha !== undefined) return baseSha;
	const tip = await tipOf(api, targetBranch);
	const named = /-([0-9a-f]{40}|[0-9a-f]{64})$/.exec(headRef)?.[1];
	if (named === undefined || named === tip) return tip;
	const { commits } = await asked(`the line of commits of merge group ${headSha.slice(0, 7)}`, () => api.compare(tip, headSha));
	const firstParents = new Map(commits.map(({ sha, parents }) => [sha, parents[0]]));
	let at: string | undefined = headSha;
	while (at !== undefined && at !== named) at = firstParents.get(at);
	return at !== undefined && firstParents.has(at) ? at : tip;
}

/**
 * The open pull requests that a group is made of. GitHub names the last one in the group's branch (`gh-readonly-queue/main/pr-7-<sha>`); of a
 * merge commit the second parent is a head; squashed commits name their number at the end of the first line. A name is only a
 * hint: a pull request counts by what was approved on it.
 */
async function pullRequestsOf(
	context: GateContext,
	{ targetBranch, headRef }: MergeGroup,
	{ commits }: Comparison,
): Promise<readonly PullRequest[]> {
	const open = await asked(
		`the list of pull requests into \`${targetBranch}\``,
		() => context.api.openPullRequests({ base: targetBranch }),
		"pull-requests: read",
	);
	const shas = new Set(commits.flatMap(({ sha, parents }) => [sha, ...parents]));
	const numbers = new Set(
		commits.flatMap(({ subject }) => /\(#(\d{1,9})\)$|^Merge pull request #(\d{1,9}) /.exec(subject)?.slice(1) ?? []),
	);
	const last = /\/pr-(\d{1,9})-/.exec(headRef)?.[1];
	return open.filter(({ number, headSha }) => shas.has(headSha) || numbers.has(String(number)) || String(number) === last).slice(0, MOST);
}
