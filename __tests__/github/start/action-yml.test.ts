import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { withTables } from "../../../scripts/generate-readme-tables.js";
import { outputsOf } from "../../../src/github/publish/outputs.js";
import { readInputs } from "../../../src/github/start/inputs.js";
import { loadWorkflowParser } from "../../support/workflow-parser.js";

const ROOT = join(__dirname, "..", "..", "..");
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), "utf8");
const action = parse(read("action.yml"));

let parser: Awaited<ReturnType<typeof loadWorkflowParser>>;
beforeAll(async () => {
	parser = await loadWorkflowParser();
}, 30_000);

describe("action.yml", () => {
	test("is what GitHub's own parser takes", () => {
		expect(parser.actionProblems("action.yml", read("action.yml"))).toEqual([]);
		expect(parser.actionProblems("action.yml", read("action.yml").replace("main:", "mian:"))).not.toEqual([]);
	});

	test("names the inputs that are read, with the defaults that hold without it", () => {
		const asked = new Set<string>();
		const inputs = readInputs((name) => {
			asked.add(name);
			return name === "token" ? "secret" : action.inputs[name].default;
		});
		expect([...asked].sort()).toEqual(Object.keys(action.inputs).sort());
		// An empty label is none, so its default stands in action.yml alone.
		const { label, ...rest } = inputs;
		expect(label).toBe("revops-review");
		expect(rest).toEqual(readInputs((name) => (name === "token" ? "secret" : "")));
	});

	test("names the outputs that are written", () => {
		const outputs = outputsOf({ message: "broken", publication: {}, headSha: "a" });
		expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs));
	});
});

describe("the tables of the README", () => {
	const markers = "# Title\n<!-- inputs:begin -->\nold\n<!-- inputs:end -->\ntext\n<!-- outputs:begin -->\n<!-- outputs:end -->\n";

	test("stand between their markers, and writing them twice changes nothing", () => {
		const yml = "inputs:\n  a:\n    description: x | y\n    default: z\n  b: { description: w }\noutputs:\n  c: { description: v }\n";
		const once = withTables(markers, yml);
		expect(once).toBe(
			[
				"# Title",
				...["<!-- inputs:begin -->", "| Input | What it does | Default |", "|---|---|---|", "| `a` | x \\| y | `z` |", "| `b` | w | – |"],
				...["<!-- inputs:end -->", "text", "<!-- outputs:begin -->", "| Output | What it says |", "|---|---|", "| `c` | v |"],
				"<!-- outputs:end -->\n",
			].join("\n"),
		);
		expect(withTables(once, yml)).toBe(once);
	});

	test("a missing marker is said", () => {
		expect(() => withTables("# Title\n", read("action.yml"))).toThrow("README.md needs the markers <!-- inputs:begin -->");
	});
});
