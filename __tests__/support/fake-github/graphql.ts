import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, graphqlSync } from "graphql";
import { type Answer, ok } from "./answer.js";
import { type Account, allows, type Token } from "./tokens.js";
import type { FakePull, World } from "./world.js";

/** GitHub's own schema, cut to what this tool asks for. */
const SCHEMA = buildSchema(readFileSync(join(__dirname, "..", "github-schema.generated.graphql"), "utf8"));

/** Checks a query against GitHub's schema and carries it out. */
export function graphql(world: World, token: Token, body: unknown): Answer {
	const { query, variables } = (body ?? {}) as { query?: unknown; variables?: Record<string, unknown> };
	const { data, errors = [] } = graphqlSync({
		schema: SCHEMA,
		source: String(query),
		rootValue: root(world, token),
		variableValues: variables,
	});
	for (const { originalError, message } of errors) {
		if (originalError instanceof Refusal) return refused(originalError.type, message);
		world.violations.push(`graphql: ${message}`);
	}
	return ok(errors.length > 0 ? { errors: errors.map(({ message }) => ({ message })) } : { data });
}

/** GraphQL refuses with status 200. */
export function refused(type: string, message: string): Answer {
	return ok({ data: { repository: null }, errors: [{ type, message, path: ["repository"] }] });
}

class Refusal extends Error {
	constructor(
		readonly type: string,
		message: string,
	) {
		super(message);
	}
}

function root(world: World, token: Token): object {
	return {
		viewer: { login: token.account.login },
		repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
			if (`${owner}/${name}` !== world.repository)
				throw new Refusal("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
			return repository(world, token);
		},
	};
}

function repository(world: World, token: Token): object {
	const mayRead = () => {
		if (!allows(token, "pull-requests", "read")) throw new Refusal("FORBIDDEN", "Resource not accessible by integration");
	};
	return {
		pullRequest: ({ number }: { readonly number: number }) => {
			mayRead();
			const pull = world.pulls.get(number);
			if (!pull) throw new Refusal("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
			return pullRequest(world, pull);
		},
		pullRequests: ({ states, baseRefName, ...slice }: Slice & { readonly states?: readonly string[]; readonly baseRefName?: string }) => {
			mayRead();
			const found = [...world.pulls.values()].filter(
				({ open = true, base }) => (states?.includes(open ? "OPEN" : "CLOSED") ?? true) && base === (baseRefName ?? base),
			);
			return connection(
				found.map((pull) => pullRequest(world, pull)),
				slice,
			);
		},
	};
}

const TIMELINE: Readonly<Record<string, readonly [item: string, type: string]>> = {
	base_ref_changed: ["BASE_REF_CHANGED_EVENT", "BaseRefChangedEvent"],
	head_ref_force_pushed: ["HEAD_REF_FORCE_PUSHED_EVENT", "HeadRefForcePushedEvent"],
	automatic_base_change_succeeded: ["AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT", "AutomaticBaseChangeSucceededEvent"],
};

function pullRequest({ events }: World, { number, head, edited }: FakePull): object {
	return {
		number,
		headRefOid: head,
		lastEditedAt: edited?.at ?? null,
		editor: edited?.by ? actor(edited.by) : null,
		timelineItems: ({ itemTypes, ...slice }: Slice & { readonly itemTypes: readonly string[] }) => {
			const items = events.flatMap(({ pull, event, created_at }) => {
				const [item, type] = TIMELINE[event] ?? [];
				return pull === number && item !== undefined && itemTypes.includes(item) ? [{ __typename: type, createdAt: created_at }] : [];
			});
			return connection(items, slice);
		},
	};
}

/** Unlike REST, GraphQL leaves `[bot]` out of an app's login. */
function actor({ type, login }: Account): object {
	return { __typename: type, login: login.replace("[bot]", "") };
}

interface Slice {
	readonly first?: number;
	readonly last?: number;
}

/** Of every list GitHub wants to know how many of it, 1 to 100 (docs.github.com, "Rate limits and query limits for the GraphQL API"). */
function connection(items: readonly object[], { first, last }: Slice): object {
	const most = first ?? last;
	if (most === undefined || most < 1 || most > 100) throw new Error("a list needs `first` or `last` between 1 and 100");
	return { nodes: first === undefined ? items.slice(-most) : items.slice(0, most), pageInfo: { hasNextPage: items.length > most } };
}
