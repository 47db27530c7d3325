import type { LoggedCommit } from "../git-world.js";
import type { OpenApi } from "../openapi.js";
import { type Account, APP, account } from "./tokens.js";
import {
	BEGINNING,
	type FakeCheckRun,
	type FakeComment,
	type FakeEvent,
	type FakePull,
	type FakeReview,
	type FakeStatus,
	type FakeTeam,
	ownerOf,
	type World,
} from "./world.js";

interface Scene {
	readonly world: World;
	readonly api: OpenApi;
}

export function user({ api, world }: Scene, given: Account | null): unknown {
	const page = given?.type === "Bot" ? `apps/${given.login.replace("[bot]", "")}` : given?.login;
	return given && api.example("simple-user", { ...given, html_url: `${world.serverUrl}/${page}` });
}

export function repository(scene: Scene, name: string, form: "repository" | "full-repository" | "team-repository" = "repository"): unknown {
	const [owner = "", repo = ""] = name.split("/");
	const { settings } = scene.world;
	const own = { default_branch: settings.defaultBranch, private: settings.private };
	return scene.api.example(form, { name: repo, full_name: name, owner: user(scene, account(owner)) as object, ...own });
}

/** `alone`: as the answer to one number; else as in a list. */
export function pullRequest(scene: Scene, pull: FakePull, alone: boolean): unknown {
	const { world, api } = scene;
	const { number, head, base, fork = false, headBranch = "change", author = account("ann"), draft = false, open = true } = pull;
	const { headRepository = fork ? "mallory/crm" : world.repository } = pull;
	const headOwner = headRepository?.split("/")[0] ?? "unknown";
	return api.example(alone ? "pull-request" : "pull-request-simple", {
		number,
		state: open ? "open" : "closed",
		draft,
		html_url: `${world.serverUrl}/${world.repository}/pull/${number}`,
		// In a list GitHub shows no account; alone it puts its own in the place of one that is gone.
		user: user(scene, author ?? (alone ? account("ghost") : null)),
		body: pull.body ?? null,
		updated_at: pull.updated ?? BEGINNING,
		labels: (pull.labels ?? []).map((name) => label(scene, name)),
		requested_reviewers: (pull.requestedUsers ?? []).map((login) => user(scene, account(login))),
		requested_teams: (pull.requestedTeams ?? []).map((slug) => listedTeam(scene, slug)),
		head: {
			sha: head,
			ref: headBranch,
			label: `${headOwner}:${headBranch}`,
			repo: headRepository && repository(scene, headRepository),
			user: headRepository && user(scene, account(headOwner)),
		},
		base: {
			ref: base,
			sha: world.git.resolve(`refs/heads/${base}`) ?? "0".repeat(40),
			label: `${ownerOf(world)}:${base}`,
			repo: repository(scene, world.repository),
			user: user(scene, account(ownerOf(world))),
		},
	});
}

export function label({ api }: Scene, name: string): unknown {
	// In a list of pull requests a label without a description has an empty one.
	return api.example("label", { name, color: "ededed", description: "" });
}

export function review(scene: Scene, { id, pull, author, state, commit_id, body, submitted_at }: FakeReview): unknown {
	const { world, api } = scene;
	const html_url = `${pageOf(world, pull)}#pullrequestreview-${id}`;
	const given = { id, state, commit_id, body, html_url, user: user(scene, author) };
	return api.example("pull-request-review", submitted_at === undefined ? given : { ...given, submitted_at });
}

export function comment(scene: Scene, given: FakeComment): unknown {
	const { id, pull, author, body, created_at = BEGINNING, updated_at = created_at } = given;
	const html_url = `${pageOf(scene.world, pull)}#issuecomment-${id}`;
	return scene.api.example("issue-comment", { id, body, user: user(scene, author), html_url, created_at, updated_at });
}

/** Event → the part of the description that says what such an event has. */
const EVENTS: Readonly<Record<string, string>> = {
	review_requested: "review-requested-issue-event",
	review_request_removed: "review-request-removed-issue-event",
	review_dismissed: "review-dismissed-issue-event",
	labeled: "labeled-issue-event",
	unlabeled: "unlabeled-issue-event",
};

export function event(scene: Scene, given: FakeEvent): unknown {
	const { id, event, actor, created_at, reviewer, team } = given;
	return scene.api.example(EVENTS[event] ?? "added-to-project-issue-event", {
		id,
		event,
		created_at,
		actor: user(scene, actor),
		...(given.label !== undefined && { label: { name: given.label, color: "ededed" } }),
		...(reviewer !== undefined && { requested_reviewer: user(scene, account(reviewer)), review_requester: user(scene, actor) }),
		...(team !== undefined && {
			requested_team: listedTeam(scene, team),
			review_requester: user(scene, actor),
		}),
		...(given.review !== undefined && { dismissed_review: { state: "dismissed", review_id: given.review, dismissal_message: null } }),
	});
}

export function status(scene: Scene, { sha: _, creator, ...given }: FakeStatus): unknown {
	return scene.api.example("status", { ...given, creator: user(scene, creator), updated_at: given.created_at });
}

export function commit(scene: Scene, { sha, parents, authorEmail, committerEmail, message, signed }: LoggedCommit): unknown {
	return scene.api.example("commit", {
		sha,
		parents: parents.map((parent) => ({ sha: parent, url: "https://github.example/x" })),
		commit: {
			message,
			verification: { verified: signed, reason: signed ? "valid" : "unsigned", signature: null, payload: null, verified_at: null },
		},
		author: user(scene, ownerOfEmail(authorEmail)),
		committer: user(scene, ownerOfEmail(committerEmail)),
	});
}

/** GitHub knows addresses at example.org, and nobody's else. */
function ownerOfEmail(email: string): Account | null {
	const [login = "", host] = email.split("@");
	return host === "example.org" ? account(login) : null;
}

export function checkRun(scene: Scene, run: FakeCheckRun): unknown {
	const { id, sha, name, status, conclusion, title, summary, annotations } = run;
	return scene.api.example("check-run", {
		id,
		name,
		head_sha: sha,
		status,
		conclusion,
		output: { title, summary, annotations_count: annotations.length },
		app: scene.api.example("integration", { slug: APP.login.replace("[bot]", "") }),
	});
}

/** As in a list of teams. */
export function listedTeam({ world, api }: Scene, slug: string): unknown {
	return api.example("team", teamNames(world, slug));
}

export function team({ world, api }: Scene, { slug, secret = false }: FakeTeam): unknown {
	return api.example("team-full", { ...teamNames(world, slug), privacy: secret ? "secret" : "closed" });
}

function teamNames(world: World, slug: string): { slug: string; name: string; html_url: string } {
	return { slug, name: slug, html_url: `${world.serverUrl}/orgs/${ownerOf(world)}/teams/${slug}` };
}

function pageOf({ serverUrl, repository }: World, pull: number): string {
	return `${serverUrl}/${repository}/pull/${pull}`;
}
