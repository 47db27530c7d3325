import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { run } from "../../src/cli/policy-diff.js";
import { UsageError } from "../../src/cli/usage.js";
import { PolicyError } from "../../src/policy/error.js";
import { TreeError } from "../../src/trees/index.js";
import { field, makeHistory, PROJECT, policy, recorder } from "../backtest/support.js";

async function called(...words: readonly string[]): Promise<{ code: number; out: string }> {
	const { console, out } = recorder();
	const code = await run(words, console);
	return { code, out: out() };
}

async function mistake(...words: readonly string[]): Promise<string> {
	const error = await called(...words).catch((error: unknown) => error);
	if (error instanceof UsageError || error instanceof TreeError) return `${error.message} ${error.hint}`;
	throw error;
}

/** `main` with three pull requests, and the branch `tune` that changes its policy. */
function world(tuned: Readonly<Record<string, string>>, first: Readonly<Record<string, string>> = policy()) {
	const history = makeHistory([
		{ files: { ...PROJECT, ...first } },
		{ files: field("Money_A"), message: "Money ::error::", date: "2026-01-03T00:00:00Z" },
		{ files: field("Local_A"), message: "Local", date: "2026-01-04T00:00:00Z" },
		{ files: field("Told_A"), message: "Told", date: "2026-01-05T00:00:00Z" },
		{ files: tuned, message: "Tune" },
	]);
	history.git("branch", "tune", history.ids[4]!);
	history.git("update-ref", "refs/heads/main", history.ids[3]!);
	return history;
}

describe("revops-gate policy diff", () => {
	it("lists the past pull requests that the new policy would decide otherwise, on 80 columns", async () => {
		const { dir, ids } = world(policy("levels: { money: notify, local: revops-review }\n"));
		const { code, out } = await called("main..tune", "--repo", dir);
		const short = ids.map((id) => id.slice(0, 7));
		expect(code).toBe(0);
		expect(out).toBe(`2 of 3 past pull requests would be decided otherwise: 1 stricter and 1 milder.
  before  .revops-gate/policy.yml in main at ${short[3]}
  after   .revops-gate/policy.yml in tune at ${short[4]}
3 pull requests with configuration, merged 2026-01-03 to 2026-01-05; 3 merged
changes looked at.

${short[2]} 2026-01-04  Local
      Owner review → RevOps review
    + RevOps approves
    - Sales Ops approves
      because of local

${short[1]} 2026-01-03  Money :\u200b:error:\u200b:
      RevOps review → somebody is told
    - RevOps and Finance approve
    - Do the books change? (Finance)
    - Who needs it? (Sales Ops)
      because of money
`);
	});

	it("prints the same as data; HEAD is what is left out", async () => {
		const { dir, git } = world(policy("levels: { money: notify }\n"));
		git("symbolic-ref", "HEAD", "refs/heads/tune");
		const diff = JSON.parse((await called("main..", "--repo", dir, "--format=json")).out);
		expect(diff).toMatchObject({ version: 1, base: { name: "main" }, head: { name: "HEAD" }, totals: { otherwise: 1, milder: 1 } });
	});

	it("replays so many, of the base alone", async () => {
		const { dir } = world({ ...policy("levels: { money: notify }\n"), ...field("Money_B") } as Record<string, string>);
		const diff = JSON.parse((await called("main...tune", "--repo", dir, "--last", "2", "--format", "json")).out);
		expect(diff).toMatchObject({ history: { pull_requests: 2 }, totals: { otherwise: 0 } });
	});

	it("takes the default preset for a side without a policy, and says so", async () => {
		const { dir, ids } = world(policy(), {});
		const { out } = await called("main..tune", "--repo", dir);
		expect(out).toContain(`before  no policy at main (${ids[3]!.slice(0, 7)}), so preset:marketing-sales`);
	});

	it("says that both sides are the same", async () => {
		const { dir } = world({ "README.md": "x" });
		const { code, out } = await called("main..tune", "--repo", dir);
		expect([code, out.split("\n")[0]]).toEqual([0, "Both sides have the same policy: nothing would be decided otherwise."]);
	});

	it("refuses a broken policy at either side with all that is wrong in it", async () => {
		const { dir } = world({ ".revops-gate/policy.yml": "version: 1\nname: 3\nrules: [{}]\n" });
		for (const range of ["main..tune", "tune..main"]) {
			const error = (await called(range, "--repo", dir).catch((error: unknown) => error)) as PolicyError;
			expect(error).toBeInstanceOf(PolicyError);
			expect(error.problems.length).toBeGreaterThan(2);
		}
	});

	it("tells each mistake and what to do", async () => {
		const { dir } = world(policy());
		const write = "Write policy diff BASE..HEAD, such as policy diff main..HEAD.";
		expect(await mistake()).toBe(`policy diff needs two revisions. ${write}`);
		expect(await mistake("main")).toBe(`"main" does not name two revisions. ${write}`);
		expect(await mistake("..tune")).toBe(`"..tune" does not name two revisions. ${write}`);
		expect(await mistake("main", "tune")).toContain('policy diff does not take "tune".');
		expect(await mistake("main..mian", "--repo", dir)).toContain("has no commit mian");
		expect(await mistake("main..tune", "--last", "x")).toBe('"x" is no number for --last. Write --last 100.');
	});

	it("helps, and is a command", async () => {
		expect((await called("-h")).out).toMatch(/^revops-gate policy diff: /);
		expect((await COMMANDS["policy diff"]!()).run).toBe(run);
	});
});
