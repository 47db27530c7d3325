import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { schemaComponents } from "../src/dialects/hubspot/schema.js";
import { searchBeyond } from "../src/impact/beyond/index.js";
import { isNestedTooDeep } from "../src/nesting.js";
import { readPolicyText } from "../src/policy/text.js";

const DEEP = ["[".repeat(64_000), '{"a":'.repeat(64_000), "- ".repeat(64_000), "? ".repeat(64_000), "- ? ".repeat(64_000)];

describe("text that is nested deep", () => {
	it("would end the process in the parser, which no `try` catches", () => {
		const parse = `const { parseDocument } = require("yaml"); for (const deep of [1000, 64000]) try { parseDocument("[".repeat(deep)); } catch {}`;
		expect(spawnSync(process.execPath, ["-e", parse], { cwd: process.cwd() }).status).not.toBe(0);
	});

	it.each(DEEP.map((text) => [text.slice(0, 12), text]))("never reaches it: %s", async (_, text) => {
		expect(isNestedTooDeep(text)).toBe(true);
		expect(readPolicyText("policy.yml", text).problems).toMatchObject([{ code: "too-deep" }]);
		expect(schemaComponents("a.json", text).problem).toMatchObject({ code: "malformed-schema" });
		const search = searchBeyond([{ id: "x", system: "x", kind: "field", name: "a", fields: ["b.a"], values: [] }], { also: [] });
		expect(await search.find({ path: "a.yml", text: `models:\n ${text}` })).toEqual([]);
	});

	it("is none where brackets come and go, or a line is ruled", () => {
		expect(isNestedTooDeep('{"a": [{}, {}]},\n'.repeat(10_000))).toBe(false);
		expect(isNestedTooDeep("[".repeat(400) + "]".repeat(400))).toBe(false);
		expect(isNestedTooDeep(`a: |\n  ${"- ".repeat(100)}\n`)).toBe(false);
		expect(isNestedTooDeep("-\n".repeat(10_000))).toBe(false);
	});
});
