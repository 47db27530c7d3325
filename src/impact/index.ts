export { evidenceFor, type ImpactOptions } from "./evidence.js";
export { evidenceOf } from "./of-changes.js";
export { subjectOfChange } from "./subjects.js";
