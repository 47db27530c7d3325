import { decisionRecord } from "../record.js";
import { fold, type Page } from "./place.js";

/** What a text inside JSON could mean to Markdown, GitHub or whoever prints the comment; all that is invisible. Lines are ends of our own. */
const SPECIAL = /[@<>`&]|#(?=#?\[)|(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\P{Zs} ]/gu;

/** The decision record, folded: JSON that whoever copies it reads back exactly as it was. Left out where it is longer than the page has room for. */
export function record({ review, room }: Page): string[] {
	if (room.record === 0) return [];
	const text = jsonText(decisionRecord(review));
	if (text.length > room.record) return [];
	return fold("Decision record", [`\`\`\`json\n${text}\n\`\`\``]);
}

/** JSON of our own lines and of nothing that has a meaning elsewhere: such characters are written by their number, as JSON allows in a text. */
function jsonText(value: unknown): string {
	return JSON.stringify(value, null, 2).replace(SPECIAL, (character) =>
		Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
	);
}
