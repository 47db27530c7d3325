import * as z from "zod";

/** What happened, in the words of this tool. */
export type GateEvent =
	| {
			readonly kind: "pull-request";
			readonly number: number;
			/** Target branch, without `refs/heads/`. */
			readonly targetBranch: string;
			/** Head commit when the event was sent; it may have moved since. */
			readonly headSha: string;
			readonly fork: boolean;
			/** The workflow was started by `pull_request`: the token may only read where the head is in a fork. */
			readonly trigger: "pull_request" | "pull_request_target";
	  }
	| { readonly kind: "merge-group"; readonly targetBranch: string; readonly headSha: string }
	| { readonly kind: "nothing-to-do"; readonly reason: string };

/** The event is not one this tool answers, or its payload is not what GitHub documents. */
export class EventError extends Error {
	constructor(message: string) {
		super(message);
		this.name = "EventError";
	}
}

const Sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "a full commit id");
const Repository = z.looseObject({ full_name: z.string() });

const PullRequestPayload = z.looseObject({
	action: z.string(),
	pull_request: z.looseObject({
		number: z.int().positive(),
		base: z.looseObject({ ref: z.string().min(1), repo: Repository }),
		head: z.looseObject({ sha: Sha, repo: Repository.nullable() }),
	}),
});

const MergeGroupPayload = z.looseObject({
	action: z.string(),
	merge_group: z.looseObject({ base_ref: z.string().min(1), head_sha: Sha }),
});

const SUPPORTED = "`pull_request_target`, `pull_request` or `merge_group`";

/**
 * Input: the event's name (`GITHUB_EVENT_NAME`) and the text of its payload file.
 * @throws EventError for an event that is not supported or a payload that lacks a needed field, naming the field
 */
export function readEvent(name: string, payload: string): GateEvent {
	switch (name) {
		case "pull_request":
		case "pull_request_target":
			return pullRequest(name, validate(name, PullRequestPayload, payload));
		case "merge_group": {
			const group = validate(name, MergeGroupPayload, payload).merge_group;
			return { kind: "merge-group", targetBranch: branchName(group.base_ref), headSha: group.head_sha };
		}
		default:
			throw new EventError(
				name === ""
					? "GITHUB_EVENT_NAME is empty: this program runs as a GitHub Action. On your own machine use `revops-gate check`."
					: `revops-gate does not answer the event \`${name}\`. Start the workflow on ${SUPPORTED}.`,
			);
	}
}

function pullRequest(trigger: "pull_request" | "pull_request_target", payload: z.infer<typeof PullRequestPayload>): GateEvent {
	const { number, base, head } = payload.pull_request;
	if (payload.action === "closed") return { kind: "nothing-to-do", reason: `Pull request #${number} is closed: there is nothing to hold.` };
	return {
		kind: "pull-request",
		number,
		targetBranch: base.ref,
		headSha: head.sha,
		fork: head.repo?.full_name !== base.repo.full_name,
		trigger,
	};
}

function branchName(ref: string): string {
	return ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : ref;
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
