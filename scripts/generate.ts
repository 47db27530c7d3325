/**
 * Writes what is generated from other files of this repository. Each module in `scripts/generators/` exports `generate`, a {@link Generate}.
 *
 *   npm run generate              writes the files
 *   npm run generate -- --check   writes nothing; says which files are out of date, and exits with 1
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Input: the repository's folder. Output: what each generated file should hold, by path from that folder. */
export type Generate = (root: string) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;

/** What all generators make. */
async function generateAll(root: string): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	const folder = join(root, "scripts/generators");
	for (const name of readdirSync(folder)
		.filter((name) => name.endsWith(".ts"))
		.sort()) {
		const { generate } = (await import(join(folder, name))) as { generate: Generate };
		for (const [path, content] of await generate(root)) {
			if (files.has(path)) throw new Error(`${name} makes ${path}, which another generator makes too.`);
			files.set(path, content);
		}
	}
	return files;
}

async function main(): Promise<void> {
	const root = resolve(__dirname, "..");
	const stale = [...(await generateAll(root))].filter(([path, content]) => {
		const file = join(root, path);
		return !existsSync(file) || readFileSync(file, "utf8") !== content;
	});
	if (process.argv.includes("--check")) {
		if (stale.length === 0) return;
		console.error(`Out of date: ${stale.map(([path]) => path).join(", ")}. Run \`npm run generate\` and commit it.`);
		process.exitCode = 1;
		return;
	}
	for (const [path, content] of stale) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
		console.log(path);
	}
}

main();
