/** Names of the events that start a run, as workflows spell them. */
const TRIGGERS = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"workflow_run",
	"issue_comment",
	"merge_group",
	"push",
	"workflow_dispatch",
	"schedule",
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Input: the name of an event that was read already. */
export function triggerOf(eventName: string): Trigger {
	const trigger = TRIGGERS.find((name) => name === eventName);
	if (trigger === undefined) throw new Error(`The event ${JSON.stringify(eventName)} starts no run.`);
	return trigger;
}

/** Where a judgement is published. */
export interface Place {
	/** Absent for a merge group, which is several pull requests. */
	readonly pullRequest?: number;
	readonly headSha: string;
	/** Without `refs/heads/`. */
	readonly targetBranch: string;
	/** `https://github.com/owner/name`. */
	readonly repositoryUrl: string;
	/** The run's own page; absent outside of Actions. */
	readonly runUrl?: string;
	readonly trigger: Trigger;
	/** What the event says happened: `opened`, `synchronize`; absent where it does not say. */
	readonly action?: string;
}

/** Does nothing on the page of this pull request stem from an earlier run? Only true of the run of its opening. */
export function isJustOpened({ trigger, action }: Pick<Place, "trigger" | "action">): boolean {
	return action === "opened" && (trigger === "pull_request" || trigger === "pull_request_target");
}
