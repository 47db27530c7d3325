import { reveal, start } from "../../report/escape.js";
import type { Annotation } from "../../report/index.js";
import type { CheckAnnotation, GitHubApi } from "../api.js";

/** The runner shows so many errors, warnings and notices of a step and drops the others (actions/runner, ExecutionContext.cs). */
const MOST_COMMANDS = 10;

/** The runner cuts longer messages (the same place); room is left for the sentence that counts the rest. */
const LONGEST_MESSAGE = 3_900;

/** GitHub takes so many in one request (its OpenAPI description, "checks/create"). */
const IN_ONE_REQUEST = 50;

/** Nobody reads more; the report has all. */
const MOST_MARKED = 400;

/** Neither the gate's own name nor the context of its status: a rule that requires one of those must never find this run. */
const CHECK_RUN = "revops-gate lines";

/**
 * Remarks as the runner takes them: for each level the first ten, of which the last counts those that are left out.
 * Input: the remarks, strictest first; how many warnings the log has already, which the runner counts too.
 */
export function asCommands(remarks: readonly Annotation[], warned = 0): Annotation[] {
	const room = { failure: MOST_COMMANDS, warning: Math.max(1, MOST_COMMANDS - warned), notice: MOST_COMMANDS };
	const seen = { failure: 0, warning: 0, notice: 0 };
	return remarks.flatMap((remark) => {
		const { level } = remark;
		seen[level]++;
		if (seen[level] > room[level]) return [];
		const left = seen[level] === room[level] ? remarks.filter((other) => other.level === level).length - room[level] : 0;
		const rest = left > 0 ? `\nAnd ${left} more, which GitHub would not show here: see the job summary.` : "";
		return [{ ...remark, message: start(remark.message, LONGEST_MESSAGE) + rest }];
	});
}

/** What became of the check run. */
export interface Marked {
	readonly marked: number;
	/** Why not all that were to be marked are. */
	readonly error?: unknown;
}

/**
 * Marks lines by one finished, neutral check run on the head commit, which decides nothing: 50 lines a request, at most 400.
 * Calls: one for each 50 remarks; none without a remark.
 * Rejects where there is no check run at all; lines that could not be added to it are told in the answer.
 */
export async function markLines(api: GitHubApi, sha: string, remarks: readonly Annotation[], gate: string): Promise<Marked> {
	const lines = remarks.slice(0, MOST_MARKED).map(toLine);
	if (lines.length === 0) return { marked: 0 };
	const output = { title: titleOf(remarks.length), summary: summaryOf(remarks.length, gate) };
	const id = await api.createCheckRun({ sha, name: CHECK_RUN, ...output, annotations: lines.slice(0, IN_ONE_REQUEST) });
	for (let from = IN_ONE_REQUEST; from < lines.length; from += IN_ONE_REQUEST) {
		try {
			// One after the other: GitHub appends what it is given.
			await api.addAnnotations(id, { ...output, annotations: lines.slice(from, from + IN_ONE_REQUEST) });
		} catch (error) {
			return { marked: from, error };
		}
	}
	return { marked: lines.length };
}

function titleOf(all: number): string {
	return all === 1 ? "1 line to look at" : `${all} lines to look at`;
}

function summaryOf(all: number, gate: string): string {
	const left = all - MOST_MARKED;
	const more = left > 0 ? ` ${left} more are in the report only.` : "";
	return `Marks the lines that must be decided or could not be read.${more} It decides nothing: the gate is the status ${gate}.`;
}

function toLine({ path, line, level, title, message }: Annotation): CheckAnnotation {
	return {
		path,
		start_line: line,
		end_line: line,
		annotation_level: level,
		title: start(reveal(title), 255),
		message: start(message.split("\n").map(reveal).join("\n"), LONGEST_MESSAGE),
	};
}
