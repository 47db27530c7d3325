import { POLICY_FOLDER } from "../../dialects/policy-files/index.js";
import type { Review } from "../../model/review.js";
import type { Links } from "../../report/index.js";
import type { Place } from "./place.js";

/** Lines as GitHub shows them at the very commits that were compared, those of the policy at the one it was read from. */
export function linksTo({ repositoryUrl, runUrl }: Pick<Place, "repositoryUrl" | "runUrl">, { base, head, policy }: Review): Links {
	const at = (sha: string | undefined, path: string, line: number) =>
		sha === undefined ? undefined : `${repositoryUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
	const shas = { base: base.sha, head: head.sha };
	return {
		...(runUrl !== undefined && { run: runUrl }),
		blob: (side, path, line) => at(shas[side], path, line),
		// A policy may extend a preset, whose rules stand in no file of the repository.
		policy: (path, line) => (path.startsWith(`${POLICY_FOLDER}/`) ? at(policy.sha, path, line) : undefined),
	};
}

/** Page of the run, opened from the pull request: GitHub's own job links carry its number, for the way back. */
export function statusTarget({ runUrl, pullRequest }: Pick<Place, "runUrl" | "pullRequest">): string | undefined {
	return runUrl === undefined || pullRequest === undefined ? runUrl : `${runUrl}?pr=${pullRequest}`;
}
