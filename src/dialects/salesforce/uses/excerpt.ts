/**
 * Types whose elements below the root each speak for themselves: true, or those of them that do. Of a profile of fifty thousand lines one entry names the field
 * that is looked for. In a flow, what gives a type to others stays.
 */
const INDEPENDENT: Readonly<Record<string, true | ReadonlySet<string>>> = {
	CustomObject: true,
	Flow: new Set(["assignments", "decisions", "recordCreates", "recordDeletes", "recordUpdates", "waits"]),
	Layout: true,
	PermissionSet: true,
	Profile: true,
	RecordType: new Set(["picklistValues"]),
	Workflow: true,
};
/** Smaller files are read as quickly as they are cut. */
const WORTH_CUTTING = 4000;
const NEXT = "\n    <";
const ROOT = /^(?:<\?xml[^>]*>)?\s*<[^<>]*>$/;
const NAME = /[A-Za-z][A-Za-z0-9]*/y;

/**
 * The text without those elements below the root that hold none of the words, each line still at its number. Only elements as the vendor's tools write them, begun
 * and ended at an indent of four, are left out: whatever is unusual stays. Time is linear, whatever the number of words.
 * Input: the text, the type that it is of, and the words.
 */
export function excerptOf(text: string, type: string, words: Words): string {
	const leaveOut = INDEPENDENT[type];
	// A comment or CDATA may span what looks like elements.
	if (leaveOut === undefined || text.length < WORTH_CUTTING || text.includes("<!") || text.includes("\r")) return text;
	return leaveOut === true ? around(text, words) : without(text, leaveOut, words);
}

/** Only the elements in which a word stands, between the first line and the last; the whole where one of them is written in another way. */
function around(text: string, words: Words): string {
	const kept: string[] = [];
	let from = text.indexOf(NEXT);
	const last = text.lastIndexOf("\n</");
	// Where the first element at this indent is not one below the root, the file is written in another way.
	if (from < 0 || last < from || !ROOT.test(text.slice(0, from))) return text;
	kept.push(text.slice(0, from));
	for (let hit = words.next(text, from, last); hit >= 0; hit = words.next(text, from, last)) {
		const start = text.lastIndexOf(NEXT, hit);
		NAME.lastIndex = start + NEXT.length;
		const name = NAME.exec(text)?.[0];
		const end = start < from || name === undefined ? -1 : endOf(text, start, name);
		if (end < hit) return text;
		kept.push("\n".repeat(linesIn(text, from, start)), text.slice(start, end));
		from = end;
	}
	kept.push("\n".repeat(linesIn(text, from, last)), text.slice(last));
	return kept.join("");
}

/** All but those of the named elements in which no word stands. */
function without(text: string, leaveOut: ReadonlySet<string>, words: Words): string {
	const kept: string[] = [];
	let from = 0;
	for (let start = text.indexOf(NEXT); start >= 0; ) {
		NAME.lastIndex = start + NEXT.length;
		const name = NAME.exec(text)?.[0];
		const end = name === undefined ? -1 : endOf(text, start, name);
		if (end > 0 && leaveOut.has(name!) && words.next(text, start, end) < 0) {
			kept.push(text.slice(from, start), "\n".repeat(linesIn(text, start, end)));
			from = end;
		}
		start = text.indexOf(NEXT, end > 0 ? end : start + 1);
	}
	return from === 0 ? text : kept.join("") + text.slice(from);
}

/** Where an element of several lines ends; -1 for a leaf and for what is written otherwise. */
function endOf(text: string, start: number, name: string): number {
	const open = start + NEXT.length + name.length;
	if (!text.startsWith(">\n        ", open)) return -1;
	const close = `\n    </${name}>`;
	// The next element at this indent must be the end of this one.
	const next = text.indexOf(NEXT, open);
	return next >= 0 && text.startsWith(close, next) ? next + close.length : -1;
}

function linesIn(text: string, start: number, end: number): number {
	let lines = 0;
	for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
	return lines;
}

/** Words of which a text may hold one. */
export interface Words {
	/** Where in a part of the text the next one may stand: the first letters, digits and underscores of one, as a word of their own. -1 where none does. */
	next(text: string, start: number, end: number): number;
}

const WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9_]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Makes words ready to be looked for, at a cost that does not grow with their number. */
export function wordsFrom(words: readonly string[]): Words {
	const tokens = new Set(words.flatMap((word) => /[A-Za-z0-9_]+/.exec(word)?.[0] ?? []));
	// Most words of a text have another length, or begin with another letter, than all that are looked for: those are never cut out.
	const firsts = new Set([...tokens].map((token) => (token.charCodeAt(0) << 8) | Math.min(token.length, 255)));
	const candidates = new Uint8Array(1 << 15);
	for (const first of firsts) candidates[first] = 1;
	// Custom names all hold two underscores, which few other words do.
	const custom = [...tokens].every((token) => token.indexOf("__") > 0);
	return {
		next(text, start, end) {
			if (custom) return nextCustom(text, start, end, tokens);
			for (let at = start; at < end; ) {
				const first = text.charCodeAt(at);
				const from = at++;
				if (!isWord(first)) continue;
				while (at < end && isWord(text.charCodeAt(at))) at++;
				if (candidates[(first << 8) | Math.min(at - from, 255)] === 1 && tokens.has(text.slice(from, at))) return from;
			}
			return -1;
		},
	};
}

function nextCustom(text: string, start: number, end: number, tokens: ReadonlySet<string>): number {
	for (let at = text.indexOf("__", start); at >= 0 && at < end; ) {
		let [from, to] = [at, at + 2];
		while (from > start && isWord(text.charCodeAt(from - 1))) from--;
		while (to < end && isWord(text.charCodeAt(to))) to++;
		if (tokens.has(text.slice(from, to))) return from;
		at = text.indexOf("__", to);
	}
	return -1;
}

function isWord(code: number): boolean {
	return code < 128 && WORD[code] === 1;
}
