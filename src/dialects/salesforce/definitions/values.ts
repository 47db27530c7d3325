import type { Component, ComponentId, Property, Value } from "../../../model/component.js";
import { componentId } from "../../../model/component.js";
import type { Kind } from "../../../model/words.js";
import { type Element, textOf } from "../element.js";
import { component, type ReadContext, SYSTEM } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";
import { onceByName } from "./once.js";
import { fieldsOfSet, setOf } from "./standard-value-sets.js";

/** An ordered list of values that records can hold: a standard or global value set, or a field's own list. */
export interface ValueList {
	readonly kind: Kind;
	/** Parts of a value's id before the value itself. */
	readonly parts: readonly string[];
	readonly object?: string;
	readonly fields: readonly string[];
	/** Names the list, for the order of its values. */
	readonly name: string;
	/** The standard value set that it is. */
	readonly standardSet?: string;
}

/** The list of a standard value set. Stages and statuses are kinds of their own (docs/components.md). */
export function standardList(set: string): ValueList {
	const fields = fieldsOfSet(set);
	const special = SPECIAL[set];
	if (special !== undefined) return { ...special, parts: [special.object], fields, name: set, standardSet: set };
	return { kind: "picklist-value", parts: [set], fields, name: set, standardSet: set };
}

const SPECIAL: Readonly<Record<string, { readonly kind: Kind; readonly object: string }>> = {
	OpportunityStage: { kind: "stage", object: "Opportunity" },
	LeadStatus: { kind: "lead-status", object: "Lead" },
	CaseStatus: { kind: "case-status", object: "Case" },
};

/** The list of a global value set; which fields use it is written in the fields. */
export function globalList(set: string): ValueList {
	return { kind: "picklist-value", parts: [set], fields: [], name: set };
}

/** The list that a field's own file defines. Up to API version 37 that was also the form of a standard value set. */
export function fieldList(object: string, field: string): ValueList {
	const set = setOf(object, field);
	if (set !== undefined) return standardList(set);
	return { kind: "picklist-value", parts: [object, field], object, fields: [`${object}.${field}`], name: `${object}.${field}` };
}

/** Id of one value of a list, for `refers`. */
export function valueId(list: ValueList, value: string): ComponentId {
	return componentId(SYSTEM, list.kind, ...list.parts, value);
}

/**
 * Attributes of a value and what they are when nothing is stated: Metadata API Developer Guide, StandardValue and CustomValue
 * (a value without `isActive` is active; without any other flag, it has not that meaning).
 */
const SHAPE: Shape = {
	ignoreTop: ["fullName", "forecastCategory", "controllingFieldValues", "label"],
	names: { isActive: "active" },
	texts: ["color", "groupingString", "groupingStringEnum", "reverseRole", "description"],
	numbers: ["probability"],
};

const FLAGS = { active: true, default: false, closed: false, converted: false, won: false };
const RARE_FLAGS = { css_exposed: false, high_priority: false, reviewed: false, allow_email: false };
const WITH_DEFAULTS: Shape = { ...SHAPE, defaults: { ...FLAGS, ...RARE_FLAGS } };
const QUIET: Shape = { ...WITH_DEFAULTS, cosmetic: ["description"] };

/** Flags that every value of a kind has, said or not. */
const DEFAULTS: Partial<Record<Kind, Record<string, Value>>> = {
	"picklist-value": { active: true, default: false },
	stage: { active: true, default: false, closed: false, won: false },
	"lead-status": { active: true, default: false, converted: false },
	"case-status": { active: true, default: false, closed: false },
};

/**
 * Forecast categories in the API's words and in those that people see. `Forecast` is what the API calls Commit; `Commit` is no
 * word of the API and still stands in real files.
 */
const FORECAST_CATEGORIES: ReadonlyMap<string, string> = new Map([
	["Pipeline", "Pipeline"],
	["BestCase", "Best Case"],
	["Forecast", "Commit"],
	["Commit", "Commit"],
	["MostLikely", "Most Likely"],
	["Closed", "Closed"],
	["Omitted", "Omitted"],
]);

/** A forecast category as people see it; a word that is none comes back as it stands. */
export function forecastCategory(word: string): string {
	return FORECAST_CATEGORIES.get(word) ?? word;
}

/** The values of a list. Not sorted: their place has meaning. */
export function readValues(items: readonly Element[], list: ValueList, sorted: boolean, context: ReadContext): Component[] {
	const components: Component[] = [];
	const named = onceByName(items, (item) => textOf(item, "fullName"), context, "value");
	// A value set can have many hundreds of values: what they share is made once.
	const defaults = DEFAULTS[list.kind];
	let index = 0;
	for (const [name, item] of named) {
		const properties = shapeProperties(item, list.kind === "stage" ? WITH_DEFAULTS : QUIET);
		const category = item.children.find((child) => child.name === "forecastCategory");
		if (category !== undefined && category.text !== "") {
			properties.push({
				name: "forecast_category",
				value: category.doubled ? { unknown: category.doubled } : forecastCategory(category.text),
				line: category.line,
			});
		}
		const label = labelOf(item, name);
		if (label !== undefined) properties.push(label);
		components.push(
			component(context, {
				kind: list.kind,
				parts: [...list.parts, name],
				type: list.standardSet === undefined ? "CustomValue" : "StandardValue",
				name,
				label: typeof label?.value === "string" ? label.value : undefined,
				object: list.object,
				fields: list.fields,
				line: item.line,
				properties,
				defaults: { ...defaults, label: name },
				order: sorted ? undefined : { list: list.name, index: index++ },
			}),
		);
	}
	return components;
}

function labelOf(item: Element, name: string): Property | undefined {
	const label = item.children.find((child) => child.name === "label");
	return label === undefined || label.text === "" || label.text === name
		? undefined
		: { name: "label", value: label.doubled ? { unknown: label.doubled } : label.text, line: label.line };
}
