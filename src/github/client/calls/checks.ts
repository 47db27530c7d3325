import type { GitHubApi } from "../../api.js";
import type { Client } from "../octokit.js";

type CheckCalls = Pick<GitHubApi, "createCheckRun" | "addAnnotations">;

/** Check runs: only as a place for marks on lines, never as the gate. */
export function checkCalls({ octokit, place }: Client): CheckCalls {
	return {
		async createCheckRun({ sha, name, title, summary, annotations }) {
			const { data } = await octokit.request("POST /repos/{owner}/{repo}/check-runs", {
				...place,
				name,
				head_sha: sha,
				status: "completed",
				conclusion: "neutral",
				output: { title, summary, annotations: annotations.map((annotation) => ({ ...annotation })) },
			});
			return Number(data.id);
		},
		async addAnnotations(id, { title, summary, annotations }) {
			await octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
				...place,
				check_run_id: id,
				output: { title, summary, annotations: annotations.map((annotation) => ({ ...annotation })) },
			});
		},
	};
}
