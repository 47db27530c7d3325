import { createHash } from "node:crypto";
import type { Entry, SourceFile, Tree } from "../model/source.js";
import { byPath } from "./paths.js";

/** A tree of files that are given by path and text. */
export function treeOf(files: Readonly<Record<string, string>>, name = "tree"): Tree {
	const texts = new Map(Object.entries(files));
	const listed = byPath(
		[...texts].map(([path, text]): Entry => ({ path, mode: "100644", oid: createHash("sha1").update(text).digest("hex") })),
	);
	return {
		name,
		entries: async (folder = "") => (folder === "" ? listed : listed.filter(({ path }) => path.startsWith(`${folder}/`))),
		entry: async (path) => listed.find((entry) => entry.path === path),
		async *read(entries) {
			for (const { path, oid } of entries) yield { path, oid, text: texts.get(path)! } satisfies SourceFile;
		},
		close: async () => {},
	};
}
