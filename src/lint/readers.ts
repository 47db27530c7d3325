import { canBreak } from "../policy/breaks.js";
import { countsByIdOnly } from "../policy/functions.js";
import { kindsOf, many } from "../policy/match.js";
import type { Policy } from "../policy/policy.js";
import type { Matcher, ReadsFrom, RuleEntry } from "../policy/schema.js";
import { isByReaders, teamsServing } from "../policy/teams.js";
import { type Finding, findingAt } from "./finding.js";
import type { Linted } from "./lint.js";

/** Readers that a policy asks for and that can never be: rules that name nobody by them, and places to read from that fit nothing. */
export function readers(linted: Linted): Finding[] {
	return linted.own.flatMap((layer) => [
		...(layer.file.rules ?? []).flatMap((rule, index) =>
			(["also_approves", "inform"] as const).flatMap((key) =>
				(rule[key] ?? []).flatMap((name, place) => {
					const why = isByReaders(name) ? whyNobody(name, rule, linted.policy) : undefined;
					if (why === undefined) return [];
					const message = `\`${name}\` can never name anybody in \`${rule.id}\`: ${why}`;
					return [findingAt(layer, ["rules", index, key, place], "value", { severity: "warning", code: "no-readers", message })];
				}),
			),
		),
		...Object.entries(layer.file.functions ?? {}).flatMap(([id, { reads_from = [] }]) =>
			many<ReadsFrom>(reads_from).flatMap((map) => {
				if (!fitsNothing(map)) return [];
				const message = `a right or a list of values reads nothing: \`${id}\` names ${many(map.kinds!).join(", ")} by \`components\`, or not at all`;
				return [findingAt(layer, ["functions", id, "reads_from"], "key", { severity: "warning", code: "reads-nothing", message })];
			}),
		),
	]);
}

function whyNobody(name: string, { level, when }: RuleEntry, policy: Policy): string | undefined {
	if (level === "none") return "at `level: none` nobody is told or asked";
	if (name === "broken-readers" && !mayBreak(when)) return "nothing that it speaks of can break who reads it";
	if (teamsServing(knownReaders(policy), policy).length > 0) return undefined;
	return "no function that a team other than RevOps serves says whose readers are its own (`functions.<id>.reads_from`, `teams.<id>.serves`)";
}

/** The functions that a reader may turn out to belong to. */
function knownReaders({ readsFrom, teams }: Policy): string[] {
	return [...readsFrom.keys(), ...[...teams.values()].flatMap(({ ownsByMore, functions }) => (ownsByMore ? functions : []))];
}

/** What only comes, moves or is switched on breaks nobody. */
const BREAKING = ["removed", "renamed", "modified", "disabled"] as const;

function mayBreak(when: RuleEntry["when"]): boolean {
	return many<Matcher>(when).some((map) => {
		const kinds = kindsOf(map);
		const actions = map.change === undefined ? undefined : many(map.change);
		return (
			(kinds === undefined || [...kinds].some((kind) => canBreak(kind as Parameters<typeof canBreak>[0]))) &&
			(actions === undefined || BREAKING.some((action) => actions.includes(action)))
		);
	});
}

function fitsNothing({ kinds, components }: ReadsFrom): boolean {
	return components === undefined && kinds !== undefined && many(kinds).every(countsByIdOnly);
}
