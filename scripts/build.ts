/**
 * Bundles the two entries into `dist/`: a readable file for each, the parts that they share or load late, and the licences of what went in.
 *
 *   npm run build                    writes dist/
 *   npm run build -- --out FOLDER    writes to another folder
 *   npm run build -- --check         writes nothing; says which files are not what the source builds, and exits with 1
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, posix, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type OutputChunk, rolldown } from "rolldown";
import { ALIASES, TREESHAKE } from "./aliases.js";
import { partOf } from "./parts.js";

const ROOT = resolve(__dirname, "..");
/** The entries are `dist/cli.mjs` and `dist/action.mjs`. */
const ENTRIES = { cli: "src/cli.ts", action: "src/action.ts" };
/** What every command loads, and what it must not: a check of a pull request with no CRM file is as good as its start. */
const COMMAND_LINE = ["cli.mjs", "parts/commands.mjs"];
const LATE = ["zod", "yaml", "xml", "salesforce", "hubspot", "impact", "report"].map((name) => `parts/${name}.mjs`);
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** The content of every file of `dist/`, by name. */
async function build(): Promise<Map<string, string>> {
	const chunks = await bundle();
	refuseUnsound(chunks);
	const modules = new Set<string>();
	for (const chunk of chunks) for (const [id, { renderedLength }] of Object.entries(chunk.modules)) if (renderedLength > 0) modules.add(id);
	return new Map([...chunks.map(({ fileName, code }) => [fileName, code] as const), ["licenses.txt", licences(modules)]]);
}

async function bundle(): Promise<OutputChunk[]> {
	const build = await rolldown({
		input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(ROOT, file)])),
		cwd: ROOT,
		platform: "node",
		resolve: { alias: ALIASES },
		treeshake: TREESHAKE,
		preserveEntrySignatures: false,
		onLog(level, log, report) {
			// A module that one part loads late and another at once is in a part that is loaded at once: parts.ts means it so.
			if (log.code === "INEFFECTIVE_DYNAMIC_IMPORT") return;
			if (level === "warn") throw new Error(log.message);
			report(level, log);
		},
	});
	const { output } = await build.generate({
		format: "esm",
		entryFileNames: "[name].mjs",
		chunkFileNames: "parts/[name].mjs",
		codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: (id) => partOf(id) ?? null, debugName: "parts" }] },
		// Takes out what nothing reaches. Names, lines and spaces stay.
		minify: "dce-only",
		minifyInternalExports: false,
		comments: { legal: true, annotation: false, jsdoc: false },
	});
	await build.close();
	return output.map((file) => {
		if (file.type !== "chunk") throw new Error(`no code: ${file.fileName}`);
		return file;
	});
}

/** @throws Error where the files would not run, not in the order that their source is written for, or where `check` would load all of them */
function refuseUnsound(chunks: readonly OutputChunk[]): void {
	const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
	const atOnce = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
		for (const next of files.get(name)?.imports ?? []) if (!seen.has(next)) atOnce(next, seen.add(next));
		return seen;
	};
	for (const { fileName, imports, dynamicImports } of chunks) {
		// The bundles run where nothing is installed.
		const missing = [...imports, ...dynamicImports].filter((name) => !files.has(name) && !isBuiltin(name));
		if (missing.length > 0) throw new Error(`${fileName} needs what is neither bundled nor a part of Node: ${missing.join(", ")}`);
		// In a circle, a file may run before what it is made of.
		if (atOnce(fileName).has(fileName))
			throw new Error(`${fileName} imports itself, by one of ${imports.join(", ")}: see scripts/parts.ts`);
		// An entry is run; a part that imported it could run it a second time, by another spelling of its path.
		const entry = imports.find((name) => files.get(name)?.isEntry);
		if (entry) throw new Error(`${fileName} imports ${entry}: see scripts/parts.ts`);
	}
	for (const name of [...COMMAND_LINE, ...LATE]) if (!files.has(name)) throw new Error(`${name} is no more: see scripts/parts.ts`);
	const early = LATE.filter((part) => COMMAND_LINE.some((name) => atOnce(name).has(part)));
	if (early.length > 0) throw new Error(`every command would load ${early.join(", ")}: see scripts/parts.ts`);
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
	const { values } = parseArgs({ options: { check: { type: "boolean" }, out: { type: "string", default: join(ROOT, "dist") } } });
	const files = await build();
	const dist = (name: string) => resolve(values.out, name);
	const left = filesOf(values.out).filter((name) => !files.has(name));
	if (values.check) {
		const stale = [...files].filter(([name, content]) => !existsSync(dist(name)) || readFileSync(dist(name), "utf8") !== content);
		const names = [...stale.map(([name]) => name), ...left];
		if (names.length === 0) return;
		console.error(`dist/ is not what the source builds: ${names.join(", ")}. Run \`npm run build\` and commit it.`);
		process.exitCode = 1;
		return;
	}
	for (const [name, content] of files) {
		mkdirSync(dirname(dist(name)), { recursive: true });
		writeFileSync(dist(name), content);
		console.log(`${relative(ROOT, dist(name))}  ${(Buffer.byteLength(content) / 1000).toFixed(0)} KB`);
	}
	for (const name of left) rmSync(dist(name));
}

/** The bundles that are there, by name: what an earlier build wrote. */
function filesOf(folder: string): string[] {
	return ["", "parts"].flatMap((under) =>
		existsSync(join(folder, under))
			? readdirSync(join(folder, under))
					.filter((name) => name.endsWith(".mjs"))
					.map((name) => posix.join(under, name))
			: [],
	);
}

main();
