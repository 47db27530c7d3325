import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { Warning } from "../../model/review.js";
import type { Tree } from "../../model/source.js";
import { changesBetween, decisionContext } from "../../review.js";
import { openFolder, TreeError } from "../../trees/index.js";
import { treeOf } from "../../trees/memory.js";
import { PolicyError } from "../error.js";
import { openPolicy } from "../judging.js";
import type { Policy } from "../policy.js";
import { findPreset, presetNames } from "../presets.js";
import type { PolicySource } from "../source.js";
import { type Path, type PolicyText, readPolicyText } from "../text.js";
import { suggestion, validate } from "../validate.js";
import { type Given, givenChanges } from "./given.js";
import { repeatedNames, unknownNames } from "./references.js";
import type { PolicyTest } from "./run.js";
import { PolicyTestFile, type Side, type Test } from "./schema.js";

/** One file of policy tests. */
export interface TestSource {
	/** As it is shown. */
	readonly path: string;
	/** Where it is on disk; folders and policies that it names are looked for from there. */
	readonly file: string;
}

export interface LoadOptions {
	/** `preset:<name>` or a file, in place of what each file of tests names. */
	readonly policy?: string;
}

/** Tests ready to be judged. */
export interface LoadedTests {
	readonly tests: readonly PolicyTest[];
	/** Paths of the files of each policy that are the company's own, as rules name them. */
	readonly own: ReadonlyMap<Policy, ReadonlySet<string>>;
}

interface Opened {
	readonly policy: Policy;
	readonly own: ReadonlySet<string>;
}

/**
 * Reads files of policy tests, the policies that they are about, and the folders that they compare; each diff is made once.
 * @throws PolicyError with every problem of every file of tests, or with those of a policy
 */
export async function loadTests(sources: readonly TestSource[], options: LoadOptions = {}): Promise<LoadedTests> {
	const policies = new Map<string, Opened>();
	const problems: Warning[] = [];
	const tests: PolicyTest[] = [];
	for (const source of sources) {
		const text = readPolicyText(source.path, await readFile(source.file, "utf8"));
		problems.push(...text.problems);
		if (text.data === undefined && text.problems.length > 0) continue;
		const { file, problems: wrong } = validate(text, PolicyTestFile);
		problems.push(...wrong);
		if (!file) continue;
		const found = await policyOf(file, text, source, options, policies);
		if (!("policy" in found)) {
			problems.push(found);
			continue;
		}
		const { policy } = found;
		problems.push(...repeatedNames(text, file), ...unknownNames(text, policy));
		const context = decisionContext({ now: new Date(`${file.now}T00:00:00Z`) });
		for (const [index, test] of file.tests.entries()) {
			const { line = 1 } = text.problemAt(["tests", index], "value", "", "");
			const cases = await casesOf(test, ["tests", index], text, source);
			if (Array.isArray(cases)) tests.push({ path: source.path, line, name: test.name, policy, context, cases, expect: test.expect });
			else problems.push(cases as Warning);
		}
	}
	if (problems.length > 0) throw new PolicyError(problems);
	return { tests, own: new Map([...policies.values()].map(({ policy, own }) => [policy, own])) };
}

type Cases = PolicyTest["cases"];

async function casesOf({ given, given_each }: Test, at: Path, text: PolicyText, source: TestSource): Promise<Cases | Warning> {
	if (given_each)
		return given_each.map((one) => {
			const [change] = givenChanges([one]).groups[0]!;
			return { ...givenChanges([one]), label: change!.id };
		});
	if (Array.isArray(given)) return [givenChanges(given)];
	const { before, after } = given!;
	for (const [key, side] of Object.entries({ before, after })) {
		const tree = await openSide(side, source).catch(asProblem(text, [...at, "given", key]));
		if ("code" in tree) return tree;
	}
	return [await givenSides(await openSide(before, source), await openSide(after, source))];
}

async function givenSides(before: Tree, after: Tree): Promise<Given> {
	const { groups } = await changesBetween(before, after);
	return { groups, readersOf: () => undefined };
}

function openSide(side: Side, { file }: TestSource): Promise<Tree> {
	return typeof side === "string" ? openFolder(beside(file, side)) : Promise.resolve(treeOf(side));
}

function asProblem(text: PolicyText, at: Path) {
	return (error: unknown): Warning => {
		if (error instanceof TreeError) return text.problemAt(at, "value", "no-folder", `${error.message}. ${error.hint}`);
		throw error;
	};
}

/** The policy that a file of tests is about; what is wrong with how it is named. */
async function policyOf(
	{ policy: named }: PolicyTestFile,
	text: PolicyText,
	{ file }: TestSource,
	options: LoadOptions,
	policies: Map<string, Opened>,
): Promise<Opened | Warning> {
	const wanted = options.policy ?? (named === undefined || named.startsWith("preset:") ? named : beside(file, named));
	const place = wanted ?? beside(file, "../policy.yml");
	const known = policies.get(place);
	if (known) return known;
	const source = await policySource(place);
	if (source === undefined) return text.problemAt(named === undefined ? [] : ["policy"], "value", "unknown-policy", notFound(place, named));
	const own = new Set(place.startsWith("preset:") ? [] : source.files.keys());
	const opened = { policy: await openPolicy(source), own };
	policies.set(place, opened);
	return opened;
}

function notFound(place: string, named: string | undefined): string {
	if (place.startsWith("preset:")) {
		const known = presetNames().map((name) => `preset:${name}`);
		return `no preset is called \`${place}\`${suggestion(place, known) || `; there are ${known.join(", ")}`}`;
	}
	return named === undefined
		? `there is no policy at ${place}; name one with \`policy\`, a file or \`preset:<name>\``
		: `there is no policy at ${place}`;
}

/** A preset, or a policy with the files beside it. */
async function policySource(place: string): Promise<PolicySource | undefined> {
	if (place.startsWith("preset:")) return findPreset(place.slice("preset:".length));
	const text = await readFile(place, "utf8").catch(() => undefined);
	if (text === undefined) return undefined;
	if (posix.basename(place) !== "policy.yml") return { name: place, files: new Map([[place, text]]) };
	const folder = posix.dirname(place);
	const tree = await openFolder(folder);
	const entries = (await tree.entries()).filter(({ path }) => /\.ya?ml$/.test(path) && !path.startsWith("tests/"));
	const files = new Map<string, string>();
	for await (const { path, text = "" } of tree.read(entries)) files.set(posix.join(folder, path), text);
	return { name: place, files };
}

function beside(file: string, named: string): string {
	return posix.isAbsolute(named) ? named : posix.join(posix.dirname(file), named);
}
