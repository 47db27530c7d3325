/** Part of a text in a markup language: HTML, Visualforce, Aura. */
export type Part =
	| {
			readonly is: "open";
			readonly name: string;
			readonly attributes: readonly Attribute[];
			readonly line: number;
			readonly empty: boolean;
	  }
	| { readonly is: "close"; readonly name: string }
	| { readonly is: "text" | "script"; readonly text: string; readonly line: number };

export interface Attribute {
	/** In lower case. */
	readonly name: string;
	readonly value: string;
	readonly line: number;
}

const NAME = /[A-Za-z][\w:.-]*/y;
const ATTRIBUTE_NAME = /[^\s=>/"']+/y;
const UNQUOTED = /[^\s>]+/y;
const VOID: ReadonlySet<string> = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * The parts of a text from left to right, without comments and style sheets. Never fails: what is no tag is text, what never ends goes to the end.
 * Linear in the text.
 */
export function* partsOf(text: string): Generator<Part> {
	let lines = 1;
	let counted = 0;
	const lineAt = (index: number): number => {
		for (let next = text.indexOf("\n", counted); next >= 0 && next < index; next = text.indexOf("\n", counted)) {
			lines++;
			counted = next + 1;
		}
		return lines;
	};
	let at = 0;
	let raw: string | undefined;
	while (at < text.length) {
		if (raw !== undefined) {
			const end = endOfRaw(text, at, raw);
			if (raw === "script" && end > at) yield { is: "script", text: text.slice(at, end), line: lineAt(at) };
			at = end;
			raw = undefined;
		}
		let open = text.indexOf("<", at);
		if (open < 0) open = text.length;
		if (open > at && text.slice(at, open).includes("{")) yield { is: "text", text: text.slice(at, open), line: lineAt(at) };
		if (open >= text.length) return;
		if (text.startsWith("<!--", open)) {
			const end = text.indexOf("-->", open + 4);
			at = end < 0 ? text.length : end + 3;
			continue;
		}
		const closes = text[open + 1] === "/";
		NAME.lastIndex = open + (closes ? 2 : 1);
		const name = NAME.exec(text)?.[0].toLowerCase();
		if (name === undefined) {
			at = open + 1;
			continue;
		}
		if (closes) {
			yield { is: "close", name };
			at = NAME.lastIndex;
			continue;
		}
		const line = lineAt(open);
		const { attributes, end, empty } = attributesAt(text, NAME.lastIndex, lineAt);
		yield { is: "open", name, attributes, line, empty: empty || VOID.has(name) };
		at = end;
		if (!empty && (name === "script" || name === "style")) raw = name;
	}
}

/** Index of the end tag of a script or style sheet. */
function endOfRaw(text: string, at: number, name: string): number {
	for (let end = text.indexOf("</", at); end >= 0; end = text.indexOf("</", end + 2)) {
		if (text.slice(end + 2, end + 2 + name.length).toLowerCase() === name) return end;
	}
	return text.length;
}

function attributesAt(
	text: string,
	start: number,
	lineAt: (index: number) => number,
): { readonly attributes: readonly Attribute[]; readonly end: number; readonly empty: boolean } {
	const attributes: Attribute[] = [];
	let at = start;
	while (at < text.length) {
		const char = text[at]!;
		if (char === ">") return { attributes, end: at + 1, empty: text[at - 1] === "/" };
		ATTRIBUTE_NAME.lastIndex = at;
		const name = ATTRIBUTE_NAME.exec(text)?.[0];
		if (name === undefined) {
			at++;
			continue;
		}
		at += name.length;
		let equals = at;
		while (/\s/.test(text[equals] ?? "x")) equals++;
		if (text[equals] !== "=") continue;
		at = equals + 1;
		while (/\s/.test(text[at] ?? "x")) at++;
		const quote = text[at];
		const line = lineAt(at);
		let value: string;
		if (quote === '"' || quote === "'") {
			const end = text.indexOf(quote, at + 1);
			value = text.slice(at + 1, end < 0 ? text.length : end);
			at = end < 0 ? text.length : end + 1;
		} else {
			UNQUOTED.lastIndex = at;
			value = UNQUOTED.exec(text)?.[0] ?? "";
			at += value.length;
		}
		attributes.push({ name: name.toLowerCase(), value, line });
	}
	return { attributes, end: text.length, empty: false };
}
