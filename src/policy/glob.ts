/** Longest pattern, in characters. */
export const MAX_PATTERN = 512;
/** Most alternatives that the braces of one pattern may stand for, all combinations counted. */
export const MAX_ALTERNATIVES = 64;
/** Longest text that is compared; longer text is never searched, so that a hostile one costs nothing. */
export const MAX_TEXT = 4096;

/** Says whether a name fits a pattern. */
export type Glob = (text: string) => boolean;

/**
 * A pattern for names of a CRM: `*` is any run of characters, `?` one character, `{a,b}` either. All else is itself, also `/`, `#`, `.` and
 * `[`; upper and lower case are the same. Time is linear in the text, at most the pattern's length for each of its characters; no
 * regular expression is built.
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
		pattern,
		certain: longestPlain(pattern),
	}));
	return (text) => {
		if (text.length > MAX_TEXT) return false;
		const name = lowered(text);
		if (names.has(name)) return true;
		for (const { pattern, certain } of patterns) if (name.includes(certain) && fits(pattern, name)) return true;
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

/** Two places that only go forward, but for the return to the last star: no recursion, no table. */
function fits(pattern: string, text: string): boolean {
	let inPattern = 0;
	let inText = 0;
	let star = -1;
	let starText = 0;
	while (inText < text.length) {
		if (pattern[inPattern] === "*") {
			star = inPattern++;
			starText = inText;
		} else if (inPattern < pattern.length && (pattern[inPattern] === "?" || pattern[inPattern] === text[inText])) {
			inPattern++;
			inText++;
		} else if (star >= 0) {
			inPattern = star + 1;
			inText = ++starText;
		} else return false;
	}
	while (pattern[inPattern] === "*") inPattern++;
	return inPattern === pattern.length;
}
