import type { Element } from "../element.js";
import type { Mentions } from "./mentions.js";

/** What a reader of uses knows of its file. */
export interface UseContext {
	readonly path: string;
	/** Official type name of the file's component. */
	readonly type: string;
	/** Its full name, outermost part first, decoded, without namespace tokens: `["Opportunity", "Amount"]`. */
	readonly names: readonly string[];
	/** Field names that are looked for, in lower case: code is searched for these and no others. */
	readonly wanted: ReadonlySet<string>;
}

/** Adds all that the root element of one file names. Pure; what it does not know it leaves out. */
export type XmlUses = (root: Element, context: UseContext, into: Mentions) => void;

/** The same for a file of code. */
export type CodeUses = (text: string, context: UseContext, into: Mentions) => void;
