import type { Warning } from "../model/review.js";
import { sayingMore } from "./functions.js";
import type { Layer } from "./layers.js";
import { many, matcherTest, type Subject } from "./match.js";
import type { TeamEntry } from "./schema.js";
import type { Test } from "./truth.js";

/** A team as all files of a policy describe it. */
export interface PolicyTeam {
	readonly id: string;
	readonly name: string;
	/** `@org/team` or `@login`. */
	readonly handles: readonly string[];
	readonly functions: readonly string[];
	/** Teams that approve in its place, as it does not exist. */
	readonly actsAs: readonly string[];
	readonly owns?: Test<Subject>;
	/** The same, as far as it says more than a kind. */
	readonly ownsByMore?: Test<Subject>;
	/** Working days in which it answers. */
	readonly respondWithin?: number;
	/** May RevOps record a decision that it made elsewhere? */
	readonly record?: boolean;
}

/** A later file adds to a team key by key: a company names the people of a team that a preset describes. */
export function teamsOfLayers(layers: readonly Layer[]): Map<string, PolicyTeam> {
	const merged = new Map<string, TeamEntry>();
	for (const { file } of layers)
		for (const [id, team] of Object.entries(file.teams ?? {})) {
			const { acts_as, github, users, ...rest } = merged.get(id) ?? {};
			const people = team.acts_as || team.github || team.users ? {} : { acts_as, github, users };
			merged.set(id, { ...rest, ...people, ...team });
		}
	if (!merged.has("revops")) merged.set("revops", { name: "RevOps" });
	return new Map([...merged].map(([id, team]) => [id, compileTeam(id, team)]));
}

function compileTeam(id: string, team: TeamEntry): PolicyTeam {
	const ownsByMore = team.owns && sayingMore(team.owns);
	return {
		id,
		name: team.name ?? id,
		handles: [...many(team.github ?? []), ...(team.users ?? [])],
		functions: team.serves ?? [],
		actsAs: team.acts_as ?? [],
		...(team.respond_within !== undefined && { respondWithin: team.respond_within }),
		...(team.record !== undefined && { record: team.record }),
		...(team.owns && { owns: matcherTest(team.owns) }),
		...(ownsByMore && { ownsByMore: matcherTest(ownsByMore) }),
	};
}

/** Teams that act for each other in a circle, each where a file says so. */
export function teamCycles(layers: readonly Layer[]): Warning[] {
	const teams = teamsOfLayers(layers);
	return [...teams.keys()].flatMap((id) => {
		if (!standsForItself(id, teams)) return [];
		const { text } = layers.findLast(({ file }) => file.teams?.[id]?.acts_as)!;
		const message = `\`acts_as\` of \`${id}\` leads back to \`${id}\`: nobody would approve`;
		return [text.problemAt(["teams", id, "acts_as"], "key", "acts-as-cycle", message)];
	});
}

function standsForItself(id: string, teams: ReadonlyMap<string, PolicyTeam>): boolean {
	const seen = new Set<string>();
	const open = [...(teams.get(id)?.actsAs ?? [])];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (next === id) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		open.push(...(teams.get(next)?.actsAs ?? []));
	}
	return false;
}
