import { symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangedFile } from "../../src/model/source.js";
import { changedFiles, openFolder, openGitTree, openWorktree } from "../../src/trees/index.js";
import { type Files, makeFolder, makeRepository } from "../support/repository.js";

const BEFORE = { "a.txt": "a", "folder/b.txt": "b", "folder/c.txt": "c", "moved.txt": "moved" };
const AFTER: Files = { "a.txt": "A", "folder/c.txt": null, "moved.txt": null, "moved to.txt": "moved", "new.txt": "new" };

/** `+` added, `-` removed, `~` another content. */
function signs(changed: readonly ChangedFile[]): string[] {
	return changed.map(({ path, before, after }) => `${before ? (after ? "~" : "-") : "+"} ${path}`);
}

const EXPECTED = ["~ a.txt", "- folder/c.txt", "+ moved to.txt", "- moved.txt", "+ new.txt"];

describe("changedFiles", () => {
	it("compares two commits", async () => {
		const repository = makeRepository();
		const [base, head] = [repository.commit(BEFORE), repository.commit(AFTER)];
		const before = await openGitTree({ repo: repository.dir, rev: base });
		const after = await openGitTree({ repo: repository.dir, rev: head });
		const changed = await changedFiles(before, after);
		expect(signs(changed)).toEqual(EXPECTED);
		expect(changed[0]).toEqual({
			path: "a.txt",
			before: { path: "a.txt", oid: repository.git("rev-parse", `${base}:a.txt`), mode: "100644" },
			after: { path: "a.txt", oid: repository.git("rev-parse", `${head}:a.txt`), mode: "100644" },
		});
		expect(await changedFiles(after, after)).toEqual([]);
	});

	it("compares two folders, two repositories, and one with the other", async () => {
		const [first, second] = [makeRepository(), makeRepository()];
		const base = first.commit(BEFORE);
		second.commit(BEFORE);
		const head = second.commit(AFTER);
		const before = await openGitTree({ repo: first.dir, rev: base });
		const after = await openGitTree({ repo: second.dir, rev: head });
		expect(signs(await changedFiles(before, after))).toEqual(EXPECTED);
		expect(signs(await changedFiles(await openFolder(first.dir), await openFolder(second.dir)))).toEqual(EXPECTED);
		expect(signs(await changedFiles(before, await openFolder(second.dir)))).toEqual(EXPECTED);
		expect(signs(await changedFiles(await openFolder(first.dir), after))).toEqual(EXPECTED);
		for (const tree of [before, after]) await tree.close();
	});

	it.skipIf(process.platform === "win32")("tells a file that became a link, and not an executable bit", async () => {
		const repository = makeRepository();
		const base = repository.commit({ "link.txt": "target", "run.sh": "run" });
		repository.write({ "link.txt": null });
		symlinkSync("target", join(repository.dir, "link.txt"));
		repository.git("update-index", "--chmod=+x", "run.sh");
		repository.git("add", "link.txt");
		repository.git("commit", "--quiet", "-m", "modes");
		const [before, after] = [
			await openGitTree({ repo: repository.dir, rev: base }),
			await openGitTree({ repo: repository.dir, rev: "HEAD" }),
		];
		expect(signs(await changedFiles(before, after))).toEqual(["~ link.txt"]);
		expect(signs(await changedFiles(before, await openFolder(repository.dir)))).toEqual(["~ link.txt"]);
	});

	it("says which commit is missing", async () => {
		const repository = makeRepository();
		const commit = repository.commit(BEFORE);
		const missing = "1234567890123456789012345678901234567890";
		const [before, after] = [
			await openGitTree({ repo: repository.dir, rev: missing }),
			await openGitTree({ repo: repository.dir, rev: commit }),
		];
		await expect(changedFiles(before, after)).rejects.toMatchObject({
			name: "TreeError",
			message: `${repository.dir} has no commit ${missing}`,
		});
		await expect(changedFiles(after, before)).rejects.toMatchObject({
			name: "TreeError",
			message: `${repository.dir} has no commit ${missing}`,
		});
	});

	it("finds the same whichever way the two sides are kept", async () => {
		const side = fc.dictionary(fc.constantFrom("a", "b.txt", "c/d", "c/e/f", "c-d", "z z", "ä"), fc.constantFrom("", "one", "two\n"));
		await fc.assert(
			fc.asyncProperty(side, side, async (old, current) => {
				const repository = makeRepository();
				const base = repository.commit(old);
				const gone = Object.keys(old).filter((path) => !(path in current));
				repository.write({ ...current, ...Object.fromEntries(gone.map((path) => [path, null])) });
				const worktree = await openWorktree(repository.dir);
				const before = await openGitTree({ repo: repository.dir, rev: base });
				const uncommitted = await changedFiles(before, worktree);
				const after = await openGitTree({ repo: repository.dir, rev: repository.commit({}) });
				expect(await changedFiles(before, after)).toEqual(uncommitted);
				expect(await changedFiles(await openFolder(makeFolder(old)), await openFolder(makeFolder(current)))).toEqual(uncommitted);
				for (const tree of [worktree, before, after]) await tree.close();
			}),
			{ numRuns: 15 },
		);
	});
});
