import type { Decision, Review } from "../model/review.js";
import { spoken, strictest, whatIsRequired } from "../policy/verdict.js";
import { describeChange } from "../report/describe.js";
import { contextOf } from "../report/view.js";
import { list } from "../report/words.js";
import { approversOf, changesOf, digestsOf, governed, teamOf } from "./hats.js";
import { isCleared, type Settled } from "./siblings.js";

/**
 * The verdict of a merge group: it passes where the approvals of its pull requests cover every governed change of it, by digest, and each team
 * that has to approve it here has done so there. What only their combination changes was approved by nobody; what only their combination
 * makes a team's concern (a report of Finance that reads what another pull request takes away), not by that team.
 * Input: the review of the group's own commits; its pull requests, each settled. Output: the same review with the verdict that follows, and the
 * approvals it rests on. A group that only advises stays so; what nobody has to settle stays as it is.
 */
export function groupVerdict(group: Review, members: readonly Settled[]): Review {
	const { verdict } = group;
	if (verdict.state !== "required") return group;
	const cleared = members.filter(({ settled }) => isCleared(settled.verdict));
	const [settledBy, lockedBy] = [teamsByDigest(cleared, decided), teamsByDigest(cleared, decidedWithoutOverride)];
	// What holds on a pull request may be locked here: by the policy of another one ahead in the queue.
	const approvedBy = ({ enforce }: Decision) => (enforce === "lock" ? lockedBy : settledBy);
	const openChanges = (decision: Decision) => changesOf(decision).filter(({ digest }) => !approvedBy(decision).has(digest));
	const missingTeams = (decision: Decision) => {
		const teams = new Set(changesOf(decision).flatMap(({ digest }) => [...(approvedBy(decision).get(digest) ?? [])]));
		return approversOf(decision).filter((team) => !teams.has(team));
	};
	const open = governed(group).filter((decision) => openChanges(decision).length > 0 || missingTeams(decision).length > 0);
	if (open.length === 0) return passed(group, cleared);
	const { level } = verdict;
	const held = open.filter(({ enforce }) => enforce !== "advisory");
	const holding = held.length > 0 ? held : open;
	const causes = holding.flatMap(openChanges);
	const waiting = members.filter(({ settled }) => {
		const digests = digestsOf(governed(settled));
		return causes.some(({ digest }) => digests.has(digest));
	});
	const digests = digestsOf(waiting.flatMap(({ settled }) => governed(settled)));
	const news = causes.filter(({ digest }) => !digests.has(digest)).map((change) => describeChange(change, contextOf(group)));
	const others = holding.filter((decision) => openChanges(decision).length === 0);
	const unasked = others.map((decision) => {
		const teams = missingTeams(decision).map((id) => teamOf(group, id).name);
		return `${spoken(teams)} ${teams.length === 1 ? "has" : "have"} to approve ${describeChange(decision.change, contextOf(group))} too`;
	});
	const numbers = waiting.map(({ number }) => `#${number}`);
	const reasons = [
		...(numbers.length > 0 ? [`${list(numbers, 5)} ${numbers.length === 1 ? "is" : "are"} not approved`] : []),
		...(news.length > 0
			? [
					`nobody approved ${list(news, 2)}, which ${members.length > 1 ? `only ${spokenNumbers(members)} together change` : "is in no pull request of this group"}`,
				]
			: []),
		...(unasked.length > 0 ? [`${list(unasked, 2)}, beside what is merged with it`] : []),
	];
	return {
		...group,
		verdict: {
			state: "required",
			level,
			enforce: strictest(open),
			summary: `${whatIsRequired({ level, origin: group.origin })}: ${reasons.join("; ")}.`,
			clears: [
				...numbers.map((number) => `${number} is approved`),
				...(news.length > 0 ? ["one pull request is merged, and the others are approved again on top of it"] : []),
				...(unasked.length > 0 ? ["the others are merged, and the pull request of it is updated and approved again"] : []),
			],
		},
	};
}

/** Decisions that were made on a pull request that passes: of one that passes because the rest only advises, those that would have held. */
function decided({ verdict, ...review }: Review): Decision[] {
	const all = governed(review);
	return verdict.state === "approved" || verdict.state === "overridden" ? all : all.filter(({ enforce }) => enforce !== "advisory");
}

/** Those of them that people approved, and no override opened: of a pull request that was overridden, what is locked. */
function decidedWithoutOverride(settled: Review): Decision[] {
	const all = decided(settled);
	return settled.verdict.state === "overridden" ? all.filter(({ enforce }) => enforce === "lock") : all;
}

/**
 * Digest → the teams that approved the change on a pull request: there as its decision asked, or in a review of all that is at its head.
 * Input: the pull requests that pass, and which of their decisions were made.
 */
function teamsByDigest(cleared: readonly Settled[], made: (settled: Review) => readonly Decision[]): Map<string, Set<string>> {
	const teams = new Map<string, Set<string>>();
	for (const { settled } of cleared) {
		const saw = settled.approvals.filter(({ commit }) => commit !== undefined && commit === settled.head.sha).map(({ team }) => team);
		for (const decision of made(settled))
			for (const { digest } of changesOf(decision))
				teams.set(digest, new Set([...(teams.get(digest) ?? []), ...approversOf(decision), ...saw]));
	}
	return teams;
}

function spokenNumbers(members: readonly Settled[]): string {
	return spoken(members.map(({ number }) => `#${number}`));
}

function passed(group: Review, cleared: readonly Settled[]): Review {
	const needed = digestsOf(governed(group));
	const from = cleared.filter(({ settled }) => [...digestsOf(decided(settled))].some((digest) => needed.has(digest)));
	const override = from.find(({ settled }) => settled.verdict.state === "overridden")?.settled.override;
	const approvals = new Map(from.flatMap(({ settled }) => settled.approvals.map((one) => [one.team, one] as const)));
	return {
		...group,
		approvals: [...approvals.values()],
		...(override && { override }),
		verdict: {
			...group.verdict,
			state: override ? "overridden" : "approved",
			summary: `${override ? `Overridden by ${override.by}: ${override.reason}` : `Approved with ${spokenNumbers(from)}`}${override ? "" : "."}`,
			clears: [],
		},
	};
}
