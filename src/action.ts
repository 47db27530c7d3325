import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { error, getInput, info, notice, warning } from "@actions/core";
import { version } from "../package.json";
import { connect } from "./github/client/connect.js";
import { openCommitStore } from "./github/gate/commit-store.js";
import type { Outcome } from "./github/gate/gate.js";
import { JudgementError } from "./github/gate/judge.js";
import { teamRegister } from "./github/gate/memberships.js";
import { errorMarkdown, problemLine } from "./github/publish/error-report.js";
import { createLog, type Log } from "./github/publish/log.js";
import { writeOutputs } from "./github/publish/outputs.js";
import { triggerOf } from "./github/publish/place.js";
import { createRunner, type Runner } from "./github/publish/runner.js";
import { describeEvent, type Result, run, toldOf } from "./github/run.js";
import { readEnvironment } from "./github/start/environment.js";
import { EventError, readEvent } from "./github/start/event.js";
import { InputError, readInputs } from "./github/start/inputs.js";

/** Could not judge, or not say so. Whether a merge is held is the commit status' business, never the job's. */
const COULD_NOT_JUDGE = 2;

async function main(log: Log): Promise<number> {
	const inputs = readInputs((name) => getInput(name));
	const environment = readEnvironment(process.env, tmpdir());
	const event = readEvent(environment.eventName, await readFile(environment.eventPath, "utf8"));
	if (event.kind === "nothing-to-do") {
		log.notice(event.reason);
		return 0;
	}
	const { useProxy } = await import("./github/client/proxy.js");
	const unreachable = useProxy(process.env);
	if (unreachable !== undefined) log.warning(unreachable);
	const { repository, serverUrl, apiUrl, temporary, workspace, runUrl } = environment;
	const api = await connect({
		token: inputs.token,
		repository,
		apiUrl,
		userAgent: `revops-gate/${version}`,
		sleep,
		now: Date.now,
		onRetry: log.info,
	});
	const commits = await openCommitStore({ url: `${serverUrl}/${repository}.git`, token: inputs.token, env: environment.env, temporary });
	const runner = createRunner();
	try {
		log.info(`revops-gate ${version}: ${describeEvent(event)}.`);
		const result = await run(
			{
				api,
				commits,
				teams: teamRegister(api),
				coverage: new Map(),
				log,
				inputs,
				runner,
				reportPath: inputs.report === undefined ? join(temporary, "revops-gate.json") : resolve(workspace, inputs.report),
				repositoryUrl: `${serverUrl}/${repository}`,
				trigger: triggerOf(environment.eventName),
				now: new Date(),
				version,
				// A run that is started again tells what happened once, and that a pull request was just opened is not true any more.
				...(event.kind === "pull-request" && !environment.rerun && { action: event.action }),
				...(runUrl !== undefined && { runUrl }),
				...(inputs.preset !== undefined && { preset: inputs.preset }),
				...(inputs.origin !== undefined && { origin: inputs.origin }),
			},
			event,
		);
		return finish(runner, log, result);
	} finally {
		await commits.close();
	}
}

/** Outputs and the log's last lines. Whether a merge is held is the commit status' business, never the job's. */
function finish(runner: Runner, log: Log, result: Result): number {
	if (result.kind === "nothing") {
		log.notice(result.reason);
		return 0;
	}
	const outcomes = result.kind === "one" ? [result.outcome] : result.outcomes;
	writeOutputs(runner, toldOf(result));
	return Math.max(0, ...outcomes.map((outcome) => conclude(log, outcome)));
}

function conclude(log: Log, { number, judgement, publication }: Outcome): number {
	const of = number === undefined ? "" : `#${number}: `;
	// Without the status a required one stays "Expected" for ever, and nobody would see why.
	if (publication.unposted) log.error(`${of}The gate could not post its status, so this job fails in its place.`);
	if (judgement.kind === "review") {
		const { state, summary } = judgement.review.verdict;
		(state === "error" ? log.error : log.info)(`${of}${state}: ${summary}`);
		return state === "error" || publication.unposted ? COULD_NOT_JUDGE : 0;
	}
	log.error(`${of}${judgement.message}`);
	for (const problem of judgement.problems) log.error(problemLine(problem));
	for (const line of judgement.defect?.split("\n") ?? []) log.info(line);
	return COULD_NOT_JUDGE;
}

/** Where nothing could even be begun, the outputs and the summary say why too, as far as they can be written. */
async function tellTheRest(message: string): Promise<void> {
	try {
		const runner = createRunner();
		writeOutputs(runner, { message, publication: {}, headSha: "" });
		await runner.summarise(errorMarkdown({ kind: "error", message, problems: [] }));
	} catch (error) {
		log.warning(`The outputs and the job summary could not be written: ${error}`);
	}
}

const log = createLog({ error, info, notice, warning });

main(log).then(
	(code) => {
		process.exitCode = code;
	},
	async (error: unknown) => {
		const message = error instanceof Error ? error.message : String(error);
		const expected = error instanceof InputError || error instanceof EventError || error instanceof JudgementError;
		log.error(message);
		if (!expected && error instanceof Error) for (const line of error.stack?.split("\n") ?? []) log.info(line);
		process.exitCode = COULD_NOT_JUDGE;
		await tellTheRest(message);
	},
);
