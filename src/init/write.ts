import { lstat, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What is at a path, from the top of the repository: nothing, a file, or something in the way of writing one. */
export type Place = "free" | "taken" | { readonly blocked: string };

/**
 * Looks where a file would be written. A repository may hold a link in place of a folder, to anywhere on this machine: nothing is written
 * through one.
 */
export async function placeOf(root: string, path: string): Promise<Place> {
	const steps = path.split("/");
	for (let length = 1; length <= steps.length; length++) {
		const step = steps.slice(0, length).join("/");
		const found = await lstat(join(root, step)).catch((error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT") return undefined;
			throw error;
		});
		if (!found) return "free";
		if (length === steps.length) return "taken";
		if (!found.isDirectory()) return { blocked: step };
	}
	return "free";
}

/** Writes a file that is not there yet, and the folders above it. A file that came meanwhile is an error, never overwritten. */
export async function writeNew(root: string, path: string, text: string): Promise<void> {
	await mkdir(join(root, path, ".."), { recursive: true });
	await writeFile(join(root, path), text, { flag: "wx" });
}
