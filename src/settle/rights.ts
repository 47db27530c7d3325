import type { Team } from "../model/review.js";
import { spoken } from "../policy/verdict.js";
import { isBefore } from "./opinions.js";
import type { Roll } from "./roll.js";
import type { Person, Said, SaidCommand } from "./said.js";

/** Why somebody may not speak for any of some teams; nothing where they may. Plain words, without full stop. */
export function noRight({ login }: Person, teams: readonly Team[], roll: Roll): string | undefined {
	if (teams.some(({ id }) => roll.isIn(login, id))) return undefined;
	const [unseen] = teams.flatMap(({ id }) => roll.unseen(id) ?? []);
	if (unseen !== undefined) return unseen;
	if (teams.length === 0) return "no team may do this here";
	return `@${login} is not in ${spoken(teams.map(({ name }) => name))}`;
}

/** Why somebody may not open the gate for what is their own; nothing where it is not. */
export function ownWork({ login }: Person, roll: Roll): string | undefined {
	if (roll.isAuthor(login)) return "who opened the pull request cannot do this: somebody else does";
	return roll.wrote(login) ? "who wrote a commit of the pull request cannot do this: somebody else does" : undefined;
}

/** Why a command says nothing of the branch that the pull request goes to now; nothing where it was always pointed at it, or is since. */
export function ofOtherBranch({ at }: SaidCommand, { retargetedAt }: Said): string | undefined {
	return isBefore(at, retargetedAt)
		? "it was written before the pull request was pointed at another branch: write it again where it holds for that too"
		: undefined;
}
