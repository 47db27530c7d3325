import type { Warning } from "../model/review.js";

/** A policy that cannot be used. It carries every problem found, in the order of the files' lines. */
export class PolicyError extends Error {
	readonly problems: readonly Warning[];

	constructor(problems: readonly Warning[]) {
		super(problems.map((problem) => `${place(problem)}  ${problem.code}  ${problem.message}`).join("\n"));
		this.name = "PolicyError";
		this.problems = problems;
	}
}

function place({ path, line, column }: Warning): string {
	return [path, line, column].filter((part) => part !== undefined).join(":");
}
