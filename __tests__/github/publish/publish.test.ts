import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GitHubApi } from "../../../src/github/api.js";
import type { Judgement } from "../../../src/github/judgement.js";
import { wantsComment } from "../../../src/github/publish/comment.js";
import { describeError, errorMarkdown, notesMarkdown } from "../../../src/github/publish/error-report.js";
import { linksTo } from "../../../src/github/publish/links.js";
import { createLog } from "../../../src/github/publish/log.js";
import {
	commitStatus,
	type Place,
	type PublishContext,
	publishTalk,
	publishVerdict,
	type TalkPage,
} from "../../../src/github/publish/publish.js";
import { MARKER } from "../../../src/github/publish/sticky-comment.js";
import type { CommentWhen, Inputs } from "../../../src/github/start/inputs.js";
import type { Review } from "../../../src/model/review.js";
import { LEVELS, type State } from "../../../src/model/words.js";
import type { Annotation } from "../../../src/report/index.js";
import { hostileText } from "../../support/hostile.js";
import { advisory, approved, hostile, huge, review, unreadable, verbalCommit } from "../../support/reviews.js";
import { HEAD, pullRequest, type SmallGitHub, smallGitHub } from "../../support/small-github.js";

const judged = (verdict: { level: (typeof LEVELS)[number]; state: State }): Judgement => {
	const plain = review();
	return { kind: "review", review: { ...plain, verdict: { ...plain.verdict, ...verdict } } };
};
const BROKEN: Judgement & { kind: "error" } = {
	kind: "error",
	message: "The policy of the target branch is broken.",
	problems: [
		{ code: "unknown-key", path: ".revops-gate/policy.yml", line: 3, column: 5, message: "`ruels` is not a key: did you mean `rules`?" },
		{ code: "bad", path: ".revops-gate/rules/```.yml", message: "@acme/everyone\nlook" },
	],
};
const PLACE: Place = {
	pullRequest: 7,
	headSha: HEAD,
	targetBranch: "main",
	repositoryUrl: "https://github.com/acme/crm",
	trigger: "pull_request_target",
};

describe("a new comment is wanted", () => {
	const table = (when: CommentWhen) =>
		LEVELS.filter((level) => wantsComment(when, judged({ level, state: level.endsWith("review") ? "required" : "not-required" })));

	test("at these levels", () => {
		expect(table("when-required")).toEqual(["owner-review", "revops-review"]);
		expect(table("when-notified")).toEqual(["notify", "owner-review", "revops-review"]);
		expect(table("always")).toEqual([...LEVELS]);
		expect(table("never")).toEqual([]);
	});

	test("for an error that the pull request makes, not for one of the target branch", () => {
		expect(wantsComment("when-required", judged({ level: "none", state: "error" }))).toBe(true);
		expect(wantsComment("when-required", BROKEN)).toBe(false);
		expect(wantsComment("always", BROKEN)).toBe(true);
	});
});

test("links lead to the commits that were compared, those of the policy to the one it was read from", () => {
	const given = review();
	const links = linksTo(PLACE, { ...given, policy: { ...given.policy, sha: "c".repeat(40) } });
	expect(links.blob?.("base", "a b/c#.xml", 3)).toBe(`https://github.com/acme/crm/blob/${"a".repeat(40)}/a%20b/c%23.xml#L3`);
	expect(links.blob?.("head", "x", 1)).toBe(`https://github.com/acme/crm/blob/${"b".repeat(40)}/x#L1`);
	expect(links.policy?.(".revops-gate/policy.yml", 41)).toBe(
		`https://github.com/acme/crm/blob/${"c".repeat(40)}/.revops-gate/policy.yml#L41`,
	);
	expect(links.policy?.("policies/core.yml", 353)).toBeUndefined();
	const { sha: _, ...preset } = given.policy;
	expect(linksTo(PLACE, { ...given, policy: preset }).policy?.(".revops-gate/policy.yml", 41)).toBeUndefined();
});

test("a status never says more than GitHub takes", () => {
	fc.assert(
		fc.property(hostileText, (text) => {
			const { description } = commitStatus(PLACE, { kind: "review", review: hostile(text) });
			expect(description.length).toBeLessThanOrEqual(140);
			expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
		}),
	);
});

describe("an error", () => {
	test("as a commit status: the first cause, where it is", () => {
		const runUrl = "https://github.com/acme/crm/actions/runs/1";
		expect(commitStatus({ ...PLACE, runUrl }, BROKEN)).toEqual({
			state: "error",
			context: "revops-gate: main",
			description: "Could not be judged: .revops-gate/policy.yml:3:5 `ruels` is not a key: did you mean `rules`?",
			targetUrl: `${runUrl}?pr=7`,
		});
		const { pullRequest: _, ...group } = PLACE;
		expect(commitStatus({ ...group, trigger: "merge_group", runUrl }, BROKEN).targetUrl).toBe(runUrl);
		expect(commitStatus(PLACE, BROKEN).targetUrl).toBeUndefined();
		expect(describeError({ ...BROKEN, problems: [] })).toBe("Could not be judged: The policy of the target branch is broken.");
	});

	test("as Markdown: all causes, in a fence that none of them closes, pinging nobody", () => {
		const text = errorMarkdown(BROKEN);
		expect(text).toContain("\n````text\n.revops-gate/policy.yml:3:5  `ruels` is not a key");
		expect(text.match(/^`{3,}\S*$/gm)).toEqual(["````text", "````"]);
		expect(text).not.toContain("@acme");
	});

	test("as a comment it keeps to its room: the first causes, the others counted", () => {
		const problems = Array.from({ length: 3_000 }, (_, index) => ({ code: "bad", path: `${index}.yml`, message: "é".repeat(500) }));
		const text = errorMarkdown({ ...BROKEN, problems }, 30_000);
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(30_000);
		expect(text).toContain("0.yml  é");
		expect(text).toMatch(/\nand 29\d\d more\n```\n/);
		expect(Buffer.byteLength(errorMarkdown({ ...BROKEN, message: "é".repeat(50_000), problems: [] }, 30_000))).toBeLessThanOrEqual(30_000);
	});
});

test("notes show code as code, and nothing in them is markup", () => {
	expect(notesMarkdown([])).toBe("");
	expect(notesMarkdown(["lacks `checks: write`", "<b>@acme/x</b> `"])).toBe(
		"\n### Not written\n\n- lacks `checks: write`\n- &lt;b&gt;@\u200bacme/x&lt;/b&gt; \\`\n",
	);
});

describe("publishing", () => {
	const home = mkdtempSync(join(tmpdir(), "publish-"));
	afterEach(() => rmSync(home, { recursive: true, force: true }));

	let github: SmallGitHub;
	let log: string[];
	let summaries: string[];
	let marks: Annotation[];
	beforeEach(() => {
		github = smallGitHub();
		[log, summaries, marks] = [[], [], []];
		for (const name of ["acme/revops", "acme/finance"]) github.collaborators.add(name);
	});

	const ALL: PublishContext["inputs"] = {
		comment: "when-required",
		annotations: "check-run",
		requestReviewers: true,
		label: "needs-revops",
	};
	const context = (inputs: Partial<Inputs> = {}): PublishContext => ({
		api: github.api,
		log: createLog({
			info: (line) => log.push(`info ${line}`),
			notice: (line) => log.push(`notice ${line}`),
			warning: (line) => log.push(`warning ${line}`),
			error: (line) => log.push(`error ${line}`),
		}),
		runner: { summarise: async (text) => void summaries.push(text), output: () => {}, annotate: (mark) => marks.push(mark) },
		inputs: { ...ALL, ...inputs },
		reportPath: join(home, "report.json"),
	});

	/** A whole run on the page as it is. */
	async function publish(
		given: Review | Judgement,
		more: { inputs?: Partial<Inputs>; place?: Partial<Place>; page?: Partial<TalkPage> } = {},
	) {
		const judgement: Judgement = "kind" in given ? given : { kind: "review", review: given };
		const place = { ...PLACE, ...more.place };
		const page = { pullRequest: pullRequest(), comments: [...github.comments], reviewers: [], ...more.page };
		const publication = await publishVerdict(context(more.inputs), place, judgement);
		await publishTalk(context(more.inputs), place, judgement, publication, page);
		return publication;
	}
	const warnings = () => log.filter((line) => line.startsWith("warning"));

	test("everything, in order", async () => {
		const publication = await publish(verbalCommit, { place: { action: "opened" } });
		expect(github.calls).toEqual(["createStatus", "createComment", "createCheckRun", "requestReviewers", "addLabel"]);
		expect(JSON.parse(readFileSync(join(home, "report.json"), "utf8"))).toEqual(verbalCommit);
		expect(summaries).toHaveLength(1);
		expect(publication).toMatchObject({
			notes: [],
			login: "github-actions[bot]",
			report: join(home, "report.json"),
			commentUrl: github.comments[0]!.url,
		});
		expect(github.comments[0]!.body.startsWith(`${MARKER}\n`)).toBe(true);
		expect([...github.requested, ...github.labels]).toEqual(["acme/revops", "needs-revops"]);
		expect(warnings()).toEqual([]);
	});

	test("a second run that finds the same writes only the status", async () => {
		await publish(verbalCommit, { place: { runUrl: "https://github.com/acme/crm/actions/runs/1" } });
		github.calls.splice(0);
		await publish(verbalCommit, {
			place: { runUrl: "https://github.com/acme/crm/actions/runs/2" },
			page: { pullRequest: pullRequest({ labels: ["needs-revops"], requestedTeams: ["revops"] }) },
		});
		expect(github.calls).toEqual(["createStatus"]);
	});

	test("resolved: the comment is rewritten, the label goes, nobody is asked", async () => {
		await publish(verbalCommit);
		github.calls.splice(0);
		await publish(approved, { page: { pullRequest: pullRequest({ labels: ["needs-revops"] }) } });
		expect(github.calls).toEqual(["createStatus", "updateComment", "removeLabel"]);
		expect(github.comments).toHaveLength(1);
	});

	test("comments that nobody listed are listed", async () => {
		const publication = await publishVerdict(context(), PLACE, { kind: "review", review: verbalCommit });
		await publishTalk(context(), PLACE, { kind: "review", review: approved }, publication, { pullRequest: pullRequest(), reviewers: [] });
		expect(github.calls).toEqual(["createStatus", "comments", "createComment", "comments"]);
	});

	test("a draft is judged and commented, and nobody is asked", async () => {
		await publish(verbalCommit, { page: { pullRequest: pullRequest({ draft: true }) } });
		expect(github.calls).toEqual(["createStatus", "createComment", "comments", "createCheckRun", "addLabel"]);
	});

	test("what cannot be judged is told; reviewers, lines and the label stay as they are", async () => {
		await publish(BROKEN, { inputs: { comment: "always" } });
		expect(github.calls).toEqual(["createStatus", "createComment", "comments"]);
		expect(github.comments[0]!.body).toContain("could not be judged");
	});

	test("where the account is not known from the status, it is asked for", async () => {
		github.denied.add("createStatus");
		github.say("github-actions[bot]", `${MARKER}\nold`);
		await publish(verbalCommit, { inputs: { annotations: false, requestReviewers: false } });
		expect(github.calls).toEqual(["createStatus", "login", "updateComment", "addLabel"]);
	});

	const WRITES: readonly [keyof GitHubApi, string][] = [
		["createStatus", "The commit status could not be written: the token lacks `statuses: write`."],
		["createComment", "The comment could not be written: the token lacks `pull-requests: write`."],
		["createCheckRun", "The check run that marks lines could not be written: the token lacks `checks: write`."],
		["everRequested", "Nobody could be asked for a review: the token lacks `pull-requests: write`."],
		[
			"addLabel",
			'The label "needs-revops" could not be changed: the token lacks `pull-requests: write` or, for a label that is new to the repository, `issues: write`.',
		],
	];
	test.each(WRITES)("%s refused: one note that names the permission, and every other write", async (call, said) => {
		github.denied.add(call);
		const { notes } = await publish(verbalCommit);
		expect(notes).toEqual([said]);
		// A label that nobody made is no warning on every run.
		expect(log).toContain(`${call === "addLabel" ? "info" : "warning"} ${said}`);
		expect(warnings()).toEqual(call === "addLabel" ? [] : [`warning ${said}`]);
		for (const [other] of WRITES) expect(github.calls).toContain(other);
		expect(summaries).toHaveLength(2);
		expect(summaries[0]).not.toContain("Not written");
		expect(summaries[1]).toBe(summaries[0] + notesMarkdown([said]));
	});

	test("a status that failed is in the summary also where nothing else is published", async () => {
		github.denied.add("createStatus");
		await publishVerdict(context(), { ...PLACE, trigger: "merge_group" }, { kind: "review", review: verbalCommit });
		expect(summaries.at(-1)).toContain("lacks `statuses: write`");
	});

	test("a report file and a summary that cannot be written cost nothing else", async () => {
		const broken = { ...context(), reportPath: join(home, "\0") };
		const failing = { ...broken, runner: { ...broken.runner, summarise: () => Promise.reject(new Error("the file is full")) } };
		const publication = await publishVerdict(failing, PLACE, { kind: "review", review: verbalCommit });
		expect(publication.notes).toEqual([
			expect.stringContaining("The report file could not be written: "),
			"The job summary could not be written: the file is full",
		]);
		expect(github.statuses).toHaveLength(1);
	});

	test.each(["pull_request", "pull_request_review"] as const)(
		"under %s a token that may only read looks on, and says so once",
		async (trigger) => {
			for (const [call] of WRITES) github.denied.add(call);
			const publication = await publish(verbalCommit, { place: { trigger } });
			expect(github.calls).toEqual(["createStatus"]);
			expect(publication).toMatchObject({
				notes: [],
				looksOn: expect.stringContaining(`On the event \`${trigger}\`, GitHub gives forks and Dependabot`),
			});
			expect(log.map((line) => line.split(" ")[0])).toEqual(["notice"]);
			expect(summaries.at(-1)?.match(/may only read/g)).toHaveLength(1);
		},
	);

	test("under those a fault that is no permission stops nothing", async () => {
		github.faults.push({ call: "createStatus", status: 422, message: "No commit found for SHA" });
		await publish(verbalCommit, { place: { trigger: "pull_request" } });
		expect(github.comments).toHaveLength(1);
	});

	describe("annotations", () => {
		const mark = (judged: Review, trigger: Place["trigger"], given: Inputs["annotations"]) =>
			publish(judged, { place: { trigger }, inputs: { annotations: given, comment: "never" } });

		test("as commands under `pull_request`, also where nothing can be written", async () => {
			await mark(verbalCommit, "pull_request", true);
			expect(marks.map(({ line, level }) => [line, level])).toEqual([[58, "warning"]]);
			github.denied.add("createStatus");
			await mark(huge(1_000), "pull_request", true);
			expect(marks).toHaveLength(11);
			expect(github.runs).toEqual([]);
		});

		test("under another event commands show in the log alone: only what could not be read", async () => {
			await mark(verbalCommit, "pull_request_target", true);
			await mark(unreadable, "pull_request_target", true);
			expect(marks.map(({ title }) => title)).toEqual(["Could not be read"]);
			expect(github.runs).toEqual([]);
		});

		test("as a check run where that is asked for; none where nothing is to be said", async () => {
			await mark(approved, "pull_request_target", "check-run");
			expect(github.runs).toEqual([]);
			await mark(verbalCommit, "workflow_run", "check-run");
			await mark(advisory, "workflow_run", "check-run");
			expect(github.runs.map(({ annotations }) => annotations.map((one) => one.annotation_level))).toEqual([["warning"], ["notice"]]);
			expect(marks).toEqual([]);
		});

		test("as a check run that broke off: a note says how far it came", async () => {
			github.faults.push({ call: "addAnnotations", status: 500 });
			const { notes } = await mark(huge(1_000), "workflow_run", "check-run");
			expect(notes).toEqual(["Only the first 50 lines could be marked: GitHub could not be reached (Server Error)."]);
		});

		test("none at all", async () => {
			await mark(unreadable, "pull_request", false);
			expect([...marks, ...github.runs]).toEqual([]);
		});
	});

	test("a hostile review is published as text: no note, no longer than GitHub takes", async () => {
		await publish(hostile("@acme/x ::add-mask::y <!-- revops-gate:v1:review --> ```\n|`"), { inputs: { comment: "always" } });
		expect(github.comments).toHaveLength(1);
		expect(github.comments[0]!.body.length).toBeLessThanOrEqual(65_536);
		expect(warnings()).toEqual([]);
	});

	test("a huge review in a script of three bytes a letter fits at the first try", async () => {
		const given = huge(400);
		const wide = JSON.parse(JSON.stringify(given).replaceAll("Field_with_a_name_of_usual_length", "項目名前長")) as Review;
		await publish(wide, { inputs: { annotations: false, requestReviewers: false } });
		expect(Buffer.byteLength(github.comments[0]!.body)).toBeLessThanOrEqual(60_000);
		expect(github.calls.filter((call) => call === "createComment")).toHaveLength(1);
	});
});
