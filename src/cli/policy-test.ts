import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { loadTests, type TestSource } from "../policy/testing/load.js";
import { renderFailure } from "../policy/testing/render.js";
import { runTests } from "../policy/testing/run.js";
import { terminal } from "../report/escape.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { oneOf, UsageError } from "./usage.js";

export const POLICY_TEST_HELP = `revops-gate policy test: does the policy decide as its tests say

Usage
  revops-gate policy test [FILE...] [options]

  FILE                a file of policy tests (default: .revops-gate/tests/*.test.yml;
                      where there is none, the tests of the shipped policies)
  --repo DIR          repository to look for tests in (default: here)
  --policy FILE       judge under this policy in place of the one that each file names
  --policy preset:X
  --mutate            change every rule a little, many times, and say which changes no test notices
  --min SCORE         with --mutate: exit 1 below this score (per cent)
  --format text|json

Exit codes
  0  every test passes
  1  a test fails, or the score is below --min
  2  could not run: bad options, a broken policy or test file
`;

const OPTIONS = {
	repo: { type: "string" },
	policy: { type: "string" },
	mutate: { type: "boolean" },
	min: { type: "string" },
	format: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

/** `policy test`: exit code 0 every test passes, 1 one fails, 2 could not run. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const { values, plain } = parseOptions(words, OPTIONS, {
		atMost: Number.POSITIVE_INFINITY,
		stray: (word) => new UsageError(`policy test does not take "${word}".`, "Name files of policy tests."),
	});
	if (values.help) {
		console.out(POLICY_TEST_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"] as const);
	const { sources, said } = await suite(plain, values.repo ?? ".", console.home);
	const tests = await loadTests(sources, values.policy === undefined ? {} : { policy: values.policy });
	const failures = runTests(tests);
	if (format === "json")
		console.out(`${JSON.stringify({ version: 1, tests: tests.length, failed: failures.length, failures }, null, "\t")}\n`);
	else {
		if (said !== undefined) console.out(`${terminal(said)}\n`);
		for (const failure of failures) console.out(`${renderFailure(failure)}\n`);
		console.out(`${tests.length} ${tests.length === 1 ? "test" : "tests"}, ${failures.length} failed\n`);
	}
	return failures.length > 0 ? 1 : 0;
}

/** The files named; else the repository's own tests; else the shipped ones. */
async function suite(
	named: readonly string[],
	repo: string,
	home: string,
): Promise<{ readonly sources: readonly TestSource[]; readonly said?: string }> {
	if (named.length > 0) return { sources: await Promise.all(named.map(namedFile)) };
	const own = await testsIn(join(repo, ".revops-gate/tests"));
	if (own.length > 0) return { sources: own.map((file) => ({ path: slashes(file), file: slashes(file) })) };
	const shipped = await testsIn(join(home, "policies/tests"));
	if (shipped.length === 0)
		throw new UsageError("There are no policy tests here.", "Write .revops-gate/tests/<name>.test.yml, or name a file.");
	return {
		sources: shipped.map((file) => ({ path: slashes(relative(home, file)), file: slashes(file) })),
		said: "No .revops-gate/tests/*.test.yml here: these are the tests of the shipped policies.",
	};
}

async function namedFile(file: string): Promise<TestSource> {
	const found = await stat(file).catch(() => undefined);
	if (!found?.isFile())
		throw new UsageError(
			`${file} ${found ? "is a folder" : "does not exist"}.`,
			"Name files of policy tests: policy test tests/*.test.yml",
		);
	return { path: slashes(file), file: slashes(file) };
}

async function testsIn(folder: string): Promise<string[]> {
	const names = await readdir(folder).catch(() => []);
	return names
		.filter((name) => /\.test\.ya?ml$/.test(name))
		.sort()
		.map((name) => join(folder, name));
}

function slashes(path: string): string {
	return path.split(sep).join("/");
}
