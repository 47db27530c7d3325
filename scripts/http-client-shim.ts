/**
 * Stands in for `@actions/http-client` in the bundles: as it loads, the toolkit asks one for what sends a call by a proxy, and hands that to a fetch
 * that revops-gate replaces by its own. No call is made with it: Node's own fetch takes the proxy from the environment.
 */
export class HttpClient {
	getAgent(): undefined {
		return undefined;
	}

	getAgentDispatcher(): undefined {
		return undefined;
	}
}
