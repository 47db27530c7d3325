import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Tree } from "../../model/source.js";
import { fetchCommits, openGitTree } from "../../trees/index.js";

export interface CommitStoreOptions {
	/** Address of the repository: `https://github.com/acme/crm.git`. */
	readonly url: string;
	readonly token: string;
	/** For git: proxies, certificates, PATH. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Folder in which the store is made; it is removed again. */
	readonly temporary: string;
}

/** The commits of one run, each fetched once, in a bare repository of the run's own. */
export interface CommitStore {
	/**
	 * The files of some commits; those that are not here yet are fetched in one go.
	 * @throws TreeError where a commit is gone or the token may not read it
	 */
	trees(commits: readonly string[]): Promise<readonly Tree[]>;
	/** Ends the readers of trees; the commits stay. */
	release(): Promise<void>;
	close(): Promise<void>;
}

/** Nothing is fetched yet. */
export async function openCommitStore({ url, token, env, temporary }: CommitStoreOptions): Promise<CommitStore> {
	const repo = await mkdtemp(join(temporary, "revops-gate-"));
	const fetched = new Set<string>();
	const opened = new Map<string, Tree>();

	async function release(): Promise<void> {
		for (const tree of opened.values()) await tree.close();
		opened.clear();
	}

	return {
		async trees(commits) {
			const missing = [...new Set(commits)].filter((commit) => !fetched.has(commit));
			if (missing.length > 0) await fetchCommits({ url, commits: missing, dir: repo, token, env });
			for (const commit of missing) fetched.add(commit);
			const trees: Tree[] = [];
			for (const commit of commits) {
				const tree = opened.get(commit) ?? (await openGitTree({ repo, rev: commit, env }));
				opened.set(commit, tree);
				trees.push(tree);
			}
			return trees;
		},
		release,
		async close() {
			await release();
			await rm(repo, { recursive: true, force: true, maxRetries: 3 });
		},
	};
}
