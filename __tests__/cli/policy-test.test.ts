import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/policy-test.js";
import { UsageError } from "../../src/cli/usage.js";
import { PolicyError } from "../../src/policy/index.js";
import { recordingConsole } from "../support/console.js";

const root = mkdtempSync(join(tmpdir(), "policy-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const POLICY = `version: 1
extends: [preset:multi-segment]
rules:
  - { id: own, title: t, when: { kind: list-view, name: "Q*" }, level: notify, why: Quarter lists are read by all. }
`;
const PASSING = `version: 1
now: 2026-01-15
tests:
  - name: a quarter list is told
    given: [{ kind: list-view, object: Opportunity, name: Q1 }]
    expect: { level: notify, rules: [own], owned_by: sales-ops }
  - name: any other list is nobody's business
    given: [{ kind: list-view, object: Opportunity, name: Mine }]
    expect: { level: none, quiet: [sales-view-layout] }
`;

let count = 0;
/** A repository with these files in `.revops-gate`. */
function repository(files: Readonly<Record<string, string>>): string {
	const folder = join(root, `r${++count}`);
	mkdirSync(folder);
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, ".revops-gate", path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return folder;
}

async function call(...words: string[]) {
	const console = recordingConsole();
	return { code: await run(words, console), out: console.said.out };
}

async function refused(...words: string[]): Promise<string> {
	try {
		await run(words, recordingConsole());
	} catch (error) {
		if (error instanceof UsageError) return `${error.message} ${error.hint}`;
		if (error instanceof PolicyError) return error.message.replaceAll(root, "");
		throw error;
	}
	return "nothing was refused";
}

describe("which tests", () => {
	test("the repository's own, under the policy of the folder above", async () => {
		const repo = repository({ "policy.yml": POLICY, "tests/a.test.yml": PASSING });
		expect(await call("--repo", repo)).toEqual({ code: 0, out: "2 tests, 0 failed\n" });
	});

	test("those that are named", async () => {
		const repo = repository({ "policy.yml": POLICY, "tests/a.test.yml": PASSING, "tests/b.test.yml": "version: 2" });
		expect((await call(join(repo, ".revops-gate/tests/a.test.yml"))).out).toBe("2 tests, 0 failed\n");
		expect(await refused(join(repo, "nothing.test.yml"))).toContain("does not exist. Name files of policy tests");
		expect(await refused(repo)).toContain("is a folder");
	});

	test("the shipped ones where there are none, and it says so first", async () => {
		const home = join(repository({}), "home");
		mkdirSync(join(home, "policies/tests"), { recursive: true });
		writeFileSync(
			join(home, "policies/tests/a.test.yml"),
			PASSING.replace("now:", "policy: preset:sales-cs\nnow:").replace(/ {2}- name: a q[\s\S]*?(?= {2}- name)/, ""),
		);
		const console = recordingConsole({ home });
		expect(await run(["--repo", repository({})], console)).toBe(0);
		expect(console.said.out).toBe(
			"No .revops-gate/tests/*.test.yml here: these are the tests of the shipped policies.\n1 test, 0 failed\n",
		);
	});

	test("under another policy, with --policy", async () => {
		const repo = repository({ "policy.yml": POLICY, "tests/a.test.yml": PASSING });
		expect(await refused("--repo", repo, "--policy", "preset:multi-segment")).toContain("no rule of preset:multi-segment is called `own`");
		expect(await refused("--repo", repo, "--policy", "preset:multi")).toContain("preset");
	});
});

test("a failing test says where it stands, what differs, and why a rule spoke that nobody expected", async () => {
	const wrong = PASSING.replace("level: none, quiet: [sales-view-layout]", "level: notify, quiet: []");
	const { code, out } = await call("--repo", repository({ "policy.yml": POLICY, "tests/a.test.yml": wrong }));
	expect(code).toBe(1);
	expect(out.replaceAll(/\S*(?=\.revops-gate)/g, "")).toBe(`FAIL .revops-gate/tests/a.test.yml:7  any other list is nobody's business
    level         expected  notify
                  found     none
    quiet         expected  nothing
                  found     sales-view-layout
      sales-view-layout: Layout, usability and adoption belong to the team that works with it. (policies/core.yml:${/core\.yml:(\d+)/.exec(out)?.[1]})

2 tests, 1 failed
`);
});

test("each of several changes is judged alone, and a failure names it", async () => {
	const each = `version: 1
now: 2026-01-15
tests:
  - name: told
    given_each: [{ kind: list-view, name: Q1 }, { kind: list-view, name: Mine }]
    expect: { level: notify, rules: [own] }
`;
	const { out } = await call("--repo", repository({ "policy.yml": POLICY, "tests/a.test.yml": each }));
	expect(out).toContain("salesforce:list-view:Mine");
	expect(out).not.toContain("salesforce:list-view:Q1");
});

test("two sides go through the real diff: folders beside the file, or files in it", async () => {
	const view = (columns: string) =>
		`<ListView xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Mine</fullName><columns>${columns}</columns><filterScope>Mine</filterScope><label>Mine</label></ListView>`;
	const path = "force-app/main/default/objects/Lead/listViews/Mine.listView-meta.xml";
	const sides = `version: 1
now: 2026-01-15
tests:
  - name: another column
    given:
      before: fixtures/a
      after:
        ${path}: '${view("B")}'
    expect:
      level: none
      quiet: [sales-view-layout]
      decisions: [{ of: "*:list-view:*", level: none, quiet: [sales-view-layout], with: [] }]
`;
	const files = { "policy.yml": POLICY, "tests/a.test.yml": sides, [`tests/fixtures/a/${path}`]: view("A") };
	expect((await call("--repo", repository(files))).out).toBe("1 test, 0 failed\n");
	expect(await refused("--repo", repository({ ...files, "tests/a.test.yml": sides.replace("fixtures/a", "fixtures/b") }))).toMatch(
		/a\.test\.yml:6:7 {2}not-found {2}there is no folder .*fixtures\/b/,
	);
});

test("every mistake of a file of tests is told at its place, in order", async () => {
	const problems = async (tests: string) =>
		(await refused("--repo", repository({ "policy.yml": POLICY, "tests/a.test.yml": tests }))).replaceAll(/\S*tests\/(?=a\.test)/g, "");
	expect(
		await problems(PASSING.replace("rules: [own]", "rules: [onw], ask: [x]").replace("name: any other", "name: a quarter list is told #")),
	).toMatch(
		/^a\.test\.yml:6:38 .*`onw`; did you mean `own`\?\na\.test\.yml:6:50 .*no question .*\na\.test\.yml:7:11 .*two tests of this file/s,
	);
	expect(await problems(PASSING.replace("kind: list-view", "kind: listview, foo: 1"))).toMatch(
		/:5:21 .*did you mean `list-view`.*:5:31 .*`foo` is no key/s,
	);
	expect(await problems(PASSING.replace("level: none, quiet: [sales-view-layout]", "level: none"))).toContain("`quiet` has to say");
	expect(await problems(PASSING.replace("now: 2026-01-15", "now: soon"))).toContain("must be a date");
	expect(await problems(PASSING.replace("now:", "policy: other.yml\nnow:"))).toMatch(/^a\.test\.yml:2:9 .*other\.yml cannot be read/);
	expect(await problems(PASSING.replace("now:", "policy: preset:sales-c\nnow:"))).toMatch(/^a\.test\.yml:2:9 .*Did you mean/);
	expect(await problems(PASSING.replace("    given: [{ kind: list-view, object: Opportunity, name: Q1 }]\n", ""))).toContain(
		"either `given` or `given_each`",
	);
	expect(await problems("tests: [")).toContain("yaml-syntax");
});

test("a policy that is broken is told, not tested", async () => {
	expect(await refused("--repo", repository({ "policy.yml": `${POLICY}foo: 1\n`, "tests/a.test.yml": PASSING }))).toContain(
		"`foo` is no key here",
	);
});

describe("--mutate", () => {
	const repo = repository({ "policy.yml": POLICY, "tests/a.test.yml": PASSING });

	test("changes the company's own rules, and ends with the score", async () => {
		const { code, out } = await call("--repo", repo, "--mutate");
		expect(code).toBe(0);
		expect(out).toContain("Changed are the rules in your own files, not those of presets.");
		expect(out).toMatch(/^own {2}\S*policy\.yml:4$/m);
		expect(out).toContain("  owner     owned_by: the component's → sales-ops\n");
		expect(out.trimEnd().split("\n").at(-1)).toMatch(/^\d+ of 10 mutants killed, \d+ survive: \d+\.\d %$/);
	});

	test("exits 1 below --min", async () => {
		expect((await call("--repo", repo, "--mutate", "--min", "10")).code).toBe(0);
		expect((await call("--repo", repo, "--mutate", "--min=100")).code).toBe(1);
		expect(await refused("--mutate", "--min", "many")).toContain("a number from 0 to 100");
		expect(await refused("--min", "5")).toContain("--min goes with --mutate");
	});

	test("changes only the rules of --rule", async () => {
		expect((await call("--repo", repo, "--mutate", "--rule", "other*")).out).toContain("0 of 0 mutants killed, 0 survive: 100.0 %\n");
		expect(await refused("--mutate", "--rule", "{")).toContain("opens a brace");
	});

	test("waits until every test passes", async () => {
		const wrong = repository({
			"policy.yml": POLICY,
			"tests/a.test.yml": PASSING.replace("[own]", "[]").replace("owned_by", "quiet: [], owned_by"),
		});
		const { code, out } = await call("--repo", wrong, "--mutate");
		expect(code).toBe(1);
		expect(out).toContain("No rule was changed: first every test has to pass.\n");
		expect(out).not.toContain("mutants");
	});

	test("is told to other tools with --format json", async () => {
		const { out } = await call("--repo", repo, "--mutate", "--format", "json");
		expect(JSON.parse(out)).toMatchObject({
			version: 1,
			tests: 2,
			failed: 0,
			failures: [],
			mutation: { rules: 1, mutants: 10, few: [], score: expect.any(Number), survivors: expect.any(Array) },
		});
	});
});

test("what a pull request may have written does not reach the terminal as it is", async () => {
	const named = PASSING.replace("any other list is nobody's business", String.raw`"\e[31mred"`).replace("level: none", "level: notify");
	const { out } = await call("--repo", repository({ "policy.yml": POLICY, "tests/a.test.yml": named }));
	expect(out).toContain("red");
	expect(out).not.toContain("\u001b");
});

test("asked for help, it helps", async () => {
	expect(await call("--help")).toMatchObject({ code: 0, out: expect.stringContaining("--mutate") });
});
