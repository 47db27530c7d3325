import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseCheck } from "../src/cli/check-arguments.js";
import { CHECK_HELP } from "../src/cli/help.js";
import { loadPolicy, presetNames } from "../src/policy/index.js";

const ROOT = join(__dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const blocks = (language: string) =>
	[...README.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text]) => text!);

describe("the README", () => {
	it("shows a policy that loads", () => {
		const text = blocks("yaml").find((block) => block.startsWith("version: 1"))!;
		const policy = loadPolicy({ name: "README.md", files: new Map([["policy.yml", text]]) });
		expect(policy.teams.get("finance")?.handles).toEqual(["@fay"]);
		expect(policy.rules.length).toBeGreaterThan(50);
	});

	it("shows the ready workflow's job", () => {
		const shown = parse(blocks("yaml").find((block) => block.includes("pull_request_target"))!);
		const ready = parse(readFileSync(join(ROOT, "examples/workflows/revops-gate.yml"), "utf8"));
		expect(shown.on).toEqual(ready.on);
		expect(shown.permissions).toEqual(ready.permissions);
		expect(shown.jobs.evaluate.permissions).toEqual(ready.jobs.evaluate.permissions);
		expect(shown.jobs.evaluate.steps).toHaveLength(ready.jobs.evaluate.steps.length);
	});

	it("names commands, presets and options that exist", () => {
		const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
		expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["demo", "test"]));
		for (const name of presetNames()) expect(README).toContain(`\`${name}\``);
		for (const [option] of README.matchAll(/(?<=[\s[`])--[a-z]+(?:-[a-z]+)*/g)) expect(`${CHECK_HELP} --help`).toContain(option);
		for (const line of blocks("sh").join("\n").split("\n")) {
			const words = /^node dist\/cli\.mjs check (.*?)\s*(?:#.*)?$/.exec(line)?.[1];
			if (words !== undefined) expect(parseCheck(words.split(" "))).toBeDefined();
		}
	});
});
