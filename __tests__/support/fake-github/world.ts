import type { GitWorld } from "../git-world.js";
import type { Account, Token } from "./tokens.js";

/** A pull request; what is left out is as GitHub shows the plainest one. */
export interface FakePull {
	readonly number: number;
	head: string;
	base: string;
	/** The head is in `mallory/crm`. */
	readonly fork?: boolean;
	/** `null`: the fork is gone. */
	headRepository?: string | null;
	/** Name of the head's branch; `change` where it is left out. */
	headBranch?: string;
	/** `ann` where it is left out; `null`: GitHub shows no account. */
	author?: Account | null;
	open?: boolean;
	draft?: boolean;
	body?: string | null;
	/** Who changed the description last. */
	edited?: { readonly by: Account | null; readonly at: string };
	/** When anything about it changed last, ISO 8601; the beginning where it is left out. */
	updated?: string;
	labels?: readonly string[];
	requestedUsers?: readonly string[];
	requestedTeams?: readonly string[];
}

export interface FakeComment {
	readonly id: number;
	readonly pull: number;
	readonly author: Account | null;
	body: string;
	readonly created_at?: string;
	updated_at?: string;
}

export interface FakeReview {
	readonly id: number;
	readonly pull: number;
	readonly author: Account | null;
	state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
	readonly commit_id: string | null;
	readonly body: string;
	readonly submitted_at?: string;
}

export interface FakeEvent {
	readonly id: number;
	readonly pull: number;
	readonly event: string;
	readonly actor: Account;
	readonly created_at: string;
	/** Login. */
	readonly reviewer?: string;
	/** Slug. */
	readonly team?: string;
	readonly label?: string;
	readonly review?: number;
}

export interface FakeStatus {
	readonly sha: string;
	readonly state: string;
	readonly context: string;
	readonly description: string;
	readonly target_url: string | null;
	readonly creator: Account;
	readonly created_at: string;
}

export interface FakeCheckRun {
	readonly id: number;
	readonly sha: string;
	readonly name: string;
	readonly status: string;
	readonly conclusion: string | null;
	title: string | null;
	summary: string | null;
	readonly annotations: Readonly<Record<string, unknown>>[];
}

export interface FakeTeam {
	readonly slug: string;
	/** Logins. */
	readonly members: readonly string[];
	/** Invited, and have not answered. */
	readonly pending?: readonly string[];
	/** Slugs; their members are members here too. */
	readonly children?: readonly string[];
	/** No token can see it. */
	readonly secret?: boolean;
	/** What it may do in the repository; `push` where it is left out. */
	readonly access?: "none" | "pull" | "triage" | "push" | "maintain" | "admin";
}

export interface Protection {
	readonly checks: readonly { readonly context: string; readonly app_id: number | null }[];
	readonly reviews?: { readonly require_code_owner_reviews: boolean; readonly dismiss_stale_reviews: boolean };
}

/** An environment for jobs, and the branches from which they may use it. */
export interface Environment {
	readonly branches: "any" | "protected" | readonly string[];
}

/** What an administrator has set. */
export interface Settings {
	private: boolean;
	defaultBranch: string;
	/** Branch → the rules of rulesets for it, as GitHub writes them. */
	readonly rules: Map<string, readonly object[]>;
	/** Number → ruleset, as GitHub writes it. */
	readonly rulesets: Map<number, Readonly<Record<string, unknown>>>;
	/** Branch → its classic protection. */
	readonly protection: Map<string, Protection>;
	readonly environments: Map<string, Environment>;
	readonly codeownersErrors: object[];
}

/** Something that goes wrong instead of an answer. */
export interface Fault {
	readonly operation: string;
	/** `hangs`: there is never an answer; `hangs-up`: the connection ends without one; `breaks-off`: in the middle of it. */
	readonly status: number | "hangs" | "hangs-up" | "breaks-off";
	readonly message?: string;
	/** The whole answer in place of a refusal. */
	readonly answer?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	/** The call is carried out; only its answer is lost. */
	readonly carriedOut?: true;
	/** How often; once where it is left out. */
	readonly times?: number;
	/** Kind of an error of GraphQL, which has status 200. */
	readonly graphql?: string;
}

export interface Call {
	readonly operation: string;
	readonly method: string;
	readonly path: string;
	readonly body?: unknown;
	/** 0: there was no answer. */
	readonly status: number;
}

/** What GitHub knows; tests set it up and look at it afterwards. */
export interface World {
	readonly repository: string;
	readonly serverUrl: string;
	readonly git: GitWorld;
	readonly clock: Clock;
	readonly tokens: Map<string, Token>;
	readonly pulls: Map<number, FakePull>;
	readonly reviews: FakeReview[];
	readonly comments: FakeComment[];
	readonly events: FakeEvent[];
	/** In the order in which they were posted. */
	readonly statuses: FakeStatus[];
	readonly checkRuns: FakeCheckRun[];
	/** Names of the repository's labels. */
	readonly labels: Set<string>;
	/** By slug. */
	readonly teams: Map<string, FakeTeam>;
	/** Logins of people with access of their own; members of teams with access have it too. */
	readonly collaborators: Set<string>;
	readonly settings: Settings;
	readonly faults: Fault[];
	readonly calls: Call[];
	/** Requests that GitHub's description does not allow, and answers of this fake that it does not. Must stay empty. */
	readonly violations: string[];
	/** Called after each call was answered: what other people do meanwhile. */
	meanwhile?: (call: Call) => void;
}

/** Numbers and times of what happens, one second after the other. */
export interface Clock {
	/** ISO 8601, UTC, a second later than the one before. */
	tick(): string;
	/** A number that nothing else of its kind has. */
	id(kind: string): number;
}

/** When everything without a time of its own happened. */
export const BEGINNING = "2026-11-02T09:00:00Z";

export function createClock(): Clock {
	let seconds = 0;
	const ids = new Map<string, number>();
	return {
		tick: () => new Date(Date.parse(BEGINNING) + ++seconds * 1000).toISOString().replace(".000Z", "Z"),
		id(kind) {
			const id = ids.get(kind) ?? 1000;
			ids.set(kind, id + 1);
			return id;
		},
	};
}

/** The repository's organisation or person. */
export function ownerOf({ repository }: Pick<World, "repository">): string {
	return repository.split("/")[0] ?? "";
}

export function sameName(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}

/** Logins of a team's members, those of child teams too. */
export function membersOf(world: World, { members, children = [] }: FakeTeam): string[] {
	const inherited = children.flatMap((slug) => {
		const child = world.teams.get(slug);
		return child ? membersOf(world, child) : [];
	});
	return [...new Set([...members, ...inherited])];
}
