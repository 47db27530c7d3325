import type { Property, Value } from "../../model/component.js";
import type { Element } from "./element.js";

/**
 * How the elements of one metadata type become properties. What a shape does not name is converted mechanically:
 * a leaf `trackHistory` becomes `track_history`; a leaf that stands several times, a set of texts; an element with children, a
 * record; several of them, a set of records. `true`/`false` become booleans.
 */
export interface Shape {
	/** Element name → property name, where it is not the mechanical snake_case. */
	readonly names?: Readonly<Record<string, string>>;
	/** Elements that carry no meaning (canvas coordinates) or that the type's reader handles itself. Applied at every depth. */
	readonly ignore?: readonly string[];
	/** Property names that nobody can feel. */
	readonly cosmetic?: readonly string[];
	/** Elements whose text is a number. */
	readonly numbers?: readonly string[];
	/** Elements whose text stays text even where it reads `true` or `false`. */
	readonly texts?: readonly string[];
	/** Repeated elements with a name of their own: element name → child element(s) that key it. Each item becomes one property with that key; its value is the item's record, or, with `value`, one child's text. */
	readonly keyed?: Readonly<Record<string, { readonly key: string | readonly string[]; readonly value?: string; readonly decode?: true }>>;
	/** Repeated elements whose order has meaning, at any depth. */
	readonly sequences?: readonly string[];
	/** Values when nothing is stated, by property name. */
	readonly defaults?: Readonly<Record<string, Value>>;
}

/** The properties of an element under a shape. Pure; keeps the line of each property; leaves out what equals its default. */
export function shapeProperties(_element: Element, _shape: Shape): Property[] {
	throw new Error("not written yet");
}
