import { SaxesParser } from "saxes";
import type { Problem } from "../../model/source.js";
import type { Element } from "./element.js";
import { scan } from "./scan.js";

/** Real metadata is less than 20 deep; what is deeper than this is an attack on the stack of whoever walks the tree. */
const MAX_DEPTH = 200;

/** What is not XML's white space; a no-break space is text. */
const TEXT = /[^ \t\r\n]/;

const LATE_DECLARATION = /^([ \t\r\n]+)(<\?xml[ \t][^<>\r\n]*\?>)/;

const NO_CHILDREN: readonly Element[] = [];

interface Open {
	readonly name: string;
	readonly line: number;
	text: string;
	children: Element[] | undefined;
	/** Where the first text beside child elements stands; an error only if children come, or came. */
	stray: { readonly line: number; readonly column: number } | undefined;
	nil: boolean;
	xsiType: string | undefined;
}

class Refused extends Error {
	constructor(readonly problem: Problem) {
		super(problem.message);
	}
}

/**
 * The tree of one XML text, or why there is none. Strict: what Salesforce could not deploy is a problem with its line and column (both 1-based).
 * A DOCTYPE is refused (no entities but the five of XML and numeric ones), and text beside child elements is stray: metadata has no mixed content.
 * Line ends are normalised to `\n`, as XML demands.
 */
export function parseXml(
	text: string,
): { readonly root: Element; readonly problem?: never } | { readonly problem: Problem; readonly root?: never } {
	const plain = scan(text);
	if (plain !== undefined) return { root: plain };
	try {
		return { root: parseStrictly(text) };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { problem: conflictMarker(text) ?? error.problem };
	}
}

/** The full parser: slower, and the one that says what is well-formed. Throws {@link Refused}. Exported for its comparison with {@link scan}. */
export function parseStrictly(text: string): Element {
	if (text.trim() === "")
		throw new Refused({ code: "empty-file", message: "The file is empty; restore its XML or delete the file.", line: 1, column: 1 });
	const parser = new SaxesParser({ xmlns: false, position: true });
	const open: Open[] = [];
	let root: Element | undefined;
	let attributes = false;

	const refuse = (message: string, at: { line: number; column: number } = parser): never => {
		throw new Refused({ code: "malformed-xml", message, line: at.line, column: Math.max(1, at.column) });
	};
	const characters = (value: string): void => {
		const top = open[open.length - 1];
		if (top === undefined || value === "") return;
		top.text += value;
		if (top.stray === undefined && TEXT.test(value)) top.stray = startOf(value, parser);
	};

	parser.on("error", (error) => refuse(`Not well-formed XML: ${reason(error.message)}.`));
	parser.on("doctype", () => refuse("A DOCTYPE is not allowed in metadata; remove it."));
	parser.on("text", characters);
	parser.on("cdata", characters);
	parser.on("opentagstart", (tag) => {
		if (open.length >= MAX_DEPTH) refuse(`Elements are nested more than ${MAX_DEPTH} deep.`);
		// The character after the name is read already; where it ends the line, the tag began on the one before.
		const startLine = parser.column === 0 ? parser.line - 1 : parser.line;
		open.push({
			name: localName(tag.name),
			line: startLine,
			text: "",
			children: undefined,
			stray: undefined,
			nil: false,
			xsiType: undefined,
		});
		attributes = false;
	});
	parser.on("attribute", () => {
		attributes = true;
	});
	parser.on("opentag", (tag) => {
		if (!attributes) return;
		const top = open[open.length - 1];
		if (top === undefined) return;
		for (const [name, value] of Object.entries(tag.attributes)) {
			if (name === "xsi:nil" && (value === "true" || value === "1")) top.nil = true;
			else if (name === "xsi:type") top.xsiType = localName(value);
		}
	});
	parser.on("closetag", () => {
		const done = open.pop();
		if (done === undefined) return;
		if (done.children !== undefined && done.stray !== undefined) {
			refuse(`Text stands beside the elements inside <${done.name}>; remove it, or put it into an element.`, done.stray);
		}
		const element: { -readonly [key in keyof Element]: Element[key] } = {
			name: done.name,
			text: done.children === undefined ? done.text : "",
			children: done.children ?? NO_CHILDREN,
			line: done.line,
		};
		if (done.nil) element.nil = true;
		if (done.xsiType !== undefined) element.xsiType = done.xsiType;
		const parent = open[open.length - 1];
		if (parent === undefined) root = element;
		else if (parent.children === undefined) parent.children = [element];
		else parent.children.push(element);
	});
	parser.write(withoutLateDeclaration(text)).close();
	return root ?? refuse("Not well-formed XML: there is no root element.");
}

/**
 * An empty line before the declaration breaks XML's letter and hides nothing: Salesforce's own tools read such a file of a field and deploy it.
 * The declaration becomes spaces, so that lines and columns stay.
 */
function withoutLateDeclaration(text: string): string {
	return text.replace(LATE_DECLARATION, (_, space: string, declaration: string) => space + " ".repeat(declaration.length));
}

function localName(name: string): string {
	const colon = name.indexOf(":");
	return colon < 0 ? name : name.slice(colon + 1);
}

/** saxes begins its messages with the position. */
function reason(message: string): string {
	return message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
}

/** The event comes when the text has ended and its end's `<` is read: counted back from there. */
function startOf(value: string, parser: SaxesParser): { line: number; column: number } {
	const from = value.search(TEXT);
	const lines = value.slice(from).split("\n");
	const first = lines[0]?.length ?? 0;
	const line = parser.line - (lines.length - 1);
	if (lines.length === 1) return { line, column: parser.column - first };
	const before = value.slice(0, from);
	return { line, column: from - (before.lastIndexOf("\n") + 1) + 1 };
}

/** Conflict markers break the XML around them in many ways; the marker is the cause that helps. */
function conflictMarker(text: string): Problem | undefined {
	let line = 0;
	for (const content of text.split("\n")) {
		line++;
		if (/^(?:<{7}|={7}|>{7}|\|{7})(?:[ \r]|$)/.test(content)) {
			return {
				code: "conflict-marker",
				message: `A merge conflict is committed: the line begins with \`${content.slice(0, 7)}\`. Resolve the conflict.`,
				line,
				column: 1,
			};
		}
	}
	return undefined;
}
