import type { Policy } from "./policy.js";
import { isByReaders, standsFor, teamsServing } from "./teams.js";
import { isGoverned, rank } from "./voice.js";

/** The teams that some rule of a policy makes approve, each by those that act for it. An owner that only a component tells is not among them. */
export function approvingTeams(policy: Policy): string[] {
	const needed = policy.rules
		.filter(({ level }) => isGoverned(level) && rank(policy.ceiling) >= rank(level))
		.flatMap(({ level, owned_by, also_approves = [], decided_by }) => [
			// Any function's reader may be the one that breaks.
			...also_approves.flatMap((id) => (isByReaders(id) ? teamsServing([...policy.functions.keys()], policy) : [id])),
			...(level === "revops-review" ? [decided_by ?? "revops"] : owned_by === undefined ? [] : [owned_by]),
		]);
	return standsFor([...new Set(needed)], policy);
}
