import { runGit } from "../trees/index.js";

/** A repository of GitHub, by the address of a remote. */
export interface Remote {
	/** `github.com`, with its port where it has one. */
	readonly host: string;
	readonly owner: string;
	readonly name: string;
}

/**
 * The repository on GitHub that the remote `origin` names.
 * Input: a folder of the repository. Output: nothing where there is no such remote, or its address is not like one of GitHub's.
 */
export async function remoteOf(repo: string): Promise<Remote | undefined> {
	const address = await runGit({ repo }, ["config", "--get", "remote.origin.url"], { ok: [0, 1] });
	return remoteIn(address.toString("utf8").trim());
}

/** The organisation on GitHub to which the remote `origin` belongs, to suggest teams of it. */
export async function organisationOf(repo: string): Promise<string | undefined> {
	return (await remoteOf(repo))?.owner;
}

const ADDRESS =
	/^(?:https?:\/\/(?:[^/]*@)?([^/@]+)\/|ssh:\/\/(?:[^/]*@)?([^/@]+)\/|[\w.-]+@([\w.-]+):\/?)([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})\/([\w.-]+?)(?:\.git)?\/?$/;

/** `https://host/ORG/name.git`, `git@host:ORG/name.git`, `ssh://git@host/ORG/name`; a path of this machine is none. */
export function remoteIn(address: string): Remote | undefined {
	const [, web, ssh, short, owner, name] = ADDRESS.exec(address) ?? [];
	const host = web ?? ssh ?? short;
	return host === undefined || owner === undefined || name === undefined ? undefined : { host, owner, name };
}

/** The organisation of an address. */
export function organisationIn(address: string): string | undefined {
	return remoteIn(address)?.owner;
}
