export { type DecisionContext, decide } from "./decide.js";
export { PolicyError } from "./error.js";
export { loadPolicy } from "./load.js";
export type { Policy } from "./policy.js";
export { DEFAULT_PRESET, presetNames, presetSource } from "./presets.js";
export { exceptionsJsonSchema, policyJsonSchema } from "./schema.js";
export type { PolicySource } from "./source.js";
export { teamsOf } from "./teams.js";
export { verdict } from "./verdict.js";
