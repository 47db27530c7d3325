import type { Review } from "../model/review.js";
import type { Outcome } from "./gate.js";
import type { Runner } from "./runner.js";

/** Every output of the Action, in the order of action.yml. Empty where there is nothing to say. */
export function outputsOf({ judgement, publication, headSha }: Outcome): Readonly<Record<string, string>> {
	const review = judgement.kind === "review" ? judgement.review : undefined;
	return {
		state: review?.verdict.state ?? "error",
		level: review?.verdict.level ?? "",
		enforce: review?.verdict.enforce ?? "",
		summary: review?.verdict.summary ?? (judgement.kind === "error" ? judgement.message : ""),
		governed: review ? String(governed(review)) : "",
		teams: review ? JSON.stringify([...new Set(review.teams.flatMap((team) => team.handles))]) : "[]",
		fingerprint: review?.fingerprint ?? "",
		report: publication.report ?? "",
		"head-sha": headSha,
		"comment-url": publication.commentUrl ?? "",
	};
}

function governed({ decisions }: Review): number {
	return decisions.filter(({ level }) => level === "owner-review" || level === "revops-review").length;
}

export function writeOutputs(runner: Runner, outcome: Outcome): void {
	for (const [name, value] of Object.entries(outputsOf(outcome))) runner.output(name, value);
}
