/**
 * Bundles the two entries into `dist/`, each into one readable file, with the licences of what went in.
 *
 *   npm run build              writes dist/
 *   npm run build -- --check   writes nothing; says which files are not what the source builds, and exits with 1
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { type OutputChunk, rolldown } from "rolldown";
import { ALIASES } from "./aliases.js";

const ROOT = resolve(__dirname, "..");
/** Entry → file of `dist/`. */
const BUNDLES = { "src/cli.ts": "cli.mjs", "src/action.ts": "action.mjs" };
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** The content of every file of `dist/`, by name. */
async function build(): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	const modules = new Set<string>();
	for (const [entry, file] of Object.entries(BUNDLES)) {
		const chunk = await bundle(entry);
		files.set(file, chunk.code);
		for (const [id, { renderedLength }] of Object.entries(chunk.modules)) if (renderedLength > 0) modules.add(id);
	}
	files.set("licenses.txt", licences(modules));
	return files;
}

async function bundle(entry: string): Promise<OutputChunk> {
	const build = await rolldown({
		input: join(ROOT, entry),
		cwd: ROOT,
		platform: "node",
		resolve: { alias: ALIASES },
		onLog(level, log, report) {
			if (level === "warn") throw new Error(`${entry}: ${log.message}`);
			report(level, log);
		},
	});
	const { output } = await build.generate({
		format: "esm",
		codeSplitting: false,
		minify: false,
		comments: { legal: true, annotation: false, jsdoc: false },
	});
	await build.close();
	const [chunk, ...rest] = output;
	if (rest.length > 0) throw new Error(`${entry} gives more than one file: ${rest.map(({ fileName }) => fileName).join(", ")}`);
	// The bundles run where nothing is installed.
	const missing = [...chunk.imports, ...chunk.dynamicImports].filter((name) => name !== chunk.fileName && !isBuiltin(name));
	if (missing.length > 0) throw new Error(`${entry} needs what is neither bundled nor a part of Node: ${missing.join(", ")}`);
	return chunk;
}

function licences(modules: ReadonlySet<string>): string {
	const folders = new Set([...modules].map(packageFolder).filter((folder) => folder !== undefined));
	const texts = [...folders].map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
		const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
		const text = file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : "";
		return `${name} ${version}\n${license}\n\n${text}`.trim();
	});
	return `Software of others that is part of the bundles.\n\n${texts.sort().join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function packageFolder(module: string): string | undefined {
	return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll("\\", "/").replaceAll("\0", ""))?.[1];
}

async function main(): Promise<void> {
	const files = await build();
	const dist = (name: string) => join(ROOT, "dist", name);
	if (process.argv.includes("--check")) {
		const stale = [...files].filter(([name, content]) => !existsSync(dist(name)) || readFileSync(dist(name), "utf8") !== content);
		if (stale.length === 0) return;
		console.error(`dist/ is not what the source builds: ${stale.map(([name]) => name).join(", ")}. Run \`npm run build\` and commit it.`);
		process.exitCode = 1;
		return;
	}
	for (const [name, content] of files) {
		mkdirSync(dirname(dist(name)), { recursive: true });
		writeFileSync(dist(name), content);
		console.log(`dist/${name}  ${(Buffer.byteLength(content) / 1000).toFixed(0)} KB`);
	}
}

main();
