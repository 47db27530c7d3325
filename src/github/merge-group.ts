import type { GitHubApi } from "./api.js";
import type { GateEvent } from "./event.js";
import { explain, failureOf } from "./failure.js";
import type { Log } from "./log.js";
import { fitDescription, statusContext } from "./status.js";

const REASON =
	"Merge groups are not judged yet: merge this pull request without the queue, or take the status out of the queue's requirements.";

/** Answers a merge group clearly: a status that says why, so that the queue does not wait until it times out. */
export async function refuseMergeGroup(
	api: GitHubApi,
	log: Log,
	{ headSha, targetBranch }: Extract<GateEvent, { kind: "merge-group" }>,
	runUrl: string | undefined,
): Promise<void> {
	log.error(REASON);
	try {
		await api.createStatus(headSha, {
			state: "error",
			context: statusContext(targetBranch),
			description: fitDescription(REASON),
			...(runUrl !== undefined && { targetUrl: runUrl }),
		});
	} catch (error) {
		log.warning(`The commit status could not be written: ${explain(failureOf(error), "statuses: write")}.`);
	}
}
