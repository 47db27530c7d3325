import type { Change, Review } from "../../model/review.js";
import type { Context } from "../describe/subject.js";
import type { Sentence } from "../describe.js";
import { code, link, markdown, prose, shown, start } from "../escape.js";
import type { Felt } from "../footprint.js";
import type { Asked } from "../view.js";
import type { Voice } from "../voice.js";

/** Where things lie on the web; what is left out is shown as plain code. */
export interface Links {
	/** The address of a line of a file on one side of the comparison. */
	readonly blob?: (side: "base" | "head", path: string, line: number) => string | undefined;
	/** The address of a line of the policy that was applied, which need not be that of either side; none for a preset that it extends. */
	readonly policy?: (path: string, line: number) => string | undefined;
	/** The address of the run that made the report. */
	readonly run?: string;
}

/** What one rendering has at hand: the review, its links, and how much of each part may be shown. */
export interface Page {
	readonly review: Review;
	readonly context: Context;
	readonly links: Links;
	/** The first blocks: the verdict, what it is about, what to do. */
	readonly opening: readonly string[];
	readonly asked: readonly Asked[];
	readonly felt: Felt;
	/** Is there the page of a pull request, on which people can answer? */
	readonly pullRequest: boolean;
	readonly room: Room;
}

/** One rung of the ladder: how much of each part is shown. Infinity where there is no limit. */
export interface Room {
	/** Rows of the table of decisions. */
	readonly rows: number;
	/** Further decisions, listed below the table in a fold, for each rule. */
	readonly perRule: number;
	readonly questions: number;
	/** Lines of answers to copy. */
	readonly answers: number;
	/** Approvals, and things said that do not count. */
	readonly said: number;
	/** Changes named that came after an approval. */
	readonly news: number;
	/** Longest decision record, in characters; 0 leaves it out. */
	readonly record: number;
	readonly diagrams: number;
	/** Changes shown as evidence of each decision; 0 leaves the evidence out. */
	readonly evidence: number;
	/** Readers shown of each function, with their lines; 0 leaves the counts only. */
	readonly readers: number;
	/** Quiet changes named for each reason; 0 leaves the counts only. */
	readonly quiet: number;
	readonly warnings: number;
	/** Rules, conditions and policy problems listed. */
	readonly rules: number;
	/** Longest text of a value before or after, in characters. */
	readonly value: number;
}

export const voice: Voice = { text: markdown, strong, prose, handle: (handle) => code(start(handle, 80)), link: linked, evidence };

/** Behind its own text, and no link at all where it leads elsewhere than it seems to: an address that somebody wrote down may not pass for another one. */
function evidence(url: string): string {
	const label = markdown(shown(url, 120));
	return isPlainlyHttps(url) ? link(label, url) : label;
}

/** Is the host that is written the one that a browser goes to, and short enough to be seen whole? No user before it, no look-alike letters. */
function isPlainlyHttps(url: string): boolean {
	if (!URL.canParse(url) || /[\p{Cc}\p{Z}]/u.test(url)) return false;
	const beginning = `https://${new URL(url).host}`;
	const after = url[beginning.length] ?? "/";
	return beginning.length <= 68 && url.toLowerCase().startsWith(beginning) && "/?#".includes(after);
}

export function strong(text: string): string {
	return `**${markdown(text)}**`;
}

export function spoken({ lead, name, rest }: Sentence): string {
	return `${markdown(lead)}${strong(name)}${markdown(rest)}`;
}

/** `path:line` as code, linked where the place is known. */
export function at(links: Links, path: string, line: number | undefined, side: "base" | "head" = "head"): string {
	const label = code(line === undefined ? shown(path, 300) : `${shown(path, 300)}:${line}`);
	return linked(label, line === undefined ? undefined : links.blob?.(side, path, line));
}

/** Markdown, as a link where there is an address. */
export function linked(label: string, url: string | undefined): string {
	return url === undefined ? label : link(label, url);
}

export function whereabouts(links: Links, { path, line, side, other_paths: others = [] }: Change): string {
	const more = others.length > 0 ? ` and ${others.length} more ${others.length === 1 ? "file" : "files"}` : "";
	return `${at(links, path, line, side)}${side === "base" ? " (before)" : ""}${more}`;
}

/** Folded away until somebody opens it. `title` is of our own words only. */
export function fold(title: string, blocks: readonly string[]): string[] {
	const body = blocks.filter((block) => block !== "");
	return body.length > 0 ? [`<details><summary>${title}</summary>`, ...body, "</details>"] : [];
}

/** The first items, and one line that counts the rest. */
export function some<T>(items: readonly T[], most: number, line: (item: T) => string, rest: (hidden: number) => string): string[] {
	const hidden = items.length - Math.min(items.length, most);
	return [...items.slice(0, most).map(line), ...(hidden > 0 ? [rest(hidden)] : [])];
}
