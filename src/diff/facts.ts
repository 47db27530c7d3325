import type { Component, Property } from "../model/component.js";
import type { Change, Fact } from "../model/review.js";
import type { Kind } from "../model/words.js";
import { ordered } from "./value.js";

/** What a rule has to know of a component although it did not change, by kind. Of a keyed property every key counts. */
const FACTS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
	field: ["type", "custom", "required"],
	"picklist-value": ["active"],
	stage: ["active", "probability", "forecast_category", "closed", "won"],
	"lead-status": ["active", "converted"],
	"case-status": ["active", "closed"],
	"lifecycle-stage": ["active"],
	pipeline: ["active"],
	"sales-process": ["active"],
	"lead-process": ["active"],
	"support-process": ["active"],
	"record-type": ["active"],
	"validation-rule": ["active"],
	path: ["active", "object", "field", "record_type"],
	"assignment-rule": ["active"],
	"escalation-rule": ["active"],
	"auto-response-rule": ["active"],
	territory: ["parent"],
	"territory-rule": ["active", "object"],
	"approval-process": ["active"],
	"duplicate-rule": ["active"],
	"matching-rule": ["active"],
	flow: ["active", "trigger_object", "trigger_type", "writes", "creates", "deletes"],
	workflow: ["active", "writes"],
};

/**
 * The facts of a component that its change does not state: what the file states, or the default of what it leaves out.
 * Input: the component as at head, or at base where it is gone. Output: in the order of the table, then by key; nothing where there is none.
 */
export function factsOf(component: Component, properties: Change["properties"]): Fact[] | undefined {
	const names = FACTS[component.kind];
	if (names === undefined) return undefined;
	const facts = names.flatMap((name) => {
		const stated = component.properties.filter((property) => property.name === name);
		if (stated.length > 0) return stated.map(fact).sort((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
		const value = component.defaults && Object.hasOwn(component.defaults, name) ? component.defaults[name] : undefined;
		return value === undefined ? [] : [{ name, value }];
	});
	return unstated(facts, properties);
}

/** Those of the facts that no property of the change is about. */
export function unstated(facts: readonly Fact[], properties: Change["properties"]): Fact[] | undefined {
	const said = new Set(properties.map(nameAndKey));
	const found = facts.filter((one) => !said.has(nameAndKey(one)));
	return found.length > 0 ? found : undefined;
}

function nameAndKey({ name, key }: Pick<Fact, "name" | "key">): string {
	return JSON.stringify([name, key]);
}

function fact({ name, key, value, list }: Property): Fact {
	return { name, ...(key === undefined ? {} : { key }), value: ordered(value, list) };
}
