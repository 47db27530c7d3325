import http from "node:http";

const VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Lets Node's own `fetch` go by the proxy that the environment names: it takes no notice of one until it is told to.
 * Output: what to tell people where this Node cannot be told; nothing where all is well.
 */
export function useProxy(env: Readonly<Record<string, string | undefined>>): string | undefined {
	if (!VARIABLES.some((name) => env[name])) return undefined;
	const { setGlobalProxyFromEnv } = http as { setGlobalProxyFromEnv?: () => unknown };
	if (!setGlobalProxyFromEnv) return "This version of Node cannot use the proxy that HTTPS_PROXY names; Node 24 can.";
	setGlobalProxyFromEnv();
	return undefined;
}
