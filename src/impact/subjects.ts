import type { Change } from "../model/review.js";
import { CALLED_BY_NAME, type Subject } from "../model/use.js";
import type { Kind } from "../model/words.js";

/** Kinds that nobody uses by name, or of which nobody looks: what they say is felt through what they are about, or not at all. */
const NOT_USED: ReadonlySet<Kind> = new Set<Kind>([
	"compact-layout",
	"custom-label",
	"field-permission",
	"folder",
	"installed-package",
	"layout",
	"object-permission",
	"other",
	"permission-set",
	"planned-deletion",
	"policy",
	"profile",
	"setting",
	"translation",
	"unreadable",
	"user-permission",
]);

/** Is there anything to look for? Of a flow that writes nothing there is only its name. */
export function canBeFound({ kind, fields }: Subject): boolean {
	return fields.length > 0 || CALLED_BY_NAME.has(kind);
}

/** Components that are values of a field. */
const VALUES: ReadonlySet<Kind> = new Set<Kind>(["case-status", "lead-status", "lifecycle-stage", "picklist-value", "stage"]);

/** What to look for to know who feels a change; nothing where nobody can. */
export function subjectOfChange(change: Change): Subject | undefined {
	if (change.cosmetic || NOT_USED.has(change.kind)) return undefined;
	const { id, system, kind, name, object } = change;
	const type = kind === "field" ? typeOf(change) : undefined;
	return {
		id,
		system,
		kind,
		name,
		...(type !== undefined && { type }),
		...(object !== undefined && { object }),
		fields: fieldsOf(change),
		values: VALUES.has(kind) ? spellings(change) : [],
	};
}

/**
 * What to look for besides, to know who still calls a renamed component as it was called before. Input: the change, and its subject. Nothing where
 * it was not renamed, or is a value: all that a value was ever called is among its subject's values.
 */
export function subjectBefore({ kind, change, properties, object }: Change, subject: Subject): Subject | undefined {
	if (change !== "renamed" || VALUES.has(kind)) return undefined;
	const { before: name, refers: id } = properties.find(isName) ?? {};
	if (typeof name !== "string" || id === undefined) return undefined;
	return {
		...subject,
		id,
		name,
		...(kind === "object" && object !== undefined && { object: name }),
		// What automation writes does not depend on its name.
		fields: kind === "field" && object !== undefined ? [`${object}.${name}`] : [],
	};
}

/** The API name of a renamed component; `refers` is the id that it had. */
function isName({ name, key }: Change["properties"][number]): boolean {
	return name === "name" && key === undefined;
}

/**
 * The fields through which a change is felt: those it is about, those that automation writes, and of a validation rule those of its object that it checks: whoever
 * writes them may no longer be able to save.
 */
function fieldsOf(change: Change): readonly string[] {
	const { kind, object, name, fields = [], properties, facts = [], reads = [] } = change;
	const own = kind === "field" && object !== undefined ? [`${object}.${name}`] : [];
	const written = [...properties, ...facts].flatMap((one) => (one.name === "writes" && one.key !== undefined ? [one.key] : []));
	const checked = kind === "validation-rule" ? reads.filter((field) => field.startsWith(`${object}.`)) : [];
	return [...new Set([...own, ...fields, ...written, ...checked])].sort();
}

/** What the field is at head; nothing where it became another thing, as it was used as both. */
function typeOf({ properties, facts = [] }: Change): string | undefined {
	const stated = properties.find(({ name }) => name === "type");
	if (stated?.before !== undefined && stated.after !== undefined) return undefined;
	const value = stated ? (stated.after ?? stated.before) : facts.find(({ name }) => name === "type")?.value;
	return typeof value === "string" ? value : undefined;
}

/** How a value is written: its name and its label, before and after. */
function spellings({ name, label, properties }: Change): readonly string[] {
	const called = properties.filter((one) => one.name === "label" || isName(one)).flatMap(({ before, after }) => [before, after]);
	return [...new Set([name, label, ...called].filter((text): text is string => typeof text === "string" && text !== ""))];
}
