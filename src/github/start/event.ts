import type * as z from "zod";
import { answersIn, sameAnswers } from "../../settle/index.js";
import type { PullRequest } from "../api.js";
import { toPullRequest } from "../client/calls/pulls.js";
import { CommentPayload, DispatchPayload, MergeGroupPayload, PullRequestPayload, PushPayload, RelayPayload } from "./event-payloads.js";

type PullRequestTrigger = "pull_request" | "pull_request_target" | "pull_request_review";

/** What a run is asked to judge, in the words of this tool. */
export type GateEvent =
	/** One pull request, as it was when the event was sent; it may have moved since. */
	| {
			readonly kind: "pull-request";
			/** In runs of `pull_request` and `pull_request_review` the token may only read where the head is in a fork. */
			readonly trigger: PullRequestTrigger;
			/** `opened`, `synchronize`, `edited`, `submitted` … */
			readonly action: string;
			readonly pullRequest: PullRequest;
	  }
	/** One pull request of which only the number is known. */
	| { readonly kind: "number"; readonly number: number }
	/** The open pull requests of a branch: a review was relayed, whose number GitHub leaves out for forks. */
	| {
			readonly kind: "head";
			/** `owner:branch`. */
			readonly head: string;
			/** The head commit when the review was written; it may have moved since. */
			readonly headSha: string;
			readonly trigger: "workflow_run";
	  }
	/** The commit that a merge queue built. */
	| {
			readonly kind: "merge-group";
			readonly targetBranch: string;
			/** The commit that the group is built on; absent where the event was relayed, which does not tell it. */
			readonly baseSha?: string;
			readonly headSha: string;
			/** The group's own branch, `refs/heads/gh-readonly-queue/main/pr-7-<sha>`. */
			readonly headRef: string;
	  }
	/** All open pull requests, or all that go to one branch. */
	| { readonly kind: "sweep"; readonly targetBranch?: string }
	| {
			readonly kind: "nothing-to-do";
			/** One sentence, for the log. */
			readonly reason: string;
	  };

/** The event is not one this tool answers, or its payload is not what GitHub documents. */
export class EventError extends Error {
	constructor(message: string) {
		super(message);
		this.name = "EventError";
	}
}

/**
 * Input: the event's name (`GITHUB_EVENT_NAME`) and the text of its payload file.
 * @throws EventError for an event that is not supported or a payload that lacks a needed field, naming the field
 */
export function readEvent(name: string, payload: string): GateEvent {
	switch (name) {
		case "pull_request":
		case "pull_request_target":
		case "pull_request_review":
			return pullRequest(name, validate(name, PullRequestPayload, payload));
		case "issue_comment":
			return comment(validate(name, CommentPayload, payload));
		case "workflow_run":
			return relayed(validate(name, RelayPayload, payload).workflow_run);
		case "merge_group":
			return mergeGroup(validate(name, MergeGroupPayload, payload));
		case "workflow_dispatch":
			return dispatched(validate(name, DispatchPayload, payload).inputs?.[NUMBER_INPUT]);
		case "schedule":
			return { kind: "sweep" };
		case "push":
			return pushed(validate(name, PushPayload, payload));
		default:
			throw new EventError(
				name === ""
					? "GITHUB_EVENT_NAME is empty: this program runs as a GitHub Action. On your own machine use `revops-gate check`."
					: `revops-gate does not answer the event \`${name}\`. Start the workflow on \`pull_request_target\`; examples/workflows/ has workflows ready to copy.`,
			);
	}
}

function pullRequest(trigger: PullRequestTrigger, { action, changes, pull_request }: z.infer<typeof PullRequestPayload>): GateEvent {
	const { number, state, user } = pull_request;
	const body = pull_request.body ?? "";
	if (action === "closed" || state === "closed") return closed(number);
	// What a machine answers is adopted by whoever edits its description, and need not be changed for that.
	const adopts = user?.type === "Bot" && answersIn(body).length > 0;
	if (action === "edited" && changes && !(changes.body && adopts) && isOnlyText(changes, body))
		return nothing(`Only the title or other text of pull request #${number} changed: neither its target branch nor an answer.`);
	return { kind: "pull-request", trigger, action, pullRequest: toPullRequest(pull_request) };
}

function isOnlyText({ base, body }: NonNullable<z.infer<typeof PullRequestPayload>["changes"]>, now: string): boolean {
	return base === undefined && (body === undefined || sameAnswers(body.from ?? "", now));
}

function comment({ action, issue, comment: { body, user } }: z.infer<typeof CommentPayload>): GateEvent {
	if (action !== "created") return nothing("A comment was changed or deleted: a command counts as it was first written.");
	if (!issue.pull_request) return nothing(`#${issue.number} is no pull request: there is nothing to judge.`);
	if (issue.state === "closed") return closed(issue.number);
	if (user?.type === "Bot") return nothing("The comment is a bot's: it decides nothing.");
	if (!beginsLikeCommand(body ?? "")) return nothing("The comment is no command: its first line does not begin with `/revops`.");
	return { kind: "number", number: issue.number };
}

/**
 * As the workflows ask, whose expressions know neither case nor words: the run of a comment may have taken the place of one that waited, so
 * what they let through is judged, also where it is no command after all.
 */
function beginsLikeCommand(body: string): boolean {
	return body.slice(0, "/revops".length).toLowerCase() === "/revops";
}

const QUEUE = "gh-readonly-queue/";

function relayed({ event, head_branch, head_repository, head_sha }: z.infer<typeof RelayPayload>["workflow_run"]): GateEvent {
	switch (event) {
		case "pull_request_review": {
			if (!head_repository || !head_branch)
				return nothing("The review is of a branch that is gone. Comment `/revops recheck` on the pull request to have it judged again.");
			return { kind: "head", head: `${head_repository.owner.login}:${head_branch}`, headSha: head_sha, trigger: "workflow_run" };
		}
		case "merge_group": {
			const targetBranch = targetOfGroup(head_branch ?? "");
			if (targetBranch === undefined)
				throw new EventError(
					`A merge group was relayed whose branch ${JSON.stringify(head_branch)} is not \`${QUEUE}BRANCH/pr-NUMBER-COMMIT\`.`,
				);
			return { kind: "merge-group", targetBranch, headSha: head_sha, headRef: `refs/heads/${head_branch}` };
		}
		default:
			return nothing(`A run of another workflow ended, which \`${event}\` had started: only relayed reviews and merge groups are judged.`);
	}
}

/** `main` of `gh-readonly-queue/main/pr-7-<sha>`; branches may have slashes of their own. */
function targetOfGroup(branch: string): string | undefined {
	const end = branch.lastIndexOf("/pr-");
	return branch.startsWith(QUEUE) && end > QUEUE.length ? branch.slice(QUEUE.length, end) : undefined;
}

function mergeGroup({ action, merge_group: group }: z.infer<typeof MergeGroupPayload>): GateEvent {
	if (action !== "checks_requested") return nothing("The merge group is gone: there is nothing to hold.");
	return {
		kind: "merge-group",
		targetBranch: branchOf(group.base_ref) ?? group.base_ref,
		baseSha: group.base_sha,
		headSha: group.head_sha,
		headRef: group.head_ref,
	};
}

const NUMBER_INPUT = "pull-request";

/** Inputs of a dispatch arrive as text. */
function dispatched(input: unknown): GateEvent {
	const text = String(input ?? "").trim();
	if (text === "") return { kind: "sweep" };
	const [, digits] = /^#?([1-9]\d{0,8})$/.exec(text) ?? [];
	if (digits === undefined)
		throw new EventError(`\`${NUMBER_INPUT}\` of the dispatch is ${JSON.stringify(text.slice(0, 60))}, not the number of a pull request.`);
	return { kind: "number", number: Number(digits) };
}

function pushed({ ref, deleted }: z.infer<typeof PushPayload>): GateEvent {
	const targetBranch = branchOf(ref);
	if (targetBranch === undefined) return nothing("A tag was pushed: no pull request goes to one.");
	if (deleted) return nothing(`The branch \`${targetBranch}\` was deleted: no pull request goes to it.`);
	return { kind: "sweep", targetBranch };
}

function branchOf(ref: string): string | undefined {
	return ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : undefined;
}

function closed(number: number): GateEvent {
	return nothing(`Pull request #${number} is closed: there is nothing to hold.`);
}

function nothing(reason: string): GateEvent {
	return { kind: "nothing-to-do", reason };
}

function validate<T>(name: string, schema: z.ZodType<T>, payload: string): T {
	let data: unknown;
	try {
		data = JSON.parse(payload);
	} catch (error) {
		throw new EventError(`The payload of \`${name}\` is not JSON (${error instanceof Error ? error.message : "unknown"}).`);
	}
	const result = schema.safeParse(data);
	if (result.success) return result.data;
	const problems = result.error.issues.map((issue) => `${issue.path.join(".") || "the payload"}: ${issue.message}`);
	throw new EventError(`The payload of \`${name}\` is not what GitHub sends: ${problems.join("; ")}.`);
}
