import type { Question, Review } from "../../src/model/review.js";
import { verbalCommit } from "./reviews.js";

/** Reviews as people on GitHub have left them, by hand: what the tests of every rendering look at. */

const PULL = "https://github.com/acme/crm/pull/7";
export const FINGERPRINT8 = verbalCommit.fingerprint.slice(0, 8);

/** The questions of the only decision, changed one by one by id. */
export function withQuestions(review: Review, given: Readonly<Record<string, Partial<Question>>>): Review {
	return {
		...review,
		decisions: review.decisions.map((decision) => ({
			...decision,
			questions: decision.questions.map((question) => ({ ...question, ...given[question.id] })),
		})),
	};
}

/** Nobody has said anything yet. */
export const asked: Review = {
	...withQuestions(verbalCommit, {
		"exit-evidence": { digest: "1a2b3c4d" },
		forecast: { digest: "1a2b3c4d" },
		"finance-reading": { digest: "1a2b3c4d" },
		"cs-handoff": { digest: "1a2b3c4d" },
	}),
	author: "@cara",
};

/** Two of four questions answered, one of them for an earlier version; RevOps approved, an earlier approval lapsed, somebody without a right said something. */
export const answered: Review = {
	...withQuestions(asked, {
		"exit-evidence": { answered: { answer: "A signed order form is attached", by: "@cara", url: PULL, confirmed_by: "@ana" } },
		forecast: { answered: { answer: "Commit, from the first of next month", by: "@cara", url: PULL } },
		"finance-reading": { earlier: { answer: "Like Best Case" } },
	}),
	verdict: {
		...asked.verdict,
		summary: "RevOps review required: waiting for Finance.",
		clears: ["Finance approves", "2 questions are answered"],
	},
	approvals: [
		{ team: "revops", by: "@ana", how: "review", at: "2026-03-04T09:30:00Z", commit: "b".repeat(40), url: `${PULL}#pullrequestreview-1` },
	],
	not_counted: [
		{
			what: "approval",
			by: "@bo",
			why: "changes came after it",
			url: `${PULL}#pullrequestreview-2`,
			news: ["salesforce:sales-process:Opportunity/Enterprise", "salesforce:stage:Opportunity/Gone"],
		},
		{ what: "override", by: "@dee", why: "@dee is in no team that decides here", url: `${PULL}#issuecomment-3` },
	],
};

/** All have decided: one by review, one recorded by RevOps. */
export const settled: Review = {
	...withQuestions(asked, {
		"exit-evidence": { answered: { answer: "A signed order form is attached", by: "@cara", url: PULL, confirmed_by: "@ana" } },
		forecast: { answered: { answer: "Commit, from the first of next month", by: "@cara", url: PULL, confirmed_by: "@ana" } },
		"finance-reading": {
			answered: { answer: "As probable, not as booked", by: "@cara", url: PULL, confirmed_by: "@ana", edited_after: "@cara" },
		},
		"cs-handoff": { answered: { answer: "No", by: "@cara", url: PULL, confirmed_by: "@ana" } },
	}),
	verdict: { ...asked.verdict, state: "approved", summary: "Approved by RevOps and Finance.", clears: [] },
	approvals: [
		...answered.approvals,
		{
			team: "finance",
			by: "Dana Lee",
			how: "record",
			at: "2026-03-05T15:00:00Z",
			url: `${PULL}#issuecomment-4`,
			recorded_by: "@ana",
			evidence: "https://mail.acme.example/message/77",
		},
	],
	not_counted: answered.not_counted!.slice(1),
};

export const returned: Review = {
	...answered,
	verdict: { ...answered.verdict, state: "returned", summary: "Returned by Finance: bookings would count twice." },
	returned: {
		team: "finance",
		by: "@bo",
		reason: "Bookings would count twice this quarter",
		at: "2026-03-05T10:00:00Z",
		url: `${PULL}#issuecomment-5`,
	},
};

export const overridden: Review = {
	...answered,
	verdict: { ...answered.verdict, state: "overridden", summary: "Overridden by @ana.", clears: [] },
	override: { by: "@ana", reason: "Quarter end, the board saw it", at: "2026-03-06T18:00:00Z", url: `${PULL}#issuecomment-6` },
};

export const failed: Review = {
	...asked,
	verdict: { ...asked.verdict, state: "error", summary: "The members of @acme/revops cannot be seen with this token.", clears: [] },
};

export const STATES = { asked, answered, settled, returned, overridden };
