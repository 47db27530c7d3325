import type { Change, Decision, PropertyChange } from "../../model/review.js";
import { sentence } from "../describe.js";
import { count, cut, fence, markdown, shown } from "../escape.js";
import { arrow, isShort, linesOf, side } from "../values.js";
import { governed } from "../view.js";
import { capitalised, propertyWords } from "../words.js";
import { fold, type Page, some, spoken, whereabouts } from "./place.js";

/** Unchanged lines shown before and after those that differ. */
const CONTEXT = 2;

/** Where each governed change stands, and what it says before and after. */
export function evidence(page: Page): string[] {
	if (page.room.evidence === 0) return [];
	const decisions = governed(page.review);
	const blocks = decisions.slice(0, page.room.evidence).flatMap((decision) => one(decision, page));
	const hidden = decisions.length - page.room.evidence;
	return fold("Evidence: files and values", [...blocks, hidden > 0 ? `and ${count(hidden)} more decisions` : ""]);
}

function one(decision: Decision, page: Page): string[] {
	const { links, room, context } = page;
	const changes = [decision.change, ...decision.with];
	const places = some(
		changes,
		room.evidence,
		(change) => `- ${spoken(sentence(change, context))}: ${whereabouts(links, change)}`,
		(rest) => `- and ${count(rest)} more changes`,
	);
	return [places.join("\n"), ...values(changes, page)];
}

/** Values too long for a sentence, before and after; further short ones that the sentence left out. */
function values(changes: readonly Change[], page: Page): string[] {
	if (page.room.value === 0) return [];
	return changes.flatMap((change) => {
		if (change.change === "added" || change.change === "removed") return [];
		const felt = change.properties.filter(({ cosmetic }) => !cosmetic);
		const short = felt.filter((property) => isInline(property));
		const lines =
			felt.length > 3
				? some(
						short,
						page.room.evidence,
						(property) => `- ${markdown(title(property))}: ${markdown(arrow(property))}`,
						(rest) => `- and ${count(rest)} more`,
					)
				: [];
		return [
			lines.join("\n"),
			...felt
				.filter((property) => !isInline(property))
				.slice(0, page.room.evidence)
				.flatMap((property) => compared(property, page.room.value)),
		];
	});
}

function isInline({ before, after }: PropertyChange): boolean {
	return [before, after].every((value) => value === undefined || isShort(value) || "unknown" in (side(value) ?? {}));
}

function title({ name, key }: PropertyChange): string {
	return key === undefined ? propertyWords(name) : `${propertyWords(name)} of ${shown(key)}`;
}

/** The lines of a value that differ, with a little around them. */
function compared(property: PropertyChange, longest: number): string[] {
	const before = side(property.before);
	const after = side(property.after);
	const unknown = [before, after].find((one) => one && "unknown" in one);
	const lines = (one: typeof before) => (one && "value" in one ? linesOf(one.value) : []);
	const doubt =
		unknown && "unknown" in unknown ? ` (${unknown === before ? "before" : "after"} unknown: ${markdown(shown(unknown.unknown))})` : "";
	return [`${markdown(capitalised(title(property)))}${doubt}`, fence(lineDiff(lines(before), lines(after), longest), "diff")];
}

/** `-` and `+` lines between the common beginning and the common end, as far as `longest` characters allow. */
function lineDiff(before: readonly string[], after: readonly string[], longest: number): string {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	const lines = [
		...before.slice(Math.max(0, head - CONTEXT), head).map((line) => `  ${line}`),
		...before.slice(head, before.length - tail).map((line) => `- ${line}`),
		...after.slice(head, after.length - tail).map((line) => `+ ${line}`),
		...after.slice(after.length - tail, after.length - tail + CONTEXT).map((line) => `  ${line}`),
	];
	const shownLines: string[] = [];
	let room = longest;
	for (const line of lines) {
		const short = cut(line, 500);
		room -= short.length + 1;
		if (room < 0) return [...shownLines, `… ${count(lines.length - shownLines.length)} more lines`].join("\n");
		shownLines.push(short);
	}
	return shownLines.join("\n");
}
