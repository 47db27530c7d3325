import { questionDigest } from "../../src/model/question-digest.js";
import type { Decision, Question, Review, Team } from "../../src/model/review.js";
import { settle } from "../../src/settle/index.js";
import type { Membership, Said, SaidCommand, SaidReview, SettleRequest } from "../../src/settle/said.js";
import { change, decision, review } from "../support/reviews.js";

/** A pull request, its policy's teams and what people say about it, for the tests of what follows from that. */

export const HEAD = "b".repeat(40);
export const OLD = "e".repeat(40);
export const URL = "https://github.com/acme/crm/pull/7";
/** First digits of the fingerprint of {@link review}. */
export const TODAY = "d".repeat(8);

export const TEAMS: readonly Team[] = [
	{ id: "revops", name: "RevOps", handles: ["@acme/revops"], functions: [] },
	{ id: "sales-ops", name: "Sales Ops", handles: ["@acme/sales-ops"], functions: [] },
	{ id: "finance", name: "Finance", handles: ["@acme/finance"], functions: [], respond_within: 2 },
	{ id: "cs-ops", name: "CS Ops", handles: ["@acme/cs-ops"], functions: [] },
	{ id: "legal", name: "Legal Team", handles: [], functions: [] },
];

/** Nobody is in two teams but `both`. */
export const PEOPLE: Readonly<Record<string, readonly string[]>> = {
	revops: ["rita", "ron", "both"],
	"sales-ops": ["sol", "sue", "sam"],
	finance: ["fay", "fred", "both"],
	"cs-ops": ["cas"],
	legal: [],
};

/** A decision about a stage; RevOps decides it, and it holds the merge. */
export function stage(name: string, given: Partial<Decision> = {}): Decision {
	return decision({
		decided_by: "revops",
		owned_by: "sales-ops",
		change: change({ id: `salesforce:stage:Opportunity/${name}`, kind: "stage", name, object: "Opportunity" }),
		...given,
	});
}

/** An owner review of Sales Ops. */
export function local(name: string, given: Partial<Decision> = {}): Decision {
	return stage(name, { level: "owner-review", decided_by: "sales-ops", owned_by: "sales-ops", ...given });
}

export function question(id: string, given: Partial<Question> = {}): Question {
	return { id, ask: `${id}?`, to: "sales-ops", digest: questionDigest(id, [id]), ...given };
}

/** `- `id:digest` answer` */
export function line({ id, digest }: Question, answer: string): string {
	return `- \`${id}:${digest}\` ${answer}`;
}

/** So many minutes after the pull request was opened. */
export function at(minute: number): string {
	return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
}

export function says(state: SaidReview["state"], login: string, given: Partial<SaidReview> = {}): SaidReview {
	return { login, bot: false, state, commit: HEAD, at: at(10), body: "", url: `${URL}#${login}`, ...given };
}

export function approves(login: string, given: Partial<SaidReview> = {}): SaidReview {
	return says("approved", login, given);
}

export function writes(login: string, body: string, given: Partial<SaidCommand> = {}): SaidCommand {
	return { login, bot: false, body, at: at(10), edited: false, url: `${URL}#${login}-command`, ...given };
}

export interface Pull extends Partial<Said> {
	readonly decisions?: readonly Decision[];
	readonly teams?: readonly Team[];
	/** Team → logins, or why it cannot be seen. */
	readonly members?: Readonly<Record<string, readonly string[] | string>>;
	readonly coverage?: SettleRequest["coverage"];
	readonly review?: Partial<Review>;
}

export function request({
	decisions = [stage("Won")],
	teams = TEAMS,
	members = {},
	coverage = new Map(),
	review: more = {},
	...said
}: Pull): SettleRequest {
	const seen = Object.entries({ ...PEOPLE, ...members }).map(([id, people]): [string, Membership] => [
		id,
		typeof people === "string" ? { unseen: people } : { logins: new Set(people) },
	]);
	return {
		review: review({ decisions: [...decisions], teams: [...teams], ...more }),
		said: {
			number: 7,
			url: URL,
			author: { login: "ana", bot: false },
			// Whoever opens a pull request wrote it, where a test does not say otherwise.
			writers: [said.author?.login ?? "ana"],
			reviews: [],
			commands: [],
			description: "",
			...said,
		},
		members: new Map(seen),
		coverage,
	};
}

export function settled(pull: Pull): Review {
	return settle(request(pull));
}

/** `team: by how` of each approval that counts. */
export function filled(given: Review): string[] {
	return given.approvals.map(({ team, by, how }) => `${team}: ${by} ${how}`);
}

export function state(pull: Pull): Review["verdict"]["state"] {
	return settled(pull).verdict.state;
}

/** `who what: why` of what does not count. */
export function refused(given: Review): string[] {
	return (given.not_counted ?? []).map(({ by, what, why }) => `${by} ${what}: ${why}`);
}
