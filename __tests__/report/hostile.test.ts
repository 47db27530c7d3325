// @vitest-environment jsdom
import fc from "fast-check";
import mermaid from "mermaid";
import { describe, expect, test } from "vitest";
import { commitStatus, type Place } from "../../src/github/publish/publish.js";
import type { Review } from "../../src/model/review.js";
import {
	annotations,
	decisionRecord,
	renderJson,
	renderMarkdown,
	renderSummary,
	renderText,
	workflowCommand,
} from "../../src/report/index.js";
import { hostileText } from "../support/hostile.js";
import { type Poison, poisoned } from "../support/poison.js";
import { expectOnlyOurs, type Rendered } from "../support/rendered.js";
import { commandsIn } from "../support/runner-commands.js";
import { STATES_OF_REVIEWS } from "../support/states.js";

const MARKER = "<!-- revops-gate:v1:review -->";
const OURS = "https://github.com/acme/crm/";
const PLACE: Place = {
	pullRequest: 7,
	headSha: "a".repeat(40),
	targetBranch: "main",
	repositoryUrl: "https://github.com/acme/crm",
	runUrl: `${OURS}actions/runs/1`,
	trigger: "pull_request_target",
};
const links = {
	blob: (side: string, path: string, line: number) => `${OURS}blob/${side}/${path.split("/").map(encode).join("/")}#L${line}`,
	policy: (path: string, line: number) => `${OURS}blob/tip/${encode(path)}#L${line}`,
	run: `${OURS}actions/runs/1`,
};

function encode(text: string): string {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
}

/** Each is put before, behind or in the place of what stood there; which of them meets which text, the text decides. */
const hostileTexts = fc.array(fc.tuple(hostileText, fc.constantFrom("before", "behind", "instead")), { minLength: 1, maxLength: 12 });

function poisonOf(choices: readonly (readonly [text: string, where: string])[]): Poison {
	return (plain, key) => {
		const [text, where] = choices[sum(plain) % choices.length]!;
		const hostile = where === "before" ? text + plain : where === "behind" ? plain + text : text;
		// An address that GitHub gives is a page of GitHub's; the evidence of a record is what somebody wrote.
		if (key === "url") return `${OURS}pull/7#${encode(text)}`;
		return key === "evidence" && where !== "instead" ? `https://${where === "before" ? "" : "evidence.example/"}${text}` : hostile;
	};
}

function sum(text: string): number {
	return [...text].reduce((total, character, index) => total + character.codePointAt(0)! * (index + 1), 0);
}

const RUNS = { numRuns: 12 };
const STATES = Object.entries(STATES_OF_REVIEWS);

function everyText(
	check: (review: Review) => unknown,
	runs: { readonly numRuns: number } = RUNS,
): (name: string, given: Review) => Promise<void> {
	return (_, given) =>
		fc.assert(
			fc.asyncProperty(hostileTexts, async (texts) => void (await check(poisoned(given, poisonOf(texts))))),
			runs,
		);
}

describe("whatever stands in a pull request, its policy and what people say about it", () => {
	test.each(STATES)(
		"%s: the comment holds it as text",
		everyText((review) => {
			for (const budget of [60_000, 6_000])
				expectOnlyOurs(renderMarkdown(review, { marker: MARKER, budget, links }), { links: [OURS], marker: MARKER });
		}),
	);

	test.each(STATES)(
		"%s: the job summary holds it as text, and its diagram draws",
		everyText(async (review) => {
			const page = expectOnlyOurs(renderSummary(review, { links }), { links: [OURS] });
			for (const diagram of blocksOf(page, "mermaid")) await mermaid.parse(diagram);
		}),
	);

	test.each(STATES)(
		"%s: the record in the comment is read back as it was",
		everyText((review) => {
			const written = blocksOf(
				expectOnlyOurs(renderMarkdown(review, { marker: MARKER, links }), { links: [OURS], marker: MARKER }),
				"json",
			);
			expect(written.length).toBeLessThanOrEqual(1);
			for (const text of written) expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(decisionRecord(review))));
			expect(JSON.parse(renderJson(review))).toEqual(JSON.parse(JSON.stringify(review)));
		}),
	);

	test.each(STATES)(
		"%s: the terminal and the status are plain lines",
		everyText((review) => {
			const text = renderText(review, { width: 100, colour: false, all: true });
			expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
			expect(commandsIn(text)).toEqual([]);
			const { description } = commitStatus(PLACE, { kind: "review", review });
			expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			expect(description.length).toBeLessThanOrEqual(140);
			expect(description.trim()).not.toBe("");
		}),
	);

	test.each(STATES)(
		"%s: an annotation is one command of ours",
		everyText((review) => {
			for (const annotation of annotations(review)) {
				const command = workflowCommand(annotation);
				expect(commandsIn(command).map(({ name }) => name)).toEqual([
					{ failure: "error", warning: "warning", notice: "notice" }[annotation.level],
				]);
				expect(command).not.toContain("##[");
			}
		}),
	);
});

function blocksOf({ blocks }: Rendered, language: string): string[] {
	return blocks.filter((block) => block.language === language).map(({ text }) => text);
}

test("the record is in the comment of what was decided, and the diagram in that of a new stage", () => {
	const languages = (name: string) =>
		expectOnlyOurs(renderMarkdown(STATES_OF_REVIEWS[name]!, { marker: MARKER, links }), {
			links: [OURS, "https://evidence.example/"],
			marker: MARKER,
		}).blocks.map(({ language }) => language);
	expect(languages("approved")).toContain("json");
	expect(languages("overridden")).toContain("json");
	expect(languages("required")).toContain("mermaid");
});
