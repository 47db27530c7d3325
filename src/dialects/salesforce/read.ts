import { type Component, type ComponentId, type Coverage, componentId, type Property } from "../../model/component.js";
import type { Problem } from "../../model/source.js";
import type { Kind } from "../../model/words.js";
import type { Element } from "./element.js";
import { bareName, bareNames, namespaceOf } from "./names.js";
import type { FieldsRead } from "./reads/fields-read.js";

/** The dialect's name, first part of every id. */
export const SYSTEM = "salesforce";

/** What a reader knows about the element it is given, beside the element: from the file's path, or from the parent element of an inline child. */
export interface ReadContext {
	readonly path: string;
	/** Official type name: `CustomField`. */
	readonly type: string;
	/**
	 * Full name, outermost part first, decoded, without namespace tokens and the project's own prefix: `["Opportunity", "Amount"]` for a child of an
	 * object, `["Sales", "EMEA", "Pipeline"]` for a report in nested folders, else one part.
	 */
	readonly names: readonly string[];
	/** The last part as it is spelled, still percent-encoded; for names that hold two parts (`Contact.Rule`, `Account-Layout`): `splitName(context.rawName, ".")`. */
	readonly rawName: string;
	readonly coverage: Coverage;
	/** The project's own namespace, which its names may carry or leave out. */
	readonly ownNamespace: string | undefined;
	/** A thing that is doubtful in a readable file. */
	readonly warn: (problem: Problem) => void;
	/** Reads an inline child (`<fields>` of a `.object`) with the reader of its type, as if it were a file of its own. `names` as in {@link names}, `rawName` is its last part. */
	readonly readChild: (type: string, element: Element, names: readonly string[]) => readonly Component[];
}

/** Reads the root element of one file, or an inline child, into components. Pure. */
export type TypeReader = (root: Element, context: ReadContext) => readonly Component[];

/** Kinds whose last part of the id is data, not an API name: two spellings are two values. */
const CASE_MATTERS: ReadonlySet<Kind> = new Set<Kind>(["picklist-value", "stage", "lead-status", "case-status"]);

/** What a reader states about a component; the rest is filled in by {@link component}. */
export interface Stated {
	readonly kind: Kind;
	/** Parts of the id in plain spelling, outermost first (docs/components.md). */
	readonly parts: readonly string[];
	readonly line: number;
	readonly properties: readonly Property[];
	/** Where it is not the context's. */
	readonly type?: string;
	readonly object?: string | undefined;
	/** Where it is not the last part. */
	readonly name?: string;
	readonly label?: string | undefined;
	readonly fields?: readonly string[] | undefined;
	/** What it reads. A function is called when somebody asks: of the rules in one file the most are the same on both sides. */
	readonly reads?: FieldsRead | (() => FieldsRead) | undefined;
	readonly defaults?: Component["defaults"];
	readonly order?: Component["order"] | undefined;
	/** Where it is not the file's. */
	readonly coverage?: Coverage;
	readonly standard?: boolean;
	readonly part?: boolean;
	readonly deletes?: Component["deletes"];
	/** Where the name does not carry it. */
	readonly namespace?: string | undefined;
}

/** Builds a component: id and identity from the parts, namespace from the name, path and coverage from the context. */
export function component(context: ReadContext, stated: Stated): Component {
	const own = context.ownNamespace;
	const parts = own === undefined ? stated.parts : stated.parts.map((part) => bareName(part, own));
	const id = componentId(SYSTEM, stated.kind, ...parts);
	const name = stated.name ?? parts[parts.length - 1] ?? "";
	const made: { -readonly [key in keyof Component]: Component[key] } = {
		id,
		identity: identityOf(id, stated.kind),
		system: SYSTEM,
		kind: stated.kind,
		type: stated.type ?? context.type,
		name,
		path: context.path,
		line: stated.line,
		properties: own === undefined ? stated.properties : bareProperties(stated.properties, own),
		coverage: stated.coverage ?? context.coverage,
	};
	if (stated.object !== undefined) made.object = bareName(stated.object, own);
	if (stated.label !== undefined && stated.label !== name) made.label = stated.label;
	if (stated.fields !== undefined && stated.fields.length > 0)
		made.fields = own === undefined ? stated.fields : stated.fields.map((field) => bareNames(field, own));
	if (typeof stated.reads === "function") readLater(made, stated.reads, own);
	else if (stated.reads !== undefined) made.reads = spelled(stated.reads, own);
	if (stated.defaults !== undefined) made.defaults = stated.defaults;
	if (stated.order !== undefined) made.order = stated.order;
	if (stated.standard) made.standard = true;
	if (stated.part) made.part = true;
	if (stated.deletes !== undefined) made.deletes = stated.deletes;
	const namespace = stated.namespace ?? (CASE_MATTERS.has(stated.kind) ? undefined : namespaceOf(name));
	if (namespace !== undefined) made.namespace = namespace;
	return made;
}

function readLater(component: Component, reads: () => FieldsRead, own: string | undefined): void {
	let fields: readonly string[] | undefined;
	Object.defineProperty(component, "reads", {
		enumerable: true,
		get: () => {
			fields ??= spelled(reads(), own);
			return fields;
		},
	});
}

/** Each field as it is called inside the project. */
function spelled({ all }: FieldsRead, own: string | undefined): readonly string[] {
	return own === undefined ? all : [...new Set(all.map((field) => bareNames(field, own)))].sort();
}

/** Keys and ids in properties as the components they speak of are called. A key that would then stand twice stays as it is. */
function bareProperties(properties: readonly Property[], own: string): readonly Property[] {
	let changed: Property[] | undefined;
	let taken: Set<string> | undefined;
	for (const [at, item] of properties.entries()) {
		const key = item.key === undefined ? undefined : bareNames(item.key, own);
		const refers = item.refers === undefined ? undefined : bareNames(item.refers, own);
		if (key === item.key && refers === item.refers) continue;
		changed ??= [...properties];
		taken ??= new Set(properties.map(({ name, key: plain }) => `${name} ${plain ?? ""}`));
		const free = key !== undefined && !taken.has(`${item.name} ${key}`);
		if (free) taken.add(`${item.name} ${key}`);
		changed[at] = { ...item, ...(free && { key }), ...(refers !== undefined && { refers }) };
	}
	return changed ?? properties;
}

/** Salesforce ignores case in API names, but not in the values of a picklist, which are data. */
export function identityOf(id: ComponentId, kind: Kind): string {
	if (!CASE_MATTERS.has(kind)) return id.toLowerCase();
	const value = id.lastIndexOf("/") + 1;
	return id.slice(0, value).toLowerCase() + id.slice(value);
}

/** Id of the field `object.field`, for `refers`. */
export function fieldId(object: string, field: string): ComponentId {
	return componentId(SYSTEM, "field", object, field);
}

/** Id of an object, for `refers`. */
export function objectId(object: string): ComponentId {
	return componentId(SYSTEM, "object", object);
}

/** Id of a stage of opportunities, for `refers`. */
export function stageId(value: string): ComponentId {
	return componentId(SYSTEM, "stage", "Opportunity", value);
}

/**
 * Id of a value of a picklist field, for `refers`: a stage or status where the field is one, nothing where it cannot be told which
 * list the field takes its values from.
 */
export function statusId(object: string, field: string, value: string): ComponentId | undefined {
	const at = `${object}.${field}`.toLowerCase();
	if (at === "opportunity.stagename") return stageId(value);
	if (at === "lead.status") return componentId(SYSTEM, "lead-status", "Lead", value);
	if (at === "case.status") return componentId(SYSTEM, "case-status", "Case", value);
	return undefined;
}

/** A property without a shape: for what a reader works out itself. */
export function property(name: string, value: Property["value"], line: number, rest?: Omit<Property, "name" | "value" | "line">): Property {
	return rest === undefined ? { name, value, line } : { name, value, line, ...rest };
}
