import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveGit } from "./git-http.js";
import { createGitWorld, type GitWorld } from "./git-world.js";
import { loadOpenApi, type OpenApi, type Operation } from "./openapi.js";

export interface Account {
	readonly login: string;
	readonly type: "Bot" | "User";
}

export const BOT: Account = { login: "github-actions[bot]", type: "Bot" };

type Access = "read" | "write";

export interface Token {
	readonly account: Account;
	readonly permissions: Readonly<Record<string, Access>>;
}

export interface FakePull {
	readonly number: number;
	head: string;
	base: string;
	readonly fork: boolean;
}

export interface FakeComment {
	readonly id: number;
	readonly pull: number;
	readonly author: Account;
	body: string;
}

export interface FakeStatus {
	readonly sha: string;
	readonly state: string;
	readonly context: string;
	readonly description: string;
	readonly target_url: string | null;
}

/** Something that goes wrong, once. */
export interface Fault {
	readonly operation: string;
	readonly status: number;
	readonly message?: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** The call is carried out; only its answer is lost. */
	readonly carriedOut?: true;
}

export interface Call {
	readonly operation: string;
	readonly method: string;
	readonly path: string;
	readonly body?: unknown;
	readonly status: number;
}

/** What GitHub knows; tests set it up and look at it afterwards. */
export interface World {
	readonly repository: string;
	readonly git: GitWorld;
	readonly tokens: Map<string, Token>;
	readonly pulls: Map<number, FakePull>;
	readonly comments: FakeComment[];
	readonly statuses: FakeStatus[];
	readonly faults: Fault[];
	readonly calls: Call[];
	/** Requests that GitHub's description does not allow, and answers of this fake that it does not. Must stay empty. */
	readonly violations: string[];
	/** Called after each call was answered: what other people do meanwhile. */
	meanwhile?: (call: Call) => void;
}

export interface FakeGitHub extends World {
	readonly apiUrl: string;
	readonly serverUrl: string;
	close(): Promise<void>;
}

/** The permission of each call; docs.github.com, "Permissions required for GitHub Apps". */
const PERMISSIONS: Readonly<Record<string, readonly [scope: string, access: Access]>> = {
	"git/get-ref": ["contents", "read"],
	"repos/compare-commits-with-basehead": ["contents", "read"],
	"pulls/get": ["pull-requests", "read"],
	"issues/list-comments": ["pull-requests", "read"],
	"issues/create-comment": ["pull-requests", "write"],
	"issues/update-comment": ["pull-requests", "write"],
	"issues/delete-comment": ["pull-requests", "write"],
	"repos/create-commit-status": ["statuses", "write"],
};

interface Answer {
	readonly status: number;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

interface Asked {
	readonly operation: Operation;
	readonly token: Token;
	readonly query: URLSearchParams;
	readonly body: Readonly<Record<string, unknown>>;
}

/** A GitHub on the loopback interface, with a real git server behind it. API under `/api/v3`, as on a server of one's own. */
export async function startFakeGitHub(repository = "acme/crm"): Promise<FakeGitHub> {
	const root = mkdtempSync(join(tmpdir(), "fake-github-"));
	const openApi = loadOpenApi();
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const world: World = {
		repository,
		git: createGitWorld(root, repository),
		tokens: new Map(),
		pulls: new Map(),
		comments: [],
		statuses: [],
		faults: [],
		calls: [],
		violations: [],
	};
	server.on("request", (request, response) => {
		handle(world, openApi, serverUrl, request, response).catch((error: unknown) => {
			world.violations.push(`the fake failed: ${error instanceof Error ? error.stack : error}`);
			response.writeHead(500).end();
		});
	});
	return Object.assign(world, { serverUrl, apiUrl: `${serverUrl}/api/v3`, close: () => close(server, root) });
}

async function close(server: Server, root: string): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}

async function handle(
	world: World,
	openApi: OpenApi,
	serverUrl: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const url = new URL(request.url ?? "/", serverUrl);
	if (url.pathname.startsWith(`/${world.repository}.git/`)) return git(world, request, response);

	const text = await bodyOf(request);
	const body: unknown = text === "" ? undefined : JSON.parse(text);
	const method = request.method ?? "GET";
	if (!request.headers["user-agent"]) world.violations.push(`${method} ${url.pathname}: no user agent`);

	const path = url.pathname.replace(/^\/api\/v3/, "");
	const isGraphql = url.pathname === "/api/graphql";
	const operation = isGraphql ? undefined : openApi.find(method, path);
	const name = isGraphql ? "graphql" : (operation?.id ?? "unknown");
	if (operation) world.violations.push(...openApi.checkRequest(operation, url.searchParams, body));
	else if (!isGraphql) world.violations.push(`GitHub has no ${method} ${path}, or it is not in the description's subset`);

	const answer = (): Answer => {
		const token = tokenOf(world, request.headers.authorization, "token");
		if (!token) return refusal(401, "Bad credentials");
		if (isGraphql) return graphql(world, token, body);
		if (!operation) return refusal(404, "Not Found");
		const given = answerRest(world, openApi, serverUrl, {
			operation,
			token,
			query: url.searchParams,
			body: (body ?? {}) as Record<string, unknown>,
		});
		const isObject = typeof given.body === "object" && given.body !== null && !Array.isArray(given.body);
		return given.status < 300 && isObject ? { ...given, body: openApi.sample(operation, given.status, given.body as object) } : given;
	};
	const fault = takeFault(world, name);
	if (fault?.carriedOut) answer();
	const {
		status,
		body: answered,
		headers,
	} = fault ? { ...refusal(fault.status, fault.message ?? "Server Error"), headers: fault.headers } : answer();
	if (operation) world.violations.push(...openApi.checkResponse(operation, status, answered));

	const call: Call = { operation: name, method, path: `${path}${url.search}`, status, ...(body !== undefined && { body }) };
	world.calls.push(call);
	response.writeHead(status, { ...(answered !== undefined && { "content-type": "application/json; charset=utf-8" }), ...headers });
	response.end(answered === undefined ? undefined : JSON.stringify(answered));
	world.meanwhile?.(call);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}

function takeFault(world: World, operation: string): Fault | undefined {
	const index = world.faults.findIndex((fault) => fault.operation === operation);
	return index < 0 ? undefined : world.faults.splice(index, 1)[0];
}

function tokenOf(world: World, authorization: string | undefined, scheme: "token" | "basic"): Token | undefined {
	const [given = "", value = ""] = authorization?.split(" ") ?? [];
	if (given.toLowerCase() !== scheme) return undefined;
	if (scheme === "token") return world.tokens.get(value);
	const [user, password = ""] = Buffer.from(value, "base64").toString("utf8").split(":");
	return user === "x-access-token" ? world.tokens.get(password) : undefined;
}

function git(world: World, request: IncomingMessage, response: ServerResponse): void {
	const token = tokenOf(world, request.headers.authorization, "basic");
	if (!token) {
		response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end("Authentication required");
		return;
	}
	const writes = request.url?.includes("git-receive-pack") ?? false;
	if (writes) world.violations.push("git: a push was tried");
	if (writes || !allows(token, "contents", "read")) {
		response.writeHead(403, { "content-type": "text/plain" }).end("Write access to repository not granted.");
		return;
	}
	serveGit(world.git.root, request, response);
}

function graphql(world: World, token: Token, body: unknown): Answer {
	const query = (body as { query?: unknown } | undefined)?.query;
	if (query === "query { viewer { login } }") return { status: 200, body: { data: { viewer: { login: token.account.login } } } };
	world.violations.push(`graphql: not a query of this tool: ${String(query)}`);
	return { status: 200, body: { errors: [{ message: "Parse error" }] } };
}

function answerRest(world: World, openApi: OpenApi, serverUrl: string, asked: Asked): Answer {
	const { operation, token, body } = asked;
	const { owner, repo, ...rest } = operation.parameters;
	if (`${owner}/${repo}` !== world.repository) return refusal(404, "Not Found");
	const [scope, access] = PERMISSIONS[operation.id] ?? ["none", "write"];
	if (!allows(token, scope, access)) return refusal(403, "Resource not accessible by integration");

	switch (operation.id) {
		case "git/get-ref": {
			const sha = world.git.resolve(`refs/${rest.ref}`);
			return sha ? { status: 200, body: { ref: `refs/${rest.ref}`, object: { sha, type: "commit" } } } : refusal(404, "Not Found");
		}
		case "repos/compare-commits-with-basehead": {
			const [base = "", head = ""] = (rest.basehead ?? "").split("...");
			if (!world.git.has(base) || !world.git.has(head)) return refusal(404, "Not Found");
			const sha = world.git.mergeBase(base, head);
			return sha ? { status: 200, body: { merge_base_commit: { sha } } } : refusal(404, `No common ancestor between ${base} and ${head}.`);
		}
		case "pulls/get": {
			const pull = world.pulls.get(Number(rest.pull_number));
			if (!pull) return refusal(404, "Not Found");
			return { status: 200, body: { number: pull.number, head: { sha: pull.head }, base: { ref: pull.base } } };
		}
		case "issues/list-comments":
			return comments(world, openApi, serverUrl, asked);
		case "issues/create-comment": {
			const problem = bodyProblem(body);
			if (problem) return problem;
			const pull = Number(rest.issue_number);
			if (!world.pulls.has(pull)) return refusal(404, "Not Found");
			const comment = { id: 1000 + world.comments.length, pull, author: token.account, body: String(body.body) };
			world.comments.push(comment);
			return { status: 201, body: commentJson(serverUrl, world, comment) };
		}
		case "issues/update-comment": {
			const comment = world.comments.find(({ id }) => id === Number(rest.comment_id));
			if (!comment) return refusal(404, "Not Found");
			const problem = bodyProblem(body);
			if (problem) return problem;
			comment.body = String(body.body);
			return { status: 200, body: commentJson(serverUrl, world, comment) };
		}
		case "issues/delete-comment": {
			const index = world.comments.findIndex(({ id }) => id === Number(rest.comment_id));
			if (index < 0) return refusal(404, "Not Found");
			world.comments.splice(index, 1);
			return { status: 204 };
		}
		case "repos/create-commit-status":
			return createStatus(world, rest.sha ?? "", body);
		default:
			return refusal(404, "Not Found");
	}
}

function createStatus(world: World, sha: string, body: Asked["body"]): Answer {
	if (!world.git.has(sha)) return refusal(422, `No commit found for SHA: ${sha}`);
	const description = String(body.description ?? "");
	if (description.length > 140) return invalid("Status", "description is too long (maximum is 140 characters)");
	const context = String(body.context ?? "default");
	if (world.statuses.filter((status) => status.sha === sha && status.context === context).length >= 1000) {
		return invalid("Status", "This SHA and context has reached the maximum number of statuses.");
	}
	const status = { sha, state: String(body.state), context, description, target_url: (body.target_url as string | undefined) ?? null };
	world.statuses.push(status);
	const { sha: _, ...shown } = status;
	return { status: 201, body: shown };
}

function comments(world: World, openApi: OpenApi, serverUrl: string, { operation, query }: Asked): Answer {
	const pull = Number(operation.parameters.issue_number);
	if (!world.pulls.has(pull)) return refusal(404, "Not Found");
	const all = world.comments.filter((comment) => comment.pull === pull);
	const size = Number(query.get("per_page") ?? 30);
	const page = Number(query.get("page") ?? 1);
	const template = openApi.find("POST", `/repos/${world.repository}/issues/1/comments`)!;
	const body = all
		.slice((page - 1) * size, page * size)
		.map((comment) => openApi.sample(template, 201, commentJson(serverUrl, world, comment)));
	const next = `<${serverUrl}/api/v3/repos/${world.repository}/issues/${pull}/comments?per_page=${size}&page=${page + 1}>; rel="next"`;
	return { status: 200, body, headers: page * size < all.length ? { link: next } : {} };
}

function commentJson(serverUrl: string, world: World, { id, pull, author, body }: FakeComment): object {
	return { id, body, user: user(author), html_url: `${serverUrl}/${world.repository}/pull/${pull}#issuecomment-${id}` };
}

function user({ login, type }: Account): object {
	const url = "https://github.example/x";
	const links = ["followers", "following", "gists", "starred", "subscriptions", "organizations", "repos", "events", "received_events"];
	return {
		login,
		type,
		id: 1,
		node_id: "x",
		avatar_url: url,
		gravatar_id: "",
		url,
		html_url: url,
		site_admin: false,
		...Object.fromEntries(links.map((link) => [`${link}_url`, url])),
	};
}

function bodyProblem({ body }: Asked["body"]): Answer | undefined {
	if (typeof body !== "string" || body.trim() === "") return invalid("IssueComment", "Body cannot be blank");
	return body.length > 65_536 ? invalid("IssueComment", "Body is too long (maximum is 65536 characters)") : undefined;
}

function allows(token: Token, scope: string, access: Access): boolean {
	const given = token.permissions[scope];
	return given === "write" || given === access;
}

function refusal(status: number, message: string): Answer {
	return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) } };
}

function invalid(resource: string, message: string): Answer {
	const errors = [{ resource, code: "unprocessable", field: "data", message }];
	return { status: 422, body: { message: "Validation Failed", errors, documentation_url: "https://docs.github.com/rest" } };
}
