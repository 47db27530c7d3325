import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Files by path; `null` deletes. */
export type Files = Readonly<Record<string, string | null>>;

/** A bare repository as GitHub keeps it, written without a work tree, so that any path can be in it. */
export interface GitWorld {
	/** Folder above `owner/name.git`. */
	readonly root: string;
	readonly path: string;
	/** Writes a commit on top of `parent` (or a root commit) and points `ref` at it. */
	commit(ref: string, files: Files, parent?: string): string;
	/** Commit of a ref, if there is one. */
	resolve(ref: string): string | undefined;
	has(sha: string): boolean;
	mergeBase(a: string, b: string): string | undefined;
}

export function createGitWorld(root: string, repository: string): GitWorld {
	const path = join(root, `${repository}.git`);
	mkdirSync(path, { recursive: true });
	const git = (args: readonly string[], input?: string) => {
		const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" };
		return spawnSync("git", ["-C", path, ...args], { encoding: "utf8", env, ...(input !== undefined && { input }) });
	};
	const must = (args: readonly string[], input?: string): string => {
		const { status, stdout, stderr } = git(args, input);
		if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
		return stdout.trim();
	};
	must(["init", "--bare", "--quiet", "--initial-branch=main"]);
	// What GitHub allows a client to ask for.
	must(["config", "uploadpack.allowReachableSHA1InWant", "true"]);
	must(["config", "uploadpack.allowFilter", "true"]);
	let clock = 1_780_000_000;
	return {
		root,
		path,
		commit(ref, files, parent) {
			clock += 60;
			const lines = ["commit refs/import", "mark :1", `committer Author <author@example.org> ${clock} +0000`, "data 6", "change"];
			if (parent) lines.push(`from ${parent}`);
			for (const [name, text] of Object.entries(files)) {
				if (text === null) lines.push(`D ${quoted(name)}`);
				else lines.push(`M 100644 inline ${quoted(name)}`, `data ${Buffer.byteLength(text)}`, text);
			}
			lines.push("", `reset ${ref}`, "from :1", "", "get-mark :1", "done", "");
			return must(["fast-import", "--quiet", "--force", "--done"], lines.join("\n"));
		},
		resolve(ref) {
			const { status, stdout } = git(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
			return status === 0 ? stdout.trim() : undefined;
		},
		has: (sha) => git(["cat-file", "-e", `${sha}^{commit}`]).status === 0,
		mergeBase(a, b) {
			const { status, stdout } = git(["merge-base", a, b]);
			return status === 0 ? stdout.trim() : undefined;
		},
	};
}

function quoted(path: string): string {
	return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
