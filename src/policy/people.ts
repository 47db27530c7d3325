import type { Change, Decision } from "../model/review.js";
import { type Level, SOLE_OPERATOR } from "../model/words.js";
import type { Hearing } from "./hearing.js";
import { unique, without } from "./lists.js";
import type { Subject } from "./match.js";
import type { Policy } from "./policy.js";
import { standsFor } from "./teams.js";
import { isGoverned, type Voice } from "./voice.js";

/** Who has a part in a decision. */
export type People = Pick<Decision, "owned_by" | "decided_by" | "also_approves" | "inform">;

/** Who owns, decides, approves and is told: each team once, in the first of these roles that it has. */
export function peopleOf(voices: readonly Voice[], owners: readonly string[], level: Level, policy: Policy): People {
	const [owned_by] = owners;
	const [decided_by, ...alsoDecide] = decidersOf(voices, level, owners, policy);
	const deciding = voices.filter((voice) => isGoverned(voice.level));
	const asked = deciding.flatMap(({ approves }) => approves);
	const also_approves = without(unique([...alsoDecide, ...standsFor(asked, policy)]), [decided_by]).sort();
	// Who would have decided, had no stricter rule spoken, is told of it.
	const told = [
		...voices.flatMap(({ inform }) => inform),
		...deciding.flatMap(({ owner }) => owner ?? []),
		...(level === "none" ? [] : owners),
	];
	if (policy.soleOperator !== undefined && isGoverned(level)) {
		const informed = standsFor([...told, ...also_approves, ...(decided_by === undefined ? [] : [decided_by])], policy);
		return {
			...(owned_by !== undefined && { owned_by }),
			decided_by: SOLE_OPERATOR,
			also_approves: [],
			inform: without(informed, [owned_by, SOLE_OPERATOR]).sort(),
		};
	}
	return {
		...(owned_by !== undefined && { owned_by }),
		...(decided_by !== undefined && { decided_by }),
		also_approves,
		inform: without(standsFor(told, policy), [decided_by, owned_by, ...also_approves]).sort(),
	};
}

/**
 * Whose change it is: who the strictest rules name, those about the leading change first; where none names anybody, the team that owns the
 * leading component. Several names: all, in alphabetical order.
 */
export function ownersOf(hearings: readonly Hearing[], subjects: readonly Subject[], level: Level, policy: Policy): string[] {
	const strictest = hearings.map(({ voices }) =>
		unique(
			standsFor(
				voices.filter((voice) => voice.level === level).flatMap(({ owner }) => owner ?? []),
				policy,
			),
		).sort(),
	);
	const named = unique([...strictest[0]!, ...strictest.slice(1).flat()]);
	if (named.length > 0) return named;
	const component = [...policy.teams.values()].find(({ owns }) => owns?.(subjects[0]!) === true);
	return component ? standsFor([component.id], policy) : [];
}

/**
 * RevOps decides at `revops-review`, or who the rules name in its place, RevOps first where a rule leaves it to RevOps; the owner, or RevOps
 * where nobody is known to own it, at `owner-review`; several all do.
 */
function decidersOf(voices: readonly Voice[], level: Level, owners: readonly string[], policy: Policy): readonly string[] {
	if (!isGoverned(level)) return [];
	if (level === "owner-review") return owners.length > 0 ? owners : standsFor(["revops"], policy);
	const named = voices.filter((voice) => voice.level === level).map(({ decidedBy }) => decidedBy ?? "revops");
	return standsFor(unique(named).sort(revopsFirst), policy);
}

function revopsFirst(a: string, b: string): number {
	if (a === b) return 0;
	return a === "revops" || (b !== "revops" && a < b) ? -1 : 1;
}

/** What is said where no team of the policy owns a change. */
export function unowned({ object, kind, name }: Change): string {
	const what = object ?? `the ${kind.replaceAll("-", " ")} ${name}`;
	return `No team of the policy owns ${what}, so RevOps stands in for its owner: say whose it is under \`teams.<id>.owns\`.`;
}
