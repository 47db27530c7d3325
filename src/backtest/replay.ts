import type { Change } from "../model/review.js";
import type { DecisionContext, Policy } from "../policy/index.js";
import { type Changes, changesBetween, readersBetween } from "../review.js";
import {
	type GitTree,
	isShallow,
	type MergedChange,
	mergedChanges,
	type ObjectReader,
	openGitTree,
	openObjects,
	TreeError,
} from "../trees/index.js";
import type { History } from "./report.js";

/** Which merged changes are replayed. */
export interface ReplayRequest {
	readonly repo: string;
	readonly rev: string;
	/** So many that touch configuration, newest first; all where left out. */
	readonly last?: number | undefined;
	/** None that was merged before. */
	readonly since?: Date | undefined;
	/** Are the readers of what changes looked for? Default: they are. */
	readonly impact?: boolean;
	/** Milliseconds from any start. */
	readonly stopwatch: () => number;
}

/** A merged change that could not be judged. */
export interface Unjudged {
	readonly commit: string;
	readonly date: string;
	readonly subject: string;
	readonly reason: string;
	/** Where the reason is a defect of this tool. */
	readonly stack?: string;
}

/** How far a replay came. */
export interface Walk {
	/** Merged changes looked at, those that touch no configuration too. */
	looked_at: number;
	replayed: number;
	readonly unjudged: Unjudged[];
	/** Why the history could not be followed to its end. */
	cut_off?: string;
}

/** One merged change that touches configuration. */
export interface Replayed {
	readonly merged: MergedChange;
	readonly changes: Changes;
	/** Who reads what changes, where that is looked for; which files beyond the CRM are searched is the policy's to say. */
	readonly readersFor: (policy: Policy) => Promise<DecisionContext["readersOf"]>;
	/** Milliseconds that reading and comparing took. */
	readonly ms: number;
}

/**
 * Compares each merged change that touches configuration with what it was merged into, newest first.
 * What cannot be read, or fails in `visit`, is kept as unjudged; the rest goes on. `step` hears of every merged change looked at.
 * @throws TreeError where there is no such repository or revision
 */
export async function replay(
	request: ReplayRequest,
	visit: (replayed: Replayed) => void | Promise<void>,
	step: (walk: Walk) => void = () => {},
): Promise<Walk> {
	const { repo, last = Number.POSITIVE_INFINITY, impact = true, stopwatch } = request;
	const walk: Walk = { looked_at: 0, replayed: 0, unjudged: [] };
	const trees = treesOf(repo);
	try {
		for await (const merged of mergedChanges(request)) {
			walk.looked_at++;
			const start = stopwatch();
			try {
				const { base, head } = await trees.sidesOf(merged);
				const changes = await changesBetween(base, head, { files: merged.files });
				if (touches(changes)) {
					const ms = stopwatch() - start;
					await visit({
						merged,
						changes,
						ms,
						readersFor: async (policy) => (impact ? readersBetween(base, head, changes, policy) : undefined),
					});
					walk.replayed++;
				}
			} catch (error) {
				walk.unjudged.push(unjudged(merged, error));
				await trees.close();
			}
			step(walk);
			if (walk.replayed >= last) return walk;
		}
		if (await isShallow(repo))
			walk.cut_off = "This clone is shallow: older commits were not fetched (in GitHub Actions: `fetch-depth: 0`).";
	} catch (error) {
		if (walk.looked_at === 0 || !(error instanceof TreeError)) throw error;
		walk.cut_off = `${error.message}. ${error.hint}`;
	} finally {
		await trees.close();
	}
	return walk;
}

/** Does it change configuration, or at least a file of it? Code alone is none: counting it would hide how much of the configuration is governed. */
function touches({ stats, groups }: Changes): boolean {
	return stats.changes === 0 ? stats.files > 0 : groups.some((group) => group.some((change) => !isCode(change)));
}

/** Of code nothing is known but the hash of its source: model/source.ts. */
function isCode({ kind, properties, facts = [] }: Change): boolean {
	if (kind !== "other") return false;
	return properties.some(({ name }) => name === "source") || facts.some(({ name }) => name === "source");
}

/** The two sides of each merged change, read by one process. The parent of one is most often the next, whose listing is then known. */
function treesOf(repo: string) {
	let objects: ObjectReader | undefined;
	let parent: GitTree | undefined;
	return {
		async sidesOf(merged: MergedChange): Promise<{ readonly base: GitTree; readonly head: GitTree }> {
			objects ??= openObjects({ repo });
			const head = parent?.commit === merged.commit ? parent : await openGitTree({ repo, rev: merged.commit, objects });
			parent = await openGitTree({ repo, rev: merged.parent, objects });
			return { base: parent, head };
		},
		/** A reader that failed may have died; the next question opens another. */
		async close(): Promise<void> {
			await objects?.close();
			objects = undefined;
			parent = undefined;
		},
	};
}

function unjudged({ commit, date, subject }: MergedChange, error: unknown): Unjudged {
	if (error instanceof TreeError) return { commit, date, subject, reason: `${error.message}. ${error.hint}` };
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	return { commit, date, subject, reason: `a defect of revops-gate, please report it: ${message}`, ...(stack !== undefined && { stack }) };
}

/** How far the replay came. Input: the walk, and the times of what was judged, in any order. */
export function historyOf({ looked_at, replayed, cut_off }: Walk, dates: readonly string[]): History {
	const sorted = [...dates].sort();
	const [from] = sorted;
	const to = sorted.at(-1);
	return {
		pull_requests: replayed,
		looked_at,
		...(from !== undefined && to !== undefined && { from, to }),
		...(cut_off !== undefined && { cut_off }),
	};
}
