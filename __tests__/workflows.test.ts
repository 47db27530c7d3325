import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { readEvent } from "../src/github/start/event.js";
import * as events from "./support/events.js";
import { loadWorkflowParser } from "./support/workflow-parser.js";

const FOLDER = join(__dirname, "../.github/workflows");
const EXAMPLES = join(__dirname, "../examples/workflows");

interface Workflow {
	readonly name: string;
	readonly on: Readonly<Record<string, { types?: string[]; paths?: string[]; branches?: string[]; workflows?: string[] }>>;
	readonly permissions: unknown;
	readonly concurrency?: unknown;
	readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
	readonly if?: string;
	readonly environment?: unknown;
	readonly permissions?: unknown;
	readonly "timeout-minutes"?: number;
	readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean };
	readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[];
}

let parser: Awaited<ReturnType<typeof loadWorkflowParser>>;
beforeAll(async () => {
	parser = await loadWorkflowParser();
});

describe.each(readdirSync(FOLDER))("%s", (name) => {
	const content = readFileSync(join(FOLDER, name), "utf8");
	const workflow: Workflow = parse(content);

	it("is a workflow that GitHub takes", () => {
		expect(parser.workflowProblems(name, content)).toEqual([]);
	});

	it("gives nothing by default, reads at most, and ends", () => {
		expect(workflow.permissions).toEqual({});
		for (const job of Object.values(workflow.jobs)) {
			expect([{}, { contents: "read" }]).toContainEqual(job.permissions);
			expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
		}
	});

	it("uses no action that can change under it, and keeps no token on disk", () => {
		for (const { uses, with: inputs } of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
			if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
			if (uses?.startsWith("actions/checkout@")) expect(inputs).toMatchObject({ "persist-credentials": false });
		}
	});
});

const example = (name: string) => readFileSync(join(EXAMPLES, name), "utf8");
const read = (name: string): Workflow => parse(example(name));

describe.each(readdirSync(EXAMPLES))("the example %s", (name) => {
	const content = example(name);
	const { permissions, concurrency, jobs, on } = read(name);
	const steps = Object.values(jobs).flatMap((job) => job.steps);

	it("is a workflow that GitHub takes", () => {
		expect(parser.workflowProblems(name, content)).toEqual([]);
		expect(parser.workflowProblems(name, content.replace("types:", "type:"))).not.toEqual([]);
		expect(parser.workflowProblems(name, content.replace("timeout-minutes:", "timeout:"))).not.toEqual([]);
	});

	it("gives nothing by default, ends, and names no job like the status", () => {
		expect(permissions).toEqual({});
		for (const [id, job] of Object.entries(jobs)) {
			expect(id).not.toMatch(/^revops-gate/);
			expect(job["timeout-minutes"]).toBeLessThanOrEqual(10);
		}
	});

	it("checks nothing out, runs nothing of a pull request, and pins what it uses", () => {
		expect(steps.filter(({ uses }) => uses?.startsWith("actions/checkout"))).toEqual([]);
		expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
		const lines = content.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
		expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
		for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it("filters by path nothing but the push of a policy, and cancels nothing that runs", () => {
		for (const [event, filter] of Object.entries(on)) expect(filter.paths).toEqual(event === "push" ? [".revops-gate/**"] : undefined);
		expect(concurrency).toBeUndefined();
		for (const job of Object.values(jobs)) expect(job.concurrency?.["cancel-in-progress"] ?? false).toBe(false);
	});
});

describe("the relay", () => {
	const { name, jobs, on } = read("revops-gate-relay.yml");

	it("may do nothing and does nothing", () => {
		expect(Object.values(jobs)).toEqual([expect.objectContaining({ permissions: {}, steps: [{ run: "true" }] })]);
		expect(Object.keys(jobs)).toHaveLength(1);
	});

	it("is heard by its name", () => {
		for (const gate of ["revops-gate.yml", "revops-gate-app.yml"]) expect(read(gate).on.workflow_run?.workflows).toEqual([name]);
		expect(on).toEqual({ pull_request_review: { types: ["submitted", "dismissed"] }, merge_group: { types: ["checks_requested"] } });
	});
});

const READ_AND_POST = { contents: "read", "pull-requests": "write", statuses: "write" };
const expression = (text: string) => `\${{ ${text} }}`;
const GATE = /^revops-gate\/revops-gate@/;

describe("what each recipe may do", () => {
	const only = (name: string): Job => Object.values(read(name).jobs)[0]!;

	it.each(["revops-gate.yml", "revops-gate-pull-request.yml"])("%s: with the job's own token", (name) => {
		const { environment, permissions, steps } = only(name);
		expect(permissions).toEqual(READ_AND_POST);
		expect(environment).toBeUndefined();
		expect(steps).toEqual([{ uses: expect.stringMatching(GATE) }]);
	});

	it("revops-gate-app.yml: with a token of the App, whose key an environment holds", () => {
		const { environment, permissions, steps } = only("revops-gate-app.yml");
		expect(permissions).toEqual({});
		expect(environment).toEqual({ name: "revops-gate", deployment: false });
		const granted = Object.entries({ ...READ_AND_POST, members: "read" }).map(([what, how]) => [`permission-${what}`, how]);
		const key = { "client-id": expression("vars.REVOPS_GATE_CLIENT_ID"), "private-key": expression("secrets.REVOPS_GATE_APP_KEY") };
		expect(steps).toEqual([
			{
				id: "app",
				uses: expect.stringMatching(/^actions\/create-github-app-token@/),
				with: { ...key, ...Object.fromEntries(granted) },
			},
			{ uses: expect.stringMatching(GATE), with: { token: expression("steps.app.outputs.token") } },
		]);
	});
});

interface Sample {
	readonly event: string;
	readonly payload: object;
	/** What the Action makes of it. */
	readonly kind: string;
	/** The run it waits for; absent where no job starts. */
	readonly group?: string;
	/** The group on `pull_request`, where the token may only read. */
	readonly reading?: string;
	readonly ref?: string;
	readonly actor?: string;
}

const QUEUE = `refs/heads/${events.QUEUE_BRANCH}`;
const pull = (payload: object, kind = "pull-request", group = "7") => ({ event: "pull_request_target", payload, kind, group });
const RUN = "4711";

const SAMPLES: Readonly<Record<string, Sample>> = {
	opened: pull(events.pullRequestEvent("opened")),
	"a push": pull(events.pullRequestEvent("synchronize")),
	"a push to a fork": { ...pull(events.pullRequestEvent("synchronize", { head: events.FORK_HEAD })), reading: RUN },
	"a draft that is ready": pull(events.pullRequestEvent("ready_for_review")),
	"another target branch": pull(events.editEvent({ base: { ref: { from: "dev" } } }), "pull-request", RUN),
	"another description": pull(events.editEvent({ body: { from: "Adds a stage." } }), "nothing-to-do", RUN),
	"another title": { event: "pull_request_target", payload: events.editEvent({ title: { from: "Stage" } }), kind: "nothing-to-do" },
	"a command": { event: "issue_comment", payload: events.commentEvent("/revops recheck"), kind: "number", group: "7" },
	"an ordinary comment": { event: "issue_comment", payload: events.commentEvent("Looks good"), kind: "nothing-to-do" },
	"a bot's comment": { event: "issue_comment", payload: events.commentEvent("/revops recheck", { type: "Bot" }), kind: "nothing-to-do" },
	"a command on an issue": {
		event: "issue_comment",
		payload: events.commentEvent("/revops recheck", { issue: { pull_request: undefined } }),
		kind: "nothing-to-do",
	},
	"a relayed review": { event: "workflow_run", payload: events.relayEvent(), kind: "head", group: "mallory/crm:verbal-commit" },
	"a run of something else": { event: "workflow_run", payload: events.relayEvent("push"), kind: "nothing-to-do" },
	"a review": { event: "pull_request_review", payload: events.reviewEvent(), kind: "pull-request", group: "7" },
	"a merge group": {
		event: "merge_group",
		payload: events.mergeGroupEvent(),
		kind: "merge-group",
		group: `merge_group:${QUEUE}`,
		ref: QUEUE,
	},
	"a new policy": { event: "push", payload: events.pushEvent(), kind: "sweep", group: "push:refs/heads/main" },
	"a dispatch": { event: "workflow_dispatch", payload: events.dispatchEvent(), kind: "sweep", group: "workflow_dispatch:refs/heads/main" },
	"the clock": { event: "schedule", payload: { schedule: "7 0 * * *" }, kind: "sweep", group: "schedule:refs/heads/main" },
	"a dispatch for one": {
		event: "workflow_dispatch",
		payload: events.dispatchEvent({ "pull-request": "7" }),
		kind: "number",
		group: "7",
	},
};

describe.each(["revops-gate.yml", "revops-gate-app.yml", "revops-gate-pull-request.yml"])("%s hears", (name) => {
	const { on, jobs } = read(name);
	const job = Object.values(jobs)[0]!;
	const plain = on.pull_request !== undefined;
	const asHere = (event: string) => (plain && event === "pull_request_target" ? "pull_request" : event);
	const heard = Object.entries(SAMPLES).filter(([, { event }]) => asHere(event) in on);

	const start = ({ event, payload, ref = "refs/heads/main", actor = "ana" }: Sample) => {
		const github = { event_name: asHere(event), event: payload, ref, actor, repository: "acme/crm", run_id: RUN };
		const { kind } = readEvent(github.event_name, JSON.stringify(payload));
		return parser.holds(job.if!, github) ? { kind, group: parser.filled(job.concurrency!.group, github) } : { kind };
	};

	test.each(heard)("%s", (_, sample) => {
		const { kind, group: usual, reading = usual } = sample;
		const group = plain ? reading : usual;
		expect(start(sample)).toEqual({ kind, ...(group !== undefined && { group: `revops-gate-${group}` }) });
	});

	it("every event that it is started by, in every form", () => {
		expect(new Set(heard.map(([, { event }]) => asHere(event)))).toEqual(new Set(Object.keys(on)));
		const forms = ["opened", "synchronize", "reopened", "edited", "ready_for_review"];
		expect(on[asHere("pull_request_target")]).toEqual({ types: forms });
		for (const action of forms) {
			const changes = action === "edited" ? { changes: { base: { ref: { from: "dev" } } } } : {};
			const sample = pull(events.pullRequestEvent(action, {}, changes));
			expect(start(sample)).toMatchObject({ kind: "pull-request", group: expect.any(String) });
		}
	});

	it("the clock, after each day: an exception or a trial ends with one (UTC), and nothing else says so", () => {
		expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^[1-9]\d? 0 \* \* \*$/) }]);
	});

	it("merge groups, once", () => {
		const relayed = events.relayEvent("merge_group", {
			head_branch: events.QUEUE_BRANCH,
			head_repository: { full_name: "acme/crm", owner: { login: "acme" } },
		});
		const began = start({ event: "workflow_run", payload: relayed, kind: "merge-group" });
		const group = `revops-gate-acme/crm:${events.QUEUE_BRANCH}`;
		expect(began).toEqual({ kind: "merge-group", ...("merge_group" in on ? {} : { group }) });
	});

	it.runIf(plain)("what may only read, in the place of no run that may write", () => {
		const fork = { head: events.FORK_HEAD };
		for (const one of [
			{ event: "pull_request_target", payload: events.pullRequestEvent("synchronize", fork) },
			{ event: "pull_request_review", payload: events.reviewEvent("submitted", fork) },
			{ event: "pull_request_target", payload: events.pullRequestEvent("synchronize"), actor: "dependabot[bot]" },
		])
			expect(start({ ...one, kind: "" })).toEqual({ kind: "pull-request", group: `revops-gate-${RUN}` });
	});

	it("nothing that takes the place of a run and then does nothing", () => {
		const comments = ["/revops", "/REVOPS recheck", "/revopsrecheck", "/revops\nrecheck", " /revops recheck"].map((body) =>
			events.commentEvent(body),
		);
		const samples: Sample[] = [
			...heard.map(([, sample]) => sample),
			...comments.map((payload) => ({ event: "issue_comment", payload, kind: "" })),
		];
		const idle = samples.map(start).filter(({ kind, group }) => kind === "nothing-to-do" && group !== undefined);
		expect(idle.map(({ group }) => group)).toEqual([`revops-gate-${RUN}`]);
	});
});
