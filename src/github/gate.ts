import type { PullRequestState } from "./api.js";
import type { GateEvent } from "./event.js";
import { explain, failureOf } from "./failure.js";
import { type JudgeContext, type Judgement, judge } from "./judge.js";
import { type Place, type Publication, type PublishContext, publishTalk, publishVerdict } from "./publish.js";

export type GateContext = JudgeContext & PublishContext & { readonly runUrl?: string };

type PullRequestEvent = Extract<GateEvent, { kind: "pull-request" }>;

/** What a run came to: the last judgement and what of it was written. */
export interface Outcome {
	readonly judgement: Judgement;
	readonly publication: Publication;
	readonly headSha: string;
}

/** How often a pull request that moves under our hands is judged again. Then a newer run has its turn. */
const EVALUATE_AGAIN = 3;

/**
 * Judges a pull request and publishes the judgement. After the status is written the pull request is read again: where it moved meanwhile
 * (a push, another target branch), the status of the new head is not left to chance.
 */
export async function runGate(context: GateContext, event: PullRequestEvent): Promise<Outcome> {
	let state: PullRequestState = event;
	for (let again = 0; ; again++) {
		const place: Place = {
			pullRequest: event.number,
			headSha: state.headSha,
			targetBranch: state.targetBranch,
			repositoryUrl: `${context.serverUrl}/${context.repository}`,
			trigger: event.trigger,
			...(context.runUrl !== undefined && { runUrl: context.runUrl }),
		};
		const judgement = await judge(context, state);
		const publication = await publishVerdict(context, place, judgement);
		const moved = await movedTo(context, event.number, state);
		if (!moved) {
			await publishTalk(context, place, judgement, publication);
			return { judgement, publication, headSha: state.headSha };
		}
		context.log.info(`Pull request #${event.number} moved while it was judged: ${describe(state)} is now ${describe(moved)}.`);
		if (again === EVALUATE_AGAIN) {
			context.log.notice(`Pull request #${event.number} keeps moving; the run of its latest push decides.`);
			return { judgement, publication, headSha: state.headSha };
		}
		state = moved;
	}
}

async function movedTo(context: GateContext, number: number, judged: PullRequestState): Promise<PullRequestState | undefined> {
	try {
		const now = await context.api.pullRequest(number);
		return now.headSha === judged.headSha && now.targetBranch === judged.targetBranch ? undefined : now;
	} catch (error) {
		context.log.warning(`Pull request #${number} could not be read again: ${explain(failureOf(error), "pull-requests: read")}.`);
		return undefined;
	}
}

function describe({ headSha, targetBranch }: PullRequestState): string {
	return `${headSha.slice(0, 7)} into ${targetBranch}`;
}
