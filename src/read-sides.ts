import type { Component } from "./model/component.js";
import type { Warning } from "./model/review.js";
import type { ChangedFile, Claim, Dialect, DialectProject, Entry, Problem, Tree } from "./model/source.js";
import { readFile } from "./read-file.js";
import { readTwins, withTwins } from "./read-twins.js";

/** What one commit's changed files say. */
export interface SideReading {
	readonly components: readonly Component[];
	readonly unreadable: ReadonlyMap<string, UnreadableFile>;
}

export interface UnreadableFile {
	/** The dialect that claims the file. */
	readonly system: string;
	readonly problem: Problem;
}

export interface SidesReading {
	readonly base: SideReading;
	readonly head: SideReading;
	readonly warnings: Warning[];
	/** Changed files that a dialect reads. */
	readonly files: number;
	/** Changed files that the project's ignore files leave out. */
	readonly ignored: number;
}

interface Owner {
	readonly dialect: Dialect;
	readonly base: DialectProject;
	readonly head: DialectProject;
}

/**
 * Reads the changed files of both commits through the dialects, and, for components that only one commit's changed files define, the untouched
 * files that define them too: they have neither come nor gone. Nothing else of the trees is read.
 * A file that the head's project ignores is ignored on both sides: writing a line into an ignore file deletes nothing in the CRM.
 */
export async function readSides(
	dialects: readonly Dialect[],
	base: Tree,
	head: Tree,
	files: readonly ChangedFile[],
): Promise<SidesReading> {
	if (files.length === 0) return { base: emptySide(), head: emptySide(), warnings: [], files: 0, ignored: 0 };
	const owners: Owner[] = [];
	for (const dialect of dialects) owners.push({ dialect, base: await dialect.open(base), head: await dialect.open(head) });

	let ignored = 0;
	const claimed: { readonly file: ChangedFile; readonly owner: Owner; readonly claim: Claim }[] = [];
	for (const file of files) {
		const found = claimOf(owners, file);
		if (found?.claim === "ignored") ignored++;
		else if (found) claimed.push({ file, ...found });
	}
	const warnings: Warning[] = [];
	const read = new Set<string>();
	const sides = { base: emptySide(), head: emptySide() };
	for (const side of ["base", "head"] as const) {
		const wanted = new Map<string, { entry: Entry; owner: Owner; claim: Claim }>();
		for (const { file, owner, claim } of claimed) {
			const entry = side === "base" ? file.before : file.after;
			if (entry) wanted.set(entry.path, { entry, owner, claim });
		}
		sides[side] = await readSide(side, side === "base" ? base : head, wanted, warnings, read);
	}
	const changed = new Set(files.map(({ path }) => path));
	const twins = await readTwins(
		owners.map(({ head }) => head),
		head,
		sides,
		changed,
		warnings,
	);
	return { ...withTwins(sides, twins), warnings: warnings.sort(byPlace), files: read.size, ignored };
}

function claimOf(owners: readonly Owner[], file: ChangedFile): { owner: Owner; claim: Claim } | undefined {
	for (const owner of owners) {
		const head = owner.head.claims(file.path);
		if (head === "ignored") return { owner, claim: head };
		const claim = file.after ? head : owner.base.claims(file.path);
		if (claim !== "no") return { owner, claim };
	}
	return undefined;
}

async function readSide(
	side: "base" | "head",
	tree: Tree,
	wanted: ReadonlyMap<string, { readonly entry: Entry; readonly owner: Owner; readonly claim: Claim }>,
	warnings: Warning[],
	read: Set<string>,
): Promise<SideReading> {
	const components: Component[] = [];
	const unreadable = new Map<string, UnreadableFile>();
	const toRead: Entry[] = [];
	for (const { entry, owner, claim } of wanted.values()) {
		if (claim !== "opaque") toRead.push(entry);
		else if (owner[side].opaque) components.push(...owner[side].opaque(entry).components);
		if (claim !== "maybe") read.add(entry.path);
	}
	for await (const file of tree.read(toRead)) {
		const source = wanted.get(file.path);
		if (!source) continue;
		const { owner, claim } = source;
		const reading = await readFile(owner[side], file);
		if (claim === "maybe" && reading.problem && file.problem) continue;
		if (reading.problem) unreadable.set(file.path, { system: owner.dialect.name, problem: reading.problem });
		if (reading.components.length > 0 || reading.problem) read.add(file.path);
		components.push(...reading.components);
		for (const problem of reading.problem ? [reading.problem] : reading.warnings) warnings.push({ ...problem, path: file.path, side });
	}
	return { components, unreadable };
}

function emptySide(): SideReading {
	return { components: [], unreadable: new Map() };
}

function byPlace(a: Warning, b: Warning): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}
