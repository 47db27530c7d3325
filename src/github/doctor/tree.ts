import type { Entry, SourceFile, Tree } from "../../model/source.js";
import { type Decoded, decode, notAFile } from "../../trees/decode.js";
import { type DoctorClient, NotShown } from "./client.js";

/** Files that are asked for at once. */
const AT_ONCE = 8;

interface Listed {
	readonly path: string;
	readonly mode: string;
	readonly type: string;
	readonly sha: string;
}

export interface Place {
	readonly owner: string;
	readonly repo: string;
}

/**
 * The files of one commit, by GitHub's calls: a folder is listed when it is asked for, a file is one call. For a handful of small files.
 * Its methods reject with the error of a call.
 */
export function remoteTree(client: DoctorClient, place: Place, commit: string): Tree {
	const listed = new Map<string, Promise<readonly Listed[]>>();

	const list = (sha: string, recursive: boolean): Promise<readonly Listed[]> => {
		const key = `${sha} ${recursive}`;
		const found =
			listed.get(key) ??
			client
				.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { ...place, tree_sha: sha, ...(recursive && { recursive: "1" }) })
				.then(({ data }) => {
					if (data.truncated) throw new NotShown("GitHub cuts the list of its files short");
					return data.tree;
				});
		listed.set(key, found);
		return found;
	};

	/** What stands at a path, folder by folder. */
	const find = async (path: string): Promise<Listed | undefined> => {
		let [at, found]: [string, Listed | undefined] = [commit, undefined];
		for (const [index, name] of path.split("/").entries()) {
			if (index > 0 && found?.type !== "tree") return undefined;
			found = (await list(at, false)).find((one) => one.path === name);
			if (!found) return undefined;
			at = found.sha;
		}
		return found;
	};

	const text = async ({ path, mode }: Entry): Promise<Decoded> => {
		const none = notAFile(mode);
		if (none) return none;
		const { data } = await client.request("GET /repos/{owner}/{repo}/contents/{path}", { ...place, path, ref: commit });
		if (Array.isArray(data) || data.type !== "file" || !("content" in data)) throw new NotShown(`GitHub does not show ${path} as a file`);
		if (data.encoding !== "base64")
			return { problem: { code: "too-large", message: "it has more than 1 MB, which GitHub does not show here" } };
		return decode(Buffer.from(data.content, "base64"));
	};

	return {
		name: commit,
		async entries(folder = "") {
			const top = folder === "" ? undefined : await find(folder);
			if (folder !== "" && top?.type !== "tree") return [];
			const prefix = folder === "" ? "" : `${folder}/`;
			return (await list(top?.sha ?? commit, true))
				.filter(({ type }) => type !== "tree")
				.map(({ path, mode, sha }) => ({ path: `${prefix}${path}`, mode, oid: sha }))
				.sort((a, b) => (a.path < b.path ? -1 : 1));
		},
		async entry(path) {
			const found = await find(path);
			return found && found.type !== "tree" ? { path, mode: found.mode, oid: found.sha } : undefined;
		},
		async *read(entries) {
			for (let from = 0; from < entries.length; from += AT_ONCE) {
				const some = entries.slice(from, from + AT_ONCE);
				const texts = await Promise.all(some.map(text));
				for (const [index, { path, oid }] of some.entries()) yield { path, oid, ...texts[index]! } satisfies SourceFile;
			}
		},
		close: async () => {},
	};
}
