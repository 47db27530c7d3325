import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { Warning } from "../model/review.js";
import type { Tree } from "../model/source.js";
import { PolicyError } from "../policy/error.js";
import { openPolicy } from "../policy/judging.js";
import type { Policy } from "../policy/policy.js";
import type { PolicySource } from "../policy/source.js";
import { type Path, type PolicyText, readPolicyText } from "../policy/text.js";
import { validate } from "../policy/validate.js";
import { changesBetween, decisionContext, readersBetween } from "../review.js";
import { openFolder } from "../trees/index.js";
import { treeOf } from "../trees/memory.js";
import { givenChanges } from "./given.js";
import { repeatedNames, unknownNames } from "./references.js";
import type { PolicyTest } from "./run.js";
import { PolicyTestFile, type Side, type Test } from "./schema.js";

/** One file of policy tests. */
export interface TestSource {
	/** As it is shown. */
	readonly path: string;
	/** Where it is on disk, with `/`; folders and policies that it names are looked for from there. */
	readonly file: string;
}

export interface LoadOptions {
	/** The policy of `preset:<name>` or of a file. Throws an error with a `hint` where there is none. */
	readonly open: (named: string) => Promise<PolicySource>;
	/** `preset:<name>` or a file, in place of what each file of tests names. */
	readonly policy?: string;
}

/** Tests ready to be judged. */
export interface LoadedTests {
	readonly tests: readonly PolicyTest[];
	/** Paths of the files of each policy that no preset ships, as rules name them. */
	readonly own: ReadonlyMap<Policy, ReadonlySet<string>>;
}

interface Opened {
	readonly policy: Policy;
	readonly own: ReadonlySet<string>;
}

/** A file of tests, its form checked. */
interface Written {
	readonly source: TestSource;
	readonly text: PolicyText;
	readonly file: PolicyTestFile;
	readonly problems: Warning[];
}

/**
 * Reads files of policy tests, the policies that they are about, and the folders that they compare; each diff is made once.
 * @throws PolicyError with every problem of every file of tests, or with those of a policy
 */
export async function loadTests(sources: readonly TestSource[], options: LoadOptions): Promise<LoadedTests> {
	const policies = new Map<string, Opened>();
	const all: Warning[][] = [];
	const tests: PolicyTest[] = [];
	for (const source of sources) {
		const problems: Warning[] = [];
		all.push(problems);
		const text = readPolicyText(source.path, await readFile(source.file, "utf8"));
		problems.push(...text.problems);
		if (text.data === undefined && text.problems.length > 0) continue;
		const { file, problems: wrong } = validate(text, PolicyTestFile);
		problems.push(...wrong);
		if (!file) continue;
		const written = { source, text, file, problems };
		const policy = await policyOf(written, options, policies);
		if (policy) tests.push(...(await testsOf(written, policy)));
	}
	const problems = all.flatMap((found) => found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)));
	if (problems.length > 0) throw new PolicyError(problems);
	return { tests, own: new Map([...policies.values()].map(({ policy, own }) => [policy, own])) };
}

async function testsOf({ source, text, file, problems }: Written, policy: Policy): Promise<PolicyTest[]> {
	problems.push(...repeatedNames(text, file), ...unknownNames(text, policy));
	const context = decisionContext({ now: new Date(`${file.now}T00:00:00Z`) });
	const tests: PolicyTest[] = [];
	for (const [index, test] of file.tests.entries()) {
		const { line = 1 } = text.problemAt(["tests", index], "value", "", "");
		const cases = await found(text, ["tests", index, "given"], problems, casesOf(test, source, policy));
		if (cases) tests.push({ path: source.path, line, name: test.name, policy, context, cases, expect: test.expect });
	}
	return tests;
}

/** Of files, who reads what changes is found as in a pull request; of changes that are stated, it is stated. */
async function casesOf({ given, given_each }: Test, source: TestSource, policy: Policy): Promise<PolicyTest["cases"]> {
	if (given_each)
		return given_each.map((stated) => {
			const one = givenChanges([stated]);
			return { ...one, label: one.groups[0]![0]!.id };
		});
	if (Array.isArray(given)) return [givenChanges(given)];
	const [before, after] = [await openSide(given!.before, source), await openSide(given!.after, source)];
	const changes = await changesBetween(before, after);
	return [{ groups: changes.groups, readersOf: await readersBetween(before, after, changes, policy) }];
}

async function openSide(side: Side, { file }: TestSource): Promise<Tree> {
	return typeof side === "string" ? openFolder(beside(file, side)) : treeOf(side);
}

/** The policy that a file of tests is about. */
async function policyOf(
	{ source, text, file, problems }: Written,
	options: LoadOptions,
	policies: Map<string, Opened>,
): Promise<Policy | undefined> {
	const named = options.policy ?? (file.policy?.startsWith("preset:") ? file.policy : beside(source.file, file.policy ?? "../policy.yml"));
	let opened = policies.get(named);
	if (!opened) {
		const at = file.policy === undefined ? [] : ["policy"];
		const files = await (options.policy === undefined ? found(text, at, problems, options.open(named)) : options.open(named));
		if (!files) return undefined;
		opened = { policy: await openPolicy(files), own: new Set(named.startsWith("preset:") ? [] : files.files.keys()) };
		policies.set(named, opened);
	}
	return opened.policy;
}

/** What is promised; where it is not there, that is a problem of the file that named it. */
async function found<T>(text: PolicyText, at: Path, problems: Warning[], promised: Promise<T>): Promise<T | undefined> {
	try {
		return await promised;
	} catch (error) {
		const { message, hint } = error as { message?: string; hint?: unknown };
		if (typeof hint !== "string") throw error;
		problems.push(text.problemAt(at, "value", "not-found", `${message?.replace(/\.$/, "")}. ${hint}`));
		return undefined;
	}
}

function beside(file: string, named: string): string {
	return posix.isAbsolute(named) ? named : posix.join(posix.dirname(file), named);
}
