/**
 * Stands in for `undici` in the bundles: the toolkit's two uses of it are the fetch that Node has itself, and proxies, which Node's own fetch takes
 * from the environment. Saves half of the bundle and of its start-up time.
 */
export const fetch = globalThis.fetch;

/** Only the toolkit's own HTTP client makes one, for requests that revops-gate never sends. */
export class ProxyAgent {
	constructor() {
		throw new Error("This bundle has no proxy agent: requests go through Node's own fetch.");
	}
}
