import { describe, expect } from "vitest";
import { MARKER } from "../../src/github/publish/sticky-comment.js";
import { CHANGES, POLICY_PATH, policyText } from "../support/crm.js";
import { TOKENS } from "../support/fake-github.js";
import { openScenario, test } from "../support/scenario.js";

const WAITING = "pending, waiting for RevOps: Field Account.Tier__c: length 20 → 40";
const APPROVED = "success, approved by RevOps (@ana)";

describe("a push during the run", () => {
	test("before the status: nothing is posted for the old head", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.quiet });
		const old = pull.facts.head;
		let pushed = false;
		github.meanwhile = ({ operation }) => {
			if (operation !== "repos/compare-commits-with-basehead" || pushed) return;
			pushed = true;
			pull.push(CHANGES.tier);
		};
		const result = await run(pull.event());
		expect(github.statuses.filter(({ sha }) => sha === old)).toEqual([]);
		expect(pull.statuses()).toEqual([WAITING]);
		expect(pull.comments()).toHaveLength(1);
		expect(result.outputs["head-sha"]).toBe(pull.facts.head);
		expect(result.log).toContain("moved while it was judged");
	});

	test("after the status: the new head is judged too, and the comment is about it", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.quiet });
		github.meanwhile = ({ operation }) => {
			if (operation === "repos/create-commit-status" && github.statuses.length === 1) pull.push(CHANGES.tier);
		};
		const result = await run(pull.event());
		expect(github.statuses.map(({ state }) => state)).toEqual(["success", "pending"]);
		expect(pull.statuses()).toEqual([WAITING]);
		expect(result.outputs).toMatchObject({ "head-sha": pull.facts.head, state: "required" });
		expect(pull.comments()).toHaveLength(1);
	});

	test("after push after push: three more looks, then the newest run decides", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.quiet });
		let count = 0;
		github.meanwhile = ({ operation }) => {
			if (operation === "repos/create-commit-status") pull.push({ "src/app.ts": `${++count}\n` });
		};
		const result = await run(pull.event());
		expect(github.statuses).toHaveLength(4);
		expect(result.calls).not.toContain("issues/create-comment");
		expect(result.log).toContain("the run of its latest push decides");
		expect(result.code).toBe(0);
	});

	test("an old run that is repeated judges the head of today", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		const old = pull.event();
		const head = pull.push(CHANGES.cosmetic);
		const result = await run(old);
		expect(result.outputs["head-sha"]).toBe(head);
		expect(github.statuses.map(({ sha }) => sha)).toEqual([head]);
	});
});

describe("what people say during the run", () => {
	test("an approval after the reviews were read is heard by the same run", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		github.meanwhile = ({ operation }) => {
			if (operation === "repos/create-commit-status" && github.reviews.length === 0) pull.approve("ana");
		};
		const result = await run(pull.event());
		expect(pull.statuses()).toEqual([WAITING, APPROVED]);
		expect(result.outputs.state).toBe("approved");
		expect(pull.comments()).toEqual([expect.stringContaining("Approved by RevOps")]);
	});

	test("an answer and a command too; other people's talk is no reason to look again", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		const said = ["/revops return No", "Nice"];
		github.meanwhile = ({ operation }) => {
			if (operation === "repos/create-commit-status" && said.length > 0) pull.comment("ana", said.shift()!);
		};
		await run(pull.event());
		expect(pull.statuses()).toEqual([WAITING, "failure, returned by RevOps: No"]);
	});

	test("the policy of the target branch changes: the run that the push starts judges again", async () => {
		const { pull, pushTo, run } = await openScenario({ change: CHANGES.tier });
		await run(pull.event());
		const result = await run(pushTo({ [POLICY_PATH]: policyText({ enforce: "advisory" }) }));
		expect(result.code).toBe(0);
		expect(pull.statuses()).toEqual([WAITING, expect.stringMatching(/^success, advisory/)]);
	});
});

describe("two runs at once", () => {
	test("with an approval in between come to one comment and the right status", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		github.meanwhile = ({ operation }) => {
			if (operation === "repos/create-commit-status" && github.reviews.length === 0) pull.approve("ana");
		};
		await Promise.all([run(pull.event()), run(pull.event("synchronize"))]);
		expect(pull.statuses().at(-1)).toBe(APPROVED);
		delete github.meanwhile;
		// What a race left of two comments, any later run repairs.
		await run(pull.relayed("ana"));
		expect(pull.comments()).toHaveLength(1);
		expect(pull.comments()[0]).toContain("Approved by RevOps");
		expect(pull.statuses().at(-1)).toBe(APPROVED);
	});

	test("the comment of another run, written while ours looked, is kept and ours goes", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		let written = false;
		github.meanwhile = ({ operation }) => {
			if (operation !== "repos/create-commit-status" || written) return;
			written = true;
			github.people.comment(7, "github-actions[bot]", `${MARKER}\nof another run`);
		};
		await run(pull.event("synchronize"));
		expect(pull.comments()).toEqual([expect.stringContaining("Tier")]);
	});
});

describe("a sweep", () => {
	test("judges all open pull requests again; one that cannot be judged costs the others nothing", async () => {
		const { github, open, pull, dispatch, run } = await openScenario({ change: CHANGES.tier });
		const broken = open({ change: CHANGES.region });
		broken.facts.head = github.git.commit("refs/pull/8/head", { "README.md": "other history\n" });
		const quiet = open({ change: CHANGES.quiet });
		const closed = open({ change: CHANGES.tier });
		closed.facts.open = false;
		pull.approve("ana");
		const result = await run(dispatch());
		expect(result.code).toBe(2);
		expect(pull.statuses()).toEqual([APPROVED]);
		expect(broken.statuses()).toEqual([expect.stringMatching(/^error, /)]);
		expect(quiet.statuses()).toEqual(["success, no review needed"]);
		expect(closed.statuses()).toEqual([]);
		for (const line of [/\| #7 \| approved \|/, /\| #8 \| error \|/, /\| #9 \| not-required \|/]) expect(result.summary).toMatch(line);
		expect(JSON.parse(result.outputs["pull-requests"] ?? "")).toEqual(
			expect.arrayContaining([
				{ number: 7, state: "approved" },
				{ number: 8, state: "error" },
				{ number: 9, state: "not-required" },
			]),
		);
		expect(result.leftovers).toEqual([]);
	});

	test("of one number judges that one", async () => {
		const { open, pull, dispatch, run } = await openScenario({ change: CHANGES.tier });
		const other = open({ change: CHANGES.region });
		await run(dispatch("8"));
		expect(pull.statuses()).toEqual([]);
		expect(other.statuses()).toEqual([expect.stringMatching(/^pending/)]);
		const wrong = await run(dispatch("nine"));
		expect(wrong).toMatchObject({ code: 2, calls: [] });
		const closed = await run(dispatch("99"));
		expect(closed.code).toBe(2);
	});
});

describe("who is asked for a review, and the label", () => {
	test("never the author, nobody twice, nobody on a draft; the label comes and goes", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier, author: "ana", draft: true });
		await run(pull.event());
		expect(pull.statuses()).toEqual([WAITING]);
		expect(pull.facts.requestedUsers ?? []).toEqual([]);
		pull.facts.draft = false;
		await run(pull.event("ready_for_review"));
		expect(pull.facts.requestedUsers).toEqual(["bo"]);
		github.people.unask(7, "ana", "bo");
		pull.push(CHANGES.region);
		const again = await run(pull.event("synchronize"));
		expect(again.calls).not.toContain("pulls/request-reviewers");
		expect(pull.facts.requestedUsers).toEqual([]);
		expect(pull.facts.labels).toEqual(["revops-review"]);
		pull.approve("bo");
		await run(pull.relayed("bo"));
		expect(pull.facts.labels).toEqual([]);
	});

	test("can be switched off, and the label can have another name", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier, labels: ["RevOps: wait"] });
		await run(pull.event(), { inputs: { "request-reviewers": "false", label: "RevOps: wait" } });
		expect(pull.facts.requestedUsers ?? []).toEqual([]);
		expect(pull.facts.labels).toEqual(["RevOps: wait"]);
		const { pull: other, run: runOther } = await openScenario({ change: CHANGES.tier });
		await runOther(other.event(), { inputs: { label: "" } });
		expect(other.facts.labels ?? []).toEqual([]);
	});

	test("a label that the repository does not have is made where the token may, else the note says what it takes", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier, labels: [] });
		const result = await run(pull.event());
		expect(result.log).toMatch(/label .*revops-review.* could not be changed: .*`issues: write`/);
		expect(result.summary).toContain("issues: write");
		const permissions = { ...TOKENS.workflow.permissions, issues: "write" } as const;
		await run(pull.event("synchronize"), { token: { permissions } });
		expect(pull.facts.labels).toEqual(["revops-review"]);
	});

	test("one who cannot be asked costs the others nothing", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier, collaborators: ["bo"] });
		const result = await run(pull.event());
		expect(pull.facts.requestedUsers).toEqual(["bo"]);
		expect(result.log).toMatch(/ana.*could not be asked for a review/);
	});
});
