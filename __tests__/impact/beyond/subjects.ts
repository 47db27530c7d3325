import type { Subject } from "../../../src/model/use.js";

/** A field as a subject. */
export function field(object: string, name: string, system = "salesforce"): Subject {
	return { id: `${system}:field:${object}/${name}`, system, kind: "field", object, name, fields: [`${object}.${name}`], values: [] };
}

/** A stage, written in each of these ways. */
export function stage(...values: readonly string[]): Subject {
	const name = values[0]!;
	return {
		id: `salesforce:stage:Opportunity/${name}`,
		system: "salesforce",
		kind: "stage",
		object: "Opportunity",
		name,
		fields: ["Opportunity.StageName"],
		values,
	};
}

/** An object as a subject. */
export function object(name: string, system = "salesforce"): Subject {
	return { id: `${system}:object:${name}`, system, kind: "object", name, fields: [], values: [] };
}
