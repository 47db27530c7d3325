import { matcherTest } from "../policy/match.js";
import type { Company } from "./company.js";
import { namesOf } from "./names.js";
import type { Owners } from "./owners.js";
import type { Survey } from "./survey.js";

/** Something in the repository that points to a kind of company. */
export interface Sign {
	readonly preset: string;
	/** In words that complete `because …`. */
	readonly says: string;
	/** What it was seen in. */
	readonly found: string;
}

/** The shipped policy that fits the company, and why. */
export interface Proposal {
	readonly preset: string;
	/** Those for the proposed preset first. */
	readonly signs: readonly Sign[];
}

/**
 * Proposes a preset: the strictest that anything points to, or the mildest where nothing does.
 * Input: the repository, its teams, the presets from the simplest company to the most complex.
 */
export function propose({ subjects }: Survey, owners: Owners, { signs, teams }: Company, presets: readonly string[]): Proposal {
	const seen = signs.flatMap(({ points_to, says, at_least = 1, when }): Sign[] => {
		const fits = matcherTest(when);
		const found = subjects.filter((subject) => fits(subject) === true).map(({ change }) => change);
		return found.length < at_least ? [] : [{ preset: points_to, says, found: namesOf(found) }];
	});
	for (const { team, handle, line } of owners.teams) {
		const preset = teams[team]?.points_to;
		if (preset !== undefined) seen.push({ preset, says: `there is a team for it (${team})`, found: `${handle} in ${owners.path}:${line}` });
	}
	const rank = ({ preset }: Sign): number => presets.indexOf(preset);
	const sorted = seen.sort((a, b) => rank(b) - rank(a));
	return { preset: sorted[0]?.preset ?? presets[0]!, signs: sorted };
}
