import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files by path; `null` deletes. */
export type Files = Readonly<Record<string, string | null>>;

export interface CommitSays {
	/** Login of who wrote it; the e-mail address is `login@example.org`, by which GitHub knows them. */
	readonly author?: string;
	/** Login of who committed it; absent: who wrote it. */
	readonly committer?: string;
	readonly message?: string;
	/** A second parent. */
	readonly merges?: string;
	/** Not made by its committer, who would have signed it: anybody can write any address. */
	readonly forged?: boolean;
}

/** A commit as its object says it. */
export interface LoggedCommit {
	readonly sha: string;
	readonly parents: readonly string[];
	readonly authorEmail: string;
	readonly committerEmail: string;
	readonly message: string;
	/** GitHub signs what it commits itself. */
	readonly signed: boolean;
}

export interface TreeEntry {
	readonly mode: string;
	readonly type: "blob" | "tree" | "commit";
	readonly sha: string;
	readonly path: string;
}

/** A bare repository as GitHub keeps it, written without a work tree, so that any path can be in it. */
export interface GitWorld {
	/** Folder above `owner/name.git`. */
	readonly root: string;
	readonly path: string;
	/** Writes a commit on top of `parent` (or a root commit) and points `ref` at it. */
	commit(ref: string, files: Files, parent?: string, says?: CommitSays): string;
	/** Commit of a ref, if there is one. */
	resolve(ref: string): string | undefined;
	has(sha: string): boolean;
	mergeBase(a: string, b: string): string | undefined;
	/** The commits of `head` that `base` does not have, oldest first. */
	log(base: string, head: string): LoggedCommit[];
	/** One commit as its object says it. */
	show(rev: string): LoggedCommit;
	/** Bytes of a file; `undefined` where there is none. */
	read(rev: string, path: string): Buffer | undefined;
	list(rev: string, folder: string, recursive: boolean): TreeEntry[];
	/** Throws away what no ref leads to: what GitHub does some time after a force-push. */
	prune(): void;
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
	const signed = new Set<string>();
	const logged = (args: readonly string[]) =>
		commitsIn(must(["log", FORMAT, ...args])).map((one) => ({ ...one, signed: signed.has(one.sha) }));
	return {
		root,
		path,
		commit(ref, files, parent, { author = "author", committer = author, message = "change", merges, forged } = {}) {
			clock += 60;
			const by = (login: string) => `${login} <${login}@example.org> ${clock} +0000`;
			const lines = ["commit refs/import", "mark :1", `author ${by(author)}`, `committer ${by(committer)}`];
			lines.push(`data ${Buffer.byteLength(message)}`, message);
			if (parent) lines.push(`from ${parent}`);
			if (merges) lines.push(`merge ${merges}`);
			for (const [name, text] of Object.entries(files)) {
				if (text === null) lines.push(`D ${quoted(name)}`);
				else lines.push(`M 100644 inline ${quoted(name)}`, `data ${Buffer.byteLength(text)}`, text);
			}
			lines.push("", `reset ${ref}`, "from :1", "", "get-mark :1", "done", "");
			const sha = must(["fast-import", "--quiet", "--force", "--done"], lines.join("\n"));
			if (committer === "web-flow" && !forged) signed.add(sha);
			return sha;
		},
		resolve(ref) {
			const loose = join(path, ref);
			if (ref.startsWith("refs/") && existsSync(loose)) return readFileSync(loose, "utf8").trim();
			const { status, stdout } = git(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
			return status === 0 ? stdout.trim() : undefined;
		},
		has: (sha) => git(["cat-file", "-e", `${sha}^{commit}`]).status === 0,
		mergeBase(a, b) {
			const { status, stdout } = git(["merge-base", a, b]);
			return status === 0 ? stdout.trim() : undefined;
		},
		log: (base, head) => logged(["--reverse", "--topo-order", `${base}..${head}`]),
		show: (rev) => logged(["-1", rev])[0]!,
		read(rev, file) {
			const { status, stdout } = spawnSync("git", ["-C", path, "cat-file", "blob", `${rev}:${file}`]);
			return status === 0 ? stdout : undefined;
		},
		list(rev, folder, recursive) {
			const text = must(["ls-tree", "-z", ...(recursive ? ["-r", "-t"] : []), folder === "" ? rev : `${rev}:${folder}`]);
			return text.split("\0").flatMap((line) => {
				const [, mode = "", type = "", sha = "", name = ""] = /^(\d+) (\w+) (\w+)\t(.+)$/s.exec(line) ?? [];
				return name === "" ? [] : [{ mode, type: type as TreeEntry["type"], sha, path: name }];
			});
		},
		prune() {
			must(["update-ref", "-d", "refs/import"]);
			must(["gc", "--quiet", "--prune=now"]);
		},
	};
}

const FORMAT = "--format=%H%x00%P%x00%ae%x00%ce%x00%B%x00";

function commitsIn(text: string): Omit<LoggedCommit, "signed">[] {
	const fields = text.split("\0");
	const commits: Omit<LoggedCommit, "signed">[] = [];
	for (let at = 0; at + 4 < fields.length; at += 5) {
		const [sha = "", parents = "", authorEmail = "", committerEmail = "", message = ""] = fields.slice(at, at + 5);
		commits.push({
			sha: sha.trim(),
			parents: parents === "" ? [] : parents.split(" "),
			authorEmail,
			committerEmail,
			message: message.trimEnd(),
		});
	}
	return commits;
}

function quoted(path: string): string {
	return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
