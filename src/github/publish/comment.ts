import { LEVELS, type Level } from "../../model/words.js";
import { renderMarkdown } from "../../report/index.js";
import type { Comment, PullRequest } from "../api.js";
import type { Judgement } from "../judgement.js";
import type { CommentWhen } from "../start/inputs.js";
import { attempt } from "./attempt.js";
import { errorMarkdown } from "./error-report.js";
import { linksTo } from "./links.js";
import { isJustOpened, type Place } from "./place.js";
import type { Publication, PublishContext } from "./publication.js";
import { deleteCopies, keepComment, MARKER, type StickyOutcome } from "./sticky-comment.js";

/** The page of a pull request, as far as the comment is concerned. */
interface CommentedPage {
	readonly pullRequest: Pick<PullRequest, "number">;
	/** All of them; absent where they were not listed yet. */
	readonly comments?: readonly Comment[];
}

/** Keeps the comment. Output: what became of it; `undefined` where it could not be written. */
export async function writeComment(
	context: PublishContext,
	place: Place,
	judgement: Judgement,
	publication: Publication,
	{ pullRequest, comments }: CommentedPage,
): Promise<StickyOutcome["kind"] | undefined> {
	const notebook = { log: context.log, notes: publication.notes };
	const { api, log } = context;
	const permission = "pull-requests: write";
	const outcome = await attempt(notebook, { failed: "The comment could not be written", permission }, async () =>
		keepComment(api, {
			pullRequest: pullRequest.number,
			comments: comments ?? (await api.comments(pullRequest.number)),
			login: async () => publication.login ?? (await api.login()),
			create: wantsComment(context.inputs.comment, judgement),
			// Whatever else runs at the opening of a pull request started later, and looks itself.
			contended: !isJustOpened(place),
			render: (budget) => commentBody(place, judgement, budget),
		}),
	);
	if (outcome === undefined || outcome.kind === "none") return outcome?.kind;
	publication.commentUrl = outcome.url;
	log.info(`Comment ${outcome.kind}: ${outcome.url}`);
	await attempt(notebook, { failed: "A second comment of a run at the same time could not be deleted", permission }, () =>
		deleteCopies(api, outcome.copies),
	);
	return outcome.kind;
}

/**
 * Is this worth a comment where there is none yet? A broken policy of the target branch is not: its author is somebody else, and the
 * status and the summary tell it.
 */
export function wantsComment(when: CommentWhen, judgement: Judgement): boolean {
	if (when === "always") return true;
	if (when === "never" || judgement.kind === "error") return false;
	const { level, state } = judgement.review.verdict;
	const least: Level = when === "when-notified" ? "notify" : "owner-review";
	return state === "error" || LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

function commentBody(place: Place, judgement: Judgement, budget: number): string {
	if (judgement.kind === "error") return `${MARKER}\n${errorMarkdown(judgement, budget - MARKER.length - 1)}`;
	return renderMarkdown(judgement.review, { marker: MARKER, budget, links: linksTo(place, judgement.review) });
}
