#!/usr/bin/env node
import { writeFile } from "node:fs/promises";
import { version } from "../package.json";
import { type CheckArguments, parseCheck, UsageError, unknownWord } from "./cli/arguments.js";
import { check } from "./cli/check.js";
import { CHECK_HELP, HELP } from "./cli/help.js";
import type { Review, Warning } from "./model/review.js";
import { terminal } from "./report/escape.js";
import { TreeError } from "./trees/index.js";

/** Exit code of a verdict (design: 0 go on, 1 held, 2 could not be judged). */
function exitCode({ verdict }: Review): number {
	if (verdict.state === "error") return 2;
	const open = verdict.state === "required" || verdict.state === "returned";
	return open && verdict.enforce !== "advisory" ? 1 : 0;
}

async function runCheck(words: readonly string[]): Promise<number> {
	const options = parseCheck(words);
	if (!options) {
		process.stdout.write(CHECK_HELP);
		return 0;
	}
	const review = await check(options, { now: new Date(), version, stopwatch: () => performance.now() });
	const report = await render(review, options);
	if (options.output === undefined) process.stdout.write(report);
	else await writeReport(options.output, report);
	if (review.timing && options.format !== "json")
		process.stderr.write(
			`${Object.entries(review.timing)
				.map(([step, ms]) => `${step} ${ms} ms`)
				.join(", ")}\n`,
		);
	return options.noFail ? 0 : exitCode(review);
}

async function writeReport(path: string, report: string): Promise<void> {
	try {
		await writeFile(path, report);
	} catch (error) {
		throw new UsageError(
			`The report cannot be written to ${path}: ${(error as Error).message}.`,
			"Name a file in a folder that exists: --output FILE.",
		);
	}
}

async function render(review: Review, options: CheckArguments): Promise<string> {
	if (options.format === "json") return (await import("./report/json.js")).renderJson(review);
	if (options.format === "markdown") return (await import("./report/index.js")).renderMarkdown(review);
	const terminal = options.output === undefined && process.stdout.isTTY === true;
	const { renderText } = await import("./report/index.js");
	return renderText(review, { width: terminal ? process.stdout.columns : 80, colour: wantsColour(terminal), all: options.all });
}

/** https://no-color.org and https://force-color.org */
function wantsColour(terminal: boolean): boolean {
	if (process.env.NO_COLOR) return false;
	return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== "0" : terminal;
}

async function main([command, ...words]: readonly string[]): Promise<number> {
	switch (command) {
		case "check":
			return runCheck(words);
		case "--version":
			process.stdout.write(`${version}\n`);
			return 0;
		case undefined:
		case "help":
		case "--help":
		case "-h":
			process.stdout.write(HELP);
			return command === undefined ? 2 : 0;
		default:
			throw unknownWord("command", command, ["check", "--help", "--version"]);
	}
}

function explain(error: unknown): string {
	if (error instanceof UsageError || error instanceof TreeError)
		return `revops-gate: ${terminal(error.message)}\n${terminal(error.hint)}\n`;
	const problems = (error as { problems?: readonly Warning[] }).problems;
	if (problems)
		return `${problems.map((problem) => `${problem.path}:${problem.line ?? 1}:${problem.column ?? 1}  ${terminal(problem.message)}`).join("\n")}\n`;
	return `revops-gate: this is a defect of revops-gate, please report it with the lines below.\n${(error as Error).stack ?? error}\n`;
}

main(process.argv.slice(2)).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(explain(error));
		process.exitCode = 2;
	},
);
