import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");

/** What stands in for parts of libraries in the bundles. */
export const ALIASES = {
	undici: join(ROOT, "scripts/undici-shim.ts"),
	"@octokit/plugin-rest-endpoint-methods": join(ROOT, "scripts/rest-endpoints-shim.ts"),
	// The same parser without its CommonJS wrapping: smaller, and loads faster.
	yaml: join(ROOT, "node_modules/yaml/browser/dist/index.js"),
};
