import type { Warning } from "../../model/review.js";
import { cut, fence, markdown, prose, reveal } from "../../report/escape.js";
import type { Judgement } from "../judgement.js";

type ErrorJudgement = Extract<Judgement, { kind: "error" }>;

/** One cause, long paths and quoted text included. */
const LONGEST_PROBLEM = 1_000;

/** Why the pull request could not be judged, for the summary and the comment, in at most `budget` bytes: the first causes, the rest counted. */
export function errorMarkdown({ message, problems }: ErrorJudgement, budget = Number.POSITIVE_INFINITY): string {
	for (let most = problems.length; ; most = Math.floor(most / 2)) {
		const lines = problems.slice(0, most).map((problem) => cut(problemLine(problem), LONGEST_PROBLEM));
		const rest = problems.length > most ? [`and ${problems.length - most} more`] : [];
		const places = problems.length > 0 ? `\n${fence([...lines, ...rest].join("\n"), "text")}\n` : "";
		const text = `## RevOps review: could not be judged\n\n${markdown(cut(message, 4 * LONGEST_PROBLEM))}\n${places}\nThe gate stays closed until this is repaired.\n`;
		if (most === 0 || Buffer.byteLength(text) <= budget) return text;
	}
}

/** The same in a commit status' description: the first cause, in one line of visible characters. */
export function describeError({ message, problems: [first] }: ErrorJudgement): string {
	return reveal(`Could not be judged: ${first ? problemLine(first) : message}`);
}

/** `path:line:column  message`, as editors and terminals link it. */
export function problemLine({ path, line, column, message }: Warning): string {
	const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");
	return `${place}  ${message}`;
}

/** What could not be written, for the end of the summary. */
export function notesMarkdown(notes: readonly string[]): string {
	return notes.length === 0 ? "" : `\n### Not written\n\n${notes.map((note) => `- ${prose(note)}`).join("\n")}\n`;
}
