import type { Entry, SourceFile, Tree } from "../model/source.js";
import { isFullId, resolveCommits, unknownRevision } from "./commits.js";
import { type Decoded, decode, MAX_BYTES, missingObject, notAFile, tooLarge } from "./decode.js";
import { TreeError } from "./error.js";
import { type Env, type GitContext, GitFailure, runGit } from "./git.js";
import { entriesAt, grep, onlyPresent } from "./grep.js";
import { type ObjectReader, type ObjectRequest, openObjects } from "./objects.js";
import { byPath } from "./paths.js";

/** The files of one commit. */
export interface GitTree extends Tree {
	readonly repo: string;
	/** Full id. */
	readonly commit: string;
	readonly env?: Env | undefined;
}

export interface GitTreeOptions {
	/** Any folder of a repository, or a bare repository. */
	readonly repo: string;
	/** Anything that names a commit. A full id costs no process here: that it exists is seen by the first look into the tree. */
	readonly rev: string;
	/** Environment of the git processes; the caller's own where absent. */
	readonly env?: Env | undefined;
	/** A reader that several trees share; whoever opened it closes it. Default: one of the tree's own. */
	readonly objects?: ObjectReader | undefined;
	/** Larger files are a `too-large` problem. Default: {@link MAX_BYTES}. */
	readonly maxBytes?: number | undefined;
}

/** What stands directly in a folder, by name; each item with its full path. */
type Folder = ReadonlyMap<string, Entry>;

const FOLDER_MODE = "40000";
// How many files are asked for ahead: enough to keep git busy, few enough that a look-up in between need not wait for all.
const BATCH = 256;

/**
 * A commit, read from the object database alone by one process: no work tree, no filters, no hooks. Symbolic links and submodules are listed and
 * never followed. Throws a {@link TreeError} where the repository or the commit is not there.
 */
export async function openGitTree({ repo, rev, env, objects: shared, maxBytes = MAX_BYTES }: GitTreeOptions): Promise<GitTree> {
	const context: GitContext = { repo, env };
	const commit = isFullId(rev) ? rev : ((await resolveCommits(repo, [rev], env))[0] as string);
	const objects = shared ?? openObjects(context);
	const opened = new Map<string, Promise<Folder>>();
	let listing: Promise<readonly Entry[]> | undefined;
	let endings: ReadonlySet<string> | undefined;
	const root: Entry = { path: "", oid: `${commit}^{tree}`, mode: FOLDER_MODE };

	/** Folders by their own ids, so that no path is ever part of a question to git. One round trip for all. */
	function open(folders: readonly Entry[]): Promise<Folder[]> {
		const unopened = folders.filter(({ path }) => !opened.has(path));
		const pending = objects.send(unopened.map((folder) => folderRequest(folder, commit.length / 2)));
		unopened.forEach(({ path }, index) => {
			opened.set(path, take(pending[index] as (typeof pending)[number]));
		});
		return Promise.all(folders.map(({ path }) => opened.get(path) as Promise<Folder>));
	}

	async function take(pending: ReturnType<typeof objects.send<Folder | undefined>>[number]): Promise<Folder> {
		return (
			(await objects.take(pending)) ??
			Promise.reject(await unknownRevision(context, [commit], new TreeError("git lacks a folder of the commit", "Fetch without a filter.")))
		);
	}

	async function find(path: string): Promise<Entry | undefined> {
		let found: Entry | undefined = root;
		for (const name of path === "" ? [] : path.split("/")) {
			if (found?.mode !== FOLDER_MODE) return undefined;
			const [folder] = await open([found]);
			found = folder?.get(name);
		}
		return found;
	}

	function all(): Promise<readonly Entry[]> {
		listing ??= list(context, commit);
		return listing;
	}

	return {
		name: commit,
		repo,
		commit,
		env,
		async entries(folder = "") {
			if (folder === "") return all();
			const entries: Entry[] = [];
			const top = await find(folder);
			let level = top?.mode === FOLDER_MODE ? [top] : [];
			while (level.length > 0) {
				const below: Entry[] = [];
				for (const items of await open(level)) {
					for (const item of items.values()) (item.mode === FOLDER_MODE ? below : entries).push(item);
				}
				level = below;
			}
			return byPath(entries);
		},
		async entry(path) {
			const found = await find(path);
			return found?.mode === FOLDER_MODE ? undefined : found;
		},
		read: (entries) => readObjects(objects, entries, maxBytes),
		async search(search) {
			const entries = await all();
			endings ??= new Set(entries.map(({ path }) => path.slice(path.lastIndexOf(".") + 1)));
			return entriesAt(entries, await grep(context, { commit }, onlyPresent(search, endings)));
		},
		close: async () => {
			if (!shared) await objects.close();
		},
	};
}

/** Reads blobs in the order given, some ahead; links and submodules are told without a question to git. */
export async function* readObjects(objects: ObjectReader, entries: readonly Entry[], maxBytes: number): AsyncIterable<SourceFile> {
	for (let start = 0; start < entries.length; start += BATCH) {
		const batch = entries.slice(start, start + BATCH);
		const pending = objects.send(batch.filter(({ mode }) => !notAFile(mode)).map(({ oid }) => blobRequest(oid, maxBytes)));
		let next = 0;
		for (const { path, oid, mode } of batch) {
			const told = notAFile(mode);
			yield { path, oid, ...(told ?? (await objects.take(pending[next++] as (typeof pending)[number]))) };
		}
	}
}

function blobRequest(name: string, limit: number): ObjectRequest<Decoded> {
	return { name, limit, found: (_type, bytes) => decode(bytes), missing: missingObject, tooLarge: (size) => tooLarge(size, limit) };
}

function folderRequest({ path, oid }: Entry, idLength: number): ObjectRequest<Folder | undefined> {
	const nothing = () => undefined;
	return {
		name: oid,
		limit: Number.POSITIVE_INFINITY,
		found: (_type, bytes) => parseTree(bytes, path === "" ? "" : `${path}/`, idLength),
		missing: nothing,
		tooLarge: nothing,
	};
}

/** Every file of a commit. For a whole tree a process of its own is ten times cheaper than opening folder by folder. */
async function list(context: GitContext, commit: string): Promise<readonly Entry[]> {
	try {
		return parseListing(await runGit(context, ["ls-tree", "-r", "-z", "--full-tree", commit]));
	} catch (error) {
		throw error instanceof GitFailure ? await unknownRevision(context, [commit], error) : error;
	}
}

/** `mode SP type SP id TAB path NUL`, as `git ls-tree -r -z` writes it. */
function parseListing(output: Buffer): Entry[] {
	const entries: Entry[] = [];
	const text = output.toString("utf8");
	for (let at = 0; at < text.length; ) {
		const end = text.indexOf("\0", at);
		const tab = text.indexOf("\t", at);
		const id = text.indexOf(" ", at + 7) + 1;
		entries.push({ path: text.slice(tab + 1, end), oid: text.slice(id, tab), mode: text.slice(at, at + 6) });
		at = end + 1;
	}
	return byPath(entries);
}

/** A tree object: `mode SP name NUL id`, one after the other (git's tree-walk.c, decode_tree_entry). */
function parseTree(bytes: Buffer, prefix: string, idLength: number): Folder {
	const items = new Map<string, Entry>();
	for (let at = 0; at < bytes.length; ) {
		const space = bytes.indexOf(0x20, at);
		const end = bytes.indexOf(0, space);
		const next = end + 1 + idLength;
		if (space < 0 || end < 0 || next > bytes.length)
			throw new TreeError("git holds a folder that is cut off", "Run `git fsck` in the repository.");
		const name = bytes.toString("utf8", space + 1, end);
		items.set(name, { path: prefix + name, oid: bytes.toString("hex", end + 1, next), mode: bytes.toString("latin1", at, space) });
		at = next;
	}
	return items;
}
