import { expect } from "vitest";
import { CHANGES } from "../support/crm.js";
import { startProxy } from "../support/proxy.js";
import { openScenario, test } from "../support/scenario.js";

test("where GitHub is only reached through a proxy, both the calls and git go through it", async () => {
	const { github, pull, run } = await openScenario({ change: CHANGES.quiet });
	const proxy = await startProxy(Number(new URL(github.serverUrl).port));
	try {
		const server = "http://github.invalid";
		const variables = { HTTP_PROXY: proxy.url, http_proxy: proxy.url, GITHUB_SERVER_URL: server, GITHUB_API_URL: `${server}/api/v3` };
		const result = await run(pull.event(), { env: variables });
		expect(result).toMatchObject({ code: 0, outputs: { state: "not-required" } });
		expect(pull.statuses()).toHaveLength(1);
		expect(new Set(proxy.hosts.map((host) => host.replace(/:80$/, "")))).toEqual(new Set(["github.invalid"]));
	} finally {
		proxy.close();
	}
});
