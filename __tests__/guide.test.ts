import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { COMMANDS } from "../src/cli/commands.js";
import { recordingConsole } from "./support/console.js";
import { BEFORE } from "./support/examples.js";
import { makeRepository, type Repository } from "./support/repository.js";

const FILE = join(__dirname, "../docs/guide.md");
const GUIDE = readFileSync(FILE, "utf8");
const HOME = process.cwd();

interface Block {
	readonly language: string;
	/** The file that the block is, or is put into. */
	readonly path: string;
	readonly text: string;
	readonly line: number;
}

const BLOCKS: readonly Block[] = [...GUIDE.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
	language: match[1]!,
	path: match[2]!,
	text: match[3]!,
	line: GUIDE.slice(0, match.index).split("\n").length,
}));

afterEach(() => process.chdir(HOME));

test("every step of the guide does what it says, in its order", { timeout: 120_000 }, async () => {
	const repository = exampleWithHistory();
	process.chdir(repository.dir);
	let said = "";
	let commands = 0;
	for (const block of BLOCKS) {
		const where = `docs/guide.md:${block.line}`;
		if (block.language === "sh")
			for (const line of block.text.trimEnd().split("\n")) {
				const result = await runLine(line, repository);
				if (!result) continue;
				commands++;
				said = result.said;
				expect(result.code, `${where}: ${line}\n${said}`).toBe(Number(/# exit code (\d)/.exec(line)?.[1] ?? 0));
			}
		else if (block.language === "text") for (const line of block.text.trimEnd().split("\n")) expect(said, where).toContain(line.trim());
		else if (block.language === "yaml") put(block, repository.dir);
		else if (block.language === "diff") patch(block.text, repository);
		else expect.fail(`${where}: nothing runs a block of ${block.language}`);
	}
	expect(commands).toBeGreaterThan(20);
	expect(existsSync(join(repository.dir, "docs/decision-rights.md"))).toBe(true);
	expect(repository.git("status", "--porcelain")).toBe("");
});

test("it links only to what is there, and names every company", () => {
	const links = [...GUIDE.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path]) => path!);
	expect(links.filter((path) => !existsSync(join(dirname(FILE), path)))).toEqual([]);
	for (const name of ["founder-led", "first-sales-team", "marketing-sales", "sales-cs", "multi-segment"])
		expect(GUIDE).toContain(`| \`${name}\``);
});

/** The example, and a history in which most changes are nobody's business. */
function exampleWithHistory(): Repository {
	const repository = makeRepository();
	repository.commit(BEFORE, "the example");
	const view = "force-app/main/default/objects/Opportunity/listViews/Mine.listView-meta.xml";
	for (let number = 1; number <= 12; number++)
		repository.commit({
			[view]: `<ListView xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Mine</fullName><columns>C${number}</columns><filterScope>Mine</filterScope><label>Mine</label></ListView>`,
		});
	return repository;
}

async function runLine(line: string, repository: Repository): Promise<{ code: number; said: string } | undefined> {
	const words = [...line.replace(/\s+# .*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
	const [program, ...rest] = words;
	if (program === "alias") return undefined;
	if (program === "git") return { code: 0, said: repository.git(...rest) };
	expect(program, line).toBe("revops-gate");
	const name = Object.keys(COMMANDS).find((known) => `${rest.join(" ")} `.startsWith(`${known} `))!;
	const console = recordingConsole();
	const code = await (await COMMANDS[name]!()).run(rest.slice(name.split(" ").length), console);
	return { code, said: console.said.out + console.said.err };
}

/** Keys of `policy.yml` are put into the file; any other file is written as it stands. */
function put({ path, text }: Block, dir: string): void {
	const file = join(dir, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, path.endsWith("policy.yml") ? stringify({ ...parse(readFileSync(file, "utf8")), ...parse(text) }) : text);
}

function patch(text: string, repository: Repository): void {
	const file = join(repository.dir, ".git/guide.patch");
	writeFileSync(file, text);
	repository.git("apply", file);
}
