import type { Property } from "../../../model/component.js";
import { child, textOf } from "../element.js";
import { bareName, isCustomName } from "../names.js";
import { component, fieldId, type ReadContext, type TypeReader } from "../read.js";
import { canonicalSet, type Shape, shapeProperties, shapeValue } from "../shape.js";
import { fieldReads } from "./field-reads.js";
import { readPicklist } from "./picklist.js";

/**
 * What a field has when nothing is stated: Metadata API Developer Guide, CustomField. Flags are false; `deleteConstraint`:
 * "SetNull—This is the default"; `encryptionScheme`: `None`.
 */
const DEFAULTS = {
	required: false,
	unique: false,
	external_id: false,
	case_sensitive: false,
	deprecated: false,
	display_location_in_decimal: false,
	encrypted: false,
	encryption_scheme: "None",
	delete_constraint: "SetNull",
	is_ai_prediction_field: false,
	is_convert_lead_disabled: false,
	is_filtering_disabled: false,
	is_name_field: false,
	is_sorting_disabled: false,
	reparentable_master_detail: false,
	restricted_admin_field: false,
	track_feed_history: false,
	track_history: false,
	track_trending: false,
	write_requires_master_read: false,
	restricted: false,
	sorted: false,
} as const;

const SHAPE: Shape = {
	ignoreTop: ["fullName", "valueSet", "picklist", "restrictedPicklist", "lookupFilter", "complianceGroup"],
	names: {
		inlineHelpText: "help_text",
		businessOwnerUser: "data_owner",
		businessOwnerGroup: "data_owner",
		businessStatus: "field_usage",
		securityClassification: "sensitivity",
	},
	cosmetic: ["description", "help_text"],
	numbers: ["length", "precision", "scale", "visibleLines", "relationshipOrder", "startingNumber"],
	texts: ["formula", "description", "inlineHelpText", "label", "displayFormat", "value"],
	sets: ["summaryFilterItems"],
	defaults: DEFAULTS,
};

const FILTER: Shape = { sets: ["filterItems"], texts: ["value", "valueField"], innerDefaults: { active: true, is_optional: false } };
/** The items of a filter with logic are spoken of by their number. */
const NUMBERED_FILTER: Shape = { ...FILTER, sets: [], sequences: ["filterItems"] };

/** A field, and the values that its own picklist defines. */
export const readField: TypeReader = (root, context) => {
	const object = context.names[0]!;
	const name = context.names[1] ?? object;
	const custom = isCustomName(name);
	const picklist = readPicklist(root, object, bareName(name, context.ownNamespace), context);
	const properties = shapeProperties(root, SHAPE);
	properties.push(...picklist.properties, { name: "custom", value: custom, line: root.line });
	const compliance = complianceOf(root);
	if (compliance !== undefined) properties.push(compliance);
	const filter = child(root, "lookupFilter");
	if (filter !== undefined) {
		const value = shapeValue(filter, textOf(filter, "booleanFilter") === undefined ? FILTER : NUMBERED_FILTER);
		if (value !== undefined) properties.push({ name: "lookup_filter", value, line: filter.line });
	}
	return [
		component(context, {
			kind: "field",
			parts: [object, name],
			object,
			label: textOf(root, "label"),
			fields: fieldsOf(object, name, context),
			line: root.line,
			properties: properties.map((property) => (property.name === "controlling_field" ? controlling(property, object) : property)),
			reads: fieldReads(root, object, properties),
			defaults: DEFAULTS,
			// A standard field's file says what somebody customised or tracks, not that the field exists.
			...(!custom && { standard: true, coverage: "partial" as const }),
		}),
		...picklist.components,
	];
};

/** Fields of Activity are those of Task and Event. */
function fieldsOf(object: string, name: string, context: ReadContext): readonly string[] {
	const field = bareName(name, context.ownNamespace);
	const objects = object === "Activity" ? ["Activity", "Task", "Event"] : [bareName(object, context.ownNamespace)];
	return objects.map((owner) => `${owner}.${field}`);
}

function controlling(property: Property, object: string): Property {
	return { ...property, refers: fieldId(object, String(property.value)) };
}

/** `PII;GDPR`: names separated by semicolons, in any order. */
function complianceOf(root: Parameters<TypeReader>[0]): Property | undefined {
	const element = child(root, "complianceGroup");
	if (element === undefined) return undefined;
	const groups = element.text
		.split(";")
		.map((group) => group.trim())
		.filter((group) => group !== "");
	return groups.length === 0 ? undefined : { name: "compliance", value: canonicalSet(groups), line: element.line, list: "set" };
}
