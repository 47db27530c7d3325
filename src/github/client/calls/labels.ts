import type { GitHubApi } from "../../api.js";
import { failureOf } from "../failure.js";
import type { Client } from "../octokit.js";
import { segment } from "./segment.js";

type LabelCalls = Pick<GitHubApi, "addLabel" | "removeLabel">;

/** Labels of a pull request. */
export function labelCalls({ octokit, place }: Client): LabelCalls {
	return {
		async addLabel(pullRequest, name) {
			// GitHub makes a label that is not there, which since 2025 takes `issues: write`.
			const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/labels";
			await octokit.request(route, { ...place, issue_number: pullRequest, labels: [segment(name)] });
		},
		async removeLabel(pullRequest, name) {
			const route = "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}";
			try {
				await octokit.request(route, { ...place, issue_number: pullRequest, name: segment(name) });
			} catch (error) {
				const { kind, message } = failureOf(error);
				// "Label does not exist": it is gone already.
				if (kind !== "missing" || !/label/i.test(message)) throw error;
			}
		},
	};
}
