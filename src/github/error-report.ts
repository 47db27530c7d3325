import type { Warning } from "../model/review.js";
import { fence, markdown } from "../report/escape.js";
import type { Judgement } from "./judge.js";

type ErrorJudgement = Extract<Judgement, { kind: "error" }>;

/** Why the pull request could not be judged, for the summary and the comment. */
export function errorMarkdown({ message, problems }: ErrorJudgement): string {
	const places = problems.length > 0 ? `\n${fence(problems.map(problemLine).join("\n"), "text")}\n` : "";
	return `## RevOps review: could not be judged\n\n${markdown(message)}\n${places}\nThe gate stays closed until this is repaired.\n`;
}

/** The same in a commit status' description: the first cause. */
export function describeError({ message, problems: [first] }: ErrorJudgement): string {
	return `Could not be judged: ${first ? problemLine(first) : message}`;
}

/** `path:line:column  message`, as editors and terminals link it. */
export function problemLine({ path, line, column, message }: Warning): string {
	const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");
	return `${place}  ${message}`;
}

/** What could not be written, for the end of the summary. */
export function notesMarkdown(notes: readonly string[]): string {
	return `\n### Not written\n\n${notes.map((note) => `- ${markdown(note)}`).join("\n")}\n`;
}
