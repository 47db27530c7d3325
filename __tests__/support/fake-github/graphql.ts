import { type Answer, ok } from "./answer.js";
import { allows, type Token } from "./tokens.js";
import type { World } from "./world.js";

const VIEWER = "query { viewer { login } }";
const DESCRIPTION =
	"query($owner: String!, $repo: String!, $number: Int!) { repository(owner: $owner, name: $repo) { pullRequest(number: $number) { lastEditedAt editor { __typename login } } } }";

/** The two queries of this tool, and nothing else. */
export function graphql(world: World, token: Token, body: unknown): Answer {
	const { query, variables } = (body ?? {}) as { query?: unknown; variables?: Record<string, unknown> };
	const text = String(query).replace(/\s+/g, " ");
	if (text === VIEWER) return ok({ data: { viewer: { login: token.account.login } } });
	if (text === DESCRIPTION) return description(world, token, variables ?? {});
	world.violations.push(`graphql: not a query of this tool: ${text}`);
	return ok({ errors: [{ message: "Parse error" }] });
}

function description(world: World, token: Token, { owner, repo, number }: Record<string, unknown>): Answer {
	if (typeof number !== "number") world.violations.push("graphql: $number is no Int");
	if (!allows(token, "pull-requests", "read")) return refused("FORBIDDEN", "Resource not accessible by integration");
	const pull = `${owner}/${repo}` === world.repository ? world.pulls.get(Number(number)) : undefined;
	if (!pull) return refused("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
	const editor = pull.edited?.by;
	// Unlike REST, GraphQL leaves `[bot]` out of an app's login.
	const actor = editor ? { __typename: editor.type, login: editor.login.replace("[bot]", "") } : null;
	return ok({ data: { repository: { pullRequest: { lastEditedAt: pull.edited?.at ?? null, editor: actor } } } });
}

/** GraphQL refuses with status 200. */
export function refused(type: string, message: string): Answer {
	return ok({ data: { repository: null }, errors: [{ type, message, path: ["repository"] }] });
}
