import { expect, test } from "vitest";
import { keepLabel } from "../../../src/github/publish/label.js";
import { ENFORCE, STATES } from "../../../src/model/words.js";
import { review } from "../../support/reviews.js";
import { pullRequest, smallGitHub } from "../../support/small-github.js";

const plain = review();

test("stands while a decision is waited for, goes when it is not, and costs no call where it is right", async () => {
	const table: Record<string, string[]> = { on: [], off: [], "left alone": [] };
	for (const state of STATES) {
		for (const enforce of ENFORCE) {
			const github = smallGitHub();
			const judged = { ...plain, verdict: { ...plain.verdict, state, enforce } };
			const without = await keepLabel(github.api, judged, pullRequest(), "needs-revops");
			const added = [...github.labels];
			const with_ = await keepLabel(github.api, judged, pullRequest({ labels: ["bug", "Needs-RevOps"] }), "needs-revops");
			const what = without === "added" ? "on" : with_ === "removed" ? "off" : "left alone";
			table[what]?.push(`${state} ${enforce}`);
			expect(github.calls).toEqual({ on: ["addLabel"], off: ["removeLabel"], "left alone": [] }[what]);
			expect(added).toEqual(what === "on" ? ["needs-revops"] : []);
		}
	}
	expect(table.on).toEqual(["required hold", "required lock", "returned hold", "returned lock"]);
	expect(table["left alone"]).toEqual(["error advisory", "error hold", "error lock"]);
	expect(table.off).toHaveLength(11);
});

test("is taken off by the name that it has", async () => {
	const github = smallGitHub();
	github.labels.add("Needs-RevOps");
	const judged = { ...plain, verdict: { ...plain.verdict, state: "approved" as const } };
	await keepLabel(github.api, judged, pullRequest({ labels: ["Needs-RevOps"] }), "needs-revops");
	expect([...github.labels]).toEqual([]);
});

test("what GitHub refuses is the caller's to tell", async () => {
	const github = smallGitHub();
	github.denied.add("addLabel");
	await expect(keepLabel(github.api, plain, pullRequest(), "x")).rejects.toThrow("not accessible");
});
