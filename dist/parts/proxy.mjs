import { __exportAll } from "./rolldown-runtime.mjs";
import http from "node:http";
// src/github/client/proxy.ts
var proxy_exports = __exportAll({ useProxy: () => useProxy });
const VARIABLES = [
	"HTTPS_PROXY",
	"https_proxy",
	"HTTP_PROXY",
	"http_proxy"
];
function useProxy(env) {
	if (!VARIABLES.some((name) => env[name])) return void 0;
	const { setGlobalProxyFromEnv } = http;
	if (!setGlobalProxyFromEnv) return "This version of Node cannot use the proxy that HTTPS_PROXY names; Node 24 can.";
	setGlobalProxyFromEnv();
}
export { proxy_exports };
