import type { Review } from "../src/model/review.js";
import { LEVELS } from "../src/model/words.js";
import type { CorpusCase } from "./corpus-cases.js";
import { changesOf } from "./corpus-expected.js";

/** Categories whose cases, where the careful reader says `none`, nobody can feel. */
const COSMETIC: readonly string[] = ["format-only", "move-rename", "docs-only", "package-xml", "translation"];

/** Input: a case and the tool's review of it. Output: undefined where the verdict agrees with the careful reader, else what differs. */
export function disagreement(corpusCase: CorpusCase, review: Review): string | undefined {
	const { level } = review.verdict;
	const atMost = (highest: (typeof LEVELS)[number]) =>
		LEVELS.indexOf(level) <= LEVELS.indexOf(highest) ? undefined : `${level} where at most ${highest} was expected`;
	const revops = level === "revops-review" ? undefined : `${level} where revops-review was expected`;
	switch (corpusCase.decision) {
		case "none":
		case "repaired":
			return atMost("notify");
		case "sales-ops":
			return atMost("owner-review");
		case "revops+finance":
			return (
				revops ??
				(review.decisions.some((one) => one.decided_by === "finance" || one.also_approves.includes("finance"))
					? undefined
					: "finance approves nothing")
			);
		case "unreadable":
			return revops ?? unlocated(corpusCase, review);
		default:
			return revops;
	}
}

/** What holds in every case, whatever the policy. Output: each rule that is broken, in words. */
export function brokenRules(corpusCase: CorpusCase, review: Review): string[] {
	const broken: string[] = [];
	if (corpusCase.decision === "none" && COSMETIC.includes(corpusCase.category)) {
		const governed = review.decisions.filter((one) => one.level === "owner-review" || one.level === "revops-review");
		for (const one of governed) broken.push(`${corpusCase.category} is governed: ${one.change.change} ${one.change.id}`);
	}
	const silent = corpusCase.decision === "unreadable" || corpusCase.decision === "repaired" ? unlocated(corpusCase, review) : undefined;
	if (silent) broken.push(silent);
	const seen = new Set<string>();
	for (const { id } of changesOf(review)) {
		if (seen.has(id)) broken.push(`more than one change of ${id}`);
		seen.add(id);
	}
	return broken;
}

/** Cases in which only a manifest is broken: it changes nothing, so it may stay unnamed. */
const BROKEN_MANIFEST: readonly string[] = ["D067"];

function unlocated(corpusCase: CorpusCase, review: Review): string | undefined {
	if (BROKEN_MANIFEST.includes(corpusCase.id)) return undefined;
	const located = review.warnings.some((warning) => warning.path !== "" && warning.line !== undefined);
	return located ? undefined : "no warning names the unreadable file and its line";
}
