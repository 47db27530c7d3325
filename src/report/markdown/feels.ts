import { markdown } from "../escape.js";
import type { Part } from "../footprint.js";
import { asides, broken, feltSentences, inBrackets, partName, partsByReaders, titleOf } from "../footprint-words.js";
import { governed } from "../view.js";
import { plural } from "../words.js";
import { type Page, some, voice } from "./place.js";

/** Parts that have a line of their own; the evidence has the others. */
const PARTS = 6;

/** What the governed changes break, so far as this repository shows: said before anything else about who feels them. */
export function breaks({ felt: { breaking }, review }: Page): string[] {
	const [only, another] = breaking;
	if (!only) return [];
	if (!another) {
		const about = governed(review).length > 1 ? markdown(inBrackets([only.part])) : "";
		return [`**Breaks**${about}: ${broken(only.readers, voice)}.`];
	}
	const lines = some(
		breaking,
		PARTS,
		({ part, readers }) => `- ${partName(part, voice)}: ${broken(readers, voice)}`,
		(rest) => `- and ${plural(rest, "more decision")} that ${rest === 1 ? "breaks" : "break"} something`,
	);
	return [`**Breaks**\n${lines.join("\n")}`];
}

/** Who feels the governed changes: functions with what of theirs reads them, metrics that move, and what cannot be seen from here. */
export function whoFeelsIt({ felt, review }: Page): string[] {
	const rows = partsByReaders(felt);
	const several = felt.parts.length > 1;
	const sentences = markdown(feltSentences(felt, { alone: several && rows.length === 1 }).join(" "));
	const lines = several
		? some(
				rows,
				PARTS,
				([text, parts]) => `- ${markdownParts(parts)}: ${markdown(text)}${parts.length > 1 ? " each" : ""}`,
				(rest) => `- and ${plural(rest, "more decision")}`,
			)
		: [];
	if (sentences === "" && lines.length === 0) return [];
	const about = felt.parts.length === 1 && governed(review).length > 1 ? markdown(inBrackets(felt.parts)) : "";
	const aside = asides(felt).map(markdown).join(" · ");
	return [[`**${titleOf(felt)}**${about}: ${sentences}`, ...lines].join("\n"), aside === "" ? "" : `<sub>${aside}</sub>`];
}

function markdownParts(parts: readonly Part[]): string {
	const names = parts.slice(0, 2).map((part) => partName(part, voice));
	const rest = parts.length - names.length;
	return rest > 0 ? `${names.join(", ")} and ${rest} more` : names.join(" and ");
}
