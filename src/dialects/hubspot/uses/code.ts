import { endOfQuoted, lineEnds } from "../../../quoted.js";
import { objectOf } from "../objects.js";
import { type Hit, isDistinctive, type Property, type Wanted } from "./wanted.js";

const WORD = /[A-Za-z_$][\w$]*|\d+/y;
/** `crm/v3/objects/deals`, `crm.deals`, `"0-3"`. */
const OBJECT =
	/\b(?:objects|schemas|properties|pipelines)\/(\w[\w-]*)|\bcrm\.(\w+)|["'`](0-\d+|contacts?|companies|company|deals?|tickets?)["'`]/g;
/** A value stands at most so many pieces after its property. */
const NEAR = 8;

/** Is a file of code about HubSpot at all? */
export function isCode(text: string): boolean {
	return /hubspot|hubapi|\bhs_/i.test(text);
}

/**
 * Properties that JavaScript names, as a text (`"dealstage"`), a key or a member; comments do not count. No place is certain: code says by words only
 * which object it is about.
 * Input: the text, what is looked for, the object that the code is about where something else says it. Output: hits in order.
 */
export function codeHits(text: string, wanted: Wanted, about?: string): readonly Hit[] {
	const objects = new Set(
		[...text.matchAll(OBJECT)].flatMap(([, path, member, literal]) => objectOf(path ?? member ?? literal ?? "") ?? []),
	);
	if (about !== undefined) objects.add(about);
	const pieces = [...piecesOf(text)];
	const hits: Hit[] = [];
	const named = new Set<Property>();
	const last = new Map<Property, number>();
	/** Of each open brace the key before it. */
	const braces: string[] = [];
	pieces.forEach(({ kind, text: piece, line }, index) => {
		if (piece === "{" && kind === "mark") braces.push(pieces[index - 1]?.text === ":" ? (pieces[index - 2]?.text ?? "") : "");
		else if (piece === "}" && kind === "mark") braces.pop();
		const isKey = pieces[index + 1]?.text === ":" && pieces[index + 1]?.kind === "mark" && braces.length > 0;
		const isMember = pieces[index - 1]?.text === "." && kind === "word";
		if (kind === "text" || isKey || isMember)
			for (const property of wanted.properties.get(piece) ?? []) {
				const sure = sureIn(property, objects, kind === "text" || isKey ? braces.includes("properties") : false);
				if (sure === undefined) continue;
				const writes = isKey && braces.includes("properties");
				hits.push({ property, line, access: writes ? "write" : "read", how: writes ? "set" : "code", sure });
				named.add(property);
				last.set(property, index);
			}
		if (kind !== "text") return;
		for (const [property, at] of last) {
			if (index === at || index - at > NEAR || !property.values.has(piece)) continue;
			const before = hits.findLast((hit) => hit.property === property)!;
			hits.push({ ...before, line, value: piece });
		}
		for (const property of wanted.tellingValues.get(piece) ?? [])
			hits.push({
				property,
				line,
				access: "read",
				how: "code",
				sure: named.has(property) && objects.has(property.object) ? "likely" : "possible",
				value: piece,
			});
	});
	return hits;
}

/** A property of an object that the code names is likely meant; where it names none or another one, only a name of its own can be. */
function sureIn(property: Property, objects: ReadonlySet<string>, inProperties: boolean): Hit["sure"] | undefined {
	const distinctive = isDistinctive(property.name);
	if (objects.has(property.object)) {
		if (distinctive || (inProperties && objects.size === 1)) return "likely";
		return inProperties ? "possible" : undefined;
	}
	return distinctive && objects.size === 0 ? "possible" : undefined;
}

interface Piece {
	readonly kind: "text" | "word" | "mark";
	readonly text: string;
	readonly line: number;
}

/** Texts, names and marks; comments are left out. A text ends with its line at the latest, but for a template. */
function* piecesOf(text: string): Generator<Piece> {
	let line = 1;
	for (let at = 0; at < text.length; ) {
		const char = text[at]!;
		const two = text.slice(at, at + 2);
		const start = line;
		let end = at + 1;
		if (two === "//") end = endOr(text, text.indexOf("\n", at));
		else if (two === "/*") end = endOr(text, text.indexOf("*/", at + 2) + 2, 1);
		else if (char === '"' || char === "'" || char === "`") {
			end = endOfQuoted(text, at, char === "`" ? "many" : "one");
			yield { kind: "text", text: text.slice(at + 1, text[end - 1] === char && end - 1 > at ? end - 1 : end), line: start };
		} else if (char.trim() !== "") {
			WORD.lastIndex = at;
			const word = WORD.exec(text)?.[0];
			if (word !== undefined) end = at + word.length;
			yield { kind: word === undefined ? "mark" : "word", text: word ?? char, line: start };
		}
		line += lineEnds(text, at, end);
		at = end;
	}
}

/** An end that was searched for, or the end of the text where it was not found. */
function endOr(text: string, found: number, least = 0): number {
	return found <= least ? text.length : found;
}
