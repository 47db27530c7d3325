import ignore from "ignore";
import { pathGlobs } from "../policy/paths.js";

/** The places in which GitHub looks for the file, in its order: https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
export const CODEOWNERS_PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** Who owns a path by a CODEOWNERS: the last line that fits decides. */
export interface Ownership {
	/** As written: `@login`, `@org/team` or an e-mail address. Empty where the line takes the path out. */
	readonly owners: readonly string[];
	/** 1-based. */
	readonly line: number;
}

/** Beyond this GitHub does not load the file. */
const MAX_BYTES = 3_000_000;
const MAX_PATTERN = 1_000;

/**
 * Input: the text of a CODEOWNERS. Output: who owns a path, or nothing where no line fits.
 * Patterns are those of gitignore, without `!` and `[a-z]`, which GitHub does not take, and with another meaning of an ending star: `docs/*` is
 * what is in that folder itself.
 */
export function ownershipBy(text: string): (path: string) => Ownership | undefined {
	const lines = Buffer.byteLength(text) > MAX_BYTES ? [] : text.split("\n").flatMap((line, index) => lineOf(line, index + 1));
	return (path) => {
		const found = lines.findLast(({ fits }) => fits(path));
		return found && { owners: found.owners, line: found.line };
	};
}

function lineOf(text: string, line: number): (Ownership & { readonly fits: (path: string) => boolean })[] {
	// A space that belongs to the pattern has a backslash before it.
	const [pattern = "", ...words] = text.trim().match(/(?:\\.|[^\s\\])+/g) ?? [];
	if (pattern === "" || pattern.length > MAX_PATTERN || /^[#!]|\[/.test(pattern)) return [];
	const comment = words.findIndex((word) => word.startsWith("#"));
	return [{ owners: comment < 0 ? words : words.slice(0, comment), line, fits: patternFits(pattern) }];
}

/** Does a pattern of a CODEOWNERS, or of a required reviewer, fit a path? */
export function patternFits(pattern: string): (path: string) => boolean {
	if (pattern.endsWith("/*")) return pathGlobs([pattern.replace(/^\//, "")]);
	const rules = ignore({ ignorecase: false }).add({ pattern });
	return (path) => rules.ignores(path);
}
