import type { GitHubApi } from "../api.js";
import type { Inputs } from "../start/inputs.js";
import { attempt } from "./attempt.js";
import { notesMarkdown } from "./error-report.js";
import type { Log } from "./log.js";
import type { Runner } from "./runner.js";

export interface PublishContext {
	readonly api: GitHubApi;
	readonly runner: Runner;
	readonly log: Log;
	readonly inputs: Pick<Inputs, "comment" | "annotations" | "requestReviewers" | "label">;
	/** Where the report is written. */
	readonly reportPath: string;
}

/** What was written so far, and what could not be. */
export interface Publication {
	/** One sentence each, with the permission that was lacking. */
	readonly notes: string[];
	report?: string;
	commentUrl?: string;
	/** The token's own account, told by the status that it wrote. */
	login?: string;
	/** The status could not be written, though this run should: nothing tells GitHub the verdict. */
	unposted?: true;
	/** Why this run may only look on, where its token may only read. */
	looksOn?: string;
	/** The job summary as it was written first, without the notes. */
	summary?: string;
}

/** Writes the job summary once more, with all that could not be written. */
export async function summariseAgain({ runner, log }: PublishContext, { summary, looksOn, notes }: Publication): Promise<void> {
	if (summary === undefined) return;
	const lines = notesMarkdown(looksOn === undefined ? notes : [looksOn, ...notes]);
	await attempt({ log, notes }, { failed: "The job summary could not be written again" }, () => runner.summarise(summary + lines));
}
