import type { DialectWords } from "../vocabulary.js";

/** A file of the policy is known by its content alone. */
export const POLICY_WORDS: DialectWords = new Map([["policy", { properties: ["source"], object: false, ordered: false }]]);
