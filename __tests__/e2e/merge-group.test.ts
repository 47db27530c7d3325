import { describe, expect } from "vitest";
import { CHANGES, field, POLICY_PATH, policyText } from "../support/crm.js";
import { openScenario, type Pull, type Scenario, test } from "../support/scenario.js";

/** Two pull requests; the names say what each changes, and who has approved it. */
async function twoOf(a: Parameters<Scenario["open"]>[0], b: Parameters<Scenario["open"]>[0]) {
	const scenario = await openScenario(a);
	return { ...scenario, first: scenario.pull, second: scenario.open(b) };
}

const approved = (...pulls: readonly Pull[]) => pulls.map((pull) => pull.approve("ana"));

describe("a merge group", () => {
	test.each([
		["merge commits", false],
		["squashed commits", true],
	])("of two approved pull requests is green, built of %s", async (_, squash) => {
		const { first, second, mergeGroup, run } = await twoOf({ change: CHANGES.tier }, { change: CHANGES.region, author: "fin" });
		approved(first, second);
		const group = mergeGroup([first, second], { squash });
		const result = await run(group);
		expect(group.statuses()).toEqual([expect.stringMatching(/^success, approved by RevOps \(@ana\)/)]);
		expect(result).toMatchObject({ code: 0, outputs: { state: "approved", governed: "2", "head-sha": group.sha } });
		expect([...first.comments(), ...second.comments()]).toEqual([]);
		expect(first.statuses()).toEqual([]);
	});

	test("with a change that nobody approved is red, and says whose it is", async () => {
		const { first, second, mergeGroup, run } = await twoOf({ change: CHANGES.tier }, { change: CHANGES.region });
		approved(first);
		const group = mergeGroup([first, second]);
		const result = await run(group);
		expect(group.statuses()).toEqual(["failure, RevOps review required: #8 is not approved."]);
		expect(result.outputs.state).toBe("required");
		expect(result.summary).toContain("Region");
	});

	test("whose pull requests together make a change that neither was approved for is red", async () => {
		const { first, second, mergeGroup, run } = await twoOf(
			{ change: field("Tier", { length: 40 }) },
			{ change: field("Tier", { required: true }) },
		);
		approved(first, second);
		const group = mergeGroup([first, second], { resolved: field("Tier", { length: 40, required: true }) });
		const result = await run(group);
		expect(group.statuses()).toEqual([
			expect.stringMatching(/^failure, RevOps review required: nobody approved .*, which only #\d and #\d together change/),
		]);
		expect(result.outputs.state).not.toBe("approved");
	});

	test("built on another one is judged by what it adds to that", async () => {
		const { github, first, second, mergeGroup, run } = await twoOf(
			{ change: field("Tier", { length: 40 }) },
			{ change: field("Tier", { required: true }) },
		);
		approved(first, second);
		const { sha } = mergeGroup([first]);
		const group = mergeGroup([second], { base: sha, resolved: field("Tier", { length: 40, required: true }) });
		await run(group);
		expect(github.git.mergeBase(sha, group.sha)).toBe(sha);
		expect(group.statuses()).toEqual([expect.stringMatching(/^success, approved by RevOps/)]);
	});

	test("of nothing governed is green after a handful of calls", async () => {
		const { pull, mergeGroup, run } = await openScenario({ change: CHANGES.quiet });
		const group = mergeGroup([pull]);
		const result = await run(group);
		expect(group.statuses()).toEqual(["success, no review needed"]);
		expect(result.calls.length).toBeLessThanOrEqual(5);
	});

	test("is judged by the policy that it is built on", async () => {
		const { first, second, mergeGroup, run } = await twoOf(
			{ change: { [POLICY_PATH]: policyText({ more: "ceiling: none\n" }) } },
			{ change: CHANGES.region },
		);
		approved(first);
		const both = mergeGroup([first, second]);
		await run(both);
		expect(both.statuses()).toEqual([expect.stringMatching(/^failure, /)]);
	});

	test("counts nobody whom the policy that it is built on, ahead of it in the queue, takes out of the team", async () => {
		const { first, second, mergeGroup, run } = await twoOf(
			{ change: { [POLICY_PATH]: policyText().replace('"@ana", ', "") } },
			{ change: CHANGES.region },
		);
		approved(first, second);
		const ahead = mergeGroup([first]);
		const group = mergeGroup([second], { base: ahead.sha });
		await run(group);
		expect(group.statuses()).toEqual(["failure, RevOps review required: #8 is not approved."]);
		second.approve("bo");
		await run(group);
		expect(group.statuses().at(-1)).toMatch(/^success, approved by RevOps \(@bo\)/);
	});

	test("that was overridden pull request by pull request is green", async () => {
		const { pull, mergeGroup, run } = await openScenario({ change: CHANGES.tier });
		const { outputs } = await run(pull.event());
		pull.comment("ana", `/revops override ${outputs.fingerprint!.slice(0, 8)} Quarter end`);
		const group = mergeGroup([pull]);
		await run(group);
		expect(group.statuses()).toEqual([expect.stringMatching(/^success, overridden by @ana/)]);
	});

	test("is judged too where the relay tells of it, which knows no base", async () => {
		const { pull, mergeGroup, run } = await openScenario({ change: CHANGES.tier });
		approved(pull);
		const group = mergeGroup([pull]);
		const result = await run(group.relayed);
		expect(result.code).toBe(0);
		expect(group.statuses()).toEqual([expect.stringMatching(/^success, approved by RevOps/)]);
	});

	test("that the relay tells of, behind another one in the queue, is judged by what it adds to that: rebased commits do not say whose they are", async () => {
		const { github, first, second, mergeGroup, run } = await twoOf({ change: CHANGES.tier }, { change: CHANGES.region, author: "fin" });
		approved(first, second);
		const { sha } = mergeGroup([first], { rebase: true });
		const group = mergeGroup([second], { base: sha, rebase: true });
		await run(group.relayed);
		expect(github.git.mergeBase(sha, group.sha)).toBe(sha);
		expect(group.statuses()).toEqual([expect.stringMatching(/^success, approved by RevOps/)]);
	});

	test("whose branch is named after no commit of its own line is judged from the tip of its target on", async () => {
		const { first, second, mergeGroup, run } = await twoOf({ change: CHANGES.tier }, { change: CHANGES.region });
		approved(second);
		const group = mergeGroup([first, second]);
		// Of a merge the second parent is the pull request's own: from there on, nothing of it would be seen.
		const branch = `gh-readonly-queue/main/pr-8-${first.facts.head}`;
		const { workflow_run: ran } = group.relayed.payload as { workflow_run: object };
		await run({ ...group.relayed, payload: { ...(group.relayed.payload as object), workflow_run: { ...ran, head_branch: branch } } });
		expect(group.statuses()).toEqual(["failure, RevOps review required: #7 is not approved."]);
	});

	test("that is gone, and one whose pull requests cannot be read", async () => {
		const { github, pull, mergeGroup, run } = await openScenario({ change: CHANGES.tier });
		const group = mergeGroup([pull]);
		expect(await run({ ...group, payload: { ...(group.payload as object), action: "destroyed" } })).toMatchObject({ code: 0, calls: [] });
		github.faults.push({ operation: "pulls/list", status: 404, message: "Not Found" });
		const result = await run(group);
		expect(result.code).toBe(2);
		expect(group.statuses()).toEqual([expect.stringMatching(/^error, /)]);
	});
});
