import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCommand } from "../src/settle/command.js";
import { answersIn } from "../src/settle/index.js";

const ROOT = join(__dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const PAGES = [
	"README.md",
	"CONTRIBUTING.md",
	"SECURITY.md",
	...readdirSync(join(ROOT, "docs"))
		.filter((name) => name.endsWith(".md"))
		.map((name) => `docs/${name}`),
];

function filesOf(folder: string, ending: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(ending))
		.map((path) => join(folder, path));
}

/** The anchors that GitHub makes of a page's headings: lower case, punctuation away, spaces to hyphens, counted where they repeat. */
function anchorsOf(text: string): Set<string> {
	const seen = new Map<string, number>();
	const headings = text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6} +(.+)$/gm);
	return new Set(
		[...headings].map(([, heading]) => {
			const plain = heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
			const slug = plain
				.trim()
				.toLowerCase()
				.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
				.replaceAll(" ", "-");
			const times = seen.get(slug) ?? 0;
			seen.set(slug, times + 1);
			return times === 0 ? slug : `${slug}-${times}`;
		}),
	);
}

test.each(PAGES)("%s links only to what is there", (page) => {
	const broken = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([link, path, anchor]) => {
		const target = path === "" ? page : join(dirname(page), path!);
		if (!existsSync(join(ROOT, target))) return [link];
		return anchor === undefined || !target.endsWith(".md") || anchorsOf(read(target)).has(anchor) ? [] : [link];
	});
	expect(broken).toEqual([]);
});

describe("what the pages quote", () => {
	/** The sources, as what they print reads: a backtick needs no backslash, a double quote neither. */
	const sources = filesOf("src", ".ts").map((path) => read(path).replace(/\\([`"])/g, "$1"));
	const QUOTING = ["docs/approvals.md", "docs/permissions.md", "docs/troubleshooting.md"];

	test.each(QUOTING)("%s: words in “quotes” are printed by one of the sources", (page) => {
		const quotes = [
			...read(page)
				.replaceAll("\n", " ")
				.matchAll(/“([^”]+)”/g),
		].map(([, words]) => words!);
		// Where one message quotes another, a colon stands between them.
		const isPrinted = (text: string): boolean => sources.some((source) => source.includes(text));
		const missing = quotes.filter((words) => {
			const pieces = words.split("…").map((piece) => piece.replace(/^[^\p{L}@,]+|[^\p{L}\p{N}`)]+$/gu, ""));
			return !pieces.every((piece) => isPrinted(piece) || piece.split(": ").every(isPrinted));
		});
		expect(missing).toEqual([]);
		expect(quotes.length).toBeGreaterThan(5);
	});

	test("tests that the threat model names are there", () => {
		const tests = filesOf("__tests__", ".test.ts").map(read).join("\n");
		const shown = [...read("docs/threat-model.md").matchAll(/^\|.*\|([^|]*)\|$/gm)].map(([, cell]) => cell!);
		const names = shown.flatMap((cell) => [...cell.matchAll(/"([^"]+)"/g)].map(([, name]) => name!));
		const files = shown.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!));
		expect(names.length).toBeGreaterThan(15);
		expect(names.filter((name) => !tests.includes(`"${name}"`))).toEqual([]);
		expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});

	test("answers and commands to copy are some", () => {
		const blocks = [...read("docs/approvals.md").matchAll(/^```text\n([\s\S]*?)^```/gm)].map(([, text]) => text!);
		expect(blocks.map((block) => answersIn(block).map(({ id, answer }) => [id, answer]))).toContainEqual([
			["exit-evidence", "A signed order form"],
			["finance-reading", "As commit, from Q3 on. Open deals are not restated."],
		]);
		const commands = blocks.flatMap((block) => block.split("\n").filter((line) => line.startsWith("/revops")));
		expect(commands.map((line) => parseCommand(line, "3f9a1c07").kind)).toEqual(["recheck", "return", "override", "record"]);
	});
});
