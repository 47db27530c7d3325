import { readdir, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { glob, globProblem } from "../policy/glob.js";
import type { Rule } from "../policy/policy.js";
import { loadTests, type TestSource } from "../policy-test/load.js";
import { mutate } from "../policy-test/mutate.js";
import { renderFailure, renderJson, renderMutation } from "../policy-test/render.js";
import { runTests } from "../policy-test/run.js";
import { terminal } from "../report/escape.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { namedPolicy } from "./policy-source.js";
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
                      (of a repository's own tests: the rules in its own files)
  --rule PATTERN      with --mutate: only rules whose id fits
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
	rule: { type: "string" },
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
	const least = minimum(values.min);
	if (!values.mutate && (least !== undefined || values.rule !== undefined))
		throw new UsageError(`--${least === undefined ? "rule" : "min"} goes with --mutate.`, "Add --mutate.");
	const wrong = globProblem(values.rule ?? "*");
	if (wrong !== undefined) throw new UsageError(`The pattern of --rule ${wrong}.`, "Write --rule 'stage-*'.");
	const { sources, said, shipped } = await suite(plain, values.repo ?? ".", console.home);
	const { tests, own } = await loadTests(sources, { open: namedPolicy, ...(values.policy !== undefined && { policy: values.policy }) });
	const failures = runTests(tests);
	const fits = glob(values.rule ?? "*");
	// A failing test would notice every mutant.
	const mutation =
		values.mutate && failures.length === 0
			? mutate(tests, (rule, policy) => fits(rule.id) && (shipped || own.get(policy)?.has(fileOf(rule)) === true))
			: undefined;
	if (format === "json") console.out(renderJson(tests, failures, mutation));
	else {
		if (said !== undefined) console.out(`${terminal(said)}\n`);
		for (const failure of failures) console.out(`${renderFailure(failure)}\n`);
		console.out(`${tests.length} ${tests.length === 1 ? "test" : "tests"}, ${failures.length} failed\n`);
		if (values.mutate && !mutation) console.out("No rule was changed: first every test has to pass.\n");
		if (mutation && !shipped) console.out("Changed are the rules in your own files, not those of presets.\n");
		if (mutation) console.out(`\n${renderMutation(mutation)}`);
	}
	const low = mutation !== undefined && least !== undefined && mutation.killed * 100 < least * mutation.mutants;
	return failures.length > 0 || low ? 1 : 0;
}

function minimum(given: string | undefined): number | undefined {
	if (given === undefined) return undefined;
	const score = Number(given);
	if (!(score >= 0 && score <= 100)) throw new UsageError(`--min takes a number from 0 to 100, not "${given}".`, "Write --min 95.");
	return score;
}

function fileOf({ line }: Pick<Rule, "line">): string {
	return line.slice(0, line.lastIndexOf(":"));
}

/** The files named; else the repository's own tests; else the shipped ones. */
async function suite(
	named: readonly string[],
	repo: string,
	home: string,
): Promise<{ readonly sources: readonly TestSource[]; readonly said?: string; readonly shipped: boolean }> {
	const shippedFolder = resolve(home, "policies/tests");
	if (named.length > 0) {
		const sources = await Promise.all(named.map(namedFile));
		return { sources, shipped: named.every((file) => dirname(resolve(file)) === shippedFolder) };
	}
	const own = await testsIn(join(repo, ".revops-gate/tests"));
	if (own.length > 0) return { sources: own.map((file) => ({ path: slashes(file), file: slashes(file) })), shipped: false };
	const shipped = await testsIn(shippedFolder);
	if (shipped.length === 0)
		throw new UsageError("There are no policy tests here.", "Write .revops-gate/tests/<name>.test.yml, or name a file.");
	return {
		sources: shipped.map((file) => ({ path: slashes(relative(home, file)), file: slashes(file) })),
		said: "No .revops-gate/tests/*.test.yml here: these are the tests of the shipped policies.",
		shipped: true,
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
