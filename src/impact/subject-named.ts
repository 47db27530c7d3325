import { type Component, componentId } from "../model/component.js";
import type { Dialect } from "../model/source.js";
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

/** What is known where nothing in the tree defines what was spelled. */
export interface Surroundings {
	/** Components beside it, from which it is learnt which kind of value a list holds. */
	readonly beside: readonly Component[];
	/** The systems of the tree. */
	readonly systems: ReadonlySet<string>;
	/** The systems that there are. */
	readonly dialects: readonly Pick<Dialect, "name" | "writes" | "ownValue">[];
}

/**
 * What to look for where nothing in the tree defines it, as standard fields have no file. Output: nothing where neither the spelling nor what is
 * beside it says what it is.
 */
export function subjectUndefined(named: Named, around: Surroundings): Subject | undefined {
	if (named.as === "name") return undefined;
	const { beside } = around;
	if (named.as === "field") {
		const { object, name } = named;
		const system = beside[0]?.system ?? systemOf(object, around);
		if (system === undefined) return undefined;
		const fields = [`${object}.${name}`];
		return { id: componentId(system, "field", object, name), system, kind: "field", object, name, fields, values: [] };
	}
	const sibling = beside.find(({ kind }) => VALUES.has(kind) && (named.as !== "id" || kind === named.kind));
	const object = sibling?.object ?? ownerOf(named);
	const system = named.as === "id" ? named.system : (sibling?.system ?? systemOf(named.object, around));
	if (system === undefined) return undefined;
	const name = lastName(named);
	const own = around.dialects.find((dialect) => dialect.name === system)?.ownValue;
	if (!sibling && named.as === "value" && named.field === undefined) return own?.(named.object, name);
	const known = !sibling && named.as === "id" && object !== undefined ? own?.(object, name) : undefined;
	if (known && named.as === "id" && known.kind === named.kind) return known;
	const kind = named.as === "id" ? named.kind : (sibling?.kind ?? "picklist-value");
	return {
		id: componentId(system, kind, ...partsUndefined(named, sibling)),
		system,
		kind,
		...(object !== undefined && { object }),
		name,
		fields: sibling?.fields ?? fieldsUndefined(named, kind),
		values: VALUES.has(kind) ? [name] : [],
	};
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

/** The only system of the tree, or the one that writes the names of its objects so. */
function systemOf(object: string, { systems, dialects }: Surroundings): string | undefined {
	const [only, another] = systems;
	if (only !== undefined && another === undefined) return only;
	return dialects.find(({ writes }) => writes?.(object))?.name;
}

function same(a: string | undefined, b: string | undefined): boolean {
	return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}
