import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { POLICY_FOLDER } from "../dialects/policy-files/index.js";
import type { Review } from "../model/review.js";
import { LEVELS, type Level } from "../model/words.js";
import { type Annotation, annotations, type Links, renderJson, renderMarkdown, renderSummary, statusDescription } from "../report/index.js";
import type { CommitStatus, GitHubApi } from "./api.js";
import { describeError, errorMarkdown, notesMarkdown } from "./error-report.js";
import { explain, failureOf } from "./failure.js";
import type { CommentWhen, Inputs } from "./inputs.js";
import type { Judgement } from "./judge.js";
import type { Log } from "./log.js";
import type { Runner } from "./runner.js";
import { fitDescription, statusContext, statusState } from "./status.js";
import { keepComment, MARKER } from "./sticky-comment.js";

/** Where a judgement is published. */
export interface Place {
	readonly pullRequest: number;
	readonly headSha: string;
	readonly targetBranch: string;
	/** `https://github.com/owner/name`. */
	readonly repositoryUrl: string;
	/** The run's own page; absent outside of Actions. */
	readonly runUrl?: string;
	/** `pull_request` runs of forks and of Dependabot get a token that may only read. */
	readonly trigger: "pull_request" | "pull_request_target";
}

export interface PublishContext {
	readonly api: GitHubApi;
	readonly runner: Runner;
	readonly log: Log;
	readonly inputs: Pick<Inputs, "comment" | "annotations">;
	/** Where the report is written. */
	readonly reportPath: string;
}

/** What was written so far, and what could not be. */
export interface Publication {
	/** One sentence each, with the permission that was lacking. */
	readonly notes: string[];
	report?: string;
	commentUrl?: string;
}

/** The runner refuses more than 1 MiB; the notes at the end need room too. */
const SUMMARY_BUDGET = 1_000_000;

/**
 * The first writes, in order: report file, job summary, commit status. Each is tried whatever became of the others; one that failed is a note.
 */
export async function publishVerdict(context: PublishContext, place: Place, judgement: Judgement): Promise<Publication> {
	const publication: Publication = { notes: [] };
	if (judgement.kind === "review") {
		const { review } = judgement;
		await attempt(context, publication, { what: "The report file" }, async () => {
			await mkdir(dirname(context.reportPath), { recursive: true });
			await writeFile(context.reportPath, renderJson(review));
			publication.report = context.reportPath;
		});
	}
	await writeSummary(context, place, judgement, publication);
	const status = commitStatus(place, judgement);
	await attempt(context, publication, { what: "The commit status", permission: "statuses: write", place }, async () => {
		await context.api.createStatus(place.headSha, status);
		context.log.info(`Status "${status.context}" on ${place.headSha.slice(0, 7)}: ${status.state}, ${status.description}`);
	});
	return publication;
}

/** The other writes, for a head that is still the one judged: comment, annotations, and the summary again where there are notes. */
export async function publishTalk(context: PublishContext, place: Place, judgement: Judgement, publication: Publication): Promise<void> {
	const { comment, annotations: annotate } = context.inputs;
	if (comment !== "never") {
		await attempt(context, publication, { what: "The comment", permission: "pull-requests: write", place }, async () => {
			const outcome = await keepComment(context.api, {
				pullRequest: place.pullRequest,
				create: wantsComment(comment, judgement),
				render: (budget) => commentBody(place, judgement, budget),
			});
			if (outcome.kind === "none") return;
			publication.commentUrl = outcome.url;
			context.log.info(`Comment ${outcome.kind}: ${outcome.url}`);
		});
	}
	if (annotate && judgement.kind === "review") {
		for (const annotation of unreadable(judgement.review)) context.runner.annotate(annotation);
	}
	if (publication.notes.length > 0) await writeSummary(context, place, judgement, publication);
}

/** Marks at lines that nobody could read. What must be decided is in the comment already. */
function unreadable(review: Review): Annotation[] {
	const paths = new Set(review.decisions.flatMap(({ change }) => (change.kind === "unreadable" ? [change.path] : [])));
	return annotations(review).filter(({ path }) => paths.has(path));
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

export function commitStatus(place: Place, judgement: Judgement): CommitStatus {
	return {
		state: judgement.kind === "error" ? "error" : statusState(judgement.review.verdict),
		context: statusContext(place.targetBranch),
		description: fitDescription(judgement.kind === "error" ? describeError(judgement) : statusDescription(judgement.review)),
		...(place.runUrl !== undefined && { targetUrl: place.runUrl }),
	};
}

function commentBody(place: Place, judgement: Judgement, budget: number): string {
	if (judgement.kind === "error") return `${MARKER}\n${errorMarkdown(judgement)}`;
	return renderMarkdown(judgement.review, { marker: MARKER, budget, links: linksTo(place, judgement.review) });
}

/** Lines as GitHub shows them at the very commits that were compared, those of the policy at the one it was read from. */
export function linksTo({ repositoryUrl, runUrl }: Pick<Place, "repositoryUrl" | "runUrl">, { base, head, policy }: Review): Links {
	const at = (sha: string | undefined, path: string, line: number) =>
		sha === undefined ? undefined : `${repositoryUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
	const shas = { base: base.sha, head: head.sha };
	return {
		...(runUrl !== undefined && { run: runUrl }),
		blob: (side, path, line) => at(shas[side], path, line),
		// A policy may extend a preset, whose rules stand in no file of the repository.
		policy: (path, line) => (path.startsWith(`${POLICY_FOLDER}/`) ? at(policy.sha, path, line) : undefined),
	};
}

async function writeSummary(context: PublishContext, place: Place, judgement: Judgement, publication: Publication): Promise<void> {
	await attempt(context, publication, { what: "The job summary" }, async () => {
		const body =
			judgement.kind === "error"
				? errorMarkdown(judgement)
				: renderSummary(judgement.review, { budget: SUMMARY_BUDGET, links: linksTo(place, judgement.review) });
		await context.runner.summarise(publication.notes.length > 0 ? `${body}${notesMarkdown(publication.notes)}` : body);
	});
}

/** A write, what it is called, and for a call to GitHub the permission it needs. */
type Write = { readonly what: string } | { readonly what: string; readonly permission: string; readonly place: Place };

async function attempt(context: PublishContext, { notes }: Publication, write: Write, run: () => Promise<unknown>): Promise<void> {
	try {
		await run();
	} catch (error) {
		const note = `${write.what} could not be written: ${"permission" in write ? reason(error, write.permission, write.place) : messageOf(error)}`;
		notes.push(note);
		context.log.warning(note);
	}
}

function reason(error: unknown, permission: string, { trigger }: Place): string {
	const failure = failureOf(error);
	const explained = `${explain(failure, permission)}.`;
	if (failure.kind !== "permission" || trigger !== "pull_request") return explained;
	return `${explained} On the event \`pull_request\`, forks and Dependabot get a token that may only read; \`pull_request_target\` is the event for them (docs/permissions.md).`;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
