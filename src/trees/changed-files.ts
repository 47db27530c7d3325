import type { ChangedFile, Entry, Tree } from "../model/source.js";
import { unknownRevision } from "./commits.js";
import { GitFailure, runGit } from "./git.js";
import type { GitTree } from "./git-tree.js";
import { byPath } from "./paths.js";

/**
 * The paths whose blob differs between two trees, sorted by path; a moved file is one path that goes and one that comes.
 * Two commits of one repository are compared by git, whose work grows with the change and not with the repository; anything else by its lists.
 */
export async function changedFiles(before: Tree, after: Tree): Promise<ChangedFile[]> {
	if (isGitTree(before) && isGitTree(after) && before.repo === after.repo) return compareCommits(before, after);
	const [old, current] = await Promise.all([before.entries(), after.entries()]);
	return compareLists(old, current);
}

function isGitTree(tree: Tree): tree is GitTree {
	return "commit" in tree;
}

async function compareCommits(before: GitTree, after: GitTree): Promise<ChangedFile[]> {
	if (before.commit === after.commit) return [];
	const args = [
		"diff-tree",
		"-r",
		"--raw",
		"-z",
		"--no-renames",
		"--no-abbrev",
		"--ignore-submodules=none",
		before.commit,
		after.commit,
		"--",
	];
	try {
		return parseRaw((await runGit(before, args)).toString("utf8").split("\0"));
	} catch (error) {
		throw error instanceof GitFailure ? await unknownRevision(before, [before.commit, after.commit], error) : error;
	}
}

/** `:mode SP mode SP id SP id SP status NUL path NUL` (git-diff-tree, "raw output format"), split at the NULs; the mode of a side that is not there is zero. */
export function parseRaw(parts: readonly string[]): ChangedFile[] {
	const changed: ChangedFile[] = [];
	for (let index = 0; index + 1 < parts.length; index += 2) {
		const [oldMode, mode, oldId, id] = (parts[index] as string).slice(1).split(" ") as [string, string, string, string];
		const path = parts[index + 1] as string;
		const before = side(path, oldMode, oldId);
		const after = side(path, mode, id);
		if (differs(before, after)) changed.push(change(path, before, after));
	}
	return byPath(changed);
}

function side(path: string, mode: string, oid: string): Entry | undefined {
	return mode === "000000" ? undefined : { path, oid, mode };
}

function compareLists(before: readonly Entry[], after: readonly Entry[]): ChangedFile[] {
	const gone = new Map(before.map((entry) => [entry.path, entry]));
	const changed: ChangedFile[] = [];
	for (const entry of after) {
		const old = gone.get(entry.path);
		gone.delete(entry.path);
		if (differs(old, entry)) changed.push(change(entry.path, old, entry));
	}
	for (const entry of gone.values()) changed.push(change(entry.path, entry, undefined));
	return byPath(changed);
}

/** An executable bit is no difference; a file that becomes a link is one, even with the same bytes. */
function differs(before: Entry | undefined, after: Entry | undefined): boolean {
	return before?.oid !== after?.oid || before?.mode.slice(0, 3) !== after?.mode.slice(0, 3);
}

function change(path: string, before: Entry | undefined, after: Entry | undefined): ChangedFile {
	return { path, ...(before && { before }), ...(after && { after }) };
}
