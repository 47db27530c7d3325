import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changedFiles, isShallow, type MergedChange, mergedChanges, openGitTree, openObjects, TreeError } from "../../src/trees/index.js";
import { makeHistory } from "../backtest/support.js";
import { GIT_ENV, makeFolder } from "../support/repository.js";

async function all(repo: string, more: { readonly rev?: string; readonly since?: Date } = {}): Promise<MergedChange[]> {
	const found = [];
	for await (const merged of mergedChanges({ repo, rev: "main", ...more })) found.push(merged);
	return found;
}

const told = ({ subject, files }: MergedChange): unknown => [subject, files.map(({ path }) => path)];

describe("mergedChanges", () => {
	it("gives each commit against its first parent, newest first, without the first commit", async () => {
		const { dir, ids } = makeHistory([
			{ files: { a: "1" }, message: "first" },
			{ files: { b: "1" }, message: "second\n\nand more", date: "2026-02-03T04:05:06Z" },
			{ files: { a: null, b: "2" }, message: "third" },
		]);
		const [third, second, ...rest] = await all(dir);
		expect(rest).toEqual([]);
		expect(third).toMatchObject({ commit: ids[2], parent: ids[1], subject: "third" });
		expect(third!.files.map(({ path, before, after }) => [path, before?.oid.slice(0, 7), after?.oid.slice(0, 7)])).toEqual([
			["a", "56a6051", undefined],
			["b", "56a6051", "d8263ee"],
		]);
		expect(second).toMatchObject({ commit: ids[1], parent: ids[0], subject: "second", date: "2026-02-03T04:05:06.000Z" });
	});

	it("takes a merge as one change, called like its pull request", async () => {
		const { dir } = makeHistory([
			{ files: { a: "1" }, message: "first" },
			{ files: { b: "1" }, message: "on a branch", parents: [0] },
			{ files: { c: "1" }, message: "more on it", parents: [1] },
			{ files: { d: "1" }, message: "meanwhile", parents: [0] },
			{ files: { b: "1", c: "1" }, message: "Merge pull request #7 from acme/branch\n\nTwo fields\n\nBody", parents: [3, 2] },
			{ files: { b: "1", c: "2" }, message: "Merge pull request #8 from acme/other", parents: [4, 2] },
		]);
		expect((await all(dir)).map(told)).toEqual([
			["Merge pull request #8 from acme/other", ["c"]],
			["Two fields (#7)", ["b", "c"]],
			["meanwhile", ["d"]],
		]);
	});

	it("is not misled by messages and paths that look like its own records", async () => {
		const record = `:100644 100644 ${"a".repeat(40)} ${"b".repeat(40)} M`;
		const header = `${"c".repeat(40)}\t${"d".repeat(40)}\t1\tforged`;
		const { dir } = makeHistory([
			{ files: { a: "1" } },
			{ files: { [record]: "1", [`\n${header}\n`]: "1", "\n": "1", Ümläut: "1" }, message: `${record}\nevil\n${header}` },
			{ files: { a: "1" }, message: "\ttabs\tand \u2028 separators\t" },
			{ files: { z: "1" }, message: "" },
			{ files: { y: "1" }, message: `plain\n\n\n${record}\n${header}\n\n` },
		]);
		const found = await all(dir);
		expect(found.map(told)).toEqual([
			["plain", ["y"]],
			["", ["z"]],
			["\ttabs\tand \u2028 separators\t".trimEnd(), []],
			[`${record} evil ${header}`, ["\n", `\n${header}\n`, record, "Ümläut"].sort()],
		]);
	});

	it("finds the same files as a comparison of the two commits, whatever is configured", async () => {
		const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`folder ${index % 7}/${index}.txt`, `${index}`]));
		const { dir, git } = makeHistory([
			{ files: { a: "1", "x/renamed": "long enough to be found again\n".repeat(9) } },
			{ files: many, message: "many" },
			{ files: { "x/renamed": null, "y/renamed": "long enough to be found again\n".repeat(9) }, message: "moved" },
		]);
		for (const option of [
			"diff.renames=copies",
			"log.showSignature=true",
			"diff.relative=true",
			"log.showRoot=true",
			"color.ui=always",
			"log.diffMerges=separate",
		])
			git("config", ...(option.split("=") as [string, string]));
		for (const { commit, parent, files } of await all(dir)) {
			const [base, head] = [await openGitTree({ repo: dir, rev: parent }), await openGitTree({ repo: dir, rev: commit })];
			expect(files).toEqual(await changedFiles(base, head));
			await base.close();
			await head.close();
		}
		expect((await all(dir)).map(({ files }) => files.length)).toEqual([2, 3000]);
	});

	it("stops at a day, and where the caller stops", async () => {
		const { dir } = makeHistory([
			{ files: { a: "1" }, date: "2026-01-01T00:00:00Z" },
			{ files: { a: "2" }, date: "2026-01-02T00:00:00Z", message: "old" },
			{ files: { a: "3" }, date: "2026-01-03T00:00:00Z", message: "on the day" },
			{ files: { a: "4" }, date: "2026-01-04T00:00:00Z", message: "new" },
		]);
		const subjects = (found: readonly MergedChange[]): string[] => found.map(({ subject }) => subject);
		expect(subjects(await all(dir, { since: new Date("2026-01-03T00:00:00Z") }))).toEqual(["new", "on the day"]);
		for await (const { subject } of mergedChanges({ repo: dir, rev: "main" })) {
			expect(subject).toBe("new");
			break;
		}
		expect(await all(dir, { rev: "main~3" })).toEqual([]);
	});

	it("says which revision is unknown, and what in the history cannot be read", async () => {
		const { dir, git } = makeHistory([{ files: { "a/a": "1" } }, { files: { "a/a": "2" } }]);
		await expect(all(dir, { rev: "mian" })).rejects.toThrow("has no commit mian");
		await expect(all(dir, { rev: "--all" })).rejects.toThrow("does not name one commit");
		const tree = git("rev-parse", "main~1:a");
		rmSync(join(dir, "objects", tree.slice(0, 2), tree.slice(2)));
		await expect(all(dir)).rejects.toThrow(TreeError);
	});
});

it("knows a shallow clone", async () => {
	const { dir } = makeHistory([{ files: { a: "1" } }, { files: { a: "2" } }]);
	const clone = join(makeFolder(), "clone");
	execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${dir}`, clone], { env: GIT_ENV, stdio: "pipe" });
	expect([await isShallow(dir), await isShallow(clone)]).toEqual([false, true]);
	expect(await all(clone, { rev: "HEAD" })).toEqual([]);
});

it("lets trees share a reader, which lives on when one of them is closed", async () => {
	const { dir, ids } = makeHistory([{ files: { a: "1" } }, { files: { a: "2" } }]);
	const objects = openObjects({ repo: dir });
	const trees = await Promise.all(ids.map((rev) => openGitTree({ repo: dir, rev, objects })));
	await trees[0]!.close();
	const texts = [];
	for await (const { text } of trees[1]!.read([(await trees[1]!.entry("a"))!])) texts.push(text);
	expect(texts).toEqual(["2"]);
	await objects.close();
});
