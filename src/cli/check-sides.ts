import type { Review } from "../model/review.js";
import type { Tree } from "../model/source.js";
import type { PolicySource } from "../policy/index.js";
import { policyFrom, proposedPolicy, type ReviewRequest, review } from "../review.js";
import { defaultBranch, openFolder, openGitTree, openWorktree, resolveRange } from "../trees/index.js";
import type { CheckArguments, SideArguments, Sides } from "./check-arguments.js";
import { namedPolicy } from "./policy-source.js";
import { UsageError } from "./usage.js";

interface Opened {
	readonly base: Tree;
	readonly head: Tree;
	/** Where the policy is looked for, and how that place is called. */
	readonly policyTree: Tree;
	readonly policyRef: { readonly label: string; readonly sha?: string };
	readonly names: ReviewRequest["names"];
	readonly targetBranch?: string;
}

/** What a command brings from the process it runs in. */
export interface Moment {
	readonly now: Date;
	readonly version: string;
	readonly stopwatch?: () => number;
}

/**
 * Runs one check. Input: the parsed options, the time, the tool's version. Output: the Review.
 * @throws UsageError, TreeError or PolicyError, each with what to do
 */
export async function check(options: CheckArguments, { stopwatch, ...moment }: Moment): Promise<Review> {
	return withRequest(options, { ...moment, ...(options.timing && stopwatch && { stopwatch }) }, review);
}

/**
 * Opens both sides and finds the policy, for as long as they are used.
 * @throws UsageError, TreeError or PolicyError, each with what to do
 */
export async function withRequest<T>(options: SideArguments, moment: Moment, use: (request: ReviewRequest) => Promise<T>): Promise<T> {
	const opened = await openSides(options.sides);
	try {
		const proposed = options.policy === undefined && (await proposedPolicy(opened.base, opened.head, { label: opened.names.head.name }));
		return await use({
			base: opened.base,
			head: opened.head,
			policy: await policySource(options.policy, opened),
			...(proposed && { proposedPolicy: proposed }),
			names: opened.names,
			...(!options.impact && { impact: false }),
			...(options.origin !== undefined && { origin: options.origin }),
			...(opened.targetBranch !== undefined && { targetBranch: opened.targetBranch }),
			...moment,
		});
	} finally {
		for (const tree of new Set([opened.base, opened.head, opened.policyTree])) await tree.close();
	}
}

async function openSides(sides: Sides): Promise<Opened> {
	if (sides.from === "folders") {
		const base = await openFolder(sides.before);
		const head = await openFolder(sides.after);
		return {
			base,
			head,
			policyTree: base,
			policyRef: { label: sides.before },
			names: { base: { name: sides.before }, head: { name: sides.after } },
		};
	}
	const { repo } = sides;
	const branch = sides.base ?? (await defaultBranch(repo));
	const headRevision = sides.head === "worktree" ? "HEAD" : sides.head;
	const { base: tip, head: headCommit, mergeBase: parted } = await resolveRange(repo, branch, headRevision);
	if (tip === headCommit && sides.head !== "worktree" && sides.base === undefined) {
		throw new UsageError(
			`${branch} and ${headRevision} are the same commit: there is nothing to compare.`,
			"Name what to compare with --base REV and --head REV, or take --worktree for what is not committed yet.",
		);
	}
	const base = await openGitTree({ repo, rev: parted });
	return {
		base,
		head: sides.head === "worktree" ? await openWorktree(repo) : await openGitTree({ repo, rev: headCommit }),
		policyTree: parted === tip ? base : await openGitTree({ repo, rev: tip }),
		policyRef: { label: `${branch} at ${tip.slice(0, 7)}`, sha: tip },
		names: {
			base: { name: branch, sha: parted },
			head: sides.head === "worktree" ? { name: "work tree" } : { name: headRevision, sha: headCommit },
		},
		targetBranch: branch.replace(/^origin\//, ""),
	};
}

/** The policy named on the command line, else the base's own, else the default preset. */
export async function policySource(named: string | undefined, opened: Pick<Opened, "policyTree" | "policyRef">): Promise<PolicySource> {
	if (named !== undefined) return namedPolicy(named);
	const own = await policyFrom(opened.policyTree, opened.policyRef);
	if (own) return own;
	const { DEFAULT_PRESET, presetSource } = await import("../policy/presets.js");
	return presetSource(DEFAULT_PRESET);
}
