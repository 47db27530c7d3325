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
		const { headSha, targetBranch, baseSha } = group;
		// A relayed event does not say what the group is built on. From the branch's tip on, the groups before it count too, and are approved too.
		const tip = baseSha ?? (await tipOf(context.api, targetBranch));
		const { review, comparison } = await judge(context, { headSha, targetBranch, tip });
		if (!needsSettling(review)) return { kind: "review", review };
		const pullRequests = await pullRequestsOf(context, group, comparison);
		const branchTip = baseSha === undefined ? tip : await tipOf(context.api, targetBranch);
		for (const pullRequest of pullRequests) {
			const opened = await openCase(context, pullRequest, branchTip);
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
 * The open pull requests that a group is made of. GitHub names the last one in the group's branch (`gh-readonly-queue/main/pr-7-<sha>`); of a
 * merge commit the second parent is a head; squashed and rebased commits name their number at the end of the first line. A name is only a
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
