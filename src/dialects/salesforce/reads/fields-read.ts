import { isCustomRelationship, lookupOf, objectBehind, UNKNOWN_OBJECT } from "./relationships.js";

/** Tasks and events share the fields of Activity. */
const ACTIVITY = ["Activity", "Task", "Event"];

/** Global variables that stand for a record: `$User.Department` is a field of the user who is logged in. */
const GLOBAL_RECORDS: ReadonlyMap<string, string> = new Map([
	["$organization", "Organization"],
	["$profile", "Profile"],
	["$user", "User"],
	["$userrole", "UserRole"],
]);

/**
 * Collects the fields that one component reads. API names ignore case: two spellings are one field, in the spelling that sorts first, so
 * that the order of a file's elements never matters.
 */
export class FieldsRead {
	readonly #byName = new Map<string, string>();

	/** `Object.Field`, sorted. */
	get all(): readonly string[] {
		return [...this.#byName.values()].sort();
	}

	/** A field of an object; `?` where the flow or formula does not say of which. */
	add(object: string, field: string): void {
		const name = field.replace(/__(?:latitude|longitude)__s$/i, "__c");
		for (const owner of object === "Activity" ? ACTIVITY : [object === "" ? UNKNOWN_OBJECT : object]) {
			const read = `${owner}.${name}`;
			const key = read.toLowerCase();
			const known = this.#byName.get(key);
			if (known === undefined || read < known) this.#byName.set(key, read);
		}
	}

	/** A way from a record of `object` to a field, `["Account", "Owner", "Email"]`: the field at its end, and the lookups that it goes over. */
	addPath(object: string, path: readonly string[]): void {
		let at = object;
		for (const [index, name] of path.entries()) {
			if (name === "") return;
			const last = index === path.length - 1;
			const isField = last && !isCustomRelationship(name);
			this.add(at, isField ? name : lookupOf(name));
			at = objectBehind(at, name);
		}
	}

	/** `Object.Field`, as criteria spell it, or a field alone, of `object`; a global variable too. */
	addPair(pair: string, object: string): void {
		const dot = pair.indexOf(".");
		if (pair.startsWith("$")) this.addGlobal(pair, object);
		else if (dot < 0) this.addPath(object, [pair]);
		else this.addPath(pair.slice(0, dot), pair.slice(dot + 1).split("."));
	}

	/** What a global variable reads; `object` is that of the record whose formula or filter it stands in. Most are no field of a record. */
	addGlobal(reference: string, object: string): void {
		const [global = "", ...path] = reference.split(".");
		const name = global.toLowerCase();
		const record = GLOBAL_RECORDS.get(name);
		if (record !== undefined) this.addPath(record, path);
		else if (name === "$source") this.addPath(object, path);
		else if (name === "$recordtype") this.addPath(object, ["RecordType", ...path]);
		// `$ObjectType.Zip__c.Fields.City__c`, `$CustomMetadata.Type__mdt.Record.Field__c`, `$Setup.Settings__c.Field__c`
		else if (name === "$objecttype" && path[1]?.toLowerCase() === "fields") this.addPath(path[0] ?? "", path.slice(2));
		else if (name === "$custommetadata") this.addPath(path[0] ?? "", path.slice(2));
		else if (name === "$setup") this.addPath(path[0] ?? "", path.slice(1));
	}
}
