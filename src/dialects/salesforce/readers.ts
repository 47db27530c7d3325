import { readOther } from "./kinds/other.js";
import { KINDS_TWO } from "./kinds-two.js";
import type { TypeReader } from "./read.js";

/** Official type name → reader. What is not here is `other`. */
const READERS: ReadonlyMap<string, TypeReader> = new Map(Object.entries(KINDS_TWO));

/** The reader of an official type name. */
export function readerOf(type: string): TypeReader {
	return READERS.get(type) ?? readOther;
}
