import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Hands a request on to `git http-backend`, the server that git itself ships. */
export function serveGit(root: string, request: IncomingMessage, response: ServerResponse): void {
	const url = new URL(request.url ?? "/", "http://localhost");
	const backend = spawn("git", ["http-backend"], {
		env: {
			PATH: process.env.PATH,
			HOME: root,
			GIT_PROJECT_ROOT: root,
			GIT_HTTP_EXPORT_ALL: "1",
			REQUEST_METHOD: request.method,
			PATH_INFO: url.pathname,
			QUERY_STRING: url.search.slice(1),
			CONTENT_TYPE: request.headers["content-type"] ?? "",
			HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
			GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
			REMOTE_ADDR: "127.0.0.1",
		},
	});
	request.pipe(backend.stdin);
	backend.stdin.on("error", () => {});
	let head = Buffer.alloc(0);
	let begun = false;
	backend.stdout.on("data", (chunk: Buffer) => {
		if (begun) {
			response.write(chunk);
			return;
		}
		head = Buffer.concat([head, chunk]);
		const end = head.indexOf("\r\n\r\n");
		if (end < 0) return;
		begun = true;
		let status = 200;
		for (const line of head.subarray(0, end).toString("latin1").split("\r\n")) {
			const [name = "", value = ""] = line.split(/: (.*)/s);
			if (name === "Status") status = Number.parseInt(value, 10);
			else response.setHeader(name, value);
		}
		response.writeHead(status);
		response.write(head.subarray(end + 4));
	});
	backend.on("close", () => {
		if (!begun) response.writeHead(500);
		response.end();
	});
}
