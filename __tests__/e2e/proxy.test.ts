import { test as anyTest, expect } from "vitest";
import { findNode24 } from "../support/node24.js";
import { startProxy } from "../support/proxy.js";
import { openScenario } from "../support/scenario.js";

const test = anyTest.skipIf(findNode24() === undefined);

test("where GitHub is only reached through a proxy, both the calls and git go through it", async () => {
	const { github, run } = await openScenario({ change: { "src/app.ts": "1\n" } });
	const proxy = await startProxy(Number(new URL(github.serverUrl).port));
	try {
		const server = "http://github.invalid";
		const variables = { HTTP_PROXY: proxy.url, http_proxy: proxy.url, GITHUB_SERVER_URL: server, GITHUB_API_URL: `${server}/api/v3` };
		const result = await run({ env: variables });
		expect(result).toMatchObject({ code: 0, outputs: { state: "not-required" } });
		expect(github.statuses).toHaveLength(1);
		expect(github.violations).toEqual([]);
		expect(new Set(proxy.hosts.map((host) => host.replace(/:80$/, "")))).toEqual(new Set(["github.invalid"]));
	} finally {
		proxy.close();
		await github.close();
	}
});
