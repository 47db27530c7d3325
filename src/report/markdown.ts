import type { Review } from "../model/review.js";
import { start } from "./escape.js";
import { feltBy } from "./footprint.js";
import { LADDER } from "./markdown/ladder.js";
import { afterwards, briefly, inFull, opening, verdictOnly } from "./markdown/layout.js";
import { type Links, type Page, type Room, voice } from "./markdown/place.js";
import { headline } from "./verdict.js";
import { contextOf, questions } from "./view.js";

export interface MarkdownOptions {
	readonly links?: Links;
	/** At most this many bytes (UTF-8), the marker included. */
	readonly budget?: number;
	/** First line of the comment, by which it is found again; printed as it is. */
	readonly marker?: string;
	/** Is there the page of a pull request, on which people can answer and command? Default: where a marker is given. */
	readonly pullRequest?: boolean;
}

/** GitHub refuses a comment of more than 65,536 characters, and keeps its bytes: a text of any script stays below with this. */
const COMMENT_BYTES = 60_000;
/** GitHub drops a job summary of more than 1 MiB, and may fail the job. */
const SUMMARY_BYTES = 1_000_000;

const SHORTENED = "<sub>Shortened to fit. The job summary has more, the report file has all of it.</sub>";

/**
 * The comment on a pull request, in GitHub-flavoured Markdown of at most `budget` bytes.
 * Short when there is nothing to do; at `none` and `notify` at most five lines that ping nobody.
 */
export function renderMarkdown(review: Review, options: MarkdownOptions = {}): string {
	return fitted(review, { budget: COMMENT_BYTES, ...options }, review.verdict.state === "not-required");
}

/** The job summary: the same with everything that fits in 1 MiB, also where the comment is short. */
export function renderSummary(review: Review, options: MarkdownOptions = {}): string {
	return fitted(review, { budget: SUMMARY_BYTES, ...options }, false);
}

/** The first rung of the ladder that fits. */
function fitted(review: Review, options: MarkdownOptions & { readonly budget: number }, brief: boolean): string {
	const { links = {}, marker, budget, pullRequest = marker !== undefined } = options;
	const finish = (blocks: readonly string[]) => `${[...(marker === undefined ? [] : [marker]), ...blocks].join("\n\n")}\n`;
	const fits = (text: string) => Buffer.byteLength(text) <= budget;
	const known = {
		review,
		context: contextOf(review),
		links,
		opening: opening(review, { pullRequest }),
		asked: questions(review),
		felt: feltBy(review),
		pullRequest,
	};
	const write = (room: Room) => {
		const page: Page = { ...known, room };
		return asFarAsFits(brief ? briefly(page) : isResolved(review) ? afterwards(page) : inFull(page), (some) => fits(finish(some)));
	};
	for (const room of LADDER) {
		const blocks = write(room);
		const text = blocks && finish(room === LADDER[0] ? blocks : [...blocks, SHORTENED]);
		if (text !== undefined && fits(text)) return text;
	}
	const least = finish([...verdictOnly({ ...known, room: LADDER.at(-1)! }), SHORTENED]);
	return fits(least) ? least : heading(review, budget - Buffer.byteLength(finish([""])), finish);
}

/** The verdict alone, in letters and digits, as much of it as `room` bytes hold. */
function heading(review: Review, room: number, finish: (blocks: readonly string[]) => string): string {
	const words = `## ${headline(review, voice)}`.replace(/[^\p{L}\p{N} ,:#]/gu, " ");
	let length = 63;
	while (length > 3 && Buffer.byteLength(start(words, length)) > room) length--;
	return finish([start(words, length)]);
}

/** All blocks, or undefined as soon as one of them alone is too much: what does not fit anyway is not even written. */
function asFarAsFits(groups: Iterable<readonly string[]>, fits: (blocks: readonly string[]) => boolean): string[] | undefined {
	const blocks: string[] = [];
	for (const group of groups) {
		if (!fits(group)) return undefined;
		blocks.push(...group.filter((block) => block !== ""));
	}
	return blocks;
}

function isResolved({ verdict }: Review): boolean {
	return verdict.state === "approved" || verdict.state === "overridden";
}
