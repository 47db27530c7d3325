import type { Kind } from "./words.js";

/** A JSON value of one property. Numbers and booleans are typed where the vendor defines them so; everything else is text. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/**
 * `system:kind:part/part`, for example `salesforce:stage:Opportunity/Negotiation%2FReview`.
 * Made by {@link componentId}; survives moved files, label edits and changes of format.
 */
export type ComponentId = string;

/** One named part of a component. `name` + `key` is unique within the component. */
export interface Property {
	/** snake_case, vendor-neutral for the shared kinds: `forecast_category`, `required`. */
	readonly name: string;
	/** Which item of a keyed list this is, in the item's own spelling: the stage of a sales process, the field of a record type's picklist subset. */
	readonly key?: string;
	readonly value: Value;
	/** 1-based line in the component's file. */
	readonly line: number;
	/** For arrays: does order carry meaning (`sequence`) or not (`set`)? Absent on an array means `sequence`. */
	readonly list?: "set" | "sequence";
	/** No record, report, automation or person's work can feel a change of this property. */
	readonly cosmetic?: true;
	/** The component this property is about: the stage that a sales process offers, the field that a layout shows. */
	readonly refers?: ComponentId;
}

/**
 * How much a file says about what exists. Only `full` turns a missing component into a removed one without a doubt:
 * `partial` files name what somebody tracks (a standard field's stub), `overlay` files are applied on top of an org that has more.
 */
export type Coverage = "full" | "partial" | "overlay";

/** One piece of CRM configuration as one file of one commit states it. */
export interface Component {
	readonly id: ComponentId;
	/** Pairs the component across commits: {@link id} in lower case where the vendor ignores case, without namespace tokens. */
	readonly identity: string;
	/** The dialect's name. */
	readonly system: string;
	readonly kind: Kind;
	/** The vendor's official type name: `CustomField`, `pipeline stage`. */
	readonly type: string;
	/** The object it belongs to, API name: `Opportunity`, `deals`. */
	readonly object?: string;
	/** API name within its object or folder. */
	readonly name: string;
	/** What people see, where it differs from the name. */
	readonly label?: string;
	/** Fields whose meaning this component carries: a stage carries `Opportunity.StageName`. */
	readonly fields?: readonly string[];
	/**
	 * Fields that this component reads: in its formula, criteria or filters. `Object.Field` as in {@link fields}, `?.Field` where the object cannot
	 * be told; each once, sorted. May be worked out when it is first asked for: most components of a file are the same on both sides.
	 */
	readonly reads?: readonly string[];
	/** Path of the file within the tree, `/` separated. */
	readonly path: string;
	/** 1-based line where the component begins. */
	readonly line: number;
	readonly properties: readonly Property[];
	/** Values that a property has when nothing states it, by property name. A property equal to its default is left out of {@link properties}. */
	readonly defaults?: Readonly<Record<string, Value>>;
	/** Place in an ordered list; `list` names the list, `index` grows. Absent where order has no meaning. */
	readonly order?: { readonly list: string; readonly index: number };
	readonly coverage: Coverage;
	/** Defined by the vendor: a file that appears or disappears does not add or remove it. */
	readonly standard?: true;
	/** This is one part of a component that several files define together; parts with one id are merged. */
	readonly part?: true;
	/** For a `planned-deletion`: the component that the manifest deletes. */
	readonly deletes?: Pick<Component, "id" | "identity" | "kind" | "type" | "object" | "name" | "fields">;
	/** Its name holds a placeholder for a package's namespace, which {@link id} and {@link identity} leave out. */
	readonly token?: true;
	/** Namespace of the installed package that owns it, where it is not the project's own. */
	readonly namespace?: string;
}

/** Percent-encodes what would be read as structure in an id: `%`, `/` and control characters. Spaces and letters of any script stay. */
export function encodePart(part: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is encoded
	return part.replace(/[%/\u0000-\u001f\u007f]/g, (character) => encodeURIComponent(character));
}

/** Builds a {@link ComponentId}. Input: the dialect's name, the kind, the parts in plain spelling, outermost first. */
export function componentId(system: string, kind: Kind, ...parts: readonly string[]): ComponentId {
	return `${system}:${kind}:${parts.map(encodePart).join("/")}`;
}
