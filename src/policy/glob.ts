/** Longest pattern, in characters. */
export const MAX_PATTERN = 512;
/** Most alternatives that the braces of one pattern may stand for, all combinations counted. */
export const MAX_ALTERNATIVES = 64;
/** Most question marks in one pattern. */
export const MAX_SINGLE = 8;
/** Longest text that is compared; longer text is never searched, so that a hostile one costs nothing. */
export const MAX_TEXT = 4096;

/** Says whether a name fits a pattern. */
export type Glob = (text: string) => boolean;

/**
 * A pattern for names of a CRM: `*` is any run of characters, `?` one character, `{a,b}` either. All else is itself, also `/`, `#`, `.` and
 * `[`; upper and lower case are the same. What stands between the stars is looked for from left to right and never again, so that time is all
 * but linear in the text; no regular expression is built.
 * Input: a pattern without a {@link globProblem}. Output: the test; text over {@link MAX_TEXT} characters fits only `*`.
 */
export function glob(pattern: string): Glob {
	return anyGlob([pattern]);
}

/** The same for several patterns, any of which may fit: plain names are looked up, however many there are. */
export function anyGlob(given: readonly string[]): Glob {
	const alternatives = given.flatMap((pattern) => expand(pattern.toLowerCase()) ?? []);
	if (alternatives.includes("*")) return () => true;
	const names = new Set(alternatives.filter((alternative) => !/[*?]/.test(alternative)));
	const patterns = [...new Set(alternatives.filter((alternative) => !names.has(alternative)))].map((pattern) => ({
		parts: pattern.split("*").map(partOf),
		certain: longestPlain(pattern),
	}));
	return (text) => {
		if (text.length > MAX_TEXT) return false;
		const name = lowered(text);
		if (names.has(name)) return true;
		for (const { parts, certain } of patterns) if (name.includes(certain) && fits(parts, name)) return true;
		return false;
	};
}

/** What every name that fits has to hold: most names fit no pattern, and this is told at once. */
function longestPlain(pattern: string): string {
	return pattern.split(/[*?]/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
}

/** Names in lower case: one change's are held against hundreds of patterns in turn, and a text that is made anew is hashed anew. */
const LOWERED = new Map<string, string>();
const MOST_LOWERED = 1000;

function lowered(text: string): string {
	const known = LOWERED.get(text);
	if (known !== undefined) return known;
	if (LOWERED.size === MOST_LOWERED) LOWERED.clear();
	const lower = text.toLowerCase();
	LOWERED.set(text, lower);
	return lower;
}

/** Why a pattern cannot be used, in words that complete `the pattern …`; nothing where it can. */
export function globProblem(pattern: string): string | undefined {
	if (pattern === "") return "is empty; `*` fits every name";
	if (pattern.length > MAX_PATTERN) return `has ${pattern.length} characters; ${MAX_PATTERN} are allowed`;
	const single = pattern.split("?").length - 1;
	if (single > MAX_SINGLE) return `has ${single} question marks; ${MAX_SINGLE} are allowed`;
	let depth = 0;
	for (const character of pattern) {
		if (character === "{") depth++;
		if (character === "}") depth--;
		if (depth < 0) return "closes a brace that it never opened";
		if (depth > 1) return "has a brace inside a brace";
	}
	if (depth !== 0) return "opens a brace and never closes it";
	return expand(pattern) === undefined ? `stands for more than ${MAX_ALTERNATIVES} names; write a list` : undefined;
}

/** How many names a pattern without a {@link globProblem} stands for. */
export function alternativesOf(pattern: string): number {
	return [...pieces(pattern)].reduce((product, piece) => product * piece.length, 1);
}

/** All combinations of the alternatives in braces; nothing where they are too many. */
function expand(pattern: string): string[] | undefined {
	let expanded = [""];
	for (const piece of pieces(pattern)) {
		if (expanded.length * piece.length > MAX_ALTERNATIVES) return undefined;
		expanded = expanded.flatMap((start) => piece.map((alternative) => start + alternative));
	}
	return expanded;
}

/** Cuts `a{b,c}d` into `[["a"], ["b", "c"], ["d"]]`. */
function* pieces(pattern: string): Generator<string[]> {
	let at = 0;
	while (at < pattern.length) {
		const open = pattern.indexOf("{", at);
		const close = open < 0 ? -1 : pattern.indexOf("}", open);
		if (close < 0) break;
		if (open > at) yield [pattern.slice(at, open)];
		yield pattern.slice(open + 1, close).split(",");
		at = close + 1;
	}
	if (at < pattern.length) yield [pattern.slice(at)];
}

/** What stands between two stars: so many characters, of which these runs are known, the longest first. */
interface Part {
	readonly length: number;
	readonly runs: readonly { readonly at: number; readonly text: string }[];
}

function partOf(text: string): Part {
	const runs: { at: number; text: string }[] = [];
	let at = 0;
	for (const run of text.split("?")) {
		if (run !== "") runs.push({ at, text: run });
		at += run.length + 1;
	}
	return { length: text.length, runs: runs.sort((a, b) => b.text.length - a.text.length) };
}

/** The first part begins the text, the last one ends it, and each between stands where it is first found: to look further on finds no more. */
function fits(parts: readonly Part[], text: string): boolean {
	const first = parts[0]!;
	if (parts.length === 1) return text.length === first.length && isAt(first, text, 0);
	const last = parts.at(-1)!;
	const end = text.length - last.length;
	if (first.length > end || !isAt(first, text, 0) || !isAt(last, text, end)) return false;
	let from = first.length;
	for (const part of parts.slice(1, -1)) {
		const at = find(part, text, from, end);
		if (at < 0) return false;
		from = at + part.length;
	}
	return true;
}

function isAt({ runs }: Part, text: string, start: number): boolean {
	return runs.every((run) => text.startsWith(run.text, start + run.at));
}

/** The first place between two others where a part stands; -1 where there is none. */
function find(part: Part, text: string, from: number, end: number): number {
	for (let at = from; at + part.length <= end; ) {
		const next = leap(part, text, at);
		if (next === at || next < 0) return next;
		at = next;
	}
	return -1;
}

/** This place where the part stands here, else the next one where the run that does not could; -1 where it stands nowhere any more. */
function leap({ runs }: Part, text: string, at: number): number {
	for (const run of runs) {
		const found = text.indexOf(run.text, at + run.at);
		if (found !== at + run.at) return found < 0 ? -1 : found - run.at;
	}
	return at;
}
