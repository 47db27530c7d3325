import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openGitTree, TreeError } from "../../src/trees/index.js";
import { GIT_ENV, makeFolder, makeRepository } from "../support/repository.js";
import { contents, say } from "./support.js";

const BOM = "\u{feff}";

describe("openGitTree", () => {
	it("lists every file of a commit by path, with id and mode, and reads them in the order asked for", async () => {
		const repository = makeRepository();
		repository.commit({ "b/two.xml": "<two/>", "a.txt": "one\n", "b.txt": "", "Ümläut/naïve name.xml": "é" });
		repository.git("update-index", "--chmod=+x", "a.txt");
		const commit = repository.git("commit-tree", repository.git("write-tree"), "-m", "x");
		const tree = await openGitTree({ repo: repository.dir, rev: commit, env: GIT_ENV });
		const entries = await tree.entries();
		expect(entries).toEqual([
			{ path: "a.txt", oid: "5626abf0f72e58d7a153368ba57db4c673c0e171", mode: "100755" },
			{ path: "b.txt", oid: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", mode: "100644" },
			{ path: "b/two.xml", oid: repository.git("rev-parse", "HEAD:b/two.xml"), mode: "100644" },
			{ path: "Ümläut/naïve name.xml", oid: repository.git("rev-parse", "HEAD:Ümläut/naïve name.xml"), mode: "100644" },
		]);
		const read = [];
		for await (const file of tree.read([...entries].reverse())) read.push([file.path, say(file)]);
		expect(read).toEqual([
			["Ümläut/naïve name.xml", "é"],
			["b/two.xml", "<two/>"],
			["b.txt", ""],
			["a.txt", "one\n"],
		]);
		await tree.close();
	});

	it("lists one folder, and nothing for a file or a folder that is not there", async () => {
		const repository = makeRepository();
		repository.commit({ "a/b/c.txt": "1", "a/b/d/e.txt": "2", "a/bb.txt": "3", "f.txt": "4" });
		const tree = await openGitTree({ repo: repository.dir, rev: "HEAD" });
		const paths = async (folder: string) => (await tree.entries(folder)).map(({ path }) => path);
		expect(await paths("a/b")).toEqual(["a/b/c.txt", "a/b/d/e.txt"]);
		expect(await paths("f.txt")).toEqual([]);
		expect(await paths("nowhere/at/all")).toEqual([]);
		expect(await paths("a/..")).toEqual([]);
		await tree.close();
	});

	it("finds one file by its exact path, and never by a path that leads elsewhere", async () => {
		const repository = makeRepository();
		repository.commit({ "a/b.txt": "1" });
		const tree = await openGitTree({ repo: repository.dir, rev: "main" });
		expect(await tree.entry("a/b.txt")).toEqual({ path: "a/b.txt", oid: repository.git("rev-parse", "HEAD:a/b.txt"), mode: "100644" });
		for (const path of [
			"",
			"a",
			"a/",
			"/a/b.txt",
			"a//b.txt",
			"./a/b.txt",
			"a/../a/b.txt",
			"A/b.txt",
			"a/b.txt/c",
			"a/b.txt\n",
			"a\0/b.txt",
		]) {
			expect([path, await tree.entry(path)]).toEqual([path, undefined]);
		}
		await tree.close();
	});

	it("says of each file that holds no text why", async () => {
		const repository = makeRepository();
		const utf16 = Buffer.from(`${BOM}<ä/>`, "utf16le");
		repository.commit({
			"binary.bin": Buffer.from([1, 2, 0, 3]),
			"bom.xml": `${BOM}<bom/>`,
			"latin1.xml": Buffer.from("<é/>", "latin1"),
			"lfs.xml": "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
			"utf16be.xml": Buffer.from(utf16).swap16(),
			"utf16le.xml": utf16,
			"utf16odd.xml": Buffer.concat([utf16, Buffer.from([0x00])]),
			"utf32.xml": Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]),
			"zero.xml": "",
		});
		const tree = await openGitTree({ repo: repository.dir, rev: "HEAD" });
		expect(await contents(tree)).toEqual({
			"binary.bin": "<binary>",
			"bom.xml": "<bom/>",
			"latin1.xml": "<not-utf-8>",
			"lfs.xml": "<lfs-pointer>",
			"utf16be.xml": "<ä/>",
			"utf16le.xml": "<ä/>",
			"utf16odd.xml": "<not-utf-8>",
			"utf32.xml": "<binary>",
			"zero.xml": "",
		});
	});

	it.skipIf(process.platform === "win32")("lists links and submodules and never follows them", async () => {
		const repository = makeRepository();
		symlinkSync("/etc/passwd", join(repository.dir, "link.xml"));
		repository.commit({ "a.xml": "<a/>" });
		const gitlink = `160000,${repository.git("rev-parse", "HEAD")},module`;
		repository.git("update-index", "--add", "--cacheinfo", gitlink);
		repository.git("commit", "--quiet", "-m", "submodule");
		const tree = await openGitTree({ repo: repository.dir, rev: "HEAD" });
		expect(await tree.entry("module/a.xml")).toBeUndefined();
		expect(await contents(tree)).toEqual({ "a.xml": "<a/>", "link.xml": "<symlink>", module: "<submodule>" });
	});

	it("tells files above the limit by size and goes on with the next", async () => {
		const repository = makeRepository();
		repository.commit({
			"1.xml": "small",
			"2.xml": "x".repeat(3_000_000),
			"3.xml": "y".repeat(100),
			"4.xml": "z".repeat(101),
			"5.xml": "last",
		});
		const tree = await openGitTree({ repo: repository.dir, rev: "HEAD", maxBytes: 100 });
		const files = [];
		for await (const file of tree.read(await tree.entries())) files.push(file.problem?.message ?? file.text);
		expect(files).toEqual([
			"small",
			"it has 3.0 MB, more than the limit of 0.0 MB; split it or leave it out",
			"y".repeat(100),
			"it has 0.0 MB, more than the limit of 0.0 MB; split it or leave it out",
			"last",
		]);
		await tree.close();
	});

	it("answers a look-up while files are being read, and ends in the middle of reading", async () => {
		const repository = makeRepository();
		const many = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`files/${index}.txt`, `${index}:${"x".repeat(2_000)}`]));
		repository.commit({ ...many, "other/note.txt": "note" });
		const tree = await openGitTree({ repo: repository.dir, rev: "HEAD" });
		const entries = await tree.entries("files");
		const note = await tree.entry("other/note.txt");
		let read = 0;
		for await (const file of tree.read(entries)) {
			expect(file.text).toBe(many[file.path]);
			if (read++ % 100 === 3) for await (const other of tree.read([note as NonNullable<typeof note>])) expect(other.text).toBe("note");
		}
		expect(read).toBe(700);
		for await (const file of tree.read(entries)) {
			expect(file.path).toBe("files/0.txt");
			break;
		}
		await tree.close();
	});

	it("gives two readers at the same time what each asked for", async () => {
		const repository = makeRepository();
		repository.commit(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.txt`, `text ${index}`])));
		const tree = await openGitTree({ repo: repository.dir, rev: "HEAD" });
		const entries = await tree.entries();
		const read = async (some: typeof entries) => {
			const texts = [];
			for await (const file of tree.read(some)) texts.push(`${file.path}: ${file.text}`);
			return texts;
		};
		const expected = entries.map(({ path }) => `${path}: text ${path.replace(".txt", "")}`);
		const [one, other] = await Promise.all([read(entries), read([...entries].reverse())]);
		expect(one).toEqual(expected);
		expect(other).toEqual([...expected].reverse());
		await tree.close();
	});

	it("reads the SHA-256 format", async () => {
		const repository = makeRepository("--object-format=sha256");
		const commit = repository.commit({ "a/b.txt": "text" });
		const tree = await openGitTree({ repo: repository.dir, rev: commit });
		expect(commit).toHaveLength(64);
		expect(await tree.entries()).toEqual([{ path: "a/b.txt", oid: repository.git("rev-parse", "HEAD:a/b.txt"), mode: "100644" }]);
		expect(await contents(tree)).toEqual({ "a/b.txt": "text" });
	});

	it("never takes a commit that is missing for one without files", async () => {
		const repository = makeRepository();
		repository.commit({ "a.txt": "1" });
		const missing = "1234567890123456789012345678901234567890";
		const tree = await openGitTree({ repo: repository.dir, rev: missing });
		const error = {
			name: "TreeError",
			message: `${repository.dir} has no commit ${missing}`,
			hint: `Fetch it: \`git fetch origin ${missing}\`.`,
		};
		await expect(tree.entry(".revops-gate/policy.yml")).rejects.toMatchObject(error);
		await expect(tree.entries()).rejects.toMatchObject(error);
		await tree.close();
	});

	it("tells a file whose content the clone lacks", async () => {
		const repository = makeRepository();
		repository.commit({ "a.txt": "here" });
		const tree = await openGitTree({ repo: repository.dir, rev: "HEAD" });
		const lost = { path: "b.txt", oid: "1234567890123456789012345678901234567890", mode: "100644" };
		expect(await contents(tree, [lost, ...(await tree.entries())])).toEqual({ "a.txt": "here", "b.txt": "<missing-object>" });
	});

	it("starts no process and leaves none where nothing is read", async () => {
		const tree = await openGitTree({ repo: "/does/not/exist", rev: "1234567890123456789012345678901234567890" });
		await tree.close();
		await expect(openGitTree({ repo: join(makeFolder(), "none"), rev: "HEAD" })).rejects.toThrow(TreeError);
	});

	it("runs nothing that the repository's configuration names", async () => {
		const repository = makeRepository();
		repository.commit({ "a.txt": "one", ".gitattributes": "* filter=evil diff=evil\n" });
		const proof = join(repository.dir, "proof");
		for (const key of ["core.fsmonitor", "filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "diff.external", "core.pager"]) {
			repository.git("config", key, `touch ${proof}`);
		}
		expect(await contents(await openGitTree({ repo: repository.dir, rev: "HEAD" }))).toMatchObject({ "a.txt": "one" });
		expect(existsSync(proof)).toBe(false);
	});

	it("lists what git lists, whatever the names", async () => {
		const name = fc.stringMatching(/^[ -.0-~äß€😀]{1,8}$/u).filter((part) => !/^\.+$|^\.git|[\\:"<>|?*]|[. ]$|~/i.test(part));
		const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
		await fc.assert(
			fc.asyncProperty(fc.array(path, { minLength: 1, maxLength: 12 }), async (paths) => {
				const wanted = paths.filter((one, index) => {
					const lower = one.toLowerCase();
					return !paths.some(
						(other, at) =>
							at < index && (`${other.toLowerCase()}/`.startsWith(`${lower}/`) || `${lower}/`.startsWith(`${other.toLowerCase()}/`)),
					);
				});
				const repository = makeRepository();
				repository.commit(Object.fromEntries(wanted.map((one) => [one, one])));
				const tree = await openGitTree({ repo: repository.dir, rev: "HEAD" });
				expect(await contents(tree)).toEqual(Object.fromEntries(wanted.map((one) => [one, one])));
			}),
			{ numRuns: 15 },
		);
	});
});
