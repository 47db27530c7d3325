import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openGitTree, openWorktree } from "../../src/trees/index.js";
import { makeRepository, type Repository } from "../support/repository.js";
import { contents } from "./support.js";

/** What the work tree is said to hold, and what a commit of it does hold. */
async function bothWays(repository: Repository, from = repository.dir) {
	const worktree = await openWorktree(from);
	const entries = await worktree.entries();
	const texts = await contents(worktree);
	const committed = await openGitTree({ repo: repository.dir, rev: repository.commit({}) });
	return { worktree: { entries, texts }, committed: { entries: await committed.entries(), texts: await contents(committed) } };
}

describe("openWorktree", () => {
	it("is what a commit of everything would hold", async () => {
		const repository = makeRepository();
		repository.commit({
			".gitignore": "*.log\n",
			"gone.txt": "gone",
			"same.txt": "same",
			"sub/edited.txt": "before",
			"sub/gone from index.txt": "1",
			"typed.txt": "t",
		});
		repository.write({
			"gone.txt": null,
			"sub/edited.txt": "after",
			"debug.log": "no",
			"sub/new file.txt": "new",
			"staged.txt": "staged",
			"intended.txt": "intended",
			"staged and gone.txt": "x",
			" leading and \ttab": "odd",
		});
		repository.git("add", "staged.txt", "staged and gone.txt");
		repository.git("add", "--intent-to-add", "intended.txt");
		repository.git("rm", "--quiet", "--cached", "sub/gone from index.txt");
		repository.write({ "staged and gone.txt": null });
		const { worktree, committed } = await bothWays(repository, join(repository.dir, "sub"));
		expect(worktree).toEqual(committed);
		expect(worktree.texts).toEqual({
			" leading and \ttab": "odd",
			".gitignore": "*.log\n",
			"intended.txt": "intended",
			"same.txt": "same",
			"staged.txt": "staged",
			"sub/edited.txt": "after",
			"sub/gone from index.txt": "1",
			"sub/new file.txt": "new",
			"typed.txt": "t",
		});
	});

	it.skipIf(process.platform === "win32")("keeps links, executable bits and names that need quoting", async () => {
		const repository = makeRepository();
		repository.commit({ "becomes a link": "text", 'quote"d': "1", "line\nfeed": "1" });
		repository.write({ "becomes a link": null, '"new" \\ file': "2", "line\nfeed": "2", "new\nline": "3" });
		symlinkSync("quote", join(repository.dir, "becomes a link"));
		symlinkSync("nowhere", join(repository.dir, "new link"));
		const { worktree, committed } = await bothWays(repository);
		expect(worktree).toEqual(committed);
		expect(worktree.texts).toMatchObject({ "becomes a link": "<symlink>", "new link": "<symlink>", "new\nline": "3" });
	});

	it("gives ids as git would store the files, line ends converted", async () => {
		const repository = makeRepository();
		repository.commit({ ".gitattributes": "*.txt text eol=crlf\n", "a.txt": "one\ntwo\n" });
		repository.write({ "a.txt": "one\r\n2\r\n", "b.txt": "new\r\n" });
		const { worktree, committed } = await bothWays(repository);
		expect(worktree.entries).toEqual(committed.entries);
	});

	it("reads conflicts from disk, and a file that only the clone's sparse rules hide from git", async () => {
		const repository = makeRepository();
		repository.commit({ "a.txt": "a", "hidden/b.txt": "b" });
		repository.git("checkout", "--quiet", "-b", "feature");
		repository.commit({ "a.txt": "feature" });
		repository.git("checkout", "--quiet", "main");
		repository.commit({ "a.txt": "main" });
		expect(() => repository.git("merge", "feature")).toThrow();
		repository.git("update-index", "--skip-worktree", "hidden/b.txt");
		repository.write({ "hidden/b.txt": null });
		const tree = await openWorktree(repository.dir);
		expect(await contents(tree)).toEqual({
			"a.txt": "<<<<<<< HEAD\nmain\n=======\nfeature\n>>>>>>> feature\n",
			"hidden/b.txt": "b",
		});
	});

	it("works before the first commit, finds one file, and leaves out a repository inside", async () => {
		const repository = makeRepository();
		repository.write({ "a/b.txt": "b", "c.txt": "c" });
		mkdirSync(join(repository.dir, "inner"));
		repository.git("init", "--quiet", "inner");
		const tree = await openWorktree(repository.dir);
		expect((await tree.entries()).map(({ path }) => path)).toEqual(["a/b.txt", "c.txt"]);
		expect((await tree.entries("a")).map(({ path }) => path)).toEqual(["a/b.txt"]);
		expect(await tree.entry("a/b.txt")).toMatchObject({ mode: "100644" });
		expect(await tree.entry("a")).toBeUndefined();
		await tree.close();
	});
});
