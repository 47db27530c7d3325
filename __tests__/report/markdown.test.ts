import fc from "fast-check";
import { Marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import type { Review } from "../../src/model/review.js";
import { renderMarkdown, renderSummary } from "../../src/report/index.js";
import { LADDER } from "../../src/report/markdown/ladder.js";
import { hostileText } from "../support/hostile.js";
import {
	advisory,
	approved,
	change,
	decision,
	hostile,
	huge,
	mixed,
	notified,
	QUIET,
	quietOnly,
	review,
	unreadable,
	verbalCommit,
} from "../support/reviews.js";
import { STATES as SETTLED } from "../support/settled.js";

const marked = new Marked({ gfm: true });
const MARKER = "<!-- revops-gate:v1 -->";
const links = {
	blob: (side: "base" | "head", path: string, line: number) => `https://github.com/acme/crm/blob/${side}/${encodeURI(path)}#L${line}`,
	policy: (path: string, line: number) => `https://github.com/acme/crm/blob/tip/${path}#L${line}`,
	run: "https://github.com/acme/crm/actions/runs/1",
};

/** Each `<details>` is closed in order, and nothing else of HTML stands in the comment. */
function expectWhole(text: string): void {
	const tags = marked.parse(text, { async: false }).match(/<\/?(?:details|summary|script|img|iframe)[^>]*>|<!--.*?-->/gs) ?? [];
	let depth = 0;
	for (const tag of tags) {
		if (tag === "<details>") depth++;
		else if (tag === "</details>") depth--;
		else expect(["<summary>", "</summary>", MARKER]).toContain(tag);
		expect(depth).toBeGreaterThanOrEqual(0);
	}
	expect(depth).toBe(0);
	const fences = text.match(/^`{3,}/gm) ?? [];
	expect(fences.length % 2).toBe(0);
	expect(text).not.toMatch(/\p{Cs}/u);
}

describe("what a reviewer sees", () => {
	test.each<[string, Review]>([
		["verbal-commit", verbalCommit],
		["mixed", mixed()],
		["advisory", advisory],
		["approved", approved],
		["unreadable", unreadable],
		["notified", notified],
		["quiet", quietOnly],
		[
			"overridden",
			{
				...verbalCommit,
				verdict: { ...verbalCommit.verdict, state: "overridden" },
				override: { by: "@ana", reason: "Quarter end, decided by phone" },
			},
		],
		[
			"returned",
			{
				...verbalCommit,
				verdict: { ...verbalCommit.verdict, state: "returned", summary: "Returned to Sales Ops by @ana: exit evidence is missing" },
			},
		],
	])("%s", async (name, given) => {
		const text = renderMarkdown(given, { marker: MARKER, links });
		await expect(text).toMatchFileSnapshot(`../fixtures/report/${name}.md`);
		expectWhole(text);
	});

	test("nobody repairs a file that goes away", () => {
		const [broken, ...rest] = unreadable.decisions;
		const gone = { ...unreadable, decisions: [{ ...broken!, change: { ...broken!.change, change: "removed" as const } }, ...rest] };
		expect(renderMarkdown(gone).split("\n\n").slice(1, 3)).toEqual([
			"File **OpportunityStage.standardValueSet-meta.xml** removed; it could not be read, so what goes with it is unknown. 4 other changes need no review.",
			"**To do**: RevOps approves this pull request.",
		]);
		expect(renderMarkdown(unreadable)).toContain("**To do**: The author repairs the file below; RevOps approves this pull request.");
	});

	test("each question is asked once, counted once, and says what it is about", () => {
		const question = (to: string) => ({ id: "open-deals", ask: "What happens to the deals that are open in it now?", to });
		const [process, recordType] = [
			change({
				id: "s:sales-process:Opportunity/In-Kind Gift",
				kind: "sales-process",
				name: "In-Kind Gift",
				properties: [
					{ name: "values", key: "Cultivating", before: "available" },
					{ name: "values", key: "Prospecting", after: "available" },
				],
			}),
			change({
				id: "s:record-type:Opportunity/Grant",
				kind: "record-type",
				object: "Opportunity",
				name: "Grant",
				properties: [{ name: "picklist_values", key: "StageName", before: ["Won"], after: ["Won", "Awarded"] }],
			}),
		];
		const asking = (...to: string[]) =>
			renderMarkdown({
				...verbalCommit,
				decisions: [process, recordType].map((one) => decision({ change: one, decided_by: "revops", questions: to.map(question) })),
			});
		expect(asking("finance")).toContain("**To do**: Finance answers the question below; ");
		expect(asking("finance", "cs-ops")).toContain("**To do**: Finance and CS Ops answer 2 questions below; ");
		const twice = { ...question("finance"), id: "another", ask: "Who was told?" };
		const text = renderMarkdown({
			...verbalCommit,
			decisions: [
				decision({ change: process, questions: [question("finance")] }),
				decision({ change: recordType, questions: [question("finance"), twice] }),
			],
		});
		expect(text).toContain("**To do**: Finance answers 2 questions below.");
		expect(text).toContain(
			"- [ ] What happens to the deals that are open in it now? (Cultivating in In-Kind Gift and StageName in Opportunity/Grant) · Finance\n- [ ] Who was told? (StageName in Opportunity/Grant) · Finance\n",
		);
	});

	test("who is waited for is in the first line; once decided nobody is", () => {
		expect(renderMarkdown(verbalCommit).split("\n")[0]).toBe(
			"## RevOps review required: waiting for RevOps (`@\u200bacme/revops`) and Finance",
		);
		const half = { ...verbalCommit, approvals: approved.approvals.slice(0, 1) };
		expect(renderMarkdown(half).split("\n")[0]).toBe("## RevOps review required: waiting for Finance");
		expect(renderMarkdown(half)).toContain("RevOps&nbsp;☑<br>Finance&nbsp;☐");
		expect(renderMarkdown(approved).split("\n")[0]).toBe("## Approved by RevOps (`@\u200bana`) and Finance (`@\u200bbo`)");
	});

	test.each([
		["quiet", quietOnly],
		["notified", notified],
		["nothing", review({ verdict: { ...quietOnly.verdict } })],
	])("at most five lines where nobody decides: %s", (_, given) => {
		const lines = renderMarkdown(given, { links })
			.split("\n")
			.filter((line) => line !== "");
		expect(lines.length).toBeLessThanOrEqual(5);
		expect(lines.join("\n")).not.toMatch(/@\w/);
		expect(renderSummary(given, { links }).length).toBeGreaterThanOrEqual(lines.join("\n").length);
	});

	test("without computed readers nothing is said about who feels it, but what the policy itself says of metrics", () => {
		const unknown = { functions: ["finance", "sales"], metrics: ["forecast-accuracy"], readers: [], unseen: [] };
		const text = renderMarkdown({ ...verbalCommit, decisions: verbalCommit.decisions.map((one) => ({ ...one, footprint: unknown })) });
		expect(text).not.toContain("Who feels it");
		expect(text).toContain("**Metrics that depend on it**: Forecast accuracy, which Finance and Sales read.");
		expect(renderMarkdown(unreadable)).not.toContain("Who feels it");
		expect(renderMarkdown(verbalCommit)).toContain(
			"**Who feels it**: Finance (2 reports) and Marketing (likely 1 flow). Forecast accuracy and Pipeline velocity move. Not visible here: marketing automation; billing.",
		);
	});

	test("places are links where they are known, plain code where not", () => {
		const place = "force-app/main/default/reports/Finance/Bookings.report-meta.xml";
		expect(renderMarkdown(verbalCommit, { links })).toContain(`[\`${place}:17\`](https://github.com/acme/crm/blob/head/${place}#L17)`);
		expect(renderMarkdown(verbalCommit)).toContain(`- report **Finance/Bookings**: grouping StageName · \`${place}:17\``);
		expect(renderMarkdown(verbalCommit, { links })).toContain("[full report](https://github.com/acme/crm/actions/runs/1)");
	});

	test("a rule is linked where its policy was read, a preset is named without a line", () => {
		const { policy: _, ...without } = links;
		const text = renderMarkdown(verbalCommit, { links });
		expect(text).toContain("[`.revops-gate/policy.yml:41`](https://github.com/acme/crm/blob/tip/.revops-gate/policy.yml#L41)");
		expect(renderMarkdown(verbalCommit, { links: without })).toMatch(/ · `\.revops-gate\/policy\.yml:41`$/m);
		const preset = { ...verbalCommit, policy: { ...verbalCommit.policy, source: "preset:multi-segment" } };
		expect(renderMarkdown(preset, { links })).toMatch(/^- `stage-added`: .* · `preset:multi-segment`$/m);
	});

	test("the outcome under a proposed policy, and what is wrong with it, is in sight", () => {
		const proposed = renderMarkdown({
			...verbalCommit,
			proposed: { verdict: { ...verbalCommit.verdict, summary: "Owner review required: waiting for Sales Ops." }, problems: [] },
		});
		expect(proposed).toContain("Under the policy that this pull request proposes: Owner review required: waiting for Sales Ops.");
		const broken = renderMarkdown({
			...verbalCommit,
			proposed: {
				problems: [
					{ code: "x", path: ".revops-gate/policy.yml", line: 3, column: 5, message: "`leve` is no key of a rule; did you mean `level`?" },
				],
			},
		});
		expect(broken).toContain("- `.revops-gate/policy.yml:3:5`: `leve` is no key of a rule; did you mean `level`?");
	});

	test("fifty deleted fields are one row", () => {
		const rows = renderMarkdown(huge(100))
			.split("\n")
			.filter((line) => line.startsWith("| ●"));
		expect(rows.map((row) => row.slice(0, 60))).toEqual([
			"| ● | **10 fields** changed: Account.Field_with_a_name_of_us",
			"| ● | **10 fields** removed: Account.Field_with_a_name_of_us",
			"| ● | **10 fields** removed: Account.Field_with_a_name_of_us",
			"| ● | **10 fields** removed: Account.Field_with_a_name_of_us",
			"| ● | **10 fields** removed: Account.Field_with_a_name_of_us",
		]);
	});

	test("formulas and entries are compared line by line in the evidence", () => {
		const text = renderMarkdown(mixed());
		expect(text).toContain(
			'Formula\n\n```diff\n  IF(\n    ISPICKVAL(Type, "Renewal"),\n-   Amount * 0.15,\n+   Amount * 0.20,\n    Amount * 0.10\n  )\n```',
		);
		expect(text).toContain(
			"- assignee: ana@\u200bacme.com, criteria: Country = DE\n+ assignee: bo@\u200bacme.com, criteria: Country = DE\n```",
		);
	});
});

describe("the ladder", () => {
	const big = huge();

	test("5,000 changes fit a comment and still name the verdict and what is governed", () => {
		const text = renderMarkdown(big, { marker: MARKER });
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
		expectWhole(text);
		expect(text).toContain("## RevOps review required: waiting for RevOps (`@\u200bacme/revops`) and Finance");
		expect(text).toContain("**500 fields** changed");
		expect(text).toContain("2,500 changes that need no review, and why");
		expect(text).toContain("Shortened to fit.");
	});

	test("no row is dropped from the table while quiet changes are still listed", () => {
		for (let budget = 2_000; budget < 64_000; budget *= 1.5) {
			const text = renderMarkdown(mixed(), { budget });
			if (text.includes("- List view Opportunity/My_Deals added")) expect(text.match(/^\| [●○]/gm)).toHaveLength(4);
		}
		expect(renderMarkdown(mixed(), { budget: 4_000 })).toMatch(/^\| ○ \| Lead assignment rule/m);
	});

	test("any budget is kept, never inside a fence, a fold or a pair of surrogates, and says the verdict", () => {
		const reviews = [verbalCommit, mixed(), huge(300), approved, quietOnly, notified, hostile("😀".repeat(80)), ...Object.values(SETTLED)];
		fc.assert(
			fc.property(fc.constantFrom(...reviews), fc.integer({ min: 150, max: 20_000 }), (given, budget) => {
				const text = renderMarkdown(given, { budget, marker: MARKER });
				expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget);
				expect(text).toMatch(/^<!-- revops-gate:v1 -->\n\n## (RevOps review|Approved|No review|Returned|Overridden)/);
				expectWhole(text);
			}),
			{ numRuns: 60 },
		);
	});

	test("no rung shows more of anything than the one before", () => {
		for (const [index, room] of LADDER.slice(1).entries()) {
			const before = LADDER[index]!;
			for (const part of Object.keys(room) as (keyof typeof room)[]) expect(room[part]).toBeLessThanOrEqual(before[part]);
			expect(room).not.toEqual(before);
		}
	});

	test("what people have to act on goes last: answers to copy and what does not count after readers, evidence and the diagram", () => {
		const asking = huge(200);
		const full: Review = {
			...asking,
			pipelines: verbalCommit.pipelines,
			decisions: asking.decisions.map((one) => ({
				...one,
				questions: one.questions.map((question) => ({ ...question, digest: "1a2b3c4d" })),
			})),
			not_counted: Array.from({ length: 60 }, (_, index) => ({
				what: "approval" as const,
				by: `@p${index}`,
				why: "changes came after it",
			})),
		};
		/** The smallest budget at which a part is still there. */
		const least = (review: Review, part: RegExp) => {
			let [missing, there] = [1_000, 200_000];
			while (there / missing > 1.1) {
				const budget = Math.round(Math.sqrt(missing * there));
				if (part.test(renderMarkdown(review, { budget, marker: MARKER }))) there = budget;
				else missing = budget;
			}
			return there;
		};
		const order = [
			least(full, /- Field Account\.Field_with_a_name_of_usual_length_0__c: help text changed/),
			least(full, /<summary>Readers/),
			least(full, /```mermaid/),
			least(full, /<summary>Answers to copy/),
		];
		expect(order.every((budget, index) => index === 0 || budget <= order[index - 1]!)).toBe(true);
		expect(order.at(-1)).toBeLessThan(order[0]! / 2);
		expect(least(full, /\*\*Not counted\*\*/)).toBeLessThanOrEqual(order[3]!);
		const decided = SETTLED.settled;
		expect(least(decided, /<summary>Decision record/)).toBeGreaterThan(least(decided, /<summary>Evidence/));
	});

	test("a comment and a summary are measured in bytes", () => {
		const wide = review({
			...verbalCommit,
			decisions: [
				...verbalCommit.decisions,
				...Array.from({ length: 3_000 }, () => ({ ...QUIET[0]!, change: { ...QUIET[0]!.change, name: "株式会社".repeat(20) } })),
			],
		});
		expect(Buffer.byteLength(renderMarkdown(wide))).toBeLessThanOrEqual(60_000);
		const text = renderSummary(wide, { budget: 300_000 });
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300_000);
		expect(Buffer.byteLength(renderSummary(big))).toBeLessThanOrEqual(1_048_576);
	});
});

describe("hostile text everywhere", () => {
	/** Kinds of tokens, with what only we may write taken out. */
	function shape(text: string): string[] {
		const walk = (tokens: readonly Token[]): string[] =>
			tokens.flatMap((token) => {
				if (token.type === "heading") return [`heading: ${token.depth}`, ...walk(token.tokens ?? [])];
				if (token.type === "link" || token.type === "image") return [`${token.type}: ${token.href}`];
				if (token.type === "table")
					return [
						`table of ${token.header.length} × ${token.rows.length}`,
						...token.rows.flatMap((row: { tokens: Token[] }[]) => row.flatMap((cell) => walk(cell.tokens))),
					];
				if (token.type === "list")
					return [`list of ${token.items.length}`, ...token.items.flatMap((item: { tokens: Token[] }) => walk(item.tokens))];
				return ["tokens" in token && token.tokens ? [] : [], "tokens" in token && token.tokens ? walk(token.tokens) : []].flat();
			});
		return walk(marked.lexer(text));
	}

	test("no label makes a heading, link, image, row or list item of its own", () => {
		const plain = shape(renderMarkdown(hostile("word"), { marker: MARKER, budget: 1e9 }));
		expect(plain.filter((one) => one.startsWith("heading"))).toEqual(["heading: 2"]);
		fc.assert(
			fc.property(hostileText, (text) => {
				const written = renderMarkdown(hostile(`x${text}`), { marker: MARKER, budget: 1e9 });
				expectWhole(written);
				const found = shape(written);
				expect(found.filter((one) => /^(heading|link|image)/.test(one))).toEqual(["heading: 2"]);
				expect(found.filter((one) => /^table/.test(one))).toEqual(plain.filter((one) => /^table/.test(one)));
				expect(written.split(MARKER)).toHaveLength(2);
				expect(written).not.toMatch(/@[a-z0-9]/i);
			}),
			{ numRuns: 150 },
		);
	});
});
