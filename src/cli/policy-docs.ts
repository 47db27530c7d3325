import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { charterPage } from "../charter/index.js";
import { POLICY_FOLDER } from "../dialects/policy-files/index.js";
import { openPolicy } from "../policy/judging.js";
import { terminal } from "../report/escape.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { namedPolicy } from "./policy-source.js";
import { UsageError } from "./usage.js";

const PAGE = "docs/decision-rights.md";
const HELP = `revops-gate policy docs: the company's decision rights as a page of Markdown

  revops-gate policy docs                  writes ${PAGE} from .revops-gate/
  revops-gate policy docs --check          writes nothing; says whether the page is what the policy says

  --repo DIR          the repository (default: here)
  --policy FILE       another policy, or preset:X
  --output FILE       another page (- is standard output)

Exit codes
  0  written, or the page is right
  1  --check: the page is missing or says something else
  2  could not run
`;

const OPTIONS = {
	repo: { type: "string" },
	policy: { type: "string" },
	output: { type: "string" },
	check: { type: "boolean" },
	help: { type: "boolean", short: "h" },
} as const;

/** `policy docs`: exit code 1 where `--check` finds another page. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const stray = (word: string): UsageError =>
		new UsageError(`policy docs does not take "${word}".`, "Name a policy with --policy FILE, the page with --output FILE.");
	const { values } = parseOptions(words, OPTIONS, { atMost: 0, stray });
	if (values.help) {
		console.out(HELP);
		return 0;
	}
	const repo = values.repo ?? ".";
	const source = await namedPolicy(values.policy ?? join(repo, POLICY_FOLDER));
	const page = charterPage(await openPolicy(source));
	if (values.output === "-") {
		console.out(page);
		return 0;
	}
	const path = values.output ?? join(repo, PAGE);
	if (values.check) {
		const there = await readFile(path, "utf8").catch(() => undefined);
		if (there === page) return 0;
		console.err(
			`${terminal(path)} ${there === undefined ? "is missing" : "is not what the policy says"}: run revops-gate policy docs, and commit it.\n`,
		);
		return 1;
	}
	await write(path, page);
	console.err(`${terminal(path)} written.\n`);
	return 0;
}

async function write(path: string, page: string): Promise<void> {
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, page);
	} catch (error) {
		throw new UsageError(`The page cannot be written to ${path}: ${(error as Error).message}.`, "Name another place with --output FILE.");
	}
}
