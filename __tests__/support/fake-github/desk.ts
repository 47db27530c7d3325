import type { IncomingMessage, ServerResponse } from "node:http";
import { serveGit } from "../git-http.js";
import { loadOpenApi, type OpenApi, type Operation } from "../openapi.js";
import { ADMINISTRATION } from "./administration.js";
import { type Answer, type Handlers, NOT_FOUND, refusal } from "./answer.js";
import { CHECKS } from "./checks.js";
import { COMMITS } from "./commits.js";
import { graphql, refused } from "./graphql.js";
import { ORGANISATION } from "./organisation.js";
import { PULLS } from "./pulls.js";
import { REPOSITORY } from "./repository.js";
import { TALK } from "./talk.js";
import { allows, isWorkflowToken, mayCall, type Token, tokenOf } from "./tokens.js";
import { type Call, type Fault, sameName, type World } from "./world.js";

export const HANDLERS: Handlers = { ...COMMITS, ...PULLS, ...TALK, ...CHECKS, ...ORGANISATION, ...REPOSITORY, ...ADMINISTRATION };

interface Request {
	readonly method: string;
	readonly url: URL;
	readonly headers: IncomingMessage["headers"];
	readonly body: unknown;
	/** Of GraphQL `undefined`, as of a path that GitHub does not have. */
	readonly operation: Operation | undefined;
	/** For faults and the list of calls. */
	readonly name: string;
}

/** Takes requests in, checks them and what is answered against GitHub's description, and keeps the list of calls. */
export function createDesk(world: World): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
	const api = loadOpenApi();
	return async (incoming, response) => {
		const url = new URL(incoming.url ?? "/", world.serverUrl);
		if (url.pathname.startsWith(`/${world.repository}.git/`)) return git(world, incoming, response);
		const request = await read(api, incoming, url);
		world.violations.push(...problemsOf(api, request));

		const fault = takeFault(world, request.name);
		const answer = fault ? faulty(fault, () => respond(world, api, request)) : respond(world, api, request);
		if (request.operation) world.violations.push(...api.checkResponse(request.operation, answer.status, answer.body));

		const path = `${url.pathname.replace(/^\/api\/v3/, "")}${url.search}`;
		const status = fault?.status === "hangs-up" || fault?.status === "hangs" ? 0 : answer.status;
		const call: Call = {
			operation: request.name,
			method: request.method,
			path,
			status,
			...(request.body !== undefined && { body: request.body }),
		};
		world.calls.push(call);
		send(response, answer, fault);
		world.meanwhile?.(call);
	};
}

async function read(api: OpenApi, incoming: IncomingMessage, url: URL): Promise<Request> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString("utf8");
	const { method = "GET", headers } = incoming;
	const isGraphql = url.pathname === "/api/graphql";
	const operation = isGraphql ? undefined : api.find(method, url.pathname.replace(/^\/api\/v3/, ""));
	const name = isGraphql ? "graphql" : (operation?.id ?? "unknown");
	return { method, url, headers, operation, name, body: text === "" ? undefined : JSON.parse(text) };
}

function problemsOf(api: OpenApi, { method, url, headers, operation, name, body }: Request): string[] {
	const call = `${method} ${url.pathname}`;
	const found: string[] = [];
	if (!headers["user-agent"]) found.push(`${call}: no user agent`);
	if (headers["x-github-api-version"] !== "2022-11-28") found.push(`${call}: does not say which version of the API it means`);
	if (operation) found.push(...api.checkRequest(operation, url.searchParams, body));
	else if (name === "unknown") found.push(`GitHub has no ${call}, or it is not in the description's subset`);
	return found;
}

function respond(world: World, api: OpenApi, { url, headers, operation, name, body }: Request): Answer {
	const token = tokenOf(world.tokens, headers.authorization, "token");
	if (!token) return refusal(401, "Bad credentials");
	if (name === "graphql") return graphql(world, token, body);
	if (!operation) return NOT_FOUND;
	const handler = HANDLERS[operation.id];
	if (!handler) return NOT_FOUND;
	const { owner, repo, org } = operation.parameters;
	// A team may be asked about another repository.
	if (owner !== undefined && org === undefined && !sameName(`${owner}/${repo}`, world.repository)) return NOT_FOUND;
	if (!mayCall(token, operation.id))
		return hidesWhatItHas(operation, token) ? NOT_FOUND : refusal(403, "Resource not accessible by integration");
	const accept = String(headers.accept ?? "");
	const given = handler({ world, api, operation, token, url, accept, body: (body ?? {}) as Record<string, unknown> });
	const isObject = typeof given.body === "object" && given.body !== null && !Array.isArray(given.body);
	return given.status < 300 && isObject ? { ...given, body: api.sample(operation, given.status, given.body as object) } : given;
}

/** Of an organisation's teams only GITHUB_TOKEN is told that it may not see them; to any other token there are none. */
function hidesWhatItHas({ parameters }: Operation, token: Token): boolean {
	return parameters.org !== undefined && !isWorkflowToken(token);
}

function takeFault({ faults }: World, operation: string): Fault | undefined {
	const index = faults.findIndex((fault) => fault.operation === operation);
	const fault = faults[index];
	if (!fault) return undefined;
	const { times = 1 } = fault;
	faults.splice(index, 1, ...(times > 1 ? [{ ...fault, times: times - 1 }] : []));
	return fault;
}

function faulty(fault: Fault, carryOut: () => Answer): Answer {
	const carried = fault.carriedOut || fault.status === "breaks-off" ? carryOut() : undefined;
	if (carried && fault.status === "breaks-off") return carried;
	const answer = insteadOf(fault);
	return fault.headers ? { ...answer, headers: fault.headers } : answer;
}

function insteadOf({ status, message = "Server Error", graphql, answer }: Fault): Answer {
	const code = typeof status === "number" ? status : 500;
	if (answer !== undefined) return { status: code, body: answer };
	return graphql === undefined ? refusal(code, message) : refused(graphql, message);
}

function send(response: ServerResponse, { status, body, headers }: Answer, fault: Fault | undefined): void {
	if (fault?.status === "hangs") return;
	if (fault?.status === "hangs-up") {
		response.destroy();
		return;
	}
	response.writeHead(status, { ...(body !== undefined && { "content-type": "application/json; charset=utf-8" }), ...headers });
	const text = body === undefined ? "" : JSON.stringify(body);
	if (fault?.status === "breaks-off") response.write(text.slice(0, text.length / 2), () => response.destroy());
	else response.end(text);
}

function git(world: World, request: IncomingMessage, response: ServerResponse): void {
	const token = tokenOf(world.tokens, request.headers.authorization, "basic");
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
