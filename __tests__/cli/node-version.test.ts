import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engines } from "../../package.json";
import { refuseOldNode } from "../../src/cli/node-version.js";
import { UsageError } from "../../src/cli/usage.js";
import { bundleCli, type Cli } from "../support/cli.js";

describe("on an old Node", () => {
	let cli: Cli;
	beforeAll(async () => {
		cli = await bundleCli();
	});
	afterAll(() => cli.remove());

	const pretending = (version: string) => {
		const code = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
		return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
	};

	test("every command says which one it takes", async () => {
		for (const words of [["check"], ["init"], ["--version"]])
			expect(await cli.run(words, { env: pretending("20.18.3") })).toEqual({
				code: 2,
				out: "",
				err: "revops-gate: This is Node 20.18.3, which is too old.\nInstall Node 20.19 or newer: https://nodejs.org\n",
			});
		expect(await cli.run(["--version"], { env: pretending("20.19.0") })).toMatchObject({ code: 0, err: "" });
	});

	test("it starts to say so: nothing that Node 18 lacks is imported by its name", () => {
		const named = [...cli.text().matchAll(/^import .*?\{([^}]*)\} from "node:crypto"/gm)].flatMap(
			([, names]) => names!.match(/\w+/g) ?? [],
		);
		expect(named).not.toContain("hash");
		expect(cli.text()).toContain(".hash(");
	});

	test.each<[string, boolean]>([
		["18.20.8", true],
		["20.9.0", true],
		["20.19.0", false],
		["20.20.2", false],
		["22.0.0", false],
		["24.1.0", false],
	])("%s", (version, old) => {
		const refused = () => refuseOldNode(version, engines.node);
		if (old) expect(refused).toThrow(UsageError);
		else expect(refused).not.toThrow();
	});
});
