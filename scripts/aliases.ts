import { join, resolve, sep } from "node:path";

const ROOT = resolve(__dirname, "..");

/** What stands in for parts of libraries in the bundles. */
export const ALIASES = {
	undici: join(ROOT, "scripts/undici-shim.ts"),
	"@actions/http-client$": join(ROOT, "scripts/http-client-shim.ts"),
	"@octokit/plugin-rest-endpoint-methods": join(ROOT, "scripts/rest-endpoints-shim.ts"),
	// The same parser without its CommonJS wrapping: smaller, and loads faster.
	yaml: join(ROOT, "node_modules/yaml/browser/dist/index.js"),
};

/** No module of ours does anything but define things when it is loaded, the entries apart. */
const OURS = join(ROOT, "src", sep);
/**
 * The toolkit's packages do not say that loading them does nothing, so all of each would stay: among it the running of other programs, tokens for
 * clouds and facts about the machine, none of which is called. `@actions/github` is not among them: it reads the event.
 */
const TOOLKIT = /[\\/]node_modules[\\/]@actions[\\/](core|exec|io|http-client)[\\/]/;

/** Of a module that does nothing as it is loaded, only what is called stays. */
export const TREESHAKE = {
	moduleSideEffects: (id: string): false | undefined => (id.startsWith(OURS) || TOOLKIT.test(id) ? false : undefined),
};
