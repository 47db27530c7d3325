import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/index.js";
import type { Value } from "../../src/model/component.js";
import { component, differences, type Short, side } from "../support/components.js";

/** What one component says when it goes from one statement to the other. */
function between(kind: Parameters<typeof component>[0], before: Short, after: Short, rest: Parameters<typeof component>[3] = {}): string[] {
	const changes = diff(side([component(kind, "Deal/It", before, rest)]), side([component(kind, "Deal/It", after, rest)]));
	expect(changes.length).toBeLessThanOrEqual(1);
	return changes.flatMap(differences);
}

describe("values", () => {
	it("show a default where nothing is stated, and spelling it out is no change", () => {
		const defaults = { required: false };
		expect(between("field", {}, { required: false }, { defaults })).toEqual([]);
		expect(between("field", {}, { required: true }, { defaults })).toEqual(["required: false → true (tightened)"]);
		expect(between("field", { required: true }, {}, { defaults })).toEqual(["required: true → false (loosened)"]);
	});

	it("are absent where nothing is stated and there is no default", () => {
		expect(between("field", {}, { formula: "A + B" })).toEqual(['formula: absent → "A + B"']);
	});

	it("are text as it stands, but for line ends", () => {
		expect(between("validation-rule", { formula: "A\r\nB" }, { formula: "A\nB" })).toEqual([]);
		expect(between("value-set", { label: "Core" }, { description: " Core", label: "Core" })).toEqual(['description: absent → " Core"']);
		expect(between("field", { formula: "é" }, { formula: "e\u0301" })).toHaveLength(1);
	});

	it("of a set have no order, those of a sequence have", () => {
		const set = (...value: string[]): Short => ({ actions: { value, list: "set" } });
		const sequence = (...value: string[]): Short => ({ columns: { value, list: "sequence" } });
		expect(between("workflow", set("a", "b"), set("b", "a"))).toEqual([]);
		expect(between("report", sequence("a", "b"), sequence("b", "a"))).toEqual(['columns: ["a","b"] → ["b","a"]']);
	});

	it("are paired by name and key", () => {
		expect(
			between(
				"sales-process",
				{ "values#New": "default", "values#Won": "available" },
				{ "values#New": "available", "values#Lost": "available" },
			),
		).toEqual([
			'values[New]: "default" → "available"',
			'values[Lost]: absent → "available" (widened)',
			'values[Won]: "available" → absent (narrowed)',
		]);
	});
});

describe("items about a component", () => {
	const screen = (...items: { key: string; refers: string; value: string }[]) =>
		component("layout", "Deal/It", {}, { properties: items.map((item) => ({ name: "fields", line: 1, ...item })) });

	it("are the same item when the component's name is written in other case", () => {
		const before = screen({ key: "Api_Name", refers: "crm:field:Deal/Api_Name", value: "edit" });
		const after = screen({ key: "API_Name", refers: "crm:field:Deal/API_Name", value: "edit" });
		expect(diff(side([before]), side([after]))).toEqual([]);
		const required = screen({ key: "API_Name", refers: "crm:field:Deal/API_Name", value: "required" });
		expect(diff(side([before]), side([required])).flatMap(differences)).toEqual(['fields[API_Name]: "edit" → "required" (tightened)']);
	});

	it("are two items when both spellings stand beside each other", () => {
		const low = { key: "a", refers: "crm:field:Deal/a", value: "edit" };
		const high = { key: "A", refers: "crm:field:Deal/A", value: "edit" };
		expect(diff(side([screen(low)]), side([screen(low, high)])).flatMap(differences)).toEqual(['fields[A]: absent → "edit" (widened)']);
	});
});

describe("labels", () => {
	it.each([
		["Close date", "Close Date", true],
		["Next step", "Next step:", true],
		["Next  step", "Next step", true],
		["Amount", "ARR", false],
		["Tier 1-5", "Tier 15", false],
		["Mañana", "Manana", false],
		["Won", "Won\u200b", false],
	])("%j → %j is cosmetic: %j", (before, after, cosmetic) => {
		const [change] = diff(side([component("field", "Deal/A", { label: before })]), side([component("field", "Deal/A", { label: after })]));
		expect(change).toMatchObject({ change: "modified", cosmetic, label_only: true });
	});

	it("change alone only beside what is cosmetic", () => {
		const text = (value: string) => ({ value, cosmetic: true as const });
		const of = (after: Short) =>
			diff(
				side([component("field", "Deal/A", { label: "A", help_text: text("x"), length: 1 })]),
				side([component("field", "Deal/A", after)]),
			)[0];
		expect(of({ label: "B", help_text: text("y"), length: 1 })).toMatchObject({ label_only: true, cosmetic: false });
		expect(of({ label: "B", help_text: text("x"), length: 2 })).toMatchObject({ label_only: false, cosmetic: false });
		expect(of({ label: "A", help_text: text("y"), length: 1 })).toMatchObject({ label_only: false, cosmetic: true });
	});
});

describe("lists of records", () => {
	const entry = (criteria: string, assignee: string): Value => ({ criteria, assignee });
	const entries = (...value: Value[]): Short => ({ entries: value });
	const ten = Array.from({ length: 10 }, (_, n) => entry(`Country = ${n}`, `team ${n}`));

	it("say what differs inside an item, at its place", () => {
		const after = ten.with(2, entry("Country = 2", "bo"));
		expect(between("assignment-rule", entries(...ten), entries(...after))).toEqual(['entries.assignee[#3]: "team 2" → "bo"']);
	});

	it("see two inserted items and nothing else", () => {
		const after = [...ten.slice(0, 3), entry("State = 1", "x"), entry("State = 2", "y"), ...ten.slice(3)];
		expect(between("assignment-rule", entries(...ten), entries(...after))).toEqual([
			'entries[#4]: absent → {"criteria":"State = 1","assignee":"x"}',
			'entries[#5]: absent → {"criteria":"State = 2","assignee":"y"}',
		]);
	});

	it("see the one item that moved", () => {
		const after = [ten[9]!, ...ten.slice(0, 9)];
		expect(between("assignment-rule", entries(...ten), entries(...after))).toEqual(["entries.order[#1]: 10 → 1"]);
	});

	it("see an item that was edited and its neighbour that went", () => {
		const after = [...ten.slice(0, 4), entry("Country = 5", "bo"), ...ten.slice(6)];
		expect(between("assignment-rule", entries(...ten), entries(...after))).toEqual([
			'entries[#5]: {"criteria":"Country = 4","assignee":"team 4"} → absent',
			'entries.assignee[#5]: "team 5" → "bo"',
		]);
	});

	it("of a set see no order; an item's place is that in the sorted set", () => {
		const set = (...value: Value[]): Short => ({ filters: { value, list: "set" } });
		expect(between("report", set(...ten), set(...[...ten].reverse()))).toEqual([]);
		expect(
			between("report", set(...ten), set(entry("Country = 4", "bo"), ...[...ten].reverse().filter((item) => item !== ten[4]))),
		).toEqual(['filters.assignee[#1]: "team 4" → "bo"']);
	});

	it("are told one by one when nearly all items are equal, or all are different", () => {
		const many = Array.from({ length: 6000 }, () => entry("same", "same"));
		expect(between("assignment-rule", entries(...many), entries(...many, entry("new", "new")))).toEqual([
			'entries[#6001]: absent → {"criteria":"new","assignee":"new"}',
		]);
		const others = many.map((_, n) => entry(`${n}`, `${n}`));
		expect(between("assignment-rule", entries(...many), entries(...others)).length).toBe(12_000);
	});
});

describe("records", () => {
	const decision = (operator: string, right: string): Short => ({
		"decisions#Check_Stage": { label: "Check", rules: [{ name: "Won", conditions: [{ left: "Stage", operator, right }] }] },
	});

	it("say which leaf differs and keep their key", () => {
		expect(between("flow", decision("EqualTo", "Won"), decision("NotEqualTo", "Won"))).toEqual([
			'decisions.rules.conditions.operator[Check_Stage]: "EqualTo" → "NotEqualTo"',
		]);
	});

	it("are shown whole where more than twenty leaves differ", () => {
		const record = (value: number): Short => ({
			"screens#Start": Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`f${n}`, value])),
		});
		const few = (value: number): Short => ({ "screens#Start": Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`f${n}`, value])) });
		expect(between("flow", record(1), record(2))).toHaveLength(1);
		expect(between("flow", few(1), few(2))).toHaveLength(20);
	});

	it("survive names that JavaScript gives a meaning", () => {
		const hostile = (value: string): Short => ({ settings: JSON.parse(`{"__proto__":{"x":"${value}"},"constructor":"a"}`) as Value });
		expect(between("setting", hostile("1"), hostile("2"))).toEqual(['settings.__proto__.x: "1" → "2"']);
		expect(between("setting", {}, { constructor: "x" }, { defaults: {} })).toEqual(['constructor: absent → "x"']);
	});
});
