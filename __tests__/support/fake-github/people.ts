import { answerRequest, askForReview } from "./pulls.js";
import { account } from "./tokens.js";
import type { FakeComment, FakePull, FakeReview, World } from "./world.js";

/** What people do on the pages of pull requests, each a second after the last. They are named by login. */
export interface People {
	review(
		pull: number,
		login: string,
		state: FakeReview["state"],
		/** `commit`: the head where it is left out. */
		more?: { readonly commit?: string | null; readonly body?: string },
	): FakeReview;
	approve(pull: number, login: string, commit?: string): FakeReview;
	dismiss(review: FakeReview, login: string): void;
	comment(pull: number, login: string, body: string): FakeComment;
	editComment(id: number, body: string): void;
	/** Writes the description anew. */
	describe(pull: number, login: string, body: string): void;
	/** Points the pull request at another branch. */
	retarget(pull: number, login: string, base: string): void;
	/** Moves the pull request to a commit that does not follow from the one before. */
	forcePush(pull: number, login: string, head: string): void;
	/** Asks users and teams for a review. */
	ask(pull: number, login: string, reviewers: { readonly users?: readonly string[]; readonly teams?: readonly string[] }): void;
	/** Takes a request for a review back. */
	unask(pull: number, login: string, reviewer: string): void;
}

export function peopleOf(world: World): People {
	const { clock } = world;
	const pullOf = (number: number): FakePull => {
		const pull = world.pulls.get(number);
		if (!pull) throw new Error(`There is no pull request #${number}.`);
		return pull;
	};
	const happened = (pull: number, login: string, event: string) => ({
		id: clock.id("event"),
		pull,
		event,
		actor: account(login),
		created_at: clock.tick(),
	});
	const people: People = {
		review(number, login, state, { commit, body = "" } = {}) {
			const pull = pullOf(number);
			const commit_id = commit === undefined ? pull.head : commit;
			const given = { id: clock.id("review"), pull: number, author: account(login), state, commit_id, body };
			const review: FakeReview = state === "PENDING" ? given : { ...given, submitted_at: clock.tick() };
			world.reviews.push(review);
			if (state !== "PENDING") answerRequest(world, pull, login);
			return review;
		},
		approve: (pull, login, commit) => people.review(pull, login, "APPROVED", commit === undefined ? {} : { commit }),
		dismiss(review, login) {
			review.state = "DISMISSED";
			world.events.push({ ...happened(review.pull, login, "review_dismissed"), review: review.id });
		},
		comment(pull, login, body) {
			const created_at = clock.tick();
			const comment = {
				id: clock.id("comment"),
				pull: pullOf(pull).number,
				author: account(login),
				body,
				created_at,
				updated_at: created_at,
			};
			world.comments.push(comment);
			return comment;
		},
		editComment(id, body) {
			const comment = world.comments.find((known) => known.id === id);
			if (!comment) throw new Error(`There is no comment ${id}.`);
			comment.body = body;
			comment.updated_at = clock.tick();
		},
		describe(pull, login, body) {
			Object.assign(pullOf(pull), { body, edited: { by: account(login), at: clock.tick() } });
		},
		retarget(pull, login, base) {
			pullOf(pull).base = base;
			world.events.push(happened(pull, login, "base_ref_changed"));
		},
		forcePush(pull, login, head) {
			pullOf(pull).head = head;
			world.events.push(happened(pull, login, "head_ref_force_pushed"));
		},
		ask: (pull, login, { users = [], teams = [] }) => askForReview(world, pullOf(pull), account(login), users, teams),
		unask(number, login, reviewer) {
			const pull = pullOf(number);
			pull.requestedUsers = (pull.requestedUsers ?? []).filter((known) => known !== reviewer);
			pull.requestedTeams = (pull.requestedTeams ?? []).filter((known) => known !== reviewer);
			world.events.push({ ...happened(number, login, "review_request_removed"), reviewer });
		},
	};
	return people;
}
