import type { Subject, Sure, User } from "../../../model/use.js";

/** A property that is looked for, with all subjects that it stands for. */
export interface Property {
	/** Plural name of its object: `deals`; `unknown` where no file says it. */
	readonly object: string;
	readonly name: string;
	readonly subjects: readonly Subject[];
	/** By a value as it is written: the subjects that it is a value of. */
	readonly values: ReadonlyMap<string, readonly Subject[]>;
}

/** All that is looked for. */
export interface Wanted {
	readonly properties: ReadonlyMap<string, readonly Property[]>;
	/** Properties with a value that tells by itself what it is: the id of a stage. */
	readonly tellingValues: ReadonlyMap<string, readonly Property[]>;
	readonly words: readonly string[];
}

/** One place of a file that names a property. */
export interface Hit {
	readonly property: Property;
	readonly line: number;
	readonly access: "read" | "write";
	readonly how: string;
	readonly sure: Sure;
	readonly value?: string;
}

/** A place with whose it is. */
export interface FoundBy {
	readonly hit: Hit;
	readonly by: User;
	/** The property of `by` that is worked out from it. */
	readonly derives?: string;
}

const MAX_WORDS = 2000;

export function wantedOf(subjects: readonly Subject[]): Wanted {
	const properties = new Map<string, { object: string; name: string; subjects: Subject[]; values: Map<string, Subject[]> }>();
	for (const subject of subjects.filter(({ system }) => system === "hubspot")) {
		const isPipeline = subject.kind === "pipeline";
		const fields = isPipeline ? [`${subject.object}.${subject.object === "tickets" ? "hs_pipeline" : "pipeline"}`] : subject.fields;
		for (const field of fields) {
			const dot = field.indexOf(".");
			const [object, name] = [field.slice(0, Math.max(dot, 0)), field.slice(dot + 1)];
			const entry = properties.get(field) ?? { object, name, subjects: [], values: new Map<string, Subject[]>() };
			// A pipeline is no property: who names another pipeline does not use it.
			if (!isPipeline) entry.subjects.push(subject);
			for (const value of new Set(isPipeline ? [subject.name, ...subject.values] : subject.values))
				if (value !== "") entry.values.set(value, [...(entry.values.get(value) ?? []), subject]);
			properties.set(field, entry);
		}
	}
	const byName = new Map<string, Property[]>();
	const telling = new Map<string, Property[]>();
	for (const property of properties.values()) {
		byName.set(property.name, [...(byName.get(property.name) ?? []), property]);
		for (const [value, ofValue] of property.values)
			if (ofValue.some(({ kind }) => kind === "stage") && isTelling(value)) telling.set(value, [...(telling.get(value) ?? []), property]);
	}
	return { properties: byName, tellingValues: telling, words: [...byName.keys(), ...telling.keys()].slice(0, MAX_WORDS) };
}

/**
 * How sure a place is about the property. `object` is the one that the place is about; `unknown` where nothing says it. Properties of several objects
 * have one name (`name`, `amount`), so without an object only a name of its own says anything.
 */
export function sureOf({ object, name }: Property, context: string): Sure | undefined {
	if (context === object && context !== "unknown") return "certain";
	if (context !== "unknown" && object !== "unknown") return undefined;
	return isDistinctive(name) ? "possible" : undefined;
}

/** A name that hardly any other object has: of several words, or a long one. */
export function isDistinctive(name: string): boolean {
	return name.includes("_") || name.length >= 9;
}

/** The id of a stage: a long number, or a word as long as `closedwon`. */
function isTelling(value: string): boolean {
	return /^\d{5,}$/.test(value) || /^[a-z][a-z0-9_]{7,}$/.test(value);
}
