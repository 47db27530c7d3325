import type { Approval, NotCounted, Team } from "../model/review.js";
import { SOLE_OPERATOR } from "../model/words.js";
import { voidFor } from "./coverage.js";
import { approversOf, type Hat } from "./hats.js";
import { match } from "./matching.js";
import type { Roll } from "./roll.js";
import type { Said, SaidReview, SettleRequest } from "./said.js";

/** Something that can fill a hat. */
export interface Agreement {
	/** Who it takes: a person fills one hat. What was recorded takes nobody of GitHub. */
	readonly person: string;
	readonly approval: Approval;
}

/** All that was said, as far as hats are concerned. */
export interface Agreed {
	readonly request: SettleRequest;
	readonly roll: Roll;
	/** Standing approvals, earliest first. */
	readonly approvals: readonly SaidReview[];
	/** What commands say for a team: a recorded decision, or the sole operator's own. */
	readonly byCommand: (hat: Hat) => readonly Agreement[];
}

/**
 * Fills as many hats as can be: first each by the team's own people, then by a second person what only they can fill.
 * Which approvals there are decides, never the order in which they came.
 */
export function fillHats(hats: readonly Hat[], agreed: Agreed): Map<Hat, Agreement> {
	const own = new Map(hats.map((hat) => [hat, ownAgreements(hat, agreed)]));
	const filled = match(hats, own);
	if (filled.size === hats.length) return filled;
	const all = new Map(hats.map((hat) => [hat, [...own.get(hat)!, ...secondPersons(hat, agreed)]]));
	return match(hats, all, filled);
}

/** May somebody's approval fill the hat, as far as it is theirs? Who wrote a change does not decide it for RevOps. */
export function isEntitled(login: string, hat: Hat, roll: Roll): boolean {
	return roll.isIn(login, hat.team.id) && !(hat.revopsDecides && roll.wrote(login));
}

/** What the team's own people said. At an owner review its member who opened the pull request has said so already. */
function ownAgreements(hat: Hat, { request, roll, approvals, byCommand }: Agreed): Agreement[] {
	const { author, url } = request.said;
	const reviewed = approvals
		.filter((approval) => isEntitled(approval.login, hat, roll) && !voidFor(approval, hat.changes, request))
		.map((approval) => reviewedBy(approval, hat, { how: "review" }));
	const authored: Agreement[] =
		hat.ownReview && isByTeam(hat.team, request.said, roll)
			? [{ person: author.login.toLowerCase(), approval: { team: hat.team.id, by: `@${author.login}`, how: "author", url } }]
			: [];
	const said = byCommand(hat);
	const alone = said.filter(({ approval }) => approval.how === "sole-operator");
	return [...alone, ...reviewed, ...authored, ...said.filter((one) => !alone.includes(one))];
}

/** So few people that the one who wrote the change leaves nobody who can look at it for sure. */
const SMALL_TEAM = 2;

/**
 * A team of two, of whom one wrote the change and stands by it, need not wait for the other: somebody of another team that owns or approves
 * each of the same decisions can be the second person, who has not written it either.
 */
function secondPersons(hat: Hat, agreed: Agreed): Agreement[] {
	const { request, roll, approvals } = agreed;
	const { team, decisions, changes } = hat;
	const size = roll.size(team.id);
	if (team.id === SOLE_OPERATOR || size === 0 || size > SMALL_TEAM || !hasFirstPerson(hat, agreed)) return [];
	const [first, ...rest] = decisions.map((decision) => new Set([...approversOf(decision), decision.owned_by]));
	const others = [...first!].filter((id) => id !== undefined && id !== team.id && rest.every((parts) => parts.has(id))).sort();
	return approvals.flatMap((approval) => {
		const { login } = approval;
		if (roll.wrote(login) || roll.isIn(login, team.id) || voidFor(approval, changes, request)) return [];
		const from = others.find((other) => roll.isIn(login, other!));
		return from === undefined ? [] : [reviewedBy(approval, hat, { how: "second-person", stands_in: from })];
	});
}

/**
 * Did one of the team who wrote the change say so as themself? By opening a pull request that the team alone wrote, or by approving it. Whose
 * name stands on a commit says nothing: whoever pushes it writes there what they like.
 */
function hasFirstPerson({ team, changes }: Hat, { request, roll, approvals }: Agreed): boolean {
	return (
		isByTeam(team, request.said, roll) ||
		approvals.some((one) => roll.wrote(one.login) && roll.isIn(one.login, team.id) && !voidFor(one, changes, request))
	);
}

/** Has one of the team opened the pull request, and nobody else written a commit of it, of which that member need not know? */
function isByTeam({ id }: Team, { author, writers }: Said, roll: Roll): boolean {
	return !author.bot && [author.login, ...writers].every((login) => roll.isIn(login, id));
}

function reviewedBy({ login, at, commit, url }: SaidReview, { team }: Hat, way: Pick<Approval, "how" | "stands_in">): Agreement {
	return { person: login.toLowerCase(), approval: { team: team.id, by: `@${login}`, ...way, at, commit, url } };
}

/** Approvals that somebody may be waiting for in vain: by people of teams whose hat is still open. */
export function voidApprovals(
	hats: readonly Hat[],
	filled: ReadonlyMap<Hat, Agreement>,
	{ request, roll, approvals }: Agreed,
): NotCounted[] {
	const open = hats.filter((hat) => !filled.has(hat));
	const taken = new Map([...filled].map(([{ team }, { person }]) => [person, team]));
	return approvals.flatMap((approval) => {
		const { login, url } = approval;
		const reasons = new Map<string, Set<string>>();
		for (const { team, changes, revopsDecides } of open.filter(({ team }) => roll.isIn(login, team.id))) {
			const already = taken.get(login.toLowerCase());
			const { why, news = [] } =
				revopsDecides && roll.wrote(login)
					? { why: `who wrote the change does not decide it: somebody else of ${team.name} approves` }
					: (voidFor(approval, changes, request) ?? {
							why: `it counts for ${already?.name ?? "another team"}, and one person speaks for one team: somebody else of ${team.name} approves`,
						});
			reasons.set(why, new Set([...(reasons.get(why) ?? []), ...news]));
		}
		return [...reasons].map(([why, news]) => ({
			what: "approval" as const,
			by: `@${login}`,
			why,
			url,
			...(news.size > 0 && { news: [...news] }),
		}));
	});
}
