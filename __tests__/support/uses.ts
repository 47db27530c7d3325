import { componentId } from "../../src/model/component.js";
import type { User } from "../../src/model/use.js";
import type { Kind } from "../../src/model/words.js";
import type { StatedUse } from "../../src/policy/footprint.js";

/** Who uses something, as a dialect names it: the id from the kind, the object and the name. */
export function user(kind: string, name: string, more: Partial<User> = {}): User {
	const parts = [...(more.object === undefined ? [] : [more.object]), ...name.split("/")];
	return { id: componentId("salesforce", kind as Kind, ...parts), kind, name: name.slice(name.lastIndexOf("/") + 1), ...more };
}

/** A file beyond the CRM. */
export function file(kind: string, path: string): User {
	return { id: `file:${path}`, kind, name: path.slice(path.lastIndexOf("/") + 1) };
}

/** One place where a user uses something, surely and to read it where nothing else is said. */
export function use(by: User, more: Partial<Omit<StatedUse, "by">> = {}): StatedUse {
	const path = by.id.startsWith("file:") ? by.id.slice("file:".length) : `force-app/${by.kind}/${by.name}.xml`;
	return { subject: "salesforce:field:Opportunity/Amount", by, path, line: 1, access: "read", how: "column", sure: "certain", ...more };
}
