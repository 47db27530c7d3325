import { describe, expect, test } from "vitest";
import { loadPolicy, type Policy, PolicyError, type PolicySource, presetNames, presetSource } from "../../src/policy/index.js";
import { openPolicy } from "../../src/policy/judging.js";
import { shippedLayers } from "../../src/policy/shipped.js";

function source(text: string, more: Readonly<Record<string, string>> = {}): PolicySource {
	return { name: ".revops-gate/policy.yml in main", files: new Map([["policy.yml", text], ...Object.entries(more)]) };
}

function problemsOf(text: string, more: Readonly<Record<string, string>> = {}): string[] {
	try {
		loadPolicy(source(text, more));
	} catch (error) {
		if (error instanceof PolicyError) return error.message.split("\n");
		throw error;
	}
	return [];
}

const MISTAKES = `version: 2
name: Acme
extends: [preset:multi-segmnt]
teams:
  sales-ops: { github: acme/sales-ops, servs: [sales] }
  finance: { serves: [fnance] }
functions: { finance: {}, sales: {} }
questions:
  evidence: { ask: Why?, to: sale-ops }
rules:
  - id: stage-added
    title: A new stage
    when: { kind: stge, objct: Opportunity, any: [{ proprty: label }] }
    level: revops
    ask: [evidance]
  - id: stage-added
    title: Again
    when: {}
    level: none
    why: "{a,{b}}"
    also_approves: [finence]
  - id: globs
    title: Braces
    when: { name: "{a,{b}}", tag: handoff }
    level: none
    level: notify
    why: x
levels: { stage-adde: none, policy-change: none }
`;

describe("a policy with mistakes", () => {
	test("all of them are said in one run, each at its place", () => {
		expect(problemsOf(MISTAKES)).toEqual([
			"policy.yml:1:10  bad-value  `2` is not allowed for `version`; allowed: 1",
			"policy.yml:3:11  unknown-preset  no preset is called `preset:multi-segmnt`; did you mean `preset:multi-segment`?",
			"policy.yml:5:24  bad-value  `github`: a GitHub team is written `@org/team`",
			"policy.yml:5:40  unknown-key  `servs` is no key here; did you mean `serves`?",
			"policy.yml:6:23  unknown-function  no function is called `fnance` in `functions`; did you mean `finance`?",
			"policy.yml:9:30  unknown-team  no team is called `sale-ops` in `teams`; did you mean `sales-ops`?",
			"policy.yml:11:5  missing-key  an entry of `rules` needs `why`",
			"policy.yml:13:19  bad-value  `stge` is not allowed for `kind`; did you mean `stage`?",
			"policy.yml:13:25  unknown-key  `objct` is no key here; did you mean `object`?",
			"policy.yml:13:53  unknown-key  `proprty` is no key here; did you mean `property`?",
			"policy.yml:14:12  bad-value  `revops` is not allowed for `level`; allowed: none, notify, owner-review, revops-review",
			"policy.yml:15:11  unknown-question  no question is called `evidance` in `questions`; did you mean `evidence`?",
			"policy.yml:16:9  duplicate-rule  two rules are called `stage-added`",
			"policy.yml:18:11  bad-value  `when`: name at least one key to match on",
			"policy.yml:21:21  unknown-team  no team is called `finence` in `teams`; did you mean `finance`?",
			"policy.yml:24:19  bad-value  `name`: the pattern has a brace inside a brace",
			"policy.yml:24:35  unknown-tag  no tag is called `handoff` in `label_as`",
			"policy.yml:26:5  duplicate-key  this key stands twice in the same map; the second would hide the first",
			"policy.yml:28:11  unknown-rule  no rule is called `stage-adde` in `rules`; did you mean `stage-added`?",
			"policy.yml:28:29  locked-rule  `policy-change` is built in: changes of the policy itself keep their level",
		]);
	});

	test("broken YAML says where", () => {
		expect(problemsOf("version: 1\nrules: [}\n")[0]).toMatch(/^policy\.yml:2:9 {2}yaml-syntax {2}/);
	});

	test("the mistakes of a first policy say what to do", () => {
		expect(problemsOf("version: 1\nteams:\n  revops: { github: @acme/revops }\n")).toEqual([
			'policy.yml:3:21  yaml-syntax  Plain value cannot start with reserved character @; put the value in quotes, such as "@org/team"',
		]);
		expect(problemsOf("version: 1\nteams:\n\trevops: {}\n")[0]).toBe(
			"policy.yml:3:1  yaml-syntax  Tabs are not allowed as indentation; use spaces",
		);
		expect(problemsOf('version: "1"\nextends: [sales-cs]\n')).toEqual([
			"policy.yml:1:10  bad-value  `version` must be `1` without quotes",
			"policy.yml:2:11  unknown-file  there is no policy file `sales-cs` beside this one; did you mean `preset:sales-cs`?",
		]);
		expect(problemsOf("version: 1\nextends: [preset:marketing]\n")).toEqual([
			"policy.yml:2:11  unknown-preset  no preset is called `preset:marketing`; there are preset:founder-led, preset:first-sales-team, preset:marketing-sales, preset:sales-cs, preset:multi-segment",
		]);
	});

	test.each([
		["version: 1\nbase: &b { name: x }\nteams:\n  a:\n    <<: *b\n", "policy.yml:5:5  unknown-key  `<<` is no key here"],
		["version: 1\nname: !!js/function x\n", /yaml-syntax/],
		["version: 1\n---\nversion: 1\n", /yaml-syntax/],
		["", "policy.yml:1:1  bad-value  the file must be a map, not empty"],
		[`version: 1\nname: ${"[".repeat(20_000)}`, /too-deep|yaml-syntax/],
		[`version: 1\nname: ${"[".repeat(100)}${"]".repeat(100)}`, "policy.yml  too-deep  maps and lists may be nested 24 deep"],
		[
			`version: 1\nname: ${"x".repeat(1_000_001)}`,
			"policy.yml  too-large  a policy file may have 1 MB; split it and name the parts in `extends`",
		],
	])("hostile or foreign YAML: %.40s", (text, problem) => {
		const problems = problemsOf(text).join("\n");
		if (typeof problem === "string") expect(problems).toContain(problem);
		else expect(problems).toMatch(problem);
	});

	test("aliases that multiply are refused", () => {
		const lines = ["version: 1", "a0: &a0 [x, x, x, x, x, x, x, x, x]"];
		for (let n = 1; n < 9; n++)
			lines.push(
				`a${n}: &a${n} [${Array(9)
					.fill(`*a${n - 1}`)
					.join(", ")}]`,
			);
		expect(problemsOf(lines.join("\n"))).toEqual(["policy.yml  too-many-aliases  the aliases stand for too much; write the values out"]);
	});

	test("files that build on each other in a circle", () => {
		expect(
			problemsOf("version: 1\nextends: [./rules/a.yml]\n", {
				"rules/a.yml": "version: 1\nextends: [./b.yml]\n",
				"rules/b.yml": "version: 1\nextends: [./a.yml]\n",
			}),
		).toEqual(["rules/b.yml:2:11  extends-cycle  `./a.yml` builds on this file, and this file on it"]);
	});

	test("a file that is not there", () => {
		expect(problemsOf("version: 1\nextends: [./ruls.yml]\n", { "rules.yml": "version: 1\n" })).toEqual([
			"policy.yml:2:11  unknown-file  there is no policy file `./ruls.yml` beside this one; did you mean `rules.yml`?",
		]);
	});

	test("a file that nothing reads, but for tests", () => {
		const others = { "rules/emea.yml": "version: 1\n", "exception.yml": "version: 1\n", "tests/a.test.yml": "version: 1\n" };
		expect(problemsOf("version: 1\n", others)).toEqual([
			"exception.yml:1:1  unread-file  nothing reads this file, so it decides nothing; call it `exceptions.yml`",
			"rules/emea.yml:1:1  unread-file  nothing reads this file, so it decides nothing; name it in `extends` of policy.yml: `./rules/emea.yml`",
		]);
	});

	test("a team that stands for itself", () => {
		expect(problemsOf("version: 1\nteams:\n  a: { acts_as: [b] }\n  b: { acts_as: [a] }\n")).toEqual([
			"policy.yml:3:8  acts-as-cycle  `acts_as` of `a` leads back to `a`: nobody would approve",
			"policy.yml:4:8  acts-as-cycle  `acts_as` of `b` leads back to `b`: nobody would approve",
		]);
	});

	test("a team called like the author of a change", () => {
		expect(problemsOf("version: 1\nteams:\n  author: { users: ['@ana'] }\n")).toEqual([
			"policy.yml:3:3  reserved  `author` stands for whoever wrote the change; give your team another id",
		]);
	});

	test("an id that is no word of a heading, a link and a command", () => {
		const usable = "letters a to z, digits, `.`, `_` and `-`, a letter or digit first, 100 at most";
		const rule = (id: string): string => `version: 1\nrules: [{ id: "${id}", title: t, when: { kind: stage }, level: none, why: w }]\n`;
		for (const id of ["](https://a.b)", "a b", "<b>", "-a", "ä", "a\\nb", ""])
			expect(problemsOf(rule(id))[0], id).toContain(id === "" ? "must not be empty" : `\`id\` is no usable name: ${usable}`);
		expect(problemsOf(rule("EMEA-1.stage_2"))).toEqual([]);
		expect(problemsOf('version: 1\nteams: { "a b": {} }\n')).toEqual([`policy.yml:2:10  bad-value  \`a b\` is no usable name: ${usable}`]);
		expect(problemsOf("version: 1\nteams: { constructor: {} }\n")).toEqual([]);
	});

	test("more files than anybody keeps in order", () => {
		const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`rules/${index}.yml`, "version: 1\n"]));
		expect(problemsOf("version: 1\n", files)).toEqual([
			"policy.yml  too-many-files  a policy may have 100 files, and this one has 101: put its rules together",
		]);
	});

	test("more patterns than a change can be held against, in all files together", () => {
		const names = (count: number): string => `[${Array.from({ length: count }, (_, index) => `"n${index}_{a,b}{c,d}"`).join(", ")}]`;
		const rules = (id: string, count: number): string =>
			`version: 1\nrules:\n  - { id: ${id}, title: t, when: { name: ${names(count)} }, level: none, why: w }\n`;
		const more = (count: number) => ({ "more.yml": rules("b", count) });
		const policy = `${rules("a", 4000)}extends: [./more.yml]\n`;
		expect(problemsOf(policy, more(1000))).toEqual([]);
		expect(problemsOf(policy, more(1001))).toEqual([
			expect.stringMatching(
				/^policy\.yml:3:\d+ {2}too-many-patterns {2}here the names and patterns of the policy come to more than 20000, alternatives in braces counted/,
			),
		]);
	});

	test("no policy among the files", () => {
		expect(() => loadPolicy({ name: "main", files: new Map() })).toThrow("main  no-policy  there is no `policy.yml` among its files");
	});
});

describe("what a policy builds on", () => {
	const child = source(`version: 1
name: Acme
extends: [preset:multi-segment]
teams:
  revops: { github: "@acme/revops" }
  cs-ops: { acts_as: [revops] }
rules:
  - id: stage-order
    title: Ours
    when: { kind: stage, change: reordered }
    level: notify
    why: We reorder often.
levels: { stage-removed: owner-review }
`);

	test("a team gains people, a rule is replaced whole, a level is set", () => {
		const policy = loadPolicy(child);
		const rule = (id: string) => policy.rules.find((candidate) => candidate.id === id)!;
		expect({ name: policy.name, enforce: policy.enforce }).toEqual({ name: "Acme", enforce: "hold" });
		expect(policy.teams.get("revops")).toMatchObject({ name: "RevOps", handles: ["@acme/revops"], actsAs: [] });
		expect(policy.teams.get("cs-ops")).toMatchObject({ name: "CS Ops", handles: [], actsAs: ["revops"] });
		expect(rule("stage-order")).toMatchObject({ title: "Ours", level: "notify", line: "policy.yml:8" });
		expect(rule("stage-order").inform).toBeUndefined();
		expect(rule("stage-removed")).toMatchObject({ level: "owner-review", also_approves: ["finance", "broken-readers"] });
		expect(rule("stage-removed").line).toMatch(/^policies\/core\.yml:\d+$/);
	});

	test("a level set by a preset does not lower a rule that a company writes itself", () => {
		const policy = loadPolicy(
			source(
				"version: 1\nextends: [preset:first-sales-team]\nrules:\n  - { id: lead-conversion, title: Ours, when: { kind: lead-conversion }, level: owner-review, why: We care. }\n",
			),
		);
		expect(policy.rules.find(({ id }) => id === "lead-conversion")!.level).toBe("owner-review");
	});
});

describe("a shipped policy", () => {
	test.each(presetNames())("%s needs no parser, and is the policy that its text would give", async (name) => {
		const source = presetSource(name);
		const [quick, read] = [await openPolicy(source), loadPolicy(source)];
		const plain = (policy: Policy) => JSON.stringify(policy, (_, value) => (value instanceof Map ? [...value] : value));
		expect(shippedLayers(source)).toBeDefined();
		expect(plain(quick)).toBe(plain(read));
	});

	test("with a file of a company on top is read in full", () => {
		expect(
			shippedLayers({ name: "own", files: new Map([["policy.yml", "version: 1\nname: A\nextends: [preset:multi-segment]\n"]]) }),
		).toBeUndefined();
	});
});
