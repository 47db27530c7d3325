import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/index.js";
import { component, differences, side, told, value } from "../support/components.js";

const tell = (base: Parameters<typeof side>[0], head: Parameters<typeof side>[0]) => diff(side(base), side(head)).map(told);

describe("identity", () => {
	it("sees no change in a moved file, nor in another order of properties", () => {
		const before = component("field", "Deal/Budget__c", { type: "Number", precision: 18 });
		const after = component("field", "Deal/Budget__c", { precision: 18, type: "Number" }, { path: "other/place.xml", line: 99 });
		expect(tell([before], [after])).toEqual([]);
	});

	it("shows another spelling of a name as cosmetic", () => {
		const [change] = diff(side([component("field", "Deal/budget__c")]), side([component("field", "Deal/Budget__c")]));
		expect(change).toMatchObject({ id: "crm:field:Deal/Budget__c", change: "modified", cosmetic: true, destructive: false });
		expect(differences(change!)).toEqual(['name: "budget__c" → "Budget__c" (cosmetic)']);
	});

	it("keeps two values apart whose names differ in case alone, and calls that a rename", () => {
		expect(tell([value("Deal/Reason/price", 0)], [value("Deal/Reason/Price", 0)])).toEqual([
			"renamed crm:picklist-value:Deal/Reason/Price",
		]);
	});

	it("merges the parts of one component", () => {
		const part = (name: string, text: string) =>
			component("other", "Code/Rollup", { [`source#${name}`]: text }, { part: true, path: `code/${name}` });
		const changes = diff(side([part("a.js", "1"), part("b.js", "1")]), side([part("b.js", "2"), part("a.js", "1")]));
		expect(changes.map(told)).toEqual(["modified crm:other:Code/Rollup"]);
		expect(differences(changes[0]!)).toEqual(['source[b.js]: "1" → "2"']);
	});
});

describe("one component in several files", () => {
	const at = (path: string, length: number) => component("field", "Deal/Name", { length }, { path });

	it("pairs by path, and tells the same change once with the other paths", () => {
		const changes = diff(side([at("dev/f", 80), at("managed/f", 80)]), side([at("managed/f", 100), at("dev/f", 100)]));
		expect(changes.map((change) => [told(change), change.path, change.other_paths])).toEqual([
			["modified crm:field:Deal/Name", "dev/f", ["managed/f"]],
		]);
	});

	it("tells in one change what each copy changes", () => {
		const changes = diff(side([at("dev/f", 80), at("managed/f", 80)]), side([at("dev/f", 100), at("managed/f", 90)]));
		expect(changes.map((change) => [change.path, ...differences(change)])).toEqual([
			["dev/f", "length: 80 → 100 (increased)", "length: 80 → 90 (increased)"],
		]);
	});

	it("sees no removal where a copy goes and an equal one stays, and none where an equal copy comes", () => {
		expect(tell([at("dev/f", 80), at("managed/f", 80)], [at("managed/f", 80)])).toEqual([]);
		expect(tell([at("managed/f", 80)], [at("dev/f", 80), at("managed/f", 80)])).toEqual([]);
	});

	it("compares a copy that goes with the one that stays", () => {
		const changes = diff(side([at("dev/f", 80), at("managed/f", 100)]), side([at("managed/f", 100)]));
		expect(changes.map((change) => [told(change), ...differences(change)])).toEqual([
			["modified crm:field:Deal/Name", "length: 80 → 100 (increased)"],
		]);
	});

	it("takes what an overlay leaves out for unchanged beside a file that says all and stays", () => {
		const packaged = component(
			"object",
			"Deal",
			{ sharing_model: "Private", label: "Deal", length: 80 },
			{ path: "app/o", coverage: "full" },
		);
		const overlay = component("object", "Deal", { length: 90 }, { path: "post/o", coverage: "overlay" });
		const changes = (...sides: (typeof packaged)[][]) => diff(side(sides[0]!), side(sides[1]!)).map(differences);
		expect(changes([packaged], [packaged, overlay])).toEqual([["length: 80 → 90 (increased)"]]);
		expect(changes([packaged, overlay], [packaged])).toEqual([["length: 90 → 80 (decreased)"]]);
		const silent = component("object", "Deal", {}, { path: "post/o", coverage: "overlay" });
		expect(changes([packaged], [packaged, silent])).toEqual([]);
		expect(changes([packaged, silent], [packaged])).toEqual([]);
	});
});

describe("renames", () => {
	it("takes the same label and the same properties under another name for a rename, which is destructive", () => {
		const field = (name: string) =>
			component("field", `Deal/${name}`, { label: "Recipient e-mail", type: "Email" }, { label: "Recipient e-mail", object: "Deal" });
		const [change, ...others] = diff(side([field("Receipient__c")]), side([field("Recipient__c")]));
		expect(others).toEqual([]);
		expect(change).toMatchObject({
			id: "crm:field:Deal/Recipient__c",
			change: "renamed",
			destructive: true,
			cosmetic: false,
			label_only: false,
			properties: [{ name: "name", before: "Receipient__c", after: "Recipient__c", refers: "crm:field:Deal/Receipient__c" }],
		});
	});

	it.each([
		["an invisible character", "Reward Requested\u200b", "Reward Requested"],
		["accents", "Negociación", "Negociacion"],
		["punctuation", "No Show", "No-Show"],
		["case", "CLOSED", "Closed"],
	])("takes names that differ in %s for one", (_, before, after) => {
		expect(tell([value(`Deal/Reason/${before}`, 0)], [value(`Deal/Reason/${after}`, 0)])).toEqual([
			`renamed crm:picklist-value:Deal/Reason/${after}`,
		]);
	});

	it.each([
		["another decimal", "1.5", "15"],
		["another range", "1-5", "15"],
		["another sign", "< 5", "> 5"],
		["another unit", "# of seats", "% of seats"],
		["another value", "Yes", "No"],
	])("leaves %s a removal and an addition", (_, before, after) => {
		expect(
			tell([value(`Deal/Reason/${before}`, 0)], [value(`Deal/Reason/${after}`, 0)])
				.map((line) => line.split(" ")[0])
				.sort(),
		).toEqual(["added", "removed"]);
	});

	it("does not guess between two candidates", () => {
		const field = (name: string) => component("field", `Deal/${name}`, { label: "Amount", type: "Number" }, { label: "Amount" });
		expect(tell([field("A__c")], [field("B__c"), field("C__c")])).toEqual([
			"removed crm:field:Deal/A__c",
			"added crm:field:Deal/B__c",
			"added crm:field:Deal/C__c",
		]);
	});

	it("does not pair a name with another type of data under a like name", () => {
		const field = (name: string, type: string) => component("field", `Deal/${name}`, { type });
		expect(tell([field("Sub_Total", "Text")], [field("Subtotal", "Number")])).toEqual([
			"removed crm:field:Deal/Sub_Total",
			"added crm:field:Deal/Subtotal",
		]);
	});

	it("never takes one permission for another", () => {
		const grant = (field: string) => component("field-permission", `profile/Admin/Deal.${field}`, { readable: true, editable: true });
		expect(tell([grant("Am_ount")], [grant("Amount")]).length).toBe(2);
	});

	it("follows the children of what is renamed, so that they are no changes of their own", () => {
		const object = (name: string) => component("object", name, { label: "Event", sharing_model: "Private" }, { label: "Event" });
		const field = (name: string, length: number) => component("field", `${name}/Fee__c`, { length }, { object: name });
		const base = side([object("UST_Event__c"), field("UST_Event__c", 80), value("UST_Event__c/Kind/A", 0)]);
		const head = side([object("Summit_Event__c"), field("Summit_Event__c", 90), value("Summit_Event__c/Kind/A", 0)]);
		expect(diff(base, head).map(told)).toEqual(["modified crm:field:Summit_Event__c/Fee__c", "renamed crm:object:Summit_Event__c"]);
	});
});

describe("moves", () => {
	const report = (parts: string, short = {}) =>
		component("report", parts, { columns: ["Name"], scope: "mine", report_type: "Deals", ...short });

	it("finds a report in another folder", () => {
		const [change, ...others] = diff(side([report("Sales/Open")]), side([report("Finance/EMEA/Open")]));
		expect(others).toEqual([]);
		expect(change).toMatchObject({ change: "moved", destructive: false, cosmetic: false });
		expect(differences(change!)).toEqual(['parent: "Sales" → "Finance/EMEA"']);
	});

	it("does not take another report of the same name for it", () => {
		expect(
			tell([report("Sales/Open")], [report("Finance/Open", { columns: ["Amount"], scope: "all", report_type: "Quotes" })]).length,
		).toBe(2);
	});

	it("finds a stage in another pipeline", () => {
		const stage = (parts: string) => component("stage", parts, { label: "Won", probability: 100 });
		expect(tell([stage("deals/default/123")], [stage("deals/partner/123")])).toEqual(["moved crm:stage:deals/partner/123"]);
	});

	it("calls a territory under another parent moved", () => {
		const territory = (parent: string) => component("territory", "World/Berlin", { parent, label: "Berlin" });
		expect(tell([territory("DACH")], [territory("North")])).toEqual(["moved crm:territory:World/Berlin"]);
	});

	const own = component("field", "Deal/Reason", { type: "Picklist" }, { object: "Deal" });
	const shared = component("field", "Deal/Reason", { type: "Picklist", value_set: "Reasons" }, { object: "Deal" });
	const set = component("value-set", "Reasons");
	const from = ["Price", "Timing"].map((name, index) => value(`Deal/Reason/${name}`, index));
	const to = ["Price", "Timing"].map((name, index) => value(`Reasons/${name}`, index));

	it("follows a field's own values into a value set, and back", () => {
		expect(tell([own, ...from], [shared, set, ...to])).toEqual([
			"modified crm:field:Deal/Reason",
			"moved crm:picklist-value:Reasons/Price",
			"moved crm:picklist-value:Reasons/Timing",
			"added crm:value-set:Reasons",
		]);
		expect(tell([shared, set, ...to], [own, ...from])).toEqual([
			"modified crm:field:Deal/Reason",
			"moved crm:picklist-value:Deal/Reason/Price",
			"moved crm:picklist-value:Deal/Reason/Timing",
			"removed crm:value-set:Reasons",
		]);
	});

	it("still sees the value that the value set does not have", () => {
		expect(tell([own, ...from], [shared, set, to[0]!])).toContain("removed crm:picklist-value:Deal/Reason/Timing");
	});

	it("takes one value of a set for the value of each field that comes to use it", () => {
		const second = {
			own: component("field", "Lead/Reason", { type: "Picklist" }),
			shared: component("field", "Lead/Reason", { type: "Picklist", value_set: "Reasons" }),
		};
		const changes = diff(side([own, second.own, from[0]!, value("Lead/Reason/Price", 0)]), side([shared, second.shared, set, to[0]!]));
		expect(changes.filter(({ kind }) => kind === "picklist-value").map((change) => [told(change), differences(change)])).toEqual(
			expect.arrayContaining([
				["moved crm:picklist-value:Reasons/Price", ['parent: "Deal/Reason" → "Reasons"']],
				["moved crm:picklist-value:Reasons/Price", ['parent: "Lead/Reason" → "Reasons"']],
			]),
		);
		expect(changes.some(({ change }) => change === "removed")).toBe(false);
	});
});

describe("namespace placeholders", () => {
	const named = component("field", "hed__Course__c/hed__Credits__c", { type: "Number" });
	const tokened = component("field", "Course__c/Credits__c", { type: "Number" }, { token: true });

	it("take the place of one namespace", () => {
		expect(tell([named], [tokened])).toEqual([]);
		expect(tell([tokened], [named])).toEqual([]);
	});

	it("are not taken for a namespace where there was none, nor for one of two", () => {
		const plain = component("field", "Course__c/Credits__c", { type: "Number" });
		expect(tell([named], [plain]).length).toBe(2);
		const other = component("field", "npsp__Course__c/npsp__Credits__c", { type: "Number" });
		expect(tell([named, other], [tokened]).length).toBe(3);
	});
});
