import type { Entry } from "../model/source.js";
import type { Search } from "../model/use.js";
import { type GitContext, runGit } from "./git.js";
import { endingOf } from "./search.js";

const OPTIONS = ["--files-with-matches", "--null", "--text", "--word-regexp", "--extended-regexp", "--no-color", "--full-name"];

/** What git makes of an expression takes 2.5 KB for each of its characters: 250,000 in one took 1.4 GB. */
const MOST_CHARACTERS = 60_000;

/**
 * The paths of the files that hold one of the words, in a commit or in the index, by one `git grep` for every sixty thousand characters of words. They are one alternative of a POSIX
 * extended expression, which every git knows and whose time does not grow with the number of words; hundreds of fixed strings (`-F -f`) would be tried one after the other.
 * `--text`: an attribute in the repository (`*.cls -diff`) must not hide a file. Objects that are not there are passed over.
 */
export async function grep(
	context: GitContext,
	where: { readonly commit: string } | "index",
	search: Search,
): Promise<ReadonlySet<string>> {
	const found = new Set<string>();
	for (const words of inParts(search.words)) for (const path of await grepWords(context, where, { ...search, words })) found.add(path);
	return found;
}

function* inParts(words: readonly string[]): Iterable<readonly string[]> {
	let part: string[] = [];
	let size = 0;
	for (const word of words) {
		if (size + word.length > MOST_CHARACTERS && part.length > 0) {
			yield part;
			[part, size] = [[], 0];
		}
		part.push(word);
		size += word.length + 1;
	}
	if (part.length > 0) yield part;
}

async function grepWords(
	context: GitContext,
	where: { readonly commit: string } | "index",
	{ words, anyCase, files, except = [] }: Search,
): Promise<readonly string[]> {
	// Without a pathspec git would look everywhere.
	if (files.length === 0) return [];
	const pathspecs = [...files.map((glob) => pathspec("", glob)), ...except.map((glob) => pathspec("exclude", glob))];
	const source = where === "index" ? ["--cached", "-f", "-"] : ["-f", "-", where.commit];
	const output = await runGit(context, ["grep", ...OPTIONS, ...(anyCase ? ["--ignore-case"] : []), ...source, "--", ...pathspecs], {
		input: `(${words.map(escaped).join("|")})\n`,
		ok: [0, 1],
	});
	const prefix = where === "index" ? 0 : where.commit.length + 1;
	const names = output.toString("utf8").split("\0").slice(0, -1);
	return names.map((name) => name.slice(prefix));
}

/** A search without the globs that fit no file of a tree: git tries each of them on each path. Input: what follows the last dot of the tree's paths. */
export function onlyPresent(search: Search, endings: ReadonlySet<string>): Search {
	const present = (globs: readonly string[]): string[] =>
		globs.filter((glob) => {
			const ending = endingOf(glob);
			return ending === undefined || !ending.includes(".") || endings.has(ending.slice(ending.lastIndexOf(".") + 1));
		});
	return { ...search, files: present(search.files), ...(search.except && { except: present(search.except) }) };
}

/** Git compares ends of names at once, where it has to walk along the path for each other glob: with 25,000 files that is most of the time. */
function pathspec(magic: string, glob: string): string {
	const ending = endingOf(glob);
	if (ending !== undefined) return magic === "" ? `*${ending}` : `:(${magic})*${ending}`;
	return `:(${magic === "" ? "glob" : `${magic},glob`})${glob}`;
}

/** The entries of the paths that were found. */
export function entriesAt(entries: readonly Entry[], paths: ReadonlySet<string>): readonly Entry[] {
	return paths.size === 0 ? [] : entries.filter(({ path }) => paths.has(path));
}

function escaped(word: string): string {
	return word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
