import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Element } from "../../../src/dialects/salesforce/element.js";
import { scan } from "../../../src/dialects/salesforce/scan.js";
import { parseStrictly, parseXml } from "../../../src/dialects/salesforce/xml.js";
import { corpusFolder, filesBelow } from "../../support/corpus.js";

describe("a well-formed file", () => {
	test("becomes a tree with decoded text, white space kept in leaves, and the line of every element", () => {
		const text = [
			'<?xml version="1.0" encoding="UTF-8"?>',
			"<!-- licence -->",
			'<Report xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
			"    <name> R&amp;D &#39;s <!-- not text -->list </name>",
			'    <value xsi:type="xsd:double">5.0</value><value xsi:nil="true"/>',
			"    <filter",
			"    ><column>A</column></filter>",
			"</Report>",
			"",
		].join("\r\n");
		const leaf = (name: string, value: string, line: number): Element => ({ name, text: value, children: [], line });
		expect(parseXml(text)).toEqual({
			root: {
				name: "Report",
				text: "",
				line: 3,
				children: [
					leaf("name", " R&D 's list ", 4),
					{ ...leaf("value", "5.0", 5), xsiType: "double" },
					{ ...leaf("value", "", 5), nil: true },
					{ name: "filter", text: "", line: 6, children: [leaf("column", "A", 7)] },
				],
			},
		});
	});

	test("may use what only the full parser knows", () => {
		expect(parseXml("<ns:a><![CDATA[1 < 2]]></ns:a>")).toEqual({ root: { name: "a", text: "1 < 2", children: [], line: 1 } });
	});
});

test("an empty line before the declaration is no reason to leave a file unread", () => {
	const text = '\n<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>1</b>\n</a>\n';
	const root = { name: "a", text: "", line: 3, children: [{ name: "b", text: "1", children: [], line: 4 }] };
	expect(parseXml(text)).toEqual({ root });
	expect(parseXml(`\r\n \t${text}`)).toEqual({ root: { ...root, line: 4, children: [{ ...root.children[0], line: 5 }] } });
});

describe("a broken file is a problem with its place", () => {
	test.each([
		["", "empty-file", 1, 1],
		["\n  \n", "empty-file", 1, 1],
		["<!-- only a note -->\n", "malformed-xml", 2, 1],
		["<a>\n  <b>1</b>\n  stray\n</a>", "malformed-xml", 3, 3],
		["<a>\n  <b>1</b>\n</a>\nstray", "malformed-xml", 4, 5],
		["<a>\n<<<<<<< HEAD\n<b>1</b>\n=======\n<b>2</b>\n>>>>>>> main\n</a>", "conflict-marker", 2, 1],
		["<a>\n  <b>1</c>\n</a>", "malformed-xml", 2, 10],
		['<!DOCTYPE a [<!ENTITY e "x">]>\n<a>&e;</a>', "malformed-xml", 1, 30],
		["<a>&unknown;</a>", "malformed-xml", 1, 12],
		['x\n<?xml version="1.0"?>\n<a/>', "malformed-xml", 2, 1],
		['<!-- b -->\n<?xml version="1.0"?>\n<a/>', "malformed-xml", 2, 6],
		["<a>\u0001</a>", "malformed-xml", 1, 4],
		["<a x='1' x='2'/>", "malformed-xml", 1, 16],
		[`${"<a>".repeat(300)}${"</a>".repeat(300)}`, "malformed-xml", 1, 603],
	])("%#: %j", (text, code, line, column) => {
		const { problem } = parseXml(text);
		expect({ code: problem?.code, line: problem?.line, column: problem?.column }).toEqual({ code, line, column });
	});

	test("says what to do", () => {
		expect(parseXml("<a>\n  <b>1</b>\n  stray\n</a>").problem?.message).toBe(
			"Text stands beside the elements inside <a>; remove it, or put it into an element.",
		);
		expect(parseXml("<a>\n=======\n</a><b/>").problem?.message).toBe(
			"A merge conflict is committed: the line begins with `=======`. Resolve the conflict.",
		);
	});
});

describe("the quick scan agrees with the full parser", () => {
	const agrees = (text: string): void => {
		const quick = scan(text);
		if (quick !== undefined) expect(JSON.stringify(quick)).toBe(JSON.stringify(parseStrictly(text)));
	};

	test("on broken and odd pieces in any order", () => {
		const pieces = fc.constantFrom(
			...["<a>", "</a>", "<b c='1'>", '<b xsi:nil="true" d = "2">', "</b >", "</b>", "<e/>", "<e />", "< f>", "<a.b-c>", "</a.b-c>"],
			...[
				"text",
				" ",
				"\n",
				"\r\n",
				"\r",
				"\t",
				"\u00a0",
				"ü",
				"😀",
				"\ud800",
				"\u0000",
				"]]>",
				"&amp;",
				"&#10;",
				"&#x41;",
				"&#0;",
				"&",
				";",
			],
			...[
				"<!-- c -->",
				"<!-- c -- -->",
				"<!---->",
				"<!--->",
				"<![CDATA[x]]>",
				"<?pi?>",
				'<?xml version="1.0"?>',
				"<!DOCTYPE a>",
				">",
				"<",
				'"',
			],
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 14 }), fc.boolean(), (inside, wrapped) => {
				agrees(wrapped ? `<r>${inside.join("")}</r>` : inside.join(""));
			}),
			{ numRuns: 5000 },
		);
	});

	test("on trees of any shape, which it reads itself", () => {
		const { tree } = fc.letrec<{ tree: string; children: string }>((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 5 },
				fc.constantFrom("<a>1</a>", "<b/>", "<c> x &lt; y </c>", "<d>\n</d>", "<e><!-- n --></e>"),
				tie("children"),
			),
			children: fc
				.tuple(fc.array(tie("tree"), { minLength: 1, maxLength: 4 }), fc.constantFrom("", " ", "\n\t", "\r\n", "<!-- n\n -->"))
				.map(([items, space]) => `<g>${space}${items.join(space)}${space}</g>`),
		}));
		fc.assert(
			fc.property(tree, (text) => {
				expect(scan(text)).toEqual(parseStrictly(text));
			}),
		);
	});

	test("on files with small mistakes", () => {
		const fixtures = resolve(__dirname, "../../fixtures/salesforce");
		const texts = filesBelow(fixtures).map((path) => readFileSync(join(fixtures, path), "utf8"));
		const bit = fc.constantFrom(
			"",
			"<",
			">",
			"/",
			"&",
			'"',
			" ",
			"\n",
			"\r",
			"<!--",
			"-->",
			"]]>",
			"<a>",
			"</",
			"=",
			"\u00a0",
			"&amp;",
			"x",
		);
		const mistake = fc.tuple(fc.nat(), fc.nat({ max: 3 }), bit);
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.array(mistake, { minLength: 1, maxLength: 3 }), (text, mistakes) => {
				let broken = text;
				for (const [at, length, instead] of mistakes) {
					const from = at % (broken.length + 1);
					broken = broken.slice(0, from) + instead + broken.slice(from + length);
				}
				agrees(broken);
			}),
			{ numRuns: 3000 },
		);
	});

	const corpus = corpusFolder();
	test.skipIf(corpus === undefined)(
		"on every real file",
		() => {
			const folder = join(corpus!, "cases");
			const files = filesBelow(folder).filter((path) => !/\.(?:json|ya?ml)$/.test(path));
			let quick = 0;
			for (const path of files) {
				const text = readFileSync(join(folder, path), "utf8").replace(/^\ufeff/, "");
				if (scan(text) !== undefined) quick++;
				agrees(text);
			}
			expect(quick / files.length).toBeGreaterThan(0.95);
		},
		60_000,
	);
});

test.each<[string, (size: number) => string, boolean]>([
	["entities", (size) => `<a>${"&amp;".repeat(size)}</a>`, true],
	["comments", (size) => `<a>${"<!-- -->".repeat(size)}</a>`, true],
	["elements", (size) => `<a>${"<b/>\n".repeat(size)}</a>`, true],
	["attributes", (size) => `<a${" b='1'".repeat(size)}/>`, false],
	["angle brackets", (size) => "<".repeat(size), false],
])("two hundred thousand %s are read, or refused, in one pass", (_, make, readable) => {
	expect(parseXml(make(200_000)).problem === undefined).toBe(readable);
});
