import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/backtest.js";
import { COMMANDS } from "../../src/cli/commands.js";
import { UsageError } from "../../src/cli/usage.js";
import { PolicyError } from "../../src/policy/error.js";
import { TreeError } from "../../src/trees/index.js";
import { field, type Given, makeHistory, PROJECT, policy, recorder } from "../backtest/support.js";
import { makeFolder } from "../support/repository.js";

const HISTORY: readonly Given[] = [
	{ files: PROJECT, date: "2026-01-01T00:00:00Z" },
	{ files: field("Told_A"), message: "Told", date: "2026-01-10T00:00:00Z" },
	{ files: field("Money_A"), message: "Money \u001b[31m::error::x", date: "2026-02-10T00:00:00Z" },
	{ files: field("Local_A"), message: "Local", date: "2026-02-20T00:00:00Z" },
];
const withPolicy = (more = ""): readonly Given[] => [{ files: { ...PROJECT, ...policy(more) } }, ...HISTORY.slice(1)];

async function called(words: readonly string[], now?: string, watched?: boolean): Promise<{ code: number; out: string; err: string }> {
	const { console, out, err } = recorder(now, watched);
	const code = await run(words, console);
	return { code, out: out(), err: err() };
}

async function mistake(...words: readonly string[]): Promise<string> {
	const error = await called(words).then(
		() => undefined,
		(error: unknown) => error,
	);
	if (error instanceof UsageError || error instanceof TreeError) return `${error.message} ${error.hint}`;
	throw error ?? new Error("no mistake found");
}

describe("revops-gate backtest", () => {
	it("reports under the policy at the revision's tip, on 80 columns, without a control character", async () => {
		const { dir, ids } = makeHistory(withPolicy("budget: { revops_review_share: 0.5, reviewers_per_pr: 1 }\n"));
		const { code, out, err } = await called(["--repo", dir, "--rev", "main", "--all"]);
		expect([code, err]).toEqual([1, ""]);
		const short = ids.map((id) => id.slice(0, 7));
		expect(out).toBe(`Backtest of main at ${short[3]} under .revops-gate/policy.yml in main at ${short[3]}
3 pull requests with configuration, merged 2026-01-10 to 2026-02-20; 3 merged
changes looked at.

Over budget
    ok  33.3 % of at most 50 %    pull requests that need RevOps
  over       2 of at most 1       teams that must approve
  Measured over 3 pull requests. Questions and teams: what 95 of 100 reviews
  stay within.

What it would have asked for
  1  33.3 %  RevOps review
  1  33.3 %  owner review
  1  33.3 %  somebody is told
  0     0 %  nobody is asked or told

Of 2 pull requests that need a review, 95 % ask at most 2 questions and wait for
at most 2 teams; the most are 2 and 2.

Teams
  decides approves
        1        -  RevOps
        1        -  Sales Ops
        -        1  Finance

Rules, by pull requests in which they
  spoke decided
      3       1  any-field
      1       1  local
      1       1  money
  2 rules never spoke: quiet, flows.

Why, most frequent first
  1  Finance must trust it. (money)
     such as ${short[2]} 2026-02-10 Money␣⟨U+001B⟩[31m:\u200b:error:\u200b:x
  1  The owner decides. (local)
     such as ${short[3]} 2026-02-20 Local

Pull requests that need a review, newest first
  ${short[3]} 2026-02-20  owner review by Sales Ops: Local [local]
  ${short[2]} 2026-02-10  RevOps review by RevOps and Finance:
                      Money␣⟨U+001B⟩[31m:\u200b:error:\u200b:x [money]
`);
	});

	it("prints the same as data, into a file where one is named", async () => {
		const { dir } = makeHistory(withPolicy());
		const file = join(makeFolder(), "report.json");
		const { code, out } = await called(["--repo", dir, "--format", "json", "--output", file]);
		expect([code, out]).toEqual([0, ""]);
		const report = JSON.parse(readFileSync(file, "utf8"));
		expect(report).toMatchObject({ version: 1, revision: { name: "HEAD" }, history: { pull_requests: 3 }, policy: { name: "acme" } });
		expect(report).not.toHaveProperty("timing");
		expect(report.pull_requests[0]).not.toHaveProperty("ms");
	});

	it("takes a preset or a file in place of the repository's policy, and says so when it takes the default", async () => {
		const { dir } = makeHistory(HISTORY);
		const own = makeFolder(policy());
		const named = async (...words: readonly string[]): Promise<string> => (await called(["--repo", dir, ...words])).out;
		expect(await named()).toMatch(
			/under\npreset:marketing-sales\nThere is no policy of its own|under preset:marketing-sales\nThere is no policy/,
		);
		const preset = await named("--policy", "preset:founder-led");
		expect(preset).toContain("preset:founder-led");
		expect(preset).not.toContain("There is no policy");
		expect(await named("--policy", join(own, ".revops-gate/policy.yml"))).toContain("Finance must trust it.");
	});

	it("counts days back from the time of the run", async () => {
		const { dir } = makeHistory(withPolicy());
		const replayed = async (...words: readonly string[]): Promise<number> =>
			JSON.parse((await called(["--repo", dir, "--format", "json", ...words], "2026-02-25T00:00:00Z")).out).history.pull_requests;
		expect(await replayed("--since", "10d")).toBe(1);
		expect(await replayed("--since", "30d")).toBe(2);
		expect(await replayed("--since", "2026-02-10")).toBe(2);
		expect(await replayed("--since", "2026-01-01", "--last", "1")).toBe(1);
		expect(await replayed("--last=2")).toBe(2);
	});

	it("says how long it took, and how far it is where somebody watches", async () => {
		const { dir } = makeHistory(withPolicy());
		const timed = await called(["--repo", dir, "--timing", "--all"]);
		expect(timed.err).toMatch(/^\d+(\.\d)? s for the pull requests; median \d+ ms, p90 \d+ ms, most \d+ ms\n$/);
		expect(timed.out).toMatch(/Local \[local\] \([\d,]+ ms\)/);
		const watched = await called(["--repo", dir], undefined, true);
		expect(watched.err).toBe(
			`${[1, 2, 3].map((n) => `\r${n} pull requests replayed, ${n} merged changes looked at\u001b[K`).join("")}\r\u001b[K`,
		);
	});

	it("says that a shallow clone goes back no further", async () => {
		const { dir, git } = makeHistory(withPolicy());
		const clone = join(makeFolder(), "clone");
		git("clone", "--quiet", "--bare", "--depth=2", `file://${dir}`, clone);
		const { code, out } = await called(["--repo", clone]);
		expect(code).toBe(0);
		expect(out).toContain("The history goes back no further. This clone is shallow");
	});

	it("names what could not be judged, and could not run where that is all there is", async () => {
		const { dir, ids, git } = makeHistory([
			{ files: { ...PROJECT, ...policy(), ...field("Told_A", 10, "Account") } },
			{ files: field("Money_A"), message: "Money" },
		]);
		const folder = git("rev-parse", "main:force-app/main/default/objects/Account");
		rmSync(join(dir, "objects", folder.slice(0, 2), folder.slice(2)));
		const { code, out } = await called(["--repo", dir]);
		expect(code).toBe(2);
		expect(out).toContain(`1 merged change could not be judged\n  ${ids[1]!.slice(0, 7)} 2026-01-02  Money: `);
	});

	it("refuses a broken policy with all that is wrong in it", async () => {
		const broken = { ".revops-gate/policy.yml": "version: 1\nname: 3\nrules: [{}]\n" };
		const { dir, ids } = makeHistory([{ files: { ...PROJECT, ...broken } }]);
		const error = (await called(["--repo", dir]).catch((error: unknown) => error)) as PolicyError;
		expect(error).toBeInstanceOf(PolicyError);
		expect(error.problems.length).toBeGreaterThan(2);
		expect(ids).toHaveLength(1);
	});

	it("tells each mistake and what to do", async () => {
		const { dir } = makeHistory(HISTORY);
		expect(await mistake("main")).toBe('backtest does not take "main". Name the branch with --rev REV.');
		expect(await mistake("--last", "none")).toBe('"none" is no number for --last. Write --last 100.');
		expect(await mistake("--last", "0")).toContain("is no number");
		for (const word of ["yesterday", "2026-02-31", "2026-13-01", "90", "d", "2026-01-01T00:00:00Z"])
			expect(await mistake("--repo", dir, "--since", word)).toBe(
				`"${word}" is no day for --since. Write --since 2026-01-31, or --since 90d for the last 90 days.`,
			);
		expect(await mistake("--format", "markdown")).toContain('"markdown" is not a known value of --format');
		expect(await mistake("--repo", dir, "--rev", "mian")).toContain("has no commit mian");
		expect(await mistake("--repo", dir, "--policy", "preset:sales")).toContain("is not a known preset");
		expect(await mistake("--repo", dir, "--output", join(dir, "no", "file"))).toContain("The report cannot be written");
	});

	it("helps, and is a command", async () => {
		const { code, out } = await called(["--help"]);
		expect([code, out.split("\n")[0]]).toEqual([0, "revops-gate backtest: what a policy would have asked for, over merged pull requests"]);
		expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(90);
		expect((await COMMANDS.backtest!()).run).toBe(run);
	});
});
