import { readFile } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as core from "@actions/core";
import { version } from "../package.json";
import { connect } from "./github/api.js";
import { readEnvironment } from "./github/environment.js";
import { problemLine } from "./github/error-report.js";
import { EventError, readEvent } from "./github/event.js";
import { type GateContext, type Outcome, runGate } from "./github/gate.js";
import { InputError, readInputs } from "./github/inputs.js";
import { createLog, type Log } from "./github/log.js";
import { refuseMergeGroup } from "./github/merge-group.js";
import { writeOutputs } from "./github/outputs.js";
import { createRunner } from "./github/runner.js";

/** Could not judge. Whether a merge is held is the commit status' business, never the job's. */
const COULD_NOT_JUDGE = 2;

async function main(log: Log): Promise<number> {
	useProxy(log);
	const inputs = readInputs((name) => core.getInput(name));
	const environment = readEnvironment(process.env, tmpdir());
	const event = readEvent(environment.eventName, await readFile(environment.eventPath, "utf8"));
	if (event.kind === "nothing-to-do") {
		log.notice(event.reason);
		return 0;
	}
	const api = await connect({
		token: inputs.token,
		repository: environment.repository,
		apiUrl: environment.apiUrl,
		userAgent: `revops-gate/${version}`,
		sleep,
		now: Date.now,
		onRetry: log.info,
	});
	if (event.kind === "merge-group") {
		await refuseMergeGroup(api, log, event, environment.runUrl);
		return COULD_NOT_JUDGE;
	}
	const context: GateContext = {
		...environment,
		api,
		log,
		inputs,
		runner: createRunner(),
		token: inputs.token,
		reportPath:
			inputs.report === undefined ? join(environment.temporary, "revops-gate.json") : resolve(environment.workspace, inputs.report),
		now: new Date(),
		version,
		...(inputs.preset !== undefined && { preset: inputs.preset }),
		...(inputs.origin !== undefined && { origin: inputs.origin }),
	};
	log.info(`revops-gate ${version}: pull request #${event.number}, ${event.headSha.slice(0, 7)} into ${event.targetBranch}.`);
	const outcome = await runGate(context, event);
	writeOutputs(context.runner, outcome);
	return conclude(log, outcome);
}

function conclude(log: Log, { judgement }: Outcome): number {
	if (judgement.kind === "review") {
		const { state, summary } = judgement.review.verdict;
		(state === "error" ? log.error : log.info)(`${state}: ${summary}`);
		return state === "error" ? COULD_NOT_JUDGE : 0;
	}
	log.error(judgement.message);
	for (const problem of judgement.problems) log.error(problemLine(problem));
	for (const line of judgement.defect?.split("\n") ?? []) log.info(line);
	return COULD_NOT_JUDGE;
}

/** Node's own `fetch` takes no notice of HTTPS_PROXY until it is told to; older ones cannot be told. */
function useProxy(log: Log): void {
	const names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
	if (!names.some((name) => process.env[name])) return;
	const { setGlobalProxyFromEnv } = http as { setGlobalProxyFromEnv?: () => unknown };
	if (setGlobalProxyFromEnv) setGlobalProxyFromEnv();
	else log.warning(`Node ${process.version} cannot use the proxy that HTTPS_PROXY names; the runner's own Node 24 can.`);
}

const log = createLog(core);

main(log).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		const expected = error instanceof InputError || error instanceof EventError;
		log.error(error instanceof Error ? error.message : String(error));
		if (!expected && error instanceof Error) for (const line of error.stack?.split("\n") ?? []) log.info(line);
		process.exitCode = COULD_NOT_JUDGE;
	},
);
