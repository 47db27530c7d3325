import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/index.js";
import { component, differences, side, stage, told } from "../support/components.js";

const stages = (...names: string[]) => names.map((name, index) => stage(name, index));
const tell = (base: Parameters<typeof side>[0], head: Parameters<typeof side>[0]) =>
	diff(side(base), side(head)).map((change) => [told(change), ...differences(change)]);

describe("order", () => {
	it("changes for the stage that moved, not for those it passed", () => {
		expect(tell(stages("New", "Qualified", "Proposal", "Won"), stages("Proposal", "New", "Qualified", "Won"))).toEqual([
			["reordered crm:stage:Deal/Proposal", 'position: "after Qualified" → "first"'],
		]);
	});

	it("does not change for the neighbours of one that comes or goes", () => {
		expect(tell(stages("New", "Won"), stages("New", "Verbal", "Won"))).toEqual([["added crm:stage:Deal/Verbal"]]);
		expect(tell(stages("New", "Verbal", "Won"), stages("New", "Won"))).toEqual([["removed crm:stage:Deal/Verbal"]]);
	});

	it("names a neighbour that kept its place, never the same one before and after", () => {
		expect(
			tell(stages("New", "LOI", "Applied", "Review", "Won", "Lost"), stages("Review", "Won", "Lost", "New", "LOI", "Applied")),
		).toEqual([
			["reordered crm:stage:Deal/Lost", 'position: "after Applied" → "before New"'],
			["reordered crm:stage:Deal/Review", 'position: "after Applied" → "first"'],
			["reordered crm:stage:Deal/Won", 'position: "after Applied" → "before New"'],
		]);
	});

	it("is not told by a neighbour that comes or goes", () => {
		expect(tell(stages("Old", "Applied", "LOI", "Won"), stages("LOI", "Verbal", "Applied", "Won"))).toEqual([
			["reordered crm:stage:Deal/LOI", 'position: "after Applied" → "first"'],
			["removed crm:stage:Deal/Old"],
			["added crm:stage:Deal/Verbal"],
		]);
	});

	it("is one of the differences where others are", () => {
		const head = [stage("Won", 0, { probability: 90 }), stage("New", 1)];
		expect(tell([stage("New", 0), stage("Won", 1, { probability: 100 })], head)).toEqual([
			["modified crm:stage:Deal/Won", "probability: 100 → 90 (decreased)", 'position: "after New" → "first"'],
		]);
	});

	it("is told by label where the name is a number", () => {
		const named = (name: string, index: number, label: string) => stage(name, index, {}, { label });
		expect(
			tell(
				[named("1", 0, "New"), named("2", 1, "Won"), named("3", 2, "Lost")],
				[named("1", 0, "New"), named("3", 1, "Lost"), named("2", 2, "Won")],
			),
		).toEqual([["reordered crm:stage:Deal/3", 'position: "after Won" → "after New"']]);
	});
});

describe("enabled and disabled", () => {
	it("win over whatever else changed", () => {
		expect(tell([stage("Won", 0, { probability: 100 })], [stage("Won", 0, { probability: 0, active: false })])).toEqual([
			["disabled crm:stage:Deal/Won", "probability: 100 → 0 (decreased)", "active: true → false"],
		]);
		expect(tell([stage("Won", 0, { active: false })], [stage("Won", 0)])).toEqual([["enabled crm:stage:Deal/Won", "active: false → true"]]);
	});

	it("tighten and loosen rules that stop a save", () => {
		const rule = (active: boolean) => component("validation-rule", "Deal/Close", { active, formula: "x" });
		expect(tell([rule(false)], [rule(true)])).toEqual([["enabled crm:validation-rule:Deal/Close", "active: false → true (tightened)"]]);
		expect(tell([rule(true)], [rule(false)])).toEqual([["disabled crm:validation-rule:Deal/Close", "active: true → false (loosened)"]]);
	});
});

describe("added and removed", () => {
	it("list all that is stated", () => {
		expect(diff(side([]), side([stage("Verbal", 0, { probability: 80 }, { label: "Verbal commit", namespace: "x" })]))).toEqual([
			{
				id: "crm:stage:Deal/Verbal",
				digest: expect.stringMatching(/^[0-9a-f]{64}$/),
				system: "crm",
				kind: "stage",
				type: "stage",
				object: "Deal",
				name: "Verbal",
				label: "Verbal commit",
				fields: ["Deal.Stage"],
				change: "added",
				cosmetic: false,
				destructive: false,
				label_only: false,
				namespace: "x",
				properties: [{ name: "probability", after: 80, line: 2, side: "head" }],
				path: "crm/stages.xml",
				line: 1,
				side: "head",
			},
		]);
	});

	it("of a vendor's own field are cosmetic where the file states no more than what the vendor did, and never destroy it", () => {
		const stub = component("field", "Deal/Amount", { type: "Currency", custom: false, label: "Amount" }, { standard: true });
		const tracked = component("field", "Deal/Amount", { type: "Currency", track_history: true }, { standard: true });
		expect(diff(side([stub]), side([]))).toMatchObject([{ change: "removed", standard: true, cosmetic: true, destructive: false }]);
		expect(diff(side([]), side([tracked]))).toMatchObject([{ change: "added", standard: true, cosmetic: false, destructive: false }]);
	});
});

describe("files that do not say all", () => {
	const values = (coverage: "full" | "partial" | "overlay", path: string, ...names: string[]) =>
		names.map((name, index) => stage(name, index, { probability: index }, { coverage, path }));

	it.each(["partial", "overlay"] as const)("and appear or disappear (%s): what was, or is, on the other side is unknown", (coverage) => {
		const [came] = diff(side([]), side(values(coverage, "p", "New")));
		expect(came).toMatchObject({
			change: "added",
			properties: [{ name: "probability", before: { unknown: "not in this repository before" }, after: 0 }],
		});
		const [went] = diff(side(values(coverage, "p", "New")), side([]));
		expect(went).toMatchObject({
			change: "removed",
			destructive: false,
			properties: [{ name: "probability", before: 0, after: { unknown: "no longer stated here; the org may still have it" } }],
		});
	});

	it("and stay, though they say nothing any more: what stood there went, as beside what is left", () => {
		const stated = { ...side(values("partial", "p", "New")), files: new Set(["p"]) };
		const emptied = { ...side([]), files: new Set(["p"]) };
		const [went] = diff(stated, emptied);
		expect(went).toMatchObject({ change: "removed", destructive: true, properties: [{ name: "probability", before: 0 }] });
		expect(went).not.toHaveProperty("unsure");
		expect(diff(emptied, stated)[0]).not.toHaveProperty("unsure");
		expect(diff(stated, { ...side([]), files: new Set<string>() })[0]).toHaveProperty("unsure");
	});

	it.each(["partial", "overlay"] as const)(
		"and appear or disappear (%s): the change says its doubt where nothing is stated too",
		(coverage) => {
			const event = [stage("Event", 0, {}, { coverage })];
			expect(diff(side([]), side(event))).toMatchObject([{ change: "added", unsure: "not in this repository before", properties: [] }]);
			expect(diff(side(event), side([]))).toMatchObject([
				{ change: "removed", unsure: "no longer stated here; the org may still have it", properties: [] },
			]);
			expect(diff(side([stage("Event", 0)]), side([]))[0]).not.toHaveProperty("unsure");
		},
	);

	it("and take over from a package, or give to one: who gets the package feels it", () => {
		const [packaged, overlay] = [values("full", "package", "New"), values("overlay", "post", "New")];
		expect(tell(packaged, overlay)).toEqual([["modified crm:stage:Deal/New", 'coverage: "full" → "overlay"']]);
		expect(tell(overlay, packaged)).toEqual([["modified crm:stage:Deal/New", 'coverage: "overlay" → "full"']]);
		expect(tell([...packaged, ...overlay], overlay)).toEqual([["modified crm:stage:Deal/New", 'coverage: "full" → "overlay"']]);
		expect(tell(overlay, [...packaged, ...overlay])).toEqual([["modified crm:stage:Deal/New", 'coverage: "overlay" → "full"']]);
	});

	it("and come beside a package that stays: nobody feels it", () => {
		const [packaged, overlay] = [values("full", "package", "New"), values("overlay", "post", "New")];
		expect(tell(packaged, [...packaged, ...overlay])).toEqual([]);
		expect(tell([...packaged, ...overlay], packaged)).toEqual([]);
		const moved = values("full", "moved", "New");
		expect(tell([...packaged, ...overlay], [...overlay, ...moved])).toEqual([]);
	});

	it("say what comes and goes while they stay, at whatever path", () => {
		expect(diff(side(values("partial", "old", "New")), side(values("partial", "new", "New", "Won")))).toMatchObject([
			{ id: "crm:stage:Deal/Won", change: "added", properties: [{ name: "probability", after: 1 }] },
		]);
		expect(diff(side(values("partial", "p", "New", "Won")), side(values("partial", "p", "New")))).toMatchObject([
			{ id: "crm:stage:Deal/Won", change: "removed", destructive: true },
		]);
	});
});

describe("unreadable files", () => {
	const fields = [
		component("field", "Deal/A", { length: 1 }, { path: "crm/deal.xml" }),
		component("field", "Deal/B", { length: 2 }, { path: "crm/deal.xml" }),
	];
	const broken = { "crm/deal.xml": "Line 7 is not XML." };

	it("at head: one change, and no component is said to be removed", () => {
		expect(diff(side(fields), side([], broken))).toMatchObject([
			{
				id: "crm:unreadable:crm/deal.xml",
				kind: "unreadable",
				change: "modified",
				cosmetic: false,
				path: "crm/deal.xml",
				line: 7,
				properties: [{ name: "problem", after: "Line 7 is not XML.", line: 7, side: "head" }],
			},
		]);
	});

	it("new at head: added; gone at head: removed; broken on both sides: modified", () => {
		expect(diff(side([]), side([], broken)).map(told)).toEqual(["added crm:unreadable:crm/deal.xml"]);
		expect(diff(side([], broken), side([])).map(told)).toEqual(["removed crm:unreadable:crm/deal.xml"]);
		expect(diff(side([], broken), side([], broken)).map(differences)).toEqual([['problem: "Line 7 is not XML." → "Line 7 is not XML."']]);
	});

	it("repaired: each component is a change with nothing known of before", () => {
		const changes = diff(side([], broken), side(fields));
		expect(changes.map(told)).toEqual(["modified crm:field:Deal/A", "modified crm:field:Deal/B", "modified crm:unreadable:crm/deal.xml"]);
		expect(changes.every(({ repaired }) => repaired)).toBe(true);
		expect(changes[0]).toMatchObject({
			follows: "crm:unreadable:crm/deal.xml",
			properties: [{ name: "length", before: { unknown: "the file could not be read before" }, after: 1 }],
		});
	});

	it("do not hide a component that the other files still define", () => {
		const moved = component("field", "Deal/A", { length: 5 }, { path: "elsewhere" });
		expect(diff(side(fields), side([moved], broken)).map(told)).toEqual([
			"modified crm:field:Deal/A",
			"modified crm:unreadable:crm/deal.xml",
		]);
	});
});

describe("planned deletions", () => {
	const target = {
		id: "crm:field:Deal/Old",
		identity: "crm:field:deal/old",
		kind: "field",
		type: "field",
		object: "Deal",
		name: "Old",
		fields: ["Deal.Old"],
	} as const;
	const entry = (path = "destroy.xml", line = 5) => component("planned-deletion", "field/Deal.Old", {}, { deletes: target, path, line });
	const source = component("field", "Deal/Old", { type: "Text" }, { object: "Deal" });

	it("remove the component they name", () => {
		expect(diff(side([]), side([entry()]))).toMatchObject([
			{
				...without(target, "identity"),
				change: "removed",
				destructive: true,
				cosmetic: false,
				properties: [],
				path: "destroy.xml",
				line: 5,
				side: "head",
			},
		]);
	});

	it("are one change with the removal of the source", () => {
		expect(diff(side([source]), side([entry()]))).toMatchObject([
			{
				id: target.id,
				change: "removed",
				destructive: true,
				properties: [{ name: "type", before: "Text" }],
				side: "base",
				other_paths: ["destroy.xml"],
			},
		]);
	});

	it("leave no doubt where a file alone would", () => {
		const overlay = { ...source, coverage: "overlay" as const };
		expect(diff(side([overlay]), side([])).map(differences)).toEqual([
			['type: "Text" → {"unknown":"no longer stated here; the org may still have it"}'],
		]);
		expect(diff(side([overlay]), side([entry()])).map(differences)).toEqual([['type: "Text" → absent']]);
	});

	it("belong to a rename", () => {
		const [old, renamed] = ["Old", "Old_"].map((name) => component("field", `Deal/${name}`, { type: "Text" }, { object: "Deal" }));
		expect(diff(side([old!]), side([renamed!, entry()]))).toMatchObject([{ change: "renamed", other_paths: ["destroy.xml"] }]);
	});

	it("in two manifests are one change; in a moved manifest none", () => {
		expect(diff(side([]), side([entry("post.xml"), entry("pre.xml")]))).toMatchObject([
			{ id: target.id, path: "post.xml", other_paths: ["pre.xml"] },
		]);
		expect(diff(side([entry("pre.xml")]), side([entry("post.xml")]))).toEqual([]);
	});

	it("that are given up are themselves removed", () => {
		expect(diff(side([entry()]), side([]))).toMatchObject([
			{ id: "crm:planned-deletion:field/Deal.Old", change: "removed", destructive: false, path: "destroy.xml", line: 5, side: "base" },
		]);
	});
});

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
	const { [key]: _, ...rest } = object;
	return rest;
}
