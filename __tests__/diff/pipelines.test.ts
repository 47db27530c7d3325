import { describe, expect, it } from "vitest";
import { diff, fingerprint, pipelines } from "../../src/diff/index.js";
import type { Component } from "../../src/model/component.js";
import { component, side, stage } from "../support/components.js";

function drawn(base: readonly Component[], head: readonly Component[]) {
	return pipelines(side(base), side(head), diff(side(base), side(head)));
}

/** A pipeline in one line: `New 10 | Won 100 (added)`. */
function line(stages: ReturnType<typeof drawn>[number]["before"]): string {
	return stages
		.map(({ label, probability, change }) => [label, probability, change && `(${change})`].filter((part) => part !== undefined).join(" "))
		.join(" | ");
}

const before = [
	stage("New", 0, { probability: 10 }),
	stage("Won", 1, { probability: 100, won: true, closed: true, forecast_category: "Closed" }),
];

describe("the picture of a pipeline", () => {
	it("has all stages in order, before and after, and what happens to each", () => {
		const head = [
			stage("Won", 2, { probability: 90, won: true, closed: true, forecast_category: "Closed" }),
			stage("Verbal", 1, { probability: 80 }),
			stage("New", 0, { probability: 10 }),
		];
		expect(drawn(before, head)).toEqual([
			{
				system: "crm",
				object: "Deal",
				name: "Deal stages",
				before: [
					{ id: "crm:stage:Deal/New", name: "New", label: "New", probability: 10, closed: false, won: false, active: true },
					{
						id: "crm:stage:Deal/Won",
						name: "Won",
						label: "Won",
						probability: 100,
						forecast_category: "Closed",
						closed: true,
						won: true,
						active: true,
						change: "modified",
					},
				],
				after: [
					{ id: "crm:stage:Deal/New", name: "New", label: "New", probability: 10, closed: false, won: false, active: true },
					{
						id: "crm:stage:Deal/Verbal",
						name: "Verbal",
						label: "Verbal",
						probability: 80,
						closed: false,
						won: false,
						active: true,
						change: "added",
					},
					{
						id: "crm:stage:Deal/Won",
						name: "Won",
						label: "Won",
						probability: 90,
						forecast_category: "Closed",
						closed: true,
						won: true,
						active: true,
						change: "modified",
					},
				],
			},
		]);
	});

	it("marks a renamed stage under both names and a removed one before", () => {
		const [pipeline] = drawn([stage("Wom", 0, {}, { label: "Won" }), stage("Old", 1)], [stage("Won", 0)]);
		expect([line(pipeline!.before), line(pipeline!.after)]).toEqual(["Won (renamed) | Old (removed)", "Won (renamed)"]);
	});

	it("is not drawn of a copy that comes or goes and equals one that stays, and names no stage that no change names", () => {
		const at = (path: string, ...names: string[]) => names.map((name, index) => stage(name, index, {}, { path }));
		expect(drawn(at("b", "New", "Won"), [...at("a", "New", "Won"), ...at("b", "New", "Won")])).toEqual([]);
		expect(drawn([...at("a", "New", "Won"), ...at("b", "New", "Won")], at("b", "New", "Won"))).toEqual([]);
		const pictures = drawn(at("b", "New", "Won"), [...at("a", "New", "Verbal", "Won"), ...at("b", "New", "Verbal", "Won")]);
		expect(pictures.map(({ name, before, after }) => [name, line(before), line(after)])).toEqual([
			["Deal stages", "New | Won", "New | Verbal (added) | Won"],
		]);
	});

	it("is named by its file too where copies change differently", () => {
		const at = (path: string, ...names: string[]) => names.map((name, index) => stage(name, index, {}, { path }));
		const pictures = drawn([...at("a", "New"), ...at("b", "New")], [...at("a", "New", "Won"), ...at("b", "New", "Lost")]);
		expect(pictures.map(({ name, before, after }) => [name, line(before), line(after)])).toEqual([
			["Deal stages (a)", "New", "New | Won (added)"],
			["Deal stages (b)", "New", "New | Lost (added)"],
		]);
	});

	it("is marked before and after where its file moves too", () => {
		const [picture] = drawn([stage("New", 0, { probability: 1 }, { path: "old" })], [stage("New", 0, { probability: 2 }, { path: "new" })]);
		expect([line(picture!.before), line(picture!.after)]).toEqual(["New 1 (modified)", "New 2 (modified)"]);
	});

	it("is not drawn where no stage changes", () => {
		expect(
			drawn([...before, component("field", "Deal/A", { length: 1 })], [...before, component("field", "Deal/A", { length: 2 })]),
		).toEqual([]);
	});

	it("is drawn once for two files that say the same, and once each for two lists", () => {
		const copies = (...names: string[]) =>
			["dev", "managed"].flatMap((path) => names.map((name, index) => stage(name, index, {}, { path })));
		expect(drawn(copies("New"), copies("New", "Won"))).toHaveLength(1);
		const lists = (...names: string[]) =>
			["A", "B"].flatMap((list) =>
				names.map((name, index) => component("stage", `Deal/${list}/${name}`, {}, { order: { list, index }, object: "Deal" })),
			);
		expect(drawn(lists("New"), lists("New", "Won")).map(({ name }) => name)).toEqual(["A", "B"]);
	});
});

describe("digests", () => {
	const field = (length: number, rest: Partial<Component> = {}) => component("field", "Deal/A", { length, formula: "a\nb" }, rest);
	const digests = (base: Component, head: Component) => diff(side([base]), side([head])).map(({ digest }) => digest);

	it("depend on id, action and values alone", () => {
		const plain = digests(field(1), field(2));
		expect(digests(field(1, { path: "x", line: 7 }), field(2, { path: "y", line: 9, label: "Z" }))).toEqual(plain);
		expect(digests(field(2), field(1))).not.toEqual(plain);
		expect(digests(field(1), field(3))).not.toEqual(plain);
		expect(digests(field(1, { id: "crm:field:Deal/B" }), field(2, { id: "crm:field:Deal/B" }))).not.toEqual(plain);
	});

	it("stay what they are: a stored approval must hold after an update", () => {
		expect(digests(field(1), field(2))).toEqual(["918c3b1c2969f3cd1be5161a4dc0fc5c2219aaa13633c84da2366364f90c7224"]);
		expect(fingerprint(diff(side([field(1)]), side([field(2)])))).toBe("f60e1cdb6fa2de8ca4c0e1b1552a6ed333f6df37282f31675bcdeaccf6216bc3");
	});

	it("make one fingerprint, whatever the order and however often", () => {
		const changes = diff(side([]), side([stage("A", 0), stage("B", 1), stage("C", 2)]));
		expect(fingerprint([...changes].reverse())).toBe(fingerprint(changes));
		expect(fingerprint([...changes, ...changes])).toBe(fingerprint(changes));
		expect(fingerprint(changes.slice(1))).not.toBe(fingerprint(changes));
		expect(fingerprint([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	});
});
