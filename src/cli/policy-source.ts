import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PolicySource } from "../policy/index.js";
import { UsageError, unknownWord } from "./usage.js";

const PRESET = "preset:";
/** The folders beside a policy that may hold parts of it. */
const PARTS = ["", "rules"];

/**
 * The policy that an option or argument names.
 * Input: `preset:NAME`, a policy file, or the folder that holds `policy.yml`. Output: the file with what it may build on: the YAML files beside
 * it and in `rules/`.
 * @throws UsageError for a preset or file that does not exist
 */
export async function namedPolicy(named: string): Promise<PolicySource> {
	if (!named.startsWith(PRESET)) return policyFile(named);
	const { presetNames, presetSource } = await import("../policy/presets.js");
	const name = named.slice(PRESET.length);
	if (!presetNames().includes(name)) throw unknownWord("preset", name, presetNames());
	return presetSource(name);
}

async function policyFile(named: string): Promise<PolicySource> {
	const path = (await isFolder(named)) ? join(named, "policy.yml") : named;
	const files = new Map([[path, await readPolicyFile(path)]]);
	const folder = dirname(path);
	for (const part of PARTS)
		for (const name of await yamlFiles(join(folder, part))) {
			const beside = join(folder, part, name);
			if (!files.has(beside)) files.set(beside, await readFile(beside, "utf8"));
		}
	return { name: named, entry: path, files };
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

async function yamlFiles(folder: string): Promise<string[]> {
	try {
		return (await readdir(folder, { withFileTypes: true })).flatMap((entry) =>
			entry.isFile() && /\.ya?ml$/.test(entry.name) ? [entry.name] : [],
		);
	} catch {
		return [];
	}
}

async function readPolicyFile(path: string): Promise<string> {
	try {
		return await readFile(path, "utf8");
	} catch {
		throw new UsageError(
			`The policy ${path} cannot be read.`,
			"Name a file, such as .revops-gate/policy.yml (revops-gate init writes one), or preset:multi-segment.",
		);
	}
}
