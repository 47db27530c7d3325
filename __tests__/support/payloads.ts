/**
 * Events as GitHub writes them into `GITHUB_EVENT_PATH`; docs.github.com, "Webhook events and payloads". What nobody could read here (the many
 * addresses) is left out; what a reader may meet is in them: empty lists, `null`, the fork's own repository.
 */
export interface Site {
	readonly serverUrl: string;
	readonly apiUrl: string;
	/** `owner/name`. */
	readonly repository: string;
}

export interface Sender {
	readonly login: string;
	readonly type: "Bot" | "User";
}

export interface PullFacts {
	readonly number: number;
	readonly title: string;
	readonly body: string | null;
	readonly open: boolean;
	readonly draft: boolean;
	readonly author: Sender | null;
	readonly labels: readonly string[];
	readonly requestedUsers: readonly string[];
	readonly requestedTeams: readonly string[];
	/** `repository`: `null` where the fork was deleted. */
	readonly head: { readonly branch: string; readonly sha: string; readonly repository: string | null };
	readonly base: { readonly branch: string; readonly sha: string };
}

type Json = Readonly<Record<string, unknown>>;

/** `opened`, `synchronize`, `edited`, `ready_for_review` …; `more` is what the action adds: `changes`, `before`. */
export function pullRequestEvent(site: Site, pull: PullFacts, action: string, more: Json = {}): Json {
	return {
		action,
		number: pull.number,
		...more,
		pull_request: pullRequest(site, pull),
		...common(site, pull.author ?? GHOST),
	};
}

export function reviewEvent(site: Site, pull: PullFacts, action: "submitted" | "dismissed", reviewer: Sender): Json {
	const review = { id: 80, user: user(site, reviewer), body: null, commit_id: pull.head.sha, state: "approved", submitted_at: NOW };
	return { action, review, pull_request: pullRequest(site, pull), ...common(site, reviewer) };
}

/**
 * The end of a run of the relay. Of a fork's pull request GitHub names none, nor of a merge group.
 * Input: the head of the run that ended, and what had started it.
 */
export function relayEvent(site: Site, event: string, head: PullFacts["head"], sender: Sender, pulls: readonly PullFacts[] = []): Json {
	const own = head.repository === site.repository;
	const run = {
		id: 41,
		name: "RevOps gate relay",
		path: ".github/workflows/revops-gate-relay.yml",
		event,
		status: "completed",
		conclusion: "success",
		run_attempt: 1,
		head_branch: head.branch,
		head_sha: head.sha,
		pull_requests: own
			? pulls.map(({ number, base }) => ({ number, head: { ref: head.branch, sha: head.sha }, base: { ref: base.branch, sha: base.sha } }))
			: [],
		actor: user(site, sender),
		triggering_actor: user(site, sender),
		repository: repository(site, site.repository),
		head_repository: head.repository === null ? null : repository(site, head.repository),
	};
	return {
		action: "completed",
		workflow_run: run,
		workflow: { id: 4, name: run.name, path: run.path, state: "active" },
		...common(site, sender),
	};
}

export function commentEvent(
	site: Site,
	pull: PullFacts,
	comment: { readonly id: number; readonly body: string; readonly author: Sender },
	action: "created" | "edited" | "deleted" = "created",
): Json {
	const url = pageOf(site, pull.number);
	const issue = {
		number: pull.number,
		title: pull.title,
		state: pull.open ? "open" : "closed",
		user: pull.author && user(site, pull.author),
		body: pull.body,
		draft: pull.draft,
		labels: pull.labels.map((name) => ({ name })),
		html_url: url,
		pull_request: { url: `${site.apiUrl}/repos/${site.repository}/pulls/${pull.number}`, html_url: url, merged_at: null },
	};
	const written = {
		id: comment.id,
		body: comment.body,
		user: user(site, comment.author),
		html_url: `${url}#issuecomment-${comment.id}`,
		created_at: NOW,
		updated_at: NOW,
		author_association: "MEMBER",
		performed_via_github_app: null,
	};
	return { action, issue, comment: written, ...common(site, comment.author) };
}

export interface GroupFacts {
	readonly targetBranch: string;
	readonly baseSha: string;
	readonly headSha: string;
	/** Without `refs/heads/`. */
	readonly branch: string;
}

export function mergeGroupEvent(site: Site, group: GroupFacts, action: "checks_requested" | "destroyed" = "checks_requested"): Json {
	const merge_group = {
		head_sha: group.headSha,
		head_ref: `refs/heads/${group.branch}`,
		base_sha: group.baseSha,
		base_ref: `refs/heads/${group.targetBranch}`,
		head_commit: { id: group.headSha, message: "Merge pull request", timestamp: NOW },
	};
	return { action, ...(action === "destroyed" && { reason: "invalidated" }), merge_group, ...common(site, QUEUE) };
}

export function dispatchEvent(site: Site, sender: Sender, inputs: Readonly<Record<string, string>> | null = null): Json {
	return { inputs, ref: "refs/heads/main", workflow: ".github/workflows/revops-gate.yml", ...common(site, sender) };
}

export function pushEvent(
	site: Site,
	push: { readonly branch: string; readonly before: string; readonly after: string; readonly files: readonly string[] },
	sender: Sender,
): Json {
	const commit = { id: push.after, message: "change", timestamp: NOW, added: [], removed: [], modified: push.files };
	const { branch, before, after } = push;
	const how = { created: false, deleted: false, forced: false };
	return { ref: `refs/heads/${branch}`, before, after, ...how, head_commit: commit, commits: [commit], ...common(site, sender) };
}

const NOW = "2026-11-01T12:00:00Z";
const GHOST: Sender = { login: "ghost", type: "User" };
const QUEUE: Sender = { login: "github-merge-queue[bot]", type: "Bot" };

function pullRequest(site: Site, pull: PullFacts): Json {
	const { number, title, body, draft, author, labels, head, base } = pull;
	const [owner = ""] = site.repository.split("/");
	const side = (branch: string, sha: string, name: string | null) => ({
		label: `${name?.split("/")[0] ?? "unknown repository"}:${branch}`,
		ref: branch,
		sha,
		user: name === null ? null : user(site, { login: name.split("/")[0] ?? "", type: "User" }),
		repo: name === null ? null : repository(site, name),
	});
	return {
		number,
		title,
		body,
		draft,
		state: pull.open ? "open" : "closed",
		locked: false,
		html_url: pageOf(site, number),
		user: author && user(site, author),
		author_association: head.repository === site.repository ? "MEMBER" : "FIRST_TIME_CONTRIBUTOR",
		assignees: [],
		requested_reviewers: pull.requestedUsers.map((login) => user(site, { login, type: "User" })),
		requested_teams: pull.requestedTeams.map((slug) => ({ slug, name: slug, html_url: `${site.serverUrl}/orgs/${owner}/teams/${slug}` })),
		labels: labels.map((name) => ({ name, color: "ededed", default: false, description: null })),
		head: side(head.branch, head.sha, head.repository),
		base: side(base.branch, base.sha, site.repository),
		merged: false,
		mergeable: null,
		mergeable_state: "unknown",
		merge_commit_sha: null,
	};
}

function common(site: Site, sender: Sender): Json {
	const [login = ""] = site.repository.split("/");
	return { repository: repository(site, site.repository), organization: { login, id: 2 }, sender: user(site, sender) };
}

function repository(site: Site, name: string): Json {
	const [owner = "", repo = ""] = name.split("/");
	const type = name === site.repository ? "Organization" : "User";
	return {
		name: repo,
		full_name: name,
		private: true,
		fork: name !== site.repository,
		owner: { login: owner, type },
		html_url: `${site.serverUrl}/${name}`,
		default_branch: "main",
	};
}

function user(site: Site, { login, type }: Sender): Json {
	return { login, type, id: 1, html_url: `${site.serverUrl}/${login}`, site_admin: false };
}

function pageOf(site: Site, number: number): string {
	return `${site.serverUrl}/${site.repository}/pull/${number}`;
}
