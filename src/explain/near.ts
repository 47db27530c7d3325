import { type Explanation, isCombined, type Predicate } from "./matcher.js";

/** One way in which a rule would have spoken but for one condition. */
export interface Branch {
	/** What held, and the one that did not. */
	readonly conditions: readonly Explanation[];
	readonly blocker: Explanation;
}

/** The maps of `when`: one of them must hold. */
export function branchesOf(when: Explanation): readonly Explanation[] {
	return isCombined(when) && when.op === "any" ? when.of : [when];
}

/** The branch of `when` that fails for a single reason although the kind is right; the most telling one where there are several. */
export function nearBranch(when: Explanation): Branch | undefined {
	const near = branchesOf(when).flatMap((branch) => {
		const missing = blockers(branch);
		const [blocker] = missing;
		if (!blocker || missing.length > 1 || blocker.truth !== false || !isOfItsKind(branch)) return [];
		return [{ conditions: flat(branch), blocker }];
	});
	return near.sort((a, b) => distance(a) - distance(b))[0];
}

/** A rule that names no kind, or another one, is no near miss: one reason is then what sets half of the policy apart from any change. */
function isOfItsKind(branch: Explanation): boolean {
	return flat(branch).some((one) => !isCombined(one) && one.key === "kind" && one.truth === true);
}

/** How far a branch is from a reason that tells something; that another thing happened to the component is the least telling. */
export function distance({ blocker, conditions }: Branch): number {
	if (isCombined(blocker) || blocker.key !== "change") return 0;
	return conditions.length > 2 ? 1 : 2;
}

/** The fewest conditions that would have to turn out otherwise. */
export function blockers(explanation: Explanation): readonly Explanation[] {
	if (explanation.truth === true) return [];
	if (!isCombined(explanation) || explanation.op === "not") return [explanation];
	const each = explanation.of.map(blockers);
	if (explanation.op === "all") return each.flat();
	const least = Math.min(...each.map(({ length }) => length));
	return least === 1 && each.filter(({ length }) => length === 1).length > 1
		? [explanation]
		: (each.find(({ length }) => length === least) ?? []);
}

/** The conditions that all have to hold, maps within maps laid open. */
export function flat(explanation: Explanation): readonly Explanation[] {
	return isCombined(explanation) && explanation.op === "all" ? explanation.of.flatMap(flat) : [explanation];
}

/** What cannot be known, each once. */
export function unknowns(explanation: Explanation): readonly Predicate[] {
	if (!isCombined(explanation)) return explanation.truth === "unknown" ? [explanation] : [];
	return explanation.of.flatMap(unknowns);
}
