import { VALUE_KINDS } from "../diff/kinds.js";
import type { Change, PropertyChange } from "../model/review.js";
import type { Use } from "../model/use.js";
import type { Kind } from "../model/words.js";
import { isBeyond } from "./functions.js";

/** Kinds that others are built on by name. What uses the fields that automation writes goes on without it. */
const BUILT_ON: ReadonlySet<Kind> = new Set<Kind>(["object", "field", "record-type", "value-set", ...VALUE_KINDS]);

/** Can a change of this kind break somebody who uses the component? */
export function canBreak(kind: Kind): boolean {
	return BUILT_ON.has(kind);
}

/**
 * Does a user no longer work, or no longer mean the same, once this change is merged? What is added, or given more room, breaks nobody; neither
 * does it break who no longer uses it at head, or of whom it is only possible that they do.
 */
export function breaks(change: Change, use: Use): boolean {
	if (use.sure === "possible" || use.side === "base" || !canBreak(change.kind)) return false;
	return VALUE_KINDS.has(change.kind) ? valueBreaks(change, use) : componentBreaks(change, use);
}

function componentBreaks({ kind, change, destructive, properties }: Change, { access, oldName }: Use): boolean {
	// What leaves a file that is put on top of an org is still there.
	if (change === "removed") return destructive;
	if (change === "renamed") return destructive && oldName === true;
	if (kind !== "field") return change === "disabled" && kind === "record-type";
	if (properties.some(isOther) || becomes(properties, "archived", true)) return true;
	return access === "write" && properties.some(isNarrower);
}

/** Another type, or a link to another object: whatever is done with it may not be done with that. */
function isOther({ name, before, after }: PropertyChange): boolean {
	return (name === "type" || name === "reference_to") && before !== undefined && after !== undefined;
}

/** What was written until now is cut or refused; who only reads it does not feel that. */
function isNarrower({ name, before, after, direction }: PropertyChange): boolean {
	if (name === "length" || name === "precision" || name === "scale")
		return direction === "decreased" || (typeof before === "number" && typeof after === "number" && after < before);
	if (name === "required" || name === "unique" || name === "restricted") return after === true && before !== true;
	// What is worked out cannot be written.
	return name === "formula" && before === undefined && after !== undefined;
}

/** Only who names the value feels it; the others use the field. */
function valueBreaks({ name, change, destructive, properties }: Change, use: Use): boolean {
	if (use.value === undefined) return false;
	if (change === "removed") return destructive;
	if (change === "disabled" || becomes(properties, "active", false)) return true;
	const { value } = use;
	const renamed = properties.find((property) => property.name === "name");
	if (change === "renamed") return typeof renamed?.before !== "string" || same(value, renamed.before);
	const label = properties.find((property) => property.name === "label" && property.cosmetic !== true);
	if (!label) return false;
	// A label that was not stated is the name, which stays.
	const old = typeof label.before === "string" ? label.before : name;
	return same(value, old) && namesLabels(use);
}

/** Reports and list views filter by what people see; what is beyond the CRM gets either. Formulas, flows and code name the value itself. */
function namesLabels({ by }: Use): boolean {
	return by.kind === "report" || by.kind === "dashboard" || by.kind === "list-view" || isBeyond(by);
}

function becomes(properties: readonly PropertyChange[], name: string, wanted: boolean): boolean {
	return properties.some((property) => property.name === name && property.after === wanted && property.before !== wanted);
}

function same(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}
