import { RequestError } from "@octokit/request-error";
import type { CheckAnnotation, Comment, CommitStatus, GitHubApi, PullRequest } from "../../src/github/api.js";

/** What a call can be made to do wrong, once: the answer's status; `done` where it was carried out all the same. */
export interface Fault {
	readonly call: keyof GitHubApi;
	readonly status: number;
	readonly message?: string;
	readonly done?: true;
}

export interface SmallRun {
	readonly sha: string;
	readonly name: string;
	title: string;
	summary: string;
	readonly annotations: CheckAnnotation[];
}

/** One pull request in memory, for the tests of what is written to it: it keeps what it is told and refuses what GitHub refuses. */
export interface SmallGitHub {
	readonly api: GitHubApi;
	/** Names of the calls made, in order. */
	readonly calls: (keyof GitHubApi)[];
	readonly comments: Comment[];
	readonly statuses: (CommitStatus & { readonly sha: string })[];
	readonly labels: Set<string>;
	readonly requested: Set<string>;
	readonly runs: SmallRun[];
	readonly faults: Fault[];
	/** Calls for which the token lacks the permission. */
	readonly denied: Set<keyof GitHubApi>;
	/** Logins and `org/slug`s that can be asked for a review. */
	readonly collaborators: Set<string>;
	/** Logins and `org/slug`s that were ever asked. */
	readonly everRequested: string[];
	/** Called before each call: where another run gets in between. */
	meanwhile: (call: keyof GitHubApi) => void;
	/** The token sees the organisation's teams. */
	seesTeams: boolean;
	/** Whose the token is. */
	login: string;
	/** Writes a comment as somebody. */
	say(author: string, body: string): Comment;
}

export const HEAD = "b".repeat(40);

export function pullRequest(given: Partial<PullRequest> = {}): PullRequest {
	return {
		number: 7,
		url: "https://github.com/acme/crm/pull/7",
		headSha: HEAD,
		targetBranch: "main",
		open: true,
		draft: false,
		fork: false,
		author: { login: "ann", bot: false },
		body: "",
		labels: [],
		requestedUsers: [],
		requestedTeams: [],
		...given,
	};
}

/** As Octokit rejects: the messages are GitHub's own. */
export function refusal(status: number, message: string, errors: readonly unknown[] = []): RequestError {
	const request = { method: "POST", url: "https://api.github.com/x", headers: {} } as const;
	return new RequestError(message, status, { request, response: { status, url: request.url, headers: {}, data: { message, errors } } });
}

const invalid = (...errors: readonly unknown[]) => refusal(422, "Validation Failed", errors);

export function smallGitHub(author = "ann"): SmallGitHub {
	let ids = 0;
	const github: SmallGitHub = {
		calls: [],
		comments: [],
		statuses: [],
		labels: new Set(),
		requested: new Set(),
		runs: [],
		faults: [],
		denied: new Set(),
		collaborators: new Set(),
		everRequested: [],
		meanwhile: () => {},
		seesTeams: true,
		login: "github-actions[bot]",
		say(author, body) {
			const at = "2026-11-20T10:00:00Z";
			const bot = author.endsWith("[bot]");
			const comment = {
				id: ++ids,
				body,
				author,
				bot,
				url: `https://github.com/acme/crm/pull/7#issuecomment-${ids}`,
				createdAt: at,
				updatedAt: at,
			};
			github.comments.push(comment);
			return comment;
		},
		get api() {
			return api;
		},
	};

	async function call<T>(name: keyof GitHubApi, run: () => T): Promise<T> {
		github.calls.push(name);
		github.meanwhile(name);
		if (github.denied.has(name)) throw refusal(403, "Resource not accessible by integration");
		const index = github.faults.findIndex((fault) => fault.call === name);
		const [fault] = index < 0 ? [] : github.faults.splice(index, 1);
		if (fault && !fault.done) throw refusal(fault.status, fault.message ?? "Server Error");
		const result = run();
		if (fault) throw refusal(fault.status, fault.message ?? "Server Error");
		return result;
	}

	const found = (id: number): number => {
		const index = github.comments.findIndex((comment) => comment.id === id);
		if (index < 0) throw refusal(404, "Not Found");
		return index;
	};
	const checkLength = (body: string) => {
		if (body.length > 65_536)
			throw invalid({ resource: "IssueComment", field: "data", message: "Body is too long (maximum is 65536 characters)" });
	};
	const checkAnnotations = (annotations: readonly CheckAnnotation[]) => {
		if (annotations.length > 50) throw refusal(422, "Invalid request.\n\nNo more than 50 items are allowed.");
		for (const { start_line, end_line, title, message } of annotations) {
			if (start_line < 1 || end_line < start_line || title.length > 255 || Buffer.byteLength(message) > 65_536)
				throw refusal(422, "Invalid request.");
		}
	};
	const not = (name: string) => () => Promise.reject(new Error(`${name} is no write`));

	const api: GitHubApi = {
		branchTip: not("branchTip"),
		compare: not("compare"),
		pullRequest: not("pullRequest"),
		openPullRequests: not("openPullRequests"),
		reviews: not("reviews"),
		history: not("history"),
		teamMembers: not("teamMembers"),
		statuses: not("statuses"),
		everRequested: () => call("everRequested", () => [...github.everRequested]),
		createStatus: (sha, status) =>
			call("createStatus", () => {
				if (status.description.length > 140) throw invalid({ message: "description is too long (maximum is 140 characters)" });
				github.statuses.push({ sha, ...status });
				return { creator: github.login };
			}),
		comments: () => call("comments", () => [...github.comments]),
		createComment: (_, body) =>
			call("createComment", () => {
				checkLength(body);
				return github.say(github.login, body);
			}),
		updateComment: (id, body) =>
			call("updateComment", () => {
				const index = found(id);
				checkLength(body);
				const updated = { ...github.comments[index]!, body };
				github.comments[index] = updated;
				return updated;
			}),
		deleteComment: (id) => call("deleteComment", () => void github.comments.splice(found(id), 1)),
		requestReviewers: (_, { users = [], teams = [] }) =>
			call("requestReviewers", () => {
				if (users.length > 15) throw refusal(422, "Validation Failed", ["Could not add requested reviewers to pull request."]);
				if (users.some((login) => login === author)) throw refusal(422, "Review cannot be requested from pull request author.");
				if (teams.length > 0 && !github.seesTeams) throw invalid("Could not resolve to a node with the global id of 'T_kwDOA5iQ-M4As9wR'.");
				const names = [...users, ...teams.map((slug) => `acme/${slug}`)];
				if (names.some((name) => !github.collaborators.has(name)))
					throw refusal(
						422,
						"Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/crm repository.",
					);
				for (const name of names) github.requested.add(name);
			}),
		addLabel: (_, name) => call("addLabel", () => void github.labels.add(name)),
		removeLabel: (_, name) => call("removeLabel", () => void github.labels.delete(name)),
		createCheckRun: ({ sha, name, title, summary, annotations }) =>
			call("createCheckRun", () => {
				checkAnnotations(annotations);
				return github.runs.push({ sha, name, title, summary, annotations: [...annotations] }) - 1;
			}),
		addAnnotations: (id, { title, summary, annotations }) =>
			call("addAnnotations", () => {
				checkAnnotations(annotations);
				const run = github.runs[id]!;
				Object.assign(run, { title, summary });
				run.annotations.push(...annotations);
			}),
		login: () => call("login", () => github.login),
	};
	return github;
}
