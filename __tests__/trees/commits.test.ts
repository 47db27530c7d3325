import { describe, expect, it } from "vitest";
import { defaultBranch, mergeBase, openGitTree, openWorktree, resolveCommits, resolveRange, TreeError } from "../../src/trees/index.js";
import { GIT_ENV, makeFolder, makeRepository } from "../support/repository.js";

const NOWHERE = "1234567890123456789012345678901234567890";

/** base ── main tip, base ── feature tip */
function forked() {
	const repository = makeRepository();
	const base = repository.commit({ "a.txt": "a" });
	repository.git("checkout", "--quiet", "-b", "feature");
	const feature = repository.commit({ "b.txt": "b" });
	repository.git("checkout", "--quiet", "main");
	const main = repository.commit({ "c.txt": "c" });
	return { ...repository, base, feature, main };
}

describe("resolveCommits", () => {
	it("turns every way to name a commit into its id", async () => {
		const { dir, git, base, feature, main } = forked();
		git("tag", "-a", "v1", base, "-m", "annotated");
		expect(await resolveCommits(dir, ["main", "feature", "v1", "HEAD~1", feature.slice(0, 10), main, "refs/heads/feature"])).toEqual([
			main,
			feature,
			base,
			base,
			feature,
			main,
			feature,
		]);
		expect(await resolveCommits(dir, [])).toEqual([]);
	});

	it("names the revision that is unknown, and the one that may be meant", async () => {
		const { dir, git, main } = forked();
		git("update-ref", "refs/remotes/origin/develop", main);
		git("update-ref", "refs/remotes/upstream/develop", main);
		await expect(resolveCommits(dir, ["main", "develop"])).rejects.toMatchObject({
			name: "TreeError",
			message: `${dir} has no commit develop`,
			hint: "Did you mean `origin/develop` or `upstream/develop`?",
		});
		await expect(resolveCommits(dir, ["Main"], GIT_ENV)).rejects.toMatchObject({ hint: "Did you mean `main`?" });
		await expect(resolveCommits(dir, ["relaese"])).rejects.toMatchObject({
			hint: "Check the spelling, or fetch the branch first: a clone made by CI often has one branch only.",
		});
		await expect(resolveCommits(dir, [NOWHERE])).rejects.toMatchObject({ hint: `Fetch it: \`git fetch origin ${NOWHERE}\`.` });
	});

	it("refuses what is no single commit", async () => {
		const { dir } = forked();
		for (const revision of ["", "-h", "--all", "^main", "main..feature", "main...feature", "main\nfeature", "main\0"]) {
			await expect(resolveCommits(dir, [revision]), JSON.stringify(revision)).rejects.toMatchObject({
				name: "TreeError",
				message: `${JSON.stringify(revision)} does not name one commit`,
			});
		}
		for (const revision of ["HEAD:a.txt", "main^{tree}", "ma in", "*", "main --"]) {
			await expect(resolveCommits(dir, [revision]), revision).rejects.toThrow(`${dir} has no commit ${revision}`);
		}
	});

	it("says what stands in the way of asking git at all", async () => {
		const folder = makeFolder({ "file.txt": "" });
		const notHere = { ...GIT_ENV, GIT_CEILING_DIRECTORIES: folder };
		await expect(resolveCommits(folder, ["main"], notHere)).rejects.toMatchObject({
			message: `${folder} is not a git repository`,
			hint: "Run it inside a clone, name one, or compare two folders instead.",
		});
		await expect(resolveCommits(`${folder}/none`, ["main"], GIT_ENV)).rejects.toMatchObject({
			message: `there is no folder ${folder}/none`,
		});
		await expect(resolveCommits(folder, ["main"], { PATH: folder })).rejects.toMatchObject({
			message: "git was not found on this machine",
			hint: "Install git 2.31 or newer and make sure that `git --version` works here.",
		});
		const { dir } = forked();
		const stranger = { ...GIT_ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
		await expect(resolveCommits(dir, ["main"], stranger)).rejects.toMatchObject({
			message: `git does not trust ${dir}: the folder belongs to another user`,
			hint: expect.stringContaining("git config --global --add safe.directory"),
		});
		const tree = await openGitTree({ repo: dir, rev: NOWHERE, env: stranger });
		await expect(tree.entries()).rejects.toThrow(`git does not trust ${dir}`);
		await expect(tree.entry("a.txt")).rejects.toThrow(TreeError);
		await tree.close();
	});
});

describe("mergeBase", () => {
	it("is where two branches parted, one of them may be the other's past", async () => {
		const { dir, base, feature, main } = forked();
		expect(await mergeBase(dir, "main", "feature")).toBe(base);
		expect(await mergeBase(dir, base, feature)).toBe(base);
		expect(await mergeBase(dir, main, main)).toBe(main);
		expect(await resolveRange(dir, "main", "feature")).toEqual({ base: main, head: feature, mergeBase: base });
	});

	it("is what git says it is where branches were merged both ways", async () => {
		const { dir, git } = forked();
		git("merge", "--quiet", "--no-edit", "feature", "-m", "one way");
		git("checkout", "--quiet", "feature");
		git("merge", "--quiet", "--no-edit", "main~1", "-m", "other way");
		expect(await mergeBase(dir, "main", "feature")).toBe(git("merge-base", "main", "feature"));
	});

	it("says how to get one that a shallow clone lacks", async () => {
		const { dir, feature, main } = forked();
		const shallow = makeRepository();
		shallow.git("fetch", "--quiet", "--depth=1", `file://${dir}`, feature, main);
		await expect(mergeBase(shallow.dir, main, feature)).rejects.toMatchObject({
			message: `${main} and ${feature} have no common commit in ${shallow.dir}`,
			hint: "This clone is shallow: run `git fetch --unshallow`, or in GitHub Actions set `fetch-depth: 0` for actions/checkout.",
		});
	});

	it("says that histories are unrelated", async () => {
		const { dir, git } = forked();
		git("checkout", "--quiet", "--orphan", "other");
		git("commit", "--quiet", "-m", "other");
		await expect(mergeBase(dir, "main", "other")).rejects.toMatchObject({
			hint: "Their histories are unrelated: name a base that the branch was made from.",
		});
		await expect(mergeBase(dir, "main", "nowhere")).rejects.toThrow(`${dir} has no commit nowhere`);
		await expect(mergeBase(dir, "-main", "other")).rejects.toThrow('"-main" does not name one commit');
	});
});

describe("defaultBranch", () => {
	it("is what origin says, else main or master, of the remote first", async () => {
		const { dir, git, main } = forked();
		expect(await defaultBranch(dir)).toBe("main");
		git("update-ref", "refs/remotes/origin/master", main);
		expect(await defaultBranch(dir)).toBe("origin/master");
		git("update-ref", "refs/remotes/origin/trunk", main);
		git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
		expect(await defaultBranch(dir)).toBe("origin/trunk");
	});

	it("is asked for where the clone does not know", async () => {
		const repository = makeRepository();
		await expect(defaultBranch(repository.dir)).rejects.toMatchObject({
			hint: "Name the base, with --base: a branch, a tag or a commit id; a clone made by CI often has one branch only, so fetch it first.",
		});
	});
});

describe("openWorktree", () => {
	it("has no place in a bare repository", async () => {
		const repository = makeRepository("--bare");
		await expect(openWorktree(repository.dir, { env: GIT_ENV })).rejects.toMatchObject({
			message: `${repository.dir} is a bare repository and has no work tree`,
		});
	});
});
