import { Mentions } from "../../src/dialects/salesforce/uses/mentions.js";
import type { XmlUses } from "../../src/dialects/salesforce/uses/use-reader.js";
import { parseXml } from "../../src/dialects/salesforce/xml.js";

/**
 * What a reader of uses finds in the elements of one file, whose root opens on line 1 and whose elements begin on line 2. `names` is the full name of its component,
 * `wanted` what queries are searched for.
 */
export function mentionsIn(
	uses: XmlUses,
	type: string,
	names: readonly string[],
	inside: string,
	wanted: readonly string[] = [],
): Mentions {
	const parsed = parseXml(`<${type}>\n${inside.trim()}\n</${type}>`);
	if (parsed.root === undefined) throw new Error(parsed.problem.message);
	const into = new Mentions();
	uses(parsed.root, { path: "file", type, names, wanted: new Set(wanted) }, into);
	return into;
}

/** Each field in a line of words: `2 read criteria Opportunity.StageName = Closed Won | Closed Lost`, `3 write update Account.Owner.Email (derives)`. */
export function fieldLines({ fields }: Mentions): readonly string[] {
	return fields.map(({ line, access, how, object, way, field, values, derives, sure }) => {
		const set = values.length === 0 ? "" : ` = ${values.join(" | ")}`;
		const marks = [...(derives ? ["derives"] : []), ...(sure === "certain" ? [] : [sure])];
		return `${line} ${access} ${how}: ${[object, ...way, field].join(".")}${set}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
	});
}

/** Each name in a line of words: `2 template: email-template Sales/Welcome`. */
export function nameLines({ names }: Mentions): readonly string[] {
	return names.map(({ line, how, kind, parts }) => `${line} ${how}: ${kind} ${parts.join("/")}`);
}
