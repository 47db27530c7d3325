import type { Change } from "../model/review.js";
import type { Origin } from "../model/words.js";
import type { StatedEvidence } from "./footprint.js";
import type { Policy } from "./policy.js";

/** What holds at the time of the decision and is in no change and no policy. */
export interface DecisionContext {
	readonly now: Date;
	/** Branch the pull request goes to. */
	readonly targetBranch?: string;
	/** Where the changes come from, where whoever runs this knows better than the policy. */
	readonly origin?: Origin;
	/** Who uses what a change is about; nothing where that was not looked for. */
	readonly readersOf?: (change: Change) => StatedEvidence | undefined;
	/** System → kind → properties that its files cannot say. */
	readonly blind?: Readonly<Record<string, Readonly<Partial<Record<string, readonly string[]>>>>>;
}

/** Does the policy only advise, as it is on trial? */
export function isOnTrial({ trialUntil }: Policy, now: Date): boolean {
	return trialUntil !== undefined && now.toISOString().slice(0, 10) <= trialUntil;
}

/** Where the changes come from. */
export function originOf(policy: Policy, { origin = policy.origin }: DecisionContext): Origin {
	return origin;
}

/** Does the pull request go to a branch on which nothing is decided? */
export function isDecidedElsewhere(policy: Policy, { targetBranch }: DecisionContext): boolean {
	return targetBranch !== undefined && !policy.governs(targetBranch);
}
