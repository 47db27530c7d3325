import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { namedPolicy } from "../src/cli/policy-source.js";
import { loadPolicy, presetSource } from "../src/policy/index.js";
import { many } from "../src/policy/match.js";
import { loadTests } from "../src/policy-test/load.js";
import { mutate } from "../src/policy-test/mutate.js";
import { renderFailure, renderMutation } from "../src/policy-test/render.js";
import { judge, runTests } from "../src/policy-test/run.js";

const FOLDER = join(__dirname, "../policies/tests");
/** Share of the mutants of the shipped rules that their tests have to notice. */
const LEAST = 0.95;

/** The tests of a file that compare two sides of files, by path and name. */
function namesThroughFiles(file: string): string[] {
	const { tests } = parse(readFileSync(join(FOLDER, file), "utf8")) as { tests: { name: string; given?: unknown }[] };
	return tests.flatMap(({ name, given }) => (given !== undefined && !Array.isArray(given) ? [`policies/tests/${file}: ${name}`] : []));
}

describe("the shipped policies", async () => {
	const files = readdirSync(FOLDER).filter((name) => name.endsWith(".test.yml"));
	const { tests } = await loadTests(
		files.map((name) => ({ path: `policies/tests/${name}`, file: join(FOLDER, name).replaceAll("\\", "/") })),
		{ open: namedPolicy },
	);

	test.each(tests.map((one) => [`${one.path}: ${one.name}`, one] as const))("%s", (_name, one) => {
		expect(runTests([one]).map(renderFailure).join("\n")).toBe("");
	});

	test("each rule of the core speaks in a pull request of real files, and is silent about its near neighbour there", () => {
		const throughFiles = new Set(files.flatMap((name) => namesThroughFiles(name)));
		const cases = tests
			.filter(({ path, name }) => throughFiles.has(`${path}: ${name}`))
			.flatMap((one) => one.cases.map((given) => judge(one, given, one.policy).decisions));
		const heard = (decisions: (typeof cases)[number]): string[] =>
			decisions.flatMap(({ rules, quiet }) => [...rules, ...quiet].map(({ id }) => id));
		const spoken = new Set(cases.flatMap(heard));
		const { rules } = loadPolicy(presetSource("core"));
		expect(rules.map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
		const silent = rules.filter(({ id, kinds }) =>
			cases.some((decisions) => {
				const about = decisions.some(({ change, with: others }) => [change, ...others].some(({ kind }) => kinds?.has(kind) ?? true));
				return about && !heard(decisions).includes(id);
			}),
		);
		const ofKindAlone = rules.filter(({ source }) => many(source.when).every((map) => Object.keys(map).join() === "kind"));
		expect(rules.filter((rule) => !silent.includes(rule) && !ofKindAlone.includes(rule)).map(({ id }) => id)).toEqual([]);
	});

	test("hardly a change of a rule goes unnoticed", { timeout: 300_000 }, () => {
		const passing = tests.filter((one) => runTests([one]).length === 0);
		const mutation = mutate(passing, () => true);
		expect(mutation.few).toEqual([]);
		expect(mutation.killed / mutation.mutants, renderMutation(mutation)).toBeGreaterThanOrEqual(LEAST);
	});
});
