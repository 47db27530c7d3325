import * as z from "zod";

/*
 * The parts of GitHub's payloads that this tool reads; docs.github.com, "Webhook events and payloads". Everything else is let through.
 */

const Sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "a full commit id");
const PullRequestNumber = z.int().positive();
const Repository = z.looseObject({ full_name: z.string() });
const User = z.looseObject({ login: z.string(), type: z.string() });

/** `pull_request`, `pull_request_target` and `pull_request_review`. */
export const PullRequestPayload = z.looseObject({
	action: z.string(),
	changes: z
		.looseObject({ base: z.unknown().optional(), body: z.looseObject({ from: z.string().nullish() }).optional() })
		.optional()
		.describe("of an edit: what was there before"),
	pull_request: z.looseObject({
		number: PullRequestNumber,
		html_url: z.string(),
		state: z.string(),
		draft: z.boolean().optional(),
		user: User.nullable(),
		body: z.string().nullable(),
		labels: z.array(z.looseObject({ name: z.string() })),
		requested_reviewers: z.array(z.looseObject({ login: z.string() })).optional(),
		requested_teams: z.array(z.looseObject({ slug: z.string() })).optional(),
		base: z.looseObject({ ref: z.string().min(1), repo: Repository }),
		head: z.looseObject({ sha: Sha, repo: Repository.nullable() }),
	}),
});

export const CommentPayload = z.looseObject({
	action: z.string(),
	issue: z.looseObject({ number: PullRequestNumber, state: z.string(), pull_request: z.looseObject({}).optional() }),
	comment: z.looseObject({ body: z.string().nullable(), user: User.nullable() }),
});

export const RelayPayload = z.looseObject({
	workflow_run: z.looseObject({
		event: z.string(),
		head_branch: z.string().nullable(),
		head_sha: Sha,
		head_repository: z.looseObject({ owner: z.looseObject({ login: z.string() }) }).nullish(),
	}),
});

export const MergeGroupPayload = z.looseObject({
	action: z.string(),
	merge_group: z.looseObject({ base_ref: z.string().min(1), base_sha: Sha, head_ref: z.string(), head_sha: Sha }),
});

export const DispatchPayload = z.looseObject({
	inputs: z.record(z.string(), z.unknown()).nullish(),
});

export const PushPayload = z.looseObject({
	ref: z.string(),
	deleted: z.boolean(),
});
