import { closest } from "../closest.js";
import type { Team } from "../model/review.js";
import { SOLE_OPERATOR } from "../model/words.js";
import { spoken } from "../policy/verdict.js";
import type { Command } from "./command.js";
import { isRevops } from "./hats.js";
import type { Bench, Ruling } from "./heard.js";
import { isLater } from "./opinions.js";
import { noRight, ofOtherBranch, ownWork } from "./rights.js";
import type { SaidCommand } from "./said.js";

type RecordCommand = Extract<Command, { kind: "record" }>;

/**
 * `/revops record <team> approved by "<name>" <link> [fingerprint]`: RevOps records what a team decided that has no seat on GitHub. Not by who
 * wrote the change, not for RevOps itself, not where the policy refuses it, and only for the changes that could be seen when it was written.
 */
export function recordBy(said: SaidCommand, command: RecordCommand, bench: Bench): Ruling {
	const { roll, request } = bench;
	const refused = noRight(said, request.review.teams.filter(isRevops), roll) ?? ownWork(said, roll);
	if (refused !== undefined) return refused;
	const team = waitedFor(command.team, bench);
	if (typeof team === "string") return team;
	const reason = unrecordable(team) ?? ofOtherBranch(said, request.said) ?? outdated(said, command, bench);
	if (reason !== undefined) return reason;
	return {
		agreement: {
			person: `a record of ${team.id}`,
			approval: {
				team: team.id,
				by: command.name,
				how: "record",
				at: said.at,
				url: said.url,
				recorded_by: `@${said.login}`,
				evidence: command.link,
			},
		},
	};
}

/** The team of an id or a name, or why it is none that anybody waits for. */
function waitedFor(written: string, { hats, request }: Bench): Team | string {
	const wanted = written.toLowerCase();
	const called = ({ id, name }: Team) => id.toLowerCase() === wanted || name.toLowerCase() === wanted;
	const waiting = hats.map(({ team }) => team);
	const team = waiting.find(called);
	if (team) return team;
	const other = request.review.teams.find(called);
	if (other) return `nobody waits for ${other.name} here, but for ${spoken(waiting.map(({ name }) => name))}`;
	const near = closest(
		written,
		waiting.flatMap(({ id, name }) => [id, name]),
	);
	return `there is no such team: ${near === undefined ? `nobody waits but for ${spoken(waiting.map(({ name }) => name))}` : `did you mean ${near}?`}`;
}

function unrecordable(team: Team): string | undefined {
	if (isRevops(team)) return `RevOps records what others decide: ${team.name} approves on GitHub itself`;
	if (team.id === SOLE_OPERATOR) return "who decides alone says so themself";
	return team.record === false ? `the policy says that ${team.name} approves on GitHub itself (\`record: false\`)` : undefined;
}

/** A link shows that somebody agreed; to what, only the fingerprint or the time of the record can tell. */
function outdated({ at }: SaidCommand, { fingerprint }: RecordCommand, { request, today }: Bench): string | undefined {
	if (fingerprint !== undefined)
		return fingerprint === today
			? undefined
			: `it is about ${fingerprint}, and the changes are ${today} now: where it holds for them too, write it again with ${today}`;
	const { headJudgedAt } = request.said;
	if (headJudgedAt !== undefined && isLater(at, headJudgedAt)) return undefined;
	return `it may be about earlier changes: write it again with the fingerprint ${today} behind the link`;
}
