import type { TypeReader } from "./read.js";

/** Readers by official type name. */
export const KINDS_TWO: Readonly<Record<string, TypeReader>> = {};
