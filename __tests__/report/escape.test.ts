import fc from "fast-check";
import { Marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import {
	code,
	commandMessage,
	commandProperty,
	cut,
	fence,
	link,
	markdown,
	mermaid,
	prose,
	reveal,
	shown,
	terminal,
} from "../../src/report/escape.js";
import { hostileText } from "../support/hostile.js";

const marked = new Marked({ gfm: true });
const GAP = /\u200b/g;

/** What a reader sees: the text of the rendered Markdown, without the invisible gaps that are ours. */
function readable(source: string): string {
	const text = marked.parse(source, { async: false }).replace(/<[^>]*>/g, "");
	const names: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
	return text
		.replace(/&(?:#(\d+)|(\w+));/g, (_, number: string | undefined, name: string) =>
			number ? String.fromCodePoint(Number(number)) : names[name]!,
		)
		.replace(GAP, "")
		.trim();
}

/** Every element that the Markdown makes, with its attributes. */
function elements(source: string): string[] {
	return marked.parse(source, { async: false }).match(/<(?!\/)[^>]*>/g) ?? [];
}

function kinds(tokens: readonly Token[]): string[] {
	return tokens.flatMap((token) => [token.type, ...("tokens" in token && token.tokens ? kinds(token.tokens) : [])]);
}

/** What GitHub's filters would make of the text after rendering. */
const REFERENCES = /@[a-z0-9]|#\d|\bGH-\d|:\/\/|\bwww\.|:[\w+-]+:/i;

describe("reveal", () => {
	test.each([
		["Closed Won\u200b", "Closed Won⟨U+200B⟩"],
		["a\r\nb\nc\td", "a↵b↵c⇥d"],
		["\u202eevil\u2066", "⟨U+202E⟩evil⟨U+2066⟩"],
		["no\u00a0break", "no⟨U+00A0⟩break"],
		["\u001b[31m\u009b", "⟨U+001B⟩[31m⟨U+009B⟩"],
		["half \ud800", "half ⟨U+D800⟩"],
		["tag \u{e0041}", "tag ⟨U+E0041⟩"],
		["Zoë 株式会社 😀", "Zoë 株式会社 😀"],
	])("%j is shown as %j", (text, seen) => {
		expect(reveal(text)).toBe(seen);
	});

	test("stacked marks are bounded", () => {
		expect(reveal(`a${"\u0301".repeat(500)}`)).toBe(`a${"\u0301".repeat(4)}⟨+496 marks⟩`);
	});

	test("nothing invisible is left, and a second pass changes nothing", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const seen = reveal(text);
				expect(seen).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u00a0]/u);
				expect(reveal(seen)).toBe(seen);
			}),
		);
	});
});

describe("shown", () => {
	test.each([
		["Closed Won\u200b", "Closed␣Won⟨U+200B⟩"],
		[" AM: Core", "␣AM: Core"],
		["two  spaces", "two␣␣spaces"],
		["", "⟨empty⟩"],
		["\u0301x", "◌\u0301x"],
	])("%j is shown as %j", (text, seen) => {
		expect(shown(text)).toBe(seen);
	});

	test("long text is cut in the middle, with its length", () => {
		expect(shown("x".repeat(2_000), 60)).toBe(`${"x".repeat(28)}…${"x".repeat(12)} (2,000 characters)`);
	});

	test("a cut never splits a surrogate pair and never makes the text longer", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom("😀", "a", "株"), maxLength: 100 }),
				fc.integer({ min: 30, max: 60 }),
				(text, longest) => {
					const short = cut(text, longest);
					expect(short).not.toMatch(/\p{Cs}/u);
					expect(short.length).toBeLessThanOrEqual(Math.max(longest, 8));
				},
			),
		);
	});
});

describe("markdown", () => {
	test.each([
		["Deal_Stage__c", "Deal_Stage__c"],
		["a_b_ _c_", "a_b\\_ \\_c\\_"],
		["1. first", "1\\. first"],
		["0.1.0", "0.1.0"],
		["A | B", "A &#124; B"],
		["@acme/revops #12", "@\u200bacme/revops #\u200b12"],
		["$Amount", "<span>$</span>Amount"],
		["<b>&amp;", "&lt;b&gt;&amp;amp;"],
		["![x](y)", "!&#91;x&#93;(y)"],
		["a:x b:y", "a:x b:\u200by"],
	])("%j is written as %j", (text, written) => {
		expect(markdown(text)).toBe(written);
	});

	test("hostile text is one paragraph that reads as it is, and refers to nobody and nothing", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const written = markdown(shown(text));
				expect(readable(written)).toBe(shown(text).replace(/ +$/, ""));
				expect(new Set(elements(written))).toEqual(new Set(["<p>", ...(written.includes("$") ? ["<span>"] : [])]));
				expect(marked.parse(written, { async: false }).replace(/<[^>]*>/g, "")).not.toMatch(REFERENCES);
			}),
			{ numRuns: 2_000 },
		);
	});

	test.each(["# ", "- ", "> ", "- [ ] ", "x **", "x · *y* "])("hostile text after %j adds no block and no link", (before) => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const close = before === "x **" ? "** y" : "";
				const plain = kinds(marked.lexer(`${before}word${close}`));
				const written = kinds(marked.lexer(`${before}${markdown(shown(text))}${close}`));
				const allowed = new Set([...plain, "escape", "html", "text"]);
				expect(written.filter((kind) => !allowed.has(kind))).toEqual([]);
			}),
		);
	});

	test("hostile text stays in its cell, as text and as code", () => {
		fc.assert(
			fc.property(hostileText, hostileText, (one, two) => {
				const [table, ...rest] = marked.lexer(`| a | b | c |\n|---|---|---|\n| ${markdown(shown(one))} | ${code(two)} | end |`);
				expect(rest).toEqual([]);
				if (table?.type !== "table") throw new Error("no table");
				expect(table.rows.map((row: { text: string }[]) => [row.length, row[2]!.text])).toEqual([[3, "end"]]);
				const cells = table.rows[0] as { tokens: Token[] }[];
				expect(kinds(cells[0]!.tokens).filter((kind) => !["text", "escape", "html"].includes(kind))).toEqual([]);
				expect(kinds(cells[1]!.tokens).filter((kind) => !["text", "escape", "html", "codespan"].includes(kind))).toEqual([]);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe("code, prose, fence, link", () => {
	test("code reads as it is and mentions nobody", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const written = code(text);
				expect(readable(written)).toBe(text.trim() === "" ? readable(markdown(shown(text))) : shown(text, 400));
				expect(new Set(elements(written).filter((element) => element !== "<span>"))).toEqual(new Set(["<p>", "<code>"]));
				expect(written).not.toMatch(/@[a-z0-9]/i);
			}),
			{ numRuns: 2_000 },
		);
	});

	test("prose makes code of paired backticks and nothing else", () => {
		expect(prose("Write `probability: 80`, not *this*")).toBe("Write `probability: 80`, not \\*this\\*");
		expect(prose("a ` alone")).toBe("a \\` alone");
		fc.assert(
			fc.property(hostileText, (text) => {
				const found = new Set(elements(`x ${prose(text)}`));
				for (const element of found) expect(["<p>", "<code>", "<span>"]).toContain(element);
			}),
			{ numRuns: 2_000 },
		);
	});

	test("a fence holds whatever is in it", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const tokens = marked.lexer(fence(text));
				expect(tokens.map(({ type }) => type)).toEqual(["code"]);
			}),
		);
		expect(fence("a ``` b\n\tc @x", "text")).toBe("````text\na ``` b\n\tc @\u200bx\n````");
	});

	test("a link keeps its label whatever the address", () => {
		expect(link("`a`", "https://github.com/a/b/blob/main/x (1).xml#L3")).toBe("[`a`](https://github.com/a/b/blob/main/x%20%281%29.xml#L3)");
		expect(link("`a`", "javascript:alert(1)")).toBe("`a`");
		expect(link("`a`", "https://github.com&commat;evil.example/?a=1&b")).toBe(
			"[`a`](https://github.com&amp;commat;evil.example/?a=1&amp;b)",
		);
		fc.assert(
			fc.property(hostileText, (text) => {
				const tokens = marked.lexer(link("`label`", `https://x.y/${text}`));
				expect(kinds(tokens)).toEqual(["paragraph", "link", "codespan"]);
			}),
		);
	});
});

describe("mermaid", () => {
	test("a label has nothing but letters, spaces and numbered characters", () => {
		expect(mermaid('Say "hi" [x]')).toBe("Say #34;hi#34; #91;x#93;");
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(mermaid(text).replace(/#\d+;/g, "")).not.toMatch(/[!-/:-@[-`{-~\n\r]/);
			}),
		);
	});
});

/** The runner's own two parsers: a command at the start of a trimmed line, and the older form anywhere in a line. */
function isCommand(line: string): boolean {
	return line.trim().startsWith("::") || /##\[/.test(line);
}

describe("terminal and workflow commands", () => {
	test("a line in a log is never a command and moves no cursor", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(isCommand(terminal(text))).toBe(false);
				expect(terminal(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
			}),
		);
	});

	test("a workflow command stays one line, and its properties apart", () => {
		fc.assert(
			fc.property(hostileText, hostileText, (one, two) => {
				const line = `::warning file=${commandProperty(one)},title=x::${commandMessage(two)}`;
				expect(line).not.toMatch(/[\r\n]|##\[/);
				const [, properties, message] = /^::warning ([^:]*)::(.*)$/su.exec(line)!;
				expect(properties!.split(",")).toHaveLength(2);
				expect(message).not.toContain("::");
			}),
		);
		expect(commandMessage("50 % of\ntwo lines")).toBe("50 %25 of%0Atwo lines");
		expect(commandProperty("a:b,c%")).toBe("a%3Ab%2Cc%25");
	});

	test("a comment that a job prints into its log is no command either", () => {
		expect(code("a ##[add-mask]b")).not.toContain("##[");
		expect(fence("::error::x\n  ::stop-commands::y\n##[group]z")).not.toMatch(/^\s*::|##\[/m);
	});
});
