import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadOpenApi, type Operation } from "./openapi.js";

/** What GitHub answers to one operation. */
export interface Answer {
	readonly status?: number;
	/** Laid over what the description demands. */
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** Operation → what it answers; the others answer "Not Found". */
export type Answers = Readonly<Record<string, Answer | ((asked: Operation, query: URLSearchParams) => Answer)>>;

export interface DoctorGitHub {
	readonly apiUrl: string;
	/** Operations in the order in which they were asked. */
	readonly calls: string[];
	/** What GitHub's description does not allow, of requests and of these answers. Must stay empty. */
	readonly violations: string[];
	readonly tokens: Set<string>;
	answers: Answers;
	close(): Promise<void>;
}

/** A GitHub of a server of one's own, on the loopback interface, that can only be read. */
export async function startDoctorGitHub(): Promise<DoctorGitHub> {
	const openApi = loadOpenApi();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? "/", "http://localhost");
		const send = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
			response.writeHead(status, { ...(body !== undefined && { "content-type": "application/json" }), ...headers });
			response.end(body === undefined ? undefined : JSON.stringify(body));
		};
		github.tokens.add(request.headers.authorization ?? "");
		const operation = openApi.find(request.method ?? "", url.pathname.replace(/^\/api\/v3/, ""));
		if (!operation || !url.pathname.startsWith("/api/v3/") || !request.headers["user-agent"]) {
			github.violations.push(`${request.method} ${url.pathname}`);
			return send(500, { message: "no such operation" });
		}
		github.calls.push(operation.id);
		github.violations.push(...openApi.checkRequest(operation, url.searchParams, undefined));
		const given = github.answers[operation.id];
		const { status = given ? 200 : 404, body, headers } = typeof given === "function" ? given(operation, url.searchParams) : (given ?? {});
		if (status === 204) return send(204, undefined);
		if (status >= 400) return send(status, { message: "Not Found", ...(body as object) }, headers);
		const whole = openApi.sample(operation, status, (body ?? {}) as object);
		github.violations.push(...openApi.checkResponse(operation, status, whole));
		send(status, whole, headers);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const github: DoctorGitHub = {
		apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`,
		calls: [],
		violations: [],
		tokens: new Set(),
		answers: {},
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return github;
}

/** The two operations by which files are read, for these files. Folders are listed one by one, or whole. */
export function filesOf(files: Readonly<Record<string, string>>, commit: string): Answers {
	const folders = new Map<string, string>([[commit, ""]]);
	for (const path of Object.keys(files))
		for (let cut = path.indexOf("/"); cut > 0; cut = path.indexOf("/", cut + 1))
			folders.set(shaOf(path.slice(0, cut)), `${path.slice(0, cut)}/`);
	return {
		"git/get-tree": ({ parameters: { tree_sha = "" } }, query) => {
			const folder = folders.get(tree_sha);
			if (folder === undefined) return { status: 404 };
			const inside = Object.keys(files).filter((path) => path.startsWith(folder));
			const entry = (path: string, type: string) => ({
				path: path.slice(folder.length),
				mode: type === "tree" ? "040000" : "100644",
				type,
				sha: shaOf(path),
			});
			const tree = query.has("recursive")
				? inside.map((path) => entry(path, "blob"))
				: [...new Set(inside.map((path) => path.slice(folder.length).split("/")[0]!))].map((name) =>
						entry(`${folder}${name}`, Object.hasOwn(files, `${folder}${name}`) ? "blob" : "tree"),
					);
			return { body: { sha: tree_sha, truncated: false, tree } };
		},
		"repos/get-content": ({ parameters: { path = "" } }) => {
			const text = files[path];
			if (text === undefined) return { status: 404 };
			const content = Buffer.from(text).toString("base64");
			const name = path.slice(path.lastIndexOf("/") + 1);
			return { body: { type: "file", encoding: "base64", content, path, name, sha: shaOf(path), size: text.length, ...LINKS } };
		},
	};
}

const LINKS = {
	url: "https://github.example/x",
	git_url: "https://github.example/x",
	html_url: "https://github.example/x",
	download_url: "https://github.example/x",
	_links: { git: "https://github.example/x", html: "https://github.example/x", self: "https://github.example/x" },
};

function shaOf(path: string): string {
	return createHash("sha1").update(path).digest("hex");
}
