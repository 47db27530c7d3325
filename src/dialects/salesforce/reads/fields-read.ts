import type { Place } from "../uses/mentions.js";
import { isCustomRelationship, lookupOf, objectBehind, UNKNOWN_OBJECT } from "./relationships.js";

/** Tasks and events share the fields of Activity. */
const ACTIVITY = ["Activity", "Task", "Event"];

/** A place is read by its parts: `Site__latitude__s` is of the field `Site__c`. */
const PART_OF_PLACE = /__(?:latitude|longitude)__s$/i;

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
	readonly #spelled = new Set<string>();

	/** `Object.Field`, sorted. */
	get all(): readonly string[] {
		const byName = new Map<string, string>();
		for (const read of [...this.#spelled].sort()) {
			const name = read.toLowerCase();
			if (!byName.has(name)) byName.set(name, read);
		}
		return [...byName.values()];
	}

	/** Where what is added next stands: only who keeps places asks. */
	at(_place: Place): this {
		return this;
	}

	/** A field of an object; `?` where the flow or formula does not say of which. */
	add(object: string, field: string): void {
		const name = field.endsWith("__s") ? field.replace(PART_OF_PLACE, "__c") : field;
		if (object === "Activity") for (const owner of ACTIVITY) this.#spelled.add(`${owner}.${name}`);
		else this.#spelled.add(`${object === "" ? UNKNOWN_OBJECT : object}.${name}`);
	}

	/** A way from a record of `object` to a field, `Account.Owner.Email`: the field at its end, and the lookups that it goes over. */
	addWay(object: string, way: string): void {
		let at = object;
		let start = 0;
		for (let dot = way.indexOf("."); dot > start; dot = way.indexOf(".", start)) {
			const relationship = way.slice(start, dot);
			this.add(at, lookupOf(relationship));
			at = objectBehind(at, relationship);
			start = dot + 1;
		}
		const field = way.slice(start);
		if (field !== "" && !field.startsWith(".")) this.add(at, isCustomRelationship(field) ? lookupOf(field) : field);
	}

	/** `Object.Field`, as criteria spell it, or a field alone, of `object`; a global variable too. */
	addPair(pair: string, object: string): void {
		const dot = pair.indexOf(".");
		if (pair.startsWith("$")) this.addGlobal(pair, object);
		else if (dot < 0) this.addWay(object, pair);
		else this.addWay(pair.slice(0, dot), pair.slice(dot + 1));
	}

	/** What a global variable reads; `object` is that of the record whose formula or filter it stands in. Most are no field of a record. */
	addGlobal(reference: string, object: string): void {
		const [global = "", ...way] = reference.split(".");
		const name = global.toLowerCase();
		const record = GLOBAL_RECORDS.get(name);
		const [owner = "", within = ""] = way;
		if (record !== undefined) this.addWay(record, way.join("."));
		else if (name === "$source") this.addWay(object, way.join("."));
		else if (name === "$recordtype") this.addWay(object, `RecordType.${way.join(".")}`);
		// `$ObjectType.Zip__c.Fields.City__c`, `$CustomMetadata.Type__mdt.Record.Field__c`, `$Setup.Settings__c.Field__c`
		else if (name === "$objecttype" && within.toLowerCase() === "fields") this.addWay(owner, way.slice(2).join("."));
		else if (name === "$custommetadata") this.addWay(owner, way.slice(2).join("."));
		else if (name === "$setup") this.addWay(owner, way.slice(1).join("."));
	}
}
