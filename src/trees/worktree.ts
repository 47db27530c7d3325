import { readlink } from "node:fs/promises";
import { join } from "node:path";
import type { Entry, Tree } from "../model/source.js";
import { MAX_BYTES } from "./decode.js";
import { blobId, readOne } from "./folder.js";
import { type Env, type GitContext, runGit } from "./git.js";
import { readObjects } from "./git-tree.js";
import { entriesAt, grep } from "./grep.js";
import { openObjects } from "./objects.js";
import { byPath } from "./paths.js";
import { fileTest, wordTest } from "./search.js";

interface Listing {
	readonly entries: readonly Entry[];
	/** Paths whose content is not the one of the index. */
	readonly onDisk: ReadonlySet<string>;
}

/**
 * What a commit of everything in the work tree would hold: tracked files as they are on disk, and new files that are not ignored.
 * Files that git sees as unchanged keep the id of the index and are read from the object database; only the others are read from disk.
 * Throws a {@link TreeError} where the folder is in no work tree.
 */
export async function openWorktree(
	repo: string,
	{ env, maxBytes = MAX_BYTES }: { env?: Env | undefined; maxBytes?: number | undefined } = {},
): Promise<Tree> {
	const context: GitContext = { repo, env };
	const root = await topLevel(context);
	const objects = openObjects(context);
	let listing: Promise<Listing> | undefined;

	function listed(): Promise<Listing> {
		listing ??= list(context, root);
		return listing;
	}

	return {
		name: repo,
		async entries(folder = "") {
			const { entries } = await listed();
			return folder === "" ? entries : entries.filter(({ path }) => path.startsWith(`${folder}/`));
		},
		async entry(path) {
			return (await listed()).entries.find((entry) => entry.path === path);
		},
		async *read(entries) {
			const { onDisk } = await listed();
			const fromGit = readObjects(
				objects,
				entries.filter(({ path }) => !onDisk.has(path)),
				maxBytes,
			);
			const unchanged = fromGit[Symbol.asyncIterator]();
			for (const entry of entries) {
				yield onDisk.has(entry.path) ? await readOne(root, entry, maxBytes) : (await unchanged.next()).value;
			}
		},
		async search(search) {
			const { entries, onDisk } = await listed();
			const found = new Set([...(await grep({ ...context, repo: root }, "index", search))].filter((path) => !onDisk.has(path)));
			const [fits, holds] = [fileTest(search), wordTest(search)];
			for (const entry of entries) {
				if (!onDisk.has(entry.path) || !fits(entry.path)) continue;
				const { text } = await readOne(root, entry, maxBytes);
				if (text !== undefined && holds(text)) found.add(entry.path);
			}
			return entriesAt(entries, found);
		},
		close: () => objects.close(),
	};
}

/** The folder at the top of a work tree. Throws a {@link TreeError} where there is none. */
export async function topLevel(context: GitContext): Promise<string> {
	return (await runGit(context, ["rev-parse", "--show-toplevel"])).toString("utf8").replace(/\n$/, "");
}

async function list(context: GitContext, root: string): Promise<Listing> {
	const at = { ...context, repo: root };
	const [index, status] = await Promise.all([
		runGit(at, ["ls-files", "--stage", "-z"]),
		runGit(at, ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all"]),
	]);
	const entries = parseIndex(index.toString("utf8"));
	const { gone, modes } = parseStatus(status.toString("utf8"));
	for (const path of gone) entries.delete(path);
	for (const entry of await withIds(at, modes)) entries.set(entry.path, entry);
	return { entries: byPath([...entries.values()]), onDisk: new Set(modes.keys()) };
}

/** `mode SP id SP stage TAB path NUL`, as `git ls-files --stage -z` writes it; a path in conflict comes up to three times. */
function parseIndex(output: string): Map<string, Entry> {
	const entries = new Map<string, Entry>();
	for (const line of output.split("\0").slice(0, -1)) {
		const tab = line.indexOf("\t");
		const path = line.slice(tab + 1);
		const [mode, oid] = line.slice(0, tab).split(" ") as [string, string];
		entries.set(path, { path, oid, mode });
	}
	return entries;
}

/** What of `git status --porcelain=v2 -z` differs between the index and the disk: paths that are gone, and the mode of the others. */
function parseStatus(output: string): { gone: string[]; modes: Map<string, string> } {
	const gone: string[] = [];
	const modes = new Map<string, string>();
	for (const line of output.split("\0")) {
		const kind = line[0];
		// A new folder that is a repository of its own ends with a slash.
		if (kind === "?" && !line.endsWith("/")) modes.set(line.slice(2), "");
		if (kind !== "1" && kind !== "u") continue;
		const fields = line.split(" ");
		const path = fields.slice(kind === "1" ? 8 : 10).join(" ");
		const mode = fields[kind === "1" ? 5 : 6] as string;
		if (mode === "000000") gone.push(path);
		else if (kind === "u" || fields[1]?.[1] !== ".") modes.set(path, mode);
	}
	return { gone, modes };
}

/** Ids as git would give them, line ends and filters applied. A new file has no mode yet: git tells a link from a file by looking. */
async function withIds(context: GitContext, modes: ReadonlyMap<string, string>): Promise<Entry[]> {
	const entries: Entry[] = [];
	const files: { path: string; mode: string }[] = [];
	for (const [path, mode] of modes) {
		const target = mode === "" || mode === "120000" ? await linkTarget(join(context.repo, path)) : undefined;
		if (target) entries.push({ path, oid: await blobId(target), mode: "120000" });
		else files.push({ path, mode: mode || "100644" });
	}
	if (files.length === 0) return entries;
	const input = files.map(({ path }) => `${quoted(path)}\n`).join("");
	const ids = (await runGit(context, ["hash-object", "--stdin-paths"], { input })).toString("utf8").split("\n");
	return entries.concat(files.map(({ path, mode }, index) => ({ path, oid: ids[index] as string, mode })));
}

async function linkTarget(file: string): Promise<Buffer | undefined> {
	return readlink(file, { encoding: "buffer" }).catch(() => undefined);
}

/** `--stdin-paths` takes one path a line; one with a line feed, or one that looks quoted, is written as a C string. */
function quoted(path: string): string {
	return path.includes("\n") || path.startsWith('"') ? `"${path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"` : path;
}
