import type { Failure } from "../client/failure.js";
import type { Place } from "./place.js";

/**
 * Why a run may only look on: GitHub gives forks and Dependabot a token that may only read under the events whose workflow the pull request
 * itself brings along. Nothing else of this run needs to be tried then, and nothing of it is a fault.
 * Input: why the commit status could not be written. Output: one sentence with what to use instead; `undefined` where that is not it.
 */
export function onlyLooksOn({ kind }: Failure, { trigger }: Pick<Place, "trigger">): string | undefined {
	if (kind !== "permission") return undefined;
	const why = `On the event \`${trigger}\`, GitHub gives forks and Dependabot a token that may only read, so this run only looks on: no status, no comment.`;
	if (trigger === "pull_request")
		return `${why} Use \`pull_request_target\`, or for branches of this repository give the job \`statuses: write\` and \`pull-requests: write\` (docs/permissions.md).`;
	if (trigger === "pull_request_review") return `${why} Relay the review through \`workflow_run\` (docs/permissions.md).`;
	return undefined;
}
