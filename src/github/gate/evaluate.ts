import type { Review } from "../../model/review.js";
import { heldBySiblings, isCleared } from "../../settle/index.js";
import type { Memberships } from "../../settle/said.js";
import type { PullRequest } from "../api.js";
import type { Judgement } from "../judgement.js";
import { asked, judge, tipOf, toError } from "./judge.js";
import { type Page, type ReadPage, readPage, unheard } from "./page.js";
import { type Case, needsSettling, type SettlingContext, settleCase } from "./settling.js";

/** A case, or why there is none. */
export type Opened = { readonly kind: "case"; readonly case: Case } | Extract<Judgement, { kind: "error" }>;

/**
 * Judges the changes of a pull request as it is now, by the tip of its target branch, which is asked for where it is not given.
 * Never rejects: whatever stands in the way becomes an error that can be published.
 */
export async function openCase(context: SettlingContext, { headSha, targetBranch }: PullRequest, tip?: string): Promise<Opened> {
	try {
		const matter = { headSha, targetBranch, tip: tip ?? (await tipOf(context.api, targetBranch)) };
		return { kind: "case", case: { matter, ...(await judge(context, matter)) } };
	} catch (error) {
		return toError(error);
	}
}

/** What follows from a case and what people say about it, and the page as it was read for that. Never rejects. */
export async function conclude(context: SettlingContext, opened: Opened, pullRequest: PullRequest): Promise<Conclusion> {
	if (opened.kind === "error") return { judgement: opened, page: unheard(pullRequest) };
	if (!needsSettling(opened.case.review)) return { judgement: { kind: "review", review: opened.case.review }, page: unheard(pullRequest) };
	try {
		const page = await readPage(context.api, pullRequest);
		const { settled, members } = await settleCase(context, opened.case, page);
		// What only advises is green for everybody; what still advises once the rest is approved is green through that approval.
		const lets = opened.case.review.verdict.enforce !== "advisory" && isCleared(settled.verdict);
		const review = lets ? await besideSiblings(context, opened.case, page, settled) : settled;
		return { judgement: { kind: "review", review }, page, members };
	} catch (error) {
		return { judgement: await toError(error), page: unheard(pullRequest) };
	}
}

export interface Conclusion {
	readonly judgement: Judgement;
	readonly page: Page;
	/** Who is in which team, where that was read. */
	readonly members?: Memberships;
}

/** A status belongs to a commit: another open pull request of the same commit into the same branch would turn green with this one. */
async function besideSiblings(context: SettlingContext, heard: Case, page: ReadPage, settled: Review): Promise<Review> {
	const { number, headSha } = page.pullRequest;
	const sharing = (await openInto(context, page)).filter((other) => other.number !== number && other.headSha === headSha);
	const siblings: { number: number; settled: Review }[] = [];
	for (const { number } of sharing) {
		const other = await asked(`the state of #${number}`, () => context.api.pullRequest(number), "pull-requests: read");
		if (!other.open) continue;
		siblings.push({ number, settled: (await settleCase(context, heard, await readPage(context.api, other))).settled });
	}
	return heldBySiblings(settled, siblings);
}

/** By branch, not the pull requests "associated with a commit": of commits in forks GitHub does not say whether it knows them. */
async function openInto({ api }: SettlingContext, page: ReadPage): Promise<readonly Pick<PullRequest, "number" | "headSha">[]> {
	const { targetBranch } = page.pullRequest;
	const all = () => api.openPullRequests({ base: targetBranch });
	return (
		(await page.history()).openIntoTarget ?? (await asked(`the list of pull requests into \`${targetBranch}\``, all, "pull-requests: read"))
	);
}
