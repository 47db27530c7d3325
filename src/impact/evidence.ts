import { DIALECTS } from "../dialects/index.js";
import type { DialectProject, Entry, SourceFile, Tree } from "../model/source.js";
import type { Evidence, Search, Subject, Use, UseSearch } from "../model/use.js";
import { searchTree } from "../trees/search.js";
import { searchBeyond } from "./beyond/index.js";
import { canBeFound } from "./subjects.js";

export interface ImpactOptions {
	/** Globs of further files that are searched for names. */
	readonly also: readonly string[];
}

/** What is said where a limit was met: more may be affected than is shown. */
const OVER_LIMIT = "more than can be followed: fields worked out from other fields";
/** A formula on a formula on a formula: nobody was seen to go beyond four. */
const MAX_ROUNDS = 6;
const MAX_DERIVED = 500;
/** Readers are shown to people: beyond so many places of one subject, more of them say nothing new. */
const MAX_USES = 20_000;

/**
 * Who uses the subjects in one tree, by id. Files are searched for the names first, and only those that hold one are read, each once.
 * Fields worked out from a subject (formulas, roll-ups) are followed: who uses them uses the subject, `via` them.
 */
export async function evidenceFor(
	subjects: readonly Subject[],
	tree: Tree,
	{ also }: ImpactOptions,
): Promise<ReadonlyMap<string, Evidence>> {
	if (!subjects.some(canBeFound)) return new Map(subjects.map(({ id }) => [id, NOBODY]));
	const finders = await findersOf(tree, also);
	const definitions = texts(tree);
	const unread = new Set<string>();
	const found: Use[] = [];
	const derived = new Map<string, Subject>();
	let frontier: readonly Subject[] = subjects;
	let over = false;
	for (let round = 0; frontier.length > 0; round++) {
		const searches = await Promise.all(finders.map((finder) => finder(frontier)));
		const uses = await usesOf(searches, ({ derived: files }) => files, tree, definitions, unread);
		for (const use of uses) found.push(use);
		const next = derivedFrom(uses, derived, subjects);
		over ||= next.length > 0 && (round + 1 === MAX_ROUNDS || derived.size > MAX_DERIVED);
		frontier = over ? [] : next;
		for (const subject of frontier) derived.set(subject.id, subject);
	}
	const searches = await Promise.all(finders.map((finder) => finder([...subjects, ...derived.values()])));
	for (const use of await usesOf(
		searches,
		({ others }) => others,
		tree,
		(entries) => tree.read(entries),
		unread,
	))
		found.push(use);
	const entries = await tree.entries();
	const unseen = new Set(searches.flatMap((search) => search.unseen(entries)));
	if (over) unseen.add(OVER_LIMIT);
	if (unread.size > 0)
		unseen.add(`${unread.size === 1 ? "a file" : `${unread.size} files`} that cannot be read, such as ${[...unread].sort()[0]}`);
	return gathered(subjects, derived, found, [...unseen]);
}

const NOBODY: Evidence = { uses: [], unseen: [] };

type Finder = (subjects: readonly Subject[]) => Promise<UseSearch>;

async function findersOf(tree: Tree, also: readonly string[]): Promise<Finder[]> {
	const projects: DialectProject[] = await Promise.all(DIALECTS.map((dialect) => dialect.open(tree)));
	return [
		...projects.flatMap((project) => (project.uses ? [(subjects: readonly Subject[]) => project.uses!(subjects)] : [])),
		async (subjects) => {
			const beyond = searchBeyond(subjects, { also });
			// A glob of the policy may take in files of the CRM, which are read as such.
			const isOfCrm = (path: string): boolean => projects.some((project) => ["yes", "opaque"].includes(project.claims(path)));
			return { ...beyond, find: async (file) => (isOfCrm(file.path) ? [] : beyond.find(file)) };
		},
	];
}

/** Searches, and reads what was hit. A file that several searches hit is read once; one that cannot be read is added to `unread`. */
async function usesOf(
	searches: readonly UseSearch[],
	which: (search: UseSearch) => readonly Search[],
	tree: Tree,
	texts: Texts,
	unread: Set<string>,
): Promise<Use[]> {
	const wanted = new Map<string, { readonly entry: Entry; readonly by: Set<UseSearch> }>();
	const asked = searches.flatMap((by) => which(by).map((search) => ({ by, search })));
	const hits = await Promise.all(asked.map(async ({ by, search }) => ({ by, entries: await searchTree(tree, search) })));
	for (const { by, entries } of hits)
		for (const entry of entries) {
			const known = wanted.get(entry.path) ?? { entry, by: new Set() };
			wanted.set(entry.path, known);
			known.by.add(by);
		}
	const uses: Use[] = [];
	const files = [...wanted.values()].sort((a, b) => (a.entry.path < b.entry.path ? -1 : 1));
	for await (const { path, text } of texts(files.map(({ entry }) => entry))) {
		if (text === undefined) {
			unread.add(path);
			continue;
		}
		for (const search of wanted.get(path)!.by) {
			const inFile = await search.find({ path, text });
			if (inFile === undefined) unread.add(path);
			for (const use of inFile ?? []) uses.push(use);
		}
	}
	return uses;
}

type Texts = (entries: readonly Entry[]) => AsyncIterable<Pick<SourceFile, "path" | "text">>;

/** Characters of files that are kept to be looked at again. */
const MOST_KEPT = 20_000_000;

/** Reads files, each once: those that define fields are kept, as they are looked at again for every field that is worked out from others. */
function texts(tree: Tree): Texts {
	const kept = new Map<string, string>();
	let size = 0;
	return async function* (entries) {
		const read = tree.read(entries.filter(({ path }) => !kept.has(path)))[Symbol.asyncIterator]();
		for (const { path } of entries) {
			const known = kept.get(path);
			if (known !== undefined) {
				yield { path, text: known };
				continue;
			}
			const { text } = (await read.next()).value as SourceFile;
			if (text === undefined) {
				yield { path };
				continue;
			}
			if (size + text.length <= MOST_KEPT) {
				size += text.length;
				kept.set(path, text);
			}
			yield { path, text };
		}
	};
}

/** The fields worked out from subjects that are not known yet. */
function derivedFrom(uses: readonly Use[], known: ReadonlyMap<string, Subject>, subjects: readonly Subject[]): Subject[] {
	const own = new Set(subjects.flatMap(({ fields }) => fields.map((field) => field.toLowerCase())));
	const found = new Map<string, Subject>();
	for (const { derives, by, sure } of uses) {
		if (derives === undefined || sure === "possible" || known.has(by.id) || own.has(derives.toLowerCase())) continue;
		const [object, name] = derives.split(".") as [string, string];
		found.set(by.id, { id: by.id, system: by.id.slice(0, by.id.indexOf(":")), kind: "field", object, name, fields: [derives], values: [] });
	}
	return [...found.values()];
}

/** The uses of each subject, with those of the fields worked out from it. */
function gathered(
	subjects: readonly Subject[],
	derived: ReadonlyMap<string, Subject>,
	found: readonly Use[],
	unseen: readonly string[],
): Map<string, Evidence> {
	const bySubject = new Map<string, Use[]>();
	for (const use of found) {
		const uses = bySubject.get(use.subject);
		if (uses) uses.push(use);
		else bySubject.set(use.subject, [use]);
	}
	return new Map(
		subjects.map(({ id }) => {
			const uses: Use[] = [];
			const seen = new Set([id]);
			const follow = (subject: string, via: string | undefined): void => {
				for (const use of bySubject.get(subject) ?? []) {
					if (use.by.id === id || uses.length >= MAX_USES) continue;
					uses.push(via === undefined ? use : { ...use, subject: id, via });
					const field = use.derives !== undefined && use.sure !== "possible" && derived.get(use.by.id);
					if (!field || seen.has(field.id)) continue;
					seen.add(field.id);
					follow(field.id, use.derives);
				}
			};
			follow(id, undefined);
			return [id, { uses: uses.sort(byPlace), unseen }];
		}),
	);
}

/** By path, line and what is done there. */
export function byPlace(a: Use, b: Use): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return a.line - b.line || (a.how < b.how ? -1 : a.how > b.how ? 1 : 0);
}
