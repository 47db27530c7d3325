import type { Dirent } from "node:fs";
import { lstat, open, readdir, readFile, readlink, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Entry, SourceFile, Tree } from "../model/source.js";
import { decode, MAX_BYTES, notAFile, tooLarge } from "./decode.js";
import { TreeError } from "./error.js";
import { byPath } from "./paths.js";

const IGNORED = new Set([".git", "node_modules"]);

/**
 * The files below a folder, `.git` and `node_modules` left out, symbolic links listed and never followed. Ids are those git would give (SHA-1).
 * Throws a {@link TreeError} where the folder does not exist or is none; an empty folder is a tree without files.
 */
export async function openFolder(folder: string, { maxBytes = MAX_BYTES }: { maxBytes?: number | undefined } = {}): Promise<Tree> {
	const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT")
			throw new TreeError(`there is no folder ${folder}`, "Check the path; for a side without files make an empty folder.");
		throw new TreeError(`cannot look into ${folder}: ${error.message}`, "Check the path and who may read it.");
	});
	if (!stats.isDirectory()) throw new TreeError(`${folder} is a file`, "Name the folder that holds the configuration.");
	return {
		name: folder,
		async entries(below = "") {
			return below === "" || (await find(folder, below))?.isDirectory() ? list(folder, below) : [];
		},
		async entry(path) {
			const found = await find(folder, path);
			return found?.isFile() || found?.isSymbolicLink() ? entryOf(folder, path, found) : undefined;
		},
		async *read(entries) {
			for (const entry of entries) yield await readOne(folder, entry, maxBytes);
		},
		async close() {},
	};
}

/** Reads one file of the disk. A file that went away since it was listed throws a {@link TreeError}. */
export async function readOne(root: string, { path, oid, mode }: Entry, maxBytes: number): Promise<SourceFile> {
	const told = notAFile(mode);
	if (told) return { path, oid, ...told };
	const file = join(root, path);
	try {
		const { size } = await lstat(file);
		return { path, oid, ...(size > maxBytes ? tooLarge(size, maxBytes) : decode(await readFile(file))) };
	} catch (error) {
		throw unreadable(file, error);
	}
}

/** The id that git gives to a blob of this content. */
export async function blobId(content: Buffer, algorithm: "sha1" | "sha256" = "sha1"): Promise<string> {
	const { createHash } = await import("node:crypto");
	return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest("hex");
}

async function list(root: string, top: string): Promise<readonly Entry[]> {
	const entries: Entry[] = [];
	const folders = [top];
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
		for (const item of await readdir(join(root, folder), { withFileTypes: true })) {
			if (IGNORED.has(item.name)) continue;
			const path = folder === "" ? item.name : `${folder}/${item.name}`;
			if (item.isDirectory()) folders.push(path);
			else if (item.isFile() || item.isSymbolicLink()) entries.push(await entryOf(root, path, item));
		}
	}
	return byPath(entries);
}

/** What is at exactly this path. It may come from a file of the pull request, so each step must be a real folder inside the root. */
async function find(root: string, path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
	const steps = path.split("/");
	if (path.includes("\0") || steps.some((step) => step === "" || step === "." || step === ".." || IGNORED.has(step))) return undefined;
	if (sep === "\\" && /[\\:]/.test(path)) return undefined;
	try {
		for (let length = 1; length < steps.length; length++) {
			if (!(await lstat(join(root, ...steps.slice(0, length)))).isDirectory()) return undefined;
		}
		return await lstat(join(root, ...steps));
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
		throw unreadable(join(root, path), error);
	}
}

async function entryOf(root: string, path: string, kind: Pick<Dirent, "isSymbolicLink">): Promise<Entry> {
	const file = join(root, path);
	try {
		if (kind.isSymbolicLink()) return { path, oid: await blobId(await readlink(file, { encoding: "buffer" })), mode: "120000" };
		return { path, oid: await fileId(file), mode: "100644" };
	} catch (error) {
		throw unreadable(file, error);
	}
}

async function fileId(file: string): Promise<string> {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		if (size <= MAX_BYTES) return await blobId(await handle.readFile());
		const { createHash } = await import("node:crypto");
		const hash = createHash("sha1").update(`blob ${size}\0`);
		for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
		return hash.digest("hex");
	} finally {
		await handle.close();
	}
}

function unreadable(file: string, error: unknown): TreeError {
	return new TreeError(`cannot read ${file}: ${(error as Error).message}`, "Check that the file is still there and who may read it.");
}
