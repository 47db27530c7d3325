import type { Change, Decision, Review } from "../model/review.js";
import { spoken, strictest, whatIsRequired } from "../policy/verdict.js";
import { describeChange } from "../report/describe.js";
import { contextOf } from "../report/view.js";
import { list } from "../report/words.js";
import { changesOf, digestsOf, governed } from "./hats.js";
import { isCleared, type Settled } from "./siblings.js";

/**
 * The verdict of a merge group: it passes where the approvals of its pull requests cover every governed change of it, by digest. What only
 * their combination changes was approved by nobody.
 * Input: the review of the group's own commits; its pull requests, each settled. Output: the same review with the verdict that follows, and the
 * approvals it rests on. A group that only advises stays so; what nobody has to settle stays as it is.
 */
export function groupVerdict(group: Review, members: readonly Settled[]): Review {
	const { verdict } = group;
	if (verdict.state !== "required") return group;
	const cleared = members.filter(({ settled }) => isCleared(settled.verdict));
	const covered = digestsOf(cleared.flatMap(({ settled }) => decided(settled)));
	const isOpen = (change: Change) => !covered.has(change.digest);
	const open = governed(group).filter((decision) => changesOf(decision).some(isOpen));
	if (open.length === 0) return passed(group, cleared);
	const { level } = verdict;
	const held = open.filter(({ enforce }) => enforce !== "advisory");
	const causes = (held.length > 0 ? held : open).flatMap(changesOf).filter(isOpen);
	const waiting = members.filter(({ settled }) => {
		const digests = digestsOf(governed(settled));
		return causes.some(({ digest }) => digests.has(digest));
	});
	const digests = digestsOf(waiting.flatMap(({ settled }) => governed(settled)));
	const news = causes.filter(({ digest }) => !digests.has(digest)).map((change) => describeChange(change, contextOf(group)));
	const numbers = waiting.map(({ number }) => `#${number}`);
	const reasons = [
		...(numbers.length > 0 ? [`${list(numbers, 5)} ${numbers.length === 1 ? "is" : "are"} not approved`] : []),
		...(news.length > 0
			? [
					`nobody approved ${list(news, 2)}, which ${members.length > 1 ? `only ${spokenNumbers(members)} together change` : "is in no pull request of this group"}`,
				]
			: []),
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
			],
		},
	};
}

/** Decisions that were made on a pull request that passes: of one that passes because the rest only advises, those that would have held. */
function decided({ verdict, ...review }: Review): Decision[] {
	const all = governed(review);
	return verdict.state === "approved" || verdict.state === "overridden" ? all : all.filter(({ enforce }) => enforce !== "advisory");
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
