import type { PropertyChange } from "../model/review.js";
import type { Pair } from "./instances.js";

/**
 * For each component that a file with all that exists defined, and now only overlays do, or the reverse: the change of its `coverage`. Who gets
 * the package gets it no longer, or gets it now. A copy in an overlay beside the package changes nothing of that.
 */
export function coverageChanges(pairs: readonly Pair[]): Map<Pair, PropertyChange> {
	const different = pairs.filter(({ base, head }) => base.coverage !== head.coverage);
	const changes = new Map<Pair, PropertyChange>();
	if (different.length === 0) return changes;
	const full = { base: new Set<string>(), head: new Set<string>() };
	for (const pair of pairs)
		for (const side of ["base", "head"] as const) if (pair[side].coverage === "full") full[side].add(pair[side].identity);
	for (const pair of different) {
		const { base, head } = pair;
		const lost = base.coverage === "full" && head.coverage === "overlay" && !full.head.has(head.identity);
		const won = base.coverage === "overlay" && head.coverage === "full" && !full.base.has(base.identity);
		if (lost || won) changes.set(pair, { name: "coverage", before: base.coverage, after: head.coverage, line: head.line, side: "head" });
	}
	return changes;
}
