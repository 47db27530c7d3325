import type { Review } from "../model/review.js";
import { type Agreed, fillHats, isEntitled, voidApprovals } from "./agreements.js";
import { answer } from "./answering.js";
import { type Hat, hatsOf } from "./hats.js";
import { hearCommands } from "./heard.js";
import { isLater, opinionsOf } from "./opinions.js";
import { outcome } from "./outcome.js";
import { type Returned, requestedReturns } from "./returns.js";
import { rollOf } from "./roll.js";
import type { SettleRequest } from "./said.js";

/**
 * What people said about a pull request, and the verdict that follows: a pure function of what stands on its page now.
 * Input: a review of the head, before anybody was heard; what was said; who is in which team; what was governed at older commits that were
 * approved. Output: the same review with approvals, answers, what does not count and why, and the final verdict. A verdict that nobody has to
 * settle (`not-required`, `error`) stays as it is.
 */
export function settle(request: SettleRequest): Review {
	const review: Review = { ...request.review, author: `@${request.said.author.login}` };
	if (review.verdict.state !== "required") return review;
	const roll = rollOf(request);
	const hats = hatsOf(review);
	const heard = hearCommands(request, roll, hats);
	const opinions = opinionsOf(request.said, roll);
	const agreed: Agreed = { request, roll, approvals: opinions.approvals, byCommand: heard.agreements };
	const filled = fillHats(hats, agreed);
	const approvals = hats.flatMap((hat) => filled.get(hat)?.approval ?? []);
	const answered = answer(request, roll, { counted: new Map(approvals.map((one) => [one.team, one])), standing: opinions.approvals });
	const said = { ...review, decisions: answered.decisions, approvals, answers: answered.answers };
	const returns = [...requestedReturns(opinions.returns, hats, roll), ...heard.returns]
		.filter((returned) => !isLifted(returned, hats, agreed))
		.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (`${a.team} ${a.by}` < `${b.team} ${b.by}` ? -1 : 1));
	const end = outcome({ review: said, hats, filled, returns, overrides: heard.overrides, roll });
	const isDone = end.verdict.state === "approved" || end.verdict.state === "overridden";
	const notCounted = [
		...(isDone ? [] : voidApprovals(hats, filled, agreed)),
		...answered.notCounted,
		...heard.notCounted,
		...end.notCounted,
	];
	return {
		...said,
		verdict: end.verdict,
		...(notCounted.length > 0 && { not_counted: notCounted }),
		...(end.returned && { returned: end.returned }),
		...(end.override && { override: end.override }),
	};
}

/** A later approval of the team that sent it back says that it is settled; what came after that approval it has to approve all the same. */
function isLifted({ team, by, at }: Returned, hats: readonly Hat[], { roll, approvals, byCommand }: Agreed): boolean {
	const hat = hats.find((one) => one.team.id === team)!;
	const changedTheirMind = (login: string) => `@${login}`.toLowerCase() === by.toLowerCase();
	return (
		approvals.some((one) => isLater(one.at, at) && (isEntitled(one.login, hat, roll) || changedTheirMind(one.login))) ||
		byCommand(hat).some(({ approval }) => isLater(approval.at, at))
	);
}
