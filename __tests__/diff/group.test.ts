import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff, group } from "../../src/diff/index.js";
import type { Component } from "../../src/model/component.js";
import { component, side, stage, told, value } from "../support/components.js";

/** The decisions of a pull request, each change in one line. */
function decisions(base: readonly Component[], head: readonly Component[]): string[][] {
	return group(diff(side(base), side(head))).map((changes) =>
		changes.map((change) => `${told(change)}${change.follows ? ` ← ${change.follows}` : ""}`),
	);
}

const refers = (name: string) => `crm:stage:Deal/${name}`;
const process = (name: string, ...stages: string[]) =>
	component(
		"sales-process",
		`Deal/${name}`,
		Object.fromEntries(stages.map((one) => [`values#${one}`, { value: "available", refers: refers(one) }])),
		{ object: "Deal" },
	);
const path = (...stages: string[]) =>
	component(
		"path",
		"Deals",
		{ steps: stages, ...Object.fromEntries(stages.map((one) => [`guidance#${one}`, { value: `do ${one}`, refers: refers(one) }])) },
		{ object: "Deal", fields: ["Deal.Stage"] },
	);
const layout = (name: string, ...fields: string[]) =>
	component(
		"layout",
		`Deal/${name}`,
		{
			...Object.fromEntries(fields.map((one) => [`fields#${one}`, { value: "edit", refers: `crm:field:Deal/${one}` }])),
			arrangement: fields,
		},
		{ object: "Deal" },
	);
const field = (name: string) => component("field", `Deal/${name}`, { type: "Text", label: name }, { object: "Deal", label: name });
const grant = (name: string) =>
	component(
		"field-permission",
		`profile/Admin/Deal.${name}`,
		{ readable: { value: true, refers: `crm:field:Deal/${name}` } },
		{ object: "Deal" },
	);

describe("a decision", () => {
	it("is a new stage with its place in processes and on the path", () => {
		expect(
			decisions(
				[stage("New", 0), process("A", "New"), process("B", "New"), path("New")],
				[stage("New", 0), stage("Verbal", 1), process("A", "New", "Verbal"), process("B", "New", "Verbal"), path("New", "Verbal")],
			),
		).toEqual([
			[
				"added crm:stage:Deal/Verbal",
				"modified crm:sales-process:Deal/A ← crm:stage:Deal/Verbal",
				"modified crm:sales-process:Deal/B ← crm:stage:Deal/Verbal",
				"modified crm:path:Deals ← crm:stage:Deal/Verbal",
			],
		]);
	});

	it("is not a path whose guidance on another stage changes too", () => {
		const other = {
			...path("New", "Verbal"),
			properties: path("New", "Verbal").properties.map((property) => (property.key === "New" ? { ...property, value: "else" } : property)),
		};
		expect(decisions([stage("New", 0), path("New")], [stage("New", 0), stage("Verbal", 1), other])).toEqual([
			["added crm:stage:Deal/Verbal"],
			["modified crm:path:Deals"],
		]);
	});

	it("is all stages of one list that go the same way, and none that go another", () => {
		const retired = (...names: string[]) => names.map((name, index) => stage(name, index, { active: false }));
		const active = (...names: string[]) => names.map((name, index) => stage(name, index));
		expect(decisions(active("A", "B", "C"), retired("A", "B", "C"))).toEqual([
			["disabled crm:stage:Deal/A", "disabled crm:stage:Deal/B", "disabled crm:stage:Deal/C"],
		]);
		expect(decisions(active("A", "B", "C"), active("A", "B", "Z")).map((changes) => changes.length)).toEqual([1, 1]);
	});

	it("is a renamed stage with what names it by its old and its new name", () => {
		expect(decisions([stage("Wom", 0, {}, { label: "Won" }), process("A", "Wom")], [stage("Won", 0), process("A", "Won")])).toEqual([
			["renamed crm:stage:Deal/Won", "modified crm:sales-process:Deal/A ← crm:stage:Deal/Won"],
		]);
	});

	it("is not a stage that somebody also relabels in a process", () => {
		const relabelled = component(
			"sales-process",
			"Deal/A",
			{ "values#New": { value: "available", refers: refers("New") } },
			{ object: "Deal" },
		);
		expect(
			decisions([stage("New", 0, { probability: 10 }), process("A")], [stage("New", 0, { probability: 20 }), relabelled]),
		).toHaveLength(2);
	});

	it("is a new field with its values, its permissions and its place on layouts", () => {
		expect(
			decisions([layout("Sales")], [layout("Sales", "Reason"), field("Reason"), value("Deal/Reason/Price", 0), grant("Reason")]),
		).toEqual([
			[
				"added crm:field:Deal/Reason",
				"added crm:picklist-value:Deal/Reason/Price ← crm:field:Deal/Reason",
				"modified crm:layout:Deal/Sales ← crm:field:Deal/Reason",
				"added crm:field-permission:profile/Admin/Deal.Reason ← crm:field:Deal/Reason",
			],
		]);
	});

	it("is never two fields that one layout happens to show", () => {
		expect(decisions([layout("Sales")], [layout("Sales", "Reason", "Budget"), field("Reason"), field("Budget")])).toEqual([
			["added crm:field:Deal/Budget", "modified crm:layout:Deal/Sales ← crm:field:Deal/Budget"],
			["added crm:field:Deal/Reason"],
		]);
	});

	it("is a value with the record types that offer it", () => {
		const type = (...values: string[]) =>
			component(
				"record-type",
				"Deal/Partner",
				{ "picklist_values#Reason": { value: values, list: "set", refers: "crm:field:Deal/Reason" } },
				{ object: "Deal" },
			);
		const price = value("Deal/Reason/Price", 0);
		expect(decisions([type("Timing")], [type("Timing", "Price"), price])).toEqual([
			["added crm:picklist-value:Deal/Reason/Price", "modified crm:record-type:Deal/Partner ← crm:picklist-value:Deal/Reason/Price"],
		]);
		expect(decisions([type("Timing")], [type("Price"), price])).toHaveLength(2);
		expect(decisions([type("Timing")], [type("Timing", "Price"), value("Reasons/Price", 0)])).toHaveLength(1);
	});

	it("is an object with all that belongs to it", () => {
		const object = component("object", "Deal", { sharing_model: "Private" });
		expect(decisions([object, field("Reason"), layout("Sales", "Reason"), grant("Reason")], [])).toEqual([
			[
				"removed crm:object:Deal",
				"removed crm:field:Deal/Reason ← crm:object:Deal",
				"removed crm:layout:Deal/Sales ← crm:object:Deal",
				"removed crm:field-permission:profile/Admin/Deal.Reason ← crm:object:Deal",
			],
		]);
	});

	it("is not a vendor's own object, whose file came or went, with the fields that somebody made", () => {
		const stub = component("object", "Deal", { sharing_model: "Private" }, { standard: true });
		expect(decisions([stub, field("Reason"), layout("Sales", "Reason")], [])).toEqual([
			["removed crm:object:Deal"],
			["removed crm:field:Deal/Reason", "removed crm:layout:Deal/Sales ← crm:field:Deal/Reason"],
		]);
	});

	it("is a value set with its values, also where a field's own values moved there", () => {
		const own = component("field", "Deal/Reason", { type: "Picklist" }, { object: "Deal" });
		const shared = component(
			"field",
			"Deal/Reason",
			{ type: "Picklist", value_set: { value: "Reasons", refers: "crm:value-set:Reasons" } },
			{ object: "Deal" },
		);
		expect(decisions([own, value("Deal/Reason/Price", 0)], [shared, component("value-set", "Reasons"), value("Reasons/Price", 0)])).toEqual(
			[
				[
					"added crm:value-set:Reasons",
					"modified crm:field:Deal/Reason ← crm:value-set:Reasons",
					"moved crm:picklist-value:Reasons/Price ← crm:value-set:Reasons",
				],
			],
		);
	});

	it("is an added permission set with its permissions", () => {
		const grants = ["A", "B"].map((name) => component("user-permission", `permission-set/Sales/${name}`, { enabled: true }));
		expect(decisions([], [component("permission-set", "Sales"), ...grants]).map((changes) => changes.length)).toEqual([3]);
		expect(decisions([], grants)).toHaveLength(2);
	});

	it("is the upgrade of a package with all of its components, and not what others do with them", () => {
		const pack = (version: string) => component("installed-package", "acme", { version });
		const theirs = (name: string) =>
			component("field", `Deal/acme__${name}`, { type: "Text", label: name }, { namespace: "acme", object: "Deal", label: name });
		const ours = grant("acme__A");
		expect(decisions([pack("1")], [pack("2"), theirs("A"), theirs("B"), ours])).toEqual([
			[
				"modified crm:installed-package:acme",
				"added crm:field:Deal/acme__A ← crm:installed-package:acme",
				"added crm:field:Deal/acme__B ← crm:installed-package:acme",
			],
			["added crm:field-permission:profile/Admin/Deal.acme__A ← crm:field:Deal/acme__A"],
		]);
		const five = ["A", "B", "C", "D", "E"].map(theirs);
		expect(decisions([], five)).toHaveLength(1);
		expect(decisions([], five.slice(1))).toHaveLength(4);
	});

	it("is a repaired file with its components", () => {
		const changes = diff(side([], { "crm/stages.xml": "broken" }), side([stage("A", 0), stage("B", 1)]));
		expect(group(changes).map((one) => one.map(told))).toEqual([
			["modified crm:unreadable:crm/stages.xml", "modified crm:stage:Deal/A", "modified crm:stage:Deal/B"],
		]);
	});
});

describe("groups", () => {
	const all = [
		stage("A", 0),
		stage("B", 1),
		process("P", "A", "B"),
		path("A", "B"),
		layout("Sales", "Reason", "Budget"),
		field("Reason"),
		field("Budget"),
		value("Deal/Reason/Price", 0),
		grant("Reason"),
		component("object", "Quote"),
		component("field", "Quote/Total", { type: "Number" }, { object: "Quote" }),
	];

	it("hold every change once and do not depend on the order of the changes", () => {
		fc.assert(
			fc.property(fc.subarray(all), fc.subarray(all), fc.infiniteStream(fc.nat()), (base, head, random) => {
				const changes = diff(side(base), side(head));
				const expected = group(changes);
				expect(expected.flat().sort((a, b) => (a.digest < b.digest ? -1 : 1))).toEqual(
					[...changes].sort((a, b) => (a.digest < b.digest ? -1 : 1)),
				);
				const shuffled = changes.map((change) => ({ change, at: random.next().value })).sort((a, b) => a.at - b.at);
				expect(group(shuffled.map(({ change }) => change))).toEqual(expected);
			}),
		);
	});

	it("begin with a change that follows no other", () => {
		fc.assert(
			fc.property(fc.subarray(all), fc.subarray(all), (base, head) => {
				for (const [leader] of group(diff(side(base), side(head)))) expect(leader?.follows).toBeUndefined();
			}),
		);
	});
});
