import { basename, dirname, join } from "node:path";
import { markdown } from "../../report/escape.js";
import type { PullRequest } from "../api.js";
import type { Runner } from "../publish/runner.js";
import { type GateContext, type Outcome, runGate } from "./gate.js";

/** Twelve calls each leave room within the 1,000 calls an hour of GITHUB_TOKEN; docs.github.com, "Rate limits for the REST API". */
const MOST = 60;

const DAY = 86_400_000;

/**
 * The order of a daily sweep: of more pull requests than one sweep takes, each has its day, so that the end of an exception or a trial reaches
 * also those on which nothing happens any more. Behind them as they are given.
 */
export function dueFirst(pullRequests: readonly PullRequest[], now: Date): readonly PullRequest[] {
	const parts = Math.ceil(pullRequests.length / MOST);
	if (parts < 2) return pullRequests;
	const from = (Math.floor(now.getTime() / DAY) % parts) * MOST;
	const due = [...pullRequests].sort((a, b) => a.number - b.number).slice(from, from + MOST);
	return [...due, ...pullRequests.filter((one) => !due.includes(one))];
}

/**
 * Judges pull requests again, one after the other, in the order in which they are given; one that cannot be judged costs the others nothing.
 * The job summary lists them; what each came to stands on its own page.
 */
export async function sweep(
	context: GateContext,
	pullRequests: readonly PullRequest[],
): Promise<{ readonly kind: "several"; readonly outcomes: readonly Outcome[] }> {
	const outcomes: Outcome[] = [];
	for (const pullRequest of pullRequests.slice(0, MOST)) {
		outcomes.push(
			await runGate(
				{ ...context, runner: withoutSummary(context.runner), reportPath: numbered(context.reportPath, pullRequest.number) },
				pullRequest,
			),
		);
		await context.commits.release();
	}
	const left = pullRequests.length - outcomes.length;
	if (left > 0)
		context.log.warning(
			`${left} more open pull requests were not judged: at most ${MOST} in one sweep. Each is judged at its next event, or when a daily sweep comes to it.`,
		);
	await context.runner
		.summarise(summaryOf(outcomes, left))
		.catch((error: unknown) => context.log.warning(`The job summary could not be written: ${error}`));
	return { kind: "several", outcomes };
}

function withoutSummary(runner: Runner): Runner {
	return { ...runner, summarise: async () => {}, annotate: () => {} };
}

function numbered(path: string, number: number): string {
	return join(dirname(path), basename(path).replace(/(\.json)?$/, `-${number}.json`));
}

function summaryOf(outcomes: readonly Outcome[], left: number): string {
	if (outcomes.length === 0) return "## RevOps gate\n\nNo open pull request to judge.\n";
	const rows = outcomes.map(({ number, judgement }) => {
		const [state, why] =
			judgement.kind === "error" ? ["error", judgement.message] : [judgement.review.verdict.state, judgement.review.verdict.summary];
		return `| #${number} | ${state} | ${markdown(why)} |`;
	});
	const judged = `${outcomes.length} pull request${outcomes.length === 1 ? "" : "s"}`;
	return `## RevOps gate: ${judged} judged again\n\n| | State | |\n|---|---|---|\n${rows.join("\n")}\n${left > 0 ? `\n${left} more were left.\n` : ""}`;
}
