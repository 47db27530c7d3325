import type { Review } from "../../model/review.js";
import { code } from "../../report/escape.js";
import { type Annotation, annotations } from "../../report/index.js";
import type { Comment } from "../api.js";
import type { Judgement } from "../judgement.js";
import { asCommands, markLines } from "./annotate.js";
import { attempt, type Notebook, note, noteOf } from "./attempt.js";
import { writeComment } from "./comment.js";
import { keepLabel } from "./label.js";
import type { Place } from "./place.js";
import { type Publication, type PublishContext, summariseAgain } from "./publication.js";
import { type Asked, requestReviews } from "./reviewers.js";
import { statusContext } from "./status.js";

/** The page of the pull request as it was read last. */
export interface TalkPage extends Asked {
	/** All of them, where they were read for the verdict; else they are listed for the comment. */
	readonly comments?: readonly Comment[];
}

/**
 * The other writes, for a head that is still the one judged, in order: comment, annotations, review requests, label; then the summary again
 * where there are notes. A run whose token may only read tries none of those that need GitHub.
 */
export async function publishTalk(
	context: PublishContext,
	place: Place,
	judgement: Judgement,
	publication: Publication,
	page: TalkPage,
): Promise<void> {
	const { inputs } = context;
	const before = publication.notes.length;
	const mayWrite = publication.looksOn === undefined;
	const comment = mayWrite && inputs.comment !== "never" ? await writeComment(context, place, judgement, publication, page) : undefined;
	if (judgement.kind === "review") {
		const talk: Talk = { context, place, review: judgement.review, page, notebook: { log: context.log, notes: publication.notes } };
		if (inputs.annotations === true) markInLog(talk);
		if (mayWrite) {
			// A comment that says the same as before was written by a run that marked the same lines of the same commit.
			if (inputs.annotations === "check-run" && comment !== "unchanged") await markByCheckRun(talk);
			if (inputs.requestReviewers) await askReviewers(talk);
			if (inputs.label !== undefined) await setLabel(talk, inputs.label);
		}
	}
	if (publication.notes.length > before) await summariseAgain(context, publication);
}

interface Talk {
	readonly context: PublishContext;
	readonly place: Place;
	readonly review: Review;
	readonly page: TalkPage;
	readonly notebook: Notebook;
}

/** Under `pull_request` the job belongs to the head commit, and what it marks shows in the changed files; else only the log shows it. */
function markInLog({ context: { runner }, place, review, notebook }: Talk): void {
	const all = annotations(review, Number.POSITIVE_INFINITY);
	const remarks = place.trigger === "pull_request" ? all : unreadable(review, all);
	for (const remark of asCommands(remarks, notebook.notes.length)) runner.annotate(remark);
}

async function markByCheckRun({ context: { api }, place, review, notebook }: Talk): Promise<void> {
	const permission = "checks: write";
	const remarks = annotations(review, Number.POSITIVE_INFINITY);
	const gate = code(statusContext(place.targetBranch));
	const write = { failed: "The check run that marks lines could not be written", permission };
	const done = await attempt(notebook, write, () => markLines(api, place.headSha, remarks, gate));
	if (done?.error === undefined) return;
	note(notebook, noteOf({ failed: `Only the first ${done.marked} lines could be marked`, permission }, done.error));
}

async function askReviewers({ context: { api, log }, place, review, page, notebook }: Talk): Promise<void> {
	const write = { failed: "Nobody could be asked for a review", permission: "pull-requests: write" };
	const answers = await attempt(notebook, write, () => requestReviews(api, place, review, page));
	if (!answers) return;
	if (answers.asked.length > 0) log.info(`Asked for a review: ${answers.asked.join(", ")}`);
	for (const text of answers.notes) note(notebook, text);
}

async function setLabel({ context: { api, log }, review, page, notebook }: Talk, label: string): Promise<void> {
	const permission = "pull-requests: write` or, for a label that is new to the repository, `issues: write";
	const write = { failed: `The label "${label}" could not be changed`, permission };
	// A repository may never get the label made: told in the summary, and no warning on every run.
	const quiet = { ...notebook, log: { ...log, warning: log.info } };
	const done = await attempt(quiet, write, () => keepLabel(api, review, page.pullRequest, label));
	if (done !== undefined && done !== "unchanged") log.info(`Label "${label}" ${done}.`);
}

/** Marks at lines that nobody could read. What must be decided is in the comment already. */
function unreadable(review: Review, remarks: readonly Annotation[]): Annotation[] {
	const paths = new Set(review.decisions.flatMap(({ change }) => (change.kind === "unreadable" ? [change.path] : [])));
	return remarks.filter(({ path }) => paths.has(path));
}
