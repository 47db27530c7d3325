import { execFile } from "node:child_process";
import type { Review } from "../src/model/review.js";
import type { CorpusCase } from "./corpus-cases.js";

/** What the real command said about one case: its report, or why there is none. */
export type Outcome = { readonly case: CorpusCase; readonly review: Review } | { readonly case: CorpusCase; readonly crash: string };

const TIMEOUT_MS = 120_000;
const LARGEST_REPORT = 512 * 1024 * 1024;

/** Runs `revops-gate check` on one case. Exit codes 0 and 1 with a JSON report are an answer; all else is a crash. */
export function runCase(cli: string, corpusCase: CorpusCase): Promise<Outcome> {
	const options = ["--policy", "preset:multi-segment", "--format", "json", "--no-fail"];
	const command = [cli, "check", "--before", corpusCase.before, "--after", corpusCase.after, ...options];
	return new Promise((resolve) => {
		execFile(process.execPath, command, { maxBuffer: LARGEST_REPORT, timeout: TIMEOUT_MS }, (error, stdout, stderr) => {
			const crash = (why: string) => resolve({ case: corpusCase, crash: `${why}: ${lastLines(stderr)}` });
			if (error && error.code !== 1) return crash(error.killed ? "killed" : `exit ${error.code}`);
			try {
				resolve({ case: corpusCase, review: JSON.parse(stdout) as Review });
			} catch {
				crash("the report is not JSON");
			}
		});
	});
}

/** Runs all cases, `width` at a time. Output: in the order of the input. */
export async function runCases(cli: string, cases: readonly CorpusCase[], width = 2): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < cases.length; index = next++) outcomes[index] = await runCase(cli, cases[index]!);
	};
	await Promise.all(Array.from({ length: width }, worker));
	return outcomes;
}

function lastLines(text: string): string {
	return text.trim().split("\n").slice(-3).join(" | ");
}
