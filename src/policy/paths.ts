import { minimatch } from "minimatch";

/** Says whether a path fits one of some globs: `*` within a folder, two stars over folders, upper and lower case differ. No braces, no negation. */
export function pathGlobs(globs: readonly string[]): (path: string) => boolean {
	return (path) => globs.some((glob) => minimatch(path, glob, { dot: true, nobrace: true, nocomment: true, nonegate: true, noext: true }));
}
