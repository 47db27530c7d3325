export type { Finding } from "./finding.js";
export { type LintContext, lint } from "./lint.js";
