import type { Component } from "./model/component.js";
import type { Warning } from "./model/review.js";
import type { ChangedFile, Claim, Dialect, DialectProject, Entry, Problem, SourceFile, Tree } from "./model/source.js";
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
	/** Git's id of the content. */
	readonly oid: string;
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

interface Claimed {
	readonly file: ChangedFile;
	readonly owner: Owner;
	readonly claim: Claim;
}

/**
 * Reads the changed files of both commits through the dialects, and, for components that only one commit's changed files define, the untouched
 * files that define them too: they have neither come nor gone. Nothing else of the trees is read.
 * Ignored is only what the projects of both commits ignore: a pull request cannot hide its own changes by a line in an ignore file.
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
	const claimed: Claimed[] = [];
	for (const file of files) {
		const found = claimOf(owners, file);
		if (found?.claim === "ignored") ignored++;
		else if (found) claimed.push({ file, ...found });
	}
	const warnings: Warning[] = [];
	const read = new Set<string>();
	const sides = { base: collector("base", warnings, read), head: collector("head", warnings, read) };
	const waiting = new Map<string, SourceFile>();
	const unshared = unsharedOf(claimed);
	for await (const [source, file] of filesOf("base", base, claimed, sides.base)) {
		if (unshared.has(file.path)) waiting.set(file.path, file);
		else await sides.base.accept(source, file);
	}
	for await (const [source, file] of filesOf("head", head, claimed, sides.head)) {
		const before = waiting.get(file.path);
		const [was, is] = before?.text !== undefined && file.text !== undefined ? unshared.get(file.path)!(before.text, file.text) : [];
		if (before) await sides.base.accept(source, was === undefined ? before : { ...before, text: was });
		await sides.head.accept(source, is === undefined ? file : { ...file, text: is });
	}
	for (const [owner, { before, after }] of links(files, claimed, owners)) {
		if (isLink(before)) sides.base.refuse(owner, before, LINK);
		if (isLink(after)) sides.head.refuse(owner, after, LINK);
	}
	const changed = new Set(files.map(({ path }) => path));
	const twins = await readTwins(
		owners.map(({ head }) => head),
		head,
		{ base: sides.base.reading, head: sides.head.reading },
		changed,
		warnings,
	);
	return {
		...withTwins({ base: sides.base.reading, head: sides.head.reading }, twins),
		warnings: warnings.sort(byPlace),
		files: read.size,
		ignored,
	};
}

function claimOf(owners: readonly Owner[], file: ChangedFile): { owner: Owner; claim: Claim } | undefined {
	for (const owner of owners) {
		const [base, head] = [owner.base.claims(file.path), owner.head.claims(file.path)];
		const claims = file.after ? [head, base] : [base, head];
		const claim = claims.find((one) => one !== "no" && one !== "ignored") ?? claims.find((one) => one === "ignored");
		if (claim !== undefined) return { owner, claim };
	}
	return undefined;
}

const LINK: Problem = {
	code: "link",
	message: "A link or a submodule stands where configuration is deployed from: what it points to is not read. Keep the files here.",
	line: 1,
};

/**
 * Links, and submodules, in place of folders that held claimed files, or where the vendor's tools look for configuration whatever it is called:
 * a tool that follows them deploys what nobody here has seen. A submodule that goes away takes with it what nobody saw.
 */
function links(files: readonly ChangedFile[], claimed: readonly Claimed[], owners: readonly Owner[]): [Owner, ChangedFile][] {
	const found = files.filter(({ before, after }) => isLink(after) || (!after && before?.mode === SUBMODULE));
	if (found.length === 0) return [];
	const told = new Set<string>();
	const folders = new Map<string, Owner>();
	for (const { file, owner, claim } of claimed) {
		if (claim !== "maybe") told.add(file.path);
		for (let at = file.path.lastIndexOf("/"); at > 0; at = file.path.lastIndexOf("/", at - 1)) folders.set(file.path.slice(0, at), owner);
	}
	return found.flatMap((link): [Owner, ChangedFile][] => {
		const side = link.after ? "head" : "base";
		const owner = told.has(link.path) ? undefined : (folders.get(link.path) ?? owners.find((one) => one[side].holds?.(link.path)));
		return owner ? [[owner, link]] : [];
	});
}

const SUBMODULE = "160000";

function isLink(entry: Entry | undefined): entry is Entry {
	return entry?.mode === SUBMODULE || entry?.mode === "120000";
}

/** What to take out of files that both commits have. A file with a namesake is read whole: the two may define the same components. */
function unsharedOf(claimed: readonly Claimed[]): Map<string, (before: string, after: string) => readonly [string, string]> {
	const found = new Map<string, (before: string, after: string) => readonly [string, string]>();
	const names = new Map<string, number>();
	for (const { file } of claimed) names.set(nameOf(file.path), (names.get(nameOf(file.path)) ?? 0) + 1);
	for (const { file, owner, claim } of claimed) {
		const unshared = file.before && file.after && claim === "yes" && names.get(nameOf(file.path)) === 1 && owner.head.unshared?.(file.path);
		if (unshared) found.set(file.path, unshared);
	}
	return found;
}

/** The file's name up to its first dot: the same in every format. */
function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1).split(".", 1)[0]!;
}

/** The texts of one side's claimed files; those that are known by their blob id alone are accepted without being read. */
async function* filesOf(
	side: "base" | "head",
	tree: Tree,
	claimed: readonly Claimed[],
	into: Collector,
): AsyncIterable<[Claimed, SourceFile]> {
	const toRead: Entry[] = [];
	const sources = new Map<string, Claimed>();
	for (const source of claimed) {
		const entry = side === "base" ? source.file.before : source.file.after;
		if (!entry) continue;
		if (source.claim === "opaque") into.acceptOpaque(source, entry);
		else {
			toRead.push(entry);
			sources.set(entry.path, source);
		}
	}
	for await (const file of tree.read(toRead)) yield [sources.get(file.path)!, file];
}

interface Collector {
	readonly reading: SideReading;
	accept(source: Claimed, file: SourceFile): Promise<void>;
	acceptOpaque(source: Claimed, entry: Entry): void;
	/** Takes note of a path that holds configuration and cannot be read. */
	refuse(owner: Owner, entry: Entry, problem: Problem): void;
}

function collector(side: "base" | "head", warnings: Warning[], read: Set<string>): Collector {
	const components: Component[] = [];
	const unreadable = new Map<string, UnreadableFile>();
	return {
		reading: { components, unreadable },
		async accept({ owner, claim }, file) {
			const reading = await readFile(owner[side], file);
			// A file that might be anybody's, unless its path or the other side's text says whose it is.
			if (claim === "maybe" && file.problem && !read.has(file.path) && !owner[side].names?.(file.path)) return;
			if (reading.problem) unreadable.set(file.path, { system: owner.dialect.name, problem: reading.problem, oid: file.oid });
			if (claim !== "maybe" || reading.components.length > 0 || reading.problem) read.add(file.path);
			for (const component of reading.components) components.push(component);
			for (const problem of reading.problem ? [reading.problem] : reading.warnings) warnings.push({ ...problem, path: file.path, side });
		},
		refuse({ dialect }, { path, oid }, problem) {
			unreadable.set(path, { system: dialect.name, problem, oid });
			warnings.push({ ...problem, path, side });
		},
		acceptOpaque({ owner }, entry) {
			read.add(entry.path);
			for (const component of owner[side].opaque?.(entry).components ?? []) components.push(component);
		},
	};
}

function emptySide(): SideReading {
	return { components: [], unreadable: new Map() };
}

function byPlace(a: Warning, b: Warning): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}
