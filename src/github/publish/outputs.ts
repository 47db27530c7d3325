import type { Review } from "../../model/review.js";
import { decisionRecord } from "../../report/index.js";
import { awaitedQuestions, team, waitingFor } from "../../report/view.js";
import type { Publication } from "./publication.js";
import type { Runner } from "./runner.js";

/** What a run has to tell the steps after it. */
export interface Told {
	/** The review; absent where there is none or where there are several. */
	readonly review?: Review;
	/** Why there is none. */
	readonly message?: string;
	readonly publication: Partial<Publication>;
	/** The commit that was judged; empty for several. */
	readonly headSha: string;
	/** The pull requests that were judged. */
	readonly pullRequests?: readonly { readonly number: number; readonly state: string }[];
}

/** GitHub takes 1 MB of outputs from a whole job, two bytes a character (docs.github.com, "Output limitations"). */
const LONGEST = 100_000;

/** Every output of the Action, in the order of action.yml. Empty where there is nothing to say. */
export function outputsOf({ review, message, publication, headSha, pullRequests = [] }: Told): Readonly<Record<string, string>> {
	return {
		state: review?.verdict.state ?? (message === undefined ? "" : "error"),
		level: review?.verdict.level ?? "",
		enforce: review?.verdict.enforce ?? "",
		summary: review?.verdict.summary ?? message ?? "",
		governed: review ? String(governed(review)) : "",
		teams: review ? JSON.stringify([...new Set(review.teams.flatMap((team) => team.handles))]) : "[]",
		fingerprint: review?.fingerprint ?? "",
		record: review ? bounded(JSON.stringify(decisionRecord(review))) : "",
		approvals: bounded(JSON.stringify(review?.approvals ?? [])),
		"waiting-for": JSON.stringify(review ? waiting(review) : []),
		"pull-requests": JSON.stringify(pullRequests),
		report: publication.report ?? "",
		"head-sha": headSha,
		"comment-url": publication.commentUrl ?? "",
	};
}

function governed({ decisions }: Review): number {
	return decisions.filter(({ level }) => level === "owner-review" || level === "revops-review").length;
}

/** Names of the teams whose approval or answer is open. */
function waiting(review: Review): string[] {
	const { state } = review.verdict;
	if (state !== "required" && state !== "returned") return [];
	const answering = awaitedQuestions(review).map(({ question }) => team(review, question.to));
	return [...new Set([...waitingFor(review), ...answering].map(({ name }) => name))];
}

/** Cut JSON would be none; what is too long is in the report file. */
function bounded(json: string): string {
	return json.length <= LONGEST ? json : "";
}

export function writeOutputs(runner: Runner, told: Told): void {
	for (const [name, value] of Object.entries(outputsOf(told))) runner.output(name, value);
}
