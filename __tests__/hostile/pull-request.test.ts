// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import mermaid from "mermaid";
import { describe, expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { describeError, errorMarkdown, notesMarkdown, problemLine } from "../../src/github/publish/error-report.js";
import { createLog } from "../../src/github/publish/log.js";
import { commitStatus } from "../../src/github/publish/publish.js";
import { createRunner } from "../../src/github/publish/runner.js";
import type { Review } from "../../src/model/review.js";
import { annotations, decisionRecord, renderMarkdown, renderSummary, renderText } from "../../src/report/index.js";
import { policyFrom, proposedPolicy, review } from "../../src/review.js";
import { settle, teamsToSee } from "../../src/settle/index.js";
import type { Said } from "../../src/settle/said.js";
import { filesBelow } from "../support/corpus.js";
import { expectOnlyOurs } from "../support/rendered.js";
import { commandsIn } from "../support/runner-commands.js";
import { treeOf } from "../support/tree-of.js";
import { brief, CONTROLS, hostile, xml } from "./texts.js";

/**
 * A pull request, its policy and its page by somebody who wants the report to say what it does not say. It goes the whole way: files are read,
 * compared and judged, people are heard, and every output is read by the rules of those who read it.
 */

type Files = Readonly<Record<string, string>>;

const EXAMPLE = join(__dirname, "../../examples/verbal-commit");
const HEAD = "b".repeat(40);
const PAGE = "https://github.com/acme/crm/pull/7";
const OURS = ["https://github.com/acme/crm/", "https://evidence.example/minutes"];
const MARKER = "<!-- revops-gate:v1:review -->";
const links = {
	blob: (side: string, path: string, line: number) => `${OURS[0]}blob/${side}/${path.split("/").map(encode).join("/")}#L${line}`,
	policy: (path: string, line: number) => `${OURS[0]}blob/tip/${encode(path)}#L${line}`,
	run: `${OURS[0]}actions/runs/1`,
};

function encode(text: string): string {
	return encodeURIComponent(text);
}

function example(side: "before" | "after", change: (text: string) => string = (text) => text): Files {
	const folder = join(EXAMPLE, side);
	return Object.fromEntries(filesBelow(folder).map((path) => [path, change(readFileSync(join(folder, path), "utf8"))]));
}

const TEAM = (id: string, given: object = {}) => ({ name: hostile(`team ${id}`), users: [`@${id}-person`], ...given });
const POLICY: Files = {
	".revops-gate/policy.yml": stringify({
		version: 1,
		name: hostile("policy"),
		extends: ["preset:multi-segment"],
		enforce: "hold",
		teams: {
			revops: TEAM("revops"),
			"sales-ops": TEAM("sales-ops"),
			finance: { name: hostile("team finance") },
			"cs-ops": TEAM("cs-ops"),
			"marketing-ops": TEAM("marketing-ops"),
		},
		questions: { "a-question": { ask: hostile("question"), to: "finance" } },
		rules: [
			{
				id: "any-stage",
				title: hostile("title"),
				when: { kind: "stage" },
				level: "revops-review",
				also_approves: ["finance"],
				ask: ["a-question"],
				why: hostile("why"),
			},
			{ id: "any-view", title: "Views", when: { kind: "list-view" }, level: "notify", inform: ["cs-ops"], why: hostile("told") },
			{ id: "any-layout", title: "Layouts", when: { kind: "layout" }, level: "owner-review", why: hostile("layout") },
		],
	}),
	".revops-gate/exceptions.yml": stringify({
		version: 1,
		exceptions: [
			{
				id: "EX-1",
				rules: ["any-layout"],
				when: { object: "Opportunity" },
				lower_to: "notify",
				reason: hostile("exception"),
				owner: "@ana",
				approver: "revops",
				expires: "2026-12-31",
			},
		],
	}),
};

const BROKEN = `force-app/main/default/flows/${brief("broken")}${CONTROLS}.flow-meta.xml`;
const FLOW = "force-app/main/default/flows/Close.flow-meta.xml";
const flow = (text: string) => `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">
<apiVersion>60.0</apiVersion><label>${xml(text)}</label><description>${xml(text)}</description><processType>AutoLaunchedFlow</processType>
<recordUpdates><name>Set</name><label>${xml(text)}</label><inputAssignments><field>StageName</field><value><stringValue>${xml(text)}</stringValue></value></inputAssignments><object>Opportunity</object></recordUpdates>
<status>Active</status></Flow>`;
const REPORT = `force-app/main/default/reports/Finance/${brief("report")}.report-meta.xml`;
const report = (text: string) => `<Report xmlns="http://soap.sforce.com/2006/04/metadata">
<columns><field>STAGE_NAME</field></columns><name>${xml(text)}</name><description>${xml(text)}</description><reportType>Opportunity</reportType></Report>`;

const FIELD = "force-app/main/default/objects/Opportunity/fields/Score__c.field-meta.xml";
/** A value of several lines, of which one changes: the others are shown around it. */
const field = (
	text: string,
) => `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Score__c</fullName><label>${xml(brief("field"))}</label>
<formula>${xml(`IF(a,\n\`\`\`\n::stop-commands::x\n${text},\n\`\`\`\`\n</details>\n0)`)}</formula><type>Currency</type></CustomField>`;

const BASE: Files = { ...example("before"), ...POLICY, [FLOW]: flow("before"), [REPORT]: report("report"), [FIELD]: field("1") };
const CHANGED: Files = {
	...example("after", (text) => text.replaceAll("Verbal Commit", () => xml(`"]; click a ${hostile("stage")}`))),
	...POLICY,
	[FLOW]: flow(hostile("flow")),
	[REPORT]: report(hostile("report")),
	[FIELD]: field(hostile("formula")),
	[BROKEN]: `<Flow>${hostile("broken")}`,
};

const OWN = ".revops-gate/policy.yml";
/** The policy too is somebody's text, and may be broken or weaker at head. */
const broken: Files = { ...CHANGED, [OWN]: POLICY[OWN]!.replace("version: 1", `version: 1\n${JSON.stringify(hostile("key"))}: 1`) };
const weaker: Files = { ...CHANGED, [OWN]: POLICY[OWN]!.replace("enforce: hold", "enforce: advisory") };

async function judged(head: Files, targetBranch = brief("main")): Promise<Review> {
	const [base, now] = [treeOf(BASE), treeOf(head)];
	const policy = await policyFrom(base, { label: `${targetBranch} at aaaaaaa`, sha: "a".repeat(40) });
	const proposed = await proposedPolicy(base, now, { label: HEAD.slice(0, 7), sha: HEAD });
	return review({
		base,
		head: now,
		policy: policy!,
		...(proposed && { proposedPolicy: proposed }),
		now: new Date("2026-01-15T00:00:00Z"),
		names: { base: { name: targetBranch, sha: "c".repeat(40) }, head: { name: HEAD.slice(0, 7), sha: HEAD } },
		version: "test",
		targetBranch,
	});
}

/** Nobody has a login of this sort, and nothing may depend on it. */
const login = (team: string) => `${team}-person`;
const AT = "2026-01-15T10:00:00Z";
const comment = (by: string, body: string, index: number) => ({
	login: by,
	bot: false,
	body,
	at: AT,
	edited: false,
	url: `${PAGE}#issuecomment-${index}`,
});

function page(given: Partial<Said> = {}): Said {
	return {
		number: 7,
		url: PAGE,
		author: { login: brief("author"), bot: false },
		writers: [brief("writer")],
		reviews: [],
		commands: [],
		description: "",
		...given,
	};
}

const nobody = { gone: hostile("gone") };
function heard(given: Review, said: Partial<Said>, unseen?: string): Review {
	const members = new Map(
		teamsToSee(given).map(({ id }) => [
			id,
			unseen !== undefined && id === unseen ? { unseen: hostile("unseen") } : { logins: new Set([login(id)]) },
		]),
	);
	return settle({ review: given, said: page(said), members, coverage: new Map([["9".repeat(40), nobody]]) });
}

const approval = (team: string, given: Partial<Said["reviews"][number]> = {}) => ({
	login: login(team),
	bot: false,
	state: "approved" as const,
	commit: HEAD,
	at: AT,
	body: hostile("review"),
	url: `${PAGE}#pullrequestreview-${team.length}`,
	...given,
});

const asked = await judged(CHANGED);
const lines = (stale: boolean) =>
	asked.decisions
		.flatMap(({ questions }) => questions)
		.map(({ id, digest }, index) => `- \`${id}:${stale && index % 2 === 0 ? "00000000" : digest}\` ${hostile(`answer ${index}`)}`)
		.join("\n");
const approvers = [...new Set(asked.decisions.flatMap(({ decided_by = "revops", also_approves }) => [decided_by, ...also_approves]))];
const today = asked.fingerprint.slice(0, 8);
const recorded = comment(
	"revops-person",
	`/revops record finance approved by "${hostile("name").replaceAll('"', "'").slice(0, 100)}" https://evidence.example/minutes?a=1&commat;b ${today}`,
	1,
);
const sentBack = comment("revops-person", `/revops return ${hostile("reason")}`, 2);
/** Everything that does not count, by people who have no right. */
const strangers = [
	comment("mallory", `/revops override ${today} ${hostile("override")}`, 3),
	comment(brief("mallory"), `/revops return ${hostile("return")}`, 4),
	comment("mallory", `/revops ${hostile("")}`, 5),
	comment("mallory", `/revops record ${hostile("team")} approved by "x" javascript:alert(1)`, 6),
];
const everybody = {
	reviews: approvers.filter((id) => id !== "finance").map((id) => approval(id)),
	commands: [...strangers, recorded],
	description: lines(false),
};

const STATES: readonly (readonly [string, Review["verdict"]["state"], Review])[] = [
	["before anybody is heard", "required", asked],
	[
		"partly answered, one approval of an older commit",
		"required",
		heard(asked, { reviews: [approval("revops", { commit: "9".repeat(40) })], commands: strangers, description: lines(true) }),
	],
	["approved", "approved", heard(asked, everybody)],
	["returned", "returned", heard(asked, { ...everybody, commands: [...strangers, sentBack] })],
	["returned in a review", "returned", heard(asked, { reviews: [approval("revops", { state: "changes-requested" })] })],
	[
		"overridden",
		"overridden",
		heard(asked, { commands: [comment("revops-person", `/revops override ${today} ${hostile("override")}`, 8)] }),
	],
	["a team that cannot be seen", "error", heard(asked, {}, "revops")],
	["with a broken policy", "error", await judged(broken)],
	["with a weaker policy", "required", await judged(weaker)],
	[
		"nothing to decide",
		"not-required",
		await judged({
			...BASE,
			"force-app/main/default/objects/Opportunity/listViews/New.listView-meta.xml": `<ListView xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>New</fullName><label>${xml(hostile("view"))}</label></ListView>`,
		}),
	],
];

describe.each(STATES)("a hostile pull request, %s", (_, state, given) => {
	test("is in that state", () => {
		expect(given.verdict.state).toBe(state);
	});

	test("its comment and its summary hold only text, and the diagram draws", async () => {
		for (const budget of [60_000, 15_000, 4_000])
			expectOnlyOurs(renderMarkdown(given, { marker: MARKER, budget, links, pullRequest: true }), { links: OURS, marker: MARKER });
		const { blocks } = expectOnlyOurs(renderSummary(given, { links, pullRequest: true }), { links: OURS });
		const diagrams = blocks.filter(({ language }) => language === "mermaid");
		expect(diagrams).toHaveLength(state === "required" || state === "returned" || state === "error" ? 1 : 0);
		for (const { text } of diagrams) await mermaid.parse(text);
	});

	test("its record is read back as it was", () => {
		const { blocks } = expectOnlyOurs(renderSummary(given, { links, pullRequest: true }), { links: OURS });
		const records = blocks.filter(({ language }) => language === "json");
		expect(records).toHaveLength(state === "approved" || state === "overridden" ? 1 : 0);
		for (const { text } of records) expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(decisionRecord(given))));
	});

	test("its terminal output, log lines, annotations and status are plain", () => {
		const text = renderText(given, { width: 100, colour: false, all: true });
		expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
		expect(commandsIn(text)).toEqual([]);
		const printed = written(() => {
			const log = createLog({ info: print, notice: print, warning: print, error: print });
			log.info(`${given.verdict.state}: ${given.verdict.summary}`);
			for (const warning of given.warnings) log.error(problemLine(warning));
		});
		expect(commandsIn(printed)).toEqual([]);
		const remarks = annotations(given);
		const marked = written(() => {
			for (const remark of remarks) createRunner().annotate(remark);
		});
		expect(commandsIn(marked)).toHaveLength(remarks.length);
		const { description } = commitStatus(
			{ pullRequest: 7, headSha: HEAD, targetBranch: "main", repositoryUrl: "https://github.com/acme/crm", trigger: "pull_request_target" },
			{ kind: "review", review: given },
		);
		expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
	});
});

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

function written(run: () => void): string {
	const out: string[] = [];
	const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
	try {
		run();
	} finally {
		spy.mockRestore();
	}
	return out.join("");
}

test("what it says is really there, where a reader can see it", () => {
	const [approved, returned] = ["approved", "returned"].map((name) => STATES.find(([called]) => called === name)![2]) as [Review, Review];
	const comment = renderMarkdown(approved, { marker: MARKER, links, pullRequest: true });
	for (const what of ["stage", "team revops", "name"]) expect(comment).toContain(what);
	expect(comment).toContain("(https://evidence.example/minutes?a=1&amp;commat;b)");
	expect(renderMarkdown(returned, { marker: MARKER })).toContain(": reason ");
	expect(approved.not_counted?.map(({ what }) => what).sort()).toEqual(["command", "override", "record", "return"]);
	expect(approved.answers.length).toBeGreaterThan(2);
});

test("a broken policy and what could not be written are told in text alone", () => {
	const problems = [
		{ code: "x", path: `.revops-gate/${brief("rules")}${CONTROLS}.yml`, line: 1, column: 2, message: `${hostile("message")}${CONTROLS}` },
	];
	const error = { kind: "error" as const, message: hostile("message"), problems };
	expectOnlyOurs(`${MARKER}\n${errorMarkdown(error)}${notesMarkdown([hostile("note")])}`, { links: [], marker: MARKER });
	const { description } = commitStatus(
		{ headSha: HEAD, targetBranch: "main", repositoryUrl: "https://github.com/acme/crm", trigger: "merge_group" },
		error,
	);
	expect(description).toContain("Could not be judged: .revops-gate/rules @acme");
	expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
	expect(describeError(error)).toContain("rules");
});
