import { describe, expect, test } from "vitest";
import { describeChange } from "../../src/report/index.js";
import { change, huge, STAGES_BEFORE, stage, VERBAL_COMMIT_ID, verbalCommit } from "../support/reviews.js";

const opportunity = (kind: Parameters<typeof change>[0]["kind"], name: string, more: object = {}) =>
	change({ id: `salesforce:${kind}:Opportunity/${name}`, kind, name, object: "Opportunity", ...more });

describe("a change in the words of the field", () => {
	test("a new stage, with its place in the pipeline", () => {
		const { decisions, pipelines } = verbalCommit;
		expect(describeChange(decisions[0]!.change, { pipelines })).toBe("Stage Verbal Commit added: 80 %, Commit, after Negotiation/Review");
		expect(describeChange(decisions[0]!.change)).toBe("Stage Verbal Commit added: 80 %, Commit");
	});

	const proposal = (properties: object[], more: object = {}) => opportunity("stage", "Proposal", { properties, ...more });
	test.each([
		[
			"one number",
			proposal([{ name: "probability", before: 60, after: 70, direction: "increased" }]),
			"Probability of stage Proposal 60 % → 70 %",
		],
		[
			"its category",
			proposal([{ name: "forecast_category", before: "Pipeline", after: "Best Case" }]),
			"Forecast category of stage Proposal Pipeline → Best Case",
		],
		[
			"a label",
			proposal([{ name: "label", before: "SQL", after: "SAL" }], { label: "SAL" }),
			"Label of stage SAL (Proposal) “SQL” → “SAL”",
		],
		[
			"several properties",
			proposal([
				{ name: "probability", before: 60, after: 70 },
				{ name: "won", before: false, after: true },
			]),
			"Stage Proposal: probability 60 % → 70 %; counts as won",
		],
		["removed", proposal([], { change: "removed" }), "Stage Proposal removed"],
		["off", proposal([{ name: "active", before: true, after: false }], { change: "disabled" }), "Stage Proposal disabled"],
		[
			"renamed",
			opportunity("stage", "Offer", { change: "renamed", properties: [{ name: "name", before: "Proposal\u200b", after: "Offer" }] }),
			"Stage Offer renamed from “Proposal⟨U+200B⟩”",
		],
		["invisible characters", opportunity("stage", "Closed Won\u200b", { change: "removed" }), "Stage Closed␣Won⟨U+200B⟩ removed"],
	])("a stage: %s", (_, given, said) => {
		expect(describeChange(given)).toBe(said);
	});

	test("a stage that moved, and one whose pipeline has to be named", () => {
		const moved = change({
			id: STAGES_BEFORE[3]!.id,
			kind: "stage",
			object: "Opportunity",
			name: "Value Proposition",
			change: "reordered",
		});
		expect(describeChange(moved, { pipelines: verbalCommit.pipelines })).toBe(
			"Stage Value Proposition moved in its list: after Needs Analysis",
		);
		const pipeline = (name: string, id: string) => ({
			system: "hubspot",
			object: "deals",
			name,
			before: [],
			after: [stage("x", 1, "y", { id })],
		});
		const id = "hubspot:stage:deals/7/9";
		const relabelled = change({
			system: "hubspot",
			id,
			kind: "stage",
			object: "deals",
			name: "9",
			label: "SAL",
			properties: [{ name: "probability", before: 20, after: 30 }],
		});
		expect(describeChange(relabelled, { pipelines: [pipeline("New", "a"), pipeline("Renewal", id)] })).toBe(
			"Probability of stage SAL (9) of pipeline Renewal 20 % → 30 %",
		);
	});

	test.each([
		["formula", { name: "formula", before: `IF(${"a".repeat(80)})`, after: "1\n+2" }, "Field Opportunity.Amount: formula changed"],
		["required", { name: "required", before: false, after: true }, "Field Opportunity.Amount: becomes required"],
		["no longer required", { name: "required", before: true, after: false }, "Field Opportunity.Amount: no longer required"],
		[
			"a switch that is no longer stated",
			{ name: "required", before: false },
			"Field Opportunity.Amount: required no longer stated (was no)",
		],
		["a switch that is stated now", { name: "required", after: true }, "Field Opportunity.Amount: required now stated: yes"],
		[
			"a switch that was unknown",
			{ name: "required", before: { unknown: "not in the repository" }, after: false },
			"Field Opportunity.Amount: required no (before unknown)",
		],
		[
			"a switch that is unknown now",
			{ name: "required", before: true, after: { unknown: "file is gone" } },
			"Field Opportunity.Amount: required was yes, now unknown",
		],
		["type", { name: "type", before: "Currency", after: "Number" }, "Field Opportunity.Amount: type Currency → Number"],
		["length", { name: "length", before: 80, after: 40, direction: "narrowed" }, "Field Opportunity.Amount: length 80 → 40"],
		["new property", { name: "controlling_field", after: "Type" }, "Field Opportunity.Amount: controlling field set to Type"],
		["lost property", { name: "default_value", before: "0" }, "Field Opportunity.Amount: default value removed (was “0”)"],
		[
			"unknown before",
			{ name: "length", before: { unknown: "not in the repository" }, after: 40 },
			"Field Opportunity.Amount: length 40 (before unknown)",
		],
		[
			"direction in words",
			{ name: "formula", before: "x".repeat(99), after: "y".repeat(99), direction: "tightened" },
			"Field Opportunity.Amount: formula changed (tightened)",
		],
		[
			"unknown property",
			{ name: "summary_operation", before: "sum", after: "max" },
			"Field Opportunity.Amount: summary operation sum → max",
		],
		["cosmetic", { name: "description", before: "a", after: "b", cosmetic: true }, "Field Opportunity.Amount: description changed"],
	])("a field: %s", (_, property, said) => {
		expect(describeChange(opportunity("field", "Amount", { properties: [property] }))).toBe(said);
	});

	const within = (kind: Parameters<typeof change>[0]["kind"], ...properties: object[]) =>
		describeChange(change({ id: `s:${kind}:X`, kind, name: "X", properties: properties as never })).replace(/^.*? X: /, "");
	test.each([
		["a part of an item", [{ name: "entries.criteria", key: "#4", after: [{ field: "Status" }] }], "entry 4: criteria added"],
		[
			"two parts of an item",
			[
				{ name: "entries.assignee", key: "#3", before: "ana", after: "bo" },
				{ name: "entries.template", key: "#3", before: "a/b" },
			],
			"entry 3: assignee ana → bo and template removed (was a/b)",
		],
		[
			"items that come and go",
			[
				{ name: "entries", key: "#2", before: { a: 1 } },
				{ name: "entries", key: "#1", after: { a: 2 } },
				{ name: "entries", key: "#5", after: { a: 3 } },
			],
			"entry 2 removed; 2 entries added",
		],
		["an item that moves", [{ name: "entries.order", key: "#1", before: 3, after: 1 }], "entry 1: was in place 3"],
		[
			"a part of a part",
			[{ name: "components.chart_summary.column", key: "#5", before: "A", after: "B" }],
			"component 5: chart summary column A → B",
		],
		["a part of a setting", [{ name: "search_layouts.buttons", before: ["A"], after: ["A", "B"] }], "search layouts: buttons gain B"],
		[
			"the same part of many items",
			["a", "b", "c", "d", "e"].map((key) => ({ name: "components.rowsToDisplay", key, before: "1", after: "2" })),
			"rows to display changed for a, b, c and 2 more",
		],
	])("inside a list: %s", (_, properties, said) => {
		expect(within("setting", ...properties)).toBe(said);
	});

	test("a translation is told by what is translated", () => {
		const label = (key: string) => ({ name: "custom_labels.label", key, before: "a", after: "b" });
		expect(within("translation", { name: "value_translation.translation", key: "Ms.", before: "Mlle", after: "Mme" })).toBe(
			"translation of Ms.: Mlle → Mme",
		);
		expect(within("translation", ...["A", "B", "C", "D"].map(label))).toBe("translation changed for A, B, C and 1 more");
		expect(within("translation", { name: "case_values.plural", key: " (2)", before: false, after: true })).toBe(
			"case value 2: plural switched on",
		);
	});

	test("where things stand on a page is told once, after what is gained and lost there", () => {
		expect(
			within(
				"layout",
				{ name: "arrangement.related_lists", key: "#9", before: ["A", "B"], after: ["A"] },
				{ name: "arrangement.columns", key: "#4", before: [["x"]], after: [["y"]] },
				{ name: "related_lists", key: "B", before: { fields: ["NAME"] } },
			),
		).toBe("loses related list B; arrangement changed");
	});

	test("components that share a name are counted", () => {
		const gained = (key: string) => ({ name: "components", key, after: { rows: "1" } });
		expect(within("page", gained("force:list"), gained("tab"), gained("force:list"))).toBe("gains components force:list (2) and tab");
	});

	test("what weighs most comes first, dropped defaults come last", () => {
		expect(
			within(
				"page",
				{ name: "components.hideHeader", key: "force:highlights", before: "false" },
				{ name: "components.override", key: "force:container", before: "NONE" },
				{ name: "help", before: "x" },
				{ name: "kind_of", before: "a", after: "b" },
				{ name: "components", key: "force:list", before: { rows: "5" } },
				{ name: "length", before: 80, after: 40, direction: "narrowed" },
			),
		).toBe("length 80 → 40; loses component force:list; kind of a → b; 3 more");
	});

	test("a long list of properties is counted", () => {
		const properties = ["a", "b", "c", "d", "e"].map((name) => ({ name, before: 1, after: 2 }));
		expect(describeChange(opportunity("field", "Amount", { properties }))).toBe(
			"Field Opportunity.Amount: a 1 → 2; b 1 → 2; c 1 → 2; 2 more",
		);
	});

	test.each([
		[
			"a sales process",
			opportunity("sales-process", "Default", { properties: [{ name: "values", key: "Closed Won", before: "available" }] }),
			"Sales process Default: loses Closed Won",
		],
		[
			"its default",
			opportunity("sales-process", "Default", {
				properties: [
					{ name: "values", key: "New", after: "default" },
					{ name: "values", key: "Old", before: "default", after: "available" },
				],
			}),
			"Sales process Default: gains New; Old default → available",
		],
		[
			"a record type's picklist",
			opportunity("record-type", "Enterprise", {
				properties: [{ name: "picklist_values", key: "LeadSource", before: ["Web", "Phone", "Event"], after: ["Event"], list: "set" }],
			}),
			"Record type Opportunity/Enterprise: LeadSource loses Web and Phone",
		],
		[
			"a validation rule",
			opportunity("validation-rule", "Amount_Set", { change: "disabled", properties: [{ name: "active", before: true, after: false }] }),
			"Validation rule Opportunity/Amount_Set disabled",
		],
		[
			"an assignee",
			change({
				id: "salesforce:assignment-rule:Lead/Standard",
				kind: "assignment-rule",
				object: "Lead",
				name: "Standard",
				properties: [
					{
						name: "entries",
						before: [{ assignee: "a" }, { assignee: "b" }, { assignee: "ana@acme.com", criteria: "x" }],
						after: [{ assignee: "a" }, { assignee: "b" }, { assignee: "bo@acme.com", criteria: "x" }],
					},
				],
			}),
			"Lead assignment rule Standard: entry 3: assignee ana@acme.com → bo@acme.com",
		],
		[
			"entries",
			change({
				id: "s:assignment-rule:Lead/Standard",
				kind: "assignment-rule",
				object: "Lead",
				name: "Standard",
				properties: [{ name: "entries", before: [{ a: 1 }], after: [{ a: 2 }, { a: 1 }, { a: 3 }] }],
			}),
			"Lead assignment rule Standard: 2 entries added",
		],
		[
			"their order",
			change({
				id: "s:assignment-rule:Lead/Standard",
				kind: "assignment-rule",
				object: "Lead",
				name: "Standard",
				properties: [{ name: "entries", before: [{ a: 1 }, { a: 2 }], after: [{ a: 2 }, { a: 1 }] }],
			}),
			"Lead assignment rule Standard: order of entries changed",
		],
		[
			"a flow",
			change({
				id: "s:flow:Set_Stage",
				kind: "flow",
				name: "Set_Stage",
				label: "Set stage",
				properties: [{ name: "writes", key: "Opportunity.StageName", after: ["update X"] }],
			}),
			"Flow Set stage: starts to write Opportunity.StageName",
		],
		[
			"a new flow",
			change({
				id: "s:flow:F",
				kind: "flow",
				name: "F",
				change: "added",
				properties: [
					{ name: "writes", key: "Lead.Status", after: ["x"] },
					{ name: "active", after: false },
				],
			}),
			"Flow F added: writes Lead.Status, inactive",
		],
		[
			"a field permission",
			change({
				id: "s:field-permission:permission-set/Sales/Opportunity.Amount",
				kind: "field-permission",
				name: "x",
				properties: [{ name: "editable", before: false, after: true }],
			}),
			"Permission set Sales on Opportunity.Amount: edit granted",
		],
		[
			"a new one",
			change({
				id: "s:field-permission:profile/Sales/Opportunity.Amount",
				kind: "field-permission",
				name: "x",
				change: "added",
				properties: [
					{ name: "readable", after: true },
					{ name: "editable", after: false },
				],
			}),
			"Profile Sales on Opportunity.Amount: read granted",
		],
		[
			"a lost one",
			change({
				id: "s:object-permission:profile/Sales/Lead",
				kind: "object-permission",
				name: "x",
				change: "removed",
				properties: [{ name: "allow_edit", before: true }],
			}),
			"Profile Sales on Lead: edit taken away",
		],
		[
			"a picklist value",
			change({ id: "s:picklist-value:Lead/LeadSource/Web%2FSEO", kind: "picklist-value", name: "Web/SEO", change: "added" }),
			"Lead.LeadSource value Web/SEO added",
		],
		[
			"a report",
			change({
				id: "s:report:Sales/Q1/Deals",
				kind: "report",
				name: "Deals",
				properties: [{ name: "columns", before: ["A"], after: ["A", "B"] }],
			}),
			"Report Sales/Q1/Deals: columns gain B",
		],
		[
			"a layout",
			opportunity("layout", "Main", {
				properties: [
					{ name: "fields", key: "Amount", before: "edit", after: "required" },
					{ name: "fields", key: "Type", before: "edit" },
				],
			}),
			"Layout Opportunity/Main: loses Type; Amount edit → required",
		],
		[
			"an unreadable file",
			change({ id: "s:unreadable:a%2Fb.xml", kind: "unreadable", name: "a/b.xml", path: "a/b.xml" }),
			"File b.xml cannot be read, so what it changes is unknown",
		],
		[
			"a repaired file",
			change({ id: "s:unreadable:b.xml", kind: "unreadable", name: "b.xml", path: "b.xml", repaired: true }),
			"File b.xml can be read again; what changed before is unknown",
		],
		[
			"a broken file that goes away",
			change({ id: "s:unreadable:b.xml", kind: "unreadable", name: "b.xml", path: "b.xml", change: "removed", side: "base" }),
			"File b.xml removed; it could not be read, so what goes with it is unknown",
		],
		[
			"an object",
			change({ id: "s:object:Batch__c", kind: "object", object: "Batch__c", name: "Batch__c", change: "removed" }),
			"Object Batch__c removed",
		],
		[
			"a vendor's own field that is tracked now",
			opportunity("field", "StageName", { change: "added", standard: true, properties: [{ name: "type", after: "Picklist" }] }),
			"Standard field Opportunity.StageName: settings now tracked here",
		],
		[
			"a vendor's own value set that is no longer tracked",
			change({ id: "s:value-set:LeadSource", kind: "value-set", name: "LeadSource", change: "removed", standard: true, unsure: "gone" }),
			"Standard value set LeadSource: settings no longer tracked here",
		],
		[
			"a vendor's own field that changes",
			opportunity("field", "Amount", { standard: true, properties: [{ name: "required", before: false, after: true }] }),
			"Field Opportunity.Amount: becomes required",
		],
		[
			"code",
			change({
				id: "s:other:ApexClass/Foo",
				kind: "other",
				type: "ApexClass",
				name: "Foo",
				properties: [{ name: "source", before: "1".repeat(40), after: "a".repeat(40) }],
			}),
			"ApexClass Foo: source changed",
		],
		[
			"code of several files",
			change({
				id: "s:other:LightningComponentBundle/list",
				kind: "other",
				type: "LightningComponentBundle",
				name: "list",
				properties: [{ name: "source", key: "list.js", before: "1".repeat(40), after: "a".repeat(40) }],
			}),
			"LightningComponentBundle list: source of list.js changed",
		],
		[
			"a label that says the name already",
			change({ id: "s:report:Sales/ARC", kind: "report", name: "ARC", label: "Annual recurring contracts (ARC)", change: "added" }),
			"Report Annual recurring contracts (ARC) added",
		],
		[
			"any other type",
			change({ id: "s:other:ApexClass/Foo", kind: "other", type: "ApexClass", name: "Foo", change: "removed" }),
			"ApexClass Foo removed",
		],
		[
			"a deletion that is no longer planned",
			change({ id: "s:planned-deletion:CustomField/Account.X__c", kind: "planned-deletion", name: "Account.X__c", change: "removed" }),
			"Planned deletion of Account.X__c withdrawn",
		],
		[
			"a value that may have been there",
			change({
				id: "s:stage:Opportunity/New",
				kind: "stage",
				name: "New",
				change: "added",
				properties: [{ name: "probability", before: { unknown: "first time" }, after: 10 }],
			}),
			"Stage New stated for the first time (whether it existed before is unknown): 10 %",
		],
		[
			"a value that may still be there",
			change({
				id: "s:stage:Opportunity/Old",
				kind: "stage",
				name: "Old",
				change: "removed",
				properties: [{ name: "probability", before: 10, after: { unknown: "file is gone" } }],
			}),
			"Stage Old no longer stated (whether it still exists is unknown)",
		],
		[
			"a value that may still be there, which stated nothing of its own",
			change({
				id: "s:picklist-value:PartnerRole/Broker",
				kind: "picklist-value",
				name: "Broker",
				change: "removed",
				unsure: "the file is gone",
			}),
			"PartnerRole value Broker no longer stated (whether it still exists is unknown)",
		],
	])("%s", (_, given, said) => {
		expect(describeChange(given)).toBe(said);
	});

	test("the system is named where a review has two", () => {
		expect(
			describeChange(change({ system: "hubspot", id: VERBAL_COMMIT_ID, kind: "stage", name: "Won", change: "added" }), { systems: true }),
		).toBe("Stage Won added (hubspot)");
	});

	test("every change of a big review is one line", () => {
		for (const { change: one } of huge(200).decisions)
			expect(describeChange(one)).toMatch(/^Field Account\.\S+( removed|: formula changed|: help text changed)$/);
	});
});
