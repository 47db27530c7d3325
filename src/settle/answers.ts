import { start } from "../report/escape.js";

/** A line of the description in which somebody answers a question. */
export interface AnswerLine {
	readonly id: string;
	/** Of the changes that the answer is about: 8 hex digits, lower case. */
	readonly digest: string;
	/** Never empty; one line. */
	readonly answer: string;
}

const LONGEST_ANSWER = 2_000;
const MOST_LINES = 200;

/** `- `question-id:1a2b3c4d` the answer`, at the beginning of a line; the backticks are optional. Nothing in it can match in two ways. */
const ANSWER = /^[ \t]*[-*][ \t]+`?([A-Za-z0-9][A-Za-z0-9._-]{0,99}):([0-9A-Fa-f]{8})`?(?=[ \t]|$)/;

/**
 * The answers in the description of a pull request, in its order. Lines below that are indented belong to the answer; a blank line ends it.
 * Empty answers are none. At most 200 lines of 2,000 characters: what is longer is cut.
 */
export function answersIn(description: string): AnswerLine[] {
	const found: { id: string; digest: string; parts: string[] }[] = [];
	let open: string[] | undefined;
	for (const line of description.split(/\r\n|\r|\n/)) {
		const match = ANSWER.exec(line);
		if (match) {
			if (found.length === MOST_LINES) break;
			open = [line.slice(match[0].length)];
			found.push({ id: match[1]!, digest: match[2]!.toLowerCase(), parts: open });
		} else if (open && /^[ \t]+\S/.test(line)) open.push(line);
		else open = undefined;
	}
	return found.flatMap(({ id, digest, parts }) => {
		const answer = start(
			parts
				.map((part) => part.trim())
				.join(" ")
				.trim(),
			LONGEST_ANSWER,
		);
		return answer === "" ? [] : [{ id, digest, answer }];
	});
}

/** The last answer to each question, by id and digest: `id:digest` → line. */
export function lastAnswers(description: string): Map<string, AnswerLine> {
	return new Map(answersIn(description).map((line) => [answerKey(line.id, line.digest), line]));
}

export function answerKey(id: string, digest: string): string {
	return `${id}:${digest}`;
}

/** Do two versions of a description answer alike? An edit of anything else changes nothing. */
export function sameAnswers(before: string, after: string): boolean {
	const [old, now] = [lastAnswers(before), lastAnswers(after)];
	return old.size === now.size && [...old].every(([key, { answer }]) => now.get(key)?.answer === answer);
}
