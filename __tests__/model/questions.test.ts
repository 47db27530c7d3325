import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { questionDigest } from "../../src/model/question-digest.js";
import { askedQuestions, openQuestions } from "../../src/model/questions.js";
import type { Question } from "../../src/model/review.js";
import { change, decision } from "../support/reviews.js";

describe("the digest of a question", () => {
	test("is the beginning of a SHA-256 over its id and the sorted digests: an answer given today must hold tomorrow", () => {
		expect(questionDigest("evidence", ["b", "a"])).toBe(createHash("sha256").update("evidence\na\nb").digest("hex").slice(0, 8));
		expect(questionDigest("evidence", ["b", "a"])).toBe("ec710f16");
	});

	test("is of a set", () => {
		expect(questionDigest("q", ["a", "b", "a"])).toBe(questionDigest("q", ["b", "a"]));
	});
});

describe("a question that several decisions ask", () => {
	const asking = (name: string, question: Partial<Question>) =>
		decision({
			change: change({ id: name, kind: "stage", name }),
			questions: [{ id: "q", ask: "Q?", to: "finance", digest: "11111111", ...question }],
		});

	test("in the same words is one, with one digest over all that ask it", () => {
		const decisions = [asking("A", {}), asking("B", { digest: "22222222" }), asking("C", { digest: "11111111" })];
		expect(askedQuestions(decisions)).toEqual([
			{
				question: { id: "q", ask: "Q?", to: "finance", digest: questionDigest("q", ["11111111", "22222222"]) },
				decisions,
			},
		]);
		expect(askedQuestions([...decisions].reverse())[0]!.question.digest).toBe(askedQuestions(decisions)[0]!.question.digest);
	});

	test("keeps its own digest where it is alone, or has none", () => {
		expect(askedQuestions([asking("A", {}), asking("B", {})])[0]!.question.digest).toBe("11111111");
		const { digest: _none, ...without } = asking("A", {}).questions[0]!;
		expect(askedQuestions([{ ...asking("A", {}), questions: [without] }])[0]!.question).toEqual(without);
	});

	test("in other words, or of somebody else, is another, and what is answered is not open", () => {
		const answered = { answer: "Yes", by: "@ana" };
		const decisions = [asking("A", {}), asking("B", { to: "cs-ops" }), asking("C", { answered })];
		expect(askedQuestions(decisions)).toHaveLength(3);
		expect(openQuestions(decisions).map(({ question }) => question.to)).toEqual(["finance", "cs-ops"]);
	});
});
