import { join } from "node:path";
import { expect } from "vitest";
import { CHANGES, POLICY_PATH, policyText } from "../support/crm.js";
import type { StepResult } from "../support/run-action.js";
import { type Happening, openScenario, type Scenario, test } from "../support/scenario.js";

/*
 * Every event for every kind of pull request and token. docs/events.md is made of what happens: `npx vitest run __tests__/e2e/matrix.test.ts -u`
 * writes it anew, everything else compares.
 */

const ORIGINS = {
	"this repository": { author: "sam" },
	"a fork": { author: "mallory", fork: true },
	Dependabot: { author: "dependabot[bot]" },
} as const;

const TOKENS = {
	workflow: { title: "`GITHUB_TOKEN` that may write", says: "The policy names its people (`users:`): this token cannot see teams." },
	app: { title: "Token of an App", says: "The policy names teams of the organisation (`github:`), which this token may see." },
	readOnly: {
		title: "`GITHUB_TOKEN` that may only read",
		says: "What GitHub gives to forks and to Dependabot under `pull_request` and `pull_request_review`; and what a job without `permissions` has.",
	},
} as const;

type Origin = keyof typeof ORIGINS;
type TokenName = keyof typeof TOKENS;

interface Row {
	readonly event: string;
	/** What the gate says on the commit that is to be merged, or `–` where the run posted nothing. */
	readonly status: string;
	readonly comment: string;
	readonly code: number | null;
	readonly calls: readonly string[];
}

const ANSWER = "A signed order form";

/** The story of one pull request that adds a stage, told by every event, in the order in which they come. */
async function story(origin: Origin, token: TokenName): Promise<Row[]> {
	const people = token === "app" ? "github" : "users";
	const scenario = await openScenario({ ...ORIGINS[origin], change: CHANGES.stage, draft: true, policy: policyText({ people }) });
	const { github, pull, pushTo, mergeGroup, dispatch, root } = scenario;
	github.git.commit("refs/heads/release", { "README.md": "release\n" }, root);
	const rows: Row[] = [];
	const tell = async (event: string, happening: Happening) => {
		rows.push(await rowOf(scenario, token, event, happening));
	};

	await tell("`pull_request_target` opened, a draft", pull.event("opened"));
	pull.facts.draft = false;
	await tell("`pull_request_target` ready_for_review", pull.event("ready_for_review"));
	pull.push(CHANGES.cosmetic);
	await tell("`pull_request_target` synchronize, nothing governed is new", pull.event("synchronize"));
	await tell("`pull_request_target` edited, the title", pull.event("edited", { changes: { title: { from: "Before" } } }));
	// What the comment offers to copy; a machine's question is answered by who owns the change.
	await tell(
		"`pull_request_target` edited, an answer",
		pull.describe(`- \`evidence:${await digestOf(scenario)}\` ${ANSWER}`, origin === "Dependabot" ? "sue" : undefined),
	);
	await tell("`pull_request` synchronize", pull.event("synchronize", {}, "pull_request"));
	pull.approve("ana");
	await tell("`pull_request_review` submitted, the first of two approvals", pull.reviewed("ana"));
	pull.approve("fin");
	await tell("`workflow_run` of the relay, the second approval", pull.relayed("fin"));
	await tell("`issue_comment` /revops recheck", pull.commented(pull.comment("mallory", "/revops recheck")));
	await tell("`merge_group` of this pull request", mergeGroup([pull]));
	await tell("`workflow_run` of the relay, the merge group", mergeGroup([pull], { squash: true }).relayed);
	await tell("`workflow_dispatch`, all open ones", dispatch());
	await tell("`push` of a policy that locks", pushTo({ [POLICY_PATH]: policyText({ people, enforce: "lock" }) }));
	await tell("`pull_request_target` edited, the target branch", pull.retarget("release"));
	return rows;
}

let digest: string | undefined;

/** Of the changes that ask the question, the same in every story; worked out by a run that posts nothing. */
async function digestOf({ pull, run }: Scenario): Promise<string> {
	if (digest !== undefined) return digest;
	const { report } = await run(pull.event("synchronize", {}, "pull_request"), { token: "readOnly", inputs: { comment: "never" } });
	digest = report!.decisions.flatMap(({ questions }) => questions)[0]!.digest!;
	return digest;
}

async function rowOf(scenario: Scenario, token: TokenName, event: string, happening: Happening): Promise<Row> {
	const { github, pull, run } = scenario;
	const [posted, before] = [github.statuses.length, pull.comments()];
	const result: StepResult = await run(happening, { token });
	const now = pull.comments();
	const statuses = github.statuses.slice(posted);
	return {
		event,
		status: statuses.length === 0 ? "–" : statuses.map(({ state, description }) => `${state}: ${description}`).join("; "),
		comment: now.length > before.length ? "written" : now.length === 0 ? "–" : now[0] === before[0] ? "as it was" : "rewritten",
		code: result.code,
		calls: result.calls,
	};
}

const stories = new Map<string, Row[]>();

test.each(Object.keys(TOKENS).flatMap((token) => Object.keys(ORIGINS).map((origin) => [origin, token] as [Origin, TokenName])))(
	"a pull request of %s, judged with the token %s",
	async (origin, token) => {
		const rows = await story(origin, token);
		stories.set(`${origin} ${token}`, rows);
		// Waiting or approved, the job itself is no gate; it fails where its token should have posted a status and may not.
		const fails = ({ event, calls }: Row) => token === "readOnly" && calls.length > 0 && !/^`pull_request(_review)?` /.test(event);
		expect(rows.filter(({ code }) => code !== 0)).toEqual(rows.filter(fails));
		expect(rows.filter(({ comment }) => comment === "written").length).toBeLessThanOrEqual(1);
		if (token === "readOnly") expect(new Set(rows.map(({ status, comment }) => status + comment))).toEqual(new Set(["––"]));
	},
);

test("docs/events.md says what happens", async ({ skip }) => {
	if (stories.size < 9) skip();
	await expect(page()).toMatchFileSnapshot(join(__dirname, "..", "..", "docs", "events.md"));
});

function page(): string {
	const parts = Object.entries(TOKENS).map(([token, { title, says }]) => `## ${title}\n\n${says}\n\n${tableOf(token as TokenName)}`);
	return `# Events

What a run does on every event, for every kind of pull request and token. The pull request adds a stage that counts in the forecast: RevOps and
Finance decide, Sales Ops answers a question. The rows follow one another: each finds what the rows above left.

This page is written by \`__tests__/e2e/matrix.test.ts\` from runs of the real bundle, and compared in every test run.

${parts.join("\n")}
## The calls

In order, of the pull request of this repository. Fetching the commits is none of them.

${callsOf("workflow")}`;
}

function tableOf(token: TokenName): string {
	const origins = Object.keys(ORIGINS) as Origin[];
	const rows = stories.get(`${origins[0]} ${token}`)!.flatMap((_, index) => {
		const same = new Map<string, Origin[]>();
		for (const origin of origins) {
			const line = lineOf(stories.get(`${origin} ${token}`)![index]!);
			same.set(line, [...(same.get(line) ?? []), origin]);
		}
		const { event } = stories.get(`${origins[0]} ${token}`)![index]!;
		return [...same].map(([line, of]) => `| ${event} | ${of.length === origins.length ? "any" : of.join(", ")} | ${line} |\n`);
	});
	return `| Event | Pull request of | Status | Comment | Exit | Calls |\n|---|---|---|---|---|---|\n${rows.join("")}`;
}

function lineOf({ status, comment, code, calls }: Row): string {
	return `${status.replaceAll("|", "\\|")} | ${comment} | ${code} | ${calls.length}`;
}

function callsOf(token: TokenName): string {
	return stories
		.get(`this repository ${token}`)!
		.map(({ event, calls }) => `- ${event}: ${calls.length === 0 ? "none" : calls.map((call) => `\`${call}\``).join(", ")}\n`)
		.join("");
}
