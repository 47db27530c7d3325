import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { namedPolicy } from "../src/cli/policy-source.js";
import { loadTests } from "../src/policy-test/load.js";
import { mutate } from "../src/policy-test/mutate.js";
import { renderFailure, renderMutation } from "../src/policy-test/render.js";
import { runTests } from "../src/policy-test/run.js";

const FOLDER = join(__dirname, "../policies/tests");
/** Share of the mutants of the shipped rules that their tests have to notice. */
const LEAST = 0.95;

describe("the shipped policies", async () => {
	const files = readdirSync(FOLDER).filter((name) => name.endsWith(".test.yml"));
	const { tests } = await loadTests(
		files.map((name) => ({ path: `policies/tests/${name}`, file: join(FOLDER, name).replaceAll("\\", "/") })),
		{ open: namedPolicy },
	);

	test.each(tests.map((one) => [`${one.path}: ${one.name}`, one] as const))("%s", (_name, one) => {
		expect(runTests([one]).map(renderFailure).join("\n")).toBe("");
	});

	test("hardly a change of a rule goes unnoticed", { timeout: 300_000 }, () => {
		const passing = tests.filter((one) => runTests([one]).length === 0);
		const mutation = mutate(passing, () => true);
		expect(mutation.few).toEqual([]);
		expect(mutation.killed / mutation.mutants, renderMutation(mutation)).toBeGreaterThanOrEqual(LEAST);
	});
});
