import type { GitHubApi } from "../../src/github/api.js";
import { connect } from "../../src/github/connect.js";
import { BOT, type FakeGitHub, type Token } from "./fake-github.js";

export const FULL_ACCESS = { contents: "read", "pull-requests": "write", statuses: "write" } as const;

/** The API of this tool on a fake GitHub; waits are noted, not waited. */
export async function connectTo(github: FakeGitHub, token: Partial<Token> = {}): Promise<GitHubApi & { readonly waits: number[] }> {
	github.tokens.set("secret", { account: BOT, permissions: FULL_ACCESS, ...token });
	const waits: number[] = [];
	const api = await connect({
		token: "secret",
		repository: github.repository,
		apiUrl: github.apiUrl,
		userAgent: "revops-gate/test",
		sleep: async (milliseconds) => waits.push(milliseconds),
		now: () => 1_000_000,
	});
	return { ...api, waits };
}
