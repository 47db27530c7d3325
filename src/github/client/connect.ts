import type { GitHubApi } from "../api.js";
import { accountCalls } from "./calls/accounts.js";
import { checkCalls } from "./calls/checks.js";
import { commentCalls } from "./calls/comments.js";
import { commitCalls } from "./calls/commits.js";
import { historyCalls } from "./calls/history.js";
import { labelCalls } from "./calls/labels.js";
import { pullRequestCalls } from "./calls/pulls.js";
import { reviewCalls } from "./calls/reviews.js";
import { type Connection, createClient } from "./octokit.js";

export type { Connection } from "./octokit.js";

/** Connects to one repository. No call is made yet. */
export async function connect(connection: Connection): Promise<GitHubApi> {
	const client = await createClient(connection);
	return {
		...commitCalls(client),
		...pullRequestCalls(client),
		...reviewCalls(client),
		...historyCalls(client),
		...commentCalls(client),
		...labelCalls(client),
		...checkCalls(client),
		...accountCalls(client),
	};
}
