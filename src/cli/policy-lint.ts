import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DIALECTS } from "../dialects/index.js";
import { POLICY_FOLDER } from "../dialects/policy-files/index.js";
import { vocabularyOf } from "../dialects/vocabulary.js";
import { type Finding, lint } from "../lint/index.js";
import type { Change } from "../model/review.js";
import { PolicyError } from "../policy/index.js";
import { loadTests } from "../policy-test/load.js";
import { terminal } from "../report/escape.js";
import { changesBetween } from "../review.js";
import { openWorktree } from "../trees/index.js";
import { treeOf } from "../trees/memory.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { namedPolicy } from "./policy-source.js";
import { oneOf, UsageError } from "./usage.js";

const HELP = `revops-gate policy lint: what is wrong or doubtful in a policy, all of it at once

  revops-gate policy lint                  .revops-gate/ of this repository: policy, rules, exceptions, tests;
                                           its tags are looked for in the repository's own configuration
  revops-gate policy lint FILE             one policy, or one exceptions.yml, with what lies beside it

  --repo DIR          the repository (default: here; with FILE: none is looked at)
  --format text|json

Exit codes
  0  clean (notes may be there)
  1  an error: the policy cannot be used; or a warning: it does not do what it seems to
  2  could not run
`;

const OPTIONS = {
	repo: { type: "string" },
	format: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

/** `policy lint`: exit code 0 clean, 1 findings. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const stray = (word: string): UsageError =>
		new UsageError(`policy lint takes one file, not "${word}" too.`, "Call it once for each file.");
	const { values, plain } = parseOptions(words, OPTIONS, { atMost: 1, stray });
	if (values.help) {
		console.out(HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"]);
	const [file] = plain;
	const path = await policyPath(file, values.repo ?? ".");
	const repo = values.repo ?? (file === undefined ? "." : undefined);
	const components = repo === undefined ? undefined : await componentsOf(repo);
	const found = lint(await namedPolicy(path), { now: console.now, vocabulary: vocabularyOf(DIALECTS), ...(components && { components }) });
	const all = found.some(({ severity }) => severity === "error") ? found : [...found, ...(await testProblems(dirname(path)))];
	if (format === "json") console.out(`${JSON.stringify(all, null, 2)}\n`);
	else {
		for (const finding of all) console.out(`${line(finding)}\n`);
		console.err(`${summary(all)}\n`);
	}
	return all.some(({ severity }) => severity !== "note") ? 1 : 0;
}

async function policyPath(file: string | undefined, repo: string): Promise<string> {
	if (file === undefined) {
		const own = join(repo, POLICY_FOLDER, "policy.yml");
		if (await exists(own)) return own;
		throw new UsageError(
			`There is no policy at ${own}.`,
			"Call it at the top of the repository, write one with revops-gate init, or name a file: revops-gate policy lint FILE.",
		);
	}
	const beside = join(dirname(file), "policy.yml");
	if (basename(file) === "exceptions.yml" && (await exists(beside))) return beside;
	return (await exists(join(file, "policy.yml"))) ? join(file, "policy.yml") : file;
}

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}

/** Every component of a repository as it is on disk, as if it were added. */
async function componentsOf(repo: string): Promise<readonly Change[]> {
	const tree = await openWorktree(repo);
	try {
		return (await changesBetween(treeOf({}), tree)).groups.flat();
	} finally {
		await tree.close();
	}
}

/** The form of the tests beside the policy; what they say is for `policy test`. */
async function testProblems(folder: string): Promise<Finding[]> {
	const tests = join(folder, "tests");
	if (!(await exists(tests))) return [];
	const files = (await readdir(tests)).filter((name) => /\.test\.ya?ml$/.test(name)).map((name) => join(tests, name));
	try {
		await loadTests(
			files.map((path) => ({ path, file: path })),
			{ open: namedPolicy },
		);
		return [];
	} catch (error) {
		if (error instanceof PolicyError) return error.problems.map((problem) => ({ ...problem, severity: "error" }));
		throw error;
	}
}

function line({ path, line: row, column, severity, code, message }: Finding): string {
	const place = [path, row ?? 1, column ?? 1].join(":");
	return terminal(`${place}  ${severity === "error" ? code : `${severity}: ${code}`}  ${message}`);
}

function summary(findings: readonly Finding[]): string {
	const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
	const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
		const number = count(severity);
		return number === 0 ? [] : [`${number} ${severity}${number === 1 ? "" : "s"}`];
	});
	return parts.length === 0 ? "Nothing to mend." : parts.join(", ");
}
