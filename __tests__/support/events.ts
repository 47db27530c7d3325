/*
 * Payloads as GitHub documents them ("Webhook events and payloads"), cut to what tells events apart. Of repository acme/crm, pull request #7.
 */

export const HEAD = "a".repeat(40);
export const BASE = "b".repeat(40);

const REPOSITORY = { full_name: "acme/crm", default_branch: "main", owner: { login: "acme", type: "Organization" } };
const FORK = { full_name: "mallory/crm", default_branch: "main", owner: { login: "mallory", type: "User" } };

export function user(login: string, type: "User" | "Bot" = "User") {
	return { login, id: 1, type, site_admin: false };
}

/** The `pull_request` of a payload. */
export function pullRequest(changes: object = {}) {
	return {
		number: 7,
		html_url: "https://github.com/acme/crm/pull/7",
		state: "open",
		locked: false,
		title: "Add a stage",
		user: user("ana"),
		body: "Adds Verbal Commit.",
		created_at: "2026-03-02T09:00:00Z",
		draft: false,
		labels: [{ id: 1, name: "crm", color: "ededed", default: false, description: null }],
		requested_reviewers: [user("ben")],
		requested_teams: [{ name: "RevOps", slug: "revops", id: 2 }],
		head: { label: "acme:verbal-commit", ref: "verbal-commit", sha: HEAD, user: user("acme"), repo: REPOSITORY },
		base: { label: "acme:main", ref: "main", sha: BASE, user: user("acme"), repo: REPOSITORY },
		...changes,
	};
}

export const FORK_HEAD = { label: "mallory:verbal-commit", ref: "verbal-commit", sha: HEAD, user: user("mallory"), repo: FORK };

/** `pull_request` and `pull_request_target`. */
export function pullRequestEvent(action = "opened", changes: object = {}, more: object = {}) {
	return { action, number: 7, pull_request: pullRequest(changes), repository: REPOSITORY, sender: user("ana"), ...more };
}

/** An edit; `before` is what the payload says of the state before. */
export function editEvent(before: object, changes: object = {}) {
	return pullRequestEvent("edited", changes, { changes: before });
}

export function reviewEvent(action = "submitted", changes: object = {}) {
	const review = { id: 3, user: user("ben"), body: null, commit_id: HEAD, submitted_at: "2026-03-02T10:00:00Z", state: "approved" };
	return { action, review, pull_request: pullRequest(changes), repository: REPOSITORY, sender: user("ben") };
}

/** A comment on a pull request; on an issue where `issue` takes `pull_request` away. */
export function commentEvent(body: string, { action = "created", type = "User" as "User" | "Bot", issue = {} } = {}) {
	return {
		action,
		issue: {
			number: 7,
			state: "open",
			title: "Add a stage",
			user: user("ana"),
			pull_request: { url: "https://api.github.com/…" },
			...issue,
		},
		comment: { id: 4, body, user: user("ben", type), created_at: "2026-03-02T10:00:00Z", author_association: "MEMBER" },
		repository: REPOSITORY,
		sender: user("ben", type),
	};
}

/** The end of a run of the workflow "RevOps gate relay", started by `event`. */
export function relayEvent(event = "pull_request_review", changes: object = {}) {
	return {
		action: "completed",
		workflow_run: {
			id: 5,
			name: "RevOps gate relay",
			event,
			status: "completed",
			conclusion: "success",
			head_branch: "verbal-commit",
			head_sha: HEAD,
			// Empty for pull requests of forks.
			pull_requests: [],
			head_repository: FORK,
			repository: REPOSITORY,
			...changes,
		},
		workflow: { id: 6, name: "RevOps gate relay", path: ".github/workflows/revops-gate-relay.yml", state: "active" },
		repository: REPOSITORY,
		sender: user("ben"),
	};
}

export const QUEUE_BRANCH = `gh-readonly-queue/main/pr-7-${BASE}`;

export function mergeGroupEvent(action = "checks_requested", changes: object = {}) {
	const merge_group = { head_sha: HEAD, head_ref: `refs/heads/${QUEUE_BRANCH}`, base_sha: BASE, base_ref: "refs/heads/main" };
	return { action, merge_group: { ...merge_group, ...changes }, repository: REPOSITORY, sender: user("github-merge-queue[bot]", "Bot") };
}

export function pushEvent(changes: object = {}) {
	const push = { ref: "refs/heads/main", before: BASE, after: HEAD, created: false, deleted: false, forced: false };
	return { ...push, commits: [], repository: REPOSITORY, sender: user("ana"), ...changes };
}

export function dispatchEvent(inputs: object | null = null) {
	return { inputs, ref: "refs/heads/main", workflow: ".github/workflows/revops-gate.yml", repository: REPOSITORY, sender: user("ana") };
}
