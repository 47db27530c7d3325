import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../src/trees/index.js";
import { makeFolder } from "../support/repository.js";
import { contents } from "./support.js";

describe("openFolder", () => {
	it("lists files with the ids of git, without git's own and installed ones", async () => {
		const folder = makeFolder({
			"b/two.xml": "<two/>",
			"a.txt": "one\n",
			".git/HEAD": "ref",
			"b/node_modules/x/index.js": "x",
			".forceignore": "",
		});
		const tree = await openFolder(folder);
		expect(tree.name).toBe(folder);
		expect(await tree.entries()).toEqual([
			{ path: ".forceignore", oid: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", mode: "100644" },
			{ path: "a.txt", oid: "5626abf0f72e58d7a153368ba57db4c673c0e171", mode: "100644" },
			{ path: "b/two.xml", oid: "e5b61ebf030ea311a03323a9b89ce38d79065694", mode: "100644" },
		]);
		expect((await tree.entries("b")).map(({ path }) => path)).toEqual(["b/two.xml"]);
		expect(await tree.entries("c")).toEqual([]);
		expect(await contents(tree)).toEqual({ ".forceignore": "", "a.txt": "one\n", "b/two.xml": "<two/>" });
	});

	it("takes an empty folder as a side without files", async () => {
		expect(await (await openFolder(makeFolder())).entries()).toEqual([]);
	});

	it("says what is wrong with a path that is no folder", async () => {
		const folder = makeFolder({ "file.txt": "x" });
		await expect(openFolder(join(folder, "none"))).rejects.toMatchObject({
			name: "TreeError",
			message: `there is no folder ${join(folder, "none")}`,
			hint: "Check the path; for a side without files make an empty folder.",
		});
		await expect(openFolder(join(folder, "file.txt"))).rejects.toMatchObject({ message: `${join(folder, "file.txt")} is a file` });
	});

	it("finds one file by its path, and none outside", async () => {
		const folder = makeFolder({ "inside/a.txt": "a", "outside.txt": "secret" });
		const tree = await openFolder(join(folder, "inside"));
		expect(await tree.entry("a.txt")).toEqual({ path: "a.txt", oid: "2e65efe2a145dda7ee51d1741299f848e5bf752e", mode: "100644" });
		for (const path of [
			"../outside.txt",
			"a.txt/b",
			"b.txt",
			"",
			".",
			"..",
			"./a.txt",
			join(folder, "outside.txt"),
			"a\0.txt",
			"x".repeat(5_000),
		]) {
			expect([path, await tree.entry(path)]).toEqual([path, undefined]);
		}
	});

	it.skipIf(process.platform === "win32")("never goes through a link", async () => {
		const folder = makeFolder({ "secret/a.txt": "secret", "inside/b.txt": "b" });
		symlinkSync(join(folder, "secret"), join(folder, "inside/linked"));
		symlinkSync(join(folder, "secret/a.txt"), join(folder, "inside/a.txt"));
		const tree = await openFolder(join(folder, "inside"));
		expect(await tree.entry("linked/a.txt")).toBeUndefined();
		expect(await tree.entry("a.txt")).toMatchObject({ mode: "120000" });
		expect(await tree.entries("linked")).toEqual([]);
		expect(await contents(tree)).toEqual({ "a.txt": "<symlink>", "b.txt": "b", linked: "<symlink>" });
	});

	it("takes a link to a folder as the folder where it was named by the user", async () => {
		const folder = makeFolder({ "real/a.txt": "a" });
		symlinkSync(join(folder, "real"), join(folder, "link"), "junction");
		expect(await contents(await openFolder(join(folder, "link")))).toEqual({ "a.txt": "a" });
	});

	it("gives a file above the limit its id without holding it, and tells its size", async () => {
		const folder = makeFolder();
		writeFileSync(join(folder, "big.txt"), Buffer.alloc(10_000_001, "x"));
		const tree = await openFolder(folder);
		expect((await tree.entries()).map(({ oid }) => oid)).toEqual(["764ab7b011eb8ee61628e9834dbdaa6b6159eeb4"]);
		expect(await contents(tree)).toEqual({ "big.txt": "<too-large>" });
	});
});
