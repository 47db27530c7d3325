import { platform } from "node:os";
import { TreeError } from "./error.js";
import { type Env, GitFailure, runGit } from "./git.js";

export interface FetchOptions {
	/** Address of the repository: `https://github.com/acme/crm`. `http:` and `file:` are allowed too, nothing else. */
	readonly url: string;
	/** Full ids. */
	readonly commits: readonly string[];
	/** Where the bare repository is made; the folder may exist and be empty. */
	readonly dir: string;
	/** A GitHub token that may read the repository. It reaches git through the environment only. */
	readonly token?: string | undefined;
	/** The environment for proxies, certificates and PATH; git's own variables in it are left out. */
	readonly env: Env;
}

// git knows this name on Windows too.
const NOTHING = "/dev/null";
const SCHEMES = new Set(["https:", "http:", "file:"]);
// git's own variables could point it to another repository, write the request to a log or add configuration; these say how to reach a server.
const KEPT = /^GIT_(SSL_|PROXY_|HTTP_|EXEC_PATH$)/i;

/**
 * Makes a bare repository that holds the given commits with all their files and no history, fetched by id.
 * Not a partial clone: missing blobs would later be fetched one by one. Throws a {@link TreeError} that names the permission, or the commit that is gone.
 */
export async function fetchCommits({ url, commits, dir, token, env }: FetchOptions): Promise<void> {
	const { protocol, origin } = parse(url);
	for (const commit of commits) {
		if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
			throw new TreeError(`${JSON.stringify(commit)} is not a full commit id`, "Fetch by full id.");
	}
	const format = commits.some((commit) => commit.length === 64) ? ["--object-format=sha256"] : [];
	const clean = isolated(env, protocol);
	try {
		await runGit({ repo: ".", env: clean }, ["init", "--quiet", "--bare", "--template=", ...format, "--", dir]);
		await runGit({ repo: dir, env: { ...clean, ...authorization(origin, token) } }, [
			...["-c", "credential.helper=", "-c", "http.followRedirects=false", "-c", `core.hooksPath=${NOTHING}`],
			...["fetch", "--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"],
			...["--", url, ...new Set(commits)],
		]);
	} catch (error) {
		throw error instanceof GitFailure ? explain(error, url, token) : error;
	}
}

function parse(url: string): URL {
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	if (!parsed || !SCHEMES.has(parsed.protocol) || parsed.username || parsed.password) {
		throw new TreeError("the address of the repository is not a plain https address", "Give it like `https://github.com/acme/crm`.");
	}
	return parsed;
}

/**
 * Nothing of the user's configuration applies; where certificates come from does. On Windows that is the system configuration,
 * so it stays there (https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslBackend).
 */
function isolated(env: Env, protocol: string): Env {
	const kept = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || KEPT.test(name));
	return {
		...Object.fromEntries(kept),
		GIT_CONFIG_GLOBAL: NOTHING,
		...(platform() !== "win32" && { GIT_CONFIG_NOSYSTEM: "1" }),
		GIT_ALLOW_PROTOCOL: protocol.slice(0, -1),
	};
}

/** The header that actions/checkout sends, for this server only. */
function authorization(origin: string, token: string | undefined): Env {
	if (!token) return {};
	return {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${origin}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic(token)}`,
	};
}

function basic(token: string): string {
	return Buffer.from(`x-access-token:${token}`).toString("base64");
}

function explain(failure: GitFailure, url: string, token: string | undefined): TreeError {
	const { stderr } = failure;
	const gone = /not our ref ([0-9a-f]{40,64})/.exec(stderr)?.[1];
	if (gone)
		return new TreeError(`${url} no longer has commit ${gone}`, "It went away with a force-push: run again for the newest commit.", true);
	if (/\b(401|403|404)\b|could not read Username|Authentication failed|not found/i.test(stderr)) {
		return new TreeError(`the token may not read ${url}`, "Give the job `permissions: contents: read`, and a token of this repository.");
	}
	const said = token ? stderr.replaceAll(token, "***").replaceAll(basic(token), "***") : stderr;
	return new TreeError(`cannot fetch from ${url}: ${said.trim()}`, "Check that this machine reaches the server, and its proxy settings.");
}
