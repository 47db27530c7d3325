import { closest } from "../../closest.js";
import type { Review } from "../../model/review.js";
import type { Tree } from "../../model/source.js";
import type { Origin } from "../../model/words.js";
import type { PolicySource } from "../../policy/index.js";
import { policyFrom, proposedPolicy, review } from "../../review.js";
import { TreeError } from "../../trees/index.js";
import type { Comparison, GitHubApi } from "../api.js";
import { explain, type Failure, failureOf } from "../client/failure.js";
import type { Judgement } from "../judgement.js";
import type { CommitStore } from "./commit-store.js";

export interface JudgeContext {
	readonly api: GitHubApi;
	readonly commits: CommitStore;
	/** Preset that holds where the target branch has no policy. */
	readonly preset?: string;
	/** Where the changes come from; absent: as the policy says. */
	readonly origin?: Origin;
	readonly now: Date;
	readonly version: string;
}

/** What is judged: a head against a branch, by the policy of that branch. */
export interface Matter {
	readonly headSha: string;
	/** Branch that the changes go to, without `refs/heads/`. */
	readonly targetBranch: string;
	/** Commit of that branch whose policy holds, and from which the merge base is sought. */
	readonly tip: string;
}

/** A review, and the commits that lead from the merge base to the head. */
export interface Judged {
	readonly review: Review;
	readonly comparison: Comparison;
}

/** Tip of a branch. Rejects with a {@link JudgementError} that names the permission. */
export function tipOf(api: GitHubApi, branch: string): Promise<string> {
	return asked(`the tip of \`${branch}\``, () => api.branchTip(branch));
}

/**
 * Judges the changes between the merge base and a head by the policy of the target's tip, before anybody has said anything about them.
 * @throws JudgementError, TreeError or PolicyError; {@link toError} makes each of them an error that can be published
 */
export async function judge(context: JudgeContext, { headSha, targetBranch, tip }: Matter): Promise<Judged> {
	const comparison = await asked(`the merge base of \`${targetBranch}\` and ${headSha.slice(0, 7)}`, () =>
		context.api.compare(tip, headSha),
	);
	const { mergeBase } = comparison;
	const [tipTree, base, head] = (await context.commits.trees([tip, mergeBase, headSha])) as [Tree, Tree, Tree];
	const proposed = await proposedPolicy(base, head, { label: headSha.slice(0, 7), sha: headSha });
	const judged = await review({
		base,
		head,
		policy: await policyThatHolds(tipTree, targetBranch, tip, context.preset),
		...(proposed && { proposedPolicy: proposed }),
		now: context.now,
		names: { base: { name: targetBranch, sha: mergeBase }, head: { name: headSha.slice(0, 7), sha: headSha } },
		version: context.version,
		targetBranch,
		...(context.origin !== undefined && { origin: context.origin }),
	});
	return { review: judged, comparison };
}

/** A call that a judgement cannot do without. */
export async function asked<T>(what: string, call: () => Promise<T>, permission = "contents: read"): Promise<T> {
	try {
		return await call();
	} catch (error) {
		const failure = failureOf(error);
		if (failure.message.startsWith("No common ancestor")) {
			throw new JudgementError(
				`${upperFirst(what)} does not exist: the two share no history. Rebase the pull request onto its target branch.`,
				failure.kind,
			);
		}
		throw new JudgementError(`GitHub did not say what ${what} is: ${explain(failure, permission)}.`, failure.kind);
	}
}

async function policyThatHolds(tip: Tree, branch: string, sha: string, preset: string | undefined): Promise<PolicySource> {
	const own = await policyFrom(tip, { label: `${branch} at ${sha.slice(0, 7)}`, sha });
	if (own) return own;
	const { DEFAULT_PRESET, presetNames, presetSource } = await import("../../policy/presets.js");
	const name = preset ?? DEFAULT_PRESET;
	if (presetNames().includes(name)) return presetSource(name);
	const near = closest(name, presetNames());
	const hint = near === undefined ? `There are ${presetNames().join(", ")}.` : `Did you mean \`preset:${near}\`?`;
	throw new JudgementError(`Input \`policy\` names the preset ${JSON.stringify(name)}, which does not exist. ${hint}`);
}

/** Something stands in the way of a judgement, said in plain words. */
export class JudgementError extends Error {
	/** Input: the sentence, and what GitHub's refusal was, where it refused. */
	constructor(
		message: string,
		readonly kind?: Failure["kind"],
	) {
		super(message);
	}
}

/** Whatever stood in the way, as an error that can be published. */
export async function toError(error: unknown): Promise<Extract<Judgement, { kind: "error" }>> {
	if (error instanceof JudgementError) return { kind: "error", message: error.message, problems: [] };
	if (error instanceof TreeError) return { kind: "error", message: `${upperFirst(error.message)}. ${error.hint}`, problems: [] };
	const { PolicyError } = await import("../../policy/error.js");
	if (error instanceof PolicyError)
		return { kind: "error", message: "The policy of the target branch is broken.", problems: error.problems };
	const defect = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return {
		kind: "error",
		message: "This is a defect of revops-gate; please report it with the lines in the job's log.",
		problems: [],
		defect,
	};
}

function upperFirst(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
