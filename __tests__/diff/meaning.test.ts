import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/index.js";
import { destroys, destructiveAction, direction, MIRROR } from "../../src/diff/meaning/index.js";
import type { Kind } from "../../src/model/words.js";
import { component, side } from "../support/components.js";

/** kind, property, before, after, direction, can something be lost */
const TABLE: [Kind, string, unknown, unknown, string | undefined, boolean][] = [
	["stage", "probability", 60, 70, "increased", false],
	["field", "length", 255, 80, "decreased", true],
	["field", "length", 80, 255, "increased", false],
	["field", "precision", 18, 16, "decreased", true],
	["field", "scale", 2, 0, "decreased", true],
	["field", "type", "Text", "Number", undefined, true],
	["field", "type", undefined, "Number", undefined, false],
	["field", "required", false, true, "tightened", true],
	["field", "required", undefined, true, "tightened", true],
	["field", "required", true, false, "loosened", false],
	["field", "unique", false, true, "tightened", true],
	["field", "restricted", undefined, true, "tightened", true],
	["field", "restricted", true, undefined, "loosened", false],
	["field", "relationship_name", "Donations", "Opportunities", undefined, true],
	["field", "reference_to", "Account", "Contact", undefined, true],
	["field", "delete_constraint", "SetNull", "Cascade", undefined, true],
	["field", "value_set", "Reasons", "Causes", undefined, true],
	["field", "value_set", undefined, "Reasons", undefined, false],
	["field", "value_settings", ["A", "B"], ["A"], "narrowed", true],
	["field", "value_settings", undefined, ["A"], "widened", false],
	["field", "formula", "A", "B", undefined, false],
	["sales-process", "values", undefined, "available", "widened", false],
	["sales-process", "values", "available", undefined, "narrowed", true],
	["sales-process", "values", "available", "default", undefined, false],
	["record-type", "picklist_values", ["A", "B"], ["B"], "narrowed", true],
	["record-type", "picklist_values", ["A"], ["A", "B"], "widened", false],
	["record-type", "picklist_values", ["A"], ["B"], undefined, true],
	["record-type", "picklist_values", ["A", "B"], ["B", "A"], undefined, false],
	["validation-rule", "active", false, true, "tightened", false],
	["flow", "active", false, true, undefined, false],
	["layout", "fields", "edit", "required", "tightened", false],
	["layout", "fields", undefined, "required", "tightened", false],
	["layout", "fields", "required", undefined, "loosened", false],
	["layout", "fields", "required", "readonly", "loosened", false],
	["layout", "fields", "edit", "readonly", "narrowed", false],
	["page", "fields", undefined, "edit", "widened", false],
	["page", "fields", "readonly", undefined, "narrowed", false],
	["field-permission", "editable", false, true, "widened", false],
	["object-permission", "modify_all_records", undefined, true, "widened", false],
	["user-permission", "enabled", true, undefined, "narrowed", false],
	["profile", "class_accesses", undefined, true, "widened", false],
	["permission-set", "record_type_visibilities.visible", false, true, "widened", false],
	["permission-set", "record_type_visibilities.default", false, true, undefined, false],
	["object", "sharing_model", "Private", "ReadWrite", "widened", false],
	["object", "sharing_model", "ReadWrite", "Read", "narrowed", false],
	["object", "sharing_model", "ControlledByParent", "Read", undefined, false],
	["territory", "account_access", "Read", "Edit", "widened", false],
	["sharing-rule", "access_level", "Read", "Edit", "widened", false],
	["sharing-rule", "shared_to", ["group A"], ["group A", "group B"], "widened", false],
	["assignment-rule", "entries.order", 3, 1, undefined, false],
];

describe("what a change of a property means", () => {
	it.each(TABLE)("%s %s: %j → %j is %s", (kind, property, before, after, way, lost) => {
		expect(direction(kind, property, before, after)).toBe(way);
		expect(destroys(kind, property, before, after)).toBe(lost);
		expect(direction(kind, property, after, before)).toBe(way === undefined ? undefined : MIRROR[way as keyof typeof MIRROR]);
	});

	it.each<[Kind, Parameters<typeof destructiveAction>[1], boolean]>([
		["report", "removed", true],
		["stage", "renamed", true],
		["stage", "disabled", true],
		["picklist-value", "disabled", true],
		["field", "disabled", true],
		["validation-rule", "disabled", false],
		["stage", "enabled", false],
		["stage", "added", false],
		["report", "moved", false],
	])("%s %s can lose something: %j", (kind, action, lost) => {
		expect(destructiveAction(kind, action)).toBe(lost);
	});

	it("makes the whole change destructive, unless the component has just come", () => {
		const field = (required: boolean) => component("field", "Deal/A", { required });
		expect(diff(side([field(false)]), side([field(true)]))).toMatchObject([{ change: "modified", destructive: true }]);
		expect(diff(side([]), side([field(true)]))).toMatchObject([
			{ change: "added", destructive: false, properties: [{ direction: "tightened" }] },
		]);
	});
});
