export { diff } from "./diff.js";
export { fingerprint } from "./digest.js";
export { group } from "./group.js";
export { pipelines } from "./pipelines.js";
export type { Side, Unreadable } from "./side.js";
