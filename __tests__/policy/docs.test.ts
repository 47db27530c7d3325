import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run as runLint } from "../../src/cli/policy-lint.js";
import { run as runTest } from "../../src/cli/policy-test.js";
import { presetNames } from "../../src/policy/index.js";
import { recordingConsole } from "../support/console.js";

const PAGE = readFileSync(join(__dirname, "../../docs/policy.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "policy-page-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the page names every preset", () => {
	expect(presetNames().filter((name) => !PAGE.includes(`| \`${name}\``))).toEqual([]);
});

test("the files on the page are a policy without findings, and its tests pass", async () => {
	const files = [...PAGE.matchAll(/```yaml (\S+)\n([\s\S]*?)```/g)].map(([, path, text]) => ({ path: join(folder, path!), text: text! }));
	expect(files).toHaveLength(3);
	for (const { path, text } of files) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	const lint = recordingConsole({ now: new Date("2026-05-01T00:00:00Z") });
	const code = await runLint([join(folder, "policy.yml")], lint);
	expect(lint.said.out.replaceAll(folder, "")).toMatch(/^(\/policy.yml:\d+:\d+ {2}note: [^\n]*\n)*$/);
	expect(code).toBe(0);
	const tests = recordingConsole({ now: new Date("2026-05-01T00:00:00Z") });
	expect([await runTest([join(folder, "tests/decision-rights.test.yml")], tests), tests.said.out]).toEqual([
		0,
		expect.stringContaining("2 tests"),
	]);
});
