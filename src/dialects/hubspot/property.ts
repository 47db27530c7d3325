import { type Component, componentId, type Property, type Value } from "../../model/component.js";
import type { Kind } from "../../model/words.js";
import type { Definition } from "./definition.js";
import type { Place } from "./schema.js";

/** HubSpot's words → the words that every dialect shares. */
const NAMES: Readonly<{ [key: string]: string }> = {
	calculationFormula: "formula",
	dataSensitivity: "sensitivity",
	groupName: "group",
	hasUniqueValue: "unique",
};

/** What the API adds by itself and changes at will, and what other components say. */
const NOT_PROPERTIES = new Set([
	"name",
	"options",
	"updatedAt",
	"createdAt",
	"archivedAt",
	"createdUserId",
	"updatedUserId",
	"modificationMetadata",
	"hubspotDefined",
	"objectType",
	"objectTypeId",
	"displayOrder",
]);

const COSMETIC = new Set(["description"]);

/** A property equal to these says nothing: https://developers.hubspot.com/docs/api/crm/properties */
const DEFAULTS: Readonly<{ [name: string]: Value }> = {
	archived: false,
	calculated: false,
	external_options: false,
	form_field: false,
	hidden: false,
	sensitivity: "non_sensitive",
	unique: false,
};

const OPTION_DEFAULTS: Readonly<{ [name: string]: Value }> = { active: true };

/** Their options are the stages of the object's pipelines, or the portal's users. */
const DERIVED_OPTIONS = new Set(["dealstage", "pipeline", "hs_pipeline", "hs_pipeline_stage"]);

const OPTION_KINDS: ReadonlyMap<string, Kind> = new Map([
	["lifecyclestage", "lifecycle-stage"],
	["hs_lead_status", "lead-status"],
]);

/**
 * One property with its options.
 * Format: an item of `GET /crm/v3/properties/{objectType}`.
 */
export function propertyComponents(record: Definition, place: Place): Component[] {
	const name = String(record.get("name"));
	const label = text(record.get("label"));
	const id = componentId("hubspot", "field", place.object, name);
	const field: Component = {
		id,
		identity: id,
		system: "hubspot",
		kind: "field",
		type: "property",
		object: place.object,
		name,
		...(label !== undefined && { label }),
		fields: [`${place.object}.${name}`],
		path: place.path,
		line: record.line,
		properties: fieldProperties(record),
		defaults: DEFAULTS,
		coverage: "partial",
		...(record.get("hubspotDefined") === true && { standard: true }),
	};
	return [field, ...options(record, place, name)];
}

function fieldProperties(record: Definition): Property[] {
	const custom: Property = { name: "custom", value: record.get("hubspotDefined") !== true, line: record.line };
	const stated = record.keys
		.filter((key) => !NOT_PROPERTIES.has(key))
		.flatMap((key): Property[] => {
			const name = NAMES[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
			const value = record.get(key);
			if (value === undefined || value === null || value === "" || value === DEFAULTS[name]) return [];
			return [{ name, value: value as Value, line: record.lineOf(key), ...(COSMETIC.has(key) && { cosmetic: true }) }];
		});
	return [custom, ...stated];
}

function options(record: Definition, place: Place, field: string): Component[] {
	if (DERIVED_OPTIONS.has(field) || record.get("externalOptions") === true) return [];
	const kind = OPTION_KINDS.get(field) ?? "picklist-value";
	return inDisplayOrder(record.records("options")).map((option, index): Component => {
		const value = String(option.get("value"));
		const label = text(option.get("label"));
		const id =
			kind === "picklist-value"
				? componentId("hubspot", kind, place.object, field, value)
				: componentId("hubspot", kind, place.object, value);
		return {
			id,
			identity: id,
			system: "hubspot",
			kind,
			type: "property option",
			object: place.object,
			name: value,
			...(label !== undefined && { label }),
			fields: [`${place.object}.${field}`],
			path: place.path,
			line: option.line,
			properties: [
				...(label === undefined ? [] : [{ name: "label", value: label, line: option.lineOf("label") }]),
				...(option.get("hidden") === true ? [{ name: "active", value: false, line: option.lineOf("hidden") }] : []),
			],
			defaults: OPTION_DEFAULTS,
			order: { list: `hubspot:${place.object}.${field}`, index },
			coverage: "partial",
		};
	});
}

/** By `displayOrder` where it is given (-1 means "not set"), else as listed. */
export function inDisplayOrder(records: readonly Definition[]): readonly Definition[] {
	const place = (record: Definition, index: number): number => {
		const order = record.get("displayOrder");
		return typeof order === "number" && order >= 0 ? order : index;
	};
	return records
		.map((record, index) => ({ record, place: place(record, index) }))
		.sort((a, b) => a.place - b.place)
		.map(({ record }) => record);
}

export function text(value: unknown): string | undefined {
	return value === undefined || value === null ? undefined : String(value);
}
