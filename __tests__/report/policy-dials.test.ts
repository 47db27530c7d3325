import { describe, expect, test } from "vitest";
import type { Review } from "../../src/model/review.js";
import { SOLE_OPERATOR } from "../../src/model/words.js";
import { renderMarkdown, renderText, statusDescription } from "../../src/report/index.js";
import { change, decision, quietOnly, verbalCommit } from "../support/reviews.js";

const temporary = change({
	id: "salesforce:field:Opportunity/Tmp_Score__c",
	kind: "field",
	object: "Opportunity",
	name: "Tmp_Score__c",
	change: "added",
});
const used: Review["exceptions"][number] = {
	id: "EX-7",
	rules: ["new-shared-field"],
	changes: [temporary.id],
	state: "used",
	reason: "MIG-88 temporary fields | deleted before go-live",
	owner: "@ana",
	approver: "revops",
	expires: "2026-12-31",
};
const told = decision({
	level: "notify",
	change: temporary,
	rules: [{ id: "new-shared-field", why: "Others will depend on it.", exception: { id: "EX-7" } }],
});
const text = (review: Review): string => renderText(review, { width: 100, colour: false });

describe("an exception", () => {
	const withRow: Review = { ...verbalCommit, decisions: [...verbalCommit.decisions, told], exceptions: [used] };

	test("that lowered a rule is a row of the comment, with who answers for it and until when", () => {
		const row = renderMarkdown(withRow)
			.split("\n")
			.find((line) => line.startsWith("| ◌"))!;
		expect(row).toContain("Tmp_Score__c");
		expect(row).toContain("Exception `EX-7` until 2026-12-31, approved by RevOps");
		expect(row).toContain("MIG-88 temporary fields &#124; deleted before go-live. Lowers `new-shared-field`.");
		expect(text(withRow)).toMatch(/EX-7 lowers new-shared-field for 1 change until 2026-12-31, approved by RevOps/);
	});

	test("is said too where nobody has to decide", () => {
		expect(renderMarkdown({ ...quietOnly, decisions: [...quietOnly.decisions, told], exceptions: [used] })).toContain(
			"Lowered by `EX-7` until 2026-12-31.",
		);
	});

	test("that expired is told beside the decision that it no longer lowers", () => {
		const review: Review = { ...verbalCommit, exceptions: [{ ...used, state: "expired" }] };
		expect(renderMarkdown(review)).toContain("Exception `EX-7` expired after 2026-12-31, so `new-shared-field` holds again");
		expect(renderMarkdown(review)).not.toContain("| ◌");
		expect(text(review)).toContain("EX-7 expired after 2026-12-31: new-shared-field holds again (@ana)");
	});
});

test("a change that is live already is decided after the fact", () => {
	const live: Review = { ...verbalCommit, origin: "already-live", verdict: { ...verbalCommit.verdict, enforce: "advisory" } };
	expect(text(live).split("\n")[0]).toBe("Already live: RevOps (@acme/revops) and Finance decide after the fact; nothing is held");
	expect(statusDescription(live)).toMatch(/^already live, to be decided after the fact by RevOps and Finance: /);
});

test("a sole operator decides, and records why", () => {
	const sole: Review = {
		...verbalCommit,
		decisions: verbalCommit.decisions.map((one) =>
			one.decided_by === undefined
				? one
				: {
						...one,
						decided_by: SOLE_OPERATOR,
						also_approves: [],
						questions: one.questions.map((asked) => ({ ...asked, to: SOLE_OPERATOR })),
					},
		),
		teams: [...verbalCommit.teams, { id: SOLE_OPERATOR, name: "the sole operator", handles: ["@ana"], functions: [] }],
	};
	const lines = text(sole);
	expect(lines).toContain("waiting for the sole operator (@ana)");
	expect(lines.replace(/\s+/g, " ")).toContain("the sole operator decides, and records why.");
});
