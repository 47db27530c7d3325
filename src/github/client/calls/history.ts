import type { GitHubApi, PullRequestHistory } from "../../api.js";
import type { Client } from "../octokit.js";
import { PAGE_SIZE } from "../pages.js";

/**
 * What the REST API tells in several calls or, as the edit of a description, not at all. A target branch changes by hand, and by itself when the
 * branch below is merged and deleted. Fields: docs.github.com/graphql, "PullRequest", "Repository".
 */
export const HISTORY = `query($owner: String!, $repo: String!, $number: Int!, $targetBranch: String!, $most: Int!) {
	repository(owner: $owner, name: $repo) {
		pullRequest(number: $number) {
			lastEditedAt
			editor { __typename login }
			retargeted: timelineItems(itemTypes: [BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT], last: 1) {
				nodes {
					... on BaseRefChangedEvent { createdAt }
					... on AutomaticBaseChangeSucceededEvent { createdAt }
				}
			}
			forced: timelineItems(itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT], last: 1) {
				nodes { ... on HeadRefForcePushedEvent { createdAt } }
			}
		}
		pullRequests(states: OPEN, baseRefName: $targetBranch, first: $most) {
			pageInfo { hasNextPage }
			nodes { number headRefOid }
		}
	}
}`;

/** What happened to a pull request. */
export function historyCalls({ octokit, place }: Client): Pick<GitHubApi, "history"> {
	return {
		async history(number, targetBranch) {
			const { repository } = await octokit.graphql<HistoryData>(HISTORY, { ...place, number, targetBranch, most: PAGE_SIZE });
			return toHistory(repository);
		},
	};
}

interface HistoryData {
	readonly repository: {
		readonly pullRequest: {
			readonly lastEditedAt: string | null;
			readonly editor: Actor | null;
			readonly retargeted: Happenings;
			readonly forced: Happenings;
		};
		readonly pullRequests: {
			readonly pageInfo: { readonly hasNextPage: boolean };
			readonly nodes: Nodes<{ readonly number: number; readonly headRefOid: string }>;
		};
	};
}

interface Happenings {
	readonly nodes: Nodes<{ readonly createdAt: string }>;
}

/** A node that cannot be shown is `null`. */
type Nodes<T> = readonly (T | null)[] | null;

interface Actor {
	readonly __typename: string;
	readonly login: string;
}

function toHistory({ pullRequest, pullRequests }: HistoryData["repository"]): PullRequestHistory {
	const { lastEditedAt, editor } = pullRequest;
	const [retargetedAt, headForcedAt] = [pullRequest.retargeted, pullRequest.forced].map(({ nodes }) => nodes?.at(-1)?.createdAt);
	const open = pullRequests.nodes?.flatMap((node) => (node ? [{ number: node.number, headSha: node.headRefOid }] : []));
	const isWhole = open?.length === pullRequests.nodes?.length && !pullRequests.pageInfo.hasNextPage;
	return {
		...(lastEditedAt !== null && { descriptionEdited: { at: lastEditedAt, ...(editor && { by: loginOf(editor) }) } }),
		...(retargetedAt !== undefined && { retargetedAt }),
		...(headForcedAt !== undefined && { headForcedAt }),
		...(open && isWhole && { openIntoTarget: open }),
	};
}

/** GraphQL leaves out of an app's login the `[bot]` that REST writes. */
function loginOf({ __typename, login }: Actor): string {
	return __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
