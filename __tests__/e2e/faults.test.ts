import { describe, expect } from "vitest";
import { MARKER } from "../../src/github/publish/sticky-comment.js";
import { CHANGES, POLICY_PATH, policyText } from "../support/crm.js";
import { BOT, type Fault } from "../support/fake-github.js";
import { parsed } from "../support/runner-commands.js";
import { openScenario, type Scenario, test } from "../support/scenario.js";

/** GitHub stays that way for the whole run. */
const ALWAYS = 50;

const FAULTS: Readonly<Record<string, Omit<Fault, "operation">>> = {
	"403": { status: 403, message: "Resource not accessible by integration", times: ALWAYS },
	"404": { status: 404, message: "Not Found", times: ALWAYS },
	"422": { status: 422, message: "Validation Failed", times: ALWAYS },
	"429": { status: 429, message: "slow down", headers: { "retry-after": "1" }, times: ALWAYS },
	"502": { status: 502, times: ALWAYS },
	"no answer": { status: "hangs-up", times: ALWAYS },
};

interface Write {
	readonly operation: string;
	/** How the note begins. */
	readonly note: RegExp;
	readonly permission: string;
	/** Was it done? */
	readonly done: (scenario: Scenario) => boolean;
}

const STATUS: Write = {
	operation: "repos/create-commit-status",
	note: /^The commit status could not be written: /,
	permission: "statuses: write",
	done: ({ pull }) => pull.statuses().length === 1,
};

/** The writes of a run that finds nothing of its own yet. */
const FIRST: readonly Write[] = [
	STATUS,
	{
		operation: "issues/create-comment",
		note: /^The comment could not be written: /,
		permission: "pull-requests: write",
		done: ({ pull }) => pull.comments().length === 1,
	},
	{
		operation: "checks/create",
		note: /^The check run that marks lines could not be written: /,
		permission: "checks: write",
		done: ({ github }) => github.checkRuns.length === 1,
	},
	{
		operation: "pulls/request-reviewers",
		note: /could not be asked for a review: /,
		permission: "pull-requests: write",
		done: ({ pull }) => pull.facts.requestedUsers?.length === 2,
	},
	{
		operation: "issues/add-labels",
		note: /^The label "revops-review" could not be changed: /,
		permission: "pull-requests: write",
		done: ({ pull }) => pull.facts.labels?.length === 1,
	},
];

/** Those of a run that finds the comment and the label of an earlier one. */
const LATER: readonly Write[] = [
	STATUS,
	{
		operation: "issues/update-comment",
		note: /^The comment could not be written: /,
		permission: "pull-requests: write",
		done: ({ pull }) => pull.comments()[0]?.includes("Approved by RevOps") ?? false,
	},
	{
		operation: "issues/remove-label",
		note: /^The label "revops-review" could not be changed: /,
		permission: "pull-requests: write",
		done: ({ pull }) => pull.facts.labels?.length === 0,
	},
];

const cases = (writes: readonly Write[]) =>
	writes.flatMap((write) => Object.keys(FAULTS).map((fault) => [fault, write.operation, write] as const));

/** One write fails: every other is done, a note says which and why, and the summary has it too. */
async function expectOnlyThatFails(
	scenario: Scenario,
	fault: string,
	broken: Write,
	writes: readonly Write[],
	event: "opened" | "synchronize",
) {
	const { github, pull, run } = scenario;
	github.faults.push({ operation: broken.operation, ...FAULTS[fault]! });
	const result = await run(pull.event(event), { token: "app", inputs: { annotations: "check-run" }, hurry: true });
	// Where nothing tells GitHub the verdict the job fails in place of the status.
	expect(result.code).toBe(broken === STATUS ? 2 : 0);
	expect(writes.filter((write) => !write.done(scenario))).toEqual([broken]);
	// The label alone is no matter for a warning.
	const isLabel = broken.operation.endsWith("label") || broken.operation.endsWith("labels");
	const warned = parsed(result.log).filter(({ name }) => name === "warning");
	if (isLabel) expect(warned).toEqual([]);
	const told = result.log.split("\n").filter((line) => line.startsWith("The label ") && line.includes("could not"));
	const notes = isLabel ? told.map((data) => ({ data })) : warned;
	// Of several reviewers that GitHub refuses together each is asked alone.
	expect(notes.length).toBe(fault === "422" && broken.operation === "pulls/request-reviewers" ? 2 : 1);
	for (const { data } of notes) expect(data).toMatch(broken.note);
	if (fault === "403") expect(notes[0]!.data).toContain(`the token lacks \`${broken.permission}\``);
	expect(result.summary).toContain("### Not written");
	expect(github.calls.filter(({ operation }) => operation === broken.operation).length).toBeLessThanOrEqual(4);
	expect(github.comments.length).toBeLessThanOrEqual(1);
}

describe("GitHub answers", () => {
	test.each(cases(FIRST))("%s to %s: every other write is done", async (fault, _, broken) => {
		await expectOnlyThatFails(await openScenario({ change: CHANGES.tier }), fault, broken, FIRST, "opened");
	});

	// A comment that is gone is written anew, and a label that is gone is as wanted.
	const gone = (fault: string, operation: string) => fault === "404" && operation === "issues/update-comment";

	test.each(cases(LATER).filter(([fault, operation]) => !gone(fault, operation)))(
		"%s to %s: every other write is done",
		async (fault, _, broken) => {
			const scenario = await openScenario({ change: CHANGES.tier });
			scenario.pull.facts.labels = ["revops-review"];
			scenario.github.people.comment(7, "revops-gate-app[bot]", `${MARKER}\nof before`);
			scenario.pull.approve("ana");
			await expectOnlyThatFails(scenario, fault, broken, LATER, "synchronize");
		},
	);
});

describe("an answer that is lost", () => {
	test.each(FIRST.map(({ operation }) => operation))(
		"of %s: nothing is there twice, and nothing is told that is not so",
		async (operation) => {
			const scenario = await openScenario({ change: CHANGES.tier });
			const { github, pull, run } = scenario;
			github.faults.push({ operation, status: 502, carriedOut: true });
			const result = await run(pull.event(), { token: "app", inputs: { annotations: "check-run" }, hurry: true });
			expect(result.code).toBe(0);
			expect(new Set(pull.statuses()).size).toBe(1);
			expect(pull.comments()).toHaveLength(1);
			expect(github.checkRuns).toHaveLength(1);
			expect(pull.facts).toMatchObject({ requestedUsers: ["ana", "bo"], labels: ["revops-review"] });
			expect(github.events.filter(({ event }) => event === "review_requested")).toHaveLength(2);
		},
	);

	test("because it takes too long: the call is given up, and a comment that was written all the same is found", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		github.faults.push(
			{ operation: "issues/create-comment", status: "hangs", carriedOut: true },
			{ operation: "repos/create-commit-status", status: "hangs" },
		);
		const result = await run(pull.event(), { hurry: true, env: { PATIENCE: "3000" } });
		expect(result.code).toBe(0);
		expect(pull.statuses()).toHaveLength(1);
		expect(pull.comments()).toHaveLength(1);
		expect(result.summary).not.toContain("Not written");
	});
});

describe("reading", () => {
	test("server errors and a rate limit on the way: the same verdict", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		for (const operation of ["git/get-ref", "repos/compare-commits-with-basehead", "pulls/list-reviews", "issues/list-comments"])
			github.faults.push({ operation, status: 502 });
		github.faults.push({ operation: "pulls/get", status: 403, message: "secondary rate limit", headers: { "retry-after": "1" } });
		const result = await run(pull.event(), { hurry: true });
		expect(result.code).toBe(0);
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending, waiting for RevOps/)]);
		expect(pull.comments()).toHaveLength(1);
		expect(result.summary).not.toContain("Not written");
	});

	test.each(["pulls/list-reviews", "issues/list-comments", "repos/compare-commits-with-basehead", "git/get-ref"])(
		"what %s would say is never guessed: the status says that it could not be judged",
		async (operation) => {
			const { github, pull, run } = await openScenario({ change: CHANGES.tier });
			pull.approve("ana");
			github.faults.push({ operation, status: 502, times: ALWAYS });
			const result = await run(pull.event("synchronize"), { hurry: true });
			expect(result.code).toBe(2);
			expect(pull.statuses()).toEqual([expect.stringMatching(/^error, /)]);
		},
	);

	test("members of a team that GitHub does not tell today: an error, and no verdict of yesterday's", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier, policy: policyText({ people: "github" }) });
		pull.approve("ana");
		github.faults.push({ operation: "teams/list-members-in-org", status: 502, times: ALWAYS });
		const result = await run(pull.relayed("ana"), { token: "app", hurry: true });
		expect(result.code).toBe(2);
		expect(pull.statuses()).toEqual([expect.stringMatching(/^error, /)]);
	});

	test("an error is no reason for a second comment, and goes from the first once it is over", async () => {
		const { github, pull, pushTo, run } = await openScenario({ change: CHANGES.tier });
		await run(pull.event());
		pushTo({ [POLICY_PATH]: policyText({ more: "ceiling: none\n" }) });
		github.faults.push({ operation: "pulls/list-reviews", status: 500, times: ALWAYS });
		await run(pull.event("synchronize"), { hurry: true });
		expect(pull.statuses().at(-1)).toMatch(/^success|^error/);
		expect(github.comments.filter(({ author }) => author?.login === BOT.login)).toHaveLength(1);
	});
});
