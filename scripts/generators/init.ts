import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { presetNames } from "../../src/policy/presets.js";
import { PolicyFile } from "../../src/policy/schema.js";
import { PolicyTestFile } from "../../src/policy-test/schema.js";
import type { Generate } from "../generate.js";

const Matchers = PolicyFile.shape.label_as.unwrap().valueType;
const GivenChange = PolicyTestFile.shape.tests.element.shape.given_each.unwrap().element;
const Preset = z.enum(presetNames() as [string, ...string[]]);
const Names = z.record(z.string(), z.string());

const Company = z.strictObject({
	project_files: Matchers,
	signs: z.array(z.strictObject({ points_to: Preset, says: z.string(), at_least: z.int().min(2).optional(), when: Matchers })),
	teams: z.record(z.string(), z.strictObject({ names: z.array(z.string()), points_to: Preset.optional() })),
	tags: Names,
	verbal_commit: z.array(GivenChange),
});

/**
 * What `init` writes and looks for, so that the bundle stands alone: the ready workflows, and `policies/init/company.yml`.
 * @throws ZodError for a company.yml that is broken
 */
export const generate: Generate = (root) => {
	const read = (path: string): string => readFileSync(join(root, path), "utf8");
	const company = Company.parse(parse(read("policies/init/company.yml"), { merge: true }));
	return new Map([
		[
			"src/init/shipped.generated.ts",
			`/** Made by scripts/generators/init.ts; edit examples/workflows/ and policies/init/company.yml. */
import type { Company } from "./company.js";

export const WORKFLOW = ${literal(read("examples/workflows/revops-gate.yml"))};

export const RELAY = ${literal(read("examples/workflows/revops-gate-relay.yml"))};

export const COMPANY: Company = ${readable(company)};
`,
		],
	]);
};

/** One entry of each section a line, so that a change of one reads as one. */
function readable(company: z.infer<typeof Company>): string {
	const sections = Object.entries(company).map(([name, section]) => {
		const list = Array.isArray(section);
		if (!list && name === "project_files") return `\t${name}: ${JSON.stringify(section)},\n`;
		const entries = Object.entries(section).map(
			([key, entry]) => `\t\t${list ? "" : `${JSON.stringify(key)}: `}${JSON.stringify(entry)},\n`,
		);
		return `\t${name}: ${list ? "[" : "{"}\n${entries.join("")}\t${list ? "]" : "}"},\n`;
	});
	return `{\n${sections.join("")}}`;
}

function literal(text: string): string {
	return `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;
}
