import { describe, expect } from "vitest";
import type { NotCounted, Review } from "../../src/model/review.js";
import { CHANGES, POLICY_PATH, policyText } from "../support/crm.js";
import { openScenario, type Pull, test } from "../support/scenario.js";

const WAITING = "pending, waiting for RevOps: Field Account.Tier__c: length 20 → 40";

/** `@login: why` of what does not count. */
const notCounted = (report: Review | undefined) => (report?.not_counted ?? []).map(({ by, why }: NotCounted) => `${by}: ${why}`);

describe("/revops recheck", () => {
	test("judges again whoever asks, and finds a policy that is newer", async () => {
		const { pull, pushTo, run } = await openScenario({ change: CHANGES.tier });
		await run(pull.event());
		pushTo({ [POLICY_PATH]: policyText({ enforce: "advisory" }) });
		const result = await run(pull.commented(pull.comment("mallory", "/revops recheck please")));
		expect(result.code).toBe(0);
		expect(pull.statuses()).toEqual([WAITING, expect.stringMatching(/^success, advisory: /)]);
	});

	test("of a bot, an edited comment, no command and a comment of a closed pull request start nothing", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		expect(await run(pull.commented(pull.comment("helper[bot]", "/revops recheck")))).toMatchObject({ code: 0, calls: [] });
		expect(await run(pull.commented(pull.comment("ana", "/revops recheck"), "edited"))).toMatchObject({ code: 0, calls: [] });
		expect(await run(pull.commented(pull.comment("ana", "see /revops recheck")))).toMatchObject({ code: 0, calls: [] });
		pull.facts.open = false;
		expect(await run(pull.commented(pull.comment("ana", "/revops recheck")))).toMatchObject({ code: 0, calls: [] });
	});
});

describe("/revops override", () => {
	async function judged(pull: Pull, run: Awaited<ReturnType<typeof openScenario>>["run"]): Promise<string> {
		return (await run(pull.event())).outputs.fingerprint!.slice(0, 8);
	}

	test("opens the gate for exactly these changes, by who has the right; a governed push shuts it", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		const fingerprint = await judged(pull, run);
		const stranger = await run(pull.commented(pull.comment("mallory", `/revops override ${fingerprint} I say so`)));
		expect(pull.statuses().at(-1)).toBe(WAITING);
		expect(notCounted(stranger.report)).toEqual(["@mallory: @mallory is not in RevOps"]);
		expect(pull.comments()[0]).toMatch(/mallory.*is not in RevOps/s);

		const result = await run(pull.commented(pull.comment("ana", `/revops override ${fingerprint} Quarter end, agreed by phone`)));
		expect(pull.statuses().at(-1)).toBe("success, overridden by @ana: Quarter end, agreed by phone");
		expect(result.outputs.state).toBe("overridden");
		expect(result.report?.override).toMatchObject({
			by: "@ana",
			reason: "Quarter end, agreed by phone",
			at: expect.any(String),
			url: expect.any(String),
		});
		expect(JSON.parse(result.outputs.record ?? "")).toMatchObject({ override: { by: "@ana" } });
		expect(pull.facts.labels).toEqual([]);

		pull.push(CHANGES.cosmetic);
		await run(pull.event("synchronize"));
		expect(pull.statuses()).toEqual([expect.stringMatching(/^success, overridden/)]);

		pull.push(CHANGES.region);
		const later = await run(pull.event("synchronize"));
		expect(pull.statuses()).toEqual(["pending, waiting for RevOps: 2 decisions"]);
		expect(notCounted(later.report)).toContainEqual(
			expect.stringMatching(/^@ana: it is about [0-9a-f]{8}, and the changes are [0-9a-f]{8} now/),
		);
	});

	test("that was edited, has no reason, or is the author's own opens nothing, and says so", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier, author: "bo" });
		const fingerprint = await judged(pull, run);
		const { id } = pull.comment("ana", "/revops override later");
		github.people.editComment(id, `/revops override ${fingerprint} Because`);
		pull.comment("bo", `/revops override ${fingerprint} Mine`);
		const result = await run(pull.event("synchronize"));
		expect(pull.statuses().at(-1)).toBe(WAITING);
		expect(notCounted(result.report)).toEqual([
			"@ana: the comment was changed after it was written: write it again in a new one",
			"@bo: who opened the pull request cannot do this: somebody else does",
		]);
		const short = await run(pull.commented(pull.comment("ana", `/revops override ${fingerprint}`)));
		expect(notCounted(short.report)).toContainEqual(expect.stringMatching(/^@ana: it says no reason/));
		expect(pull.statuses().at(-1)).toBe(WAITING);
	});

	test("opens no change of the policy: that is locked", async () => {
		const { pull, run } = await openScenario({ change: { [POLICY_PATH]: policyText({ more: "ceiling: none\n" }) } });
		const fingerprint = await judged(pull, run);
		const result = await run(pull.commented(pull.comment("ana", `/revops override ${fingerprint} Please`)));
		expect(pull.statuses().at(-1)).toMatch(/^pending, waiting for RevOps/);
		expect(notCounted(result.report)).toEqual([expect.stringMatching(/^@ana: .*lock/)]);
	});
});

describe("/revops return", () => {
	test("sends it back with a reason, and an approval of the team lifts it", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		pull.approve("bo");
		await run(pull.relayed("bo"));
		const result = await run(pull.commented(pull.comment("ana", "/revops return Show who fills it\nThanks")));
		expect(result).toMatchObject({ code: 0, outputs: { state: "returned" } });
		expect(result.report?.returned).toMatchObject({ team: "revops", by: "@ana", reason: "Show who fills it" });
		expect(pull.statuses().at(-1)).toBe("failure, returned by RevOps: Show who fills it");
		expect(pull.facts.labels).toEqual(["revops-review"]);
		pull.approve("bo");
		await run(pull.relayed("bo"));
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@bo)");
		const stranger = await run(pull.commented(pull.comment("fin", "/revops return No")));
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@bo)");
		expect(notCounted(stranger.report)).toEqual(["@fin: @fin is not in RevOps"]);
	});
});

const LINK = "https://intranet.example.org/m/42";

describe("what was decided about another comparison", () => {
	test("an override for one branch is none for another", async () => {
		const { github, pull, run, root } = await openScenario({ change: CHANGES.tier });
		github.git.commit("refs/heads/sandbox", { "README.md": "sandbox\n" }, root);
		const { outputs } = await run(pull.retarget("sandbox"));
		await run(pull.commented(pull.comment("ana", `/revops override ${outputs.fingerprint!.slice(0, 8)} Only a sandbox`)));
		const result = await run(pull.retarget("main"));
		expect(pull.statuses().at(-1)).toMatch(/^pending, waiting for RevOps/);
		expect(result.report?.override).toBeUndefined();
	});

	test("a record without a fingerprint is of the head that it was written for, and not of one that is forced back", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.probability });
		const more = pull.push(CHANGES.stage);
		pull.approve("ana");
		await run(pull.event("synchronize"));
		pull.push(CHANGES.probability);
		await run(pull.event("synchronize"));
		const { report } = await run(pull.commented(pull.comment("bo", `/revops record finance approved by "Dana Lee" ${LINK}`)));
		expect(report?.approvals.map(({ team }) => team)).toContain("finance");
		pull.forceBack(more);
		const back = await run(pull.event("synchronize"));
		expect(back.report?.approvals.map(({ team }) => team)).not.toContain("finance");
		expect(pull.statuses().at(-1)).toMatch(/^pending, waiting for Finance/);
	});
});

describe("/revops record", () => {
	const policy = policyText().replace(', users: ["@fin", "@flo", "@fay"]', "");

	test("writes down what Finance decided elsewhere: by RevOps, with a link, and never by the author", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.probability, policy });
		const first = await run(pull.event());
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending, waiting for RevOps and Finance/)]);
		expect(pull.comments()[0]).toContain('/revops record finance approved by "<name>"');
		const line = `/revops record finance approved by "Dana Lee" ${LINK}`;
		const stranger = await run(pull.commented(pull.comment("sue", line)));
		expect(notCounted(stranger.report)).toEqual(["@sue: @sue is not in RevOps"]);
		const result = await run(pull.commented(pull.comment("bo", line)));
		expect(JSON.parse(result.outputs.approvals ?? "")).toEqual([
			expect.objectContaining({ team: "finance", by: "Dana Lee", how: "record", recorded_by: "@bo", evidence: LINK }),
		]);
		pull.approve("ana");
		await run(pull.relayed("ana"));
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@ana), Finance (Dana Lee, recorded by @bo)");
		expect(pull.comments()[0]).toContain(LINK);

		pull.push(CHANGES.tier);
		const later = await run(pull.event("synchronize"));
		expect(later.outputs.state).toBe("required");
		expect(notCounted(later.report)).toContainEqual(expect.stringMatching(/^@bo: it may be about earlier changes/));
		expect(first.outputs.fingerprint).not.toBe(later.outputs.fingerprint);
		await run(pull.commented(pull.comment("bo", `${line} ${later.outputs.fingerprint!.slice(0, 8)}`)));
		pull.approve("ana");
		await run(pull.relayed("ana"));
		expect(pull.statuses().at(-1)).toMatch(/^success, approved by RevOps \(@ana\), Finance \(Dana Lee, recorded by @bo\)/);
	});

	test("is refused where the policy says so, and of who opened the pull request", async () => {
		const strict = policyText({ team: { finance: "record: false" } });
		const { open, pull, run } = await openScenario({ change: CHANGES.probability, policy: strict, author: "bo" });
		const other = open({ change: CHANGES.probability });
		const line = `/revops record finance approved by "Dana Lee" ${LINK}`;
		pull.comment("bo", line);
		pull.comment("ana", line);
		const result = await run(pull.event());
		expect(notCounted(result.report)).toEqual([
			"@bo: who opened the pull request cannot do this: somebody else does",
			expect.stringMatching(/^@ana: the policy says that Finance approves on GitHub itself/),
		]);
		const unclear = await run(other.commented(other.comment("ana", "/revops record finance agreed")));
		expect(notCounted(unclear.report)).toEqual([expect.stringMatching(/^@ana: it does not say who approved/)]);
		const typo = await run(other.commented(other.comment("ana", "/revops recrod finance")));
		expect(notCounted(typo.report)).toContainEqual(expect.stringContaining("did you mean `/revops record`?"));
	});
});

describe("answers", () => {
	test("are proposed in the description, hold the gate while they lack, and are confirmed by an approval", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.stage, author: "ann" });
		const first = await run(pull.event());
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending, waiting for RevOps and Finance/)]);
		expect(first.outputs["waiting-for"]).toBe('["RevOps","Finance","Sales Ops"]');
		const [, line = ""] = /(- `evidence:[0-9a-f]{8}`)/.exec(pull.comments()[0]!) ?? [];
		expect(line).not.toBe("");

		pull.approve("ana");
		pull.approve("fin");
		await run(pull.relayed("fin"));
		expect(pull.statuses().at(-1)).toBe("pending, waiting for 1 answer");

		const idle = await run(pull.describe("Please, soon."));
		expect(idle.calls).toEqual([]);
		const result = await run(pull.describe(`Please.\n\n${line} A signed order form`));
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@ana), Finance (@fin)");
		const questions = result.report!.decisions.flatMap(({ questions }) => questions);
		expect(questions).toEqual([
			expect.objectContaining({
				id: "evidence",
				answered: expect.objectContaining({ answer: "A signed order form", by: "@ann", confirmed_by: "@ana", edited_after: "@ann" }),
			}),
		]);

		pull.push(CHANGES.quiet);
		pull.approve("sue");
		const confirmed = await run(pull.relayed("sue"));
		expect(confirmed.report!.decisions.flatMap(({ questions }) => questions)[0]!.answered).toMatchObject({ confirmed_by: "@sue" });
		expect(confirmed.report!.decisions.flatMap(({ questions }) => questions)[0]!.answered!.edited_after).toBeUndefined();

		await run(pull.describe(`Please.\n\n${line} A handshake`));
		expect(pull.comments()[0]).toMatch(/A handshake/);
		expect(pull.comments()[0]).toMatch(/after (that|the) approval|edited after/);
		expect(pull.statuses().at(-1)).toMatch(/^success/);
	});

	test("to an earlier version of the changes are shown as such and do not count", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.stage });
		const result = await run(pull.describe("- `evidence:00000000` A signed order form"));
		const [question] = result.report!.decisions.flatMap(({ questions }) => questions);
		expect(question).toMatchObject({ earlier: { answer: "A signed order form" } });
		expect(question!.answered).toBeUndefined();
		expect(result.outputs["waiting-for"]).toContain("Sales Ops");
		expect(pull.comments()[0]).toMatch(/earlier version/);
	});

	test("of a machine count once somebody of the owning team has edited them", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.stage, author: "dependabot[bot]" });
		const { report } = await run(pull.event());
		const { digest } = report!.decisions.flatMap(({ questions }) => questions)[0]!;
		pull.facts.body = `- \`evidence:${digest}\` Anything`;
		const machine = await run(pull.event("synchronize"));
		expect(notCounted(machine.report)).toEqual([expect.stringContaining("a machine wrote it")]);
		const edited = await run(pull.describe(`- \`evidence:${digest}\` A signed order form`, "sue"));
		expect(edited.report!.answers).toEqual([expect.objectContaining({ question: "evidence", by: "@sue", answer: "A signed order form" })]);
	});
});
