// @vitest-environment jsdom
import fc from "fast-check";
import mermaid from "mermaid";
import { describe, expect, test } from "vitest";
import { type Pipeline, stageDiagram, stageLine } from "../../src/report/diagram.js";
import { hostileText } from "../support/hostile.js";
import { STAGES_BEFORE, stage, verbalCommit } from "../support/reviews.js";

interface Graph {
	readonly nodes: { readonly id: string; readonly label: string; readonly classes: string[] }[];
	readonly edges: [string, string][];
}

/** The flowchart as Mermaid understands it. */
async function parsed(text: string): Promise<Graph> {
	await mermaid.parse(text);
	const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
	const flow = db as unknown as {
		getVertices(): Map<string, { id: string; text: string; classes: string[] }>;
		getEdges(): { start: string; end: string }[];
	};
	return {
		nodes: [...flow.getVertices().values()]
			.filter(({ id }) => /\d$/.test(id))
			.map(({ id, text, classes }) => ({ id, label: text, classes })),
		edges: flow.getEdges().map(({ start, end }) => [start, end]),
	};
}

const pipeline = (before: Pipeline["before"], after: Pipeline["after"]): Pipeline => ({
	system: "salesforce",
	object: "Opportunity",
	name: "Opportunity",
	before,
	after,
});

describe("the pipeline, before and after", () => {
	test("a new stage stands between its neighbours; unchanged stretches are one node", async () => {
		const given = verbalCommit.pipelines[0]!;
		const { nodes, edges } = await parsed(stageDiagram(given));
		expect(nodes.filter(({ id }) => id.startsWith("after"))).toEqual([
			{ id: "after0", label: "… 4 stages", classes: [] },
			{ id: "after1", label: "Proposalﬂ°°47¶ßPrice Quote<br>75 ﬂ°°37¶ß · Best Case", classes: [] },
			{ id: "after2", label: "Negotiationﬂ°°47¶ßReview<br>90 ﬂ°°37¶ß · Commit", classes: [] },
			{ id: "after3", label: "Verbal Commit<br>80 ﬂ°°37¶ß · Commit", classes: ["added"] },
			{ id: "after4", label: "Closed Won<br>100 ﬂ°°37¶ß · Closed", classes: [] },
			{ id: "after5", label: "Closed Lost<br>0 ﬂ°°37¶ß · Omitted", classes: [] },
		]);
		expect(edges.filter(([start]) => start.startsWith("after"))).toEqual([
			["after0", "after1"],
			["after1", "after2"],
			["after2", "after3"],
			["after3", "after4"],
			["after3", "after5"],
		]);
		expect(stageLine(given)).toBe(
			"… 4 stages → Proposal/Price Quote (75 %, Best Case) → Negotiation/Review (90 %, Commit) → + Verbal Commit (80 %, Commit) → Closed Won (100 %, Closed) → Closed Lost (0 %, Omitted)",
		);
	});

	test("removed and changed stages are marked on their own side", async () => {
		const after = STAGES_BEFORE.filter(({ name }) => name !== "Qualification").map((one) =>
			one.name === "Needs Analysis" ? { ...one, probability: 25 } : one,
		);
		const given = pipeline(STAGES_BEFORE, after);
		const { nodes } = await parsed(stageDiagram(given));
		expect(
			nodes
				.filter(({ classes }) => classes.length > 0)
				.map(({ id, label, classes }) => [id.replace(/\d/, ""), label.split("<")[0], ...classes]),
		).toEqual([
			["before", "Qualification", "removed"],
			["after", "Needs Analysis", "changed"],
		]);
		expect(stageLine(given)).toMatch(/± Needs Analysis \(25 %, Pipeline\).*; removed: Qualification$/);
	});

	test("a stage that is switched off leaves the pipeline", () => {
		const given = pipeline(
			STAGES_BEFORE,
			STAGES_BEFORE.map((one, index) => (index === 2 ? { ...one, active: false } : one)),
		);
		expect(stageLine(given)).toMatch(/; removed: Needs Analysis$/);
	});

	test("a single number is not drawn", () => {
		expect(
			stageDiagram(
				pipeline(
					STAGES_BEFORE,
					STAGES_BEFORE.map((one, index) => (index === 2 ? { ...one, probability: 30 } : one)),
				),
			),
		).toBe("");
		expect(stageDiagram(pipeline(STAGES_BEFORE, STAGES_BEFORE))).toBe("");
	});

	test("more than fifty nodes are left to the text", async () => {
		const many = (from: number) => Array.from({ length: 60 }, (_, index) => stage(`Stage ${from + index}`, index, "Pipeline"));
		expect(stageDiagram(pipeline(many(0), many(1_000)))).toBe("");
		expect(stageLine(pipeline(many(0), many(1_000)))).toMatch(/→ 30 more; removed: .* 30 more$/);
		const some = await parsed(stageDiagram(pipeline(many(0), [...many(0), stage("New", 99, "Commit")])));
		expect(some.nodes).toHaveLength(7);
	});

	test("no name makes a node, an edge or a class", async () => {
		const shape = async (name: string) => {
			const before = [stage("A", 10, "Pipeline"), stage("B", 20, "Pipeline", { id: "b", label: name, forecast_category: name })];
			const { nodes, edges } = await parsed(
				stageDiagram(pipeline(before, [...before, stage("C", 30, "x", { id: "c", label: name, name })])),
			);
			return { nodes: nodes.map(({ id, classes }) => [id, ...classes]), edges, labels: nodes.map(({ label }) => label) };
		};
		const plain = await shape("word");
		await fc.assert(
			fc.asyncProperty(hostileText, async (name) => {
				const found = await shape(name);
				expect([found.nodes, found.edges]).toEqual([plain.nodes, plain.edges]);
				for (const label of found.labels) expect(label.replace(/<br>/g, "")).not.toMatch(/[<>"`]/);
			}),
			{ numRuns: 150 },
		);
	});
});
