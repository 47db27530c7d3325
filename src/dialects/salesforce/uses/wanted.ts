import type { Subject } from "../../../model/use.js";
import type { Kind } from "../../../model/words.js";

/** The subjects by what a file may name of them; all keys in lower case. */
export interface Wanted {
	/** `object.field` → subjects. */
	readonly byField: ReadonlyMap<string, readonly Subject[]>;
	/** Field → the objects of which it is wanted. */
	readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
	/** The names of the fields, as code may spell them: with the project's own namespace, and as an account has a contact's where people are accounts. */
	readonly fieldNames: ReadonlySet<string>;
	/** {@link nameKey} → subjects. */
	readonly byName: ReadonlyMap<string, readonly Subject[]>;
	/** Spelling of a value, as it stands → subjects. */
	readonly byValue: ReadonlyMap<string, readonly Subject[]>;
}

/** The subjects of this vendor, ready to be looked up. Input: with the namespaces that the project's own names may carry. */
export function wantedOf(subjects: readonly Subject[], namespaces: readonly string[] = []): Wanted {
	const byField = new Map<string, Subject[]>();
	const fields = new Map<string, Set<string>>();
	const byName = new Map<string, Subject[]>();
	const byValue = new Map<string, Subject[]>();
	for (const subject of subjects) {
		for (const field of subject.fields) {
			const key = field.toLowerCase();
			const dot = key.indexOf(".");
			if (dot <= 0) continue;
			push(byField, key, subject);
			const name = key.slice(dot + 1);
			fields.set(name, (fields.get(name) ?? new Set()).add(key.slice(0, dot)));
		}
		for (const value of subject.values) push(byValue, value, subject);
		for (const parts of namesOf(subject)) push(byName, nameKey(subject.kind, parts), subject);
	}
	return {
		byField,
		fields,
		fieldNames: new Set([...fields].flatMap(([name, objects]) => inCode(name, objects, namespaces))),
		byName,
		byValue,
	};
}

function inCode(field: string, objects: ReadonlySet<string>, namespaces: readonly string[]): string[] {
	if (!field.endsWith("__c")) return [field];
	const names = objects.has("contact") ? [field, `${field.slice(0, -1)}pc`] : [field];
	return [...names, ...namespaces.flatMap((namespace) => names.map((name) => `${namespace.toLowerCase()}__${name}`))];
}

/** All that a component is called by its parts: a report with its folder, wherever that is, or alone, as no two have one name. */
function namesOf(subject: Subject): readonly (readonly string[])[] {
	const parts = partsOf(subject);
	return subject.kind === "report" ? parts.map((_, index) => parts.slice(index)) : [parts];
}

/** How a file names a component of some kind, as a key. Input: the parts of its id in plain spelling. */
export function nameKey(kind: Kind, parts: readonly string[]): string {
	return `${kind}:${parts.join("/")}`.toLowerCase();
}

/** The parts of a subject's id in plain spelling. */
export function partsOf({ id }: Pick<Subject, "id">): readonly string[] {
	const start = id.indexOf(":", id.indexOf(":") + 1) + 1;
	return id.slice(start).split("/").map(decode);
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function push(map: Map<string, Subject[]>, key: string, subject: Subject): void {
	const known = map.get(key);
	if (!known) map.set(key, [subject]);
	else if (known.at(-1) !== subject) known.push(subject);
}
