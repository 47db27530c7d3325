export type { Explained } from "./document.js";
export { type Case, explain } from "./explain.js";
export { nearNames } from "./find.js";
export { renderExplained } from "./text.js";
export { subjectOfKind, type Wish, wishesOf } from "./wish.js";
