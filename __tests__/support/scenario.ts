import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as anyTest, expect, onTestFinished } from "vitest";
import { parse } from "yaml";
import { CRM, GITHUB_TEAMS, POLICY_PATH, policyText } from "./crm.js";
import {
	account,
	type FakeComment,
	type FakeGitHub,
	type FakePull,
	type FakeReview,
	startFakeGitHub,
	TOKENS,
	type Token,
} from "./fake-github.js";
import type { CommitSays, Files } from "./git-world.js";
import { findNode24 } from "./node24.js";
import {
	commentEvent,
	dispatchEvent,
	mergeGroupEvent,
	type PullFacts,
	pullRequestEvent,
	pushEvent,
	relayEvent,
	reviewEvent,
	type Sender,
} from "./payloads.js";
import { runAction, type StepResult } from "./run-action.js";
import { MOST_REMARKS, parsed } from "./runner-commands.js";

const ROOT = join(__dirname, "..", "..");
const DEFAULTS = Object.fromEntries(
	Object.entries<{ default: string }>(parse(readFileSync(join(ROOT, "action.yml"), "utf8")).inputs).map(([name, input]) => [
		name,
		input.default,
	]),
);

/** A test that runs the bundle; skipped where there is no Node 24. */
export const test = anyTest.skipIf(findNode24() === undefined);

/** What a job sends; what it may do is set for each run. */
export const TOKEN = "ghs_0123456789abcdefghij";

/** An event as the runner hands it over. */
export interface Happening {
	readonly event: string;
	readonly payload: unknown;
}

export interface RunOptions {
	readonly token?: keyof typeof TOKENS | Partial<Token>;
	readonly inputs?: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	readonly hurry?: boolean;
}

export interface PullOptions {
	/** What its first commit changes. */
	readonly change?: Files;
	/** Login; Sam of Sales Ops where it is left out. */
	readonly author?: string;
	readonly fork?: boolean;
	readonly draft?: boolean;
	readonly body?: string;
	readonly base?: string;
	/** Where it left its target branch; the tip where it is left out. */
	readonly from?: string;
	/** A commit that is there already, in place of one of its own. */
	readonly head?: string;
}

/** A pull request and what people do on its page. */
export interface Pull {
	readonly number: number;
	readonly facts: FakePull;
	/** Everything that it changed so far. */
	readonly files: Files;
	/** Adds a commit; by the author where nobody is named. */
	push(files: Files, says?: CommitSays): string;
	/** Puts one commit in the place of all; GitHub throws the old ones away. */
	forcePush(files: Files, says?: CommitSays): string;
	/** Takes the branch back to an older commit. */
	forceBack(head: string): void;
	approve(login: string, commit?: string): FakeReview;
	requestChanges(login: string, body?: string): FakeReview;
	comment(login: string, body: string): FakeComment;
	/** Writes the description anew; the author does where nobody is named. */
	describe(body: string, login?: string): Happening;
	retarget(base: string): Happening;
	/** `pull_request_target`, or another trigger with the same payload. */
	event(action?: string, more?: Readonly<Record<string, unknown>>, trigger?: string): Happening;
	/** A review, as the relay passes it on. */
	relayed(login: string): Happening;
	/** A review, as a run of the pull request's own workflow sees it. */
	reviewed(login: string, action?: "submitted" | "dismissed"): Happening;
	/** A comment, as just written. */
	commented(comment: FakeComment, action?: "created" | "edited" | "deleted"): Happening;
	/** Statuses of the gate on the head as it is now, oldest first: `state, description`. */
	statuses(): string[];
	/** Bodies of the comments of this tool. */
	comments(): string[];
}

export interface GroupOptions {
	readonly squash?: boolean;
	/** Commits that tell nothing of the pull request that they come from. */
	readonly rebase?: boolean;
	/** The commit it is built on; the tip of `main` where it is left out. */
	readonly base?: string;
	/** How conflicts were resolved; on top of what the pull requests changed. */
	readonly resolved?: Files;
}

export interface Group extends Happening {
	readonly sha: string;
	/** As the relay passes it on. */
	readonly relayed: Happening;
	statuses(): string[];
}

/** A CRM repository on a fake GitHub with one open pull request or several into `main`. */
export interface Scenario {
	readonly github: FakeGitHub;
	/** First commit of `main`. */
	readonly root: string;
	/** The first pull request, #7. */
	readonly pull: Pull;
	/** One more pull request: #8, #9 … */
	open(options: PullOptions): Pull;
	/** Adds a commit to a branch, `main` where none is named. Output: the push. */
	pushTo(files: Files, branch?: string): Happening & { readonly sha: string };
	/** The commits that a merge queue builds of pull requests, in order. */
	mergeGroup(pulls: readonly Pull[], options?: GroupOptions): Group;
	dispatch(pullRequest?: string): Happening;
	run(happening: Happening, options?: RunOptions): Promise<StepResult>;
}

export interface Setup extends PullOptions {
	/** All files of `main` but the policy's. */
	readonly crm?: Files;
	/** Text of the policy; `null`: there is none. */
	readonly policy?: string | null;
	/** Logins that GitHub lets ask for a review. */
	readonly collaborators?: readonly string[];
	/** Of the repository. */
	readonly labels?: readonly string[];
}

const PEOPLE = ["ana", "bo", "fin", "flo", "fay", "sam", "sue", "sid", "ann"];

/**
 * Of one test. When it ends, GitHub must never have been asked for what it does not have, and no run may have printed a command of somebody else.
 */
export async function openScenario(setup: Setup = {}): Promise<Scenario> {
	const { crm = CRM, policy = policyText(), collaborators = PEOPLE, labels = ["revops-review"] } = setup;
	const github = await startFakeGitHub();
	const printed: string[] = [];
	onTestFinished(async () => {
		await github.close();
		expect(github.violations).toEqual([]);
		for (const log of printed) expectHarmless(log);
	});
	if (policy?.includes("@acme/")) for (const { slug, members } of GITHUB_TEAMS) github.teams.set(slug, { slug, members });
	for (const login of collaborators) github.collaborators.add(login);
	for (const label of labels) github.labels.add(label);
	const files = { ...crm, ...(policy !== null && { [POLICY_PATH]: policy }) };
	const root = github.git.commit("refs/heads/main", files);
	const tip = (branch = "main") => github.git.resolve(`refs/heads/${branch}`)!;
	let last = 6;

	const open = (options: PullOptions) => {
		last++;
		return openPull(github, last, { from: tip(options.base), ...options });
	};
	const pull = open(setup);

	return {
		github,
		root,
		pull,
		open,
		pushTo(changed, branch = "main") {
			const before = tip(branch);
			const sha = github.git.commit(`refs/heads/${branch}`, changed, before);
			return {
				sha,
				event: "push",
				payload: pushEvent(github, { branch, before, after: sha, files: Object.keys(changed) }, account("ana")),
			};
		},
		mergeGroup: (pulls, options = {}) => mergeGroup(github, pulls, { base: tip(), ...options }),
		dispatch(number) {
			const inputs = number === undefined ? null : { "pull-request": number };
			return { event: "workflow_dispatch", payload: dispatchEvent(github, account("ana"), inputs) };
		},
		async run(happening, { token = "workflow", inputs = {}, env = {}, hurry = false } = {}) {
			github.tokens.set(TOKEN, typeof token === "string" ? TOKENS[token] : { ...TOKENS.workflow, ...token });
			const result = await runAction(github, { ...happening, env, hurry, inputs: { ...DEFAULTS, token: TOKEN, ...inputs } });
			printed.push(result.log);
			return result;
		},
	};
}

/** Nothing but remarks, no more of a level than the runner takes, and no token. */
function expectHarmless(log: string): void {
	const remarks = parsed(log).map(({ name }) => name);
	expect(remarks.filter((name) => !["notice", "warning", "error"].includes(name))).toEqual([]);
	for (const level of ["notice", "warning", "error"])
		expect(remarks.filter((name) => name === level).length, `${level}s in the log`).toBeLessThanOrEqual(MOST_REMARKS);
	expect(log).not.toContain(TOKEN);
}

function openPull(github: FakeGitHub, number: number, options: PullOptions & { readonly from: string }): Pull {
	const { change = {}, author = "sam", fork = false, draft = false, body = "Please.", base = "main", from } = options;
	const headBranch = author === "dependabot[bot]" ? "dependabot/npm_and_yarn/x-1" : `change-${number}`;
	const facts: FakePull = { number, head: options.head ?? from, base, fork, headBranch, author: account(author), draft, body };
	github.pulls.set(number, facts);
	let files: Files = {};
	const ref = `refs/pull/${number}/head`;
	const commit = (changed: Files, parent: string, says: CommitSays = {}) => {
		facts.head = github.git.commit(ref, changed, parent, { author: facts.author?.login ?? "ghost", ...says });
		// A fork's branch is in the fork.
		if (!fork) execFileSync("git", ["-C", github.git.path, "update-ref", `refs/heads/${headBranch}`, facts.head]);
		return facts.head;
	};
	const forced = (head: string) => github.people.forcePush(number, facts.author?.login ?? "ghost", head);
	const state = (): PullFacts => factsOf(github, facts, from);
	const happened = (event: string, payload: unknown): Happening => ({ event, payload });

	const pull: Pull = {
		number,
		facts,
		get files() {
			return files;
		},
		push(changed, says) {
			files = { ...files, ...changed };
			return commit(changed, facts.head, says);
		},
		forcePush(changed, says) {
			files = changed;
			const head = commit(changed, from, says);
			forced(head);
			github.git.prune();
			return head;
		},
		forceBack(head) {
			execFileSync("git", ["-C", github.git.path, "update-ref", ref, head]);
			forced(head);
		},
		approve: (login, at) => github.people.approve(number, login, at),
		requestChanges: (login, text = "") => github.people.review(number, login, "CHANGES_REQUESTED", { body: text }),
		comment: (login, text) => github.people.comment(number, login, text),
		describe(text, login = facts.author?.login ?? "ghost") {
			const before = facts.body ?? null;
			github.people.describe(number, login, text);
			return happened("pull_request_target", pullRequestEvent(github, state(), "edited", { changes: { body: { from: before } } }));
		},
		retarget(branch) {
			const before = facts.base;
			github.people.retarget(number, facts.author?.login ?? "ghost", branch);
			const changes = { base: { ref: { from: before }, sha: { from } } };
			return happened("pull_request_target", pullRequestEvent(github, state(), "edited", { changes }));
		},
		event: (action = "opened", more = {}, trigger = "pull_request_target") =>
			happened(trigger, pullRequestEvent(github, state(), action, more)),
		relayed: (login) => happened("workflow_run", relayEvent(github, "pull_request_review", state().head, account(login), [state()])),
		reviewed: (login, action = "submitted") => happened("pull_request_review", reviewEvent(github, state(), action, account(login))),
		commented({ id, body: text, author: by }, action = "created") {
			return happened("issue_comment", commentEvent(github, state(), { id, body: text, author: by as Sender }, action));
		},
		statuses: () => statusesOf(github, facts.head),
		comments: () => ownComments(github, number),
	};
	if (options.head === undefined) pull.push(change);
	return pull;
}

function factsOf(github: FakeGitHub, pull: FakePull, from: string): PullFacts {
	const repository = pull.headRepository === undefined ? (pull.fork ? "mallory/crm" : github.repository) : pull.headRepository;
	return {
		number: pull.number,
		title: "A change",
		body: pull.body ?? null,
		open: pull.open ?? true,
		draft: pull.draft ?? false,
		author: pull.author ?? null,
		labels: pull.labels ?? [],
		requestedUsers: pull.requestedUsers ?? [],
		requestedTeams: pull.requestedTeams ?? [],
		head: { branch: pull.headBranch ?? "change", sha: pull.head, repository },
		base: { branch: pull.base, sha: from },
	};
}

function mergeGroup(
	github: FakeGitHub,
	pulls: readonly Pull[],
	{ squash = false, rebase = false, base, resolved = {} }: GroupOptions & { readonly base: string },
): Group {
	const branch = `gh-readonly-queue/main/pr-${pulls.at(-1)?.number}-${base}`;
	let sha = base;
	for (const { number, files, facts } of pulls) {
		const says: CommitSays = rebase
			? { author: facts.author?.login ?? "ghost", committer: "web-flow", message: "A change" }
			: squash
				? { author: facts.author?.login ?? "ghost", committer: "web-flow", message: `A change (#${number})\n\n* change` }
				: { author: "web-flow", merges: facts.head, message: `Merge pull request #${number} from acme/${facts.headBranch}\n\nA change` };
		sha = github.git.commit(`refs/heads/${branch}`, { ...files, ...resolved }, sha, says);
	}
	const head = { branch, sha, repository: github.repository };
	return {
		sha,
		event: "merge_group",
		payload: mergeGroupEvent(github, { targetBranch: "main", baseSha: base, headSha: sha, branch }),
		relayed: { event: "workflow_run", payload: relayEvent(github, "merge_group", head, account("github-merge-queue[bot]")) },
		statuses: () => statusesOf(github, sha),
	};
}

function statusesOf({ statuses }: FakeGitHub, sha: string): string[] {
	return statuses.filter((status) => status.sha === sha).map(({ state, description }) => `${state}, ${description}`);
}

/** Written by the token of a job, whoever it is. */
function ownComments({ comments }: FakeGitHub, number: number): string[] {
	return comments.filter(({ pull, author }) => pull === number && author?.type === "Bot").map(({ body }) => body);
}
