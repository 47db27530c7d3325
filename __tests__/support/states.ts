import type { Approval, Review } from "../../src/model/review.js";
import { approved, mixed, notified, quietOnly, unreadable, verbalCommit } from "./reviews.js";

/** A review in every state that the gate can be in, with everything that people can have said about it. */

const PAGE = "https://github.com/acme/crm/pull/7";
const AT = "2026-03-04T10:00:00Z";

const APPROVALS: readonly Approval[] = [
	{ team: "revops", by: "@ana", how: "review", at: AT, commit: "b".repeat(40), url: `${PAGE}#pullrequestreview-1` },
	{
		team: "finance",
		by: "Dana Lee",
		how: "record",
		at: AT,
		url: `${PAGE}#issuecomment-2`,
		recorded_by: "@bo",
		evidence: "https://evidence.example/minutes/12",
	},
	{ team: "sales-ops", by: "@cy", how: "author", at: AT },
	{ team: "marketing-ops", by: "@di", how: "second-person", stands_in: "cs-ops", at: AT, url: `${PAGE}#pullrequestreview-3` },
	{ team: "cs-ops", by: "@ed", how: "sole-operator", at: AT, reason: "Nobody else is in this quarter" },
];

/** Questions open, answered for an earlier version, answered, confirmed, changed after the approval; each with a digest. */
function withAnswers(review: Review, kinds: readonly ("open" | "earlier" | "answered" | "confirmed" | "edited")[]): Review {
	return {
		...review,
		decisions: review.decisions.map((decision) => ({
			...decision,
			questions: decision.questions.map((question, index) => {
				const kind = kinds[index % kinds.length]!;
				const asked = { ...question, digest: `0badf00${index % 10}` };
				if (kind === "open") return asked;
				if (kind === "earlier") return { ...asked, earlier: { answer: "An earlier answer" } };
				const answered = { answer: `Answer ${index}`, by: "@fay", url: PAGE };
				if (kind === "answered") return { ...asked, answered };
				return { ...asked, answered: { ...answered, confirmed_by: "@ana", ...(kind === "edited" && { edited_after: "@gil" }) } };
			}),
		})),
	};
}

const NOT_COUNTED: Review["not_counted"] = (["approval", "answer", "override", "return", "record", "command"] as const).map(
	(what, index) => ({
		what,
		by: `@someone-${index}`,
		why: `reason ${index} why it does not count`,
		url: `${PAGE}#issuecomment-${index}`,
		...(what === "approval" && { news: [verbalCommit.decisions[0]!.change.id, "salesforce:field:Opportunity/Gone"] }),
	}),
);

const required: Review = {
	...mixed(),
	...withAnswers(mixed(), ["open"]),
	author: "@fay",
	exceptions: (["used", "expired"] as const).map((state) => ({
		id: `pilot-${state}`,
		rules: ["stage-added"],
		changes: [verbalCommit.decisions[0]!.change.id],
		state,
		reason: "A pilot in one region",
		owner: "@hal",
		approver: "revops",
		expires: "2026-06-30",
	})),
	warnings: [{ code: "doubt", path: "force-app/a.xml", line: 3, column: 4, side: "head", message: "A doubt" }, ...unreadable.warnings],
	proposed: {
		verdict: { ...verbalCommit.verdict, summary: "Another outcome." },
		problems: [{ code: "bad", path: ".revops-gate/policy.yml", line: 2, column: 3, message: "`ruels` is not a key" }],
	},
};

const state = (value: Review["verdict"]["state"], summary: string) => ({ ...verbalCommit.verdict, state: value, summary });

export const STATES_OF_REVIEWS: Readonly<Record<string, Review>> = {
	required,
	"partly answered": {
		...withAnswers(required, ["open", "earlier", "answered", "confirmed"]),
		approvals: APPROVALS.slice(0, 1),
		not_counted: NOT_COUNTED,
	},
	"cannot be read": unreadable,
	approved: {
		...withAnswers(approved, ["answered", "confirmed", "edited"]),
		verdict: state("approved", "Approved."),
		approvals: [...APPROVALS],
		not_counted: NOT_COUNTED,
	},
	returned: {
		...withAnswers(required, ["answered", "earlier"]),
		verdict: state("returned", "Returned."),
		returned: { team: "revops", by: "@ana", reason: "The exit evidence is missing", at: AT, url: `${PAGE}#issuecomment-5` },
		not_counted: NOT_COUNTED,
	},
	overridden: {
		...withAnswers(required, ["open", "edited"]),
		verdict: state("overridden", "Overridden."),
		approvals: APPROVALS.slice(0, 2),
		override: { by: "@ana", reason: "Quarter end, decided by phone", at: AT, url: `${PAGE}#issuecomment-6` },
	},
	"not required": quietOnly,
	told: notified,
	error: { ...unreadable, verdict: state("error", "The members of a team cannot be seen.") },
};
