import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where {@link presetsModule} belongs, from the root of the repository. */
export const PRESETS_MODULE = "src/policy/presets.generated.ts";

/**
 * The shipped policies as a module, so that a bundle stands alone.
 * Input: the repository's root. Output: the text of {@link PRESETS_MODULE}.
 */
export function presetsModule(root: string): string {
	const folder = join(root, "policies");
	const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
	const presets = files.sort().map((file) => {
		const name = file.slice(0, -".yml".length);
		const text = readFileSync(join(folder, file), "utf8").replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
		return `\t${name.includes("-") ? JSON.stringify(name) : name}: \`${text}\`,\n`;
	});
	return `/** The text of \`policies/*.yml\`, by name. Made by scripts/generate-presets.ts; edit the files there. */
export const PRESETS: Readonly<Record<string, string>> = {
${presets.join("")}};
`;
}
