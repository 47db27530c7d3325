import type { Kind } from "../model/words.js";

/** Kinds that are one value of a list of values. */
export const VALUE_KINDS: ReadonlySet<Kind> = new Set(["stage", "lead-status", "case-status", "lifecycle-stage", "picklist-value"]);

/** Kinds that say which values of a list are on offer. */
export const PROCESS_KINDS: ReadonlySet<Kind> = new Set(["sales-process", "lead-process", "support-process"]);

/** Kinds that are one grant within a permission set or profile. */
export const PERMISSION_KINDS: ReadonlySet<Kind> = new Set(["field-permission", "object-permission", "user-permission"]);
