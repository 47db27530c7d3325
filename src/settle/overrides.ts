import { SOLE_OPERATOR } from "../model/words.js";
import type { Command } from "./command.js";
import { decider, governed, isRevops } from "./hats.js";
import type { Bench, Ruling } from "./heard.js";
import { noRight, ofOtherBranch, ownWork } from "./rights.js";
import type { SaidCommand } from "./said.js";

/**
 * `/revops override <fingerprint> <reason>`: a member of a deciding team, or of RevOps, opens the gate for exactly the changes that the
 * fingerprint names, with a reason; not who wrote them. What of the rest it opens is for outcome.ts to say. Of a sole operator it is the decision itself, whoever wrote the changes.
 */
export function overrideBy(said: SaidCommand, { fingerprint, reason }: Extract<Command, { kind: "override" }>, bench: Bench): Ruling {
	const { request, roll, today } = bench;
	const { review } = request;
	const { login, at, url } = said;
	const deciding = [...new Map(governed(review).map((decision) => [decider(decision, review).id, decider(decision, review)])).values()];
	const alone = deciding.some(({ id }) => id === SOLE_OPERATOR) && roll.isIn(login, SOLE_OPERATOR);
	const teams = [...deciding, ...review.teams.filter((team) => isRevops(team) && !deciding.includes(team))];
	const refused = alone ? undefined : (noRight(said, teams, roll) ?? ownWork(said, roll));
	if (refused !== undefined) return refused;
	const elsewhere = ofOtherBranch(said, request.said);
	if (elsewhere !== undefined) return elsewhere;
	if (fingerprint !== today)
		return `it is about ${fingerprint}, and the changes are ${today} now: where it holds for them too, write \`/revops override ${today} <reason>\``;
	const by = `@${login}`;
	if (!alone) return { override: { by, reason, at, url } };
	return { agreement: { person: login.toLowerCase(), approval: { team: SOLE_OPERATOR, by, how: "sole-operator", at, url, reason } } };
}
