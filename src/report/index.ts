export { type Annotation, annotations, workflowCommand } from "./annotations.js";
export { describeChange } from "./describe.js";
export { stageDiagram, stageLine } from "./diagram.js";
export { code, markdown, terminal } from "./escape.js";
export { renderJson } from "./json.js";
export type { Links } from "./markdown/place.js";
export { type MarkdownOptions, renderMarkdown, renderSummary } from "./markdown.js";
export { renderText, type TextOptions } from "./text.js";
export { statusDescription } from "./verdict.js";
