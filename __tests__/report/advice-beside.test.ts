import { expect, test } from "vitest";
import { outputsOf } from "../../src/github/publish/outputs.js";
import { annotations, decisionRecord, renderMarkdown, statusDescription } from "../../src/report/index.js";
import { toDo } from "../../src/report/verdict.js";
import { question, settled, stage } from "../settle/pull.js";

const advised = stage("Lost", { enforce: "advisory", decided_by: "finance", questions: [question("q")] });
const review = settled({ decisions: [stage("Won"), advised] });

test("beside what holds the merge, no sentence waits for what only advises", () => {
	expect(statusDescription(review)).toBe("waiting for RevOps: Stage Won changed");
	expect(toDo(review, { pullRequest: true })).toEqual(["RevOps approves this pull request"]);
	expect(renderMarkdown(review)).toMatch(/^## RevOps review required: waiting for RevOps \(/m);
	expect(outputsOf({ review, publication: {}, headSha: "" })["waiting-for"]).toBe('["RevOps"]');
	expect(annotations(review).map(({ title }) => title)).toEqual(["RevOps to decide", "Finance would decide"]);
});

test("the record names all that did not approve", () => {
	expect(decisionRecord(review).missing).toEqual(["revops", "finance"]);
});
