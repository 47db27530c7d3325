import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exceptionsJsonSchema, PolicyFile, policyJsonSchema } from "../../src/policy/schema.js";
import type { Shipped } from "../../src/policy/shipped.js";
import { readPolicyText } from "../../src/policy/text.js";
import { validate } from "../../src/policy/validate.js";
import type { Generate } from "../generate.js";

interface Preset {
	readonly name: string;
	readonly text: string;
}

/**
 * The shipped policies as modules, so that a bundle stands alone and pays for no YAML parser of its own rules. And the schemas that editors use.
 * @throws Error for a preset that is broken
 */
export const generate: Generate = (root) => {
	const folder = join(root, "policies");
	const presets = readdirSync(folder)
		.filter((name) => name.endsWith(".yml"))
		.sort()
		.map((name) => ({ name: name.slice(0, -".yml".length), text: readFileSync(join(folder, name), "utf8") }));
	return new Map([
		["policies/policy.schema.json", `${JSON.stringify(policyJsonSchema(), null, "\t")}\n`],
		["policies/exceptions.schema.json", `${JSON.stringify(exceptionsJsonSchema(), null, "\t")}\n`],
		["src/policy/presets.generated.ts", moduleOf(presets.map((preset) => [preset.name, shipped(preset)]))],
	]);
};

function moduleOf(presets: readonly (readonly [string, Shipped])[]): string {
	const entries = presets.map(
		([name, { text, lines }]) =>
			`\t${name.includes("-") ? JSON.stringify(name) : name}: {\n\t\tlines: ${spaced(lines)},\n\t\ttext: ${literal(text)},\n\t},\n`,
	);
	return `${made("The policies of `policies/*.yml` as JSON, by name, with the line of each rule and tag.")}import type { PolicyFile } from "../../src/policy/schema.js";
import type { Shipped } from "./shipped.js";\n\nexport const PRESETS: Readonly<Record<string, Shipped>> = {\n${entries.join("")}};\n`;
}

/** As the formatter would write it on one line. */
function spaced(lines: Shipped["lines"]): string {
	const tags = Object.entries(lines.label_as).map(([tag, line]) => `${/^\w+$/.test(tag) ? tag : JSON.stringify(tag)}: ${line}`);
	return `{ rules: [${lines.rules.join(", ")}], label_as: {${tags.length > 0 ? ` ${tags.join(", ")} ` : ""}} }`;
}

function made(what: string): string {
	return `/** ${what} Made by scripts/generators/policies.ts; edit \`policies/*.yml\`. */\n`;
}

function literal(text: string): string {
	return `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;
}

function shipped({ name, text }: Preset): Shipped {
	const read = readPolicyText(`policies/${name}.yml`, text);
	const { file, problems } = validate(read, PolicyFile);
	const all = [...read.problems, ...problems];
	if (!file || all.length > 0)
		throw new Error(all.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`).join("\n"));
	const line = (...path: (string | number)[]): number => read.problemAt(path, "key", "", "").line ?? 1;
	return {
		text: readableJson(file),
		lines: {
			rules: (file.rules ?? []).map((_, index) => line("rules", index)),
			label_as: Object.fromEntries(Object.keys(file.label_as ?? {}).map((tag) => [tag, line("label_as", tag)])),
		},
	};
}

/** One line a member and one a rule, so that a change of a policy reads as one in the bundles too. */
function readableJson(file: PolicyFile): string {
	const members = Object.entries(file).map(([key, value]) => {
		const lines = Array.isArray(value)
			? `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]`
			: typeof value === "object"
				? `{\n${Object.entries(value)
						.map(([name, item]) => `${JSON.stringify(name)}: ${JSON.stringify(item)}`)
						.join(",\n")}\n}`
				: JSON.stringify(value);
		return `${JSON.stringify(key)}: ${lines}`;
	});
	return `{\n${members.join(",\n")}\n}`;
}
