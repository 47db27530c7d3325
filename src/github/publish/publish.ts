import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Review } from "../../model/review.js";
import { reveal } from "../../report/escape.js";
import { renderJson, renderSummary, statusDescription } from "../../report/index.js";
import type { CommitStatus } from "../api.js";
import { failureOf } from "../client/failure.js";
import type { Judgement } from "../judgement.js";
import { attempt, note, noteOf } from "./attempt.js";
import { describeError, errorMarkdown, notesMarkdown } from "./error-report.js";
import { linksTo, statusTarget } from "./links.js";
import { onlyLooksOn } from "./observe.js";
import type { Place } from "./place.js";
import { type Publication, type PublishContext, summariseAgain } from "./publication.js";
import { fitDescription, statusContext, statusState } from "./status.js";

export type { Place, Trigger } from "./place.js";
export type { Publication, PublishContext } from "./publication.js";
export { publishTalk, type TalkPage } from "./talk.js";

/** The runner refuses more than 1 MiB; the notes at the end need room too. */
const SUMMARY_BUDGET = 1_000_000;

/**
 * The first writes, in order: report file, job summary, commit status. Each is tried whatever became of the others; one that failed is a note.
 */
export async function publishVerdict(context: PublishContext, place: Place, judgement: Judgement): Promise<Publication> {
	const publication: Publication = { notes: [] };
	const notebook = { log: context.log, notes: publication.notes };
	if (judgement.kind === "review") {
		await attempt(notebook, { failed: "The report file could not be written" }, async () => {
			await mkdir(dirname(context.reportPath), { recursive: true });
			await writeFile(context.reportPath, renderJson(judgement.review));
			publication.report = context.reportPath;
		});
	}
	await attempt(notebook, { failed: "The job summary could not be written" }, async () => {
		publication.summary = summaryBody(place, judgement);
		await context.runner.summarise(publication.summary + notesMarkdown(publication.notes));
	});
	await writeStatus(context, place, judgement, publication);
	return publication;
}

/** The token that may not even do this under an event that gives forks a read-only one: the run looks on, and no other call needs to be tried. */
async function writeStatus(context: PublishContext, place: Place, judgement: Judgement, publication: Publication): Promise<void> {
	const { api, log } = context;
	const status = commitStatus(place, judgement);
	try {
		const { creator } = await api.createStatus(place.headSha, status);
		if (creator !== undefined) publication.login = creator;
		log.info(`Status "${status.context}" on ${place.headSha.slice(0, 7)}: ${status.state}, ${status.description}`);
	} catch (error) {
		const looksOn = onlyLooksOn(failureOf(error), place);
		if (looksOn === undefined) {
			publication.unposted = true;
			const write = { failed: "The commit status could not be written", permission: "statuses: write" };
			note({ log, notes: publication.notes }, noteOf(write, error));
		} else {
			publication.looksOn = looksOn;
			log.notice(looksOn);
		}
		await summariseAgain(context, publication);
	}
}

export function commitStatus(place: Place, judgement: Judgement): CommitStatus {
	const targetUrl = statusTarget(place);
	return {
		context: statusContext(place.targetBranch),
		...(judgement.kind === "error"
			? { state: "error" as const, description: fitDescription(describeError(judgement)) }
			: said(place, judgement.review)),
		...(targetUrl !== undefined && { targetUrl }),
	};
}

/**
 * A merge group waits for nobody: what clears it happens on its pull requests, and then there is another group. A pending status would hold
 * everybody in the queue until its time is up; a failed one takes the group out, and says which pull request is the reason.
 */
function said({ pullRequest }: Place, review: Review): Pick<CommitStatus, "state" | "description"> {
	const state = statusState(review.verdict);
	if (pullRequest === undefined && state === "pending")
		return { state: "failure", description: fitDescription(reveal(review.verdict.summary)) };
	return { state, description: fitDescription(statusDescription(review)) };
}

function summaryBody(place: Place, judgement: Judgement): string {
	if (judgement.kind === "error") return errorMarkdown(judgement, SUMMARY_BUDGET);
	const { review } = judgement;
	return renderSummary(review, { budget: SUMMARY_BUDGET, links: linksTo(place, review), pullRequest: place.pullRequest !== undefined });
}
