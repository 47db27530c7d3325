import type { PullRequest, PullRequestState } from "../api.js";
import { explain, failureOf } from "../client/failure.js";
import type { Judgement } from "../judgement.js";
import { type Place, type Publication, type PublishContext, publishTalk, publishVerdict } from "../publish/publish.js";
import { conclude, type Opened, openCase } from "./evaluate.js";
import { isSamePage, isSameState, type Page, readPage } from "./page.js";
import type { SettlingContext } from "./settling.js";

export interface GateContext extends SettlingContext, PublishContext {
	/** `https://github.com/owner/name`. */
	readonly repositoryUrl: string;
	/** Page of the run; absent outside of one. */
	readonly runUrl?: string;
	/** Name of the event that started the run, and its action where it has one. */
	readonly trigger: Place["trigger"];
	readonly action?: string;
}

/** What a run came to for one pull request or merge group: the last judgement and what of it was written. */
export interface Outcome {
	/** Absent for a merge group. */
	readonly number?: number;
	readonly judgement: Judgement;
	readonly publication: Publication;
	readonly headSha: string;
	/** Of a merge group: what each of its pull requests came to. */
	readonly members?: readonly { readonly number: number; readonly state: string }[];
}

/** How often a pull request that changes under our hands is looked at again. Then a newer run has its turn. */
const LOOK_AGAIN = 3;

/**
 * Judges a pull request and publishes the judgement. Nothing is posted for a head that has moved. After the status is written the page is read
 * again: what changed meanwhile (a push, an approval, an answer) is heard too, so that of two runs at once the one that writes last knows all.
 * Input: the pull request as the event or a call told it.
 */
export async function runGate(context: GateContext, start: PullRequest): Promise<Outcome> {
	const { number } = start;
	const cases = new Map<string, Opened>();
	let pullRequest = start;
	let outcome: Outcome | undefined;
	for (let look = 0; ; look++) {
		const opened = cases.get(keyOf(pullRequest)) ?? (await openCase(context, pullRequest));
		cases.set(keyOf(pullRequest), opened);
		const now = (await readAgain(context, pullRequest)) ?? pullRequest;
		let after: PullRequest = now;
		if (isSameState(pullRequest, now)) {
			const { judgement, page, members } = await conclude(context, opened, now);
			const place = placeOf(context, now);
			const publication = await publishVerdict(context, place, judgement);
			outcome = { number, judgement, publication, headSha: now.headSha };
			const latest = await pageAfter(context, page);
			if (isSamePage(page, latest)) {
				await publishTalk(context, place, judgement, publication, {
					pullRequest: latest.pullRequest,
					reviewers: latest.reviews.map(({ login }) => login),
					...(latest.heard && { comments: latest.comments }),
					...(members && { members }),
				});
				return outcome;
			}
			after = latest.pullRequest;
		}
		context.log.info(
			isSameState(pullRequest, after)
				? `Reviews, answers or commands on pull request #${number} changed while it was judged; they are heard again.`
				: `Pull request #${number} moved while it was judged: ${describe(pullRequest)} is now ${describe(after)}.`,
		);
		if (look === LOOK_AGAIN) {
			context.log.notice(`Pull request #${number} keeps moving; the run of its latest push decides.`);
			return (
				outcome ?? {
					number,
					judgement: (await conclude(context, opened, pullRequest)).judgement,
					publication: { notes: [] },
					headSha: pullRequest.headSha,
				}
			);
		}
		pullRequest = after;
	}
}

function keyOf({ headSha, targetBranch }: PullRequestState): string {
	return `${headSha} ${targetBranch}`;
}

function placeOf(context: GateContext, { number, headSha, targetBranch }: PullRequest): Place {
	return {
		pullRequest: number,
		headSha,
		targetBranch,
		repositoryUrl: context.repositoryUrl,
		trigger: context.trigger,
		...(context.action !== undefined && { action: context.action }),
		...(context.runUrl !== undefined && { runUrl: context.runUrl }),
	};
}

async function readAgain(context: GateContext, { number }: Pick<PullRequest, "number">): Promise<PullRequest | undefined> {
	try {
		return await context.api.pullRequest(number);
	} catch (error) {
		context.log.warning(`Pull request #${number} could not be read again: ${explain(failureOf(error), "pull-requests: read")}.`);
		return undefined;
	}
}

/** The page after the status was written. Where it cannot be read, the next event's run has to see what changed. */
async function pageAfter(context: GateContext, before: Page): Promise<Page> {
	const pullRequest = (await readAgain(context, before.pullRequest)) ?? before.pullRequest;
	if (!before.heard) return { ...before, pullRequest };
	try {
		return await readPage(context.api, pullRequest);
	} catch (error) {
		context.log.warning(`The page of pull request #${pullRequest.number} could not be read again: ${messageOf(error)}`);
		return { ...before, pullRequest };
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function describe({ headSha, targetBranch }: PullRequestState): string {
	return `${headSha.slice(0, 7)} into ${targetBranch}`;
}
