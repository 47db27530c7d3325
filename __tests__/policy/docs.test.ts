import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPolicy, policyJsonSchema, presetNames } from "../../src/policy/index.js";

const PAGE = readFileSync(join(__dirname, "../../docs/policy.md"), "utf8");

test("the page names every key of the format, and every preset", () => {
	const keys = new Set<string>();
	const collect = (node: unknown): void => {
		if (node === null || typeof node !== "object") return;
		for (const key of Object.keys((node as { properties?: object }).properties ?? {})) keys.add(key);
		for (const child of Object.values(node)) collect(child);
	};
	collect(policyJsonSchema());
	const limits = new Set(["above", "below", "present"]);
	expect([...keys].filter((key) => !PAGE.includes(`\`${key}\``) && !limits.has(key))).toEqual([]);
	expect(presetNames().filter((name) => !PAGE.includes(`| \`${name}\``))).toEqual([]);
});

test("the policy on the page loads", () => {
	const example = /```yaml\n([\s\S]*?)```/.exec(PAGE)![1]!;
	const policy = loadPolicy({ name: "page", files: new Map([["policy.yml", example]]) });
	expect([policy.name, policy.rules.find(({ id }) => id === "deal-desk")?.level]).toEqual(["Acme decision rights", "notify"]);
});
