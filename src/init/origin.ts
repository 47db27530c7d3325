import { runGit } from "../trees/index.js";

/**
 * The organisation on GitHub to which the remote `origin` belongs, to suggest teams of it.
 * Input: a folder of the repository. Output: nothing where there is no such remote, or its address is not like one of GitHub's.
 */
export async function organisationOf(repo: string): Promise<string | undefined> {
	const address = await runGit({ repo }, ["config", "--get", "remote.origin.url"], { ok: [0, 1] });
	return organisationIn(address.toString("utf8").trim());
}

/** `https://host/ORG/name.git`, `git@host:ORG/name.git`, `ssh://git@host/ORG/name`; a path of this machine has none. */
export function organisationIn(address: string): string | undefined {
	return /^(?:https?:\/\/[^/]+\/|ssh:\/\/[^/]+\/|[\w.-]+@[\w.-]+:\/?)([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})\/[\w.-]+?\/?$/.exec(address)?.[1];
}
