import type { PullRequest } from "./api.js";
import { type GateContext, type Outcome, runGate } from "./gate/gate.js";
import { asked } from "./gate/judge.js";
import { runMergeGroup } from "./gate/merge-group.js";
import { dueFirst, sweep } from "./gate/sweep.js";
import type { Judgement } from "./judgement.js";
import type { Told } from "./publish/outputs.js";
import type { GateEvent } from "./start/event.js";

/** What a run came to: nothing to do, one matter, or a sweep over several pull requests. */
export type Result =
	| { readonly kind: "nothing"; readonly reason: string }
	| { readonly kind: "one"; readonly outcome: Outcome }
	| { readonly kind: "several"; readonly outcomes: readonly Outcome[] };

/**
 * Does what an event asks for.
 * @throws JudgementError where GitHub does not even say which pull requests there are
 */
export async function run(context: GateContext, event: GateEvent): Promise<Result> {
	switch (event.kind) {
		case "nothing-to-do":
			return { kind: "nothing", reason: event.reason };
		case "pull-request":
			return one(await runGate(context, event.pullRequest));
		case "merge-group":
			return one(await runMergeGroup(context, event));
		case "number": {
			const { number } = event;
			const found = await asked(`pull request #${number}`, () => context.api.pullRequest(number), "pull-requests: read");
			return found.open
				? one(await runGate(context, found))
				: { kind: "nothing", reason: `Pull request #${number} is closed: there is nothing to hold.` };
		}
		case "head": {
			const found = await openOnes(context, { head: event.head });
			const [only] = found;
			if (!only) return { kind: "nothing", reason: `No open pull request has the head \`${event.head}\`.` };
			return found.length === 1 ? one(await runGate(context, only)) : sweep(context, found);
		}
		case "sweep": {
			const found = await openOnes(context, event.targetBranch === undefined ? {} : { base: event.targetBranch });
			return sweep(context, context.trigger === "schedule" ? dueFirst(found, context.now) : found);
		}
	}
}

function one(outcome: Outcome): Result {
	return { kind: "one", outcome };
}

function openOnes(context: GateContext, filter: { readonly base?: string; readonly head?: string }): Promise<readonly PullRequest[]> {
	return asked("the list of open pull requests", () => context.api.openPullRequests(filter), "pull-requests: read");
}

/** What a run is about, for the first line of the log. */
export function describeEvent(event: Exclude<GateEvent, { kind: "nothing-to-do" }>): string {
	switch (event.kind) {
		case "pull-request": {
			const { number, headSha, targetBranch } = event.pullRequest;
			return `pull request #${number}, ${headSha.slice(0, 7)} into ${targetBranch}`;
		}
		case "number":
			return `pull request #${event.number}`;
		case "head":
			return `the pull request of ${event.head}`;
		case "merge-group":
			return `merge group ${event.headSha.slice(0, 7)} into ${event.targetBranch}`;
		case "sweep":
			return event.targetBranch === undefined ? "all open pull requests" : `all open pull requests into ${event.targetBranch}`;
	}
}

/** What the steps after this one are told. */
export function toldOf(result: Exclude<Result, { kind: "nothing" }>): Told {
	if (result.kind === "several") {
		const pullRequests = result.outcomes.flatMap(({ number, judgement }) =>
			number === undefined ? [] : [{ number, state: stateOf(judgement) }],
		);
		return { publication: {}, headSha: "", pullRequests };
	}
	const { judgement, publication, headSha, members = [] } = result.outcome;
	return {
		publication,
		headSha,
		pullRequests: members,
		...(judgement.kind === "review" ? { review: judgement.review } : { message: judgement.message }),
	};
}

function stateOf(judgement: Judgement): string {
	return judgement.kind === "error" ? "error" : judgement.review.verdict.state;
}
