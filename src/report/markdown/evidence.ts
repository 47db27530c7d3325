import type { Change, Decision, PropertyChange, Reader } from "../../model/review.js";
import { sentence } from "../describe.js";
import { count, cut, fence, markdown, shown } from "../escape.js";
import { arrow, block, isShort, side } from "../values.js";
import { governed } from "../view.js";
import { humanise, noun, propertyWords } from "../words.js";
import { at, fold, type Page, some, spoken, whereabouts } from "./place.js";

/** Where each governed change stands, what it says before and after, and who reads it, line by line. */
export function evidence(page: Page): string[] {
	if (page.room.evidence === 0) return [];
	const decisions = governed(page.review);
	const blocks = decisions.slice(0, page.room.evidence).flatMap((decision) => one(decision, page));
	const hidden = decisions.length - page.room.evidence;
	return fold("Evidence: files, values, readers", [...blocks, hidden > 0 ? `and ${count(hidden)} more decisions` : ""]);
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
	const readers = some(
		decision.footprint.readers,
		room.evidence,
		(reader) => readerLine(reader, page),
		(rest) => `- and ${count(rest)} more readers`,
	);
	return [places.join("\n"), ...values(changes, page), ...(readers.length > 0 ? [`Read by\n${readers.join("\n")}`] : [])];
}

function readerLine({ function: of, kind, name, path, line, access, how, sure }: Reader, { links }: Page): string {
	const who = `${markdown(shown(noun(kind), 40))} ${markdown(shown(name))}`;
	const doubt = sure === "certain" ? "" : ` (${sure})`;
	return `- ${at(links, path, line)} ${who}${of === undefined ? "" : ` · ${markdown(humanise(shown(of, 40)))}`} · ${access === "write" ? "writes" : "reads"}: ${markdown(shown(how, 160))}${doubt}`;
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

function compared(property: PropertyChange, longest: number): string[] {
	return (
		[
			["before", property.before],
			["after", property.after],
		] as const
	).flatMap(([when, value]) => {
		const known = side(value);
		if (!known || "unknown" in known)
			return [`${markdown(title(property))} ${when}: ${known ? `unknown (${markdown(shown(known.unknown))})` : "none"}`];
		return [`${markdown(title(property))} ${when}`, fence(cut(block(known.value), longest))];
	});
}
