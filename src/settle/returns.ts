import type { Review } from "../model/review.js";
import type { Command } from "./command.js";
import type { Hat } from "./hats.js";
import type { Bench, Ruling } from "./heard.js";
import { firstLine } from "./opinions.js";
import { noRight } from "./rights.js";
import type { Roll } from "./roll.js";
import type { SaidCommand, SaidReview } from "./said.js";

export type Returned = NonNullable<Review["returned"]> & { readonly at: string };

/** `/revops return <reason>`: a team that decides or approves sends the change back. */
export function returnBy(said: SaidCommand, { reason }: Extract<Command, { kind: "return" }>, { hats, roll }: Bench): Ruling {
	const refused = noRight(
		said,
		hats.map(({ team }) => team),
		roll,
	);
	return refused ?? { returned: returned(said, hatFor(said.login, hats, roll)!, reason) };
}

/** Changes requested in reviews, by people of teams that decide or approve. */
export function requestedReturns(reviews: readonly SaidReview[], hats: readonly Hat[], roll: Roll): Returned[] {
	return reviews.flatMap((review) => {
		const hat = hatFor(review.login, hats, roll);
		return hat ? [returned(review, hat, firstLine(review.body) || "see the review")] : [];
	});
}

/** The first of the hats that somebody could wear. */
function hatFor(login: string, hats: readonly Hat[], roll: Roll): Hat | undefined {
	return hats.find(({ team }) => roll.isIn(login, team.id));
}

function returned({ login, at, url }: Pick<SaidReview, "login" | "at" | "url">, { team }: Hat, reason: string): Returned {
	return { team: team.id, by: `@${login}`, reason, at, url };
}
