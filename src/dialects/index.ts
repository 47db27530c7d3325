import type { Dialect } from "../model/source.js";
import { hubspot } from "./hubspot/index.js";
import { policyFiles } from "./policy-files/index.js";
import { salesforce } from "./salesforce/index.js";

/** Every dialect, in the order in which they are asked; the first that claims a file reads it. */
export const DIALECTS: readonly Dialect[] = [policyFiles, salesforce, hubspot];
