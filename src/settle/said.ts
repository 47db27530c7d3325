import type { Review } from "../model/review.js";

/** Somebody on GitHub. */
export interface Person {
	/** Login as GitHub writes it, without `@`; compared without case. */
	readonly login: string;
	/** An app or a machine's account: it decides nothing. */
	readonly bot: boolean;
}

/** A review of the pull request, as GitHub keeps it. */
export interface SaidReview extends Person {
	readonly state: "approved" | "changes-requested" | "commented" | "dismissed";
	/** The head commit that was looked at; empty where GitHub does not know it any more. */
	readonly commit: string;
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly body: string;
	readonly url: string;
}

/** A comment that begins with `/revops`. */
export interface SaidCommand extends Person {
	/** The whole comment; only its first line is a command. */
	readonly body: string;
	/** ISO 8601, UTC. */
	readonly at: string;
	/** Changed after it was written: then it is no command. */
	readonly edited: boolean;
	readonly url: string;
}

/** Everything that people said about one pull request: what stands on its page now. */
export interface Said {
	readonly number: number;
	/** Page of the pull request. */
	readonly url: string;
	readonly author: Person;
	/** Logins of who wrote or committed a commit of the pull request. */
	readonly writers: readonly string[];
	/** Oldest first. */
	readonly reviews: readonly SaidReview[];
	/** Oldest first. */
	readonly commands: readonly SaidCommand[];
	/** The description, in which the author proposes answers. */
	readonly description: string;
	/** Who changed the description last, where anybody did since it was written. */
	readonly descriptionEdited?: { readonly by?: string; readonly at: string };
	/** When the pull request was last pointed at another target branch; reviews from before were of another comparison. */
	readonly retargetedAt?: string;
	/** When the head commit was first judged for this pull request; a recorded decision without a fingerprint must be younger. */
	readonly headJudgedAt?: string;
}

/**
 * Who is in a team. `logins` in lower case, `partial` where there may be more people than these; `unseen`: it cannot be known, why, and what
 * to do, as one sentence.
 */
export type Membership = { readonly logins: ReadonlySet<string>; readonly partial?: true } | { readonly unseen: string };

/** Team id → who is in it. */
export type Memberships = ReadonlyMap<string, Membership>;

/** Digests of the changes that are governed at an older commit under today's policy; `gone`: the commit cannot be read any more. */
export type Coverage = { readonly digests: ReadonlySet<string> } | { readonly gone: string };

export interface SettleRequest {
	readonly review: Review;
	readonly said: Said;
	readonly members: Memberships;
	/** Older commit that somebody approved → what was governed there. The head itself needs no entry. */
	readonly coverage: ReadonlyMap<string, Coverage>;
}
