import { Minimatch } from "minimatch";

/** Says whether a path fits one of some globs: `*` within a folder, two stars over folders, upper and lower case differ. No braces, no negation. */
export function pathGlobs(globs: readonly string[]): (path: string) => boolean {
	let patterns: readonly Minimatch[] | undefined;
	return (path) => {
		patterns ??= globs.map((glob) => new Minimatch(glob, { dot: true, nobrace: true, nocomment: true, nonegate: true, noext: true }));
		return patterns.some((pattern) => pattern.match(path));
	};
}
