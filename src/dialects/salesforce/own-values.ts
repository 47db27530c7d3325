import type { Subject } from "../../model/use.js";
import type { Kind } from "../../model/words.js";
import { SYSTEM, statusId } from "./read.js";

/** The field whose values a process chooses from. */
const STATUS_FIELDS: Readonly<Record<string, string>> = { opportunity: "StageName", lead: "Status", case: "Status", solution: "Status" };

/** The field whose values the processes of an object choose from, if it has processes. */
export function statusField(object: string): string | undefined {
	return STATUS_FIELDS[object.toLowerCase()];
}

/** A stage or status by its object and name: the list is Salesforce's own, and a file of it is in the tree only where somebody tracks it. */
export function ownValue(object: string, name: string): Subject | undefined {
	const field = statusField(object);
	const id = field === undefined ? undefined : statusId(object, field, name);
	if (field === undefined || id === undefined) return undefined;
	const kind = id.split(":")[1] as Kind;
	return { id, system: SYSTEM, kind, object, name, fields: [`${object}.${field}`], values: [name] };
}
