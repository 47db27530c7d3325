import { emailBodyUses } from "../email-template.js";
import type { CodeUses } from "../use-reader.js";
import { apexUses } from "./apex.js";
import { scriptUses } from "./javascript.js";
import { markupUses } from "./markup.js";

export { type Literal, literalsIn } from "./literals.js";

const LIGHTNING = markupUses("lwc");
const AURA = markupUses("aura");
const VISUALFORCE = markupUses("page");

/** By the ending of a file's name. */
const READERS: ReadonlyMap<string, CodeUses> = new Map([
	["cls", apexUses],
	["trigger", apexUses],
	["apex", apexUses],
	["js", scriptUses],
	["ts", scriptUses],
	["html", LIGHTNING],
	["cmp", AURA],
	["app", AURA],
	["evt", AURA],
	["page", VISUALFORCE],
	["component", VISUALFORCE],
	["email", emailBodyUses],
]);

/** Files of code in which fields and values may stand, as globs of git from the root of the tree. */
export const CODE_FILES: readonly string[] = [...READERS.keys()].map((ending) => `**/*.${ending}`);

/** How a file of code names fields, by its file name; nothing for a file that is none. */
export function codeUsesOf(path: string): CodeUses | undefined {
	return READERS.get(path.slice(path.lastIndexOf(".") + 1));
}
