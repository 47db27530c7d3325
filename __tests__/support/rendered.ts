import { Marked } from "marked";
import { expect } from "vitest";
import { commandsIn } from "./runner-commands.js";

/**
 * A comment as GitHub shows it: Markdown by a GFM parser, the tags that come of it, and what GitHub's filters make of the text between them.
 * A browser's HTML parser takes a third of a second for one comment; this reads only what every HTML parser reads alike (tags with quoted
 * attributes, comments, text without `<`), and anything else fails the test.
 */

interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	text: string;
	/** Name of the element around it; empty at the top. */
	readonly parent: string;
}

export interface Rendered {
	readonly elements: readonly Element[];
	readonly comments: readonly string[];
	/** Pieces of text outside of code and links, where GitHub looks for mentions, references, emoji and addresses. */
	readonly texts: readonly string[];
	readonly blocks: readonly { readonly language: string; readonly text: string }[];
}

const marked = new Marked({ gfm: true });
const PIECE = /<!--([\s\S]*?)-->|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>|([^<]+)|([\s\S])/g;
const ATTRIBUTE = /\s+([a-z-]+)(?:="([^"]*)")?/gy;
const EMPTY = new Set(["br", "hr", "img", "input"]);
const QUIET = new Set(["a", "code", "pre"]);

/** Input: the Markdown as it is sent to GitHub. */
export function rendered(source: string): Rendered {
	const page = { elements: [] as Element[], comments: [] as string[], texts: [] as string[], blocks: [] as Rendered["blocks"][number][] };
	const open: Element[] = [];
	for (const [whole, comment, closing, tag, attributes, text] of marked.parse(source, { async: false }).matchAll(PIECE)) {
		if (comment !== undefined) page.comments.push(comment);
		else if (text !== undefined) {
			const seen = decoded(text);
			for (const element of open) element.text += seen;
			if (!open.some(({ name }) => QUIET.has(name))) page.texts.push(seen);
		} else if (tag === undefined) expect.fail(`what begins with ${JSON.stringify(whole)} is no tag`);
		else if (closing === "/") {
			const element = open.pop();
			expect(tag.toLowerCase(), "the end of the element that was opened last").toBe(element?.name);
			if (element?.name === "code" && element.parent === "pre")
				page.blocks.push({ language: (element.attributes.class ?? "").replace(/^language-/, ""), text: element.text });
		} else {
			const element: Element = {
				name: tag.toLowerCase(),
				attributes: attributesOf(attributes!),
				text: "",
				parent: open.at(-1)?.name ?? "",
			};
			page.elements.push(element);
			if (!EMPTY.has(element.name)) open.push(element);
		}
	}
	expect(open.map(({ name }) => name)).toEqual([]);
	return page;
}

function attributesOf(text: string): Record<string, string> {
	const found: Record<string, string> = {};
	ATTRIBUTE.lastIndex = 0;
	let end = 0;
	for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
		found[match[1]!] = decoded(match[2] ?? "");
		end = ATTRIBUTE.lastIndex;
	}
	expect(text.slice(end).replace(/^\s*\/?$/, "")).toBe("");
	return found;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", nbsp: "\u00a0" };

function decoded(html: string): string {
	return html.replace(/&(?:#(\d+);|(\w+);)?/g, (whole, number: string | undefined, name: string | undefined) => {
		const character = number === undefined ? NAMED[name ?? ""] : String.fromCodePoint(Number(number));
		return character ?? expect.fail(`${JSON.stringify(whole)} of ${JSON.stringify(html.slice(0, 80))} is not ours`);
	});
}

/** Ours, put into what GitHub would otherwise take for a mention, a reference or an address. */
const GAP = /\u200b/g;

/** Elements that the comment is made of; `span` is around a dollar sign, which would else begin a formula. */
const OURS = new Set("p h2 h3 ul ol li input table thead tbody tr th td strong em code pre details summary sub br span a".split(" "));
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
	a: ["href"],
	input: ["type", "checked", "disabled"],
	code: ["class"],
	ol: ["start"],
	th: ["align"],
	td: ["align"],
};
const LANGUAGES = ["", "diff", "json", "mermaid", "text"];

/**
 * What GitHub's filters look for between the tags, whatever stands before it: mentions of people and teams, issues and pull requests, emoji,
 * addresses. github/html-pipeline, `MentionFilter` and `TeamMentionFilter`; docs.github.com, "Autolinked references and URLs".
 */
const REFERENCES = /@[a-z0-9]|#\d|\bgh-\d|:\/\/|\bwww\.|:[\w+-]+:/i;

export interface Expected {
	/** Beginnings of the addresses that the comment may link to. */
	readonly links: readonly string[];
	readonly marker?: string;
}

/** Nothing in the Markdown is markup but ours, nothing refers to anybody, nothing leads elsewhere than it says. */
export function expectOnlyOurs(source: string, { links, marker }: Expected): Rendered {
	const page = rendered(source);
	for (const { name, attributes, text, parent } of page.elements) {
		if (!OURS.has(name)) expect.fail(`<${name}> with ${JSON.stringify(text.slice(0, 80))}`);
		for (const attribute of Object.keys(attributes)) expect(ATTRIBUTES[name] ?? [], `${attribute} of <${name}>`).toContain(attribute);
		if (name === "a") expectHonest(attributes.href!, text, links);
		if (name === "summary") expect(text).toMatch(/^[\w ,.:'’()-]+$/);
		if (name === "h3") expect(text).toBe("Not written");
		if (name === "span") expect(text).toBe("$");
		if (name === "summary") expect(parent).toBe("details");
	}
	expect(page.elements.filter(({ name }) => name === "h2")).toHaveLength(1);
	expect(page.comments).toEqual(marker === undefined ? [] : [marker.slice("<!--".length, -"-->".length)]);
	for (const text of page.texts) expect(text).not.toMatch(REFERENCES);
	for (const { language, text } of page.blocks) {
		expect(LANGUAGES).toContain(language);
		// In an answer by e-mail GitHub reads code as text.
		expect(text).not.toMatch(/@[a-z0-9]/i);
	}
	for (const { name, text } of page.elements) if (name === "code") expect(text).not.toMatch(/@[a-z0-9]/i);
	expectFenced(source);
	// A job may print the comment into its log.
	expect(commandsIn(source)).toEqual([]);
	expectLegible(source);
	return page;
}

/** A link goes to our own pages, or shows where it goes. */
function expectHonest(href: string, text: string, links: readonly string[]): void {
	expect(href).toMatch(/^https:\/\//);
	if (links.some((beginning) => href.startsWith(beginning))) return;
	const written = text.replace(GAP, "");
	const { host, username } = new URL(href);
	expect([username, new URL(written).host, written.slice(0, host.length + 8).toLowerCase()]).toEqual(["", host, `https://${host}`]);
}

/**
 * Every fence that begins ends, so that what comes after it is no code; every row of a table has as many cells as its head, as a parser drops
 * those that are too many. Looked at in the source as it is: the parser hides both.
 */
function expectFenced(source: string): void {
	let fence: string | undefined;
	let cells: number | undefined;
	for (const line of source.split("\n")) {
		const [run] = /^`{3,}/.exec(line) ?? [];
		if (fence !== undefined) {
			if (line === fence) fence = undefined;
			continue;
		}
		if (run !== undefined) fence = run;
		const bars = line.startsWith("|") ? line.split("|").length : undefined;
		if (bars !== undefined && cells !== undefined) expect(bars, line).toBe(cells);
		cells = bars;
	}
	expect(fence).toBeUndefined();
}

/** Nothing in it is invisible but our gaps, and nothing moves a cursor or is half a character. */
function expectLegible(source: string): void {
	expect(source.replace(GAP, "")).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
}
