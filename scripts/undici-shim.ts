/**
 * Stands in for `undici` in the bundles: the toolkit's two uses of it are the fetch that Node has itself, and proxies, which Node's own fetch takes
 * from the environment. Saves half of the bundle and of its start-up time.
 */
export const fetch = globalThis.fetch;

/** The toolkit makes one as it loads where a proxy is named, for a fetch that revops-gate replaces by its own. It is never sent through. */
export class ProxyAgent {}
