import { createHash } from "node:crypto";
import type { Entry, SourceFile, Tree } from "../../src/model/source.js";

/** A tree of files that are given by path and text. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
	const listed = Object.keys(files)
		.sort()
		.map((path): Entry => ({ path, mode: "100644", oid: createHash("sha1").update(files[path]!).digest("hex") }));
	return {
		name: "tree",
		entries: async (folder) => (folder === undefined ? listed : listed.filter(({ path }) => path.startsWith(`${folder}/`))),
		entry: async (path) => listed.find((entry) => entry.path === path),
		async *read(entries) {
			for (const { path, oid } of entries) yield { path, oid, text: files[path]! } satisfies SourceFile;
		},
		close: async () => {},
	};
}
