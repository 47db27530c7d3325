import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { closest } from "../closest.js";
import type { Review, Warning } from "../model/review.js";
import type { Tree } from "../model/source.js";
import type { Origin } from "../model/words.js";
import type { PolicySource } from "../policy/index.js";
import { policyFrom, proposedPolicy, review } from "../review.js";
import { fetchCommits, openGitTree, TreeError } from "../trees/index.js";
import type { GitHubApi, PullRequestState } from "./api.js";
import { explain, failureOf } from "./failure.js";

/** What came out: a review, or why there can be none. */
export type Judgement =
	| { readonly kind: "review"; readonly review: Review }
	| {
			readonly kind: "error";
			/** What is wrong and what to do, in plain words. */
			readonly message: string;
			/** Places in files, where the cause is in files. */
			readonly problems: readonly Warning[];
			/** A defect of this tool: its stack, for the log. */
			readonly defect?: string;
	  };

export interface JudgeContext {
	readonly api: GitHubApi;
	/** `owner/name`. */
	readonly repository: string;
	/** `https://github.com`. */
	readonly serverUrl: string;
	readonly token: string;
	/** For git: proxies, certificates, PATH. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Folder for the bare repository; it is removed again. */
	readonly temporary: string;
	/** Preset that holds where the target branch has no policy. */
	readonly preset?: string;
	/** Where the changes come from; absent: as the policy says. */
	readonly origin?: Origin;
	readonly now: Date;
	readonly version: string;
}

interface Commits {
	/** Tip of the target branch: its policy holds. */
	readonly tip: string;
	/** Where the head left the target branch: the base of the diff. */
	readonly mergeBase: string;
	readonly head: string;
}

/** Judges one state of a pull request. Never rejects: whatever stands in the way becomes an error that can be published. */
export async function judge(context: JudgeContext, state: PullRequestState): Promise<Judgement> {
	try {
		return { kind: "review", review: await judgeCommits(context, state, await findCommits(context.api, state)) };
	} catch (error) {
		return toError(error);
	}
}

async function findCommits(api: GitHubApi, { targetBranch, headSha }: PullRequestState): Promise<Commits> {
	const tip = await asked(`the tip of \`${targetBranch}\``, () => api.branchTip(targetBranch));
	const mergeBase = await asked(`the merge base of \`${targetBranch}\` and ${headSha.slice(0, 7)}`, () => api.mergeBase(tip, headSha));
	return { tip, mergeBase, head: headSha };
}

/** The two calls that a judgement cannot do without. */
async function asked(what: string, call: () => Promise<string>): Promise<string> {
	try {
		return await call();
	} catch (error) {
		const failure = failureOf(error);
		if (failure.message.startsWith("No common ancestor")) {
			throw new JudgementError(
				`${upperFirst(what)} does not exist: the two share no history. Rebase the pull request onto its target branch.`,
			);
		}
		throw new JudgementError(`GitHub did not say what ${what} is: ${explain(failure, "contents: read")}.`);
	}
}

async function judgeCommits(context: JudgeContext, { targetBranch }: PullRequestState, commits: Commits): Promise<Review> {
	const repo = await mkdtemp(join(context.temporary, "revops-gate-"));
	const opened = new Map<string, Tree>();
	const open = async (rev: string): Promise<Tree> => {
		const tree = opened.get(rev) ?? (await openGitTree({ repo, rev, env: context.env }));
		opened.set(rev, tree);
		return tree;
	};
	try {
		const url = `${context.serverUrl}/${context.repository}.git`;
		await fetchCommits({ url, commits: [...new Set(Object.values(commits))], dir: repo, token: context.token, env: context.env });
		const [tip, base, head] = [await open(commits.tip), await open(commits.mergeBase), await open(commits.head)];
		const proposed = await proposedPolicy(base, head, { label: commits.head.slice(0, 7), sha: commits.head });
		return await review({
			base,
			head,
			policy: await policyThatHolds(tip, targetBranch, commits.tip, context.preset),
			...(proposed && { proposedPolicy: proposed }),
			now: context.now,
			names: { base: { name: targetBranch, sha: commits.mergeBase }, head: { name: commits.head.slice(0, 7), sha: commits.head } },
			version: context.version,
			targetBranch,
			...(context.origin !== undefined && { origin: context.origin }),
		});
	} finally {
		for (const tree of opened.values()) await tree.close();
		await rm(repo, { recursive: true, force: true, maxRetries: 3 });
	}
}

async function policyThatHolds(tip: Tree, branch: string, sha: string, preset: string | undefined): Promise<PolicySource> {
	const own = await policyFrom(tip, { label: `${branch} at ${sha.slice(0, 7)}`, sha });
	if (own) return own;
	const { DEFAULT_PRESET, presetNames, presetSource } = await import("../policy/presets.js");
	const name = preset ?? DEFAULT_PRESET;
	if (presetNames().includes(name)) return presetSource(name);
	const near = closest(name, presetNames());
	const hint = near === undefined ? `There are ${presetNames().join(", ")}.` : `Did you mean \`preset:${near}\`?`;
	throw new JudgementError(`Input \`policy\` names the preset ${JSON.stringify(name)}, which does not exist. ${hint}`);
}

class JudgementError extends Error {}

async function toError(error: unknown): Promise<Judgement> {
	if (error instanceof JudgementError) return { kind: "error", message: error.message, problems: [] };
	if (error instanceof TreeError) return { kind: "error", message: `${upperFirst(error.message)}. ${error.hint}`, problems: [] };
	const { PolicyError } = await import("../policy/error.js");
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
