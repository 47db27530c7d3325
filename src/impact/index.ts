export { evidenceFor, evidenceOf, type ImpactOptions } from "./impact.js";
export { subjectOfChange } from "./subjects.js";
