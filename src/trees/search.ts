import { Minimatch } from "minimatch";
import type { Entry, Tree } from "../model/source.js";
import type { Search } from "../model/use.js";
import { byPath } from "./paths.js";

/**
 * The files that hold one of the words, sorted by path: git's own search where the tree is a commit, else by reading the files whose names fit.
 * A file that cannot be read holds no word.
 */
export async function searchTree(tree: Tree, search: Search): Promise<readonly Entry[]> {
	const words = wordsOf(search.words);
	if (words.length === 0 || search.files.length === 0) return [];
	if (tree.search) return tree.search({ ...search, words });
	const holds = wordTest({ ...search, words });
	const fits = fileTest(search);
	const entries = new Map((await tree.entries()).filter(({ path }) => fits(path)).map((entry) => [entry.path, entry]));
	const found: Entry[] = [];
	for await (const { path, text } of tree.read([...entries.values()]))
		if (text !== undefined && holds(text)) found.push(entries.get(path)!);
	return byPath(found);
}

/** Does a text hold one of the words, as {@link Search} means it? */
export function wordTest({ words, anyCase }: Pick<Search, "words" | "anyCase">): (text: string) => boolean {
	const pattern = new RegExp(`(?<![A-Za-z0-9_])(?:${words.map(literal).join("|")})(?![A-Za-z0-9_])`, anyCase ? "i" : "");
	return (text) => pattern.test(text);
}

/** Are the files that a search looks at of this path? */
export function fileTest({ files, except = [] }: Pick<Search, "files" | "except">): (path: string) => boolean {
	const [wanted, unwanted] = [files, except].map((globs) => globs.map(pathTest)) as [
		((path: string) => boolean)[],
		((path: string) => boolean)[],
	];
	return (path) => wanted.some((fits) => fits(path)) && !unwanted.some((fits) => fits(path));
}

const BY_ENDING = /^\*\*\/\*([^*?[\]{}!()\\/]+)$/;

/** What all names end in that a glob means, where it means no more than that: by far the most frequent form. */
export function endingOf(glob: string): string | undefined {
	return BY_ENDING.exec(glob)?.[1];
}

function pathTest(glob: string): (path: string) => boolean {
	const ending = endingOf(glob);
	if (ending !== undefined) return (path) => path.endsWith(ending);
	const pattern = new Minimatch(glob, { dot: true, nobrace: true, nocomment: true, nonegate: true, noext: true });
	return (path) => pattern.match(path);
}

/** Names have 43 characters at most and values 255, of which each may be encoded as three. */
const LONGEST_WORD = 1000;

/**
 * The words to ask for: no empty one, none that no name or value can be as long as, none that takes two lines, and none that another one begins (`Closed Won` beside `Closed`): who finds the shorter one finds both, and
 * a search that takes the longest alternative would pass over `Closed` in `Closed Wonder`.
 */
function wordsOf(words: readonly string[]): string[] {
	const all = new Set(words.filter((word) => word !== "" && word.length <= LONGEST_WORD && !/[\n\r\0]/.test(word)));
	return [...all].filter((word) => !beginnings(word).some((part) => all.has(part))).sort();
}

/** What stands before each place in the word where a word could end. */
function beginnings(word: string): string[] {
	return [...word.matchAll(/[^A-Za-z0-9_]+/g)]
		.flatMap(({ index, 0: gap }) => [word.slice(0, index), word.slice(0, index + gap.length)])
		.filter((part) => part !== word);
}

function literal(word: string): string {
	return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
