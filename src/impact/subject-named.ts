import { statusField } from "../dialects/salesforce/definitions/process.js";
import { SYSTEM, statusId } from "../dialects/salesforce/read.js";
import { type Component, componentId } from "../model/component.js";
import type { Subject } from "../model/use.js";
import { KINDS, type Kind } from "../model/words.js";

/** A component as somebody spelled it. Parts are in plain spelling. */
export type Named =
	| { readonly as: "id"; readonly system: string; readonly kind: Kind; readonly parts: readonly [string, ...string[]] }
	| { readonly as: "field"; readonly object: string; readonly name: string }
	| { readonly as: "value"; readonly object: string; readonly field?: string; readonly name: string }
	| { readonly as: "name"; readonly name: string };

/** The spellings that are understood, for an error. */
export const FORMS = "Object.Field, Object/Stage, Object.Field/Value, a name, or an id such as system:stage:Object/Name";

const LONGEST = 500;
const ID = /^([a-z][a-z-]*):([a-z-]+):(.*)$/;
const OBJECT = /^[\p{L}\p{N}_-]+$/u;

/**
 * Reads the spelling of a component: `Lead.Status__c`, `Opportunity/Negotiation/Review` (what follows the first slash is the value),
 * `Lead.LeadSource/Webinar`, a name alone, or a full id, percent-encoded or with plain spaces. Nothing where it is none of these.
 */
export function parseNamed(spelling: string): Named | undefined {
	const text = spelling.trim();
	if (text === "" || text.length > LONGEST || /\p{Cc}/u.test(text)) return undefined;
	const [, system, kind, rest] = ID.exec(text) ?? [];
	if (system !== undefined) {
		const [first, ...others] = rest!.split("/").map(decoded);
		return isKind(kind) && rest !== "" ? { as: "id", system, kind, parts: [first!, ...others] } : undefined;
	}
	const slash = text.indexOf("/");
	const [object = "", field, more] = (slash < 0 ? text : text.slice(0, slash)).split(".");
	const isOwner = OBJECT.test(object) && (field === undefined || OBJECT.test(field)) && more === undefined;
	if (slash >= 0) {
		const name = text.slice(slash + 1);
		return isOwner && name !== "" ? { as: "value", object, ...(field !== undefined && { field }), name } : undefined;
	}
	if (field !== undefined) return isOwner ? { as: "field", object, name: field } : undefined;
	return { as: "name", name: text };
}

function isKind(kind: string | undefined): kind is Kind {
	return KINDS.some((one) => one === kind);
}

/** An escape that somebody typed; what is none stays as it is. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** The name that a definition has to hold. */
export function lastName(named: Named): string {
	return named.as === "id" ? valueIn(named.kind, named.parts) : named.name;
}

/** The object or list that it belongs to, where the spelling says so. */
export function ownerOf(named: Named): string | undefined {
	if (named.as === "id") return named.parts.length > 1 ? named.parts[0] : undefined;
	return named.as === "name" ? undefined : named.object;
}

const VALUES: ReadonlySet<Kind> = new Set<Kind>(["case-status", "lead-status", "lifecycle-stage", "picklist-value", "stage"]);
/** They grant something about a component and are named after it. */
const ABOUT_OTHERS: ReadonlySet<Kind> = new Set<Kind>([
	"field-permission",
	"object-permission",
	"user-permission",
	"translation",
	"planned-deletion",
]);

/** Is a component what was spelled? Upper and lower case are the same, and a value may be named by its label. */
export function isNamed(named: Named, { id, system, kind, object, name, label, fields = [] }: Component): boolean {
	if (ABOUT_OTHERS.has(kind) && named.as !== "id") return false;
	const isCalled = (wanted: string) => same(name, wanted) || (label !== undefined && same(label, wanted));
	switch (named.as) {
		case "id":
			return system === named.system && kind === named.kind && same(partsOf(id).join("/"), named.parts.join("/"));
		case "field":
			return kind === "field" && same(object, named.object) && same(name, named.name);
		case "value":
			if (named.field === undefined) return same(object, named.object) && isCalled(named.name);
			return VALUES.has(kind) && fields.some((field) => same(field, `${named.object}.${named.field}`)) && isCalled(named.name);
		case "name":
			return isCalled(named.name);
	}
}

/** Is a component of the same list or object as what was spelled, so that its name could have been meant? */
export function isBeside(named: Named, { kind, object, fields = [] }: Component): boolean {
	switch (named.as) {
		case "id":
			return kind === named.kind && (named.parts.length === 1 || same(object, named.parts[0]));
		case "field":
			return kind === "field" && same(object, named.object);
		case "value":
			if (!VALUES.has(kind)) return false;
			return named.field === undefined ? same(object, named.object) : fields.some((field) => same(field, `${named.object}.${named.field}`));
		case "name":
			return !ABOUT_OTHERS.has(kind);
	}
}

/**
 * What to look for where nothing in the tree defines it, as standard fields have no file. Input: the spelling; components beside it, from which it
 * is learnt which kind of value a list holds; the systems of the tree. Output: nothing where the spelling alone does not say what it is.
 */
export function subjectUndefined(
	named: Named,
	{ beside, systems }: { readonly beside: readonly Component[]; readonly systems: ReadonlySet<string> },
): Subject | undefined {
	if (named.as === "name") return undefined;
	if (named.as === "field") {
		const { object, name } = named;
		const system = beside[0]?.system ?? systemOf(object, systems);
		return {
			id: componentId(system, "field", object, name),
			system,
			kind: "field",
			object,
			name,
			fields: [`${object}.${name}`],
			values: [],
		};
	}
	const sibling = beside.find(({ kind }) => VALUES.has(kind) && (named.as !== "id" || kind === named.kind));
	if (!sibling && named.as === "value" && named.field === undefined) return statusUndefined(named, systems);
	if (!sibling && named.as === "id" && named.system === SYSTEM && named.parts.length > 1) {
		const status = statusUndefined({ object: named.parts[0], name: lastName(named) }, new Set([SYSTEM]));
		if (status?.kind === named.kind) return status;
	}
	const kind = named.as === "id" ? named.kind : (sibling?.kind ?? "picklist-value");
	const name = lastName(named);
	const parts = partsUndefined(named, sibling);
	const object = sibling?.object ?? ownerOf(named);
	const system = named.as === "id" ? named.system : (sibling?.system ?? systemOf(named.object, systems));
	return {
		id: componentId(system, kind, ...parts),
		system,
		kind,
		...(object !== undefined && { object }),
		name,
		fields: sibling?.fields ?? fieldsUndefined(named, kind),
		values: VALUES.has(kind) ? [name] : [],
	};
}

/** `Object/Value` where no list of values is in the tree: the vendor's own list, of which the dialect knows the field. */
function statusUndefined(
	{ object, name }: { readonly object: string; readonly name: string },
	systems: ReadonlySet<string>,
): Subject | undefined {
	const field = systemOf(object, systems) === SYSTEM ? statusField(object) : undefined;
	const id = field === undefined ? undefined : statusId(object, field, name);
	if (field === undefined || id === undefined) return undefined;
	const kind = id.split(":")[1] as Kind;
	return { id, system: SYSTEM, kind, object, name, fields: [`${object}.${field}`], values: [name] };
}

/** The subject of a spelling, as far as the spelling alone says it. Input: as {@link parseNamed}. */
export function subjectNamed(spelling: string): Subject | { readonly problem: string } {
	const named = parseNamed(spelling);
	if (!named) return { problem: `no spelling of a component; write ${FORMS}` };
	return subjectUndefined(named, { beside: [], systems: new Set() }) ?? { problem: "the spelling alone does not say what it is" };
}

function partsUndefined(named: Exclude<Named, { as: "name" | "field" }>, sibling: Component | undefined): readonly string[] {
	const name = lastName(named);
	if (sibling) return [...partsOf(sibling.id).slice(0, -1), name];
	if (named.as === "value") return [named.object, ...(named.field === undefined ? [] : [named.field]), name];
	return VALUES.has(named.kind)
		? [...named.parts.slice(0, named.kind === "picklist-value" && named.parts.length > 2 ? 2 : 1), name]
		: named.parts;
}

function fieldsUndefined(named: Exclude<Named, { as: "name" | "field" }>, kind: Kind): readonly string[] {
	if (named.as === "value") return named.field === undefined ? [] : [`${named.object}.${named.field}`];
	const [object, field] = named.parts;
	const isOfField = kind === "field" || (kind === "picklist-value" && named.parts.length > 2);
	return isOfField && field !== undefined ? [`${object}.${field}`] : [];
}

/** A value may hold slashes that nobody encoded: all behind its list is its name. */
function valueIn(kind: Kind, parts: readonly [string, ...string[]]): string {
	if (!VALUES.has(kind)) return parts.at(-1)!;
	return parts.slice(kind === "picklist-value" && parts.length > 2 ? 2 : 1).join("/") || parts[0];
}

/** The parts of an id in plain spelling. */
function partsOf(id: string): string[] {
	return id.split(":").slice(2).join(":").split("/").map(decoded);
}

/** Of several systems the one whose objects are written so: lower-case plurals are HubSpot's. */
function systemOf(object: string, systems: ReadonlySet<string>): string {
	const [only, another] = systems;
	if (only !== undefined && another === undefined) return only;
	return /^[a-z][a-z_]*s$/.test(object) ? "hubspot" : SYSTEM;
}

function same(a: string | undefined, b: string | undefined): boolean {
	return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}
