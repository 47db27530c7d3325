import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDesk } from "./fake-github/desk.js";
import { type People, peopleOf } from "./fake-github/people.js";
import { createClock, type World } from "./fake-github/world.js";
import { createGitWorld } from "./git-world.js";

export { type Account, APP, account, BOT, TOKENS, type Token } from "./fake-github/tokens.js";
export type { Call, FakeComment, FakePull, FakeReview, FakeStatus, FakeTeam, Fault, World } from "./fake-github/world.js";

export interface FakeGitHub extends World {
	readonly apiUrl: string;
	readonly people: People;
	close(): Promise<void>;
}

/** A GitHub on the loopback interface, with a real git server behind it. API under `/api/v3`, as on a server of one's own. */
export async function startFakeGitHub(repository = "acme/crm"): Promise<FakeGitHub> {
	const root = mkdtempSync(join(tmpdir(), "fake-github-"));
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const world: World = {
		repository,
		serverUrl,
		git: createGitWorld(root, repository),
		clock: createClock(),
		tokens: new Map(),
		pulls: new Map(),
		reviews: [],
		comments: [],
		events: [],
		statuses: [],
		checkRuns: [],
		labels: new Set(),
		teams: new Map(),
		collaborators: new Set(),
		settings: {
			private: true,
			defaultBranch: "main",
			rules: new Map(),
			rulesets: new Map(),
			protection: new Map(),
			environments: new Map(),
			codeownersErrors: [],
		},
		faults: [],
		calls: [],
		violations: [],
	};
	const desk = createDesk(world);
	server.on("request", (request, response) => {
		desk(request, response).catch((error: unknown) => {
			world.violations.push(`the fake failed: ${error instanceof Error ? error.stack : error}`);
			response.writeHead(500).end();
		});
	});
	return Object.assign(world, { apiUrl: `${serverUrl}/api/v3`, people: peopleOf(world), close: () => close(server, root) });
}

async function close(server: Server, root: string): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}
