import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../../src/cli/init.js";
import { recordingConsole } from "../support/console.js";
import { makeFolder, makeRepository } from "../support/repository.js";
import { expectUsable, field, HUBSPOT, has, listView, PROJECT, read, repositoryOf, stages, start, validationRule } from "./support.js";

const FILES = [
	".revops-gate/policy.yml",
	".revops-gate/tests/decision-rights.test.yml",
	".github/workflows/revops-gate.yml",
	".github/CODEOWNERS",
	".github/workflows/revops-gate-relay.yml",
];
const SALESFORCE = {
	...PROJECT,
	...stages("Prospecting", "Proposal"),
	...field("Opportunity", "Region__c"),
	...listView("Opportunity", "My_Deals"),
	...validationRule("Opportunity", "CW_Contract_End"),
};

describe("a repository without a policy", () => {
	test("Salesforce: writes a policy that advises for 30 days, its tests, the workflows and CODEOWNERS", async () => {
		const repository = repositoryOf(SALESFORCE);
		repository.git("remote", "add", "origin", "https://user:secret@github.com/acme/crm.git");
		const { code, out } = await start(repository);
		expect(code).toBe(0);
		expect(FILES.filter((path) => !has(repository, path))).toEqual([]);
		expect(parse(read(repository, FILES[0]!))).toEqual({
			version: 1,
			name: "Acme decision rights",
			extends: ["preset:sales-cs"],
			enforce: "advisory",
			trial_until: "2026-02-14",
			label_as: { "closed-won-handoff": expect.any(Array) },
		});
		expect(read(repository, FILES[0]!)).toContain('# revops: { github: "@acme/revops" }');
		expect(read(repository, FILES[0]!)).toMatch(/^# yaml-language-server: \$schema=https:.*policies\/policy\.schema\.json\n/);
		expect(read(repository, FILES[3]!)).toContain("\n# /.revops-gate/ @acme/revops\n");
		expect(out).toContain("salesforce: 6 components in 4 files: 2 stages, 1 field, 1 list view, 1 validation rule and 1 value set");
		expect(out).toContain("sales-cs: a deal is handed over when it is won (Validation rule Opportunity/CW_Contract_End)");
		expect(out).not.toContain("secret");
		expect(out.trimEnd().split("\n").slice(-4)).toEqual([
			"Next",
			expect.stringContaining("1. Fill in the teams in .revops-gate/policy.yml and the commit of a release in .github/"),
			expect.stringContaining("2. revops-gate policy lint, then revops-gate policy test"),
			expect.stringContaining("3. Commit it on a branch of its own, then revops-gate check"),
		]);
		await expectUsable(repository);
	});

	test.each([
		["main", "main", "main"],
		["release/1.0", "release/1.0", "release/1.0"],
		["of which YAML would make something else", "a,b", "main"],
	])("the workflow hears new policies on the default branch: %s", async (_, branch, heard) => {
		const repository = repositoryOf(SALESFORCE);
		repository.commit({}, "start");
		repository.git("update-ref", `refs/remotes/origin/${branch}`, "HEAD");
		repository.git("symbolic-ref", "refs/remotes/origin/HEAD", `refs/remotes/origin/${branch}`);
		await start(repository);
		const text = read(repository, FILES[2]!);
		expect(parse(text).on.push).toEqual({ branches: [heard], paths: [".revops-gate/**"] });
		expect(text.includes('"revops-gate: main"')).toBe(heard === "main");
		expect(text.split("\n").length).toBe(
			readFileSync(join(__dirname, "../../examples/workflows/revops-gate.yml"), "utf8").split("\n").length,
		);
	});

	test("its tests are about its own configuration", async () => {
		const repository = repositoryOf(SALESFORCE);
		await start(repository);
		const { now, tests } = parse(read(repository, FILES[1]!));
		expect(now).toBe("2026-01-15");
		const levels = Object.fromEntries(tests.map(({ name, expect: { level } }: Written) => [name, level]));
		expect(levels).toEqual({
			"Verbal Commit is added to the stages of Opportunity": "revops-review",
			"Stage Proposal goes from 30 % to 40 %": "revops-review",
			"Stage Proposal goes away": "revops-review",
			"List view Opportunity/My_Deals looks otherwise": "none",
			"Field Opportunity.Region__c gets another label": "none",
			"Field Opportunity.Region__c is deleted": "revops-review",
			"Validation rule Opportunity/CW_Contract_End asks for something else": "revops-review",
		});
	});

	test("HubSpot", async () => {
		const repository = repositoryOf(HUBSPOT);
		const { code, out } = await start(repository);
		expect(code).toBe(0);
		expect(out).toContain("hubspot: 6 components in 2 files: 3 stages, 2 fields and 1 pipeline");
		expect(out).toContain(
			"Proposed: sales-cs, because\n  sales-cs: renewals, churn or customer health are tracked (Field deals.renewal_month)",
		);
		const names = parse(read(repository, FILES[1]!)).tests.map(({ name }: Written) => name);
		expect(names).toContain("Verbal Commit is added to the stages of deals");
		expect(names).toContain("Stage Appointment goes from 20 % to 30 %");
		await expectUsable(repository);
	});

	test("both, with files that are not committed yet", async () => {
		const repository = repositoryOf(HUBSPOT);
		repository.write(SALESFORCE);
		const { out } = await start(repository);
		expect(out).toMatch(/^Here\n {2}hubspot: .*\n {2}salesforce: /);
		const names = parse(read(repository, FILES[1]!)).tests.map(({ name }: Written) => name);
		expect(names.filter((name: string) => name.startsWith("Verbal Commit"))).toHaveLength(2);
		await expectUsable(repository);
	});

	test("from a folder inside, at the top of the repository all the same", async () => {
		const repository = repositoryOf(SALESFORCE);
		expect(await run(["--repo", join(repository.dir, "force-app")], recordingConsole())).toBe(0);
		expect(FILES.filter((path) => !has(repository, path))).toEqual([]);
	});

	test.each(["founder-led", "first-sales-team", "marketing-sales", "sales-cs", "multi-segment"])(
		"--company %s overrides what is proposed",
		async (company) => {
			const repository = repositoryOf(SALESFORCE);
			const { code, out } = await start(repository, "--company", company);
			expect(code).toBe(0);
			expect(out).toContain(`As you say: ${company}. Seen here\n`);
			expect(parse(read(repository, FILES[0]!)).extends).toEqual([`preset:${company}`]);
			await expectUsable(repository);
		},
	);

	test("a file that cannot be read is counted, and stops nothing", async () => {
		const repository = repositoryOf({ ...SALESFORCE, "force-app/main/default/flows/Broken.flow-meta.xml": "<Flow" });
		const { code, out } = await start(repository);
		expect(code).toBe(0);
		expect(out).toContain("salesforce: 1 of the files cannot be read");
		await expectUsable(repository);
	});
});

describe("what is there already", () => {
	test("a policy is left, and the tests are those of that policy", async () => {
		const policy = "version: 1\nextends: [preset:founder-led]\nteams: { revops: { github: '@acme/founders' } }\n";
		const repository = repositoryOf({ ...SALESFORCE, ".revops-gate/policy.yml": policy });
		const { code, out } = await start(repository, "--company", "multi-segment");
		expect(code).toBe(0);
		expect(read(repository, FILES[0]!)).toBe(policy);
		expect(out).toContain("Left as it was\n  .revops-gate/policy.yml: it is there already, so --company changes nothing\n");
		expect(out).not.toContain("multi-segment");
		const levels = parse(read(repository, FILES[1]!)).tests.map(({ expect: { level } }: Written) => level);
		expect(new Set(levels)).toEqual(new Set(["none", "notify"]));
		expect(read(repository, FILES[3]!)).toContain(
			"\n/.revops-gate/ @acme/founders\n/.github/workflows/revops-gate*.yml @acme/founders\n/.github/CODEOWNERS @acme/founders\n",
		);
		await expectUsable(repository);
	});

	test("a policy that is broken gets no tests, and that is said", async () => {
		const repository = repositoryOf({ ...SALESFORCE, ".revops-gate/policy.yml": "version: 1\nextend: []\n" });
		const { code, out } = await start(repository);
		expect(code).toBe(0);
		expect(has(repository, FILES[1]!)).toBe(false);
		expect(out).toContain("decision-rights.test.yml: not written, as the policy cannot be used; revops-gate policy lint says why");
	});

	test("all of it: nothing to write, exit code 1, not a byte changed", async () => {
		const repository = repositoryOf(SALESFORCE);
		await start(repository);
		repository.commit({});
		const { code, out, err } = await start(repository);
		expect(code).toBe(1);
		expect(err).toBe("Nothing to write: all of it is there already.\n");
		expect(out).not.toContain("Next");
		expect(repository.git("status", "--porcelain")).toBe("");
	});

	test("a workflow of another name that runs it is enough", async () => {
		const workflow = "jobs:\n  a:\n    steps:\n      - uses: revops-gate/revops-gate@v1\n";
		const repository = repositoryOf({ ...SALESFORCE, ".github/workflows/gate.yml": workflow });
		const { out } = await start(repository);
		for (const path of [FILES[2]!, FILES[4]!]) {
			expect(has(repository, path)).toBe(false);
			expect(out).toContain(`${path}: .github/workflows/gate.yml runs revops-gate already`);
		}
		expect(out).toContain("1. Fill in the teams in .revops-gate/policy.yml.\n");
	});

	test.skipIf(process.platform === "win32")("a link in place of a folder is refused before anything is written", async () => {
		const elsewhere = makeFolder();
		const repository = repositoryOf(SALESFORCE);
		symlinkSync(elsewhere, join(repository.dir, ".github"));
		await expect(start(repository)).rejects.toThrow(".github is no folder, so .github/workflows/revops-gate.yml cannot be written.");
		expect(has(repository, ".revops-gate")).toBe(false);
	});

	test.skipIf(process.platform === "win32")("a link in place of a file is left, wherever it leads", async () => {
		const elsewhere = makeFolder({ ".revops-gate/x": "" });
		const repository = repositoryOf({ ...SALESFORCE, ".github/x": "" });
		symlinkSync(join(elsewhere, "taken"), join(repository.dir, ".github/CODEOWNERS"));
		const { code } = await start(repository);
		expect(code).toBe(0);
		expect(has(repository, ".github/CODEOWNERS")).toBe(false);
	});
});

describe("CODEOWNERS", () => {
	const OWNERS =
		"* @acme/everyone\r\n/force-app/ @acme/Sales-Ops @ana # @acme/finance\r\n/x/ @other/fpna mail@acme.com\r\n/y/ @acme/rev-ops @acme/salesops\r\n";

	test("its teams are taken by their names, and said", async () => {
		const repository = repositoryOf({ ...SALESFORCE, CODEOWNERS: OWNERS });
		const { out } = await start(repository);
		expect(parse(read(repository, FILES[0]!)).teams).toEqual({
			revops: { github: "@acme/rev-ops" },
			finance: { github: "@other/fpna" },
			"sales-ops": { github: ["@acme/Sales-Ops", "@acme/salesops"] },
		});
		expect(out).toContain(
			"Teams, by their names in CODEOWNERS\n  @acme/Sales-Ops (line 2) is taken for sales-ops\n  @other/fpna (line 3) is taken for finance\n",
		);
		expect(out).toContain(
			"Add at the end of CODEOWNERS\n  /.revops-gate/ @acme/rev-ops\n  /.github/workflows/revops-gate*.yml @acme/rev-ops\n  /CODEOWNERS @acme/rev-ops\n",
		);
		expect(has(repository, ".github/CODEOWNERS")).toBe(false);
		expect(read(repository, "CODEOWNERS")).toBe(OWNERS);
		await expectUsable(repository);
	});

	test("the place that GitHub prefers counts; lines that are there need not be added", async () => {
		const repository = repositoryOf({ ...SALESFORCE, CODEOWNERS: OWNERS, ".github/CODEOWNERS": "/.revops-gate/ @acme/revops\n" });
		const { out } = await start(repository);
		expect(parse(read(repository, FILES[0]!)).teams).toEqual({ revops: { github: "@acme/revops" } });
		expect(out).not.toContain("Add at the end");
	});

	test("a team of ours says that the company has one", async () => {
		const bare = { ...PROJECT, ...field("Widget__c", "Colour__c") };
		const repository = repositoryOf({ ...bare, CODEOWNERS: "* @acme/revops\n" });
		const { out } = await start(repository);
		expect(out).toContain(
			"Proposed: marketing-sales, because\n  marketing-sales: there is a team for it (revops) (@acme/revops in CODEOWNERS:1)",
		);
		const other = repositoryOf(bare);
		expect((await start(other)).out).toContain("Proposed: founder-led, because\n  nothing here shows");
	});
});

describe("where there is nothing to govern", () => {
	test.each([
		["no file", {}],
		["a project without configuration", PROJECT],
		["other files", { "src/index.ts": "", "data.json": '{"a": 1}' }],
		["a policy alone", { ".revops-gate/policy.yml": "version: 1\n" }],
	])("%s: says so, writes nothing, exit code 1", async (_, files) => {
		const repository = repositoryOf(files);
		const { code, out, err } = await start(repository);
		expect(code).toBe(1);
		expect(out).toBe("");
		expect(err).toContain("There is no CRM configuration in ");
		expect(err).toContain("Run init in the repository that holds it, or name that one with --repo DIR. Nothing was written.");
		expect(repository.git("status", "--porcelain")).toBe("");
	});

	test("a repository without a commit", async () => {
		const repository = makeRepository();
		expect((await start(repository)).code).toBe(1);
		repository.write(SALESFORCE);
		expect((await start(repository)).code).toBe(0);
	});

	test("a folder that is no repository", async () => {
		const folder = makeFolder(SALESFORCE);
		await expect(run(["--repo", folder], recordingConsole())).rejects.toThrow("is not a git repository");
		await expect(run(["--repo", join(folder, "none")], recordingConsole())).rejects.toThrow("there is no folder");
	});
});

describe("how it is called", () => {
	test.each([
		[["--company", "sales-c"], "Did you mean sales-cs?"],
		[["--force"], "--repo"],
		[["here"], "--repo DIR"],
	])("%j is refused with a hint", async (words, hint) => {
		const error = await run(words, recordingConsole()).catch((caught) => caught);
		expect(error.hint).toContain(hint);
	});

	test("--help", async () => {
		const console = recordingConsole();
		expect(await run(["--help"], console)).toBe(0);
		for (const path of FILES) expect(console.said.out).toContain(path);
	});
});

interface Written {
	readonly name: string;
	readonly expect: { readonly level: string };
}
