import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { customField, kinds } from "./metadata.js";

/** The generated repository. Each pair of refs is a change: `base` → `head`. */
export interface BenchRepository {
	readonly dir: string;
	/** API names of the custom fields that the large change touches, one a line: a file. */
	readonly names: string;
	/** Changes of so many fields and nothing else: `base` → `ref`, and the file of their names. */
	readonly fields: readonly { readonly count: number; readonly ref: string; readonly names: string }[];
}

interface Write {
	readonly path: string;
	/** Absent: the file is deleted. */
	readonly text?: string;
}

const AUTHOR = "Ada <ada@example.com> 1767323045 +0000";
/** `small` holds the changed files and every n-th of the others. */
const SMALL_SHARE = 6;
const FIELD_CHANGES = [50, 500];

/**
 * A bare repository of 25,000 files, the same bytes each time, kept in the temporary folder for the next run.
 *
 * - `base` → `change`: about 1,300 files; `half` and `quarter` have the first part of it
 * - `base` → `apex`: Apex and README only
 * - `base` → `fields-50`, `fields-500`: so many fields, spread over all objects
 * - `small` → `small-change`: the same large change in a repository of about 5,000 files
 */
export async function makeBenchRepository(): Promise<BenchRepository> {
	const version = createHash("sha256")
		.update(readFileSync(__filename))
		.update(readFileSync(join(__dirname, "metadata.ts")))
		.digest("hex")
		.slice(0, 12);
	const dir = join(tmpdir(), `revops-gate-bench-${version}`);
	const fields = FIELD_CHANGES.map((count) => ({ count, ref: `fields-${count}`, names: join(dir, `names-${count}.txt`) }));
	const repository = { dir, names: join(dir, "names.txt"), fields };
	if (existsSync(repository.names)) return repository;
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir);
	await git(dir, ["init", "--quiet", "--bare", "--initial-branch=base"]);
	await git(dir, ["fast-import", "--quiet", "--done"], stream());
	await git(dir, ["repack", "-a", "-d", "-f", "--quiet", "--window=5"]);
	for (const { count, names } of fields) writeFileSync(names, `${fieldNumbers(count).map(customField).join("\n")}\n`);
	const { modified, added } = kinds.field as NonNullable<typeof kinds.field>;
	writeFileSync(
		repository.names,
		`${Array.from({ length: modified + added }, (_, index) => customField(touched("field", index))).join("\n")}\n`,
	);
	return repository;
}

function* stream(): Iterable<string> {
	const base = files();
	const changes = interleaved(change());
	const paths = new Set(changes.map(({ path }) => path));
	const apex = [...Array.from({ length: 12 }, (_, index) => edit("apex", index * 7 + 1)), edit("readme", 0), edit("readme", 3)];
	yield* commit("base", undefined, base);
	yield* commit("quarter", "base", changes.slice(0, changes.length / 4));
	yield* commit("half", "base", changes.slice(0, changes.length / 2));
	yield* commit("change", "base", changes);
	yield* commit("apex", "base", apex);
	for (const count of FIELD_CHANGES)
		yield* commit(
			`fields-${count}`,
			"base",
			fieldNumbers(count).map((number) => edit("field", number)),
		);
	const small = base.filter(({ path }, index) => index % SMALL_SHARE === 0 || paths.has(path));
	yield* commit("small", undefined, small);
	yield* commit("small-change", "small", changes);
	yield "done\n";
}

/** Numbers of so many fields, of all types and objects: steps of a prime meet every remainder. */
function fieldNumbers(count: number): number[] {
	const all = (kinds.field as NonNullable<typeof kinds.field>).count;
	return Array.from({ length: count }, (_, index) => ((index + 1) * 7919) % all);
}

/** Every file that is there before the change. */
function files(): Write[] {
	return Object.values(kinds).flatMap(({ count, path, text }) =>
		Array.from({ length: count }, (_, index) => ({ path: path(index), text: text(index, false) })),
	);
}

/** The number of the n-th file of a kind that the change touches: spread over all there are, new ones behind them. */
function touched(name: string, index: number): number {
	const { count, modified, removed } = kinds[name] as NonNullable<(typeof kinds)[string]>;
	const existing = modified + removed;
	return index < modified ? Math.floor((index * count) / existing) : count + index - modified;
}

function edit(name: string, index: number): Write {
	const { path, text } = kinds[name] as NonNullable<(typeof kinds)[string]>;
	return { path: path(index), text: text(index, true) };
}

function change(): Write[][] {
	return Object.entries(kinds).map(([name, { count, modified, added, removed, path }]) => [
		...Array.from({ length: modified + added }, (_, index) => edit(name, touched(name, index))),
		...Array.from({ length: removed }, (_, index) => ({ path: path(Math.floor(((modified + index) * count) / (modified + removed))) })),
	]);
}

/** One list in which each part has about the same mix of the given ones. */
function interleaved(lists: readonly Write[][]): Write[] {
	return lists
		.flatMap((list) => list.map((write, index) => ({ write, at: (index + 0.5) / list.length })))
		.sort((a, b) => a.at - b.at || (a.write.path < b.write.path ? -1 : 1))
		.map(({ write }) => write);
}

/** https://git-scm.com/docs/git-fast-import */
function* commit(ref: string, parent: string | undefined, writes: readonly Write[]): Iterable<string> {
	yield `commit refs/heads/${ref}\ncommitter ${AUTHOR}\ndata ${ref.length}\n${ref}\n`;
	if (parent) yield `from refs/heads/${parent}\n`;
	for (const { path, text } of writes) {
		if (text === undefined) yield `D ${path}\n`;
		else yield `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
	}
	yield "\n";
}

function git(dir: string, args: readonly string[], input: Iterable<string> = []): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn("git", ["-C", dir, ...args], { stdio: ["pipe", "inherit", "inherit"] });
		child.on("error", reject);
		child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`git ${args[0]} ended with code ${code}`))));
		child.stdin.on("error", reject);
		void (async () => {
			for (const part of input) if (!child.stdin.write(part)) await new Promise((resume) => child.stdin.once("drain", resume));
			child.stdin.end();
		})();
	});
}
