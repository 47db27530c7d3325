import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { policyJsonSchema } from "../../src/policy/schema.js";
import type { Shipped } from "../../src/policy/shipped.js";
import { readPolicyText } from "../../src/policy/text.js";
import { validate } from "../../src/policy/validate.js";
import type { Generate } from "../generate.js";

interface Preset {
	readonly name: string;
	readonly text: string;
}

/**
 * The shipped policies as modules, so that a bundle stands alone: their text, and the same read. And the schema that editors use.
 * @throws Error for a preset that is broken
 */
export const generate: Generate = (root) => {
	const folder = join(root, "policies");
	const presets = readdirSync(folder)
		.filter((name) => name.endsWith(".yml"))
		.sort()
		.map((name) => ({ name: name.slice(0, -".yml".length), text: readFileSync(join(folder, name), "utf8") }));
	const read = Object.fromEntries(presets.map((preset) => [preset.name, parsed(preset)]));
	return new Map([
		["policies/policy.schema.json", `${JSON.stringify(policyJsonSchema(), null, "\t")}\n`],
		["src/policy/presets.generated.ts", texts(presets)],
		[
			"src/policy/presets-read.generated.ts",
			`${made("The same as `presets.generated.ts`, read: JSON, by name.")}export const PRESETS_READ = ${literal(JSON.stringify(read, null, " "))};\n`,
		],
	]);
};

function texts(presets: readonly Preset[]): string {
	const entries = presets.map(({ name, text }) => `\t${name.includes("-") ? JSON.stringify(name) : name}: ${literal(text)},\n`);
	return `${made("The text of `policies/*.yml`, by name.")}export const PRESETS: Readonly<Record<string, string>> = {\n${entries.join("")}};\n`;
}

function made(what: string): string {
	return `/** ${what} Made by scripts/generators/policies.ts; edit \`policies/*.yml\`. */\n`;
}

function literal(text: string): string {
	return `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;
}

function parsed({ name, text }: Preset): Shipped {
	const read = readPolicyText(`policies/${name}.yml`, text);
	const { file, problems } = validate(read);
	const all = [...read.problems, ...problems];
	if (!file || all.length > 0)
		throw new Error(all.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`).join("\n"));
	return { file, lines: (file.rules ?? []).map((_, index) => read.problemAt(["rules", index], "value", "", "").line ?? 1) };
}
