import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Review } from "../../src/model/review.js";
import { type PolicySource, presetSource } from "../../src/policy/index.js";
import { renderMarkdown } from "../../src/report/index.js";
import { review } from "../../src/review.js";
import { treeOf } from "../../src/trees/memory.js";

export type Files = Readonly<Record<string, string>>;

/** The texts of all files below a folder, by path. */
export function filesOf(folder: string): Files {
	const files: Record<string, string> = {};
	const walk = (directory: string): void => {
		for (const name of readdirSync(directory).sort()) {
			const path = join(directory, name);
			if (statSync(path).isDirectory()) walk(path);
			else files[relative(folder, path).replaceAll("\\", "/")] = readFileSync(path, "utf8");
		}
	};
	walk(folder);
	return files;
}

/** The verdict on a change of files, the same on every day. */
export function judged(before: Files, after: Files, policy: PolicySource, names: Pick<Review, "base" | "head">): Promise<Review> {
	const now = new Date("2026-03-02T00:00:00Z");
	return review({ base: treeOf(before), head: treeOf(after), policy, now, names, version: "1.0.0" });
}

/** The comments on the examples of who feels a change, by name of the picture. */
export async function footprintComments(root: string): Promise<Map<string, string>> {
	const folder = join(root, "examples/footprint");
	const comments = new Map<string, string>();
	for (const name of readdirSync(folder).sort()) {
		const [before, after] = [filesOf(join(folder, name, "before")), filesOf(join(folder, name, "after"))];
		const names = { base: { name: "main" }, head: { name } };
		comments.set(`footprint-${name}`, renderMarkdown(await judged(before, after, presetSource("multi-segment"), names)));
	}
	return comments;
}
