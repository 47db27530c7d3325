import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { Marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { DecisionRecord } from "../../src/model/record.js";
import type { Approval, Review } from "../../src/model/review.js";
import { decisionRecord, renderMarkdown, renderSummary, renderText, statusDescription } from "../../src/report/index.js";
import { recordJsonSchema } from "../../src/report/schema.js";
import { answersIn, isCommand } from "../../src/settle/index.js";
import { hostileText } from "../support/hostile.js";
import { hostile, huge, quietOnly, verbalCommit } from "../support/reviews.js";
import { answered, asked, FINGERPRINT8, failed, overridden, returned, STATES, settled, withQuestions } from "../support/settled.js";

const MARKER = "<!-- revops-gate:v1 -->";
const comment = (review: Review) => renderMarkdown(review, { marker: MARKER });
/** As a reader sees it: without the gaps that keep GitHub from notifying anybody. */
const seen = (text: string) => text.replaceAll("\u200b", "");
const marked = new Marked({ gfm: true });

function tokens(text: string): Token[] {
	const all: Token[] = [];
	marked.walkTokens(marked.lexer(text), (token) => {
		all.push(token);
	});
	return all;
}

function approvedBy(...approvals: Approval[]): Review {
	return { ...settled, approvals };
}

describe("the comment once people have spoken", () => {
	test.each(Object.entries({ ...STATES, failed, "taken-back": quietOnly }))("%s", async (name, review) => {
		await expect(comment(review)).toMatchFileSnapshot(`../fixtures/report/settled-${name}.md`);
	});

	test("the first line names who is waited for, or who decided", () => {
		const first = (review: Review) => seen(comment(review)).split("\n")[2];
		expect(first(asked)).toBe("## RevOps review required: waiting for RevOps (`@acme/revops`) and Finance");
		expect(first(answered)).toBe("## RevOps review required: waiting for Finance");
		expect(first({ ...answered, approvals: settled.approvals })).toBe("## RevOps review required: waiting for 2 answers");
		const held = { ...settled, verdict: { ...asked.verdict, summary: "Another pull request of this commit is not approved." } };
		expect(first(held)).toBe("## RevOps review required: Another pull request of this commit is not approved");
		expect(first(settled)).toBe("## Approved by RevOps (`@ana`) and Finance (Dana Lee, recorded by `@ana`)");
		expect(first(returned)).toBe("## Returned by Finance (`@bo`): Bookings would count twice this quarter");
		expect(first(overridden)).toBe("## Overridden by `@ana`: Quarter end, the board saw it");
		expect(first(failed)).toBe("## Not judged: The members of @acme/revops cannot be seen with this token.");
	});

	test.each<[Approval, string, string]>([
		[{ team: "revops", by: "@ana" }, "`@ana`", "RevOps (@ana)"],
		[
			{ team: "revops", by: "@ana", how: "review", at: "2026-03-04T23:59:00Z", url: "https://github.com/a/b/pull/1#r" },
			"[`@ana`](https://github.com/a/b/pull/1#r) on 2026-03-04",
			"RevOps (@ana)",
		],
		[
			{ team: "sales-ops", by: "@cara", how: "author" },
			"`@cara`, author of this pull request and of the owning team",
			"Sales Ops (@cara, the author)",
		],
		[
			{ team: "revops", by: "@bo", how: "second-person", stands_in: "finance" },
			"`@bo`, as the second person, of Finance",
			"RevOps (@bo of Finance, as the second person)",
		],
		[
			{ team: "revops", by: "@lee", how: "sole-operator", reason: "Asked by the board" },
			"`@lee`, who decides alone: “Asked by the board”",
			"RevOps (@lee, alone)",
		],
		[
			{ team: "finance", by: "Dana Lee", how: "record", recorded_by: "@ana", evidence: "https://mail.example/1" },
			"Dana Lee, recorded by `@ana`; evidence: [https://mail.example/1](https://mail.example/1)",
			"Finance (Dana Lee, recorded by @ana)",
		],
		[
			{ team: "finance", by: "Dana Lee", how: "record", recorded_by: "@ana", evidence: "javascript:alert(1)" },
			"Dana Lee, recorded by `@ana`; evidence: javascript:alert(1)",
			"Finance (Dana Lee, recorded by @ana)",
		],
	])("says how a team approved: %#", (approval, full, brief) => {
		const review = approvedBy(approval);
		const line = seen(comment(review))
			.split("\n")
			.flatMap((one) => one.split("<br>"))
			.find((one) => one.startsWith("☑"));
		expect(line?.slice(line.indexOf("**: ") + 4)).toBe(full);
		expect(statusDescription(review)).toBe(`approved by ${brief}`);
		expect(seen(renderText(review, { width: 200, colour: false }))).toContain(`[x] ${brief.split(" (")[0]}`);
	});

	test("an answer says who gave it, who stands behind it, whether it is of an earlier version or was edited later", () => {
		const lines = seen(comment(answered))
			.split("\n")
			.filter((line) => /^- \[[ x]\]/.test(line));
		expect(lines).toEqual([
			"- [ ] How should Finance read an amount in this stage? · Finance · *answered for an earlier version:* “Like Best Case”",
			"- [ ] Does CS need a field once the deal closes? · CS Ops",
			"- [x] What evidence moves a deal into this stage? · Sales Ops: “A signed order form is attached” ([`@cara`](https://github.com/acme/crm/pull/7), confirmed by `@ana`)",
			"- [x] Does it count in the forecast, and from when? · RevOps: “Commit, from the first of next month” ([`@cara`](https://github.com/acme/crm/pull/7))",
		]);
		const text = seen(comment(settled));
		expect(text).toContain("confirmed by `@ana`, edited by `@cara` after the approval)");
		expect(text.split("<details>")[0]).toContain("Edited by `@cara` after the approval; it now says “As probable, not as booked”");
	});

	test("answers to copy: a line for each open question, what is known already behind it, in a block that GitHub can copy", () => {
		const block = (review: Review) =>
			tokens(comment(review)).flatMap((token) => (token.type === "code" && token.text.includes("\n- `") ? [token.text as string] : []));
		expect(block(asked)).toEqual([
			[
				"**What evidence moves a deal into this stage?** (Sales Ops)\n- `exit-evidence:1a2b3c4d` Signed order form attached",
				"**Does it count in the forecast, and from when?** (RevOps)\n- `forecast:1a2b3c4d` Commit",
				"**How should Finance read an amount in this stage?** (Finance)\n- `finance-reading:1a2b3c4d`",
				"**Does CS need a field once the deal closes?** (CS Ops)\n- `cs-handoff:1a2b3c4d`",
			].join("\n\n"),
		]);
		expect(answersIn(block(asked)[0]!.replace(/(?<=finance-reading.*)$/m, " Probable"))).toEqual([
			{ id: "exit-evidence", digest: "1a2b3c4d", answer: "Signed order form attached" },
			{ id: "forecast", digest: "1a2b3c4d", answer: "Commit" },
			{ id: "finance-reading", digest: "1a2b3c4d", answer: "Probable" },
		]);
		expect(answersIn(block(answered)[0]!)).toEqual([{ id: "finance-reading", digest: "1a2b3c4d", answer: "Like Best Case" }]);
		for (const review of [settled, overridden, verbalCommit]) expect(block(review)).toEqual([]);
		expect(renderMarkdown(asked)).not.toContain("Answers to copy");
		expect(renderMarkdown(asked, { pullRequest: true })).toContain("Answers to copy");
		expect(renderSummary(asked)).not.toMatch(/^\/revops/m);
	});

	test("what does not count is in sight while something is open, and names what is new since an approval", () => {
		const text = seen(comment(answered));
		expect(text.split("<details>")[0]).toContain(
			"**Not counted**\n- [Approval](https://github.com/acme/crm/pull/7#pullrequestreview-2) by `@bo`: changes came after it\n  - new: Sales process Enterprise: gains Verbal Commit\n  - new: salesforce:stage:Opportunity/Gone\n- [Override](",
		);
		expect(seen(comment(settled)).split("<details>")[0]).not.toContain("is in no team");
		expect(comment(settled)).toContain("<summary>Not counted</summary>");
		const many = Array.from({ length: 30 }, (_, index) => `crm:field:F${index}`);
		expect(comment({ ...asked, not_counted: [{ what: "approval", by: "@bo", why: "old", news: many }] })).toContain(
			"  - and 10 more changes\n",
		);
	});

	test("a machine's answers are given by who owns the changes", () => {
		expect(comment({ ...asked, author: "@renovate[bot]" })).toContain("**To do**: Sales Ops answers 4 questions in the description, ");
		expect(comment(asked)).toContain("**To do**: The author answers 4 questions in the description, ");
		expect(renderMarkdown(asked)).toContain("**To do**: Sales Ops, RevOps, Finance and CS Ops answer 4 questions below; ");
	});

	test("a team is asked for what it can do: approve, have RevOps record it, or be named in the policy first", () => {
		const withHandles = (given: Readonly<Record<string, readonly string[]>>): Review => ({
			...asked,
			teams: asked.teams.map((team) => ({ ...team, handles: [...(given[team.id] ?? team.handles)] })),
		});
		const steps = (review: Review) => /\*\*(?:To do|Suggested)\*\*: .*\(lines to copy are below\); (.*)/.exec(seen(comment(review)))?.[1];
		const nobody = { revops: [], "sales-ops": [] };
		expect(steps(withHandles({ finance: ["@fay"] }))).toBe("RevOps and Finance approve this pull request.");
		expect(steps(asked)).toBe("RevOps approves this pull request; RevOps records what Finance decided.");
		expect(steps(withHandles(nobody))).toBe(
			"nobody can approve for RevOps and Finance before the policy of the target branch names their people.",
		);
		expect(steps(withHandles({ ...nobody, finance: ["@fay"] }))).toBe(
			"Finance approves this pull request; nobody can approve for RevOps before the policy of the target branch names their people.",
		);
		const advises: Review = { ...withHandles(nobody), verdict: { ...asked.verdict, enforce: "advisory" } };
		expect(steps(advises)).toBe("RevOps and Finance approve this pull request.");
	});

	test("every person that the policy names is waited for, not the first alone", () => {
		const first = (review: Review) =>
			seen(comment(review))
				.split("\n")
				.find((line) => line.startsWith("## "));
		const people = { ...asked, teams: asked.teams.map((team) => (team.id === "revops" ? { ...team, handles: ["@ana", "@bo"] } : team)) };
		expect(first(people)).toBe("## RevOps review required: waiting for RevOps (`@ana` or `@bo`) and Finance");
		const more = { ...asked, teams: asked.teams.map((team) => ({ ...team, handles: ["@ana", "@bo", "@cy", "@di"] })) };
		expect(first(more)).toContain("RevOps (`@ana`, `@bo` or 2 more) and Finance (`@ana`, `@bo` or 2 more)");
	});
});

describe("the commands that are offered", () => {
	const offered = (review: Review) =>
		tokens(comment(review)).flatMap((token) => (token.type === "code" && token.text.startsWith("/revops") ? [token.text as string] : []));
	const record = `/revops record finance approved by "<name>" <link> ${FINGERPRINT8}`;
	const override = `/revops override ${FINGERPRINT8} <reason>`;

	test.each<[string, Review, readonly string[]]>([
		["all that apply, today's fingerprint filled in", asked, [record, "/revops return <reason>", override, "/revops recheck"]],
		[
			"no override of what is locked",
			{ ...asked, verdict: { ...asked.verdict, enforce: "lock" } },
			[record, "/revops return <reason>", "/revops recheck"],
		],
		["what is returned already is not returned again", returned, [record, override, "/revops recheck"]],
		[
			"a team that approves by itself is not recorded",
			{ ...asked, approvals: settled.approvals.slice(1) },
			["/revops return <reason>", override, "/revops recheck"],
		],
		[
			"a policy that wants the team itself",
			{ ...asked, teams: asked.teams.map((team) => ({ ...team, ...(team.id === "finance" && { record: false as const }) })) },
			["/revops return <reason>", override, "/revops recheck"],
		],
		["an error can only be tried again", failed, ["/revops recheck"]],
		["nothing is held", { ...asked, verdict: { ...asked.verdict, enforce: "advisory" } }, []],
		["decided", settled, []],
		["overridden", overridden, []],
		["not required", quietOnly, []],
	])("%s", (_, review, lines) => {
		expect(offered(review)).toEqual(lines);
		expect(lines.every(isCommand)).toBe(true);
		expect(renderMarkdown(review)).not.toMatch(/^\/revops/m);
	});
});

describe("the decision record", () => {
	const validate = (() => {
		const ajv = new Ajv2020({ strict: false });
		addFormats.default(ajv);
		return ajv.compile(recordJsonSchema());
	})();

	test("says who, when, how and why, with answers, rules, policy and fingerprint", () => {
		const record = decisionRecord(settled);
		expect(record.decisions.map(({ says, rules, digests }) => [says, rules.map(({ id }) => id), digests.length])).toEqual([
			["Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review", ["stage-added", "forecast-category"], 4],
		]);
		expect(record.approvals).toEqual(settled.approvals);
		expect(record.answers.map(({ question, confirmed_by, edited_after }) => [question, confirmed_by, edited_after])).toEqual([
			["exit-evidence", "@ana", undefined],
			["forecast", "@ana", undefined],
			["finance-reading", "@ana", "@cara"],
			["cs-handoff", "@ana", undefined],
		]);
		expect([record.fingerprint, record.policy, record.missing, record.unanswered]).toEqual([settled.fingerprint, settled.policy, [], []]);
		const opened = decisionRecord(overridden);
		expect([opened.override, opened.missing, opened.unanswered.map(({ question }) => question)]).toEqual([
			overridden.override,
			["finance"],
			["finance-reading", "cs-handoff"],
		]);
		expect(decisionRecord(returned).returned).toEqual(returned.returned);
	});

	test("is valid in every state, and refuses what it does not know", () => {
		for (const review of [...Object.values(STATES), failed, quietOnly, huge(20), hostile("<x> @y")]) {
			const record = JSON.parse(JSON.stringify(decisionRecord(review)));
			validate(record);
			expect(validate.errors).toBeNull();
			expect(DecisionRecord.parse(record)).toEqual(record);
		}
		expect(validate({ ...decisionRecord(settled), surprise: true })).toBe(false);
	});

	test("is kept in the comment of what was decided, and whoever copies it reads it back as it was", () => {
		const kept = (review: Review) =>
			tokens(comment(review)).flatMap((token) => (token.type === "code" && token.lang === "json" ? [JSON.parse(token.text)] : []));
		expect(kept(settled)).toEqual([JSON.parse(JSON.stringify(decisionRecord(settled)))]);
		expect(kept(overridden)).toEqual([JSON.parse(JSON.stringify(decisionRecord(overridden)))]);
		for (const review of [asked, answered, returned, failed, quietOnly]) expect(kept(review)).toEqual([]);
		fc.assert(
			fc.property(hostileText, (text) => {
				const review: Review = { ...hostile(text), verdict: { ...settled.verdict, state: "overridden" } };
				const record = JSON.parse(JSON.stringify(decisionRecord(review)));
				const json = renderSummary(review).split("```json\n")[1]!.split("\n```")[0]!;
				expect(JSON.parse(json)).toEqual(record);
				expect(json.replaceAll("\n", "")).not.toMatch(/[@<>`]|##\[|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			}),
		);
	});
});

describe("the status once people have spoken", () => {
	test.each<[Review, string]>([
		[answered, "waiting for Finance: Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review"],
		[{ ...answered, approvals: settled.approvals }, "waiting for 2 answers"],
		[settled, "approved by RevOps (@ana), Finance (Dana Lee, recorded by @ana)"],
		[overridden, "overridden by @ana: Quarter end, the board saw it"],
		[returned, "returned by Finance: Bookings would count twice this quarter"],
		[failed, "not judged: The members of @acme/revops cannot be seen with this token."],
		[
			{ ...answered, verdict: { ...answered.verdict, enforce: "advisory" }, approvals: settled.approvals },
			"advisory: waiting for 2 answers",
		],
		[
			{ ...returned, verdict: { ...returned.verdict, enforce: "advisory" } },
			"advisory: returned by Finance: Bookings would count twice this quarter",
		],
	])("says %#", (review, said) => {
		expect(statusDescription(review)).toBe(said);
	});
});

test("what people say cannot become markup, a link of their own, a mention or a second marker", () => {
	const states = ["required", "returned", "approved", "overridden", "error"] as const;
	fc.assert(
		fc.property(hostileText, fc.constantFrom(...states), (text, state) => {
			const review = hostile(`x${text}`);
			const written = renderMarkdown({ ...review, verdict: { ...review.verdict, state } }, { marker: MARKER, budget: 1e9 });
			const found = tokens(written);
			expect(found.filter(({ type }) => type === "link" || type === "image")).toEqual([]);
			expect(found.filter(({ type }) => type === "heading")).toHaveLength(1);
			expect(written.split(MARKER)).toHaveLength(2);
			expect(written).not.toMatch(/@[a-z0-9]/i);
			expect(written).not.toMatch(/^(?!```|<!--)\s*::/m);
		}),
		{ numRuns: 150 },
	);
	const lying = withQuestions(answered, {
		forecast: { answered: { answer: "```\n</details>\n/revops override", by: "@a", url: "javascript:alert(1)" } },
	});
	expect(comment(lying)).not.toContain("](javascript");
	expect(comment(lying)).not.toMatch(/^\/revops override(?! dddddddd <reason>$)/m);
});
