import type { Review } from "../model/review.js";
import { type CheckArguments, parseCheck } from "./check-arguments.js";
import { check } from "./check-sides.js";
import type { Console } from "./console.js";
import { CHECK_HELP } from "./help.js";
import { writeReport } from "./write-report.js";

/** `check`: exit code 0 go on, 1 held, 2 could not be judged. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const options = parseCheck(words);
	if (!options) {
		console.out(CHECK_HELP);
		return 0;
	}
	const { now, version, stopwatch } = console;
	const review = await check(options, { now, version, stopwatch });
	const report = await render(review, options, console);
	if (options.output === undefined) console.out(report);
	else await writeReport(options.output, report);
	if (review.timing && options.format !== "json")
		console.err(
			`${Object.entries(review.timing)
				.map(([step, ms]) => `${step} ${ms} ms`)
				.join(", ")}\n`,
		);
	return options.noFail ? 0 : exitCode(review);
}

function exitCode({ verdict }: Review): number {
	if (verdict.state === "error") return 2;
	const open = verdict.state === "required" || verdict.state === "returned";
	return open && verdict.enforce !== "advisory" ? 1 : 0;
}

async function render(review: Review, options: CheckArguments, { interactive, columns, colour }: Console): Promise<string> {
	if (options.format === "json") return (await import("../report/json.js")).renderJson(review);
	if (options.format === "markdown") return (await import("../report/markdown.js")).renderMarkdown(review);
	const terminal = options.output === undefined && interactive;
	const { renderText } = await import("../report/text.js");
	return renderText(review, { width: terminal ? columns : 80, colour: colour(terminal), all: options.all });
}
